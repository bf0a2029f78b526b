"""Suggestions: text with slots and inflected words, filled from a match."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import product
from typing import Final, Self

from lint.errors import PatternError
from lint.kinds.pattern.matching import Inflection, Match
from lint.text.analysis import Analysis
from lint.text.casing import carry_capital
from lint.text.lexicon import inflections


@dataclass(frozen=True, slots=True)
class _Literal:
    text: str


@dataclass(frozen=True, slots=True)
class _Reference:
    slot: str


@dataclass(frozen=True, slots=True)
class _Inflected:
    """`lemma` in the form of the match's lemma number `like`, counted from 1."""

    lemma: str
    like: int


@dataclass(frozen=True, slots=True)
class _Droppable:
    """Left out where a slot in it is unbound."""

    parts: tuple[_Part, ...]


_Part = _Literal | _Reference | _Inflected | _Droppable

_TOKEN: Final = re.compile(
    r"\{(?P<slot>[a-z][a-z0-9_-]*)\}|<(?P<lemma>[^<>\s]+) like (?P<like>[1-9])>"
    r"|\\(?P<quoted>.)|(?P<special>[{}<>])|(?P<text>[^{}<>\\]+|\\)",
    re.DOTALL,
)
_OPTIONAL: Final = re.compile(r"\\.|\((?P<inner>(?:\\.|[^()\\])*)\)\?", re.DOTALL)
_SPACES: Final = re.compile(r"  +")
_SPACE_BEFORE: Final = re.compile(r" (?=[,.;:!?])")


@dataclass(frozen=True, slots=True)
class Template:
    """One suggestion of a rule."""

    source: str
    parts: tuple[_Part, ...]

    @classmethod
    def parse(cls, source: str) -> Self:
        """The template written as `source`. Raises PatternError with the offset of the mistake."""
        parts: list[_Part] = []
        done = 0
        for match in _OPTIONAL.finditer(source):
            if match["inner"] is None:
                continue
            parts += _parts(source[done : match.start()], done)
            inner = tuple(_parts(match["inner"], match.start("inner")))
            if not any(isinstance(part, _Reference) for part in inner):
                raise PatternError("no slot in “( )?”, so it would never be left out; write “\\(” for the bracket itself", match.start())
            parts.append(_Droppable(inner))
            done = match.end()
        return cls(source, tuple(parts + _parts(source[done:], done)))

    @property
    def slot_names(self) -> frozenset[str]:
        return frozenset(part.slot for part in _flat(self.parts) if isinstance(part, _Reference))

    @property
    def required_slots(self) -> frozenset[str]:
        """Slots outside of droppable parts."""
        return frozenset(part.slot for part in self.parts if isinstance(part, _Reference))

    @property
    def lemma_count(self) -> int:
        """The highest number after `like`."""
        return max((part.like for part in _flat(self.parts) if isinstance(part, _Inflected)), default=0)

    def render(self, match: Match, text: Analysis) -> list[str]:
        """Every wording that fits `match`, likeliest first: several where a form of the match can be read in several ways ("put", "to
        put")."""
        wordings = [_tidy("".join(choice)) for choice in product(*(_render(part, match, text) for part in self.parts))]
        found = text.text[match.start : match.end]
        return list(dict.fromkeys(carry_capital(found, _follow_quotes(wording, text.text)) for wording in wordings))


def _parts(source: str, offset: int) -> list[_Part]:
    parts: list[_Part] = []
    for token in _TOKEN.finditer(source):
        if token["special"]:
            mark = token["special"]
            raise PatternError(
                f"“{mark}” stands alone; a suggestion has {{slots}} and <word like 1>, and “\\{mark}” for the mark itself",
                offset + token.start(),
            )
        if token["slot"]:
            parts.append(_Reference(token["slot"]))
        elif token["lemma"]:
            if not inflections(token["lemma"]):
                raise PatternError(f"no inflections of “{token['lemma']}” are known", offset + token.start())
            parts.append(_Inflected(token["lemma"], int(token["like"])))
        else:
            if token["text"] and (place := token["text"].find(")?")) >= 0:
                raise PatternError("“)?” ends no group, and groups do not nest; write “)\\?” for the marks", offset + token.start() + place)
            parts.append(_Literal(token["quoted"] or token["text"]))
    return parts


def _flat(parts: tuple[_Part, ...]) -> list[_Part]:
    return [inner for part in parts for inner in (_flat(part.parts) if isinstance(part, _Droppable) else [part])]


def _render(part: _Part, match: Match, text: Analysis) -> list[str]:
    match part:
        case _Literal(literal):
            return [literal]
        case _Reference(slot):
            start, end = match.slots.get(slot, (0, 0))
            return [text.text[start:end]]
        case _Inflected(lemma, like):
            return _inflect(lemma, match.lemmas[like - 1]) if like <= len(match.lemmas) else [lemma]
        case _Droppable(parts):
            if any(isinstance(inner, _Reference) and inner.slot not in match.slots for inner in parts):
                return [""]
            return ["".join(choice) for choice in product(*(_render(inner, match, text) for inner in parts))]


# Past before participle before base: in news a form that can be either is most often the past.
_TAG_ORDER: Final = ("VBD", "VBN", "VB", "VBP", "VBZ", "VBG", "NN", "NNS", "JJ", "JJR", "JJS", "RB", "RBR", "RBS")


def _inflect(lemma: str, like: Inflection) -> list[str]:
    """Forms of `lemma` that bear one of the tags of `like`, in order of `_TAG_ORDER`; the lemma itself where there are none.

    Where `like` is a form of the same lemma it stays as it is.
    """
    forms = {tag: inflections(lemma).get(tag, ()) for tag in _TAG_ORDER if tag in like.tags}
    if any(like.form in spellings for spellings in forms.values()):
        return [like.form]
    # One spelling is enough of every word but "be", where they differ in person.
    found = [form for spellings in forms.values() for form in (spellings if lemma == "be" else spellings[:1])]
    return list(dict.fromkeys(found)) or [lemma]


def _tidy(wording: str) -> str:
    """Without the double spaces and stranded spaces that a dropped part leaves."""
    return _SPACE_BEFORE.sub("", _SPACES.sub(" ", wording)).strip(" ")


def _follow_quotes(wording: str, text: str) -> str:
    """Curly apostrophes and quotes where the text around uses curly ones."""
    if not any(mark in text for mark in "’“”"):
        return wording
    opened = re.sub(r"(^|[\s(\[–—])\"", "\\1“", wording)
    return opened.replace('"', "”").replace("'", "’")
