"""The registries of identifiers: each knows how to ask one of them what it records about a work.

A registry is a module with a class decorated by `registry`. "I was not allowed to ask" is always `Unavailable`, never
"no record".
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Sequence
from typing import Protocol, TypeAlias, TypeVar, runtime_checkable

from refcheck.config import RegistrySettings
from refcheck.errors import ConfigError
from refcheck.http import Client
from refcheck.model import Answer, Found, Item, Missing, Record, Unavailable

T = TypeVar("T")


class Registry(Protocol):
    """What is asked of a registry; safe for threads."""

    def look_up(self, doi: str) -> Answer[Record]:
        """The record of the work *doi* (bare, lower-case), with the notices that were published about it."""
        ...


@runtime_checkable
class Catalogue(Protocol):
    """What can be searched for a work by its title; safe for threads."""

    def find(self, item: Item) -> Answer[Record]:
        """The record of the work that *item* describes."""
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
    """Registries and catalogues as one: the next is asked where those before have nothing or could not be asked."""

    def __init__(self, registries: Sequence[Registry], catalogues: Sequence[Catalogue] = ()) -> None:
        self._registries, self._catalogues = tuple(registries), tuple(catalogues)

    def look_up(self, doi: str) -> Answer[Record]:
        """The record of the DOI that is found first; else why one could not look, else that none has it."""
        return _first([registry.look_up for registry in self._registries], doi)

    def find(self, item: Item) -> Answer[Record] | None:
        """The record of the work *item* that is found first; None where there is no catalogue to ask."""
        return _first([catalogue.find for catalogue in self._catalogues], item) if self._catalogues else None


def _first(questions: Sequence[Callable[[T], Answer[Record]]], about: T) -> Answer[Record]:
    answers: list[Missing | Unavailable] = []
    for ask in questions:
        answer = ask(about)
        if isinstance(answer, Found):
            return answer
        answers.append(answer)
    unavailable = next((answer for answer in answers if isinstance(answer, Unavailable)), None)
    seen = answers[0].seen if isinstance(answers[0], Missing) else ""
    return unavailable or Missing(" and ".join(answer.source for answer in answers), seen)
