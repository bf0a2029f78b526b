"""Reporters: results to a stream. One file an output, each ending in `PLUGIN: Final = Reporter(...)`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TextIO

from lint.diagnostics import FileResult, Finding
from lint.spans import LineIndex


class Layout(NamedTuple):
    """What the stream can show: colour, and columns of a line."""

    color: bool = False
    width: int = 100


class Reporter(NamedTuple):
    """`write` takes results as they come and writes them; failures go to standard error besides, whatever the reporter."""

    write: Callable[[Iterable[FileResult], TextIO, Layout], None]


def counted(number: int, noun: str) -> str:
    """`number` and `noun`, in the plural where there is not one: "1 file", "1,024 files"; "info" has no plural."""
    return f"{number:,} {noun}" if number == 1 or noun == "info" else f"{number:,} {noun}s"


def record(path: str, finding: Finding, lines: LineIndex) -> dict[str, Any]:
    """A finding as the JSON object of the contract: offsets in code points, end exclusive; lines and columns from 1."""
    start, end = lines.position(finding.span.start), lines.position(finding.span.end)
    return {
        "path": path,
        "rule": finding.rule,
        "kind": finding.kind,
        "category": str(finding.category),
        "severity": str(finding.severity),
        "confidence": str(finding.confidence),
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": start.line + 1,
        "column": start.column + 1,
        "end_line": end.line + 1,
        "end_column": end.column + 1,
        "zone": str(finding.role),
        "text": lines.text[finding.span.start : finding.span.end],
        "fixes": [
            {
                "title": fix.title,
                "applicability": str(fix.applicability),
                "edits": [{"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits],
            }
            for fix in finding.fixes
        ],
        "related": [record(path, other, lines) for other in finding.related],
    }
