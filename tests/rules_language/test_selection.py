"""Choosing rules: what each selector names, and what a wrong one is told."""

import pytest

from lint.config import Config
from lint.diagnostics import Category
from lint.errors import UsageError
from lint.packs.selection import select
from tests.rules_language.helpers import rule

RULES = (
    rule("phrase", None, id="garbled.cat"),
    rule("phrase", None, id="garbled.cats/big-cat", family="garbled.cats", category=Category.IDIOM),
    rule("phrase", None, id="garbled.cats/big-cat-show", family="garbled.cats", category=Category.IDIOM),
    rule("balance", None, id="quote.flipped", category=Category.PUNCTUATION),
    rule("balance", None, id="quote.never-closed", category=Category.PUNCTUATION),
)
ALL = [each.id for each in RULES]
CATS = ["garbled.cats/big-cat", "garbled.cats/big-cat-show"]
QUOTES = ["quote.flipped", "quote.never-closed"]


def chosen(selected: tuple[str, ...] = (), ignored: tuple[str, ...] = ()) -> list[str]:
    return [each.id for each in select(RULES, Config(select=selected, ignore=ignored))]


@pytest.mark.parametrize(
    ("selected", "expected"),
    [
        pytest.param([], ALL, id="nothing is everything"),
        pytest.param(["garbled.cat"], ["garbled.cat"], id="id, not what begins with it"),
        pytest.param(["garbled"], ["garbled.cat", *CATS], id="topic"),
        pytest.param(["garbled."], ["garbled.cat", *CATS], id="topic with its full stop"),
        pytest.param(["garbled.cats"], CATS, id="family"),
        pytest.param(["garbled.cats/"], CATS, id="family with its slash"),
        pytest.param(["garbled.cats/big-cat"], ["garbled.cats/big-cat"], id="entry, not what begins with it"),
        pytest.param(["kind:balance"], QUOTES, id="kind"),
        pytest.param(["category:idiom"], CATS, id="category"),
        pytest.param(["quote", "garbled.cat"], ["garbled.cat", *QUOTES], id="several, in the order of the rules"),
        pytest.param(["quote", "quote.flipped"], QUOTES, id="each once"),
    ],
)
def test_selectors(selected: list[str], expected: list[str]) -> None:
    assert chosen(tuple(selected)) == expected


@pytest.mark.parametrize(
    ("selected", "ignored", "expected"),
    [
        pytest.param([], ["quote"], ["garbled.cat", *CATS], id="from everything"),
        pytest.param(["garbled"], ["garbled.cats"], ["garbled.cat"], id="from what is selected"),
        pytest.param(["quote.flipped"], ["quote"], [], id="even what is selected by its id"),
        pytest.param(["quote"], ["kind:phrase"], QUOTES, id="what is not selected anyway"),
    ],
)
def test_ignored_rules_are_taken_off_afterwards(selected: list[str], ignored: list[str], expected: list[str]) -> None:
    assert chosen(tuple(selected), tuple(ignored)) == expected


@pytest.mark.parametrize(
    ("selector", "hint"),
    [
        ("garbled.ct", "; did you mean “garbled.cat”?"),
        ("garbled.cats/big-cat-shw", "; did you mean “garbled.cats/big-cat-show”?"),
        ("garbeld", "; did you mean “garbled”?"),
        ("kind:balanse", "; did you mean “kind:balance”?"),
        ("category:idiot", "; did you mean “category:idiom”?"),
        ("quot", "; did you mean “quote”?"),
        ("category:title", ""),
        ("kind:", ""),
        ("", "; “copydesk rules list” shows them"),
        (".", "; “copydesk rules list” shows them"),
        ("xyz", "; “copydesk rules list” shows them"),
    ],
)
@pytest.mark.parametrize("ignored", [False, True])
def test_selector_that_names_nothing_is_refused(selector: str, hint: str, ignored: bool) -> None:
    with pytest.raises(UsageError) as error:
        chosen(**{"ignored" if ignored else "selected": (selector,)})
    assert str(error.value).startswith(f"“{selector}” selects no rule{hint}")
