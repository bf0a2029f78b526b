"""Bytes to text and back, without guessing and without loss."""

from __future__ import annotations

import codecs
from typing import Final

from lint.document import Encoding
from lint.errors import DecodeError, UsageError
from lint.spans import LineIndex

# Longest first: the mark of UTF-32-LE begins with that of UTF-16-LE.
_MARKS: Final = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# These write a byte order mark themselves; here it is no part of the text. Without one, UTF-16 is little-endian, as on the web.
_ALIASES: Final = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
_FOR_HOST_NAMES: Final = frozenset({"idna", "punycode"})


def decode(data: bytes, codec: str | None = None) -> tuple[str, Encoding]:
    """Text of `data`, and how it was read: by its byte order mark, else by `codec`, else as UTF-8.

    Line ends stay as they are. Raises DecodeError where the bytes are no text in that encoding, hold NUL, or would not come back the same
    from `encode`, with line and column (in code points) where there is one place to blame; UsageError where Python has no such encoding.
    """
    mark, name = next(((m, n) for m, n in _MARKS if data.startswith(m)), (b"", _known(codec or "utf-8")))
    body = data[len(mark) :]
    try:
        text = body.decode(name)
    except UnicodeDecodeError as error:
        hint = "" if codec or mark else "; if it is in an older encoding, name it with --encoding, for instance --encoding cp1252"
        before = body[: error.start].decode(name, "replace")
        raise DecodeError(f"byte 0x{body[error.start]:02X} is not {name.upper()}{hint}", *_place(before)) from None
    if (nul := text.find("\0")) >= 0:
        raise DecodeError(
            "holds a NUL byte, so it is not an article; if it is UTF-16 or UTF-32, save it with a byte order mark", *_place(text[:nul])
        )
    encoding = Encoding(name, mark)
    if not _comes_back(text, encoding, data):
        raise DecodeError(f"would not come back the same when written as {name.upper()}; save it as UTF-8")
    return text, encoding


def encode(text: str, encoding: Encoding) -> bytes:
    """The bytes of `text` in its file's own encoding, byte order mark first.

    Raises UnicodeEncodeError where a character has no place in it.
    """
    return encoding.bom + text.encode(encoding.codec)


def _known(codec: str) -> str:
    """Python's own name for `codec`. Raises UsageError where it is no encoding that files have."""
    try:
        name = codecs.lookup(codec).name
        "".encode(name)  # "hex", "rot13" and their like are codecs too, but turn no text into bytes
    except (LookupError, ValueError):
        name = ""
    if not name or name in _FOR_HOST_NAMES:
        raise UsageError(f"“{codec}” is no encoding that is known here; “utf-8”, “cp1252” and “iso-8859-1” are")
    return _ALIASES.get(name, name)


def _comes_back(text: str, encoding: Encoding, data: bytes) -> bool:
    try:
        text.encode("utf-8")  # UTF-7 lets half a surrogate pair through, which no report could be written with
        return encode(text, encoding) == data
    except UnicodeError:
        return False


def _place(before: str) -> tuple[int, int]:
    """Line and column, from 1, of what stands after `before`."""
    line, column = LineIndex(before).position(len(before))
    return line + 1, column + 1
