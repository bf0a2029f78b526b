"""Which indefinite article a word takes, by how it is spoken."""

from __future__ import annotations

import re
from typing import Final

# `re` compiles and keeps these when they are first used: most pages never want them.
# Spelled with a vowel, spoken with a consonant: "a union", "a European", "a one-off".
_CONSONANT: Final = r"(?i:uni(?!n|m)|us[aeiou]|ur[aio]|ut[aeio]|eu|ewe|one|once|ouija|ub[ai]|ukr|ufo)"
# The other way round: "an hour", "an 8-year-old".
_VOWEL: Final = r"(?i:hour|honou?r|honest|heir|8|11(?!\d)|18(?!\d))"
_SPELLED_OUT: Final = r"[A-Z](?:[A-Z.]+|-)?s?\b"  # "an MP", "an X-ray"; one letter after the other
_AN_LETTERS: Final = frozenset("AEFHILMNORSX")
_BEFORE: Final = r"(?:(?<=\s)|^|(?<=[\"“‘'(\[—–-]))(?P<article>[Aa]n?)\s+$"


def article(following: str) -> str:
    """“a” or “an” for the text that follows it; quotation marks before its first word are passed over."""
    word = following.lstrip("\"'“‘([ ")
    spelled = re.match(_SPELLED_OUT, word)
    # Words in capitals of four letters or more are mostly spoken as words.
    if spelled and (len(spelled[0].rstrip("s")) < 4 or "." in spelled[0] or "-" in spelled[0]):
        return "an" if word[0] in _AN_LETTERS else "a"
    if re.match(_VOWEL, word):
        return "an"
    if re.match(_CONSONANT, word):
        return "a"
    return "an" if word[:1].lower() in "aeiouáéíóúàèäöü" and word else "a"


def corrected(before: str, old: str, new: str) -> tuple[int, str] | None:
    """The article that ends `before` as it must be once `new` stands for `old`: where it begins, and how it is written then.

    None where there is none, where it stays, or where it was not the one that `old` takes.
    """
    found = re.search(_BEFORE, before)
    if not found or not new or article(old) != found["article"].lower():
        return None
    wanted = article(new)
    if wanted == found["article"].lower():
        return None
    return found.start("article"), wanted.capitalize() if found["article"][0].isupper() else wanted
