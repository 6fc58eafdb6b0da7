"""What is watched: the files, the URLs they give, and the standing of each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import Connection, delete, func, select, update

from refcheck.monitor import schema as t
from refcheck.monitor.looking import history_of
from refcheck.monitor.standing import History
from refcheck.monitor.store import Store, insert_ignoring


@dataclass(frozen=True, slots=True)
class Citing:
    """One reference of a watched bibliography that gives a URL."""

    url: str
    key: str
    title: str = ""
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Watched:
    """A watched file with the digest of its content when last read, and the number of URLs it gives."""

    path: str
    added_at: datetime
    digest: str
    urls: int


@dataclass(frozen=True, slots=True)
class Known:
    """A watched URL: its history, when it is due, and the references that give it with their files."""

    url: str
    history: History
    due_at: datetime
    cited_by: tuple[tuple[str, Citing], ...]


def add(store: Store, path: str, citings: Iterable[Citing], now: datetime, *, digest: str = "") -> None:
    """Watch the file at *path*; what it cites now replaces what it cited before, histories stay."""
    wanted = sorted(set(citings), key=lambda citing: (citing.key, citing.url))
    with store.begin() as db:
        insert_ignoring(db, t.BIBLIOGRAPHY, [{"path": path, "added_at": now}])
        here = t.BIBLIOGRAPHY.c.path == path
        bibliography = db.execute(select(t.BIBLIOGRAPHY.c.id).where(here)).scalar_one()
        db.execute(update(t.BIBLIOGRAPHY).where(here).values(digest=digest))
        if tuple(wanted) == _citings(db, path):
            return
        db.execute(delete(t.CITING).where(t.CITING.c.bibliography_id == bibliography))
        insert_ignoring(db, t.URL, [{"url": url, "due_at": now} for url in sorted({c.url for c in wanted})])
        ids = _url_ids(db, {c.url for c in wanted})
        rows = [
            {"url_id": ids[c.url], "bibliography_id": bibliography, "key": c.key, "title": c.title, "year": c.year}
            for c in wanted
        ]
        insert_ignoring(db, t.CITING, rows)


def paths_citing(store: Store, urls: Iterable[str]) -> tuple[str, ...]:
    """The watched files that give one of *urls*, by path."""
    query = (
        select(t.BIBLIOGRAPHY.c.path)
        .distinct()
        .join_from(t.BIBLIOGRAPHY, t.CITING)
        .join(t.URL)
        .where(t.URL.c.url.in_(list(urls)))
        .order_by(t.BIBLIOGRAPHY.c.path)
    )
    with store.begin() as db:
        return tuple(db.execute(query).scalars())


def forget(store: Store, path: str) -> bool:
    """Stop watching *path*; the history of URLs that nothing else cites goes with it. False when not watched."""
    with store.begin() as db:
        found = db.execute(delete(t.BIBLIOGRAPHY).where(t.BIBLIOGRAPHY.c.path == path)).rowcount
        db.execute(delete(t.URL).where(t.URL.c.id.not_in(select(t.CITING.c.url_id))))
        return bool(found)


def watched(store: Store) -> tuple[Watched, ...]:
    """The watched files, by path."""
    count = func.count(func.distinct(t.CITING.c.url_id))
    query = (
        select(t.BIBLIOGRAPHY.c.path, t.BIBLIOGRAPHY.c.added_at, t.BIBLIOGRAPHY.c.digest, count)
        .join_from(t.BIBLIOGRAPHY, t.CITING, isouter=True)
        .group_by(t.BIBLIOGRAPHY.c.path, t.BIBLIOGRAPHY.c.added_at, t.BIBLIOGRAPHY.c.digest)
        .order_by(t.BIBLIOGRAPHY.c.path)
    )
    with store.begin() as db:
        return tuple(Watched(*row) for row in db.execute(query))


def citings(store: Store, path: str) -> tuple[Citing, ...]:
    """What *path* cited when it was last read, by key."""
    with store.begin() as db:
        return _citings(db, path)


def _citings(db: Connection, path: str) -> tuple[Citing, ...]:
    query = (
        select(t.CITING, t.URL.c.url)
        .join_from(t.CITING, t.URL)
        .join(t.BIBLIOGRAPHY)
        .where(t.BIBLIOGRAPHY.c.path == path)
        .order_by(t.CITING.c.key, t.URL.c.url)
    )
    return tuple(Citing(row.url, row.key, row.title, row.year) for row in db.execute(query))


def urls(store: Store) -> tuple[Known, ...]:
    """Every cited URL with its standing and the references that give it, by URL."""
    citings = (
        select(t.CITING, t.BIBLIOGRAPHY.c.path, t.URL.c.url)
        .join_from(t.CITING, t.BIBLIOGRAPHY)
        .join(t.URL)
        .order_by(t.BIBLIOGRAPHY.c.path, t.CITING.c.key)
    )
    with store.begin() as db:
        cited: dict[int, list[tuple[str, Citing]]] = {}
        for row in db.execute(citings):
            cited.setdefault(row.url_id, []).append((row.path, Citing(row.url, row.key, row.title, row.year)))
        rows = db.execute(select(t.URL).order_by(t.URL.c.url)).all()
        return tuple(
            Known(row.url, history_of(row), row.due_at, tuple(cited[row.id])) for row in rows if row.id in cited
        )


def _url_ids(db: Connection, urls: Iterable[str]) -> dict[str, int]:
    ids: dict[str, int] = {}
    wanted = sorted(urls)
    for start in range(0, len(wanted), 500):  # SQLite takes a bounded number of parameters
        query = select(t.URL.c.url, t.URL.c.id).where(t.URL.c.url.in_(wanted[start : start + 500]))
        ids |= {row.url: row.id for row in db.execute(query)}
    return ids
