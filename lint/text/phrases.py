"""Where phrases end that begin at a token, by word classes alone. Each function gives every end it allows, shortest first.

An end is the index of the token after the phrase. A phrase lies inside its sentence and takes at most LONGEST tokens.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lint.text.analysis import Sentence
from lint.text.grammar import CLOSED, DETERMINERS, POSSESSIVES, REFLEXIVES, STANDALONE, is_number, is_scale, listed, may_be
from lint.text.lexicon import tags

LONGEST: Final = 6
"""Tokens in a phrase other than a quotation."""
LONGEST_QUOTATION: Final = 40
"""Tokens, marks included."""

_LINKS: Final = frozenset({"de", "van", "von", "bin", "al", "of", "the", "da", "di", "del", "la", "le"})  # inside a name


def name(sentence: Sentence, at: int) -> Iterator[int]:
    """A run of capitalised words, not the first word of the sentence."""
    if not _named(sentence, at):
        return
    yield at + 1
    end = at + 1
    while end < _limit(sentence, at):
        after = end
        while after < _limit(sentence, at) and sentence.key(after) in _LINKS and after - end < 2:  # "Bank of the West"
            after += 1
        if after >= _limit(sentence, at) or not _named(sentence, after):
            return
        end = after + 1
        yield end


def number(sentence: Sentence, at: int) -> Iterator[int]:
    """A number, in figures or words: "27", "3.5 million", "two hundred"."""
    end = at
    while end < _limit(sentence, at):
        key = sentence.key(end)
        inner = key in {".", ","} and end > at and sentence.touches(end) and end + 1 < sentence.limit and sentence.key(end + 1).isdecimal()
        if not (is_number(key) or (end > at and (inner or is_scale(key) or key == "and"))):
            return
        end += 1
        if not inner and key != "and":
            yield end


def adjective(sentence: Sentence, at: int) -> Iterator[int]:
    """An adjective or participle, perhaps with adverbs before it."""
    end = at
    while end < _limit(sentence, at):
        key = sentence.key(end)
        if _describes(key):
            yield end + 1
        if not _grades(key):
            return
        end += 1


def verb(sentence: Sentence, at: int) -> Iterator[int]:
    """A verb, perhaps with auxiliaries and adverbs before it."""
    end = at
    while end < _limit(sentence, at):
        key = sentence.key(end)
        if may_be(key, "verb"):
            yield end + 1
        elif not may_be(key, "adv") and key not in {"not", "never", "also"}:
            return
        end += 1


def gerund(sentence: Sentence, at: int) -> Iterator[int]:
    """One word in -ing that is a verb's."""
    if at < sentence.limit and "VBG" in tags(sentence.key(at)):
        yield at + 1


def noun_phrase(sentence: Sentence, at: int) -> Iterator[int]:
    """A noun with what stands before it ("the city's last two mills"), a name, a pronoun, a number; perhaps with "of" and another."""
    yield from _noun_phrase(sentence, at, _limit(sentence, at))


def modifiers(sentence: Sentence, at: int) -> Iterator[int]:
    """What may stand between a verb and the noun that is its object: nothing, or determiners, possessors, adjectives, numbers, nouns."""
    yield at
    for end in range(at, _limit(sentence, at)):
        key = sentence.key(end)
        if not (_determines(key) or key == "'s" or _describes(key) or _grades(key) or _heads(sentence, end)):
            return
        yield end + 1


def possessive(sentence: Sentence, at: int) -> Iterator[int]:
    """Exactly one possessive: a pronoun, or a noun phrase with its 's."""
    if at < sentence.limit and sentence.key(at) in POSSESSIVES:
        yield at + 1
        return
    for _, after in possessor(sentence, at):
        yield after


def possessor(sentence: Sentence, at: int) -> Iterator[tuple[int, int]]:
    """A noun phrase before a possessive mark: its end, and the end of the mark."""
    for end in noun_phrase(sentence, at):
        if end < sentence.limit and (
            sentence.key(end) == "'s" or (sentence.key(end) == "'" and sentence.key(end - 1).endswith("s") and sentence.touches(end))
        ):
            yield end, end + 1


def reflexive(sentence: Sentence, at: int) -> Iterator[int]:
    """A reflexive pronoun."""
    if at < sentence.limit and sentence.key(at) in REFLEXIVES:
        yield at + 1


def quotation(sentence: Sentence, at: int) -> Iterator[int]:
    """Text between quotation marks, marks included, at most LONGEST_QUOTATION tokens."""
    if at < sentence.limit and sentence.key(at) == '"':
        for end in range(at + 2, min(sentence.limit, at + LONGEST_QUOTATION)):
            if sentence.key(end) == '"':
                yield end + 1
                return


def _noun_phrase(sentence: Sentence, at: int, limit: int) -> Iterator[int]:
    if at >= limit:
        return
    if sentence.key(at) in STANDALONE:
        yield at + 1
    begun = False  # a determiner has been seen: another cannot follow
    end = at
    while end < limit:
        key = sentence.key(end)
        if _determines(key):
            if begun and key not in {"other", "few", "many", "such", "more"}:
                return
            begun = True
        elif key == "'s" and end > at and _heads(sentence, end - 1):
            begun = True
        elif _heads(sentence, end) or is_number(key) or is_scale(key):
            yield end + 1
            if end + 1 < limit and sentence.key(end + 1) == "of":
                yield from _noun_phrase(sentence, end + 2, limit)
        elif not _describes(key) and not _grades(key):
            return
        end += 1


def _limit(sentence: Sentence, at: int) -> int:
    return min(sentence.limit, at + LONGEST)


def _named(sentence: Sentence, at: int) -> bool:
    return at < sentence.limit and at > sentence.head and sentence.capital(at)


def _determines(key: str) -> bool:
    return key in DETERMINERS or key in POSSESSIVES


def _describes(key: str) -> bool:
    """Whether `key` may be an adjective or a participle."""
    return key not in CLOSED and (may_be(key, "adj") or not tags(key).isdisjoint({"VBG", "VBN"}))


def _grades(key: str) -> bool:
    """Whether `key` may be an adverb before an adjective."""
    return may_be(key, "adv") or key in {"very", "too", "more", "most"}


def _heads(sentence: Sentence, at: int) -> bool:
    """Whether the token may be a noun; a word that the lexicon does not know may be one."""
    token = sentence.tokens[at]
    if not token.word or token.key == "'s" or token.key in CLOSED:
        return False
    return may_be(token.key, "noun") or not listed(token.key) or (sentence.capital(at) and at > sentence.head)
