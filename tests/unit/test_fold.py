import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.fold import fold
from tests.unit.texts import awkward_texts


@pytest.mark.parametrize("text", ["", 'It\'s "plain" - a text', "é e\u0301 😀 ﬁ א", "«guillemets»", "zero\u200bwidth"])
def test_what_has_no_plain_variant_stays(text: str) -> None:
    assert fold(text) == text


@pytest.mark.parametrize(
    ("variants", "plain"),
    [("‘’‛ʼ＇′", "'"), ("“”„‟＂″", '"'), ("‐‑﹣－", "-"), ("‒—―−", "–"), ("\u00a0\u2009\u202f\u3000\t\r\n\x0b\x0c\x85\u2028\u2029", " ")],
    ids=["apostrophes", "quotation marks", "hyphens", "dashes", "spaces"],
)
def test_variants_become_the_plain_sign(variants: str, plain: str) -> None:
    assert fold(variants) == plain * len(variants)


def test_whatever_is_white_space_becomes_a_space() -> None:
    controls = {"\x1c", "\x1d", "\x1e", "\x1f"}
    spaces = {chr(code) for code in range(sys.maxunicode + 1) if chr(code).isspace()} - controls
    assert {fold(space) for space in spaces} == {" "}


@given(st.text() | awkward_texts)
def test_folding_keeps_every_offset(text: str) -> None:
    folded = fold(text)
    assert len(folded) == len(text)
    assert all(fold(character) == there for character, there in zip(text, folded, strict=True))


@given(st.text() | awkward_texts)
def test_folded_text_is_folded(text: str) -> None:
    assert fold(fold(text)) == fold(text)
