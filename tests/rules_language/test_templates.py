"""Suggestions: how they are filled from a match, and where one that cannot be read is wrong."""

import pytest

from lint.errors import PatternError
from lint.kinds.pattern.matching import Pattern
from lint.kinds.pattern.template import Template
from lint.text.analysis import Analysis


def wordings(pattern: str, suggestion: str, text: str) -> list[str]:
    analysis = Analysis(text)
    (match,) = Pattern.parse(pattern).matches(analysis)
    return Template.parse(suggestion).render(match, analysis)


@pytest.mark.parametrize(
    ("pattern", "suggestion", "text", "wording"),
    [
        pytest.param("big cat", "lion", "a big cat", "lion", id="plain text"),
        pytest.param("the {x} of cats", "cats' {x}", "the long tails of cats", "cats' long tails", id="slot"),
        pytest.param("{x} to {y} end", "{y} {x} {y}", "red to Blue end", "Blue red Blue", id="slots keep their case, in any order"),
        pytest.param("to {x}? cats", "the ({x} )?dogs", "to big cats", "the big dogs", id="group with a bound slot"),
        pytest.param("to {x}? cats", "the ({x} )?dogs", "to cats", "the dogs", id="group with an unbound slot"),
        pytest.param("to {x}? cats", "dogs ( {x}, )? too", "to cats", "dogs too", id="no double space where a group was"),
        pytest.param("to {x}? cats", "dogs ({x})?, too", "to cats", "dogs, too", id="no space before a comma where a group was"),
        pytest.param("to {x}? cats", "({x})? dogs", "to cats", "dogs", id="no space at the start where a group was"),
        pytest.param("to {x}? {y}? cats", "dogs( {x})?( {y})?", "to big cats", "dogs big", id="one group of two"),
        pytest.param("big cat", "", "a big cat", "", id="empty"),
        pytest.param("big cat", "lion", "Big cat", "Lion", id="capital at the start"),
        pytest.param("big cat", "“lion”", "Big cat", "“Lion”", id="capital after a mark"),
        pytest.param("big cat", "LION", "big cat", "LION", id="no small letter for a small letter"),
        pytest.param("' big cat", "lion", "‘Big cat’", "Lion", id="capital behind a mark"),
        pytest.param("big cat", "don't", "The dog’s big cat", "don’t", id="curly apostrophe in curly text"),
        pytest.param("big cat", "don't", "The dog's big cat", "don't", id="straight apostrophe in straight text"),
        pytest.param("big cat", 'a "lion" ("so")', "A “dog”, a big cat", "a “lion” (“so”)", id="curly quotes in curly text"),
        pytest.param("big cat", r"\{lion\} \<or\> \\ \(a\)\?", "big cat", r"{lion} <or> \ (a)?", id="quoted marks"),
        pytest.param("big cat", "lion (or so)", "big cat", "lion (or so)", id="brackets that drop nothing"),
        pytest.param("to {x}? cats", r"dogs( {x} \(big\))?", "to old cats", "dogs old (big)", id="quoted brackets in a group"),
    ],
)
def test_suggestion_is_filled(pattern: str, suggestion: str, text: str, wording: str) -> None:
    assert wordings(pattern, suggestion, text) == [wording]


@pytest.mark.parametrize(
    ("pattern", "suggestion", "text", "expected"),
    [
        pytest.param("<boycott> it", "<oppose like 1> it", "boycotted it", ["opposed it"], id="past"),
        pytest.param("<boycott> it", "<oppose like 1> it", "boycotting it", ["opposing it"], id="participle"),
        pytest.param("<boycott> it", "<take like 1> it", "boycotted it", ["took it", "taken it"], id="past or participle"),
        pytest.param("<put> it", "<take like 1> it", "put it", ["took it", "taken it", "take it"], id="past, participle or base"),
        pytest.param("<oppose>", "<boycott like 1>", "opposes", ["boycotts"], id="present"),
        pytest.param("<war:noun>", "<goose like 1>", "wars", ["geese"], id="plural"),
        pytest.param("<big:adj>", "<good like 1>", "biggest", ["best"], id="superlative"),
        pytest.param("<war:noun>", "<oppose like 1>", "wars", ["oppose"], id="no such form"),
        pytest.param("<take>? <war:noun> <end>", "<stop like 2>", "wars ended", ["stopped"], id="the second that matched"),
        pytest.param("<take>? <war:noun>", "<stop like 2>", "wars", ["stop"], id="one that did not match"),
        pytest.param("<be> at the war", "<be like 1> at war", "Are at the war", ["Are at war"], id="the same word stays as it is"),
        pytest.param("<be> in", "<remain like 1> in", "were in", ["remained in"], id="from be"),
        pytest.param("<remain> in", "<be like 1> in", "remains in", ["is in"], id="to be, one form"),
        pytest.param(
            "he <remain> in", "he <be like 1> in", "he remained in", ["he was in", "he were in", "he been in"], id="to be, persons"
        ),
        pytest.param("to {x}? <take>", "dogs( {x} <make like 1>)?", "to big taking", ["dogs big making"], id="inside a group"),
        pytest.param("to {x}? <take>", "dogs( {x} <make like 1>)?", "to taking", ["dogs"], id="inside a group that is dropped"),
    ],
)
def test_suggestion_is_inflected_like_the_match(pattern: str, suggestion: str, text: str, expected: list[str]) -> None:
    assert wordings(pattern, suggestion, text) == expected


def test_slots_are_told_apart_by_whether_they_may_be_dropped() -> None:
    template = Template.parse("{a} ({b} {c})? <take like 2>")
    assert (set(template.slot_names), set(template.required_slots), template.lemma_count) == ({"a", "b", "c"}, {"a"}, 2)


@pytest.mark.parametrize(
    ("suggestion", "offset", "message"),
    [
        pytest.param("a {B}", 2, "“{” stands alone", id="slot in capitals"),
        pytest.param("a {b", 2, "“{” stands alone", id="slot never closed"),
        pytest.param("a b}", 3, "“}” stands alone", id="stray brace"),
        pytest.param("a <take>", 2, "“<” stands alone", id="lemma without a number"),
        pytest.param("a <take like 0>", 2, "“<” stands alone", id="lemma number nought"),
        pytest.param("a > b", 2, "“>” stands alone", id="stray angle"),
        pytest.param("a <qwxrt like 1>", 2, "no inflections of “qwxrt” are known", id="unknown lemma"),
        pytest.param("a (b {c} <)?", 9, "“<” stands alone", id="inside a group"),
        pytest.param("a ({b})? {c", 9, "“{” stands alone", id="behind a group"),
        pytest.param("what (a)?", 5, "no slot in “( )?”, so it would never be left out", id="group without a slot"),
        pytest.param("a (b ({c})? d)?", 13, "“)?” ends no group", id="group in a group"),
        pytest.param("a b)?", 3, "“)?” ends no group", id="group never opened"),
    ],
)
def test_mistake_is_told_with_its_place(suggestion: str, offset: int, message: str) -> None:
    with pytest.raises(PatternError) as error:
        Template.parse(suggestion)
    assert (str(error.value)[: len(message)], error.value.offset) == (message, offset)
