"""Kind `structure`: a block whose role is wrong for its place, its number or its neighbours, or which holds what is no part of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lint.document import Role
from lint.kinds.base.rule import Kind, PageCheck, Rule
from lint.kinds.base.view import Hit, Page
from lint.kinds.page.conditions import Condition
from lint.kinds.page.repairs import PLACEHOLDERS, Repair
from lint.kinds.page.subject import Subject
from lint.structure import credit, dateline, parts, people
from lint.structure.parts import Inside


@dataclass(frozen=True, slots=True)
class Params:
    """Reports each block of role `find` for which all of `where` hold; with `part`, that part of it, where it has one.

    `fix` says how the page is put right.
    """

    find: tuple[Role, ...]
    where: tuple[Condition, ...]
    part: Inside | None = None
    fix: Repair | None = None

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.where:
            yield "where", "say where the role is wrong"


def build(rule: Rule) -> PageCheck:
    params = rule.params_of(Params)
    by_place = tuple(each for each in params.where if each.by_place)
    others = tuple(each for each in params.where if not each.by_place)

    def run(page: Page) -> Iterator[Hit]:
        for passage in page.of(params.find):
            whole = Subject(page, passage, None)
            subject = _subject(params, whole) if all(each.holds(whole) for each in by_place) else None
            if subject and all(each.holds(subject) for each in others):
                values = _values(subject)
                proposal = params.fix.propose(subject, values) if params.fix else None
                yield Hit(passage, subject.start, subject.end, (proposal,) if proposal else (), values)

    literals = next((each.literals for each in params.where if each.literals), frozenset[str]())
    return PageCheck(run, lambda: literals, frozenset(params.find))


def _subject(params: Params, whole: Subject) -> Subject | None:
    """What the rule is about: the block, or the part of it, where it has that."""
    if params.part is None:
        return whole
    page = whole.page
    part = parts.find(params.part, whole.passage.block, page.document.blocks, page.vocabulary)
    return Subject(page, whole.passage, part) if part else None


def _values(subject: Subject) -> dict[str, str]:
    """What messages and rewritings may speak of."""
    text, vocabulary = subject.passage.text, subject.page.vocabulary
    writers = subject.named_in(Role.BIO) or subject.named_in(Role.BYLINE)
    house = subject.part.house if subject.part else ""
    if not subject.part and subject.passage.role is Role.CREDIT and (line := credit.read(text, vocabulary)):
        house = line.house
    elif not subject.part and subject.passage.role is Role.DATELINE and (opening := dateline.opening(f"{text} ", vocabulary)):
        house = opening.house
    return {
        "people": people.listed(subject.people),
        "person": next(iter(subject.people), "somebody"),
        "authors": people.listed(subject.authors),
        "writers": people.listed(tuple(dict.fromkeys(writers))),
        "house": house,
    }


PLUGIN: Final = Kind(params=Params, build=build, placeholders=PLACEHOLDERS | {"person"})
