import html
from xml.etree import ElementTree

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

from lint.document import Emphasis, Parsed
from lint.formats.html import parse
from lint.formats.parts.hypertext import fragment
from lint.spans import Span, apply_edits
from tests.formats.blocks import letters, prove, texts
from tests.formats.shown import shown
from tests.unit.texts import PIECES


def spans(source: str, parsed: Parsed) -> list[str]:
    return [source[block.span.start : block.span.end] for block in parsed.blocks]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        pytest.param("", [], id="empty"),
        pytest.param("one <b>two</b>\n  three", ["one two three"], id="bare text"),
        pytest.param("<p>one<p>two</p>three", ["one", "two", "three"], id="paragraphs, one not closed"),
        pytest.param("<div>a<p>b</p>c<div>d</div></div>", ["a", "b", "c", "d"], id="text beside blocks"),
        pytest.param("<ul><li>a<li>b<ul><li>c</ul>d</ul>", ["a", "b", "c", "d"], id="lists"),
        pytest.param("<dl><dt>a<dd>b<dt>c</dl>", ["a", "b", "c"], id="definitions"),
        pytest.param("<table><tr><td>a<td>b<tr><th>c</table>", ["a", "b", "c"], id="table"),
        pytest.param("<p>a<br>b<br/>c</p>", ["a\nb\nc"], id="line breaks"),
        pytest.param("<p>a<br> <br>b</p>", ["a", "b"], id="two line breaks part paragraphs"),
        pytest.param("a<hr>b", ["a", "b"], id="rule"),
        pytest.param("<p>a &amp; b&mdash;c &#8217; &lt;x&gt; &unknown; &amp", ["a & b—c ’ <x> &unknown; &"], id="entities"),
        pytest.param("<p>&nbsp;</p><p> </p><p>a</p>", ["a"], id="blocks without a word"),
        pytest.param("<p>a <code>b <b>c</b></code> d</p>", ["a \ufffc d"], id="code is a gap"),
        pytest.param("<pre>a\n  b</pre>", ["a b"], id="preformatted"),
        pytest.param("<script>a<b</script><style>c</style><p>d</p><!-- e --><template>f</template>", ["d"], id="what is not shown"),
        pytest.param("<p hidden>a</p><div aria-hidden=true><p>b</p></div><p>c", ["c"], id="hidden elements"),
        pytest.param("<button>a</button><p>b <select><option>c</select> d</p>", ["b d"], id="controls"),
        pytest.param("<title>a</title><h1>b</h1>", ["b"], id="title of the page"),
        pytest.param("<b><p>a</b> b</p>", ["a b"], id="elements that cross"),
        pytest.param("</p></div>a</b>", ["a"], id="ends of nothing"),
        pytest.param("a <3 b < c", ["a <3 b < c"], id="less than"),
        pytest.param("a<", ["a<"], id="cut off in a tag"),
        pytest.param("a<![if x]>b<![endif]>c<?php d ?>e<!doctype html>", ["abce"], id="declarations"),
        pytest.param("<p>{{ a }} b {% if c > d %}e{% endif %}</p>", ["\ufffc b \ufffce\ufffc"], id="templates"),
        pytest.param('<a href="{% url "x" %}">a</a>', ["a"], id="template in an attribute"),
    ],
)
def test_text_of_the_blocks(source: str, expected: list[str]) -> None:
    parsed = parse(source)
    assert texts(parsed) == expected
    prove(source, parsed)


def test_span_is_the_element_where_the_block_is_all_it_holds() -> None:
    source = (
        '<div class="a"><p>One <i>x</i></p></div>\n<p>two<p>three</p>\n<div>four <b>y</b> <p>five</p></div>\n'
        "<figure><img src=x><figcaption>six</figcaption></figure>\n<header><img src=y><span>seven</span></header>"
    )
    assert spans(source, parse(source)) == [
        '<div class="a"><p>One <i>x</i></p></div>',
        "<p>two",
        "<p>three</p>",
        "four <b>y</b>",
        "<p>five</p>",
        "<figcaption>six</figcaption>",
        "<span>seven</span>",
    ]


def test_hints() -> None:
    source = """<article class="post"><header class="top"><h1>T</h1>
    <div class="post__byline">By <a rel="author" href="/a">Ann Lee</a></div></header>
    <p><em>Dek</em></p><h3>H</h3><blockquote lang="de"><p>Q</p></blockquote><aside id="author-bio"><p>B</p></aside>
    <p><a href="x">L</a></p><p><time>3 May</time></p></article>"""
    hints = [block.hints for block in parse(source).blocks]
    assert [each.heading for each in hints] == [1, 0, 0, 3, 0, 0, 0, 0]
    assert hints[1].within == ("article", "header", "div")
    assert {"post", "byline"} <= hints[1].marks
    assert hints[2].emphasis is Emphasis.ITALIC
    assert (hints[4].within, hints[4].language) == (("article", "blockquote", "p"), "de")
    assert {"author", "bio"} <= hints[5].marks
    assert [each.linked for each in hints] == [False] * 6 + [True, False]
    assert "time" in hints[7].marks


def test_marks_of_an_element_that_holds_much_tell_nothing() -> None:
    long = "<p>" + "word " * 70 + "</p>"
    assert "bio" not in parse(f'<div class="bio">{long}{long}</div>').blocks[0].hints.marks
    assert "bio" in parse(f'<div class="bio">{long}</div>').blocks[0].hints.marks
    assert "byline" not in parse('<div class="byline"><h1>T</h1><p>a</p></div>').blocks[1].hints.marks


class TestMetadata:
    @pytest.mark.parametrize(
        ("head", "authors"),
        [
            pytest.param('<meta name="author" content="By Ann  Lee">', ("Ann Lee",), id="meta"),
            pytest.param('<meta property="article:author" content="https://x.example/ann">', (), id="an address is no name"),
            pytest.param(
                '<script type="application/ld+json">{"author": {"@type": "Person", "name": "Ann Lee"}}</script>', ("Ann Lee",), id="person"
            ),
            pytest.param(
                '<script type="application/ld+json">{"@graph": [{"author": ["Ann Lee", {"name": "Bo Ek"}]}]}</script>',
                ("Ann Lee", "Bo Ek"),
                id="list",
            ),
            pytest.param(
                '<script type="application/ld+json">{"author": {"@type": "Organization", "name": "The Echo"}}</script>',
                (),
                id="organisation",
            ),
            pytest.param(
                '<meta name="author" content="The Echo"><meta property="og:site_name" content="The Echo">', (), id="the site itself"
            ),
            pytest.param('<script type="application/ld+json">{"author": </script>', (), id="broken JSON-LD"),
            pytest.param('<script type="text/javascript">{"author": "Ann Lee"}</script>', (), id="another script"),
            pytest.param('<body><span itemprop="author"><b>Ann</b> Lee &amp; Co</span>', ("Ann Lee & Co",), id="itemprop"),
        ],
    )
    def test_authors(self, head: str, authors: tuple[str, ...]) -> None:
        assert parse(head).metadata.authors == authors

    def test_titles_and_language(self) -> None:
        source = '<html lang="en-GB"><head><title>A &amp; B</title><meta property="og:title" content="A"></head>'
        metadata = parse(source).metadata
        assert metadata.titles == ("A & B", "A")
        assert metadata.language == "en-GB"


def test_fragment_of_a_larger_source_has_its_offsets() -> None:
    source = "# Not HTML\n\n<p>a &amp; <b>b</b></p>\n"
    (block,) = fragment(source, source, Span(12, len(source)))
    assert (block.text, source[block.span.start : block.span.end]) == ("a & b", "<p>a &amp; <b>b</b></p>")


@pytest.mark.parametrize(
    ("source", "old", "new", "expected"),
    [
        pytest.param("<p>a big cat</p>", "big cat", "lion", "<p>a lion</p>", id="plain"),
        pytest.param("<p>a big\n cat</p>", "big cat", "lion", "<p>a lion</p>", id="over white space"),
        pytest.param("<p>a <b>big</b> cat</p>", "big cat", "lion", None, id="through markup"),
        pytest.param("<p>a big<br>cat</p>", "big\ncat", "lion", None, id="over a line break"),
        pytest.param("<p>cat &amp; dog</p>", "& dog", "and dog", "<p>cat and dog</p>", id="an entity"),
        pytest.param("<p>a cat</p>", "cat", "lion & <cub>", "<p>a lion & &lt;cub></p>", id="signs are escaped"),
        pytest.param("<p>a cat</p>", "cat", "b&amp;c", "<p>a b&amp;amp;c</p>", id="what would be an entity is escaped"),
    ],
)
def test_edit_does_what_it_says_or_is_known_not_to(source: str, old: str, new: str, expected: str | None) -> None:
    (block,) = parse(source).blocks
    start = block.text.index(old)
    assert block.exact(start, start + len(old), new) is (expected is not None)
    if expected is not None:
        after = apply_edits(source, (block.edit(start, start + len(old), new),))
        assert after == expected
        assert parse(after).blocks[0].text == block.text.replace(old, new)


TAGS = (
    "<p> </p> <div_class='a_b'> </div> <b> </b> <a_href=x> </a> <li> <ul> </ul> <td> <tr> <table> </table> <br> <hr> <img_src=x> <code> "
    "</code> <pre> </pre> <h1> </h1> <script> </script> <title> </title> <!-- --> <![ <! <? < > </ &amp; & &#8212; &# {{ }} {% %} \0 "
    "<x-y/> <p_hidden> <blockquote> </blockquote> <A_b={c}> \x1a \" ' ="
).split()


@given(st.lists(st.sampled_from((*PIECES, *(tag.replace("_", " ") for tag in TAGS), "word")), max_size=40).map("".join))
def test_any_source_is_read_with_an_exact_map(source: str) -> None:
    prove(source, parse(source))


_INLINE = st.sampled_from(("b", "i", "a", "span", "code"))
_WORDS = st.sampled_from(("word", "a", "é", "😀", " ", "\n", "&amp;", "&mdash;", "א", "“", "<br>"))
_TEXT = st.lists(_WORDS, min_size=1, max_size=6).map("".join)


def _element(name_and_content: tuple[str, list[str]]) -> str:
    name, content = name_and_content
    return f"<{name}>{' '.join(content)}</{name}>"


_PHRASE = st.recursive(_TEXT, lambda inner: st.tuples(_INLINE, st.lists(inner, max_size=3)).map(_element), max_leaves=6)
_PARAGRAPH = st.tuples(st.sampled_from(("p", "h2", "li", "figcaption")), st.lists(_PHRASE, max_size=3)).map(_element)
_GROUP = st.sampled_from(("div", "section", "blockquote", "aside", "ul"))
_PAGE = st.recursive(_PARAGRAPH, lambda inner: st.tuples(_GROUP, st.lists(inner, max_size=4)).map(_element), max_leaves=12)


@given(_PAGE)
def test_what_is_read_is_what_another_parser_shows(page: str) -> None:
    parsed = parse(page)
    prove(page, parsed)
    assert letters(parsed) == shown(html5lib.parse(page))


@given(_PAGE, st.data())
def test_block_taken_out_leaves_all_else(page: str, data: st.DataObject) -> None:
    parsed = parse(page)
    if not parsed.blocks:
        return
    index = data.draw(st.integers(0, len(parsed.blocks) - 1))
    span = parsed.blocks[index].span
    if parsed.blocks[index].cuts(span):
        return  # an element begins in it and ends in the next
    after = page[: span.start] + page[span.end :]
    ElementTree.fromstring(f"<page>{html.unescape(after).replace('&', '&amp;').replace('<br>', '<br/>')}</page>")  # noqa: S314 - our own
    assert texts(parse(after)) == [block.text for number, block in enumerate(parsed.blocks) if number != index]
