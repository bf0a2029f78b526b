"""Code of template languages in a text: Hugo and WordPress shortcodes, Liquid and Jinja, kramdown attributes, MDX and JSX.

It is found before the text is parsed and hidden from the parser, so that neither a quotation mark nor a bracket in it counts as markup.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lint.formats.parts.assembling import HIDDEN
from lint.spans import Span

_PAIRS: Final = (("{{<", ">}}"), ("{{%", "%}}"), ("{%", "%}"), ("{{", "}}"), ("{#", "#}"))
_SHORTCODE: Final = re.compile(
    r"\[/?(?:caption|embed|gallery|audio|video|playlist|youtube|twitter|instagram|vc_\w+|et_pb_\w+)(?:[ ][^\]\n]*)?\]"
)
_ATTRIBUTES: Final = re.compile(r"\{:[^}\n]*\}")
# A component begins with a capital or holds a brace, which HTML does not. Bounded, so that a page of "<A" stays linear.
_ELEMENT: Final = re.compile(
    r"<(?:[A-Z][\w.]{0,80}(?:\s{1,80}(?:[\w:-]{1,80}(?:=(?:\"[^\"<]{0,500}\"|'[^'<]{0,500}'|\{[^{}<]{0,500}\}|\{\{[^{}<]{0,500}\}\}))?"
    r"|\{\.\.\.[^}]{0,80}\})){0,20}\s{0,80}/?>|/[A-Z][\w.]{0,80}>)"
)
_MODULE: Final = re.compile(r"^(?:import|export)[ ][^\n]*(?:\n(?![ \t]*\n)[^\n]*)*", re.MULTILINE)
_EXPRESSION: Final = re.compile(r"\{(?:[^{}\n]|\{[^{}\n]{0,500}\}){0,500}\}")


def find(source: str, *, mdx: bool = False) -> tuple[Span, ...]:
    """Where code stands in `source`, in order, none over another; with `mdx` also module lines and expressions in single braces."""
    spans = [*_pairs(source), *(Span(*found.span()) for form in _forms(mdx=mdx) for found in form.finditer(source))]
    kept: list[Span] = []
    for span in sorted(spans, key=lambda each: (each.start, -each.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return tuple(kept)


def hide(source: str, spans: tuple[Span, ...]) -> str:
    """`source` with `HIDDEN` for each character in `spans`, line ends kept, so that offsets and lines stay."""
    parts: list[str] = []
    done = 0
    for span in spans:
        parts += source[done : span.start], re.sub(r"[^\r\n]", HIDDEN, source[span.start : span.end])
        done = span.end
    return "".join((*parts, source[done:]))


def _forms(*, mdx: bool) -> Iterator[re.Pattern[str]]:
    yield from (_SHORTCODE, _ATTRIBUTES, _ELEMENT)
    if mdx:
        yield from (_MODULE, _EXPRESSION)


def _pairs(source: str) -> Iterator[Span]:
    """Code between two marks. One that never closes is text; after it no more of its kind are looked for, which keeps this linear."""
    for opening, closing in _PAIRS:
        start = source.find(opening)
        while start >= 0:
            end = source.find(closing, start + len(opening))
            if end < 0:
                break
            yield Span(start, end + len(closing))
            start = source.find(opening, end + len(closing))
