"""A pattern laid out as steps, each of which knows the one after it, and the search through them.

What a step leads to at a token does not depend on the way there, so none is tried twice at one token. However a pattern nests options,
slots and gaps, the search takes time in its length times that of the text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple, Protocol

from lint.kinds.pattern import syntax
from lint.text.analysis import Analysis
from lint.text.fold import fold

_CLOSERS: Final = frozenset(".!?…\"')]")
_OPENERS: Final = frozenset("\"'([–-")
_DONE: Final = 0  # index of the step at which the whole pattern has matched


class Filled(NamedTuple):
    """A slot, and the tokens it took: `first` up to, not including, `after`."""

    name: str
    first: int
    after: int


class Inflected(NamedTuple):
    """Token `at` matched a lemma; `tags` are what its form may bear."""

    at: int
    tags: frozenset[str]


class _Opened(NamedTuple):
    """A named choice that is not through yet."""

    name: str
    first: int


Bindings = tuple[Filled | Inflected | _Opened, ...]
"""What has been bound on the way, in order."""
_State = tuple[int, int, Bindings]  # index of the step, index of the token, what is bound


class Sentence:
    """Tokens `first` up to, not including, `limit` of a text; its opening marks end at `head`, its closing marks begin at `tail`."""

    __slots__ = ("head", "limit", "tail", "text", "tokens")

    def __init__(self, text: Analysis, first: int, limit: int) -> None:
        self.text, self.tokens, self.limit = text.text, text.tokens, limit
        self.head, self.tail = first, limit
        while self.head < limit and self.tokens[self.head].key in _OPENERS:
            self.head += 1
        while self.tail > first and self.tokens[self.tail - 1].key in _CLOSERS:
            self.tail -= 1

    def spelled(self, at: int, exact: str) -> bool:
        token = self.tokens[at]
        return fold(self.text[token.start : token.end]) == exact


class _Step(Protocol):
    def go(self, sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        """Where this step leads from token `at`, best first."""


@dataclass(frozen=True, slots=True)
class _Done:
    def go(self, _sentence: Sentence, _at: int, _bound: Bindings) -> Sequence[_State]:
        return ()


@dataclass(frozen=True, slots=True)
class _Take:
    """One token that is one of `words`."""

    forms: Mapping[str, frozenset[str]]
    lemma: bool
    exact: str | None
    then: int

    def go(self, sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        if at >= sentence.limit or (tags := self.forms.get(sentence.tokens[at].key)) is None:
            return ()
        if self.exact is not None and not sentence.spelled(at, self.exact):
            return ()
        return ((self.then, at + 1, (*bound, Inflected(at, tags)) if self.lemma else bound),)


@dataclass(frozen=True, slots=True)
class _TakeClass:
    """One token of a class."""

    wanted: syntax.TokenClass
    then: int

    def go(self, sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        return ((self.then, at + 1, bound),) if at < sentence.limit and self.wanted.holds(sentence.tokens[at].key) else ()


@dataclass(frozen=True, slots=True)
class _Fork:
    """Several ways to go on."""

    ways: tuple[int, ...]

    def go(self, _sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        return [(way, at, bound) for way in self.ways]


@dataclass(frozen=True, slots=True)
class _Slot:
    """One to six tokens without punctuation; without a name (a gap) also none."""

    name: str | None
    then: int

    def go(self, sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        ways: list[_State] = [] if self.name else [(self.then, at, bound)]
        for after in range(at + 1, min(sentence.limit, at + syntax.LONGEST_SLOT) + 1):
            if not sentence.tokens[after - 1].word:
                break
            ways.append((self.then, after, (*bound, Filled(self.name, at, after)) if self.name else bound))
        return ways


@dataclass(frozen=True, slots=True)
class _Open:
    """The start of a named choice."""

    name: str
    then: int

    def go(self, _sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        return ((self.then, at, (*bound, _Opened(self.name, at))),)


@dataclass(frozen=True, slots=True)
class _Close:
    """The end of a named choice; one that took no token binds nothing."""

    name: str
    then: int

    def go(self, _sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        opened = next(each.first for each in reversed(bound) if isinstance(each, _Opened) and each.name == self.name)
        return ((self.then, at, (*bound, Filled(self.name, opened, at)) if at > opened else bound),)


@dataclass(frozen=True, slots=True)
class _Edge:
    """The start or the end of the sentence."""

    start: bool
    then: int

    def go(self, sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        there = at <= sentence.head if self.start else at >= sentence.tail
        return ((self.then, at, bound),) if there else ()


@dataclass(frozen=True, slots=True)
class Steps:
    """The steps of one pattern; `first` is the index of the one to begin with."""

    steps: tuple[_Step, ...]
    first: int

    def longest(self, sentence: Sentence, start: int, tried: set[int]) -> tuple[int, Bindings] | None:
        """The longest match from token `start` on, as the token after it and what it binds; of several, that which prefers the first
        alternative, the option taken and the shorter slot.

        `tried` holds the steps at tokens of this sentence that earlier starts met, and takes up those met here. None of them leads further
        than the matches found so far, so they can be left out of any search that starts behind these.
        """
        best: tuple[int, Bindings] | None = None
        steps, count = self.steps, len(self.steps)
        stack: list[_State] = [(self.first, start, ())]
        while stack:
            step, at, bound = stack.pop()
            place = at * count + step
            if place in tried:
                continue
            tried.add(place)
            if step == _DONE and (best is None or at > best[0]):
                best = at, bound
            if ways := steps[step].go(sentence, at, bound):
                stack += ways[::-1]
        return best


def lay_out(nodes: syntax.Sequence) -> Steps:
    """The steps of a pattern."""
    steps: list[_Step] = [_Done()]
    first = _sequence(nodes, _DONE, steps)
    return Steps(tuple(steps), first)


def _sequence(nodes: syntax.Sequence, then: int, steps: list[_Step]) -> int:
    """Lay out `nodes` so that they lead to step `then`; the index of their first step."""
    for node in reversed(nodes):
        then = _node(node, then, steps)
    return then


def _node(node: syntax.Node, then: int, steps: list[_Step]) -> int:
    match node:
        case syntax.Words(forms, lemma, exact):
            step: _Step = _Take(forms, lemma is not None, exact, then)
        case syntax.TokenClass():
            step = _TakeClass(node, then)
        case syntax.Maybe(inner):
            step = _Fork((_node(inner, then, steps), then))
        case syntax.Slot(name):
            step = _Slot(name, then)
        case syntax.Edge(start):
            step = _Edge(start, then)
        case syntax.Choice(alternatives, None):
            step = _Fork(tuple(_sequence(alternative, then, steps) for alternative in alternatives))
        case syntax.Choice(alternatives, str(name)):
            end = _add(_Close(name, then), steps)
            step = _Open(name, _node(syntax.Choice(alternatives), end, steps))
    return _add(step, steps)


def _add(step: _Step, steps: list[_Step]) -> int:
    steps.append(step)
    return len(steps) - 1
