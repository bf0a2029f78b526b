"""Plain text: paragraphs by blank lines, by lines, or by lines that were wrapped at a width.

A line is a paragraph of its own unless it and the lines after it were plainly filled: then lines without a blank one between them are one
paragraph, up to a short one that ends a sentence.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from lint.document import Block, Parsed, Role, TextBuilder
from lint.formats import Format
from lint.spans import LineIndex, Span

_WIDEST: Final = 120  # columns; nobody wraps wider, while a paragraph on one line soon is
_NARROWEST: Final = 40  # columns; verse, lists and signatures are narrower than any wrapped column
_SLACK: Final = 12  # columns a line wrapped by hand may fall short of where its next word would still have fitted
_RAGGED: Final = 0.2  # share of the line ends that may fall shorter than that
_RUNNING_ON: Final = 1 / 3  # share of the line ends before a small letter; about 0.8 in wrapped prose
_MOST_ABOVE: Final = 4  # lines that may stand above wrapped text without a blank one: title, dek, byline, date
_STOP: Final = re.compile(r"[.!?:…][\"'”’)\]]*$")


def parse(source: str) -> Parsed:
    index = LineIndex(source)
    blocks: list[Block] = []
    group: list[Span] = []
    for number in range(index.line_count + 1):
        line = _trim(source, index.line(number)) if number < index.line_count else Span(len(source), len(source))
        if len(line):
            group.append(line)
        elif group:
            blocks.extend(_block(source, paragraph) for paragraph in _paragraphs(source, group))
            group = []
    return Parsed(tuple(blocks))


def _trim(source: str, line: Span) -> Span:
    text = source[line.start : line.end]
    stripped = text.strip()
    start = line.start + len(text) - len(text.lstrip()) if stripped else line.start
    return Span(start, start + len(stripped))


def _paragraphs(source: str, group: list[Span]) -> list[list[Span]]:
    """The lines of `group`, between which no blank line stands, by paragraph."""
    for above in range(min(_MOST_ABOVE + 1, len(group) - 1)):
        if lines := _wrapped(source, group[above:]):
            return [*([each] for each in group[:above]), *lines]
    return [[each] for each in group]


def _wrapped(source: str, lines: list[Span]) -> list[list[Span]]:
    """`lines`, two at least, by paragraph if they were filled to one width, else nothing.

    Filled means that nearly every line is so long that the next line's first word did not fit, unless a paragraph ends there, and that
    sentences run over the line ends: lines of verse, addresses and headlines are as long, but each begins with a capital.
    """
    width = max(map(len, lines))
    if not _NARROWEST <= width <= _WIDEST:
        return []
    pairs = list(pairwise(lines))
    room = [width - len(line) - 1 - len(source[after.start : after.end].split(maxsplit=1)[0]) for line, after in pairs]
    runs_on = [source[after.start].islower() for _, after in pairs]
    stops = [_STOP.search(source, line.start, line.end) is not None for line, _ in pairs]
    ragged = sum(free >= _SLACK and not stop for free, stop in zip(room, stops, strict=True))
    if (room[0] >= 0 and not runs_on[0]) or ragged > _RAGGED * len(pairs) or sum(runs_on) < _RUNNING_ON * len(pairs):
        return []
    paragraphs = [[lines[0]]]
    for (_, after), free, on, stop in zip(pairs, room, runs_on, stops, strict=True):
        if free >= _SLACK and stop and not on:
            paragraphs.append([])
        paragraphs[-1].append(after)
    return paragraphs


def _block(source: str, lines: list[Span]) -> Block:
    builder = TextBuilder(source)
    for number, line in enumerate(lines):
        if number:
            builder.make(" ", lines[number - 1].end, line.start, exact=True)
        builder.copy(line.start, line.end)
    text, back = builder.build()
    return Block(Role.BODY, Span(lines[0].start, lines[-1].end), text, back)


PLUGIN: Final = Format(suffixes=frozenset({".txt", ".text"}), parse=parse)
