"""Bios of writers, and the role lines that stand above them ("Health & Wellness Contributor")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from lint.document import Emphasis, Role
from lint.structure import byline
from lint.structure.evidence import Evidence, Place, Setting
from lint.structure.names import grammar, parts
from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold

_WORD: Final = re.compile(r"[^\W_]+(?:['-](?!s\b)[^\W_]+)*")
_LONGEST: Final = 90  # words; bios are short
_LONGEST_ROLE_LINE: Final = 7  # words
_OPENING: Final = 160  # code points in which a bio says who it is about
_VERBS: Final = frozenset("is was has have covers covered writes written reports reported contributes edits lives".split())
_HONORIFICS: Final = frozenset({"Mr", "Mrs", "Ms", "Miss", "Dr", "Prof"})
_END: Final = 2  # a bio stands among the last blocks: this many may follow it
_SMALL: Final = frozenset({"&", "and", "of", "the", "for", "at", "in", "-", "–", "/"})


@cache
def _forms(vocabulary: Vocabulary) -> tuple[str, ...]:
    """Openings of a bio as regular expressions, not compiled: the first is mostly enough; group `who` is the person."""
    who = rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof)\.?[ ])?(?P<who>{grammar(vocabulary).mononym_or_name})"
    writer = "|".join(map(re.escape, vocabulary.occupations))
    return (
        rf"{who}(?:,[^.!?,]{{2,60}},)?[ ](?:is|was|has[ ]been)[ ](?:an?|the|our|one[ ]of)\b",
        rf"{who}[ ](?:(?:has|have)[ ])?(?:covers|covered|writes|written|reports|reported|contributes|edits|lives)\b",
        rf"An?[ ][^.!?,]{{5,100}},[ ]{who}[ ](?:covers|writes|reports|has|is|lives|works|brings|contributes|specialises|specializes)\b",
        rf"{who}[ ](?:is|was)[ ](?:\w+[ ]){{0,2}}(?:critical[ ]of|{writer})\b",
    )


def person(text: str, vocabulary: Vocabulary) -> str | None:
    """The person a bio is about, where it opens in one of the ways bios do."""
    if not _may_open(text, grammar(vocabulary).particles):
        return None
    for form in _forms(vocabulary):
        if found := re.match(form, text):
            return str(found["who"])
    return None


def _may_open(text: str, particles: frozenset[str]) -> bool:
    """Whether `text` may open as bios do, told without the name grammar: capitalised words, then a comma or a verb of `_forms`."""
    words = text[:_OPENING].split()
    if words and words[0].rstrip(".") in _HONORIFICS:
        words = words[1:]
    if words and words[0] in {"A", "An"}:
        return "," in text[:_OPENING]
    for word in words:
        if word in _VERBS or word.endswith(","):
            return True
        if not word[0].isupper() and word.lower() not in particles:
            return False
    return False


def evidence(place: Place) -> Iterator[Evidence]:
    mark = place.marked("bio", "biography", "authorbox") or (place.marked("author") and place.marked("box", "about", "profile"))
    if mark and place.hints.heading != 1:
        yield Evidence(Role.BIO, 3, f"is marked up as “{mark}”")
    role_line = is_role_line(place.text, place.vocabulary)
    if not role_line and not _may_open(place.text, place.names.particles):
        return
    told = weight(place.text, place.vocabulary)
    if role_line:
        yield Evidence(Role.BIO, told, "a line of capitalised words that ends in a writer's occupation")
    else:
        known = bool(place.setting.metadata.authors)
        who = person(place.text, place.vocabulary) if told or known else None  # only then: the name grammar is slow
        if who is None:
            return
        if told:
            yield Evidence(Role.BIO, told, "opens with a name, and tells what a writer does")
        if known and parts([who]) & parts(place.setting.metadata.authors):
            yield Evidence(Role.BIO, 2, "is about somebody whom the page gives as its author")
        elif place.from_end <= _END and " " in who and not _in_story(who, place):
            yield Evidence(Role.BIO, 1, "is about somebody who is not in the story")
    if place.from_end <= _END:
        yield Evidence(Role.BIO, 1, "stands at the end")
    if place.inside("aside", "address", "footer"):
        yield Evidence(Role.BIO, 1, "stands beside the story")
    if place.hints.emphasis is Emphasis.ITALIC:
        yield Evidence(Role.BIO, 1, "is in italics")
    if len(place.words) > _LONGEST:
        yield Evidence(Role.BIO, -3, "is long for a bio")


def evidence_beside(place: Place) -> Iterator[Evidence]:
    """What only a byline tells: a role line right below it, and at the end a text that opens with its name."""
    if place.roles[place.index] or not place.index:
        return
    if place.roles[place.index - 1] is Role.BYLINE and _is_role(place.text, place.vocabulary):
        yield Evidence(Role.BIO, 3, "is a writer's occupation, below a byline")
    elif all(place.roles[place.index + 1 :]) and len(place.words) <= _LONGEST and place.text[:1].isupper():
        own = tuple(name for name in place.setting.once(_authors) if " " in name)
        if own and place.text.startswith(own):
            yield Evidence(Role.BIO, 4, "opens with the name of the byline and stands at the end")


def _authors(setting: Setting) -> tuple[str, ...]:
    bylines = (block.text for block, role in zip(setting.blocks, setting.roles, strict=True) if role is Role.BYLINE)
    return tuple(name for text in bylines for name in byline.people(text, setting.vocabulary))


def _is_role(text: str, vocabulary: Vocabulary) -> bool:
    words = text.lower().split()
    return 1 < len(words) <= _LONGEST_ROLE_LINE and words[-1] in vocabulary.occupations


def _in_story(who: str, place: Place) -> bool:
    """Whether any paragraph but this one, and but bylines, has the last name of `who`."""
    last = who.rsplit(maxsplit=1)[-1]
    others = (block.text for index, block in enumerate(place.blocks) if index != place.index)
    return any(last in text and len(text) > _OPENING for text in others)


def weight(text: str, vocabulary: Vocabulary) -> int:
    """How much the words of `text` tell that it is a bio: 2 for a writer's occupation, 1 for what bios hold and news seldom does."""
    used = frozenset(_WORD.findall(fold(text).lower()))
    return 2 * (not used.isdisjoint(vocabulary.occupations)) + (not used.isdisjoint(vocabulary.bio_signs))


def is_role_line(text: str, vocabulary: Vocabulary) -> bool:
    """Whether `text` is a writer's role and nothing else."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_ROLE_LINE or not text[-1].isalpha():
        return False
    return words[-1].lower() in vocabulary.occupations and all(word in _SMALL or word[0].isupper() for word in words)
