"""What a source said: found, missing, or not to be had."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Generic, TypeAlias, TypeVar

T = TypeVar("T")


class Why(StrEnum):
    """Why a source could not be looked at."""

    NO_NETWORK = "no network"
    OFFLINE = "offline run"
    NOT_RECORDED = "not in the recording"
    TIMEOUT = "timed out"
    UNREACHABLE = "unreachable"
    TLS = "certificate not accepted"
    RATE_LIMITED = "rate limited"
    BLOCKED = "access refused"
    BOT_WALL = "bot wall"
    CONSENT = "consent wall"
    PAYWALL = "paywall"
    LOGIN = "log-in page"
    GEO_BLOCK = "not available in this region"
    SERVER_ERROR = "server error"
    EMPTY = "page without text"
    POLICY = "refused by policy"
    UNSUPPORTED = "cannot be read"
    CIRCUIT_OPEN = "archive not asked"
    FAULT = "a fault of refcheck"


@dataclass(frozen=True, slots=True)
class Found(Generic[T]):
    """The source was read and holds this; the only answer on which a finding may accuse."""

    value: T
    source: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The source was asked and says it has no such thing; `seen` is what it said ("404 Not Found")."""

    source: str
    seen: str


@dataclass(frozen=True, slots=True)
class Unavailable:
    """The source could not be looked at; proves nothing about what it holds."""

    source: str
    why: Why
    detail: str = ""

    @property
    def reason(self) -> str:
        """The reason as one phrase for a reader."""
        return f"{self.why}: {self.detail}" if self.detail else str(self.why)


Answer: TypeAlias = Found[T] | Missing | Unavailable
