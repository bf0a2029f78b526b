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
    if place.roles[place.index] or place.hints.heading == 1 or place.hints.key:
        return
    questions = place.setting.once(_questions)
    if place.index in questions:
        yield Evidence(Role.QUESTION, 3, questions[place.index])
    elif questions and place.index > min(questions) and not (place.hints.heading or place.inside("li", "td", "footnote")):
        yield Evidence(Role.ANSWER, 3, "follows a question of the interview")


def _questions(setting: Setting) -> dict[int, str]:
    """The questions of an interview, by the number of their block, and what tells each; none on a page that is no interview."""
    blocks, roles = setting.blocks, setting.roles
    labelled: dict[int, str] = {}
    asked: dict[int, str] = {}
    for index, block in enumerate(blocks):
        if roles[index] or block.hints.heading == 1 or block.hints.key:
            continue
        if found := _LABEL.match(block.text):
            if found["label"][0] == "Q":
                labelled[index] = f"is labelled “{found['label']}”"
        elif index and _asks(block) and index + 1 < len(blocks) and roles[index + 1] in {None, Role.QUOTE} and not _asks(blocks[index + 1]):
            asked[index] = "ends with a question mark, before a paragraph that does not"
    set_off = {
        index: f"{reason}, and is set off" for index, reason in asked.items() if blocks[index].hints.emphasis or blocks[index].hints.heading
    }
    if len(labelled) >= _FEWEST_SET_OFF:
        return labelled
    if len(set_off) >= _FEWEST_SET_OFF:
        return set_off
    return asked if len(asked) >= _FEWEST else {}


def _asks(block: Block) -> bool:
    return block.text.endswith("?") and not block.text.startswith(_QUOTED) and len(block.text.split()) <= _LONGEST
