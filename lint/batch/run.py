"""Checking files one after the other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lint.batch.files import read
from lint.config import Config
from lint.diagnostics import Failure, FileResult
from lint.engine.program import Program
from lint.pipeline import check_bytes


def run(
    paths: Iterable[str], program: Program, config: Config, *, codec: str | None = None, stdin_name: str = "<stdin>"
) -> Iterator[FileResult]:
    """The result of each file that `paths` mean, in order; `-` is standard input, known as `stdin_name`."""
    for path, data in read(paths, stdin_name):
        if isinstance(data, Failure):
            yield FileResult(path, "", failures=(data,))
        else:
            yield check_bytes(data, path, program, config, codec)
