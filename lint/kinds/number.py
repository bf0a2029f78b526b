"""Kind `number`: numbers, dates and units written as another language writes them.

Only forms that English copy does not use are looked for. A quotation that holds little more than the figure, such as a price tag, is let
be.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.base.view import Hit, Passage, Proposal
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Wording
from lint.text import amounts, numerals
from lint.text.dates import Locale, clock_times, ordinal_dates, wrong_ordinals
from lint.text.repair import Repair
from lint.text.traits import Trait


class Of(StrEnum):
    DECIMAL_COMMA = "decimal-comma"
    THOUSANDS_DOT = "thousands-dot"
    THOUSANDS_SPACE = "thousands-space"
    PERCENT_SPACE = "percent-space"
    CURRENCY_AFTER = "currency-after"
    LONG_SCALE = "long-scale"
    PLURAL_SCALE = "plural-scale"
    DOUBLED_UNIT = "doubled-unit"
    ORDINAL = "ordinal"
    ORDINAL_DATE = "ordinal-date"
    CLOCK = "clock"


_PLAIN: Final[Mapping[Of, Callable[[str], Iterable[Repair]]]] = {
    Of.DECIMAL_COMMA: numerals.decimal_commas,
    Of.THOUSANDS_DOT: numerals.thousands_dots,
    Of.THOUSANDS_SPACE: numerals.thousands_blanks,
    Of.PERCENT_SPACE: amounts.spaced_percents,
    Of.CURRENCY_AFTER: amounts.currency_after,
    Of.LONG_SCALE: amounts.long_scales,
    Of.PLURAL_SCALE: amounts.plural_scales,
    Of.DOUBLED_UNIT: amounts.doubled_units,
    Of.ORDINAL: wrong_ordinals,
}
_BY_LOCALE: Final[Mapping[Of, Callable[[str, Locale], Iterable[Repair]]]] = {
    Of.ORDINAL_DATE: ordinal_dates,
    Of.CLOCK: clock_times,
}
_TAG: Final = 12  # code points that a quoted price tag or road sign may hold beside the figure


@dataclass(frozen=True, slots=True)
class Params:
    """`of` says what is looked for, `locale` whose English is proposed; `except_` are patterns that excuse what they overlap."""

    of: Of
    locale: Locale = Locale.ANY
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if self.locale is not Locale.ANY and self.of not in _BY_LOCALE:
            yield "locale", f"only with “of: {'” or “'.join(_BY_LOCALE)}”; the others are alike in all English"


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    if params.of in _BY_LOCALE:
        by_locale = _BY_LOCALE[params.of]
        return PassageCheck(lambda passage: _run(params, passage, lambda text: by_locale(text, params.locale)), trait=Trait.FIGURE)
    return PassageCheck(lambda passage: _run(params, passage, _PLAIN[params.of]), trait=Trait.FIGURE)


def _run(params: Params, passage: Passage, find: Callable[[str], Iterable[Repair]]) -> Iterator[Hit]:
    excuses: Excuses | None = None
    for repair in find(passage.text):
        if _is_price_tag(passage, repair):
            continue
        excuses = excuses or Excuses(params.except_, passage.analysis)
        if not excuses.cover(repair.start, repair.end):
            yield Hit(passage, repair.start, repair.end, tuple(_proposals(passage, repair)))


def _is_price_tag(passage: Passage, repair: Repair) -> bool:
    """Whether it stands in a quotation that holds little else."""
    held = repair.end - repair.start + _TAG
    return any(start <= repair.start and repair.end <= end and end - start <= held for start, end in passage.analysis.quotations)


def _proposals(passage: Passage, repair: Repair) -> Iterator[Proposal]:
    return (passage.replace(repair.start, repair.end, wording) for wording in repair.wordings)


PLUGIN: Final = Kind(params=Params, build=build)
