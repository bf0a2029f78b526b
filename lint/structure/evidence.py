"""What speaks for a role, and where it was seen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Final, NamedTuple, TypeVar

from lint.document import Document, Hints, Role
from lint.structure.names import NameGrammar, grammar
from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold

_T = TypeVar("_T")


_OPENING: Final = 80  # code points, more than the longest opening that the vocabulary has
MARKS_AROUND: Final = "()[]*_\"'>»→ "  # what may stand round a line of furniture


def opening(text: str) -> str:
    """How `text` begins, as openings in the vocabulary are written: folded, in small letters, without brackets and marks before it."""
    return fold(text[:_OPENING]).lower().lstrip(MARKS_AROUND)


class Evidence(NamedTuple):
    """Something that speaks for `role`, with a weight: 3 settles it, 1 only adds to others, below 0 speaks against."""

    role: Role
    weight: int
    reason: str


class Setting:
    """All blocks of a page, and what is known of it.

    `roles` are those of all blocks that form alone decides, nothing where it does not; there are none yet while form is looked at.
    """

    def __init__(self, document: Document, vocabulary: Vocabulary, roles: Sequence[Role | None] = ()) -> None:
        self.blocks, self.metadata, self.vocabulary, self.roles = document.blocks, document.metadata, vocabulary, roles
        self._known: dict[Callable[[Setting], Any], Any] = {}

    def once(self, work: Callable[[Setting], _T]) -> _T:
        """What `work` finds out about the whole page; asked for by many blocks and worked out for the first."""
        if work not in self._known:
            self._known[work] = work(self)
        found: _T = self._known[work]
        return found


class Place:
    """A block among its neighbours; `index` counts from 0."""

    def __init__(self, setting: Setting, index: int) -> None:
        self.setting, self.index = setting, index
        self.blocks, self.vocabulary, self.roles = setting.blocks, setting.vocabulary, setting.roles

    @property
    def names(self) -> NameGrammar:
        return grammar(self.vocabulary)

    @property
    def text(self) -> str:
        return self.blocks[self.index].text

    @property
    def hints(self) -> Hints:
        return self.blocks[self.index].hints

    @property
    def from_end(self) -> int:
        """Blocks after this one."""
        return len(self.blocks) - 1 - self.index

    @cached_property
    def opening(self) -> str:
        """How its text begins: folded, in small letters, without brackets and marks before it."""
        return opening(self.text)

    @cached_property
    def words(self) -> list[str]:
        return self.text.split()

    def marked(self, *marks: str) -> str | None:
        """The first of `marks` that the markup bears (a class, a relation)."""
        own = self.hints.marks
        return next((mark for mark in marks if mark in own), None) if own else None

    def inside(self, *elements: str) -> str | None:
        """The first of `elements` that it stands in."""
        around = self.hints.within
        return next((element for element in elements if element in around), None) if around else None
