"""One request and what came of it: the nouns that a transport takes and gives.

A transport is any object with `exchange` and `close`; transports compose (`Recording(Live(...))`). Every failure of the
outside world is a value here, never an exception.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Protocol, TypeAlias
from urllib.parse import urlsplit

from refcheck.model import Truncation, Why


@dataclass(frozen=True, slots=True)
class Request:
    """One GET: an absolute http(s) URL without fragment, a Cookie header or "", and the seconds it may take in all."""

    url: str
    cookie: str = ""
    seconds: float = 20.0
    allow_private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchange:
    """A response: `body` is decoded and at most the limit's size; `headers` are pairs as received.

    `peer` is the address that answered. `sent` and `received` are the bytes on the wire, kept only for a recording.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    at: datetime
    truncated: Truncation | None = None
    peer: str = ""
    sent: bytes = b""
    received: bytes = b""

    def header(self, name: str) -> str:
        """The first value of the header *name* (given in lower case), or ""."""
        return next((value for key, value in self.headers if key.lower() == name), "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """No response: why, in words, and whether another try may go better (`passing`).

    `no_such_host` says that the name system knows no such name while the network works: the one failure that tells
    something about the URL. An answer that came and could not be read has its bytes in `received`.
    """

    url: str
    why: Why
    detail: str
    at: datetime
    passing: bool = False
    no_such_host: bool = False
    peer: str = ""
    sent: bytes = b""
    received: bytes = b""


Outcome: TypeAlias = Exchange | Failure


class Transport(Protocol):
    """What carries one request; safe to use from many threads."""

    @property
    def live(self) -> bool:
        """Whether real servers are asked, so that pacing and waiting between tries have a point."""
        ...

    @property
    def uses_cache(self) -> bool:
        """Whether answers kept from earlier may stand in for asking; not when everything is to be recorded."""
        ...

    @property
    def started(self) -> datetime | None:
        """When the recording that is made or replayed was started; None without one."""
        ...

    @property
    def network_down(self) -> bool:
        """Whether this machine was found to have no network."""
        ...

    def exchange(self, request: Request) -> Outcome:
        """The response to *request*, or why there is none."""
        ...

    def close(self) -> None:
        """Let go of sockets and files; requests under way fail soon."""
        ...


@lru_cache(maxsize=1024)
def host_of(url: str) -> str:
    """The host that *url* names, in lower case, or "" when it names none."""
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def without_fragment(url: str) -> str:
    """*url* as far as a server is told of it."""
    return url.partition("#")[0]
