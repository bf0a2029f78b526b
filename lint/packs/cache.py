"""Images of rule files: as they were kept, else compiled now and kept.

The rules that come with copydesk are one image, which a wheel brings along; a project's own are another, linked from a unit of each file,
so that a change of one file compiles only that.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Final, NamedTuple

from lint import __version__, store
from lint.errors import Problem, RuleFileError
from lint.packs.files import rule_files, shipped, shown
from lint.packs.image import Image, Unit
from lint.store import Buffer

SHIPPED: Final = "rules"
"""The name of the image that a wheel brings."""

_FORMAT: Final = "rules"


def images(packs: Sequence[Path]) -> tuple[Image, ...]:
    """Images of the shipped rules and of those in the files and folders `packs`.

    Raises RuleFileError with every mistake in any of them; UsageError where a path does not exist.
    """
    stamp = _size if store.code() == store.INSTALLED else _content
    found = [Image(_linked(SHIPPED, _read([shipped()], stamp)))]
    if packs:
        where = store.key(*(str(path.resolve()) for path in packs)).hex()
        found.append(Image(linked(f"own-{where}", packs)))
    if problems := [problem for first, second in combinations(found, 2) for problem in _taken(first, second)]:
        raise RuleFileError(problems)
    return tuple(found)


def linked(name: str, paths: Sequence[Path]) -> Buffer:
    """The data of the image of the rule files `paths`, which is kept under `name`. Raises RuleFileError, UsageError."""
    return _linked(name, _read(paths, _content))


def _linked(name: str, files: Sequence[_File]) -> Buffer:
    return store.fetch(_kept_as(name), _key(files, store.code()), lambda: _link(files))


def packaged() -> dict[str, bytes]:
    """The files that a wheel brings, by name. Raises RuleFileError."""
    files = _read([shipped()], _size)
    return {_kept_as(SHIPPED): store.pack(_key(files, store.INSTALLED), _link(files))}


class _File(NamedTuple):
    """A rule file, what messages call it, and what tells whether it is the one that was compiled."""

    path: Path
    called: str
    stamp: bytes


def _read(paths: Sequence[Path], stamp: Callable[[Path], bytes]) -> list[_File]:
    return [_File(path, shown(path), stamp(path)) for path in rule_files(paths)]


def _content(file: Path) -> bytes:
    """The bytes of a rule file; none where it cannot be read, which is said when it is compiled."""
    try:
        return file.read_bytes()
    except OSError:
        return b""


def _size(file: Path) -> bytes:
    """The length of a rule file that was installed with the package, which nobody edits: reading them all would cost each check more than
    all of its rules do."""
    return str(file.stat().st_size).encode()


def _kept_as(name: str) -> str:
    return f"{name}-{__version__}"


def _key(files: Sequence[_File], code: str) -> bytes:
    return store.key(_FORMAT, code, *(part for file in files for part in (file.called, file.stamp)))


def _link(files: Sequence[_File]) -> bytes:
    from lint.packs.compiling import link  # noqa: PLC0415 - as below

    problems: list[Problem] = []
    units: list[Unit] = []
    for file in files:
        try:
            units.append(_unit(file))
        except RuleFileError as error:
            problems += error.problems
    for first, second in combinations([unit.places for unit in units], 2):
        problems += _doubles(first, second)
    if problems:
        raise RuleFileError(problems)
    return link(units)


def _unit(file: _File) -> Unit:
    """Raises RuleFileError."""

    def made() -> bytes:
        from lint.packs.compiling import compiled  # noqa: PLC0415 - YAML and all that reads it: not for those who only check
        from lint.packs.loading import read  # noqa: PLC0415

        found = read(file.path, file.called)
        if found.problems:
            raise RuleFileError(found.problems)
        return compiled(found.rules, found.heads, found.vocabularies).dump()

    name = f"unit-{store.key(str(file.path.resolve())).hex()}"
    return Unit.load(store.fetch(_kept_as(name), _key([file._replace(stamp=_content(file.path))], store.code()), made))


def _taken(first: Image, second: Image) -> Iterator[Problem]:
    return _doubles(first.places, second.places)


def _doubles(first: Sequence[tuple[str, str]], second: Sequence[tuple[str, str]]) -> Iterator[Problem]:
    """A complaint for each id of `second` that `first` has too."""
    if not {name for name, _ in first}.isdisjoint(name for name, _ in second):
        seen = dict(first)
        for name, place in second:
            if name in seen:
                path, line, column = place.rsplit(":", 2)
                yield Problem(path, int(line), int(column), f"“{name}”: this id is taken, at {seen[name]}")
