"""Letters and digits of scripts that English is not written in."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import cache
from typing import Final

from lint.text.repair import Repair


class Script(StrEnum):
    CYRILLIC = "cyrillic"
    GREEK = "greek"
    HAN = "han"
    KANA = "kana"
    HANGUL = "hangul"
    ARABIC = "arabic"
    HEBREW = "hebrew"
    THAI = "thai"
    DEVANAGARI = "devanagari"


_RANGES: Final[Mapping[Script, str]] = {
    Script.CYRILLIC: "\u0400-\u0481\u048a-\u052f",
    Script.GREEK: "\u0386\u0388-\u03ff\u1f00-\u1fbc\u1fc2-\u1fcc\u1fd0-\u1fdb\u1fe0-\u1fec\u1ff2-\u1ffc",
    Script.HAN: "\u3005\u3400-\u4dbf\u4e00-\u9fff\U00020000-\U0002fa1f",
    Script.KANA: "\u3041-\u3096\u309d-\u309f\u30a1-\u30fa\u30fc-\u30ff\uff66-\uff9f",
    Script.HANGUL: "\u1100-\u11ff\u3131-\u318e\uac00-\ud7a3",
    Script.ARABIC: "\u0620-\u065f\u0670-\u06d3\u06fa-\u06ff\u0750-\u077f",
    Script.HEBREW: "\u0591-\u05c7\u05d0-\u05ea",
    Script.THAI: "\u0e01-\u0e3a\u0e40-\u0e4e",
    Script.DEVANAGARI: "\u0900-\u0963\u0971-\u097f",
}
FOREIGN: Final = "".join(_RANGES.values())
"""The letters of all these scripts, as the inside of a character class."""

_DENSE: Final = frozenset({Script.HAN, Script.KANA, Script.HANGUL})
_FEWEST: Final = 3  # letters of a script where a word has several; fewer are symbols (π, ΔT) and initials
_LATIN: Final = "A-Za-z\u00c0-\u024f"
_TOUCHING: Final = frozenset("@#/_&=")
"""What joins letters into addresses, handles and formulas."""
_DOMAIN: Final = re.compile(r"\.(?:рф|рус|укр|срб|бел|бг|мкд|мон|қаз|ελ|ευ|中国|中國|台灣|台湾|香港|한국|السعودية|مصر|भारत|ไทย)(?!\w)")

# Letters that are drawn like a Latin one. Greek small letters are left out but for omicron: they are symbols.
_LOOK_ALIKES: Final = str.maketrans(
    "АВСЕНІЈКМОРЅТХУЗаеосрхуіјѕһԁԛԝ" + "ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABCEHIJKMOPSTXY3aeocpxyijshdqw" + "ABEZHIKMNOPTYXo",
)
_MIXED: Final = re.compile(rf"[{_LATIN}{_RANGES[Script.CYRILLIC]}{_RANGES[Script.GREEK]}’'-]+")
_MIXING: Final = re.compile(f"[{_RANGES[Script.CYRILLIC]}{_RANGES[Script.GREEK]}]")
_ANY_LATIN: Final = re.compile(f"[{_LATIN}]")
_DIGITS: Final = re.compile("[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\u0e50-\u0e59\uff10-\uff19]+")
_ANY_FOREIGN: Final = re.compile(f"[{FOREIGN}]")


@cache
def _words(scripts: frozenset[Script]) -> re.Pattern[str]:
    """Runs of words of `scripts`; brackets of East Asian captions belong to what they hold."""
    letters = "".join(_RANGES[script] for script in sorted(scripts))
    return re.compile(rf"【?[{letters}]+(?:[ ,.·،、’'-]{{1,2}}[{letters}]+)*】?")


def foreign_words(text: str, scripts: frozenset[Script]) -> Iterator[Repair]:
    """Words of `scripts` in a text that is otherwise in Latin letters, without proposals. A text that is mostly not is in another
    language, and no leftover.
    """
    if text.isascii():
        return
    found = [match for match in _words(scripts).finditer(text) if _is_word(text, match, scripts)]
    if found and len(_ANY_FOREIGN.findall(text)) < len(_ANY_LATIN.findall(text)):
        yield from (Repair(match.start(), _with_stop(text, match)) for match in found)


def _is_word(text: str, match: re.Match[str], scripts: frozenset[Script]) -> bool:
    start, end = match.span()
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    around = ("" if match[0].startswith("【") else before) + ("" if match[0].endswith("】") else after)
    if any(beside in _TOUCHING or beside.isalnum() for beside in around) or _DOMAIN.search(text, start, end + 1):
        return False
    letters = sum(character.isalpha() for character in match[0])
    dense = any(re.search(f"[{_RANGES[script]}]", match[0]) for script in scripts & _DENSE)
    return dense or (letters >= _FEWEST and not match[0].isupper())


def _with_stop(text: str, match: re.Match[str]) -> int:
    """The end of the match, or of the full stop after it where it is an abbreviation of several letters with stops."""
    return match.end() + ("." in match[0] and " " not in match[0] and text[match.end() : match.end() + 1] == ".")


def mixed_words(text: str) -> Iterator[Repair]:
    """Words of Latin letters with look-alikes of other scripts among them, each with its Latin spelling. A word with a letter that looks
    like no Latin one stands: “Яndex”, “µTorrent”.
    """
    if text.isascii() or not _MIXING.search(text):
        return
    for match in _MIXED.finditer(text):
        word = match[0]
        around = text[max(0, match.start() - 1) : match.start()] + text[match.end() : match.end() + 1]
        domain = text[match.end() : match.end() + 1] == "." and text[match.end() + 1 : match.end() + 2].isalpha()
        if not _MIXING.search(word) or not _ANY_LATIN.search(word) or domain or any(beside in _TOUCHING for beside in around):
            continue
        plain = word.translate(_LOOK_ALIKES)
        if not _MIXING.search(plain) and plain.replace("’", "").replace("'", "").replace("-", "").isalpha():
            yield Repair(*match.span(), (plain,))


def foreign_digits(text: str) -> Iterator[Repair]:
    """Numbers in the digits of another script, each in ours."""
    if text.isascii():
        return
    for match in _DIGITS.finditer(text):
        yield Repair(*match.span(), ("".join(str(unicodedata.digit(digit)) for digit in match[0]),))
