"""Signs, scales and units that stand about figures as other languages have them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lint.text.counted import CURRENCIES, MONTHS, PEOPLE_AND_THINGS
from lint.text.repair import Repair

_SPACES: Final = "[ \u00a0\u2009\u202f]"
_FIGURE: Final = r"(?<![\w.,])[0-9]++(?:[.,][0-9]++)*+"
_SCALE: Final = rf"(?:{_SPACES}(?:thousand|million|billion|trillion))?"
_PERCENT: Final = re.compile(rf"(?P<figure>[0-9]++(?:[.,][0-9]++)*+){_SPACES}%(?![\w(]|{_SPACES}?[0-9])")
_AFTER: Final = re.compile(
    rf"(?<![$€£/-])(?P<figure>{_FIGURE})(?P<scale>{_SCALE}){_SPACES}?(?:(?P<sign>[£$])(?!\w|{_SPACES}[0-9])|€(?!{_SPACES}?[0-9]))"
)
_MONEY: Final = r"(?P<money>(?<!\w)[€£$])?(?P<figure>(?<![\w.,])[0-9]++(?:[.,][0-9]++)*+)"
_DECIMAL: Final = re.compile(r",(?=[0-9]{1,2}$)")
_LONG_SCALE: Final = re.compile(
    rf"{_MONEY}{_SPACES}(?:thousand{_SPACES}millions?|milliards?)(?:{_SPACES}of(?={_SPACES}(?:{CURRENCIES})\b))?(?!\w)"
)
_PLURAL: Final = re.compile(
    rf"{_MONEY}{_SPACES}(?P<scale>hundred|thousand|million|billion|trillion)(?P<plural>s)?"
    rf"(?P<of>{_SPACES}of(?={_SPACES}(?:{PEOPLE_AND_THINGS}|{CURRENCIES})\b))?(?!\w)"
)
_DECLINED: Final = tuple(f"{word}{end}" for word in ("hundred", "thousand", "illion") for end in ("s", " of", "\u00a0of"))
_YEAR: Final = re.compile(r"(?:1[5-9]|20)[0-9]{2}")
_DATE_BEFORE: Final = re.compile(rf"(?:\b(?:{MONTHS})|(?i:\b(?:in|on|at|by|after|since|before|from|over|age|aged)))[ ]$")
_CONTEXT: Final = 12  # code points looked at before a figure: the longest month, and more
_APART: Final = r"(?![\w’'-])"  # not “£5 pounds’ worth”
_DOUBLED: Final = tuple(
    (sign, word, re.compile(rf"{once}(?P<again>{_SPACES}{again}){_APART}"))
    for sign, word, once, again in (
        ("$", "dollars", rf"(?<!\w)\${_FIGURE}{_SCALE}", rf"(?:US{_SPACES})?dollars(?![ ]of\b)"),
        ("€", "euro", rf"(?<!\w)€{_FIGURE}{_SCALE}", "euros?"),
        ("£", "pounds", rf"(?<!\w)£{_FIGURE}{_SCALE}", r"pounds(?![ ]of\b)"),
        ("%", "cent", rf"{_FIGURE}%", rf"(?:percent|per{_SPACES}cent)"),
        ("km", "kilomet", rf"{_FIGURE}{_SPACES}?km", "kilomet(?:er|re)s"),
    )
)


def spaced_percents(text: str) -> Iterator[Repair]:
    """“45 %”: a space before the sign."""
    if "%" in text:
        for match in _PERCENT.finditer(text):
            yield Repair(*match.span(), (f"{match['figure']}%",))


def currency_after(text: str) -> Iterator[Repair]:
    """“500 €”: the sign of money after its figure."""
    if "€" in text or "£" in text or "$" in text:
        for match in _AFTER.finditer(text):
            yield Repair(*match.span(), (f"{match['sign'] or '€'}{match['figure']}{match['scale']}",))


def long_scales(text: str) -> Iterator[Repair]:
    """“1.5 milliard”, “2 thousand million”: billions of the long scale."""
    if "milliard" in text or "thousand" in text:
        for match in _LONG_SCALE.finditer(text):
            yield Repair(match.start(), match.end(), (f"{match['money'] or ''}{_DECIMAL.sub('.', match['figure'])} billion",))


def plural_scales(text: str) -> Iterator[Repair]:
    """“$2 millions”, “85 millions of pounds”, “3 million of people”: a number word that is declined or wants “of” only elsewhere."""
    if not any(word in text for word in _DECLINED):
        return
    for match in _PLURAL.finditer(text):
        counts = match["money"] or match["of"] or "." in match["figure"]
        date = _YEAR.fullmatch(match["figure"]) or _DATE_BEFORE.search(text[max(0, match.start() - _CONTEXT) : match.start()])
        if (match["plural"] or match["of"]) and counts and (match["money"] or not date):
            yield Repair(match.start(), match.end(), (f"{match['money'] or ''}{match['figure']} {match['scale']}",))


def doubled_units(text: str) -> Iterator[Repair]:
    """“$5 million dollars”, “5% percent”: the unit as a sign and as a word; the word goes."""
    for sign, word, pattern in _DOUBLED:
        if sign in text and word in text:
            for match in pattern.finditer(text):
                yield Repair(match.start(), match.end(), (text[match.start() : match.start("again")],))
