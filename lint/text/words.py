"""Tokens: runs of letters and digits with inner apostrophe or hyphen; a possessive 's and every punctuation mark stand alone."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

_LETTERS: Final = r"[^\W_]+"
_MARKS: Final = r"[\u0300-\u036f]"  # combining marks, which `\w` leaves out, hold a word together
_TOKEN: Final = re.compile(rf"(?P<word>{_LETTERS}(?:(?:['-]|{_MARKS}+['-]?){_LETTERS})*{_MARKS}*)|\S")
_ANY: Final = re.compile(_TOKEN.pattern.replace("?P<word>", "?:"))
_POSSESSIVE: Final = "'s"


class Token(NamedTuple):
    """One token: its place in the text, its folded lower-case form, and whether it is a word."""

    start: int
    end: int
    key: str
    word: bool


def keys(folded: str) -> frozenset[str]:
    """Keys of the tokens of `folded` text; a fifth of the work of cutting it into them."""
    found = frozenset(_ANY.findall(folded.lower()))
    if _POSSESSIVE not in folded.lower():
        return found
    possessive = [key for key in found if key.endswith(_POSSESSIVE)]
    return found.difference(possessive).union(key[:-2] for key in possessive).union([_POSSESSIVE] if possessive else ())


def tokenize(folded: str, offset: int = 0) -> list[Token]:
    """Tokens of `folded` text (see `fold`), in order; `offset` is where it stands in a longer one."""
    tokens: list[Token] = []
    make = tuple.__new__  # half the time of calling the class, and this is where most of a run's time goes
    for match in _TOKEN.finditer(folded):
        start, end = match.span()
        start, end = start + offset, end + offset
        word = match.lastgroup is not None
        key = match[0].lower()
        if word and key.endswith(_POSSESSIVE):
            tokens.append(make(Token, (start, end - 2, key[:-2], True)))
            tokens.append(make(Token, (end - 2, end, _POSSESSIVE, True)))
        else:
            tokens.append(make(Token, (start, end, key, word)))
    return tokens
