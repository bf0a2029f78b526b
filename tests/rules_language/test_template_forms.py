"""Suggestions that change what a slot took, the pronouns that no slot took, and rules that come back from their pickles."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from lint import registry
from lint.document import Block, Role, TextBuilder
from lint.engine.program import Program
from lint.errors import PatternError
from lint.kinds import calque, collocation, confusion, echo, idiom, phrase, sequence
from lint.kinds.base.rule import KINDS, Rule
from lint.kinds.base.view import Hit, Passage
from lint.kinds.pattern.fragments import Fragment, Frame
from lint.kinds.pattern.matching import Pattern, Wording
from lint.kinds.pattern.partner import Partner
from lint.kinds.pattern.template import Template
from lint.packs.compiling import compiled, link
from lint.packs.image import Image
from lint.pipeline import check_bytes
from lint.spans import Span
from lint.text.analysis import Analysis
from tests.rules_language.helpers import EVERYTHING, NO_WORDS, mended, rule


def wordings(pattern: str, suggestion: str, text: str) -> list[str]:
    analysis = Analysis(text)
    (match,) = Pattern.parse(pattern).matches(analysis)
    return Template.parse(suggestion).render(match, analysis)


class TestForms:
    @pytest.mark.parametrize(
        ("form", "slot", "expected"),
        [
            pytest.param("plural", "mouse", "mice", id="plural"),
            pytest.param("plural", "mice", "mice", id="plural of a plural"),
            pytest.param("plural", "aircraft", "aircraft", id="plural that is the singular"),
            pytest.param("plural", "old stone mill", "old stone mills", id="plural of the last word"),
            pytest.param("plural", "old\u00a0mill", "old\u00a0mills", id="plural behind a hard space"),
            pytest.param("plural", "old\nmill", "old\nmills", id="plural behind a line end"),
            pytest.param("plural", "qwxrt", "qwxrt", id="plural of a word that nobody knows"),
            pytest.param("singular", "mills", "mill", id="singular"),
            pytest.param("singular", "slowly", "slowly", id="singular of a word that has none"),
            pytest.param("base", "taken", "take", id="base"),
            pytest.param("past", "takes", "took", id="past"),
            pytest.param("past", "were", "were", id="past that it is already"),
            pytest.param("participle", "took", "taken", id="participle"),
            pytest.param("ing", "took", "taking", id="-ing"),
            pytest.param("third", "took", "takes", id="third person"),
        ],
    )
    def test_last_word_of_a_slot_is_put_into_it(self, form: str, slot: str, expected: str) -> None:
        assert wordings("so {x} it", f"it {{x:{form}}} so", f"so {slot} it") == [f"it {expected} so"]

    def test_capital_stays(self) -> None:
        assert wordings("so {x} it", "it {x:plural} so", "so old Mouse it") == ["it old Mice so"]

    def test_slot_is_put_into_several_forms_at_once(self) -> None:
        assert wordings("so {x} it", "{x:past}, {x:ing}, {x}", "so takes it") == ["took, taking, takes"]

    def test_slot_of_alternatives_and_slot_of_a_type(self) -> None:
        assert wordings("no {x= mouse | man} or {y:np} end", "{x:plural}, {y:plural}", "no man or old mouse end") == ["men, old mice"]

    def test_slot_that_took_nothing_drops_its_group(self) -> None:
        assert wordings("so {x}? it", "z( {x:plural})?", "so it") == ["z"]
        assert wordings("so {x}? it", "z( {x:plural})?", "so mouse it") == ["z mice"]

    @pytest.mark.parametrize(
        ("suggestion", "offset", "message"),
        [
            pytest.param(
                "the {x:plurals}", 7, "“plurals” is no form that a slot can be put into (singular, plural, base, past,", id="unknown"
            ),
            pytest.param("the {x:}", 7, "“” is no form that a slot can be put into", id="left out"),
            pytest.param("the {x:NNS}", 7, "“NNS” is no form that a slot can be put into", id="a tag"),
            pytest.param("the ({x:np} )?", 8, "“np” is no form that a slot can be put into", id="a type, inside a group"),
        ],
    )
    def test_mistake_is_told_with_its_place(self, suggestion: str, offset: int, message: str) -> None:
        with pytest.raises(PatternError) as error:
            Template.parse(suggestion)
        assert (str(error.value)[: len(message)], error.value.offset) == (message, offset)


class TestArticle:
    @pytest.mark.parametrize(
        ("suggestion", "text", "wording"),
        [
            pytest.param("a {x}", "so mill it", "a mill", id="a stays"),
            pytest.param("a {x}", "so idea it", "an idea", id="a to an"),
            pytest.param("an {x}", "so union it", "a union", id="an to a"),
            pytest.param("A {x}", "So hour it", "An hour", id="with a capital"),
            pytest.param("an {x:past} day", "so is it", "a was day", id="by the form that is written"),
            pytest.param("is a {x} or a {x}", "so idea it", "is an idea or an idea", id="each of two"),
            pytest.param("plaza {x}", "so idea it", "plaza idea", id="not the end of a word"),
            pytest.param("a big {x}", "so idea it", "a big idea", id="not with a word between"),
            pytest.param("a ({x} )?plan", "so odd it", "an odd plan", id="before a group"),
            pytest.param("a <big like 1> one", "so it", "a big one", id="a lemma that did not match"),
        ],
    )
    def test_it_follows_what_comes_behind_it(self, suggestion: str, text: str, wording: str) -> None:
        assert wordings("so {x}? it", suggestion, text) == [wording]

    @pytest.mark.parametrize("suggestion", ["a ({x} )?idea", "a( {x})? idea", "a ( {x} )? idea", "an ({x} )?idea"])
    def test_it_follows_what_stands_where_a_group_was_dropped(self, suggestion: str) -> None:
        assert wordings("so {x}? it", suggestion, "so it") == ["an idea"]

    def test_it_follows_an_inflected_word(self) -> None:
        assert wordings("<bad:adj> it", "a <old like 1> one", "worst it") == ["an oldest one"]

    def test_article_in_the_rule_itself_stays_as_it_is_written(self) -> None:
        assert wordings("so {x} it", "a owl, an cat, {x}", "so big it") == ["a owl, an cat, big"]

    def test_article_in_the_text_before_it_follows(self) -> None:
        rules = [rule("phrase", phrase.Params((Pattern.parse("big {x:np}"),), suggest=(Template.parse("{x}"),)))]
        assert mended(rules, "A big owl, an big owl, the big owl; a big cat.") == "An owl, an owl, the owl; a cat."


class TestPronoun:
    @pytest.mark.parametrize(
        ("text", "own", "self_"),
        [
            pytest.param("I so it", "my", "myself", id="I"),
            pytest.param("You so it", "your", "yourself", id="you"),
            pytest.param("He so it", "his", "himself", id="he"),
            pytest.param("She so it", "her", "herself", id="she"),
            pytest.param("It so it", "its", "itself", id="it"),
            pytest.param("We so it", "our", "ourselves", id="we"),
            pytest.param("They so it", "their", "themselves", id="they"),
            pytest.param("He left when they so it", "their", "themselves", id="the nearest"),
            pytest.param("“He left,” she said, so it", "her", "herself", id="not the one in the quotation"),
        ],
    )
    def test_it_is_that_of_the_subject(self, text: str, own: str, self_: str) -> None:
        assert wordings("so it", "wash {one's} face", text) == [f"wash {own} face"]
        assert wordings("so it", "wash {oneself}", text) == [f"wash {self_}"]

    @pytest.mark.parametrize("text", ["so it", "The mayor so it", "He left. So it", "“He” so it", "Him and her so it"])
    def test_three_are_offered_where_there_is_none(self, text: str) -> None:
        assert [each.lower() for each in wordings("so it", "wash {one's} face", text)] == [
            "wash his face",
            "wash her face",
            "wash their face",
        ]
        assert [each.lower() for each in wordings("so it", "wash {oneself}", text)] == ["wash himself", "wash herself", "wash themselves"]

    def test_slot_of_the_pattern_comes_first(self) -> None:
        assert wordings("so {one's} it", "wash {one's} face", "She so his it") == ["wash his face"]
        assert wordings("so {oneself} it", "wash {oneself}", "She so itself it") == ["wash itself"]

    def test_each_of_several_ways_is_written_out(self) -> None:
        assert len(wordings("<put> it", "<take like 1> {one's} {oneself}", "put it")) == 3 * 3 * 3

    def test_patterns_need_not_bind_it(self) -> None:
        template = Template.parse("{one's} ({oneself} )?")
        assert (template.required_slots, template.optional_slots) == (frozenset(), frozenset())


def fragments(*sources: str) -> tuple[Fragment, ...]:
    return tuple(map(Fragment.parse, sources))


RULES = (
    rule(
        "phrase",
        phrase.Params(
            (Wording.parse("the =Big {x:np} [ of {y= it | :name} ]"), Wording.parse(r"/owls (?<place>\w+)/")),
            (Wording.parse("/no owls/"),),
            (Template.parse("({x:plural} )?mill(s {place})?"),),
        ),
    ),
    rule("sequence", sequence.Params((Wording.parse("of with {x:adj}"),), (), (Template.parse("of {x}"),))),
    rule(
        "idiom",
        idiom.Params(
            Fragment.parse("<wash> {one's} hands of {something}"),
            "want no part in it",
            {"wash": fragments("<rinse>"), "of": fragments("from", "off")},
            True,
            (Pattern.parse("<wash> hands clean of {something}"),),
            (Wording.parse("hands off {something} please"),),
        ),
        message="{idiom}: {meaning}: {fix}",
    ),
    rule("collocation", collocation.Params(fragments("<decision>"), fragments("<do>"), (Partner.parse("<make>"), Partner.parse("take")))),
    rule(
        "confusion",
        confusion.Params(
            fragments("<accuse>"),
            (Partner.parse("<charge>"),),
            (Frame.parse("@ ... with {x:np}"),),
            (confusion.Lemma.parse("<murder>"),),
            (Wording.parse("falsely accused"),),
        ),
    ),
    rule(
        "calque",
        calque.Params(
            {"no": "gi kurven", "de": "einen Korb geben"}, (Wording.parse("<give> a basket"),), (Template.parse("<turn like 1> down"),)
        ),
        message="{languages}: {original}: {fix}",
    ),
    rule("echo", echo.Params((Pattern.parse("the {word:np} of the {again:np} [ , ]"),), 20, (Template.parse("the {again}"),))),
)
TEXT = """\
The Big old mouse of it, owls here, no owls there. A cup of with big tea.

He rinsed his hands of it. She washed her hand of it, then washed hands clean of it. Wash her hands off it please.

They did a hard decision. A decision was done.

The men were accused and accused again with murder. He was falsely accused with murder; accused with theft.

She gave a basket. The months of the month, so.
"""


def block(text: str) -> Block:
    builder = TextBuilder(text)
    builder.copy(0, len(text))
    return Block(Role.BODY, Span(0, len(text)), *builder.build())


class TestPickled:
    PASSAGES = tuple(Passage(number, block(text)) for number, text in enumerate(TEXT.split("\n\n")))

    def hits(self, rules: Sequence[Rule]) -> list[Hit]:
        checks = [registry.load(KINDS, each.kind).build(each) for each in rules]
        return [hit for check in checks for passage in self.PASSAGES for hit in check.run(passage)]

    def test_rules_come_back_and_find_the_same(self) -> None:
        expected = self.hits(RULES)
        image = Image(link([compiled(RULES[:3]), compiled(RULES[3:])]))
        back = [image.rule(number) for number in range(len(image))]
        assert [each.kind for each in back] == [each.kind for each in RULES]
        assert self.hits(back) == expected

    def test_what_is_found_is_what_the_rules_are_about(self) -> None:
        assert [hit.passage.text[hit.start : hit.end] for hit in self.hits(RULES)] == [
            "The Big old mouse",
            "owls here",
            "of with big",
            "rinsed his hands of it",
            "washed her hand of it",
            "washed hands clean of it",
            "did a hard decision",
            "decision was done",
            "accused",
            "accused",
            "accused",
            "gave a basket",
            "The months of the month",
        ]

    def test_they_are_woken_in_an_image_as_they_are_alone(self) -> None:
        rules = [replace(each, id=f"test.rule-{number}") for number, each in enumerate(RULES)]
        program = Program([Image(link([compiled(rules[:3]), compiled(rules[3:])]))], NO_WORDS)
        result = check_bytes(TEXT.encode(), "article.txt", program, EVERYTHING)
        assert len(result.findings) == len(self.hits(RULES))
        assert not result.failures
        assert {finding.rule for finding in result.findings} == {each.id for each in rules}
