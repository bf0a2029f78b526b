"""What a run has to say: findings with their fixes, and failures."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import NamedTuple

from lint.document import Role
from lint.spans import Edit, Span


class _Level(IntEnum):
    """An ordered scale whose names, in lower case, are what people write."""

    def __str__(self) -> str:
        return self.name.lower()


class Severity(_Level):
    INFO = 1
    WARNING = 2
    ERROR = 3


class Confidence(_Level):
    LOW = 1
    MEDIUM = 2
    HIGH = 3


class Applicability(_Level):
    """How far a fix may go: shown only; made when asked for; made without a look."""

    DISPLAY = 1
    UNSAFE = 2
    SAFE = 3


class Category(StrEnum):
    IDIOM = "idiom"
    GARBLED = "garbled"
    TITLE = "title"
    STRUCTURE = "structure"
    PUNCTUATION = "punctuation"
    LEFTOVER = "leftover"
    CONSISTENCY = "consistency"
    NUMBER = "number"
    GRAMMAR = "grammar"
    DIRECTIVE = "directive"


class Fix(NamedTuple):
    """One way to mend a finding. `title` says what it does; a display fix may have no edits."""

    title: str
    edits: tuple[Edit, ...]
    applicability: Applicability


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault in a document, at `span` of its source, in a block of role `role`.

    `related` holds findings that overlapped it and yielded.
    """

    rule: str
    kind: str
    category: Category
    severity: Severity
    confidence: Confidence
    message: str
    span: Span
    role: Role
    fixes: tuple[Fix, ...] = ()
    related: tuple[Finding, ...] = ()


class Stage(StrEnum):
    """Where something failed."""

    READ = "read"
    DECODE = "decode"
    PARSE = "parse"
    RULE = "rule"


class Failure(NamedTuple):
    """Something that was not checked, and why. `rule` names the rule that failed, if one did; line and column count from 1."""

    stage: Stage
    path: str
    message: str
    rule: str | None = None
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = "".join(f":{part}" for part in (self.line, self.column) if part is not None)
        return f"{self.path}{place}: {self.message}"


class Note(NamedTuple):
    """Something to know of a file that is neither fault nor failure: text that is not English. Line and column count from 1."""

    path: str
    message: str
    line: int = 1
    column: int = 1

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: note: {self.message}"


@dataclass(frozen=True, slots=True)
class FileResult:
    """All that is to be said of one file. `source` is its text where it could be decoded, for reporters to quote from."""

    path: str
    source: str
    findings: tuple[Finding, ...] = ()
    failures: tuple[Failure, ...] = ()
    notes: tuple[Note, ...] = ()
