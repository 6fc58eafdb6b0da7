"""Many journeys at once: who is asked when, by how many workers.

The scheduling runs in the thread that takes the answers, so nothing is started that nobody waits for: memory stays
bounded however slow the consumer is. A URL that waits (for its host's turn, or for its next try) holds no worker, and
further tries come after all first ones that are due (breadth-first).
"""

from __future__ import annotations

import heapq
import queue
import threading
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable
from typing import TypeAlias

from refcheck.http.exchange import host_of
from refcheck.http.journey import Journey, Pause, Step
from refcheck.http.pace import Pace
from refcheck.model import Answer, Snapshot, Unavailable, Why

Walk: TypeAlias = Callable[[Journey], Step]
SetOut: TypeAlias = Callable[[str], Journey]
Result: TypeAlias = tuple[Journey, Step | BaseException]

BUSY_WAIT = 0.25
"""Seconds until a host is tried again that others than this crew keep busy."""


class Crew:
    """Worker threads that take steps; started as needed, gone with the process."""

    def __init__(self, walk: Walk, *, size: int) -> None:
        """Take what one step is, and the most workers."""
        self._walk, self._size = walk, size
        self._todo: queue.SimpleQueue[tuple[Journey, str] | None] = queue.SimpleQueue()
        self.done: queue.SimpleQueue[Result] = queue.SimpleQueue()
        self._threads = 0
        self.busy = 0

    @property
    def free(self) -> bool:
        """Whether another step can be taken on."""
        return self.busy < self._size

    def submit(self, journey: Journey) -> None:
        """Have some worker take the next step of *journey*."""
        self.busy += 1
        if self.busy > self._threads:
            self._threads += 1
            threading.Thread(target=self._work, daemon=True, name=f"refcheck-fetch-{self._threads}").start()
        self._todo.put((journey, journey.host))

    def stop(self) -> None:
        """Send the workers home when they have finished their step."""
        for _ in range(self._threads):
            self._todo.put(None)

    def _work(self) -> None:
        while (job := self._todo.get()) is not None:
            journey, _host = job
            try:
                self.done.put((journey, self._walk(journey)))
            except BaseException as error:
                self.done.put((journey, error))


class Schedule:
    """Whose turn it is: one queue a host, and a heap of the times at which hosts may be asked.

    A URL becomes a journey when its first turn comes: what only waits is an address and takes hardly any memory.
    """

    def __init__(self, pace: Pace, set_out: SetOut) -> None:
        """Keep to *pace*; *set_out* makes the journey of a URL."""
        self._pace, self._set_out = pace, set_out
        self._queues: dict[str, deque[Journey | str]] = {}
        self._turns: list[tuple[float, int, str]] = []
        self._at: dict[str, float] = {}
        self._resting: set[str] = set()
        self._later: list[tuple[float, int, Journey]] = []
        self._count = 0
        self.waiting = 0

    def add_url(self, url: str) -> None:
        """Queue *url*, without a fragment, behind the others of its host."""
        self._line(host_of(url)).append(url)

    def add(self, journey: Journey, *, first: bool = False) -> None:
        """Queue *journey* at its host, behind the others or, in the middle of a chain, before them."""
        line = self._line(journey.host)
        if first:
            line.appendleft(journey)
        else:
            line.append(journey)

    def add_later(self, journey: Journey, seconds: float) -> None:
        """Queue *journey* again after *seconds*."""
        self.waiting += 1
        self._count += 1
        heapq.heappush(self._later, (time.monotonic() + seconds, self._count, journey))

    def left(self, host: str) -> None:
        """A request to *host* is over: the next in its queue may have a turn."""
        if host in self._resting:
            self._resting.discard(host)
            self._turn(host, 0.0)

    def take(self) -> Journey | None:
        """The next journey that may take a step now, its host entered; None when nobody may."""
        now = time.monotonic()
        while self._later and self._later[0][0] <= now:
            self.waiting -= 1
            self.add(heapq.heappop(self._later)[2])
        while self._turns and self._turns[0][0] <= now:
            at, _, host = heapq.heappop(self._turns)
            if self._at.get(host) != at:
                continue  # the host's turn has been moved since
            del self._at[host]
            line = self._queues[host]
            seconds = self._pace.enter(host)
            if seconds == 0.0:
                return self._called(host, line)
            if seconds == float("inf"):
                self._resting.add(host)
                seconds = BUSY_WAIT
            self._turn(host, seconds)
        return None

    def next_at(self) -> float | None:
        """When somebody may have a turn, in monotonic time; None when nobody waits for a time."""
        times = [heap[0][0] for heap in (self._turns, self._later) if heap]
        return min(times) if times else None

    def _line(self, host: str) -> deque[Journey | str]:
        """The queue of *host*, to which one more is about to be added."""
        self.waiting += 1
        if host not in self._at:
            self._turn(host, 0.0)
        return self._queues.setdefault(host, deque())

    def _called(self, host: str, line: deque[Journey | str]) -> Journey:
        self.waiting -= 1
        self._resting.discard(host)
        called = line.popleft()
        journey = self._set_out(called) if isinstance(called, str) else called
        if line:
            self._turn(host, 0.0)
        else:
            del self._queues[host]
        return journey

    def _turn(self, host: str, seconds: float) -> None:
        self._count += 1
        at = self._at[host] = time.monotonic() + seconds
        heapq.heappush(self._turns, (at, self._count, host))


def travel(
    urls: Iterable[str], *, set_out: SetOut, walk: Walk, pace: Pace, size: int, network_works: Callable[[], bool]
) -> Generator[tuple[Journey, Answer[Snapshot]], None, None]:
    """The journey of each URL with its answer, in the order in which they end; closing the iterator stops the rest.

    A journey that ended for want of network is held back, and tried once more as soon as anything has answered.
    """
    schedule, crew = Schedule(pace, set_out), Crew(walk, size=size)
    stranded: list[tuple[Journey, Answer[Snapshot]]] = []
    for url in urls:
        schedule.add_url(url)
    try:
        while schedule.waiting or crew.busy:
            _start(schedule, crew)
            result = _next(schedule, crew)
            if result is not None:
                journey, step = result
                match step:
                    case BaseException():
                        raise step
                    case Pause(_, seconds) if seconds > 0:
                        schedule.add_later(journey, seconds)
                    case Pause():
                        schedule.add(journey, first=True)
                    case Unavailable(_, Why.NO_NETWORK, _) if not journey.stranded:
                        stranded.append((journey, step))
                    case _:
                        yield journey, step
            if stranded and network_works():
                for journey, _ in stranded:
                    journey.stranded = True
                    schedule.add(journey)
                stranded = []
        yield from stranded
    finally:
        crew.stop()


def _start(schedule: Schedule, crew: Crew) -> None:
    while crew.free:
        journey = schedule.take()
        if journey is None:
            return
        journey.entered = journey.host
        crew.submit(journey)


def _next(schedule: Schedule, crew: Crew) -> Result | None:
    """The next step that is over, or None when it is time to start another one first."""
    at = schedule.next_at() if crew.free else None
    timeout = None if at is None else max(0.0, at - time.monotonic())
    if timeout is None and not crew.busy:
        timeout = BUSY_WAIT
    try:
        result = crew.done.get(timeout=timeout)
    except queue.Empty:
        return None
    crew.busy -= 1
    schedule.left(result[0].entered)
    return result
