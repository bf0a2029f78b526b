import pytest

from lint.config import Config
from lint.diagnostics import FileResult
from lint.engine.program import Program
from lint.packs.cache import images
from lint.pipeline import check_bytes
from lint.structure.language import of

PROGRAM = Program.select(images(()), Config())
ENGLISH = "The crews walked out on the first of the month, and nobody knows when they will be back at work."
GERMAN = "Die Mannschaften haben am Ersten des Monats die Arbeit niedergelegt, und niemand weiß, wann sie wieder auf die Schiffe gehen."
FAULT = "He published couple of books and said the the same."


def check(text: str, name: str = "a.md") -> FileResult:
    return check_bytes(text.encode(), name, PROGRAM, Config())


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (GERMAN, "German"),
        ("Les équipages ont cessé le travail le premier du mois, et personne ne sait quand ils reviendront sur les bateaux.", "French"),
        ("Las tripulaciones dejaron el trabajo el primero del mes, y nadie sabe cuándo volverán a los barcos de la empresa.", "Spanish"),
        ("De bemanningen hebben het werk neergelegd en niemand weet wanneer ze weer naar de schepen van het bedrijf gaan.", "Dutch"),
        ("Załogi porzuciły pracę i nikt nie wie, kiedy wrócą na statki, ale firma mówi, że to nie potrwa długo.", "Polish"),
        ("Экипажи прекратили работу, и никто не знает, когда они вернутся.", "Russian or another language in Cyrillic"),
        ("船员们一号停工了，没有人知道他们什么时候回来。", "Chinese or Japanese"),
    ],
)
def test_language_of_a_text(text: str, language: str) -> None:
    assert of(text, PROGRAM.vocabulary) == language


@pytest.mark.parametrize(
    "text",
    [
        ENGLISH,
        "Ashcombe: J Pell; A Soto, O Okafor, I Lind, E Roe; S Ek, Z De Vries, A La Rue; W Holm, U Ng, K Lo.",
        "“Der Ring des Nibelungen” opens on Friday with Die Walküre, in the staging of 1988.",
        "La La Land, El Topo, Das Boot, Il Postino, Le Samouraï",
        "2 1 4 7 ۱۹۷۴ 12",
        "El Universal, La Jornada",
        "He quoted it: «Я не знаю, когда мы вернемся домой», and the court wrote that down.",
    ],
)
def test_english_names_titles_and_quoted_originals_are_no_other_language(text: str) -> None:
    assert of(text, PROGRAM.vocabulary) is None


def test_document_that_is_not_english_gets_one_note_and_no_findings() -> None:
    result = check(f"# Streik\n\n{GERMAN}\n\n{GERMAN} the the\n")
    assert [str(note) for note in result.notes] == ["a.md:1:1: note: not checked: the text is in German"]
    assert not result.findings
    assert not result.failures


def test_block_that_is_not_english_gets_one_note_and_no_findings() -> None:
    result = check(f"# Strike\n\n{ENGLISH}\n\n{GERMAN} the the\n\n{FAULT}\n")
    assert [str(note) for note in result.notes] == ["a.md:5:1: note: not checked: this is in German"]
    assert [finding.rule.partition("/")[0] for finding in result.findings] == ["grammar.couple-of-without-article", "repetition.word"]


@pytest.mark.parametrize(
    ("name", "text", "checked"),
    [
        pytest.param("a.md", "---\nlang: de\n---\n\nKurz the the und gut.\n", False, id="said in the front matter"),
        pytest.param("a.md", f"---\nlang: en-GB\n---\n\n{FAULT}\n", True, id="said to be English"),
        pytest.param("a.md", f"---\nlang: de\n---\n\n{ENGLISH} {FAULT}\n", True, id="said to be German and plainly English"),
        pytest.param("a.html", "<html lang=fr><p>the the</p></html>", False, id="said by the page"),
        pytest.param("a.html", f"<p>{ENGLISH}</p><p lang=fr>Bon the the</p>", False, id="said of a block"),
        pytest.param("a.html", f"<p lang=en>{FAULT}</p>", True, id="block said to be English"),
    ],
)
def test_what_a_page_says_of_itself_counts(name: str, text: str, checked: bool) -> None:
    result = check(text, name)
    assert bool(result.findings) is checked
    assert len(result.notes) == (not checked)
