"""What a text has about it, told by one cheap look each, so that rules that want it are not even made where no text has it.

These looks are coarse on purpose: each lets through all that the rules of its trait could report, and whatever else is as rare.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final


class Trait(StrEnum):
    LEFTOVER = "leftover"
    """A character that English copy hardly has, or what looks like markup."""
    FIGURE = "figure"
    """A number that is not written as English copy writes numbers."""


# Usual beside ASCII: typographic marks, spaces, money, a few symbols, and the small accented letters of words like "café". Capital ones,
# "â" and the like are how mojibake begins.
_USUAL: Final = r"\x00-\x7f‘’“”–—…\u00a0\u2009\u202f£€§©®°·×½¼¾à-áä-öø-ÿ"
_MARKUP: Final = r"[%{<_\[&][0-9sd/xgbpe_a-zA-Z{%#]"
_LEFTOVER: Final = re.compile(rf"[^{_USUAL}]|{_MARKUP}")
_ASCII_LEFTOVER: Final = re.compile(_MARKUP)
_S: Final = "[ \u00a0\u2009\u202f]"
_SCALE: Final = rf"(?:{_S}(?:thousand|[mbt]r?illion))?"
_FIGURE: Final = re.compile(
    rf"""(?x: [0-9] (?:
        , [0-9]{{1,2}} (?![0-9])
      | (?: \. | {_S} ) [0-9]{{3}} (?![0-9])
      | {_S} %
      | {_SCALE} {_S}? [€$£]
      | {_S} (?: thousand {_S} million | milliard | (?: hundred | thousand | [mbt]r?illion ) (?: s | {_S} of ) )
      | % {_S} per | {_S}? (?: km | kg | °C ) {_S}? [kdp]
      | {_SCALE} {_S} (?: US {_S} )? (?: dollar | euro | pound )
      | \. [ ] (?: Ja | Fe | Ma | Ap | Ju | Au | Se | Oc | No | De )
      | [ ]? h [ ]? [0-5]
      | (?<= 1 ) (?: nd | rd | th ) | (?<= 2 ) (?: st | rd | th ) | (?<= 3 ) (?: st | nd | th ) | (?<= [04-9] ) (?: st | nd | rd )
      | (?<= 1[1-3] ) (?: st | nd | rd ) | ST | ND | RD | TH
    ))"""
)


def has(trait: Trait, text: str) -> bool:
    """Whether `text` has it."""
    if trait is Trait.FIGURE:
        return _FIGURE.search(text) is not None
    return (_ASCII_LEFTOVER if text.isascii() else _LEFTOVER).search(text) is not None
