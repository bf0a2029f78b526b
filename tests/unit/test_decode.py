import codecs

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.document import Encoding
from lint.errors import DecodeError, UsageError
from lint.text.decode import decode, encode
from tests.unit.texts import awkward_texts

MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
CODECS = (
    *MARKS,
    "cp1252",
    "iso8859-1",
    "cp1255",
    "koi8-r",
    "shift_jis",
    "gb18030",
    "big5",
    "euc_jp",
    "iso2022_jp",
    "iso2022_kr",
    "hz",
    "utf-7",
)


def test_empty_file_is_an_empty_text() -> None:
    assert decode(b"") == ("", Encoding("utf-8", b""))


def test_line_ends_stay() -> None:
    assert decode(b"a\r\nb\rc\nd\x0c\xe2\x80\xa8\xc2\x85")[0] == "a\r\nb\rc\nd\x0c\u2028\x85"


@pytest.mark.parametrize("codec", MARKS)
@pytest.mark.parametrize("asked", [None, "cp1252"])
@pytest.mark.parametrize("text", ["", "Café 😀\r\n"])
def test_byte_order_mark_tells_the_encoding_and_is_no_text(codec: str, asked: str | None, text: str) -> None:
    data = MARKS[codec] + text.encode(codec)
    assert decode(data, asked) == (text, Encoding(codec, MARKS[codec]))
    assert encode(text, Encoding(codec, MARKS[codec])) == data


def test_only_the_first_mark_is_one() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"a")[0] == "\ufeffa"


@pytest.mark.parametrize(
    ("codec", "data", "text", "name"),
    [
        ("cp1252", b"\x93Caf\xe9\x94", "“Café”", "cp1252"),
        ("Latin-1", b"Caf\xe9", "Café", "iso8859-1"),
        ("UTF8", "Café".encode(), "Café", "utf-8"),
        ("utf-8-sig", b"Cafe", "Cafe", "utf-8"),
        ("utf-16-be", b"\0C\0a\0f\0\xe9", "Café", "utf-16-be"),
        ("utf-16", b"C\0a\0f\0\xe9\0", "Café", "utf-16-le"),
        ("utf-32", b"", "", "utf-32-le"),
    ],
)
def test_codec_named_is_taken_where_no_mark_stands(codec: str, data: bytes, text: str, name: str) -> None:
    assert decode(data, codec) == (text, Encoding(name, b""))


@pytest.mark.parametrize(
    "codec",
    ["klingon", "ü", "a\0b", "\udcff", "hex", "rot13", "base64", "zlib", "undefined", "idna", "punycode"],
    ids=ascii,
)
@pytest.mark.parametrize("data", [b"", b"61", codecs.BOM_UTF8], ids=ascii)
def test_what_is_no_encoding_of_files_is_a_usage_error(codec: str, data: bytes) -> None:
    with pytest.raises(UsageError, match="is no encoding that is known here"):
        decode(data, codec)


@pytest.mark.parametrize(
    ("data", "codec", "byte", "line", "column"),
    [
        (b"\xff", None, "0xFF", 1, 1),
        (b"Caf\xe9 au lait", None, "0xE9", 1, 4),
        ("é😀".encode() + b"\x80", None, "0x80", 1, 3),
        (b"one\r\ntwo\rthree\n. \xe2\x80", None, "0xE2", 4, 3),
        (codecs.BOM_UTF8 + b"ab\xc3", None, "0xC3", 1, 3),
        (b"one\n\x81", "cp1252", "0x81", 2, 1),
        (codecs.BOM_UTF16_LE + "\u0a0a\n".encode("utf-16-le") + b"\x00\xdc", None, "0x00", 2, 1),
        (codecs.BOM_UTF16_BE + b"\0ab", None, "0x62", 1, 2),
        (b'one\n\x1b$B$"\xff', "iso2022_jp", "0xFF", 2, 2),
    ],
    ids=["first", "Latin 1", "after astral", "broken off", "after a mark", "cp1252", "lone surrogate", "odd length", "stateful"],
)
def test_byte_that_is_no_text_is_shown_with_its_place(data: bytes, codec: str | None, byte: str, line: int, column: int) -> None:
    with pytest.raises(DecodeError, match=f"byte {byte} is not ") as raised:
        decode(data, codec)
    assert (raised.value.line, raised.value.column) == (line, column)


def test_only_who_named_no_encoding_is_told_how_to() -> None:
    with pytest.raises(DecodeError, match="--encoding cp1252"):
        decode(b"Caf\xe9")
    with pytest.raises(DecodeError, match=r"is not UTF-8$"):
        decode(b"Caf\xe9", "utf-8")
    with pytest.raises(DecodeError, match=r"is not UTF-8$"):
        decode(codecs.BOM_UTF8 + b"Caf\xe9")


@pytest.mark.parametrize(
    ("data", "line", "column"),
    [
        (b"\0", 1, 1),
        ("é\r\n😀x\0y\0".encode(), 2, 3),
        ("Hi\n".encode("utf-16-le"), 1, 2),
        ("Hi\n".encode("utf-16-be"), 1, 1),
        ("Hi\n".encode("utf-32-le"), 1, 2),
        (codecs.BOM_UTF16_LE + "a\0".encode("utf-16-le"), 1, 2),
    ],
    ids=["alone", "in a text", "UTF-16-LE without mark", "UTF-16-BE without mark", "UTF-32 without mark", "after a mark"],
)
def test_nul_byte_is_refused_with_its_place(data: bytes, line: int, column: int) -> None:
    with pytest.raises(DecodeError, match=r"NUL byte.*byte order mark") as raised:
        decode(data)
    assert (raised.value.line, raised.value.column) == (line, column)


@pytest.mark.parametrize(
    ("codec", "data"),
    [
        ("iso2022_jp", b"\x1b(Ba"),
        ("iso2022_jp", b"\x1b\x1b\x80"),
        ("utf-7", b"+AGE-"),
        ("utf-7", b"+2AA-"),
        ("hz", b"~{~}a"),
        ("cp932", b"\x87\x90"),
    ],
    ids=[
        "idle escape",
        "decodes, does not encode",
        "letter in base 64",
        "half a surrogate pair",
        "idle shift",
        "character with two codes",
    ],
)
def test_text_that_would_not_come_back_the_same_is_refused(codec: str, data: bytes) -> None:
    with pytest.raises(DecodeError, match="would not come back the same"):
        decode(data, codec)


@given(st.binary(max_size=40), st.sampled_from(CODECS))
@example(b"\xff\xfe\0\0", "utf-8")
@example(b"\xff\xfe\0", "utf-8")
def test_bytes_come_back_or_are_refused(data: bytes, codec: str) -> None:
    try:
        text, encoding = decode(data, codec)
    except DecodeError:
        return
    assert encode(text, encoding) == data
    assert "\0" not in text
    assert text.encode().decode() == text


@given(awkward_texts.filter(lambda text: not text.startswith("\ufeff")), st.sampled_from(sorted(MARKS)), st.booleans())
def test_every_text_can_be_read_from_every_unicode_encoding(text: str, codec: str, marked: bool) -> None:
    mark = MARKS[codec] if marked else b""
    assert decode(mark + text.encode(codec), codec) == (text, Encoding(codec, mark))
