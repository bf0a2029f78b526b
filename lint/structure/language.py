"""Which language a page and its blocks are written in, so that what is not English is left alone.

The words that go by are those which stand in nearly every sentence. A block is foreign where another language has clearly more of them than
English, so that a line of names, scores or titles is none; what a page says of itself counts where the words do not contradict it.
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from typing import Final

from lint.document import Block, Document
from lint.structure.vocabulary import Vocabulary

_ENGLISH: Final = "english"
_FEWEST: Final = 6  # words of a block that are enough to tell its language
_FEWEST_TELLING: Final = 3  # different words of a language that a block has to use
_SHARE: Final = 0.12  # of the words of a text; English prose has 0.4 of its own, other languages 0.2 to 0.5 of theirs
_LEAD: Final = 3  # times as many telling words as English has
_SCRIPTS: Final = {
    "Chinese or Japanese": "\u3040-\u30ff\u3400-\u9fff",
    "Korean": "\uac00-\ud7af",
    "Russian or another language in Cyrillic": "\u0400-\u04ff",
    "Greek": "\u0370-\u03ff",
    "Arabic or Persian": "\u0600-\u06ff",
    "Hebrew": "\u0590-\u05ff",
    "an Indian language": "\u0900-\u0dff",
    "Thai": "\u0e00-\u0e7f",
}
"""Characters of scripts, as in a class of a regular expression."""
_FIRST: Final = 400  # code points of a text that its words are counted in
_HALF: Final = 0.5  # share of the letters in another script that makes a text foreign
_CODES: Final = (
    "ar Arabic bg Bulgarian cs Czech da Danish de German el Greek es Spanish et Estonian fa Persian fi Finnish fr French he "
    "Hebrew hi Hindi hr Croatian hu Hungarian id Indonesian it Italian ja Japanese ko Korean lt Lithuanian lv Latvian ms "
    "Malay nb Norwegian nl Dutch no Norwegian pl Polish pt Portuguese ro Romanian ru Russian sk Slovak sl Slovene sr Serbian "
    "sv Swedish th Thai tr Turkish uk Ukrainian vi Vietnamese zh Chinese "
).split()
_NAMES: Final = dict(zip(_CODES[::2], _CODES[1::2], strict=True))


def judge(document: Document, vocabulary: Vocabulary) -> Document:
    """`document` with `foreign` set for itself, where most of it is not English, and for each block that is not."""
    blocks = tuple(_judged(block, vocabulary) for block in document.blocks)
    declared = _declared(document.metadata.language)
    letters = sum(len(block.text) for block in blocks)
    away = sum(len(block.text) for block in blocks if block.foreign)
    english = any(tells_english(block.text, vocabulary) for block in blocks) if declared else True
    if declared and not english:
        return replace(document, blocks=blocks, foreign=declared)
    if away > _HALF * letters:
        names = [block.foreign for block in blocks if block.foreign]
        return replace(document, blocks=blocks, foreign=max(names, key=names.count))
    return document if all(one is other for one, other in zip(blocks, document.blocks, strict=True)) else replace(document, blocks=blocks)


def _judged(block: Block, vocabulary: Vocabulary) -> Block:
    declared = _declared(block.hints.language)
    found = of(block.text, vocabulary) or (declared if declared and not tells_english(block.text, vocabulary) else None)
    return replace(block, foreign=found) if found else block


def _declared(code: str) -> str | None:
    """The name of a language by its code, or the code where it has none here; nothing for English and for no code."""
    main = re.split(r"[-_]", code.strip().lower())[0]
    return None if main in {"", "en", "eng", "english", "und", "x"} else _NAMES.get(main, main)


def of(text: str, vocabulary: Vocabulary) -> str | None:
    """The language of `text` where that is another than English, and plainly so."""
    if not text.isascii() and _other_script().search(text):
        return _by_script(text)
    words = text[:_FIRST].split()  # with their capitals: names hold such words too ("La Rue", "De Vries")
    if len(words) < _FEWEST:
        return None
    others, english = _telling(vocabulary)
    own = sum(map(english.__contains__, words))
    if not others or own > _SHARE * len(words):
        return None
    return _by_words([found for word in words for found in _letters(word)], vocabulary, own)


def _letters(word: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", word)


@cache
def _other_script() -> re.Pattern[str]:
    return re.compile(f"[{''.join(_SCRIPTS.values())}]")


def _by_words(words: list[str], vocabulary: Vocabulary, own: int) -> str | None:
    best: tuple[int, str] = (0, "")
    for language, telling in _telling(vocabulary)[0].items():
        used = [word for word in words if word in telling]
        if len(set(used)) >= _FEWEST_TELLING and len(used) >= _SHARE * len(words) and len(used) >= _LEAD * own:
            best = max(best, (len(used), language))
    return best[1].capitalize() or None


def _by_script(text: str) -> str | None:
    letters = sum(map(str.isalpha, text))
    for name, script in _SCRIPTS.items():
        if sum(map(str.isalpha, re.findall(f"[{script}]", text))) > _HALF * letters:
            return name
    return None


@cache
def _telling(vocabulary: Vocabulary) -> tuple[dict[str, frozenset[str]], frozenset[str]]:
    others = {
        name: frozenset(word for word in words if len(word) > 1)  # a letter alone is mostly an initial
        for name, words in vocabulary.languages.items()
        if name != _ENGLISH
    }
    return others, frozenset(vocabulary.languages.get(_ENGLISH, ()))


def tells_english(text: str, vocabulary: Vocabulary) -> bool:
    """Whether `text` has as many of the words that tell English as English prose."""
    words = text.lower().split()
    _, english = _telling(vocabulary)
    return len(words) >= _FEWEST and sum(word in english for word in words) > _SHARE * len(words)
