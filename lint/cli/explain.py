"""`copydesk check --explain-roles`: every block of an article, its role, and what speaks for it."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

import click

from lint.batch.files import read
from lint.diagnostics import Failure
from lint.document import Document
from lint.errors import DecodeError
from lint.kinds.base.view import clip
from lint.pipeline import Explained, explain
from lint.spans import LineIndex
from lint.structure.vocabulary import Vocabulary

FORMATS = ("text", "json", "jsonl")
_ROLE_WIDTH = 9  # columns of the longest role


def explain_roles(paths: Iterable[str], vocabulary: Vocabulary, format_: str, codec: str | None, stdin_name: str, out: TextIO) -> bool:
    """Write the roles of all blocks in the files that `paths` mean; whether all of them could be read."""
    whole = True
    documents: list[dict[str, Any]] = []
    for path, data in read(paths, stdin_name):
        if isinstance(data, Failure):
            click.echo(f"copydesk: {data}", err=True)
            whole = False
            continue
        try:
            document, blocks = explain(data, path, vocabulary, codec)
        except DecodeError as error:
            click.echo(f"copydesk: {path}: not read: {error}", err=True)
            whole = False
            continue
        records = _records(document, blocks)
        if format_ == "text":
            _write(document, records, out)
        elif format_ == "jsonl":
            out.writelines(json.dumps({"path": path, **record}, ensure_ascii=False) + "\n" for record in records)
        documents.append({"path": path, "metadata": document.metadata._asdict(), "blocks": records})
    if format_ == "json":
        out.write(json.dumps(documents, ensure_ascii=False, indent=2) + "\n")
    return whole


def _records(document: Document, blocks: list[Explained]) -> list[dict[str, Any]]:
    """The blocks as JSON: offsets in code points, end exclusive; line and column from 1."""
    lines = LineIndex(document.source)
    records = []
    for block, evidence in blocks:
        place = lines.position(block.content.start)
        records.append(
            {
                "role": str(block.role),
                "start": block.span.start,
                "end": block.span.end,
                "line": place.line + 1,
                "column": place.column + 1,
                "text": block.text,
                "language": document.foreign or block.foreign or "English",
                "evidence": [{"role": str(each.role), "weight": each.weight, "reason": each.reason} for each in evidence],
            }
        )
    return records


def _write(document: Document, records: list[dict[str, Any]], out: TextIO) -> None:
    out.write(f"{document.path}\n")
    if document.metadata.authors:
        out.write(f"  the page gives as its author: {', '.join(document.metadata.authors)}\n")
    for record in records:
        language = "" if record["language"] == "English" else f" (in {record['language']}, not checked)"
        out.write(f"{record['line']:>5}  {record['role']:<{_ROLE_WIDTH}}  {clip(' '.join(record['text'].split()))}{language}\n")
        for each in record["evidence"]:
            role = "" if each["role"] == record["role"] else f"{each['role']}: "
            out.write(f"{'':>5}  {'':<{_ROLE_WIDTH}}  {each['weight']:+d} {role}{each['reason']}\n")
    out.write("\n")
