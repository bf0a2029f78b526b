"""What many rules cost: python -m bench.rules FOLDER [--runs 5]

Two packs of phrases that fire nowhere in the text files of FOLDER are made, of 2,000 and of 20,000 rules. For each: CPU seconds to compile
it from YAML, to load it from what was kept, and to check FOLDER with it, the two packs taking turns. Aims: the text takes at most 1.3 times
as long with the larger pack, which compiles in less than 15 s and loads in less than 0.05 s.
"""

from __future__ import annotations

import argparse
import os
import random
import re
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median
from typing import Final, TypeVar

from lint.config import Config
from lint.engine.program import Program
from lint.packs.cache import linked
from lint.packs.image import Image
from lint.pipeline import check_bytes
from lint.structure.vocabulary import Vocabulary
from lint.text.analysis import Analysis

SIZES: Final = (2_000, 20_000)
MOST_TIMES: Final = 1.3
MOST_TO_COMPILE: Final = 15.0  # CPU seconds
MOST_TO_LOAD: Final = 0.05  # CPU seconds
_FILES: Final = 20  # rule files of a pack
_WORD: Final = re.compile(r"[a-z]{4,}")
_HEAD: Final = """
defaults: {{category: garbled}}
rules:
  - id: bench.pack{number}
    kind: phrase
    message: "“{{text}}”: write “{{fix}}”."
    why: For the benchmark.
    examples: {{pass: ["Nothing is wrong here.", "Nor here."]}}
    entries:
"""

_Value = TypeVar("_Value")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--runs", type=int, default=5)
    options = parser.parse_args()
    files = [path.read_bytes() for path in sorted(options.folder.glob("*.txt"))]
    if not files:
        sys.exit(f"{options.folder}: no text files")
    words = sum(len(data.split()) for data in files)
    print(f"{len(files):,} files, {words:,} words")
    with tempfile.TemporaryDirectory() as folder:
        os.environ["COPYDESK_CACHE_DIR"] = str(Path(folder, "cache"))
        phrases = _phrases(b" ".join(files).decode("utf-8", "replace").lower())
        programs: list[Program] = []
        for size in SIZES:
            pack = Path(folder, str(size))
            _write(pack, [next(phrases) for _ in range(size)])
            compiled, _ = _timed(lambda pack=pack: linked("bench", [pack]))  # type: ignore[misc]
            loads = [_timed(lambda pack=pack: _program(pack)) for _ in range(options.runs)]  # type: ignore[misc]
            programs.append(loads[0][1])
            loading = median(seconds for seconds, _ in loads)
            print(f"{size:6,} rules: compiled in {compiled:6.2f} s, loaded in {loading * 1000:5.1f} ms")
        checks = [[_timed(lambda program=program: _check(files, program))[0] for program in programs] for _ in range(options.runs)]  # type: ignore[misc]
    few, many = (median(row[index] for row in checks) for index in range(2))
    for size, seconds in zip(SIZES, (few, many), strict=True):
        print(f"{size:6,} rules: text checked in {seconds:.3f} s, {words / seconds:,.0f} words a CPU second")
    for what, figure, most in (
        ("times as long with ten times the rules", many / few, MOST_TIMES),
        ("s to compile", compiled, MOST_TO_COMPILE),
        ("s to load", loading, MOST_TO_LOAD),
    ):
        print(f"{figure:.3f} {what}; at most {most:g}: {'yes' if figure <= most else 'no'}")


def _phrases(text: str) -> Iterator[str]:
    """Runs of two or three words of `text` that stand nowhere in it, always the same ones."""
    vocabulary = sorted(set(_WORD.findall(text)))
    choose = random.Random(1)  # noqa: S311 - the same phrases each time
    seen: set[str] = set()
    while True:
        phrase = " ".join(choose.choices(vocabulary, k=choose.choice((2, 2, 3))))
        if phrase not in text and phrase not in seen:
            seen.add(phrase)
            yield phrase


def _write(folder: Path, phrases: list[str]) -> None:
    folder.mkdir()
    for number in range(_FILES):
        entries = [
            f'      - {{match: "{phrase}", suggest: "none", eg: "It was ⟦{phrase}⟧ again."}}\n' for phrase in phrases[number::_FILES]
        ]
        (folder / f"{number}.yaml").write_text(_HEAD.format(number=number) + "".join(entries), "utf-8")


def _program(pack: Path) -> Program:
    program = Program([Image(linked("bench", [pack]))], Vocabulary())
    list(program.awake(Analysis("load the automaton too")))
    return program


def _check(files: list[bytes], program: Program) -> None:
    for data in files:
        result = check_bytes(data, "article.txt", program, Config())
        if result.findings or result.failures:
            sys.exit("a phrase of the benchmark fired, so its figures would say nothing")


def _timed(run: Callable[[], _Value]) -> tuple[float, _Value]:
    start = time.process_time()
    value = run()
    return time.process_time() - start, value


if __name__ == "__main__":
    main()
