"""How often an archive may be asked, and when to leave it alone; remembered on disk, for a ban outlives a run."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Callable
from pathlib import Path

Clock = Callable[[], float]

STOP_SECONDS = 60.0
"""How long to stop after the first refusal; the Internet Archive names no Retry-After (2023 to 2026)."""

BAN_SECONDS = 3600.0
"""How long after the second one, or after a refused connection: that is how it bans an address that went on asking."""

FAILURES = 5
"""Requests in a row without an answer that count as a refusal: at the firewall, a ban may look like silence."""

FORGET_SECONDS = 3600.0
"""A refusal longer ago than this counts as the first one again."""


class Bucket:
    """A token bucket: so many a minute on average, a few at once; who asked first goes first."""

    def __init__(self, per_minute: float, burst: int, *, clock: Clock, sleep: Callable[[float], None]) -> None:
        """Start full, with *burst* askings free."""
        self._gap, self._burst = 60.0 / per_minute, burst
        self._clock, self._sleep = clock, sleep
        self._lock = threading.Lock()
        self._next = clock() - burst * self._gap

    def take(self) -> None:
        """Wait for the right to ask once."""
        with self._lock:
            now = self._clock()
            self._next = max(self._next, now - self._burst * self._gap) + self._gap
            wait = self._next - now
        if wait > 0:
            self._sleep(wait)


class Breaker:
    """Opens when the archive refuses, and stays open until a time that is kept in a file."""

    def __init__(self, path: Path, *, clock: Clock = time.time) -> None:
        """Keep the state in *path*; a file that cannot be read or written costs only the memory."""
        self._path, self._clock = path, clock
        self._lock = threading.Lock()
        self._failures = 0
        self._until, self._since, self._strikes, self._why = self._load()

    def open_because(self) -> str:
        """Why the archive is not to be asked now, or ""."""
        with self._lock:
            left = self._until - self._clock()
            return f"{self._why}; asked again in {_span(left)}" if left > 0 else ""

    def refused(self, why: str, *, asked_at: float, ban: bool = False) -> None:
        """The archive refused a request sent at *asked_at*; one that was under way when it opened counts no more."""
        with self._lock:
            now = self._clock()
            if asked_at < self._since and self._until > now and not ban:
                return
            recent = self._strikes > 0 and now - self._since < FORGET_SECONDS
            self._strikes = self._strikes + 1 if recent else 1
            seconds = BAN_SECONDS if ban or self._strikes > 1 else STOP_SECONDS
            self._until, self._since, self._why = now + seconds, now, why
            self._save()

    def failed(self, why: str, *, asked_at: float) -> None:
        """The archive gave no answer; several times in a row is as good as a refusal."""
        with self._lock:
            self._failures += 1
            enough = self._failures >= FAILURES
            if enough:
                self._failures = 0
        if enough:
            self.refused(why, asked_at=asked_at)

    def answered(self) -> None:
        """The archive gave an answer."""
        self._failures = 0

    def _load(self) -> tuple[float, float, int, str]:
        try:
            kept = json.loads(self._path.read_text(encoding="utf-8"))
            until, since, strikes = float(kept["until"]), float(kept["since"]), int(kept["strikes"])
            # A clock that was set back must not keep the archive shut for years.
            return min(until, self._clock() + BAN_SECONDS), since, strikes, str(kept["why"])
        except (OSError, ValueError, KeyError, TypeError):
            return 0.0, 0.0, 0, ""

    def _save(self) -> None:
        kept = {"until": self._until, "since": self._since, "strikes": self._strikes, "why": self._why}
        part = self._path.with_name(f"{self._path.name}.{os.getpid()}.part")
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(kept), encoding="utf-8")
            os.replace(part, self._path)
        except OSError:
            return


def _span(seconds: float) -> str:
    return f"{seconds / 60:.0f} min" if seconds >= 90 else f"{max(1, seconds):.0f} s"
