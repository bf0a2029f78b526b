"""How text has to be written in each kind of source: what a fix puts into a page must not turn into markup."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import Final

_MARKDOWN: Final = re.compile(r"[\\`*_\[\]<]|&(?=#?\w+;)")
_HTML: Final = re.compile(r"<|&(?=#?\w)")
_HTML_NAMES: Final = {"<": "&lt;", "&": "&amp;"}
_UNSAFE_PLAIN: Final = re.compile(r"[:#\"'\[\]{},&*!|>%@`\\\n]")  # may end a YAML scalar that has no quotes, or mean something in it


class Notation(StrEnum):
    """What the text of a block is written in."""

    PLAIN = "plain"
    MARKDOWN = "markdown"
    HTML = "html"
    BARE = "bare"
    """A YAML scalar without quotes."""
    SINGLE = "single"
    """A YAML string in single quotes."""
    DOUBLE = "double"
    """A YAML or TOML string in double quotes."""
    LITERAL = "literal"
    """A TOML string in single quotes, in which nothing can be escaped."""

    def write(self, text: str) -> str | None:
        """`text` as it is to stand in the source; nothing where that can't be told from here."""
        match self:
            case Notation.MARKDOWN:
                return _MARKDOWN.sub(r"\\\g<0>", text)
            case Notation.HTML:
                return _HTML.sub(lambda found: _HTML_NAMES[found[0]], text)
            case Notation.SINGLE:
                return text.replace("'", "''")
            case Notation.DOUBLE:
                return text.replace("\\", "\\\\").replace('"', '\\"')
            case Notation.BARE if _UNSAFE_PLAIN.search(text):
                return None
            case Notation.LITERAL if "'" in text:
                return None
        return text
