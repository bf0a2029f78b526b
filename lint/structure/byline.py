"""Bylines: "By Jane Doe", "Words by Jane Doe and John Roe, health correspondent"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lint.document import Role
from lint.structure.evidence import Evidence, Place
from lint.structure.names import NameGrammar, parts
from lint.text.fold import fold

_LONGEST: Final = 20  # words; the longest honest byline names three people and their desks
_LONGEST_OPENER: Final = 40  # code points


def evidence(place: Place) -> Iterator[Evidence]:
    opened = fold(place.text[:_LONGEST_OPENER]).lower().startswith(place.vocabulary.byline_openers)
    if opened and len(place.words) <= _LONGEST and place.names.byline.fullmatch(place.text):
        yield Evidence(Role.BYLINE, 3, "a name after a byline word, and nothing else")


def people(text: str, names: NameGrammar) -> frozenset[str]:
    """Name parts of the people in a byline, in lower case."""
    found = names.byline.fullmatch(text)
    return parts([found["who"]] if found else [])
