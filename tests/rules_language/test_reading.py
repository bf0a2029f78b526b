"""Rule files: what they come to, and that every mistake is told with its place."""

from pathlib import Path
from textwrap import dedent

import pytest

from lint.diagnostics import Applicability, Category, Confidence, Severity
from lint.document import PROSE, Role
from lint.errors import UsageError
from lint.kinds import balance, phrase, repetition
from lint.kinds.base.rule import PassedExample, Rule
from lint.packs.loading import load
from tests.rules_language.helpers import load_text, mistakes

CAT = """\
rules:
  - id: test.cat
    kind: phrase
    category: idiom
    message: "“{text}”: write “{fix}”."
    why: The cat was translated.
    match: big cat
    suggest: lion
    examples:
      flag:
        - text: "A ⟦big cat⟧ sat."
          fixed: "A lion sat."
      pass: [A lion sat., A cat sat.]
"""
LIST = """\
rules:
  - id: test.cats
    kind: phrase
    category: idiom
    message: m
    why: w
    suggest: lion
    entries:
      - {match: "big cat", eg: "A ⟦big cat⟧ sat."}
      - {suggest: lioness, match: [a she-cat's, "( old | dear ) lady's"], eg: "It was ⟦A Shé-cat’s⟧ paw.", fixed: "It was lioness paw."}
    examples:
      pass: [A lion sat., A cat sat.]
"""


def one(folder: Path, text: str) -> Rule:
    (rule,) = load_text(folder, a=text).rules
    return rule


def changed(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1
    return text.replace(old, new)


def test_rule_is_read_with_all_its_keys(tmp_path: Path) -> None:
    text = changed(
        CAT,
        "    match: big cat\n",
        "    severity: error\n    confidence: high\n    applicability: safe\n    roles: [title, dek]\n"
        "    references: [https://example.org/a]\n    match: big cat\n    except: [big cat show]\n",
    )
    rule = one(tmp_path, text)
    assert (rule.id, rule.kind, rule.category, rule.family) == ("test.cat", "phrase", Category.IDIOM, None)
    assert (rule.severity, rule.confidence, rule.applicability) == (Severity.ERROR, Confidence.HIGH, Applicability.SAFE)
    assert (sorted(rule.roles), rule.references) == ([Role.DEK, Role.TITLE], ("https://example.org/a",))
    assert (rule.message, rule.why) == ("“{text}”: write “{fix}”.", "The cat was translated.")
    (flag,) = rule.flagged
    assert (flag.text, flag.marks, flag.fixed, flag.format) == ("A big cat sat.", ((2, 9),), "A lion sat.", None)
    assert rule.passed == (PassedExample("A lion sat."), PassedExample("A cat sat."))
    assert str(rule.place) == f"{tmp_path / 'a.yaml'}:2:5"
    assert isinstance(rule.params, phrase.Params)
    assert [pattern.source for pattern in (*rule.params.match, *rule.params.except_)] == ["big cat", "big cat show"]


def test_what_is_left_out_has_its_default(tmp_path: Path) -> None:
    rule = one(tmp_path, CAT)
    assert (rule.severity, rule.confidence, rule.applicability) == (Severity.WARNING, Confidence.MEDIUM, Applicability.UNSAFE)
    assert (rule.roles, rule.references) == (PROSE, ())


@pytest.mark.parametrize("written", ["no", "on", "12:30", "1e3", "0x1F", "2024-01-02", "~", "null", "1_000", "true", "!!int 3", "=", "<<"])
def test_scalars_stay_as_they_are_written(tmp_path: Path, written: str) -> None:
    assert one(tmp_path, changed(CAT, "The cat was translated.", written)).why == written.removeprefix("!!int ")


def test_page_examples_are_whole_documents(tmp_path: Path) -> None:
    text = changed(
        CAT, '- text: "A ⟦big cat⟧ sat."\n          fixed: "A lion sat."', "- page: |\n            Cats\n\n            ⟦Big cat⟧\n"
    )
    rule = one(tmp_path, changed(text, "[A lion sat., A cat sat.]", "[{page: A lion sat.}, A cat sat.]"))
    assert [(flag.text, flag.marks, flag.format) for flag in rule.flagged] == [("Cats\n\nBig cat\n", ((6, 13),), "txt")]
    assert rule.passed == (PassedExample("A lion sat.", "txt"), PassedExample("A cat sat."))


def test_defaults_are_shared_and_overridden(tmp_path: Path) -> None:
    text = "defaults:\n  category: number\n  severity: info\n  why: d\n" + CAT.replace("    category: idiom\n", "    severity: error\n")
    rule = one(tmp_path, text)
    assert (rule.category, rule.severity, rule.why) == (Category.NUMBER, Severity.ERROR, "The cat was translated.")


def test_entries_are_rules_that_share_the_rest(tmp_path: Path) -> None:
    rules = load_text(tmp_path, a=LIST).rules
    assert [rule.id for rule in rules] == ["test.cats/big-cat", "test.cats/a-she-cats"]
    assert {rule.family for rule in rules} == {"test.cats"}
    assert {rule.passed for rule in rules} == {(PassedExample("A lion sat."), PassedExample("A cat sat."))}
    assert [rule.flagged[0].text for rule in rules] == ["A big cat sat.", "It was A Shé-cat’s paw."]
    assert [rule.flagged[0].fixed for rule in rules] == [None, "It was lioness paw."]
    assert [template.source for rule in rules if isinstance(rule.params, phrase.Params) for template in rule.params.suggest] == [
        "lion",
        "lioness",
    ]
    assert [rule.place.line for rule in rules] == [9, 10]


def test_rules_keep_the_order_of_files_and_places(tmp_path: Path) -> None:
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "z.yml").write_text(CAT, "utf-8")
    (tmp_path / "not-rules.txt").write_text("[", "utf-8")
    (tmp_path / "b.yaml").write_text(LIST, "utf-8")
    rules = load([tmp_path, tmp_path / "b.yaml"]).rules
    assert [rule.id for rule in rules] == ["test.cats/big-cat", "test.cats/a-she-cats", "test.cat"]


def test_vocabulary_of_several_files_is_merged(tmp_path: Path) -> None:
    loaded = load_text(
        tmp_path,
        a="vocabulary: {occupations: [writer, critic], byline-openers: by, beats: {food: [oven], sport: [goal]}}",
        b="vocabulary: {occupations: [critic, coach], beats: {food: [oven, menu]}}",
    )
    assert loaded.rules == ()
    assert (loaded.vocabulary.occupations, loaded.vocabulary.byline_openers) == (("writer", "critic", "coach"), ("by",))
    assert loaded.vocabulary.beats == {"food": ("oven", "menu"), "sport": ("goal",)}


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("why:", "why: a\n    why:", "7:5: “why” is given twice; first on line 6", id="key given twice"),
        pytest.param("why:", "wy: a\n    why:", "6:5: “wy” is no key of a rule of this kind; did you mean “why”?", id="unknown key"),
        pytest.param("why:", "words: [a]\n    why:", "6:5: “words” is no key of a rule of this kind", id="key of another kind"),
        pytest.param(
            "          fixed:", "          fxed:", "12:11: “fxed” is no key of flag; did you mean “fixed”?", id="unknown key within"
        ),
        pytest.param("    match: big cat\n", "", "2:5: kind phrase wants “match”", id="key of the kind missing"),
        pytest.param("    why: The cat was translated.\n", "", "2:5: a rule wants “why”", id="key missing"),
        pytest.param("    kind: phrase\n", "", "2:5: a rule wants “kind”", id="kind missing"),
        pytest.param("kind: phrase", "kind: phrse", "3:11: “phrse” is no kind of rule; did you mean “phrase”?", id="unknown kind"),
        pytest.param("kind: phrase", "kind: [phrase]", "3:11: “” is no kind of rule; kinds are balance, ", id="kind of a wrong type"),
        pytest.param("idiom", "idoim", "4:15: “idoim” is none of idiom, garbled, title, ", id="unknown value"),
        pytest.param("idiom", "idoim", "did you mean “idiom”?", id="value meant"),
        pytest.param("why:", "severity: Error\n    why:", "6:15: “Error” is none of info, warning, error", id="level in capitals"),
        pytest.param("why:", "roles: [body, bdy]\n    why:", "6:19: “bdy” is none of title, ", id="wrong item of a list"),
        pytest.param("why:", "roles: []\n    why:", "6:12: “roles”: at least one role", id="no role"),
        pytest.param("big cat\n", "[]\n", "7:12: “match”: at least one pattern", id="no pattern"),
        pytest.param("match: big cat", "match:", "7:11: there is no value", id="no value"),
        pytest.param("match: big cat", "match: {a: b}", "7:12: one value is wanted here, not several", id="mapping for a value"),
        pytest.param("why: The", "why: [a]\n    # The", "6:10: one value is wanted here, not several", id="list for a value"),
        pytest.param("test.cat", "cat", "2:9: “cat” is no rule id", id="id without a topic"),
        pytest.param("test.cat", "test.Cat", "2:9: “test.Cat” is no rule id", id="id in capitals"),
        pytest.param("{fix}", "{fxi}", "5:14: “{fxi}” is no placeholder; did you mean “fix”?", id="unknown placeholder"),
        pytest.param("{fix}", "{person}", "5:14: “{person}” is no placeholder; there are fix, text", id="placeholder of another kind"),
        pytest.param(
            "suggest: lion", "suggest: '{x}'", "8:14: “suggest”: slot {x} is not in the pattern “big cat”", id="slot without a match"
        ),
        pytest.param("suggest: lion", "suggest: '({x})?'", "8:14: “suggest”: slot {x} is not in", id="droppable slot without a match"),
        pytest.param(
            "suggest: lion", "suggest: <take like 1>", "8:14: “suggest”: “like 1”, but “big cat” binds 0", id="lemma without a match"
        ),
        pytest.param("⟦big cat⟧", "big cat", "11:17: “text”: marks nothing", id="example without marks"),
        pytest.param("⟦big cat⟧", "big ⟦cat", "11:24: “⟦” is never closed", id="mark never closed"),
        pytest.param("⟦big cat⟧", "⟦big ⟦cat⟧⟧", "11:25: “⟦” does not pair", id="mark within marks"),
        pytest.param("⟦big cat⟧", "big cat⟧", "11:27: “⟧” does not pair", id="mark never opened"),
        pytest.param("[A lion sat., A cat sat.]", "[A lion sat.]", "13:13: “pass”: at least two", id="one pass example"),
        pytest.param("[A lion sat., A cat sat.]", "A lion sat.", "13:13: “pass”: at least two", id="one pass example, no list"),
        pytest.param("- text:", "- page: a\n          text:", "12:17: “text”: an example has either “text” or “page”", id="text and page"),
        pytest.param(
            '- text: "A ⟦big cat⟧ sat."\n          fixed', "- fixed", "11:11: “text”: an example has either", id="neither text nor page"
        ),
        pytest.param("[A lion sat., A cat sat.]", "[{}, {}]", "13:14: “text”: an example has either", id="neither in a pass example"),
        pytest.param("match: big cat", "entries: []", "7:14: at least one entry", id="list without entries"),
        pytest.param("match: big cat", "entries: x", "7:14: “entries” is a list", id="entries that are no list"),
    ],
)
def test_mistake_in_a_rule_is_told_with_its_place(tmp_path: Path, old: str, new: str, expected: str) -> None:
    told = mistakes(tmp_path, a=changed(CAT, old, new))
    assert any(expected in line for line in told), told


@pytest.mark.parametrize(
    ("entry", "expected"),
    [
        pytest.param('{match: "big ( cat", eg: "⟦a⟧"}', "9:22: “(” is never closed", id="pattern"),
        pytest.param('{match: "big cat"}', "9:9: an entry wants “eg”", id="no example"),
        pytest.param('{suggest: a, eg: "⟦a⟧"}', "9:9: an entry wants “match”", id="no pattern"),
        pytest.param('{match: "big cat", eg: "a"}', "9:32: “eg”: marks nothing", id="example without marks"),
        pytest.param('{match: "big cat", eg: "⟦a⟧", why: b}', "9:39: “why” is no key of an entry", id="key of the rule"),
        pytest.param("big cat", "9:9: an entry is a mapping of keys to values", id="no mapping"),
        pytest.param(
            '{match: "old lady", eg: "An ⟦old lady⟧."}\n      - {match: "dear lady", eg: "⟦Old lady⟧, ⟦dear lady⟧."}',
            "10:9: “test.cats/old-lady”: another entry of this list marks the same words, at ",
            id="two of one name",
        ),
    ],
)
def test_mistake_in_an_entry_is_told_with_its_place(tmp_path: Path, entry: str, expected: str) -> None:
    before = LIST[: LIST.index("      - {match")]
    told = mistakes(tmp_path, a=f"{before}      - {entry}\n    examples:\n      pass: [A lion sat., A cat sat.]\n")
    assert any(expected in line for line in told), told


def test_each_wrong_suggestion_is_told(tmp_path: Path) -> None:
    told = mistakes(tmp_path, a=changed(CAT, "suggest: lion", "suggest: ['{x}', '{y}']"))
    assert [line.split("“suggest”: ")[1][:8] for line in told] == ["slot {x}", "slot {y}"]


def test_flagged_examples_of_a_list_stand_at_its_entries(tmp_path: Path) -> None:
    told = mistakes(tmp_path, a=LIST + "      flag: [⟦a⟧]\n")
    assert told == ["a.yaml:12:7: the flagged examples of a list stand at its entries, as “eg”"]


def test_entries_are_refused_where_the_kind_has_none(tmp_path: Path) -> None:
    text = changed(changed(LIST, "kind: phrase", "kind: repetition\n    of: sentence"), "    suggest: lion\n", "")
    assert mistakes(tmp_path, a=text)[0].startswith("a.yaml:8:5: “entries” is no key of a rule of this kind")


@pytest.mark.parametrize(
    ("written", "place"),
    [
        pytest.param("match: big ( cat", "7:16", id="plain"),
        pytest.param("match: 'big ( cat'", "7:17", id="single quotes"),
        pytest.param("match: 'it''s ( cat'", "7:19", id="doubled single quotes"),
        pytest.param('match: "big ( cat"', "7:17", id="double quotes"),
        pytest.param(r'match: "\\? \u00e9 \x41 ( cat"', "7:29", id="escapes"),
        pytest.param("match: 'big\n      ( cat'", "8:7", id="quotes over two lines"),
        pytest.param("match: big\n      ( cat", "8:7", id="plain over two lines"),
        pytest.param("match: |\n      big\n      ( cat", "9:7", id="literal block"),
        pytest.param("match: >-\n      big\n      ( cat", "9:7", id="folded block"),
        pytest.param("match: >\n      big\n\n      ( cat", "10:7", id="folded block with a blank line"),
        pytest.param("match: |2\n        big\n      ( cat", "9:7", id="block with its indentation given"),
        pytest.param("match: |\n\n      big\n      ( cat", "10:7", id="block that begins with a blank line"),
        pytest.param("match: |\r\n      big\r\n      ( cat", "9:7", id="CRLF"),
        pytest.param("match: [big, 'old ( cat']", "7:23", id="in a list"),
        pytest.param("match: 🐈 ( cat", "7:14", id="behind an emoji"),
    ],
)
def test_mistake_in_a_pattern_points_into_it(tmp_path: Path, written: str, place: str) -> None:
    assert mistakes(tmp_path, a=changed(CAT, "match: big cat", written)) == [f"a.yaml:{place}: “(” is never closed"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("", "1:1: holds no rules", id="empty"),
        pytest.param("# later\n", "1:1: holds no rules", id="only a comment"),
        pytest.param("---\n", "2:1: a rule file is a mapping of keys to values", id="only a document mark"),
        pytest.param("rules: [}", "1:9: not YAML: did not find expected node content", id="not YAML"),
        pytest.param("rules:\n\t- id: a", "2:1: not YAML: found character that cannot start any token", id="tab"),
        pytest.param("rules: é\x07", "1:9: not YAML: control characters are not allowed", id="control character"),
        pytest.param("rules: []\n---\nrules: []", "2:1: not YAML: a second document; a rule file is one", id="two documents"),
        pytest.param("defaults: &a {why: w}\nrules: *a", "2:8: not YAML: “*a”: a rule file has no aliases", id="alias"),
        pytest.param("rules: &a [*a]", "1:12: not YAML: “*a”: a rule file has no aliases", id="alias of itself"),
        pytest.param("[" * 100_000, "1:51: not YAML: nested too deep", id="very deep"),
        pytest.param("- rules", "1:1: a rule file is a mapping of keys to values", id="a list"),
        pytest.param("rule: []", "1:1: “rule” is no key of a rule file; did you mean “rules”?", id="unknown key"),
        pytest.param("defaults: {why: w}", "1:1: a rule file holds “rules:” or “vocabulary:”", id="only defaults"),
        pytest.param("rules:", "1:7: “rules” is a list", id="rules without a value"),
        pytest.param("rules: {a: b}", "1:8: “rules” is a list", id="rules as a mapping"),
        pytest.param("rules: [a]", "1:9: a rule is a mapping of keys to values", id="rule that is a word"),
        pytest.param("rules: [{}]", "1:9: a rule wants “kind”", id="rule without keys"),
        pytest.param("rules: [{[a]: b}]", "1:10: a key is a plain word", id="key that is a list"),
        pytest.param("rules: []\ndefaults: a", "2:11: “defaults” is a mapping of keys to values", id="defaults that are a word"),
        pytest.param("vocabulary: [a]", "1:13: vocabulary is a mapping of keys to values", id="vocabulary as a list"),
        pytest.param(
            "vocabulary: {ocupations: [a]}", "1:14: “ocupations” is no key of vocabulary; did you mean “occupations”?", id="its keys"
        ),
        pytest.param("vocabulary: {occupations: }", "1:27: there is no value", id="vocabulary without a value"),
        pytest.param("vocabulary: {beats: [food]}", "1:21: this is a mapping of keys to values", id="beats as a list"),
    ],
)
def test_mistake_in_a_file_is_told_with_its_place(tmp_path: Path, text: str, expected: str) -> None:
    told = mistakes(tmp_path, a=text)
    assert any(line.startswith(f"a.yaml:{expected}") for line in told), told


def test_file_of_aliases_that_would_grow_is_refused_at_the_first(tmp_path: Path) -> None:
    lines = ["a: &a [x, x, x, x, x, x, x, x, x]"]
    lines += [f"{new}: &{new} [{', '.join([f'*{old}'] * 9)}]" for old, new in zip("abcdefgh", "bcdefghi", strict=True)]
    assert mistakes(tmp_path, a="\n".join([*lines, "rules: *i"])) == [
        "a.yaml:2:8: not YAML: “*a”: a rule file has no aliases; what rules share stands under “defaults:”"
    ]


def test_file_that_is_no_utf_8_is_told_with_the_byte(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_bytes("rules: []\nx: caf\xe9".encode("latin-1"))
    assert mistakes(tmp_path)[0].startswith("b.yaml:2:7: byte 0xE9 is not UTF-8")


def test_file_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    (tmp_path / "b.yaml").write_bytes(CAT.encode("utf-8-sig"))
    assert [rule.id for rule in load([tmp_path]).rules] == ["test.cat"]


def test_folder_without_rules_and_missing_file_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no rule file"):
        load([tmp_path])
    with pytest.raises(UsageError, match="no such rule file or folder"):
        load([tmp_path / "missing.yaml"])


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        pytest.param(CAT, CAT, "test.cat", id="two rules"),
        pytest.param(CAT, changed(LIST, "test.cats", "test.cat"), "test.cat", id="a rule and a list"),
        pytest.param(LIST, changed(LIST, 'big cat"', 'old cat"'), "test.cats", id="two lists"),
    ],
)
def test_id_given_twice_is_told_with_the_place_of_the_first(tmp_path: Path, first: str, second: str, name: str) -> None:
    told = mistakes(tmp_path, a=first, b=second)
    assert f"b.yaml:2:5: “{name}”: this id is taken, at {tmp_path / 'a.yaml'}:2:5" in told


def test_all_mistakes_of_all_files_are_told_at_once_in_order(tmp_path: Path) -> None:
    broken = dedent(
        """\
        rules:
          - id: test.cat
            kind: phrase
            category: idoim
            message: "{wrd}"
            match: "big ( cat"
            suggest: "{x"
            wy: w
            examples:
              flag: ⟦big cat⟧
              pass: [lion]
          - {id: Test}
        extra: 1
        """
    )
    told = mistakes(tmp_path, b=broken, a="rules: [}", c="", d=CAT)
    assert [line.split(" ", 1)[0] for line in told] == [
        "a.yaml:1:9:",
        "b.yaml:2:5:",
        "b.yaml:4:15:",
        "b.yaml:5:14:",
        "b.yaml:6:17:",
        "b.yaml:7:15:",
        "b.yaml:8:5:",
        "b.yaml:11:13:",
        *["b.yaml:12:5:"] * 5,
        "b.yaml:12:10:",
        "b.yaml:13:1:",
        "c.yaml:1:1:",
        "d.yaml:2:5:",
    ]


@pytest.mark.parametrize(
    ("written", "runs_over"), [("yes", True), ("true", True), ("no", False), ("No", False), ("maybe", None), ("1", None)]
)
def test_truth_values_are_yes_and_no(tmp_path: Path, written: str, runs_over: bool | None) -> None:
    text = changed(CAT, "phrase", "balance").replace("    match: big cat\n    suggest: lion\n", "")
    text = changed(text, "    why", f"    open: “\n    close: ”\n    fault: unclosed\n    runs-over-paragraphs: {written}\n    why")
    if runs_over is None:
        assert mistakes(tmp_path, a=text) == [f"a.yaml:9:27: “{written}”: yes or no"]
    else:
        params = one(tmp_path, text).params
        assert isinstance(params, balance.Params)
        assert params.runs_over_paragraphs is runs_over


@pytest.mark.parametrize(("written", "number"), [("3", 3), ("03", 3), ("-1", None), ("3.0", None), ("٣", None), ("three", None)])
def test_whole_numbers_are_plain_digits(tmp_path: Path, written: str, number: int | None) -> None:
    text = changed(CAT, "kind: phrase", f"kind: repetition\n    of: sentence\n    at-least: {written}")
    text = text.replace("    match: big cat\n    suggest: lion\n", "")
    if number is None:
        assert mistakes(tmp_path, a=text) == [f"a.yaml:5:15: “{written}” is no whole number"]
    else:
        params = one(tmp_path, text).params
        assert isinstance(params, repetition.Params)
        assert params.at_least == number


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        pytest.param("balance\n    open: “\n    close: “\n    fault: flipped", "5:12: “close”: another mark than “open”", id="same marks"),
        pytest.param("balance\n    open: “”\n    close: ”\n    fault: flipped", "4:11: “open”: one character", id="two characters"),
        pytest.param("repetition\n    of: word", "2:5: “words”: say which words", id="no words"),
        pytest.param("repetition\n    of: sentence\n    words: [a]", "5:12: “words”: only with “of: word”", id="words of a sentence"),
        pytest.param("repetition\n    of: word\n    words: [The]", "5:12: “words”: “The” is not one word in small letters", id="capital"),
        pytest.param("structure\n    find: bio\n    where: []", "5:12: “where”: say where the role is wrong", id="no condition"),
        pytest.param(
            "structure\n    find: bio\n    where: [frist]", "5:13: “frist” is no condition; did you mean “first”?", id="unknown condition"
        ),
        pytest.param(
            "structure\n    find: bio\n    where: [not frist]", "5:17: “frist” is no condition", id="unknown condition, turned round"
        ),
        pytest.param("structure\n    find: bio\n    where: [4 me]", "5:13: “4 me” is no condition", id="no condition at all"),
        pytest.param("structure\n    find: bio\n    where: [after]", "5:18: “after” wants a role after it", id="no role"),
        pytest.param(
            "structure\n    find: bio\n    where: [after bdy]",
            "5:19: “bdy” is no role; did you mean “body”?",
            id="unknown role",
        ),
        pytest.param("structure\n    find: bio\n    where: [first bio]", "5:19: “first” stands alone", id="role too many"),
    ],
)
def test_mistake_in_the_keys_of_a_kind_is_told_with_its_place(tmp_path: Path, kind: str, expected: str) -> None:
    text = changed(CAT, "kind: phrase", f"kind: {kind}").replace("    match: big cat\n    suggest: lion\n", "")
    told = mistakes(tmp_path, a=text)
    assert len(told) == 1
    assert told[0].startswith(f"a.yaml:{expected}")
