"""What speaks for a role, and where it was seen."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import NamedTuple

from lint.document import Block, Role
from lint.structure.names import NameGrammar, grammar
from lint.structure.vocabulary import Vocabulary


class Evidence(NamedTuple):
    """Something that speaks for `role`, with a weight: 3 settles it, 1 only adds to others, below 0 speaks against."""

    role: Role
    weight: int
    reason: str


class Place:
    """A block among its neighbours; `index` counts from 0."""

    def __init__(self, blocks: Sequence[Block], index: int, vocabulary: Vocabulary) -> None:
        self.blocks, self.index, self.vocabulary = blocks, index, vocabulary

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
