"""The figures of a document, which are no findings."""

from __future__ import annotations

from typing import NamedTuple

from lint.document import Document
from lint.engine.program import Program
from lint.kinds.base.rule import Rule
from lint.kinds.base.view import Page


class Measured(NamedTuple):
    """How far a page goes in one metric, from 0 to 1, and what that weighs."""

    rule: Rule
    value: float
    weight: int


def measure(document: Document, program: Program) -> list[Measured]:
    """Every metric of `program` on `document`, in the order of their rules."""
    page = Page(document, program.vocabulary)
    return [Measured(rule, check.measure(page), check.weight) for rule, check in program.measures]
