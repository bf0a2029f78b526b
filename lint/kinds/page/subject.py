"""The block that a rule asks about, or the part of it."""

from __future__ import annotations

from functools import cached_property

from lint.document import Role
from lint.kinds.base.view import Page, Passage
from lint.structure import byline, people
from lint.structure.parts import Inside, Part, find


class Subject:
    """`passage` among the others of `page`; where the rule is about a part of it, `part` is that."""

    def __init__(self, page: Page, passage: Passage, part: Part | None) -> None:
        self.page, self.passage, self.part = page, passage, part

    @property
    def start(self) -> int:
        """Where it starts in the text of its passage."""
        return self.part.start if self.part else 0

    @property
    def end(self) -> int:
        return self.part.end if self.part else len(self.passage.text)

    @property
    def named_end(self) -> int:
        """Where the names of a byline end, which a date may follow; else where it ends."""
        found = byline.read(self.text, self.page.vocabulary) if self.passage.role is Role.BYLINE else None
        return found.end if found else self.end

    @property
    def text(self) -> str:
        return self.passage.text[self.start : self.end]

    @cached_property
    def group(self) -> list[Passage]:
        """The passage and the unbroken run of its role around it: a role line and the bio under it speak of one person."""
        found, passages = [self.passage], self.page.passages
        for step in (-1, 1):
            index = self.passage.index + step
            while 0 <= index < len(passages) and passages[index].role is self.passage.role:
                found.append(passages[index])
                index += step
        return found

    @cached_property
    def people(self) -> tuple[str, ...]:
        """Whom it is about, as they are written."""
        if self.part:
            return self.part.people
        return people_in(self.page, self.group if self.passage.role is Role.BIO else [self.passage])

    @cached_property
    def authors(self) -> tuple[str, ...]:
        """Whom the page gives as its authors, apart from its text."""
        return people.authors(self.page.document.metadata, self.page.vocabulary)

    def named_in(self, namer: object) -> tuple[str, ...]:
        """Whom the other blocks of a role name, or, where it is no role, the page gives as its authors."""
        if not isinstance(namer, Role):
            return self.authors
        lead = self.page.passages[self.page.story.start].block if len(self.page.story) and namer is Role.BYLINE else None
        fused = find(Inside.BYLINE_AT_START, lead, (), self.page.vocabulary) if lead else None
        return (fused.people if fused else ()) + people_in(
            self.page, [each for each in self.page.passages if each.role is namer and each is not self.passage]
        )


def people_in(page: Page, passages: list[Passage]) -> tuple[str, ...]:
    """Whom `passages` are about."""
    return tuple(who for passage in passages for who in people.of(passage.block, page.vocabulary))
