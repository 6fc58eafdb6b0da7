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
from refcheck.model import Answer, Found, Missing, Record, Unavailable


class Registry(Protocol):
    """What is asked of a registry; safe for threads."""

    def look_up(self, doi: str) -> Answer[Record]:
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


class InTurn:
    """Several registries as one: the next is asked where those before have no record or could not be asked."""

    def __init__(self, *registries: Registry) -> None:
        self._registries = registries

    def look_up(self, doi: str) -> Answer[Record]:
        """The first record found; else the first reason why one could not look, else that none has it."""
        answers: list[Missing | Unavailable] = []
        for each in self._registries:
            answer = each.look_up(doi)
            if isinstance(answer, Found):
                return answer
            answers.append(answer)
        unavailable = next((answer for answer in answers if isinstance(answer, Unavailable)), None)
        return unavailable or Missing(" and ".join(answer.source for answer in answers), "no record of this DOI")
