"""What rules ask of a block's text, each worked out once and only when asked for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Final

from lint.text.fold import fold, normal
from lint.text.quotations import quotations
from lint.text.sentences import sentences
from lint.text.words import Token, keys, tokenize

_CLOSERS: Final = frozenset(".!?…\"')]")
_OPENERS: Final = frozenset("\"'([–-")


class Analysis:
    """Tokens, sentences and quotations of one text; offsets are code points of that text."""

    def __init__(self, text: str) -> None:
        self.text = text

    @cached_property
    def normal(self) -> str:
        """The text as words are looked up in it; its offsets are not those of the text."""
        return normal(self.text)

    @cached_property
    def tokens(self) -> list[Token]:
        return tokenize(fold(self.text))

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Token indexes by token key."""
        return _positions(self.tokens)

    @cached_property
    def sentence_spans(self) -> list[tuple[int, int]]:
        return sentences(self.text)

    @cached_property
    def sentences(self) -> list[Sentence]:
        """They cut themselves into tokens when asked: most rules want one of them only."""
        return [Sentence(self.text, start, end) for start, end in self.sentence_spans]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that the text at `offset` belongs to, or the one before it; the text must have one."""
        return self.sentences[max(0, bisect_right(self.sentence_spans, offset, key=itemgetter(0)) - 1)]

    @cached_property
    def quotations(self) -> list[tuple[int, int]]:
        return quotations(self.text)

    def quoted(self, start: int, end: int) -> bool:
        """Whether the text from `start` to `end` lies at least in part inside a quotation."""
        after = bisect_right(self.quotations, start, key=itemgetter(1))
        return after < len(self.quotations) and self.quotations[after][0] < end


class Sentence:
    """The stretch of `text` from `start` to `end`. Its tokens are numbered from 0; their offsets are those of the whole text."""

    def __init__(self, text: str, start: int, end: int) -> None:
        self.text, self.start, self.end = text, start, end

    @cached_property
    def keys(self) -> frozenset[str]:
        """Keys of its tokens, without cutting it into these."""
        return keys(fold(self.text[self.start : self.end]))

    @cached_property
    def tokens(self) -> list[Token]:
        return tokenize(fold(self.text[self.start : self.end]), self.start)

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Token indexes by token key."""
        return _positions(self.tokens)

    @cached_property
    def limit(self) -> int:
        """How many tokens it has."""
        return len(self.tokens)

    @cached_property
    def head(self) -> int:
        """The token after its opening marks."""
        return next((at for at, token in enumerate(self.tokens) if token.key not in _OPENERS), self.limit)

    @cached_property
    def tail(self) -> int:
        """The first of its closing marks, or `limit`."""
        return next((at + 1 for at in reversed(range(self.limit)) if self.tokens[at].key not in _CLOSERS), 0)

    def key(self, at: int) -> str:
        return self.tokens[at].key

    def spelled(self, at: int, exact: str) -> bool:
        """Whether token `at` is written just so."""
        token = self.tokens[at]
        return fold(self.text[token.start : token.end]) == exact

    def capital(self, at: int) -> bool:
        """Whether token `at` is a word that begins with a capital."""
        token = self.tokens[at]
        return token.word and self.text[token.start].isupper()

    def touches(self, at: int) -> bool:
        """Whether no space stands between token `at` and the one before it."""
        return at > 0 and self.tokens[at - 1].end == self.tokens[at].start


def _positions(tokens: Sequence[Token]) -> Mapping[str, Sequence[int]]:
    positions: dict[str, list[int]] = defaultdict(list)
    for index, token in enumerate(tokens):
        positions[token.key].append(index)
    return positions
