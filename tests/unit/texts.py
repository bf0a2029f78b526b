"""Texts in which offsets go wrong most easily."""

from hypothesis import strategies as st

PIECES = (
    "\r\n", "\r", "\n",
    "\u2028", "\u2029", "\x85", "\x0c", "\x0b",  # breaks for str.splitlines, not for an editor
    " ", "\t", "\u00a0",
    "a", "B", "7", ".", ",", "’", "“", "”", '"', "-",
    "é", "e\u0301", "😀", "👩\u200d🚒", "א", "م", "\ufeff",
    "\x7f", "\x80", "\u07ff", "\u0800", "\uffff", "\U00010000",  # last and first of each length in UTF-8 and UTF-16
)  # fmt: skip
awkward_texts = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
