import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Role
from lint.formats import plain
from tests.unit.texts import awkward_texts

PROSE = (
    "The harbour wall will be raised by two metres before the winter storms arrive, the council decided after a long night of debate "
    "in which nearly every fisherman of the town had asked to speak. Work begins in May and should be done by the end of October."
)


def parse(source: str) -> tuple[Block, ...]:
    return plain.parse(source).blocks


def texts(source: str) -> list[str]:
    return [block.text for block in parse(source)]


def wrap(text: str, width: int = 72) -> str:
    return "\n".join(textwrap.wrap(text, width))


@pytest.mark.parametrize("source", ["", " ", "\n", "\r\n\r\n", " \t\r \u2028 \x85\n\x0c\n"], ids=ascii)
def test_page_of_white_space_has_no_blocks(source: str) -> None:
    assert parse(source) == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
@pytest.mark.parametrize("between", [1, 2, 4], ids=["a line each", "a blank line between", "blank lines between"])
def test_line_is_a_paragraph(end: str, between: int) -> None:
    lines = ["The title", "By Jane Doe", PROSE, PROSE[:200], "He left."]
    assert texts((end * between).join(lines)) == lines
    assert texts(end + (end * between).join(lines) + end) == lines


@pytest.mark.parametrize("character", ["\u2028", "\x85", "\x0c", "\x0b"], ids=ascii)
def test_line_goes_on_over_what_editors_show_in_it(character: str) -> None:
    assert texts(f"one{character}two\nthree") == [f"one{character}two", "three"]


def test_white_space_around_a_line_is_no_part_of_it() -> None:
    source = "  \tOne here. \u00a0\n \t\n\n   Two here.\t\n"
    assert texts(source) == ["One here.", "Two here."]
    assert [source[block.span.start : block.span.end] for block in parse(source)] == texts(source)


def test_blocks_have_no_role_yet() -> None:
    assert {block.role for block in parse("The title\n\nThe text.")} == {Role.BODY}


@pytest.mark.parametrize("width", [45, 60, 72, 100])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "  \n", "\n   "], ids=ascii)
def test_wrapped_lines_are_one_paragraph(width: int, end: str) -> None:
    source = wrap(PROSE, width).replace("\n", end)
    assert texts(source) == [PROSE]
    assert source.count(end) >= 2


def test_folded_line_end_stands_for_all_the_white_space_there() -> None:
    source = wrap(PROSE).replace("\n", " \r\n\t")
    (block,) = parse(source)
    second = source.index("\n\t") + 2
    offset = second - len(" \r\n\t") + 1
    assert source[block.map.span(offset - 1, offset).start : block.map.span(offset - 1, offset).end] == " \r\n\t"
    assert block.map.span(offset, offset + 1).start == second
    assert block.map.exact(0, len(block.text))


def test_lines_wrapped_by_hand_need_not_be_quite_full() -> None:
    lines = [
        "The harbour wall will be raised by two metres before the winter",
        "storms arrive, the council decided after",
        "a long night of debate in which nearly every fisherman of the",
        "town had asked to speak. Work begins in May and should be",
        "done by the end of October, the mayor says, if the money comes",
        "in time. He has written to",
        "the ministry, which has not answered him yet.",
    ]
    assert texts("\n".join(lines[0:1] + lines[2:])) == [" ".join(lines[0:1] + lines[2:])]
    assert texts("\n".join(lines)) == lines, "two of six line ends fall short"


SONNET = """\
Shall I compare thee to a summer’s day?
Thou art more lovely and more temperate:
Rough winds do shake the darling buds of May,
And summer’s lease hath all too short a date;
Sometime too hot the eye of heaven shines,
And often is his gold complexion dimm’d;"""
HAIKU = """\
an old silent pond
a frog jumps into the pond
splash silence again"""
ADDRESS = """\
The Editor, Harbour Gazette
Third Floor, Old Customs House, Fishmarket
12 Quayside Road, Eastern Docks District
Port Harbour PH1 2AB"""
HEADLINES = """\
Council raises harbour wall before the winter storms
Mayor writes to ministry about money for the wall
Fishermen ask for a say in how the harbour is run"""
PARAGRAPHS = """\
The harbour wall will be raised by two metres, the council said on Monday.
Work begins in May and should be done by the end of October this year.
The mayor has written to the ministry, which has not answered him yet."""
LIST = """\
- The harbour wall will be raised by two metres
- The work begins in May and ends in October
- The mayor has written to the ministry for money"""
TITLE_AND_BYLINE = """\
Council to Raise Harbour Wall by Two Metres
By Jane Doe and John Roe of the Harbour Desk"""


@pytest.mark.parametrize(
    "source",
    [SONNET, HAIKU, ADDRESS, HEADLINES, PARAGRAPHS, LIST, TITLE_AND_BYLINE],
    ids=["sonnet", "haiku", "address", "headlines", "paragraphs", "list", "title and byline"],
)
def test_lines_that_were_not_wrapped_stay_apart(source: str) -> None:
    assert texts(source) == source.split("\n")


@pytest.mark.parametrize(
    "above",
    [
        ["Harbour wall to rise"],
        ["Harbour wall to rise", "By Jane Doe"],
        ["Council to raise harbour wall by two metres before winter storms", "By Jane Doe"],
        ["A much longer title that runs on far beyond the width at which the text below was wrapped", "By Jane Doe", "PORT HARBOUR"],
        ["Harbour wall to rise", "The council votes after a long night", "By Jane Doe", "4 March 2024"],
    ],
    ids=["title", "title and byline", "title nearly as wide", "title wider", "four lines"],
)
def test_lines_above_wrapped_text_stay_apart(above: list[str]) -> None:
    assert texts("\n".join([*above, wrap(PROSE)])) == [*above, PROSE]


def test_short_line_that_ends_a_sentence_ends_a_wrapped_paragraph() -> None:
    other = "The mayor has written to the ministry in the capital, which has not answered him yet. He is not amused."
    assert texts(f"{wrap(PROSE)}\n{wrap(other)}") == [PROSE, other]
    assert texts("\n".join([wrap(other)] * 4)) == [other] * 4, "half of the line ends fall short"


@pytest.mark.parametrize(
    "source", ["A short first\nline of text", wrap(PROSE, 30), wrap(PROSE, 140)], ids=["two lines", "too narrow", "too wide"]
)
def test_lines_of_no_usual_width_stay_apart(source: str) -> None:
    assert texts(source) == source.split("\n")


LINES = st.lists(st.sampled_from([wrap(PROSE), *wrap(PROSE, 50).split("\n"), "The title", "By Jane Doe", "", " ", *SONNET.split("\n")]))
PAGES = st.builds(lambda lines, end: end.join("\n".join(lines).split("\n")), LINES, st.sampled_from(["\n", "\r\n", "\r", " \n\t"]))


def source_of(block: Block, offset: int, source: str) -> str:
    span = block.map.span(offset, offset + 1)
    return source[span.start : span.end]


@given(st.text() | awkward_texts | PAGES)
def test_every_character_but_white_space_is_in_one_block(source: str) -> None:
    blocks = parse(source)
    covered = [offset for block in blocks for offset in range(block.span.start, block.span.end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {offset for offset, character in enumerate(source) if not character.isspace()}


@given(st.text() | awkward_texts | PAGES)
def test_text_of_a_block_is_its_source_but_for_line_ends(source: str) -> None:
    for block in parse(source):
        assert block.map.span(0, len(block.text)) == block.span
        there = [source_of(block, offset, source) for offset in range(len(block.text))]
        assert "".join(there) == source[block.span.start : block.span.end]
        for character, found in zip(block.text, there, strict=True):
            assert character == found or (character == " " and found.isspace() and ("\n" in found or "\r" in found))
