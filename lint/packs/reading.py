"""Nodes read into dataclasses by the types of their fields, with every mistake collected.

A field may be a string, a whole number, a truth value, an enum, a level (`Severity` and its like), a class with `parse(text)` such as
`Pattern`, another dataclass (one with `WRITTEN_AS` may be written as the scalar of that field), a tuple of those (one item may be written
without a list), or a mapping from strings. Keys are written with hyphens, and a trailing underscore is left off: field `except_` is the
key `except`.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from enum import Enum, IntEnum
from functools import cache
from typing import Any, Final

import yaml

from lint.errors import PatternError, Problem, did_you_mean, suggest
from lint.packs.nodes import problem

MISSING: Final = object()
"""What `Reader.value` gives where there was a mistake."""

_TRUTH: Final = {"yes": True, "true": True, "no": False, "false": False}


def key_of(field: str) -> str:
    """How a field's name is written in a rule file."""
    return field.rstrip("_").replace("_", "-")


class Reader:
    """Reads the nodes of one file and collects its problems."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.problems: list[Problem] = []
        self._values: dict[tuple[int, Any], tuple[yaml.Node, Any]] = {}  # by identity of the node, which is kept so that it stays its own

    def complain(self, node: yaml.Node, message: str, offset: int | None = None) -> None:
        self.problems.append(problem(node, self.path, message, offset))

    def mapping(self, node: yaml.Node, what: str) -> dict[str, tuple[yaml.Node, yaml.Node]]:
        """Key and value nodes by key, in order; a key given twice keeps its first value."""
        if not isinstance(node, yaml.MappingNode):
            self.complain(node, f"{what} is a mapping of keys to values")
            return {}
        found: dict[str, tuple[yaml.Node, yaml.Node]] = {}
        for key, value in node.value:
            if not isinstance(key, yaml.ScalarNode):
                self.complain(key, "a key is a plain word")
            elif key.value in found:
                self.complain(key, f"“{key.value}” is given twice; first on line {found[key.value][0].start_mark.line + 1}")
            else:
                found[key.value] = (key, value)
        return found

    def known(self, entries: Mapping[str, tuple[yaml.Node, yaml.Node]], keys: typing.Iterable[str], what: str) -> None:
        """Complain about keys of `entries` that are not in `keys`."""
        allowed = sorted(keys)
        for key, (node, _) in entries.items():
            if key not in allowed:
                self.complain(node, f"“{key}” is no key of {what}{suggest(key, allowed, 'its keys are')}")

    def value(self, node: yaml.Node, wanted: Any) -> Any:
        """`node` as a value of type `wanted`, or MISSING after a complaint.

        What many rules share, such as the `except` of a list, is read once.
        """
        key = id(node), wanted
        if key not in self._values:
            self._values[key] = node, self._value(node, wanted)
        return self._values[key][1]

    def _value(self, node: yaml.Node, wanted: Any) -> Any:
        origin = typing.get_origin(wanted)
        if origin in (typing.Union, types.UnionType):
            return self.value(node, next(each for each in typing.get_args(wanted) if each is not type(None)))
        if origin is tuple:
            return self._tuple(node, typing.get_args(wanted)[0])
        if origin is not None and issubclass(origin, Mapping):
            items = {key: self.value(value, typing.get_args(wanted)[1]) for key, (_, value) in self.mapping(node, "this").items()}
            return MISSING if MISSING in items.values() else items
        if isinstance(node, yaml.ScalarNode) and (field := getattr(wanted, "WRITTEN_AS", None)):
            return self.fields(node, {field: (node, node)}, wanted, wanted.__name__.lower())
        if dataclasses.is_dataclass(wanted) and not hasattr(wanted, "parse"):
            kind = typing.cast(type, wanted)
            return self.dataclass(node, kind, kind.__name__.lower())
        if not isinstance(node, yaml.ScalarNode):
            self.complain(node, "one value is wanted here, not several")
            return MISSING
        if not node.value and not node.style:
            self.complain(node, 'there is no value; write "" for an empty text')
            return MISSING
        try:
            return _SCALARS.get(wanted, _by_class(wanted))(node.value)
        except PatternError as error:
            self.complain(node, str(error), error.offset)
        except ValueError as error:
            self.complain(node, str(error))
        return MISSING

    def _tuple(self, node: yaml.Node, wanted: Any) -> Any:
        nodes = node.value if isinstance(node, yaml.SequenceNode) else [node]
        items = tuple(self.value(each, wanted) for each in nodes)
        return MISSING if MISSING in items else items

    def dataclass(self, node: yaml.Node, wanted: type, what: str) -> Any:
        """`node` as an instance of the dataclass `wanted`, which messages call `what`."""
        entries = self.mapping(node, what)
        self.known(entries, map(key_of, types_of(wanted)), what)
        return self.fields(node, entries, wanted, what)

    def fields(self, node: yaml.Node, entries: Mapping[str, tuple[yaml.Node, yaml.Node]], wanted: type, what: str) -> Any:
        """An instance of `wanted` from those `entries` that are its keys; others are left to the caller."""
        values: dict[str, Any] = {}
        for field in dataclasses.fields(wanted):
            key = key_of(field.name)
            if key in entries:
                values[field.name] = self.value(entries[key][1], types_of(wanted)[field.name])
            elif field.default is dataclasses.MISSING and field.default_factory is dataclasses.MISSING:
                self.complain(node, f"{what} wants “{key}”")
                values[field.name] = MISSING
        if MISSING in values.values():
            return MISSING
        made = wanted(**values)
        wrong = [(key_of(field), message) for field, message in getattr(made, "problems", tuple)()]
        for key, message in wrong:
            self.complain(entries[key][1] if key in entries else node, f"“{key}”: {message}")
        return MISSING if wrong else made


@cache
def types_of(wanted: type) -> dict[str, Any]:
    """Field types of a dataclass by field name."""
    return {
        name: kind for name, kind in typing.get_type_hints(wanted).items() if name in {field.name for field in dataclasses.fields(wanted)}
    }


def _truth(text: str) -> bool:
    if text.lower() not in _TRUTH:
        raise ValueError(f"“{text}”: yes or no")
    return _TRUTH[text.lower()]


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError(f"“{text}” is no whole number")
    return int(text)


_SCALARS: Final[Mapping[Any, Callable[[str], Any]]] = {str: str, int: _whole, bool: _truth}


def _by_class(wanted: Any) -> Callable[[str], Any]:
    if hasattr(wanted, "parse"):
        return typing.cast(Callable[[str], Any], wanted.parse)
    return lambda text: _member(wanted, text)


def _member(wanted: type[Enum], text: str) -> Enum:
    """The member of an enum that is written `text`: by value, or by name for levels."""
    written = {(str(member) if issubclass(wanted, IntEnum) else str(member.value)): member for member in wanted}
    if text not in written:
        raise ValueError(f"“{text}” is none of {', '.join(written)}{did_you_mean(text, tuple(written))}")
    return written[text]
