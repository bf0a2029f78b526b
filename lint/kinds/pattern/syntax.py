"""Patterns as written, read into nodes. The language is described in docs/rules.md."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final, NamedTuple

from lint.errors import PatternError, did_you_mean
from lint.text.fold import fold
from lint.text.grammar import is_number, may_be
from lint.text.lexicon import PARTS_OF_SPEECH, tags_by_form
from lint.text.phrases import LONGEST, LONGEST_QUOTATION
from lint.text.words import tokenize

LONGEST_SLOT: Final = LONGEST
"""Tokens that a slot or gap takes at most."""
LONGEST_QUOTE: Final = LONGEST_QUOTATION


class Words(NamedTuple):
    """One token that is one of `forms` (keys, with their tags where the node is a lemma); `exact` also asks for that spelling."""

    forms: Mapping[str, frozenset[str]]
    lemma: str | None = None
    exact: str | None = None


class Choice(NamedTuple):
    """One of several alternatives; with a name, what it matched can be put into suggestions."""

    alternatives: tuple[Sequence, ...]
    name: str | None = None


class Maybe(NamedTuple):
    """A node that may be left out."""

    node: Node


class TokenClass(StrEnum):
    """One token of a class, told by its form alone."""

    NUMBER = "number"
    """A whole number, in figures or written out."""
    VERB = "verb"
    NOUN = "noun"
    ADJ = "adj"
    ADV = "adv"

    def holds(self, key: str) -> bool:
        """Whether a token of that key may be in it."""
        return is_number(key) if self is TokenClass.NUMBER else may_be(key, self)


class SlotType(StrEnum):
    """What a slot takes; without a type it is any 1 to 6 tokens without punctuation."""

    NP = "np"
    VERB = "verb"
    ADJ = "adj"
    NUMBER = "number"
    NAME = "name"
    QUOTE = "quote"
    POSSESSIVE = "possessive"
    POSSESSOR = "possessor"
    """A possessive of which only the possessor is bound, without its mark."""
    REFLEXIVE = "reflexive"
    GERUND = "gerund"
    MODIFIERS = "modifiers"
    """What may stand between a verb and the head of its object; may be nothing."""


SPECIAL: Final = {
    "one's": ("one's", SlotType.POSSESSIVE),
    "oneself": ("oneself", SlotType.REFLEXIVE),
    "something": ("something", SlotType.NP),
    "something's": ("something", SlotType.POSSESSOR),
    "somebody": ("somebody", SlotType.NP),
    "somebody's": ("somebody", SlotType.POSSESSOR),
    "doing": ("doing", SlotType.GERUND),
}
"""Slots that are written like the words of a dictionary of idioms: the name they bind, and what they take."""
_TYPES: Final = ("np", "verb", "adj", "number", "name", "quote")  # that a rule may ask for by name


class Slot(NamedTuple):
    """Tokens that fit `type`. Without a type 1 to 6 tokens without punctuation, or none to 6 where it has no name either (a gap, `...`)."""

    name: str | None
    type: SlotType | None = None


class Bound(NamedTuple):
    """Where the reported span starts or ends, when that is not where the pattern does; takes no token."""

    start: bool


class Focus(NamedTuple):
    """`@`: the place of the wrong word in the frame of a confusion. It is filled in before the pattern is run."""


class Edge(NamedTuple):
    """The start or the end of the sentence; takes no token."""

    start: bool


Node = Words | TokenClass | Choice | Maybe | Slot | Edge | Bound | Focus
Sequence = tuple[Node, ...]

_NAME: Final = re.compile(r"[a-z][a-z0-9_-]*(?:'s)?")
_LEMMA: Final = re.compile(r"<\s*(?P<lemma>[^<>:\s]+)\s*(?::\s*(?P<pos>[^<>\s]*)\s*)?>")
_WORD: Final = re.compile(r"[^\W_]+(?:(?:['-]|[\u0300-\u036f]+['-]?)[^\W_]+)*[\u0300-\u036f]*")
_POSSESSIVE: Final = re.compile(r"'s(?![^\W_])", re.IGNORECASE)
_CLASS: Final = re.compile(r":[^\W\d_]+")
_TYPE: Final = re.compile(r":\s*(?P<type>[^{}\s]*)\s*\}")


def parse(source: str, *, focus: bool = False) -> Sequence:
    """Nodes of the pattern `source`; `focus` lets it hold one `@`. Raises PatternError with the offset of the mistake."""
    reader = _Reader(fold(source), focus=focus)
    nodes = reader.pattern()
    if reader.at < len(reader.text):
        raise PatternError(
            f"“{reader.text[reader.at]}” closes nothing here; write “\\{reader.text[reader.at]}” for the character itself", reader.at
        )
    if not nodes:
        raise PatternError("an empty pattern matches nothing")
    return nodes


def classes(nodes: Sequence) -> Iterator[TokenClass | Slot]:
    """Every token class and typed slot of `nodes`, at any depth."""
    for node in nodes:
        match node:
            case TokenClass() | Slot(_, SlotType()):
                yield node
            case Maybe(inner):
                yield from classes((inner,))
            case Choice(alternatives):
                for alternative in alternatives:
                    yield from classes(alternative)


class _Reader:
    def __init__(self, text: str, *, focus: bool) -> None:
        self.text = text
        self.at = 0
        self._focus = focus

    def pattern(self) -> Sequence:
        """A whole pattern: what is found, perhaps with `[...]` around it, which must stand there too."""
        before = self._context()
        nodes = self.sequence()
        after = self._context()
        return (*before, *([Bound(True)] if before else []), *nodes, *([Bound(False)] if after else []), *after)

    def _context(self) -> Sequence:
        self._skip_spaces()
        start = self.at
        if self.text[start : start + 1] != "[":
            return ()
        self.at += 1
        nodes = self.sequence()
        if self.text[self.at : self.at + 1] != "]":
            raise PatternError("“[” is never closed; what stands around the match is written in [ ]", start)
        if not nodes:
            raise PatternError("nothing in “[ ]”", start)
        self.at += 1
        self._skip_spaces()
        return nodes

    def _skip_spaces(self) -> None:
        while self.at < len(self.text) and self.text[self.at] == " ":
            self.at += 1

    def sequence(self) -> Sequence:
        """Nodes up to the end or to a `|`, `)`, `}`, `[` or `]` of whoever called."""
        nodes: list[Node] = []
        while True:
            self._skip_spaces()
            if self.at >= len(self.text) or self.text[self.at] in "|)}[]":
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
            case "@" if self._focus:
                self.at += 1
                return (Focus(),)
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

    def _class(self, found: re.Match[str]) -> Node:
        name = found[0].removeprefix(":")
        if name == SlotType.NAME:
            self.at = found.end()
            return Slot(None, SlotType.NAME)
        if name not in set(TokenClass):
            known = ", ".join(f":{each}" for each in (*TokenClass, SlotType.NAME))
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
        if rest == ":":
            return self._typed(name[0])
        if rest == "}":
            self.at += 1
            if name[0] in SPECIAL:
                return Slot(*SPECIAL[name[0]])
            if "'" in name[0]:
                raise PatternError(f"“{{{name[0]}}}”: of slots with 's there are {', '.join(_possessive_slots())}", start)
            return Slot(name[0])
        raise PatternError("“{” is never closed" if not rest else f"“{rest}” in the name of a slot", start if not rest else self.at)

    def _typed(self, name: str) -> Slot:
        found = _TYPE.match(self.text, self.at)
        kind = found["type"] if found else ""
        if not found or kind not in _TYPES:
            raise PatternError(f"“{kind}” is no type of slot that is known ({', '.join(_TYPES)}){did_you_mean(kind, _TYPES)}", self.at)
        self.at = found.end()
        return Slot(name, SlotType(kind))

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


def _possessive_slots() -> list[str]:
    return [f"{{{name}}}" for name in SPECIAL if "'" in name]


def _literal(token: str) -> Words:
    return Words({token.lower(): frozenset()})


def _literals(word: str, *, exact: bool) -> Sequence:
    """Nodes of a run of letters, cut into tokens as text is."""
    if word.isalnum():
        return (Words({word.lower(): frozenset()}, exact=word if exact else None),)
    return tuple(Words({token.key: frozenset()}, exact=word[token.start : token.end] if exact else None) for token in tokenize(word))
