"""Furniture: lines that belong to the page and not to the piece ("Read also: ...", "(Editor in charge: ...)")."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Final

from lint.document import Role
from lint.structure.evidence import MARKS_AROUND, Evidence, Place
from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold

_LONGEST: Final = 30  # words
_BOXED: Final = 40  # words; a notice in a box of its own
MARKS: Final = frozenset(
    """share sharing social related newsletter subscribe advert advertisement promo breadcrumb breadcrumbs cookie copyright comments
    pagination tags readmore recirc paywall menu skip""".split()
)
"""Words of classes that set furniture apart from the story."""


def evidence(place: Place) -> Iterator[Evidence]:
    if place.opening.startswith(_openings(place.vocabulary)) and (found := sort(place.text, place.vocabulary)):
        yield Evidence(Role.FURNITURE, 3, f"opens with “{found[1]}”")
    elif place.hints.marks and len(place.words) <= _BOXED and (mark := place.marked(*sorted(MARKS))):
        yield Evidence(Role.FURNITURE, 3, f"is marked up as “{mark}”")
    elif not any(map(str.isalnum, place.text)):
        yield Evidence(Role.FURNITURE, 3, "holds no word")


def sort(text: str, vocabulary: Vocabulary) -> tuple[str, str] | None:
    """The sort of furniture that `text` is ("read-also"), and the opening that tells; nothing where it is none."""
    if len(text.split()) > _LONGEST:
        return None
    plain = _plain(text)
    return next(((name, each) for name, each in _longest_first(vocabulary) if _opens(plain, each)), None)


@cache
def _openings(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(each for openings in vocabulary.furniture.values() for each in openings)


@cache
def _longest_first(vocabulary: Vocabulary) -> list[tuple[str, str]]:
    """Sorts and openings, so that “read more news” is tried before “read more”."""
    pairs = [(sort, each) for sort, openings in vocabulary.furniture.items() for each in openings]
    return sorted(pairs, key=lambda pair: -len(pair[1]))


def _plain(text: str) -> str:
    return fold(text).lower().strip(MARKS_AROUND)


def _opens(text: str, opening: str) -> bool:
    """Whether `text` is `opening` or a line that begins with it, and not a sentence or headline that goes on from it: "Read more books, and
    sleep.", "Advertising revenue falls"."""
    if not text.startswith(opening):
        return False
    rest = text[len(opening) :].rstrip(".")
    if not rest or rest[0] == ":" or not opening[-1].isalnum():
        return True
    if " " not in opening and rest.strip()[:1].isalpha():
        return False
    return not rest[0].isalnum() and not text.endswith((".", "!", "?"))
