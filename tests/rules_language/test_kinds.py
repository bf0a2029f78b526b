"""Each kind of rule on small documents: exact spans, and the text after the first fix."""

from itertools import pairwise

import pytest

from lint.document import Role
from lint.kinds import balance, phrase, repetition, structure
from lint.kinds.base.rule import Rule
from lint.kinds.page.conditions import Condition
from lint.kinds.page.repairs import Repair
from lint.kinds.pattern.matching import Pattern
from lint.kinds.pattern.template import Template
from lint.structure.vocabulary import Vocabulary
from tests.rules_language.helpers import check, mended, reported, rule, without_marks


def phrase_rule(*match: str, suggest: tuple[str, ...] = (), excuse: tuple[str, ...] = ()) -> Rule:
    patterns, excuses = (tuple(Pattern.parse(each) for each in sources) for sources in (match, excuse))
    return rule("phrase", phrase.Params(patterns, excuses, tuple(Template.parse(each) for each in suggest)), message="“{text}”: “{fix}”.")


def repetition_rule(of: str, *words: str, at_least: int = 1, excuse: tuple[str, ...] = ()) -> Rule:
    excuses = tuple(Pattern.parse(each) for each in excuse)
    return rule("repetition", repetition.Params(repetition.Unit(of), words, at_least, excuses))


def balance_rule(fault: str, *, runs_over: bool = True, open_: str = "“", close: str = "”") -> Rule:
    return rule("balance", balance.Params(open_, close, balance.Fault(fault), runs_over))


def structure_rule(find: str, *where: str, fix: str | None = "delete") -> Rule:
    conditions = tuple(Condition.parse(each) for each in where)
    return rule("structure", structure.Params((Role(find),), conditions, fix=Repair.parse(fix) if fix else None), message="{person}")


class TestPhrase:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("A lion sat.", id="nothing to find"),
            pytest.param("The big cat show opens.", id="the excuse goes on after the match"),
            pytest.param("No big cat sat.", id="the excuse begins before it"),
            pytest.param("Big. Cat.", id="over a sentence end"),
            pytest.param("Big\n\ncat.", id="over a paragraph end"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported([phrase_rule("big cat", excuse=("big cat show", "no big"))], text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("A ⟦big cat⟧ sat. ⟦Big cat⟧!", "A lion sat. Lion!", id="twice in a paragraph"),
            pytest.param("Cats\n\nA ⟦big cat⟧.\n\nThat ⟦big cat⟧.", "Cats\n\nA lion.\n\nThat lion.", id="in several paragraphs"),
            pytest.param("🐈 ⟦big cat⟧\r\n", "🐈 lion\r\n", id="behind an emoji, before CRLF"),
            pytest.param("A ⟦big cat⟧. The big cat show.", "A lion. The big cat show.", id="the excuse is in another sentence"),
            pytest.param("A ⟦big cat⟧ at no big cat show.", "A lion at no big cat show.", id="the excuse is elsewhere in the sentence"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        rules = [phrase_rule("big cat", suggest=("lion", "tiger"), excuse=("big cat show", "no big"))]
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, without_marks(text)) == fixed

    @pytest.mark.parametrize(
        ("patterns", "text"),
        [
            pytest.param(["cat", "big cat"], "A ⟦big cat⟧, a ⟦cat⟧.", id="the leftmost first"),
            pytest.param(["big cat", "big cat show"], "A ⟦big cat show⟧.", id="the longest of one start"),
            pytest.param(["a big", "big cat", "cat show"], "⟦A big⟧ ⟦cat show⟧.", id="what overlaps yields, the next stands"),
        ],
    )
    def test_of_several_patterns(self, patterns: list[str], text: str) -> None:
        assert reported([phrase_rule(*patterns)], without_marks(text)) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("It was very really late.", "It was very late.", id="inside"),
            pytest.param("It was late really.", "It was late.", id="before the full stop"),
            pytest.param("It was late really, he said.", "It was late, he said.", id="before a comma"),
            pytest.param("It was late really", "It was late", id="at the end"),
            pytest.param("really it was late.", "it was late.", id="at the start"),
            pytest.param("He said, “really it was late.”", "He said, “it was late.”", id="behind an opening mark"),
            pytest.param("It was (really) late.", "It was () late.", id="between brackets"),
            pytest.param("It was late really really now.", "It was late now.", id="twice in a row"),
            pytest.param("It was late really really.", "It was late.", id="twice in a row, at the end"),
        ],
    )
    def test_empty_suggestion_deletes_and_leaves_no_double_space(self, text: str, fixed: str) -> None:
        assert mended([phrase_rule("really", suggest=("",))], text) == fixed

    def test_excuses_inside_one_another_excuse_as_far_as_the_longest(self) -> None:
        rules = [phrase_rule("cat", excuse=("no big cat", "big"))]
        assert reported(rules, "No big cat sat by a big cat.") == "No big cat sat by a big ⟦cat⟧."

    def test_excuse_that_only_touches_is_none(self) -> None:
        assert reported([phrase_rule(", cat ,", excuse=("big", "sat"))], "A big, cat,sat.") == "A big⟦, cat,⟧sat."

    def test_every_wording_is_a_fix_of_its_own_best_first(self) -> None:
        (finding,) = check([phrase_rule("<put> away", suggest=("<set like 1> aside", ""))], "He put away it.").findings
        assert [fix.title for fix in finding.fixes] == ["write: set aside", "delete: put away"]
        assert finding.message == "“put away”: “set aside”."

    def test_without_suggestion_there_is_no_fix(self) -> None:
        (finding,) = check([phrase_rule("big cat")], "A big cat.").findings
        assert (finding.fixes, finding.message) == ((), "“big cat”: “”.")


class TestRepeatedWord:
    RULES = (repetition_rule("word", "the", "to", "a", excuse=("vitamin a a", "(to) to be")),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("What he had had was luck.", id="a word that is not listed"),
            pytest.param("The The played in the The Hague.", id="capital inside"),
            pytest.param("He gave it to, to her.", id="comma between"),
            pytest.param("“The,” the man said.", id="quotation mark between"),
            pytest.param("We went to. To be sure.", id="sentence end between"),
            pytest.param("From here to\n\nto there.", id="paragraph end between"),
            pytest.param("Off to the the the show.", id="three in a row"),
            pytest.param("What it amounts to to be fair.", id="excused"),
            pytest.param("Give it vitamin A a day.", id="excused, with a capital"),
            pytest.param("Such a to-to and a-a.", id="inside hyphened words"),
            pytest.param("We go to", id="the last word"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("In ⟦the the⟧ old town.", "In the old town.", id="inside"),
            pytest.param("⟦The the⟧ old town.", "The old town.", id="at the start"),
            pytest.param("In ⟦the\u00a0  the⟧ town.", "In the town.", id="other spaces between"),
            pytest.param("⟦A a⟧ town, ⟦to to⟧ go.", "A town, to go.", id="twice"),
            pytest.param("Off to to be, and ⟦to to⟧ go.", "Off to to be, and to go.", id="one of two is excused"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed


class TestRepeatedSentence:
    RULES = (repetition_rule("sentence", at_least=3, excuse=("row the boat",)),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("The gate is shut. The door is shut.", id="another word"),
            pytest.param("The gate is shut? The gate is shut.", id="question echoed as a statement"),
            pytest.param("The gate is shut. So it is. The gate is shut.", id="not in a row"),
            pytest.param("No way. No way.", id="too short"),
            pytest.param("Now row the boat. Now row the boat.", id="excused"),
            pytest.param("The gate is shut. the gate is shut.", id="no new sentence in small letters"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("It is shut. ⟦It is shut.⟧ So.", "It is shut. So.", id="inside a paragraph"),
            pytest.param("It is shut. ⟦It is shut.⟧", "It is shut.", id="at its end"),
            pytest.param("It is shut.\n\n⟦It is shut.⟧ So.", "It is shut.\n\nSo.", id="across paragraphs"),
            pytest.param("So. It is shut.\n\n⟦It is shut.⟧\n\nSo.", "So. It is shut.\n\nSo.", id="a whole paragraph"),
            pytest.param("It is shut. ⟦IT is “shut”.⟧ So.", "It is shut. So.", id="other case and marks"),
            pytest.param("It is shut. ⟦It is shut.⟧ ⟦It is shut.⟧ So.", "It is shut. So.", id="three in a row"),
            pytest.param("It is shut. ⟦It is shut.⟧ ⟦It is shut.⟧", "It is shut.", id="three in a row at the end"),
            pytest.param("So it is.\n\nIt is shut\n\n⟦It is shut⟧", "So it is.\n\nIt is shut", id="the fewest words, without a full stop"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed


class TestRepeatedParagraph:
    RULES = (repetition_rule("paragraph", at_least=3, excuse=("row the boat",)),)

    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("It is shut. So.\n\nIt is open. So.", id="another word"),
            pytest.param("It is shut.\n\nSo.\n\nIt is shut.", id="not in a row"),
            pytest.param("Is it?\n\nIs it?", id="too short"),
            pytest.param("It is shut?\n\nIt is shut.", id="question echoed as a statement"),
            pytest.param("Now row the boat.\n\nNow row the boat.", id="excused"),
            pytest.param("It is shut. It is shut.", id="in one paragraph"),
        ],
    )
    def test_what_stands(self, text: str) -> None:
        assert reported(self.RULES, text) == text

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param("It is shut. So.\n\n⟦It is shut. So.⟧\n\nNow.", "It is shut. So.\n\nNow.", id="inside"),
            pytest.param("It is shut.\r\n\r\n⟦It is shut.⟧\r\n", "It is shut.\r\n", id="at the end, CRLF"),
            pytest.param("It is so.\n\n⟦It is so.⟧\n\n⟦It is so.⟧\n", "It is so.\n", id="three in a row"),
            pytest.param("Then.\n\nNow it is\n\n⟦Now it is⟧\n", "Then.\n\nNow it is\n", id="the fewest words, without a full stop"),
        ],
    )
    def test_what_is_reported_and_mended(self, text: str, fixed: str) -> None:
        assert reported(self.RULES, without_marks(text)) == text
        assert mended(self.RULES, without_marks(text)) == fixed


HONEST_QUOTES = [
    pytest.param("“Shut,” she said. “It is shut.”", id="pairs"),
    pytest.param("“He said, “Shut.” So it is,” she said.", id="nested"),
    pytest.param("“It is shut.\n\n“It is open,” she said.", id="opened again in the next paragraph"),
    pytest.param("“It is shut.\n\n“It is open.\n\n“It is both,” she said.", id="over three paragraphs"),
    pytest.param("“It is shut.\n\nIt is open,” she said.", id="closed in the next paragraph"),
    pytest.param('"It is shut, she said. "So" it is.', id="straight marks"),
    pytest.param("A board of 6’2” and a 3” nail.", id="inches"),
    pytest.param("It is shut.", id="no marks"),
]


class TestBalance:
    @pytest.mark.parametrize("text", HONEST_QUOTES)
    @pytest.mark.parametrize("fault", [*balance.Fault])
    def test_what_stands(self, fault: str, text: str) -> None:
        assert reported([balance_rule(fault)], text) == text

    @pytest.mark.parametrize(
        ("fault", "text", "fixed"),
        [
            pytest.param("flipped", "She wrote “Tide⟦. “Her⟧ best.", "She wrote “Tide.” Her best.", id="flipped after a full stop"),
            pytest.param("flipped", "“Shut⟦, “said⟧ she.", "“Shut,” said she.", id="flipped after a comma"),
            pytest.param("flipped", "“A⟦. “B⟧ c. “D⟦. “E⟧ f.", "“A.” B c. “D.” E f.", id="flipped twice"),
            pytest.param("flipped", "“A⟦. “B⟧ c. “D.”", "“A.” B c. “D.”", id="flipped before a pair"),
            pytest.param(
                "unclosed", "“Shut,” he said. “It is ⟦so.⟧", "“Shut,” he said. “It is so.”", id="never closed in the last sentence"
            ),
            pytest.param("unclosed", "“It is shut. So it ⟦is.⟧", "“It is shut. So it is.”", id="never closed, opens the paragraph"),
            pytest.param("unclosed", "It read: ⟦“No⟧ dogs. No cats. So.", "It read: “No dogs. No cats. So.”", id="never closed, inside"),
            pytest.param(
                "unclosed", "“It is ⟦shut.⟧\n\nIt is open.", "“It is shut.”\n\nIt is open.", id="the next paragraph quotes nobody"
            ),
            pytest.param(
                "unclosed", "“Shut.\n\n“Open.\n\n“Both ⟦now.⟧", "“Shut.\n\n“Open.\n\n“Both now.”", id="the last of three paragraphs"
            ),
            pytest.param("unclosed", "⟦“Shut⟧", "“Shut”", id="one word"),
            pytest.param("unopened", "It is ⟦shut,”⟧ she said.", "It is shut,” she said.", id="never opened"),
            pytest.param(
                "unopened", "“Shut.”\n\nIt is ⟦open,”⟧ she said.", "“Shut.”\n\nIt is open,” she said.", id="the one before is closed"
            ),
            pytest.param("unopened", "It is ⟦shut”⟧ or open”.", "It is shut” or open”.", id="never opened twice, told once"),
        ],
    )
    def test_what_is_reported_and_mended(self, fault: str, text: str, fixed: str) -> None:
        rules = [balance_rule(fault)]
        assert reported(rules, without_marks(text)) == text
        assert mended(rules, without_marks(text)) == fixed

    @pytest.mark.parametrize(
        ("fault", "text"),
        [
            pytest.param("unclosed", "“It is ⟦shut.⟧\n\n“It is open,” she said.", id="never closed"),
            pytest.param("unopened", "“It is shut.\n\nIt is ⟦open,”⟧ she said.", id="never opened"),
        ],
    )
    def test_pairs_that_may_not_run_over_paragraphs(self, fault: str, text: str) -> None:
        assert reported([balance_rule(fault, runs_over=False)], without_marks(text)) == text

    def test_other_marks(self) -> None:
        assert reported([balance_rule("unclosed", open_="(", close=")")], "It is (shut. So.") == "It is ⟦(shut⟧. So."
        assert reported([balance_rule("unclosed", open_="«", close="»")], "It is “shut. So.") == "It is “shut. So."

    def test_where_it_ends_is_a_choice(self) -> None:
        (finding,) = check([balance_rule("unclosed")], "It read: “No dogs. So it is.").findings
        assert [fix.title for fix in finding.fixes] == ["close it after: is.", "close it after: dogs."]

    @pytest.mark.parametrize("text", ["“A “B. C.", "“A b “c d” e.", "“A. “B,” c."])
    def test_marks_that_can_be_read_in_several_ways_are_no_flips(self, text: str) -> None:
        assert reported([balance_rule("flipped")], text) == text


WORDS = Vocabulary(
    byline_openers=("by",),
    name_particles=("de",),
    occupations=("writer", "contributor"),
    bio_signs=("column", "based"),
    furniture={"read-also": ("read also",)},
    beats={
        "food": ("recipe", "chef", "oven"),
        "war": ("army", "missile", "truce", "treaty", "soldier"),
    },
)
TITLE, BYLINE = "The strike goes on", "By Ruth Adeyemi"
STORY = "The crews walked out on Monday."
OWN_BIO = "Ruth Adeyemi is a writer based in Hull."
OTHER_BIO = "Tom Barlow is a writer based in Leeds."
ROLE_LINE = "Food Contributor"


def page(*paragraphs: str) -> str:
    return "\n\n".join(paragraphs)


class TestStructure:
    @pytest.mark.parametrize(
        ("condition", "where_it_holds", "where_it_does_not"),
        [
            pytest.param("after body", page(TITLE, STORY, OWN_BIO), page(TITLE, OWN_BIO), id="after"),
            pytest.param("before byline", page(TITLE, OWN_BIO, BYLINE), page(TITLE, BYLINE, OWN_BIO), id="before"),
            pytest.param("on-page byline", page(TITLE, BYLINE, STORY, OWN_BIO), page(TITLE, STORY, OWN_BIO), id="on page, before it"),
            pytest.param("on-page byline", page(TITLE, OWN_BIO, BYLINE), page(TITLE, OWN_BIO), id="on page, after it"),
            pytest.param("on-page bio", page(TITLE, OWN_BIO, OTHER_BIO), page(TITLE, OWN_BIO), id="on page, another of its own role"),
            pytest.param("first", page(OWN_BIO), page(BYLINE, OWN_BIO), id="first"),
            pytest.param("last", page(TITLE, STORY, OWN_BIO, "Read also: ships"), page(TITLE, OWN_BIO, STORY), id="last"),
            pytest.param("named", page(TITLE, STORY, OWN_BIO), page(TITLE, STORY, ROLE_LINE), id="named"),
            pytest.param("same-name-as byline", page(TITLE, BYLINE, OWN_BIO), page(TITLE, BYLINE, OTHER_BIO), id="same name as"),
            pytest.param("same-name-as bio", page(TITLE, OWN_BIO, STORY, OWN_BIO), page(TITLE, STORY, OWN_BIO), id="same name as, another"),
            pytest.param("in-story", page(TITLE, "On Monday Barlow left.", OTHER_BIO), page(TITLE, STORY, OTHER_BIO), id="in the story"),
            pytest.param(
                "off-beat",
                page(TITLE, "The army sent a soldier, and a missile broke the truce and the treaty.", OWN_BIO + " The oven, the chef."),
                page(
                    TITLE,
                    "The army sent a soldier, and a missile met the chef and his oven and the treaty.",
                    OWN_BIO + " The oven, the chef.",
                ),
                id="off beat",
            ),
        ],
    )
    def test_condition_both_ways(self, condition: str, where_it_holds: str, where_it_does_not: str) -> None:
        def bios(text: str, condition: str) -> int:
            return len(check([structure_rule("bio", condition)], text, WORDS).findings)

        assert bios(where_it_does_not, condition) == 0
        assert bios(where_it_holds, condition) > 0
        assert bios(where_it_does_not, f"not {condition}") > 0
        assert bios(where_it_holds, f"not {condition}") == 0

    def test_all_conditions_must_hold(self) -> None:
        rules = [structure_rule("bio", "after body", "not same-name-as byline")]
        assert reported(rules, page(TITLE, BYLINE, STORY, OWN_BIO), WORDS) == page(TITLE, BYLINE, STORY, OWN_BIO)
        assert reported(rules, page(TITLE, BYLINE, OTHER_BIO), WORDS) == page(TITLE, BYLINE, OTHER_BIO)
        assert reported(rules, page(TITLE, BYLINE, STORY, OTHER_BIO), WORDS) == page(TITLE, BYLINE, STORY, f"⟦{OTHER_BIO}⟧")

    @pytest.mark.parametrize(
        ("blocks", "expected"),
        [
            pytest.param((BYLINE, STORY, ROLE_LINE, OTHER_BIO), (ROLE_LINE, OTHER_BIO), id="both are of another"),
            pytest.param((BYLINE, STORY, OTHER_BIO, ROLE_LINE), (OTHER_BIO, ROLE_LINE), id="the role line stands below"),
            pytest.param((BYLINE, STORY, ROLE_LINE, OWN_BIO), (), id="both are of the author"),
            pytest.param((BYLINE, STORY, OTHER_BIO, ROLE_LINE, OWN_BIO), (), id="the author is among them"),
            pytest.param((BYLINE, OWN_BIO, STORY, ROLE_LINE, OTHER_BIO), (ROLE_LINE, OTHER_BIO), id="the author's stands elsewhere"),
        ],
    )
    def test_role_line_and_bio_beside_it_speak_of_one_person(self, blocks: tuple[str, ...], expected: tuple[str, ...]) -> None:
        text = page(TITLE, *blocks)
        findings = check([structure_rule("bio", "named", "not same-name-as byline")], text, WORDS).findings
        assert tuple(text[finding.span.start : finding.span.end] for finding in findings) == expected
        assert {finding.message for finding in findings} <= {"Tom Barlow"}

    def test_message_speaks_of_somebody_where_nobody_is_named(self) -> None:
        (finding,) = check([structure_rule("bio", "last")], page(TITLE, STORY, ROLE_LINE), WORDS).findings
        assert finding.message == "somebody"

    @pytest.mark.parametrize(
        ("text", "fixed"),
        [
            pytest.param(page(TITLE, OTHER_BIO, STORY), page(TITLE, STORY), id="inside"),
            pytest.param(page(TITLE, STORY, OTHER_BIO) + "\n", page(TITLE, STORY) + "\n", id="at the end"),
            pytest.param(page(OTHER_BIO, BYLINE, STORY), page(BYLINE, STORY), id="at the start"),
            pytest.param(OTHER_BIO, "", id="alone"),
            pytest.param(page(TITLE, ROLE_LINE, OTHER_BIO, STORY), page(TITLE, STORY), id="two in a row"),
        ],
    )
    def test_block_is_deleted_with_its_line_ends(self, text: str, fixed: str) -> None:
        assert mended([structure_rule("bio", "not same-name-as byline")], text, WORDS) == fixed

    def test_without_repair_there_is_no_fix(self) -> None:
        (finding,) = check([structure_rule("bio", "last", fix=None)], page(TITLE, STORY, OTHER_BIO), WORDS).findings
        assert finding.fixes == ()


@pytest.mark.parametrize(
    "rules",
    [[phrase_rule("big cat", suggest=("lion",))], list(TestRepeatedSentence.RULES), [balance_rule("unclosed")], [balance_rule("flipped")]],
    ids=["phrase", "repetition", "unclosed", "flipped"],
)
def test_mended_text_is_let_stand(rules: list[Rule]) -> None:
    text = "A big cat sat. A big cat sat. “So⟦. “It⟧ did.\n\n“A big cat sat.\n\nSo it did."
    versions = [text.replace("⟦", "").replace("⟧", "")]
    while (after := mended(rules, versions[-1])) != versions[-1]:
        versions.append(after)
    assert len(versions) == 2
    assert all(len(check(rules, a).findings) > len(check(rules, b).findings) for a, b in pairwise(versions))
