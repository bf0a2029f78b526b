"""Whole articles of our own: what the damaged ones must show, and that the honest ones stay silent."""

from functools import cache
from pathlib import Path

import pytest

from lint.config import Config
from lint.diagnostics import Confidence, FileResult
from lint.engine.program import Program
from lint.packs.files import shipped
from lint.packs.loading import load
from lint.pipeline import check_bytes

FIXTURES = Path(__file__).parents[2] / "fixtures"
HONEST = sorted((FIXTURES / "honest").iterdir())


@cache
def program() -> Program:
    rules = load([shipped()])
    return Program.of(rules.rules, rules.vocabulary)


def check(path: Path, confidence: Confidence) -> FileResult:
    return check_bytes(path.read_bytes(), path.name, program(), Config(confidence=confidence))


@pytest.mark.parametrize("path", HONEST, ids=lambda path: path.stem)
def test_honest_article_is_silent(path: Path) -> None:
    result = check(path, Confidence.LOW)
    assert [(finding.rule, result.source[finding.span.start : finding.span.end]) for finding in result.findings] == []
    assert not result.failures


def test_damaged_interview_shows_its_damage() -> None:
    result = check(FIXTURES / "demo" / "harbour-interview.txt", Confidence.MEDIUM)
    found = [(finding.rule.split("/")[0], result.source[finding.span.start : finding.span.end][:30]) for finding in result.findings]
    assert found == [
        ("repetition.word", "the the"),
        ("grammar.couple-of-without-article", "published couple of"),
        ("quote.flipped", ". “She"),
        ("garbled.edited-for-length", "edited for lengthy and clarity"),
        ("garbled.months-of-the-past-months", "the weeks of the past few week"),
        ("garbled.on-a-regular-base", "on a regular base"),
        ("repetition.sentence", "Perhaps the council hoped it w"),
        ("garbled.condition-of-anonymity", "under the condition of anonymi"),
        ("garbled.nearest-future", "in the nearest future"),
        ("garbled.in-accordance-to", "in accordance to"),
        ("quote.never-closed", "decide."),
        ("grammar.the-both-sides", "the both sides"),
        ("grammar.did-not-went", "did not took"),
        ("garbled.get-anything-rewarded", "got nothing rewarded"),
        ("bio.other-author", "Beauty & Skincare Contributor"),
        ("bio.other-author", "A makeup artist and certified "),
    ]


def test_no_rule_reports_what_another_lets_stand_or_suggests() -> None:
    """Every sentence that some rule passes, and every text it mends, is good English: no rule may report it."""
    for rule in load([shipped()]).rules:
        good = [example.text for example in rule.passed if not example.format]
        good += [example.fixed for example in rule.flagged if example.fixed and not example.format]
        for text in good:
            result = check_bytes(text.encode(), "example.txt", program(), Config())
            assert not result.findings, f"{rule.id} has as good what {result.findings[0].rule} reports: {text}"
