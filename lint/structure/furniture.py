"""Furniture: lines that belong to the page and not to the piece ("Read also: ...", "(Editor in charge: ...)")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lint.document import Role
from lint.structure.evidence import Evidence, Place
from lint.text.fold import fold

_LONGEST: Final = 30  # words
_OPENING: Final = 80  # code points, more than the longest opening has


def evidence(place: Place) -> Iterator[Evidence]:
    opens = _plain(place.text[:_OPENING]).startswith(place.vocabulary.furniture)
    if opens and len(place.words) <= _LONGEST:
        text = _plain(place.text)
        if opening := next((each for each in place.vocabulary.furniture if _opens(text, each)), None):
            yield Evidence(Role.FURNITURE, 3, f"opens with “{opening}”")
    elif not any(character.isalnum() for character in place.text):
        yield Evidence(Role.FURNITURE, 3, "holds no word")


def _plain(text: str) -> str:
    return fold(text).lower().strip("()[]*_\"' ")


def _opens(text: str, opening: str) -> bool:
    """Whether `text` is `opening` or a line that begins with it, and not a sentence that goes on from it: "Read more books, and sleep."."""
    if not text.startswith(opening):
        return False
    rest = text[len(opening) :].rstrip(".")
    if not rest or rest[0] == ":" or not opening[-1].isalnum():
        return True
    return not rest[0].isalnum() and not text.endswith((".", "!", "?"))
