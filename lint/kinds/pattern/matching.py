"""Patterns run over the tokens of a text: inside one sentence, leftmost first, then longest."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from collections.abc import Sequence as Indexes
from typing import Any, Final, NamedTuple, Self

from lint.errors import PatternError
from lint.kinds.base.written import Written
from lint.kinds.pattern.anchors import Anchor, anchors, extent
from lint.kinds.pattern.steps import Bindings, Filled, Inflected, Marked, Steps, lay_out
from lint.kinds.pattern.syntax import Bound, Choice, Maybe, Sequence, Slot, Words, parse
from lint.text.analysis import Analysis, Sentence
from lint.text.words import Token

_FEW: Final = 64  # words that are looked for as letters first; of more some are mostly there
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


class Wording(Written):
    """What a rule looks for in the text of a block: a `Pattern`, or an `Expression` where it is written between slashes.

    slot_names    slots that a match may bind
    lemma_count   the most `<lemma>` that one match can bind
    literals      text of which a block that it matches in must hold one (see `literals`); empty: it may match anywhere
    """

    __slots__ = ()

    @property
    def slot_names(self) -> frozenset[str]:
        raise NotImplementedError

    @property
    def lemma_count(self) -> int:
        raise NotImplementedError

    @property
    def literals(self) -> frozenset[str]:
        raise NotImplementedError

    @classmethod
    def parse(cls, source: str) -> Wording:
        """The pattern or expression written as `source`. Raises PatternError with the offset of the mistake."""
        if len(source) > 1 and source.startswith("/") and source.endswith("/"):
            from lint.kinds.pattern.expression import Expression  # noqa: PLC0415 - `regex` costs more to import than all of this

            return Expression.parse(source)
        return Pattern.parse(source)

    def matches(self, text: Analysis) -> Iterator[Match]:
        """Matches in `text`, leftmost first, none overlapping another."""
        raise NotImplementedError


class Pattern(Wording):
    """One pattern of a rule. What checking does not need, or only where words stand that wake it, is worked out when asked for."""

    __slots__ = ("_anchors", "_nodes", "_steps", "source")

    def __init__(self, source: str, nodes: Sequence | None = None) -> None:
        """`nodes` are those of `source` unless they are given; then that only names the pattern in messages."""
        self.source, self._nodes = source, nodes
        self._steps: Steps | None = None
        self._anchors: tuple[Anchor, ...] | None = None

    @classmethod
    def parse(cls, source: str) -> Self:
        return cls(source).checked()

    def checked(self) -> Self:
        """Itself. Raises PatternError where it would run on every sentence, or report nothing."""
        if not self.anchors or not self.literals:
            raise PatternError(
                "nothing in this pattern is a plain word or lemma that it cannot do without, so it would run on every sentence"
            )
        if not any(extent(node)[0] for node in _reported(self.nodes)):
            raise PatternError("between what stands around it, this pattern may match no word at all, so there would be nothing to report")
        return self

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.source,)

    @property
    def nodes(self) -> Sequence:
        """Raises PatternError where the source is no pattern; one that is `checked` does not."""
        if self._nodes is None:
            self._nodes = parse(self.source)
        return self._nodes

    @property
    def slot_names(self) -> frozenset[str]:
        return frozenset(_slot_names(self.nodes))

    @property
    def lemma_count(self) -> int:
        return _lemma_count(self.nodes)

    @property
    def literals(self) -> frozenset[str]:
        from lint.kinds.pattern.literals import literals  # noqa: PLC0415 - only where rules are compiled

        return literals(self.nodes)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        """Words that it cannot do without, the rarest first."""
        if self._anchors is None:
            self._anchors = tuple(sorted(anchors(self.nodes), key=lambda anchor: anchor.worth, reverse=True))
        return self._anchors

    @property
    def steps(self) -> Steps:
        if self._steps is None:
            self._steps = lay_out(self.nodes)
        return self._steps

    def matches(self, text: Analysis) -> Iterator[Match]:
        # Two cheap looks before any sentence is cut into tokens. They are most of a run's work, so they are written out.
        normal = text.normal
        for anchor in self.anchors:
            if len(anchor.keys) <= _FEW:
                for key in anchor.keys:
                    if key in normal:
                        break
                else:
                    return
        for sentence in text.sentences:
            for anchor in self.anchors:
                if anchor.keys.isdisjoint(sentence.keys):
                    break
            else:
                yield from self._within(sentence)

    def _within(self, sentence: Sentence) -> Iterator[Match]:
        done = 0
        tried: set[int] = set()
        for start in self._starts(sentence.positions):
            if start >= done and (found := self.steps.longest(sentence, start, tried)):
                first, after = _bounds(start, *found)
                done = max(after, start + 1)
                if found[0] > after:  # what had to stand behind it may stand behind the next one too
                    tried.clear()
                yield _match(sentence.tokens, first, after, found[1])
            if len(tried) > _MOST_TRIED:
                tried.clear()

    def _starts(self, positions: Mapping[str, Indexes[int]]) -> Iterator[int]:
        """Where a match may start in a sentence with tokens at these positions, each once and in order."""
        rarest = min(self.anchors, key=lambda anchor: sum(len(positions.get(key, ())) for key in anchor.keys))
        following = 0
        for place in sorted(place for key in rarest.keys for place in positions.get(key, ())):
            yield from range(max(following, place - rarest.farthest), place - rarest.nearest + 1)
            following = max(following, place - rarest.nearest + 1)


def _bounds(start: int, end: int, bindings: Bindings) -> tuple[int, int]:
    """Tokens of the reported span, where the match runs from `start` to `end`."""
    marks = {mark.start: mark.at for mark in bindings if isinstance(mark, Marked)}
    return marks.get(True, start), marks.get(False, end)


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


def _reported(nodes: Sequence) -> Sequence:
    """`nodes` without what stands around what is reported."""
    marks = {node.start: at for at, node in enumerate(nodes) if isinstance(node, Bound)}
    return nodes[marks.get(True, 0) : marks.get(False, len(nodes))]


def _slot_names(nodes: Sequence) -> Iterator[str]:
    for node in nodes:
        match node:
            case Slot(str(name)) | Choice(_, str(name)):
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
