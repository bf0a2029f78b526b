"""The one place that takes a document from bytes to what is reported of it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from lint.config import Config
from lint.diagnostics import Failure, FileResult, Note, Stage
from lint.document import Block, Document
from lint.engine.check import check
from lint.engine.filters import report
from lint.engine.program import Program
from lint.errors import DecodeError
from lint.formats import format_for
from lint.spans import LineIndex
from lint.structure.assign import assign, evidence
from lint.structure.evidence import Evidence
from lint.structure.language import judge
from lint.structure.vocabulary import Vocabulary
from lint.text.decode import decode


def parse(data: bytes, path: str, vocabulary: Vocabulary, codec: str | None = None) -> Document:
    """The document in `data`, every block with its role; `path` gives the format. Raises DecodeError where the bytes are no text."""
    source, encoding = decode(data, codec)
    parsed = format_for(path).parse(source)
    document = Document(path, source, encoding, parsed.blocks, parsed.metadata, parsed.problems)
    return judge(assign(document, vocabulary), vocabulary)


class Explained(NamedTuple):
    """A block, and all that speaks for one role of it or another."""

    block: Block
    evidence: list[Evidence]


def explain(data: bytes, path: str, vocabulary: Vocabulary, codec: str | None = None) -> tuple[Document, list[Explained]]:
    """The document in `data`, and why each block of it has its role. Raises DecodeError where the bytes are no text."""
    document = parse(data, path, vocabulary, codec)
    return document, [Explained(block, found) for block, (_, found) in zip(document.blocks, evidence(document, vocabulary), strict=True)]


def check_bytes(data: bytes, path: str, program: Program, config: Config, codec: str | None = None) -> FileResult:
    """What is to be reported of a file's bytes; what is no text becomes a failure."""
    try:
        document = parse(data, path, program.vocabulary, codec)
    except DecodeError as error:
        return FileResult(path, "", failures=(Failure(Stage.DECODE, path, f"not checked: {error}", line=error.line, column=error.column),))
    return check_document(document, program, config)


def check_document(document: Document, program: Program, config: Config) -> FileResult:
    """What is to be reported of a document; of one that is not English, only that."""
    notes = tuple(_notes(document))
    if document.foreign:
        return FileResult(document.path, document.source, notes=notes)
    findings, failures = check(document, program)
    unread = (
        Failure(Stage.PARSE, document.path, f"not all was read: {each.message}", line=each.line, column=each.column)
        for each in document.problems
    )
    return FileResult(document.path, document.source, report(findings, config.confidence), (*unread, *failures), notes)


def _notes(document: Document) -> Iterator[Note]:
    if document.foreign:
        yield Note(document.path, f"not checked: the text is in {document.foreign}")
        return
    foreign = [block for block in document.blocks if block.foreign]
    lines = LineIndex(document.source) if foreign else None
    for block in foreign:
        if lines:
            place = lines.position(block.content.start)
            yield Note(document.path, f"not checked: this is in {block.foreign}", place.line + 1, place.column + 1)
