"""MDX: Markdown with components; its module lines, expressions and component tags are code."""

from __future__ import annotations

from typing import Final

from lint.document import Parsed
from lint.formats import Format


def parse(source: str) -> Parsed:
    from lint.formats.parts.commonmark import read  # noqa: PLC0415 - needed only where there is MDX

    return read(source, mdx=True)


PLUGIN: Final = Format(suffixes=frozenset({".mdx"}), parse=parse)
