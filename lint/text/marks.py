"""Punctuation of other languages in English text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Final

from lint.text.repair import Repair
from lint.text.scripts import FOREIGN

_PLAIN: Final[Mapping[str, str]] = {
    "，": ",", "、": ",", "。": ".", "．": ".", "：": ":", "；": ";", "？": "?", "！": "!", "％": "%",
    "（": "(", "）": ")", "،": ",", "؛": ";", "؟": "?", "।": ".",
}  # fmt: skip
_PUNCTUATION: Final = re.compile(f"[{''.join(_PLAIN)}]")
_ANY_FOREIGN: Final = re.compile(f"[{FOREIGN}]")

_LONGEST: Final = 400  # code points between the marks of one quotation
_PAIRS: Final = ("«»", "„“", "„”", "‹›", "《》", "〈〉", "「」", "『』")
_QUOTED: Final = re.compile(
    "|".join(f"{opens}[^{opens}{closes}]{{1,{_LONGEST}}}{closes}" for opens, closes in _PAIRS)
    + rf"|»(?=\w)[^«»]{{1,{_LONGEST}}}(?<=[\w.,!?…])«"
)
_ANY_QUOTE: Final = re.compile("[«»„‹《〈「『]")
_NO_WORDS: Final = frozenset({"and", "or", "&", "/", ""})

_INVERTED: Final = re.compile(r"[¿¡](?P<said>[^¿¡?!]{2,200})")
_WORD: Final = re.compile(r"[^\W\d_]+")
_ENGLISH: Final = frozenset(
    """the of and to in is it that was for on are with his they at be this from or by not what all were we when your can there an which
    their how will would who could so why where do did does has you she her him my our should""".split()
)
_SPANISH: Final = frozenset(
    """que qué de del el la los las un una y en es por para con como cómo quien quién donde dónde cuando cuándo está esta hay eso al se si
    sí su te tu más pero muy vamos viva arriba hola gracias""".split()
)


def foreign_punctuation(text: str) -> Iterator[Repair]:
    """Full-width and Arabic marks after or before Latin letters, each with the English mark and the spaces it wants; a space before a mark
    that closes up belongs to it.
    """
    if text.isascii() or not _PUNCTUATION.search(text):
        return
    for match in _PUNCTUATION.finditer(text):
        start, end = match.span()
        before, after = _beside(text, start, -1), _beside(text, end, 1)
        if _ANY_FOREIGN.match(before) or _ANY_FOREIGN.match(after) or not (_latin(before) or _latin(after)):
            continue
        plain = _PLAIN[match[0]]
        if plain == "(":
            yield Repair(start, end, (plain if start == 0 or text[start - 1].isspace() else f" {plain}",))
            continue
        while start and text[start - 1].isspace():
            start -= 1
        wants_space = text[end : end + 1].isalnum() or text[end : end + 1] in tuple("“‘")
        yield Repair(start, end, (f"{plain} " if wants_space else plain,))


def _beside(text: str, place: int, step: int) -> str:
    """The first character that is no space before (step -1) or after (step 1) `place`, "" at the edge."""
    at = place - 1 if step < 0 else place
    while 0 <= at < len(text) and text[at].isspace():
        at += step
    return text[at] if 0 <= at < len(text) else ""


def _latin(character: str) -> bool:
    return character.isalnum() or character in tuple('”’")%')


def foreign_quotations(text: str) -> Iterator[Repair]:
    """Quotations between marks of other languages, with the text between English ones. No wording where it holds a quotation itself, and
    none of a quotation in letters that are not Latin.
    """
    if text.isascii() or not _ANY_QUOTE.search(text):
        return
    before = 0  # where the last such quotation ended: its closing mark may be our opening one
    for match in _QUOTED.finditer(text):
        start, end = match.span()
        since, before = max(before, start - _LONGEST), end
        inner = match[0][1:-1].strip()
        if inner in _NO_WORDS or _ANY_FOREIGN.search(inner):
            continue
        inside = text.rfind("“", since, start) > text.rfind("”", since, start)
        opens, closes = "‘’" if inside else "“”"
        nests = any(mark in inner for mark in "“”‘„") or _ANY_QUOTE.search(inner)
        yield Repair(start, end, () if nests else (f"{opens}{inner}{closes}",))


def inverted_marks(text: str) -> Iterator[Repair]:
    """¿ and ¡ before English words, to be deleted; before Spanish ones they are right."""
    if "¿" not in text and "¡" not in text:
        return
    for match in _INVERTED.finditer(text):
        words = {word.lower() for word in _WORD.findall(match["said"])}
        if words & _ENGLISH and not words & _SPANISH:
            yield Repair(match.start(), match.start() + 1, ("",))
