import pytest

from lint.text.lexicon import inflections, tags_by_form


@pytest.mark.parametrize("word", ["", "xyzzyq", "washes"], ids=["empty", "made up", "no lemma"])
def test_what_is_no_lemma_has_no_forms(word: str) -> None:
    assert inflections(word) == {}
    assert tags_by_form(word) == {}


def test_word_of_another_part_of_speech_has_no_forms() -> None:
    assert inflections("child", "verb") == {}


def test_verb() -> None:
    assert inflections("wash", "verb") == {
        "VB": ("wash",),
        "VBP": ("wash",),
        "VBZ": ("washes",),
        "VBD": ("washed",),
        "VBN": ("washed",),
        "VBG": ("washing",),
    }


def test_noun() -> None:
    assert inflections("child") == {"NN": ("child",), "NNS": ("children",)}


def test_be_has_all_its_forms() -> None:
    assert inflections("be") == {
        "VB": ("be",),
        "VBP": ("am", "are"),
        "VBZ": ("is",),
        "VBD": ("was", "were"),
        "VBN": ("been",),
        "VBG": ("being",),
    }


@pytest.mark.parametrize(
    ("lemma", "plurals"),
    [
        ("wash", ("washes",)),
        ("business", ("businesses",)),
        ("analysis", ("analyses",)),
        ("church", ("churches",)),
        ("sheep", ("sheep",)),
        ("series", ("series",)),
        ("aircraft", ("aircrafts", "aircraft")),
        ("fish", ("fishes", "fish")),
    ],
)
def test_plural_is_the_singular_only_where_papers_print_it(lemma: str, plurals: tuple[str, ...]) -> None:
    assert inflections(lemma, "noun")["NNS"] == plurals


def test_form_bears_every_tag_it_may_have() -> None:
    assert tags_by_form("put", "verb") == {
        "put": {"VB", "VBP", "VBD", "VBN"},
        "puts": {"VBZ"},
        "putting": {"VBG"},
    }
    assert tags_by_form("wash")["wash"] >= {"NN", "VB", "VBP"}
    assert "NNS" not in tags_by_form("wash")["wash"]
