"""Blocks of a Markdown source, from the events of pyromark, each with its range of code points."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Final

from lint.document import NO_METADATA, Block, Hints, Parsed, Role, TextBuilder
from lint.formats.parts import front_matter, templates
from lint.formats.parts.assembling import GAP, WHITE, BlockBuilder
from lint.formats.parts.tags import VOID, Sort, marks, scan
from lint.notation import Notation
from lint.spans import ByteIndex, Span

_LEAVES: Final = frozenset({"Paragraph", "Heading", "TableCell", "CodeBlock"})
_CONTAINERS: Final = {
    "BlockQuote": "blockquote",
    "Item": "li",
    "TableCell": "td",
    "FootnoteDefinition": "footnote",
    "CodeBlock": "pre",
}
"""What is written into `Hints.within` for the events of pyromark, by HTML's names where there is one."""
_WIDENED: Final = frozenset(
    {"BlockQuote", "Item", "FootnoteDefinition", "div", "p", "span", "aside", "header", "footer", "address", "figcaption", "blockquote"}
)
"""Containers that are taken out with the only block in them."""
_ADDRESSES: Final = frozenset({"Autolink", "Email"})
_INLINE: Final = {"Emphasis": "em", "Strong": "strong", "Strikethrough": "del", "Link": "a"}


def read(source: str, *, mdx: bool = False) -> Parsed:
    """What `source` holds; with `mdx` module lines and expressions in braces are code."""
    top = front_matter.read(source)
    code = templates.find(source, mdx=mdx)
    hidden = templates.hide(source, code)
    if top:
        hidden = re.sub(r"[^\r\n]", " ", hidden[: top.span.end]) + hidden[top.span.end :]
    blocks = _Reader(source, hidden).read()
    return Parsed((*(top.blocks if top else ()), *blocks), top.metadata if top else NO_METADATA, top.problems if top else ())


@dataclass(slots=True)
class _Container:
    """Something that holds blocks: an event's name or that of an HTML element, and the number of the first block in it."""

    name: str
    first: int
    start: int
    marks: frozenset[str] = frozenset()


@dataclass(slots=True)
class _Leaf:
    """The block being read."""

    builder: BlockBuilder
    start: int
    heading: int = 0
    tight: bool = False
    """It has no event of its own and ends where its last text does."""
    end: int = 0


@dataclass(slots=True)
class _Reader:
    source: str
    hidden: str
    blocks: list[Block] = field(default_factory=list)
    containers: list[_Container] = field(default_factory=list)
    leaf: _Leaf | None = None
    _break: int | None = None
    """Where a line of the paragraph ended, until it is known where the next begins."""
    _image: int = 0
    """How many pictures what is being read stands in; their text is not shown."""
    _pictured: bool = False
    """A picture stands in this block or right before it."""
    _address: bool = False
    """The text of a link is its own address."""
    _html: Span | None = None

    def read(self) -> list[Block]:
        import pyromark  # noqa: PLC0415 - half of what is imported to read Markdown

        options = pyromark.Options
        wanted = (
            options.ENABLE_TABLES
            | options.ENABLE_FOOTNOTES
            | options.ENABLE_STRIKETHROUGH
            | options.ENABLE_TASKLISTS
            | options.ENABLE_HEADING_ATTRIBUTES
            | options.ENABLE_GFM
        )
        index = ByteIndex(self.hidden)
        for event, place in pyromark.events_with_range(self.hidden, options=wanted):
            self._event(event, index.offset(place["start"]), index.offset(place["end"]))
        self._end_leaf(len(self.source))
        while self.containers:
            self._end_container(len(self.source))
        return self.blocks

    def _event(self, event: Any, start: int, end: int) -> None:
        name, value = next(iter(event.items())) if isinstance(event, Mapping) else (event, None)
        if name in {"Start", "End"}:
            tag = str(next(iter(value)) if isinstance(value, Mapping) else value)
            if name == "Start":
                self._start(tag, value, start)
            else:
                self._end(tag, start, end)
        elif name == "Html":
            self._html = Span(self._html.start if self._html else start, end)
        elif not self._image:
            self._inline(name, value, start, end)

    def _start(self, tag: str, value: Any, start: int) -> None:
        if tag == "Image":
            self._image += 1
            self._pictured = True
        elif tag in _INLINE:
            builder = self._inline_leaf(start)
            builder.open(_INLINE[tag], start)
            self._address = tag == "Link" and value["Link"]["link_type"] in _ADDRESSES
        elif tag in _LEAVES or tag in _CONTAINERS or tag in {"List", "Table", "HtmlBlock"}:
            self._end_leaf(start)
            if tag in _CONTAINERS:
                self.containers.append(_Container(tag, len(self.blocks), start))
            if tag in _LEAVES:
                heading = int(value["Heading"]["level"][1]) if tag == "Heading" else 0
                self.leaf = _Leaf(BlockBuilder(self.source, Notation.MARKDOWN, self.hidden), start, heading)

    def _end(self, tag: str, start: int, end: int) -> None:
        if tag == "Image":
            self._image -= 1
        elif tag in _INLINE:
            if self.leaf:
                self.leaf.builder.close(_INLINE[tag], end)
                self._address = False
                self.leaf.end = max(self.leaf.end, end)
        elif tag == "HtmlBlock":
            self._html_block(self._html or Span(start, end))
            self._html = None
        elif tag in _LEAVES or tag in _CONTAINERS:
            self._end_leaf(end)
            if tag in _CONTAINERS:
                self._end_container(end)

    def _inline(self, name: str, value: Any, start: int, end: int) -> None:
        if name in {"SoftBreak", "HardBreak"}:
            builder = self._inline_leaf(start)
            if name == "HardBreak":
                builder.line_break(start, end)
            self._break = start
        elif name == "Text":
            self._text(value, start, end)
        elif name in {"Code", "InlineMath", "DisplayMath"}:
            self._inline_leaf(start).gap(start, end)
        elif name == "InlineHtml":
            self._tag(start, end)
        if self.leaf:
            self.leaf.end = max(self.leaf.end, end)

    def _text(self, value: str, start: int, end: int) -> None:
        builder = self._inline_leaf(start)
        if self._address:
            builder.gap(start, end)
        elif value != self.hidden[start:end]:
            builder.character(value, start, end)
        else:
            builder.text(start, end)

    def _tag(self, start: int, end: int) -> None:
        """An HTML tag among the text."""
        builder = self._inline_leaf(start)
        for piece in scan(self.hidden[start:end]):
            if piece.name == "br":
                builder.line_break(start, end)
            elif piece.sort is Sort.CLOSE:
                builder.close(piece.name, end)
            elif piece.sort is Sort.OPEN and piece.name not in VOID:
                builder.open(piece.name, start, marks(piece.attributes))

    def _inline_leaf(self, start: int) -> BlockBuilder:
        """The builder of the block that the text at `start` belongs to; in a tight list it has no event of its own."""
        if self.leaf is None:
            self.leaf = _Leaf(BlockBuilder(self.source, Notation.MARKDOWN, self.hidden), start, tight=True, end=start)
        if self._break is not None:
            self.leaf.builder.space(self._break, start)
            self._break = None
        return self.leaf.builder

    def _end_leaf(self, end: int) -> None:
        leaf, self.leaf, self._break = self.leaf, None, None
        if leaf is None:
            return
        stop = min(end, leaf.end) if leaf.tight else end
        span = Span(leaf.start, max(leaf.start, leaf.start + len(self.hidden[leaf.start : stop].rstrip(WHITE))))
        if block := leaf.builder.build(span, self._hints(leaf.heading)):
            if not block.text.strip(GAP + " \n"):
                if not self.source[span.start : span.end].strip():
                    return
                block = self._code(span)
            self.blocks.append(block)
            self._pictured = False

    def _code(self, span: Span) -> Block:
        """The block of a stretch that is only code of a template language."""
        text = TextBuilder(self.source)
        text.copy(span.start, span.end)
        code, back = text.build()
        return Block(Role.BODY, span, code, back, Hints(within=("pre",)), notation=Notation.MARKDOWN)

    def _hints(self, heading: int) -> Hints:
        within = tuple(_CONTAINERS.get(each.name, each.name) for each in self.containers)
        return Hints(
            heading=heading, within=within, pictured=self._pictured, marks=frozenset().union(*(each.marks for each in self.containers))
        )

    def _end_container(self, end: int) -> None:
        container = self.containers.pop()
        if len(self.blocks) - container.first == 1 and container.name in _WIDENED:
            stop = container.start + len(self.hidden[container.start : end].rstrip(WHITE))
            self.blocks[-1] = replace(self.blocks[-1], span=Span(container.start, stop))

    def _html_block(self, span: Span) -> None:
        """HTML on lines of its own: text in it is read as HTML, and what it leaves open holds the Markdown after it."""
        from lint.formats.parts.hypertext import fragment  # noqa: PLC0415 - needed only where there is HTML

        before = len(self.blocks)
        for block in fragment(self.source, self.hidden, span):
            hints = self._hints(block.hints.heading)
            within, told = (*hints.within, *block.hints.within), hints.marks | block.hints.marks
            self.blocks.append(replace(block, hints=block.hints._replace(within=within, marks=told)))
        for piece in scan(self.hidden[span.start : span.end]):
            if piece.sort is Sort.CLOSE:
                self._close_html(piece.name, span.start + piece.end)
            elif piece.sort is Sort.OPEN and piece.name not in VOID:
                start = span.start + piece.start
                first = before + sum(block.content.start < start for block in self.blocks[before:])
                self.containers.append(_Container(piece.name, first, start, marks(piece.attributes)))

    def _close_html(self, name: str, end: int) -> None:
        """The innermost HTML element of that name ends before `end`, with all in it; one that is not open is passed over."""
        for depth, container in enumerate(reversed(self.containers), 1):
            if container.name == name:
                for _ in range(depth):
                    self._end_container(end)
                return
            if container.name in _CONTAINERS:
                return
