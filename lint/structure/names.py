"""The grammar of personal names in English copy."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache, cached_property
from typing import Final

import regex

from lint.structure.vocabulary import Vocabulary

# A capitalised name, perhaps hyphened or with an inner apostrophe, or initials. Possessive, and few particles in a row: else a page of
# "A. B. C." or "La la la" could be taken apart in more ways than can be tried.
_PART = r"(?:\p{Lu}[\p{L}\p{M}]*+(?:['’\-]\p{L}[\p{L}\p{M}]*+)*+|\p{Lu}\.(?:[ ]?\p{Lu}\.)*+)"
_PARTICLES: Final = 3  # at most, in a row: "van der", "de la"


class NameGrammar:
    """Regular expressions for names, made once from a vocabulary.

    `name` is the source of one that matches a full name of two to five parts.
    """

    def __init__(self, vocabulary: Vocabulary) -> None:
        particle = "|".join(map(regex.escape, vocabulary.name_particles)) or "(?!)"
        particles = rf"(?:(?i:{particle})[ ]){{0,{_PARTICLES}}}"
        self._openers = "|".join(map(regex.escape, sorted(vocabulary.byline_openers, key=len, reverse=True))) or "(?!)"
        self.name = rf"{_PART}(?:[ ]{particles}{_PART}){{1,4}}"
        self.mononym_or_name = rf"{_PART}(?:[ ]{particles}{_PART}){{0,4}}"

    @cached_property
    def byline(self) -> regex.Pattern[str]:
        """A whole byline line; group `who` holds its names, `rest` what follows them. With both and a full stop it is a sentence: "By
        Christmas Eve, the town was empty."
        """
        who = rf"{self.name}(?:(?:,[ ]|[ ](?:and|&)[ ]|,[ ]and[ ]){self.name})*"
        return regex.compile(rf"(?i:{self._openers})[ :]+(?P<who>{who})(?:(?P<rest>,[ ][^.!?]{{2,60}})|[.])?")


@cache
def grammar(vocabulary: Vocabulary) -> NameGrammar:
    """The name grammar of `vocabulary`, made on first use."""
    return NameGrammar(vocabulary)


def parts(names: Iterable[str]) -> frozenset[str]:
    """Parts of names to compare people by, in lower case: capitalised words of two letters or more, hyphened ones also in pieces."""
    found: set[str] = set()
    for name in names:
        for word in regex.findall(r"\p{Lu}[\p{L}\p{M}'’\-]+", name):
            lower = word.lower().replace("’", "'").removesuffix("'s")
            found.add(lower)
            found.update(lower.split("-"))
    return frozenset(part for part in found if len(part) > 1)
