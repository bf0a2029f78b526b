"""Patterns run over the tokens of a text: inside one sentence, leftmost first, then longest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from lint.errors import PatternError
from lint.kinds.pattern.syntax import Choice, Edge, Maybe, Node, Sequence, Slot, Words, parse
from lint.text.analysis import Analysis
from lint.text.words import Token

LONGEST_SLOT: Final = 6
"""Tokens that a slot or gap takes at most."""

_CLOSERS: Final = frozenset(".!?…\"')]")
_OPENERS: Final = frozenset("\"'([–-")
# Words so common that an anchor on them would wake a rule in nearly every paragraph; taken as anchor only where a pattern has no other.
_COMMON: Final = frozenset(
    [
        "a",
        "an",
        "and",
        "any",
        "are",
        "as",
        "at",
        "be",
        "been",
        "but",
        "by",
        "can",
        "could",
        "did",
        "do",
        "does",
        "for",
        "from",
        "had",
        "has",
        "have",
        "he",
        "her",
        "his",
        "how",
        "i",
        "in",
        "into",
        "is",
        "it",
        "its",
        "more",
        "most",
        "no",
        "not",
        "of",
        "on",
        "one",
        "or",
        "our",
        "out",
        "over",
        "said",
        "she",
        "should",
        "so",
        "some",
        "than",
        "that",
        "the",
        "their",
        "them",
        "there",
        "these",
        "they",
        "this",
        "to",
        "up",
        "was",
        "we",
        "were",
        "what",
        "when",
        "where",
        "which",
        "who",
        "will",
        "with",
        "would",
        "you",
        "your",
        "'s",
    ]
)


class Match(NamedTuple):
    """Where a pattern matched, in code points of the text: the whole, each named slot, and the tags of each `<lemma>` that matched, in
    order."""

    start: int
    end: int
    slots: Mapping[str, tuple[int, int]]
    lemmas: tuple[frozenset[str], ...]


class _Anchor(NamedTuple):
    """Keys of which one must be there, and the fewest and most tokens between the start of the match and it."""

    keys: frozenset[str]
    nearest: int
    farthest: int

    @property
    def worth(self) -> tuple[bool, int]:
        return not self.keys & _COMMON, min(map(len, self.keys))


# What has been bound on the way: slots as (name, first token, token after the last), lemmas as tag sets.
_Binding = tuple[str, int, int] | frozenset[str]
_State = tuple[int, tuple[_Binding, ...]]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of a rule, ready to run."""

    source: str
    nodes: Sequence
    anchor: _Anchor

    @classmethod
    def parse(cls, source: str) -> Self:
        """The pattern written as `source`. Raises PatternError with the offset of the mistake."""
        nodes = parse(source)
        anchors = list(_anchors(nodes))
        if not anchors:
            raise PatternError(
                "nothing in this pattern is a plain word or lemma that it cannot do without, so it would run on every sentence"
            )
        return cls(source, nodes, max(anchors, key=lambda anchor: anchor.worth))

    @property
    def anchors(self) -> frozenset[str]:
        """Token keys; where none of them is in a text, the pattern does not match."""
        return self.anchor.keys

    @property
    def slot_names(self) -> frozenset[str]:
        return frozenset(_slot_names(self.nodes))

    @property
    def lemma_count(self) -> int:
        """The most `<lemma>` that one match can bind."""
        return _lemma_count(self.nodes)

    def matches(self, text: Analysis) -> Iterator[Match]:
        """Matches in `text`, leftmost first, none overlapping another."""
        tokens, positions, starts = text.tokens, text.positions, text.sentence_starts
        keys, nearest, farthest = self.anchor
        candidates: set[tuple[int, int]] = set()
        for key in keys:
            for place in positions.get(key, ()):
                sentence = bisect_right(starts, place) - 1
                if sentence < 0:
                    continue
                first = max(starts[sentence], place - farthest)
                candidates.update((start, sentence) for start in range(first, place - nearest + 1))
        done = 0
        for start, sentence in sorted(candidates):
            if start < done:
                continue
            run = _Run(text.text, tokens, starts[sentence], starts[sentence + 1])
            best: _State | None = None
            for state in run.sequence(self.nodes, 0, (start, ())):
                if best is None or state[0] > best[0]:
                    best = state
            if best is None or best[0] == start:
                continue
            done = best[0]
            yield _match(tokens, start, best)


def _match(tokens: list[Token], start: int, state: _State) -> Match:
    end, bindings = state
    slots: dict[str, tuple[int, int]] = {}
    lemmas: list[frozenset[str]] = []
    for binding in bindings:
        if isinstance(binding, frozenset):
            lemmas.append(binding)
        else:
            name, first, after = binding
            slots[name] = (tokens[first].start, tokens[after - 1].end)
    return Match(tokens[start].start, tokens[end - 1].end, slots, tuple(lemmas))


class _Run:
    """One attempt in one sentence: tokens `first` up to `limit`."""

    __slots__ = ("first", "limit", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token], first: int, limit: int) -> None:
        self.text, self.tokens, self.first, self.limit = text, tokens, first, limit

    def sequence(self, nodes: Sequence, index: int, state: _State) -> Iterator[_State]:
        """Every state in which `nodes` from `index` on have matched."""
        if index == len(nodes):
            yield state
            return
        for after in self.node(nodes[index], state):
            yield from self.sequence(nodes, index + 1, after)

    def node(self, node: Node, state: _State) -> Iterator[_State]:
        at, bindings = state
        match node:
            case Words(forms, lemma, exact):
                if at < self.limit and (tags := forms.get(self.tokens[at].key)) is not None and (exact is None or self._spelled(at, exact)):
                    yield at + 1, (*bindings, tags) if lemma else bindings
            case Maybe(inner):
                yield from self.node(inner, state)
                yield state
            case Choice(alternatives, name):
                for alternative in alternatives:
                    for after, bound in self.sequence(alternative, 0, state):
                        yield after, (*bound, (name, at, after)) if name and after > at else bound
            case Slot(name):
                if name is None:
                    yield state
                for after in range(at + 1, min(self.limit, at + LONGEST_SLOT) + 1):
                    if not self.tokens[after - 1].word:
                        break
                    yield after, (*bindings, (name, at, after)) if name else bindings
            case Edge(start):
                rest = self.tokens[self.first : at] if start else self.tokens[at : self.limit]
                if all(token.key in (_OPENERS if start else _CLOSERS) for token in rest):
                    yield state

    def _spelled(self, at: int, exact: str) -> bool:
        token = self.tokens[at]
        return self.text[token.start : token.end].replace("’", "'") == exact


def _anchors(nodes: Sequence) -> Iterator[_Anchor]:
    """Every place of `nodes` that must hold one of a few words."""
    nearest = farthest = 0
    for node in nodes:
        if isinstance(node, Words) and any(key[0].isalnum() for key in node.forms):
            yield _Anchor(frozenset(node.forms), nearest, farthest)
        elif isinstance(node, Choice):
            best = [max(_anchors(alternative), key=lambda anchor: anchor.worth, default=None) for alternative in node.alternatives]
            if all(best):
                found = [anchor for anchor in best if anchor]
                yield _Anchor(
                    frozenset().union(*(anchor.keys for anchor in found)),
                    nearest + min(anchor.nearest for anchor in found),
                    farthest + max(anchor.farthest for anchor in found),
                )
        shortest, longest = _extent(node)
        nearest, farthest = nearest + shortest, farthest + longest


def _extent(node: Node) -> tuple[int, int]:
    """The fewest and most tokens that `node` takes."""
    match node:
        case Words():
            return 1, 1
        case Maybe(inner):
            return 0, _extent(inner)[1]
        case Choice(alternatives):
            sizes = [[_extent(inner) for inner in alternative] for alternative in alternatives]
            return min(sum(size[0] for size in row) for row in sizes), max(sum(size[1] for size in row) for row in sizes)
        case Slot(name):
            return (1 if name else 0), LONGEST_SLOT
        case Edge():
            return 0, 0


def _slot_names(nodes: Sequence) -> Iterator[str]:
    for node in nodes:
        match node:
            case Slot(name) | Choice(_, name) if name:
                yield name
        match node:
            case Choice(alternatives):
                for alternative in alternatives:
                    yield from _slot_names(alternative)
            case Maybe(inner):
                yield from _slot_names((inner,))


def _lemma_count(nodes: Sequence) -> int:
    count = 0
    for node in nodes:
        match node:
            case Words(_, lemma) if lemma:
                count += 1
            case Maybe(inner):
                count += _lemma_count((inner,))
            case Choice(alternatives):
                count += max(_lemma_count(alternative) for alternative in alternatives)
    return count
