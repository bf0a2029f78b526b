"""Capital letters carried from the text found to the text suggested."""

from __future__ import annotations


def carry_capital(found: str, suggestion: str) -> str:
    """`suggestion` with a capital where `found` begins with one and the suggestion with a small letter; a figure has no case to carry."""
    first = next((character for character in found if character.isalnum()), "")
    if first.isupper():
        for place, character in enumerate(suggestion):
            if character.isalpha():
                return suggestion[:place] + character.upper() + suggestion[place + 1 :]
    return suggestion
