"""The literal text that a pattern cannot do without: a paragraph that holds none of it need not even be cut into tokens.

A literal is one word or several in a row, in small letters, with one space between them; the prefilter (`engine.prefilter`) looks for them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product
from math import prod
from typing import Final

from lint.kinds.pattern import syntax
from lint.kinds.pattern.syntax import Bound, Choice, Edge, Maybe, Node, Words

_MOST: Final = 100  # literals for one pattern; past that a shorter stretch with fewer variants serves better
_WIDEST: Final = 5  # nodes in a row

_ROOM: Final = 1e-8  # what a literal may cost, in occurrences a word: a rare word serves better than fifty pairs that are rarer still

_Wordings = list[tuple[str, ...]]

# How often a word stands in news, in occurrences a word of text; only the order of magnitude matters.
_FREQUENT: Final = {
    2e-2: "the of to and a in",
    5e-3: """
        for on that is was with as he it at by be his from are has have had i an not this but they who will would said its their or which
        been were more about one when than after also up out new there her she you we all 's
    """,
    1e-3: """
        people first two over last time into some other could year years if what no so can do made make now only most many government
        before him them then just our my your these any even between because like against where while through being how well back such
        did down may should must those take took get got go going say says told year week day days month months three four under during
        part own world state country since still both work home used way good long high off another much very set next
        us end called public group found help life man men woman women city national company per cent percent billion million
    """,
}
_BY_WORD: Final = {word: frequency for frequency, words in _FREQUENT.items() for word in words.split()}
_BY_LENGTH: Final = (1e-4, 1e-4, 2e-4, 2e-4, 1.5e-4, 1e-4, 7e-5, 5e-5, 4e-5, 3e-5)  # of a word of so many letters that is in none of them


def literals(nodes: syntax.Sequence) -> frozenset[str]:
    """Literals of which every match of `nodes` holds one, the rarest that there are; empty where it may match without any plain word."""
    best = min(_candidates(nodes), key=_cost, default=[])
    return frozenset(map(join, best))


def join(words: Sequence[str]) -> str:
    """Word tokens in a row, as text has them."""
    return " ".join(words).replace(" 's", "'s")


def _candidates(nodes: syntax.Sequence) -> Iterator[_Wordings]:
    """Sets of wordings of which each match holds one: those of every stretch of nodes that can be spelled out."""
    spelled = [_spelled(node) for node in nodes]
    for first, start in enumerate(spelled):
        found: _Wordings = [()]
        for each in spelled[first : first + _WIDEST] if start is not None else ():
            if each is None or len(found) * len(each) > _MOST:
                break
            found = [before + after for before, after in product(found, each)]
            if all(any(word[0].isalnum() for word in wording) for wording in found):
                yield list(dict.fromkeys(found))
    for node in nodes:
        if isinstance(node, Choice):
            best = [min(_candidates(alternative), key=_cost, default=None) for alternative in node.alternatives]
            if None not in best:
                yield [wording for wordings in best for wording in wordings or ()]


def _spelled(node: Node) -> _Wordings | None:
    """Every run of word tokens that `node` can take, or None where they cannot be listed."""
    match node:
        case Words(forms):
            return [(key,) for key in forms] if all(key[0].isalnum() or key == "'s" for key in forms) else None
        case Maybe(inner):
            wordings = _spelled(inner)
            return None if wordings is None else [*wordings, ()]
        case Choice(alternatives):
            rows: _Wordings = []
            for alternative in alternatives:
                spelled = [_spelled(inner) for inner in alternative]
                parts = [each for each in spelled if each is not None]
                if len(parts) < len(spelled) or prod(map(len, parts)) > _MOST:
                    return None
                rows += [tuple(word for run in runs for word in run) for runs in product(*parts)]
            return list(dict.fromkeys(rows)) if len(rows) <= _MOST else None
        case Edge() | Bound():
            return [()]
    return None


def _cost(wordings: _Wordings) -> float:
    """How often one of `wordings` is to be expected, in occurrences a word of text, and something for the room that each takes."""
    return sum(prod(map(_of_word, wording)) + _ROOM for wording in wordings)


@cache
def _of_word(word: str) -> float:
    return _BY_WORD.get(word) or _BY_LENGTH[min(len(word), len(_BY_LENGTH) - 1)]
