"""Which field of coverage a text belongs to, by the words it uses."""

from __future__ import annotations

from collections.abc import Iterable

from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold
from lint.text.words import tokenize


def beat_words(texts: Iterable[str], vocabulary: Vocabulary) -> dict[str, frozenset[str]]:
    """For each beat the different words of it that `texts` use."""
    used = {token.key for text in texts for token in tokenize(fold(text)) if token.word}
    # A plural tells as much as its singular.
    used |= {word.removesuffix("s") for word in used} | {part for word in used for part in word.split("-")}
    return {beat: frozenset(used.intersection(words)) for beat, words in vocabulary.beats.items()}
