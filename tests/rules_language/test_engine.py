"""Rules run over documents: crashes, overlaps, order, and how far a fix may go."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.diagnostics import Applicability, Category, Confidence, Finding, Severity, Stage
from lint.document import Block, Document, Encoding, Role, TextBuilder
from lint.engine.filters import report
from lint.engine.program import Program
from lint.kinds import balance, phrase, repetition
from lint.kinds.base.rule import PageCheck, PassageCheck, Place, Rule
from lint.kinds.base.view import Hit, Page, Passage
from lint.kinds.pattern.matching import Pattern
from lint.kinds.pattern.template import Template
from lint.pipeline import check_bytes, check_document
from lint.spans import Span, apply_edits
from lint.text.analysis import Analysis
from tests.rules_language.helpers import EVERYTHING, NO_WORDS, PATIENT, check, rule


def cat_rule(*suggest: str, **changes: Any) -> Rule:
    """Reports “big cat”."""
    return rule("phrase", phrase.Params((Pattern.parse("big cat"),), suggest=tuple(map(Template.parse, suggest))), **changes)


Check = Callable[[Passage], Iterator[Hit]]


class Checks(Program):
    """A program of rules test.NAME that do as `checks` do."""

    def __init__(self, **checks: Check) -> None:
        super().__init__([], NO_WORDS)
        self._checks = [
            (rule("phrase", None, id=f"test.{name}", place=Place("own.yaml", 7, 3)), PassageCheck(run)) for name, run in checks.items()
        ]

    def awake(self, text: Analysis) -> Iterator[tuple[Rule, PassageCheck]]:
        return iter(self._checks)


def whole(passage: Passage) -> Iterator[Hit]:
    yield Hit(passage, 0, len(passage.text))


def crash(passage: Passage) -> Iterator[Hit]:
    raise RuntimeError(f"no luck with {passage.text}")


def crash_later(passage: Passage) -> Iterator[Hit]:
    if passage.text == "B.":
        raise RecursionError("too deep")
    return iter(())


def report_backwards(passage: Passage) -> Iterator[Hit]:
    yield Hit(passage, 2, 1)


def report_beyond(passage: Passage) -> Iterator[Hit]:
    yield Hit(passage, 0, 3)


def crash_on_page(page: Page) -> Iterator[Hit]:
    raise KeyError("x")


class TestCrash:
    def test_rule_that_crashes_is_named_once_and_the_others_go_on(self) -> None:
        result = check_bytes(b"A.\n\nB.\n\nC.", "a.txt", Checks(bad=crash, good=whole), EVERYTHING)
        (failure,) = result.failures
        assert (failure.stage, failure.path, failure.rule) == (Stage.RULE, "a.txt", "test.bad")
        assert failure.message == (
            "rule test.bad (own.yaml:7:3) failed on this text, the other rules went on: RuntimeError: no luck with A."
        )
        assert [(finding.rule, finding.span) for finding in result.findings] == [
            ("test.good", Span(0, 2)),
            ("test.good", Span(4, 6)),
            ("test.good", Span(8, 10)),
        ]

    @pytest.mark.parametrize(
        ("run", "error"),
        [
            pytest.param(crash, "RuntimeError: no luck", id="at once"),
            pytest.param(crash_later, "RecursionError: too deep", id="in the second paragraph"),
            pytest.param(report_backwards, "ValueError: not in the text: 2-1", id="with a span that ends before it starts"),
            pytest.param(report_beyond, "ValueError: not in the text: 0-3", id="with a span that is too long"),
        ],
    )
    def test_however_it_crashes(self, run: Check, error: str) -> None:
        result = check_bytes(b"A.\n\nB.\n\nC.", "a.txt", Checks(good=whole, bad=run), EVERYTHING)
        (failure,) = result.failures
        assert error in failure.message
        assert [finding.rule for finding in result.findings] == ["test.good"] * 3

    def test_rule_for_whole_pages_crashes_likewise(self) -> None:
        class WithPage(Checks):
            def whole(self, roles: Iterable[Role]) -> list[tuple[Rule, PageCheck]]:
                return [(rule("structure", None, id="test.page"), PageCheck(crash_on_page))]

        result = check_bytes(b"A.\n\nB.", "a.txt", WithPage(good=whole), EVERYTHING)
        assert [failure.rule for failure in result.failures] == ["test.page"]
        assert len(result.findings) == 2


class TestRoles:
    def test_rule_looks_only_at_blocks_of_its_roles(self) -> None:
        text = "The big cat\n\nA big cat sat."
        assert [finding.role for finding in check([cat_rule()], text).findings] == [Role.TITLE, Role.BODY]
        assert [finding.role for finding in check([cat_rule(roles=frozenset({Role.TITLE}))], text).findings] == [Role.TITLE]


class TestMessage:
    @pytest.mark.parametrize(
        ("message", "expected"),
        [
            ("“{text}”: “{fix}”.", "“big cat”: “{text}”."),
            ("{other} stays.", "{other} stays."),
            ("{ text } stays.", "{ text } stays."),
        ],
    )
    def test_placeholders_are_filled_once(self, message: str, expected: str) -> None:
        (finding,) = check([cat_rule(r"\{text\}", message=message)], "A big cat sat.").findings
        assert finding.message == expected

    def test_long_text_is_clipped(self) -> None:
        doubled = rule("repetition", repetition.Params(repetition.Unit.PARAGRAPH), message="{text}")
        (finding,) = check([doubled], "\n\n".join(["word " * 20 + "end."] * 2)).findings
        assert finding.message == "word " * 11 + "word…"


def finding(start: int, end: int, rule_id: str = "test.a", confidence: Confidence = Confidence.MEDIUM) -> Finding:
    return Finding(
        rule=rule_id,
        kind="phrase",
        category=Category.GARBLED,
        severity=Severity.WARNING,
        confidence=confidence,
        message=f"{start}-{end}",
        span=Span(start, end),
        role=Role.BODY,
    )


LOW, HIGH = Confidence.LOW, Confidence.HIGH


class TestOverlap:
    @pytest.mark.parametrize(
        "findings",
        [
            pytest.param([finding(0, 3), finding(3, 5)], id="touching"),
            pytest.param([finding(0, 3), finding(3, 3)], id="empty behind"),
            pytest.param([finding(3, 3), finding(4, 6)], id="empty before"),
        ],
    )
    def test_what_does_not_overlap_stands(self, findings: list[Finding]) -> None:
        assert report(findings, LOW) == tuple(findings)

    @pytest.mark.parametrize(
        ("kept", "related"),
        [
            pytest.param(finding(2, 4, "test.z", HIGH), finding(0, 9, "test.a"), id="confidence before length"),
            pytest.param(finding(0, 5, "test.z"), finding(1, 5, "test.a"), id="length before id"),
            pytest.param(finding(2, 6, "test.a"), finding(0, 4, "test.b"), id="id before place"),
            pytest.param(finding(0, 4), finding(2, 6), id="place"),
            pytest.param(finding(0, 4), finding(0, 0), id="empty at the start"),
            pytest.param(finding(0, 4), finding(3, 3), id="empty inside"),
            pytest.param(finding(2, 2, "test.a"), finding(2, 2, "test.b"), id="both empty"),
        ],
    )
    def test_one_stays_and_the_other_is_related(self, kept: Finding, related: Finding) -> None:
        expected = (replace(kept, related=(related,)),)
        assert report([kept, related], LOW) == expected
        assert report([related, kept], LOW) == expected

    def test_what_yields_keeps_nobody_else_out(self) -> None:
        first, second, third = finding(0, 5, confidence=HIGH), finding(4, 8), finding(7, 9)
        assert report([first, second, third], LOW) == (replace(first, related=(second,)), third)

    def test_what_overlaps_two_is_related_to_the_first(self) -> None:
        first, second, bridge = finding(0, 3), finding(5, 8), finding(2, 6, confidence=LOW)
        assert report([second, bridge, first], LOW) == (replace(first, related=(bridge,)), second)

    def test_confidence_below_the_threshold_is_not_even_related(self) -> None:
        findings = [finding(0, 3, confidence=LOW), finding(2, 5), finding(7, 9, confidence=HIGH)]
        assert report(findings, Confidence.MEDIUM) == tuple(findings[1:])
        assert report(findings, HIGH) == (findings[2],)

    @PATIENT
    @given(
        st.lists(
            st.builds(
                finding,
                st.integers(0, 9),
                st.integers(9, 14) | st.just(9),
                st.sampled_from(["test.a", "test.b"]),
                st.sampled_from(Confidence),
            )
            | st.builds(
                lambda start, size, name: finding(start, start + size, name), st.integers(0, 14), st.integers(0, 3), st.sampled_from("ab")
            ),
            unique=True,
            max_size=8,
        ).flatmap(lambda findings: st.tuples(st.just(findings), st.permutations(findings)))
    )
    def test_every_finding_is_told_once_in_any_order(self, orders: tuple[list[Finding], list[Finding]]) -> None:
        findings, shuffled = orders
        kept = report(findings, LOW)
        assert kept == report(shuffled, LOW)
        assert not any(a.span.overlaps(b.span) for a, b in pairwise(kept))
        assert [each.span for each in kept] == sorted(each.span for each in kept)
        assert all(each.span.overlaps(other.span) for each in kept for other in each.related)
        told = [other for each in kept for other in (replace(each, related=()), *each.related)]
        assert sorted(told, key=repr) == sorted(findings, key=repr)


SAFE, UNSAFE, DISPLAY = Applicability.SAFE, Applicability.UNSAFE, Applicability.DISPLAY


class TestApplicability:
    @pytest.mark.parametrize(
        ("text", "suggest", "expected"),
        [
            pytest.param("A big cat sat.", ["lion"], SAFE, id="plain text"),
            pytest.param("“Sit,” he told the big cat.", ["lion"], SAFE, id="beside a quotation"),
            pytest.param("“A big cat sat,” he said.", ["lion"], UNSAFE, id="inside a quotation"),
            pytest.param('"A big cat sat," he said.', ["lion"], UNSAFE, id="inside straight quotes"),
            pytest.param("He said, “A big cat sat.", ["lion"], UNSAFE, id="inside a quotation that never closes"),
            pytest.param("A big cat sat.", ["lion", "tiger"], UNSAFE, id="a choice"),
            pytest.param("A big cat sat.", [""], SAFE, id="deletion"),
        ],
    )
    def test_safe_fix(self, text: str, suggest: list[str], expected: Applicability) -> None:
        (found,) = check([cat_rule(*suggest, applicability=SAFE)], text).findings
        assert {fix.applicability for fix in found.fixes} == {expected}

    @pytest.mark.parametrize("applicability", [UNSAFE, DISPLAY])
    def test_no_fix_goes_further_than_its_rule(self, applicability: Applicability) -> None:
        for text in ("A big cat sat.", "“A big cat sat,” he said."):
            (found,) = check([cat_rule("lion", applicability=applicability)], text).findings
            assert [fix.applicability for fix in found.fixes] == [applicability]

    @pytest.mark.parametrize(
        ("pieces", "expected"),
        [
            pytest.param(["A big cat sat."], SAFE, id="copied"),
            pytest.param(["A big", ("\r\n", True), "cat sat."], SAFE, id="over a folded line end"),
            pytest.param(["A big", ("&nbsp;", False), "cat sat."], DISPLAY, id="over an entity"),
            pytest.param(["A", ("&nbsp;", False), "big cat sat."], SAFE, id="beside an entity"),
            pytest.param(["A big ", "<b>", "cat</b>"], DISPLAY, id="over markup"),
        ],
    )
    def test_fix_is_only_shown_where_the_way_back_is_not_exact(self, pieces: list[str | tuple[str, bool]], expected: Applicability) -> None:
        """Text is copied, `("source", exact)` stands for a space, and markup is left out."""
        source = "".join(piece if isinstance(piece, str) else piece[0] for piece in pieces)
        builder, at = TextBuilder(source), 0
        for piece in pieces:
            written = piece if isinstance(piece, str) else piece[0]
            if isinstance(piece, tuple):
                builder.make(" ", at, at + len(written), exact=piece[1])
            elif not written.startswith("<"):
                builder.copy(at, at + len(written))
            at += len(written)
        text, back = builder.build()
        document = Document("a.txt", source, Encoding("utf-8", b""), (Block(Role.BODY, Span(0, len(source)), text, back),))
        (found,) = check_document(document, Program.of([cat_rule("lion", applicability=SAFE)], NO_WORDS), EVERYTHING).findings
        assert [fix.applicability for fix in found.fixes] == [expected]


RULES = (
    cat_rule("lion", id="test.cat", message="{text}"),
    rule(
        "phrase",
        phrase.Params((Pattern.parse("{x} cat"), Pattern.parse("the ... sat")), suggest=(Template.parse(""),)),
        id="test.sat",
        message="{text}",
    ),
    rule("repetition", repetition.Params(repetition.Unit.WORD, ("the", "cat")), id="test.word", message="{text}", confidence=HIGH),
    rule("repetition", repetition.Params(repetition.Unit.SENTENCE), id="test.sentence", message="{text}"),
    rule("repetition", repetition.Params(repetition.Unit.PARAGRAPH), id="test.paragraph", message="{text}"),
    *(rule("balance", balance.Params("“", "”", fault), id=f"test.{fault}", message="{text}") for fault in balance.Fault),
)
PIECES = [
    "big",
    "cat",
    "the",
    "The",
    "sat",
    "🐈",
    "e\u0301",
    "שלום",
    ".",
    "?",
    ",",
    " “",
    "” ",
    "’s",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "\u2028",
    "\u00a0",
    "\t",
]
ARTICLES = st.lists(st.sampled_from([*PIECES, *" " * 12, *PIECES[:5]]), max_size=60).map("".join)


@settings(PATIENT, max_examples=200)
@given(ARTICLES, st.permutations(RULES), st.booleans())
def test_spans_and_edits_fit_the_source_whatever_the_order_of_the_rules(text: str, shuffled: list[Rule], mark: bool) -> None:
    data = text.encode("utf-8-sig" if mark else "utf-8")
    results = [check_bytes(data, "a.txt", Program.of(rules, NO_WORDS), EVERYTHING) for rules in (RULES, shuffled)]
    assert results[0] == results[1]
    assert (results[0].source, results[0].failures) == (text, ())
    for found in (other for each in results[0].findings for other in (each, *each.related)):
        told = found.message.removesuffix("…").split()
        assert text[found.span.start : found.span.end].split()[: len(told) - 1] == told[:-1]
        for fix in found.fixes:
            changed = apply_edits(text, fix.edits)
            assert changed != text
            assert all(edit.span.end <= len(text) for edit in fix.edits)
