"""Kind `structure`: a block whose role is wrong for its place, its number or its neighbours."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, Self

from lint.document import RUNNING, Role
from lint.errors import PatternError, suggest
from lint.kinds.base.rule import Kind, PageCheck, Rule
from lint.kinds.base.view import Hit, Page, Passage
from lint.structure import bio, byline
from lint.structure.beats import beat_words
from lint.structure.names import grammar


class Repair(StrEnum):
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class Condition:
    """One line of `where:`: a test by name, with the role it speaks of, perhaps turned round by "not"."""

    test: str
    role: Role | None
    wanted: bool

    @classmethod
    def parse(cls, source: str) -> Self:
        """Raises PatternError with the offset of the mistake."""
        found = _CONDITION.fullmatch(source.strip())
        name = found["test"] if found else source
        if not found or name not in _TESTS:
            raise PatternError(
                f"“{name}” is no condition{suggest(name, tuple(_TESTS), 'those known are')}",
                found.start("test") if found else 0,
            )
        role = found["role"]
        if _TESTS[name].takes_role and role not in set(Role):
            raise PatternError(
                f"“{name}” wants a role after it{suggest(role or '', tuple(Role), 'roles are')}",
                found.end("test"),
            )
        if role and not _TESTS[name].takes_role:
            raise PatternError(f"“{name}” stands alone", found.start("role"))
        return cls(name, Role(role) if role else None, wanted=not found["not"])


@dataclass(frozen=True, slots=True)
class Params:
    """Reports each block of role `find` for which all of `where` hold."""

    find: Role
    where: tuple[Condition, ...]
    fix: Repair | None = None

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.where:
            yield "where", "say where the role is wrong"


@dataclass(frozen=True, slots=True)
class _Test:
    holds: Callable[[Page, Passage, Role | None], bool]
    takes_role: bool


def _after(page: Page, passage: Passage, role: Role | None) -> bool:
    return any(other.role is role for other in page.passages[: passage.index])


def _before(page: Page, passage: Passage, role: Role | None) -> bool:
    return any(other.role is role for other in page.passages[passage.index + 1 :])


def _on_page(page: Page, passage: Passage, role: Role | None) -> bool:
    return _after(page, passage, role) or _before(page, passage, role)


def _first(_page: Page, passage: Passage, _role: Role | None) -> bool:
    return passage.index == 0


def _last(page: Page, passage: Passage, _role: Role | None) -> bool:
    """No running text of the story follows."""
    return all(other.role not in RUNNING for other in page.passages[passage.index + 1 :])


def _same_name(page: Page, passage: Passage, role: Role | None) -> bool:
    """Some block of `role` names a person that this block, or the one of its role beside it, is about."""
    own = _names(page, _group(page, passage))
    return any(own & _names(page, [other]) for other in page.passages if other.role is role and other is not passage)


def _named(page: Page, passage: Passage, _role: Role | None) -> bool:
    return bool(_names(page, _group(page, passage)))


def _in_story(page: Page, passage: Passage, _role: Role | None) -> bool:
    """The story itself mentions the person this block is about."""
    own = _names(page, _group(page, passage))
    return any(own & other.analysis.positions.keys() for other in page.of(RUNNING))


_OWN_WORDS: Final = 2  # different words of a beat that a bio must use to be on it; one may be chance
_STORY_WORDS: Final = 5  # different words of a beat that a story must use to be on it


def _off_beat(page: Page, passage: Passage, _role: Role | None) -> bool:
    """The bio is on a beat of which the story uses hardly a word, and the story is on another."""
    own = beat_words((other.text for other in _group(page, passage)), page.vocabulary)
    story = beat_words((other.text for other in page.of(RUNNING)), page.vocabulary)
    own_beats = {beat for beat, words in own.items() if len(words) >= _OWN_WORDS}
    story_beats = {beat for beat, words in story.items() if len(words) >= _STORY_WORDS}
    return bool(own_beats and story_beats) and all(len(story[beat]) < _OWN_WORDS for beat in own_beats)


_TESTS: Final[Mapping[str, _Test]] = {
    "after": _Test(_after, takes_role=True),
    "before": _Test(_before, takes_role=True),
    "first": _Test(_first, takes_role=False),
    "in-story": _Test(_in_story, takes_role=False),
    "last": _Test(_last, takes_role=False),
    "named": _Test(_named, takes_role=False),
    "off-beat": _Test(_off_beat, takes_role=False),
    "on-page": _Test(_on_page, takes_role=True),
    "same-name-as": _Test(_same_name, takes_role=True),
}
_CONDITION: Final = re.compile(r"(?P<not>not\s+)?(?P<test>[a-z-]+)(?:\s+(?P<role>\S+))?")


def _group(page: Page, passage: Passage) -> list[Passage]:
    """The passage and the unbroken run of its role around it: a role line and the bio under it speak of one person."""
    group = [passage]
    for step in (-1, 1):
        index = passage.index + step
        while 0 <= index < len(page.passages) and page.passages[index].role is passage.role:
            group.append(page.passages[index])
            index += step
    return group


def _names(page: Page, passages: list[Passage]) -> frozenset[str]:
    names = grammar(page.vocabulary)
    people = {Role.BYLINE: byline.people, Role.BIO: bio.people}
    return frozenset().union(*(people[passage.role](passage.text, names) for passage in passages if passage.role in people))


def _person(page: Page, passage: Passage) -> str:
    """How the person is written whom the passage, or its group, is about."""
    names = grammar(page.vocabulary)
    return next((who for other in _group(page, passage) if (who := bio.person(other.text, names))), "somebody")


def build(rule: Rule) -> PageCheck:
    params = rule.params_of(Params)
    return PageCheck(lambda page: _run(params, page))


def _run(params: Params, page: Page) -> Iterator[Hit]:
    for passage in page.of({params.find}):
        if all(_TESTS[each.test].holds(page, passage, each.role) is each.wanted for each in params.where):
            proposals = (page.delete(passage),) if params.fix is Repair.DELETE else ()
            yield Hit(passage, 0, len(passage.text), proposals, {"person": _person(page, passage)})


PLUGIN: Final = Kind(params=Params, build=build, placeholders=frozenset({"person"}))
