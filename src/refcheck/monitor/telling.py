"""Telling what changed: the alerts kept, and which channel has taken which."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from sqlalchemy import Row, insert, select, update

from refcheck.monitor import schema as t
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.channels import Channel, DeliveryError
from refcheck.monitor.store import Store, insert_ignoring


def alerts(store: Store) -> tuple[Alert, ...]:
    """Every alert, oldest first."""
    query = select(t.ALERT, t.URL.c.url).join_from(t.ALERT, t.URL).order_by(t.ALERT.c.at, t.ALERT.c.id)
    with store.begin() as db:
        return tuple(_alert(row) for row in db.execute(query))


def add(store: Store, alert: Alert) -> None:
    """Keep an *alert* that did not come from a look."""
    with store.begin() as db:
        url_id = db.execute(select(t.URL.c.id).where(t.URL.c.url == alert.url)).scalar_one()
        values = {"kind": alert.kind.value, "at": alert.at, "message": alert.message, "worse": int(alert.worse)}
        db.execute(insert(t.ALERT).values(url_id=url_id, **values))


def deliver(store: Store, name: str, channel: Channel, now: datetime) -> str:
    """Send *channel* all that it has not taken yet; why it took nothing, or ""."""
    waiting = undelivered(store, name)
    if not waiting:
        return ""
    numbers = [number for number, _alert in waiting]
    try:
        channel([alert for _number, alert in waiting])
    except DeliveryError as error:
        delivered(store, name, numbers, now, error=str(error))
        return str(error)
    delivered(store, name, numbers, now)
    return ""


def undelivered(store: Store, channel: str) -> tuple[tuple[int, Alert], ...]:
    """The alerts that *channel* has not taken yet, with their numbers, oldest first."""
    taken = select(t.DELIVERY.c.alert_id).where(t.DELIVERY.c.channel == channel, t.DELIVERY.c.delivered_at.is_not(None))
    query = (
        select(t.ALERT, t.URL.c.url)
        .join_from(t.ALERT, t.URL)
        .where(t.ALERT.c.id.not_in(taken))
        .order_by(t.ALERT.c.at, t.ALERT.c.id)
    )
    with store.begin() as db:
        return tuple((row.id, _alert(row)) for row in db.execute(query))


def delivered(store: Store, channel: str, alerts: Iterable[int], now: datetime, *, error: str = "") -> None:
    """Note that *channel* took *alerts*, or with *error* that it did not and why."""
    with store.begin() as db:
        for alert in alerts:
            insert_ignoring(db, t.DELIVERY, [{"alert_id": alert, "channel": channel}])
            row = update(t.DELIVERY).where(t.DELIVERY.c.alert_id == alert, t.DELIVERY.c.channel == channel)
            took = None if error else now
            db.execute(row.values(delivered_at=took, tries=t.DELIVERY.c.tries + 1, error=error))


def _alert(row: Row[Any]) -> Alert:
    return Alert(url=row.url, kind=Kind(row.kind), at=row.at, message=row.message)
