"""Parts of patterns that kinds put together: read from a rule, changed, and built into whole patterns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Self

from lint.errors import PatternError
from lint.kinds.base.written import Written
from lint.kinds.pattern.syntax import Bound, Choice, Focus, Maybe, Node, Sequence, Slot, SlotType, Words, parse


@dataclass(frozen=True, slots=True)
class Fragment(Written):
    """A pattern that may lack a word of its own to be found by, because it only stands inside another."""

    source: str
    nodes: Sequence

    @classmethod
    def parse(cls, source: str) -> Self:
        """Raises PatternError with the offset of the mistake."""
        return cls(source, parse(source))

    @property
    def lemma_count(self) -> int:
        return sum(1 for node in flat(self.nodes) if isinstance(node, Words) and node.lemma)


@dataclass(frozen=True, slots=True)
class Frame(Fragment):
    """What stands around the wrong word of a confusion; `@` is its place."""

    @classmethod
    def parse(cls, source: str) -> Self:
        nodes = parse(source, focus=True)
        if sum(isinstance(node, Focus) for node in nodes) != 1 or any(isinstance(node, Bound) for node in nodes):
            raise PatternError("“@” stands once in a frame, for the wrong word, and outside of brackets")
        return cls(source, nodes)

    def around(self, wrong: Node) -> Sequence:
        """The frame with `wrong` in the place of `@`, which alone is reported; the lemmas of the frame bind nothing."""
        at = next(index for index, node in enumerate(self.nodes) if isinstance(node, Focus))
        return (*unbound(self.nodes[:at]), Bound(True), wrong, Bound(False), *unbound(self.nodes[at + 1 :]))


def flat(nodes: Sequence) -> Iterator[Node]:
    """Every node, at any depth."""
    for node in nodes:
        yield node
        match node:
            case Maybe(inner):
                yield from flat((inner,))
            case Choice(alternatives):
                for alternative in alternatives:
                    yield from flat(alternative)


def unbound(nodes: Sequence) -> Sequence:
    """`nodes` with lemmas that bind nothing, so that those of another part keep their numbers."""
    return tuple(_map(node, _forget) for node in nodes)


def only_tagged(nodes: Sequence, tag: str) -> Sequence:
    """`nodes` with each lemma only in the forms that may bear `tag`, and only that."""

    def narrow(words: Words) -> Words:
        if not words.lemma:
            return words
        return words._replace(forms={form: frozenset({tag}) for form, tags in words.forms.items() if tag in tags})

    return tuple(_map(node, narrow) for node in nodes)


def one_of(fragments: tuple[Fragment, ...]) -> Node:
    """Any of `fragments`."""
    if len(fragments) == 1 and len(fragments[0].nodes) == 1:
        return fragments[0].nodes[0]
    return Choice(tuple(fragment.nodes for fragment in fragments))


def named(name: str, nodes: Sequence) -> Choice:
    """`nodes` as what the slot `name` is filled with."""
    return Choice((nodes,), name)


def spelling(nodes: Sequence) -> str:
    """`nodes` as a dictionary writes them: lemmas bare, slots by their names, of alternatives the first, without options."""
    return _written(nodes, lambda words, _: words.lemma or words.exact or next(iter(words.forms)), lambda slot: slot.name or "…")


def suggestion(nodes: Sequence) -> str:
    """The source of a template that writes `nodes` out, with the lemmas inflected like those that were matched."""
    return _written(
        nodes,
        lambda words, number: f"<{words.lemma} like {number}>" if words.lemma else words.exact or next(iter(words.forms)),
        lambda slot: f"{{{slot.name}}}",
    )


def _written(nodes: Sequence, word: Callable[[Words, int], str], slot: Callable[[Slot], str]) -> str:
    parts: list[str] = []
    number = 0

    def write(sequence: Sequence) -> None:
        nonlocal number
        for node in sequence:
            match node:
                case Words():
                    number += node.lemma is not None
                    parts.append(word(node, number))
                case Choice(alternatives, None):
                    write(alternatives[0])
                case Choice(_, str(name)):
                    parts.append(slot(Slot(name)))
                case Slot(str(), kind):
                    parts.append(slot(node) + ("'s" if kind is SlotType.POSSESSOR else ""))

    write(nodes)
    return " ".join(parts).replace(" 's", "'s").replace(" ,", ",")


def _map(node: Node, change: Callable[[Words], Words]) -> Node:
    match node:
        case Words():
            return change(node)
        case Maybe(inner):
            return Maybe(_map(inner, change))
        case Choice(alternatives, name):
            return Choice(tuple(tuple(_map(inner, change) for inner in alternative) for alternative in alternatives), name)
    return node


def _forget(words: Words) -> Words:
    return words._replace(lemma=None)
