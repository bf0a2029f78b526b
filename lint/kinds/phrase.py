"""Kind `phrase`: a wording that is known to be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.pattern.matching import Wording
from lint.kinds.pattern.report import Wrong, fit
from lint.kinds.pattern.template import Template


@dataclass(frozen=True, slots=True)
class Params:
    """`match` is wrong unless a pattern of `except_` overlaps it; `suggest` are the repairs, best first."""

    match: tuple[Wording, ...]
    except_: tuple[Wording, ...] = ()
    suggest: tuple[Template, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.match:
            yield "match", "at least one pattern"
        yield from fit(self.suggest, self.match)


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    return Wrong(params.match, params.except_, params.suggest).check()


PLUGIN: Final = Kind(params=Params, build=build, entry=frozenset({"match", "except", "suggest"}))
