"""Inflection of English words, from lemminflect; loaded only when a rule asks for it.

Tags are those of the Penn Treebank (`NN`, `NNS`, `VB`, `VBD`, `VBG`, `VBN`, `VBP`, `VBZ`, `JJ`, `JJR`, `JJS`, `RB`, `RBR`, `RBS`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache
from typing import Final

PARTS_OF_SPEECH: Final = {"noun": "NOUN", "verb": "VERB", "adj": "ADJ", "adv": "ADV"}
"""What a rule calls a part of speech, and what lemminflect calls it."""

# The tables list a few forms that no newspaper prints ("wash" as a plural); a plural equal to its singular is kept for these endings only.
_SAME_PLURAL: Final = ("fish", "craft", "sheep", "deer", "ceps")
_BE: Final = {"am": "VBP", "are": "VBP", "is": "VBZ", "was": "VBD", "were": "VBD", "be": "VB", "being": "VBG", "been": "VBN"}


@cache
def inflections(lemma: str, part_of_speech: str | None = None) -> Mapping[str, tuple[str, ...]]:
    """Forms of `lemma` by tag; with `part_of_speech` (a key of PARTS_OF_SPEECH) only its own. Empty for a word that is not listed."""
    if lemma == "be":
        by_tag: dict[str, tuple[str, ...]] = {}
        for form, tag in _BE.items():
            by_tag[tag] = (*by_tag.get(tag, ()), form)
        return by_tag
    from lemminflect import getAllInflections  # noqa: PLC0415 - half a second that only rules with lemmas pay

    upos = PARTS_OF_SPEECH[part_of_speech] if part_of_speech else None
    found = {tag: tuple(forms) for tag, forms in getAllInflections(lemma, upos=upos).items()}
    if found.get("NNS") and "NN" in found and len(found["NNS"]) > 1 and not lemma.endswith(_SAME_PLURAL):
        found["NNS"] = tuple(form for form in found["NNS"] if form != lemma)
    if "VBD" in found and "VBN" not in found:
        found["VBN"] = found["VBD"]
    return found


def tags_by_form(lemma: str, part_of_speech: str | None = None) -> Mapping[str, frozenset[str]]:
    """Tags that each form of `lemma` may bear."""
    tags: dict[str, set[str]] = defaultdict(set)
    for tag, forms in inflections(lemma, part_of_speech).items():
        for form in forms:
            tags[form].add(tag)
    return {form: frozenset(found) for form, found in tags.items()}
