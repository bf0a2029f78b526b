"""Kind `metric`: a figure of a whole page that tells how damaged it may be. It feeds the score of a page and is never a finding."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.kinds.base.rule import Kind, PageMeasure, Rule
from lint.kinds.base.view import Passage

_FEWEST: Final = 60  # words of a page; of fewer no share says anything
_MOST_WEIGHT: Final = 10
_ARTICLES: Final = frozenset({"a", "an", "the"})
_WINDOW: Final = 100  # words among which different ones are counted, so that long pages compare with short ones


class Figure(StrEnum):
    ARTICLES = "articles"
    """“a”, “an” and “the” in a thousand words."""
    SENTENCE_LENGTH = "sentence-length"
    """Words in a sentence, on average."""
    VARIETY = "variety"
    """Different words in a hundred, on average."""


@dataclass(frozen=True, slots=True)
class Params:
    """`of` is the figure. At `from_` it begins to count and at `to` it counts in full, with `weight` (1 to 10) among the other metrics;
    `to` may be the smaller one."""

    of: Figure
    from_: int
    to: int
    weight: int = 1

    def problems(self) -> Iterator[tuple[str, str]]:
        if self.from_ == self.to:
            yield "to", "where it counts in full is not where it begins to"
        if not 1 <= self.weight <= _MOST_WEIGHT:
            yield "weight", f"from 1 to {_MOST_WEIGHT}"


def build(rule: Rule) -> PageMeasure:
    params = rule.params_of(Params)
    return PageMeasure(lambda page: _measure(params, list(page.of(rule.roles))), params.weight)


def _measure(params: Params, passages: Sequence[Passage]) -> float:
    words = [token.key for passage in passages for token in passage.analysis.tokens if token.word]
    if len(words) < _FEWEST:
        return 0.0
    share = (_FIGURES[params.of](words, passages) - params.from_) / (params.to - params.from_)
    return min(1.0, max(0.0, share))


def _articles(words: Sequence[str], _passages: Sequence[Passage]) -> float:
    return 1000 * sum(word in _ARTICLES for word in words) / len(words)


def _sentence_length(words: Sequence[str], passages: Sequence[Passage]) -> float:
    return len(words) / sum(len(passage.analysis.sentence_spans) for passage in passages)


def _variety(words: Sequence[str], _passages: Sequence[Passage]) -> float:
    windows = [words[start : start + _WINDOW] for start in range(0, max(1, len(words) - _WINDOW + 1), _WINDOW)]
    return sum(100 * len(set(window)) / len(window) for window in windows) / len(windows)


_FIGURES: Final[Mapping[Figure, Callable[[Sequence[str], Sequence[Passage]], float]]] = {
    Figure.ARTICLES: _articles,
    Figure.SENTENCE_LENGTH: _sentence_length,
    Figure.VARIETY: _variety,
}

PLUGIN: Final = Kind(params=Params, build=build)
