"""Capitalised words of a page, and what stands before them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

_FEWEST: Final = 6  # letters; shorter names are near one another by chance
# What may not stand before it is looked at last, so that the search leaps from capital to capital.
_NAME: Final = re.compile(rf"[^\W\d_a-z](?<![\w'’@#/.-].)[^\W\d_]{{{_FEWEST - 1},}}(?:-[^\W\d_]+)*(?![\w@/])")
_CAPITALISED: Final = re.compile(rf"[A-ZÀ-ÖØ-ÞĀ-ɏͰ-ԯḀ-ỿ]\w{{{_FEWEST - 1},}}")  # scans four times as fast as the class above
_WORD_BEFORE: Final = re.compile(r"(?:(?P<word>[^\W\d_][\w'’.-]{0,30})[ \u00a0])$")
_WORD_AFTER: Final = re.compile(r"[ \u00a0](?P<word>[^\W\d_a-z][^\W\d_]+)")
_REACH: Final = 32  # code points looked at before a name
TITLES: Final = frozenset(
    """mr mrs ms miss dr prof professor sir lord lady president prime minister chancellor king queen prince princess pope general colonel
    captain major sergeant judge justice senator governor mayor chief coach manager director chairman secretary striker defender midfielder
    goalkeeper rev father brother sister saint st mount lake river port san the""".split()
)


def capitalised(text: str) -> list[str]:
    """Words, and parts of hyphened ones, that `names` may begin with; a cheap look."""
    return _CAPITALISED.findall(text)


class Name(NamedTuple):
    """A capitalised word, the code points from `start` to `end` of the text `context`; `block` is whatever number the caller gave that."""

    block: int
    start: int
    end: int
    context: str

    @property
    def text(self) -> str:
        return self.context[self.start : self.end]

    @property
    def before(self) -> str:
        """The word before it, "" where there is none or a mark stands between."""
        found = _WORD_BEFORE.search(self.context, max(0, self.start - _REACH), self.start)
        return found["word"] if found else ""

    @property
    def after(self) -> str:
        """The capitalised word after it, or ""."""
        found = _WORD_AFTER.match(self.context, self.end)
        return found["word"] if found else ""

    @property
    def first_name(self) -> str:
        """The capitalised word before it where it is no title, as it stands, or ""."""
        return self.before if self.before[:1].isupper() and self.before.lower().rstrip(".") not in TITLES else ""


def names(block: int, text: str) -> Iterator[Name]:
    """Words of six letters or more that begin with a capital and are not all capitals, in order."""
    for match in _NAME.finditer(text):
        if match[0][0].isupper() and not match[0].isupper():
            yield Name(block, *match.span(), text)
