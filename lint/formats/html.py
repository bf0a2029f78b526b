"""HTML: whole pages and fragments, broken ones too; code of template languages is no text."""

from __future__ import annotations

from typing import Final

from lint.document import Parsed
from lint.formats import Format


def parse(source: str) -> Parsed:
    from lint.formats.parts.hypertext import read  # noqa: PLC0415 - needed only where there is HTML

    return read(source)


PLUGIN: Final = Format(suffixes=frozenset({".html", ".htm", ".xhtml"}), parse=parse)
