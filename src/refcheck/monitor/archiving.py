"""Having copies kept: what is alive and has no capture is handed to Save Page Now, never twice within 45 minutes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from refcheck.archives.save_page_now import Outcome, SavePageNow, Saving, keys_from
from refcheck.http.live import user_agent
from refcheck.monitor import keeping, looking, telling, watching
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.keeping import Submission
from refcheck.monitor.standing import Standing
from refcheck.monitor.store import Store

APART = timedelta(minutes=45)
"""Within this time the archive only gives the earlier capture again."""


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of one URL, with the fields that a `.bib` entry would need."""

    url: str
    saving: Saving

    @property
    def fields(self) -> tuple[tuple[str, str], ...]:
        """`archiveurl` and `archivedate` for the entries that cite the URL, where a capture was made."""
        stamp = self.saving.timestamp
        if not stamp:
            return ()
        return (("archiveurl", self.saving.memento_url), ("archivedate", f"{stamp[:4]}-{stamp[4:6]}-{stamp[6:8]}"))


def wanting(store: Store, now: datetime) -> tuple[str, ...]:
    """The watched URLs that answer, have no known capture, and were not handed over in the last 45 minutes."""
    return tuple(known.url for known in watching.urls(store) if _wants(store, known, now))


def _wants(store: Store, known: watching.Known, now: datetime) -> bool:
    if known.history.standing is not Standing.ALIVE:
        return False
    if any(look.memento_url for look in looking.observations(store, known.url)):
        return False
    last = keeping.last_submission(store, known.url)
    return last is None or (last.state != Outcome.KEPT and now - last.at >= APART)


def service(environment: Mapping[str, str], base: str, sleep: Callable[[float], None]) -> SavePageNow | None:
    """Save Page Now at *base* with the keys of *environment*, or None where it holds none."""
    keys = keys_from(environment)
    return SavePageNow(base, keys, sleep=sleep, agent=user_agent("")) if keys else None


def archive(store: Store, urls: Iterable[str], asked: SavePageNow, clock: Callable[[], datetime]) -> Iterator[Kept]:
    """Hand over *urls* one after the other, as far as the account's quota goes; what became of each, as it comes."""
    quota = asked.quota()
    left = quota.today if quota else None
    for url in urls:
        if left == 0:
            return
        saving = asked.save(url)
        done = Submission(clock(), saving.outcome, saving.job_id, saving.detail, saving.memento_url)
        keeping.submitted(store, url, done)
        if saving.outcome is Outcome.KEPT:
            telling.add(store, Alert(url=url, kind=Kind.ARCHIVED, at=clock(), message=f"kept as {saving.memento_url}"))
        left = None if left is None else left - 1
        yield Kept(url, saving)
