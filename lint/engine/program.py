"""Rules made ready to run: by scope, and by the words that wake them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Self

from lint import registry
from lint.kinds.base.rule import KINDS, PageCheck, PassageCheck, Rule
from lint.structure.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Program:
    """Checks in the order of their rules.

    `by_anchor` gives indexes into `passage_checks` by token key; `always` those without an anchor.
    """

    passage_checks: tuple[tuple[Rule, PassageCheck], ...]
    page_checks: tuple[tuple[Rule, PageCheck], ...]
    by_anchor: Mapping[str, tuple[int, ...]]
    always: tuple[int, ...]
    vocabulary: Vocabulary

    @classmethod
    def of(cls, rules: Iterable[Rule], vocabulary: Vocabulary) -> Self:
        """The program that runs `rules`."""
        passage_checks: list[tuple[Rule, PassageCheck]] = []
        page_checks: list[tuple[Rule, PageCheck]] = []
        by_anchor: dict[str, list[int]] = defaultdict(list)
        always: list[int] = []
        for rule in rules:
            check = registry.load(KINDS, rule.kind).build(rule)
            if isinstance(check, PageCheck):
                page_checks.append((rule, check))
                continue
            for key in check.anchors:
                by_anchor[key].append(len(passage_checks))
            if not check.anchors:
                always.append(len(passage_checks))
            passage_checks.append((rule, check))
        return cls(
            tuple(passage_checks),
            tuple(page_checks),
            {key: tuple(indexes) for key, indexes in by_anchor.items()},
            tuple(always),
            vocabulary,
        )
