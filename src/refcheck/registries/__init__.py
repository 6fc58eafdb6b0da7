"""The registries of identifiers: each knows how to ask one of them what it records about a work.

A registry is a module with a class decorated by `registry`. "I was not allowed to ask" is always `Unavailable`, never
"no record".
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable
from typing import Protocol, TypeAlias

from refcheck.config import RegistrySettings
from refcheck.errors import ConfigError
from refcheck.http import Client
from refcheck.model import Answer, Record


class Registry(Protocol):
    """What is asked of a registry; safe for threads."""

    def notices(self, doi: str) -> Answer[Record]:
        """The record of the work *doi* (bare, lower-case), with the notices that were published about it."""
        ...


Open: TypeAlias = Callable[[Client, RegistrySettings], Registry]
REGISTRIES: dict[str, Open] = {}


def registry(name: str) -> Callable[[Open], Open]:
    """Register what opens a registry under *name*."""

    def register(opener: Open) -> Open:
        REGISTRIES[name] = opener
        return opener

    return register


def open_registry(name: str, client: Client, settings: RegistrySettings) -> Registry:
    """The registry called *name*, asked through *client*; raises `ConfigError` for a name that no registry has."""
    if name in (module.name for module in pkgutil.iter_modules(__path__)):
        importlib.import_module(f"{__name__}.{name}")
    if name not in REGISTRIES:
        raise ConfigError(f"no registry is called {name!r}")
    return REGISTRIES[name](client, settings)
