"""Suggestions: text with slots and inflected words, filled from a match."""

from __future__ import annotations

import re
from itertools import product
from typing import Any, Final, NamedTuple, Self

from lint.errors import PatternError
from lint.kinds.pattern.matching import Inflection, Match
from lint.text.analysis import Analysis
from lint.text.articles import article
from lint.text.casing import carry_capital
from lint.text.grammar import PERSONAL
from lint.text.lexicon import inflections, lemmas


class _Literal(NamedTuple):
    text: str


class _Reference(NamedTuple):
    """What a slot matched; with a form, its last word put into it ("plural")."""

    slot: str
    form: str | None = None


class _Inflected(NamedTuple):
    """`lemma` in the form of the match's lemma number `like`, counted from 1."""

    lemma: str
    like: int


class _Droppable(NamedTuple):
    """Left out where a slot in it is unbound."""

    parts: tuple[_Part, ...]


_Part = _Literal | _Reference | _Inflected | _Droppable

# Not compiled until a suggestion is read, which is when its rule has found something.
_PIECE: Final = (
    r"\{(?P<slot>[a-z][a-z0-9_-]*(?:'s)?)(?::(?P<form>[^{}]*))?\}|<(?P<lemma>[^<>\s]+) like (?P<like>[1-9])>"
    r"|\\(?P<quoted>.)|(?P<special>[{}<>])|(?P<text>[^{}<>\\]+|\\)"
)
_OPTIONAL: Final = r"\\.|\((?P<inner>(?:\\.|[^()\\])*)\)\?"
_FORMS: Final = {"singular": "NN", "plural": "NNS", "base": "VB", "past": "VBD", "participle": "VBN", "ing": "VBG", "third": "VBZ"}
_PRONOUNS: Final = {"one's": ("his", "her", "their"), "oneself": ("himself", "herself", "themselves")}
"""Slots that the subject of the clause fills where nothing else does, and what is offered where that is not known."""
_SELVES: Final = {
    "my": "myself", "your": "yourself", "his": "himself", "her": "herself", "its": "itself", "our": "ourselves", "their": "themselves",
}  # fmt: skip
_ARTICLE: Final = re.compile(r"\b([Aa])n?( +)$")
_SPACES: Final = re.compile(r"  +")
_SPACE_BEFORE: Final = re.compile(r" (?=[,.;:!?])")


class Template:
    """One suggestion of a rule; it is read when it is first asked for, because most rules that are looked for are not found."""

    __slots__ = ("_parts", "source")

    def __init__(self, source: str) -> None:
        self.source = source
        self._parts: tuple[_Part, ...] | None = None

    @classmethod
    def parse(cls, source: str) -> Self:
        """The template written as `source`. Raises PatternError with the offset of the mistake."""
        template = cls(source)
        template._parts = cls._read(source)
        return template

    def __reduce__(self) -> tuple[Any, ...]:
        return type(self), (self.source,)

    @property
    def parts(self) -> tuple[_Part, ...]:
        if self._parts is None:
            self._parts = self._read(self.source)
        return self._parts

    @staticmethod
    def _read(source: str) -> tuple[_Part, ...]:
        parts: list[_Part] = []
        done = 0
        for match in re.finditer(_OPTIONAL, source, re.DOTALL):
            if match["inner"] is None:
                continue
            parts += _parts(source[done : match.start()], done)
            inner = tuple(_parts(match["inner"], match.start("inner")))
            if not any(isinstance(part, _Reference) for part in inner):
                raise PatternError("no slot in “( )?”, so it would never be left out; write “\\(” for the bracket itself", match.start())
            parts.append(_Droppable(inner))
            done = match.end()
        return tuple(parts + _parts(source[done:], done))

    @property
    def slot_names(self) -> frozenset[str]:
        return frozenset(part.slot for part in _flat(self.parts) if isinstance(part, _Reference))

    @property
    def required_slots(self) -> frozenset[str]:
        """Slots outside of droppable parts that the pattern must bind."""
        return frozenset(part.slot for part in self.parts if isinstance(part, _Reference)) - _PRONOUNS.keys()

    @property
    def optional_slots(self) -> frozenset[str]:
        """Slots of droppable parts alone."""
        return self.slot_names - self.required_slots - _PRONOUNS.keys()

    @property
    def lemma_count(self) -> int:
        """The highest number after `like`."""
        return max((part.like for part in _flat(self.parts) if isinstance(part, _Inflected)), default=0)

    def render(self, match: Match, text: Analysis) -> list[str]:
        """Every wording that fits `match`, likeliest first: several where a form of the match can be read in several ways ("put", "to
        put")."""
        wordings = [_tidy(_joined(self.parts, choice)) for choice in product(*(_render(part, match, text) for part in self.parts))]
        found = text.text[match.start : match.end]
        return list(dict.fromkeys(carry_capital(found, _follow_quotes(wording, text.text)) for wording in wordings))


def _parts(source: str, offset: int) -> list[_Part]:
    parts: list[_Part] = []
    for token in re.finditer(_PIECE, source, re.DOTALL):
        if token["special"]:
            mark = token["special"]
            raise PatternError(
                f"“{mark}” stands alone; a suggestion has {{slots}} and <word like 1>, and “\\{mark}” for the mark itself",
                offset + token.start(),
            )
        if token["slot"]:
            if (form := token["form"]) is not None and form not in _FORMS:
                raise PatternError(f"“{form}” is no form that a slot can be put into ({', '.join(_FORMS)})", offset + token.start("form"))
            parts.append(_Reference(token["slot"], form))
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
        case _Reference(slot, form):
            if slot in _PRONOUNS and slot not in match.slots:
                return _of_subject(slot, match, text)
            start, end = match.slots.get(slot, (0, 0))
            return [_put_into(form, text.text[start:end]) if form else text.text[start:end]]
        case _Inflected(lemma, like):
            return _inflect(lemma, match.lemmas[like - 1]) if like <= len(match.lemmas) else [lemma]
        case _Droppable(parts):
            if any(isinstance(inner, _Reference) and inner.slot not in match.slots for inner in parts):
                return [""]
            return [_joined(parts, choice) for choice in product(*(_render(inner, match, text) for inner in parts))]


def _joined(parts: tuple[_Part, ...], texts: tuple[str, ...]) -> str:
    """`texts` of `parts` one after the other, with the "a" or "an" that what follows takes where that is not written in the rule."""
    wording = ""
    dropped = False
    for part, text in zip(parts, texts, strict=True):
        word = text.lstrip(" ")
        wording += text[: len(text) - len(word)]
        if word and (dropped or not isinstance(part, _Literal)) and (found := _ARTICLE.search(wording)):
            wording = wording[: found.start()] + found[1] + article(word)[1:] + found[2]
        wording += word
        dropped = not text
    return wording


def _of_subject(slot: str, match: Match, text: Analysis) -> list[str]:
    """The pronoun that goes with the clause's subject, if that is the nearest pronoun before the match; else several."""
    for token in reversed(text.sentence_at(match.start).tokens):
        if token.start >= match.start:
            continue
        if token.key == '"':
            break
        if token.key in PERSONAL:
            own = PERSONAL[token.key]
            return [own if slot == "one's" else _SELVES[own]]
    return list(_PRONOUNS[slot])


def _put_into(form: str, words: str) -> str:
    """`words` with the last one in the form that a tag stands for; as they are where the lexicon has none."""
    last = words.rsplit(maxsplit=1)[-1] if words else ""
    tag = _FORMS[form]
    spellings = next((forms[tag] for lemma in sorted(lemmas(last.lower())) if tag in (forms := inflections(lemma))), (last,))
    if last.lower() in spellings:  # "were", "aircraft": not "was", not "aircrafts"
        return words
    return words[: len(words) - len(last)] + carry_capital(last, spellings[0])


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
