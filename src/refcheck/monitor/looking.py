"""Looking at what is due: leases, what earlier looks left behind, and keeping a look with all it changes.

One transaction holds everything that one look changes, so that a killed run loses at most the looks in flight; a lease
for each URL keeps two runs from looking at the same one.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import ColumnElement, Connection, Row, insert, or_, select, update

from refcheck.dates import iso, parse
from refcheck.model import LinkState, Notice, NoticeKind, Verdict
from refcheck.monitor import schema as t
from refcheck.monitor.alerts import Alert, Past
from refcheck.monitor.observation import Observation, QuoteLook
from refcheck.monitor.standing import History, Look, Standing
from refcheck.monitor.standing import Row as FailureRow
from refcheck.monitor.store import Store, insert_ignoring

LEASE = timedelta(minutes=15)
"""How long a run may keep a URL to itself; a killed run's URLs are free again after this."""

POSTPONED = timedelta(days=1)


def lease(store: Store, owner: str, now: datetime, *, limit: int) -> tuple[str, ...]:
    """Up to *limit* URLs that are due and that nobody else is looking at, kept for *owner* from now on."""
    cited = select(t.CITING.c.url_id)
    due = (
        select(t.URL.c.id)
        .where(t.URL.c.due_at <= now, t.URL.c.id.in_(cited))
        .where(or_(t.URL.c.leased_until.is_(None), t.URL.c.leased_until <= now))
        .order_by(t.URL.c.due_at, t.URL.c.id)
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    with store.begin() as db:
        ids = list(db.execute(due).scalars())
        db.execute(update(t.URL).where(t.URL.c.id.in_(ids)).values(leased_by=owner, leased_until=now + LEASE))
        urls = db.execute(select(t.URL.c.url).where(t.URL.c.id.in_(ids)).order_by(t.URL.c.due_at, t.URL.c.id))
        return tuple(urls.scalars())


def release(store: Store, owner: str, urls: Iterable[str]) -> None:
    """Give *urls* back without a look; they stay due."""
    with store.begin() as db:
        mine = update(t.URL).where(t.URL.c.leased_by == owner, t.URL.c.url.in_(list(urls)))
        db.execute(mine.values(leased_by="", leased_until=None))


def postpone(store: Store, owner: str, urls: Iterable[str], now: datetime) -> None:
    """Give *urls* back without a look, due again tomorrow: nothing could be said of them now."""
    with store.begin() as db:
        mine = update(t.URL).where(t.URL.c.leased_by == owner, t.URL.c.url.in_(list(urls)))
        db.execute(mine.values(leased_by="", leased_until=None, due_at=now + POSTPONED))


def past(store: Store, url: str) -> Past:
    """What earlier looks at *url* left behind."""
    with store.begin() as db:
        row = db.execute(select(t.URL).where(t.URL.c.url == url)).one()
        return Past(
            history_of(row),
            page=_last(db, row.id, t.OBSERVATION.c.digest != ""),
            titled=_last(db, row.id, t.OBSERVATION.c.title_found.is_not(None)),
            dated=_last(db, row.id, t.OBSERVATION.c.page_date != ""),
            quotes=_last_quotes(db, row.id),
            notices=_notice_kinds(db, row.id),
        )


def record(store: Store, owner: str, now: Observation, after: History, alerts: Sequence[Alert]) -> bool:
    """Keep one look with all it changes; False, and nothing kept, when *owner* no longer holds the lease."""
    with store.begin() as db:
        mine = select(t.URL.c.id).where(t.URL.c.url == now.url, t.URL.c.leased_by == owner).with_for_update()
        url_id = db.execute(mine).scalar()
        if url_id is None:
            return False
        _insert_observation(db, url_id, now)
        db.execute(update(t.URL).where(t.URL.c.id == url_id).values(**_columns(after, now.at)))
        _insert_alerts(db, url_id, alerts)
        return True


def observations(store: Store, url: str) -> tuple[Observation, ...]:
    """Every look at *url*, oldest first."""
    with store.begin() as db:
        query = (
            select(t.OBSERVATION)
            .join_from(t.OBSERVATION, t.URL)
            .where(t.URL.c.url == url)
            .order_by(t.OBSERVATION.c.at, t.OBSERVATION.c.id)
        )
        return tuple(_observation(db, url, row) for row in db.execute(query).all())


def looks(store: Store) -> dict[str, list[Look]]:
    """Every look at every URL, oldest first."""
    query = (
        select(t.URL.c.url, t.OBSERVATION.c.at, t.OBSERVATION.c.state, t.OBSERVATION.c.status)
        .join_from(t.OBSERVATION, t.URL)
        .order_by(t.OBSERVATION.c.at, t.OBSERVATION.c.id)
    )
    rows: dict[str, list[Look]] = {}
    with store.begin() as db:
        for url, at, state, status in db.execute(query):
            rows.setdefault(url, []).append(Look(at, LinkState(state), status))
    return rows


def history_of(row: Row[Any]) -> History:
    last = Look(row.last_at, LinkState(row.last_state), row.last_status) if row.last_at else None
    failures = FailureRow(row.row_gone, row.row_gone_for_good, row.row_failed, row.row_first, row.row_last)
    return History(Standing(row.standing), last, row.last_success, failures)


def _columns(after: History, at: datetime) -> dict[str, object]:
    look = after.last or Look(at, LinkState.NOT_ASKED)
    return {
        "standing": after.standing.value,
        "due_at": after.due or at,
        "leased_by": "",
        "leased_until": None,
        "last_at": look.at,
        "last_state": look.state.value,
        "last_status": look.status,
        "last_success": after.last_success,
        "row_gone": after.row.gone,
        "row_gone_for_good": after.row.gone_for_good,
        "row_failed": after.row.failed,
        "row_first": after.row.first,
        "row_last": after.row.last,
    }


def _insert_observation(db: Connection, url_id: int, now: Observation) -> None:
    values = {
        "url_id": url_id,
        "at": now.at,
        "state": now.state.value,
        "status": now.status,
        "seen": now.seen,
        "final_url": now.final_url,
        "digest": now.digest,
        "title_found": None if now.title_found is None else int(now.title_found),
        "page_date": now.page_date,
        "memento_url": now.memento_url,
        "memento_at": now.memento_at,
    }
    [observation_id] = db.execute(insert(t.OBSERVATION).values(values)).inserted_primary_key or (0,)
    rows: list[dict[str, object]] = [
        {"observation_id": observation_id, "quote": q.quote, "verdict": q.on_page.value, "copy": q.capture}
        for q in now.quotes
    ]
    insert_ignoring(db, t.QUOTE_LOOK, rows)
    insert_ignoring(db, t.NOTICE_LOOK, [{"observation_id": observation_id, **_notice_row(n)} for n in now.notices])


def _notice_row(notice: Notice) -> dict[str, object]:
    return {
        "kind": notice.kind.value,
        "doi": notice.doi,
        "date": iso(notice.date) if notice.date else "",
        "source": notice.source,
        "in_title": int(notice.in_title),
    }


def _insert_alerts(db: Connection, url_id: int, alerts: Sequence[Alert]) -> None:
    rows = [
        {"url_id": url_id, "kind": a.kind.value, "at": a.at, "message": a.message, "worse": int(a.worse)}
        for a in alerts
    ]
    if rows:
        db.execute(insert(t.ALERT), rows)


def _last(db: Connection, url_id: int, which: ColumnElement[bool]) -> Observation | None:
    query = (
        select(t.OBSERVATION)
        .where(t.OBSERVATION.c.url_id == url_id, which)
        .order_by(t.OBSERVATION.c.at.desc(), t.OBSERVATION.c.id.desc())
        .limit(1)
    )
    row = db.execute(query).one_or_none()
    return None if row is None else _observation(db, "", row)


def _last_quotes(db: Connection, url_id: int) -> tuple[tuple[datetime, QuoteLook], ...]:
    query = (
        select(t.OBSERVATION.c.at, t.QUOTE_LOOK.c.quote, t.QUOTE_LOOK.c.verdict, t.QUOTE_LOOK.c["copy"])
        .join_from(t.QUOTE_LOOK, t.OBSERVATION)
        .where(t.OBSERVATION.c.url_id == url_id, t.QUOTE_LOOK.c.verdict != Verdict.UNVERIFIABLE.value)
        .order_by(t.OBSERVATION.c.at, t.OBSERVATION.c.id)
    )
    latest = {
        quote: (at, QuoteLook(quote, Verdict(verdict), capture)) for at, quote, verdict, capture in db.execute(query)
    }
    return tuple(latest.values())


def _notice_kinds(db: Connection, url_id: int) -> frozenset[NoticeKind]:
    query = (
        select(t.NOTICE_LOOK.c.kind)
        .join_from(t.NOTICE_LOOK, t.OBSERVATION)
        .where(t.OBSERVATION.c.url_id == url_id)
        .distinct()
    )
    return frozenset(map(NoticeKind, db.execute(query).scalars()))


def _notices(db: Connection, observation_id: int) -> tuple[Notice, ...]:
    query = (
        select(t.NOTICE_LOOK)
        .where(t.NOTICE_LOOK.c.observation_id == observation_id)
        .order_by(t.NOTICE_LOOK.c.date, t.NOTICE_LOOK.c.kind, t.NOTICE_LOOK.c.doi)
    )
    return tuple(
        Notice(NoticeKind(row.kind), row.doi, parse(row.date) if row.date else None, row.source, bool(row.in_title))
        for row in db.execute(query)
    )


def _observation(db: Connection, url: str, row: Row[Any]) -> Observation:
    quotes = db.execute(select(t.QUOTE_LOOK).where(t.QUOTE_LOOK.c.observation_id == row.id)).all()
    return Observation(
        url=url,
        at=row.at,
        state=LinkState(row.state),
        status=row.status,
        seen=row.seen,
        final_url=row.final_url,
        digest=row.digest,
        title_found=None if row.title_found is None else bool(row.title_found),
        page_date=row.page_date,
        memento_url=row.memento_url,
        memento_at=row.memento_at,
        quotes=tuple(QuoteLook(q.quote, Verdict(q.verdict), q[3]) for q in quotes),
        notices=_notices(db, row.id),
    )
