"""The web archives: each knows when and how to ask one archive for what a URL held at a time.

An archive is a module with a class decorated by `archive`. "I was not allowed to ask" is always `Unavailable`,
never "not archived".
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from refcheck.config import ArchiveSettings
from refcheck.errors import ConfigError
from refcheck.http import Client
from refcheck.model import Answer, PartialDate, Snapshot


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One line of an archive's index: the original URL, when it was captured, and what answered then (0: not told)."""

    url: str
    at: datetime
    status: int
    media_type: str
    digest: str
    memento_url: str


class Archive(Protocol):
    """What is asked of a web archive (words of RFC 7089); safe for threads."""

    def find_memento(self, url: str, near: PartialDate | None) -> Answer[Snapshot]:
        """The capture of *url* nearest to the date *near*; None for the latest."""
        ...

    def captures(self, url: str, near: PartialDate | None) -> Answer[tuple[Capture, ...]]:
        """Some captures of *url* that answered with success, nearest to *near* first."""
        ...

    def first_capture(self, url: str) -> Answer[datetime]:
        """When *url* was first captured with success: what it held then was published by then."""
        ...


Open: TypeAlias = Callable[[Client, ArchiveSettings], Archive]
ARCHIVES: dict[str, Open] = {}


def archive(name: str) -> Callable[[Open], Open]:
    """Register what opens an archive under *name*."""

    def register(opener: Open) -> Open:
        ARCHIVES[name] = opener
        return opener

    return register


def open_archive(name: str, client: Client, settings: ArchiveSettings) -> Archive:
    """The archive called *name*, asked through *client*; raises `ConfigError` for a name that no archive has."""
    if name in (module.name for module in pkgutil.iter_modules(__path__)):
        importlib.import_module(f"{__name__}.{name}")
    if name not in ARCHIVES:
        raise ConfigError(f"no archive is called {name!r}")
    return ARCHIVES[name](client, settings)
