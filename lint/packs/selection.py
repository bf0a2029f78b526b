"""Choosing rules by what people write on the command line and in config."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Protocol, TypeVar

from lint.config import Config
from lint.errors import UsageError, did_you_mean


class Named(Protocol):
    """What rules are chosen by: a `Rule`, or the heading of a compiled one."""

    @property
    def id(self) -> str: ...
    @property
    def family(self) -> str | None: ...
    @property
    def kind(self) -> str: ...
    @property
    def category(self) -> str: ...


_Named = TypeVar("_Named", bound=Named)


def select(rules: Sequence[_Named], config: Config) -> tuple[_Named, ...]:
    """The rules that `config` selects (all where it selects none) less those it ignores, in order.

    A selector is a rule id, the beginning of one up to a full stop or slash, `kind:K` or `category:C`. Raises UsageError for one that names
    nothing: a rule that was renamed must not drop out of a run in silence.
    """
    for selector in (*config.select, *config.ignore):
        if not any(matches(rule, selector) for rule in rules):
            known = _selectors(rules)
            raise UsageError(f"“{selector}” selects no rule{did_you_mean(selector, sorted(known)) or '; “copydesk rules list” shows them'}")
    return tuple(
        rule
        for rule in rules
        if (not config.select or any(matches(rule, selector) for selector in config.select))
        and not any(matches(rule, selector) for selector in config.ignore)
    )


def matches(rule: Named, selector: str) -> bool:
    """Whether `selector` names `rule`."""
    if selector.startswith("kind:"):
        return rule.kind == selector.removeprefix("kind:")
    if selector.startswith("category:"):
        return rule.category == selector.removeprefix("category:")
    prefix = selector.rstrip("./")
    return rule.id == prefix or rule.id.startswith((f"{prefix}.", f"{prefix}/"))


def _selectors(rules: Iterable[Named]) -> set[str]:
    """Everything that would select one of `rules`."""
    found: set[str] = set()
    for rule in rules:
        found |= {rule.id, rule.family or rule.id, rule.id.split(".")[0], f"kind:{rule.kind}", f"category:{rule.category}"}
    return found
