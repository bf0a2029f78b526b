"""Kind `phrase`: a wording that is known to be wrong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.base.view import Hit, Passage, Proposal
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Match, Pattern
from lint.kinds.pattern.template import Template


@dataclass(frozen=True, slots=True)
class Params:
    """`match` is wrong unless a pattern of `except_` overlaps it; `suggest` are the repairs, best first."""

    match: tuple[Pattern, ...]
    except_: tuple[Pattern, ...] = ()
    suggest: tuple[Template, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.match:
            yield "match", "at least one pattern"
        for template in self.suggest:
            for pattern in self.match:
                if unbound := template.required_slots - pattern.slot_names:
                    yield "suggest", f"slot {{{min(unbound)}}} is not in the pattern “{pattern.source}”"
                if unknown := template.slot_names - template.required_slots - pattern.slot_names:
                    yield "suggest", f"slot {{{min(unknown)}}} is not in the pattern “{pattern.source}”"
                if template.lemma_count > pattern.lemma_count:
                    yield "suggest", f"“like {template.lemma_count}”, but “{pattern.source}” binds {pattern.lemma_count} lemmas at most"


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    return PassageCheck(lambda passage: _run(params, passage), frozenset().union(*(pattern.anchors for pattern in params.match)))


def _run(params: Params, passage: Passage) -> Iterator[Hit]:
    text = passage.analysis
    found = sorted((match for pattern in params.match for match in pattern.matches(text)), key=lambda match: (match.start, -match.end))
    excuses = Excuses(params.except_, text)
    done = 0
    for match in found:
        if match.start < done or excuses.cover(match.start, match.end):
            continue
        done = match.end
        yield Hit(passage, match.start, match.end, tuple(_proposals(params, passage, match)))


def _proposals(params: Params, passage: Passage, match: Match) -> Iterator[Proposal]:
    for template in params.suggest:
        for wording in template.render(match, passage.analysis):
            yield passage.replace(match.start, match.end, wording) if wording else passage.delete(match.start, match.end)


PLUGIN: Final = Kind(params=Params, build=build, entry=frozenset({"match", "except", "suggest"}))
