"""The report formats: one pure function `Report → str` per file, found by name."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import TypeAlias

from refcheck.errors import ConfigError
from refcheck.model import Report

Render: TypeAlias = Callable[[Report], str]

FORMATS: dict[str, Render] = {}
SUFFIXES: dict[str, str] = {}


def report_format(name: str, *, suffix: str) -> Callable[[Render], Render]:
    """Register a renderer under the name used by `--format`; *suffix* is the ending of the file it writes."""

    def register(render: Render) -> Render:
        FORMATS[name] = render
        SUFFIXES[name] = suffix
        return render

    return register


def names() -> tuple[str, ...]:
    """The names of all formats, without importing any of them."""
    return tuple(sorted(module.name for module in pkgutil.iter_modules(__path__) if not module.name.startswith("_")))


def render(report: Report, name: str) -> str:
    """The *report* in the format *name*; raises `ConfigError` for a name that no format has."""
    _load(name)
    return FORMATS[name](report)


def suffix(name: str) -> str:
    """The ending of the file that the format *name* writes, without the dot; raises `ConfigError`."""
    _load(name)
    return SUFFIXES[name]


def _load(name: str) -> None:
    if name not in names():
        raise ConfigError(f"no report format is called {name!r}; there are {', '.join(names())}")
    importlib.import_module(f"{__name__}.{name}")
