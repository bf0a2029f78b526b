"""The prefilter: literals as whole words, all of them, whatever overlaps."""

import pytest

from lint.packs.prefilter import Prefilter
from lint.text.fold import normal

LITERALS = ["hands of", "hands", "of the", "wash", "it's", "café", "l'été", "a"]


def held(text: str, prefilter: Prefilter | None = None) -> set[str]:
    prefilter = prefilter or Prefilter.of(LITERALS)
    return {LITERALS[number] for number in prefilter.held(normal(text))}


@pytest.mark.parametrize("text", ["", "Nothing.", "handset", "washing", "cafés", "of  ficers"], ids=repr)
def test_parts_of_words_do_not_count(text: str) -> None:
    assert held(text) == set()


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param("Hands of the law", {"hands of", "hands", "of the"}, id="what overlaps, in any case"),
        pytest.param("the hands\n of\u00a0the law", {"hands of", "hands", "of the"}, id="any white space"),
        pytest.param("It’s a café.", {"it's", "a", "café"}, id="curly apostrophe, accent, full stop"),
        pytest.param("“Hands”—wash!", {"hands", "wash"}, id="marks around"),
    ],
)
def test_whole_words_count(text: str, wanted: set[str]) -> None:
    assert held(text) == wanted


def test_saved_and_loaded_it_finds_the_same() -> None:
    loaded = Prefilter.load(Prefilter.of(LITERALS).save())
    assert held("It’s the hands of the law", loaded) == {"it's", "hands of", "hands", "of the"}


def test_without_literals_it_holds_nothing() -> None:
    empty = Prefilter.load(Prefilter.of([]).save())
    assert empty.held("anything") == set()
