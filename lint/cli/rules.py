"""`copydesk rules`: what the rules are, and whether they hold."""

from __future__ import annotations

import json
import textwrap
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from lint.cli.options import commas, load_rules, packs
from lint.config import Config
from lint.kinds.base.rule import Rule
from lint.packs.files import shipped
from lint.packs.loading import RuleSet, load
from lint.packs.selection import select
from lint.reporters import counted
from lint.structure.vocabulary import merge
from lint.testing.examples import verify

_WIDTH = 100  # columns of running text
FAILED = 1


@click.group()
def rules() -> None:
    """Show the rules and run their examples."""


@rules.command("list")
@click.argument("selectors", nargs=-1, metavar="[RULES]...")
@click.option("--format", "format_", type=click.Choice(["text", "jsonl"]), default="text", show_default=True)
@packs
def list_(selectors: tuple[str, ...], format_: str, packs: tuple[Path, ...]) -> None:
    """List the rules, each list entry on a line of its own."""
    chosen = select(load_rules(packs).rules, Config(select=selectors))
    if format_ == "jsonl":
        for rule in chosen:
            click.echo(json.dumps(_record(rule), ensure_ascii=False))
        return
    width = max((len(rule.id) for rule in chosen), default=0)
    for rule in chosen:
        click.echo(f"{rule.id:{width}}  {rule.kind:10}  {rule.category:11}  {rule.severity!s:7}  {rule.confidence}")
    click.echo(counted(len(chosen), "rule"))


def _record(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.id,
        "family": rule.family,
        "kind": rule.kind,
        "category": str(rule.category),
        "severity": str(rule.severity),
        "confidence": str(rule.confidence),
        "applicability": str(rule.applicability),
        "message": rule.message,
        "why": rule.why,
        "roles": sorted(rule.roles),
        "references": list(rule.references),
        "path": rule.place.path,
        "line": rule.place.line,
    }


@rules.command()
@click.argument("rule")
@packs
def explain(rule: str, packs: tuple[Path, ...]) -> None:
    """Say what RULE finds, why that comes about, and what it lets stand."""
    loaded = load_rules(packs)
    found = [each for each in loaded.rules if rule in (each.id, each.family)] or list(select(loaded.rules, Config(select=(rule,))))
    click.echo("\n\n".join("\n".join(_explain(each, with_examples=len(found) == 1 or index == 0)) for index, each in enumerate(found)))


def _explain(rule: Rule, *, with_examples: bool) -> Iterator[str]:
    yield f"{rule.id}  ({rule.kind}, {rule.category}, {rule.severity}, confidence {rule.confidence})"
    yield from _paragraph(rule.message)
    yield from _paragraph(f"Why: {rule.why}")
    for example in rule.flagged:
        yield from _paragraph(f"Reports: {_marked(example.text, example.marks)}")
        if example.fixed is not None:
            yield from _paragraph(f"Write:   {example.fixed}")
    if with_examples:
        for passed in rule.passed:
            yield from _paragraph(f"Lets stand: {passed.text}")
        yield from (f"  See {reference}" for reference in rule.references)
    yield f"  Written in {rule.place}"


def _paragraph(text: str) -> Iterator[str]:
    for line in text.splitlines():
        yield from textwrap.wrap(line, _WIDTH, initial_indent="  ", subsequent_indent="    ")


def _marked(text: str, marks: Iterable[tuple[int, int]]) -> str:
    for start, end in sorted(marks, reverse=True):
        text = f"{text[:start]}⟦{text[start:end]}⟧{text[end:]}"
    return text


@rules.command()
@click.argument("paths", nargs=-1, metavar="[PATH]...", type=click.Path(path_type=Path))
@click.option("--select", "selected", multiple=True, callback=commas, metavar="RULES", help="Only these rules.")
@click.pass_context
def test(context: click.Context, paths: tuple[Path, ...], selected: tuple[str, ...]) -> None:
    """Run the examples of all rules, or of the rule files and folders PATH."""
    loaded = _for_test(paths)
    chosen = select(loaded.rules, Config(select=selected))
    wrong = [(rule, message) for rule in chosen for message in verify(rule, loaded.vocabulary)]
    for rule, message in wrong:
        click.echo(f"{rule.place}: {rule.id}: {message}", err=True)
    examples = sum(len(rule.flagged) + len(rule.passed) for rule in chosen)
    if wrong:
        click.echo(f"{len(wrong)} of {examples} examples do not hold", err=True)
        context.exit(FAILED)
    click.echo(f"{counted(len(chosen), 'rule')}, {counted(examples, 'example')}: all hold")


def _for_test(paths: tuple[Path, ...]) -> RuleSet:
    """The rules of `paths`, or the shipped ones; always with the shipped vocabulary."""
    ours = load([shipped()])
    if not paths:
        return ours
    theirs = load(paths)
    return RuleSet(theirs.rules, merge([ours.vocabulary, theirs.vocabulary]))
