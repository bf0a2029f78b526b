"""Checking files one after the other."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from lint.batch.files import STDIN, display, find, reason
from lint.config import Config
from lint.diagnostics import Failure, FileResult, Stage
from lint.engine.program import Program
from lint.pipeline import check_bytes


def run(
    paths: Iterable[str], program: Program, config: Config, *, codec: str | None = None, stdin_name: str = "<stdin>"
) -> Iterator[FileResult]:
    """The result of each file that `paths` mean, in order; `-` is standard input, known as `stdin_name`."""
    for found in find(paths):
        if isinstance(found, Failure):
            yield FileResult(found.path, "", failures=(found,))
        elif found is STDIN:
            yield check_bytes(sys.stdin.buffer.read(), stdin_name, program, config, codec)
        else:
            yield _check(found, program, config, codec)


def _check(path: Path, program: Program, config: Config, codec: str | None) -> FileResult:
    try:
        data = path.read_bytes()
    except OSError as error:
        name = display(path)
        return FileResult(name, "", failures=(Failure(Stage.READ, name, f"not checked: {reason(error)}"),))
    return check_bytes(data, display(path), program, config, codec)
