"""Which rule files are meant, and how messages name them."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path
from typing import Final

import lint
from lint.errors import UsageError

_SUFFIXES: Final = (".yaml", ".yml")


def shipped() -> Path:
    """The folder of the rules that come with copydesk.

    In a wheel they lie inside the package. In a checkout they lie beside it; the copy that an editable install leaves elsewhere goes
    stale, so the imported package is asked, not the list of installed files.
    """
    package = Path(lint.__file__).parent
    inside = package / "rules"
    return inside if inside.is_dir() else package.parent / "rules"


def rule_files(paths: Iterable[Path]) -> list[Path]:
    """The rule files `paths`, each once, a folder standing for all YAML files under it in order of their names.

    Raises UsageError where a path does not exist or a folder holds no rule file.
    """
    return list({os.path.realpath(file): file for path in paths for file in _under(path)}.values())


def shown(file: Path) -> str:
    """How messages name a rule file: shipped ones from the folder `rules` on, wherever that is installed."""
    home = shipped().parent
    return file.relative_to(home).as_posix() if file.is_relative_to(home) else str(file)


def _under(path: Path) -> list[Path]:
    if path.is_dir():
        found = sorted(Path(folder, name) for folder, _, names in os.walk(path) for name in names if name.endswith(_SUFFIXES))
        if not found:
            raise UsageError(f"{path}: no rule file (*.yaml) in this folder")
        return found
    if not path.exists():
        raise UsageError(f"{path}: no such rule file or folder")
    return [path]
