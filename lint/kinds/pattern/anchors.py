"""The words that a pattern cannot do without: where none of them is, it need not be tried."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, NamedTuple

from lint.kinds.pattern.syntax import (
    LONGEST_QUOTE,
    LONGEST_SLOT,
    Bound,
    Choice,
    Edge,
    Focus,
    Maybe,
    Node,
    Sequence,
    Slot,
    SlotType,
    TokenClass,
    Words,
)

# Words so common that an anchor on them would wake a rule in nearly every paragraph; taken as anchor only where a pattern has no other.
_COMMON: Final = frozenset(
    """
    a an and any are as at be been but by can could did do does for from had has have he her his how i in into is it its more most no
    not of on one or our out over said she should so some than that the their them there these they this to up was we were what when
    where which who will with would you your 's
    """.split()
)


class Anchor(NamedTuple):
    """Keys of which one must be there, and the fewest and most tokens between the start of the match and it."""

    keys: frozenset[str]
    nearest: int
    farthest: int

    @property
    def worth(self) -> tuple[bool, int]:
        return not self.keys & _COMMON, min(map(len, self.keys))


def anchors(nodes: Sequence) -> Iterator[Anchor]:
    """Every place of `nodes` that must hold one of a few words, in order."""
    nearest = farthest = 0
    for node in nodes:
        if isinstance(node, Words) and any(key[0].isalnum() for key in node.forms):
            yield Anchor(frozenset(node.forms), nearest, farthest)
        elif isinstance(node, Choice):
            best = [max(anchors(alternative), key=lambda anchor: anchor.worth, default=None) for alternative in node.alternatives]
            if all(best):
                found = [anchor for anchor in best if anchor]
                yield Anchor(
                    frozenset().union(*(anchor.keys for anchor in found)),
                    nearest + min(anchor.nearest for anchor in found),
                    farthest + max(anchor.farthest for anchor in found),
                )
        shortest, longest = extent(node)
        nearest, farthest = nearest + shortest, farthest + longest


def extent(node: Node) -> tuple[int, int]:
    """The fewest and most tokens that `node` takes."""
    match node:
        case Words() | TokenClass():
            return 1, 1
        case Maybe(inner):
            return 0, extent(inner)[1]
        case Choice(alternatives):
            sizes = [[extent(inner) for inner in alternative] for alternative in alternatives]
            return min(sum(size[0] for size in row) for row in sizes), max(sum(size[1] for size in row) for row in sizes)
        case Slot(_, SlotType.QUOTE):
            return 2, LONGEST_QUOTE
        case Slot(_, SlotType.POSSESSIVE | SlotType.POSSESSOR):
            return 1, LONGEST_SLOT + 1
        case Slot(name, kind):
            return (1 if name or kind not in (None, SlotType.MODIFIERS) else 0), LONGEST_SLOT
        case Edge() | Bound() | Focus():
            return 0, 0
