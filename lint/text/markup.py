"""What is left of markup in running text: entities, tags, shortcodes, placeholders."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Final

from lint.text.repair import Repair

_REFERENCE: Final = r"(?:#[0-9]{2,6}|#[xX][0-9a-fA-F]{2,5}|[A-Za-z]{2,10}[0-9]{0,2});"
_ENTITY: Final = re.compile(rf"&(?:amp;)?{_REFERENCE}")
_DOUBLED: Final = re.compile(rf"&amp;{_REFERENCE}")
_TAG: Final = re.compile(
    r"</?(?:p|br|hr|div|span|strong|em|b|i|u|a|h[1-6]|li|ul|ol|img|figure|figcaption|blockquote|table|tr|td|sup|sub|font)"
    r"(?:[ ][^<>]{0,200})?[ ]?/?>",
    re.IGNORECASE,
)
_CODES: Final = "caption|gallery|embed|audio|video|playlist|quote|img|url|pullquote"
_SHORTCODE: Final = re.compile(rf"\[(?:/(?:{_CODES})|(?:{_CODES})(?:[ ]\w{{1,20}})?=[^\[\]]{{1,200}})\]", re.IGNORECASE)
_TEMPLATE: Final = re.compile(r"\{\{[ ]?[\w.|:-]{1,60}[ ]?\}\}|\{%[ ]?[^{}%]{1,80}%\}")
_SIGN: Final = re.compile("[%{<_][0-9sd/xgbpe_]")  # a cheap look, which most text does not pass
_PLACEHOLDER: Final = re.compile(
    r"(?<![\w%`])%(?:[0-9]\$)?[sd](?![\w%`])"
    r"|</?(?:x|g|bx|ex|ph)[ ](?:id|i)=[^<>]{1,40}>"
    r"|__[A-Z]{2,20}_?[A-Z0-9]{1,20}__"
    r"|(?<![\w{$`])\{[0-9]\}(?![\w}`])"
)


def entities(text: str) -> Iterator[Repair]:
    """Character references that nobody resolved, each with its character."""
    return _references(_ENTITY, text)


def doubled_entities(text: str) -> Iterator[Repair]:
    """References whose own ampersand was escaped, so that readers see them even on a web page: “&amp;nbsp;”."""
    return _references(_DOUBLED, text)


def _references(pattern: re.Pattern[str], text: str) -> Iterator[Repair]:
    if "&" not in text:
        return
    for match in pattern.finditer(text):
        plain = unescape(unescape(match[0]))
        if plain == match[0] or (plain.startswith("&") and len(plain) > 1):
            continue
        start, end = match.span()
        yield Repair(start, end, (_space(text, start, end) if plain.isspace() else plain,))


def _space(text: str, start: int, end: int) -> str:
    """A space that is wanted between `start` and `end`, or "" where one stands there already or the text ends."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    return " " if before and after and not before.isspace() and not after.isspace() and after != "<" and before != ">" else ""


def markup(text: str) -> Iterator[Repair]:
    """Tags, shortcodes and template variables; tags and shortcodes may be deleted, what a variable stood for is lost."""
    if "<" in text:
        yield from (Repair(*match.span(), ("",)) for match in _TAG.finditer(text))
    if "[" in text:
        yield from (Repair(*match.span(), ("",)) for match in _SHORTCODE.finditer(text))
    if "{" in text:
        yield from (Repair(*match.span()) for match in _TEMPLATE.finditer(text))


def placeholders(text: str) -> Iterator[Repair]:
    """What stood for a name or figure while the text was translated, without proposals: what belongs there is lost."""
    if _SIGN.search(text):
        yield from (Repair(*match.span()) for match in _PLACEHOLDER.finditer(text))
