"""Names to addresses, and whether there is a network at all.

A name that does not resolve says something about the name only when the network works. Both look the same from a
machine without network (measured 2026-11: EAI_NONAME for every name, at once; elsewhere EAI_AGAIN, or no answer), so
before anything is said of a name, something else must have answered or one of a few well-known names must resolve.
"""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from concurrent.futures import TimeoutError as NotYet
from dataclasses import dataclass
from enum import Enum
from typing import TypeAlias

CONTROLS = ("www.wikipedia.org", "archive.org", "doi.org", "example.com")
"""Names that exist as long as the network does."""

CONTROL_SECONDS = 3.0
REMEMBER_SECONDS = 30.0
"""How long the verdict on the network stands; a network may come back."""
NAME_SECONDS = 300.0
"""How long a name's addresses are used again: one run, in practice."""

Resolve: TypeAlias = Callable[[str], Sequence[str]]
Connect: TypeAlias = Callable[[str], None]


class Unresolved(Enum):
    """Why a name gave no address."""

    NO_SUCH_NAME = "the host name does not exist"
    FAILING = "the host name could not be resolved"
    SLOW = "the name system did not answer in time"
    UNUSABLE = "the host name cannot be looked up"


@dataclass(frozen=True, slots=True)
class _Known:
    answer: tuple[str, ...] | Unresolved
    until: float


def system_resolve(host: str) -> list[str]:
    """The numeric addresses of *host* as the operating system gives them; raises `OSError` or `UnicodeError`."""
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return [str(entry[4][0]) for entry in found]


def system_connect(address: str) -> None:
    """Open and close a connection to *address*; raises `OSError`."""
    socket.create_connection((address, 443), timeout=CONTROL_SECONDS).close()


class Network:
    """What is known about names and about the network during one run; safe for threads."""

    def __init__(self, *, resolve: Resolve = system_resolve, connect: Connect = system_connect) -> None:
        """Take the ways to resolve a name and to try an address, so that tests can stand in for them."""
        self._resolve, self._connect = resolve, connect
        self._names: dict[str, _Known] = {}
        self._underway: dict[str, Future[tuple[str, ...] | Unresolved]] = {}
        self._lock = threading.Lock()
        self._checking = threading.Lock()
        self._verdict: tuple[bool, float] | None = None
        self._answered_at = float("-inf")

    @property
    def down(self) -> bool:
        """Whether the network was found not to work, and nothing has answered since."""
        verdict = self._verdict
        return verdict is not None and not verdict[0]

    @property
    def known_down(self) -> bool:
        """Whether it was found not to work so recently that asking again has no point."""
        verdict = self._verdict
        return verdict is not None and not verdict[0] and time.monotonic() < verdict[1]

    @property
    def answered(self) -> bool:
        """Whether a server answered so recently that the network can be taken to work."""
        return time.monotonic() - self._answered_at < REMEMBER_SECONDS

    def note_answer(self) -> None:
        """A server answered: the network works."""
        self._answered_at = time.monotonic()
        if self.down:
            self._verdict = None

    def works(self) -> bool:
        """Whether the network works: one of the control names resolves and accepts a connection."""
        with self._checking:
            now = time.monotonic()
            if self._verdict is None or now >= self._verdict[1]:
                good = self._control() or self._answered_at >= now  # something may have answered meanwhile
                self._verdict = (good, now + REMEMBER_SECONDS)
            return self._verdict[0]

    def addresses(self, host: str, seconds: float) -> tuple[str, ...] | Unresolved:
        """The numeric addresses of *host*, waiting at most *seconds*; one look-up a name, however many ask."""
        now = time.monotonic()
        with self._lock:
            known = self._names.get(host)
            if known is not None and now < known.until:
                return known.answer
            future = self._underway.get(host)
            if future is None:
                future = self._underway[host] = Future()
                threading.Thread(target=self._look_up, args=(host, future), daemon=True, name="refcheck-dns").start()
        try:
            return future.result(timeout=seconds)
        except NotYet:
            return Unresolved.SLOW

    def _look_up(self, host: str, future: Future[tuple[str, ...] | Unresolved]) -> None:
        answer = self._ask(host)
        with self._lock:
            del self._underway[host]
            if not isinstance(answer, Unresolved):
                self._names[host] = _Known(answer, time.monotonic() + NAME_SECONDS)
        future.set_result(answer)

    def _ask(self, host: str) -> tuple[str, ...] | Unresolved:
        try:
            return tuple(dict.fromkeys(self._resolve(host))) or Unresolved.FAILING
        except socket.gaierror as error:
            return Unresolved.NO_SUCH_NAME if error.errno == socket.EAI_NONAME else Unresolved.FAILING
        except UnicodeError:
            return Unresolved.UNUSABLE
        except OSError:
            return Unresolved.FAILING

    def _control(self) -> bool:
        """Ask for all controls at once; the first that resolves and connects settles it."""
        good = threading.Event()
        done = threading.Semaphore(0)

        def look(name: str) -> None:
            answer = self._ask(name)
            if not isinstance(answer, Unresolved):
                for address in answer[:2]:
                    try:
                        self._connect(address)
                    except OSError:
                        continue
                    good.set()
                    break
            done.release()

        for name in CONTROLS:
            threading.Thread(target=look, args=(name,), daemon=True, name="refcheck-control").start()
        end = time.monotonic() + CONTROL_SECONDS
        for _ in CONTROLS:
            if not done.acquire(timeout=max(0.0, end - time.monotonic())):
                break
            if good.is_set():
                return True
        return good.is_set()
