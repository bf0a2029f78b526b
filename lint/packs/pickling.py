"""Rules as bytes, each on its own, in which what several rules share is a number and is kept once.

Only classes and functions of copydesk are made when they are read back, whatever the bytes say.
"""

from __future__ import annotations

import io
from collections.abc import Sequence
from enum import Enum
from types import FunctionType
from typing import Any, Final

try:
    from _pickle import Pickler, Unpickler, UnpicklingError  # what `pickle` adds in Python takes longer to import than all rules to read
except ImportError:
    from pickle import Pickler, Unpickler, UnpicklingError

_PROTOCOL: Final = 5
_OURS: Final = "lint."


class Shared:
    """What the pickles of one unit share, by number; each is read when it is first asked for."""

    def __init__(self, pickles: Sequence[bytes]) -> None:
        self._pickles = pickles
        self._read: dict[int, Any] = {}

    def __getitem__(self, number: int) -> Any:
        if number not in self._read:
            self._read[number] = loads(self._pickles[number], self)
        return self._read[number]


def loads(data: bytes, shared: Shared) -> Any:
    """The object in `data`. Raises pickle.UnpicklingError where that is none of copydesk's."""
    return _Unpickler(data, shared).load()


class Writer:
    """Pickles objects one by one; `common` are those to be shared, beside all classes, functions and enum members."""

    def __init__(self, common: Sequence[object]) -> None:
        self._common = {id(each): each for each in common}
        self._numbers: dict[int, int] = {}
        self.shared: list[bytes] = []
        """What `Shared` wants; complete when everything has been pickled."""

    def dumps(self, value: object) -> bytes:
        buffer = io.BytesIO()
        _Pickler(buffer, self, value).dump(value)
        return buffer.getvalue()

    def number(self, value: object) -> int | None:
        """The number that stands for `value`, where it is shared."""
        if not (isinstance(value, type | FunctionType | Enum) or id(value) in self._common):
            return None
        if id(value) not in self._numbers:
            self._common[id(value)] = value  # held, so that its identity stays its own
            self._numbers[id(value)] = len(self.shared)
            self.shared.append(b"")
            self.shared[self._numbers[id(value)]] = self.dumps(value)
        return self._numbers[id(value)]


class _Pickler(Pickler):
    def __init__(self, buffer: io.BytesIO, writer: Writer, root: object) -> None:
        super().__init__(buffer, _PROTOCOL)
        self._writer, self._root = writer, root

    def persistent_id(self, value: Any) -> int | None:
        return None if value is self._root else self._writer.number(value)


class _Unpickler(Unpickler):
    def __init__(self, data: bytes, shared: Shared) -> None:
        super().__init__(io.BytesIO(data))
        self._shared = shared

    def persistent_load(self, number: Any) -> Any:
        return self._shared[number]

    def find_class(self, module: str, name: str) -> Any:
        if not module.startswith(_OURS):
            raise UnpicklingError(f"{module}.{name} is not copydesk's")
        return super().find_class(module, name)
