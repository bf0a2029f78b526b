"""What is compiled once and kept: beside the package where the wheel brought it, else in the user's cache folder.

A file that is broken, of another version or made from other sources than those asked for is as good as none: it is made anew, never
trusted. Files are put in place whole, so that two processes may write one at the same time and a reader never sees half of it.
"""

from __future__ import annotations

import os
import sys
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from lint import __version__

try:
    from _blake2 import blake2b  # `hashlib` also loads OpenSSL, which takes longer than hashing all rules
except ImportError:
    from hashlib import blake2b

PACKAGED: Final = Path(__file__).parent / "compiled"
"""Where a wheel has what was compiled when it was built."""

INSTALLED: Final = ""
"""The `code` of an installed copydesk."""

_MAGIC: Final = b"copydesk\n"
_CHECKSUM: Final = 4  # bytes
_KEY: Final = 16  # bytes
Buffer = bytes | memoryview
_OLDEST: Final = 90 * 24 * 3600  # seconds after which what nobody has written anew is taken to be of no more use


def key(*sources: bytes | str) -> bytes:
    """What a compiled file is known by: the version of copydesk, the build of Python where it matters, and all that it is made from."""
    digest = blake2b(digest_size=_KEY)
    for source in (__version__, sys.byteorder, *sources):
        data = source.encode() if isinstance(source, str) else source
        digest.update(len(data).to_bytes(8, "little") + data)
    return digest.digest()


@cache
def code() -> str:
    """What stands for the code of copydesk in a key, for what is made of its own objects: nothing more than its version where it is
    installed, and in a checkout, where code changes under one version, also its newest file."""
    package = Path(__file__).parent
    if (package / "rules").is_dir():
        return INSTALLED
    times = [file.stat().st_mtime_ns for file in package.rglob("*.py")]
    return f"{len(times)} {max(times)}"


def fetch(name: str, wanted: bytes, make: Callable[[], bytes]) -> Buffer:
    """The file `name` made from `wanted` (see `key`): as it was kept, else made now and kept for the next time."""
    if (kept := read(name, wanted)) is not None:
        return kept
    made = make()
    write(name, wanted, made)
    return made


def read(name: str, wanted: bytes) -> Buffer | None:
    """The file `name`, or None where there is none that is whole and made from `wanted`."""
    for folder in _folders():
        with suppress(OSError):
            if (body := unpack((folder / name).read_bytes(), wanted)) is not None:
                return body
    return None


def write(name: str, made_from: bytes, body: bytes) -> None:
    """Keep `body` as the file `name` in the user's cache folder; where that cannot be written, it is not kept and nothing is lost."""
    with suppress(OSError):
        folder = user_folder()
        folder.mkdir(parents=True, exist_ok=True)
        put(folder / name, made_from, body)
        _tidy(folder)


def put(path: Path, made_from: bytes, body: bytes) -> None:
    """Write `body` as the file `path`, which is there whole or not at all. Raises OSError."""
    import tempfile  # noqa: PLC0415 - a tenth of what starting up may cost, and most runs write nothing

    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pack(made_from, body))
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def pack(made_from: bytes, body: bytes) -> bytes:
    return b"".join((_MAGIC, made_from, zlib.crc32(body).to_bytes(_CHECKSUM, "little"), body))


def unpack(data: bytes, wanted: bytes) -> Buffer | None:
    """The body of a file, not copied, where it is whole and made from `wanted`."""
    head = len(_MAGIC) + len(wanted)
    if data[:head] != _MAGIC + wanted:
        return None
    body = memoryview(data)[head + _CHECKSUM :]
    return body if zlib.crc32(body).to_bytes(_CHECKSUM, "little") == data[head : head + _CHECKSUM] else None


def user_folder() -> Path:
    """Where this user's compiled files are: COPYDESK_CACHE_DIR, else where the system has such things."""
    if named := os.environ.get("COPYDESK_CACHE_DIR"):
        return Path(named)
    from platformdirs import user_cache_path  # noqa: PLC0415 - a wheel's own rules need no folder of the user's

    return user_cache_path("copydesk", appauthor=False)


def _folders() -> Iterable[Path]:
    yield PACKAGED
    yield user_folder()


def _tidy(folder: Path) -> None:
    """Take out what was made long ago: each version and each change of a rule file leaves one behind."""
    newest = max((file.stat().st_mtime for file in folder.iterdir()), default=0.0)
    for file in folder.iterdir():
        with suppress(OSError):
            if file.stat().st_mtime < newest - _OLDEST:
                file.unlink()
