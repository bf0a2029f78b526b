"""Kind `structure`: conditions, parts and repairs that the pages in `fixtures/pages` do not show both ways."""

from pathlib import Path

import pytest

from lint.config import Config
from lint.diagnostics import Applicability, Finding
from lint.engine.program import Program
from lint.kinds.base.rule import Rule
from lint.packs.files import shipped
from lint.packs.loading import load
from lint.pipeline import check_bytes
from lint.spans import apply_edits
from tests.rules_language.helpers import EVERYTHING, mistakes

WORDS = load([shipped() / "vocabulary"]).vocabulary
STORY = "The crews walked out on the first of the month over a new roster."
TALKS = "Talks with the company broke down on Sunday, and nobody has rung since."


def rules(tmp_path: Path, **keys: str) -> tuple[Rule, ...]:
    path = tmp_path / "own.yaml"
    lines = "".join(f"    {key}: {value}\n" for key, value in keys.items())
    path.write_text(
        "rules:\n  - id: own.rule\n    kind: structure\n    category: structure\n    message: '{people}|{authors}|{writers}|{house}'\n"
        f"    why: so\n{lines}    examples: {{flag: [{{page: ⟦a⟧}}], pass: [{{page: a}}, {{page: b}}]}}\n",
        encoding="utf-8",
    )
    return load([path]).rules


def found(tmp_path: Path, text: str, name: str = "page.md", **keys: str) -> tuple[Finding, ...]:
    program = Program.of(rules(tmp_path, **keys), WORDS)
    result = check_bytes(text.encode(), name, program, EVERYTHING)
    assert not result.failures
    return result.findings


def front(*lines: str) -> str:
    return "\n".join(("---", *lines, "---", "", ""))


@pytest.mark.parametrize(
    ("find", "condition", "holds", "does_not"),
    [
        ("byline", "differs metadata.author", front("author: Ann Lee") + "By Bo Ek", front("author: Bo Ek") + "By Bo Ek"),
        ("byline", "differs metadata.author", front("author: Ann Lee") + "By Bo Ek", front("author: The newsroom") + "By Bo Ek"),
        ("byline", "differs metadata.author", front("author: Ann Lee") + "By Bo Lee", front("author: Ann Lee") + "By A. Lee"),
        ("byline", "same-name-as metadata.author", front("author: Ann Lee") + "By Ann Lee", front("author: Ann Lee") + "By Bo Ek"),
        ("byline", "count > 1", "# T\n\nBy Ann Lee\n\nBy Bo Ek", "# T\n\nBy Ann Lee"),
        ("byline", "repeats", "# T\n\nBy Ann Lee\n\nBy Ann Lee", "# T\n\nBy Ann Lee\n\nBy Bo Ek"),
        ("byline", "in-story", f"# T\n\nBy Ann Lee\n\nAnn Lee sat down. {STORY}\n\n{TALKS}", f"# T\n\nBy Ann Lee\n\n{STORY}"),
        ("byline", "right-above story", f"# T\n\nBy Ann Lee\n\n{STORY}", f"# T\n\nBy Ann Lee\n\n3 May 2024\n\n{STORY}"),
        ("byline", "right-below title", "# T\n\nBy Ann Lee", f"# T\n\n{STORY}\n\n{TALKS}\n\nBy Ann Lee"),
        ("byline", "under-heading", f"# T\n\n{STORY}\n\n## Two\n\nBy Ann Lee", f"# T\n\n{STORY}\n\n{TALKS}\n\nBy Ann Lee"),
        ("byline", "translated", "# T\n\nReporter: Ann Lee", "# T\n\nBy Ann Lee"),
        ("byline", "names-picture", "# T\n\nBy Getty Images", "# T\n\nBy Ann Lee"),
        ("byline", "matches /^By A/", "# T\n\nBy Ann Lee", "# T\n\nBy Bo Ek"),
        ("byline", "matches by ann lee", "# T\n\nBy Ann Lee", "# T\n\nBy Bo Ek"),
        ("byline", "set-apart", "<aside>\n\nBy Ann Lee\n\n</aside>", "# T\n\nBy Ann Lee"),
        ("furniture", "sort share", "Share this article", "Leave a comment"),
        ("body", "in-lead", f"# T\n\n{STORY}", "# T"),
        ("body", "same-text-as title", f"# The strike goes on\n\n{STORY}\n\nThe strike goes on!", f"# The strike goes on\n\n{STORY}"),
    ],
)
def test_condition_both_ways(tmp_path: Path, find: str, condition: str, holds: str, does_not: str) -> None:
    assert found(tmp_path, holds, find=find, where=f"['{condition}']")
    assert not found(tmp_path, does_not, find=find, where=f"['{condition}']")


@pytest.mark.parametrize(
    ("name", "text", "keys", "fixed"),
    [
        pytest.param(
            "a.md",
            f"# T\n\n{STORY}\n\n*By Ann Lee*\n",
            {"find": "byline", "fix": "move after title"},
            f"# T\n\n*By Ann Lee*\n\n{STORY}\n",
            id="move after",
        ),
        pytest.param(
            "a.txt",
            f"Title\r\n{STORY}\r\n{TALKS}\r\nBy Ann Lee\r\n",
            {"find": "byline", "fix": "move after title"},
            f"Title\r\nBy Ann Lee\r\n{STORY}\r\n{TALKS}\r\n",
            id="with its line ends",
        ),
        pytest.param(
            "a.md",
            f"By Ann Lee\n\n{STORY}\n\n{TALKS}\n",
            {"find": "byline", "fix": "move before story"},
            None,
            id="story is no role to move to",
        ),
        pytest.param(
            "a.md",
            f"{STORY}\n\nBy Ann Lee\n\n{TALKS}\n",
            {"find": "byline", "fix": "move before body"},
            f"By Ann Lee\n\n{STORY}\n\n{TALKS}\n",
            id="move before",
        ),
        pytest.param(
            "a.md",
            f"{front('title: T')}{STORY}\n\nBy Ann Lee\n",
            {"find": "byline", "fix": "move after title"},
            f"{front('title: T')}By Ann Lee\n\n{STORY}\n",
            id="behind the front matter",
        ),
        pytest.param(
            "a.html",
            f"<h1>T</h1>\n<p>{STORY}</p>\n<p class=b>By Ann Lee</p>\n",
            {"find": "byline", "fix": "delete"},
            f"<h1>T</h1>\n<p>{STORY}</p>\n",
            id="delete an element",
        ),
        pytest.param(
            "a.md",
            "# T\n\nBy Ann Lee, harbour correspondent\n",
            {"find": "byline", "fix": "rewrite By X"},
            "# T\n\nBy X, harbour correspondent\n",
            id="rewrite the names only",
        ),
        pytest.param(
            "a.html",
            f"<p>LONDON —</p>\n<p>{STORY}</p>",
            {"find": "dateline", "fix": "join"},
            f"<p>LONDON — {STORY}</p>",
            id="join paragraphs",
        ),
        pytest.param(
            "a.html",
            f"<p class=x>By Ann Lee {STORY}</p>",
            {"find": "body", "part": "byline-at-start", "fix": "split"},
            f"<p class=x>By Ann Lee</p>\n<p class=x>{STORY}</p>",
            id="split with the attributes",
        ),
        pytest.param(
            "a.md",
            f"> By Ann Lee {STORY}\n\nend.",
            {"find": "quote", "part": "byline-at-start", "fix": "split"},
            "",
            id="no split in a quotation",
        ),
        pytest.param(
            "a.html",
            f"<p><b>By Ann Lee {STORY}</b></p>",
            {"find": "body", "part": "byline-at-start", "fix": "split"},
            "",
            id="no split in an element",
        ),
        pytest.param("a.html", "<h2>LONDON —</h2>\n<p>The end.</p>", {"find": "dateline", "fix": "join"}, "", id="no joining of a heading"),
        pytest.param(
            "a.md", "| By Ann Lee | b |\n|--|--|\n| c | d |", {"find": "byline", "fix": "delete"}, "", id="no cell of a table is deleted"
        ),
        pytest.param(
            "a.md", front("title: Share this article"), {"find": "title", "fix": "delete"}, "", id="no value of the front matter is deleted"
        ),
    ],
)
def test_repair(tmp_path: Path, name: str, text: str, keys: dict[str, str], fixed: str | None) -> None:
    if fixed is None:
        with pytest.raises(Exception, match="is no role"):
            found(tmp_path, text, name, **keys, where="[not on-page code]")
        return
    (finding,) = found(tmp_path, text, name, **keys, where="[not on-page code]")
    (fix,) = finding.fixes
    if fixed:
        assert apply_edits(text, fix.edits) == fixed
        assert fix.applicability is Applicability.UNSAFE
    else:
        assert fix.applicability is Applicability.DISPLAY


def test_what_messages_speak_of(tmp_path: Path) -> None:
    text = front("author: Ann Lee") + f"By Bo Ek and Cy Fox\n\n{STORY}\n\nDi Gray is a writer based in Hull."
    (finding,) = found(tmp_path, text, find="byline", where="[named]")
    assert finding.message == "Bo Ek and Cy Fox|Ann Lee|Di Gray|"


@pytest.mark.parametrize(
    ("key", "value", "expected"),
    [
        ("where", "[count 1]", "“1”: wanted is “> NUMBER”"),
        ("where", "[differs editor]", "“editor” is no role"),
        ("where", "[sort]", "“sort” wants a name after it"),
        ("where", "['matches (']", "own.yaml:8:22"),
        ("fix", "remove", "“remove” is no fix"),
        ("fix", "delete it", "“delete it” is no fix"),
        ("fix", "move up", "“up” is no place"),
        ("fix", "move after titel", "“titel” is no role; did you mean “title”?"),
        ("fix", "rewrite By {peple}", "“{peple}” is no placeholder; did you mean “people”?"),
        ("part", "byline-at-end", "“byline-at-end” is none of"),
    ],
)
def test_mistake_is_told(tmp_path: Path, key: str, value: str, expected: str) -> None:
    keys = {"find": "byline", "where": "[named]", key: value}
    lines = "".join(f"    {name}: {written}\n" for name, written in keys.items())
    text = (
        "rules:\n  - id: own.rule\n    kind: structure\n    category: structure\n    message: m\n    why: so\n"
        f"{lines}    examples: {{flag: [{{page: ⟦a⟧}}], pass: [{{page: a}}, {{page: b}}]}}\n"
    )
    assert any(expected in line for line in mistakes(tmp_path, own=text)), mistakes(tmp_path, own=text)


def test_rules_of_roles_that_a_page_lacks_are_not_even_made(tmp_path: Path) -> None:
    program = Program.of(rules(tmp_path, find="byline", where="[named]"), WORDS)
    result = check_bytes(STORY.encode(), "a.txt", program, Config())
    assert not result.findings
    assert not program._banks[0]._checks
