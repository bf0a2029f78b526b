"""Other tools to compare with, and how any tool's CPU time is taken. Not run by itself: see cold_start.py and throughput.py.

Vale (wants Go and a C compiler) and proselint are installed once, each into a folder named after its version, under `copydesk/bench` in
the user's cache folder. Times are CPU seconds, user and system, of a child process with all its threads and children. A run that fails
gives no figure: an exit code that the tool does not use for findings, or a word on standard error, is `BenchError`.
"""

from __future__ import annotations

import functools
import os
import re
import shutil
import subprocess
import sys
from argparse import ArgumentTypeError
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from statistics import median
from typing import Final

VALE_VERSION: Final = "v3.20.0"
PROSELINT_VERSION: Final = "0.16"

_CHECKOUT: Final = Path(__file__).parents[1]
_VALE_CONFIG: Final = """\
StylesPath = styles
MinAlertLevel = suggestion

[*]
BasedOnStyles = Vale
"""
_MOST_SHOWN: Final = 2000  # characters of what a failed command said, from its end


class BenchError(Exception):
    """A tool is missing, failed, or did not do what is measured; the text says which and why."""


@dataclass(frozen=True, slots=True)
class Command:
    """A command line and its name in the tables; `fine` are the exit codes of a run that did all its work."""

    name: str
    arguments: tuple[str, ...]
    fine: frozenset[int] = frozenset({0})

    def on(self, *more: str | Path, name: str = "") -> Command:
        """The same with more arguments."""
        return Command(name or self.name, (*self.arguments, *map(str, more)), self.fine)


@dataclass(frozen=True, slots=True)
class Figure:
    """Seconds: what was best in some runs, and their median. Noise only ever adds, so the best is nearest to the truth."""

    best: float
    median: float

    @classmethod
    def of(cls, seconds: Sequence[float]) -> Figure:
        return cls(min(seconds), median(seconds))

    def less(self, other: Figure) -> Figure:
        """This with the other taken off."""
        return Figure(self.best - other.best, self.median - other.median)


def verdict(best: bool, median: bool) -> str:
    """Yes or no where the best run and the median agree."""
    if best == median:
        return "yes" if best else "no"
    return f"open ({'yes' if best else 'no'} by the best run, {'yes' if median else 'no'} by the median)"


def positive(text: str) -> int:
    """A number of runs from the command line."""
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f"“{text}” is no number from 1 on")
    return int(text)


def cache() -> Path:
    """Where the other tools are kept."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "copydesk" / "bench"


@functools.cache
def copydesk() -> Command:
    """`copydesk check` as users run it: this checkout made into a wheel and installed, each time anew, in an environment of its own."""
    folder = cache() / "copydesk"
    python = folder / "bin" / "python"
    if not python.exists():
        _install("copydesk", (sys.executable, "-m", "venv", "--clear", str(folder)))
    _install("copydesk", (str(python), "-m", "pip", "install", "--quiet", "--force-reinstall", str(_CHECKOUT)))
    return Command("copydesk", (str(folder / "bin" / "copydesk"), "check"), frozenset({0, 1}))


def vale() -> Command:
    """Vale with the style that is built into it and no other; exits with 0 whatever it finds."""
    folder = cache() / f"vale-{VALE_VERSION}"
    program = folder / "vale"
    if not program.exists():
        if not shutil.which("go"):
            raise BenchError("Vale is not installed yet, and that wants Go and a C compiler: no go command on the PATH")
        _install(
            f"Vale {VALE_VERSION}",
            ("go", "install", f"github.com/vale-cli/vale/v3/cmd/vale@{VALE_VERSION}"),
            GOBIN=str(folder),
            CGO_ENABLED="1",  # so that a missing compiler is named
        )
    (folder / "styles").mkdir(parents=True, exist_ok=True)
    config = folder / ".vale.ini"
    config.write_text(_VALE_CONFIG, encoding="utf-8")
    return Command("Vale", (str(program), "--config", str(config), "--no-global", "--no-exit"))


def proselint() -> Command:
    """`proselint check` from a virtual environment of its own; exits with 1 where it finds something."""
    folder = cache() / f"proselint-{PROSELINT_VERSION}"
    program = folder / "bin" / "proselint"
    if not program.exists():
        name = f"proselint {PROSELINT_VERSION}"
        _install(name, (sys.executable, "-m", "venv", "--clear", str(folder)))
        _install(name, (str(folder / "bin" / "python"), "-m", "pip", "install", "--quiet", f"proselint=={PROSELINT_VERSION}.*"))
    return Command("proselint", (str(program), "check"), frozenset({0, 1}))


def _install(what: str, arguments: tuple[str, ...], **environment: str) -> None:
    print(f"installing {what}: {' '.join(arguments)}", file=sys.stderr)
    done = subprocess.run(arguments, env=os.environ | environment, capture_output=True, encoding="utf-8", errors="replace", check=False)
    if done.returncode:
        raise BenchError(f"{what} cannot be installed (exit code {done.returncode}):\n{done.stderr[-_MOST_SHOWN:]}")


def output(command: Command, folder: Path) -> str:
    """What the command prints, run in the folder."""
    return _run(command, folder, subprocess.PIPE).stdout


def cpu_seconds(command: Command, folder: Path) -> float:
    """What one run of the command in the folder takes; its output goes nowhere."""
    before = getrusage(RUSAGE_CHILDREN)
    _run(command, folder, subprocess.DEVNULL)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


def measure(commands: Sequence[Command], runs: int, folder: Path) -> dict[str, Figure]:
    """CPU seconds by name. The commands take turns, so that a busy spell of the machine hits them all; a first round warms caches."""
    rounds = [[cpu_seconds(command, folder) for command in commands] for _ in range(runs + 1)]
    return {command.name: Figure.of(seconds) for command, seconds in zip(commands, zip(*rounds[1:], strict=True), strict=True)}


def reports_line(command: Command, line: int, file: Path) -> None:
    """Make sure that the command reports something on this line (from 1) of the file."""
    said = output(command.on(file), file.parent)
    if not re.search(rf"^{re.escape(str(file))}:{line}:", said, re.MULTILINE):
        raise BenchError(
            f"{command.name} did not report the fault put on line {line} of {file.name}, so it has not read it:\n{said[-_MOST_SHOWN:]}"
        )


def number(pattern: str, command: Command, folder: Path) -> int:
    """The number that the pattern's group holds where it last matches in what the command prints."""
    said = output(command, folder)
    found = re.findall(pattern, said)
    if not found:
        raise BenchError(f"{command.name} did not print what was expected ({pattern}):\n{said[-_MOST_SHOWN:]}")
    return int(found[-1].replace(",", ""))


def _run(command: Command, folder: Path, stdout: int) -> subprocess.CompletedProcess[str]:
    """Run in the folder, which stands in for the user's configuration too."""
    done = subprocess.run(
        command.arguments,
        cwd=folder,
        env=os.environ | {"XDG_CONFIG_HOME": str(folder)},
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if done.returncode not in command.fine or done.stderr:
        line = " ".join(command.arguments)
        raise BenchError(f"{command.name} failed (exit code {done.returncode}), no figures: {line}\n{done.stderr[-_MOST_SHOWN:]}".rstrip())
    return done
