"""English words: their forms, and what a form may be; from a table that is made once (`lexicon_source`) and looked up on the disk's copy.

Tags are those of the Penn Treebank (`NN`, `NNS`, `VB`, `VBD`, `VBG`, `VBN`, `VBP`, `VBZ`, `JJ`, `JJR`, `JJS`, `RB`, `RBR`, `RBS`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import Final, NamedTuple

from lint import store

PARTS_OF_SPEECH: Final = {"noun": "NN", "verb": "VB", "adj": "JJ", "adv": "RB"}
"""What a rule calls a part of speech, and how its tags begin."""

_FORMAT: Final = "lexicon 1"  # goes up when the table is made in another way
_REMEMBERED: Final = 20_000  # words; a few hundred bytes each


class Entry(NamedTuple):
    """What the lexicon has on one word: as a form, its lemmas by tag; as a lemma, its forms by tag."""

    readings: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]


_NONE: Final = Entry({}, {})


def inflections(lemma: str, part_of_speech: str | None = None) -> Mapping[str, tuple[str, ...]]:
    """Forms of `lemma` by tag; with `part_of_speech` (a key of PARTS_OF_SPEECH) only its own. Empty for a word that is not listed."""
    forms = entry(lemma).forms
    if part_of_speech is None:
        return forms
    return {tag: found for tag, found in forms.items() if tag.startswith(PARTS_OF_SPEECH[part_of_speech])}


def tags_by_form(lemma: str, part_of_speech: str | None = None) -> Mapping[str, frozenset[str]]:
    """Tags that each form of `lemma` may bear."""
    tags: dict[str, set[str]] = defaultdict(set)
    for tag, forms in inflections(lemma, part_of_speech).items():
        for form in forms:
            tags[form].add(tag)
    return {form: frozenset(found) for form, found in tags.items()}


@lru_cache(maxsize=_REMEMBERED)
def tags(form: str) -> frozenset[str]:
    """Tags that `form`, in small letters, may bear; empty for a word that is not listed."""
    return frozenset(entry(form).readings)


def lemmas(form: str) -> frozenset[str]:
    """Lemmas that `form`, in small letters, may be a form of; the form itself where it is not listed."""
    return frozenset(lemma for found in entry(form).readings.values() for lemma in found) or frozenset({form})


@lru_cache(maxsize=_REMEMBERED)
def entry(word: str) -> Entry:
    """What is known of `word`, in small letters."""
    line = _line(*_table(), word.encode())
    if line is None:
        return _NONE
    _, readings, forms = line.decode().split("\t")
    return Entry(_field(readings), _field(forms))


def _field(text: str) -> Mapping[str, tuple[str, ...]]:
    pairs = (item.split("=", 1) for item in text.split(" ") if item)
    return {tag: tuple(words.split("|")) for tag, words in pairs}


def _line(table: bytes, begin: int, word: bytes) -> bytes | None:
    """The line of `word` in the table that starts at `begin`, found by halving."""
    low, high = begin, len(table)
    while low < high:
        start = table.rfind(b"\n", low, (low + high) // 2) + 1 or low
        end = table.index(b"\n", start)
        found = table[start : table.index(b"\t", start)]
        if found == word:
            return table[start:end]
        if found < word:
            low = end + 1
        else:
            high = start
    return None


def packed() -> bytes:
    """The table as a wheel brings it."""
    return store.pack(store.key(_FORMAT), _made())


@cache
def _table() -> tuple[bytes, int]:
    """Bytes that hold the table, and where it starts in them: three million are not copied to look up a few words."""
    kept = store.fetch("lexicon", store.key(_FORMAT), _made)
    if isinstance(kept, memoryview) and isinstance(kept.obj, bytes):
        return kept.obj, len(kept.obj) - len(kept)
    return bytes(kept), 0


def _made() -> bytes:
    from lint.text.lexicon_source import table  # noqa: PLC0415 - only where no table was kept

    return table()
