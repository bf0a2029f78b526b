"""A stretch of text that is wrong, and what may stand instead."""

from __future__ import annotations

from typing import NamedTuple


class Repair(NamedTuple):
    """The text from `start` to `end` (code points, end exclusive) is wrong; `wordings` may stand instead, best first, "" for nothing."""

    start: int
    end: int
    wordings: tuple[str, ...] = ()
