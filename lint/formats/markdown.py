"""Markdown: CommonMark and GFM, with front matter, footnotes, tables and inline HTML; code of template languages is no text."""

from __future__ import annotations

from typing import Final

from lint.document import Parsed
from lint.formats import Format


def parse(source: str) -> Parsed:
    from lint.formats.parts.commonmark import read  # noqa: PLC0415 - needed only where there is Markdown

    return read(source)


PLUGIN: Final = Format(suffixes=frozenset({".md", ".markdown", ".mkd"}), parse=parse)
