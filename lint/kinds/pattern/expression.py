"""Regular expressions in rules, for what patterns cannot say: run with a limit on their time, because one may run away."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Self

import regex

from lint.errors import PatternError
from lint.kinds.pattern.matching import Match, Wording
from lint.text.analysis import Analysis

_LIMIT: Final = 1.0  # seconds for one block; an honest expression takes a thousandth of it


class Expression(Wording):
    """`/.../` in a rule: a regular expression of the `regex` module, in any case, over the block's text as it stands.

    Named groups are its slots.
    """

    __slots__ = ("_compiled", "source")

    def __init__(self, source: str, compiled: regex.Pattern[str]) -> None:
        self.source, self._compiled = source, compiled

    @property
    def slot_names(self) -> frozenset[str]:
        return frozenset(self._compiled.groupindex)

    @property
    def lemma_count(self) -> int:
        return 0

    @property
    def literals(self) -> frozenset[str]:
        return frozenset()

    @classmethod
    def parse(cls, source: str) -> Self:
        try:
            compiled = regex.compile(source[1:-1], regex.IGNORECASE | regex.VERSION1)
        except regex.error as error:
            raise PatternError(f"no regular expression: {error}", 1 + (getattr(error, "pos", 0) or 0)) from None
        if compiled.fullmatch("") or compiled.match(""):
            raise PatternError("this regular expression matches the empty text, so it would report nothing, everywhere")
        return cls(source, compiled)

    def matches(self, text: Analysis) -> Iterator[Match]:
        """Raises TimeoutError where it runs too long on `text`."""
        try:
            for found in self._compiled.finditer(text.text, timeout=_LIMIT):
                if found.end() > found.start():
                    slots = {name: found.span(name) for name in self.slot_names if found.span(name) != (-1, -1)}
                    yield Match(found.start(), found.end(), slots, ())
        except TimeoutError:
            raise TimeoutError(f"{self.source} ran for more than {_LIMIT:g} s on one block; make it simpler") from None
