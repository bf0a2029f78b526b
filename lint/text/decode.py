"""Bytes to text and back, without guessing and without loss."""

from __future__ import annotations

import codecs
from typing import Final

from lint.document import Encoding
from lint.errors import DecodeError, UsageError

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes, codec: str | None = None) -> tuple[str, Encoding]:
    """Text of `data`, and how it was read: by its byte order mark, else by `codec`, else as UTF-8.

    Line ends stay as they are. Raises DecodeError where the bytes are no text in that encoding, hold NUL, or would not come back the same
    from `encode`; UsageError where Python has no such codec.
    """
    mark, name = next(((m, n) for m, n in _MARKS if data.startswith(m)), (b"", codec or "utf-8"))
    try:
        name = codecs.lookup(name).name
    except LookupError:
        raise UsageError(f"“{name}” is no encoding that is known here; “utf-8”, “cp1252” and “iso-8859-1” are") from None
    body = data[len(mark) :]
    try:
        text = body.decode(name)
    except UnicodeDecodeError as error:
        line, column = _place(body, error.start)
        hint = "" if codec or mark else "; if it is in an older encoding, name it with --encoding, for instance --encoding cp1252"
        raise DecodeError(f"byte 0x{body[error.start]:02X} is not {name.upper()}{hint}", line, column) from None
    except UnicodeError as error:
        raise DecodeError(f"not {name.upper()}: {error}") from None
    if (nul := text.find("\0")) >= 0:
        raise DecodeError(
            "holds a NUL byte, so it is not an article; if it is UTF-16 or UTF-32, save it with a byte order mark", *_place(text, nul)
        )
    encoding = Encoding(name, mark)
    if encode(text, encoding) != data:
        raise DecodeError(f"would not come back the same when written as {name.upper()}; save it as UTF-8")
    return text, encoding


def encode(text: str, encoding: Encoding) -> bytes:
    """The bytes of `text` in its file's own encoding, byte order mark first.

    Raises UnicodeEncodeError where a character has no place in it.
    """
    return encoding.bom + text.encode(encoding.codec)


def _place(text: bytes | str, offset: int) -> tuple[int, int]:
    """Line and column of `offset`, from 1; the column in the items of `text`."""
    before = text[:offset]
    if isinstance(before, bytes):
        return before.count(b"\n") + 1, offset - before.rfind(b"\n")
    return before.count("\n") + 1, offset - before.rfind("\n")
