from itertools import pairwise
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Block, Role, TextBuilder, TextMap
from lint.spans import Edit, Span, apply_edits


class Step(NamedTuple):
    """One call of the builder: `length` code points of the source copied, replaced by `made`, or left out."""

    kind: str
    length: int
    made: str = ""
    exact: bool = True


class Taken(NamedTuple):
    """What a step put at `start` to `end` of the text, for `source`."""

    step: Step
    start: int
    end: int
    source: Span


def source_of(length: int) -> str:
    """A text in which every character says where it stands."""
    return "".join(chr(0x4E00 + offset) for offset in range(length))


def build(steps: list[Step]) -> tuple[str, TextMap, list[Taken]]:
    builder = TextBuilder(source_of(sum(step.length for step in steps)))
    taken, text, source = [], 0, 0
    for step in steps:
        after = source + step.length
        if step.kind == "copy":
            builder.copy(source, after)
        elif step.kind == "make":
            builder.make(step.made, source, after, exact=step.exact)
        if step.kind != "gap":
            length = step.length if step.kind == "copy" else len(step.made)
            taken.append(Taken(step, text, text + length, Span(source, after)))
            text += length
        source = after
    return *builder.build(), taken


STEP = st.one_of(
    st.integers(1, 4).map(lambda length: Step("copy", length)),
    st.integers(1, 3).map(lambda length: Step("gap", length)),
    st.builds(Step, st.just("make"), st.integers(0, 3), st.text("xy", max_size=3), st.booleans()),
)
STEPS = st.lists(STEP, min_size=1, max_size=8).filter(lambda steps: any(step.kind == "copy" for step in steps))


def source_start(taken: list[Taken], offset: int) -> int:
    """Where the source of the character at `offset` of the text begins."""
    at = next(each for each in taken if each.start <= offset < each.end)
    return at.source.start + (offset - at.start if at.step.kind == "copy" else 0)


def source_end(taken: list[Taken], offset: int) -> int:
    at = next(each for each in taken if each.start <= offset < each.end)
    return at.source.start + offset - at.start + 1 if at.step.kind == "copy" else at.source.end


@given(STEPS)
def test_copied_characters_map_to_their_own_source(steps: list[Step]) -> None:
    text, back, taken = build(steps)
    source = source_of(sum(step.length for step in steps))
    copied = [offset for each in taken if each.step.kind == "copy" for offset in range(each.start, each.end)]
    for offset in copied:
        span = back.span(offset, offset + 1)
        assert source[span.start : span.end] == text[offset]
        assert back.exact(offset, offset + 1)


@given(STEPS, st.data())
def test_span_reaches_from_its_first_character_to_its_last(steps: list[Step], data: st.DataObject) -> None:
    text, back, taken = build(steps)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert back.span(start, end) == Span(source_start(taken, start), source_end(taken, end - 1))


@given(STEPS, st.data())
def test_edit_is_exact_where_it_touches_nothing_else(steps: list[Step], data: st.DataObject) -> None:
    text, back, taken = build(steps)
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    touched = [each for each in taken if (each.start < end and start < each.end) or start < each.start == each.end < end]
    inexact = any(not each.step.exact for each in touched)
    gap = any(one.source.end != other.source.start for one, other in pairwise(touched))
    cut = any(each.step.kind == "make" and (each.start < start or end < each.end) for each in touched)
    assert back.exact(start, end) is not (inexact or gap or cut)


@given(STEPS, st.data())
def test_insertion_goes_right_after_the_text_before_it(steps: list[Step], data: st.DataObject) -> None:
    text, back, taken = build(steps)
    offset = data.draw(st.integers(1, len(text)))
    before = next(each for each in taken if each.start < offset <= each.end)
    if before.step.kind == "make" and offset < before.end:
        assert back.span(offset, offset) == before.source
        assert not back.exact(offset, offset)
    else:
        place = source_end(taken, offset - 1)
        assert back.span(offset, offset) == Span(place, place)
        assert back.exact(offset, offset) is before.step.exact


@given(STEPS)
def test_insertion_at_the_start_goes_before_the_text(steps: list[Step]) -> None:
    _, back, taken = build(steps)
    place = source_start(taken, 0)
    assert back.span(0, 0) == Span(place, place)


def wrapped_entity() -> tuple[str, str, TextMap]:
    """Source, text and map of a line break folded into a space, an entity and a tag."""
    source = "fish\r\n and &amp; <b>chips</b>"
    builder = TextBuilder(source)
    builder.copy(0, 4)
    builder.make(" ", 4, 7, exact=True)
    builder.copy(7, 11)
    builder.make("&", 11, 16, exact=False)
    builder.copy(16, 17)
    builder.copy(20, 25)
    return source, *builder.build()


@pytest.mark.parametrize(
    ("words", "in_source", "exact"),
    [
        ("fish", "fish", True),
        ("fish and", "fish\r\n and", True),
        ("chips", "chips", True),
        ("&", "&amp;", False),
        ("and &", "and &amp;", False),
        (" chips", " <b>chips", False),
    ],
)
def test_words_of_a_marked_up_line_are_found_in_the_source(words: str, in_source: str, exact: bool) -> None:
    source, text, back = wrapped_entity()
    assert text == "fish and & chips"
    start = text.index(words)
    span = back.span(start, start + len(words))
    assert source[span.start : span.end] == in_source
    assert back.exact(start, start + len(words)) is exact


@pytest.mark.parametrize(
    ("start", "end", "in_source", "exact"),
    [
        (1, 4, "\u2026", True),
        (0, 5, "a\u2026b", True),
        (0, 2, "a\u2026", False),
        (3, 5, "\u2026b", False),
        (2, 3, "\u2026", False),
        (2, 2, "\u2026", False),
        (1, 1, "", True),
        (4, 4, "", True),
    ],
    ids=["all of it", "and its neighbours", "begun", "ended", "inside", "insertion inside", "insertion before", "insertion after"],
)
def test_part_of_a_made_stretch_cannot_be_edited(start: int, end: int, in_source: str, exact: bool) -> None:
    source = "a\u2026b"
    builder = TextBuilder(source)
    builder.copy(0, 1)
    builder.make("...", 1, 2, exact=True)
    builder.copy(2, 3)
    _, back = builder.build()
    span = back.span(start, end)
    assert source[span.start : span.end] == in_source
    assert back.exact(start, end) is exact


def test_block_edits_its_source() -> None:
    source, text, back = wrapped_entity()
    block = Block(Role.BODY, Span(0, len(source)), text, back)
    assert block.edit(0, 8, "bread") == Edit(Span(0, 10), "bread")
    assert apply_edits(source, (block.edit(8, 8, ","),)) == "fish\r\n and, &amp; <b>chips</b>"


def test_copies_without_a_gap_are_one_segment() -> None:
    builder = TextBuilder("abcd")
    builder.copy(0, 2)
    builder.copy(2, 2)
    builder.copy(2, 4)
    text, back = builder.build()
    assert text == "abcd"
    assert len(back.segments) == 1
