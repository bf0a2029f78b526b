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
        self._vocabulary = vocabulary

    @cached_property
    def name(self) -> str:
        return rf"{_PART}(?:[ ]{self._between}{_PART}){{1,4}}"

    @cached_property
    def mononym_or_name(self) -> str:
        return rf"{_PART}(?:[ ]{self._between}{_PART}){{0,4}}"

    @cached_property
    def few(self) -> str:
        """The source of one that matches a full name with as few parts as will do, where something else that is capitalised follows."""
        return rf"{_PART}(?:[ ]{self._between}{_PART}){{1,4}}?"

    @cached_property
    def _between(self) -> str:
        return rf"(?:(?i:{_any(self.particles)})[ ]){{0,{_PARTICLES}}}"

    @cached_property
    def byline(self) -> re.Pattern[str]:
        """A whole byline line; group `who` holds its names. With a comma and a full stop it is a sentence: "By Christmas Eve, the town
        was empty."
        """
        return re.compile(
            rf"(?i:{_any(_longest_first(self._vocabulary.byline_openers))})[ :]+(?P<who>{_people(self.name)}){_REST_OF_BYLINE}"
        )

    @cached_property
    def marked(self) -> re.Pattern[str]:
        """What an element that is marked as a byline may hold: also a name alone, of one part too."""
        openers = _any(_longest_first(self._vocabulary.byline_openers))
        return re.compile(rf"(?:(?i:{openers})[ :]+)?(?P<who>{_people(self.mononym_or_name)}){_REST_OF_BYLINE}")

    @cached_property
    def labelled(self) -> re.Pattern[str]:
        """A byline as translation leaves it: "Text/Reporter Jane Doe Responsible editor: John Roe". A name of one part wants a colon."""
        label = rf"(?i:(?:{_any(_longest_first(self._vocabulary.byline_labels))}))"
        editor = rf"[ ,;/|(·–—-]*(?i:{_any(_longest_first(self._vocabulary.editor_labels))})[ ]?[:：]?[ ].{{2,60}}"
        mononym = rf"{_PART}(?:[ ]{self._between}{_PART}){{0,4}}?"
        return re.compile(
            rf"\(?{label}(?:[ ]?(?:[/&,+|]|and)[ ]?{label})*(?:[ ]?[:：/|][ ]?(?P<one>{_people(mononym)})|[ ](?P<who>{_people(self.few)}))"
            rf"(?:{editor}|[ ]report(?:s|ed|ing)(?:[ ]from[ ][^.!?]{{2,40}})?|{_REST_OF_BYLINE})?[.)]*"
        )

    @cached_property
    def pictured(self) -> re.Pattern[str]:
        """A byline that names who gave the picture: "By Photo: Getty Images"."""
        openers = _any(_longest_first(self._vocabulary.byline_openers))
        agencies = _any(_longest_first(self._vocabulary.picture_agencies))
        label = r"(?:photo|photograph|picture|image|illustration)s?[ ]?[:：/][ ]?\S.{1,60}"
        return re.compile(rf"(?i:(?:{openers})[ :]+(?:{label}|(?:{agencies})\b.{{0,40}}))")


_REST_OF_BYLINE: Final = (
    rf"(?:,[ ][^.!?]{{2,60}}|[.]|[ ](?:in|at|from|for)[ ]{_UPPER}[^.!?]{{1,60}}|[ ]?[·•|–—-][ ]?[^!?]{{2,60}}|[ ]\([^)]{{2,40}}\)"
    r"|[ ](?:and|with)[ ](?:agencies|wires|staff|files|(?:additional[ ])?reporting)\b[^.!?]{0,60}|;[ ][^.!?]{2,80})?"
)
"""What may follow the names of a byline: a desk, a place, a date, an agency."""


def _people(name: str) -> str:
    return rf"{name}(?:(?:,[ ]|[ ](?:and|&)[ ]|,[ ]and[ ]){name})*"


def _longest_first(words: Iterable[str]) -> list[str]:
    return sorted(words, key=len, reverse=True)


def _any(words: Iterable[str]) -> str:
    """The source of an expression that matches one of `words`, in their order; of none, nothing."""
    return "|".join(map(re.escape, words)) or "(?!)"


@cache
def grammar(vocabulary: Vocabulary) -> NameGrammar:
    """The name grammar of `vocabulary`, made on first use."""
    return NameGrammar(vocabulary)


def each_of(people: str) -> tuple[str, ...]:
    """The names in a list of them: "Jane Doe, Bo Ek and John Roe"."""
    return tuple(name.strip() for name in re.split(r",[ ]and[ ]|,[ ]|[ ](?:and|&)[ ]", people) if name.strip())


def same_person(one: str, other: str) -> bool:
    """Whether two ways to write a name may well mean one person: they share a last name, and their first names begin alike."""
    if parts([one]) == parts([other]) != frozenset():
        return True
    first, second = (name.lower().replace("-", " ").split() for name in (one, other))
    if min(len(first), len(second)) == 1:
        return bool({*first} & {*second})
    turned = first[-1] == second[0] or first[0] == second[-1]  # family name first
    return turned or (first[-1] == second[-1] and first[0][0] == second[0][0])


def parts(names: Iterable[str]) -> frozenset[str]:
    """Parts of names to compare people by, in lower case: capitalised words of two letters or more, hyphened ones also in pieces."""
    found: set[str] = set()
    for name in names:
        for word in re.findall(_NAME_WORD, name):
            lower = word.lower().replace("’", "'").removesuffix("'s")
            found.add(lower)
            found.update(lower.split("-"))
    return frozenset(part for part in found if len(part) > 1)
