"""Every example of a rule, run as a document is: the exact spans, the text after the fix, and what must stay silent."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lint.config import Config
from lint.diagnostics import Confidence, FileResult
from lint.document import Block, Document, Encoding, Role, TextBuilder
from lint.engine.measure import measure
from lint.engine.program import Program
from lint.kinds.base.rule import FlaggedExample, Rule
from lint.pipeline import check_document, parse
from lint.spans import Span, apply_edits
from lint.structure.vocabulary import Vocabulary

_EVERYTHING: Final = Config(confidence=Confidence.LOW)
_PAGE: Final = "example"
_HALF: Final = 0.5  # of the scale of a metric


def verify(rule: Rule, vocabulary: Vocabulary) -> Iterator[str]:
    """What is wrong with `rule` by its own examples, in words; nothing where all of them hold."""
    program = Program.of([rule], vocabulary)
    if program.measures:
        yield from _verify_measured(rule, program)
        return
    for example in rule.flagged:
        yield from _verify_flagged(rule, example, program)
    for passed in rule.passed:
        result = _check(rule, passed.text, passed.format, program)
        yield from (failure.message for failure in result.failures)
        for finding in result.findings:
            yield f"should stand, but is reported at “{_slice(passed.text, finding.span)}”: {passed.text}"


def _verify_flagged(rule: Rule, example: FlaggedExample, program: Program) -> Iterator[str]:
    result = _check(rule, example.text, example.format, program)
    if result.failures:
        yield from (failure.message for failure in result.failures)
        return
    marked = [Span(*mark) for mark in example.marks]
    found = [finding.span for finding in result.findings]
    if found != marked:
        spans = ", ".join(f"“{_slice(example.text, span)}”" for span in found) or "nothing"
        wanted = ", ".join(f"“{_slice(example.text, span)}”" for span in marked)
        yield f"should report {wanted}, but reports {spans}: {example.text}"
        return
    if "{fix}" in rule.message and not all(finding.fixes for finding in result.findings):
        yield f"the message speaks of {{fix}}, but there is no suggestion for: {example.text}"
    edits = tuple(edit for finding in result.findings for fix in finding.fixes[:1] for edit in fix.edits)
    if not edits:
        if example.fixed is not None:
            yield f"there is no suggestion, but the example has “fixed”: {example.text}"
        return
    try:
        fixed = apply_edits(example.text, edits)
    except ValueError:
        yield f"the suggestions cannot all be made, they overlap: {example.text}"
        return
    if example.fixed is None:
        if rule.family is None:
            yield f"the example wants “fixed”; the first suggestion gives: {fixed}"
    elif fixed != example.fixed:
        yield f"should be fixed to “{example.fixed}”, but becomes “{fixed}”"
    for finding in _check(rule, fixed, example.format, program).findings:
        yield f"the fixed text is reported again, at “{_slice(fixed, finding.span)}”: {fixed}"


def _verify_measured(rule: Rule, program: Program) -> Iterator[str]:
    """A metric reports nothing: what is flagged measures half of its scale or more, and what passes less."""
    for text, form, wanted in (*((each.text, each.format, True) for each in rule.flagged), *((*each, False) for each in rule.passed)):
        ((_, value, _),) = measure(_document(text, rule, form, program), program)
        if (value >= _HALF) is not wanted:
            yield f"should measure {'at least' if wanted else 'less than'} {_HALF:g}, but measures {value:.2f}: {text}"


def _check(rule: Rule, text: str, form: str | None, program: Program) -> FileResult:
    return check_document(_document(text, rule, form, program), program, _EVERYTHING)


def _document(text: str, rule: Rule, form: str | None, program: Program) -> Document:
    return parse(text.encode(), f"{_PAGE}.{form}", program.vocabulary) if form else _one_block(text, rule)


def _one_block(text: str, rule: Rule) -> Document:
    """A document of one block, in a role that the rule looks at: body where it can be."""
    role = Role.BODY if Role.BODY in rule.roles else min(rule.roles)
    builder = TextBuilder(text)
    builder.copy(0, len(text))
    content, back = builder.build()
    return Document(_PAGE, text, Encoding("utf-8", b""), (Block(role, Span(0, len(text)), content, back),))


def _slice(text: str, span: Span) -> str:
    return text[span.start : span.end]
