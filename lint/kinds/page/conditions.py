"""What can be asked of a block among the others of its page: the lines of `where:`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Final, NamedTuple, Self

from lint.document import RUNNING, Role
from lint.errors import PatternError, suggest
from lint.kinds.base.view import Page, Passage
from lint.kinds.base.written import Written
from lint.kinds.page.subject import Subject, people_in
from lint.kinds.pattern.matching import Wording
from lint.structure import byline, credit, dateline, furniture, people
from lint.structure.beats import beat_words
from lint.structure.names import parts
from lint.text.analysis import Analysis

METADATA: Final = "metadata.author"
"""Stands where a role may, for the authors that a page gives apart from its text."""
STORY: Final = "story"
"""Stands where a role may, for all roles of running text."""

_OWN_WORDS: Final = 2  # different words of a beat that a bio must use to be on it; one may be chance
_STORY_WORDS: Final = 5  # different words of a beat that a story must use to be on it
_SPARE: Final = 12  # code points of marks and spaces that one of two texts of the same words may have more
_HEADING: Final = 12  # words; a line above that is no sentence and no longer heads what follows
_APART: Final = frozenset({"nav", "footer", "header", "aside", "address", "menu"})


class Condition(Written):
    """One line of `where:`: a test by name, what it speaks of, and whether it shall hold or, after "not", shall not."""

    __slots__ = ("_argument", "_test", "_wanted", "source")

    def __init__(self, source: str, test: _Test, argument: object, *, wanted: bool) -> None:
        self.source, self._test, self._argument, self._wanted = source, test, argument, wanted

    @classmethod
    def parse(cls, source: str) -> Self:
        """Raises PatternError with the offset of the mistake."""
        found = _CONDITION.fullmatch(source.strip())
        name = found["test"] if found else source
        if not found or name not in _TESTS:
            raise PatternError(
                f"“{name}” is no condition{suggest(name, tuple(_TESTS), 'those known are')}", found.start("test") if found else 0
            )
        test, written = _TESTS[name], (found["argument"] or "").strip()
        if not written and test.wants not in {_Wants.NOTHING, _Wants.MAYBE_NAMERS}:
            raise PatternError(f"“{name}” wants {test.wants} after it", found.end("test"))
        if written and test.wants is _Wants.NOTHING:
            raise PatternError(f"“{name}” stands alone", found.start("argument"))
        return cls(source, test, _argument(written, test.wants, found.start("argument")), wanted=not found["not"])

    @property
    def literals(self) -> frozenset[str]:
        """Text of which a page has to hold one for it to hold; none where it may hold on any."""
        return self._argument.literals if isinstance(self._argument, Wording) and self._wanted else frozenset()

    @property
    def by_place(self) -> bool:
        """Whether it is about where the block stands, and not about what is in it or a part of it."""
        return self._test.by_place

    def holds(self, subject: Subject) -> bool:
        return self._test.holds(subject, self._argument) is self._wanted


class _Wants(StrEnum):
    """What a test takes, in words."""

    NOTHING = "nothing"
    ROLE = "a role"
    NAMERS = f"a role or “{METADATA}”"
    MAYBE_NAMERS = f"{NAMERS}, or nothing"
    NUMBER = "“> NUMBER”"
    WORD = "a name"
    PATTERN = "a pattern"


class _Test(NamedTuple):
    holds: Callable[[Subject, object], bool]
    wants: _Wants = _Wants.NOTHING
    by_place: bool = False


def _argument(written: str, wants: _Wants, offset: int) -> object:
    if wants is _Wants.PATTERN:
        try:
            return Wording.parse(written)
        except PatternError as error:
            raise PatternError(str(error), error.offset + offset) from error
    if wants is _Wants.NUMBER:
        if not (found := re.fullmatch(r">\s*(\d+)", written)):
            raise PatternError(f"“{written}”: wanted is {wants}", offset)
        return int(found[1])
    if wants is _Wants.WORD or (wants in {_Wants.NAMERS, _Wants.MAYBE_NAMERS} and written == METADATA) or not written:
        return written
    if wants is _Wants.ROLE and written == STORY:
        return RUNNING
    if written not in set(Role):
        raise PatternError(f"“{written}” is no role{suggest(written, tuple(Role), 'roles are')}", offset)
    return Role(written) if wants in {_Wants.NAMERS, _Wants.MAYBE_NAMERS} else frozenset({Role(written)})


def _set(roles: object) -> frozenset[Role]:
    assert isinstance(roles, frozenset)  # noqa: S101 - as `_argument` made it
    return roles


def _after(subject: Subject, roles: object) -> bool:
    return any(other.role in _set(roles) for other in subject.page.passages[: subject.passage.index])


def _before(subject: Subject, roles: object) -> bool:
    return any(other.role in _set(roles) for other in subject.page.passages[subject.passage.index + 1 :])


def _on_page(subject: Subject, roles: object) -> bool:
    return _after(subject, roles) or _before(subject, roles)


def _right_above(subject: Subject, roles: object) -> bool:
    following = subject.page.passages[subject.passage.index + 1 :][:1]
    return bool(following) and following[0].role in _set(roles)


def _right_below(subject: Subject, roles: object) -> bool:
    return subject.passage.index > 0 and subject.page.passages[subject.passage.index - 1].role in _set(roles)


def _first(subject: Subject, _: object) -> bool:
    return subject.passage.index == 0


def _last(subject: Subject, _: object) -> bool:
    """No running text of the story follows."""
    return subject.passage.index + 1 >= subject.page.story.end


def _in_lead(subject: Subject, _: object) -> bool:
    """It is the first running text of the story."""
    return subject.passage.index <= subject.page.story.start


def _count(subject: Subject, number: object) -> bool:
    return sum(other.role is subject.passage.role for other in subject.page.passages) > int(str(number))


def _repeats(subject: Subject, _: object) -> bool:
    """An earlier block of its role says the same, or names the same people."""
    earlier = [other for other in subject.page.passages[: subject.passage.index] if other.role is subject.passage.role]
    return any(
        _same_text(other.text, subject.text) or (bool(subject.people) and _names_of(subject.page, other) == parts(subject.people))
        for other in earlier
    )


def _same_text_as(subject: Subject, roles: object) -> bool:
    others = (other for other in subject.page.passages if other.role in _set(roles) and other is not subject.passage)
    return any(_same_text(other.text, subject.text) for other in others)


def _same_text(one: str, other: str) -> bool:
    """Whether two texts have the same letters and digits."""
    if abs(len(one) - len(other)) > _SPARE:
        return False
    first, second = ([character for character in text.lower() if character.isalnum()] for text in (one, other))
    return first == second


def _names_of(page: Page, passage: Passage) -> frozenset[str]:
    return parts(people_in(page, [passage]))


def _same_name(subject: Subject, namer: object) -> bool:
    """Somebody it names shares a name with somebody whom a block of that role, or the page apart from its text, names."""
    return bool(parts(subject.people) & parts(subject.named_in(namer)))


def _differs(subject: Subject, namer: object) -> bool:
    """Both name persons, and none of them is one of the others."""
    others = subject.named_in(namer)
    own = [who for who in subject.people if people.is_person(who, subject.page.vocabulary)]
    return bool(own and others) and not people.share(own, others)


def _named(subject: Subject, _: object) -> bool:
    return bool(subject.people)


def _in_story(subject: Subject, namer: object) -> bool:
    """The story itself mentions the person it is about, or where it is asked of others, one of them."""
    own = parts(subject.named_in(namer) if namer else subject.people)
    return any(own & other.analysis.positions.keys() for other in subject.page.of(RUNNING) if other is not subject.passage)


def _off_beat(subject: Subject, _: object) -> bool:
    """It is on a beat of which the story uses hardly a word, and the story is on another."""
    own = beat_words((other.text for other in subject.group), subject.page.vocabulary)
    story = beat_words((other.text for other in subject.page.of(RUNNING)), subject.page.vocabulary)
    own_beats = {beat for beat, words in own.items() if len(words) >= _OWN_WORDS}
    story_beats = {beat for beat, words in story.items() if len(words) >= _STORY_WORDS}
    return bool(own_beats and story_beats) and all(len(story[beat]) < _OWN_WORDS for beat in own_beats)


def _translated(subject: Subject, _: object) -> bool:
    """It is worded as translation words it, and as no newspaper in English does."""
    if subject.part:
        return not subject.part.usual
    text, vocabulary = subject.passage.text, subject.page.vocabulary
    match subject.passage.role:
        case Role.BYLINE:
            found = byline.read(text, vocabulary)
            return found is not None and found.form is byline.Form.LABELLED
        case Role.CREDIT:
            line = credit.read(text, vocabulary)
            return line is not None and not line.usual
        case Role.DATELINE:
            opening = dateline.opening(text + " ", vocabulary)
            return opening is not None and not opening.usual
    return False


def _names_picture(subject: Subject, _: object) -> bool:
    found = byline.read(subject.passage.text, subject.page.vocabulary)
    return found is not None and found.form is byline.Form.PICTURE


def _sort(subject: Subject, name: object) -> bool:
    found = furniture.sort(subject.passage.text, subject.page.vocabulary)
    return found is not None and found[0] == name


def _set_apart(subject: Subject, _: object) -> bool:
    """Markup sets it apart from the story."""
    hints = subject.passage.block.hints
    return not _APART.isdisjoint(hints.within) or not furniture.MARKS.isdisjoint(hints.marks)


def _under_heading(subject: Subject, _: object) -> bool:
    """What stands right above heads a new story: a heading, or a short line that is no sentence."""
    if not subject.passage.index:
        return False
    above = subject.page.passages[subject.passage.index - 1]
    short = len(above.text.split()) <= _HEADING and not above.text.rstrip("\"'”’)").endswith((".", "!", ":", ",", ";", "…", "?"))
    return above.block.hints.heading > 0 or (above.role in RUNNING and short)


def _matches(subject: Subject, wording: object) -> bool:
    assert isinstance(wording, Wording)  # noqa: S101 - as `parse` made it
    return next(wording.matches(Analysis(subject.text)), None) is not None


_TESTS: Final[Mapping[str, _Test]] = {
    "after": _Test(_after, _Wants.ROLE, by_place=True),
    "before": _Test(_before, _Wants.ROLE, by_place=True),
    "count": _Test(_count, _Wants.NUMBER, by_place=True),
    "differs": _Test(_differs, _Wants.NAMERS),
    "first": _Test(_first, by_place=True),
    "in-lead": _Test(_in_lead, by_place=True),
    "in-story": _Test(_in_story, _Wants.MAYBE_NAMERS),
    "last": _Test(_last, by_place=True),
    "matches": _Test(_matches, _Wants.PATTERN),
    "named": _Test(_named),
    "names-picture": _Test(_names_picture),
    "off-beat": _Test(_off_beat),
    "on-page": _Test(_on_page, _Wants.ROLE, by_place=True),
    "repeats": _Test(_repeats),
    "right-above": _Test(_right_above, _Wants.ROLE, by_place=True),
    "right-below": _Test(_right_below, _Wants.ROLE, by_place=True),
    "same-name-as": _Test(_same_name, _Wants.NAMERS),
    "same-text-as": _Test(_same_text_as, _Wants.ROLE),
    "set-apart": _Test(_set_apart, by_place=True),
    "sort": _Test(_sort, _Wants.WORD),
    "translated": _Test(_translated),
    "under-heading": _Test(_under_heading, by_place=True),
}
_CONDITION: Final = re.compile(r"(?P<not>not\s+)?(?P<test>[a-z-]+)(?:\s+(?P<argument>\S.*))?")
