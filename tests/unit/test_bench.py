"""The benchmarks' own mistakes, without other tools and without looking at the clock."""

import sys
from argparse import ArgumentTypeError
from pathlib import Path

import pytest

from bench.cold_start import WORDS, article, first_words, prove
from bench.others import BenchError, Command, Figure, cache, measure, number, output, positive, vale, verdict
from bench.throughput import repeated


def python(code: str, *fine: int) -> Command:
    return Command("python", (sys.executable, "-c", code), frozenset(fine or (0,)))


@pytest.mark.parametrize(
    "code",
    ["raise SystemExit(3)", "import sys; print('not read', file=sys.stderr)", "import os; os.abort()"],
    ids=["exit code", "standard error", "signal"],
)
def test_a_run_that_fails_gives_no_figure(code: str, tmp_path: Path) -> None:
    with pytest.raises(BenchError, match="no figures"):
        measure([python("pass"), python(code, 0, 1)], 1, tmp_path)


def test_findings_are_no_failure(tmp_path: Path) -> None:
    assert output(python("print('found'); raise SystemExit(1)", 0, 1), tmp_path) == "found\n"


def test_commands_take_turns_after_a_round_to_warm_up(tmp_path: Path) -> None:
    commands = [Command(name, (sys.executable, "-c", f"print({name!r}, file=open('log', 'a'))")) for name in "ab"]
    figures = measure(commands, 2, tmp_path)
    assert (tmp_path / "log").read_text().split() == ["a", "b"] * 3
    assert list(figures) == ["a", "b"]


def test_figures() -> None:
    figure = Figure.of([4.0, 2.0, 9.0])
    assert figure == Figure(best=2.0, median=4.0)
    assert figure.less(Figure(0.5, 1.0)) == Figure(1.5, 3.0)


def test_verdict_is_open_where_best_and_median_disagree() -> None:
    assert [verdict(True, True), verdict(False, False)] == ["yes", "no"]
    assert verdict(True, False) == "open (yes by the best run, no by the median)"


@pytest.mark.parametrize("text", ["0", "-1", "x", ""])
def test_runs_are_at_least_one(text: str) -> None:
    with pytest.raises(ArgumentTypeError):
        positive(text)


def test_number_is_the_last_that_matches(tmp_path: Path) -> None:
    assert number(r"([\d,]+) files", python("print('3 files', '1,051 files')"), tmp_path) == 1051
    with pytest.raises(BenchError, match="did not print"):
        number(r"([\d,]+) files", python("print('none')"), tmp_path)


def test_cache_is_the_user_s(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    assert cache() == tmp_path / "copydesk" / "bench"
    monkeypatch.delenv("XDG_CACHE_HOME")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert cache() == tmp_path / ".cache" / "copydesk" / "bench"


def test_vale_without_go_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BenchError, match="no go command"):
        vale()


def test_article_has_its_words() -> None:
    assert len(article(None).split()) == WORDS
    assert first_words("one  two\n\nthree four", 3) == "one  two\n\nthree\n"
    with pytest.raises(BenchError, match="2 words"):
        first_words("one two", 3)


def test_proof_that_the_file_is_read(tmp_path: Path) -> None:
    copydesk = Command("copydesk", (sys.executable, "-m", "lint", "check"), frozenset({0, 1}))
    file = tmp_path / "article.txt"
    prove([copydesk], article(None), file)
    with pytest.raises(BenchError, match="has not read it"):
        prove([python("pass")], article(None), file)


def test_repeated_words() -> None:
    assert repeated([b"a b c\nd\n", b"d\ne f g\n"]) == pytest.approx(1 / 8)
