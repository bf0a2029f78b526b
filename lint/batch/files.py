"""From what stands on the command line to the files that are meant."""

from __future__ import annotations

import glob
import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Final

from lint.diagnostics import Failure, Stage
from lint.formats import suffixes

STDIN: Final = Path("-")
"""What stands for standard input; a file of that name is written `./-`."""

_SKIPPED_FOLDERS: Final = frozenset({"node_modules", "__pycache__"})


def display(path: Path) -> str:
    """`path` as it can be printed: bytes of a file name that are not UTF-8 become replacement characters."""
    return os.fsencode(path).decode("utf-8", "replace")


def reason(error: OSError) -> str:
    """Why a file or folder cannot be read, in words to stand after a colon."""
    text = error.strerror or str(error)
    return text[:1].lower() + text[1:]


def read(paths: Iterable[str], stdin_name: str) -> Iterator[tuple[str, bytes | Failure]]:
    """What each file that `paths` mean is called and holds, in order, or why not; `-` is standard input, called `stdin_name`."""
    for found in find(paths):
        if isinstance(found, Failure):
            yield found.path, found
        elif found is STDIN:
            yield stdin_name, sys.stdin.buffer.read()
        else:
            yield display(found), _contents(found)


def _contents(path: Path) -> bytes | Failure:
    try:
        return path.read_bytes()
    except OSError as error:
        return Failure(Stage.READ, display(path), f"not checked: {reason(error)}")


def find(paths: Iterable[str]) -> Iterator[Path | Failure]:
    """Files named by `paths`, each once, in their order; a failure for what names no file.

    A file is taken whatever its name. A folder gives the files under it whose suffix a format claims, sorted, hidden ones left out.
    Anything else is tried as a glob (`**` goes into folders).
    """
    seen: set[Path] = set()
    for name in paths:
        for found in _guarded(name):
            if isinstance(found, Failure) or found not in seen:
                yield found
            if isinstance(found, Path):
                seen.add(found)


def _guarded(name: str) -> Iterator[Path | Failure]:
    """`_find`, with what the system says to the name itself (such as one too long) as a failure."""
    try:
        yield from _find(name)
    except OSError as error:
        yield Failure(Stage.READ, display(Path(name)), f"not checked: {reason(error)}")


def _find(name: str) -> Iterator[Path | Failure]:
    path = Path(name)
    if name == str(STDIN):
        yield STDIN
    elif path.exists() or not glob.has_magic(name):
        yield from _under(path)
    elif matches := sorted(glob.glob(name, recursive=True)):
        for match in matches:
            yield from _under(Path(match))
    else:
        yield Failure(Stage.READ, display(path), "not checked: no file matches this pattern")


def _under(path: Path) -> Iterator[Path | Failure]:
    """The files of a folder; anything else itself."""
    if path.is_dir():
        yield from _walk(path)
    else:
        yield path


def _walk(folder: Path) -> Iterator[Path | Failure]:
    wanted = suffixes()
    unreadable: list[OSError] = []
    for place, folders, files in os.walk(folder, onerror=unreadable.append):
        folders[:] = sorted(each for each in folders if not each.startswith(".") and each not in _SKIPPED_FOLDERS)
        for file in sorted(files):
            if not file.startswith(".") and Path(file).suffix.lower() in wanted:
                yield Path(place, file)
    for error in unreadable:
        yield Failure(Stage.READ, display(Path(error.filename)), f"this folder was not checked: {reason(error)}")
