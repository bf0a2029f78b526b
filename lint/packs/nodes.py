"""YAML as a tree with places: every scalar a string, and no key twice.

YAML turns `no`, `on` and `12:30` into other things; rules are text, so nothing is turned.
"""

from __future__ import annotations

from typing import Final

import yaml

from lint.errors import Problem

Loader: Final = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def compose(text: str, path: str) -> tuple[yaml.Node | None, list[Problem]]:
    """The tree of a YAML text, or None where it is empty or no YAML; and what is wrong with it."""
    try:
        root = yaml.compose(text, Loader=Loader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        return None, [Problem(path, line, column, f"not YAML: {error.problem or error.context}")]
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        column = error.position - text.rfind("\n", 0, error.position)
        return None, [Problem(path, line, column, f"not YAML: {error.reason}")]
    except RecursionError:
        return None, [Problem(path, 1, 1, "nested too deep")]
    return root, []


def problem(node: yaml.Node, path: str, message: str, offset: int | None = None) -> Problem:
    """A problem at `node`, or at `offset` code points into the text of a scalar on one line."""
    mark = node.start_mark
    column = mark.column + 1
    if offset is not None and isinstance(node, yaml.ScalarNode) and node.style not in {"|", ">"} and node.end_mark.line == mark.line:
        column += offset + (1 if node.style in ("'", '"') else 0)
    return Problem(path, mark.line + 1, column, message)
