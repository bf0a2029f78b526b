"""One JSON document: findings, failures and totals of the whole run."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, Final, TextIO

from lint.diagnostics import FileResult
from lint.reporters import Layout, Reporter, record
from lint.spans import LineIndex


def write(results: Iterable[FileResult], out: TextIO, _layout: Layout) -> None:
    findings: list[dict[str, Any]] = []
    failures: list[dict[str, Any]] = []
    notes: list[dict[str, Any]] = []
    files = 0
    for result in results:
        files += 1
        lines = LineIndex(result.source)
        findings += (record(result.path, finding, lines) for finding in result.findings)
        failures += (
            {"stage": str(f.stage), "path": f.path, "message": f.message, "rule": f.rule, "line": f.line, "column": f.column}
            for f in result.failures
        )
        notes += ({"path": n.path, "message": n.message, "line": n.line, "column": n.column} for n in result.notes)
    document = {
        "findings": findings,
        "failures": failures,
        "notes": notes,
        "summary": {"files": files, "findings": len(findings), "failures": len(failures)},
    }
    out.write(json.dumps(document, ensure_ascii=False, indent=2) + "\n")


PLUGIN: Final = Reporter(write)
