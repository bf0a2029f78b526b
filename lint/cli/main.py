"""The command group, and the one door through which its errors leave."""

from __future__ import annotations

import gc

# Objects made before Python looks for cycles. There are hardly any, and looking costs a tenth of a run, most of it while importing.
gc.set_threshold(500_000)

# ruff: noqa: E402
import os
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import NoReturn

import click

from lint import __version__
from lint.errors import CopydeskError, RuleFileError

USAGE = 2
INCOMPLETE = 3
INTERRUPTED = 130
_COMMANDS = {"check": "Report what is wrong in articles.", "rules": "Show the rules and run their examples."}
"""Commands, each with the module of its name in `lint.cli`, and what the list of commands says of it."""


class _Commands(click.Group):
    """Imports a command when it is called: what another one needs would cost each check its time."""

    def list_commands(self, _context: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, _context: click.Context, name: str) -> click.Command | None:
        if name not in _COMMANDS:
            return None
        command: click.Command = getattr(import_module(f"lint.cli.{name}"), name)
        return command

    def format_commands(self, _context: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="copydesk")
def cli() -> None:
    """Find garbled phrasing, misplaced bylines and mistranslated idioms in machine-translated articles."""


def script() -> NoReturn:
    """The console script: `main`, and then out at once. Taking all objects apart that end anyway would be a tenth of a short run."""
    try:
        main()
    except SystemExit as done:
        code = done.code if isinstance(done.code, int) else 0  # a command that gives none has done its work
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        code = code or INCOMPLETE  # whoever reads has gone, and part of the report with it
    os._exit(code)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command and end the process.

    Exit codes: 0 nothing to report, 1 findings, 2 usage or rule error, 3 incomplete, 130 interrupted.
    """
    try:
        code = cli.main(arguments, prog_name="copydesk", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        code = USAGE
    except RuleFileError as error:
        from lint.reporters import counted  # noqa: PLC0415 - for this message alone

        click.echo(str(error), err=True)
        click.echo(f"copydesk: {counted(len(error.problems), 'mistake')} in rule files, so nothing was checked", err=True)
        code = USAGE
    except CopydeskError as error:
        click.echo(f"copydesk: {error}", err=True)
        code = USAGE
    except (click.Abort, KeyboardInterrupt):
        click.echo("copydesk: interrupted", err=True)
        code = INTERRUPTED
    except Exception:  # noqa: BLE001 - Python would end with 1, which means findings
        sys.excepthook(*sys.exc_info())
        click.echo("copydesk: the lines above show a mistake in copydesk itself; not everything was checked", err=True)
        code = INCOMPLETE
    sys.exit(code)
