"""Patterns as written, read into nodes. The language is described in docs/rules.md."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.errors import PatternError
from lint.text.fold import fold
from lint.text.lexicon import PARTS_OF_SPEECH, tags_by_form
from lint.text.words import tokenize

LONGEST_SLOT: Final = 6
"""Tokens that a slot or gap takes at most."""


@dataclass(frozen=True, slots=True)
class Words:
    """One token that is one of `forms` (keys, with their tags where the node is a lemma); `exact` also asks for that spelling."""

    forms: Mapping[str, frozenset[str]]
    lemma: str | None = None
    exact: str | None = None


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several alternatives; with a name, what it matched can be put into suggestions."""

    alternatives: tuple[Sequence, ...]
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Maybe:
    """A node that may be left out."""

    node: Node


class TokenClass(StrEnum):
    """One token of a class, told by its form alone."""

    NUMBER = "number"
    """A whole number, in figures or written out."""

    def holds(self, key: str) -> bool:
        """Whether a token of that key is in it."""
        return key.isdecimal() or key in _NUMBER_WORDS


@dataclass(frozen=True, slots=True)
class Slot:
    """1 to 6 tokens without punctuation, or none to 6 where it is a gap (`...`), which has no name."""

    name: str | None


@dataclass(frozen=True, slots=True)
class Edge:
    """The start or the end of the sentence; takes no token."""

    start: bool


Node = Words | TokenClass | Choice | Maybe | Slot | Edge
Sequence = tuple[Node, ...]

_NUMBER_WORDS: Final = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred
    """.split()
)
_NAME: Final = re.compile(r"[a-z][a-z0-9_-]*")
_LEMMA: Final = re.compile(r"<\s*(?P<lemma>[^<>:\s]+)\s*(?::\s*(?P<pos>[^<>\s]*)\s*)?>")
_WORD: Final = re.compile(r"[^\W_]+(?:(?:['-]|[\u0300-\u036f]+['-]?)[^\W_]+)*[\u0300-\u036f]*")
_POSSESSIVE: Final = re.compile(r"'s(?![^\W_])", re.IGNORECASE)
_CLASS: Final = re.compile(r":[^\W\d_]+")


def parse(source: str) -> Sequence:
    """Nodes of the pattern `source`. Raises PatternError with the offset of the mistake."""
    reader = _Reader(fold(source))
    nodes = reader.sequence()
    if reader.at < len(reader.text):
        raise PatternError(
            f"“{reader.text[reader.at]}” closes nothing here; write “\\{reader.text[reader.at]}” for the character itself", reader.at
        )
    if not nodes:
        raise PatternError("an empty pattern matches nothing")
    return nodes


class _Reader:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def sequence(self) -> Sequence:
        """Nodes up to the end or to a `|`, `)` or `}` of whoever called."""
        nodes: list[Node] = []
        while True:
            while self.at < len(self.text) and self.text[self.at] == " ":
                self.at += 1
            if self.at >= len(self.text) or self.text[self.at] in "|)}":
                return tuple(nodes)
            if self.text[self.at] == "?":
                if not nodes or isinstance(nodes[-1], Edge):
                    raise PatternError("“?” makes the item before it optional, and there is none; write “\\?” for a question mark", self.at)
                nodes[-1] = Maybe(nodes[-1])
                self.at += 1
                continue
            nodes.extend(self._item())

    def _item(self) -> Sequence:
        start, character = self.at, self.text[self.at]
        match character:
            case "(":
                self.at += 1
                return (Choice(self._alternatives(")", start)),)
            case "{":
                return (self._slot(),)
            case "<":
                return (self._lemma(),)
            case "^" | "$":
                self.at += 1
                return (Edge(character == "^"),)
            case "\\":
                if self.at + 1 >= len(self.text):
                    raise PatternError("“\\” at the end quotes nothing", start)
                self.at += 2
                return (_literal(self.text[start + 1]),)
            case "=" if found := _WORD.match(self.text, self.at + 1):
                self.at = found.end()
                return _literals(found[0], exact=True)
            case ":" if found := _CLASS.match(self.text, self.at):
                return (self._class(found),)
        if self.text.startswith("...", self.at):
            self.at += 3
            return (Slot(None),)
        if found := _WORD.match(self.text, self.at):
            self.at = found.end()
            return _literals(found[0], exact=False)
        if found := _POSSESSIVE.match(self.text, self.at):
            self.at = found.end()
            return (_literal(found[0]),)
        self.at += 1
        return (_literal(character),)

    def _class(self, found: re.Match[str]) -> TokenClass:
        name = found[0].removeprefix(":")
        if name not in set(TokenClass):
            known = ", ".join(f":{each}" for each in TokenClass)
            raise PatternError(f"“{found[0]}” is no token class that is known ({known}); write “\\:” for a colon", self.at)
        self.at = found.end()
        return TokenClass(name)

    def _alternatives(self, close: str, start: int) -> tuple[Sequence, ...]:
        """Alternatives up to `close`, which is taken; `start` is where the opening bracket stands."""
        alternatives: list[Sequence] = []
        while True:
            nodes = self.sequence()
            if self.at >= len(self.text):
                raise PatternError(f"“{self.text[start]}” is never closed", start)
            if not nodes:
                raise PatternError("an alternative is empty; make the whole group optional with “?” instead", self.at)
            alternatives.append(nodes)
            end = self.text[self.at]
            self.at += 1
            if end == close:
                return tuple(alternatives)
            if end != "|":
                raise PatternError(f"“{end}” where “{close}” should close what was opened at character {start + 1}", self.at - 1)

    def _slot(self) -> Node:
        start = self.at
        name = _NAME.match(self.text, start + 1)
        if not name:
            raise PatternError("a slot is written {name}, the name in small letters", start)
        self.at = name.end()
        rest = self.text[self.at : self.at + 1]
        if rest == "=":
            self.at += 1
            return Choice(self._alternatives("}", start), name[0])
        if rest == "}":
            self.at += 1
            return Slot(name[0])
        if rest == ":":
            raise PatternError("slots have no types; write {x} for any words, {x= a | b} for one of several", self.at)
        raise PatternError("“{” is never closed" if not rest else f"“{rest}” in the name of a slot", start if not rest else self.at)

    def _lemma(self) -> Words:
        found = _LEMMA.match(self.text, self.at)
        if not found:
            raise PatternError("a lemma is written <word> or <word:noun>", self.at)
        lemma, part = found["lemma"].lower(), found["pos"]
        if part is not None and part not in PARTS_OF_SPEECH:
            raise PatternError(f"“{part}” is no part of speech; those known are {', '.join(PARTS_OF_SPEECH)}", found.start("pos"))
        forms = tags_by_form(lemma, part)
        if not forms:
            raise PatternError(f"no inflections of “{lemma}” are known; is it the base form? Else write its forms as ( a | b )", self.at)
        self.at = found.end()
        return Words(forms, lemma=lemma)


def _literal(token: str) -> Words:
    return Words({token.lower(): frozenset()})


def _literals(word: str, *, exact: bool) -> Sequence:
    """Nodes of a run of letters, cut into tokens as text is."""
    return tuple(Words({token.key: frozenset()}, exact=word[token.start : token.end] if exact else None) for token in tokenize(word))
