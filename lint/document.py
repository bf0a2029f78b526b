"""A document as the rules see it: blocks of reader's text, each with a role and an exact way back to the source."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple

from lint.notation import Notation
from lint.spans import Edit, Span


class Role(StrEnum):
    """What a block is in an article, in the words of a news desk."""

    TITLE = "title"
    DEK = "dek"
    BYLINE = "byline"
    DATELINE = "dateline"
    CREDIT = "credit"
    BODY = "body"
    QUESTION = "question"
    ANSWER = "answer"
    QUOTE = "quote"
    CAPTION = "caption"
    BIO = "bio"
    FURNITURE = "furniture"
    CODE = "code"


PROSE = frozenset({Role.TITLE, Role.DEK, Role.BODY, Role.QUESTION, Role.ANSWER, Role.QUOTE, Role.CAPTION, Role.BIO})
"""Roles that hold running text; what a rule looks at unless it says otherwise."""

RUNNING = frozenset({Role.BODY, Role.QUESTION, Role.ANSWER, Role.QUOTE})
"""Roles that make up the story itself, read from top to bottom."""


class Segment(NamedTuple):
    """A stretch of block text and the stretch of source it stands for.

    In a copied segment both have one length and the same characters. In a made one (an entity, folded white space) they may differ.
    `exact` says whether replacing the source stretch does what replacing the text would: true for copies and for line breaks folded into
    a space.
    """

    text: int
    source: int
    text_length: int
    source_length: int
    exact: bool
    copied: bool

    def cut_at(self, offset: int) -> bool:
        """Whether `offset` of the text lies inside it and has no place of its own in the source."""
        return not self.copied and self.text < offset < self.text + self.text_length

    def source_at(self, offset: int) -> int:
        """Where the source of its text before `offset` ends."""
        return self.source + (offset - self.text if self.copied else self.source_length)


@dataclass(frozen=True, slots=True)
class TextMap:
    """The way back from block text to source: segments in order, without gaps in the text (there may be gaps, such as markup, in the
    source)."""

    segments: tuple[Segment, ...]
    _starts: tuple[int, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_starts", tuple(segment.text for segment in self.segments))

    def _at(self, offset: int) -> int:
        return max(0, bisect_right(self._starts, offset) - 1)

    def span(self, start: int, end: int) -> Span:
        """Source span of the block text from `start` to `end`; a part of a made segment stands for the whole of it."""
        first = self.segments[self._at(start)]
        if start == end and not first.cut_at(start):
            # An empty span at the end of a segment belongs to that segment: what is inserted there follows the text before it.
            place = self.segments[self._at(start - 1)].source_at(start) if start else first.source
            return Span(place, place)
        last = self.segments[self._at(max(start, end - 1))]
        source_start = first.source_at(start) if first.copied else first.source
        return Span(source_start, max(source_start, last.source_at(end)))

    def exact(self, start: int, end: int) -> bool:
        """Whether an edit of the text from `start` to `end` can be made in the source and cuts through nothing else."""
        first = self._at(start - 1 if start == end > 0 else start)  # an empty span belongs to what stands before it, as in `span`
        touched = self.segments[first : max(first, self._at(end - 1)) + 1]
        joined = all(a.source + a.source_length == b.source for a, b in pairwise(touched))
        return joined and all(segment.exact and not segment.cut_at(start) and not segment.cut_at(end) for segment in touched)


class TextBuilder:
    """Collects the text of one block from stretches of the source, in order, and the map back."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._parts: list[str] = []
        self._segments: list[Segment] = []
        self._length = 0

    def copy(self, start: int, end: int) -> None:
        """Take the source from `start` to `end` as it is."""
        if start >= end:
            return
        self._parts.append(self._source[start:end])
        last = self._segments[-1] if self._segments else None
        if last and last.copied and last.source + last.source_length == start:
            length = last.text_length + end - start
            self._segments[-1] = last._replace(text_length=length, source_length=length)
        else:
            self._segments.append(Segment(self._length, start, end - start, end - start, exact=True, copied=True))
        self._length += end - start

    def make(self, text: str, start: int, end: int, *, exact: bool) -> None:
        """Put `text` for the source from `start` to `end`; see `Segment` for `exact`."""
        self._parts.append(text)
        self._segments.append(Segment(self._length, start, len(text), end - start, exact=exact, copied=False))
        self._length += len(text)

    def build(self) -> tuple[str, TextMap]:
        return "".join(self._parts), TextMap(tuple(self._segments))


class Emphasis(StrEnum):
    """How a whole block is set off."""

    ITALIC = "italic"
    BOLD = "bold"


class Hints(NamedTuple):
    """What a format noticed about a block that may tell its role.

    heading    its level, 1 to 6; 0 is no heading
    emphasis   of its whole text
    linked     its whole text is links
    within     names of the elements it stands in, the outermost first: HTML's own, or what a format has of the same meaning
               ("blockquote", "li", "td", "pre", "figcaption", "aside")
    marks      words of its class, id, rel, itemprop and role attributes, in small letters, and of elements round it that hold little else
    key        key of the metadata it is the value of: "title", "description"
    pictured   a picture stands in it or right before it
    language   what it is said to be written in, as the page has it ("de", "pt-BR"); empty where nothing is said
    """

    heading: int = 0
    emphasis: Emphasis | None = None
    linked: bool = False
    within: tuple[str, ...] = ()
    marks: frozenset[str] = frozenset()
    key: str = ""
    pictured: bool = False
    language: str = ""


NO_HINTS: Final = Hints()


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading or line of an article.

    `span` is its place in the source with all markup that is its own, `text` what the reader sees. `inline` are the places of elements
    inside it (emphasis, links) with their markup. `foreign` names the language it is written in where that is not English.
    """

    role: Role
    span: Span
    text: str
    map: TextMap
    hints: Hints = NO_HINTS
    inline: tuple[Span, ...] = ()
    foreign: str | None = None
    notation: Notation = Notation.PLAIN

    @property
    def content(self) -> Span:
        """The place in the source of its text, from its first character to its last, without the markup round it."""
        return self.map.span(0, len(self.text))

    def edit(self, start: int, end: int, text: str) -> Edit:
        """The edit of the source that replaces the block text from `start` to `end`; ask `exact` whether it may be made."""
        written = self.notation.write(text)
        return Edit(self.map.span(start, end), text if written is None else written)

    def exact(self, start: int, end: int, text: str) -> bool:
        """Whether that edit does what it says: no markup is cut through, and `text` can be written where it is to stand."""
        return self.map.exact(start, end) and self.notation.write(text) is not None

    def cuts(self, span: Span) -> bool:
        """Whether replacing `span` of the source would leave half of an element inside it."""
        return any(
            each.overlaps(span) and not span.contains(each) and not (each.start < span.start and span.end < each.end)
            for each in self.inline
        )

    def breaks(self, span: Span) -> bool:
        """Whether a paragraph that ends or begins at `span` of the source would end or begin in an element inside it."""
        return any(each.start < span.end and span.start < each.end for each in self.inline)


class Metadata(NamedTuple):
    """What a page says of itself apart from its text: front matter, JSON-LD, meta elements, `rel=author`. Each value once, in order."""

    authors: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    language: str = ""


NO_METADATA: Final = Metadata()


class Problem(NamedTuple):
    """Something in a page that could not be read, where the rest could; line and column count from 1."""

    message: str
    line: int
    column: int


class Parsed(NamedTuple):
    """What a format makes of a source: its blocks in order of place, none over another, its metadata, and what could not be read."""

    blocks: tuple[Block, ...]
    metadata: Metadata = NO_METADATA
    problems: tuple[Problem, ...] = ()


class Encoding(NamedTuple):
    """How a file's bytes were read: a codec name of Python's, and the byte order mark before the text (may be empty)."""

    codec: str
    bom: bytes


@dataclass(frozen=True, slots=True)
class Document:
    """One article. `source` is the decoded file without byte order mark and with its own line ends; every span is a slice of it."""

    path: str
    source: str
    encoding: Encoding
    blocks: tuple[Block, ...]
    metadata: Metadata = NO_METADATA
    problems: tuple[Problem, ...] = ()
    foreign: str | None = None
    """The language it is written in where that is not English."""
