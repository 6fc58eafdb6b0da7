"""The way of one URL through redirects and further tries, one step at a time.

A step never sleeps: it says when and on which host the way goes on, so that the caller can do other work meanwhile.
"""

from __future__ import annotations

import time
from dataclasses import dataclass
from typing import TypeAlias
from urllib.parse import urljoin, urlsplit

from refcheck.http.again import Again, retry_after
from refcheck.http.cookies import Cookies
from refcheck.http.exchange import Exchange, Failure, Outcome, Request, Transport, host_of, without_fragment
from refcheck.http.pace import Pace
from refcheck.model import Answer, Found, Hop, Missing, Snapshot, Unavailable, Why

REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """How one question is asked; None means as the client's settings say.

    `max_redirects` 0 returns a redirect as it is; `retry` off leaves further tries to the caller; `allow_private`
    trusts an address that the user has configured; `fresh_hours` is how old a kept answer may be; `paced` off leaves
    the pacing to the caller; `doubt_gone` asks once more for what is not there before it says so.
    """

    max_redirects: int | None = None
    retry: bool = True
    allow_private: bool | None = None
    fresh_hours: float | None = None
    paced: bool = True
    doubt_gone: bool = False


@dataclass(frozen=True, slots=True)
class Pause:
    """The way goes on at `host` after `seconds`; 0 for at once."""

    host: str
    seconds: float


@dataclass(frozen=True, slots=True)
class Limits:
    """What bounds every way: redirects, seconds in all, and whether private addresses may be asked."""

    max_redirects: int
    seconds: float
    allow_private: bool


Step: TypeAlias = Answer[Snapshot] | Pause


def address_problem(url: str) -> Unavailable | None:
    """Why *url* cannot be asked at all, or None."""
    try:
        parts = urlsplit(url)
        host, _port = parts.hostname, parts.port
    except ValueError as error:
        return Unavailable(url[:200], Why.UNSUPPORTED, f"not a usable web address ({error})")
    if parts.scheme.lower() not in ("http", "https"):
        return Unavailable(url[:200], Why.UNSUPPORTED, "not a web address")
    if not host or any(letter.isspace() for letter in parts.netloc):
        return Unavailable(url[:200], Why.UNSUPPORTED, "not a usable web address (no host)")
    return None


class Journey:
    """One URL on its way."""

    def __init__(
        self, url: str, limits: Limits, *, kept_as: str, pace: Pace, again: Again, retry: bool, doubt_gone: bool = False
    ) -> None:
        """Start at *url*, which must be askable; its answer will be kept under the key *kept_as*."""
        self.url, self.kept_as = url, kept_as
        self.here = without_fragment(url)
        self.host = host_of(self.here)
        """The host that is asked next."""
        self._limits, self._pace, self._again, self._retry = limits, pace, again, retry
        self._doubt_gone = doubt_gone
        self._cookies = Cookies()
        self._chain: list[Hop] = []
        self._seen: set[tuple[str, str]] = set()
        self._spent = 0.0
        self._try = 1
        self.entered = ""
        """The host whose turn this journey has taken."""
        self.stranded = False
        """Whether it has already been held back for want of network."""

    def step(self, transport: Transport) -> Step:
        """Ask the host, following its redirects to itself; the answer, or where and when to go on."""
        host = self.host
        while True:
            outcome = self._exchange(transport)
            after = self._after(outcome)
            if after is not None:
                return after
            if self.host != host:
                return Pause(self.host, 0.0)

    def _exchange(self, transport: Transport) -> Outcome:
        cookie = self._cookies.header(self.here)
        self._seen.add((self.here, cookie))
        started = time.monotonic()
        seconds = max(1.0, self._limits.seconds - self._spent)
        outcome = transport.exchange(
            Request(self.here, cookie=cookie, seconds=seconds, allow_private=self._limits.allow_private)
        )
        self._spent += time.monotonic() - started
        if isinstance(outcome, Exchange):
            if outcome.status == 429:
                self._pace.limited(self.host, retry_after(outcome))
            else:
                self._pace.went_well(self.host)
        return outcome

    def _after(self, outcome: Outcome) -> Step | None:
        """What follows from *outcome*; None when a redirect is to be followed, to `self.here`."""
        wait = self._again.wait(outcome, self._try, doubt_gone=self._doubt_gone) if self._retry else None
        if wait is not None:
            self._try += 1
            self._spent = 0.0
            return Pause(self.host, wait)
        if isinstance(outcome, Failure):
            return _failed(outcome)
        location = _location(outcome)
        if outcome.status not in REDIRECTS or not location or len(self._chain) >= self._limits.max_redirects:
            return self._arrived(outcome)
        return self._follow(outcome, location)

    def _follow(self, outcome: Exchange, location: str) -> Step | None:
        try:
            target = without_fragment(urljoin(self.here, location))
        except ValueError:
            return self._arrived(outcome)
        problem = address_problem(target)
        if problem is not None:
            return Unavailable(self.host, problem.why, f"redirected to {target[:200]!r}, which is {problem.detail}")
        self._cookies.take(self.here, outcome.headers)
        if (target, self._cookies.header(target)) in self._seen:
            return self._arrived(outcome)
        self._chain.append(Hop(self.here, outcome.status, target))
        self.here, self.host = target, host_of(target)
        return None

    def _arrived(self, outcome: Exchange) -> Found[Snapshot]:
        snapshot = Snapshot(
            url=self.url,
            final_url=self.here,
            status=outcome.status,
            headers=outcome.headers,
            body=outcome.body,
            fetched_at=outcome.at,
            chain=tuple(self._chain),
            truncated=outcome.truncated,
        )
        return Found(snapshot, self.host)


def _failed(failure: Failure) -> Missing | Unavailable:
    host = host_of(failure.url)
    if failure.no_such_host:
        return Missing(host, f"the host name {host} does not exist")
    return Unavailable(host, failure.why, failure.detail)


def _location(outcome: Exchange) -> str:
    """The redirect's target; servers put raw UTF-8 there, which http.client reads as Latin-1."""
    value = outcome.header("location").strip()
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value
