"""Compiled files: only what is whole and made from what is asked for is read; everything else is made anew."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from lint import store

KEY = store.key("some rules")
BODY = bytes(range(256)) * 40


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "cache"))
    return tmp_path / "cache"


def never() -> bytes:
    raise AssertionError("made again")


def test_what_was_kept_is_read() -> None:
    assert bytes(store.fetch("x", KEY, lambda: BODY)) == BODY
    assert bytes(store.fetch("x", KEY, never)) == BODY


@pytest.mark.parametrize(
    "spoil",
    [
        pytest.param(lambda data: b"", id="empty"),
        pytest.param(lambda data: data[:-1], id="cut off"),
        pytest.param(lambda data: data[:20], id="cut off in its head"),
        pytest.param(lambda data: data + b"!", id="longer"),
        pytest.param(lambda data: data[:-9] + b"?" + data[-8:], id="one byte changed"),
        pytest.param(lambda data: b"\x00" * len(data), id="zeros"),
        pytest.param(lambda data: b"another program's file", id="foreign"),
        pytest.param(lambda data: store.pack(store.key("other rules"), BODY), id="made from something else"),
    ],
)
def test_what_is_broken_or_foreign_is_made_anew(folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    store.write("x", KEY, BODY)
    (folder / "x").write_bytes(spoil((folder / "x").read_bytes()))
    assert store.read("x", KEY) is None
    assert store.fetch("x", KEY, lambda: b"anew") == b"anew"
    assert bytes(store.fetch("x", KEY, never)) == b"anew"


def test_key_depends_on_version_and_on_where_parts_end(monkeypatch: pytest.MonkeyPatch) -> None:
    assert store.key("ab", "c") != store.key("a", "bc")
    before = store.key("a")
    monkeypatch.setattr(store, "__version__", "0.0.0")
    assert store.key("a") != before


def test_folder_that_cannot_be_written_keeps_nothing_and_stops_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("no folder")
    monkeypatch.setenv("COPYDESK_CACHE_DIR", str(tmp_path / "file"))
    assert store.fetch("x", KEY, lambda: BODY) == BODY
    assert store.read("x", KEY) is None


def test_failed_write_leaves_no_file(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder.mkdir()

    def fail(*_: object) -> None:
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        store.put(folder / "x", KEY, BODY)
    assert list(folder.iterdir()) == []


def test_old_files_are_taken_out(folder: Path) -> None:
    store.write("old", KEY, BODY)
    os.utime(folder / "old", (0, 0))
    store.write("new", KEY, BODY)
    assert [file.name for file in folder.iterdir()] == ["new"]


def test_many_processes_write_one_file_and_readers_see_it_whole(folder: Path) -> None:
    script = (
        "from lint import store\n"
        "key = store.key('shared')\n"
        "for _ in range(40):\n"
        "    store.write('x', key, b'0123456789' * 20_000)\n"
        "    found = store.read('x', key)\n"
        "    assert found is not None and bytes(found) == b'0123456789' * 20_000\n"
    )
    writers = [subprocess.Popen([sys.executable, "-c", script]) for _ in range(4)]
    assert [writer.wait(60) for writer in writers] == [0] * 4
    assert [file.name for file in folder.iterdir()] == ["x"]
