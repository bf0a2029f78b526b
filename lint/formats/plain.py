"""Plain text: paragraphs by blank lines, by lines, or by lines that were wrapped at a width.

A line is a paragraph of its own unless the lines around it were plainly filled: then lines without a blank one between them are one
paragraph. Markup is read as it stands.
"""

from __future__ import annotations

from itertools import pairwise
from typing import Final

from lint.document import Block, Hints, Role, TextBuilder
from lint.formats import Format
from lint.spans import LineIndex, Span

_WIDEST: Final = 120  # columns; nobody wraps wider, while a paragraph on one line soon is
_NARROWEST: Final = 40  # columns; verse, lists and signatures are narrower than any wrapped column
_SLACK: Final = 12  # columns a filled line may fall short of where its next word would still have fitted
_FILLED: Final = 0.8  # share of the inner lines that must be filled


def parse(source: str) -> tuple[Block, ...]:
    index = LineIndex(source)
    blocks: list[Block] = []
    group: list[Span] = []
    for number in range(index.line_count + 1):
        line = _trim(source, index.line(number)) if number < index.line_count else Span(len(source), len(source))
        if len(line):
            group.append(line)
        elif group:
            paragraphs = [group] if _wrapped(source, group) else [[each] for each in group]
            blocks.extend(_block(source, paragraph, gap_before=bool(blocks) and paragraph[0] is group[0]) for paragraph in paragraphs)
            group = []
    return tuple(blocks)


def _trim(source: str, line: Span) -> Span:
    text = source[line.start : line.end]
    stripped = text.strip()
    start = line.start + len(text) - len(text.lstrip()) if stripped else line.start
    return Span(start, start + len(stripped))


def _wrapped(source: str, group: list[Span]) -> bool:
    """Whether the lines of `group` were filled to one width: nearly every line but the last is so long that the next line's first word did
    not fit."""
    width = max(map(len, group))
    inner = list(pairwise(group))
    if not inner or not _NARROWEST <= width <= _WIDEST:
        return False
    filled = sum(len(line) + 1 + len(source[after.start : after.end].split(maxsplit=1)[0]) + _SLACK > width for line, after in inner)
    return filled >= _FILLED * len(inner)


def _block(source: str, lines: list[Span], *, gap_before: bool) -> Block:
    builder = TextBuilder(source)
    for number, line in enumerate(lines):
        if number:
            builder.make(" ", lines[number - 1].end, line.start, exact=True)
        builder.copy(line.start, line.end)
    text, back = builder.build()
    return Block(Role.BODY, Span(lines[0].start, lines[-1].end), text, back, Hints(gap_before=gap_before))


PLUGIN: Final = Format(suffixes=frozenset({".txt", ".text", ".md", ".markdown", ".html", ".htm"}), parse=parse)
