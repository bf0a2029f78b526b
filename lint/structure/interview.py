"""Interviews: the questions, on lines of their own, and the paragraphs that answer."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from lint.document import Block, Role
from lint.structure.evidence import Evidence, Place, Setting

_LONGEST: Final = 70  # words of a question with what it builds on
_FEWEST: Final = 3  # questions of an interview that has no labels and no emphasis
_FEWEST_SET_OFF: Final = 2
_LABEL: Final = re.compile(r"(?P<label>Q|A|Question|Answer)[.:]\s")
_QUOTED: Final = tuple("\"'“‘«„")


def evidence(place: Place) -> Iterator[Evidence]:
    questions = place.setting.once(_questions)
    if not questions or place.roles[place.index] or place.hints.heading == 1 or place.hints.key:
        return
    if place.index in questions:
        yield Evidence(Role.QUESTION, 3, questions[place.index])
    elif questions and place.index > min(questions) and not (place.hints.heading or place.inside("li", "td", "footnote")):
        yield Evidence(Role.ANSWER, 3, "follows a question of the interview")


def _questions(setting: Setting) -> dict[int, str]:
    """The questions of an interview, by the number of their block, and what tells each; none on a page that is no interview."""
    labelled: dict[int, str] = {}
    asked: dict[int, str] = {}
    set_off: dict[int, str] = {}
    last = len(setting.blocks) - 1
    for index, block in enumerate(setting.blocks):
        if not block.text.endswith("?") and block.text[:1] not in "QA":
            continue
        if setting.roles[index] or block.hints.heading == 1 or block.hints.key:
            continue
        if found := _LABEL.match(block.text):
            if found["label"][0] == "Q":
                labelled[index] = f"is labelled “{found['label']}”"
        elif 0 < index < last and _asks(block) and index - 1 not in asked and setting.roles[index + 1] in {None, Role.QUOTE}:
            asked[index] = "ends with a question mark, before a paragraph that may answer it"
            if block.hints.emphasis or block.hints.heading:
                set_off[index] = "ends with a question mark and is set off"
    if len(labelled) >= _FEWEST_SET_OFF:
        return labelled
    if len(set_off) >= _FEWEST_SET_OFF:
        return _like(setting, set_off)
    return asked if len(asked) >= _FEWEST else {}


def _like(setting: Setting, questions: dict[int, str]) -> dict[int, str]:
    """`questions` that are set off, and what is set off like them below the first: some are said as statements."""
    first = min(questions)
    looks = {(setting.blocks[index].hints.emphasis, setting.blocks[index].hints.heading) for index in questions}
    others = {
        index: "is set off like the questions"
        for index, block in enumerate(setting.blocks)
        if index > first
        and not setting.roles[index]
        and (block.hints.emphasis, block.hints.heading) in looks
        and len(block.text.split()) <= _LONGEST
    }
    return {**others, **questions}


def _asks(block: Block) -> bool:
    return block.text.endswith("?") and not block.text.startswith(_QUOTED) and len(block.text.split()) <= _LONGEST
