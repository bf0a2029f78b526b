"""Kind echo: two slots of a pattern that hold one word, or words of one family."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lint.kinds import echo
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.matching import Pattern, Wording
from lint.kinds.pattern.template import Template
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks


def params(of: Sequence[str], within: int = 60, suggest: Sequence[str] = (), excuse: Sequence[str] = ()) -> echo.Params:
    return echo.Params(tuple(map(Pattern.parse, of)), within, tuple(map(Template.parse, suggest)), tuple(map(Wording.parse, excuse)))


def echo_rule(of: Sequence[str], within: int = 60, suggest: Sequence[str] = (), excuse: Sequence[str] = ()) -> Rule:
    return rule("echo", params(of, within, suggest, excuse), message="“{text}”: “{fix}”")


class TestOneWord:
    RULES = (echo_rule(["the {word} of the past {n:adj} {again}"], suggest=["the {again} of the past"], excuse=["of the past dark ages"]),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The mayors of the past few months.", id="another adjective that is none"),
            pytest.param("The mayors of the past dry months.", id="two words"),
            pytest.param("The age of the past dark ages.", id="excused"),
            pytest.param("The mill of the past great millers.", id="a derived word of no family ending"),
            pytest.param("The cat of the past great category.", id="a word that only begins alike"),
            pytest.param("The month. Of the past dry months.", id="over a sentence end"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("⟦The months of the past dry months⟧.", "The months of the past.", id="the same form"),
            pytest.param("It was ⟦the month of the past dry months⟧.", "It was the months of the past.", id="another inflection"),
            pytest.param("⟦The MONTH of the past dry month⟧.", "The month of the past.", id="another case"),
            pytest.param("⟦The old months of the past dry months⟧.", "The months of the past.", id="the last word of a slot"),
            pytest.param("⟦The zorbs of the past dry zorbs⟧.", "The zorbs of the past.", id="a word that nobody knows"),
            pytest.param("⟦The mice of the past dry mouse⟧.", "The mouse of the past.", id="an irregular form"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed

    def test_curly_apostrophe_is_the_straight_one(self) -> None:
        assert reported([echo_rule(["{word} and {again}"])], "O'Brien and O’Brien.") == "⟦O'Brien and O’Brien⟧."


class TestFamily:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("It was really a big one.", id="two words"),
            pytest.param("It was badly a bad one.", id="a stem of three letters"),
            pytest.param("It was really a realistic one.", id="an ending that is none of the family"),
            pytest.param("It was freely a mean one.", id="the same ending alone"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported([echo_rule(["{word= :adv } a {again} one"])], text) == text

    @pytest.mark.parametrize(
        "words",
        [
            "really a real",
            "real a really",
            "calmness a calm",
            "national a nation",
            "nationally a nation",
            "formality a formal",
            "hopeful a hope",
            "hopefully a hope",
            "rainy a rain",
        ],
    )
    def test_words_of_one_family_are_an_echo(self, words: str) -> None:
        assert reported([echo_rule(["was {word} a {again} one"])], f"It was {words} one.") == f"It ⟦was {words} one⟧."


class TestWithin:
    def test_distance_is_in_code_points_and_inclusive(self) -> None:
        pattern = ["the {word= month} ... , {again= month}"]
        text = "The month of May, month."  # nine code points lie between
        assert reported([echo_rule(pattern, within=9)], text) == "⟦The month of May, month⟧."
        assert reported([echo_rule(pattern, within=8)], text) == text

    def test_neighbours_are_within_one(self) -> None:
        assert reported([echo_rule(["{word} {again= month}"], within=1)], "One month month.") == "⟦One month month⟧."

    def test_slots_may_stand_the_other_way_round(self) -> None:
        assert reported([echo_rule(["{again} of {word}"], within=0)], "Months of months.") == "⟦Months of months⟧."


def test_slot_that_took_nothing_is_no_echo() -> None:
    rules = [echo_rule(["( the {word} )? of {again}"])]
    text = "A cup of tea. ⟦The tea of teas⟧."
    assert reported(rules, without_marks(text)) == text


@pytest.mark.parametrize(
    ("made", "problems"),
    [
        pytest.param(params(["{word} of {again}"], suggest=["{again}"]), [], id="nothing"),
        pytest.param(params([]), [("of", "at least one pattern")], id="no pattern"),
        pytest.param(
            params(["{word} of {x}"]),
            [("of", "“{word} of {x}” has no slot {again}; both {word} and {again} are compared")],
            id="no {again}",
        ),
        pytest.param(
            params(["the months of {word} {again}", "the months"]),
            [("of", "“the months” has no slot {again}; both {word} and {again} are compared")],
            id="neither in the second of two",
        ),
        pytest.param(
            params(["{word} of {again}"], suggest=["{x}"]),
            [("suggest", "slot {x} is not in the pattern “{word} of {again}”")],
            id="unknown slot",
        ),
    ],
)
def test_what_is_refused(made: echo.Params, problems: list[tuple[str, str]]) -> None:
    assert list(made.problems()) == problems


LIST = """\
rules:
  - id: test.echoes
    kind: echo
    category: garbled
    message: "“{text}”: “{fix}”."
    why: w
    within: 20
    entries:
      - {of: "the {word} of the last {x}? {again}", suggest: "the last ({x} )?{again}", eg: "It was ⟦the month of the last dry months⟧."}
      - of: ["{word= :adv } make a {again:adj}", "{word= :adv } take a {again:adj}"]
        within: 8
        except: deeply
        eg: "⟦Really make a real⟧ offer."
    examples:
      pass: [It was the mood of the last months., They really make a good offer.]
"""


class TestList:
    def test_entries_are_rules(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=LIST).rules
        assert [each.id for each in rules] == ["test.echoes/the-month-of-the-last-dry-months", "test.echoes/really-make-a-real"]
        text = "⟦The days of the last day⟧. They ⟦fully make a full⟧ turn, and deeply take a deep one."
        assert reported(rules, without_marks(text)) == text
        assert [finding.message for finding in check(rules, without_marks(text)).findings] == [
            "“The days of the last day”: “The last day”.",
            "“fully make a full”: “”.",
        ]

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            pytest.param("within: 20", "within: near", "7:13: “near” is no whole number", id="within"),
            pytest.param(
                "the {word} of", "the {wort} of", "9:14: “of”: “the {wort} of the last {x}? {again}” has no slot {word}", id="slot"
            ),
            pytest.param(
                '"{word= :adv } take a {again:adj}"',
                '"{word= :adv } {again:adj}"',
                "nothing in this pattern is a plain word",
                id="no plain word",
            ),
            pytest.param(
                '"{word= :adv } take a {again:adj}"', '"{word} take {again:none}"', "10:69: “none” is no type of slot", id="type of a slot"
            ),
        ],
    )
    def test_mistake_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str) -> None:
        assert LIST.count(old) == 1
        problems = mistakes(tmp_path, a=LIST.replace(old, new))
        assert any(told in problem for problem in problems), problems
