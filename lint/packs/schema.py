"""What a rule file may hold, as dataclasses; the kinds add their own keys (`Kind.params`)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar, Final, Self

from lint.diagnostics import Applicability, Category, Confidence, Severity
from lint.document import PROSE, Role
from lint.errors import PatternError

_ID: Final = re.compile(r"[a-z][a-z0-9]*(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)+")
_OPEN, _CLOSE = "⟦", "⟧"


class RuleId(str):
    """`topic.fault`, in small letters."""

    __slots__ = ()

    @classmethod
    def parse(cls, text: str) -> Self:
        if not _ID.fullmatch(text):
            raise ValueError(f"“{text}” is no rule id; one looks like “byline.after-body”: a topic, a full stop, a fault, in small letters")
        return cls(text)


class PageFormat(StrEnum):
    """The format of the page in an example: the suffix of such files."""

    TXT = "txt"
    MD = "md"
    HTML = "html"


@dataclass(frozen=True, slots=True)
class Marked:
    """Text whose faults stand between ⟦ and ⟧: the text without the brackets, and the spans they marked."""

    text: str
    marks: tuple[tuple[int, int], ...]

    @classmethod
    def parse(cls, source: str) -> Self:
        """Raises PatternError where the brackets do not pair."""
        parts: list[str] = []
        marks: list[tuple[int, int]] = []
        length, opened = 0, None
        for offset, piece in _pieces(source):
            if piece not in (_OPEN, _CLOSE):
                parts.append(piece)
                length += len(piece)
            elif (piece == _OPEN) is (opened is not None):
                raise PatternError(f"“{piece}” does not pair", offset)
            elif piece == _OPEN:
                opened = length
            elif opened is not None:
                marks.append((opened, length))
                opened = None
        if opened is not None:
            raise PatternError("“⟦” is never closed", source.rindex(_OPEN))
        return cls("".join(parts), tuple(marks))


def _pieces(source: str) -> Iterator[tuple[int, str]]:
    offset = 0
    for piece in re.split("([⟦⟧])", source):
        if piece:
            yield offset, piece
        offset += len(piece)


def _text_or_page(text: object, page: object) -> Iterator[tuple[str, str]]:
    if (text is None) is (page is None):
        yield "text", "an example has either “text” or “page”"


@dataclass(frozen=True, slots=True)
class Flag:
    """An example that is reported. Written as one string it is its `text`. `format` is that of its page."""

    WRITTEN_AS: ClassVar = "text"

    text: Marked | None = None
    page: Marked | None = None
    format: PageFormat = PageFormat.TXT
    fixed: str | None = None

    def problems(self) -> Iterator[tuple[str, str]]:
        yield from _text_or_page(self.text, self.page)
        for key, marked in (("text", self.text), ("page", self.page)):
            if marked is not None and not marked.marks:
                yield key, "marks nothing; put ⟦ and ⟧ around what the rule reports"


@dataclass(frozen=True, slots=True)
class Pass:
    """An example that stands. Written as one string it is its `text`. `format` is that of its page."""

    WRITTEN_AS: ClassVar = "text"

    text: str | None = None
    page: str | None = None
    format: PageFormat = PageFormat.TXT

    def problems(self) -> Iterator[tuple[str, str]]:
        yield from _text_or_page(self.text, self.page)


@dataclass(frozen=True, slots=True)
class Examples:
    flag: tuple[Flag, ...] = ()
    pass_: tuple[Pass, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if len(self.pass_) < 2:
            yield "pass", "at least two, one of them the honest use nearest to the fault"


@dataclass(frozen=True, slots=True)
class Common:
    """The keys that every rule has."""

    id: RuleId
    kind: str
    message: str
    why: str
    category: Category
    examples: Examples
    severity: Severity = Severity.WARNING
    confidence: Confidence = Confidence.MEDIUM
    applicability: Applicability = Applicability.UNSAFE
    roles: tuple[Role, ...] = tuple(sorted(PROSE))
    references: tuple[str, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.roles:
            yield "roles", "at least one role; without it the rule would look at nothing"


@dataclass(frozen=True, slots=True)
class EntryExample:
    """The keys of a list entry beside those of its kind."""

    eg: Marked
    fixed: str | None = None

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.eg.marks:
            yield "eg", "marks nothing; put ⟦ and ⟧ around what the rule reports"
