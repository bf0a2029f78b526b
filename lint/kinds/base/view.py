"""What a rule sees of a document, and what it reports."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final, NamedTuple

from lint.document import RUNNING, Block, Document, Role
from lint.spans import Edit, Span
from lint.structure.vocabulary import Vocabulary
from lint.text.analysis import Analysis
from lint.text.articles import corrected

_CLIP: Final = 60  # code points of quoted text in the title of a fix
_LONGEST_ARTICLE: Final = 6  # code points looked at before a place: a mark or space, the article, spaces
_LINE_ENDS: Final = re.compile(r"\s*[\n\r]")
_OPENERS: Final = frozenset("“‘\"'([")


def clip(text: str) -> str:
    """`text`, or its beginning and an ellipsis where it is long."""
    text = text.strip()
    return text if len(text) <= _CLIP else f"{text[:_CLIP].rstrip()}…"


class Passage:
    """One block of the page and the analysis of its text. `index` counts the blocks of the document from 0."""

    def __init__(self, index: int, block: Block) -> None:
        self.index, self.block = index, block

    @cached_property
    def analysis(self) -> Analysis:
        return Analysis(self.block.text)

    @property
    def role(self) -> Role:
        return self.block.role

    @property
    def text(self) -> str:
        return self.block.text

    def replace(self, start: int, end: int, text: str, title: str = "") -> Proposal:
        """The proposal to put `text` for this passage's text from `start` to `end`, and with it the "a" or "an" before it right.

        Its title is "write: TEXT" unless one is given.
        """
        seen_from = max(0, start - _LONGEST_ARTICLE)
        change = corrected(self.text[seen_from:start], self.text[start:end], text)
        if change and not (seen_from and change[0] == 0):  # there a longer word was cut
            before = seen_from + change[0]
            space = self.text[before:start].lstrip("aAnN")
            start, text = before, f"{change[1]}{space}{text}"
        return Proposal(title or f"write: {text}", (self.block.edit(start, end, text),), exact=self.block.exact(start, end, text))

    def delete(self, start: int, end: int) -> Proposal:
        """The proposal to take out this passage's text from `start` to `end`, with the space that would stand doubled or stranded."""
        title = f"delete: {clip(self.text[start:end])}"
        if start > 0 and self.text[start - 1].isspace() and not self.text[end : end + 1].isalnum():
            start -= 1
        elif self.text[end : end + 1].isspace() and (start == 0 or self.text[start - 1] in _OPENERS):
            end += 1
        return Proposal(title, (self.block.edit(start, end, ""),), exact=self.block.map.exact(start, end))


class Page:
    """A whole document as rules see it."""

    def __init__(self, document: Document, vocabulary: Vocabulary) -> None:
        self.document = document
        self.vocabulary = vocabulary

    @cached_property
    def passages(self) -> tuple[Passage, ...]:
        return tuple(Passage(index, block) for index, block in enumerate(self.document.blocks))

    @cached_property
    def story(self) -> Span:
        """The numbers of the blocks from the first with running text up to the last, exclusive."""
        running = [passage.index for passage in self.passages if passage.role in RUNNING]
        return Span(running[0], running[-1] + 1) if running else Span(0, 0)

    def of(self, roles: Iterable[Role]) -> Iterator[Passage]:
        """Passages of one of `roles` that are in English, in order."""
        wanted = frozenset(roles)
        return (passage for passage in self.passages if passage.role in wanted and not passage.block.foreign)

    def delete(self, passage: Passage) -> Proposal:
        """The proposal to take out a whole block with the line ends before it (for the first block, after it)."""
        return Proposal(f"delete: {clip(passage.text)}", (self.removal(passage),), exact=movable(passage.block))

    def removal(self, passage: Passage) -> Edit:
        """The edit that takes out a whole block."""
        source, span = self.document.source, passage.block.span
        before = len(source[: span.start].rstrip())
        if before:
            return Edit(Span(before, span.end), "")
        after = _LINE_ENDS.match(source, span.end)
        return Edit(Span(0, after.end() if after else span.end), "")


def movable(block: Block) -> bool:
    """Whether a block can be taken out whole: not a value in the front matter, the cell of a table, or one in which an element only
    begins or ends."""
    return not block.cuts(block.span) and not block.hints.key and "td" not in block.hints.within and "th" not in block.hints.within


class Proposal(NamedTuple):
    """One way to mend a hit, before it is decided how far it may go. `exact` is false where the edits would cut through markup."""

    title: str
    edits: tuple[Edit, ...]
    exact: bool = True


@dataclass(frozen=True, slots=True)
class Hit:
    """One fault, at code points `start` to `end` of a passage's text. `values` fill the placeholders of the rule's message.

    Raises ValueError where these are no place in the text.
    """

    passage: Passage
    start: int
    end: int
    proposals: tuple[Proposal, ...] = ()
    values: Mapping[str, str] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end <= len(self.passage.text):
            raise ValueError(f"not in the text: {self.start}-{self.end}")
