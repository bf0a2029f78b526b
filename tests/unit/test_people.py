import pytest

from lint.document import Metadata
from lint.packs.files import shipped
from lint.packs.loading import load
from lint.structure import credit, dateline, people
from lint.structure.names import same_person

WORDS = load([shipped() / "vocabulary"]).vocabulary


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ann Lee", "ann lee", True),
        ("Ann Lee", "A. Lee", True),
        ("Ann Maria Lee", "Ann Lee", True),
        ("Li Wei", "Wei Li", True),
        ("Gwen Asher-Pratt", "Gwen Asher Pratt", True),
        ("Sundar", "Asha Sundar", True),
        ("Ann Lee", "Bo Lee", False),
        ("Pink Marchand", "Rose Marchand", False),
        ("Ann Lee", "Ann Ek", False),
    ],
)
def test_ways_to_write_one_name(one: str, other: str, same: bool) -> None:
    assert same_person(one, other) is same_person(other, one) is same


def test_authors_of_a_page_are_persons() -> None:
    written = ("Ann Lee and Bo Ek", "The Echo newsroom", "admin", "Reuters", "Associated Press", "Cy", "ann_lee", "Di de la Cruz")
    assert people.authors(Metadata(written), WORDS) == ("Ann Lee", "Bo Ek", "Di de la Cruz")


@pytest.mark.parametrize(
    ("text", "house", "usual"),
    [
        ("LONDON — The minister left.", "LONDON —", True),
        ("LONDON, June 3 (Reuters) - The minister left.", "LONDON, June 3 (Reuters) -", True),
        ("NEW YORK, N.Y. — The minister left.", "NEW YORK, N.Y. —", True),
        ("Paris, 12 June. /Corr. AFP/ – The court", "PARIS, June 12 —", False),
        ("Kyiv, 3 May (Our correspondent) The court", "KYIV, May 3 —", False),
        ("/Sofia, 12 June. /BTA/. The court", "SOFIA, June 12 —", False),
        ("San José, Monday, 5 Feb. [EFE] – The court", "SAN JOSÉ, February 5 (EFE) —", False),
    ],
)
def test_dateline(text: str, house: str, usual: bool) -> None:
    found = dateline.opening(text, WORDS)
    assert found is not None
    assert (found.house, found.usual) == (house, usual)
    assert text[found.end :].startswith("The ")


@pytest.mark.parametrize(
    "text",
    [
        "NATO said no.",
        "BBC News has learned",
        "Paris (then a reporter) left.",
        "X-RAY — no, wait",
        "Either/or is a book.",
        "Taipei, Feb. 11 (Xinhua) -- Trade fell.",
    ],
)
def test_what_is_no_translated_dateline(text: str) -> None:
    found = dateline.opening(text, WORDS)
    assert found is None or found.usual


@pytest.mark.parametrize(
    ("text", "house"),
    [
        ("(Report: Ann Lee; montage: Bo Ek)", "(Reporting by Ann Lee; editing by Bo Ek)"),
        ("Photo credits to: Ann Lee", "Photo: Ann Lee"),
        ("(Reporting by Ann Lee; editing by Bo Ek)", "(Reporting by Ann Lee; editing by Bo Ek)"),
        ("Photograph: Ann Lee/Agency", "Photograph: Ann Lee/Agency"),
    ],
)
def test_credit(text: str, house: str) -> None:
    found = credit.read(text, WORDS)
    assert found is not None
    assert (found.house, found.usual) == (house, text == house)


@pytest.mark.parametrize(
    "text", ["Photos of the fire went round the world.", "Report: the year was a bad one", "Video killed the radio star"]
)
def test_what_is_no_credit(text: str) -> None:
    assert credit.read(text, WORDS) is None
