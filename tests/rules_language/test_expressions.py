"""Regular expressions in rules: what they report, what is refused, and what becomes of one that runs away."""

from pathlib import Path

import pytest

from lint.diagnostics import Stage
from lint.errors import PatternError
from lint.kinds import phrase
from lint.kinds.base.rule import Rule
from lint.kinds.pattern import expression
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.template import Template
from lint.text.analysis import Analysis
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks


def phrase_rule(match: str, *suggest: str, excuse: tuple[str, ...] = (), name: str = "test.rule") -> Rule:
    params = phrase.Params((Wording.parse(match),), tuple(map(Wording.parse, excuse)), tuple(map(Template.parse, suggest)))
    return rule("phrase", params, id=name, message="“{text}”: “{fix}”")


@pytest.mark.parametrize(
    ("match", "text"),
    [
        pytest.param("/cat/", "A dog sat.", id="nothing to find"),
        pytest.param("/it's/", "It’s so.", id="curly text is not folded"),
        pytest.param("/<cat>/", "The cats sat.", id="no lemmas"),
        pytest.param("/cat.sat/", "A cat\n\nsat.", id="over a paragraph end"),
        pytest.param("/(?-i:Sun)/", "The sun rose.", id="case asked for"),
        pytest.param("/(?=cat)/", "A cat sat.", id="a look ahead alone takes no text"),
        pytest.param(r"/\b/", "A cat sat.", id="a boundary alone takes no text"),
        pytest.param("/cat", "A cat sat.", id="one slash is a mark"),
    ],
)
def test_what_stands(match: str, text: str) -> None:
    assert reported([phrase_rule(match)], text) == text


@pytest.mark.parametrize(
    ("match", "text"),
    [
        pytest.param("/cat/", "A ⟦cat⟧, a ⟦CAT⟧, ⟦cat⟧egories.", id="in any case, inside words"),
        pytest.param(r"/\bsat\. the\b/", "It ⟦sat. The⟧ cat.", id="over a sentence end"),
        pytest.param("/it’s/", "⟦It’s⟧ so.", id="the marks as they stand"),
        pytest.param(r"/\p{Cyrillic}+/", "A ⟦кот⟧ sat.", id="scripts"),
        pytest.param(r"/(\w)\1\1/", "A ⟦zzz⟧ebra.", id="what came before"),
        pytest.param("/(?=cat)c?/", "A ⟦c⟧at.", id="some text at last"),
        pytest.param("/and/or/", "This ⟦and/or⟧ that.", id="a slash inside"),
        pytest.param("//cat//", "A ⟦/cat/⟧ sat.", id="slashes at the ends"),
        pytest.param("/🐈 c/", "A 🐈⟦🐈 c⟧at.", id="behind an emoji"),
    ],
)
def test_what_is_reported(match: str, text: str) -> None:
    assert reported([phrase_rule(match)], without_marks(text)) == text


class TestSlots:
    @pytest.mark.parametrize(
        ("match", "suggest", "text", "fixed"),
        [
            pytest.param(r"/(?<n>\d+) (?P<unit>km|mi)/", "{unit} {n}", "It is 7 km off.", "It is km 7 off.", id="named groups"),
            pytest.param(
                r"/the (?:(?<how>big|old) )?mill/",
                "a ({how} )?tower",
                "The mill, the old mill.",
                "A tower, an old tower.",
                id="a group left out",
            ),
            pytest.param(r"/two (?<what>\w+)/", "some {what:plural}", "Two qwxrt.", "Some qwxrt.", id="a word that the lexicon has not"),
            pytest.param(r"/two (?<what>\w+)/", "two {what:plural}", "Two mouse.", "Two mice.", id="put into a form"),
            pytest.param(r"/a (?<x>\w)\w+/", "a {x}", "A hippo.", "A h.", id="part of a word"),
            pytest.param(r"/(?<x>a)|(?<y>b)c/", "({x} is )?({y} was )?z", "a bc", "a is z b was z", id="one of two"),
        ],
    )
    def test_named_groups_are_slots(self, match: str, suggest: str, text: str, fixed: str) -> None:
        assert mended([phrase_rule(match, suggest)], text) == fixed

    def test_group_that_repeats_holds_the_last(self) -> None:
        wording = Wording.parse(r"/(?:(?<x>\w) ?)+z/")
        (match,) = wording.matches(Analysis("a b c z"))
        assert (set(wording.slot_names), match.slots) == ({"x"}, {"x": (4, 5)})
        assert not match.lemmas

    @pytest.mark.parametrize(
        ("suggest", "message"),
        [
            pytest.param("{b}", "slot {b} is not in the pattern “/(?<a>x)(y)/”", id="slot"),
            pytest.param("<go like 1>", "“like 1”, but “/(?<a>x)(y)/” binds 0 lemmas at most", id="lemma"),
        ],
    )
    def test_suggestion_that_does_not_fit_is_told(self, suggest: str, message: str) -> None:
        params = phrase.Params((Wording.parse("/(?<a>x)(y)/"),), suggest=(Template.parse(suggest),))
        assert list(params.problems()) == [("suggest", message)]


def test_expression_excuses_and_is_excused() -> None:
    rules = [phrase_rule("/big \\w+/", excuse=("big cat show", "/no big/"))]
    assert reported(rules, "A big cat show, no big cat, a big cat.") == "A big cat show, no big cat, a ⟦big cat⟧."


@pytest.mark.parametrize("match", ["//", "/x*/", "/cat|/", "/^/", "/(?:a?b?)/", r"/(?=.*)/", "/$/"])
def test_expression_that_matches_empty_text_is_refused(match: str) -> None:
    with pytest.raises(PatternError, match="matches the empty text") as error:
        Wording.parse(match)
    assert error.value.offset == 0


@pytest.mark.parametrize(
    ("match", "offset", "message"),
    [
        pytest.param("/*a/", 1, "no regular expression: nothing to repeat", id="at the start"),
        pytest.param("/a(b/", 4, "no regular expression: missing )", id="at the end"),
        pytest.param(r"/a\p{Foo}b/", 9, "no regular expression: unknown property", id="unknown property"),
        pytest.param("/[a/", 3, "no regular expression: unterminated character set", id="set never closed"),
    ],
)
def test_mistake_is_told_with_its_place(match: str, offset: int, message: str) -> None:
    with pytest.raises(PatternError) as error:
        Wording.parse(match)
    assert (str(error.value)[: len(message)], error.value.offset) == (message, offset)


RULE = """\
rules:
  - id: test.cat
    kind: phrase
    category: garbled
    message: "“{text}”: “{fix}”."
    why: w
    match: ["/(?<a>big|old) cats?/", "( big | old ) dog"]
    suggest: lion
    examples:
      flag: ["A ⟦big cat⟧ sat."]
      pass: [A lion sat., A cat sat.]
"""


class TestFile:
    def test_it_is_read_beside_patterns(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=RULE).rules
        assert reported(rules, "Old cats, an old dog.") == "⟦Old cats⟧, an ⟦old dog⟧."
        assert mended(rules, "Old cats, an old dog.") == "Lion, a lion."

    def test_mistake_points_into_it(self, tmp_path: Path) -> None:
        (told,) = mistakes(tmp_path, a=RULE.replace("/(?<a>big|old)", "/(?<a>big|*old)"))
        assert told.startswith("a.yaml:7:24: no regular expression: nothing to repeat")


class TestRunningAway:
    AWAY = "/(a|aa)+$/"
    TEXT = "The cat sat. " + "a" * 80 + "b"

    @pytest.fixture
    def short_limit(self, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(expression, "_LIMIT", 0.05)

    @pytest.mark.usefixtures("short_limit")
    def test_rule_is_named_in_a_failure_and_the_others_go_on(self) -> None:
        result = check([phrase_rule(self.AWAY, name="test.away"), phrase_rule("the cat", name="test.cat")], self.TEXT)
        (failure,) = result.failures
        assert (failure.stage, failure.rule) == (Stage.RULE, "test.away")
        assert f"rule test.away (test.yaml:1:1) failed on this text, the other rules went on: TimeoutError: {self.AWAY}" in failure.message
        assert [finding.rule for finding in result.findings] == ["test.cat"]

    @pytest.mark.usefixtures("short_limit")
    def test_excuse_that_runs_away_is_told_likewise(self) -> None:
        result = check([phrase_rule("the cat", excuse=(self.AWAY,)), phrase_rule("sat", name="test.other")], self.TEXT)
        assert [failure.rule for failure in result.failures] == ["test.rule"]
        assert [finding.rule for finding in result.findings] == ["test.other"]

    def test_text_on_which_it_does_not_is_checked(self) -> None:
        assert reported([phrase_rule(self.AWAY)], "The cat said aaa") == "The cat said ⟦aaa⟧"
