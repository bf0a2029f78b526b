"""Bylines: "By Jane Doe", "Words by Jane Doe and John Roe, health correspondent", and what translation makes of them."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final, NamedTuple

from lint.document import Role
from lint.structure.evidence import Evidence, Place, opening
from lint.structure.names import NameGrammar, each_of, grammar
from lint.structure.vocabulary import Vocabulary
from lint.text.fold import fold

_LONGEST: Final = 20  # words; the longest honest byline names three people and their desks
_LONGEST_MARKED: Final = 12  # words; what is marked as a byline but longer is a box about the author
_NEAR_BIO: Final = 2  # blocks between a name alone and the bio it belongs to


class Form(StrEnum):
    """How a byline is worded."""

    PLAIN = "plain"
    """A byline word and names."""
    LABELLED = "labelled"
    """A label that newspapers in English do not put before names."""
    PICTURE = "picture"
    """The names are those of who gave the picture."""


class Byline(NamedTuple):
    """`people` as they are written, one by one; nobody where it names an agency. `end` is where desk, place or date may follow them."""

    form: Form
    people: tuple[str, ...]
    end: int


def read(text: str, vocabulary: Vocabulary) -> Byline | None:
    """The byline that `text` is, or nothing."""
    start, names = opening(text), grammar(vocabulary)
    if not start.startswith((*vocabulary.byline_openers, *vocabulary.byline_labels)) or len(text.split()) > _LONGEST:
        return None
    if start.startswith(vocabulary.byline_openers):
        if names.pictured.fullmatch(text):
            return Byline(Form.PICTURE, (), len(text))
        if found := names.byline.fullmatch(text):
            return Byline(Form.PLAIN, each_of(found["who"]), found.end("who"))
    if start.startswith(vocabulary.byline_labels) and (found := names.labelled.fullmatch(text)):
        return Byline(Form.LABELLED, each_of(found["one"] or found["who"]), len(text))
    return None


def evidence(place: Place) -> Iterator[Evidence]:
    if found := read(place.text, place.vocabulary):
        match found.form:
            case Form.PLAIN:
                yield Evidence(Role.BYLINE, 3, "a name after a byline word, and nothing else")
            case Form.LABELLED:
                yield Evidence(Role.BYLINE, 3, "a name after the label of an author, and nothing else")
            case Form.PICTURE:
                yield Evidence(Role.BYLINE, 3, "names after a byline word who gave the picture")
    elif (mark := place.marked("byline", "author")) and not place.marked("bio", "box", "about", "profile"):
        if len(place.words) > _LONGEST_MARKED or place.from_end <= _NEAR_BIO:
            return
        if place.names.marked.fullmatch(place.text):
            yield Evidence(Role.BYLINE, 3, f"a name, marked up as “{mark}”")


def evidence_beside(place: Place) -> Iterator[Evidence]:
    """A byline of one name, which is told by who the page says its author is, or by the bio that opens with that name."""
    words = place.words
    if (
        place.roles[place.index]
        or len(words) != 2
        or fold(words[0]).lower() not in place.vocabulary.byline_openers
        or not words[1][0].isupper()
    ):
        return
    if any(words[1] in author.split() for author in place.setting.metadata.authors):
        yield Evidence(Role.BYLINE, 5, "a name after a byline word, of the author that the page gives")
    elif any(role is Role.BIO and words[1] in block.text for block, role in zip(place.blocks, place.roles, strict=True)):
        yield Evidence(Role.BYLINE, 5, "a name after a byline word, which the bio has too")


def people(text: str, vocabulary: Vocabulary) -> tuple[str, ...]:
    """The people in a byline, as they are written."""
    if found := read(text, vocabulary):
        return found.people
    names: NameGrammar = grammar(vocabulary)
    marked = names.marked.fullmatch(text)
    return each_of(marked["who"]) if marked else ()
