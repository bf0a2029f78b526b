"""Patterns run over the tokens of a text: inside one sentence, leftmost first, then longest."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, NamedTuple, Self

from lint.errors import PatternError
from lint.kinds.pattern.anchors import Anchor, anchors
from lint.kinds.pattern.steps import Bindings, Filled, Inflected, Sentence, Steps, lay_out
from lint.kinds.pattern.syntax import Choice, Maybe, Sequence, Slot, Words, parse
from lint.text.analysis import Analysis
from lint.text.words import Token

_MOST_TRIED: Final = 20_000  # steps remembered as leading nowhere; a few hundred tokens' worth, and old ones are of no more use


class Inflection(NamedTuple):
    """A word that matched a `<lemma>`, in small letters, and the tags it may bear."""

    form: str
    tags: frozenset[str]


class Match(NamedTuple):
    """Where a pattern matched, in code points of the text: the whole and each named slot; and what each `<lemma>` matched, in order."""

    start: int
    end: int
    slots: Mapping[str, tuple[int, int]]
    lemmas: tuple[Inflection, ...]


@dataclass(frozen=True, slots=True)
class Pattern:
    """One pattern of a rule, ready to run."""

    source: str
    nodes: Sequence
    all_anchors: tuple[Anchor, ...]
    steps: Steps

    @classmethod
    def parse(cls, source: str) -> Self:
        """The pattern written as `source`. Raises PatternError with the offset of the mistake."""
        nodes = parse(source)
        found = sorted(anchors(nodes), key=lambda anchor: anchor.worth, reverse=True)
        if not found:
            raise PatternError(
                "nothing in this pattern is a plain word or lemma that it cannot do without, so it would run on every sentence"
            )
        return cls(source, nodes, tuple(found), lay_out(nodes))

    @property
    def anchors(self) -> frozenset[str]:
        """Token keys; where none of them is in a text, the pattern does not match."""
        return self.all_anchors[0].keys

    @property
    def slot_names(self) -> frozenset[str]:
        return frozenset(_slot_names(self.nodes))

    @property
    def lemma_count(self) -> int:
        """The most `<lemma>` that one match can bind."""
        return _lemma_count(self.nodes)

    def matches(self, text: Analysis) -> Iterator[Match]:
        """Matches in `text`, leftmost first, none overlapping another."""
        done, current = 0, -1
        tried: set[int] = set()
        for start, number in self._starts(text):
            if start < done:
                continue
            if number != current:
                current = number
                sentence = Sentence(text, *text.sentence_starts[number : number + 2])
                tried.clear()
            if found := self.steps.longest(sentence, start, tried):
                done = found[0]
                yield _match(text.tokens, start, *found)
            if len(tried) > _MOST_TRIED:
                tried.clear()

    def _starts(self, text: Analysis) -> Iterator[tuple[int, int]]:
        """Where a match may start, each once and in order: index of the token, number of its sentence."""
        positions, starts = text.positions, text.sentence_starts
        if any(positions.keys().isdisjoint(anchor.keys) for anchor in self.all_anchors):
            return
        rarest = min(self.all_anchors, key=lambda anchor: sum(len(positions.get(key, ())) for key in anchor.keys))
        following = 0
        for place in sorted(place for key in rarest.keys for place in positions.get(key, ())):
            sentence = bisect_right(starts, place) - 1
            first, last = max(starts[sentence], place - rarest.farthest, following), place - rarest.nearest
            yield from ((start, sentence) for start in range(first, last + 1))
            following = max(following, last + 1)


def _match(tokens: list[Token], start: int, end: int, bindings: Bindings) -> Match:
    slots: dict[str, tuple[int, int]] = {}
    lemmas: list[Inflection] = []
    for binding in bindings:
        match binding:
            case Inflected(at, tags):
                lemmas.append(Inflection(tokens[at].key, tags))
            case Filled(name, first, after):
                slots[name] = (tokens[first].start, tokens[after - 1].end)
    return Match(tokens[start].start, tokens[end - 1].end, slots, tuple(lemmas))


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
