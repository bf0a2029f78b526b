"""How near two spellings of a name are."""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

_SOUNDS_ALIKE: Final = ({*"aeiouy"}, {*"sz"}, {*"ckq"}, {*"vwu"}, {*"jy"}, {*"bp"}, {*"dt"}, {*"gk"}, {*"fv"})
"""Letters that one sound is written with when a name comes from another alphabet."""
_SILENT: Final = frozenset("aeiouyh'’-")
_ENDINGS: Final = (
    "s",
    "es",
    "n",
    "an",
    "ian",
    "ean",
    "i",
    "ese",
    "ish",
    "ns",
    "ans",
    "ians",
    "er",
    "ers",
    "ic",
    "is",
    "a",
    "y",
    "al",
    "ism",
    "ist",
    "ists",
)


def neighbours(spellings: Iterable[str], limit: int) -> Iterator[tuple[str, str]]:
    """Pairs of `spellings` that begin alike and are parted by `limit` single-letter edits (put in, left out, changed) at most.

    Two words are that near only where leaving out so many letters can make them one, so few pairs are compared.
    """
    alike: dict[str, list[str]] = defaultdict(list)
    seen: set[tuple[str, str]] = set()
    for spelling in spellings:
        for shortened in _shortened(spelling, limit):
            for other in alike[shortened]:
                if (other, spelling) not in seen and near(other, spelling, limit):
                    yield other, spelling
                seen.add((other, spelling))
            alike[shortened].append(spelling)


def _shortened(word: str, limit: int) -> set[str]:
    """`word` without up to `limit` of its letters, the first always kept."""
    found = {word}
    for _ in range(limit):
        found |= {each[:place] + each[place + 1 :] for each in found for place in range(1, len(each))}
    return found


def distance(first: str, second: str) -> int:
    """Single-letter edits (put in, left out, changed) that part `first` from `second`."""
    row = list(range(len(second) + 1))
    for index, one in enumerate(first, 1):
        diagonal, row[0] = row[0], index
        for place, other in enumerate(second, 1):
            diagonal, row[place] = row[place], min(row[place] + 1, row[place - 1] + 1, diagonal + (one != other))
    return row[-1]


def near(first: str, second: str, limit: int) -> bool:
    """Whether `limit` single-letter edits at most part them, in any case."""
    first, second = first.lower(), second.lower()
    start = _shared_start(first, second)
    first, second = first[start:], second[start:]
    end = _shared_start(first[::-1], second[::-1])
    first, second = first[: len(first) - end], second[: len(second) - end]
    if limit == 1 or not first or not second:
        return max(len(first), len(second)) <= limit
    return distance(first, second) <= limit


def _shared_start(first: str, second: str) -> int:
    """How many letters they begin with alike."""
    shorter = min(len(first), len(second))
    return next((place for place in range(shorter) if first[place] != second[place]), shorter)


def derived(first: str, second: str) -> bool:
    """Whether one is the other with an English ending: a plural, an inhabitant, a language."""
    shorter, longer = sorted((first, second), key=len)
    stems = {shorter, shorter.removesuffix("y"), shorter.removesuffix("e"), shorter.removesuffix("a")}
    return (
        shorter != longer
        and any(longer == stem + ending for stem in stems for ending in (*_ENDINGS, "ies"))
        and longer != shorter + shorter[-1]
    )


def transcribed(first: str, second: str) -> bool:
    """Whether they part only as spellings of one sound do: by a vowel, a silent or doubled letter, an accent, a letter that sounds alike.

    “Hansen” and “Hanson” are so, “Johnson” and “Johnston” are not. The first letter is one that no spelling changes.
    """
    first, second = _plain(first), _plain(second)
    if first[:1] != second[:1]:
        return False
    while first and second and first[0] == second[0]:
        last = first[0]
        first, second = first[1:], second[1:]
    following = ""
    while first and second and first[-1] == second[-1]:
        following = first[-1]
        first, second = first[:-1], second[:-1]
    if len(first) == len(second) == 1:
        return any(first in group and second in group for group in _SOUNDS_ALIKE)
    more = first + second
    return len(more) < 2 and (more == "" or more in _SILENT or more == last or last + more == "ck" or more + following == "ck")


def _plain(text: str) -> str:
    """`text` in small letters without accents."""
    return "".join(character for character in unicodedata.normalize("NFD", text.lower()) if not unicodedata.combining(character))
