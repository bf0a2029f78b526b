"""How a page is rearranged: `fix:` as it is written, and the edits it comes to."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from itertools import pairwise
from typing import Final, Self

from lint.document import RUNNING, Block, Role
from lint.errors import PatternError, suggest
from lint.kinds.base.view import Page, Passage, Proposal, clip, movable
from lint.kinds.base.written import Written
from lint.kinds.page.subject import Subject
from lint.notation import Notation
from lint.spans import Edit, Span

PLACEHOLDERS: Final = frozenset({"people", "authors", "writers", "house"})
"""What a rewriting may hold, beside the text it writes: whom the block names, whom the page gives as its authors, whom its bios and bylines
name, and the usual wording of what it says."""

_FIX: Final = re.compile(r"(?P<verb>[a-z]+)(?:\s+(?P<rest>\S.*))?", re.DOTALL)
_WHERE: Final = re.compile(r"(?P<side>after|before)\s+(?P<roles>.+)")
_SLOT: Final = re.compile(r"\{(\w+)\}")
_LINE_END: Final = re.compile(r"\r\n|\n|\r")
_PARAGRAPH: Final = re.compile(r"<p\b[^>]*>", re.IGNORECASE)


class Repair(Written):
    """One line `fix:`; `propose` gives what it comes to for a subject, or nothing where it can't be made."""

    __slots__ = ("propose", "source")

    def __init__(self, source: str, propose: Callable[[Subject, Mapping[str, str]], Proposal | None]) -> None:
        self.source, self.propose = source, propose

    @classmethod
    def parse(cls, source: str) -> Self:
        """Raises PatternError with the offset of the mistake."""
        found = _FIX.fullmatch(source.strip())
        verb, rest = (found["verb"], found["rest"] or "") if found else (source, "")
        plain = {"delete": _delete, "split": _split, "join": _join}
        if verb in plain and not rest:
            return cls(source, plain[verb])
        if verb == "rewrite" and rest:
            return cls(source, _rewriting(rest, source.index(rest)))
        if verb == "move" and rest:
            return cls(source, _moving(rest, source.index(rest)))
        known = ("delete", "split", "join", "move after ROLE", "move before ROLE", "rewrite TEXT")
        raise PatternError(f"“{source}” is no fix{suggest(verb, known, 'those known are')}")


def _delete(subject: Subject, _values: Mapping[str, str]) -> Proposal:
    if subject.part:
        return subject.passage.delete(subject.start, subject.end)
    return subject.page.delete(subject.passage)


def _rewriting(template: str, offset: int) -> Callable[[Subject, Mapping[str, str]], Proposal | None]:
    for slot in _SLOT.finditer(template):
        if slot[1] not in PLACEHOLDERS:
            raise PatternError(f"“{slot[0]}” is no placeholder{suggest(slot[1], sorted(PLACEHOLDERS), 'there are')}", offset + slot.start())

    def rewrite(subject: Subject, values: Mapping[str, str]) -> Proposal | None:
        if not all(values.get(slot) for slot in _SLOT.findall(template)):
            return None
        return subject.passage.replace(subject.start, subject.named_end, _SLOT.sub(lambda slot: values[slot[1]], template))

    return rewrite


def _split(subject: Subject, _values: Mapping[str, str]) -> Proposal | None:
    """Make the part a paragraph of its own."""
    passage, text = subject.passage, subject.passage.text
    at = subject.start or subject.end
    before, after = len(text[:at].rstrip()), at + len(text[at:]) - len(text[at:].lstrip())
    if not 0 < before <= after < len(text):
        return None
    span = passage.block.map.span(before, after) if before < after else Span(*[passage.block.map.span(before, before).start] * 2)
    border = _border(subject.page, passage.block)
    exact = border is not None and not passage.block.breaks(span) and passage.block.map.exact(before, after)
    return Proposal(f"begin a paragraph: {clip(text[after:])}", (Edit(span, border or ""),), exact=exact)


def _border(page: Page, block: Block) -> str | None:
    """What parts two paragraphs inside the source of a block, or nothing where markup would have to be repeated that can't be."""
    source = page.document.source
    if block.hints.key or not {"blockquote", "li", "td", "th"}.isdisjoint(block.hints.within):
        return None
    if block.notation is not Notation.HTML:
        return _gap(page)
    opening = _PARAGRAPH.match(source, block.span.start)
    return f"</p>{_line_end(source)}{_indentation(source, block.span.start)}{opening[0]}" if opening else None


def _join(subject: Subject, _values: Mapping[str, str]) -> Proposal | None:
    """Run the next paragraph on after this one."""
    following = next(iter(subject.page.passages[subject.passage.index + 1 :]), None)
    if following is None:
        return None
    block, other = subject.passage.block, following.block
    between = Span(block.content.end, other.content.start)
    same = (
        block.hints.within == other.hints.within
        and block.notation is other.notation
        and not block.hints.heading
        and not other.hints.heading
    )
    exact = same and movable(block) and not block.cuts(between) and not other.cuts(between)
    title = f"run on: {clip(f'{subject.passage.text} {following.text}')}"
    return Proposal(title, (Edit(between, " "),), exact=exact and _bare(subject.page.document.source[between.start : between.end]))


def _bare(between: str) -> bool:
    """Whether nothing but the end of a paragraph and the start of one stands there."""
    return not re.sub(r"</?p\b[^>]*>", "", between).strip()


def _moving(where: str, offset: int) -> Callable[[Subject, Mapping[str, str]], Proposal | None]:
    found = _WHERE.fullmatch(where)
    if not found:
        raise PatternError(f"“{where}” is no place; write “after ROLE” or “before ROLE”", offset)
    roles = [each.strip() for each in found["roles"].split(",")]
    for role in roles:
        if role not in set(Role):
            raise PatternError(f"“{role}” is no role{suggest(role, tuple(Role), 'roles are')}", offset + found.start("roles"))
    after, wanted = found["side"] == "after", [Role(role) for role in roles]

    def move(subject: Subject, _values: Mapping[str, str]) -> Proposal | None:
        target = next(filter(None, (_target(subject, role, after=after) for role in wanted)), None)
        return _moved(subject, target, after=after) if target else None

    return move


def _target(subject: Subject, role: Role, *, after: bool) -> Passage | None:
    """Where to move to: behind the last block of a role of the story, else by the first of that role (behind all values at the top)."""
    others = [each for each in subject.page.passages if each is not subject.passage]
    if role in RUNNING:
        running = [each for each in others if each.role in RUNNING]
        return next(iter(running[-1:] if after else running), None)
    found = [each for each in others if each.role is role]
    written = [each for each in found if not each.block.hints.key]
    return next(iter(written or found), None)


def _moved(subject: Subject, target: Passage, *, after: bool) -> Proposal:
    page, block = subject.page, subject.passage.block
    source = page.document.source
    own = source[block.span.start : block.span.end]
    if target.block.hints.key:  # behind the front matter
        following = next((each for each in page.passages if not each.block.hints.key and each is not subject.passage), None)
        where, text = (following.block.span.start, f"{own}{_gap(page)}") if following else (len(source), f"{_gap(page)}{own}")
    elif after:
        where, text = target.block.span.end, f"{_gap(page, target.block)}{own}"
    else:
        where, text = target.block.span.start, f"{own}{_gap(page, target.block)}"
    apart = not block.span.overlaps(Span(where, where)) and movable(block) and not _inside(block)
    return Proposal(
        f"move {'below' if after else 'above'}: {clip(target.text)}",
        (page.removal(subject.passage), Edit(Span(where, where), text)),
        exact=apart,
    )


def _inside(block: Block) -> bool:
    """Whether it stands in a list or quotation with others, whose marks it would leave or take along."""
    return not {"blockquote", "li", "footnote"}.isdisjoint(block.hints.within)


def _gap(page: Page, beside: Block | None = None) -> str:
    """What stands between two blocks of the page where only white space does: after `beside`, if so there, else what mostly does."""
    source = page.document.source
    if beside:
        following = next((each.span for each in page.document.blocks if each.span.start >= beside.span.end), None)
        if following and (gap := source[beside.span.end : following.start]).isspace():
            return gap
    gaps = list(_gaps(page))
    if gaps:
        return max(gaps, key=gaps.count)
    html = any(block.notation is Notation.HTML for block in page.document.blocks)
    return _line_end(source) * (1 if html else 2)


def _gaps(page: Page) -> Iterator[str]:
    blocks = [block for block in page.document.blocks if not block.hints.key]
    for one, other in pairwise(blocks):
        gap = page.document.source[one.span.end : other.span.start]
        if gap.isspace() and _LINE_END.search(gap):
            yield gap


def _line_end(source: str) -> str:
    found = _LINE_END.search(source)
    return found[0] if found else "\n"


def _indentation(source: str, offset: int) -> str:
    start = max(source.rfind("\n", 0, offset), source.rfind("\r", 0, offset)) + 1
    before = source[start:offset]
    return before if before.isspace() else ""
