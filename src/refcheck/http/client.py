"""The one door to the network: polite, bounded, and never an exception for what the world does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import datetime
from typing import Protocol

from refcheck.config import HttpSettings
from refcheck.http.again import SERVER_ERRORS, Again
from refcheck.http.crew import travel
from refcheck.http.exchange import Transport, without_fragment
from refcheck.http.journey import Journey, Limits, Pause, Step, Terms, address_problem
from refcheck.http.pace import Pace
from refcheck.model import Answer, Found, Snapshot, Truncation

DEFAULT = Terms()


class Store(Protocol):
    """What keeps answers from one run to the next; `cache.Cache` is one."""

    def get(self, url: str, hours: float) -> Found[Snapshot] | None:
        """The answer kept for *url* if it is at most *hours* old."""
        ...

    def put(self, url: str, answer: Found[Snapshot]) -> None:
        """Keep *answer*; it must be safe on return."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class Client:
    """Fetches URLs within the limits of its settings; safe for threads.

    `Found` is any HTTP response after its redirects, whatever its status: 404, and also 429 or 503 when they stayed so
    after the last try. A snapshot whose status is a redirect is one whose redirects never end (a circle, or too many).
    One that was cut short says so in `truncated`. `Missing` is a host name that does not exist while the network works.
    Everything else is `Unavailable` with its reason; nothing is ever raised for what a server does.
    """

    def __init__(
        self,
        settings: HttpSettings,
        *,
        transport: Transport | None = None,
        cache: Store | None = None,
        wait: Callable[[float], None] | None = None,
    ) -> None:
        """Take the limits, what carries the requests (real servers by default), and where answers are kept.

        *wait* stands in for sleeping between the tries of `fetch`.
        """
        if transport is None:
            from refcheck.http.live import Live

            transport = Live(settings)
        self.settings = settings
        self.transport = transport
        self._cache = cache if transport.uses_cache else None
        self._wait = wait or _sleep
        live = transport.live
        self._again = Again(cap=settings.retry_after_cap, live=live)
        interval, cap = (settings.interval, settings.retry_after_cap) if live else (0.0, 0.0)
        self._pace = Pace(per_host=settings.per_host, interval=interval, cap=cap)

    def __enter__(self) -> Client:
        """Use as a context, closed at its end."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close."""
        self.close()

    @property
    def live(self) -> bool:
        """Whether real servers are asked, so that waiting between requests has a point."""
        return self.transport.live

    @property
    def started(self) -> datetime | None:
        """When the recording that is made or replayed was started; None without one."""
        return self.transport.started

    @property
    def network_down(self) -> bool:
        """Whether this machine was found to have no network."""
        return self.transport.network_down

    def close(self) -> None:
        """Cut off what is under way and finish the files."""
        self.transport.close()
        if self._cache is not None:
            self._cache.close()

    def fetch(self, url: str, terms: Terms = DEFAULT) -> Answer[Snapshot]:
        """What *url* says, after redirects and further tries; blocks for the host's turn."""
        answer = self._at_once(url, terms)
        if answer is not None:
            return answer
        journey = self._journey(url, terms)
        while True:
            host = journey.entered = journey.host
            if terms.paced:
                self._pace.wait(host)
            step = self._walk(journey, entered=terms.paced)
            if not isinstance(step, Pause):
                return step
            if step.seconds:
                self._wait(step.seconds)

    def fetch_all(self, urls: Iterable[str], terms: Terms = DEFAULT) -> Iterator[tuple[str, Answer[Snapshot]]]:
        """Each URL once with its answer, as the answers come; what waits holds nothing up.

        URLs that differ only in their fragment are asked once and answered each. Closing the iterator stops; what has
        been answered by then is in the cache.
        """
        unique = dict.fromkeys(urls)
        spellings: dict[str, list[str]] = {}  # by what is asked for them, of URLs with a fragment
        for url in unique:
            if "#" in url:
                target = without_fragment(url)
                spellings.setdefault(target, [target] if target in unique else []).append(url)
        ask: list[str] = []
        for target in dict.fromkeys(map(without_fragment, unique)):
            answer = self._at_once(target, terms)
            if answer is None:
                ask.append(target)
            else:
                yield from _spelled(spellings.get(target, (target,)), answer)
        ended = travel(
            ask,
            set_out=lambda url: self._journey(url, terms),
            walk=self._walk,
            pace=self._pace,
            size=max(1, self.settings.workers),
            network_works=self._network_works,
        )
        del unique, ask
        try:
            for journey, answer in ended:
                yield from _spelled(spellings.get(journey.url, (journey.url,)), answer)
        finally:
            ended.close()

    def _at_once(self, url: str, terms: Terms) -> Answer[Snapshot] | None:
        """The answer that needs no asking: a URL that cannot be asked, or a kept answer."""
        problem = address_problem(url)
        if problem is not None:
            return problem
        return self.kept(url, terms)

    def kept(self, url: str, terms: Terms = DEFAULT) -> Answer[Snapshot] | None:
        """The answer that the cache holds for *url*, without asking anybody; None when it holds none."""
        if self._cache is None:
            return None
        hours = self.settings.cache_hours if terms.fresh_hours is None else terms.fresh_hours
        kept = self._cache.get(_kept_as(url, terms), hours)
        return None if kept is None else _as_asked(url, kept)

    def _journey(self, url: str, terms: Terms) -> Journey:
        settings = self.settings
        limits = Limits(
            max_redirects=settings.max_redirects if terms.max_redirects is None else terms.max_redirects,
            seconds=settings.deadline,
            allow_private=settings.allow_private if terms.allow_private is None else terms.allow_private,
        )
        return Journey(
            url,
            limits,
            kept_as=_kept_as(url, terms),
            pace=self._pace,
            again=self._again,
            retry=terms.retry,
            doubt_gone=terms.doubt_gone,
        )

    def _walk(self, journey: Journey, *, entered: bool = True) -> Step:
        """One step of *journey*, whose host has been entered; a finished answer is kept before it is told."""
        host = journey.entered
        try:
            step = journey.step(self.transport)
        finally:
            if entered:
                self._pace.leave(host)
        if self._cache is not None and isinstance(step, Found) and is_lasting(step.value):
            self._cache.put(journey.kept_as, step)
        return step

    def _network_works(self) -> bool:
        return not self.transport.network_down


def is_lasting(snapshot: Snapshot) -> bool:
    """Whether what *snapshot* says may be kept: neither a failure that can pass nor a body that was cut off."""
    cut_off = snapshot.truncated in (Truncation.TIME, Truncation.DISCONNECT)
    return not cut_off and snapshot.status != 429 and snapshot.status not in SERVER_ERRORS


def _kept_as(url: str, terms: Terms) -> str:
    """The cache's key: how far redirects are followed makes another answer."""
    target = without_fragment(url)
    return target if terms.max_redirects is None else f"{target} redirects={terms.max_redirects}"


def _as_asked(url: str, answer: Answer[Snapshot]) -> Answer[Snapshot]:
    if isinstance(answer, Found) and answer.value.url != url:
        return Found(replace(answer.value, url=url), answer.source)
    return answer


def _spelled(urls: Iterable[str], answer: Answer[Snapshot]) -> Iterator[tuple[str, Answer[Snapshot]]]:
    for url in urls:
        yield url, _as_asked(url, answer)


def _sleep(seconds: float) -> None:
    import time

    time.sleep(seconds)
