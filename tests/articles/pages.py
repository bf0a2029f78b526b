"""The pages of `fixtures/pages`, and what is expected of them."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import yaml

PAGES = Path(__file__).parents[2] / "fixtures" / "pages"


class Expected(NamedTuple):
    """A page: its file, the role and beginning of each block, each finding as rule and text, and the repaired page, if there is one."""

    path: Path
    roles: list[tuple[str, str]]
    findings: list[tuple[str, str]]
    fixed: str | None


def pages() -> list[Expected]:
    """All pages, by name."""
    return [_read(path) for path in sorted(PAGES.glob("*.yaml"))]


def _read(expectation: Path) -> Expected:
    data = yaml.safe_load(expectation.read_text(encoding="utf-8"))
    (page,) = (path for path in PAGES.glob(f"{expectation.stem}.*") if path.suffix != ".yaml" and ".fixed" not in path.suffixes)
    fixed = page.with_suffix(f".fixed{page.suffix}")
    return Expected(
        page,
        [(role, text) for role, text in data["roles"]],
        [(each["rule"], each["text"]) for each in data["findings"]],
        fixed.read_bytes().decode() if fixed.exists() else None,
    )
