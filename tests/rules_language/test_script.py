"""Kind `script`: what is a leftover, and the near things that are none."""

import pytest

from lint.kinds import script
from lint.kinds.base.rule import Rule
from lint.kinds.pattern.matching import Pattern
from lint.text.mojibake import mojibake
from lint.text.scripts import Script
from tests.rules_language.helpers import check, load_text, mended, mistakes, reported, rule, without_marks


def script_rule(of: str, *excuse: str) -> Rule:
    scripts = tuple(Script) if of == script.Of.FOREIGN_LETTERS else ()
    return rule("script", script.Params(script.Of(of), scripts, tuple(Pattern.parse(each) for each in excuse)))


QUIET = [
    pytest.param("foreign-letters", "A plain café in Łódź.", id="accents"),
    pytest.param("foreign-letters", "He said “привет всем” and left.", id="quoted"),
    pytest.param("foreign-letters", 'He said "привет всем" and left.', id="quoted, straight"),
    pytest.param("foreign-letters", "The town of Lviv (Львів) is old.", id="in brackets"),
    pytest.param("foreign-letters", "A dumpling called пельмени is boiled.", id="called"),
    pytest.param("foreign-letters", "In Russian, правда is truth.", id="after its language"),
    pytest.param("foreign-letters", "They sang Катюша (a song) again.", id="glossed in brackets"),
    pytest.param("foreign-letters", "They read правда, meaning truth.", id="glossed"),
    pytest.param("foreign-letters", "The site пример.рф went down.", id="domain"),
    pytest.param("foreign-letters", "The account @例子 posted.", id="handle"),
    pytest.param("foreign-letters", "The angle θ, the sum Σ and αβ-crystallin.", id="symbols"),
    pytest.param("foreign-letters", "Он вышел из дома с John.", id="text in another language"),
    pytest.param("foreign-letters", "A dish of борщ for all.", id="excused"),
    pytest.param("mixed-word", "Яndex and µTorrent, Δv and αCD.", id="letters with no Latin look-alike"),
    pytest.param("mixed-word", "Москва is Moscow.", id="one script"),
    pytest.param("mixed-word", "The site аpple.com was fake.", id="address"),
    pytest.param("foreign-digits", "The plate says “١٢٣”.", id="quoted"),
    pytest.param("foreign-quotes", "He said “no” and ‘yes’.", id="English marks"),
    pytest.param("foreign-quotes", "The marks « and » are French.", id="marks that are named"),
    pytest.param("foreign-quotes", "It is called 《红楼梦》 there.", id="round foreign letters"),
    pytest.param("foreign-quotes", "It never « closes.", id="no pair"),
    pytest.param("foreign-punctuation", "The sign says “你好，世界”.", id="between foreign letters"),
    pytest.param("foreign-punctuation", "Plain, text. Is it? Yes!", id="English marks"),
    pytest.param("inverted-marks", "“¿Qué hora es?” she asked.", id="Spanish"),
    pytest.param("inverted-marks", "“¡No pasarán!” they sang.", id="Spanish, words that are none of ours"),
    pytest.param("mojibake", "“CAFÉ” and Ångström, Brontë’s São Paulo, IRMÃ”.", id="honest accents"),
    pytest.param("mojibake", "NESCAFÉ® and É… and à la carte—Ü.", id="capitals before marks"),
    pytest.param("replacement", "The symbol � means a loss.", id="named"),
    pytest.param("entity", "AT&T; R&D; this & that; &copy", id="no references"),
    pytest.param("entity", "Write “&nbsp;” for a space.", id="quoted"),
    pytest.param("doubled-entity", "Smith &amp; Sons&nbsp;Ltd", id="escaped once"),
    pytest.param("markup", "If a < b and c > d, <thus> [caption this] [video] {so}.", id="no markup"),
    pytest.param("markup", "Close it with `</p>` or “</p>”.", id="quoted"),
    pytest.param("placeholder", "It rose 5% so 10%d and __init__ and **x**.", id="no placeholders"),
    pytest.param("placeholder", "In C, `%s` is a text.", id="code"),
]


@pytest.mark.parametrize(("of", "text"), QUIET)
def test_what_stands(of: str, text: str) -> None:
    assert reported([script_rule(of, "dish of борщ")], text) == text


@pytest.mark.parametrize(
    ("of", "text"),
    [
        pytest.param("foreign-letters", "The head of ⟦завод имени⟧ Stalin left.", id="words in a row"),
        pytest.param("foreign-letters", "Bread, milk, eggs ⟦κ.λπ.⟧ for all.", id="abbreviation"),
        pytest.param("foreign-letters", "⟦【图】⟧The dam is shut.", id="label of a picture"),
        pytest.param("foreign-letters", "He met ⟦田中⟧ and ⟦김⟧ there.", id="East Asian, however short"),
        pytest.param(
            "foreign-letters",
            "🐈 He heard ⟦שלום⟧ there, then ⟦नमस्ते⟧ here, then ⟦สวัสดี⟧ again, then ⟦سلام⟧ and ⟦ありがとう⟧ at last.",
            id="every script",
        ),
        pytest.param("mojibake", "It is ⟦â€⟧ so⟦â€⟧.", id="a byte is lost"),
        pytest.param("replacement", "The ⟦caf�⟧ and ⟦na�ve⟧ one.", id="lost characters"),
        pytest.param("markup", "Dear ⟦{{name}}⟧, welcome.", id="variable"),
        pytest.param("placeholder", 'It cost ⟦%s⟧ and ⟦%1$d⟧ and ⟦{0}⟧, by ⟦__NO_TRANSLATE__⟧, ⟦<x id="1"/>⟧.', id="placeholders"),
    ],
)
def test_what_is_reported_without_a_fix(of: str, text: str) -> None:
    rules = [script_rule(of)]
    assert reported(rules, without_marks(text)) == text
    assert all(not finding.fixes for finding in check(rules, without_marks(text)).findings)


@pytest.mark.parametrize(
    ("of", "text", "fixed"),
    [
        pytest.param("mixed-word", "⟦Кate⟧ met ⟦Оlga-Мay⟧.", "Kate met Olga-May.", id="Cyrillic"),
        pytest.param("mixed-word", "⟦Αnna⟧ met ⟦Βill⟧.", "Anna met Bill.", id="Greek"),
        pytest.param("foreign-digits", "In ⟦۱۹۷۴⟧, ⟦４２⟧ and ⟦१२⟧.", "In 1974, 42 and 12.", id="digits"),
        pytest.param("foreign-quotes", "He ⟦«took»⟧ a ⟦„break“⟧ and a ⟦„rest”⟧.", "He “took” a “break” and a “rest”.", id="European"),
        pytest.param("foreign-quotes", "I read ⟦「Home」⟧ and ⟦《Away》⟧.", "I read “Home” and “Away”.", id="East Asian"),
        pytest.param("foreign-quotes", "A ⟦« long way »⟧ off.", "A “long way” off.", id="spaces inside"),
        pytest.param("foreign-quotes", "A ⟦»long way«⟧ off.", "A “long way” off.", id="turned"),
        pytest.param("foreign-quotes", "“He said ⟦«no»⟧ to me,” I said.", "“He said ‘no’ to me,” I said.", id="inside a quotation"),
        pytest.param("foreign-quotes", f"He said: ⟦«Never⟧ {'ever ' * 15}again».", f"He said: “Never {'ever ' * 15}again”.", id="long"),
        pytest.param("foreign-punctuation", "It is shut⟦。⟧", "It is shut.", id="at the end"),
        pytest.param("foreign-punctuation", "It⟦，⟧ is ⟦（⟧now⟦）⟧ shut⟦！⟧So.", "It, is (now) shut! So.", id="spaces"),
        pytest.param("foreign-punctuation", "It is shut⟦ 。⟧", "It is shut.", id="a space before it"),
        pytest.param("foreign-punctuation", "Is it shut⟦؟⟧ No⟦،⟧ it⟦؛⟧ so.", "Is it shut? No, it; so.", id="Arabic"),
        pytest.param("inverted-marks", "“⟦¿⟧What is this?” ⟦¡⟧They left!", "“What is this?” They left!", id="inverted"),
        pytest.param("mojibake", "Don⟦â€™⟧t pay ⟦Â£⟧5 for caf⟦Ã©⟧s.", "Don’t pay £5 for cafés.", id="once"),
        pytest.param("mojibake", "Don⟦Ã¢â‚¬â„¢⟧t.", "Don’t.", id="twice"),
        pytest.param("mojibake", "⟦Ã–⟧sterreich, Wroc⟦Å‚⟧aw.", "Österreich, Wrocław.", id="other letters"),
        pytest.param("entity", "A ⟦&amp;⟧ B⟦&nbsp;⟧C⟦&#8217;⟧s⟦&#x2019;⟧.", "A & B C’s’.", id="entities"),
        pytest.param("entity", "The end.⟦&nbsp;⟧", "The end.", id="space at the end"),
        pytest.param("doubled-entity", "A ⟦&amp;amp;⟧ B⟦&amp;#39;⟧s.", "A & B's.", id="escaped twice"),
        pytest.param("markup", "The end.⟦</p>⟧ So ⟦<br/>⟧it is⟦[/caption]⟧.", "The end. So it is.", id="markup"),
    ],
)
def test_what_is_reported_and_mended(of: str, text: str, fixed: str) -> None:
    rules = [script_rule(of)]
    assert reported(rules, without_marks(text)) == text
    assert mended(rules, without_marks(text)) == fixed
    assert reported(rules, fixed) == fixed


@pytest.mark.parametrize("meant", ["é", "ü", "ñ", "£", "°", "½", "’", "“", "–", "—", "…", "€", "ł", "š"])
def test_what_is_misread_is_read_back(meant: str) -> None:
    wrong = meant.encode().decode("cp1252")
    assert [each.wordings for each in mojibake(f"ab{wrong}cd")] == [(meant,)]


@pytest.mark.parametrize(
    "part", ["Ã©", "«", "„a“ ", "（", "1，", "&amp;nbsp;", "<p ", "[caption ", "{{", "¿", "К", "Кa ", "图a", "Ð", "`%s"]
)
@pytest.mark.parametrize("of", [*script.Of])
def test_long_runs_take_no_long_time(of: str, part: str) -> None:
    check([script_rule(of)], "a" + part * 4000)


def test_params_are_checked(tmp_path_factory: pytest.TempPathFactory) -> None:
    head = "rules: [{id: a.b, kind: script, category: leftover, message: m, why: w, examples: {flag: {text: ⟦a⟧}, pass: [a, b]}"
    (missing,) = mistakes(tmp_path_factory.mktemp("missing"), a=f"{head}, of: foreign-letters}}]\n")
    (idle,) = mistakes(tmp_path_factory.mktemp("idle"), a=f"{head}, of: entity, scripts: [thai]}}]\n")
    assert "say which letters" in missing
    assert "only with “of: foreign-letters”" in idle
    (loaded,) = load_text(tmp_path_factory.mktemp("right"), a=f"{head}, of: foreign-letters, scripts: [thai, han]}}]\n").rules
    assert loaded.params == script.Params(script.Of.FOREIGN_LETTERS, (Script.THAI, Script.HAN))
