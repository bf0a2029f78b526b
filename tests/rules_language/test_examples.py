"""Examples are tests: what is told of those that do not hold, and that all shipped ones do."""

from collections import defaultdict
from typing import Any

import pytest

from lint.document import Role
from lint.kinds import phrase, repetition, structure
from lint.kinds.base.rule import FlaggedExample, PassedExample, Rule
from lint.kinds.page.conditions import Condition
from lint.kinds.page.repairs import Repair
from lint.kinds.pattern.matching import Pattern
from lint.kinds.pattern.template import Template
from lint.packs.files import shipped
from lint.packs.loading import load
from lint.packs.schema import Marked
from lint.testing.examples import verify
from tests.rules_language.helpers import NO_WORDS, rule

SHIPPED = load([shipped()])
FAMILIES: dict[str, list[Rule]] = defaultdict(list)
for each in SHIPPED.rules:
    FAMILIES[each.family or each.id].append(each)


@pytest.mark.parametrize("family", FAMILIES)
def test_shipped_rules_hold(family: str) -> None:
    assert [f"{rule.id}: {message}" for rule in FAMILIES[family] for message in verify(rule, SHIPPED.vocabulary)] == []


def flag(text: str, fixed: str | None = None, *, page: bool = False) -> FlaggedExample:
    marked = Marked.parse(text)
    return FlaggedExample(marked.text, marked.marks, fixed, "txt" if page else None)


def cat_rule(*flagged: FlaggedExample, suggest: tuple[str, ...] = ("lion",), passed: str = "A lion.", **changes: Any) -> Rule:
    """Takes “big cat” for wrong."""
    params = phrase.Params((Pattern.parse("big cat"),), (), tuple(map(Template.parse, suggest)))
    return rule("phrase", params, flagged=flagged, passed=(PassedExample(passed),), **changes)


@pytest.mark.parametrize(
    "checked",
    [
        pytest.param(cat_rule(flag("A ⟦big cat⟧.", "A lion.")), id="fixed"),
        pytest.param(cat_rule(flag("A ⟦big cat⟧, a ⟦big cat⟧.", "A lion, a lion.")), id="reported twice"),
        pytest.param(cat_rule(flag("A ⟦big cat⟧."), suggest=()), id="no suggestion"),
        pytest.param(cat_rule(flag("A ⟦big cat⟧."), family="test.list"), id="entry without fixed text"),
        pytest.param(cat_rule(flag("A ⟦big cat⟧.", "A lion."), roles=frozenset({Role.TITLE})), id="block of the rule's role"),
        pytest.param(cat_rule(flag("A cat.\n\nA ⟦big cat⟧.\n", "A cat.\n\nA lion.\n", page=True)), id="page"),
        pytest.param(cat_rule(flag("A ⟦big cat⟧.", "A lion."), message="Write “{fix}”."), id="message with the fix"),
    ],
)
def test_examples_that_hold(checked: Rule) -> None:
    assert list(verify(checked, NO_WORDS)) == []


@pytest.mark.parametrize(
    ("checked", "told"),
    [
        pytest.param(cat_rule(flag("A ⟦big⟧ cat.", "A lion.")), "should report “big”, but reports “big cat”: A big cat.", id="wrong span"),
        pytest.param(
            cat_rule(flag("A ⟦big cat⟧, a big cat.", "A lion.")),
            "should report “big cat”, but reports “big cat”, “big cat”: A big cat, a big cat.",
            id="not all of it marked",
        ),
        pytest.param(
            cat_rule(flag("A ⟦red cat⟧.", "A lion.")), "should report “red cat”, but reports nothing: A red cat.", id="not reported"
        ),
        pytest.param(cat_rule(passed="A big cat."), "should stand, but is reported at “big cat”: A big cat.", id="false alarm"),
        pytest.param(
            cat_rule(flag("A ⟦big cat⟧.", "A tiger.")), "should be fixed to “A tiger.”, but becomes “A lion.”", id="wrong fixed text"
        ),
        pytest.param(cat_rule(flag("A ⟦big cat⟧.")), "the example wants “fixed”; the first suggestion gives: A lion.", id="no fixed text"),
        pytest.param(
            cat_rule(flag("A ⟦big cat⟧.", "A lion."), suggest=()),
            "there is no suggestion, but the example has “fixed”: A big cat.",
            id="fixed text without a suggestion",
        ),
        pytest.param(
            cat_rule(flag("A ⟦big cat⟧.", "A big big cat."), suggest=("big big cat",)),
            "the fixed text is reported again, at “big cat”: A big big cat.",
            id="reported again",
        ),
        pytest.param(
            cat_rule(flag("A ⟦big cat⟧."), suggest=("big big cat",), family="test.list"),
            "the fixed text is reported again, at “big cat”: A big big cat.",
            id="entry reported again",
        ),
        pytest.param(
            cat_rule(flag("A ⟦big cat⟧."), suggest=(), message="Write “{fix}”."),
            "the message speaks of {fix}, but there is no suggestion for: A big cat.",
            id="message without a fix",
        ),
        pytest.param(
            cat_rule(flag("A ⟦big⟧\n\n⟦cat⟧.", "A lion.", page=True)),
            "should report “big”, “cat”, but reports nothing: A big\n\ncat.",
            id="page",
        ),
    ],
)
def test_example_that_does_not_hold_is_told(checked: Rule, told: str) -> None:
    assert list(verify(checked, NO_WORDS)) == [told]


def test_all_examples_that_do_not_hold_are_told() -> None:
    checked = cat_rule(flag("A ⟦red cat⟧."), flag("A ⟦big cat⟧.", "A tiger."), passed="A big cat.")
    assert [message.split(":")[0] for message in verify(checked, NO_WORDS)] == [
        "should report “red cat”, but reports nothing",
        "should be fixed to “A tiger.”, but becomes “A lion.”",
        "should stand, but is reported at “big cat”",
    ]


def test_fixes_that_overlap_are_told() -> None:
    everything = structure.Params((Role.BODY,), (Condition.parse("not on-page bio"),), fix=Repair.parse("delete"))
    checked = rule("structure", everything, flagged=(flag("⟦One is here.⟧\n\n⟦Two is there.⟧", "", page=True),))
    assert list(verify(checked, NO_WORDS)) == ["the suggestions cannot all be made, they overlap: One is here.\n\nTwo is there."]


def test_rule_that_crashes_on_its_examples_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("no luck")

    monkeypatch.setattr(repetition, "_doubled_words", crash)
    params = repetition.Params(repetition.Unit.WORD, ("the",))
    checked = rule("repetition", params, flagged=(flag("⟦the the⟧ end", "the end"),), passed=(PassedExample("to the the end"),))
    told = list(verify(checked, NO_WORDS))
    assert len(told) == 2
    assert all(message.endswith("RuntimeError: no luck") for message in told)
