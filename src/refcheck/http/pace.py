"""Politeness per host: how many requests at once, how far apart, and pauses after a rate limit."""

from __future__ import annotations

import threading
import time

FIRST_PAUSE = 5.0
"""Seconds that a host is left alone after a 429 without Retry-After; doubled with each further one in a row."""


class _Host:
    __slots__ = ("active", "limits", "next_at")

    def __init__(self) -> None:
        self.active = 0
        self.next_at = 0.0
        self.limits = 0


class Pace:
    """The state of all hosts in one run; safe for threads."""

    def __init__(self, *, per_host: int, interval: float, cap: float) -> None:
        """Take the most requests at once on a host, the seconds between two, and the longest pause."""
        self._per_host, self._interval, self._cap = per_host, interval, cap
        self._hosts: dict[str, _Host] = {}
        self._changed = threading.Condition()

    def enter(self, host: str) -> float:
        """0.0 when a request to *host* may start now (then `leave` must follow), else the seconds to wait.

        Infinity means: until another request to the host is over.
        """
        now = time.monotonic()
        with self._changed:
            state = self._hosts.setdefault(host, _Host())
            if state.active >= self._per_host:
                return float("inf")
            if now < state.next_at:
                return state.next_at - now
            state.active += 1
            state.next_at = now + self._interval
            return 0.0

    def wait(self, host: str) -> None:
        """Block until a request to *host* may start."""
        while True:
            seconds = self.enter(host)
            if seconds == 0.0:
                return
            with self._changed:
                self._changed.wait(min(seconds, 0.1))

    def leave(self, host: str) -> None:
        """A request to *host* is over."""
        with self._changed:
            self._hosts[host].active -= 1
            self._changed.notify_all()

    def limited(self, host: str, asked: float | None) -> None:
        """*host* answered 429: leave it alone for a while, but never longer than the cap or than it asks."""
        with self._changed:
            state = self._hosts.setdefault(host, _Host())
            pause = FIRST_PAUSE * 2**state.limits
            state.limits += 1
            state.next_at = time.monotonic() + min(pause, self._cap, self._cap if asked is None else asked)

    def went_well(self, host: str) -> None:
        """*host* answered otherwise: a rate limit before that was for one URL."""
        state = self._hosts.get(host)
        if state is not None and state.limits:
            state.limits = 0
