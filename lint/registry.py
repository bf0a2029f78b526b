"""Plug-ins are found by the names of their files.

A plug-in package (`lint.kinds`, `lint.formats`, `lint.reporters`) holds one module for each plug-in, which ends in `PLUGIN: Final = ...`.
A module whose name starts with an underscore, or a package inside, is no plug-in. There is no central list, and only what is asked for is
imported.
"""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Any


@cache
def names(package: str) -> tuple[str, ...]:
    """Names of the plug-ins in `package`, sorted; none of them is imported."""
    paths = import_module(package).__path__
    return tuple(sorted(module.name for module in pkgutil.iter_modules(paths) if not module.ispkg and not module.name.startswith("_")))


@cache
def load(package: str, name: str) -> Any:
    """The plug-in `name` of `package`. Raises KeyError where there is none of that name."""
    if name not in names(package):
        raise KeyError(name)
    return import_module(f"{package}.{name}").PLUGIN
