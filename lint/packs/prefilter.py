"""Which of many literals a text holds: one pass over it, however many there are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Self

import daachorse


class Prefilter:
    """Literals as `kinds.pattern.literals` makes them, numbered from 0 in the order given."""

    def __init__(self, automaton: daachorse.CharwiseDoubleArrayAhoCorasick | None) -> None:
        self._automaton = automaton

    @classmethod
    def of(cls, literals: Sequence[str]) -> Self:
        """The prefilter for these literals, all different."""
        return cls(daachorse.CharwiseDoubleArrayAhoCorasick(list(literals)) if literals else None)

    @classmethod
    def load(cls, saved: bytes) -> Self:
        """The prefilter that `save` gave; it is not checked, so the bytes must be known to be whole."""
        return cls(daachorse.CharwiseDoubleArrayAhoCorasick.deserialize(saved) if saved else None)

    def save(self) -> bytes:
        return bytes(self._automaton.serialize()) if self._automaton else b""

    def held(self, text: str) -> set[int]:
        """Numbers of the literals that stand in `text` (see `text.fold.normal`) as whole words."""
        if self._automaton is None:
            return set()
        return {
            number
            for start, end, number in self._automaton.find_overlapping(text)
            if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum())
        }
