"""Kind `echo`: a word that comes back where another should stand ("the months of the past few months", "really make a real")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.pattern.matching import Match, Pattern, Wording
from lint.kinds.pattern.report import Wrong, fit
from lint.kinds.pattern.template import Template
from lint.text.analysis import Analysis
from lint.text.fold import fold
from lint.text.lexicon import lemmas

_WORD, _AGAIN = "word", "again"
_STEM: Final = 4  # letters that two words of one family share at least
_ENDINGS: Final = ("", "ly", "ness", "ity", "al", "ally", "ful", "fully", "y", "ily", "e", "able", "ably")


@dataclass(frozen=True, slots=True)
class Params:
    """`of` are patterns with two slots, {word} and {again}: a fault where both hold one word, in any inflection, or words of one family.

    `within` is the most code points from the end of the one to the beginning of the other; `except_` and `suggest` are as of a phrase.
    """

    of: tuple[Pattern, ...]
    within: int = 60
    suggest: tuple[Template, ...] = ()
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.of:
            yield "of", "at least one pattern"
        for pattern in self.of:
            if missing := {_WORD, _AGAIN} - pattern.slot_names:
                yield "of", f"“{pattern.source}” has no slot {{{min(missing)}}}; both {{word}} and {{again}} are compared"
        yield from fit(self.suggest, self.of)


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    return Wrong(params.of, params.except_, params.suggest, only=lambda match, text: _echoes(match, text, params.within)).check()


def _echoes(match: Match, text: Analysis, within: int) -> bool:
    if not {_WORD, _AGAIN} <= match.slots.keys():
        return False
    (start, end), (again, stop) = match.slots[_WORD], match.slots[_AGAIN]
    if again - end > within:
        return False
    first, second = (fold(text.text[slice(*span)]).lower().rpartition(" ")[2] for span in ((start, end), (again, stop)))
    return not lemmas(first).isdisjoint(lemmas(second)) or _related(first, second) or _related(second, first)


def _related(stem: str, derived: str) -> bool:
    """Whether `derived` is `stem` with an ending: "real" and "really"."""
    return len(stem) >= _STEM and derived.startswith(stem) and derived[len(stem) :] in _ENDINGS


PLUGIN: Final = Kind(params=Params, build=build, entry=frozenset({"of", "within", "except", "suggest"}))
