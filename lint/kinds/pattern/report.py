"""Wordings that are wrong, looked for in a passage and reported with their repairs: what most kinds come down to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from lint.kinds.base.rule import PassageCheck
from lint.kinds.base.view import Hit, Passage, Proposal
from lint.kinds.pattern.excuses import Excuses
from lint.kinds.pattern.matching import Match, Wording
from lint.kinds.pattern.template import Template
from lint.text.analysis import Analysis


@dataclass(frozen=True, slots=True)
class Wrong:
    """`wordings` that are wrong unless one of `excuses` overlaps; `suggest` are the repairs, best first.

    `only` is asked about each match where a wording alone does not tell; `values` go to the message.
    """

    wordings: tuple[Wording, ...]
    excuses: tuple[Wording, ...] = ()
    suggest: tuple[Template, ...] = ()
    only: Callable[[Match, Analysis], bool] | None = None
    values: Mapping[str, str] = field(default_factory=dict)

    def check(self) -> PassageCheck:
        """The check that reports them."""
        return PassageCheck(self.hits, self._literals)

    def _literals(self) -> frozenset[str]:
        literals = [wording.literals for wording in self.wordings]
        return frozenset().union(*literals) if all(literals) else frozenset()

    def hits(self, passage: Passage) -> Iterator[Hit]:
        """Leftmost first, of one start the longest, none overlapping another."""
        text = passage.analysis
        found = [match for each in self.wordings for match in each.matches(text)]
        if not found:
            return
        found.sort(key=lambda match: (match.start, -match.end))
        excuses = Excuses(self.excuses, text)
        done = 0
        for match in found:
            if match.start < done or excuses.cover(match.start, match.end) or (self.only and not self.only(match, text)):
                continue
            done = match.end
            yield Hit(passage, match.start, match.end, tuple(self._proposals(passage, match)), self.values)

    def _proposals(self, passage: Passage, match: Match) -> Iterator[Proposal]:
        for wording in dict.fromkeys(wording for template in self.suggest for wording in template.render(match, passage.analysis)):
            yield passage.replace(match.start, match.end, wording) if wording else passage.delete(match.start, match.end)


def together(wrongs: Iterable[Wrong]) -> PassageCheck:
    """One check of several, each with its own repairs."""
    checks = [wrong.check() for wrong in wrongs]
    return PassageCheck(
        lambda passage: (hit for check in checks for hit in check.run(passage)),
        lambda: frozenset().union(*(check.literals() for check in checks)),
    )


def fit(suggest: Iterable[Template], wordings: Iterable[Wording]) -> Iterator[tuple[str, str]]:
    """What is wrong with suggestions for what `wordings` match, as `Kind.params.problems` gives it."""
    wordings = tuple(wordings)
    for template in suggest:
        for wording in wordings:
            if unbound := template.required_slots - wording.slot_names:
                yield "suggest", f"slot {{{min(unbound)}}} is not in the pattern “{wording.source}”"
            if unknown := template.optional_slots - wording.slot_names:
                yield "suggest", f"slot {{{min(unknown)}}} is not in the pattern “{wording.source}”"
            if template.lemma_count > wording.lemma_count:
                yield "suggest", f"“like {template.lemma_count}”, but “{wording.source}” binds {wording.lemma_count} lemmas at most"
