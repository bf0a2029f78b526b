"""Kind `balance`: quotation marks and brackets that do not pair, by marks that show their direction.

Straight quotes are left alone: they are odd in a tenth of honest paragraphs. A quotation that runs over several paragraphs opens each of
them and closes only the last, so an open quotation is no fault where the next paragraph opens one too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from lint.kinds.base.rule import Kind, PageCheck, Rule
from lint.kinds.base.view import Hit, Passage, Proposal


class Fault(StrEnum):
    FLIPPED = "flipped"
    """An opening mark where the quotation that is open should close."""
    UNCLOSED = "unclosed"
    """A quotation that never closes."""
    UNOPENED = "unopened"
    """A closing mark with nothing open."""


@dataclass(frozen=True, slots=True)
class Params:
    """The marks of one pair, the fault to look for, and whether a pair may run over paragraphs."""

    open: str
    close: str
    fault: Fault
    runs_over_paragraphs: bool = False

    def problems(self) -> Iterator[tuple[str, str]]:
        for name, mark in (("open", self.open), ("close", self.close)):
            if len(mark) != 1:
                yield name, "one character"
        if self.open == self.close:
            yield "close", "another mark than “open”: a mark that looks the same on both sides shows no direction"


def build(rule: Rule) -> PageCheck:
    params = rule.params_of(Params)
    return PageCheck(lambda page: _run(params, list(page.of(rule.roles))))


_FOREIGN: Final = "„«»"


@dataclass(frozen=True, slots=True)
class _Pairing:
    """What the marks of one passage come to: offsets of flipped marks, of the mark left open, and of a closing mark with nothing open."""

    flipped: tuple[int, ...] = ()
    unclosed: int | None = None
    unopened: int | None = None


def _run(params: Params, passages: list[Passage]) -> Iterator[Hit]:
    pairings = [_pair(params, passage.text) for passage in passages]
    for index, (passage, pairing) in enumerate(zip(passages, pairings, strict=True)):
        previous = pairings[index - 1] if index else _NOTHING
        following = pairings[index + 1] if index + 1 < len(passages) else _NOTHING
        match params.fault:
            case Fault.FLIPPED:
                yield from (_flipped(params, passage, place) for place in pairing.flipped)
            case Fault.UNCLOSED if pairing.unclosed is not None:
                goes_on = index + 1 < len(passages) and (passages[index + 1].text.startswith(params.open) or following.unopened is not None)
                if not (params.runs_over_paragraphs and goes_on):
                    yield _unclosed(params, passage, pairing.unclosed)
            case Fault.UNOPENED if pairing.unopened is not None:
                if not (params.runs_over_paragraphs and previous.unclosed is not None):
                    yield _unopened(passage, pairing.unopened)


_NOTHING: Final = _Pairing()


def _pair(params: Params, text: str) -> _Pairing:
    if params.open not in text and params.close not in text:
        return _NOTHING
    marks = [mark.start() for mark in re.finditer(f"[{re.escape(params.open + params.close)}]", text)]
    # Where the marks of another language stand between, these two may pair with them: „so“ and „so”.
    if _nests(params, text, marks) or any(mark in text for mark in _FOREIGN):
        return _NOTHING
    flipped: list[int] = []
    unopened: int | None = None
    opened: int | None = None
    for number, place in enumerate(marks):
        if text[place] == params.close:
            # After a digit it may be inches or seconds.
            if opened is None and unopened is None and place and not text[place - 1].isspace() and not text[place - 1].isdigit():
                unopened = place
            opened = None
        elif _glued(text, place):
            flipped.append(place)
            opened = None
        elif opened is None:
            opened = place
        elif _spaced(text, place) and (number + 1 == len(marks) or text[marks[number + 1]] == params.open):
            flipped.append(place)
            opened = None
        else:
            break  # one quotation opens inside another that never closes: where it should have closed cannot be told
    return _Pairing(tuple(flipped), opened, unopened)


def _nests(params: Params, text: str, marks: list[int]) -> bool:
    """Whether the marks pair, a quotation inside a quotation allowed."""
    depth = 0
    for place in marks:
        depth += 1 if text[place] == params.open else -1
        if depth < 0:
            return False
    return depth == 0


def _spaced(text: str, place: int) -> bool:
    """Whether an opening mark stands where a quotation ends: after closing punctuation and a space, before a word."""
    return place >= 2 and text[place - 1].isspace() and text[place - 2] in ".,!?…" and text[place + 1 : place + 2].isalpha()


def _glued(text: str, place: int) -> bool:
    """Whether an opening mark is stuck to the end of what it should close."""
    after = text[place + 1 : place + 2]
    return place >= 1 and not text[place - 1].isspace() and (not after or after.isspace() or after in ".,;:!?")


def _flipped(params: Params, passage: Passage, place: int) -> Hit:
    text = passage.text
    if _glued(text, place):
        start = _last_word(text, place)
        return Hit(
            passage, start, place + 1, (passage.replace(place, place + 1, params.close, f"write: {text[start:place]}{params.close}"),)
        )
    end = next((offset for offset in range(place + 1, len(text)) if not text[offset].isalnum()), len(text))
    mended = f"{text[place - 2]}{params.close} {text[place + 1 : end]}"
    return Hit(passage, place - 2, end, (passage.replace(place - 1, place + 1, f"{params.close} ", f"write: {mended}"),))


def _unclosed(params: Params, passage: Passage, place: int) -> Hit:
    """At the end of the passage where the quotation fills it or is its last sentence, else at the opening mark: where it ends is for the
    editor."""
    text = passage.text
    stop = len(text.rstrip())
    ends = [end for _, end in passage.analysis.sentence_spans if end > place]
    proposals = tuple(_close(params, passage, end) for end in dict.fromkeys((stop, ends[0])))
    if len(ends) == 1 or not text[:place].strip():
        return Hit(passage, max(place, _last_word(text, stop)), stop, proposals)
    first = next((token.end for token in passage.analysis.tokens if token.start > place), place + 1)
    return Hit(passage, place, first, proposals)


def _close(params: Params, passage: Passage, end: int) -> Proposal:
    return passage.replace(end, end, params.close, f"close it after: {passage.text[_last_word(passage.text, end) : end]}")


def _last_word(text: str, end: int) -> int:
    return text.rfind(" ", 0, end) + 1


def _unopened(passage: Passage, place: int) -> Hit:
    start = max((token.start for token in passage.analysis.tokens if token.end <= place and token.word), default=place)
    return Hit(passage, min(start, place), place + 1)


PLUGIN: Final = Kind(params=Params, build=build)
