import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.fold import fold
from lint.text.words import tokenize
from tests.unit.texts import awkward_texts


def keys(text: str) -> list[str]:
    return [token.key for token in tokenize(fold(text))]


@pytest.mark.parametrize("text", ["", "   ", "\r\n\u2028\x85\x0c\u00a0"], ids=ascii)
def test_white_space_has_no_tokens(text: str) -> None:
    assert tokenize(fold(text)) == []


@pytest.mark.parametrize(
    ("text", "tokens"),
    [
        ("Wash your hands.", ["wash", "your", "hands", "."]),
        ("It’s Jane’s, isn't it?", ["it", "'s", "jane", "'s", ",", "isn't", "it", "?"]),
        ("JANE'S", ["jane", "'s"]),
        ("the boys' 'own' books", ["the", "boys", "'", "'", "own", "'", "books"]),
        ("o'clock, O’Casey’s", ["o'clock", ",", "o'casey", "'s"]),
        ("well-known -- and so-", ["well-known", "-", "-", "and", "so", "-"]),
        ("3,000 people in 2024, 3rd", ["3", ",", "000", "people", "in", "2024", ",", "3rd"]),
        ("snake_case", ["snake", "_", "case"]),
        ("‘’s", ["'", "'", "s"]),
        ("Cafe\u0301 society", ["cafe\u0301", "society"]),
        ("the cafe\u0301’s e\u0301lan, cafe\u0301-bar", ["the", "cafe\u0301", "'s", "e\u0301lan", ",", "cafe\u0301-bar"]),
        ("שלום 😀!", ["שלום", "😀", "!"]),
        ("…—“”", ["…", "–", '"', '"']),
    ],
    ids=[
        "plain", "possessive and contraction", "capitals", "plural possessive and quotes", "inner apostrophe", "hyphens", "numbers",
        "underscore", "possessive of nothing", "combining mark", "combining mark before apostrophe and hyphen", "other scripts", "marks",
    ],
)  # fmt: skip
def test_text_is_cut_into_tokens(text: str, tokens: list[str]) -> None:
    assert keys(text) == tokens


def test_tokens_know_what_is_a_word() -> None:
    assert [(token.key, token.word) for token in tokenize("Jane's 2 dogs!")] == [
        ("jane", True),
        ("'s", True),
        ("2", True),
        ("dogs", True),
        ("!", False),
    ]


def test_offsets_hold_where_small_letters_are_longer() -> None:
    assert [(token.start, token.end, token.key) for token in tokenize("İstanbul's x")] == [
        (0, 8, "i\u0307stanbul"),
        (8, 10, "'s"),
        (11, 12, "x"),
    ]


@given(st.text() | awkward_texts)
def test_tokens_hold_every_character_but_white_space_once(text: str) -> None:
    covered = [offset for token in tokenize(text) for offset in range(token.start, token.end)]
    assert covered == [offset for offset, character in enumerate(text) if not character.isspace()]


@given(st.text() | awkward_texts)
def test_key_is_the_token_in_small_letters(text: str) -> None:
    assert all(token.key == text[token.start : token.end].lower() for token in tokenize(text))
