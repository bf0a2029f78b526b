"""One JSON object a line for each finding."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Final, TextIO

from lint.diagnostics import FileResult
from lint.reporters import Layout, Reporter, record
from lint.spans import LineIndex


def write(results: Iterable[FileResult], out: TextIO, _layout: Layout) -> None:
    for result in results:
        lines = LineIndex(result.source)
        out.writelines(json.dumps(record(result.path, finding, lines), ensure_ascii=False) + "\n" for finding in result.findings)


PLUGIN: Final = Reporter(write)
