"""Kind calque: renderings of another language's image, and what the message says of where it comes from."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from lint.kinds import calque
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.template import Template
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks

GERMAN = {"de": "Eulen nach Athen tragen"}


def params(origin: Mapping[str, str], glosses: Sequence[str], suggest: Sequence[str] = (), excuse: Sequence[str] = ()) -> calque.Params:
    return calque.Params(origin, tuple(map(Wording.parse, glosses)), tuple(map(Template.parse, suggest)), tuple(map(Wording.parse, excuse)))


def calque_rule(
    origin: Mapping[str, str],
    glosses: Sequence[str],
    suggest: Sequence[str] = (),
    excuse: Sequence[str] = (),
    message: str = "“{text}”: “{fix}”",
) -> Rule:
    return rule("calque", params(origin, glosses, suggest, excuse), message=message)


OWLS = calque_rule(
    GERMAN,
    ["<carry> owls to ( Athens | the {x:name} )", "/owls? for (?<place>Athens)/"],
    ["<carry like 1> coals to Newcastle"],
    ["keeper carries owls", "carried owls to athens in {n:number} crates"],
)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("That would be carrying coals to Newcastle.", id="what English says"),
        pytest.param("They carried eagles to Athens.", id="another image"),
        pytest.param("The keeper carries owls to Athens.", id="excused"),
        pytest.param("The zoo carried owls to Athens in two crates.", id="excused by what stands behind it"),
        pytest.param("They carry owls. To Athens they carry none.", id="over a sentence end"),
    ],
)
def test_what_stands(text: str) -> None:
    assert reported([OWLS], text) == text


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        pytest.param("It is ⟦carrying owls to Athens⟧.", "It is carrying coals to Newcastle.", id="inflected"),
        pytest.param("He ⟦carries owls to the Hague⟧.", "He carries coals to Newcastle.", id="with a slot"),
        pytest.param("⟦Carry owls to athens⟧!", "Carry coals to Newcastle!", id="capital and small letter"),
        pytest.param(
            "We ⟦carried owls to Athens⟧ and will ⟦carry owls to Athens⟧.",
            "We carried coals to Newcastle and will carry coals to Newcastle.",
            id="twice",
        ),
    ],
)
def test_what_is_reported_and_mended(text: str, fixed: str) -> None:
    assert reported([OWLS], without_marks(text)) == text
    assert mended([OWLS], without_marks(text)) == fixed


def test_gloss_may_be_an_expression() -> None:
    rules = [calque_rule(GERMAN, ["/owls? for (?<place>Athens)/"], ["coals for {place}"])]
    assert reported(rules, "Owls for ATHENS.") == "⟦Owls for ATHENS⟧."
    assert mended(rules, "Owls for ATHENS.") == "Coals for ATHENS."


@pytest.mark.parametrize(
    ("origin", "message"),
    [
        pytest.param({"de": "Eulen"}, "German|Eulen|German", id="one language"),
        pytest.param({"it": "nottole", "de": "Eulen"}, "Italian|nottole|Italian and German", id="two, in the order of the rule"),
        pytest.param({"no": "ugler", "sv": "ugglor", "da": "ugler"}, "Norwegian|ugler|Norwegian, Swedish and Danish", id="three"),
    ],
)
def test_placeholders_tell_languages_and_original(origin: Mapping[str, str], message: str) -> None:
    rules = [calque_rule(origin, ["<carry> owls"], message="{language}|{original}|{languages}")]
    (finding,) = check(rules, "He carried owls.").findings
    assert finding.message == message
    assert finding.fixes == ()


@pytest.mark.parametrize(
    ("made", "problems"),
    [
        pytest.param(params(GERMAN, ["<carry> owls"], ["<bring like 1> coals"]), [], id="nothing"),
        pytest.param(params({}, ["owls"]), [("from", "at least one language, with the original wording")], id="no language"),
        pytest.param(
            params({"de": "Eulen", "germn": "Eulen", "noo": "ugler"}, ["owls"]),
            [
                ("from", "“germn” is no language code that is known here (ISO 639-1)"),
                ("from", "“noo” is no language code that is known here (ISO 639-1); did you mean “no”?"),
            ],
            id="unknown languages",
        ),
        pytest.param(params(GERMAN, []), [("glosses", "at least one pattern")], id="no gloss"),
        pytest.param(
            params(GERMAN, ["owls to {x}", "owls"], ["coals to {x}"]),
            [("suggest", "slot {x} is not in the pattern “owls”")],
            id="a slot that one gloss does not bind",
        ),
        pytest.param(
            params(GERMAN, ["/(?<x>owls)/"], ["{x} <carry like 1>"]),
            [("suggest", "“like 1”, but “/(?<x>owls)/” binds 0 lemmas at most")],
            id="a lemma of an expression",
        ),
    ],
)
def test_what_is_refused(made: calque.Params, problems: list[tuple[str, str]]) -> None:
    assert list(made.problems()) == problems


LIST = """\
rules:
  - id: test.images
    kind: calque
    category: idiom
    message: "“{text}” is {languages} (“{original}”): “{fix}”."
    why: w
    entries:
      - from: {de: Eulen nach Athen tragen}
        glosses: ["<carry> owls to Athens", "<bring> owls to Athens"]
        suggest: "<carry like 1> coals to Newcastle"
        eg: "It is ⟦carrying owls to Athens⟧."
      - from: {no: å gi noen kurven, de: jemandem einen Korb geben}
        glosses: "<get> the basket"
        suggest: "<be like 1> turned down"
        eg: "He ⟦got the basket⟧."
    examples:
      pass: [It is carrying coals to Newcastle., He got the job.]
"""


class TestList:
    def test_entries_are_rules(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=LIST).rules
        assert [each.id for each in rules] == ["test.images/carrying-owls-to-athens", "test.images/got-the-basket"]
        text = "She ⟦gets the basket⟧. They are ⟦bringing owls to Athens⟧."
        assert reported(rules, without_marks(text)) == text
        assert [finding.message for finding in check(rules, without_marks(text)).findings] == [
            "“gets the basket” is Norwegian and German (“å gi noen kurven”): “is turned down”.",
            "“bringing owls to Athens” is German (“Eulen nach Athen tragen”): “carrying coals to Newcastle”.",
        ]

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            pytest.param(
                "{de: Eulen nach Athen tragen}", "{dee: Eulen}", "8:15: “from”: “dee” is no language code that is known here", id="language"
            ),
            pytest.param("{de: Eulen nach Athen tragen}", "{}", "8:15: “from”: at least one language", id="no language"),
            pytest.param(
                "{de: Eulen nach Athen tragen}", "Eulen", "8:15: this is a mapping of keys to values", id="original without a language"
            ),
            pytest.param("{original}", "{orignal}", "“{orignal}” is no placeholder; did you mean “original”?", id="placeholder"),
            pytest.param('        glosses: "<get> the basket"\n', "", "12:9: an entry wants “glosses”", id="no gloss"),
        ],
    )
    def test_mistake_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str) -> None:
        assert LIST.count(old) == 1
        problems = mistakes(tmp_path, a=LIST.replace(old, new))
        assert any(told in problem for problem in problems), problems
