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
_MONTHS: Final = "January February March April May June July August September October November December".split()
_SHORT: Final = "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec".split()
_MONTH: Final = rf"(?:{'|'.join([*_MONTHS, *_SHORT])})\.?"
_DAY: Final = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
_DATE: Final = rf"(?:{_DAY},?[ ])?(?:(?P<d1>\d{{1,2}})(?:st|nd|rd|th|\.)?[ ](?:of[ ])?(?P<m1>{_MONTH})|(?P<m2>{_MONTH})[ ](?P<d2>\d{{1,2}})(?:st|nd|rd|th)?)(?:,?[ ](?P<year>\d{{4}}))?"
_DASH: Final = r"(?:[–—-]|--)"
_CAPITALS: Final = r"[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’-]+"
_WORD: Final = r"[A-ZÀ-ÖØ-Þ][^\W\d_]*(?:['’-][^\W\d_]+)*\.?"
_PLACE: Final = rf"(?P<place>{_WORD}(?:[ ](?:(?:de|del|la|le|el|al|and|of|upon|on)[ ])?{_WORD}){{0,3}}(?:,[ ](?!{_MONTH}[ ]\d|{_DAY}){_WORD}(?:[ ]{_WORD})?)?)"
_NOTED: Final = re.compile(r"[/(\[].{0,60}?[/)\]]")


class Dateline(NamedTuple):
    """A dateline that opens a text: its `end` with the white space after it; what it says, written the usual way; whether it is so written."""

    end: int
    house: str
    usual: bool


@cache
def _usual() -> re.Pattern[str]:
    place = rf"(?P<place>{_CAPITALS}(?:[ ]{_CAPITALS}){{0,3}}(?:,[ ](?!{_MONTH}[ ]\d|{_DAY}){_WORD}(?:[ ]{_WORD})?)?)"
    return re.compile(rf"{place}(?:,[ ]{_DATE})?(?:[ ]\((?P<agency>[^()]{{2,30}})\))?[ ]?{_DASH}(?=\s|$|[“\"A-Z])\s*")


@cache
def _translated() -> re.Pattern[str]:
    note = r"(?:/[^/\n]{2,40}/|\((?=[^()]*\b(?i:corr|correspondent|reporter|journalist|special|our|news|agency|tass|xinhua|interfax|efe|ansa|dpa|anp|pap|belga)\b)[^()\n]{2,60}\)|\[[^\[\]\n]{2,40}\])"
    return re.compile(
        rf"(?:(?:{_WORD}[ ]){{1,3}}(?i:news[ ]agency|agency),[ ])?/?[ ]?{_PLACE}[,.]?(?:[ ]{_DATE})?[,.]?[ ]?(?P<note>{note})[.,:]?(?:[ ]?{_DASH})?\s+(?=\W?[A-Z\d])"
    )


@cache
def _date() -> re.Pattern[str]:
    clock = r"(?:(?:at[ ])?\d{1,2}[:.]\d{2}(?:[ ]?[ap]\.?m\.?)?|(?:at[ ])?\d{1,2}[ ]?[ap]\.?m\.?|\d{1,2}[:.]\d{2}[ ]?(?:GMT|BST|CET|CEST|UTC|ET|EST|EDT|IST))(?:[ ](?:GMT|BST|CET|CEST|UTC|ET|EST|EDT|PT|IST))?"
    lead = r"(?i:(?:first[ ])?published|updated|last[ ](?:updated|modified)|posted|modified|date)"
    numeric = r"\d{1,4}[./-]\d{1,2}[./-]\d{2,4}"
    when = rf"(?:{_DATE_PLAIN}|{numeric})"
    one = rf"(?:{when}(?:,?[ ](?:[·|–—-][ ])?{clock})?|{clock}(?:,?[ ](?:on[ ])?{when})?)"
    return re.compile(rf"(?:{lead}:?[ ](?:on[ ])?)?{one}(?:[ ]?[·|–—;,-]?[ ]?{lead}:?[ ](?:on[ ])?{one})?\.?")


_DATE_PLAIN: Final = re.sub(r"\?P<\w+>", "?:", _DATE)


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
    if len(place.words) > _LONGEST:
        return
    text = place.text
    if any(character.isdigit() for character in text) and _date().fullmatch(text):
        yield Evidence(Role.DATELINE, 3, "only a date or a time")
    elif text.rstrip().endswith(("–", "—", "-")) and (found := opening(text + " ", place.vocabulary)) and found.end >= len(text):
        yield Evidence(Role.DATELINE, 3, "only a place and a date before a dash")
    elif "time" in place.hints.within or place.marked("dateline", "date", "published", "timestamp", "pubdate"):
        yield Evidence(Role.DATELINE, 3, "is marked up as a date")
