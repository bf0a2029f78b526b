"""Options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from lint.packs.files import shipped

if TYPE_CHECKING:
    from lint.packs.loading import RuleSet


def commas(_context: click.Context, _parameter: click.Parameter, values: tuple[str, ...]) -> tuple[str, ...]:
    """Values of an option that may be given several times, each time with several values between commas."""
    return tuple(part.strip() for value in values for part in value.split(",") if part.strip())


packs = click.option(
    "--packs",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="PATH",
    help="Also use the rules in this file or folder. May be repeated.",
)


def load_rules(packs: tuple[Path, ...]) -> RuleSet:
    """The shipped rules and those of `packs`, with their examples."""
    from lint.packs.loading import load  # noqa: PLC0415 - YAML, which checking does not need

    return load([shipped(), *packs])
