"""Places in text: half-open spans of code points, edits, and the translation to lines and columns.

Inside copydesk there is one unit: code points of the source, counted from 0, end exclusive. Lines and columns are made from them
where something is shown (reporters, language server), by `LineIndex`, in the unit the reader counts in.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import NamedTuple


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` up to, not including, `end` of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"not a span: {self.start}-{self.end}")

    def __len__(self) -> int:
        return self.end - self.start

    @property
    def reach(self) -> int:
        """Its end, for telling what it overlaps: an empty span counts as the code point it stands before."""
        return max(self.end, self.start + 1)

    def overlaps(self, other: Span) -> bool:
        """Whether they share a code point; an empty span counts as the one it stands before."""
        return self.start < other.reach and other.start < self.reach

    def contains(self, other: Span) -> bool:
        return self.start <= other.start and other.end <= self.end


class Edit(NamedTuple):
    """Replace `span` of the source by `text`; an empty span inserts."""

    span: Span
    text: str


def apply_edits(source: str, edits: tuple[Edit, ...]) -> str:
    """`source` with all `edits` made. Raises ValueError where two of them overlap."""
    parts: list[str] = []
    done = 0
    for edit in sorted(edits):
        if edit.span.start < done:
            raise ValueError(f"edits overlap at {edit.span.start}")
        parts += source[done : edit.span.start], edit.text
        done = edit.span.end
    return "".join((*parts, source[done:]))


class Unit(StrEnum):
    """What a column counts; the values are the position encodings of the Language Server Protocol."""

    CODE_POINT = "utf-32"
    UTF_16 = "utf-16"
    BYTE = "utf-8"


class Position(NamedTuple):
    """Line and column, both counted from 0."""

    line: int
    column: int


# Line ends as the Language Server Protocol and editors see them. str.splitlines also breaks at form feed, NEL and U+2028: not used.
_LINE_END = re.compile(r"\r\n|\n|\r")
_WIDE = {Unit.UTF_16: re.compile("[\U00010000-\U0010ffff]"), Unit.BYTE: re.compile(r"[^\x00-\x7f]")}


class LineIndex:
    """Offsets of one text as lines and columns and back, in each unit; built once, then logarithmic."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._surplus: dict[Unit, tuple[list[int], list[int]]] = {}

    @cached_property
    def _bounds(self) -> tuple[list[int], list[int]]:
        """Start of each line, and end of its content (before the line end)."""
        starts, ends = [0], []
        for match in _LINE_END.finditer(self.text):
            ends.append(match.start())
            starts.append(match.end())
        return starts, [*ends, len(self.text)]

    @property
    def line_count(self) -> int:
        return len(self._bounds[0])

    def line(self, number: int) -> Span:
        """The content of line `number` (from 0), without its line end. Raises IndexError beyond the last line."""
        starts, ends = self._bounds
        return Span(starts[number], ends[number])

    def position(self, offset: int, unit: Unit = Unit.CODE_POINT) -> Position:
        """Line and column of `offset`; one inside a line end counts as the end of its line. Raises ValueError outside the text."""
        if not 0 <= offset <= len(self.text):
            raise ValueError(f"offset {offset} outside 0-{len(self.text)}")
        starts, ends = self._bounds
        line = bisect_right(starts, offset) - 1
        offset = min(offset, ends[line])
        return Position(line, self._units(offset, unit) - self._units(starts[line], unit))

    def offset(self, position: Position, unit: Unit = Unit.CODE_POINT) -> int:
        """Offset of `position`; beyond the end of its line or text it is that end, inside a character that character's start."""
        starts, ends = self._bounds
        if position.line >= len(starts):
            return len(self.text)
        start, end = starts[position.line], ends[position.line]
        wanted = self._units(start, unit) + position.column
        # The offset is the largest whose unit count does not pass the wanted one.
        low, high = start, end
        while low < high:
            middle = (low + high + 1) // 2
            if self._units(middle, unit) <= wanted:
                low = middle
            else:
                high = middle - 1
        return low

    def _units(self, offset: int, unit: Unit) -> int:
        """Units from the start of the text to `offset`."""
        if unit is Unit.CODE_POINT:
            return offset
        if unit not in self._surplus:
            self._surplus[unit] = self._count_surplus(unit)
        places, surplus = self._surplus[unit]
        return offset + surplus[bisect_left(places, offset)]

    def _count_surplus(self, unit: Unit) -> tuple[list[int], list[int]]:
        """Where characters wider than one unit stand, and how many units beyond one each the first n of them take."""
        places, surplus = [], [0]
        for match in _WIDE[unit].finditer(self.text):
            code = ord(match[0])
            width = 2 if unit is Unit.UTF_16 else 2 if code < 0x800 else 3 if code < 0x10000 else 4
            places.append(match.start())
            surplus.append(surplus[-1] + width - 1)
        return places, surplus


class ByteIndex:
    """Offsets into the UTF-8 bytes of one text as offsets of its code points, for parsers that count in bytes."""

    def __init__(self, text: str) -> None:
        self._ends: list[int] = []  # byte offsets after each character that takes more than one byte
        self._surplus = [0]  # bytes beyond one a character up to there
        if text.isascii():
            return
        for match in _WIDE[Unit.BYTE].finditer(text):
            width = len(match[0].encode("utf-8", "surrogatepass"))
            self._ends.append(match.start() + self._surplus[-1] + width)
            self._surplus.append(self._surplus[-1] + width - 1)

    def offset(self, byte: int) -> int:
        """The code point that begins at `byte`."""
        return byte - self._surplus[bisect_right(self._ends, byte)]
