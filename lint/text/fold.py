"""Folding: typographic variants made alike, one code point for one, so that offsets stay."""

from __future__ import annotations

from typing import Final

_VARIANTS: Final = {
    "'": "\u2018\u2019\u201b\u02bc\uff07\u2032",
    '"': "\u201c\u201d\u201e\u201f\uff02\u2033",
    "-": "\u2010\u2011\ufe63\uff0d",
    "\u2013": "\u2012\u2014\u2015\u2212",
    " ": "\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t\n\r\x0b\x0c\x85\u2028\u2029",
}
_TABLE: Final = str.maketrans({variant: plain for plain, variants in _VARIANTS.items() for variant in variants})


def fold(text: str) -> str:
    """`text` with straight quotes, plain hyphens, one dash and plain spaces; of the same length."""
    if text.isascii() and text.isprintable():
        return text  # nothing in it has a variant to fold
    return text.translate(_TABLE)


def normal(text: str) -> str:
    """`text` for looking up words in it: folded, in small letters, with one space for any white space."""
    folded = fold(text).lower()
    return " ".join(folded.split()) if "  " in folded else folded
