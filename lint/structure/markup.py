"""What markup alone tells: code, quotations, captions, and what is plainly not the story."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from lint.document import NO_HINTS, Role
from lint.structure.evidence import Evidence, Place

_SHORT: Final = 12  # words; links and labels of a page are shorter than paragraphs


def evidence(place: Place) -> Iterator[Evidence]:
    if place.hints is NO_HINTS:
        return
    if place.inside("pre"):
        yield Evidence(Role.CODE, 5, "is code")
    if place.inside("blockquote"):
        yield Evidence(Role.QUOTE, 4, "is marked up as a quotation")
    elif place.inside("aside") and (mark := place.marked("pullquote", "quote")):
        yield Evidence(Role.QUOTE, 4, f"is marked up as “{mark}”")
    if place.inside("figcaption", "caption"):
        yield Evidence(Role.CAPTION, 4, "is the caption of a picture or table")
    elif mark := place.marked("caption", "figcaption", "cutline"):
        yield Evidence(Role.CAPTION, 3, f"is marked up as “{mark}”")
    elif place.hints.pictured and place.hints.emphasis and not place.hints.heading:
        yield Evidence(Role.CAPTION, 3, "is set off under a picture")
    if element := place.inside("nav", "menu"):
        yield Evidence(Role.FURNITURE, 4, f"stands in <{element}>")
    elif place.inside("footer") and not place.inside("article", "blockquote"):
        yield Evidence(Role.FURNITURE, 4, "stands in the footer of the page")
    if place.hints.linked and place.inside("aside") and len(place.words) <= _SHORT:
        yield Evidence(Role.FURNITURE, 3, "is only a link, beside the story")
