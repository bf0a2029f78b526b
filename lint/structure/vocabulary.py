"""The words that structure goes by, read from `rules/vocabulary/` by `packs`."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Words in lower case, as English copy has them; compared by identity, so that what is worked out from them can be kept.

    byline_openers   what stands before the name in a byline: "by", "words by"
    name_particles   small words inside a name: "de", "van", "bin"
    occupations      what people with bios are, one word each: "correspondent"
    bio_signs        words that a bio holds and news seldom does: "newsletter"
    furniture        beginnings of lines that belong to the page, not the piece: "read also"
    beats            fields of coverage, each with the words that tell it
    """

    byline_openers: tuple[str, ...] = ()
    name_particles: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    bio_signs: tuple[str, ...] = ()
    furniture: tuple[str, ...] = ()
    beats: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


def merge(vocabularies: Iterable[Vocabulary]) -> Vocabulary:
    """One vocabulary with the words of all, each word once, in order."""
    words: dict[str, Any] = defaultdict(dict)
    beats: dict[str, dict[str, None]] = defaultdict(dict)
    for vocabulary in vocabularies:
        for each in dataclasses.fields(Vocabulary):
            if each.name != "beats":
                words[each.name] |= dict.fromkeys(getattr(vocabulary, each.name))
        for beat, entries in vocabulary.beats.items():
            beats[beat] |= dict.fromkeys(entries)
    return Vocabulary(**{name: tuple(found) for name, found in words.items()}, beats={beat: tuple(found) for beat, found in beats.items()})
