"""Metrics: figures of a page, which are no findings."""

from pathlib import Path

import pytest

from lint.engine.measure import measure
from lint.engine.program import Program
from lint.kinds import metric
from lint.pipeline import parse
from tests.rules_language.helpers import NO_WORDS, check, mistakes, rule

LONG = "The mayor of the town said that a new bridge would open on the last day of the year if the money held. "
BARE = "Mayor of town said that new bridge would open on last day of year if money held and work went on. "


def value(of: str, begin: int, end: int, text: str, weight: int = 1) -> float:
    """What one metric measures on a page."""
    rules = [rule("metric", metric.Params(metric.Figure(of), begin, end, weight))]
    ((_, figure, weighs),) = measure(parse(text.encode(), "a.txt", NO_WORDS), Program.of(rules, NO_WORDS))
    assert weighs == weight
    return figure


def test_page_with_a_figure_past_its_mark_has_no_finding() -> None:
    rules = [rule("metric", metric.Params(metric.Figure.ARTICLES, 50, 20))]
    assert check(rules, BARE * 5).findings == ()


@pytest.mark.parametrize(
    ("of", "begin", "end", "text", "wanted"),
    [
        pytest.param("articles", 50, 20, BARE, 0.0, id="too short to tell"),
        pytest.param("articles", 50, 20, "", 0.0, id="empty"),
        pytest.param("articles", 50, 20, LONG * 5, 0.0, id="articles as they should be"),
        pytest.param("articles", 50, 20, BARE * 5, 1.0, id="no articles"),
        pytest.param("sentence-length", 23, 33, LONG * 5, 0.0, id="sentences of 23 words, where 23 is where it begins"),
        pytest.param("sentence-length", 13, 33, LONG * 5, 0.5, id="half way"),
        pytest.param("variety", 50, 10, "one two three four five six seven eight nine ten. " * 10, 1.0, id="ten words again and again"),
    ],
)
def test_figure_runs_from_nothing_to_one(of: str, begin: int, end: int, text: str, wanted: float) -> None:
    assert value(of, begin, end, text) == pytest.approx(wanted, abs=0.01)


def test_weight_is_passed_on() -> None:
    assert value("articles", 50, 20, BARE * 5, weight=3) == 1.0


def test_mistakes(tmp_path: Path) -> None:
    text = """
rules:
  - id: metric.x
    kind: metric
    message: m
    why: w
    category: grammar
    of: articles
    from: 20
    to: 20
    weight: 11
    examples: {flag: ["⟦a⟧"], pass: ["b", "c"]}
"""
    assert mistakes(tmp_path, own=text) == [
        "own.yaml:10:9: “to”: where it counts in full is not where it begins to",
        "own.yaml:11:13: “weight”: from 1 to 10",
    ]
