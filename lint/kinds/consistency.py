"""Kind `consistency`: one name or term that is written several ways on one page.

The rarer spelling is reported and the commoner one proposed. Quoted passages and brackets are let be: they may give somebody else's
spelling, or the other one.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.kinds.base.rule import Kind, PageCheck, Rule
from lint.kinds.base.view import Hit, Passage
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Wording
from lint.text.casing import carry_capital
from lint.text.fold import normal
from lint.text.mention import enclosed
from lint.text.names import Name, capitalised, names
from lint.text.spelling import derived, near, neighbours, transcribed


class Of(StrEnum):
    NAME = "name"


@dataclass(frozen=True, slots=True)
class Params:
    """Either `of` names that are within `distance` edits of one another, or `variants`: lists of spellings of one thing. One in small
    letters is found in any case. `except_` are patterns that excuse what they overlap.
    """

    of: Of | None = None
    variants: tuple[tuple[str, ...], ...] = ()
    distance: int = 1
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if (self.of is None) is not bool(self.variants):
            yield "variants", "either these or “of: name”"
        if self.of is None and self.distance != 1:
            yield "distance", "only with “of: name”"
        if not 1 <= self.distance <= 2:
            yield "distance", "1 or 2: names that are further apart are two"
        for group in self.variants:
            if len(set(group)) < 2:
                yield "variants", f"“{', '.join(group)}”: a list of two spellings or more"


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a spelling stands on the page."""

    passage: Passage
    start: int
    end: int
    spelling: str


_JOINS: Final = frozenset({"", *"de do da dos das del di du la le el al van von der den und et y".split()})
"""Before a name: nothing, where any word has a capital, or a word that makes it part of another name (“Jornal do Brasil”)."""
_COMMON: Final = 3  # times that a spelling must stand to call another one a slip


def build(rule: Rule) -> PageCheck:
    params = rule.params_of(Params)
    find = _names if params.of is Of.NAME else _variants
    return PageCheck(
        lambda page: _run(find(params, list(page.of(rule.roles)))),
        lambda: frozenset(normal(spelling) for group in params.variants for spelling in group),
    )


def _run(found: Iterator[tuple[_Place, str]]) -> Iterator[Hit]:
    """What is `found`, with the spelling to write."""
    for place, wanted in found:
        passage = place.passage
        wording = carry_capital(passage.text[place.start : place.end], wanted)
        yield Hit(passage, place.start, place.end, (passage.replace(place.start, place.end, wording),), {"usual": wanted})


def _variants(params: Params, passages: list[Passage]) -> Iterator[tuple[_Place, str]]:
    whole = "\n".join(passage.text for passage in passages)
    lowered = whole.lower()
    for group in params.variants:
        absent = 0
        present: list[str] = []
        for spelling in group:
            if spelling in (lowered if spelling.islower() else whole):
                present.append(spelling)
            elif (absent := absent + 1) > len(group) - 2:
                break
        if len(present) < 2:
            continue
        places = list(_places(params, present, passages))
        counts: dict[str, int] = defaultdict(int)
        for place in places:
            counts[place.spelling] += 1
        if len(counts) < 2:
            continue
        wanted = max(counts, key=lambda spelling: counts[spelling])  # of several as common, the one that stands first
        yield from ((place, wanted) for place in places if place.spelling != wanted)


def _places(params: Params, spellings: list[str], passages: list[Passage]) -> Iterator[_Place]:
    """Where `spellings` stand as whole words, neither enclosed nor excused, in order."""
    alternatives = (f"(?i:{re.escape(each)})" if each.islower() else re.escape(each) for each in sorted(spellings, key=len, reverse=True))
    pattern = re.compile(rf"(?<![\w/@#.-])(?:{'|'.join(alternatives)})(?![\w/@-]|\.\w)")
    for passage in passages:
        excuses: Excuses | None = None
        for match in pattern.finditer(passage.text):
            excuses = excuses or Excuses(params.except_, passage.analysis)
            if not enclosed(passage.analysis, *match.span()) and not excuses.cover(*match.span()):
                yield _Place(passage, *match.span(), next(each for each in spellings if each in (match[0], match[0].lower())))


def _names(params: Params, passages: list[Passage]) -> Iterator[tuple[_Place, str]]:
    if not _alike(Counter(word for passage in passages for word in capitalised(passage.text)), params.distance):
        return
    by_spelling: dict[str, list[Name]] = defaultdict(list)
    for number, passage in enumerate(passages):
        for name in names(number, passage.text):
            by_spelling[name.text].append(name)
    slips: dict[str, str] = {}
    for pair in neighbours(by_spelling, params.distance):
        rare, common = sorted(pair, key=lambda spelling: len(by_spelling[spelling]))
        if _is_slip(by_spelling[rare], by_spelling[common]) and not _ordinary(rare, common, passages):
            slips.setdefault(rare, common)
    for rare, common in slips.items():
        for name in by_spelling[rare]:
            passage = passages[name.block]
            excused = Excuses(params.except_, passage.analysis).cover(name.start, name.end)
            if not excused and not enclosed(passage.analysis, name.start, name.end):
                yield _Place(passage, name.start, name.end, rare), common


def _alike(counts: Mapping[str, int], limit: int) -> bool:
    """Whether two words are near each other, of which one is rarer: on most pages none are, and nothing more need be asked."""
    common = [word for word, count in counts.items() if count > 1]
    return any(
        word[0] == other[0] and abs(len(word) - len(other)) <= limit and counts[other] < counts[word] and near(word, other, limit)
        for word in common
        for other in counts
    )


def _is_slip(rare: list[Name], common: list[Name]) -> bool:
    """Whether the `rare` spelling is one of the `common`: near it, and nothing tells two people or places apart.

    Under the same first name they are one where they sound alike or the rare one stands once only. Under none it must do both, in a
    sentence, and be no part of a longer name.
    """
    few, many = rare[0].text, common[0].text
    if len(rare) >= len(common) or derived(few.lower(), many.lower()):
        return False
    once = len(rare) == 1 and len(common) >= _COMMON
    first_names, usual = ({name.first_name for name in each} - {""} for each in (rare, common))
    if first_names:
        return first_names <= usual and (once or transcribed(few, many))
    return once and rare[0].before not in _JOINS and not rare[0].after and transcribed(few, many)


def _ordinary(rare: str, common: str, passages: list[Passage]) -> bool:
    """Whether one of the two is a word that the page writes small too."""
    return any(word in passage.text for word in (rare.lower(), common.lower()) for passage in passages)


PLUGIN: Final = Kind(params=Params, build=build, placeholders=frozenset({"usual"}))
