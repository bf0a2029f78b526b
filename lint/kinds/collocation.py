"""Kind `collocation`: the wrong partner of a word ("do a decision", "strong rain", "depend of")."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.errors import PatternError
from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.pattern.fragments import Fragment, named, one_of, only_tagged, unbound
from lint.kinds.pattern.matching import Pattern, Wording
from lint.kinds.pattern.partner import Partner
from lint.kinds.pattern.report import Wrong, fit, together
from lint.kinds.pattern.syntax import Choice, Maybe, Slot, SlotType, TokenClass, Words
from lint.kinds.pattern.template import Template

_BE: Final = Words({form: frozenset() for form in ("am", "is", "are", "was", "were", "be", "been", "being")})


class Relation(StrEnum):
    """How the wrong word stands to the head."""

    OBJECT = "object"
    """A verb to its object, with what may stand between them, or in the passive after it."""
    MODIFIER = "modifier"
    """A word right before it, perhaps with one adjective between."""
    PARTICLE = "particle"
    """A word right after it."""


@dataclass(frozen=True, slots=True)
class Params:
    """`wrong` beside `head` is a fault, and `right` is what goes with it."""

    head: tuple[Fragment, ...]
    wrong: tuple[Fragment, ...]
    right: tuple[Partner, ...]
    relation: Relation = Relation.OBJECT
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        missing = [key for key in ("head", "wrong", "right") if not getattr(self, key)]
        if missing:
            yield missing[0], "at least one word"
            return
        if self.relation is Relation.OBJECT and any(fragment.lemma_count != 1 for fragment in self.wrong):
            yield "wrong", "the verb of an object is written <lemma>, so that it is found in all its forms"
        try:
            for wording, suggest in self.wordings():
                wording.checked()
                yield from ((("right" if key == "suggest" else key), message) for key, message in fit(suggest, [wording]))
        except PatternError as error:
            yield "wrong", str(error)

    def wordings(self) -> Iterator[tuple[Pattern, tuple[Template, ...]]]:
        """What is looked for, and what is written for each."""
        head, wrong = Choice(tuple(unbound(each.nodes) for each in self.head)), one_of(self.wrong)
        source = f"{' | '.join(each.source for each in self.wrong)} … {' | '.join(each.source for each in self.head)}"
        before = tuple(Template.parse(f"{partner.source} {{rest}}") for partner in self.right)
        after = tuple(Template.parse(f"{{rest}} {partner.source}") for partner in self.right)
        match self.relation:
            case Relation.OBJECT:
                yield Pattern(source, (wrong, named("rest", (Slot(None, SlotType.MODIFIERS), head)))), before
                participles = tuple(Fragment(each.source, only_tagged(each.nodes, "VBN")) for each in self.wrong)
                passive = named("rest", (head, _BE, Maybe(_BE), Maybe(TokenClass.ADV)))
                yield Pattern(source, (passive, one_of(participles))), after
            case Relation.MODIFIER:
                yield Pattern(source, (wrong, named("rest", (Maybe(TokenClass.ADJ), head)))), before
            case Relation.PARTICLE:
                yield Pattern(source, (named("rest", (head,)), wrong)), after


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    return together(Wrong((wording,), params.except_, suggest) for wording, suggest in params.wordings())


PLUGIN: Final = Kind(params=Params, build=build, entry=frozenset({"head", "wrong", "right", "relation", "except"}))
