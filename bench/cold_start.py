"""CPU seconds of one check of a short file, caches warm, beside Vale and proselint: python -m bench.cold_start [FILE] [--runs N]

Run it from the root of the checkout. Without FILE the file is the first 500 words of the honest articles among the fixtures. Each tool
checks a copy in a temporary folder, where nobody's configuration counts, and has first to report a fault added at the end. Exits with 1
where something breaks; a "no" is no failure.
"""

from __future__ import annotations

import argparse
import os
import platform
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.others import BenchError, Command, Figure, copydesk, measure, positive, proselint, reports_line, vale, verdict

WORDS: Final = 500  # of the file made where none is named: a short news article
AIM: Final = 0.10  # CPU seconds; more than that is felt where files are checked as they are saved
_HONEST: Final = Path(__file__).parents[1] / "fixtures" / "honest"
_ARTICLES: Final = [_HONEST / f"{name}.txt" for name in ("columnist-with-bio", "interview-without-labels", "wire-report")]
_FAULTY: Final = "It was a very unique end of of the long blorfing day."  # for proselint, copydesk and Vale, in this order


def first_words(text: str, count: int) -> str:
    """The text up to the end of its so-manyth word, white space kept."""
    ends = [word.end() for word in re.finditer(r"\S+", text)]
    if len(ends) < count:
        raise BenchError(f"{len(ends)} words of text, {count} wanted")
    return text[: ends[count - 1]] + "\n"


def article(file: Path | None) -> str:
    """What is checked."""
    if file:
        try:
            return file.read_text(encoding="utf-8")
        except UnicodeDecodeError as error:
            raise BenchError(f"{file}: {error}") from error
    return first_words("\n".join(path.read_text(encoding="utf-8") for path in _ARTICLES), WORDS)


def prove(tools: list[Command], text: str, file: Path) -> None:
    """Make sure that every tool reads a file like this to its end."""
    faulty = f"{text.rstrip()}\n\n{_FAULTY}\n"
    file.write_text(faulty, encoding="utf-8")
    for tool in tools:
        reports_line(tool, faulty.count("\n"), file)


def report(figures: dict[str, Figure], words: int, runs: int) -> None:
    print(f"CPU seconds of one check of {words:,} words; {runs} runs each, taking turns")
    print(f"Python {platform.python_version()}, {os.cpu_count()} processors")
    print(f"{'':24}{'best':>8}{'median':>8}")
    for name, figure in figures.items():
        print(f"{name:24}{figure.best:8.3f}{figure.median:8.3f}")
    ours = figures["copydesk"]
    for other in ("Vale", "proselint"):
        theirs = figures[other]
        print(f"copydesk less than {other}: {verdict(ours.best < theirs.best, ours.median < theirs.median)}")
    print(f"copydesk at most {AIM:.2f} s: {verdict(ours.best <= AIM, ours.median <= AIM)}")


def main(file: Path | None, runs: int) -> None:
    text = article(file)
    tools = [copydesk(), vale().on("--output=line"), proselint()]
    floors = [Command(f"python -c {code!r}", (sys.executable, "-c", code)) for code in ("pass", "import click")]
    with TemporaryDirectory(prefix="copydesk-bench-") as temporary:
        folder = Path(temporary).resolve()
        checked = folder / (f"article{file.suffix}" if file else "article.txt")
        prove(tools, text, checked)
        checked.write_text(text, encoding="utf-8")
        figures = measure([*(tool.on(checked) for tool in tools), *floors], runs, folder)
    report(figures, len(text.split()), runs)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.cold_start", description="CPU seconds of one check of a short file")
    parser.add_argument("file", metavar="FILE", type=Path, nargs="?", help="what to check [default: 500 words of the fixtures]")
    parser.add_argument("--runs", metavar="N", type=positive, default=15, help="runs of each command [default: 15]")
    asked = parser.parse_args()
    try:
        main(asked.file, asked.runs)
    except (BenchError, OSError) as error:
        sys.exit(str(error))
