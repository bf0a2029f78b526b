"""Text whose bytes were UTF-8 and were read as Windows-1252 or Latin-1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from lint.text.repair import Repair

_HIGH: Final = "".join({bytes([byte]).decode(codec, "ignore") for byte in range(0x80, 0xC0) for codec in ("cp1252", "latin-1")})
_SEQUENCE: Final = re.compile(
    rf"[\u00c2-\u00c5][{re.escape(_HIGH)}]|[\u00ce\u00cf\u00d0\u00d1][{re.escape(_HIGH)}]|\u00e2[€‚„†\u0080\u0082\u0084\u0086][{re.escape(_HIGH)}]"
)
_BROKEN: Final = "â€"
"""What is left of a closing quotation mark: its last byte has no letter in Windows-1252 and gets lost."""
_LOST: Final = re.compile(rf"{_BROKEN}(?![{re.escape(_HIGH)}])")
_MARKS: Final = frozenset("“”‘’„‚–—…›‹»«")
_FORCED: Final = "\u00ce\u00cf\u00d0\u00d1"
"""First letters of Greek and Cyrillic pairs: one pair alone may be chance."""
_FEWEST_FORCED: Final = 3  # pairs in a row
_ROUNDS: Final = 3  # times that text is taken to have been misread; twice is common


def mojibake(text: str) -> Iterator[Repair]:
    """What was misread, each with what its bytes meant; without a proposal where a byte is lost."""
    if text.isascii():
        return
    pieces = [match for match in _SEQUENCE.finditer(text) if _meant(match[0]) is not None and not _by_chance(text, match)]
    spans = [match.span() for match in pieces]
    for start, end in _joined(spans):
        if text[start] not in _FORCED or end - start >= 2 * _FEWEST_FORCED:
            yield Repair(start, end, (_unfold(text[start:end]),))
    yield from (Repair(*match.span()) for match in _LOST.finditer(text))


def _joined(spans: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """`spans` in order, those that touch made one."""
    chain, end = 0, 0
    numbered: list[tuple[int, tuple[int, int]]] = []
    for span in spans:
        chain += span[0] != end
        end = span[1]
        numbered.append((chain, span))
    for _, group in groupby(numbered, key=lambda each: each[0]):
        members = [span for _, span in group]
        yield members[0][0], members[-1][1]


def _meant(found: str) -> str | None:
    """`found` as its bytes were meant, or nothing where they are no UTF-8 or mean a control character."""
    try:
        meant = b"".join(_byte(character) for character in found).decode("utf-8")
    except (UnicodeEncodeError, UnicodeDecodeError):
        return None
    return meant if all(character.isprintable() or character == "\u00a0" for character in meant) else None


def _byte(character: str) -> bytes:
    """The byte that is read as `character`. Raises UnicodeEncodeError where there is none."""
    try:
        return character.encode("cp1252")
    except UnicodeEncodeError:
        return character.encode("latin-1")


def _unfold(found: str) -> str:
    """`found` as it was meant, however often it was misread; a space that does not break becomes a plain one."""
    for _ in range(_ROUNDS):
        meant = _meant(found)
        if meant is None:
            break
        found = meant
    return found.replace("\u00a0", " ")


def _by_chance(text: str, match: re.Match[str]) -> bool:
    """Whether a capital letter with an accent may honestly stand before this mark: in a word in capitals, or where the mark ends it."""
    start, end = match.span()
    if len(match[0]) > 2:
        return False
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return (before.isupper() and match[0][1] in _MARKS | {"®", "™", "©", "°"}) or (match[0][1] in _MARKS and not after.isalpha())
