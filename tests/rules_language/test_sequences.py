"""Kind sequence: runs of sorts of words that no sentence has; written and mended as a phrase is."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lint.kinds import sequence
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.template import Template
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks


def params(match: Sequence[str], suggest: Sequence[str] = (), excuse: Sequence[str] = ()) -> sequence.Params:
    return sequence.Params(tuple(map(Wording.parse, match)), tuple(map(Wording.parse, excuse)), tuple(map(Template.parse, suggest)))


def sequence_rule(match: Sequence[str], suggest: Sequence[str] = (), excuse: Sequence[str] = ()) -> Rule:
    return rule("sequence", params(match, suggest, excuse), message="“{text}”: “{fix}”")


OF_WITH = sequence_rule(["of with {x:np}", "[ the ] of :verb"], excuse=["of was"])
DETERMINERS = sequence_rule(["a the {x:np}"], ["the {x}", "a {x}"], ["vitamin a"])


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A cup of tea with the mayor.", id="words between"),
        pytest.param("The cup he spoke of. With the mayor came his aide.", id="over a sentence end"),
        pytest.param("What it was made of, with the mayor gone, nobody knew.", id="over a comma"),
        pytest.param("The of was a slip.", id="excused"),
        pytest.param("He spoke of with and without.", id="no noun phrase"),
    ],
)
def test_what_stands(text: str) -> None:
    assert reported([OF_WITH], text) == text


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("A cup ⟦of with the old mayor⟧.", id="the longest noun phrase"),
        pytest.param("The ⟦of said⟧ and the ⟦of gone⟧.", id="part of speech behind context, twice"),
    ],
)
def test_what_is_reported(text: str) -> None:
    assert reported([OF_WITH], without_marks(text)) == text


def test_suggestions_take_its_slots() -> None:
    text = "It was a the hour. Take vitamin A the day after."
    assert reported([DETERMINERS], text) == "It was ⟦a the hour⟧. Take vitamin A the day after."
    assert mended([DETERMINERS], text) == "It was the hour. Take vitamin A the day after."
    (finding,) = check([DETERMINERS], text).findings
    assert [fix.title for fix in finding.fixes] == ["write: the hour", "write: an hour"]
    assert finding.message == "“a the hour”: “the hour”"


NO_SORT = "names no part of speech and no typed slot; that is kind “phrase”"


@pytest.mark.parametrize(
    ("made", "problems"),
    [
        pytest.param(params(["of :verb", "of {x:np}", "of {one's}", "of {doing}", "of :name", "of :number"]), [], id="every sort of class"),
        pytest.param(params(["of ( a | :noun? )", "of {x= the | the :noun }"]), [], id="a class inside of a group"),
        pytest.param(params(["[ :verb ] of the"]), [], id="a class in the context"),
        pytest.param(params(["/of the/"]), [], id="an expression"),
        pytest.param(params(["of :verb", "of the {x} ..."]), [("match", f"“of the {{x}} ...” {NO_SORT}")], id="a slot without a type"),
        pytest.param(params(["of <go>"]), [("match", f"“of <go>” {NO_SORT}")], id="a lemma"),
        pytest.param(params([]), [("match", "at least one pattern")], id="no pattern"),
        pytest.param(
            params(["of the"], ["{x}"]),
            [("suggest", "slot {x} is not in the pattern “of the”"), ("match", f"“of the” {NO_SORT}")],
            id="two mistakes",
        ),
    ],
)
def test_what_is_refused(made: sequence.Params, problems: list[tuple[str, str]]) -> None:
    assert list(made.problems()) == problems


LIST = """\
rules:
  - id: test.runs
    kind: sequence
    category: grammar
    message: "“{text}”: “{fix}”."
    why: w
    except: the very
    entries:
      - {match: ["the a {x:adj}", "a the {x:adj}"], suggest: "the {x}", eg: "It was ⟦the a big⟧ day."}
      - {match: "more :adj", except: [], suggest: "", eg: "It was ⟦more big⟧."}
    examples:
      pass: [It was the big day., It was bigger.]
"""


class TestList:
    def test_entries_are_rules(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=LIST).rules
        assert [each.id for each in rules] == ["test.runs/the-a-big", "test.runs/more-big"]
        text = "It was ⟦a the big⟧ day, ⟦more old⟧ than the very day, the a the very."
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, without_marks(text)) == "It was the big day, than the very day, the a the very."

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            pytest.param('match: "more :adj"', 'match: "more big"', f"10:17: “match”: “more big” {NO_SORT}", id="no class"),
            pytest.param(
                'match: "more :adj"', 'match: "more :adjective"', "10:23: “:adjective” is no token class that is known", id="class"
            ),
            pytest.param('{x:adj}", "a', '{x:adjective}", "a', "9:27: “adjective” is no type of slot that is known", id="type"),
            pytest.param(
                'suggest: "the {x}"', 'suggest: "the {y}"', "“suggest”: slot {y} is not in the pattern “the a {x:adj}”", id="slot"
            ),
        ],
    )
    def test_mistake_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str) -> None:
        assert LIST.count(old) == 1
        problems = mistakes(tmp_path, a=LIST.replace(old, new))
        assert any(told in problem for problem in problems), problems
