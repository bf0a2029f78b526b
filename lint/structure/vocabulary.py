"""The words that structure goes by, read from `rules/vocabulary/` by `packs`."""

from __future__ import annotations

import dataclasses
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

_Groups = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """Words in lower case, as English copy has them; compared by identity, so that what is worked out from them can be kept.

    byline_openers    what stands before the name in a byline: "by", "words by"
    byline_labels     what translation puts there: "text", "reporter"
    editor_labels     what stands before an editor's name: "responsible editor"
    impersonal        words of authors who are no persons: "newsroom", "staff"
    picture_agencies  who gives pictures and no text: "getty images"
    agencies          who gives text: "reuters"
    name_particles    small words inside a name: "de", "van", "bin"
    occupations       what people with bios are, one word each: "correspondent"
    bio_signs         words that a bio holds and news seldom does: "newsletter"
    credit_openers    how lines begin that say who did what: "photograph by"
    credit_labels     what translation puts before the name in such a line, by what it means: "installation" for editing
    furniture         beginnings of lines that belong to the page, not the piece, by sort: "read also"
    beats             fields of coverage, each with the words that tell it
    languages         languages, each with words that stand in nearly every sentence of it and in none of English
    """

    byline_openers: tuple[str, ...] = ()
    byline_labels: tuple[str, ...] = ()
    editor_labels: tuple[str, ...] = ()
    impersonal: tuple[str, ...] = ()
    picture_agencies: tuple[str, ...] = ()
    agencies: tuple[str, ...] = ()
    name_particles: tuple[str, ...] = ()
    occupations: tuple[str, ...] = ()
    bio_signs: tuple[str, ...] = ()
    credit_openers: tuple[str, ...] = ()
    credit_labels: _Groups = field(default_factory=dict)
    furniture: _Groups = field(default_factory=dict)
    beats: _Groups = field(default_factory=dict)
    languages: _Groups = field(default_factory=dict)


def merge(vocabularies: Iterable[Vocabulary]) -> Vocabulary:
    """One vocabulary with the words of all, each word once, in order."""
    merged: dict[str, dict[Any, Any]] = defaultdict(dict)
    for vocabulary in vocabularies:
        for each in dataclasses.fields(Vocabulary):
            words = getattr(vocabulary, each.name)
            if isinstance(words, Mapping):
                for group, entries in words.items():
                    merged[each.name][group] = tuple(dict.fromkeys((*merged[each.name].get(group, ()), *entries)))
            else:
                merged[each.name] |= dict.fromkeys(words)
    groups = {each.name for each in dataclasses.fields(Vocabulary) if each.default is dataclasses.MISSING}
    fields: dict[str, Any] = {name: found if name in groups else tuple(found) for name, found in merged.items()}
    return Vocabulary(**fields)
