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
    return PageCheck(lambda page: _run(params, page), lambda: next((each.literals for each in params.where if each.literals), frozenset()))


def _run(params: Params, page: Page) -> Iterator[Hit]:
    for passage in page.of(params.find):
        part = parts.find(params.part, passage.block, page.document.blocks, page.vocabulary) if params.part else None
        if params.part and not part:
            continue
        subject = Subject(page, passage, part)
        if all(each.holds(subject) for each in params.where):
            values = _values(subject)
            proposal = params.fix.propose(subject, values) if params.fix else None
            yield Hit(passage, subject.start, subject.end, (proposal,) if proposal else (), values)


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
