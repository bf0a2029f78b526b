import random
from typing import NamedTuple

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from lint.spans import Edit, LineIndex, Position, Span, Unit, apply_edits
from tests.unit.texts import awkward_texts

UNITS = st.sampled_from(list(Unit))
CODECS = {Unit.CODE_POINT: ("utf-32-le", 4), Unit.UTF_16: ("utf-16-le", 2), Unit.BYTE: ("utf-8", 1)}


def units(text: str, unit: Unit) -> int:
    codec, width = CODECS[unit]
    return len(text.encode(codec)) // width


def inside_crlf(text: str, offset: int) -> bool:
    return text[offset - 1 : offset + 1] == "\r\n" if offset else False


def naive_position(text: str, offset: int, unit: Unit) -> Position:
    if inside_crlf(text, offset):
        offset -= 1
    *lines, last = text[:offset].replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return Position(len(lines), units(last, unit))


def naive_offset(text: str, position: Position, unit: Unit) -> int:
    offsets = [offset for offset in range(len(text) + 1) if not inside_crlf(text, offset)]
    return max(offset for offset in offsets if naive_position(text, offset, unit) <= position)


@pytest.mark.parametrize(("start", "end"), [(-1, 0), (2, 1)], ids=["before the text", "end before start"])
def test_what_is_no_span_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="not a span"):
        Span(start, end)


@pytest.mark.parametrize(
    ("one", "other", "overlap"),
    [
        (Span(0, 2), Span(2, 4), False),
        (Span(0, 2), Span(2, 2), False),
        (Span(3, 3), Span(4, 4), False),
        (Span(0, 3), Span(2, 4), True),
        (Span(0, 9), Span(4, 5), True),
        (Span(2, 4), Span(2, 2), True),
        (Span(2, 4), Span(3, 3), True),
        (Span(3, 3), Span(3, 3), True),
    ],
    ids=str,
)
def test_spans_overlap_when_they_share_a_code_point(one: Span, other: Span, overlap: bool) -> None:
    assert one.overlaps(other) is overlap
    assert other.overlaps(one) is overlap


@pytest.mark.parametrize(
    ("inner", "contained"),
    [(Span(1, 3), False), (Span(4, 6), False), (Span(6, 6), False), (Span(2, 5), True), (Span(3, 4), True), (Span(5, 5), True)],
    ids=str,
)
def test_span_contains_what_does_not_reach_over_its_edges(inner: Span, contained: bool) -> None:
    assert Span(2, 5).contains(inner) is contained


def test_length_of_a_span_is_its_code_points() -> None:
    assert len(Span(3, 7)) == 4


def test_no_edits_leave_the_text() -> None:
    assert apply_edits("as it is", ()) == "as it is"


@pytest.mark.parametrize(
    "edits",
    [
        (Edit(Span(0, 3), "x"), Edit(Span(2, 4), "y")),
        (Edit(Span(2, 4), "x"), Edit(Span(2, 4), "x")),
        (Edit(Span(0, 4), "x"), Edit(Span(2, 2), "y")),
    ],
    ids=["crossing", "twice the same", "insertion into what is replaced"],
)
def test_edits_that_overlap_are_refused(edits: tuple[Edit, ...]) -> None:
    with pytest.raises(ValueError, match="overlap at 2"):
        apply_edits("abcdef", edits)


class Piece(NamedTuple):
    kept: str
    removed: str
    inserted: str


# What is kept is never empty, or two insertions could fall on one place, where only their texts order them.
@given(st.lists(st.builds(Piece, st.text("ab", min_size=1), st.text("cd"), st.text("ef"))), st.randoms(use_true_random=False))
def test_edits_replace_their_spans_in_any_order(pieces: list[Piece], shuffler: random.Random) -> None:
    source, edits = "", []
    for piece in pieces:
        source += piece.kept
        edits.append(Edit(Span(len(source), len(source) + len(piece.removed)), piece.inserted))
        source += piece.removed
    shuffler.shuffle(edits)
    assert apply_edits(source, tuple(edits)) == "".join(piece.kept + piece.inserted for piece in pieces)


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("", [""]),
        ("one", ["one"]),
        ("one\n", ["one", ""]),
        ("one\r\ntwo\rthree\nfour", ["one", "two", "three", "four"]),
        ("one\n\r\n\rtwo", ["one", "", "", "two"]),
        ("form\x0cfeed, next\x85line, line\u2028separator", ["form\x0cfeed, next\x85line, line\u2028separator"]),
    ],
    ids=["empty", "one line", "line end last", "all line ends", "blank lines", "no line ends"],
)
def test_lines_end_where_editors_end_them(text: str, lines: list[str]) -> None:
    index = LineIndex(text)
    spans = [index.line(number) for number in range(index.line_count)]
    assert [text[span.start : span.end] for span in spans] == lines
    with pytest.raises(IndexError):
        index.line(len(lines))


@pytest.mark.parametrize(
    ("unit", "column"),
    [(Unit.CODE_POINT, 5), (Unit.UTF_16, 6), (Unit.BYTE, 11)],
    ids=str,
)
def test_column_counts_in_the_unit_asked_for(unit: Unit, column: int) -> None:
    text = "first\r\n😀é\u0301א.x"
    index = LineIndex(text)
    assert index.position(text.index("x"), unit) == (1, column)
    assert index.offset(Position(1, column), unit) == text.index("x")


@pytest.mark.parametrize("offset", [-1, 4])
def test_offset_outside_the_text_is_refused(offset: int) -> None:
    with pytest.raises(ValueError, match="outside 0-3"):
        LineIndex("abc").position(offset)


def test_offset_inside_a_line_end_is_the_end_of_its_line() -> None:
    index = LineIndex("ab\r\ncd")
    assert [index.position(offset) for offset in (2, 3, 4)] == [(0, 2), (0, 2), (1, 0)]


@pytest.mark.parametrize(
    ("position", "offset"),
    [(Position(0, 99), 2), (Position(1, 99), 5), (Position(2, 0), 5), (Position(99, 99), 5)],
    ids=["beyond a line", "beyond the last line", "line after the last", "far beyond"],
)
@pytest.mark.parametrize("unit", Unit)
def test_position_beyond_the_end_is_the_end(position: Position, offset: int, unit: Unit) -> None:
    assert LineIndex("😀b\n😀c").offset(position, unit) == offset


@pytest.mark.parametrize(
    ("unit", "columns"),
    [(Unit.UTF_16, [0, 0, 1]), (Unit.BYTE, [0, 0, 0, 0, 1])],
    ids=str,
)
def test_position_inside_a_character_is_its_start(unit: Unit, columns: list[int]) -> None:
    index = LineIndex("😀b")
    assert [index.offset(Position(0, column), unit) for column in range(len(columns))] == columns


@given(awkward_texts, UNITS)
@example("\x7f\x80\u07ff\u0800\uffff\U00010000", Unit.BYTE)
def test_positions_are_those_of_counting_by_hand(text: str, unit: Unit) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        assert index.position(offset, unit) == naive_position(text, offset, unit)


@given(awkward_texts, UNITS, st.integers(0, 6), st.integers(0, 30))
def test_offsets_are_those_of_counting_by_hand(text: str, unit: Unit, line: int, column: int) -> None:
    position = Position(line, column)
    assert LineIndex(text).offset(position, unit) == naive_offset(text, position, unit)


@given(awkward_texts, UNITS)
def test_offset_comes_back_from_its_position(text: str, unit: Unit) -> None:
    index = LineIndex(text)
    for offset in range(len(text) + 1):
        there = offset - 1 if inside_crlf(text, offset) else offset
        assert index.offset(index.position(offset, unit), unit) == there
