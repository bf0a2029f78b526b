"""Kind `idiom`: a fixed expression taken apart.

A round trip puts back one word wrong ("spill the peas"), changes the form of a fixed one ("spill the bean"), swaps a preposition ("wash his
hands from it") or moves a slot ("wash away the conflict's hands"). Each is the idiom itself with one thing changed, so the rule states the
idiom and which of its words may be replaced by what; no other difference is reported, because writers play on idioms.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Final

from lint.errors import PatternError, did_you_mean
from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.pattern.fragments import Fragment, one_of, spelling, suggestion, unbound
from lint.kinds.pattern.matching import Pattern, Wording
from lint.kinds.pattern.report import Wrong, fit, together
from lint.kinds.pattern.syntax import Choice, Node, Sequence, Slot, SlotType, TokenClass, Words
from lint.kinds.pattern.template import Template
from lint.text.grammar import CLOSED
from lint.text.lexicon import inflections, lemmas, tags_by_form

_PARTICLES: Final = ("away", "over")  # not “off” or “out”: a nurse washes off the patient's hands
_SHORTEST: Final = 3  # letters of a fixed word whose other forms are looked for


@dataclass(frozen=True, slots=True)
class Params:
    """`idiom` is how it goes, and `meaning` what it says.

    vary     for words and slots of the idiom, what stands in their place when it is broken: patterns, or a class such as `:noun`
    forms    whether other forms of its fixed nouns and verbs are faults ("spill the bean")
    broken   further ways in which it is taken apart, as patterns with the idiom's slots
    allow    honest wordings that one of these would hit
    suggest  what to write; without it the idiom itself, inflected as it was found
    """

    idiom: Fragment
    meaning: str = ""
    vary: Mapping[str, tuple[Fragment, ...]] = field(default_factory=dict)
    forms: bool = True
    broken: tuple[Pattern, ...] = ()
    allow: tuple[Wording, ...] = ()
    suggest: tuple[Template, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        known = {name for node in self.idiom.nodes for name in _names(node)}
        for name, fragments in self.vary.items():
            if name not in known:
                yield "vary", f"“{name}” is no word of this idiom{did_you_mean(name, sorted(known))}"
            lemma = any(isinstance(node, Words) and node.lemma == name for node in self.idiom.nodes)
            for fragment in fragments:
                if lemma and fragment.lemma_count != 1:
                    yield "vary", f"“{fragment.source}” stands for <{name}>, so that it holds one <lemma> too, to be inflected like it"
        if any(isinstance(node, TokenClass) or (isinstance(node, Slot) and not node.name) for node in self.idiom.nodes):
            yield "idiom", "what is left open is a named slot, {x}: a gap or a class could not be written back"
            return
        try:
            deviants = self.deviants()
            if not deviants:
                yield "idiom", "nothing of it may change: say which word is replaced under “vary”, or how it is “broken”"
            for pattern, suggest in deviants:
                yield from fit(suggest, [pattern.checked()])
        except PatternError as error:
            yield "idiom", str(error)

    def deviants(self) -> list[tuple[Pattern, tuple[Template, ...]]]:
        """The idiom with one thing changed, in every way that the rule gives, and what to write for each."""
        nodes, source = self.idiom.nodes, self.idiom.source
        found = []
        for at, changed in self._replacements():
            # What stood in the place of a slot is lost, so the first of its alternatives is written.
            whole = (*nodes[:at], _first(nodes[at]), *nodes[at + 1 :])
            found.append((Pattern(source, (*nodes[:at], changed, *nodes[at + 1 :])), self._repairs(whole)))
        if moved := _moved(nodes):
            found.append((Pattern(source, moved), self._repairs(nodes)))
        return found + [(pattern, self._repairs(nodes)) for pattern in self.broken]

    def _repairs(self, nodes: Sequence) -> tuple[Template, ...]:
        return self.suggest or (Template.parse(suggestion(nodes)),)

    def _replacements(self) -> Iterator[tuple[int, Node]]:
        for at, node in enumerate(self.idiom.nodes):
            fragments = tuple(fragment for name in _names(node) for fragment in self.vary.get(name, ()))
            if not (isinstance(node, Words) and node.lemma):
                fragments = tuple(replace(fragment, nodes=unbound(fragment.nodes)) for fragment in fragments)
            others = _other_forms(node) if self.forms else {}
            changed = [*([one_of(fragments)] if fragments else []), *([Words(others)] if others else [])]
            if changed:
                yield at, changed[0] if len(changed) == 1 else Choice(tuple((each,) for each in changed))


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    written = spelling(params.idiom.nodes)
    # Where the idiom itself stands it is whole, whatever else it looks like.
    excuses = (Pattern(params.idiom.source, params.idiom.nodes), *params.allow)
    values = {"idiom": written, "meaning": params.meaning or written}
    return together(Wrong((pattern,), excuses, suggest, values=values) for pattern, suggest in params.deviants())


def _names(node: Node) -> Iterator[str]:
    """What a rule may call a node under `vary`."""
    match node:
        case Words(forms, lemma):
            yield lemma or next(iter(forms))
        case Slot(str(name)) | Choice(_, str(name)):
            yield name


def _first(node: Node) -> Node:
    """A named choice as the first of its alternatives; any other node itself."""
    return Choice(node.alternatives[:1]) if isinstance(node, Choice) and node.name else node


def _other_forms(node: Node) -> dict[str, frozenset[str]]:
    """Other forms of a fixed noun or verb, those of a comparison apart: writers do say "in the longer run"."""
    if not isinstance(node, Words) or node.lemma or len(node.forms) != 1:
        return {}
    form = next(iter(node.forms))
    if form in CLOSED or len(form) < _SHORTEST:
        return {}
    others = {
        other
        for lemma in lemmas(form)
        for part in ("noun", "verb")
        if form in tags_by_form(lemma, part)
        for other in (each for forms in inflections(lemma, part).values() for each in forms)
    }
    return {other: frozenset() for other in sorted(others - {form})}


def _moved(nodes: Sequence) -> Sequence:
    """Where an idiom has both {one's} and {something} ("wash one's hands of something"): the second put in the place of the first, with a
    particle that it does not have ("wash away the conflict's hands"). Empty for other idioms."""
    match nodes:
        case (Words(_, str()) as verb, Slot("one's"), Words() as noun, Words(), Slot(str(name), SlotType.NP)):
            particle = Words({word: frozenset() for word in _PARTICLES})
            return (verb, particle, Slot(name, SlotType.POSSESSOR), noun)
    return ()


PLUGIN: Final = Kind(
    params=Params,
    build=build,
    placeholders=frozenset({"idiom", "meaning"}),
    entry=frozenset({"idiom", "meaning", "vary", "forms", "broken", "allow", "suggest"}),
)
