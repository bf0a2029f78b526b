"""A pattern laid out as steps, each of which knows the one after it, and the search through them.

What a step leads to at a token does not depend on the way there, so none is tried twice at one token. However a pattern nests options,
slots and gaps, the search takes time in its length times that of the text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

from lint.kinds.pattern import syntax
from lint.kinds.pattern.syntax import SlotType
from lint.text import phrases
from lint.text.analysis import Sentence

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


class Marked(NamedTuple):
    """The reported span starts or ends before token `at`."""

    start: bool
    at: int


Bindings = tuple[Filled | Inflected | Marked | _Opened, ...]
"""What has been bound on the way, in order."""
_State = tuple[int, int, Bindings]  # index of the step, index of the token, what is bound


_Step = Callable[[Sentence, int, Bindings], Sequence[_State]]
"""Where a step leads from a token, best first. Steps are closures: classes for them would take longer to make than a check takes."""


def _done(_sentence: Sentence, _at: int, _bound: Bindings) -> Sequence[_State]:
    return ()


def _take(forms: Mapping[str, frozenset[str]], then: int, *, lemma: bool, exact: str | None) -> _Step:
    """One token that is one of `forms`."""

    def go(sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        if at >= sentence.limit or (tags := forms.get(sentence.tokens[at].key)) is None:
            return ()
        if exact is not None and not sentence.spelled(at, exact):
            return ()
        return ((then, at + 1, (*bound, Inflected(at, tags)) if lemma else bound),)

    return go


def _take_class(wanted: syntax.TokenClass, then: int) -> _Step:
    """One token of a class."""
    return lambda sentence, at, bound: ((then, at + 1, bound),) if at < sentence.limit and wanted.holds(sentence.tokens[at].key) else ()


def _fork(*ways: int) -> _Step:
    """Several ways to go on."""
    return lambda _, at, bound: [(way, at, bound) for way in ways]


def _slot(name: str | None, then: int) -> _Step:
    """One to six tokens without punctuation; without a name (a gap) also none."""

    def go(sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        ways: list[_State] = [] if name else [(then, at, bound)]
        for after in range(at + 1, min(sentence.limit, at + syntax.LONGEST_SLOT) + 1):
            if not sentence.tokens[after - 1].word:
                break
            ways.append((then, after, (*bound, Filled(name, at, after)) if name else bound))
        return ways

    return go


def _typed_slot(name: str | None, ends: Callable[[Sentence, int], Iterator[int]], then: int) -> _Step:
    """Tokens that fit a type, shortest first."""
    return lambda sentence, at, bound: [
        (then, end, (*bound, Filled(name, at, end)) if name and end > at else bound) for end in ends(sentence, at)
    ]


def _possessor(name: str, then: int) -> _Step:
    """A noun phrase and its possessive mark, of which the noun phrase is bound."""
    return lambda sentence, at, bound: [(then, after, (*bound, Filled(name, at, end))) for end, after in phrases.possessor(sentence, at)]


def _mark(start: bool, then: int) -> _Step:
    """A boundary of the reported span."""
    return lambda _, at, bound: ((then, at, (*bound, Marked(start, at))),)


def _open(name: str, then: int) -> _Step:
    """The start of a named choice."""
    return lambda _, at, bound: ((then, at, (*bound, _Opened(name, at))),)


def _close(name: str, then: int) -> _Step:
    """The end of a named choice; one that took no token binds nothing."""

    def go(_sentence: Sentence, at: int, bound: Bindings) -> Sequence[_State]:
        opened = next(each.first for each in reversed(bound) if isinstance(each, _Opened) and each.name == name)
        return ((then, at, (*bound, Filled(name, opened, at)) if at > opened else bound),)

    return go


def _edge(start: bool, then: int) -> _Step:
    """The start or the end of the sentence."""
    return lambda sentence, at, bound: ((then, at, bound),) if (at <= sentence.head if start else at >= sentence.tail) else ()


_ENDS: Final[Mapping[SlotType, Callable[[Sentence, int], Iterator[int]]]] = {
    SlotType.NP: phrases.noun_phrase,
    SlotType.VERB: phrases.verb,
    SlotType.ADJ: phrases.adjective,
    SlotType.NUMBER: phrases.number,
    SlotType.NAME: phrases.name,
    SlotType.QUOTE: phrases.quotation,
    SlotType.POSSESSIVE: phrases.possessive,
    SlotType.REFLEXIVE: phrases.reflexive,
    SlotType.GERUND: phrases.gerund,
    SlotType.MODIFIERS: phrases.modifiers,
}


class Steps(NamedTuple):
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
            if ways := steps[step](sentence, at, bound):
                stack += ways[::-1]
        return best


def lay_out(nodes: syntax.Sequence) -> Steps:
    """The steps of a pattern."""
    steps: list[_Step] = [_done]
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
            step = _take(forms, then, lemma=lemma is not None, exact=exact)
        case syntax.TokenClass():
            step = _take_class(node, then)
        case syntax.Maybe(inner):
            step = _fork(_node(inner, then, steps), then)
        case syntax.Slot(name, None):
            step = _slot(name, then)
        case syntax.Slot(str(name), SlotType.POSSESSOR):
            step = _possessor(name, then)
        case syntax.Slot(name, SlotType() as kind):
            step = _typed_slot(name, _ENDS[kind], then)
        case syntax.Bound(start):
            step = _mark(start, then)
        case syntax.Focus():
            raise ValueError("the frame of a confusion is filled in before it is laid out")
        case syntax.Edge(start):
            step = _edge(start, then)
        case syntax.Choice(alternatives, None):
            step = _fork(*(_sequence(alternative, then, steps) for alternative in alternatives))
        case syntax.Choice(alternatives, str(name)):
            end = _add(_close(name, then), steps)
            step = _open(name, _node(syntax.Choice(alternatives), end, steps))
    return _add(step, steps)


def _add(step: _Step, steps: list[_Step]) -> int:
    steps.append(step)
    return len(steps) - 1
