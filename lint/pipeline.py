"""The one place that takes a document from bytes to what is reported of it."""

from __future__ import annotations

from lint.config import Config
from lint.diagnostics import Failure, FileResult, Stage
from lint.document import Document
from lint.engine.check import check
from lint.engine.filters import report
from lint.engine.program import Program
from lint.errors import DecodeError
from lint.formats import format_for
from lint.structure.assign import assign
from lint.structure.vocabulary import Vocabulary
from lint.text.decode import decode


def parse(data: bytes, path: str, vocabulary: Vocabulary, codec: str | None = None) -> Document:
    """The document in `data`, every block with its role; `path` gives the format. Raises DecodeError where the bytes are no text."""
    source, encoding = decode(data, codec)
    parsed = format_for(path).parse(source)
    return assign(Document(path, source, encoding, parsed.blocks, parsed.metadata), vocabulary)


def check_bytes(data: bytes, path: str, program: Program, config: Config, codec: str | None = None) -> FileResult:
    """What is to be reported of a file's bytes; what is no text becomes a failure."""
    try:
        document = parse(data, path, program.vocabulary, codec)
    except DecodeError as error:
        return FileResult(path, "", failures=(Failure(Stage.DECODE, path, f"not checked: {error}", line=error.line, column=error.column),))
    return check_document(document, program, config)


def check_document(document: Document, program: Program, config: Config) -> FileResult:
    """What is to be reported of a document."""
    findings, failures = check(document, program)
    return FileResult(document.path, document.source, report(findings, config.confidence), tuple(failures))
