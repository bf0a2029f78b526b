"""The grammar of personal names in English copy."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property
from typing import Final

from lint.structure.vocabulary import Vocabulary

# Capitals. Past Latin-1 small letters are let in too: a class that tells them apart takes longer to compile than a check takes, and so
# does importing `regex`, which has one.
_UPPER: Final = "[A-ZÀ-ÖØ-ÞĀ-ɏͰ-ԯḀ-ỿ]"
_LETTER: Final = r"[^\W\d_]"
_REST: Final = rf"(?:{_LETTER}|[\u0300-\u036f])"  # a letter, or a mark that combines with one

# A capitalised name, perhaps hyphened or with an inner apostrophe, or initials. Possessive, and few particles in a row: else a page of
# "A. B. C." or "La la la" could be taken apart in more ways than can be tried.
_PART: Final = rf"(?:{_UPPER}{_REST}*+(?:['’\-]{_LETTER}{_REST}*+)*+|{_UPPER}\.(?:[ ]?{_UPPER}\.)*+)"
_NAME_WORD: Final = rf"{_UPPER}(?:{_REST}|['’\-])+"
_PARTICLES: Final = 3  # at most, in a row: "van der", "de la"


class NameGrammar:
    """Regular expressions for names, made once from a vocabulary.

    `name` is the source of one that matches a full name of two to five parts, `mononym_or_name` also of one; `particles` are the small
    words that may stand inside.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        self.particles = frozenset(vocabulary.name_particles)
        self._openers = sorted(vocabulary.byline_openers, key=len, reverse=True)

    @cached_property
    def name(self) -> str:
        return rf"{_PART}(?:[ ]{self._between}{_PART}){{1,4}}"

    @cached_property
    def mononym_or_name(self) -> str:
        return rf"{_PART}(?:[ ]{self._between}{_PART}){{0,4}}"

    @cached_property
    def _between(self) -> str:
        return rf"(?:(?i:{_any(self.particles)})[ ]){{0,{_PARTICLES}}}"

    @cached_property
    def byline(self) -> re.Pattern[str]:
        """A whole byline line; group `who` holds its names, `rest` what follows them. With both and a full stop it is a sentence: "By
        Christmas Eve, the town was empty."
        """
        who = rf"{self.name}(?:(?:,[ ]|[ ](?:and|&)[ ]|,[ ]and[ ]){self.name})*"
        return re.compile(rf"(?i:{_any(self._openers)})[ :]+(?P<who>{who})(?:(?P<rest>,[ ][^.!?]{{2,60}})|[.])?")


def _any(words: Iterable[str]) -> str:
    """The source of an expression that matches one of `words`, in their order; of none, nothing."""
    return "|".join(map(re.escape, words)) or "(?!)"


@cache
def grammar(vocabulary: Vocabulary) -> NameGrammar:
    """The name grammar of `vocabulary`, made on first use."""
    return NameGrammar(vocabulary)


def parts(names: Iterable[str]) -> frozenset[str]:
    """Parts of names to compare people by, in lower case: capitalised words of two letters or more, hyphened ones also in pieces."""
    found: set[str] = set()
    for name in names:
        for word in re.findall(_NAME_WORD, name):
            lower = word.lower().replace("’", "'").removesuffix("'s")
            found.add(lower)
            found.update(lower.split("-"))
    return frozenset(part for part in found if len(part) > 1)
