"""Ordinals, dates and times of day as other languages write them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from lint.text.counted import MONTHS
from lint.text.repair import Repair


class Locale(StrEnum):
    """Whose English: American, British, or either."""

    US = "us"
    UK = "uk"
    ANY = "any"


# Cheap looks, which most text does not pass.
_ENDING: Final = re.compile("[0-9](?:[snr][tdh]|[SNR][TDH]|th|TH)")
_DAY: Final = re.compile(r"[0-9]\. [A-Z]")
_HOUR: Final = re.compile("[0-9] ?h ?[0-5]")
_ORDINAL: Final = re.compile(r"(?<![\w.,/$€£-])(?P<figure>[0-9]{1,3}(?:,?[0-9]{3}){0,3})(?P<ending>st|nd|rd|th|ST|ND|RD|TH)\b")
_ENDINGS: Final = {1: "st", 2: "nd", 3: "rd"}
_ORDINAL_DATE: Final = re.compile(
    rf"(?P<day>(?<![\w.,/$€£-])(?:[12]?[0-9]|3[01]))\.[ ](?P<month>{MONTHS})\b"
    r"(?![ ](?:was|is|has|had|have|will|said|says|be|can|could|would|may|might|brought|came|began|saw|did|does)\b)"
)
_BEFORE_DATE: Final = re.compile(r"\b(?:on|from|until|till|since|by|before|after|between|and|to|of)[ ](?:the[ ])?$", re.IGNORECASE)
_YEAR_AFTER: Final = re.compile(r"[ ,]{1,2}[0-9]{4}\b")
_CLOCK: Final = re.compile(r"(?P<hour>(?<![\w.,:/-])(?:0[0-9]|[5-9]|1[0-9]|2[0-3]))[ ]?h[ ]?(?P<minute>[0-5][0-9])(?![\w’'′:.]{0,9}[0-9])")
_BEFORE_TIME: Final = re.compile(
    r"\b(?:at|from|by|until|till|around|about|since|before|after|to|between|and)[ ](?:the[ ])?$", re.IGNORECASE
)
_CONTEXT: Final = 12  # code points looked at before a figure: the longest of these words, and an article
_LIKELY_SENTENCE: Final = frozenset({"March", "May", "August"})
"""Months that are words or names besides, and may begin a sentence."""


def wrong_ordinals(text: str) -> Iterator[Repair]:
    """“23th”, “11st”."""
    if not _ENDING.search(text):
        return
    for match in _ORDINAL.finditer(text):
        number = int(match["figure"].replace(",", ""))
        ending = "th" if number % 100 in (11, 12, 13) else _ENDINGS.get(number % 10, "th")
        if match["ending"].lower() != ending:
            yield Repair(*match.span(), (match["figure"] + (ending.upper() if match["ending"].isupper() else ending),))


def ordinal_dates(text: str, locale: Locale) -> Iterator[Repair]:
    """“on 3. June”: a point after the day. Where it may end the sentence, a year must follow the month."""
    if not _DAY.search(text):
        return
    for match in _ORDINAL_DATE.finditer(text):
        if not _BEFORE_DATE.search(text, max(0, match.start() - _CONTEXT), match.start()):
            continue
        if match["month"] in _LIKELY_SENTENCE and not _YEAR_AFTER.match(text, match.end()):
            continue
        american, british = f"{match['month']} {match['day']}", f"{match['day']} {match['month']}"
        yield Repair(*match.span(), _by_locale(locale, american, british))


def clock_times(text: str, locale: Locale) -> Iterator[Repair]:
    """“at 14h30”. Without a preposition of time it may be a duration, and so may few hours."""
    if not _HOUR.search(text):
        return
    for match in _CLOCK.finditer(text):
        if not _BEFORE_TIME.search(text, max(0, match.start() - _CONTEXT), match.start()):
            continue
        hour, minute = int(match["hour"]), match["minute"]
        american = f"{hour % 12 or 12}:{minute} {'a.m.' if hour < 12 else 'p.m.'}"
        yield Repair(*match.span(), _by_locale(locale, american, f"{hour}:{minute}"))


def _by_locale(locale: Locale, american: str, british: str) -> tuple[str, ...]:
    return {Locale.US: (american,), Locale.UK: (british,), Locale.ANY: (american, british)}[locale]
