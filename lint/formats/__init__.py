"""Formats: text to blocks with hints and an exact map to the source, without roles.

One file a format, each ending in `PLUGIN: Final = Format(...)`.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import PurePath
from typing import Final, NamedTuple

from lint import registry
from lint.document import Parsed

FALLBACK: Final = "plain"
"""The format of a file whose suffix none claims: any text is plain text."""


class Format(NamedTuple):
    """`suffixes` are the file name endings it is for, such as ".txt", in small letters; `parse` reads a source."""

    suffixes: frozenset[str]
    parse: Callable[[str], Parsed]


def format_for(path: str) -> Format:
    """The format of the file `path`, by its suffix."""
    suffix = PurePath(path).suffix.lower()
    formats: list[Format] = [registry.load(__name__, name) for name in registry.names(__name__)]
    fallback: Format = registry.load(__name__, FALLBACK)
    return next((each for each in formats if suffix in each.suffixes), fallback)


def suffixes() -> frozenset[str]:
    """The suffixes of all formats: what is looked for in a folder."""
    return frozenset().union(*(registry.load(__name__, name).suffixes for name in registry.names(__name__)))
