"""Figures grouped and pointed as other languages do it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lint.text.counted import CURRENCIES, MEASURES, MONTHS, PEOPLE_AND_THINGS
from lint.text.repair import Repair

_SPACES: Final = "[ \u00a0\u2009\u202f]"
_MONEY: Final = "[€£$¥₽₴]"
_FREE: Final = r"(?<![\w.,:/+-])"  # nothing before it that a longer number, a code or an address would have
_DECIMAL_COMMA: Final = re.compile(
    rf"(?:(?P<money>{_MONEY}){_SPACES}?|{_FREE})(?P<figure>[0-9]{{1,3}},[0-9]{{1,2}})(?!\w|[.,][0-9])"
    rf"(?P<unit>{_SPACES}?%|{_SPACES}?[°€]|[ -](?:{MEASURES})\b)?"
)
_DOTS: Final = re.compile(
    rf"{_FREE}{_MONEY}?(?P<figure>[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}})++)(?![\w.,/-]{{0,20}}[0-9])(?P<noun>[ ](?:{PEOPLE_AND_THINGS})\b)?"
)
_BLANKS: Final = re.compile(
    rf"{_FREE}(?<![0-9]{_SPACES})(?:(?P<money>{_MONEY}){_SPACES}?)?"
    rf"(?P<figure>[1-9][0-9]{{0,2}}(?:{_SPACES}[0-9]{{3}})++)(?!\w|[.,-][0-9]|{_SPACES}[0-9])"
    rf"(?P<noun>{_SPACES}(?:{PEOPLE_AND_THINGS}|{MEASURES}|{CURRENCIES})\b|{_SPACES}?[€%])?"
)
# Cheap looks, which most text does not pass.
_COMMA: Final = re.compile("[0-9],[0-9]{1,2}(?![0-9])")
_DOT: Final = re.compile(r"[0-9]\.[0-9]{3}(?![0-9])")
_BLANK: Final = re.compile(rf"[0-9]{_SPACES}[0-9]{{3}}(?![0-9])")
_MONTH_BEFORE: Final = re.compile(rf"\b(?:{MONTHS}){_SPACES}$")
_NUMBERED_BEFORE: Final = re.compile(
    r"(?:\b(?!(?:Some|About|Around|Nearly|Almost|Over|Only|The|Roughly|Another|With)\b)[A-Z][\w-]*"
    r"|(?i:\b(?:in|by|since|until|aged?|page|chapter|flight|route|section|room|day|number|no\.|of|call|phone|tel\.?|dial|text)))[ \u00a0]$"
)
_RATE: Final = re.compile(r"[ ](?:per|a|an|for[ ]every|in[ ]every|out[ ]of|on[ ]average)\b")
_AVERAGE_BEFORE: Final = re.compile(r"\b(?:averag\w+|mean|ratio|rate)\b[^.]{0,24}$", re.IGNORECASE)
_CONTEXT: Final = 40  # code points looked at before a figure
_OCTET: Final = 255


def decimal_commas(text: str) -> Iterator[Repair]:
    """“3,5 percent”: a comma before one or two decimals of something measured, or after a sign of money."""
    if not _COMMA.search(text):
        return
    for match in _DECIMAL_COMMA.finditer(text):
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        if (match["unit"] or match["money"]) and not _MONTH_BEFORE.search(before):
            yield Repair(*match.span("figure"), (match["figure"].replace(",", "."),))


def thousands_dots(text: str) -> Iterator[Repair]:
    """“1.250.000”, and “2.300 residents”: points between thousands. Rates and averages may have three decimals."""
    if not _DOT.search(text):
        return
    for match in _DOTS.finditer(text):
        groups = match["figure"].split(".")
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        if len(groups) == 2:
            stands = not match["noun"] or bool(_RATE.match(text, match.end()) or _AVERAGE_BEFORE.search(before))
        else:
            stands = _is_address(groups)
        if not stands:
            yield Repair(*match.span("figure"), (",".join(groups),))


def _is_address(groups: list[str]) -> bool:
    """Whether these may be the four numbers of an internet address."""
    return len(groups) == 4 and all(int(group) <= _OCTET and not group.startswith("0") for group in groups)


def thousands_blanks(text: str) -> Iterator[Repair]:
    """“85 000 people”: spaces between thousands of what is counted. Telephone and flight numbers are not."""
    if not _BLANK.search(text):
        return
    for match in _BLANKS.finditer(text):
        if not (match["noun"] or match["money"]):
            continue
        before = text[max(0, match.start() - _CONTEXT) : match.start()]
        if match["money"] or not _NUMBERED_BEFORE.search(before):
            yield Repair(*match.span("figure"), (re.sub(_SPACES, ",", match["figure"]),))
