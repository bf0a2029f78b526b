import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Emphasis, Parsed
from lint.formats.markdown import parse
from lint.formats.mdx import parse as parse_mdx
from lint.notation import Notation
from lint.spans import Span, apply_edits
from tests.formats.blocks import prove, texts
from tests.unit.texts import PIECES


def within(parsed: Parsed) -> list[tuple[str, ...]]:
    return [block.hints.within for block in parsed.blocks]


def spans(source: str, parsed: Parsed) -> list[str]:
    return [source[block.span.start : block.span.end] for block in parsed.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("One\ntwo  three.", ["One two three."], id="wrapped"),
        pytest.param("One  \ntwo\\\nthree", ["One\ntwo\nthree"], id="hard breaks"),
        pytest.param("# One #\n\nTwo\n===\n\n### Three {#x}", ["One", "Two", "Three"], id="headings"),
        pytest.param("*a* **b** ~~c~~ [d](e 'f') [g][h]\n\n[h]: i", ["a b c d g"], id="inline elements"),
        pytest.param("a &amp; b &mdash; c &unknown; \\*d\\*", ["a & b — c &unknown; *d*"], id="entities and escapes"),
        pytest.param("a `b` c ``d``", ["a \ufffc c \ufffc"], id="code is a gap"),
        pytest.param("a <https://b.example> <c@d.example>.", ["a \ufffc \ufffc."], id="addresses are gaps"),
        pytest.param("![a](b.png) c ![d](e)", ["c"], id="pictures have no text"),
        pytest.param("![a](b.png)", [], id="picture alone"),
        pytest.param("a[^1].\n\n[^1]: b.", ["a.", "b."], id="footnote"),
        pytest.param("- a\n- b\n  - c\n\n1. d\n\n   e", ["a", "b", "c", "d", "e"], id="lists"),
        pytest.param("- [x] a\n- [ ] b", ["a", "b"], id="tasks"),
        pytest.param("> a\n> b\n>\n> c", ["a b", "c"], id="quotation"),
        pytest.param("| a | b |\n|---|---|\n| c | **d** |", ["a", "b", "c", "d"], id="table"),
        pytest.param("a <b>b</b> <i>c</i><br>d <!-- e --> f", ["a b c\nd f"], id="inline HTML"),
        pytest.param("<div>\na *b*\n</div>\n\nc", ["a *b*", "c"], id="HTML block"),
        pytest.param("<!-- a -->\n\nb", ["b"], id="comment"),
        pytest.param("<script>\na\n\nb\n</script>\n\nc", ["c"], id="script"),
        pytest.param('a {{< b "c*d" >}} e', ["a \ufffc e"], id="Hugo shortcode"),
        pytest.param("{% if a %}b{% endif %} {{ c | d }}", ["\ufffcb\ufffc \ufffc"], id="Liquid"),
        pytest.param("a\n{: .b }\n", ["a \ufffc"], id="kramdown attributes"),
        pytest.param('a [caption id="1"]b[/caption]', ["a \ufffcb\ufffc"], id="WordPress shortcode"),
        pytest.param("Text <Note kind={a > b}>in it</Note>.", ["Text \ufffcin it\ufffc."], id="JSX element"),
        pytest.param("a {{ b", ["a {{ b"], id="braces that never close are text"),
        pytest.param("---\n\na\n\n---\n\nb", ["a", "b"], id="rules are no front matter"),
    ],
)
def test_text_of_the_blocks(source: str, expected: list[str]) -> None:
    parsed = parse(source)
    assert texts(parsed) == expected
    prove(source, parsed)


def test_block_of_code_only_is_the_code_itself() -> None:
    source = "a\n\n{{< gallery >}}\n\n```py\nx = 1\n```\n\n    y = 2\n"
    parsed = parse(source)
    assert texts(parsed) == ["a", "{{< gallery >}}", "x = 1", "y = 2"]
    assert ["pre" in each for each in within(parsed)] == [False, True, True, True]


def test_module_lines_and_expressions_are_code_in_mdx_only() -> None:
    source = "import A from 'a'\n\nHello {name}, *you*."
    assert texts(parse_mdx(source))[1:] == ["Hello \ufffc, you."]
    assert texts(parse(source)) == ["import A from 'a'", "Hello {name}, you."]


def test_hints() -> None:
    source = "# T\n\n*By A*\n\n**B**\n\n[c](d)\n\n> q\n\n- l\n\n![p](p.png)\n*caption*\n\n![p](p.png)\n\n_below_\n\nlast"
    hints = [block.hints for block in parse(source).blocks]
    assert [each.heading for each in hints] == [1, 0, 0, 0, 0, 0, 0, 0, 0]
    assert [each.emphasis for each in hints][1:3] == [Emphasis.ITALIC, Emphasis.BOLD]
    assert [each.linked for each in hints] == [False, False, False, True, False, False, False, False, False]
    assert hints[4].within == ("blockquote",)
    assert hints[5].within == ("li",)
    assert [each.pictured for each in hints] == [False] * 6 + [True, True, False]


def test_html_left_open_holds_the_markdown_after_it() -> None:
    source = '<aside class="author-bio">\n\nAnn *writes*.\n\n</aside>\n\nNot in it.'
    first, second = parse(source).blocks
    assert first.hints.within == ("aside",)
    assert first.hints.marks == {"author", "bio"}
    assert source[first.span.start : first.span.end] == source[: source.index("\n\nNot")]
    assert second.hints.within == ()


def test_span_holds_the_markup_of_the_block() -> None:
    source = "## a ##\n\n*b*\n\n> c\n\n- d\n- e\n\n[^1]: f\n\ng[^1] h"
    assert spans(source, parse(source)) == ["## a ##", "*b*", "> c", "- d", "- e", "[^1]: f", "g[^1] h"]


def test_inline_elements_are_known_with_their_markup() -> None:
    source = "a *b **c*** [d](e) <b>f</b>"
    (block,) = parse(source).blocks
    assert [source[each.start : each.end] for each in block.inline] == ["*b **c***", "**c**", "[d](e)", "<b>f</b>"]


class TestFrontMatter:
    def test_yaml_values_that_readers_see_are_blocks(self) -> None:
        source = '---\ntitle: "A \\"b\\" & c"\nsubtitle: d e\ndescription: >-\n  f\n  g\nlayout: h\n---\n\ni'
        parsed = parse(source)
        assert texts(parsed) == ['A "b" & c', "d e", "f g", "i"]
        assert [block.hints.key for block in parsed.blocks] == ["title", "dek", "dek", ""]
        assert [block.notation for block in parsed.blocks] == [Notation.DOUBLE, Notation.BARE, Notation.BARE, Notation.MARKDOWN]
        prove(source, parsed)

    def test_toml_values_that_readers_see_are_blocks(self) -> None:
        source = '+++\ntitle = "A \\"b\\""\ndescription = \'c\'\n[params]\nauthor = "Ann Lee"\n+++\n\nd'
        parsed = parse(source)
        assert texts(parsed) == ['A "b"', "c", "d"]
        assert parsed.metadata.authors == ("Ann Lee",)
        prove(source, parsed)

    @pytest.mark.parametrize(
        ("lines", "authors"),
        [
            ("author: Ann Lee", ("Ann Lee",)),
            ("authors: [Ann Lee, Bo Ek]", ("Ann Lee", "Bo Ek")),
            ("authors:\n  - name: Ann Lee\n    url: x\n  - Bo Ek", ("Ann Lee", "Bo Ek")),
            ("author: {name: Ann Lee}", ("Ann Lee",)),
            ("byline: Ann Lee\nauthor: Ann Lee", ("Ann Lee",)),
            ("author: ''", ()),
            ("layout: post", ()),
        ],
    )
    def test_authors(self, lines: str, authors: tuple[str, ...]) -> None:
        assert parse(f"---\n{lines}\n---\n\ntext").metadata.authors == authors

    def test_language_and_titles(self) -> None:
        metadata = parse("---\nlang: de\ntitle: A\nheadline: B\n---\n").metadata
        assert metadata.language == "de"
        assert metadata.titles == ("A", "B")

    @pytest.mark.parametrize(
        ("source", "line", "column", "expected"),
        [
            pytest.param("---\ntitle: [a\n---\n\nb", 3, 1, "no YAML", id="YAML"),
            pytest.param("+++\ntitle = a\n+++\n\nb", 2, 1, "no TOML", id="TOML"),
        ],
    )
    def test_broken_front_matter_is_told_and_the_text_is_read(self, source: str, line: int, column: int, expected: str) -> None:
        parsed = parse(source)
        (problem,) = parsed.problems
        assert (problem.line, problem.column) == (line, column)
        assert expected in problem.message
        assert texts(parsed) == ["b"]

    @pytest.mark.parametrize("end", ["\n", "\r\n", "\r"], ids=ascii)
    def test_any_line_ends(self, end: str) -> None:
        source = end.join(["---", "title: A", "---", "", "b", "c", "", "d", ""])
        parsed = parse(source)
        assert texts(parsed) == ["A", "b c", "d"]
        prove(source, parsed)


class TestEdits:
    @pytest.mark.parametrize(
        ("source", "old", "new", "expected"),
        [
            pytest.param("a big cat", "big cat", "lion", "a lion", id="plain"),
            pytest.param("a *big cat* b", "big cat", "lion", "a *lion* b", id="inside an element"),
            pytest.param("a big\n  cat b", "big cat", "lion", "a lion b", id="over a line end"),
            pytest.param("> a big\n> cat", "big cat", "lion", "> a lion", id="over a line end in a quotation"),
            pytest.param("a *big* cat", "big cat", "lion", None, id="through markup"),
            pytest.param("a [big](x) cat", "big cat", "lion", None, id="through a link"),
            pytest.param("a big `x` cat", "big \ufffc cat", "lion", None, id="over code"),
            pytest.param("a &amp; b", "&", "and", "a and b", id="an entity"),
            pytest.param("a cat", "cat", "*lion*", "a \\*lion\\*", id="marks are escaped"),
            pytest.param('---\ntitle: "a cat"\n---\n', "cat", 'a "lion"', '---\ntitle: "a a \\"lion\\""\n---\n', id="quoted YAML"),
            pytest.param("---\ntitle: 'a cat'\n---\n", "cat", "lion's", "---\ntitle: 'a lion''s'\n---\n", id="single quotes in YAML"),
            pytest.param("---\ntitle: a cat\n---\n", "cat", "lion: b", None, id="what bare YAML cannot hold"),
        ],
    )
    def test_edit_does_what_it_says_or_is_known_not_to(self, source: str, old: str, new: str, expected: str | None) -> None:
        (block,) = parse(source).blocks
        start = block.text.index(old)
        assert block.exact(start, start + len(old), new) is (expected is not None)
        if expected is not None:
            after = apply_edits(source, (block.edit(start, start + len(old), new),))
            assert after == expected
            assert parse(after).blocks[0].text == block.text.replace(old, new)

    @pytest.mark.parametrize(
        ("source", "between", "cut", "broken"),
        [
            ("a *b c* d", "b c", False, True),
            ("a *b* c", "* c", True, True),
            ("*b* c", "*b*", False, True),
            ("*a* b c", "b", False, False),
            ("a b c", " b ", False, False),
        ],
    )
    def test_what_cuts_through_an_element(self, source: str, between: str, cut: bool, broken: bool) -> None:
        (block,) = parse(source).blocks
        start = source.index(between)

        span = Span(start, start + len(between))
        assert (block.cuts(span), block.breaks(span)) == (cut, broken)


MARKS = ("*", "**", "_", "`", "```\n", "> ", "- ", "1. ", "# ", "\n\n", "    ", "[", "](", ")", "![", "<b>", "</b>", "<div>\n", "</div>\n",
         "<!--", "-->", "|", "\n|-|-|\n", "[^1]", "[^1]: ", "&amp;", "&", "\\", "---\n", "title: a\n", "{{<", ">}}", "{%", "%}", "{:", "}",
         "<A b={", "~~", "<https://a.b>", "<br>", "\x1a", "\0")  # fmt: skip
markdown = st.lists(st.sampled_from((*PIECES, *MARKS, "word", "two words")), max_size=40).map("".join)


@given(markdown)
def test_any_source_is_read_with_an_exact_map(source: str) -> None:
    prove(source, parse(source))
    prove(source, parse_mdx(source))
