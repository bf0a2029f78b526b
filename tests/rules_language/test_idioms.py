"""Kind idiom: the idiom and its honest neighbours stand; what is reported is the idiom with one thing changed."""

from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from lint.kinds import idiom
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.fragments import Fragment
from lint.kinds.pattern.matching import Pattern
from lint.kinds.pattern.template import Template
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks

HANDS = "<wash> {one's} hands of {something}"


def params(
    source: str,
    vary: Mapping[str, Sequence[str]] | None = None,
    *,
    forms: bool = True,
    broken: Sequence[str] = (),
    allow: Sequence[str] = (),
    suggest: Sequence[str] = (),
    meaning: str = "",
) -> idiom.Params:
    return idiom.Params(
        Fragment.parse(source),
        meaning,
        {name: tuple(map(Fragment.parse, fragments)) for name, fragments in (vary or {}).items()},
        forms,
        tuple(map(Pattern.parse, broken)),
        tuple(map(Pattern.parse, allow)),
        tuple(map(Template.parse, suggest)),
    )


def idiom_rule(
    source: str,
    vary: Mapping[str, Sequence[str]] | None = None,
    *,
    forms: bool = True,
    broken: Sequence[str] = (),
    allow: Sequence[str] = (),
    suggest: Sequence[str] = (),
) -> Rule:
    return rule("idiom", params(source, vary, forms=forms, broken=broken, allow=allow, suggest=suggest))


WASH = idiom_rule(
    HANDS,
    {"of": ["from", "off", "about"], "hands": ["palms", "the hands"], "wash": ["<rinse>", "<clean>"], "one's": ["the", "both"]},
    allow=["<clean> {one's} hands of ( paint | oil )"],
)


class TestOneThingChanged:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The council washed its hands of the ferry.", id="the idiom itself"),
            pytest.param("She is washing her hands of it, and they wash their hands of us.", id="the idiom, inflected, twice"),
            pytest.param("The mayor’s office washed the city’s hands of the affair.", id="the idiom with a noun's possessive"),
            pytest.param("The nurse washed her hands and left.", id="part of it"),
            pytest.param("They washed their faces of it.", id="another word than those the rule names"),
            pytest.param("The clerk rinsed his palms of the ink.", id="two things changed"),
            pytest.param("He cleaned his hands of oil.", id="allowed"),
            pytest.param("He washed his hands. From the ferry came a shout.", id="over a sentence end"),
            pytest.param("He washed his big hands from the well.", id="a word between that the idiom has not"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported([WASH], text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("He ⟦washed his hands from the ferry⟧.", "He washed his hands of the ferry.", id="preposition"),
            pytest.param("They ⟦wash their hands off it⟧.", "They wash their hands of it.", id="preposition before a pronoun"),
            pytest.param("She is ⟦washing her palms of it⟧.", "She is washing her hands of it.", id="noun"),
            pytest.param("She ⟦washed her the hands of it⟧.", "She washed her hands of it.", id="noun for which two words stand"),
            pytest.param("He ⟦rinsed his hands of it⟧.", "He washed his hands of it.", id="verb, in the past"),
            pytest.param("He ⟦cleans his hands of it⟧.", "He washes his hands of it.", id="verb, in the present"),
            pytest.param("He wants to be ⟦rinsing his hands of it⟧.", "He wants to be washing his hands of it.", id="verb in -ing"),
            pytest.param("She ⟦washed the hands of it⟧.", "She washed her hands of it.", id="slot"),
            pytest.param("He ⟦washed his hand of it⟧.", "He washed his hands of it.", id="another form of a fixed noun"),
            pytest.param("⟦Washing the city’s hand of it⟧ was easy.", "Washing the city’s hands of it was easy.", id="with a capital"),
            pytest.param("He ⟦washed his\u00a0hands from it⟧.", "He washed his hands of it.", id="over a hard space"),
            pytest.param(
                "We ⟦washed our hands from it⟧ and they ⟦washed their palms of us⟧.",
                "We washed our hands of it and they washed their hands of us.",
                id="twice in a sentence",
            ),
            pytest.param(
                "He cleaned his hands of oil. He ⟦cleaned his hands of it⟧.",
                "He cleaned his hands of oil. He washed his hands of it.",
                id="allowed elsewhere",
            ),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported([WASH], without_marks(text)) == text
        assert mended([WASH], without_marks(text)) == fixed
        assert reported([WASH], fixed) == fixed

    def test_class_stands_for_any_word_that_may_be_one(self) -> None:
        rules = [idiom_rule("<spill> the beans", {"beans": [":noun"]})]
        text = "She spilled the beans. He ⟦spilled the peas⟧, and they were ⟦spilling the soup⟧ of the old. He spilled the very."
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, "They were spilling the soup.") == "They were spilling the beans."

    def test_word_that_stands_twice_is_varied_in_each_place(self) -> None:
        rules = [idiom_rule("hand in hand", {"hand": ["arm"]}, forms=False)]
        text = "They went hand in hand, ⟦arm in hand⟧, ⟦hand in arm⟧ and arm in arm."
        assert reported(rules, without_marks(text)) == text

    def test_words_that_stand_for_a_slot_may_hold_a_slot_of_their_own(self) -> None:
        vary = {"something": ["away {x= at last | again}"]}
        rules = [idiom_rule("<throw> {something} to the wolves", vary, forms=False, suggest=["<throw like 1> {x} to the wolves"])]
        text = "They threw the old mayor to the wolves, then ⟦threw away again to the wolves⟧."
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, "They threw away again to the wolves.") == "They threw again to the wolves."


class TestForms:
    @pytest.mark.parametrize(
        ("source", "text"),
        [
            pytest.param("<spill> the beans", "He ⟦spilled the bean⟧.", id="plural to singular"),
            pytest.param("the last straw", "It was ⟦the last straws⟧.", id="singular to plural"),
            pytest.param("the writing on the wall", "He saw ⟦the writes on the wall⟧ and ⟦the writing on the walls⟧.", id="verb and noun"),
            pytest.param("in the long run", "It pays in the longer run, and ⟦in the long runs⟧.", id="a comparison stands"),
        ],
    )
    def test_other_forms_of_fixed_nouns_and_verbs_are_reported(self, source: str, text: str) -> None:
        assert reported([idiom_rule(source)], without_marks(text)) == text

    @pytest.mark.parametrize(
        ("source", "text"),
        [
            pytest.param("<go> to the wall", "He goes to the wall, went to the wall.", id="of a lemma, which is inflected anyway"),
            pytest.param("<be> on the go", "He was on the goes, is on the went.", id="of a word of two letters"),
            pytest.param("( red | green ) tape", "Red tape, greens tape.", id="of a word among alternatives"),
            pytest.param("one of the boys", "Ones of the boys.", id="of a closed word"),
        ],
    )
    def test_other_forms_that_stand(self, source: str, text: str) -> None:
        rules = [idiom_rule(source, broken=["purple tape"], suggest=["red tape"])]
        assert reported(rules, text) == text
        assert reported(rules, "Purple tape.") == "⟦Purple tape⟧."

    def test_forms_can_be_turned_off(self) -> None:
        text = "He spilled the bean and the peas."
        assert reported([idiom_rule("<spill> the beans", {"the": ["a"]}, forms=False)], text) == text
        assert reported([idiom_rule("<spill> the beans", {"the": ["a"]})], text) == "He ⟦spilled the bean⟧ and the peas."


class TestMovedSlot:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("He washed away the dirt of the conflict.", id="no possessive"),
            pytest.param("She washed the conflict’s hands.", id="no particle"),
            pytest.param("They washed away his hands.", id="a pronoun"),
            pytest.param("They washed away the conflict’s faces.", id="another noun"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported([idiom_rule(HANDS)], text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("She ⟦washed away the conflict’s hands⟧.", "She washed her hands of the conflict.", id="singular"),
            pytest.param("They are ⟦washing away the two banks’ hands⟧.", "They are washing their hands of the two banks.", id="plural"),
            pytest.param("I ⟦wash away Berlin's hands⟧.", "I wash my hands of Berlin.", id="name"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        rules = [idiom_rule(HANDS)]
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, without_marks(text)) == fixed

    def test_only_idioms_with_both_slots_have_it(self) -> None:
        rules = [idiom_rule("<wash> {one's} hands", {"hands": ["palms"]})]
        text = "She washed away the conflict’s hands."
        assert reported(rules, text) == text


class TestBroken:
    def test_further_patterns_take_their_slots_with_them(self) -> None:
        rules = [idiom_rule(HANDS, broken=["<wash> {one's} hands clean of {something}", "hands were <wash> of {something}"], forms=False)]
        text = "He ⟦washed his hands clean of the deal⟧. The ⟦hands were washed of the deal⟧ by him."
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, "He washed his hands clean of the deal.") == "He washed his hands of the deal."

    def test_allowed_wording_stands(self) -> None:
        rules = [idiom_rule("<spill> the beans", {"beans": [":noun"]}, allow=["the milk", "<spill> the soup on"])]
        text = "He spilled the milk, spilled the soup on it and ⟦spilled the soup⟧."
        assert reported(rules, without_marks(text)) == text


class TestPronoun:
    RULES = (idiom_rule(HANDS, {"one's": ["the"]}, forms=False),)

    @pytest.mark.parametrize(
        ("text", "pronoun"),
        [
            pytest.param("I washed the hands of it.", "my", id="I"),
            pytest.param("You washed the hands of it.", "your", id="you"),
            pytest.param("He washed the hands of it.", "his", id="he"),
            pytest.param("She washed the hands of it.", "her", id="she"),
            pytest.param("It washed the hands of it.", "its", id="it"),
            pytest.param("We washed the hands of it.", "our", id="we"),
            pytest.param("They washed the hands of it.", "their", id="they"),
            pytest.param("He left when she finally washed the hands of it.", "her", id="the nearest of two"),
            pytest.param("“It is late,” he said, and washed the hands of it.", "his", id="behind a quotation"),
        ],
    )
    def test_it_is_that_of_the_subject(self, text: str, pronoun: str) -> None:
        assert mended(self.RULES, text) == text.replace("the hands", f"{pronoun} hands")

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The board washed the hands of it.", id="no pronoun"),
            pytest.param("She came in. The board washed the hands of it.", id="in the sentence before"),
            pytest.param("The board washed the hands of it when she came in.", id="after it"),
            pytest.param("She called it “washed the hands of it” again.", id="outside of the quotation"),
        ],
    )
    def test_several_are_offered_where_there_is_no_subject(self, text: str) -> None:
        (finding,) = check(self.RULES, text).findings
        assert [fix.title for fix in finding.fixes] == [f"write: washed {each} hands of it" for each in ("his", "her", "their")]


class TestSuggestion:
    def test_own_suggestions_stand_for_the_idiom(self) -> None:
        rules = [
            idiom_rule("<spill> the beans", {"beans": ["peas"]}, forms=False, suggest=["<tell like 1> all", "<spill like 1> the beans"])
        ]
        (finding,) = check(rules, "They were spilling the peas.").findings
        assert [fix.title for fix in finding.fixes] == ["write: telling all", "write: spilling the beans"]

    def test_first_alternative_and_no_option_is_written(self) -> None:
        rules = [idiom_rule("( red | green ) tape ( all over )? , of a dog's life", {"tape": ["band"]}, forms=False)]
        assert mended(rules, "green band all over, of a dog’s life") == "red tape, of a dog’s life"

    def test_exact_words_keep_their_capitals(self) -> None:
        assert mended([idiom_rule("<meet> {one's} =Waterloo", {"one's": ["the"]})], "He met the Waterloo.") == "He met his Waterloo."


class TestMessage:
    def test_placeholders_are_the_idiom_and_its_meaning(self) -> None:
        rules = [
            rule("idiom", params(HANDS, {"of": ["from"]}, meaning="want no part in it"), message="{text}|{fix}|{idiom}|{meaning}"),
        ]
        (finding,) = check(rules, "He washed his hands from it.").findings
        assert finding.message == "washed his hands from it|washed his hands of it|wash one's hands of something|want no part in it"

    def test_idiom_stands_where_no_meaning_is_given(self) -> None:
        rules = [rule("idiom", params("<meet> ( his | her ) =Waterloo , {x}", {"meet": ["<see>"]}), message="{idiom}|{meaning}")]
        (finding,) = check(rules, "She saw her Waterloo, again.").findings
        assert finding.message == "meet his Waterloo, x|meet his Waterloo, x"


@pytest.mark.parametrize(
    ("made", "problems"),
    [
        pytest.param(params("<spill> the beans"), [], id="forms alone are enough"),
        pytest.param(params("<spill> the beans", {"spill": ["<pour>", "<tip>"]}), [], id="lemmas for a lemma"),
        pytest.param(
            params("<spill> the beans", forms=False),
            [("idiom", "nothing of it may change: say which word is replaced under “vary”, or how it is “broken”")],
            id="nothing changes",
        ),
        pytest.param(
            params("<spill> the beans", {"bean": ["peas"]}),
            [("vary", "“bean” is no word of this idiom; did you mean “beans”?")],
            id="a word that it has not",
        ),
        pytest.param(
            params("<spill> the beans", {"spill": ["pour"]}),
            [
                ("vary", "“pour” stands for <spill>, so that it holds one <lemma> too, to be inflected like it"),
                ("suggest", "“like 1”, but “<spill> the beans” binds 0 lemmas at most"),
            ],
            id="a word for a lemma",
        ),
        pytest.param(
            params("<spill> the beans", {"spill": ["<pour> <go>"]}),
            [("vary", "“<pour> <go>” stands for <spill>, so that it holds one <lemma> too, to be inflected like it")],
            id="two lemmas for a lemma",
        ),
        pytest.param(
            params("<spill> ... beans", {"beans": ["peas"]}),
            [("idiom", "what is left open is a named slot, {x}: a gap or a class could not be written back")],
            id="gap",
        ),
        pytest.param(
            params("<spill> the :noun", {"the": ["a"]}),
            [("idiom", "what is left open is a named slot, {x}: a gap or a class could not be written back")],
            id="class",
        ),
        pytest.param(
            params("{something} of {one's} own", {"own": [":adj"]}, forms=False),
            [],
            id="a common word is enough",
        ),
        pytest.param(
            params("{something} , {one's} hands", {"hands": [":noun"]}, forms=False),
            [("idiom", "nothing in this pattern is a plain word or lemma that it cannot do without, so it would run on every sentence")],
            id="nothing plain is left",
        ),
        pytest.param(
            params("<spill> {x} beans", broken=["<spill> of beans"], suggest=["<spill like 1> {x} beans"], forms=False),
            [("suggest", "slot {x} is not in the pattern “<spill> of beans”")],
            id="a slot that it does not bind",
        ),
        pytest.param(
            params("the last straw", {"last": ["final"]}, suggest=["the <last like 1> straw"], forms=False),
            [("suggest", "“like 1”, but “the last straw” binds 0 lemmas at most")],
            id="a lemma that it does not bind",
        ),
    ],
)
def test_what_is_refused(made: idiom.Params, problems: list[tuple[str, str]]) -> None:
    assert list(made.problems()) == problems


LIST = """\
rules:
  - id: test.idioms
    kind: idiom
    category: idiom
    message: "“{text}” for “{idiom}” ({meaning}): “{fix}”."
    why: w
    forms: no
    entries:
      - idiom: "<spill> the beans"
        meaning: tell a secret
        vary: {beans: [peas, pulses]}
        eg: "He ⟦spilled the peas⟧."
      - idiom: "<wash> {one's} hands of {something}"
        vary: {of: from}
        allow: "from below"
        eg: "He ⟦washed his hands from it⟧."
        fixed: "He washed his hands of it."
    examples:
      pass: [He spilled the beans., He washed his hands of it.]
"""


class TestList:
    def test_entries_are_rules(self, tmp_path: Path) -> None:
        rules = load_text(tmp_path, a=LIST).rules
        assert [each.id for each in rules] == ["test.idioms/spilled-the-peas", "test.idioms/washed-his-hands-from-it"]
        text = "She spilled the pulses and the bean. She washed her hands from it, then washed her hands from below."
        findings = check(rules, text).findings
        assert [finding.message for finding in findings] == [
            "“spilled the pulses” for “spill the beans” (tell a secret): “spilled the beans”.",
            "“washed her hands from it” for “wash one's hands of something” (wash one's hands of something): “washed her hands of it”.",
        ]

    @pytest.mark.parametrize(
        ("old", "new", "told"),
        [
            pytest.param("{beans: [peas, pulses]}", "{bean: [peas]}", "11:15: “vary”: “bean” is no word of this idiom", id="word"),
            pytest.param("{beans: [peas, pulses]}", "{beans: [peas, ( pulses]}", "11:30: “(” is never closed", id="pattern in a variation"),
            pytest.param('"<spill> the beans"', '"<spill> the ( beans"', "9:29: “(” is never closed", id="pattern of the idiom"),
            pytest.param("forms: no", "forms: perhaps", "7:12: “perhaps”: yes or no", id="forms"),
            pytest.param("({meaning})", "({sense})", "5:14: “{sense}” is no placeholder", id="placeholder"),
            pytest.param("vary: {of: from}\n", "vary: from\n", "14:15: this is a mapping of keys to values", id="vary without a word"),
        ],
    )
    def test_mistake_is_told_with_its_place(self, tmp_path: Path, old: str, new: str, told: str) -> None:
        assert LIST.count(old) == 1
        problems = mistakes(tmp_path, a=LIST.replace(old, new))
        assert any(told in problem for problem in problems), problems
