"""Credits: "Photograph: Jane Doe/Agency", "(Reporting by Jane Doe; editing by John Roe)", and what translation makes of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from lint.document import Role
from lint.structure.evidence import Evidence, Place, opening
from lint.structure.names import grammar
from lint.structure.vocabulary import Vocabulary

_LONGEST: Final = 30  # words
_MEANINGS: Final = {"reporting": "reporting by", "editing": "editing by", "writing": "writing by", "photo": "photo:", "source": "source:"}


class Credit(NamedTuple):
    """What `text` says of who did what, written the usual way; `usual` where it is so written."""

    house: str
    usual: bool


def read(text: str, vocabulary: Vocabulary) -> Credit | None:
    """The credit that `text` is, or nothing."""
    start = opening(text)
    if not start.startswith((*_labels(vocabulary), *vocabulary.credit_openers)) or len(text.split()) > _LONGEST:
        return None
    if start.startswith(_labels(vocabulary)) and (house := _translated(text, vocabulary)):
        return Credit(house, usual=False)
    known = next((each for each in vocabulary.credit_openers if start.startswith(each)), None)
    if known and _ends(start[len(known) :], text):
        return Credit(text, usual=True)
    return None


def _ends(rest: str, text: str) -> bool:
    """Whether a line that begins as credits do goes on as one: not as a sentence ("Photos of the fire went round the world.")."""
    return not rest[:1].isalnum() and (rest[:1] == ":" or not text.rstrip(")").endswith((".", "!", "?")) or text.startswith("("))


@cache
def _labels(vocabulary: Vocabulary) -> tuple[str, ...]:
    return tuple(label for labels in vocabulary.credit_labels.values() for label in labels)


@cache
def _part(vocabulary: Vocabulary) -> re.Pattern[str]:
    labels = "|".join(re.escape(label) for label in sorted(_labels(vocabulary), key=len, reverse=True))
    name = grammar(vocabulary).mononym_or_name
    who = rf"{name}(?:(?:,[ ]|[ ]and[ ]|/){name})*|(?:the[ ])?archives?[ ].{{2,40}}"
    return re.compile(rf"(?i:(?P<label>{labels}))[ ]?[:：][ ]?(?P<who>{who})")


def _translated(text: str, vocabulary: Vocabulary) -> str | None:
    """`text` with the labels that English has, where all of it is labels and names."""
    inner = text.strip().rstrip(".")
    bracketed = inner.startswith("(") and inner.endswith(")")
    found = [_part(vocabulary).fullmatch(part.strip()) for part in re.split(r"[;.|·]", inner.strip("()")) if part.strip()]
    if not found or None in found:
        return None
    meanings = {label: meaning for meaning, labels in vocabulary.credit_labels.items() for label in labels}
    wording = "; ".join(f"{_MEANINGS[meanings[each['label'].lower()]]} {each['who']}" for each in found if each)
    wording = wording[:1].upper() + wording[1:]
    return f"({wording})" if bracketed else wording


def evidence(place: Place) -> Iterator[Evidence]:
    if found := read(place.text, place.vocabulary):
        yield Evidence(Role.CREDIT, 3, "says who did what" if found.usual else "says who did what, in words that translation left")
    elif mark := place.marked("credit", "credits", "photographer"):
        yield Evidence(Role.CREDIT, 3, f"is marked up as “{mark}”")
