"""The indefinite article: by how the next word is spoken."""

import pytest

from lint.text.articles import article, corrected


@pytest.mark.parametrize(
    "following",
    [
        "mayor", "Mayor", "yard", "year-long row", "hotel", "history", "heat", "whole day",
        "union", "unit", "University town", "unique case", "unicorn", "usual day", "user", "use", "usage", "utensil", "utopia", "Utah mill",
        "European", "eulogy", "ewe", "one-off", "one", "once-great mill", "ouija board", "ubiquitous fly", "uranium mine", "urinal",
        "Ukrainian", "UFO", "ufo",
        "7", "100", "1,100", "12th", "110", "180", "19th",
        "BBC crew", "UN envoy", "US firm", "TV", "U-turn", "T-shirt", "USB stick", "U.S. firm", "DVD",
        "“mayor”", "“union”", "(mayor", "'mayor", "", "…",
    ],
)  # fmt: skip
def test_a(following: str) -> None:
    assert article(following) == "a"


@pytest.mark.parametrize(
    "following",
    [
        "apple", "Apple", "eagle", "idea", "odd day", "ugly day", "umbrella", "uninformed guess", "unimportant day", "uncle", "urgent call",
        "utter lie", "usher", "urn", "onion", "open door", "étude", "émigré", "Örebro man",
        "hour", "hourly bus", "honour", "honor", "honest man", "Honourable man", "heir", "heirloom", "heiress",
        "8", "8-year-old", "80", "800", "11", "11th", "18", "18th",
        "MP", "HIV test", "X-ray", "FBI agent", "NHS bed", "LED", "SOS", "A-level", "E.U. envoy", "M.P.",
        "IOU", "AIDS clinic", "“apple”", "“8”", "(idea", "'hour", "[eagle",
    ],
)  # fmt: skip
def test_an(following: str) -> None:
    assert article(following) == "an"


@pytest.mark.parametrize(
    ("before", "old", "new"),
    [
        pytest.param("", "cat", "owl", id="nothing before it"),
        pytest.param("the ", "cat", "owl", id="another article"),
        pytest.param("a ", "cat", "dog", id="one that stays"),
        pytest.param("an ", "owl", "eagle", id="the other that stays"),
        pytest.param("a ", "cat", "", id="nothing in its place"),
        pytest.param("a ", "owl", "eagle", id="one that was wrong already"),
        pytest.param("an ", "cat", "dog", id="the other that was wrong already"),
        pytest.param("a", "cat", "owl", id="without a space"),
        pytest.param("plaza ", "cat", "owl", id="the end of a word"),
        pytest.param("X.a ", "cat", "owl", id="behind a full stop"),
        pytest.param("a, ", "cat", "owl", id="a comma between"),
        pytest.param("a big ", "cat", "owl", id="a word between"),
        pytest.param("AN ", "owl", "cat", id="in capitals"),
    ],
)
def test_what_stays(before: str, old: str, new: str) -> None:
    assert corrected(before, old, new) is None


@pytest.mark.parametrize(
    ("before", "old", "new", "expected"),
    [
        pytest.param("a ", "cat", "owl", (0, "an"), id="a to an"),
        pytest.param("an ", "owl", "cat", (0, "a"), id="an to a"),
        pytest.param("A ", "cat", "owl", (0, "An"), id="A to An"),
        pytest.param("An ", "owl", "cat", (0, "A"), id="An to A"),
        pytest.param("is a ", "union", "honour", (3, "an"), id="behind a word, by sound"),
        pytest.param("is an ", "hour", "European", (3, "a"), id="the other way round"),
        pytest.param("“a ", "cat", "owl", (1, "an"), id="behind a quotation mark"),
        pytest.param("(a ", "cat", "owl", (1, "an"), id="behind a bracket"),
        pytest.param("so—a ", "cat", "owl", (3, "an"), id="behind a dash"),
        pytest.param("a\u00a0 ", "cat", "owl", (0, "an"), id="before other spaces"),
        pytest.param("a ", "“cat”", "“owl”", (0, "an"), id="before quotation marks"),
    ],
)
def test_what_changes(before: str, old: str, new: str, expected: tuple[int, str]) -> None:
    assert corrected(before, old, new) == expected
