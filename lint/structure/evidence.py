"""What speaks for a role, and where it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from lint.document import Block, Role
from lint.structure.names import NameGrammar, grammar
from lint.structure.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that speaks for `role`, with a weight: 3 settles it, 1 only adds to others, below 0 speaks against."""

    role: Role
    weight: int
    reason: str


@dataclass(frozen=True)
class Place:
    """A block among its neighbours; `index` counts from 0."""

    blocks: Sequence[Block]
    index: int
    vocabulary: Vocabulary

    @property
    def names(self) -> NameGrammar:
        return grammar(self.vocabulary)

    @property
    def text(self) -> str:
        return self.blocks[self.index].text

    @property
    def from_end(self) -> int:
        """Blocks after this one."""
        return len(self.blocks) - 1 - self.index

    @cached_property
    def words(self) -> list[str]:
        return self.text.split()
