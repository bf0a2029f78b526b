"""The role of each block, from all evidence for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from lint.document import Block, Document, Role
from lint.structure import bio, byline, furniture, title
from lint.structure.evidence import Evidence, Place
from lint.structure.vocabulary import Vocabulary

_FAMILIES: Final[tuple[Callable[[Place], Iterator[Evidence]], ...]] = (furniture.evidence, byline.evidence, title.evidence, bio.evidence)
"""In order of precedence: at equal weight the earlier one has it."""
_ENOUGH: Final = 3  # weight at which a role is taken


def assign(document: Document, vocabulary: Vocabulary) -> Document:
    """`document` with a role for each block: that with the most evidence, where it is enough, else body."""
    places = [Place(document.blocks, index, vocabulary) for index in range(len(document.blocks))]
    return replace(document, blocks=tuple(_with_role(place) for place in places))


def _with_role(place: Place) -> Block:
    block = place.blocks[place.index]
    weights: dict[Role, int] = defaultdict(int)
    for found in (found for family in _FAMILIES for found in family(place)):
        weights[found.role] += found.weight
    role = max(weights, key=lambda role: weights[role], default=Role.BODY)
    return replace(block, role=role) if weights[role] >= _ENOUGH and block.role is Role.BODY else block
