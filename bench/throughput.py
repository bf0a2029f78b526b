"""Words a CPU second, step by step, over the text files of a folder: python bench/throughput.py FOLDER

Use text that does not repeat: what is cached would flatter the figures. Each step is run on all files, one process, and timed by CPU.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path

from lint.config import Config
from lint.engine.program import Program
from lint.packs.loading import load, shipped
from lint.pipeline import check_document, parse
from lint.text.fold import fold
from lint.text.sentences import sentences
from lint.text.words import tokenize


def main(folder: Path) -> None:
    files = [path.read_bytes() for path in sorted(folder.glob("*.txt"))]
    words = sum(len(data.split()) for data in files)

    def measure(name: str, step: Callable[[], object]) -> None:
        start = time.process_time()
        step()
        print(f"{name:32} {words / (time.process_time() - start):12,.0f} words a second")

    start = time.process_time()
    rules = load([shipped()])
    program = Program.of(rules.rules, rules.vocabulary)
    print(f"{len(files)} files, {words:,} words, {len(rules.rules)} rules; rules loaded in {time.process_time() - start:.2f} s")
    documents = [parse(data, "article.txt", program.vocabulary) for data in files]
    texts = [block.text for document in documents for block in document.blocks]
    measure("decode, blocks and roles", lambda: [parse(data, "article.txt", program.vocabulary) for data in files])
    measure("tokens", lambda: [tokenize(fold(text)) for text in texts])
    measure("sentences", lambda: [sentences(text) for text in texts])
    measure("all rules (tokens included)", lambda: [check_document(document, program, Config()) for document in documents])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
