"""Small rules, and documents to run them on."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings

from lint.config import Config
from lint.diagnostics import Applicability, Category, Confidence, FileResult, Severity
from lint.document import PROSE
from lint.engine.program import Program
from lint.errors import RuleFileError
from lint.kinds.base.rule import Place, Rule
from lint.kinds.pattern.matching import Pattern
from lint.packs.loading import RuleSet, load
from lint.packs.schema import Marked
from lint.pipeline import check_bytes
from lint.spans import apply_edits
from lint.structure.vocabulary import Vocabulary
from lint.text.analysis import Analysis

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""Hypothesis without a look at the clock."""

NO_WORDS = Vocabulary()
EVERYTHING = Config(confidence=Confidence.LOW)
PLAIN = Rule(
    id="test.rule",
    kind="phrase",
    category=Category.GARBLED,
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    applicability=Applicability.UNSAFE,
    message="“{text}” is wrong.",
    why="For a test.",
    roles=PROSE,
    references=(),
    params=None,
    flagged=(),
    passed=(),
    place=Place("test.yaml", 1, 1),
)


def rule(kind: str, params: object, **changes: Any) -> Rule:
    """A rule of `kind` with these `params`, and ordinary ones of everything else."""
    return replace(PLAIN, kind=kind, params=params, **changes)


def check(rules: Sequence[Rule], text: str, vocabulary: Vocabulary = NO_WORDS, config: Config = EVERYTHING) -> FileResult:
    """What the whole pipeline reports of `text` as a plain text file."""
    return check_bytes(text.encode(), "article.txt", Program.of(rules, vocabulary), config)


def reported(rules: Sequence[Rule], text: str, vocabulary: Vocabulary = NO_WORDS) -> str:
    """`text` with ⟦ ⟧ around what is reported."""
    result = check(rules, text, vocabulary)
    assert not result.failures
    for finding in reversed(result.findings):
        start, end = finding.span.start, finding.span.end
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


def without_marks(text: str) -> str:
    return Marked.parse(text).text


def mended(rules: Sequence[Rule], text: str, vocabulary: Vocabulary = NO_WORDS) -> str:
    """`text` after the first fix of each finding."""
    findings = check(rules, text, vocabulary).findings
    return apply_edits(text, tuple(edit for finding in findings for fix in finding.fixes[:1] for edit in fix.edits))


def found(pattern: str, text: str) -> list[str]:
    """What `pattern` matches in `text`."""
    return [text[match.start : match.end] for match in Pattern.parse(pattern).matches(Analysis(text))]


def load_text(folder: Path, **files: str) -> RuleSet:
    """The rules of `files`, written into `folder` as NAME.yaml."""
    for name, text in files.items():
        (folder / f"{name}.yaml").write_text(text, "utf-8")
    return load([folder])


def mistakes(folder: Path, **files: str) -> list[str]:
    """Every mistake in `files` as it is shown, without the folder."""
    try:
        load_text(folder, **files)
    except RuleFileError as error:
        return [str(problem).removeprefix(f"{folder}/") for problem in error.problems]
    return []
