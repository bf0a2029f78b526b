"""What an HTML page says of itself: JSON-LD, meta elements, its title, `rel=author` and `itemprop=author`."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any, Final

from lint.document import Metadata
from lint.formats.parts.tags import Piece

_AUTHORS: Final = frozenset({"author", "article:author", "byl", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator"})
_TITLES: Final = frozenset({"og:title", "twitter:title", "dc.title"})
_TAG: Final = re.compile(r"<[^>]*>")
_BY: Final = re.compile(r"(?i:by)[ :]+(?=\S)")
_LONGEST: Final = 120  # code points of a name
_DEEPEST: Final = 8  # levels of JSON-LD that are looked into


class Collector:
    """Told of the elements of a page as they come, and of text that is not shown."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._authors: dict[str, None] = {}
        self._titles: dict[str, None] = {}
        self._sites: set[str] = set()  # what the site and its publisher are called, which some pages give as their author
        self._language = ""
        self._json = False

    def metadata(self) -> Metadata:
        authors = (name for name in self._authors if name not in self._sites)
        return Metadata(tuple(authors), tuple(self._titles), self._language)

    def opened(self, piece: Piece) -> None:
        self._json = piece.name == "script" and piece.attributes.get("type", "").lower() == "application/ld+json"
        if piece.name == "html":
            self._language = piece.attributes.get("lang") or piece.attributes.get("xml:lang") or ""
        elif piece.name == "meta":
            name = (piece.attributes.get("name") or piece.attributes.get("property") or piece.attributes.get("itemprop") or "").lower()
            if name in _AUTHORS:
                self._author(piece.attributes.get("content", ""))
            elif name in _TITLES:
                self._title(piece.attributes.get("content", ""))
            elif name == "og:site_name":
                self._sites.add(piece.attributes.get("content", "").strip())

    def author_element(self, start: int, end: int) -> None:
        """An element from `start` to `end` of the source, without its tags, that is marked up as the name of an author."""
        if end - start <= _LONGEST:
            self._author(html.unescape(_TAG.sub(" ", self._source[start:end])))

    def hidden_text(self, element: str, start: int, end: int) -> None:
        """Text from `start` to `end` of the source inside `element`."""
        text = self._source[start:end]
        if element == "title":
            self._title(html.unescape(text))
        elif element == "script" and self._json:
            try:
                self._data(json.loads(text), 0)
            except (ValueError, RecursionError):
                return  # what a page says of itself in a way that nobody can read, nobody reads

    def _data(self, data: Any, depth: int) -> None:
        if depth > _DEEPEST:
            return
        if isinstance(data, list):
            for each in data:
                self._data(each, depth + 1)
        elif isinstance(data, dict):
            self._data(data.get("@graph"), depth + 1)
            for name in _names(data.get("author")):
                self._author(name)
            self._sites.update(_names(data.get("publisher"), organisations=True))
            if isinstance(title := data.get("headline"), str):
                self._title(html.unescape(title))
            if isinstance(language := data.get("inLanguage"), str) and not self._language:
                self._language = language

    def _author(self, name: str) -> None:
        name = " ".join(_BY.sub("", name, count=1).split()) if _BY.match(name) else " ".join(name.split())
        if name and len(name) <= _LONGEST and "://" not in name and not name.startswith(("/", "@")):
            self._authors[name] = None

    def _title(self, title: str) -> None:
        if title.split():
            self._titles[" ".join(title.split())] = None


def _names(author: Any, *, organisations: bool = False) -> Iterator[str]:
    """The names in an author of JSON-LD: a string, a person, a list of them; of an organisation only where those are asked for."""
    for each in author if isinstance(author, list) else [author]:
        if isinstance(each, str):
            yield html.unescape(each)
        elif (
            isinstance(each, dict) and isinstance(each.get("name"), str) and (organisations or "Organization" not in str(each.get("@type")))
        ):
            yield html.unescape(each["name"])
