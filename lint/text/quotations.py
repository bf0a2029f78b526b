"""Where a paragraph quotes somebody."""

from __future__ import annotations

import re
from typing import Final

_MARK: Final = re.compile('[“”"]')


def quotations(text: str) -> list[tuple[int, int]]:
    """Half-open spans of the double-quoted stretches of `text`, marks included; one that never closes runs to the end."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark = match[0]
        if opened is None and mark != "”":
            opened = match.start()
        elif opened is not None and mark != "“":
            found.append((opened, match.end()))
            opened = None
    if opened is not None:
        found.append((opened, len(text)))
    return found
