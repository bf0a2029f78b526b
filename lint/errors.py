"""What stops the work. Everything else that goes wrong is a `Failure` beside the findings (see `diagnostics`)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple


class CopydeskError(Exception):
    """Something the user can mend; its text is shown as it is, and the command ends with exit code 2."""


class UsageError(CopydeskError):
    """The command was asked for something it cannot do."""


class DecodeError(CopydeskError):
    """Bytes that are not text as far as we can tell. `line` and `column` count from 1, the column in code points."""

    def __init__(self, message: str, line: int | None = None, column: int | None = None) -> None:
        super().__init__(message)
        self.line = line
        self.column = column


class PatternError(CopydeskError):
    """A pattern or template that cannot be read. `offset` counts code points from its start."""

    def __init__(self, message: str, offset: int = 0) -> None:
        super().__init__(message)
        self.offset = offset


class Problem(NamedTuple):
    """One mistake in a file that people write, such as a rule file; line and column count from 1."""

    path: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}: {self.message}"


class RuleFileError(CopydeskError):
    """Rule files that do not load, with every mistake in them, ordered by place."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = sorted(problems)
        super().__init__("\n".join(map(str, self.problems)))


def did_you_mean(word: str, known: Sequence[str]) -> str:
    """`; did you mean "byline"?` for the known word nearest to `word`, else nothing."""
    from difflib import get_close_matches  # noqa: PLC0415 - for mistakes alone

    close = get_close_matches(word, known, n=1, cutoff=0.6)
    return f"; did you mean “{close[0]}”?" if close else ""


def suggest(word: str, known: Sequence[str], otherwise: str) -> str:
    """`did_you_mean`, or all that is known after the words `otherwise` where nothing is near."""
    return did_you_mean(word, known) or f"; {otherwise} {', '.join(known)}"
