"""Datelines: "LONDON, June 3 (Reuters) —" before a lead or alone, dates that stand alone, and what translation makes of datelines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from lint.document import Role
from lint.structure.evidence import Evidence, Place
from lint.structure.vocabulary import Vocabulary

_LONGEST: Final = 12  # words of a block that is only a place and a date
_OPENING: Final = 120  # code points in which a dateline ends
_MONTHS: Final = tuple("January February March April May June July August September October November December".split())
_MONTH: Final = rf"(?:{'|'.join(_MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec)\.?"
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE: Final = (
    rf"(?:{_DAY},?[ ])?"
    rf"(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?[ ](?:of[ ])?(?P<m1>{_MONTH})|(?P<m2>{_MONTH})[ ](?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)"
    r"(?:,?[ ]\d{4})?"
)
_DASH: Final = r"(?:[–—]|--|(?<=\s)-(?=\s))"
_CAPITALS: Final = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
_REGION: Final = rf"(?:,[ ](?!{_MONTH}[ ]\d|{_DAY})(?:(?:[A-Z]\.)+|{_WORD}(?:[ ]{_WORD})?))?"
_PLACE: Final = rf"(?P<place>{_WORD}(?:[ ](?:(?:de|del|la|le|el|al|and|of|upon|on)[ ])?{_WORD}){{0,3}}{_REGION})"
_CORRESPONDENT: Final = r"\([^()\n]{0,40}\b(?i:corr|correspondent|special|reporters?|journalist|our)\b[^()\n]{0,40}\)"
_NOTED: Final = re.compile(r"/[^/\n]{2,40}/|\[[^\[\]\n]{2,40}\]|\([^()\n]{2,60}\)")
_CLOCK: Final = (
    r"(?:at[ ])?(?:\d{1,2}[:.]\d{2}(?:[ ]?[ap]\.?m\.?)?|\d{1,2}[ ]?[ap]\.?m\.?)(?:[ ](?:GMT|BST|CES?T|UTC|E[SD]?T|P[SD]?T|C[SD]T|IST))?"
)
_NUMERIC: Final = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
_LABEL: Final = r"(?i:(?:first[ ])?published|updated|last[ ](?:updated|modified)|posted|modified|date)"


class Dateline(NamedTuple):
    """A dateline that opens a text: its `end` with the white space after it; it written the usual way; whether it is so written."""

    end: int
    house: str
    usual: bool


@cache
def _usual() -> re.Pattern[str]:
    place = rf"{_CAPITALS}(?:[ ]{_CAPITALS}){{0,3}}{_REGION}"
    return re.compile(rf"{place}(?:,[ ]{_DATE})?(?:[ ]\([^()]{{2,30}}\))?[ ]?{_DASH}(?=\s|$|[“\"A-Z])\s*")


@cache
def _translated() -> re.Pattern[str]:
    """The place as it may be written, and a note in slashes, square brackets or round ones that names a correspondent."""
    agency = rf"(?:(?:{_WORD}[ ]){{1,3}}(?i:agency),[ ])?"
    note = rf"(?P<note>/[^/\n]{{2,40}}/|{_CORRESPONDENT}|\[[^\[\]\n]{{2,40}}\])"
    return re.compile(rf"{agency}/?[ ]?{_PLACE}[,.]?(?:[ ]{_DATE})?[,.]?[ ]?{note}[.,:]?(?:[ ]?{_DASH})?\s+(?=\W?[A-Z\d])")


@cache
def _date() -> re.Pattern[str]:
    """A text that is only a date, a time, or both, perhaps said to be that of publication or of a change."""
    when = rf"(?:{re.sub(r'[?]P<[a-z0-9]+>', '?:', _DATE)}|{_NUMERIC})"
    one = rf"(?:{when}(?:,?[ ](?:[·|–—-][ ])?{_CLOCK})?|{_CLOCK}(?:,?[ ](?:on[ ])?{when})?)"
    return re.compile(rf"(?:{_LABEL}:?[ ](?:on[ ])?)?{one}(?:[ ]?[·|–—;,-]?[ ]?{_LABEL}:?[ ](?:on[ ])?{one})?\.?")


def opening(text: str, vocabulary: Vocabulary) -> Dateline | None:
    """The dateline that `text` opens with, or nothing."""
    head = text[:_OPENING]
    if not head[:1].isalpha() and head[:1] != "/":
        return None
    if head[:2].isupper() and (found := _usual().match(head)):
        return Dateline(found.end(), found[0].rstrip(), usual=True)
    if _NOTED.search(head) and (found := _translated().match(head)):
        return Dateline(found.end(), _house(found, vocabulary), usual=False)
    return None


def _house(found: re.Match[str], vocabulary: Vocabulary) -> str:
    """A dateline the way wires write it: "LONDON, June 3 (Reuters) —"."""
    month = (found["m1"] or found["m2"] or "").rstrip(".")
    date = f", {next((each for each in _MONTHS if each.startswith(month[:3])), month)} {found['d1'] or found['d2']}" if month else ""
    note = found["note"].strip("/()[] ")
    agency = f" ({note})" if note.lower() in vocabulary.agencies else ""
    return f"{found['place'].upper()}{date}{agency} —"


def evidence(place: Place) -> Iterator[Evidence]:
    if len(place.text) > _OPENING or len(place.words) > _LONGEST:
        return
    text = place.text
    if any(map(str.isdigit, text)) and _date().fullmatch(text):
        yield Evidence(Role.DATELINE, 3, "only a date or a time")
    elif text.endswith(("–", "—", "-")) and (found := opening(f"{text} ", place.vocabulary)) and found.end >= len(text):
        yield Evidence(Role.DATELINE, 3, "only a place and a date before a dash")
    elif mark := place.marked("time", "dateline", "date", "published", "timestamp", "pubdate"):
        yield Evidence(Role.DATELINE, 3, f"is marked up as “{mark}”")
