"""Token classes, typed slots and context: what they take, and where one that cannot be read is wrong."""

import pytest

from lint.errors import PatternError
from lint.kinds.pattern.matching import Pattern
from lint.text.analysis import Analysis
from tests.rules_language.helpers import found


def taken(pattern: str, text: str) -> list[dict[str, str]]:
    """What the slots of each match took."""
    return [{name: text[slice(*span)] for name, span in match.slots.items()} for match in Pattern.parse(pattern).matches(Analysis(text))]


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("to :verb", "To mayors, to the, to very.", id="verb: nouns and closed words"),
        pytest.param("the :noun", "The of, the very, the slowly, the went.", id="noun: closed words, adverb, verb"),
        pytest.param("so :adj", "So slowly, so the, so mayors.", id="adjective: adverb, article, noun"),
        pytest.param("so :adv", "So big, so the, so mayors.", id="adverb: adjective, article, noun"),
        pytest.param("the :noun", "The qwxrt.", id="a word that nobody knows has no class"),
        pytest.param("the :noun", "The. Mayor. The “mayor”.", id="over a sentence end and a mark"),
        pytest.param("by :name", "By him, by the Mill.", id="name: small letters"),
        pytest.param("by? :name here", "By here. Miller here.", id="name: the first word of a sentence"),
        pytest.param("“ :name here", "“Miller here.”", id="name: the first word behind a quotation mark"),
        pytest.param("by {x:np} end", "By end. By of end. By, the mayor end. By very end.", id="np: nothing, prepositions, marks, no noun"),
        pytest.param("by {x:np} end", "By the the mayor end.", id="np: two articles"),
        pytest.param("by {x:np} end", "By the big old red stone mill house end.", id="np: seven tokens"),
        pytest.param("will {x:verb} end", "Will mayors end. Will the go end.", id="verb: no verb, an article"),
        pytest.param("was {x:adj} end", "Was the end. Was mayors end. Was slowly end.", id="adj: no adjective"),
        pytest.param(
            "took {x:number} end", "Took some end. Took million end. Took 3. end.", id="number: words, a scale alone, a full stop"
        ),
        pytest.param("by {x:name} end", "By mayor end. By the end.", id="name in a slot: small letters"),
        pytest.param("said {x:quote} end", "Said so end. Said “so end. Said “” end.", id="quote: none, unclosed, empty"),
        pytest.param(
            "of {one's} end", "Of the mayor end. Of him end. Of the mayor’s old end.", id="possessive: none, and more than one word"
        ),
        pytest.param("by {oneself} end", "By her end. By the self end. By selves end.", id="reflexive: others"),
        pytest.param("by {doing} end", "By go end. By thing end. By done end.", id="-ing: others"),
        pytest.param("by {something} end", "By of end.", id="something: no noun"),
        pytest.param("by {something's} end", "By his end. By the mayor end. By the mayors end.", id="something's: no mark"),
        pytest.param("by {something's} end", "By the mayor’ end. By the mayors ’ end.", id="something's: a mark that is none"),
    ],
)
def test_what_a_slot_or_class_does_not_take(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        pytest.param("to :verb", "To go, to wash, to went, to is.", ["To go", "to wash", "to went", "to is"], id="verb"),
        pytest.param("the :noun", "The mayor, the wash, the mice.", ["The mayor", "the wash", "the mice"], id="noun"),
        pytest.param("so :adj", "So big, so better, so BEST.", ["So big", "so better", "so BEST"], id="adjective"),
        pytest.param("so :adv", "So slowly, so fast.", ["So slowly", "so fast"], id="adverb"),
        pytest.param(":verb? it", "Go it, it.", ["Go it", "it"], id="a class that may be left out"),
        pytest.param(
            "by ( :adj | of ) :noun", "By big mayors, by of mayors.", ["By big mayors", "by of mayors"], id="a class among alternatives"
        ),
        pytest.param("by :name", "Seen by Ann Miller, by the way.", ["by Ann Miller"], id="name"),
        pytest.param("by :name", "Seen by Bank of the West here.", ["by Bank of the West"], id="name with small words inside"),
        pytest.param("by :name", "By Ann van Miller de la Mill.", ["By Ann van Miller de la Mill"], id="name with several of them"),
        pytest.param(":name =Miller", "He met Ann Miller.", ["Ann Miller"], id="name of one word before another"),
        pytest.param(":name here", "“Old Miller here.”", ["Miller here"], id="name behind the first word"),
    ],
)
def test_what_a_token_class_takes(pattern: str, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches


@pytest.mark.parametrize(
    ("pattern", "text", "slots"),
    [
        pytest.param("by {x:np} end", "By the mayor end.", [{"x": "the mayor"}], id="np: article and noun"),
        pytest.param(
            "by {x:np} end", "By the city’s last two mills end.", [{"x": "the city’s last two mills"}], id="np: possessor and number"
        ),
        pytest.param(
            "by {x:np} end", "By his newly built mill house end.", [{"x": "his newly built mill house"}], id="np: adverb, participle"
        ),
        pytest.param(
            "by {x:np} end", "By them end. By her end. By her mill end.", [{"x": "them"}, {"x": "her"}, {"x": "her mill"}], id="np: pronoun"
        ),
        pytest.param("by {x:np} end", "By a man of the mill end.", [{"x": "a man of the mill"}], id="np: of"),
        pytest.param(
            "by {x:np} end",
            "By 27 end. By Ann Miller end. By qwxrt end.",
            [{"x": "27"}, {"x": "Ann Miller"}, {"x": "qwxrt"}],
            id="np: number, name, unknown word",
        ),
        pytest.param("by {x:np}", "By the mill house.", [{"x": "the mill house"}], id="np: the longest at the end"),
        pytest.param(
            "by {x:np} {y:np} end", "By mill house town end.", [{"x": "mill", "y": "house town"}], id="np: the first as short as can be"
        ),
        pytest.param(
            "they {x:verb} end", "They go end. They have never really gone end.", [{"x": "go"}, {"x": "have never really gone"}], id="verb"
        ),
        pytest.param(
            "was {x:adj} end", "Was big end. Was very big end. Was gone end.", [{"x": "big"}, {"x": "very big"}, {"x": "gone"}], id="adj"
        ),
        pytest.param(
            "took {x:number} end",
            "Took 27 end. Took 3.5 million end. Took 1,200 end. Took two hundred and five end.",
            [{"x": "27"}, {"x": "3.5 million"}, {"x": "1,200"}, {"x": "two hundred and five"}],
            id="number",
        ),
        pytest.param(
            "by {x:name} end", "By Ann Miller end. By Bank of the West end.", [{"x": "Ann Miller"}, {"x": "Bank of the West"}], id="name"
        ),
        pytest.param("said {x:quote} end", 'Said “no, never” end. Said "so" end.', [{"x": "“no, never”"}, {"x": '"so"'}], id="quote"),
        pytest.param("of {one's} end", "Of her end. Of the mayor’s end.", [{"one's": "her"}, {"one's": "the mayor’s"}], id="possessive"),
        pytest.param(
            "of {one's} end",
            "Of the mayors’ end. Of whose end.",
            [{"one's": "the mayors’"}, {"one's": "whose"}],
            id="possessive of a plural",
        ),
        pytest.param(
            "by {oneself} end", "By herself end. By oneself end.", [{"oneself": "herself"}, {"oneself": "oneself"}], id="reflexive"
        ),
        pytest.param("by {doing} end", "By washing end.", [{"doing": "washing"}], id="-ing"),
        pytest.param(
            "by {something} end", "By the old mill end. By it end.", [{"something": "the old mill"}, {"something": "it"}], id="something"
        ),
        pytest.param("by {somebody} end", "By the old mayor end.", [{"somebody": "the old mayor"}], id="somebody"),
        pytest.param(
            "by {something's} end",
            "By the old mill’s end. By its mills' end.",
            [{"something": "the old mill"}, {"something": "its mills"}],
            id="something's: without the mark",
        ),
        pytest.param("by {somebody's} end", "By Ann’s end.", [{"somebody": "Ann"}], id="somebody's"),
        pytest.param("of {one's}? end", "Of end. Of her end.", [{}, {"one's": "her"}], id="possessive that may be left out"),
        pytest.param("of {x= {one's} | no } end", "Of her end.", [{"x": "her", "one's": "her"}], id="a slot inside a slot"),
        pytest.param("of {x: np } end", "Of mills end.", [{"x": "mills"}], id="spaces around a type"),
    ],
)
def test_what_a_typed_slot_takes(pattern: str, text: str, slots: list[dict[str, str]]) -> None:
    assert taken(pattern, text) == slots


class TestContext:
    @pytest.mark.parametrize(
        ("pattern", "text"),
        [
            pytest.param("[ in ] the mill", "Near the mill.", id="another word before it"),
            pytest.param("[ in ] the mill", "The mill.", id="nothing before it"),
            pytest.param("[ in ] the mill", "He came in. The mill stood.", id="before it over a sentence end"),
            pytest.param("the mill [ of ]", "The mill. Of course.", id="behind it over a sentence end"),
            pytest.param("the mill [ of ]", "The mill, of course.", id="behind it over a comma"),
            pytest.param("[ in ] the mill [ of ]", "In the mill, of the mill, the mill of.", id="only one of two"),
            pytest.param("[ ^ ] the mill", "In the mill.", id="not at the start of the sentence"),
        ],
    )
    def test_what_stands(self, pattern: str, text: str) -> None:
        assert found(pattern, text) == []

    @pytest.mark.parametrize(
        ("pattern", "text", "matches"),
        [
            pytest.param("[ in ] the mill", "In the mill, in the mill.", ["the mill", "the mill"], id="before it"),
            pytest.param("the mill [ of ]", "The mill of the mill of.", ["The mill", "the mill"], id="behind it"),
            pytest.param("[ in ] the mill [ of ]", "In the mill of.", ["the mill"], id="on both sides"),
            pytest.param("[in]the mill[of]", "In the mill of.", ["the mill"], id="without spaces"),
            pytest.param("[ ^ ] the mill", "“The mill.” In the mill.", ["The mill"], id="start of the sentence"),
            pytest.param("the mill [ . $ ]", "The mill. The mill!", ["The mill"], id="the mark that ends it"),
            pytest.param("[ ( in | at ) {x:adj}? ] mill [ :verb ]", "In mill, at old mill stood.", ["mill"], id="patterns in it"),
            pytest.param("[ :verb ... ] the mill", "He saw and then the mill.", ["the mill"], id="a gap before it"),
            pytest.param(
                "mill [ ... end ]", "The mill and mill and mill end, mill.", ["mill", "mill", "mill"], id="one context behind several"
            ),
            pytest.param("mill [ mill ]", "Mill mill mill.", ["Mill", "mill"], id="what is context of one match is the next match"),
            pytest.param("[ mill ] mill", "Mill mill.", ["mill"], id="the same word on both sides"),
        ],
    )
    def test_it_must_stand_but_is_not_reported(self, pattern: str, text: str, matches: list[str]) -> None:
        assert found(pattern, text) == matches

    def test_slots_and_lemmas_in_it_are_bound(self) -> None:
        text = "They closed the old mill soon."
        (match,) = Pattern.parse("[ <close> ] the {x} [ {y= soon | late} ]").matches(Analysis(text))
        assert (text[match.start : match.end], [lemma.form for lemma in match.lemmas]) == ("the old mill", ["closed"])
        assert {name: text[slice(*span)] for name, span in match.slots.items()} == {"x": "old mill", "y": "soon"}

    @pytest.mark.parametrize(
        "pattern", ["[ in the ]", "[ in ] very?", "very? [ in ]", "[ in ] ... [ of ]", "[ in ] ( very | old? )", "[ in ] ^"]
    )
    def test_pattern_that_could_report_nothing_is_refused(self, pattern: str) -> None:
        with pytest.raises(PatternError, match="may match no word at all"):
            Pattern.parse(pattern)


@pytest.mark.parametrize(
    ("pattern", "offset", "message"),
    [
        pytest.param("a :verbs", 2, "“:verbs” is no token class that is known (:number, :verb, :noun, :adj, :adv, :name)", id="class"),
        pytest.param("a :Verb", 2, "“:Verb” is no token class that is known", id="class in capitals"),
        pytest.param("a :np", 2, "“:np” is no token class that is known", id="type for a class"),
        pytest.param(
            "a {x:noun}", 4, "“noun” is no type of slot that is known (np, verb, adj, number, name, quote)", id="class for a type"
        ),
        pytest.param(
            "a {x:nmae}", 4, "“nmae” is no type of slot that is known (np, verb, adj, number, name, quote); did you mean “name”?", id="type"
        ),
        pytest.param("a {x:}", 4, "“” is no type of slot that is known", id="type left out"),
        pytest.param("a {x:np", 4, "“” is no type of slot that is known", id="typed slot never closed"),
        pytest.param("a {x:possessive}", 4, "“possessive” is no type of slot that is known", id="type that has a slot of its own"),
        pytest.param("a {:np}", 2, "a slot is written {name}", id="type without a name"),
        pytest.param(
            "a {mayor's} b", 2, "“{mayor's}”: of slots with 's there are {one's}, {something's}, {somebody's}", id="possessive slot"
        ),
        pytest.param("[ in the mill", 0, "“[” is never closed; what stands around the match is written in [ ]", id="context never closed"),
        pytest.param("[ in ( the ] mill", 11, "“]” where “)” should close what was opened at character 6", id="group open in the context"),
        pytest.param("[ ] the mill", 0, "nothing in “[ ]”", id="empty context"),
        pytest.param("the mill [ ]", 9, "nothing in “[ ]”", id="empty context at the end"),
        pytest.param("the mill ]", 9, "“]” closes nothing here", id="context never opened"),
    ],
)
def test_mistake_is_told_with_its_place(pattern: str, offset: int, message: str) -> None:
    with pytest.raises(PatternError) as error:
        Pattern.parse(pattern)
    assert (str(error.value)[: len(message)], error.value.offset) == (message, offset)
