"""One document through a program: hits become findings, and a rule that crashes becomes a failure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final, TypeVar

from lint.diagnostics import Applicability, Failure, Finding, Fix, Stage
from lint.document import Document
from lint.engine.program import Program
from lint.kinds.base.rule import PageCheck, Rule
from lint.kinds.base.view import Hit, Page, Passage, Proposal, clip

_Seen = TypeVar("_Seen", Passage, Page)
_PLACEHOLDER: Final = re.compile(r"\{(\w+)\}")


def check(document: Document, program: Program) -> tuple[list[Finding], list[Failure]]:
    """Every finding of every rule in `document`, unfiltered and in no order, and one failure for each rule that crashed."""
    page = Page(document, program.vocabulary)
    findings: list[Finding] = []
    failures: dict[str, Failure] = {}

    def run(rule: Rule, find: Callable[[_Seen], Iterator[Hit]], seen: _Seen) -> None:
        if rule.id in failures:
            return
        try:
            findings.extend(_finding(rule, hit) for hit in find(seen))
        except Exception as error:  # noqa: BLE001 - whatever a rule dies of, the others go on
            message = f"rule {rule.id} ({rule.place}) failed on this text, the other rules went on: {type(error).__name__}: {error}"
            failures[rule.id] = Failure(Stage.RULE, document.path, message, rule=rule.id)

    page_checks = {rule.id: (rule, check) for rule, check in program.whole(block.role for block in document.blocks)}
    for passage in page.passages:
        if passage.block.foreign:
            continue
        for rule, check in program.awake(passage.analysis):
            if isinstance(check, PageCheck):
                page_checks[rule.id] = rule, check
            elif passage.role in rule.roles:
                run(rule, check.run, passage)
    for rule, page_check in page_checks.values():
        run(rule, page_check.run, page)
    return findings, list(failures.values())


def _finding(rule: Rule, hit: Hit) -> Finding:
    fixes = tuple(_fix(rule, hit, proposal) for proposal in hit.proposals)
    return Finding(
        rule=rule.id,
        kind=rule.kind,
        category=rule.category,
        severity=rule.severity,
        confidence=rule.confidence,
        message=_message(rule, hit),
        span=hit.passage.block.map.span(hit.start, hit.end),
        role=hit.passage.role,
        fixes=fixes,
    )


def _fix(rule: Rule, hit: Hit, proposal: Proposal) -> Fix:
    """How far a fix may go: as far as its rule says, but only shown where it would cut through markup, and never made unasked where the
    text is somebody's own words or there is a choice to make."""
    applicability = rule.applicability
    if not proposal.exact:
        applicability = Applicability.DISPLAY
    elif len(hit.proposals) > 1 or hit.passage.analysis.quoted(hit.start, hit.end):
        applicability = min(applicability, Applicability.UNSAFE)
    return Fix(proposal.title, proposal.edits, applicability)


def _message(rule: Rule, hit: Hit) -> str:
    values = {"text": clip(hit.passage.text[hit.start : hit.end]), "fix": _wording(hit), **hit.values}
    return _PLACEHOLDER.sub(lambda found: values.get(found[1], found[0]), rule.message)


def _wording(hit: Hit) -> str:
    """The text of the first proposal, where it is one edit."""
    return hit.proposals[0].edits[0].text if hit.proposals and len(hit.proposals[0].edits) == 1 else ""
