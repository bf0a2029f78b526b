"""Forty pages of our own, half of them honest: the role of every block, every finding, and the page as it is repaired."""

import pytest

from lint.config import Config
from lint.engine.program import Program
from lint.packs.cache import images
from lint.pipeline import check_bytes, parse
from lint.spans import apply_edits
from tests.articles.pages import Expected, pages

PAGES = pages()
PROGRAM = Program.select(images(()), Config())


def test_half_of_the_pages_are_honest() -> None:
    assert len(PAGES) >= 40
    assert sum(not page.findings for page in PAGES) == len(PAGES) / 2
    assert all((page.fixed is None) is (not page.findings) for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.name)
def test_role_of_every_block(page: Expected) -> None:
    document = parse(page.path.read_bytes(), page.path.name, PROGRAM.vocabulary)
    found = [(str(block.role), " ".join(block.text.split())) for block in document.blocks]
    assert [role for role, _ in found] == [role for role, _ in page.roles]
    for (_, text), (_, beginning) in zip(found, page.roles, strict=True):
        assert text.startswith(beginning)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path.name)
def test_findings_and_repaired_page(page: Expected) -> None:
    result = check_bytes(page.path.read_bytes(), page.path.name, PROGRAM, Config())
    assert not result.failures
    assert not result.notes
    assert [(finding.rule, result.source[finding.span.start : finding.span.end]) for finding in result.findings] == page.findings
    if page.fixed is not None:
        fixed = apply_edits(result.source, tuple(edit for finding in result.findings for edit in finding.fixes[0].edits))
        assert fixed == page.fixed
        assert not check_bytes(fixed.encode(), page.path.name, PROGRAM, Config()).findings
