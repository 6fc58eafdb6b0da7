"""What gathering tells while it runs, for a progress bar or a log; none of it is needed for the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from refcheck.model import LinkState


class Stage(StrEnum):
    """The steps of gathering, in their order."""

    LIVE = "live pages"
    REGISTRY = "registry"
    ARCHIVE = "archive"
    ELSEWHERE = "other sources"


@dataclass(frozen=True, slots=True)
class Started:
    """A stage begins, with so many questions."""

    stage: Stage
    total: int


@dataclass(frozen=True, slots=True)
class Looked:
    """The live page of one reference was looked at; `done` of the stage's `total`."""

    key: str
    url: str
    state: LinkState
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class ArchiveAsked:
    """The archive was asked about one reference; `found` tells whether it holds a readable capture."""

    key: str
    url: str
    found: bool
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class RecordAsked:
    """The registries were asked about one reference, by its DOI or, where `doi` is "", by its title."""

    key: str
    doi: str
    done: int
    total: int


@dataclass(frozen=True, slots=True)
class NoNetwork:
    """There is no network; said once, with the number of sources that were not asked."""

    sources: int


Event: TypeAlias = Started | Looked | RecordAsked | ArchiveAsked | NoNetwork
OnEvent: TypeAlias = Callable[[Event], None]


def silent(event: Event) -> None:
    """Tell nobody."""
