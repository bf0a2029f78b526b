"""The command group, and the one door through which its errors leave."""

from __future__ import annotations

import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

import click

from lint import __version__
from lint.cli.check import INCOMPLETE, check
from lint.cli.rules import rules
from lint.errors import CopydeskError, RuleFileError
from lint.reporters import counted

USAGE = 2
INTERRUPTED = 130


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="copydesk")
def cli() -> None:
    """Find garbled phrasing, misplaced bylines and mistranslated idioms in machine-translated articles."""


cli.add_command(check)
cli.add_command(rules)


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
        click.echo(traceback.format_exc(), err=True, nl=False)
        click.echo("copydesk: the lines above show a mistake in copydesk itself; not everything was checked", err=True)
        code = INCOMPLETE
    sys.exit(code)
