import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.sentences import sentences
from tests.unit.texts import awkward_texts


def cut(text: str) -> list[str]:
    return [text[start:end] for start, end in sentences(text)]


@pytest.mark.parametrize("text", ["", " ", "\r\n\u2028\x85"], ids=ascii)
def test_white_space_has_no_sentences(text: str) -> None:
    assert sentences(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "No stop at all",
        "One sentence.",
        "...",
        "He paid 3.50 for version 2.0 of it.",
        "Mr. Smith met Dr. Jones and Prof. Brown.",
        "J. R. R. Tolkien wrote to Sen. Warren and Lt. I. Jones.",
        "She was born on Jan. 5 in St. Ives.",
        "See p. 12, No. 10 and Fig. 3 for more.",
        "At 5 p.m. London time, i.e. Greenwich, nothing stirred.",
        "The U.S. Army said so.",
        "Fruit, e.g. Apples, was sold by Acme Inc. Germany.",
        "“Why?” she asked. . . and left.",
        "What a day! écarté was played.",
        "Visit example.com. or not",
    ],
)
def test_what_ends_no_sentence_cuts_none(text: str) -> None:
    assert cut(text) == [text]


@pytest.mark.parametrize(
    "found",
    [
        ["He left.", "She stayed."],
        ["Really?!", "Yes…", "No!"],
        ["“I left.”", "“Why?”", "(He knew.)", "She did not."],
        ["It cost 5.", "12 people paid."],
        ["They met in the U.S.", "The talks failed."],
        ["He sold nails, screws, etc.", "But nobody came."],
        ["It began at 5 p.m.", "In the end all left."],
        ["See no. 5 too.", "8 others agree."],
        ["He said no.", "Everyone left."],
        ["Étienne left.", "Élodie stayed.", "Östersund slept."],
        ["שלום.", "Shalom."],
        ["It rained 😀.", "Cafe\u0301s closed."],
        ["He left.", "— But why?", "– Who knows."],
    ],
    ids=" ".join,
)
@pytest.mark.parametrize("space", [" ", "\u00a0", "  ", "\r\n", "\u2028"], ids=ascii)
def test_sentences_end_before_a_capital_or_a_number(found: list[str], space: str) -> None:
    assert cut(f" {space.join(found)}\n") == found


@given(
    st.text()
    | st.lists(st.sampled_from(["He", " ", ". ", "?”", ")", "Mr.", "etc. ", "The ", "1", "\n", "x", "…"])).map("".join)
    | awkward_texts
)
def test_sentences_hold_every_character_but_white_space_once(text: str) -> None:
    spans = sentences(text)
    covered = [offset for start, end in spans for offset in range(start, end)]
    assert covered == sorted(set(covered))
    assert set(covered) >= {offset for offset, character in enumerate(text) if not character.isspace()}
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in spans)
