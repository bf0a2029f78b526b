"""The pattern language: what each construct matches, and where a pattern that cannot be read is wrong."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from lint.errors import PatternError
from lint.kinds.pattern.matching import Pattern
from lint.packs.prefilter import Prefilter
from lint.text.analysis import Analysis
from lint.text.fold import normal
from tests.rules_language.helpers import PATIENT, found

SIX = "one two three four five six"


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        pytest.param("cat", "A category of cats.", id="a word inside a word"),
        pytest.param("cat", "The cat-flap stood open.", id="a word before a hyphen"),
        pytest.param("well known", "A well-known tenor sang.", id="two words for a hyphened one"),
        pytest.param("well-known", "She is well known.", id="a hyphened word for two"),
        pytest.param("dont", "We don't know.", id="a word without its apostrophe"),
        pytest.param("=Sun", "The sun rose.", id="exact word in small letters"),
        pytest.param("=Sun", "THE SUN ROSE.", id="exact word in capitals"),
        pytest.param("<boycott>", "A boycotter spoke.", id="derived word for a lemma"),
        pytest.param("<strike:noun>", "He struck again.", id="verb form for a noun"),
        pytest.param("<strike:verb>", "Three strikings were heard.", id="noun form for a verb"),
        pytest.param("( red | dark green ) door", "A green door.", id="half of an alternative"),
        pytest.param("an ( old red )? door", "An old door.", id="half of an optional group"),
        pytest.param("from {x} to", "from to", id="empty slot"),
        pytest.param("from {x} to", f"From {SIX} seven to.", id="slot over seven tokens"),
        pytest.param("from {x} to", "From one, two to three.", id="slot over a comma"),
        pytest.param("from {x} to", "From “one” to three.", id="slot over quotation marks"),
        pytest.param("from {x} to", "He came from Hull. Go to bed.", id="slot over a sentence end"),
        pytest.param("from {x= here | there} to", "From somewhere to.", id="slot with alternatives, another word"),
        pytest.param("from ... to", f"From {SIX} seven to.", id="gap over seven tokens"),
        pytest.param("from ... to", "From one; to two.", id="gap over a semicolon"),
        pytest.param("the end", "This is the. End it.", id="across a sentence end"),
        pytest.param("the end", "This is the (end).", id="across a bracket"),
        pytest.param("^ but", "And but for you.", id="start of the sentence, inside"),
        pytest.param("but $", "Nothing but rain.", id="end of the sentence, inside"),
        pytest.param("but $", "Nothing but, he said.", id="end of the sentence, before a comma"),
        pytest.param(r"why \?", "Why not?", id="a quoted question mark"),
        pytest.param(":number crews", "Some crews, third crews, 2nd crews.", id="a word or an ordinal for a number"),
        pytest.param("{x}'s cat", "The vets cat.", id="possessive without apostrophe"),
    ],
)
def test_what_a_pattern_lets_stand(pattern: str, text: str) -> None:
    assert found(pattern, text) == []


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        pytest.param("cat", "The cat saw a CAT and a Cat.", ["cat", "CAT", "Cat"], id="word in any case"),
        pytest.param("=Sun", "The Sun and the sun.", ["Sun"], id="exact word"),
        pytest.param("=Sun's", "The Sun’s page, the sun’s heat.", ["Sun’s"], id="exact possessive"),
        pytest.param("=X-ray", "An X‑ray, an x-ray.", ["X‑ray"], id="exact word with another hyphen"),
        pytest.param(
            "<boycott>", "We boycott, boycotted; a boycott, boycotts.", ["boycott", "boycotted", "boycott", "boycotts"], id="lemma"
        ),
        pytest.param("<be> late", "She was late. They are late.", ["was late", "are late"], id="lemma of be"),
        pytest.param("<strike:noun>", "Strikes struck us.", ["Strikes"], id="lemma as a noun"),
        pytest.param("<strike:verb>", "He struck a strike.", ["struck", "strike"], id="lemma as a verb, not disambiguated"),
        pytest.param("<good:adj> news", "Better news.", ["Better news"], id="lemma as an adjective"),
        pytest.param("<fast:adv> of all", "Fastest of all.", ["Fastest of all"], id="lemma as an adverb"),
        pytest.param("(red | dark green) door", "A dark green door, a red door.", ["dark green door", "red door"], id="alternatives"),
        pytest.param("a (b (c | d) | e) f", "A b d f. A e f.", ["A b d f", "A e f"], id="alternatives inside alternatives"),
        pytest.param("old? door", "A door, an old door.", ["door", "old door"], id="optional word"),
        pytest.param("an ( old red )? door", "An old red door.", ["An old red door"], id="optional group"),
        pytest.param("the {x}? door", "The door. The front door.", ["The door", "The front door"], id="optional slot"),
        pytest.param("from {x} to", f"From {SIX} to.", [f"From {SIX} to"], id="slot of six tokens"),
        pytest.param("from {x} to", "From Ann’s house to.", ["From Ann’s house to"], id="slot over a possessive"),
        pytest.param("from {x= here | over there} to", "From over there to.", ["From over there to"], id="slot with alternatives"),
        pytest.param("from ... to", "From to. From one to.", ["From to", "From one to"], id="gap"),
        pytest.param("^ but", "But “but” but. “But no. ‘But (but", ["But", "But", "But"], id="start"),
        pytest.param("^ but", "([“But no.", ["But"], id="start behind several opening marks"),
        pytest.param("but $", "Nothing but. All but!” None but?) But", ["but", "but", "but", "But"], id="end"),
        pytest.param(r"why \?", "Why? Oh why?", ["Why?", "why?"], id="quoted question mark"),
        pytest.param(r"so \( they say \)", "So (they say).", ["So (they say)"], id="quoted brackets"),
        pytest.param(r"\=Sun \\ sun", r"=sun \ Sun", [r"=sun \ Sun"], id="quoted marks of the language"),
        pytest.param(":number crews", "3 crews, Three crews, 20 crews.", ["3 crews", "Three crews", "20 crews"], id="number"),
        pytest.param("{n= :number | no} crews", "No crews, ten crews.", ["No crews", "ten crews"], id="number in a slot"),
        pytest.param("however ,", "However, no.", ["However,"], id="punctuation as it stands"),
        pytest.param("the dog's tail", "The dog’s tail.", ["The dog’s tail"], id="possessive"),
        pytest.param("the {who}'s tail", "The old dog’s tail.", ["The old dog’s tail"], id="possessive of a slot"),
        pytest.param("<dog>'s tail", "Dogs's tail, dog's tail.", ["Dogs's tail", "dog's tail"], id="possessive of a lemma"),
        pytest.param("(dog | cat) 's tail", "cat’s tail", ["cat’s tail"], id="possessive of alternatives"),
        pytest.param("the dogs' tails", "The dogs’ tails.", ["The dogs’ tails"], id="possessive of a plural"),
        pytest.param("don’t know", "They don't know, don’t know.", ["don't know", "don’t know"], id="curly pattern, straight text"),
        pytest.param('a "good" man', "A “good” man.", ["A “good” man"], id="straight quotes, curly text"),
        pytest.param("well-known", "A well‑known man, a well-known man.", ["well‑known", "well-known"], id="inner hyphen"),
        pytest.param("9 - 5", "From 9 - 5.", ["9 - 5"], id="hyphen between spaces"),
        pytest.param("the end", "the\u00a0end, the\nend", ["the\u00a0end", "the\nend"], id="other spaces"),
        pytest.param("café noir", "Cafe\u0301 noir? CAFÉ NOIR.", ["CAFÉ NOIR"], id="composed accents"),
        pytest.param("cafe\u0301 noir", "Cafe\u0301 noir.", ["Cafe\u0301 noir"], id="combining accents"),
    ],
)
def test_what_a_pattern_matches(pattern: str, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches


@pytest.mark.parametrize(
    ("pattern", "text", "matches"),
    [
        pytest.param("red (a | a b c | a b)", "Red a b c d.", ["Red a b c"], id="the longest alternative"),
        pytest.param("red {x}", f"Red {SIX} seven.", [f"Red {SIX}"], id="a slot at the end takes all it can"),
        pytest.param("from {x} to", "From Hull to York to Leeds.", ["From Hull to York to"], id="a slot makes the match long"),
        pytest.param("red ( b | b red c )", "Red b red c red b.", ["Red b red c", "red b"], id="what a longer match took is gone"),
        pytest.param("a b a", "A b a b a.", ["A b a"], id="no overlap"),
        pytest.param("(red sea .)? =Sea", "The red sea. Sea.", ["Sea"], id="a start in the sentence before"),
        pytest.param("b? a b", "B a b a b.", ["B a b", "a b"], id="the leftmost start"),
    ],
)
def test_leftmost_then_longest_without_overlap(pattern: str, text: str, matches: list[str]) -> None:
    assert found(pattern, text) == matches


@pytest.mark.parametrize(
    ("pattern", "text", "slots"),
    [
        pytest.param("from {x}? to", "From to.", {}, id="a slot left out is unbound"),
        pytest.param("the {x= very? } end", "The end.", {}, id="a slot that took no token is unbound"),
        pytest.param("{x} of {y= gold | of gold}", "Of of gold.", {"x": "Of", "y": "gold"}, id="no more than it must"),
        pytest.param(
            "{x} and {y} end", "Bread and butter and jam end.", {"x": "Bread", "y": "butter and jam"}, id="the first slot shorter"
        ),
        pytest.param("the {x= big | big {y= old | new}} end", "The big old end.", {"x": "big old", "y": "old"}, id="a slot inside a slot"),
        pytest.param("( by {x} | {x} by ) hand", "By one hand.", {"x": "one"}, id="the alternative that matched"),
    ],
)
def test_slots_hold_the_text_they_took(pattern: str, text: str, slots: dict[str, str]) -> None:
    (match,) = Pattern.parse(pattern).matches(Analysis(text))
    assert {name: text[start:end] for name, (start, end) in match.slots.items()} == slots


def test_lemmas_are_bound_in_order_with_form_and_tags() -> None:
    (match,) = Pattern.parse("<boycott>? <war:noun> <end>").matches(Analysis("The wars ended."))
    assert [(lemma.form, set(lemma.tags)) for lemma in match.lemmas] == [("wars", {"NNS"}), ("ended", {"VBD", "VBN"})]


@pytest.mark.parametrize("pattern", ["big ... ... ... ... ... ... ... ... =End", "big ({a}? {b}?)? ({c}? {d}?)? ({e}? {f}?)? big $ ,"])
def test_patterns_that_can_match_in_very_many_ways_come_to_an_end(pattern: str) -> None:
    assert found(pattern, "big end " * 500) == []


@pytest.mark.parametrize(
    ("pattern", "mark", "message"),
    [
        pytest.param("", "", "an empty pattern matches nothing", id="empty"),
        pytest.param("a ^( b | c", "(", "“(” is never closed", id="group never closed"),
        pytest.param("a ^{x= b", "{", "“{” is never closed", id="slot with alternatives never closed"),
        pytest.param("a ^{x", "{", "“{” is never closed", id="slot never closed"),
        pytest.param("a ^(", "(", "“(” is never closed", id="group that only opens"),
        pytest.param("a b ^) c", ")", "“)” closes nothing here", id="stray closing bracket"),
        pytest.param("a b ^} c", "}", "“}” closes nothing here", id="stray closing brace"),
        pytest.param("a ^| b", "|", "“|” closes nothing here", id="alternatives without a group"),
        pytest.param("a ( b ^} c", "}", "“}” where “)” should close what was opened at character 3", id="brace closes a bracket"),
        pytest.param("a {x= b ^) c", ")", "“)” where “}” should close what was opened at character 3", id="bracket closes a brace"),
        pytest.param("a ( b | ^| c )", "|", "an alternative is empty", id="empty alternative"),
        pytest.param("a ( b | ^)", ")", "an alternative is empty", id="empty last alternative"),
        pytest.param("a (^)", ")", "an alternative is empty", id="empty group"),
        pytest.param("^? a", "?", "“?” makes the item before it optional, and there is none", id="nothing before a question mark"),
        pytest.param("a ( ^? b )", "?", "“?” makes the item before it optional, and there is none", id="nothing before it in the group"),
        pytest.param("$ ^? a", "?", "“?” makes the item before it optional, and there is none", id="optional edge"),
        pytest.param("a ^{X}", "{", "a slot is written {name}", id="slot in capitals"),
        pytest.param("a ^{}", "{", "a slot is written {name}", id="slot without a name"),
        pytest.param("a {one^ two}", " ", "“ ” in the name of a slot", id="slot with two names"),
        pytest.param("a {x^:nq}", ":", "“nq” is no type of slot that is known", id="unknown type of slot"),
        pytest.param("a ^:vreb b", ":", "“:vreb” is no token class that is known", id="unknown class"),
        pytest.param("^[ a b", "[", "“[” is never closed", id="context never closed"),
        pytest.param("^{man's} a", "{", "“{man's}”: of slots with 's there are", id="possessive slot of another name"),
        pytest.param("a ^< b", "<", "a lemma is written <word> or <word:noun>", id="lemma never closed"),
        pytest.param("a ^<b c>", "<", "a lemma is written <word> or <word:noun>", id="lemma of two words"),
        pytest.param("a <house:^nuon>", "n", "“nuon” is no part of speech; those known are noun, verb, adj, adv", id="part of speech"),
        pytest.param("a <house:^>", ">", "“” is no part of speech", id="part of speech left out"),
        pytest.param("a ^<qwxrt>", "<", "no inflections of “qwxrt” are known", id="unknown lemma"),
        pytest.param("a ^<mice>", "<", "no inflections of “mice” are known; is it the base form?", id="lemma that is inflected"),
        pytest.param("a ^\\", "\\", "“\\” at the end quotes nothing", id="backslash at the end"),
    ],
)
def test_mistake_is_told_with_its_place(pattern: str, mark: str, message: str) -> None:
    """The ^ in the table stands before the mistake and is no part of the pattern."""
    offset = max(pattern.find(f"^{mark}"), 0)
    source = pattern[:offset] + pattern[offset + 1 :] if pattern else ""
    with pytest.raises(PatternError) as error:
        Pattern.parse(source)
    assert (str(error.value)[: len(message)], error.value.offset) == (message, offset)


@pytest.mark.parametrize("pattern", ["{x}", "...", ":number", "a?", "( a | {x} )", "( a | b )? ...", "^ {x} $", ",", "{x= a? }", "'s"])
def test_pattern_that_could_do_without_every_word_is_refused(pattern: str) -> None:
    with pytest.raises(PatternError, match="would run on every sentence"):
        Pattern.parse(pattern)


@pytest.mark.parametrize(
    ("pattern", "literals"),
    [
        pytest.param("the old harbour", {"the old harbour"}, id="all words in a row"),
        pytest.param("of the {x}", {"of the"}, id="common words where there is nothing else"),
        pytest.param("the {x} of ( gold | silver )", {"of gold", "of silver"}, id="one of each alternative"),
        pytest.param("rusty? gates", {"gates"}, id="not what may be left out"),
        pytest.param("in? gates", {"gates"}, id="nor what may be left out before them"),
        pytest.param("the <child>", {"the child", "the children"}, id="every form of a lemma"),
        pytest.param("a dog's {x}", {"a dog's"}, id="a possessive stands close"),
        pytest.param("the , harbour :noun", {"harbour"}, id="not over a mark or a class"),
        pytest.param("[ in ] the nearest", {"in the nearest"}, id="context and all"),
        pytest.param("( red {x} | blue ) tower", {"tower"}, id="beside alternatives that cannot be spelled out"),
    ],
)
def test_literals_are_the_rarest_words_in_a_row_that_must_be_there(pattern: str, literals: set[str]) -> None:
    assert Pattern.parse(pattern).literals == literals


# Small random patterns, matched by trying everything: no anchors, no memory of what was tried.


@dataclass(frozen=True)
class Item:
    """A part of a pattern: how it is written, what it is, and what is in it."""

    kind: str
    written: str
    parts: tuple["Item", ...] = ()


Place = tuple[int, int, tuple[int, int] | None]
WORDS = ("red", "of", "harbour", "the")
MARKS = (",", "“", "”", ".")


def _sequence(parts: list[Item]) -> Item:
    return Item("sequence", " ".join(part.written for part in parts), tuple(parts))


def _choice(parts: list[Item]) -> Item:
    return Item("choice", f"( {' | '.join(part.written for part in parts)} )", tuple(parts))


LEAVES = st.one_of(
    st.sampled_from(WORDS).map(lambda word: Item("word", word)),
    st.sampled_from(
        [Item("slot", "{x}"), Item("gap", "..."), Item("start", "^"), Item("end", "$"), Item("number", ":number"), Item("word", ",")]
    ),
)
ITEMS = st.recursive(
    LEAVES,
    lambda inner: st.one_of(
        st.lists(inner, min_size=1, max_size=3).map(_sequence),
        st.lists(inner, min_size=2, max_size=3).map(_choice),
        inner.map(lambda item: Item("maybe", f"( {item.written} )?", (item,))),
    ),
    max_leaves=6,
)
PATTERNS = st.tuples(st.lists(ITEMS, max_size=2), st.sampled_from(WORDS), st.lists(ITEMS, max_size=2)).map(
    lambda parts: _sequence([*parts[0], Item("word", parts[1]), *parts[2]])
)
TEXTS = st.lists(st.sampled_from((*WORDS, *WORDS, "The", "tower", "7", "ten", *MARKS)), max_size=14).map(" ".join)


@dataclass(frozen=True)
class End:
    """The token after a match, and the first and the last token of what the slot took."""

    at: int
    slot: tuple[int, int] | None = None


def _ends(item: Item, tokens: list[str], state: End) -> Iterator[End]:
    """Every way in which `item` may match from `state` on in a sentence, best first."""
    at = state.at
    match item.kind:
        case "word":
            if tokens[at : at + 1] == [item.written]:
                yield End(at + 1, state.slot)
        case "number":
            if tokens[at : at + 1] in (["7"], ["ten"]):
                yield End(at + 1, state.slot)
        case "sequence":
            if not item.parts:
                yield state
            else:
                for middle in _ends(item.parts[0], tokens, state):
                    yield from _ends(Item("sequence", "", item.parts[1:]), tokens, middle)
        case "choice":
            for part in item.parts:
                yield from _ends(part, tokens, state)
        case "maybe":
            yield from _ends(item.parts[0], tokens, state)
            yield state
        case "slot" | "gap":
            for size in range(item.kind == "slot", 7):
                if at + size <= len(tokens) and all(token.isalnum() for token in tokens[at : at + size]):
                    yield End(at + size, (at, at + size - 1) if item.kind == "slot" else state.slot)
        case "start":
            if all(token in ('"', "(") for token in tokens[:at]):
                yield state
        case "end":
            if all(token in ('"', ")", ".") for token in tokens[at:]):
                yield state


def _tried_everywhere(item: Item, text: Analysis) -> list[Place]:
    matches: list[Place] = []
    for each in text.sentences:
        sentence = each.tokens
        keys = [token.key for token in sentence]
        at = 0
        while at < len(keys):
            best = max(_ends(item, keys, End(at)), key=lambda end: end.at, default=End(at))
            if best.at > at:
                slot = (sentence[best.slot[0]].start, sentence[best.slot[1]].end) if best.slot else None
                matches.append((sentence[at].start, sentence[best.at - 1].end, slot))
            at = max(best.at, at + 1)
    return matches


@settings(PATIENT, max_examples=300)
@given(PATTERNS, TEXTS)
def test_matches_are_those_of_a_search_that_tries_everything(item: Item, words: str) -> None:
    pattern, text = Pattern.parse(item.written), Analysis(words)
    expected = _tried_everywhere(item, text)
    assert [(match.start, match.end, match.slots.get("x")) for match in pattern.matches(text)] == expected
    if expected:
        assert Prefilter.of(sorted(pattern.literals)).held(normal(words))
