"""The lexicon made from lemminflect's tables; needed only where copydesk is built or run from a checkout."""

from __future__ import annotations

import csv
import gzip
from collections import defaultdict
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

Forms = Mapping[str, tuple[str, ...]]
"""Forms of one lemma by tag."""

# The tables list a few forms that no newspaper prints ("wash" as a plural); a plural equal to its singular is kept for these endings only.
_SAME_PLURAL: Final = ("fish", "craft", "sheep", "deer", "ceps")
_BE: Final[Forms] = {"VB": ("be",), "VBP": ("am", "are"), "VBZ": ("is",), "VBD": ("was", "were"), "VBG": ("being",), "VBN": ("been",)}


def table() -> bytes:
    """Lines `word TAB readings TAB forms`, in order of the words as UTF-8.

    Readings are `tag=lemma`, forms `tag=form`, each with `|` between several words and a space between tags; either may be empty.
    """
    readings: dict[str, dict[str, list[str]]] = defaultdict(lambda: defaultdict(list))
    forms: dict[str, Forms] = {**dict(_lemmas()), "be": _BE}
    for lemma, found in forms.items():
        for tag, spellings in found.items():
            for spelling in spellings:
                readings[spelling][tag].append(lemma)
    words = sorted(readings.keys() | forms.keys(), key=str.encode)
    return "".join(f"{word}\t{_field(readings.get(word, {}))}\t{_field(forms.get(word, {}))}\n" for word in words).encode()


def _field(words: Mapping[str, list[str] | tuple[str, ...]]) -> str:
    return " ".join(f"{tag}={'|'.join(found)}" for tag, found in words.items())


def _lemmas() -> Iterator[tuple[str, Forms]]:
    import lemminflect  # noqa: PLC0415 - a second of import, for the build alone
    from lemminflect.config import inflection_lu_fn  # noqa: PLC0415

    with gzip.open(Path(inflection_lu_fn), "rt", encoding="utf-8") as file:
        words = {row[0] for row in csv.reader(file) if row}
    for word in sorted(words):
        if word != word.lower() or not word[:1].isalpha() or any(mark in word for mark in " \t=|"):
            continue
        if found := {tag: tuple(forms) for tag, forms in lemminflect.getAllInflections(word).items()}:
            yield word, _as_printed(word, found)


def _as_printed(lemma: str, forms: dict[str, tuple[str, ...]]) -> Forms:
    if forms.get("NNS") and "NN" in forms and len(forms["NNS"]) > 1 and not lemma.endswith(_SAME_PLURAL):
        forms["NNS"] = tuple(form for form in forms["NNS"] if form != lemma)
    if "VBD" in forms and "VBN" not in forms:
        forms["VBN"] = forms["VBD"]
    return {tag: found for tag, found in forms.items() if found}
