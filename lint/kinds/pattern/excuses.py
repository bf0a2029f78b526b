"""What a rule's `except` patterns excuse in one text."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from functools import cached_property

from lint.kinds.pattern.matching import Wording
from lint.text.analysis import Analysis


class Excuses:
    """The stretches of `text` that one of `patterns` matches, worked out when first asked for."""

    def __init__(self, patterns: Iterable[Wording], text: Analysis) -> None:
        self._patterns, self._text = patterns, text

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """In order, those that overlap made one, so that looking one up takes no walk through all."""
        joined: list[tuple[int, int]] = []
        for start, end in sorted((match.start, match.end) for pattern in self._patterns for match in pattern.matches(self._text)):
            if joined and start < joined[-1][1]:
                joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
            else:
                joined.append((start, end))
        return joined

    def cover(self, start: int, end: int) -> bool:
        """Whether one of the patterns matches something that overlaps the text from `start` to `end`."""
        following = bisect_right(self._spans, start, key=lambda span: span[1])
        return following < len(self._spans) and self._spans[following][0] < end
