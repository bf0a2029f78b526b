"""Parts of a page that stand inside a block of another role: a byline run into the lead, a bio at the end of the last paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import cache
from typing import Final, NamedTuple

from lint.document import Block
from lint.structure import bio, credit, dateline
from lint.structure.names import NameGrammar, each_of, grammar
from lint.structure.vocabulary import Vocabulary
from lint.text.sentences import sentences

_LAST: Final = 3  # sentences at the end of a paragraph that a bio may take up
_TAIL: Final = 500  # code points in which these stand
_STARTER: Final = (
    r"(?:The|A|An|It|He|She|They|We|But|And|In|On|At|This|That|These|Those|There|Their|His|Her|Its|For|As|If|When|While|After|Before|I|My|Our|"
    r"Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|More|Most|Some|Many|Nearly|Almost|Last|Every|Nobody|No|One|Once|With|Until|Since|By|Hundreds|Thousands)"
)
_TURN: Final = re.compile(r"(?<=[.!?”\"])\s+(?=(?P<label>Q|A|Question|Answer)[.:]\s)")
_LABELLED: Final = re.compile(r"(?:Q|A|Question|Answer)[.:]\s")


class Inside(StrEnum):
    """Which part, and where in its block."""

    BYLINE_AT_START = "byline-at-start"
    BIO_AT_END = "bio-at-end"
    CREDIT_AT_END = "credit-at-end"
    DATELINE_AT_START = "dateline-at-start"
    DATELINE_TWICE = "dateline-twice"
    TURN = "turn"


class Part(NamedTuple):
    """The code points `start` to `end` of a block's text; whom it names; how it is usually written; whether it is so written."""

    start: int
    end: int
    people: tuple[str, ...] = ()
    house: str = ""
    usual: bool = True


def find(which: Inside, block: Block, blocks: Sequence[Block], vocabulary: Vocabulary) -> Part | None:
    """The part in `block`, one of `blocks`, or nothing."""
    return _FINDERS[which](block, blocks, vocabulary)


@cache
def _fused(names: NameGrammar, openers: tuple[str, ...]) -> re.Pattern[str]:
    opener = "|".join(map(re.escape, sorted(openers, key=len, reverse=True)))
    return re.compile(rf"(?i:{opener})[ ](?P<who>{names.few})[ ](?=(?:{_STARTER}[ ][a-z‘’'“\d$£€A-Z]|[A-Z]{{3,}}[^—–]{{0,30}}[—–]))")


def _byline_at_start(block: Block, _blocks: Sequence[Block], vocabulary: Vocabulary) -> Part | None:
    if not block.text[:40].lower().startswith(vocabulary.byline_openers):
        return None
    found = _fused(grammar(vocabulary), vocabulary.byline_openers).match(block.text)
    return Part(0, found.end("who"), each_of(found["who"])) if found else None


def _bio_at_end(block: Block, _blocks: Sequence[Block], vocabulary: Vocabulary) -> Part | None:
    if not bio.weight(block.text[-_TAIL:], vocabulary):
        return None
    for start, _ in sentences(block.text)[1:][-_LAST:]:
        tail = block.text[start:]
        if bio.weight(tail, vocabulary) and (who := bio.person(tail, vocabulary)) and " " in who:
            return Part(start, len(block.text), (who,))
    return None


def _credit_at_end(block: Block, _blocks: Sequence[Block], vocabulary: Vocabulary) -> Part | None:
    spans = sentences(block.text)
    if len(spans) > 1:
        start, end = spans[-1]
        if found := credit.read(block.text[start:end], vocabulary):
            return Part(start, end, house=found.house, usual=found.usual)
    return None


def _dateline_at_start(block: Block, _blocks: Sequence[Block], vocabulary: Vocabulary) -> Part | None:
    found = dateline.opening(block.text, vocabulary)
    return Part(0, len(block.text[: found.end].rstrip()), house=found.house, usual=found.usual) if found else None


def _dateline_twice(block: Block, _blocks: Sequence[Block], vocabulary: Vocabulary) -> Part | None:
    first = dateline.opening(block.text, vocabulary)
    second = dateline.opening(block.text[first.end :], vocabulary) if first else None
    if first and second and first.house.split(",")[0].split(" —")[0] == second.house.split(",")[0].split(" —")[0]:
        return Part(first.end, first.end + len(block.text[first.end : first.end + second.end].rstrip()))
    return None


def _turn(block: Block, blocks: Sequence[Block], _vocabulary: Vocabulary) -> Part | None:
    """A labelled turn of an interview inside the one before, on a page whose other turns stand alone."""
    found = _TURN.search(block.text)
    if found and any(other is not block and _LABELLED.match(other.text) for other in blocks):
        return Part(found.end(), next(end for _, end in sentences(block.text) if end > found.end() + 3))
    return None


_FINDERS: Final[dict[Inside, Callable[[Block, Sequence[Block], Vocabulary], Part | None]]] = {
    Inside.BYLINE_AT_START: _byline_at_start,
    Inside.BIO_AT_END: _bio_at_end,
    Inside.CREDIT_AT_END: _credit_at_end,
    Inside.DATELINE_AT_START: _dateline_at_start,
    Inside.DATELINE_TWICE: _dateline_twice,
    Inside.TURN: _turn,
}
