"""Where phrases end, by word classes alone: first where none begins, then every end, shortest first."""

from collections.abc import Callable, Iterator

import pytest

from lint.text import phrases
from lint.text.analysis import Analysis, Sentence

Ends = Callable[[Sentence, int], Iterator[int]]


def taken(ends: Ends, text: str) -> list[str]:
    """What `ends` may take from the first `|` of `text` on, each once."""
    start = text.index("|")
    text = text.replace("|", "")
    sentence = Analysis(text).sentence_at(0)
    at = next(index for index, token in enumerate(sentence.tokens) if token.start >= start)
    return list(dict.fromkeys(text[start : sentence.tokens[end - 1].end] if end > at else "" for end in ends(sentence, at)))


class TestName:
    @pytest.mark.parametrize(
        "text",
        [
            pytest.param("Seen by |the mayor.", id="small letters"),
            pytest.param("|Miller came.", id="the first word"),
            pytest.param("“|Miller came.”", id="the first word behind a mark"),
            pytest.param("Seen by |7 men.", id="a figure"),
            pytest.param("Seen by |“Miller”.", id="a quotation mark"),
            pytest.param("Bank |of Wales.", id="a small word that stands inside names"),
        ],
    )
    def test_none(self, text: str) -> None:
        assert taken(phrases.name, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("Seen by |Miller.", ["Miller"], id="one word, before the full stop"),
            pytest.param("Seen by |Ann Miller of Hull.", ["Ann", "Ann Miller", "Ann Miller of Hull"], id="a small word inside"),
            pytest.param("The |Bank of the West of it.", ["Bank", "Bank of the West"], id="two small words, and one at the end"),
            pytest.param("The |Bank of the de West.", ["Bank"], id="three small words"),
            pytest.param("Seen by |Ann, Tom.", ["Ann"], id="a comma"),
            pytest.param("Seen by |A B C D E F G.", ["A", "A B", "A B C", "A B C D", "A B C D E", "A B C D E F"], id="six at most"),
            pytest.param("Seen by |A B C D E of F.", ["A", "A B", "A B C", "A B C D", "A B C D E"], id="six with small words"),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.name, text) == expected


class TestNumber:
    @pytest.mark.parametrize("text", ["|some men.", "|and two.", "|million men.", "|.5 left.", "|2nd day.", "|first day."])
    def test_none(self, text: str) -> None:
        assert taken(phrases.number, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("|27 men.", ["27"], id="figures"),
            pytest.param("It is |27.", ["27"], id="the full stop of the sentence"),
            pytest.param("|27 , 28 men.", ["27"], id="a comma that stands apart"),
            pytest.param("|3.5 million men.", ["3", "3.5", "3.5 million"], id="decimals and a scale"),
            pytest.param("|1,200,000 men.", ["1", "1,200", "1,200,000"], id="thousands"),
            pytest.param("|two hundred and five men.", ["two", "two hundred", "two hundred and five"], id="words"),
            pytest.param("|two and a half.", ["two"], id="and before something else"),
            pytest.param(
                "|one two three four five six seven.",
                ["one", "one two", "one two three", "one two three four", "one two three four five", "one two three four five six"],
                id="six at most",
            ),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.number, text) == expected


class TestAdjective:
    @pytest.mark.parametrize("text", ["|the big", "|mayors", "|of big", "|, big", "|quickly", "|very"])
    def test_none(self, text: str) -> None:
        assert taken(phrases.adjective, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("|big mill", ["big"], id="one"),
            pytest.param("|newly rebuilt mill", ["newly rebuilt"], id="participle with an adverb"),
            pytest.param("|very quickly washed", ["very quickly washed"], id="two adverbs"),
            pytest.param("|more astonishing", ["more astonishing"], id="comparison"),
            pytest.param("|big red", ["big"], id="two adjectives are two"),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.adjective, text) == expected


class TestVerb:
    @pytest.mark.parametrize("text", ["|the go", "|mayors", "|, go", "|of going", "|quickly"])
    def test_none(self, text: str) -> None:
        assert taken(phrases.verb, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("They |went there", ["went"], id="one"),
            pytest.param("They |have never gone there", ["have", "have never gone"], id="auxiliary and adverb"),
            pytest.param("They |quickly went there", ["quickly went"], id="adverb before it"),
            pytest.param("They |will be washing the car", ["will", "will be", "will be washing"], id="two auxiliaries"),
            pytest.param("They |don't know", ["don't", "don't know"], id="with not"),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.verb, text) == expected


class TestGerund:
    @pytest.mark.parametrize("text", ["|go", "|gone", "|thing", "|king", "|the going"])
    def test_none(self, text: str) -> None:
        assert taken(phrases.gerund, text) == []

    def test_one_word(self) -> None:
        assert taken(phrases.gerund, "They like |going washing.") == ["going"]


class TestNounPhrase:
    @pytest.mark.parametrize(
        "text", ["|of mills", "|the of", "|slowly", "|he went", "|, mills", "|the the mills", "|and mills", "|'s mill"]
    )
    def test_none(self, text: str) -> None:
        assert taken(phrases.noun_phrase, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("|mills, mayors", ["mills"], id="a noun"),
            pytest.param("|the mill house, so", ["the mill", "the mill house"], id="article and two nouns"),
            pytest.param(
                "|his newly rebuilt mill of it",
                ["his", "his newly rebuilt mill", "his newly rebuilt mill of it"],
                id="possessive, adverb, participle",
            ),
            pytest.param("|all those mills", ["all"], id="two determiners"),
            pytest.param("|the few mills of", ["the few mills"], id="article and few"),
            pytest.param("|the city's mills of", ["the city", "the city's mills"], id="possessor"),
            pytest.param("|me of", ["me"], id="a pronoun stands alone"),
            pytest.param("|her mill of", ["her", "her mill"], id="a pronoun or a possessive"),
            pytest.param("|27 mills and", ["27", "27 mills"], id="number"),
            pytest.param("|qwxrts and", ["qwxrts"], id="a word that nobody knows"),
            pytest.param("Of |Hull and", ["Hull"], id="a name"),
            pytest.param("|a man of the mill of it", ["a man", "a man of the mill"], id="of, within six"),
            pytest.param(
                "|one two three four five six seven",
                ["one", "one two", "one two three", "one two three four", "one two three four five", "one two three four five six"],
                id="six at most",
            ),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.noun_phrase, text) == expected


class TestModifiers:
    def test_nothing_is_enough(self) -> None:
        assert taken(phrases.modifiers, "They did |of it") == [""]
        assert taken(phrases.modifiers, "They did |, a mill") == [""]

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("|the very big of", ["", "the", "the very", "the very big"], id="article, grade, adjective"),
            pytest.param("|the city's mill of", ["", "the", "the city", "the city's", "the city's mill"], id="possessor and noun"),
            pytest.param("|her newly built with", ["", "her", "her newly", "her newly built"], id="adverb and participle"),
            pytest.param(
                "|big big big big big big big",
                ["", "big", "big big", "big big big", "big big big big", "big big big big big", "big big big big big big"],
                id="six at most",
            ),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.modifiers, text) == expected


class TestPossessive:
    @pytest.mark.parametrize(
        "text", ["|him go", "|the mayor", "|the mayors", "|'s mill", "|of the mayor's", "|the mayors ' mill", "|the mayor' mill"]
    )
    def test_none(self, text: str) -> None:
        assert taken(phrases.possessive, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("|her mayor's mill", ["her"], id="a pronoun, and no more"),
            pytest.param("|whose mill", ["whose"], id="whose"),
            pytest.param("|the old mayor’s mill", ["the old mayor’s"], id="noun"),
            pytest.param("|the mayors’ mill", ["the mayors’"], id="plural"),
            pytest.param("|the mayor's sister's mill", ["the mayor's", "the mayor's sister's"], id="one of another"),
            pytest.param("Of |Ann Miller's mill", ["Ann Miller's"], id="name"),
            pytest.param("|one's mill", ["one's"], id="one's"),
        ],
    )
    def test_ends(self, text: str, expected: list[str]) -> None:
        assert taken(phrases.possessive, text) == expected

    def test_possessor_ends_before_its_mark(self) -> None:
        sentence = Analysis("The mayor's sister's mill.").sentence_at(0)
        assert list(phrases.possessor(sentence, 0)) == [(2, 3), (4, 5)]
        assert list(phrases.possessor(sentence, 5)) == []
        assert list(phrases.possessor(Analysis("Her mill.").sentence_at(0), 0)) == []


class TestReflexive:
    @pytest.mark.parametrize("text", ["|him", "|self", "|own", "|by herself"])
    def test_none(self, text: str) -> None:
        assert taken(phrases.reflexive, text) == []

    @pytest.mark.parametrize("word", ["myself", "Itself", "oneself", "themselves"])
    def test_one_word(self, word: str) -> None:
        assert taken(phrases.reflexive, f"By |{word} alone.") == [word]


class TestQuotation:
    @pytest.mark.parametrize("text", ["|so “so”", "|“so", "|“”", "|‘so’", "|“" + "so " * 39 + "”"])
    def test_none(self, text: str) -> None:
        assert taken(phrases.quotation, text) == []

    @pytest.mark.parametrize(
        ("text", "expected"),
        [
            pytest.param("He said |“so”.", "“so”", id="one word"),
            pytest.param('He said |"so, so", and "no".', '"so, so"', id="up to the first closing mark"),
            pytest.param("|“" + "so " * 38 + "”", "“" + "so " * 38 + "”", id="forty tokens"),
        ],
    )
    def test_end(self, text: str, expected: str) -> None:
        assert taken(phrases.quotation, text) == [expected]


@pytest.mark.parametrize(
    "ends",
    [
        phrases.name, phrases.number, phrases.adjective, phrases.verb, phrases.gerund, phrases.noun_phrase, phrases.possessive,
        phrases.reflexive, phrases.quotation,
    ],
)  # fmt: skip
def test_nothing_begins_behind_the_last_token(ends: Ends) -> None:
    sentence = Analysis("The mill. The next.").sentence_at(0)
    assert list(ends(sentence, sentence.limit)) == []


def test_modifiers_behind_the_last_token_are_nothing() -> None:
    sentence = Analysis("The mill.").sentence_at(0)
    assert list(phrases.modifiers(sentence, sentence.limit)) == [sentence.limit]
