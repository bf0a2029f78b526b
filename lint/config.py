"""What a run was asked for."""

from __future__ import annotations

from typing import NamedTuple

from lint.diagnostics import Confidence, Severity


class Config(NamedTuple):
    """Choices of one run. `select` empty means all rules; `ignore` is taken off afterwards. Selectors are read by `packs.selection`."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    confidence: Confidence = Confidence.MEDIUM
    fail_level: Severity = Severity.WARNING
