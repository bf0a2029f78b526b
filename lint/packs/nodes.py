"""YAML as a tree with places: every scalar a string, no aliases.

YAML turns `no`, `on` and `12:30` into other things; rules are text, so nothing is turned. An alias would let a small file stand for a huge
one; what rules share stands under `defaults:`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice
from typing import Any, Final

import yaml

from lint.errors import Problem

Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST: Final = 50  # collections in collections; rules need a fifth of it
_TAG: Final = "tag:yaml.org,2002:str"


# What stands for one character of a scalar's text, by its style; `<n>` is how far a block is indented.
_FOLDED: Final = r"[ \t]*\r?\n\s*"
_PIECES: Final = {
    "'": rf"{_FOLDED}|''|.",
    '"': rf"{_FOLDED}|\\(?:x..|u....|U........|.)|.",
    "|": r"\r?\n {0,<n>}|.",
    ">": r"(?:\r?\n *)?\r?\n {0,<n>}|.",
}
_PLAIN: Final = rf"{_FOLDED}|."
_INDENTATION: Final = re.compile(r"(?<=\n) *(?=[^\s])")


class Scalar(yaml.ScalarNode):
    """A scalar that knows how it is written: `raw` is its source, quotes and block header included."""

    def __init__(self, event: Any, text: str) -> None:
        super().__init__(_TAG, event.value, event.start_mark, event.end_mark, style=event.style)
        self.raw = text[event.start_mark.index : event.end_mark.index]

    def written(self, offset: int) -> int:
        """Where in `raw` the character `offset` of the text stands."""
        begin, indented = 0, 0
        if self.style in ("'", '"'):
            begin = 1
        elif self.style in ("|", ">"):
            begin = self.raw.index("\n")  # of the header: one piece more
            offset += 1
            indented = min(map(len, _INDENTATION.findall(self.raw)))
        pieces = re.compile(_PIECES.get(self.style or "", _PLAIN).replace("<n>", str(indented)), re.DOTALL)
        return next((piece.start() for piece in islice(pieces.finditer(self.raw, begin), offset, None)), len(self.raw))


def compose(text: str, path: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The tree of a YAML text, or None where it is empty or no YAML; and what is wrong with it."""
    try:
        return _tree(text, yaml.parse(text, Loader=Loader)), []
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [Problem(path, line, column, f"not YAML: {error.problem or error.context}")]
    except yaml.reader.ReaderError as error:
        before = text[: max(0, text.find(chr(error.character)))]  # its own position counts bytes
        return None, [Problem(path, before.count("\n") + 1, len(before) - before.rfind("\n"), f"not YAML: {error.reason}")]


def _tree(text: str, events: Iterator[Any]) -> yaml.Node | None:
    """The root of what `events` describe. Raises MarkedYAMLError as the parser does."""
    nodes: list[yaml.Node] = []
    opened: list[tuple[yaml.CollectionNode, list[yaml.Node]]] = []  # each collection around, and the nodes before it
    for event in events:
        match event:
            case yaml.ScalarEvent():
                nodes.append(Scalar(event, text))
            case yaml.CollectionStartEvent():
                if len(opened) == _DEEPEST:
                    raise _refused("nested too deep", event)
                kind: Any = yaml.SequenceNode if isinstance(event, yaml.SequenceStartEvent) else yaml.MappingNode
                opened.append((kind(_TAG, [], event.start_mark, event.end_mark), nodes))
                nodes = []
            case yaml.CollectionEndEvent():
                node, before = opened.pop()
                node.value = nodes if isinstance(node, yaml.SequenceNode) else list(zip(nodes[::2], nodes[1::2], strict=True))
                before.append(node)
                nodes = before
            case yaml.AliasEvent():
                raise _refused(f"“*{event.anchor}”: a rule file has no aliases; what rules share stands under “defaults:”", event)
            case yaml.DocumentStartEvent() if nodes:
                raise _refused("a second document; a rule file is one", event)
    return nodes[0] if nodes else None


def _refused(message: str, event: Any) -> yaml.MarkedYAMLError:
    return yaml.MarkedYAMLError(problem=message, problem_mark=event.start_mark)


def problem(node: yaml.Node, path: str, message: str, offset: int | None = None) -> Problem:
    """A problem at `node`, or at `offset` code points into the text of a scalar."""
    mark = node.start_mark
    if offset is None or not isinstance(node, Scalar):
        return Problem(path, mark.line + 1, mark.column + 1, message)
    before = node.raw[: node.written(offset)]
    line = before.rfind("\n") + 1
    return Problem(path, mark.line + before.count("\n") + 1, len(before) - line + (0 if line else mark.column) + 1, message)
