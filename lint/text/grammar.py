"""The closed classes of English, and what an open-class word may be by the lexicon; nothing is disambiguated."""

from __future__ import annotations

from typing import Final

from lint.text.lexicon import PARTS_OF_SPEECH, tags

POSSESSIVES: Final = frozenset("my your his her its our their whose".split())
REFLEXIVES: Final = frozenset("myself yourself himself herself itself oneself ourselves yourselves themselves themself".split())
PERSONAL: Final = {"i": "my", "you": "your", "he": "his", "she": "her", "it": "its", "we": "our", "they": "their"}
"""Pronouns that stand as subjects, with their possessives."""
DETERMINERS: Final = frozenset(
    """
    the a an this that these those some any no every each either neither another other others such all both half many much more most few
    fewer several enough what which
    """.split()
)
STANDALONE: Final = frozenset(
    """
    me you him her it us them this that these those mine yours his hers ours theirs one ones all both many few several none
    something anything everything nothing someone anyone everyone somebody anybody everybody nobody
    """.split()
)
"""Words that make a noun phrase by themselves."""
AUXILIARIES: Final = frozenset(
    """
    am is are was were be been being do does did have has had having can could may might must shall should will would ought
    isn't aren't wasn't weren't don't doesn't didn't haven't hasn't hadn't can't cannot couldn't mustn't shan't shouldn't won't wouldn't
    """.split()
)
_OTHERS: Final = frozenset(
    """
    i he she we they who whom there here
    about above across after against along among around as at before behind below beneath beside besides between beyond by despite down
    during except for from in inside into near of off on onto out outside over past per since than through throughout till to toward
    towards under until unlike up upon via with within without
    and or but nor so yet if because although though while whereas unless whether that when where why how lest
    not n't never also too very just only even then thus again ever
    """.split()
)
CLOSED: Final = DETERMINERS | STANDALONE | POSSESSIVES | REFLEXIVES | AUXILIARIES | _OTHERS
"""Words that are what they are; the lexicon's rarer readings of them ("the ins and outs") only mislead."""

_NUMBER_WORDS: Final = frozenset(
    """
    zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty
    thirty forty fifty sixty seventy eighty ninety hundred
    """.split()
)
_SCALES: Final = frozenset("dozen dozens hundreds thousand thousands million millions billion billions trillion trillions".split())


def is_number(key: str) -> bool:
    """Whether `key` is a whole number, in figures or written out."""
    return key.isdecimal() or key in _NUMBER_WORDS


def is_scale(key: str) -> bool:
    """Whether `key` stands after a number as a part of it: "3 million"."""
    return key in _SCALES


def may_be(key: str, part_of_speech: str) -> bool:
    """Whether the lexicon allows `key` that part of speech (a key of PARTS_OF_SPEECH). Auxiliaries are verbs; other closed words none."""
    if key in CLOSED:
        return part_of_speech == "verb" and key in AUXILIARIES
    return any(tag.startswith(PARTS_OF_SPEECH[part_of_speech]) for tag in tags(key))


def listed(key: str) -> bool:
    """Whether the lexicon knows `key` at all."""
    return key in CLOSED or bool(tags(key))
