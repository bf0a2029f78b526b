"""Compiled rules, which checking loads in place of YAML.

A unit is one rule file compiled, an image several of them linked: one automaton over the literals of all, and the rules as bytes that
become objects when they are first hit. What is in them is made in `compiling`.
"""

from __future__ import annotations

import marshal
from array import array
from bisect import bisect_right
from collections.abc import Iterable
from enum import IntEnum
from functools import cached_property
from typing import Any, Final, NamedTuple, Self

from lint.diagnostics import Confidence
from lint.document import Role
from lint.kinds.base.rule import Rule
from lint.packs.pickling import Shared, loads
from lint.packs.prefilter import Prefilter
from lint.store import Buffer
from lint.structure.vocabulary import Vocabulary

MARSHAL: Final = 4
"""The version of marshal's format that every Python from 3.11 on reads."""

_NUMBERS: Final = {role: number for number, role in enumerate(Role)}


class Scope(IntEnum):
    """What a rule's check looks at, and when."""

    HELD = 0
    """A passage, or the page of one, that holds one of its literals."""
    PASSAGE = 1
    """Every passage."""
    LEFTOVER = 2
    """A passage with that trait."""
    FIGURE = 3
    """A passage with that trait."""
    PAGE = 4
    """Every page that has a block of one of its roles."""
    MEASURE = 5
    """Every page, to measure it."""


def mask(roles: Iterable[Role]) -> int:
    """A set of roles as a number with a bit for each."""
    return sum(1 << _NUMBERS[role] for role in frozenset(roles))


class Heading(NamedTuple):
    """What rules are chosen by; `number` is the rule's in its image."""

    number: int
    id: str
    family: str | None
    kind: str
    category: str


class Unit(NamedTuple):
    """One rule file compiled; lists are parallel and in order of the rules.

    places        of its rules and lists: id, and where it is written
    headings      id, family, kind and category of each rule
    scopes        a Scope for each rule
    confidences   a Confidence for each rule
    roles         for each rule that looks at pages the roles of which one has to have some (see `mask`)
    literals      what each rule is woken by
    rules         each rule pickled, without its examples
    shared        what the pickles share (see `pickling`)
    vocabularies  its vocabularies pickled
    """

    places: list[tuple[str, str]]
    headings: list[tuple[str, str | None, str, str]]
    scopes: bytes
    confidences: bytes
    roles: list[int]
    literals: list[list[str]]
    rules: list[bytes]
    shared: list[bytes]
    vocabularies: list[bytes]

    def dump(self) -> bytes:
        return marshal.dumps(tuple(self), MARSHAL)

    @classmethod
    def load(cls, data: Buffer) -> Self:
        """The unit in `data`, which must be known to be whole."""
        return cls(*marshal.loads(data))  # noqa: S302


class Linked(NamedTuple):
    """An image as it is kept; numbers are arrays of unsigned ints as bytes.

    automaton    the prefilter over all literals
    owners       numbers of the rules that each literal wakes, literal by literal; `owner_ends` tells where those of each end
    rules        the pickled rules one after the other; `rule_ends` tells where each ends
    units        the number of the first rule of each unit, and what its pickles share
    headings, places   as in the units, marshalled once more so that they are read only when asked for
    vocabularies       likewise, each with the number of its unit
    """

    automaton: bytes
    scopes: bytes
    confidences: bytes
    roles: bytes
    owners: bytes
    owner_ends: bytes
    rules: bytes
    rule_ends: bytes
    units: list[tuple[int, list[bytes]]]
    headings: bytes
    places: bytes
    vocabularies: bytes


class Image:
    """Linked rules, numbered from 0."""

    def __init__(self, data: Buffer) -> None:
        """From what `compiling.link` gave, which must be known to be whole."""
        self._linked = Linked(*marshal.loads(data))  # noqa: S302
        self._owners, self._owner_ends, self._rule_ends = (
            array("I", each) for each in (self._linked.owners, self._linked.owner_ends, self._linked.rule_ends)
        )
        self._roles = array("I", self._linked.roles)
        self._unit_starts = [first for first, _ in self._linked.units]
        self._shared: dict[int, Shared] = {}

    def __len__(self) -> int:
        return len(self._linked.scopes)

    def sure(self, confidence: Confidence) -> frozenset[int]:
        """Numbers of the rules of at least that confidence."""
        return frozenset(number for number, each in enumerate(self._linked.confidences) if each >= confidence)

    @cached_property
    def prefilter(self) -> Prefilter:
        return Prefilter.load(self._linked.automaton)

    def owners(self, literal: int) -> array[int]:
        """Numbers of the rules that the literal of that number wakes."""
        return self._owners[self._owner_ends[literal - 1] if literal else 0 : self._owner_ends[literal]]

    def roles(self, index: int) -> int:
        """The `mask` of the roles of which a page has to have some for the rule of that number to look at it."""
        return self._roles[index]

    def of(self, scope: Scope) -> list[int]:
        """Numbers of the rules of that scope, in order."""
        return [index for index, each in enumerate(self._linked.scopes) if each == scope]

    def rule(self, index: int) -> Rule:
        """The rule of that number, without its examples."""
        start = self._rule_ends[index - 1] if index else 0
        rule: Rule = self._loads(self._linked.rules[start : self._rule_ends[index]], bisect_right(self._unit_starts, index) - 1)
        return rule

    @cached_property
    def headings(self) -> list[Heading]:
        return [Heading(index, *each) for index, each in enumerate(_again(self._linked.headings))]

    @cached_property
    def places(self) -> list[tuple[str, str]]:
        """Ids of rules and lists, and where each is written."""
        found: list[tuple[str, str]] = _again(self._linked.places)
        return found

    @cached_property
    def vocabularies(self) -> list[Vocabulary]:
        return [self._loads(data, unit) for unit, data in _again(self._linked.vocabularies)]

    def _loads(self, data: bytes, unit: int) -> Any:
        if unit not in self._shared:
            self._shared[unit] = Shared(self._linked.units[unit][1])
        return loads(data, self._shared[unit])


def _again(data: bytes) -> Any:
    return marshal.loads(data)  # noqa: S302 - a part of what was known to be whole
