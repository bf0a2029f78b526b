"""A rule as data, and what a kind makes of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, NamedTuple, TypeVar

from lint.diagnostics import Applicability, Category, Confidence, Severity
from lint.document import Role
from lint.kinds.base.view import Hit, Page, Passage
from lint.text.traits import Trait

KINDS: Final = "lint.kinds"
"""The plug-in package of the kinds."""

_Params = TypeVar("_Params")


class FlaggedExample(NamedTuple):
    """Text that a rule must report. `marks` are the exact spans in `text`, in code points; `fixed` is the text after the first fix of each.

    Where it has a `format`, the suffix of such files, it is a whole page, else the text of one block.
    """

    text: str
    marks: tuple[tuple[int, int], ...]
    fixed: str | None
    format: str | None = None


class PassedExample(NamedTuple):
    """Text that a rule must let stand; see `FlaggedExample`."""

    text: str
    format: str | None = None


class Place(NamedTuple):
    """Where a rule is written; line and column count from 1."""

    path: str
    line: int
    column: int

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, or one entry of a list rule (`family` is then the id of the list). `params` is an instance of its kind's `params`.

    `flagged` and `passed` are its examples; a rule that comes compiled has none.
    """

    id: str
    kind: str
    category: Category
    severity: Severity
    confidence: Confidence
    applicability: Applicability
    message: str
    why: str
    roles: frozenset[Role]
    references: tuple[str, ...]
    params: object
    place: Place
    flagged: tuple[FlaggedExample, ...] = ()
    passed: tuple[PassedExample, ...] = ()
    family: str | None = None

    def params_of(self, kind: type[_Params]) -> _Params:
        """Its params, as what their kind declares them to be."""
        assert isinstance(self.params, kind)  # noqa: S101 - the loader reads params by the kind's own type
        return self.params


class PassageCheck(NamedTuple):
    """A check of one passage at a time.

    Where `literals` gives any, it is run only on passages that hold one of these: words in small letters, with one space between them (see
    `pattern.literals`). Where it has a `trait`, it is run only on passages with that. Both are asked for when rules are compiled.
    """

    run: Callable[[Passage], Iterator[Hit]]
    literals: Callable[[], frozenset[str]] = frozenset
    trait: Trait | None = None


class PageCheck(NamedTuple):
    """A check of a whole page; where `literals` gives any, only of one that holds one of these, and where there are `roles`, only of one
    with a block of one of them."""

    run: Callable[[Page], Iterator[Hit]]
    literals: Callable[[], frozenset[str]] = frozenset
    roles: frozenset[Role] = frozenset()


class PageMeasure(NamedTuple):
    """A figure of a whole page, from 0 to 1, which is no finding; `weight` is how much it tells beside others."""

    measure: Callable[[Page], float]
    weight: int = 1


Check = PassageCheck | PageCheck | PageMeasure


class Kind(NamedTuple):
    """A kind of rule.

    `params` is a frozen dataclass: its fields are the kind's own keys in a rule file, read by type (see `packs.reading`); it may have a
    method `problems() -> Iterable[tuple[str, str]]` of field name and what is wrong with it. `build` makes the check of one rule.
    `placeholders` are names that its messages may use beside `text` and `fix`; `entry` are the keys an entry of a list rule may give.
    """

    params: type
    build: Callable[[Rule], Check]
    placeholders: frozenset[str] = frozenset()
    entry: frozenset[str] = frozenset()
