"""Kind `repetition`: a word, sentence or paragraph that stands twice in a row."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NamedTuple, Self

from lint.document import Role
from lint.kinds.base.rule import Check, Kind, PageCheck, PassageCheck, Rule
from lint.kinds.base.view import Hit, Page, Passage
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Wording
from lint.text.fold import fold
from lint.text.words import Token, tokenize

_OPENINGS: Final = re.compile(r"[.!?…]\W*(?=(\w+)(?:[^\w.!?…]+(\w+))?)")  # the first two words of whatever may be a sentence
_OPENING: Final = 24  # code points that two texts are first compared by


class Unit(StrEnum):
    WORD = "word"
    SENTENCE = "sentence"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True, slots=True)
class Params:
    """`of` says what stands twice.

    `words` are the only words a doubled word may be; `at_least` is the fewest words of a sentence or paragraph; `except_` are patterns that
    excuse what they overlap.
    """

    of: Unit
    words: tuple[str, ...] = ()
    at_least: int = 1
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if self.of is Unit.WORD and not self.words:
            yield "words", "say which words: most words may honestly be doubled"
        if self.of is not Unit.WORD and self.words:
            yield "words", "only with “of: word”"
        for word in self.words:
            if [token.key for token in tokenize(fold(word))] != [word]:
                yield "words", f"“{word}” is not one word in small letters, so no text has it"


def build(rule: Rule) -> Check:
    params = rule.params_of(Params)
    if params.of is Unit.WORD:
        return PassageCheck(lambda passage: _doubled_words(params, passage), lambda: frozenset(f"{word} {word}" for word in params.words))
    if params.of is Unit.SENTENCE:
        return PageCheck(lambda page: _doubled_sentences(params, page, rule.roles))
    return PageCheck(lambda page: _doubled_paragraphs(params, page, rule.roles))


def _doubled_words(params: Params, passage: Passage) -> Iterator[Hit]:
    text, tokens = passage.text, passage.analysis.tokens
    excuses = Excuses(params.except_, passage.analysis)
    places = sorted(place for word in params.words for place in passage.analysis.positions.get(word, ()))
    for place in places:
        if place + 1 >= len(tokens):
            continue
        first, second = tokens[place], tokens[place + 1]
        # A capital inside ("the The Hague talks") or anything but space between them is no slip.
        if (
            second.key != first.key
            or not text[first.end : second.start].isspace()
            or text[second.start].isupper()
            or _inside_run(tokens, place)
        ):
            continue
        if not excuses.cover(first.start, second.end):
            yield Hit(passage, first.start, second.end, (passage.replace(first.start, second.end, text[first.start : first.end]),))


def _inside_run(tokens: list[Token], place: int) -> bool:
    """Whether the word stands three times or more, as in a chant or a stammer."""
    around = tokens[max(0, place - 1) : place] + tokens[place + 2 : place + 3]
    return any(token.key == tokens[place].key for token in around)


class _Said(NamedTuple):
    """A stretch of a passage, compared by its words and its last mark: a question that is echoed as a statement is no repetition.

    `opening` is compared first: cutting all text into words would take ten times as long.
    """

    text: str
    opening: str

    @classmethod
    def of(cls, text: str) -> Self:
        return cls(text, "".join(filter(str.isalnum, text[:_OPENING])).lower())

    def repeats(self, before: _Said | None, at_least: int) -> bool:
        """Whether it says what `before` said, in `at_least` words."""
        if before is None or before.opening != self.opening:
            return False
        words, mark = _content(self.text)
        return len(words) >= at_least and (words, mark) == _content(before.text)


def _content(text: str) -> tuple[list[str], str]:
    """The words of a text and its last mark."""
    tokens = tokenize(fold(text))
    return [token.key for token in tokens if token.word], next((token.key for token in reversed(tokens) if token.key in ".!?…"), "")


def _shown(page: Page, roles: frozenset[Role]) -> list[Passage]:
    """Passages of the text itself: a headline that stands again below is of kind `structure`."""
    return [passage for passage in page.of(roles) if passage.role is not Role.TITLE]


def _doubled_sentences(params: Params, page: Page, roles: frozenset[Role]) -> Iterator[Hit]:
    before: _Said | None = None
    passages = _shown(page, roles)
    openings = [_OPENINGS.findall(f".{passage.text.lower()}") for passage in passages]
    for number, passage in enumerate(passages):
        around = [*(openings[number - 1] if number else ()), *openings[number]]
        if len(set(around)) == len(around):
            before = None  # no two sentences begin alike, so that it need not be known where exactly they end
            continue
        if before is None and number:
            before = _last(passages[number - 1])
        for start, end in passage.analysis.sentence_spans:
            said = _Said.of(passage.text[start:end])
            if said.repeats(before, params.at_least) and not _echoed(passage, start, end) and not _excused(params, passage, start, end):
                whole = not passage.text[:start].strip() and not passage.text[end:].strip()
                yield Hit(passage, start, end, (page.delete(passage) if whole else passage.delete(start, end),))
            before = said


def _doubled_paragraphs(params: Params, page: Page, roles: frozenset[Role]) -> Iterator[Hit]:
    before: _Said | None = None
    for passage in _shown(page, roles):
        said = _Said.of(passage.text)
        if said.repeats(before, params.at_least) and not _excused(params, passage, 0, len(passage.text)):
            yield Hit(passage, 0, len(passage.text), (page.delete(passage),))
        before = said


def _last(passage: Passage) -> _Said | None:
    """The last sentence of a passage."""
    spans = passage.analysis.sentence_spans
    return _Said.of(passage.text[slice(*spans[-1])]) if spans else None


def _echoed(passage: Passage, start: int, end: int) -> bool:
    """Whether somebody who answers begins by repeating the question."""
    return not passage.text[:start].strip() and passage.text[start:end].rstrip("\"'”’)").endswith("?")


def _excused(params: Params, passage: Passage, start: int, end: int) -> bool:
    return Excuses(params.except_, passage.analysis).cover(start, end)


PLUGIN: Final = Kind(params=Params, build=build)
