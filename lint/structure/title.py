"""The title: a short first line that is no sentence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lint.document import Role
from lint.structure.evidence import Evidence, Place

_LONGEST: Final = 25  # words


def evidence(place: Place) -> Iterator[Evidence]:
    if place.index or len(place.words) > _LONGEST or not place.from_end:
        return
    yield Evidence(Role.TITLE, 1, "stands first and is short")
    text = place.text.rstrip("\"'”’)")
    if not text.endswith((".", ":", ",", ";")) or text.endswith(("..", "…")):
        yield Evidence(Role.TITLE, 2, "ends without a full stop")
