"""Kind `consistency`: spellings that are one, and names that are two."""

import pytest

from lint.kinds import consistency
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.matching import Pattern
from lint.text.spelling import derived, distance, neighbours, transcribed
from tests.rules_language.helpers import check, mended, mistakes, reported, rule, without_marks


def variants_rule(*groups: tuple[str, ...], excuse: tuple[str, ...] = ()) -> Rule:
    return rule("consistency", consistency.Params(variants=groups, except_=tuple(map(Pattern.parse, excuse))), message="“{text}”: {usual}")


def name_rule(distance: int = 1) -> Rule:
    return rule("consistency", consistency.Params(consistency.Of.NAME, distance=distance), message="“{text}”: {usual}")


VARIANTS = [variants_rule(("Kyiv", "Kiev"), ("per cent", "percent"), excuse=("chicken kiev",))]


class TestVariants:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Kiev is big. Kiev is old.", id="one spelling"),
            pytest.param("Kyiv is big.\n\n“Kiev is old,” he said.", id="quoted"),
            pytest.param("Kyiv (Kiev in Russian) is big.", id="in brackets"),
            pytest.param("Kyiv is big. Chicken Kiev is hot.", id="excused"),
            pytest.param("Kyiv is big. See kiev.example or @Kiev/Kiev-1.", id="other case, addresses and codes"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(VARIANTS, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("Kyiv.\n\nIn Kyiv and in ⟦Kiev⟧.", "Kyiv.\n\nIn Kyiv and in Kyiv.", id="the rarer one"),
            pytest.param("Kiev. Kiev’s ⟦Kyiv⟧’s.", "Kiev. Kiev’s Kiev’s.", id="whichever it is"),
            pytest.param("Kyiv or so. ⟦Kiev⟧ or so.", "Kyiv or so. Kyiv or so.", id="as common: the first"),
            pytest.param("Kyiv. ⟦Kiev⟧ or “Kiev” or “Kiev”.", "Kyiv. Kyiv or “Kiev” or “Kiev”.", id="quoted ones do not count"),
            pytest.param("5 percent, 6 percent. ⟦Per cent⟧ it is.", "5 percent, 6 percent. Percent it is.", id="capital"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(VARIANTS, without_marks(text)) == text
        assert mended(VARIANTS, without_marks(text)) == fixed

    def test_message_names_the_usual_spelling(self) -> None:
        (finding,) = check(VARIANTS, "Kyiv, Kyiv, Kiev.").findings
        assert finding.message == "“Kiev”: Kyiv"


USUAL = "We saw Wickerby. The mayor of Wickerby left. In Wickerby it rained. Peter Wickerby sang. "


class TestNames:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Johnson won. Then Johnson lost to Johnson and Mark Johnston.", id="another first name"),
            pytest.param("So Johnson won. Then Johnson lost to Johnson. We saw Johnston.", id="no spelling of one sound"),
            pytest.param("In Russia and Russia and Russia the Russian Russians sat.", id="inhabitants"),
            pytest.param("In Germany and Germany and Germany the German team sat.", id="country and language"),
            pytest.param("Of Hansen and Hansen and Hansen. By Jens Hanson.", id="a first name for the rarer only"),
            pytest.param("Of Hansen and Hansen, and Hanson.", id="not common enough"),
            pytest.param("Of Hansen and Hansen and Hansen, and Hanson and Hanson.", id="not rare enough"),
            pytest.param("Of Hansen and Hansen and Hansen. Hanson won.", id="first word of a sentence"),
            pytest.param("Of Hansen and Hansen and Hansen, and Hanson Park.", id="part of a longer name"),
            pytest.param("Of Brazil and Brazil and Brazil in the Jornal do Brasil.", id="part of a foreign name"),
            pytest.param("Of Kerry and Kerry and Kerry, and Karry.", id="too short"),
            pytest.param(USUAL + "“We like Wickerbey,” he said (of Wickerbey).", id="quoted and in brackets"),
            pytest.param("The Senate, the Senate and the Senate. A Senete, and a senate.", id="a word that is written small too"),
            pytest.param("Of HANSEN and HANSEN and HANSEN, and HANSON.", id="capitals"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported([name_rule()], text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param(f"{USUAL}The road to ⟦Wickerbey⟧.", f"{USUAL}The road to Wickerby.", id="a letter more"),
            pytest.param(f"{USUAL}The road to ⟦Wikerby⟧’s end.", f"{USUAL}The road to Wickerby’s end.", id="possessive"),
            pytest.param(
                "Jan Zelensky, Jan Zelensky.\n\nJan ⟦Zelenskiy⟧.", "Jan Zelensky, Jan Zelensky.\n\nJan Zelensky.", id="first name"
            ),
            pytest.param("Of Müller and Müller and Müller. Of ⟦Muller⟧.", "Of Müller and Müller and Müller. Of Müller.", id="accent"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported([name_rule()], without_marks(text)) == text
        assert mended([name_rule()], without_marks(text)) == fixed

    def test_distance(self) -> None:
        text = "Ann Pavlovsky, Ann Pavlovsky, Ann Pavlovsky, Ann Pavlofskie."
        assert reported([name_rule()], text) == text
        assert mended([name_rule(2)], "Ann Pavlovsky, Ann Pavlovsky, Ann Pavlovsky, Ann Pavlofski.").endswith("Ann Pavlovsky.")

    def test_many_names_take_no_long_time(self) -> None:
        text = " and ".join(f"A{first}{second}{third}lberta" for first in "bcdfghjkl" for second in "aeiou" for third in "mnprstvz")
        assert not check([name_rule(2)], "of " + text + " and " + text).failures


@pytest.mark.parametrize(
    ("first", "second", "edits"), [("Hansen", "Hansen", 0), ("Hansen", "Hanson", 1), ("Hansen", "Hannsen", 1), ("abc", "cab", 2)]
)
def test_distance(first: str, second: str, edits: int) -> None:
    assert distance(first, second) == distance(second, first) == edits


def test_neighbours_are_all_that_are_near() -> None:
    words = ["Hansen", "Hanson", "Hannsen", "Hansens", "Janson", "Hans"]
    near = {frozenset(pair) for pair in neighbours(words, 1)}
    assert near == {frozenset(pair) for pair in [("Hansen", "Hanson"), ("Hansen", "Hannsen"), ("Hansen", "Hansens")]}


@pytest.mark.parametrize(("first", "second"), [("russia", "russian"), ("italy", "italies"), ("german", "germany"), ("johnson", "johnsons")])
def test_derived(first: str, second: str) -> None:
    assert derived(first, second)
    assert derived(second, first)


@pytest.mark.parametrize(
    ("first", "second", "same"),
    [
        ("Hansen", "Hanson", True),
        ("Zelensky", "Zelenskyy", True),
        ("Wikerby", "Wickerby", True),
        ("Müller", "Muller", True),
        ("Johnson", "Johnston", False),
        ("Gambia", "Zambia", False),
        ("Marlin", "Martin", False),
    ],
)
def test_transcribed(first: str, second: str, same: bool) -> None:
    assert transcribed(first, second) is transcribed(second, first) is same


def test_params_are_checked(tmp_path_factory: pytest.TempPathFactory) -> None:
    head = "kind: consistency, category: consistency, message: m, why: w, examples: {flag: {text: ⟦a⟧}, pass: [a, b]}"
    both, neither, far, lone, idle = mistakes(
        tmp_path_factory.mktemp("wrong"),
        a=f"rules: [{{id: a.a, {head}, of: name, variants: [[a, b]]}}]\n",
        b=f"rules: [{{id: b.a, {head}}}]\n",
        c=f"rules: [{{id: c.a, {head}, of: name, distance: 3}}]\n",
        d=f"rules: [{{id: d.a, {head}, variants: [[a, a]]}}]\n",
        e=f"rules: [{{id: e.a, {head}, variants: [[a, b]], distance: 2}}]\n",
    )
    assert "either these or “of: name”" in both
    assert "either these or “of: name”" in neither
    assert "1 or 2" in far
    assert "two spellings or more" in lone
    assert "only with “of: name”" in idle
