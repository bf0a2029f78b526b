"""The markup of an HTML source: where its tags and its text stand, from the standard library's tokenizer."""

from __future__ import annotations

import re
from enum import Enum
from html.parser import HTMLParser
from typing import Final, NamedTuple

VOID: Final = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that hold nothing and have no end tag."""

_LINE: Final = re.compile("\n")
_WORD: Final = re.compile(r"[^\W_]+")
_TELLING: Final = ("class", "id", "rel", "itemprop", "role")
_LONGEST_MARKS: Final = 500  # code points of an attribute that are looked at

_Attributes = dict[str, str]


class Sort(Enum):
    OPEN = "open"
    CLOSE = "close"
    EMPTY = "empty"
    """An element that closes itself."""
    TEXT = "text"
    OTHER = "other"
    """A comment or declaration."""


class Piece(NamedTuple):
    """One tag or stretch of text, from `start` to `end` of the source; `name` of the element in small letters."""

    sort: Sort
    start: int
    end: int
    name: str = ""
    attributes: _Attributes = {}  # noqa: RUF012 - never changed


def scan(text: str) -> list[Piece]:
    """The pieces of `text`, in order, which leave out nothing."""
    scanner = _Scanner(text)
    scanner.feed(text)
    scanner.close()
    return scanner.finished()


def marks(attributes: _Attributes) -> frozenset[str]:
    """The words of the attributes that tell what an element is, in small letters."""
    return frozenset(word for name in _TELLING for word in _WORD.findall(attributes.get(name, "")[:_LONGEST_MARKS].lower()))


class _Scanner(HTMLParser):
    """Keeps where each piece starts. Their text is never asked of the parser, for it is changed there."""

    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self._text = text
        self._lines = [0, *(found.end() for found in _LINE.finditer(text))]
        self._pieces: list[Piece] = []

    def finished(self) -> list[Piece]:
        """The pieces; what is no tag ends where the next begins."""
        if not self._pieces:
            return []
        ends = [*(piece.start for piece in self._pieces[1:]), len(self._text)]
        return [piece if piece.end else piece._replace(end=end) for piece, end in zip(self._pieces, ends, strict=True)]

    def _at(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _add(self, sort: Sort, name: str = "", attributes: _Attributes | None = None, end: int = 0) -> None:
        self._pieces.append(Piece(sort, self._at(), end, name, attributes or {}))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(Sort.OPEN, tag, attrs)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._start(Sort.EMPTY, tag, attrs)

    def _start(self, sort: Sort, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        attributes = {name.lower(): value or "" for name, value in reversed(attrs)}  # of a doubled one the first counts
        self._add(sort, tag, attributes, self._at() + len(self.get_starttag_text() or ""))

    def handle_endtag(self, tag: str) -> None:
        end = self._text.find(">", self._at()) + 1
        self._add(Sort.CLOSE, tag, end=end or len(self._text))

    def handle_data(self, data: str) -> None:  # noqa: ARG002
        self._text_piece()

    def handle_entityref(self, name: str) -> None:  # noqa: ARG002
        self._text_piece()

    def handle_charref(self, name: str) -> None:  # noqa: ARG002
        self._text_piece()

    def _text_piece(self) -> None:
        if not self._pieces or self._pieces[-1].sort is not Sort.TEXT:
            self._add(Sort.TEXT)

    def handle_comment(self, data: str) -> None:  # noqa: ARG002
        self._add(Sort.OTHER)

    def handle_decl(self, decl: str) -> None:  # noqa: ARG002
        self._add(Sort.OTHER)

    def handle_pi(self, data: str) -> None:  # noqa: ARG002
        self._add(Sort.OTHER)

    def unknown_decl(self, data: str) -> None:  # noqa: ARG002
        self._add(Sort.OTHER)

    def parse_marked_section(self, i: int, report: int = 1) -> int:  # noqa: ARG002
        """A marked section is a comment in HTML; the parser would fail on one that it does not know."""
        self._add(Sort.OTHER)
        end = self._text.find(">", i)
        return end + 1 if end >= 0 else len(self._text)
