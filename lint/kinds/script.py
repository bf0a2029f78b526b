"""Kind `script`: letters, marks and markup that were left over from the source language or from the machinery of translation.

A quoted original, a name or a title in its own script is no leftover, so what the sentence names instead of using stands (see
`text.mention`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.base.view import Hit, Passage, Proposal
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Wording
from lint.text import markup, mojibake
from lint.text.analysis import Analysis
from lint.text.marks import foreign_punctuation, foreign_quotations, inverted_marks
from lint.text.mention import enclosed, mentioned
from lint.text.repair import Repair
from lint.text.scripts import Script, foreign_digits, foreign_words, mixed_words
from lint.text.traits import Trait


class Of(StrEnum):
    FOREIGN_LETTERS = "foreign-letters"
    MIXED_WORD = "mixed-word"
    FOREIGN_DIGITS = "foreign-digits"
    FOREIGN_QUOTES = "foreign-quotes"
    FOREIGN_PUNCTUATION = "foreign-punctuation"
    INVERTED_MARKS = "inverted-marks"
    MOJIBAKE = "mojibake"
    REPLACEMENT = "replacement"
    ENTITY = "entity"
    DOUBLED_ENTITY = "doubled-entity"
    """An entity whose ampersand was escaped too, and which is seen even on a web page."""
    MARKUP = "markup"
    PLACEHOLDER = "placeholder"


@dataclass(frozen=True, slots=True)
class Params:
    """`of` says what is looked for, `scripts` which letters; `except_` are patterns that excuse what they overlap."""

    of: Of
    scripts: tuple[Script, ...] = ()
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if self.of is Of.FOREIGN_LETTERS and not self.scripts:
            yield "scripts", "say which letters English copy does not have"
        if self.of is not Of.FOREIGN_LETTERS and self.scripts:
            yield "scripts", "only with “of: foreign-letters”"


_WORD_WITH_GAP: Final = re.compile(r"\w*\ufffd[\w\ufffd]*")
_MARK_AND_WORD: Final = re.compile(r"\W*\w+")
_SHORT: Final = 60  # code points of a quotation that is marked whole; of a longer one its beginning, so that it hides no other fault


def _replacements(text: str) -> Iterator[Repair]:
    """Words with a character that was lost; what it was cannot be told."""
    if "\ufffd" in text:
        yield from (Repair(*match.span()) for match in _WORD_WITH_GAP.finditer(text))


_FIND: Final[Mapping[Of, Callable[[str], Iterable[Repair]]]] = {
    Of.MIXED_WORD: mixed_words,
    Of.FOREIGN_DIGITS: foreign_digits,
    Of.FOREIGN_QUOTES: foreign_quotations,
    Of.FOREIGN_PUNCTUATION: foreign_punctuation,
    Of.INVERTED_MARKS: inverted_marks,
    Of.MOJIBAKE: mojibake.mojibake,
    Of.REPLACEMENT: _replacements,
    Of.ENTITY: markup.entities,
    Of.DOUBLED_ENTITY: markup.doubled_entities,
    Of.MARKUP: markup.markup,
    Of.PLACEHOLDER: markup.placeholders,
}
_STAND_WHERE: Final[Mapping[Of, Callable[[Analysis, int, int], bool]]] = {
    Of.FOREIGN_LETTERS: mentioned,
    Of.FOREIGN_DIGITS: mentioned,
    Of.REPLACEMENT: lambda text, start, end: end - start == 1 and mentioned(text, start, end),
    Of.ENTITY: enclosed,
    Of.DOUBLED_ENTITY: enclosed,
    # Their attributes bring quotation marks of their own.
    Of.MARKUP: lambda text, start, _: enclosed(text, start, start + 1),
    Of.PLACEHOLDER: lambda text, start, _: mentioned(text, start, start + 1),
}
"""Where a finding is excused: what looks like a leftover is spoken about."""


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    if params.of is Of.FOREIGN_LETTERS:
        scripts = frozenset(params.scripts)
        return PassageCheck(lambda passage: _run(params, passage, foreign_words(passage.text, scripts)), trait=Trait.LEFTOVER)
    find = _FIND[params.of]
    return PassageCheck(lambda passage: _run(params, passage, find(passage.text)), trait=Trait.LEFTOVER)


def _run(params: Params, passage: Passage, found: Iterable[Repair]) -> Iterator[Hit]:
    stands = _STAND_WHERE.get(params.of)
    excuses: Excuses | None = None
    for repair in found:
        start, end = repair.start, repair.end
        excuses = excuses or Excuses(params.except_, passage.analysis)
        if (stands and stands(passage.analysis, start, end)) or excuses.cover(start, end):
            continue
        shown = end if params.of is not Of.FOREIGN_QUOTES or end - start <= _SHORT else _first_word(passage.text, start)
        yield Hit(passage, start, shown, tuple(_proposals(params, passage, repair)))


def _first_word(text: str, start: int) -> int:
    """Where the first word after a mark at `start` ends."""
    word = _MARK_AND_WORD.match(text, start)
    return word.end() if word else start + 1


def _proposals(params: Params, passage: Passage, repair: Repair) -> Iterator[Proposal]:
    start, end = repair.start, repair.end
    for wording in repair.wordings:
        if params.of is Of.FOREIGN_QUOTES:
            yield _requote(passage, repair, wording)
        elif wording:
            yield passage.replace(start, end, wording)
        else:
            yield passage.delete(start, end)


def _requote(passage: Passage, repair: Repair, wording: str) -> Proposal:
    """The two marks changed, and what stands between them left to other fixes."""
    text, block = passage.text, passage.block
    inner = len(text[repair.start + 1 : repair.end - 1].lstrip()), len(text[repair.start + 1 : repair.end - 1].rstrip())
    first, last = repair.end - 1 - inner[0], repair.start + 1 + inner[1]
    edits = block.edit(repair.start, first, wording[0]), block.edit(last, repair.end, wording[-1])
    return Proposal(
        f"write: {wording[0]}…{wording[-1]}", edits, exact=block.map.exact(repair.start, first) and block.map.exact(last, repair.end)
    )


PLUGIN: Final = Kind(params=Params, build=build)
