"""The right word for a wrong one."""

from __future__ import annotations

import re
from typing import Final, Self

from lint.kinds.pattern.template import Template

_BARE: Final = re.compile(r"<([^<>\s]+)>")


class Partner(Template):
    """A suggestion for one word, in which `<make>` is inflected like the word it replaces."""

    __slots__ = ()

    @classmethod
    def parse(cls, source: str) -> Self:
        """Raises PatternError with the offset of the mistake."""
        return super().parse(_BARE.sub(r"<\1 like 1>", source))
