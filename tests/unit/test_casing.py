import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.text.casing import carry_capital


@pytest.mark.parametrize(
    ("found", "suggestion", "carried"),
    [
        ("", "", ""),
        ("found", "", ""),
        ("wash", "clean", "clean"),
        ("123", "clean", "clean"),
        ("wash", "Paris", "Paris"),
        ("iPhone", "phone", "phone"),
        ("Wash", "", ""),
        ("Wash", "123", "123"),
        ("Wash", "Paris", "Paris"),
        ("Wash", "clean hands", "Clean hands"),
        ("WASH", "clean", "Clean"),
        ("“Wash", "clean", "Clean"),
        ("Wash", "“clean", "“Clean"),
        ("Étude", "élan", "Élan"),
        ("שלום", "peace", "peace"),
    ],
)
def test_capital_is_carried_only_from_the_first_letter_to_the_first(found: str, suggestion: str, carried: str) -> None:
    assert carry_capital(found, suggestion) == carried


@given(st.text(), st.text())
def test_nothing_but_case_changes(found: str, suggestion: str) -> None:
    assert carry_capital(found, suggestion).upper() == suggestion.upper()
