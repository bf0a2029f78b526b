"""Words that are named, not used: a quoted original, a name in brackets, a word that the sentence introduces as one."""

from __future__ import annotations

import re
from typing import Final

from lint.text.analysis import Analysis

_ENCLOSING: Final = ("()", "[]", "（）", "‘’", "«»", "„“", "„”", "《》", "「」", "『』")
_UNDIRECTED: Final = '"`'
_LANGUAGES: Final = (
    "Arabic|Armenian|Belarusian|Bulgarian|Cantonese|Chinese|Cyrillic|Farsi|Greek|Hebrew|Hindi|Japanese|Korean|Macedonian|Mandarin|Mongolian"
    "|Persian|Russian|Serbian|Thai|Ukrainian|Urdu|Yiddish"
)
_WIDEST: Final = 400  # code points on either side in which a pair that encloses is looked for
_REACH: Final = 48  # code points before a word in which it may be introduced
# `re` compiles and keeps them when they are first used, which on most pages is never.
_INTRODUCED: Final = rf"""(?ix: (?<!\w) (?:
      called | named | titled | entitled | dubbed | nicknamed | labell?ed | marked | stamped | engraved | inscribed | tattooed
    | known\sas | spel(?:led|t) | written | wr(?:ote|ites?|iting) | abbreviated(?:\sto)? | pronounced | transliterated
    | words? | terms? | characters? | letters? | syllables? | symbols? | signs? | phrases? | slogans? | inscriptions? | hashtags? | kanji
    | reads? | reading | means? | meaning | {_LANGUAGES}
    ) (?:\sas)? \s* [,:=]* \s* [\"'“‘]? )$"""
_GLOSSED: Final = rf"[\"'”’]?,?\s*(?:\(|=|or\s+[\"'“‘(]|(?:which\s+)?(?:means?|meaning)\b|for\s+[\"'“‘]|in\s+(?:{_LANGUAGES})\b)"


def enclosed(text: Analysis, start: int, end: int) -> bool:
    """Whether the text from `start` to `end` stands inside brackets, quotation marks or backticks."""
    if text.quoted(start, end):
        return True
    before, after = text.text[max(0, start - _WIDEST) : start], text.text[end : end + _WIDEST]
    return (before.count("`") % 2 == 1 and "`" in after) or any(
        before.rfind(opens) > before.rfind(closes) and closes in after for opens, closes in _ENCLOSING
    )


def mentioned(text: Analysis, start: int, end: int) -> bool:
    """Whether the text from `start` to `end` is enclosed, introduced as a word or name, or followed by what it means."""
    before = text.text[max(0, start - _REACH) : start]
    return (
        enclosed(text, start, end)
        or re.search(_INTRODUCED, before) is not None
        or re.match(_GLOSSED, text.text[end : end + _REACH]) is not None
    )
