"""Tokens: runs of letters and digits with inner apostrophe or hyphen; a possessive 's and every punctuation mark stand alone."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_LETTERS: Final = r"[^\W_]+"
_MARKS: Final = r"[\u0300-\u036f]"  # combining marks, which `\w` leaves out, hold a word together
_TOKEN: Final = re.compile(rf"(?P<word>{_LETTERS}(?:(?:['-]|{_MARKS}+['-]?){_LETTERS})*{_MARKS}*)|\S")
_POSSESSIVE: Final = "'s"


class Token(NamedTuple):
    """One token: its place in the text, its folded lower-case form, and whether it is a word."""

    start: int
    end: int
    key: str
    word: bool


def tokenize(folded: str) -> list[Token]:
    """Tokens of `folded` text (see `fold`), in order."""
    tokens: list[Token] = []
    for match in _TOKEN.finditer(folded):
        start, end = match.span()
        word = match.lastgroup is not None
        key = match[0].lower()
        if word and key.endswith(_POSSESSIVE):
            tokens.append(Token(start, end - 2, key[:-2], True))
            tokens.append(Token(end - 2, end, _POSSESSIVE, True))
        else:
            tokens.append(Token(start, end, key, word))
    return tokens
