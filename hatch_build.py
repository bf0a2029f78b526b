"""Compiles the lexicon and the shipped rules into the wheel, so that no check has to (see `lint.store`)."""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class CompileHook(BuildHookInterface):  # type: ignore[type-arg]
    """For a wheel both; for an editable install, whose rules change all the time, only the lexicon, beside the package."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        if self.target_name != "wheel":
            return
        root = Path(self.root)
        sys.path.insert(0, str(root))
        self._folder = tempfile.TemporaryDirectory()
        os.environ["COPYDESK_CACHE_DIR"] = self._folder.name
        from lint.packs.cache import packaged  # noqa: PLC0415 - of this source tree
        from lint.text.lexicon import packed  # noqa: PLC0415

        editable = version == "editable"
        target = root / "lint" / "compiled" if editable else Path(self._folder.name) / "compiled"
        target.mkdir(exist_ok=True)
        for name, data in {"lexicon": packed(), **({} if editable else packaged())}.items():
            (target / name).write_bytes(data)
            if not editable:
                build_data["force_include"][str(target / name)] = f"lint/compiled/{name}"

    def finalize(self, *_: Any) -> None:
        if self.target_name == "wheel":
            self._folder.cleanup()
