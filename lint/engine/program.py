"""Rules made ready to run: which of them a text wakes, and their checks, made when first needed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Self

from lint import registry
from lint.config import Config
from lint.document import Role
from lint.kinds.base.rule import KINDS, Check, PageCheck, PageMeasure, PassageCheck, Rule
from lint.packs.image import Image, Scope, mask
from lint.packs.selection import select
from lint.structure.vocabulary import Vocabulary, merge
from lint.text.analysis import Analysis
from lint.text.traits import Trait, has

_TRAITS: Final = {Scope[trait.name]: trait for trait in Trait}


class Program:
    """The chosen rules of some images, and the vocabulary of structure."""

    def __init__(self, images: Iterable[Image], vocabulary: Vocabulary, chosen: Iterable[frozenset[int] | None] = ()) -> None:
        """`chosen` are the numbers of the rules to run, for each image; None, or no more of them, stands for all."""
        self.vocabulary = vocabulary
        picked = iter(chosen)
        self._banks = [_Bank(image, next(picked, None)) for image in images]

    @classmethod
    def of(cls, rules: Sequence[Rule], vocabulary: Vocabulary) -> Self:
        """The program that runs `rules`."""
        from lint.packs.compiling import compiled, link  # noqa: PLC0415 - not needed where rules come compiled

        return cls([Image(link([compiled(rules)]))], vocabulary)

    @classmethod
    def select(cls, images: Sequence[Image], config: Config) -> Self:
        """The program that runs the rules of `images` that `config` chooses and does not hold for too unsure to be reported.

        Raises UsageError for a selector that names none.
        """
        vocabulary = merge(vocabulary for image in images for vocabulary in image.vocabularies)
        sure = [image.sure(config.confidence) for image in images]
        if not config.select and not config.ignore:
            return cls(images, vocabulary, sure)
        kept = {id(heading) for heading in select([heading for image in images for heading in image.headings], config)}
        chosen = [frozenset(heading.number for heading in image.headings if id(heading) in kept) for image in images]
        return cls(images, vocabulary, [one & other for one, other in zip(sure, chosen, strict=True)])

    def whole(self, roles: Iterable[Role]) -> list[tuple[Rule, PageCheck]]:
        """The checks of whole pages that may report something on one whose blocks have those roles, in order."""
        present = mask(roles)
        return [pair for bank in self._banks for pair in bank.whole(present)]

    @property
    def measures(self) -> list[tuple[Rule, PageMeasure]]:
        return [pair for bank in self._banks for pair in bank.measures()]

    def awake(self, text: Analysis) -> Iterator[tuple[Rule, PassageCheck | PageCheck]]:
        """The checks that may report something in a passage of that text, or on its page because of it, in order."""
        scopes = [Scope.PASSAGE, *(scope for scope, trait in _TRAITS.items() if has(trait, text.text))]
        for bank in self._banks:
            yield from bank.awake(text.normal, scopes)


class _Bank:
    """The rules of one image."""

    def __init__(self, image: Image, chosen: frozenset[int] | None) -> None:
        self._image, self._chosen = image, chosen
        self._checks: dict[int, tuple[Rule, Check]] = {}
        self._by_scope: dict[Scope, list[int]] = {scope: self._of(scope) for scope in Scope if scope is not Scope.HELD}

    def awake(self, text: str, scopes: Iterable[Scope]) -> Iterator[tuple[Rule, PassageCheck | PageCheck]]:
        found = {index for literal in self._image.prefilter.held(text) for index in self._image.owners(literal)}
        if self._chosen is not None:
            found &= self._chosen
        found.update(index for scope in scopes for index in self._by_scope[scope])
        return (self._check(index) for index in sorted(found))  # type: ignore[misc] # a measure is in no such scope

    def whole(self, present: int) -> list[tuple[Rule, PageCheck]]:
        wanted = (index for index in self._by_scope[Scope.PAGE] if self._image.roles(index) & present)
        return [self._check(index) for index in wanted]  # type: ignore[misc] # as the image says

    def measures(self) -> list[tuple[Rule, PageMeasure]]:
        return [self._check(index) for index in self._by_scope[Scope.MEASURE]]  # type: ignore[misc] # as the image says

    def _of(self, scope: Scope) -> list[int]:
        return [index for index in self._image.of(scope) if self._chosen is None or index in self._chosen]

    def _check(self, index: int) -> tuple[Rule, Check]:
        if index not in self._checks:
            rule = self._image.rule(index)
            self._checks[index] = rule, registry.load(KINDS, rule.kind).build(rule)
        return self._checks[index]
