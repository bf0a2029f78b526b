"""Sentence boundaries of one paragraph, by punctuation, what follows it, and abbreviations.

A boundary that is missed only makes two sentences one; a wrong one would hide a fault that lies across it. So in doubt there is none.
"""

from __future__ import annotations

import re
from typing import Final

# The lookbehind and the possessive quantifiers keep long runs of dots or spaces linear.
_END: Final = re.compile(r"(?<![.!?…])[.!?…]++[\"'”’)\]]*+(?=\s++[\"'“‘(\[–—-]?\s?(?P<next>[^\W_a-z]))")
_ABBREVIATION: Final = re.compile(
    r"""(?ix: (?<!\w) (?:
      mr | mrs | ms | mx | dr | prof | rev | fr | sr | jr | st | mt | ft | gen | lt | col | maj | capt | cmdr | sgt | cpl | adm | sen | rep
    | gov | hon | pres | messrs
    | jan | feb | mar | apr | jun | jul | aug | sept? | oct | nov | dec | tues? | wed | thurs?
    | ed | eds | vs | v | al | etc | approx | est | dept | univ | assn | bros | inc | corp | ltd | co | plc | ave | blvd | rd | hwy
    | e\.g | i\.e | cf | viz | a\.m | p\.m | ph\.d | [a-z]
    ) )\.$"""
)
# Words of their own, and abbreviations only before a number: "No. 10".
_BEFORE_NUMBER: Final = re.compile(r"(?i:(?<!\w)(?:nos?|vol|pp?|fig|art|sec|ch|para))\.$")
# After these a capital often begins a new sentence; a boundary is taken where the next word is one that begins sentences.
_STARTER: Final = re.compile(
    r"\s+[\"'“‘(]?(?:The|A|An|It|He|She|They|We|But|And|In|On|At|This|That|These|His|Her|Its|Their|There|For|As|If|When|I)\b"
)
_SPACE: Final = re.compile(r"\s+")
_LONGEST_ABBREVIATION: Final = 12  # code points looked at before a full stop


def sentences(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the sentences of `text`, in order, without the white space around them."""
    found: list[tuple[int, int]] = []
    start = _after_space(text, 0)
    for match in _END.finditer(text):
        end, following = match.end(), match["next"]
        if following.islower() or (match[0] == "." and _abbreviates(text, end, following) and not _ends_anyway(text, end)):
            continue
        found.append((start, end))
        start = _after_space(text, end)
    stop = len(text.rstrip())
    if start < stop:
        found.append((start, stop))
    return found


def _abbreviates(text: str, end: int, following: str) -> bool:
    """Whether the full stop before `end` belongs to an abbreviation, where `following` is the next letter or digit."""
    start = max(0, end - _LONGEST_ABBREVIATION)
    before_number = following.isdigit() and _BEFORE_NUMBER.search(text, start, end)
    return bool(before_number or _ABBREVIATION.search(text, start, end))


def _after_space(text: str, offset: int) -> int:
    space = _SPACE.match(text, offset)
    return space.end() if space else offset


def _ends_anyway(text: str, end: int) -> bool:
    """Whether the abbreviation that ends at `end` also ends its sentence: one with inner stops, or of a kind that stands last, before a
    starter."""
    closes = text[end - 4 : end].lower() in {"etc.", "inc.", "ltd.", "p.m.", "a.m."} or text[end - 4 : end - 2].endswith(".")
    return closes and _STARTER.match(text, end) is not None
