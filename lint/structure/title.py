"""The title, a short first line that is no sentence, and the dek under it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import Final

from lint.document import Role
from lint.structure.evidence import Evidence, Place, Setting

_LONGEST: Final = 25  # words
_LONGEST_DEK: Final = 45  # words
_LONGEST_UNMARKED: Final = 35  # words of a dek that only its place tells; a lead that a byline has slipped under is mostly longer
_BESIDE: Final = frozenset({Role.BYLINE, Role.DATELINE, Role.CREDIT, Role.FURNITURE, Role.CAPTION, Role.CODE})
"""What may stand above or between title, dek and lead."""


def evidence(place: Place) -> Iterator[Evidence]:
    hints = place.hints
    if hints.key:
        yield Evidence(Role.TITLE if hints.key == "title" else Role.DEK, 5, f"is the {hints.key} in the front matter")
        return
    if place.roles[place.index]:
        return
    first = place.setting.once(_first_shown)
    if hints.heading == 1:
        yield Evidence(Role.TITLE, 4, "is a heading of the first level")
    elif place.index == first:
        if hints.heading:
            yield Evidence(Role.TITLE, 3, "is the first heading")
        elif place.marked("headline", "title") and len(place.words) <= _LONGEST:
            yield Evidence(Role.TITLE, 3, "is marked up as the headline")
        else:
            yield from _title_by_form(place)
    elif place.index == place.setting.once(_second_shown) and first is not None and _titled(place, first):
        yield from _dek(place, first)


def _first_shown(setting: Setting) -> int | None:
    """The first block that may be the title: not in the front matter, and nothing that stands above or below one."""
    return next(_shown(setting), None)


def _second_shown(setting: Setting) -> int | None:
    return next(islice(_shown(setting), 1, None), None)


def _shown(setting: Setting) -> Iterator[int]:
    return (index for index, block in enumerate(setting.blocks) if not block.hints.key and setting.roles[index] not in _BESIDE)


def _titled(place: Place, index: int) -> bool:
    """Whether the block at `index` is the title: a heading, or what has the form of one where there is no front matter to hold it."""
    other = Place(place.setting, index)
    return other.hints.heading > 0 or sum(each.weight for each in _title_by_form(other)) > 2


def _title_by_form(place: Place) -> Iterator[Evidence]:
    """Evidence for a title that no markup tells. Where another block is the title by markup, a first line is none."""
    if (
        len(place.words) > _LONGEST
        or not place.from_end
        or any(block.hints.heading == 1 or block.hints.key == "title" for block in place.blocks)
    ):
        return
    yield Evidence(Role.TITLE, 1, "stands first and is short")
    text = place.text.rstrip("\"'”’)")
    if not text.endswith((".", ":", ",", ";")) or text.endswith(("..", "…")):
        yield Evidence(Role.TITLE, 2, "ends without a full stop")


def _dek(place: Place, title: int) -> Iterator[Evidence]:
    """A short text under the title, set off, or with the byline under it, which no lead has."""
    if len(place.words) > _LONGEST_DEK or not place.from_end:
        return
    byline_above = any(role is Role.BYLINE for role in place.roles[title : place.index])
    byline_below = place.roles[place.index + 1] is Role.BYLINE and len(place.words) <= _LONGEST_UNMARKED
    if mark := place.marked(
        "dek",
        "deck",
        "standfirst",
        "subtitle",
        "subhead",
        "subheading",
        "subheadline",
        "summary",
        "description",
        "strapline",
        "sub",
        "intro",
    ):
        yield Evidence(Role.DEK, 3, f"is marked up as “{mark}”")
    elif place.hints.heading:
        yield Evidence(Role.DEK, 3, "is a heading under the title")
    elif byline_below and not byline_above and place.index == title + 1:
        yield Evidence(Role.DEK, 3, "stands between title and byline")
    elif place.hints.emphasis and place.index == title + 1 and not byline_above:
        yield Evidence(Role.DEK, 3, "is set off under the title")
