"""Bios of writers, and the role lines that stand above them ("Health & Wellness Contributor")."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final

from lint.document import Role
from lint.structure.evidence import Evidence, Place
from lint.structure.names import NameGrammar, parts
from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold

_WORD: Final = re.compile(r"[^\W_]+(?:['-](?!s\b)[^\W_]+)*")
_LONGEST: Final = 90  # words; bios are short
_LONGEST_ROLE_LINE: Final = 7  # words
_OPENING: Final = 160  # code points in which a bio says who it is about
_VERBS: Final = frozenset("is was has have covers covered writes written reports reported contributes edits".split())
_END: Final = 2  # a bio stands among the last blocks: this many may follow it
_SMALL: Final = frozenset({"&", "and", "of", "the", "for", "at", "in", "-", "–", "/"})


@cache
def _forms(names: NameGrammar) -> tuple[str, ...]:
    """Openings of a bio as regular expressions, not compiled: the first is mostly enough; group `who` is the person."""
    who = rf"(?P<who>{names.mononym_or_name})"
    return (
        rf"{who}(?:,[^.!?,]{{2,60}},)?[ ](?:is|was|has[ ]been)[ ](?:an?|the|our|one[ ]of)\b",
        rf"{who}[ ](?:(?:has|have)[ ])?(?:covers|covered|writes|written|reports|reported|contributes|edits)\b",
        rf"An?[ ][^.!?,]{{5,100}},[ ]{who}[ ](?:covers|writes|reports|has|is|lives|works|brings|contributes|specialises|specializes)\b",
    )


def person(text: str, names: NameGrammar) -> str | None:
    """The person a bio is about, where it opens in one of the ways bios do."""
    if not _may_open(text, names.particles):
        return None
    for form in _forms(names):
        if found := re.match(form, text):
            return str(found["who"])
    return None


def _may_open(text: str, particles: frozenset[str]) -> bool:
    """Whether `text` may open as bios do, told without the name grammar: capitalised words, then a comma or a verb of `_forms`."""
    words = text[:_OPENING].split()
    if words and words[0] in {"A", "An"}:
        return "," in text[:_OPENING]
    for word in words:
        if word in _VERBS or word.endswith(","):
            return True
        if not word[0].isupper() and word.lower() not in particles:
            return False
    return False


def evidence(place: Place) -> Iterator[Evidence]:
    role_line = is_role_line(place.text, place.vocabulary)
    if not role_line and not _may_open(place.text, place.names.particles):
        return
    words = _WORD.findall(fold(place.text).lower())
    used = frozenset(words)
    signs = [sign for sign in place.vocabulary.bio_signs if sign in used]
    writes = not used.isdisjoint(place.vocabulary.occupations)
    if not role_line and not ((writes or signs) and person(place.text, place.names)):
        return  # what is left would not be enough, and the name grammar is slow
    if role_line:
        yield Evidence(Role.BIO, 2, "a line of capitalised words that ends in a writer's occupation")
    else:
        yield Evidence(
            Role.BIO, 2 if writes else 1, "opens with a name and " + ("a writer's occupation" if writes else "what that person does")
        )
    if signs:
        yield Evidence(Role.BIO, 1, f"says “{signs[0]}”")
    if place.from_end <= _END:
        yield Evidence(Role.BIO, 1, "stands at the end")
    if len(words) > _LONGEST:
        yield Evidence(Role.BIO, -2, "is long for a bio")


def is_role_line(text: str, vocabulary: Vocabulary) -> bool:
    """Whether `text` is a writer's role and nothing else."""
    words = text.split()
    if not 2 <= len(words) <= _LONGEST_ROLE_LINE or not text[-1].isalpha():
        return False
    return words[-1].lower() in vocabulary.occupations and all(word in _SMALL or word[0].isupper() for word in words)


def people(text: str, names: NameGrammar) -> frozenset[str]:
    """Name parts of the person a bio is about, in lower case; empty where it names nobody in the usual place."""
    who = person(text, names)
    return parts([who] if who else [])
