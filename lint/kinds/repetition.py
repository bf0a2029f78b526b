"""Kind `repetition`: a word, sentence or paragraph that stands twice in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from typing import Final, NamedTuple, Self

from lint.document import Role
from lint.kinds.base.rule import Check, Kind, PageCheck, PassageCheck, Rule
from lint.kinds.base.view import Hit, Page, Passage
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Pattern
from lint.text.fold import fold
from lint.text.words import Token, tokenize


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
    except_: tuple[Pattern, ...] = ()

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
        return PassageCheck(lambda passage: _doubled_words(params, passage), frozenset(params.words))
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


class _Content(NamedTuple):
    """The words of a text and its last mark: a question that is echoed as a statement is no repetition."""

    words: tuple[str, ...] = ()
    mark: str = ""

    @classmethod
    def of(cls, tokens: list[Token]) -> Self:
        return cls(
            tuple(token.key for token in tokens if token.word), next((token.key for token in reversed(tokens) if token.key in ".!?…"), "")
        )


def _doubled_sentences(params: Params, page: Page, roles: frozenset[Role]) -> Iterator[Hit]:
    before = _Content()
    for passage in page.of(roles):
        text = passage.analysis
        excuses = Excuses(params.except_, text)
        first = True
        for (start, end), tokens in zip(text.sentence_spans, pairwise(text.sentence_starts), strict=True):
            content = _Content.of(text.tokens[slice(*tokens)])
            # Who answers may begin by repeating the question.
            echoed = first and passage.text[start:end].rstrip("\"'”’)").endswith("?")
            if content == before and len(content.words) >= params.at_least and not echoed and not excuses.cover(start, end):
                whole = not passage.text[:start].strip() and not passage.text[end:].strip()
                yield Hit(passage, start, end, (page.delete(passage) if whole else passage.delete(start, end),))
            before, first = content, False


def _doubled_paragraphs(params: Params, page: Page, roles: frozenset[Role]) -> Iterator[Hit]:
    before = _Content()
    for passage in page.of(roles):
        content = _Content.of(passage.analysis.tokens)
        excused = Excuses(params.except_, passage.analysis).cover(0, len(passage.text))
        if content == before and len(content.words) >= params.at_least and not excused:
            yield Hit(passage, 0, len(passage.text), (page.delete(passage),))
        before = content


PLUGIN: Final = Kind(params=Params, build=build)
