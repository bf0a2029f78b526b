"""One block put together from stretches of marked-up source: white space folded, markup left out, each element inside it remembered."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from lint.document import Block, Emphasis, Hints, Role, TextBuilder
from lint.notation import Notation
from lint.spans import Span

HIDDEN: Final = "\x1a"
"""What stands for each character of code while a text is parsed: no mark and no white space to any parser."""
GAP: Final = "\ufffc"
"""What stands in a block's text for code: no word, and no mark that a rule goes by."""

WHITE: Final = " \t\n\f\r"
"""What markup takes for white space; any other space is a character of the text."""
_SPACE: Final = re.compile(r"[ \t\n\f\r]+")
_PIECE: Final = re.compile(rf"(?P<code>{HIDDEN}+)|[^{HIDDEN}]+")
_EMPHASIS: Final = {"em": Emphasis.ITALIC, "i": Emphasis.ITALIC, "cite": Emphasis.ITALIC, "strong": Emphasis.BOLD, "b": Emphasis.BOLD}
_MOSTLY: Final = 0.9  # share of a block's text in an element that counts as all of it: a full stop or a dash may stand outside
_HALF: Final = 0.5  # share of it that an element must hold to tell something of the block: a byline with a date after it


@dataclass(slots=True)
class _Element:
    """An element inside a block: its name and marks, where it starts in the source and in the text, and how much text it holds."""

    name: str
    marks: frozenset[str]
    source: int
    text: int
    length: int = 0


class BlockBuilder:
    """Collects one block; everything is given in order of the source.

    `notation` is what the source writes text in; `hidden` is the source with `HIDDEN` for each character of code in it, where any is.
    """

    def __init__(self, source: str, notation: Notation, hidden: str | None = None) -> None:
        self._source = source
        self._hidden = hidden
        self._notation = notation
        self._text = TextBuilder(source)
        self._length = 0
        self._space: Span | None = None  # white space that stands before whatever comes next, if anything comes
        self._broken = True  # nothing was written yet, or a line break last: white space is dropped
        self._open: list[_Element] = []
        self._closed: list[_Element] = []
        self._inline: list[Span] = []

    def text(self, start: int, end: int) -> None:
        """The source from `start` to `end`, each run of white space as one space, and each of code as a gap."""
        if self._hidden is not None and HIDDEN in self._hidden[start:end]:
            for piece in _PIECE.finditer(self._hidden, start, end):
                (self.gap if piece["code"] else self._plain)(*piece.span())
        else:
            self._plain(start, end)

    def _plain(self, start: int, end: int) -> None:
        done = start
        for space in _SPACE.finditer(self._source, start, end):
            self._copy(done, space.start())
            self._space = self._space or Span(*space.span())
            done = space.end()
        self._copy(done, end)

    def space(self, start: int, end: int) -> None:
        """White space that the source from `start` to `end` stands for, with whatever opens the next line of it."""
        self._space = self._space or Span(start, end)

    def gap(self, start: int, end: int) -> None:
        """Code inside a sentence, from `start` to `end` of the source, of which the text only shows that something stands there."""
        self.character(GAP, start, end, exact=False)

    def character(self, text: str, start: int, end: int, *, exact: bool = True) -> None:
        """`text`, which the source from `start` to `end` stands for: an entity, an escaped mark."""
        self._flush()
        self._text.make(text, start, end, exact=exact)
        self._grow(len(text))

    def line_break(self, start: int, end: int) -> None:
        """A line end that the reader sees, and the markup that makes it."""
        self._space = None
        if not self._broken:
            self._text.make("\n", start, end, exact=False)
            self._length += 1
            self._broken = True

    def open(self, name: str, start: int, marks: frozenset[str] = frozenset()) -> None:
        """An element inside the block begins at `start` of the source."""
        self._open.append(_Element(name, marks, start, self._length))

    def close(self, name: str, end: int) -> None:
        """The innermost open element of that name ends before `end`; one that is not open is passed over."""
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].name == name:
                element = self._open.pop(index)
                element.length = self._length - element.text
                self._closed.append(element)
                self._inline.append(Span(element.source, end))
                return

    def build(self, span: Span, hints: Hints) -> Block | None:
        """The block, or nothing where it holds no text. `hints` are added to by what is known of its inside."""
        text, back = self._text.build()
        if not text.strip():
            return None
        if text.endswith("\n"):
            text = text[:-1]
            back = type(back)(back.segments[:-1])
        for element in self._open:  # it runs on after the block
            element.length = self._length - element.text
            self._inline.append(Span(element.source, len(self._source)))
        elements = [*self._closed, *self._open]
        whole = [each for each in elements if each.length >= _MOSTLY * len(text)]
        links = sum(each.length for each in elements if each.name == "a")
        hints = hints._replace(
            emphasis=next((_EMPHASIS[each.name] for each in whole if each.name in _EMPHASIS), hints.emphasis),
            linked=links >= _MOSTLY * len(text),
            marks=hints.marks.union(*(each.marks for each in elements if each.length >= _HALF * len(text))),
        )
        return Block(Role.BODY, span, text, back, hints, tuple(sorted(self._inline)), notation=self._notation)

    def _copy(self, start: int, end: int) -> None:
        if start < end:
            self._flush()
            self._text.copy(start, end)
            self._grow(end - start)

    def _flush(self) -> None:
        """Write the white space that was held back."""
        space, self._space = self._space, None
        if space is None or self._broken:
            return
        if self._source[space.start : space.end] == " ":
            self._text.copy(space.start, space.end)
        else:
            self._text.make(" ", space.start, space.end, exact=True)
        self._length += 1

    def _grow(self, length: int) -> None:
        self._length += length
        self._broken = False
