"""What a page shows, by html5lib, a parser that shares nothing with ours."""

from xml.etree.ElementTree import Element

NOT_SHOWN = frozenset(
    """script style template noscript head title svg math iframe object select option button textarea input datalist canvas audio video map
    noembed noframes code kbd samp var""".split()
)


def shown(root: Element) -> str:
    """All shown characters in order, without white space; a loop, for pages may be nested deeper than Python's stack."""
    parts: list[str] = []
    waiting: list[Element | str] = [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, str):
            parts.append(node)
            continue
        tag: object = node.tag  # of a comment it is a function
        if isinstance(tag, str) and tag.rpartition("}")[2] not in NOT_SHOWN and not _hidden(node):
            for child in reversed(node):
                waiting += [child.tail or "", child]
            waiting.append(node.text or "")
    return "".join("".join(parts).split())


def _hidden(node: Element) -> bool:
    return "hidden" in node.attrib or node.attrib.get("aria-hidden") == "true"
