"""Kind `confusion`: a word in the wrong sense of another, because both share one translation (return and reward, charge and accuse)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lint.errors import PatternError
from lint.kinds.base.rule import Kind, PassageCheck, Rule
from lint.kinds.base.written import Written
from lint.kinds.pattern.fragments import Fragment, Frame, one_of
from lint.kinds.pattern.literals import join
from lint.kinds.pattern.matching import Match, Pattern, Wording
from lint.kinds.pattern.partner import Partner
from lint.kinds.pattern.report import Wrong, fit
from lint.text.analysis import Analysis
from lint.text.lexicon import tags_by_form

_NEAR: Final = 8  # tokens


@dataclass(frozen=True, slots=True)
class Lemma(Written):
    """A word of the company that tells, in any inflection."""

    source: str
    forms: frozenset[str]

    @classmethod
    def parse(cls, source: str) -> Lemma:
        word = source.strip("<>").lower()
        if not word or len(word.split()) != 1:
            raise PatternError(f"“{source}” is not one word")
        return cls(source, frozenset(tags_by_form(word)) | {word})


@dataclass(frozen=True, slots=True)
class Params:
    """`wrong` are the words that came back and `right` those that were meant.

    when     frames in which the word cannot be meant; `@` is its place
    near     words of which one must stand within 8 tokens of it, in its sentence
    except_  patterns that excuse what they overlap

    With both `when` and `near` both must hold.
    """

    wrong: tuple[Fragment, ...]
    right: tuple[Partner, ...]
    when: tuple[Frame, ...] = ()
    near: tuple[Lemma, ...] = ()
    except_: tuple[Wording, ...] = ()

    def problems(self) -> Iterator[tuple[str, str]]:
        if not self.wrong or not self.right:
            yield "wrong" if self.right else "right", "at least one word"
            return
        if not self.when and not self.near:
            yield "when", "say in which frames the word is wrong (“when”), or beside which words (“near”): alone it is a good word"
            return
        try:
            for pattern in self.patterns():
                pattern.checked()
            yield from ((("right" if key == "suggest" else key), message) for key, message in fit(self.right, self.patterns()))
        except PatternError as error:
            yield "when", str(error)

    def patterns(self) -> tuple[Pattern, ...]:
        wrong = one_of(self.wrong)
        if not self.when:
            return (Pattern(" | ".join(fragment.source for fragment in self.wrong), (wrong,)),)
        return tuple(Pattern(frame.source, frame.around(wrong)) for frame in self.when)


def build(rule: Rule) -> PassageCheck:
    params = rule.params_of(Params)
    near = frozenset(form for lemma in params.near for form in lemma.forms)
    wrong = Wrong(params.patterns(), params.except_, params.right, only=(lambda match, text: _near(near, match, text)) if near else None)
    if near and not params.when:  # the company is mostly rarer than the word
        return PassageCheck(wrong.hits, lambda: frozenset(join((form,)) for form in near))
    return wrong.check()


def _near(words: frozenset[str], match: Match, text: Analysis) -> bool:
    tokens = text.sentence_at(match.start).tokens
    first = bisect_left(tokens, match.start, key=lambda token: token.start)
    after = bisect_left(tokens, match.end, key=lambda token: token.start)
    around = [*tokens[max(0, first - _NEAR) : first], *tokens[after : after + _NEAR]]
    return any(token.key in words for token in around)


PLUGIN: Final = Kind(params=Params, build=build, entry=frozenset({"wrong", "right", "when", "near", "except"}))
