"""Kind collocation: the wrong partner of a word as its verb, its modifier or its particle."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from lint.kinds import collocation
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.fragments import Fragment
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.partner import Partner
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks


def params(
    head: Sequence[str], wrong: Sequence[str], right: Sequence[str], relation: str = "object", excuse: Sequence[str] = ()
) -> collocation.Params:
    return collocation.Params(
        tuple(map(Fragment.parse, head)),
        tuple(map(Fragment.parse, wrong)),
        tuple(map(Partner.parse, right)),
        collocation.Relation(relation),
        tuple(map(Wording.parse, excuse)),
    )


def collocation_rule(
    head: Sequence[str], wrong: Sequence[str], right: Sequence[str], relation: str = "object", excuse: Sequence[str] = ()
) -> Rule:
    return rule("collocation", params(head, wrong, right, relation, excuse))


class TestObject:
    RULES = (collocation_rule(["<decision>", "choice"], ["<do>", "<hit>"], ["<make>", "<take>"], excuse=["do decision theory"]),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("They made a decision.", id="the right verb"),
            pytest.param("They did the work after the decision.", id="a preposition between"),
            pytest.param("What he did, a decision of the board, was wrong.", id="a comma between"),
            pytest.param("They did. Decisions followed.", id="over a sentence end"),
            pytest.param("They did one two three four five six seven decisions.", id="too much between"),
            pytest.param("Students do decision theory.", id="excused"),
            pytest.param("They did choices.", id="another form of a plain head"),
            pytest.param("The decision was doing harm.", id="a form that is no participle"),
            pytest.param("The decision by the board was done.", id="words between head and passive"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("They ⟦did decisions⟧.", "They made decisions.", id="nothing between"),
            pytest.param("She ⟦does a choice⟧.", "She makes a choice.", id="article between, another head"),
            pytest.param("It means ⟦hitting a decision⟧.", "It means making a decision.", id="another verb"),
            pytest.param("They ⟦did a really hard decision⟧.", "They made a really hard decision.", id="adverb and adjective between"),
            pytest.param(
                "They ⟦did the city council’s two last decisions⟧.",
                "They made the city council’s two last decisions.",
                id="possessor and number between",
            ),
            pytest.param(
                "⟦Do her most private decisions⟧ now.", "Make her most private decisions now.", id="capital and possessive between"
            ),
            pytest.param("They ⟦did a decision⟧ and ⟦do choice⟧.", "They made a decision and make choice.", id="twice"),
            pytest.param("The ⟦decision was done⟧ late.", "The decision was made late.", id="passive"),
            pytest.param("⟦Decisions are being done⟧.", "Decisions are being made.", id="passive that goes on"),
            pytest.param("The ⟦decision was hastily hit⟧.", "The decision was hastily made.", id="passive with an adverb"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed
        assert reported(self.RULES, fixed) == fixed

    def test_every_partner_is_offered(self) -> None:
        active, passive = check(self.RULES, "They do decisions. A decision was done.").findings
        assert [fix.title for fix in active.fixes] == ["write: make decisions", "write: take decisions"]
        assert [fix.title for fix in passive.fixes] == ["write: decision was made", "write: decision was taken"]


class TestModifier:
    RULES = (collocation_rule(["<rain>", "storm of {x= protest | anger}"], ["strong", "<big>"], ["heavy"], "modifier", ["big rain tax"]),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("A heavy rain fell.", id="the right word"),
            pytest.param("The rain was strong.", id="behind it"),
            pytest.param("A strong, cold rain.", id="a comma between"),
            pytest.param("A strong cold grey rain.", id="two adjectives between"),
            pytest.param("A strong of rain.", id="a preposition between"),
            pytest.param("A big rain tax.", id="excused"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("A ⟦strong rain⟧ fell.", "A heavy rain fell.", id="right before it"),
            pytest.param("The ⟦strong cold rains⟧ fell.", "The heavy cold rains fell.", id="an adjective between"),
            pytest.param("The ⟦bigger rain⟧ fell.", "The heavy rain fell.", id="a lemma for a plain word"),
            pytest.param("⟦Strong storm of protest⟧.", "Heavy storm of protest.", id="a head of several words"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("It was a strong choice.", "It was an odd choice.", id="a to an"),
            pytest.param("A strong choice.", "An odd choice.", id="with a capital"),
            pytest.param("It was an eager choice.", "It was an odd choice.", id="an that stays"),
            pytest.param("It was the strong choice.", "It was the odd choice.", id="the"),
        ],
    )
    def test_article_before_it_follows(self, text: str, fixed: str) -> None:
        assert mended([collocation_rule(["choice"], ["strong", "eager"], ["odd"], "modifier")], text) == fixed

    def test_article_from_an_to_a(self) -> None:
        rules = [collocation_rule(["<smoke>"], ["intense"], ["thick"], "modifier")]
        assert mended(rules, "There was an intense smoke.") == "There was a thick smoke."

    def test_modifier_is_inflected(self) -> None:
        rules = [collocation_rule(["<rain>"], ["<strong>"], ["<heavy>"], "modifier")]
        assert mended(rules, "Stronger rain, the strongest rains.") == "Heavier rain, the heaviest rains."


class TestParticle:
    RULES = (collocation_rule(["<depend>"], ["of", "from"], ["on"], "particle", ["depend of old"]),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("It depends on him.", id="the right word"),
            pytest.param("It depends much of it.", id="a word between"),
            pytest.param("It depends. Of course.", id="over a sentence end"),
            pytest.param("They depend of old.", id="excused"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("It ⟦depends of⟧ him.", "It depends on him.", id="present"),
            pytest.param("⟦Depending from⟧ the day.", "Depending on the day.", id="with a capital"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed


NO_WORD = "nothing in this pattern is a plain word or lemma that it cannot do without, so it would run on every sentence"


@pytest.mark.parametrize(
    ("made", "problems"),
    [
        pytest.param(params(["<decision>"], ["<do>"], ["<make>", "settle"]), [], id="object"),
        pytest.param(params(["rain"], ["strong"], ["heavy"], "modifier"), [], id="modifier"),
        pytest.param(params(["rain"], [":adj"], ["heavy"], "modifier"), [], id="a class beside a plain word"),
        pytest.param(params([], [], [], "modifier"), [("head", "at least one word")], id="no head, told first"),
        pytest.param(params(["rain"], [], ["heavy"], "modifier"), [("wrong", "at least one word")], id="no wrong word"),
        pytest.param(params(["rain"], ["strong"], [], "modifier"), [("right", "at least one word")], id="no right word"),
        pytest.param(
            params(["rain"], ["strong"], ["<heavy>"], "modifier"),
            [("right", "“like 1”, but “strong … rain” binds 0 lemmas at most")],
            id="inflected like a word that is none",
        ),
        pytest.param(
            params(["<rain>"], ["strong"], ["<heavy>"], "particle"),
            [("right", "“like 1”, but “strong … <rain>” binds 0 lemmas at most")],
            id="inflected like the head",
        ),
        pytest.param(
            params(["rain"], ["strong"], ["{x}"], "modifier"),
            [("right", "slot {x} is not in the pattern “strong … rain”")],
            id="unknown slot",
        ),
        pytest.param(params([":noun"], [":adj"], ["heavy"], "modifier"), [("wrong", NO_WORD)], id="no plain word"),
    ],
)
def test_what_is_refused(made: collocation.Params, problems: list[tuple[str, str]]) -> None:
    assert list(made.problems()) == problems


@pytest.mark.parametrize("wrong", ["do", "<do> <away>", "{x}"])
def test_verb_of_an_object_is_one_lemma(wrong: str) -> None:
    message = "the verb of an object is written <lemma>, so that it is found in all its forms"
    assert ("wrong", message) in list(params(["<decision>"], [wrong], ["make"]).problems())


LIST = """\
rules:
  - id: test.partners
    kind: collocation
    category: garbled
    message: "“{text}”: “{fix}”."
    why: w
    relation: modifier
    except: [a big rain fund]
    entries:
      - {head: <decision>, wrong: [<do>, <hit>], right: <make>, relation: object, eg: "She ⟦did a hard decision⟧."}
      - {head: <rain>, wrong: big, right: heavy, eg: "A ⟦big rain⟧ fell."}
    examples:
      pass: [She made a decision., A heavy rain fell.]
"""


class TestList:
    def test_entries_are_rules(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=LIST).rules
        assert [each.id for each in rules] == ["test.partners/did-a-hard-decision", "test.partners/big-rain"]
        text = "They ⟦hit decisions⟧ in ⟦big rains⟧ and gave to a big rain fund."
        assert reported(rules, without_marks(text)) == text
        assert [finding.message for finding in check(rules, without_marks(text)).findings] == [
            "“hit decisions”: “made decisions”.",
            "“big rains”: “heavy rains”.",
        ]

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            pytest.param(
                "relation: object",
                "relation: objekt",
                "“objekt” is none of object, modifier, particle; did you mean “object”?",
                id="relation",
            ),
            pytest.param("[<do>, <hit>]", "[<do>, hit]", "10:35: “wrong”: the verb of an object is written <lemma>", id="verb"),
            pytest.param("head: <rain>, ", "", "11:9: an entry wants “head”", id="no head"),
            pytest.param("right: heavy", "right: <heavy>", "11:43: “right”: “like 1”, but “big … <rain>” binds 0 lemmas", id="right word"),
        ],
    )
    def test_mistake_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str) -> None:
        assert LIST.count(old) == 1
        problems = mistakes(tmp_path, a=LIST.replace(old, new))
        assert any(told in problem for problem in problems), problems
