import pytest

from lint.document import Document, Encoding, Role
from lint.formats.plain import parse
from lint.packs.files import shipped
from lint.packs.loading import load
from lint.structure import bio, byline
from lint.structure.assign import assign
from lint.structure.beats import beat_words
from lint.structure.names import parts
from lint.structure.vocabulary import Vocabulary, merge

OWN = Vocabulary(
    byline_openers=("by", "words by"),
    name_particles=("de", "la", "van", "der", "bin"),
    occupations=("writer", "contributor", "correspondent"),
    bio_signs=("newsletter", "based"),
    furniture={"read-also": ("read also",), "page": ("advertisement", "©")},
    beats={"sport": ("goal", "match"), "health": ("yoga", "diet", "well-being")},
)
SHIPPED = load([shipped() / "vocabulary"]).vocabulary
BODY = "The harbour wall will be raised by two metres, the council decided on Monday after a long night of debate."


@pytest.fixture(params=[OWN, SHIPPED], ids=["own", "shipped"])
def vocabulary(request: pytest.FixtureRequest) -> Vocabulary:
    assert isinstance(request.param, Vocabulary)
    return request.param


def roles(paragraphs: list[str], vocabulary: Vocabulary) -> list[Role]:
    source = "\n\n".join(paragraphs)
    document = assign(Document("page.txt", source, Encoding("utf-8", b""), parse(source).blocks), vocabulary)
    assert [block.text for block in document.blocks] == paragraphs
    return [block.role for block in document.blocks]


def role_in_the_middle(line: str, vocabulary: Vocabulary) -> Role:
    return roles(["Harbour wall to rise", BODY, line, BODY, BODY, BODY], vocabulary)[2]


def role_at_the_end(line: str, vocabulary: Vocabulary) -> Role:
    return roles(["Harbour wall to rise", BODY, BODY, BODY, line], vocabulary)[-1]


def test_empty_page(vocabulary: Vocabulary) -> None:
    assert roles([], vocabulary) == []


@pytest.mark.parametrize("paragraphs", [[BODY], [BODY] * 4, ["He left.", "She stayed."], ["One line without a stop"]], ids=len)
def test_page_of_only_body(paragraphs: list[str], vocabulary: Vocabulary) -> None:
    assert set(roles(paragraphs, vocabulary)) == {Role.BODY}


def test_without_a_vocabulary_only_form_and_place_speak() -> None:
    page = ["Harbour wall to rise", "By Jane Doe", BODY, "* * *", "Jane Doe is a writer."]
    assert roles(page, Vocabulary()) == [Role.TITLE, Role.BODY, Role.BODY, Role.FURNITURE, Role.BODY]


def test_whole_page(vocabulary: Vocabulary) -> None:
    page = [
        "Harbour wall to rise",
        "By Jane Doe",
        BODY,
        "Read also: The wall in pictures",
        BODY,
        "Harbour Contributor",
        "Jane Doe is a writer based here.",
    ]
    expected = [Role.TITLE, Role.BYLINE, Role.BODY, Role.FURNITURE, Role.BODY, Role.BIO, Role.BIO]
    assert roles(page, vocabulary) == expected


@pytest.mark.parametrize(
    "line",
    [BODY, "He left.", "“He left.”", "As the mayor says:", " ".join(["word"] * 26)],
    ids=["paragraph", "sentence", "quoted sentence", "colon", "long"],
)
def test_first_line_that_is_no_title(line: str, vocabulary: Vocabulary) -> None:
    assert roles([line, BODY, BODY], vocabulary)[0] is Role.BODY


@pytest.mark.parametrize(
    "line",
    ["Harbour wall to rise", "Will the wall hold?", "‘It will hold’", "And then the water came...", "And then…", " ".join(["word"] * 25)],
)
def test_first_line_that_is_a_title(line: str, vocabulary: Vocabulary) -> None:
    assert roles([line, BODY, BODY], vocabulary)[0] is Role.TITLE
    assert role_in_the_middle(line, vocabulary) is Role.BODY


@pytest.mark.parametrize(
    "line",
    [
        "By Christmas",
        "By Christmas.",
        "By Christmas, the wall will stand.",
        "By Christmas Eve, the town was empty.",
        "By Jane Street, the police had blocked the road.",
        "By the river stood Jane Doe.",
        "By Jane Doe in a great hurry",
        "Jane Doe by Jane Doe",
        "Bylines Jane Doe",
        "By jane doe",
        "By Jane Doe, whose words on these pages were for many years what the whole of the town would turn to first",
        "By " + ", ".join(["Jane Doe"] * 10),
    ],
)
def test_what_only_begins_like_a_byline(line: str, vocabulary: Vocabulary) -> None:
    assert role_in_the_middle(line, vocabulary) is Role.BODY


@pytest.mark.parametrize(
    ("line", "names"),
    [
        ("By Jane Doe", "jane doe"),
        ("by Jane Doe.", "jane doe"),
        ("BY JANE DOE", "jane doe"),
        ("Words by: Jane Doe", "jane doe"),
        ("By Jane Doe and John Roe", "jane doe john roe"),
        ("By Jane Doe, John Roe and Ann Poe", "jane doe john roe ann poe"),
        ("By Jane Doe, John Roe, and Ann Poe", "jane doe john roe ann poe"),
        ("By Jane Doe & John Roe", "jane doe john roe"),
        ("By Jane Doe, harbour correspondent", "jane doe"),
        ("By J. R. R. Tolkien", "tolkien"),
        ("By J.R.R. Tolkien", "tolkien"),
        ("By George W. Bush", "george bush"),
        ("By Simone de Beauvoir", "simone beauvoir"),
        ("By Ludwig van der Rohe", "ludwig rohe"),
        ("By Oscar De La Hoya", "oscar de la hoya"),
        ("By Kim Van", "kim van"),
        ("By Seán O’Casey", "seán o'casey"),
        ("By Jean-Luc Picard", "jean-luc jean luc picard"),
        ("By José Álvarez", "josé álvarez"),
        ("By Jose\u0301 A\u0301lvarez", "jose\u0301 a\u0301lvarez"),
    ],
)
def test_byline_and_the_people_in_it(line: str, names: str, vocabulary: Vocabulary) -> None:
    assert role_in_the_middle(line, vocabulary) is Role.BYLINE
    assert parts(byline.people(line, vocabulary)) == set(names.split())


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe is a surgeon at the harbour hospital.",
        "The harbour is a writer's dream.",
        "Writer is what she calls herself.",
        "Jane Doe was asked why. The newsletter has no writer.",
        "Jane Doe is a writer based in Leeds. " + "She writes at length. " * 30 + "End.",
    ],
    ids=["no writer", "nobody", "no name", "no form", "too long"],
)
def test_last_line_that_is_no_bio(line: str) -> None:
    assert role_at_the_end(line, OWN) is Role.BODY


@pytest.mark.parametrize(
    "line",
    [
        "Jane Doe is a writer.",
        "Jane is a writer.",
        "Jane Doe, 42, has been our correspondent since May.",
        "Jane Doe was one of the writer fellows.",
        "Jane Doe covers the harbour as a correspondent.",
        "A correspondent for twenty years, Jane Doe lives by the sea.",
        "A. B. C. van der Doe is the writer of these lines.",
    ],
)
def test_bio_at_the_end(line: str) -> None:
    assert role_at_the_end(line, OWN) is Role.BIO
    assert role_in_the_middle(line, OWN) is Role.BODY, "it says nothing that only bios say"


def test_bio_that_gives_itself_away_is_one_anywhere(vocabulary: Vocabulary) -> None:
    assert role_in_the_middle("Jane Doe is a writer based in Leeds.", vocabulary) is Role.BIO


@pytest.mark.parametrize(
    "line",
    ["Contributor", "Health & Wellness contributor.", "The writer", "writer Correspondent", "A B C D E F G Writer", "Health Contributors"],
)
def test_what_is_no_role_line(line: str) -> None:
    assert not bio.is_role_line(line, OWN)


@pytest.mark.parametrize(
    "line", ["Health Contributor", "Health & Wellness Contributor", "Writer and Contributor", "Correspondent for the Writer"]
)
def test_role_line(line: str, vocabulary: Vocabulary) -> None:
    assert bio.is_role_line(line, vocabulary)
    assert role_at_the_end(line, vocabulary) is Role.BIO


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("The harbour is old.", ""),
        ("jane doe is a writer.", ""),
        ("Jane Doe is a writer.", "jane doe"),
        ("A writer of many books, Jane van der Doe lives here.", "jane doe"),
        ("Jane Doe-Roe has written for us.", "jane doe-roe doe roe"),
    ],
)
def test_people_of_a_bio(text: str, names: str) -> None:
    who = bio.person(text, OWN)
    assert parts([who] if who else []) == set(names.split())


@pytest.mark.parametrize(
    "line",
    [
        "Readers also wrote in.",
        "Read alsorts, a book of sweets.",
        "Advertisements are what pays for the wall.",
        "He read also the last page.",
        "Read also " + "what he wrote " * 12 + "then.",
        "1",
        "é",
    ],
)
def test_what_is_no_furniture(line: str, vocabulary: Vocabulary) -> None:
    assert role_in_the_middle(line, vocabulary) is Role.BODY


@pytest.mark.parametrize(
    "line", ["Read also: The wall", "READ ALSO", "(Read also: The wall)", "[Advertisement]", "©2024 The Gazette", "* * *", "—", "😀"]
)
def test_furniture(line: str, vocabulary: Vocabulary) -> None:
    assert role_in_the_middle(line, vocabulary) is Role.FURNITURE


def test_furniture_first_is_no_title(vocabulary: Vocabulary) -> None:
    assert roles(["Read also: The wall", BODY, BODY], vocabulary)[0] is Role.FURNITURE


@pytest.mark.parametrize(
    ("names", "found"),
    [
        ([], ""),
        (["the writer"], ""),
        (["J. R."], ""),
        (["Jane van der Doe"], "jane doe"),
        (["Jane Doe’s", "John O'Casey"], "jane doe john o'casey"),
        (["Jean-Luc O’Neill-Smith"], "jean-luc jean luc o'neill-smith o'neill smith"),
    ],
)
def test_name_parts_are_what_people_are_compared_by(names: list[str], found: str) -> None:
    assert parts(names) == set(found.split())


@pytest.mark.parametrize(
    ("texts", "sport", "health"),
    [
        ([], set(), set()),
        (["Nothing of the kind."], set(), set()),
        (["Goals!", "Matched"], {"goal"}, set()),
        (["A GOAL is a goal.", "A match."], {"goal", "match"}, set()),
        (["His diet’s a matchless one", "yoga-like"], set(), {"diet", "yoga"}),
        (["Well-being"], set(), {"well-being"}),
    ],
)
def test_beat_words_are_counted_once_in_any_form(texts: list[str], sport: set[str], health: set[str]) -> None:
    assert beat_words(texts, OWN) == {"sport": sport, "health": health}


def test_merged_vocabulary_has_each_word_once_in_order() -> None:
    other = Vocabulary(byline_openers=("text by", "by"), beats={"sport": ("coach", "goal"), "food": ("chef",)})
    merged = merge([OWN, other])
    assert merged.byline_openers == ("by", "words by", "text by")
    assert merged.occupations == OWN.occupations
    assert merged.beats == {**OWN.beats, "sport": ("goal", "match", "coach"), "food": ("chef",)}
    assert merge([]).byline_openers == ()
