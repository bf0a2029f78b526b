"""Kind `sequence`: a run of words that no sentence has, told by what sorts of words they are.

It is written as a phrase is, and found in the same way. It is a kind of its own because its rules rest on parts of speech, which are not
disambiguated: they are chosen, measured and switched off together.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lint.kinds import phrase
from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.pattern.matching import Pattern
from lint.kinds.pattern.syntax import classes


@dataclass(frozen=True, slots=True)
class Params(phrase.Params):
    """As of a phrase; each pattern of `match` names a part of speech or a typed slot."""

    def problems(self) -> Iterator[tuple[str, str]]:
        yield from phrase.Params.problems(self)
        for wording in self.match:
            if isinstance(wording, Pattern) and not any(classes(wording.nodes)):
                yield "match", f"“{wording.source}” names no part of speech and no typed slot; that is kind “phrase”"


def build(rule: Rule) -> PassageCheck:
    return phrase.build(rule)


PLUGIN: Final = Kind(params=Params, build=build, entry=phrase.PLUGIN.entry)
