"""The Wayback Machine of the Internet Archive.

Playback is asked first, for its limit is twenty times that of the index: `/web/<time>id_/<url>` gives the raw capture
nearest to a time. Only a response with `Memento-Datetime` is a capture: excluded sites answer 200 without it, pages
never archived 404 without it, and an archived 404 has it. The index (CDX server) is asked once where the nearest
capture is no success or is older than what is cited can be. Limits in 2026: 30 index requests a minute, 600 of
playback; whoever goes on after a 429 is banned for an hour at the firewall (issues of its clients, 2023 to 2026).
"""

from __future__ import annotations

import json
import re
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from pathlib import Path
from urllib.parse import quote, urldefrag, urljoin, urlsplit

from refcheck.archives import Capture, archive
from refcheck.archives._limits import Breaker, Bucket
from refcheck.config import ArchiveSettings
from refcheck.http import Client, Terms
from refcheck.model import Answer, Found, Hop, Missing, PartialDate, Snapshot, Unavailable, Why

MOST_STEPS = 12
"""Requests for one memento: to the nearest capture, along archived redirects, and to one more capture."""

EARLY = timedelta(days=31)
"""A capture older than the cited date by more than this cannot hold what is cited; a later one is looked for."""

WEEK, FOR_EVER = 7 * 24.0, 365 * 24.0
"""Hours that answers are good for: that a URL has no capture, and what one capture holds."""

ROWS = 10
FIELDS = "timestamp,original,mimetype,statuscode,digest"
REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PLAYBACK = re.compile(r"/web/(\d{1,14})(?:[a-z]{2}_)?/(.+)", re.DOTALL)
_EXCLUDED = re.compile(rb"excluded from the Wayback\s+Machine|AccessControlException", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Played:
    """One response of the playback: of a capture when `at` is set."""

    snapshot: Snapshot
    original: str
    at: datetime | None


def default_state(base: str) -> Path:
    """The file that remembers, for the archive at *base*, that it is not to be asked for a while."""
    from platformdirs import user_cache_path

    return user_cache_path("refcheck") / f"archive-{re.sub(r'[^A-Za-z0-9.-]', '-', urlsplit(base).netloc)}.json"


@archive("wayback")
class Wayback:
    """Asks one Wayback Machine, within its limits; safe for threads."""

    def __init__(
        self,
        client: Client,
        settings: ArchiveSettings,
        *,
        state: Path | None = None,
        clock: Callable[[], float] = time.time,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        """Ask through *client*; *state* is the file of the circuit breaker, the user's own by default."""
        self._client, self._base = client, settings.url.rstrip("/")
        self._source = urlsplit(self._base).netloc
        self._clock = clock
        self._breaker = Breaker(state or default_state(self._base), clock=clock)
        self._playback = Bucket(settings.playback_per_minute, 20, clock=clock, sleep=sleep)
        self._index = Bucket(settings.index_per_minute, 4, clock=clock, sleep=sleep)
        self._at_once = threading.Semaphore(settings.at_once)

    def find_memento(self, url: str, near: PartialDate | None) -> Answer[Snapshot]:
        """The capture of *url* nearest to *near*: a successful one if there is any, and none from long before it
        if there is a later one.

        `Missing`: the archive says that it has no capture. Where all captures are of errors, the nearest of those.
        """
        url = urldefrag(url).url
        found = self._play(url, _stamp(self._time(near)))
        if not isinstance(found, Found) or _serves(found.value, near):
            return found
        others = self.captures(url, near)
        better = _better(others.value, found.value, near) if isinstance(others, Found) else None
        if better is not None:
            other = self._play(better.url, _stamp(better.at))
            if isinstance(other, Found) and other.value.status < 300:
                return Found(replace(other.value, url=url), other.source)
        return found  # the nearest capture is still what the archive has

    def captures(self, url: str, near: PartialDate | None) -> Answer[tuple[Capture, ...]]:
        """Up to ten successful captures of *url*, nearest to *near* (None: now) first; one index request."""
        closest = _stamp(self._time(near))
        query = f"&filter=statuscode:200&sort=closest&closest={closest}&limit={ROWS}"
        return self._search(url, query)

    def first_capture(self, url: str) -> Answer[datetime]:
        """When *url* was first captured with success; one index request."""
        match self._search(url, "&filter=statuscode:200&limit=1"):
            case Found(value, source):
                return Found(value[0].at, source)
            case other:
                return other

    def _time(self, near: PartialDate | None) -> datetime:
        """The middle of the time that *near* gives; without one, when the run (or its recording) was started."""
        if near is None:
            return self._client.started or datetime.fromtimestamp(self._clock(), UTC)
        day = near.day or (15 if near.month else 1)
        return datetime(min(max(near.year, 1991), 9999), near.month or 7, day, 12, tzinfo=UTC)

    # ------------------------------------------------------------------------------------------------ playback

    def _play(self, url: str, stamp: str) -> Answer[Snapshot]:
        """The capture that `/web/<stamp>id_/<url>` leads to, along the archive's own and along archived redirects."""
        target, hours = f"{self._base}/web/{stamp}id_/{url}", WEEK
        chain: list[Hop] = []
        seen: set[str] = set()
        for _ in range(MOST_STEPS):
            seen.add(target)
            played = self._played(target, hours)
            if not isinstance(played, Found):
                return played
            to = self._redirect(played.value, stamp)
            if to is None:
                return self._read(url, played.value, chain)
            if isinstance(to, Unavailable):
                return to
            if played.value.at is not None:
                chain.append(Hop(played.value.original, played.value.snapshot.status, _original(to)))
            if to in seen:
                return Unavailable(self._source, Why.UNSUPPORTED, "the archived redirects go in a circle")
            target, hours = to, FOR_EVER
        return Unavailable(self._source, Why.UNSUPPORTED, "the archived redirects never end")

    def _played(self, target: str, hours: float) -> Answer[_Played]:
        answer = self._ask(target, self._playback, hours)
        if not isinstance(answer, Found):
            return answer
        return Found(_Played(answer.value, _original(target), _memento_time(answer.value)), self._source)

    def _redirect(self, played: _Played, stamp: str) -> str | Unavailable | None:
        """Where *played* leads on within the archive; None when it is the end of the way."""
        snapshot = played.snapshot
        location = snapshot.header("location")
        if snapshot.status not in REDIRECTS or not location:
            return None
        match = _PLAYBACK.search(location)
        if match:
            return f"{self._base}/web/{match[1]}id_/{match[2]}"
        if played.at is None:
            return Unavailable(self._source, Why.UNSUPPORTED, f"the archive redirects to {location[:200]!r}")
        # Recorded as it was and not rewritten by the archive: followed within the archive, never outside.
        return f"{self._base}/web/{_stamp(played.at) or stamp}id_/{urljoin(played.original, location)}"

    def _read(self, url: str, played: _Played, chain: list[Hop]) -> Answer[Snapshot]:
        snapshot = played.snapshot
        if played.at is None:
            return self._no_capture(snapshot)
        memento = replace(
            snapshot,
            url=url,
            final_url=played.original,
            headers=_original_headers(snapshot.headers),
            chain=tuple(chain),
            memento_url=f"{self._base}/web/{_stamp(played.at)}/{played.original}",
            captured_at=played.at,
        )
        return Found(memento, self._source)

    def _no_capture(self, snapshot: Snapshot) -> Missing | Unavailable:
        """What a response without Memento-Datetime means: it is the archive's own word."""
        if _is_excluded(snapshot):
            return Unavailable(self._source, Why.BLOCKED, "the site is excluded from the archive")
        if snapshot.status == 404:
            return Missing(self._source, "no capture of this address")
        if snapshot.status >= 500:
            return Unavailable(self._source, Why.SERVER_ERROR, f"the archive answered {snapshot.status}")
        return Unavailable(self._source, Why.UNSUPPORTED, f"the archive answered {snapshot.status} without a capture")

    # --------------------------------------------------------------------------------------------------- index

    def _search(self, url: str, query: str) -> Answer[tuple[Capture, ...]]:
        target = f"{self._base}/cdx/search/cdx?url={quote(urldefrag(url).url, safe='')}&output=json&fl={FIELDS}{query}"
        answer = self._ask(target, self._index, WEEK)
        if not isinstance(answer, Found):
            return answer
        snapshot = answer.value
        if _is_excluded(snapshot):
            return Unavailable(self._source, Why.BLOCKED, "the site is excluded from the archive")
        if snapshot.status != 200:
            why = Why.SERVER_ERROR if snapshot.status >= 500 else Why.UNSUPPORTED
            return Unavailable(self._source, why, f"the archive's index answered {snapshot.status}")
        rows = _table(snapshot.body)
        if rows is None:
            return Unavailable(self._source, Why.UNSUPPORTED, "the archive's index could not be read")
        captures = tuple(capture for row in rows if (capture := self._capture(row)))
        return Found(captures, self._source) if captures else Missing(self._source, "no successful capture")

    def _capture(self, row: dict[str, str]) -> Capture | None:
        at = _time_of(row.get("timestamp", ""))
        if at is None or not row.get("original"):
            return None
        status = row.get("statuscode", "")
        return Capture(
            url=row["original"],
            at=at,
            status=int(status) if status.isdigit() else 0,
            media_type=row.get("mimetype", ""),
            digest=row.get("digest", ""),
            memento_url=f"{self._base}/web/{_stamp(at)}/{row['original']}",
        )

    # ------------------------------------------------------------------------------------------------- asking

    def _ask(self, target: str, bucket: Bucket, hours: float) -> Answer[Snapshot]:
        """One request within the limits; a refusal opens the breaker for everybody."""
        terms = Terms(max_redirects=0, retry=False, allow_private=True, fresh_hours=hours, paced=False)
        if not self._client.live:
            return self._told(self._client.fetch(target, terms))
        kept = self._client.kept(target, terms)
        if kept is not None:
            return self._told(kept)
        with self._at_once:
            bucket.take()
            why = self._breaker.open_because()
            if why:
                return Unavailable(self._source, Why.CIRCUIT_OPEN, why)
            asked_at = self._clock()
            answer = self._client.fetch(target, terms)
        self._note(answer, asked_at)
        return self._told(answer)

    def _note(self, answer: Answer[Snapshot], asked_at: float) -> None:
        match answer:
            case Found(snapshot) if snapshot.status == 429:
                self._breaker.refused("the archive asked to be left alone", asked_at=asked_at)
            case Found():
                self._breaker.answered()
            case Unavailable(_, Why.UNREACHABLE, detail) if "refused" in detail:
                self._breaker.refused("the archive refuses connections", asked_at=asked_at, ban=True)
            case Unavailable(_, Why.UNREACHABLE | Why.TIMEOUT, _):
                self._breaker.failed("the archive does not answer", asked_at=asked_at)

    def _told(self, answer: Answer[Snapshot]) -> Answer[Snapshot]:
        match answer:
            case Found(snapshot) if snapshot.status == 429:
                return Unavailable(self._source, Why.CIRCUIT_OPEN, "the archive asked to be left alone (429)")
            case Missing(_, seen):
                return Unavailable(self._source, Why.UNREACHABLE, seen)
            case Unavailable(_, why, detail):
                return Unavailable(self._source, why, detail)
            case _:
                return answer


def _earliest(near: PartialDate | None) -> datetime:
    """The time before which a capture cannot hold what is cited."""
    if near is None or near.year < 1991:
        return datetime.min.replace(tzinfo=UTC)
    return datetime(min(near.year, 9999), near.month or 1, near.day or 1, tzinfo=UTC) - EARLY


def _serves(memento: Snapshot, near: PartialDate | None) -> bool:
    """Whether a memento can be left at: a success, and not from before what is cited can have existed."""
    return memento.status < 300 and memento.captured_at is not None and memento.captured_at >= _earliest(near)


def _better(captures: tuple[Capture, ...], than: Snapshot, near: PartialDate | None) -> Capture | None:
    """The capture worth another request: one that is not too early, or any success instead of a failure."""
    others = [each for each in captures if each.at != than.captured_at]
    late = [each for each in others if each.at >= _earliest(near)]
    return next(iter(late or ([] if than.status < 300 else others)), None)


def _stamp(at: datetime) -> str:
    return at.astimezone(UTC).strftime("%Y%m%d%H%M%S")


def _time_of(stamp: str) -> datetime | None:
    try:
        return datetime.strptime(stamp, "%Y%m%d%H%M%S").replace(tzinfo=UTC)
    except ValueError:
        return None


def _original(target: str) -> str:
    match = _PLAYBACK.search(target)
    return match[2] if match else target


def _memento_time(snapshot: Snapshot) -> datetime | None:
    try:
        at = parsedate_to_datetime(snapshot.header("memento-datetime"))
    except ValueError:
        return None
    return at if at.tzinfo else at.replace(tzinfo=UTC)


def _original_headers(headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    """The headers that the page itself was served with: the archive puts them under a prefix, or leaves them."""
    prefix = "x-archive-orig-"
    original = tuple((name[len(prefix) :], value) for name, value in headers if name.lower().startswith(prefix))
    if not original:
        own = ("memento-datetime", "link", "x-archive-", "content-location")
        return tuple((name, value) for name, value in headers if not name.lower().startswith(own))
    known = {name.lower() for name, _ in original}
    kind = tuple(pair for pair in headers if pair[0].lower() == "content-type" and "content-type" not in known)
    return original + kind


def _is_excluded(snapshot: Snapshot) -> bool:
    if snapshot.header("memento-datetime"):
        return False
    if "AccessControlException" in snapshot.header("x-archive-wayback-runtime-error"):
        return True
    return bool(_EXCLUDED.search(snapshot.body[:20_000]))


def _table(body: bytes) -> list[dict[str, str]] | None:
    """The rows of the index's JSON table, whose first row names the fields; None when it is no such table."""
    if not body.strip():
        return []
    try:
        rows = json.loads(body)
    except ValueError:
        return None
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        return None
    names = [str(name) for name in rows[0]] if rows else []
    return [dict(zip(names, map(str, row), strict=False)) for row in rows[1:]]
