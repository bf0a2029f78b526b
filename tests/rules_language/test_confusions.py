"""Kind confusion: the word is good English elsewhere; only where a frame or its company tells is it reported, and only the word itself."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lint.errors import PatternError
from lint.kinds import confusion
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.fragments import Fragment, Frame
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.partner import Partner
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks


def params(
    wrong: Sequence[str], right: Sequence[str], when: Sequence[str] = (), near: Sequence[str] = (), excuse: Sequence[str] = ()
) -> confusion.Params:
    return confusion.Params(
        tuple(map(Fragment.parse, wrong)),
        tuple(map(Partner.parse, right)),
        tuple(map(Frame.parse, when)),
        tuple(map(confusion.Lemma.parse, near)),
        tuple(map(Wording.parse, excuse)),
    )


def confusion_rule(
    wrong: Sequence[str], right: Sequence[str], when: Sequence[str] = (), near: Sequence[str] = (), excuse: Sequence[str] = ()
) -> Rule:
    return rule("confusion", params(wrong, right, when, near, excuse), message="“{text}”: “{fix}”")


class TestWhen:
    RULES = (
        confusion_rule(
            ["<accuse>"],
            ["<charge>"],
            ["@ {somebody}? with ( murder | fraud )", "<stand> @", "^ @ :verb"],
            excuse=["accused with {x} glee"],
        ),
    )

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("He was accused of murder.", id="the word in its own sense"),
            pytest.param("He was charged with murder.", id="the frame with the right word"),
            pytest.param("They accused him. With fraud about, nobody was safe.", id="a frame over a sentence end"),
            pytest.param("The accusers came with fraud in mind.", id="a derived word"),
            pytest.param("He was accused with murder glee.", id="excused"),
            pytest.param("The men accused went home.", id="not at the start"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("He was ⟦accused⟧ with murder.", "He was charged with murder.", id="past"),
            pytest.param("The court ⟦accuses⟧ her with fraud.", "The court charges her with fraud.", id="present, a slot in the frame"),
            pytest.param(
                "⟦Accusing⟧ two of the men with fraud was easy.", "Charging two of the men with fraud was easy.", id="with a capital"
            ),
            pytest.param("He stood ⟦accused⟧.", "He stood charged.", id="behind its frame, of which a lemma is not that of the word"),
            pytest.param(
                "They ⟦accuse⟧ him with fraud and ⟦accuse⟧ her with murder.",
                "They charge him with fraud and charge her with murder.",
                id="twice",
            ),
            pytest.param(
                "Accused with quiet glee, he was ⟦accused⟧ with murder.",
                "Accused with quiet glee, he was charged with murder.",
                id="excused elsewhere",
            ),
        ],
    )
    def test_only_the_word_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed

    def test_article_before_it_follows(self) -> None:
        rules = [confusion_rule(["<return:noun>"], ["<award like 1>", "prize"], ["@ for bravery"])]
        assert mended(rules, "She got a return for bravery. She got both returns for bravery.") == (
            "She got an award for bravery. She got both awards for bravery."
        )
        (finding,) = check(rules, "She got a return for bravery.").findings
        assert [fix.title for fix in finding.fixes] == ["write: an award", "write: prize"]
        assert finding.message == "“return”: “an award”"

    def test_one_frame_behind_two_words(self) -> None:
        rules = [confusion_rule(["accused"], ["charged"], ["@ ... with murder"])]
        text = "He was ⟦accused⟧ and later ⟦accused⟧ again with murder, but not accused of it."
        assert reported(rules, without_marks(text)) == text

    @pytest.mark.parametrize(
        ("frame", "text"),
        [
            pytest.param("the @ $", "The case, the ⟦case⟧.", id="at the end of the sentence"),
            pytest.param("@ :number", "The ⟦case⟧ 7 is no case of twelve.", id="before a class"),
            pytest.param("{x:name} @", "The Miller ⟦case⟧ is no case.", id="behind a typed slot"),
            pytest.param("( in | on ) any? @", "In any ⟦case⟧, on ⟦case⟧.", id="behind alternatives and an option"),
        ],
    )
    def test_frames_are_patterns(self, frame: str, text: str) -> None:
        assert reported([confusion_rule(["case"], ["event"], [frame])], without_marks(text)) == text

    def test_several_words_and_alternatives(self) -> None:
        rules = [confusion_rule(["<accuse>", "<blame>", "hold to account"], ["<charge>"], ["@ with fraud"])]
        text = "He ⟦blames⟧ with fraud, was ⟦accused⟧ with fraud, but ⟦hold to account⟧ with fraud."
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, "He blames with fraud.") == "He charges with fraud."


class TestNear:
    RULES = (confusion_rule(["<shop>"], ["<store like 1>"], near=["<department>", "chain"]),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The shop closed.", id="without the company"),
            pytest.param("The shop closed. The department stayed.", id="the company in the next sentence"),
            pytest.param("The department stayed. The shop closed.", id="the company in the sentence before"),
            pytest.param("The shop one two three four five six seven eight department.", id="nine tokens behind"),
            pytest.param("Department one two three four five six seven eight shop.", id="nine tokens before"),
            pytest.param("The departmental shop.", id="a word derived from it"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("The department ⟦shop⟧ closed.", "The department store closed.", id="before it"),
            pytest.param("⟦Shops⟧ of the chain closed.", "Stores of the chain closed.", id="behind it"),
            pytest.param("The ⟦shops⟧ had departments.", "The stores had departments.", id="inflected"),
            pytest.param(
                "The ⟦shop⟧ one two three four five six seven department.",
                "The store one two three four five six seven department.",
                id="eight tokens behind",
            ),
            pytest.param(
                "Department one two three four five six seven ⟦shop⟧.",
                "Department one two three four five six seven store.",
                id="eight tokens before",
            ),
            pytest.param(
                "The shop fell. A CHAIN of ⟦shops⟧ fell.", "The shop fell. A CHAIN of stores fell.", id="in its own sentence alone"
            ),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed

    def test_the_word_is_no_company_of_its_own(self) -> None:
        rules = [confusion_rule(["<shop>"], ["<store like 1>"], near=["shop"])]
        assert reported(rules, "The shop closed.") == "The shop closed."
        assert reported(rules, "The shop of shops.") == "The ⟦shop⟧ of ⟦shops⟧."

    def test_excuse(self) -> None:
        rules = [confusion_rule(["shop"], ["store"], near=["chain"], excuse=["chip shop"])]
        text = "A chip shop, a chain, a ⟦shop⟧."
        assert reported(rules, without_marks(text)) == text


def test_with_frame_and_company_both_must_hold() -> None:
    rules = [confusion_rule(["<return>"], ["<reward>"], ["a @"], ["<police>", "arrest"])]
    text = "Police offered a ⟦return⟧. Police await his return. She bought a return."
    assert reported(rules, without_marks(text)) == text


@pytest.mark.parametrize(
    ("made", "problems"),
    [
        pytest.param(params(["<accuse>"], ["<charge>"], ["@ with murder"]), [], id="frame"),
        pytest.param(params(["<accuse>"], ["<charge>"], near=["murder"]), [], id="company"),
        pytest.param(params(["accuse"], ["charge"], ["@ with murder"]), [], id="without lemmas"),
        pytest.param(params([], ["a"], ["@ b"]), [("wrong", "at least one word")], id="no wrong word"),
        pytest.param(params(["a"], [], ["@ b"]), [("right", "at least one word")], id="no right word"),
        pytest.param(
            params(["<accuse>"], ["<charge>"]),
            [("when", "say in which frames the word is wrong (“when”), or beside which words (“near”): alone it is a good word")],
            id="neither frame nor company",
        ),
        pytest.param(
            params(["accuse"], ["<charge>"], ["<stand> @"]),
            [("right", "“like 1”, but “<stand> @” binds 0 lemmas at most")],
            id="inflected like a word that is none",
        ),
        pytest.param(
            params(["accuse"], ["{x}"], ["@ with {y}"]), [("right", "slot {x} is not in the pattern “@ with {y}”")], id="unknown slot"
        ),
        pytest.param(
            params([":verb"], ["charge"], ["@ :noun"]),
            [("when", "nothing in this pattern is a plain word or lemma that it cannot do without, so it would run on every sentence")],
            id="no plain word",
        ),
        pytest.param(
            params(["very?"], ["too"], ["@ late"]),
            [("when", "between what stands around it, this pattern may match no word at all, so there would be nothing to report")],
            id="a word that may be left out",
        ),
    ],
)
def test_what_is_refused(made: confusion.Params, problems: list[tuple[str, str]]) -> None:
    assert list(made.problems()) == problems


@pytest.mark.parametrize("frame", ["with murder", "@ with @", "( @ | he ) with murder", "@? with murder", "@ [ with murder ]", "[ was ] @"])
def test_frame_has_one_place_outside_of_brackets(frame: str) -> None:
    with pytest.raises(PatternError, match="“@” stands once in a frame"):
        Frame.parse(frame)


@pytest.mark.parametrize("word", ["", "<>", "two words", " "])
def test_company_is_one_word(word: str) -> None:
    with pytest.raises(PatternError, match="is not one word"):
        confusion.Lemma.parse(word)


LIST = """\
rules:
  - id: test.words
    kind: confusion
    category: garbled
    message: "“{text}”: “{fix}”."
    why: w
    near: [court, trial]
    entries:
      - {wrong: <accuse>, right: <charge>, when: ["@ with ( murder | fraud )"], eg: "The court ⟦accused⟧ him."}
      - {wrong: [<process:noun>, procedure], right: [lawsuit, case], eg: "The court heard the ⟦process⟧."}
    examples:
      pass: [He was accused of murder., The process took a day.]
"""


class TestList:
    def test_entries_are_rules(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=LIST).rules
        assert [each.id for each in rules] == ["test.words/accused", "test.words/process"]
        text = "The trial: ⟦accused⟧ with fraud in this ⟦procedure⟧. He was accused with fraud in a process."
        assert reported(rules, without_marks(text)) == text
        assert [[fix.title for fix in finding.fixes] for finding in check(rules, without_marks(text)).findings] == [
            ["write: charged"],
            ["write: lawsuit", "write: case"],
        ]

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            pytest.param("right: <charge>", "right: <chorge>", "9:34: no inflections of “chorge” are known", id="right word"),
            pytest.param("wrong: <accuse>", "wrong: <accuses>", "9:17: no inflections of “accuses” are known", id="wrong word"),
            pytest.param('"@ with (', '"with (', "9:52: “@” stands once in a frame", id="frame without a place"),
            pytest.param("near: [court, trial]", "near: [court of law]", "7:12: “court of law” is not one word", id="company"),
            pytest.param("right: [lawsuit, case]", "left: x", "an entry wants “right”", id="no right word"),
        ],
    )
    def test_mistake_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str) -> None:
        assert LIST.count(old) == 1
        problems = mistakes(tmp_path, a=LIST.replace(old, new))
        assert any(told in problem for problem in problems), problems
