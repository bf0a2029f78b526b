"""Front matter: the YAML or TOML at the top of a page, its values that readers see, and what it says of the page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final, NamedTuple

from lint.document import Block, Hints, Metadata, Problem
from lint.formats.parts.assembling import BlockBuilder
from lint.notation import Notation
from lint.spans import LineIndex, Span

_FENCED: Final = re.compile(
    r"\A(?P<fence>---|\+\+\+)[ \t]*(?:\r\n|\r|\n)(?P<inner>.*?)(?<=[\r\n])(?:(?P=fence)|\.\.\.)[ \t]*(?=[\r\n]|\Z)", re.DOTALL
)
_SHOWN: Final = {
    **dict.fromkeys(("title", "headline"), "title"),
    **dict.fromkeys(("description", "subtitle", "subheading", "summary", "dek", "deck", "standfirst", "excerpt"), "dek"),
}
"""Keys whose values readers see, and what those values are."""
_AUTHORS: Final = ("author", "authors", "byline", "writer", "writers")
_LANGUAGES: Final = ("lang", "language", "locale")
_TOML_VALUE: Final = re.compile(
    r"(?<![^\r\n])(?P<key>\w+)[ \t]*=[ \t]*(?:\"(?P<double>(?:[^\"\\\r\n]|\\.)*)\"|'(?P<single>[^'\r\n]*)')"
    r"[ \t]*(?:\#[^\r\n]*)?(?=[\r\n]|\Z)"
)
_ESCAPES: Final = {Notation.DOUBLE: re.compile(r"\\([\"\\/])"), Notation.SINGLE: re.compile(r"'(')")}


class FrontMatter(NamedTuple):
    """`span` is its place with its fences, `blocks` the values that readers see. `problems` say why it could not be read."""

    span: Span
    blocks: tuple[Block, ...] = ()
    metadata: Metadata = Metadata()
    problems: tuple[Problem, ...] = ()


def read(source: str) -> FrontMatter | None:
    """The front matter of `source`, or nothing where it has none."""
    found = _FENCED.match(source)
    if not found:
        return None
    span, inner = Span(*found.span()), Span(*found.span("inner"))
    return _toml(source, span, inner) if found["fence"] == "+++" else _yaml(source, span, inner)


def _yaml(source: str, span: Span, inner: Span) -> FrontMatter | None:
    import yaml  # noqa: PLC0415 - most articles have no front matter

    text = source[inner.start : inner.end]
    try:
        root = yaml.compose(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        mark = getattr(error, "problem_mark", None)
        what = getattr(error, "problem", None) or "it cannot be read"
        return FrontMatter(
            span, problems=(_problem(source, inner.start + (mark.index if mark else 0), f"the front matter is no YAML: {what}"),)
        )
    if root is None:
        return FrontMatter(span)
    if not isinstance(root, yaml.MappingNode):
        return None  # text between two rules, and no front matter
    values: dict[str, list[str]] = {}
    blocks: list[Block] = []
    for key, node in root.value:
        if not isinstance(key, yaml.ScalarNode):
            continue
        name = key.value.lower()
        values.setdefault(name, []).extend(_scalars(node))
        if name in _SHOWN and isinstance(node, yaml.ScalarNode):
            place = Span(inner.start + node.start_mark.index, inner.start + node.end_mark.index)
            blocks.extend(_block(source, place, node.value, _notation(node.style), _SHOWN[name]))
    return FrontMatter(span, tuple(blocks), _metadata(values))


def _scalars(node: Any) -> Iterator[str]:
    """The strings of a value: itself, those of a list, the names in a list of people; nothing deeper."""
    import yaml  # noqa: PLC0415

    if isinstance(node, yaml.ScalarNode):
        yield node.value
    elif isinstance(node, yaml.SequenceNode):
        for each in node.value:
            if isinstance(each, yaml.ScalarNode):
                yield each.value
            elif isinstance(each, yaml.MappingNode):
                yield from _name(each)
    elif isinstance(node, yaml.MappingNode):
        yield from _name(node)


def _name(node: Any) -> Iterator[str]:
    return (value.value for key, value in node.value if key.value in {"name", "title"} and isinstance(value.value, str))


def _notation(style: str | None) -> Notation:
    return {'"': Notation.DOUBLE, "'": Notation.SINGLE}.get(style or "", Notation.BARE)


def _toml(source: str, span: Span, inner: Span) -> FrontMatter:
    import tomllib  # noqa: PLC0415 - most articles have no front matter

    try:
        table = tomllib.loads(source[inner.start : inner.end].replace("\r\n", "\n").replace("\r", "\n"))
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        return FrontMatter(span, problems=(_problem(source, inner.start, f"the front matter is no TOML: {error}"),))
    params = table.get("params")
    values = {key.lower(): list(_strings(value)) for key, value in {**(params if isinstance(params, dict) else {}), **table}.items()}
    blocks: list[Block] = []
    for found in _TOML_VALUE.finditer(source, inner.start, inner.end):
        name = found["key"].lower()
        if name in _SHOWN and isinstance(table.get(found["key"]), str):
            group = "single" if found["double"] is None else "double"
            notation = Notation.LITERAL if group == "single" else Notation.DOUBLE
            start, end = found.span(group)
            blocks.extend(_block(source, Span(start - 1, end + 1), table[found["key"]], notation, _SHOWN[name]))
    return FrontMatter(span, tuple(blocks), _metadata(values))


def _strings(value: Any) -> Iterator[str]:
    for each in value if isinstance(value, list) else [value]:
        if isinstance(each, str):
            yield each
        elif isinstance(each, dict) and isinstance(each.get("name"), str):
            yield each["name"]


def _block(source: str, place: Span, value: str, notation: Notation, key: str) -> Iterator[Block]:
    """The block of a value at `place`, which has its quotation marks; it is exact where the source holds the value as it is read."""
    inside = Span(place.start + 1, place.end - 1) if notation is not Notation.BARE else place
    if notation is Notation.BARE and source[place.start] in "|>":
        line = re.compile(r"[\r\n]+").search(source, place.start, place.end)
        inside = Span(line.end(), place.end) if line else place
    hints = Hints(key=key)
    builder = BlockBuilder(source, notation)
    done = inside.start
    for escape in _ESCAPES[notation].finditer(source, inside.start, inside.end) if notation in _ESCAPES else ():
        builder.text(done, escape.start())
        builder.character(escape[1], *escape.span())
        done = escape.end()
    builder.text(done, inside.end)
    block = builder.build(place, hints)
    if block and block.text != " ".join(value.split()):
        builder = BlockBuilder(source, notation)
        builder.character(" ".join(value.split()), inside.start, inside.end, exact=False)
        block = builder.build(place, hints)
    if block:
        yield block


def _metadata(values: Mapping[str, list[str]]) -> Metadata:
    def all_of(keys: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(dict.fromkeys(value.strip() for key in keys for value in values.get(key, ()) if value.strip()))

    titles = tuple(key for key, shown in _SHOWN.items() if shown == "title")
    return Metadata(all_of(_AUTHORS), all_of(titles), next(iter(all_of(_LANGUAGES)), ""))


def _problem(source: str, offset: int, message: str) -> Problem:
    position = LineIndex(source).position(min(offset, len(source)))
    return Problem(message, position.line + 1, position.column + 1)
