"""Words a CPU second over the text files of a folder, beside Vale's built-in style: python -m bench.throughput FOLDER [--runs N]

Run it from the root of the checkout, on text that does not repeat: what is cached would flatter the figures. First each step of copydesk
is run on all files in this process; then both commands check a copy of the files as whole processes, output to nowhere. Nothing is taken
off, but the figures without each tool's own start-up, the time that it takes for one tiny file, stand below. Exits with 1 where something
breaks; a "no" is no failure.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from bench.others import BenchError, Command, Figure, copydesk, measure, number, output, positive, vale, verdict
from lint.config import Config
from lint.engine.program import Program
from lint.packs.files import shipped
from lint.packs.loading import load
from lint.pipeline import check_document, parse
from lint.text.fold import fold
from lint.text.sentences import sentences
from lint.text.words import tokenize

AIM: Final = 1.5  # times as many words a second as Vale
_TINY: Final = "It rained all day.\n"


def steps(files: Sequence[bytes], words: int) -> None:
    """Print how fast each step is, one after the other in this process."""

    def timed(name: str, step: Callable[[], object]) -> None:
        start = time.process_time()
        step()
        print(f"{name:32}{words / (time.process_time() - start):12,.0f} words a second")

    start = time.process_time()
    rules = load([shipped()])
    program = Program.of(rules.rules, rules.vocabulary)
    print(f"{len(rules.rules)} rules, loaded in {time.process_time() - start:.2f} s")
    documents = [parse(data, "article.txt", program.vocabulary) for data in files]
    texts = [block.text for document in documents for block in document.blocks]
    timed("decode, blocks and roles", lambda: [parse(data, "article.txt", program.vocabulary) for data in files])
    timed("tokens", lambda: [tokenize(fold(text)) for text in texts])
    timed("sentences", lambda: [sentences(text) for text in texts])
    timed("all rules (tokens included)", lambda: [check_document(document, program, Config()) for document in documents])


def repeated(files: Sequence[bytes]) -> float:
    """The share of words that stand in a line which was there before."""
    lines = [line.strip() for data in files for line in data.splitlines()]
    words = sum(len(line.split()) for line in lines)
    return 1 - sum(len(line.split()) for line in set(lines)) / words


def on(texts: Path, suffix: str = "") -> list[Command]:
    """The commands that are timed, on the same files, printing a line a finding."""
    return [
        copydesk().on("--exit-zero", "--format", "jsonl", texts, name=f"copydesk{suffix}"),
        vale().on("--output=line", texts, name=f"Vale{suffix}"),
    ]


def prove(texts: Path, count: int) -> None:
    """Make sure that both tools check every file, and that Vale's style is at work; print how much they find."""
    summaries = {
        r"([\d,]+) files? checked": copydesk().on(texts),
        r"suggestions? in ([\d,]+) files?": vale().on(texts),
    }
    for pattern, command in summaries.items():
        checked = number(pattern, command, texts.parent)
        if checked != count:
            raise BenchError(f"{command.name} checked {checked:,} files of {count:,}, no figures")
    found = {command.name: output(command, texts.parent).count("\n") for command in on(texts)}
    if not found["Vale"]:
        raise BenchError("Vale found nothing in all these files, so its style is not at work; no figures")
    print(f"both check all {count:,} files; findings: " + ", ".join(f"{name} {lines:,}" for name, lines in found.items()))


def processes(files: Sequence[bytes], words: int, runs: int) -> None:
    """Print how fast the commands are, each as a whole process."""
    with TemporaryDirectory(prefix="copydesk-bench-") as temporary:
        folder = Path(temporary).resolve()
        texts, tiny = folder / "texts", folder / "tiny.txt"
        texts.mkdir()
        tiny.write_text(_TINY, encoding="utf-8")
        for index, data in enumerate(files):
            (texts / f"{index:06}.txt").write_bytes(data)
        prove(texts, len(files))
        figures = measure([*on(texts), *on(tiny, " on a tiny file")], runs, folder)
    print(f"whole processes, {runs} runs each, taking turns; Python {platform.python_version()}, {os.cpu_count()} processors")
    report(figures, words)


def report(figures: dict[str, Figure], words: int) -> None:
    net = {name: figures[name].less(figures[f"{name} on a tiny file"]) for name in ("copydesk", "Vale")}
    if min(figure.best for figure in net.values()) <= 0 or min(figure.median for figure in net.values()) <= 0:
        raise BenchError("these files take no longer than a tiny one: too little text for figures")
    print(f"{'':32}{'CPU s, best':>12}{'median':>10}{'words/s, best':>16}{'median':>10}")
    for name, figure in (figures | {f"{name} without start-up": figure for name, figure in net.items()}).items():
        seconds = f"{name:32}{figure.best:12.3f}{figure.median:10.3f}"
        print(seconds if name.endswith("tiny file") else f"{seconds}{words / figure.best:16,.0f}{words / figure.median:10,.0f}")
    for how, pair in (("", figures), (" without start-up", net)):
        best, median = pair["Vale"].best / pair["copydesk"].best, pair["Vale"].median / pair["copydesk"].median
        print(f"words a second, copydesk to Vale{how}: {best:.2f} by the best runs, {median:.2f} by the medians; ", end="")
        print(f"at least {AIM}: {verdict(best >= AIM, median >= AIM)}")


def main(folder: Path, runs: int) -> None:
    files = [path.read_bytes() for path in sorted(folder.glob("*.txt"))]
    words = sum(len(data.split()) for data in files)
    if not words:
        raise BenchError(f"no words in text files (*.txt) of {folder}")
    print(f"{len(files):,} files, {words:,} words, {repeated(files):.1%} of them in lines that were there before")
    steps(files, words)
    processes(files, words, runs)


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bench.throughput", description="words a CPU second over the text files of a folder")
    parser.add_argument("folder", metavar="FOLDER", type=Path, help="text files (*.txt), news that does not repeat")
    parser.add_argument("--runs", metavar="N", type=positive, default=5, help="runs of each command [default: 5]")
    asked = parser.parse_args()
    try:
        main(asked.folder, asked.runs)
    except (BenchError, OSError) as error:
        sys.exit(str(error))
