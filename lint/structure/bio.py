"""Bios of writers, and the role lines that stand above them ("Health & Wellness Contributor")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

import regex

from lint.document import Role
from lint.structure.evidence import Evidence, Place
from lint.structure.names import NameGrammar, parts
from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold
from lint.text.words import tokenize

_LONGEST: Final = 90  # words; bios are short
_LONGEST_ROLE_LINE: Final = 7  # words
_END: Final = 2  # a bio stands among the last blocks: this many may follow it
_SMALL: Final = frozenset({"&", "and", "of", "the", "for", "at", "in", "-", "–", "/"})


@cache
def _forms(names: NameGrammar) -> tuple[regex.Pattern[str], ...]:
    """Openings of a bio; group `who` is the person."""
    who = rf"(?P<who>{names.mononym_or_name})"
    return (
        regex.compile(rf"{who}(?:,[^.!?,]{{2,60}},)?[ ](?:is|was|has[ ]been)[ ](?:an?|the|our|one[ ]of)\b"),
        regex.compile(rf"{who}[ ](?:(?:has|have)[ ])?(?:covers|covered|writes|written|reports|reported|contributes|edits)\b"),
        regex.compile(
            rf"An?[ ][^.!?,]{{5,100}},[ ]{who}[ ](?:covers|writes|reports|has|is|lives|works|brings|contributes|specialises|specializes)\b"
        ),
    )


def person(text: str, names: NameGrammar) -> str | None:
    """The person a bio is about, where it opens in one of the ways bios do."""
    for form in _forms(names):
        if found := form.match(text):
            return str(found["who"])
    return None


def evidence(place: Place) -> Iterator[Evidence]:
    role_line = is_role_line(place.text, place.vocabulary)
    if not role_line and not person(place.text, place.names):
        return
    words = [token.key for token in tokenize(fold(place.text)) if token.word]
    if role_line:
        yield Evidence(Role.BIO, 2, "a line of capitalised words that ends in a writer's occupation")
    else:
        writes = any(word in place.vocabulary.occupations for word in words)
        yield Evidence(
            Role.BIO, 2 if writes else 1, "opens with a name and " + ("a writer's occupation" if writes else "what that person does")
        )
    if signs := [sign for sign in place.vocabulary.bio_signs if sign in words]:
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
