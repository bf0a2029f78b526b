"""Real pages, as source packages on the package index ship them for tests of their own, beside parsers that share nothing with ours.

They are kept in the user's cache folder. In CI what cannot be had is a failure, elsewhere a skip.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tarfile
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import marko
import pytest
from marko.ext.gfm import GFM

from lint.formats.html import parse as parse_html
from lint.formats.markdown import parse as parse_markdown
from tests.formats.blocks import letters, prove
from tests.formats.shown import shown

NEWS = ("newspaper4k==0.9.6", "tests/data/html/", ".html")
NOTES = (("mkdocs==1.6.1", "", ".md"), ("markdown-it-py==4.0.0", "", "README.md"), ("newspaper4k==0.9.6", "", "README.md"))
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "copydesk" / "pages"


@cache
def package(requirement: str) -> Path:
    """The unpacked source package, fetched once."""
    folder = CACHE / requirement
    if not folder.is_dir():
        partial = CACHE / f"{requirement}.{os.getpid()}.part"
        partial.mkdir(parents=True)
        name = requirement.partition("=")[0]
        command = [
            sys.executable,
            "-m",
            "pip",
            "download",
            "--quiet",
            "--no-deps",
            "--no-binary",
            name,
            "--dest",
            str(partial),
            requirement,
        ]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            assert os.environ.get("CI") != "true", done.stderr
            pytest.skip(f"{requirement} cannot be had: {done.stderr[-200:]}")
        for archive in partial.glob("*.tar.gz"):
            with tarfile.open(archive) as packed:
                packed.extractall(partial, filter="data")
            archive.unlink()
        if not folder.is_dir():
            partial.rename(folder)
    return folder


def pages(requirement: str, under: str, ending: str) -> list[tuple[str, str]]:
    """Names and texts of the pages of a package."""
    files = sorted(path for path in package(requirement).glob(f"*/{under}**/*") if path.name.endswith(ending))
    return [(path.name, path.read_bytes().decode("utf-8", "replace")) for path in files]


def test_news_pages_show_what_another_parser_shows() -> None:
    found = pages(*NEWS)
    assert len(found) > 25
    differing = []
    for name, source in found:
        parsed = parse_html(source)
        prove(source, parsed)
        theirs = re.sub(r"<link[^>]*>", "", shown(html5lib.parse(source)))  # html5lib shows a link in a <noscript> in <head> as text
        if letters(parsed) != theirs:
            differing.append(name)
            assert abs(len(letters(parsed)) - len(theirs)) <= 0.02 * len(theirs), name
    assert len(differing) <= 1, differing


def test_notes_in_markdown_show_what_another_parser_shows() -> None:
    reader = marko.Markdown(extensions=[GFM])
    found = [page for each in NOTES for page in pages(*each)]
    assert len(found) > 15
    for name, source in found:
        parsed = parse_markdown(source)
        prove(source, parsed)
        blocks = [
            block for block in parsed.blocks if not block.hints.key and "pre" not in block.hints.within and block.notation == "markdown"
        ]
        ours = "".join(character for block in blocks for character in block.text if not character.isspace() and character != "\ufffc")
        theirs = "".join("".join(_texts(reader.parse(source))).split())
        assert _plain(ours) == _plain(theirs), name


def _plain(text: str) -> str:
    """Without addresses, which one parser makes links of and the other leaves in the text."""
    return re.sub(r"https?://[\w./#?=&%~-]+", "", text)


def _texts(node: Any) -> Iterable[str]:
    """Text of marko's tree, without code, HTML and pictures."""
    name = type(node).__name__
    if name in {"CodeBlock", "FencedCode", "HTMLBlock", "Image", "InlineHTML", "LinkRefDef", "CodeSpan", "AutoLink", "Url"}:
        return
    children = getattr(node, "children", ())
    if isinstance(children, str):
        yield children
    else:
        for child in children:
            yield from _texts(child)
