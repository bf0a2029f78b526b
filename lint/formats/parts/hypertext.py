"""Blocks of an HTML source: each run of text and inline elements between the borders of elements that make paragraphs."""

from __future__ import annotations

import html
import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Final

from lint.document import Block, Hints, Parsed
from lint.formats.parts import templates
from lint.formats.parts.assembling import WHITE, BlockBuilder
from lint.formats.parts.page_metadata import Collector
from lint.formats.parts.tags import VOID, Piece, Sort, marks, scan
from lint.notation import Notation
from lint.spans import Span

_PICTURES: Final = frozenset("img picture video audio embed iframe svg canvas object".split())
_BLOCKS: Final = frozenset(
    """address article aside blockquote body caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2
    h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol optgroup p pre search section summary table tbody td tfoot th thead tr
    ul""".split()
)
_HIDDEN: Final = frozenset(
    """script style template noscript head title svg math iframe object select option button textarea input datalist canvas audio video map
    noembed noframes""".split()
)
"""Elements whose text is not shown, or is no text of the page's own."""
_CODE: Final = frozenset("code kbd samp var".split())
_WIDENED: Final = frozenset(
    "p h1 h2 h3 h4 h5 h6 div header span address aside blockquote footer figcaption center li dd dt summary".split()
)
"""Elements that are taken out with the only block in them."""
_CLOSED_BY: Final = {
    "li": ("li", frozenset({"ul", "ol", "menu", "dir"})),
    "dt": ("dt dd", frozenset({"dl"})),
    "dd": ("dt dd", frozenset({"dl"})),
    "td": ("td th", frozenset({"table", "tr"})),
    "th": ("td th", frozenset({"table", "tr"})),
    "tr": ("tr", frozenset({"table"})),
}
"""Elements whose end is implied by the start of another like them, and what keeps it from reaching further out."""
_ENTITY: Final = re.compile(r"&(?:#\d{1,8}|#[xX][0-9a-fA-F]{1,7}|[a-zA-Z][a-zA-Z0-9]{1,40});?")
_DEEPEST: Final = 24  # elements that a block is told to stand in; pages have fewer
_FEW: Final = 120  # words in an element whose marks tell something of each block in it


def read(source: str) -> Parsed:
    """What the page `source` holds."""
    hidden = templates.hide(source, templates.find(source))
    collector = Collector(hidden)
    blocks = _Reader(source, hidden, 0, collector).read(scan(hidden))
    return Parsed(tuple(blocks), collector.metadata())


def fragment(source: str, hidden: str, span: Span) -> list[Block]:
    """The blocks of the HTML in `span` of a source of another format; `hidden` is the source without code of templates."""
    return _Reader(source, hidden, span.start).read(scan(hidden[span.start : span.end]))


@dataclass(slots=True)
class _Element:
    """An open element: where its tag starts and what is in it, the number of its first block, and how many pictures stood before."""

    name: str
    start: int
    content: int
    first: int
    pictures: int
    marks: frozenset[str]
    language: str
    shown: bool
    author: bool
    """It is marked up as the name of an author."""

    @property
    def block(self) -> bool:
        return self.name in _BLOCKS


@dataclass(slots=True)
class _Reader:
    """Reads the pieces of `source` from `base` on."""

    source: str
    hidden: str
    base: int
    collector: Collector | None = None
    blocks: list[Block] = field(default_factory=list)
    _stack: list[_Element] = field(default_factory=list)
    _open: Counter[str] = field(default_factory=Counter)
    _concealed: int = 0
    """How many open elements hide their text."""
    _pictures: int = 0
    _builder: BlockBuilder | None = None
    _start: int = 0
    """Where the block being read starts, with the inline elements it begins with."""
    _first: int = 0
    """Where its text starts."""
    _end: int = 0
    _broken: bool = False
    """A line break was the last thing read: another one begins a new block."""
    _code: tuple[str, int, int] | None = None
    """The element of code being read, where it starts, and how many like it are open inside."""

    def read(self, pieces: list[Piece]) -> list[Block]:
        for piece in pieces:
            start, end = piece.start + self.base, piece.end + self.base
            if self._code:
                self._in_code(piece, end)
            elif piece.sort is Sort.TEXT:
                if not self._concealed:
                    self._text(start, end)
                elif self.collector and self._stack:
                    self.collector.hidden_text(self._stack[-1].name, start, end)
            elif piece.sort is Sort.OPEN:
                self._opened(piece, start, end)
            elif piece.sort is Sort.CLOSE:
                self._closed(piece.name, start, end)
            elif piece.sort is Sort.EMPTY and piece.name in _BLOCKS | VOID:
                self._opened(piece, start, end)
                self._closed(piece.name, start, end)
        stop = self.base + (pieces[-1].end if pieces else 0)
        self._flush()
        whole = self.collector is not None  # in a fragment what is open may end in what follows
        while self._stack:
            self._pop(stop, stop, ended=whole)
        return self.blocks

    # Tags

    def _opened(self, piece: Piece, start: int, end: int) -> None:
        name = piece.name
        if self.collector:
            self.collector.opened(piece)
        if name in _PICTURES:
            self._pictures += 1
        if name == "br":
            self._line_break(start, end)
        elif name in VOID:
            if name == "hr":
                self._flush()
        elif name in _CODE and not self._open["pre"] and not self._concealed:
            self._code = (name, start, 0)
        else:
            self._push(piece, start)

    def _push(self, piece: Piece, start: int) -> None:
        name = piece.name
        if name in _BLOCKS:
            self._flush()
            self._imply(name, start)
        shown = name not in _HIDDEN and "hidden" not in piece.attributes and piece.attributes.get("aria-hidden") != "true"
        outer = self._stack[-1].language if self._stack else ""
        language = piece.attributes.get("lang") or piece.attributes.get("xml:lang") or outer
        own = marks(piece.attributes) | ({name} if name == "time" else set())
        element = _Element(
            name,
            start,
            piece.end + self.base,
            len(self.blocks) + (self._builder is not None),  # what is being read began outside
            self._pictures,
            own,
            "" if name == "html" else language,
            shown,
            "author" in {piece.attributes.get("rel"), piece.attributes.get("itemprop")},
        )
        if not element.block and shown and not self._concealed and self._builder:
            self._builder.open(name, start, own)
        self._stack.append(element)
        self._open[name] += 1
        self._concealed += not shown

    def _imply(self, name: str, start: int) -> None:
        """Close what the start of an element closes without a tag."""
        if self._open["p"]:
            for depth, element in enumerate(reversed(self._stack), 1):
                if element.block:
                    if element.name == "p":
                        self._pop_to(depth, start, start)
                    break
        closed, border = _CLOSED_BY.get(name, ("", frozenset()))
        if not any(self._open[each] for each in closed.split()):
            return
        for depth, element in enumerate(reversed(self._stack), 1):
            if element.name in border:
                return
            if element.name in closed.split():
                self._pop_to(depth, start, start)
                return

    def _closed(self, name: str, start: int, end: int) -> None:
        if not self._open[name]:
            return
        depth = next(depth for depth, element in enumerate(reversed(self._stack), 1) if element.name == name)
        if name in _BLOCKS | _HIDDEN or depth == 1:
            self._flush() if name in _BLOCKS else None
            self._pop_to(depth, start, end)
        else:  # an inline element, which paragraphs may have begun or ended in
            element = self._stack.pop(-depth)
            self._leave(element, end)

    def _pop_to(self, depth: int, start: int, end: int) -> None:
        for _ in range(depth - 1):
            self._pop(start, start)
        self._pop(start, end)

    def _pop(self, start: int, end: int, *, ended: bool = True) -> None:
        """The innermost element ends: its end tag stands from `start` to `end`; where these are one, it has none."""
        element = self._stack.pop()
        self._leave(element, end)
        if self.collector and element.author:
            self.collector.author_element(element.content, start)
        if not element.block and element.name not in _WIDENED:
            return
        stop = end if end > start else element.start + len(self.source[element.start : start].rstrip(WHITE))
        inside = len(self.blocks) - element.first
        if ended and inside == 1 and element.name in _WIDENED and element.pictures == self._pictures and not self._builder:
            self.blocks[-1] = replace(self.blocks[-1], span=Span(element.start, max(stop, self.blocks[-1].span.end)))
        if element.marks and inside:
            self._mark(element)

    def _leave(self, element: _Element, end: int) -> None:
        self._open[element.name] -= 1
        self._concealed -= not element.shown
        if not element.block and self._builder:
            self._builder.close(element.name, end)
            self._end = end

    def _mark(self, element: _Element) -> None:
        """Give the marks of an element to the blocks in it, where they are so few that the marks tell something of each."""
        words = 0
        for block in self.blocks[element.first :]:
            words += len(block.text.split())
            if words > _FEW or (block.hints.heading == 1 and len(self.blocks) - element.first > 1):
                return
        for index in range(element.first, len(self.blocks)):
            block = self.blocks[index]
            self.blocks[index] = replace(block, hints=block.hints._replace(marks=block.hints.marks | element.marks))

    # Text

    def _text(self, start: int, end: int) -> None:
        if self._builder is None and not self.hidden[start:end].strip(WHITE):
            return
        builder = self._begin(start + len(self.hidden[start:end]) - len(self.hidden[start:end].lstrip(WHITE)))
        done = start
        for entity in _ENTITY.finditer(self.hidden, start, end):
            character = html.unescape(entity[0])
            if character != entity[0]:
                builder.text(done, entity.start())
                builder.character(character, *entity.span())
                done = entity.end()
        builder.text(done, end)
        if self.hidden[start:end].strip(WHITE):
            self._broken = False
            self._end = start + len(self.hidden[start:end].rstrip(WHITE))

    def _begin(self, start: int) -> BlockBuilder:
        if self._builder is None:
            self._builder = BlockBuilder(self.source, Notation.HTML, self.hidden)
            self._start = self._first = start
            self._broken = False
            for depth, element in enumerate(self._inline()):
                if depth == 0:
                    self._start = max(element.start, self._outer())
                self._builder.open(element.name, element.start, element.marks)
        return self._builder

    def _inline(self) -> list[_Element]:
        """The open inline elements, the outermost first; those round a whole paragraph too."""
        return [element for element in self._stack[-_DEEPEST:] if not element.block and element.shown]

    def _outer(self) -> int:
        """Where what the block stands in begins: behind the last block, and inside the innermost element that makes paragraphs."""
        inner = next((element.content for element in reversed(self._stack[-_DEEPEST:]) if element.block), self.base)
        return max(inner, self.blocks[-1].span.end if self.blocks else 0)

    def _line_break(self, start: int, end: int) -> None:
        if self._broken:
            self._flush()
        elif self._builder:
            self._builder.line_break(start, end)
            self._broken = True

    def _in_code(self, piece: Piece, end: int) -> None:
        """Code among the text is no text, but something stands there."""
        assert self._code  # noqa: S101 - asked before
        name, start, depth = self._code
        if piece.name == name and piece.sort is Sort.OPEN:
            self._code = (name, start, depth + 1)
        elif piece.name == name and piece.sort is Sort.CLOSE:
            self._code = (name, start, depth - 1) if depth else None
            if self._code is None:
                self._begin(start).gap(start, end)
                self._broken, self._end = False, end

    def _flush(self) -> None:
        builder, self._builder = self._builder, None
        self._broken = False
        if builder is None:
            return
        around = [element.name for element in self._stack if element.block and element.name not in {"html", "body"}][-_DEEPEST:]
        heading = next((int(name[1]) for name in reversed(around) if len(name) == 2 and name[0] == "h" and name[1].isdigit()), 0)
        hints = Hints(heading=heading, within=tuple(around), language=self._stack[-1].language if self._stack else "")
        # What is open still runs on after the block, which then begins inside it.
        begin = max([self._start, *(element.content for element in self._inline() if element.content <= self._first)])
        if block := builder.build(Span(begin, max(begin, self._end)), hints):
            self.blocks.append(block)
