"""What rules ask of a block's text, each worked out once and only when asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import itemgetter

from lint.text.fold import fold
from lint.text.quotations import quotations
from lint.text.sentences import sentences
from lint.text.words import Token, tokenize


class Analysis:
    """Tokens, sentences and quotations of one text; offsets are code points of that text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def tokens(self) -> list[Token]:
        return tokenize(fold(self.text))

    @cached_property
    def sentence_spans(self) -> list[tuple[int, int]]:
        return sentences(self.text)

    @cached_property
    def sentence_starts(self) -> list[int]:
        """For each sentence the index of its first token, and at the end the number of tokens."""
        starts = [token.start for token in self.tokens]
        return [*(bisect_left(starts, start) for start, _ in self.sentence_spans), len(starts)]

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Token indexes by token key."""
        positions: dict[str, list[int]] = defaultdict(list)
        for index, token in enumerate(self.tokens):
            positions[token.key].append(index)
        return positions

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        return quotations(self.text)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the text from `start` to `end` lies at least in part inside a quotation."""
        after = bisect_right(self.quotations, start, key=itemgetter(1))
        return after < len(self.quotations) and self.quotations[after][0] < end
