"""Bad input and bad rules never hide the rest, and never pass for clean."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from lint.cli.main import main
from lint.kinds import repetition

COPYDESK = [sys.executable, "-m", "lint"]
DAMAGED = "The crews met in the the old library. “Nobody wants a strike.\n"


def copydesk(*arguments: str | Path, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*COPYDESK, *arguments], cwd=cwd, capture_output=True, text=True, env={**os.environ, **environment})


def test_rule_that_crashes_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr(repetition, "_doubled_words", crash)
    article = tmp_path / "article.txt"
    article.write_text(DAMAGED, "utf-8")
    with pytest.raises(SystemExit) as ended:
        main(["check", "--format", "json", str(article), str(article)])
    out, err = capsys.readouterr()
    report = json.loads(out)
    assert ended.value.code == 3
    assert [finding["rule"] for finding in report["findings"]] == ["quote.never-closed"]
    assert [failure["rule"] for failure in report["failures"]] == ["repetition.word"]
    assert f"copydesk: {article}: rule repetition.word (rules/en/repetition.yaml:" in err
    assert "RuntimeError: no such luck" in err
    assert "Traceback" not in err


def test_mistake_in_copydesk_itself_does_not_pass_for_findings(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def crash(*_: object, **__: object) -> None:
        raise RuntimeError("no such luck")

    monkeypatch.setattr("lint.cli.check.run", crash)
    with pytest.raises(SystemExit) as ended:
        main(["check", str(tmp_path)])
    assert ended.value.code == 3
    assert "a mistake in copydesk itself" in capsys.readouterr().err


def test_line_of_four_megabytes_is_checked_and_quoted_in_part(tmp_path: Path) -> None:
    sentence = "The crews of the ferry met in the old library on Friday. "
    (tmp_path / "article.txt").write_text(
        sentence * (2_000_000 // len(sentence)) + DAMAGED.strip() + " " + sentence * (2_000_000 // len(sentence)), "utf-8"
    )
    done = copydesk("check", "--select", "repetition.word", "article.txt", cwd=tmp_path)
    assert done.returncode == 1
    assert "the the" in done.stdout
    assert max(map(len, done.stdout.splitlines())) < 200


def test_file_name_that_is_not_utf_8_is_shown_with_replacements(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt")).write_text(DAMAGED, "utf-8")
    done = copydesk("check", "--format", "jsonl", ".", cwd=tmp_path)
    assert done.returncode == 1
    assert {json.loads(line)["path"] for line in done.stdout.splitlines()} == {"caf\ufffd.txt"}


def test_name_too_long_for_the_system_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(DAMAGED, "utf-8")
    done = copydesk("check", "x" * 5000, "article.txt", cwd=tmp_path)
    assert done.returncode == 3
    assert "not checked: file name too long" in done.stderr
    assert "[repetition.word]" in done.stdout


def test_link_that_leads_nowhere_is_a_failure(tmp_path: Path) -> None:
    (tmp_path / "article.txt").symlink_to(tmp_path / "gone.txt")
    done = copydesk("check", ".", cwd=tmp_path)
    assert (done.returncode, done.stderr) == (3, "copydesk: article.txt: not checked: no such file or directory\n")


@pytest.mark.parametrize("format_", ["text", "json", "jsonl"])
def test_output_in_a_pipe_is_utf_8_whatever_the_locale(tmp_path: Path, format_: str) -> None:
    (tmp_path / "article.txt").write_text(DAMAGED, "utf-8")
    done = copydesk("check", "--format", format_, "article.txt", cwd=tmp_path, LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "“Nobody" in done.stdout or "“the the”" in done.stdout
    assert not done.stderr


def test_reader_that_goes_away_gets_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "article.txt").write_text(DAMAGED * 2000, "utf-8")
    done = subprocess.run(
        ["bash", "-c", f"'{sys.executable}' -m lint check --format jsonl article.txt | head -n 1"],
        cwd=tmp_path,
        capture_output=True,
        text=True,
    )
    assert json.loads(done.stdout)["rule"]
    assert not done.stderr


def test_interrupt_ends_with_130(tmp_path: Path) -> None:
    process = subprocess.Popen(
        [*COPYDESK, "check", "-"], cwd=tmp_path, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert process.stdin
    process.stdin.write(b"many words " * 20_000)  # more than a pipe holds: once it is written, the command is reading
    process.stdin.flush()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=30)
    assert process.returncode == 130
    assert err.strip() == b"copydesk: interrupted"
