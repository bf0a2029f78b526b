"""Whole runs of the command, kept as data.

A case is a folder: `case.toml` with `args` and `exit` (and `stdin`, a file name), `in/` with the files it runs among, `stdout` and `stderr`
as they must come out. `pytest tests/cli --update-cases` writes them anew; read the difference before you commit it.
"""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("case", sorted(path.name for path in CASES.iterdir()))
def test_case(case: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    folder = CASES / case
    spec = tomllib.loads((folder / "case.toml").read_text("utf-8"))
    work = tmp_path / "in"
    if (folder / "in").is_dir():
        shutil.copytree(folder / "in", work)
    else:
        work.mkdir()
    done = subprocess.run(
        [sys.executable, "-m", "lint", *spec["args"]],
        cwd=work,
        input=(work / spec["stdin"]).read_bytes() if "stdin" in spec else b"",
        capture_output=True,
        env={**os.environ, "COLUMNS": "80"},
    )
    if request.config.getoption("--update-cases"):
        (folder / "stdout").write_bytes(done.stdout)
        (folder / "stderr").write_bytes(done.stderr)
    assert done.stdout.decode() == (folder / "stdout").read_bytes().decode()
    assert done.stderr.decode() == (folder / "stderr").read_bytes().decode()
    assert done.returncode == spec["exit"]
