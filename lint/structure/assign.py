"""The role of each block, from all evidence for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from lint.document import Block, Document, Role
from lint.structure import bio, byline, credit, dateline, furniture, interview, markup, title
from lint.structure.evidence import Evidence, Place, Setting
from lint.structure.vocabulary import Vocabulary

_Family = Callable[[Place], Iterator[Evidence]]

_BY_FORM: Final[tuple[_Family, ...]] = (
    markup.evidence,
    furniture.evidence,
    credit.evidence,
    byline.evidence,
    dateline.evidence,
    bio.evidence,
)
"""What goes by a block's own form. In order of precedence: at equal weight the earlier one has it."""
_BY_NEIGHBOURS: Final[tuple[_Family, ...]] = (byline.evidence_beside, bio.evidence_beside, title.evidence, interview.evidence)
"""What goes by where a block stands among those whose form told what they are."""
_ENOUGH: Final = 3  # weight at which a role is taken


def assign(document: Document, vocabulary: Vocabulary) -> Document:
    """`document` with a role for each block: that with the most evidence, where it is enough, else body."""
    roles = [role or Role.BODY for role, _ in evidence(document, vocabulary)]
    return replace(document, blocks=tuple(map(_with_role, document.blocks, roles)))


def evidence(document: Document, vocabulary: Vocabulary) -> list[tuple[Role | None, list[Evidence]]]:
    """For each block the role that its evidence is enough for, or nothing, and all the evidence."""
    form = [_look(_BY_FORM, place) for place in _places(Setting(document, vocabulary))]
    known = Setting(document, vocabulary, [_heaviest(found) for found in form])
    neighbours = [_look(_BY_NEIGHBOURS, place) for place in _places(known)]
    return [(_heaviest(found), found) for found in ([*one, *other] for one, other in zip(form, neighbours, strict=True))]


def _places(setting: Setting) -> Iterator[Place]:
    return (Place(setting, index) for index in range(len(setting.blocks)))


def _look(families: Sequence[_Family], place: Place) -> list[Evidence]:
    return [found for family in families for found in family(place)]


def _heaviest(found: Sequence[Evidence]) -> Role | None:
    weights: dict[Role, int] = defaultdict(int)
    for each in found:
        weights[each.role] += each.weight
    role = max(weights, key=lambda role: weights[role], default=None)
    return role if role is not None and weights[role] >= _ENOUGH else None


def _with_role(block: Block, role: Role) -> Block:
    return block if block.role is role else replace(block, role=role)
