"""What a person sees at a terminal."""

import os
import pty
import re
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

DAMAGED = "The crews met in the the old library.\n"
COLOR = "\x1b["


def in_terminal(*arguments: str, cwd: Path, columns: int = 60, environment: Mapping[str, str] | None = None) -> str:
    """What `copydesk` writes to a terminal of `columns` columns."""
    master, slave = pty.openpty()
    clean = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    process = subprocess.Popen(
        [sys.executable, "-m", "lint", *arguments],
        cwd=cwd,
        stdin=slave,
        stdout=slave,
        stderr=slave,
        env={**clean, "COLUMNS": str(columns), "TERM": "xterm", **(environment or {})},
    )
    os.close(slave)
    written = b""
    while True:
        try:
            chunk = os.read(master, 4096)
        except OSError:  # the terminal is gone: the process has ended
            break
        if not chunk:
            break
        written += chunk
    process.wait()
    os.close(master)
    return written.decode().replace("\r\n", "\n")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    (tmp_path / "article.txt").write_text(DAMAGED, "utf-8")
    return tmp_path


def test_color_at_a_terminal(desk: Path) -> None:
    assert COLOR in in_terminal("check", "article.txt", cwd=desk)


@pytest.mark.parametrize("environment", [{"NO_COLOR": "1"}, {"TERM": "dumb"}], ids=["NO_COLOR", "dumb terminal"])
def test_no_color_where_the_user_wants_none(desk: Path, environment: dict[str, str]) -> None:
    assert COLOR not in in_terminal("check", "article.txt", cwd=desk, environment=environment)


def test_color_option_wins(desk: Path) -> None:
    assert COLOR in in_terminal("check", "--color", "always", "article.txt", cwd=desk, environment={"NO_COLOR": "1"})
    assert COLOR not in in_terminal("check", "--color", "never", "article.txt", cwd=desk)


@pytest.mark.parametrize("columns", [20, 60, 200])
def test_quoted_line_fits_and_the_underline_stands_under_the_words(tmp_path: Path, columns: int) -> None:
    before = "“東京の港” and a good many other words before the place, "
    (tmp_path / "article.txt").write_text(f"{before}in the the library{', and words after it' * 9}.\n", "utf-8")
    written = in_terminal("check", "--color", "never", "article.txt", cwd=tmp_path, columns=columns)
    quoted, underline = re.findall(r"^ +\d* \| (.*)$", written, re.MULTILINE)[:2]
    # A wide character takes two columns.
    shown = re.sub(r"[^\x00-\u1fff\u2000-\u2fff]", "WW", quoted)
    start, end = underline.index("^"), underline.rindex("^") + 1
    assert shown[start:end] == "the the"
    assert len(shown) <= max(40, columns)
