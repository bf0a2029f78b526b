"""`copydesk check`."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO

import click

from lint import registry
from lint.batch.run import run
from lint.cli.options import commas, packs
from lint.config import Config
from lint.diagnostics import Confidence, FileResult, Severity
from lint.engine.program import Program
from lint.packs.cache import images
from lint.reporters import Layout, Reporter

REPORTERS = "lint.reporters"
FINDINGS = 1
INCOMPLETE = 3
_PIPE_WIDTH = 100  # columns where there is no terminal to ask


class Tally:
    """Passes results on and keeps what the exit code needs; failures are told on standard error as they come."""

    def __init__(self, fail_level: Severity) -> None:
        self._fail_level = fail_level
        self.failed = self.incomplete = False
        self.files = 0

    def watch(self, results: Iterable[FileResult]) -> Iterator[FileResult]:
        for result in results:
            self.files += 1
            self.failed |= any(finding.severity >= self._fail_level for finding in result.findings)
            self.incomplete |= bool(result.failures)
            for failure in result.failures:
                click.echo(f"copydesk: {failure}", err=True)
            for note in result.notes:
                click.echo(f"copydesk: {note}", err=True)
            yield result

    def exit_code(self, *, exit_zero: bool) -> int:
        if self.incomplete:
            return INCOMPLETE
        return FINDINGS if self.failed and not exit_zero else 0


@click.command()
@click.argument("paths", nargs=-1, required=True, metavar="PATH...")
@click.option("--format", "format_", type=click.Choice(registry.names(REPORTERS)), default="text", show_default=True, help="How to report.")
@click.option(
    "--select",
    "selected",
    multiple=True,
    callback=commas,
    metavar="RULES",
    help="Only these: rule ids, their beginnings, kind:K, category:C.",
)
@click.option("--ignore", "ignored", multiple=True, callback=commas, metavar="RULES", help="All but these.")
@click.option(
    "--confidence", type=click.Choice([str(c) for c in Confidence]), default="medium", show_default=True, help="Least confidence to report."
)
@click.option(
    "--fail-level",
    type=click.Choice([str(s) for s in Severity]),
    default="warning",
    show_default=True,
    help="Least severity that makes exit code 1.",
)
@click.option("--exit-zero", is_flag=True, help="Exit with 0 also when there are findings.")
@click.option("--encoding", metavar="NAME", help="Encoding of files without byte order mark. [default: UTF-8]")
@click.option(
    "--stdin-filename", default="<stdin>", metavar="NAME", help="What to call standard input (PATH “-”); its suffix gives the format."
)
@click.option("--color", type=click.Choice(["auto", "always", "never"]), default="auto", show_default=True, help="Colour the text report.")
@click.option("--explain-roles", is_flag=True, help="Show what each block of the articles is taken for and why, and check nothing.")
@packs
@click.pass_context
def check(
    context: click.Context,
    paths: tuple[str, ...],
    format_: str,
    selected: tuple[str, ...],
    ignored: tuple[str, ...],
    confidence: str,
    fail_level: str,
    exit_zero: bool,
    encoding: str | None,
    stdin_filename: str,
    color: str,
    explain_roles: bool,
    packs: tuple[Path, ...],
) -> None:
    """Report what is wrong in articles.

    PATH is a file, a folder, a glob, or - for standard input.

    Exit codes: 0 nothing found, 1 findings at or above the fail level, 2 wrong usage or broken rules, 3 something could not be checked.
    """
    config = Config(selected, ignored, Confidence[confidence.upper()], Severity[fail_level.upper()])
    program = Program.select(images(packs), config)
    tally = Tally(config.fail_level)
    if explain_roles:
        context.exit(_explain(program, paths, format_, encoding, stdin_filename))
    reporter: Reporter = registry.load(REPORTERS, format_)
    out = _stdout()
    reporter.write(tally.watch(run(paths, program, config, codec=encoding, stdin_name=stdin_filename)), out, _layout(out, color))
    out.flush()
    if not tally.files:
        click.echo(f"copydesk: no article to check in {', '.join(paths)}", err=True)
    context.exit(tally.exit_code(exit_zero=exit_zero))


def _explain(program: Program, paths: tuple[str, ...], format_: str, encoding: str | None, stdin_name: str) -> int:
    """The exit code after the roles of all blocks were shown."""
    from lint.cli import explain  # noqa: PLC0415 - not needed to check

    if format_ not in explain.FORMATS:
        raise click.UsageError(f"--explain-roles has the formats {', '.join(explain.FORMATS)}")
    out = _stdout()
    whole = explain.explain_roles(paths, program.vocabulary, format_, encoding, stdin_name, out)
    out.flush()
    return 0 if whole else INCOMPLETE


def _stdout() -> TextIO:
    """Standard output as UTF-8, which JSON is and quoted text needs, unless it is a terminal with an encoding of its own."""
    if not sys.stdout.isatty() and hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(encoding="utf-8")
    elif hasattr(sys.stdout, "reconfigure"):
        sys.stdout.reconfigure(errors="replace")
    return sys.stdout


def _layout(out: TextIO, color: str) -> Layout:
    terminal = out.isatty()
    wanted = color == "always" or (color == "auto" and terminal and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb")
    return Layout(color=wanted, width=_columns() if terminal else _PIPE_WIDTH)


def _columns() -> int:
    """Columns of the terminal."""
    import shutil  # noqa: PLC0415 - 2 ms, for a terminal alone

    return shutil.get_terminal_size((_PIPE_WIDTH, 24)).columns
