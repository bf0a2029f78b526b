import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.analysis import Analysis
from lint.text.quotations import quotations


def quoted(text: str) -> list[str]:
    return [text[start:end] for start, end in quotations(text)]


@pytest.mark.parametrize("text", ["", "Nobody spoke.", "It’s the ‘real’ thing.", "Closed only.”"])
def test_text_without_quotation(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said “no” and “yes”.", ["“no”", "“yes”"]),
        ('He said "no" and "yes".', ['"no"', '"yes"']),
        ("“He said ‘no’ twice.”", ["“He said ‘no’ twice.”"]),
        ("“One “two” three”", ["“One “two”"]),
        ('“Mixed" and "matched”', ['“Mixed"', '"matched”']),
        ("”Flipped“ text", ["“ text"]),
        ("“It goes on and on", ["“It goes on and on"]),
        ("“”", ["“”"]),
    ],
    ids=["curly", "straight", "single inside", "nested", "mixed", "flipped", "never closed", "empty"],
)
def test_quotations_with_their_marks(text: str, found: list[str]) -> None:
    assert quoted(text) == found


TEXTS = st.text('ab “”"')


@given(TEXTS)
def test_quotations_are_in_order_and_apart(text: str) -> None:
    edges = [edge for span in quotations(text) for edge in span]
    assert edges == sorted(edges)
    assert all(start < end and text[start] in '“"' for start, end in quotations(text))


@given(TEXTS, st.data())
def test_stretch_is_quoted_where_it_shares_a_character_with_a_quotation(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if start == end:
        shared = any(a < start < b for a, b in quotations(text))
    else:
        shared = any(a <= offset < b for a, b in quotations(text) for offset in range(start, end))
    assert Analysis(text).quoted(start, end) is shared
