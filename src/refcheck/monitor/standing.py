"""What a history of looks at one URL amounts to: alive, failing, dead or undecided, and when to look again.

The thresholds are those of the Internet Archive's bot for references (three failures in a row, at least three days
apart) made finer by what failed: a 410 is the site's own word, a time-out may be ours (read 2026-11). A refusal (bot
wall, rate limit, certificate) tells nothing about the page: it neither counts as a failure nor ends a row of them.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from refcheck.model import LinkState

APART = timedelta(days=3)
"""Two failures closer than this count once."""

GONE_TIMES = 3
GONE_FOR_GOOD_TIMES = 2
FAILED_TIMES = 5
FAILED_FOR = timedelta(days=14)

RECHECK_ALIVE = timedelta(days=7)
RECHECK_FAILING = timedelta(days=3)
RECHECK_DEAD = timedelta(days=30)

SUCCESS = frozenset({LinkState.ALIVE, LinkState.MOVED})
GONE = frozenset({LinkState.GONE, LinkState.SOFT_404})
FAILED = GONE | {LinkState.SERVER_ERROR, LinkState.UNREACHABLE}
UNTOLD = frozenset(LinkState) - SUCCESS - FAILED


class Standing(StrEnum):
    """What is believed of a URL after all looks so far."""

    NEW = "new"
    ALIVE = "alive"
    FAILING = "failing"
    DEAD = "dead"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a URL: when, the link state, and the HTTP status (0 when there was none)."""

    at: datetime
    state: LinkState
    status: int = 0


@dataclass(frozen=True, slots=True)
class Row:
    """The failures in a row up to now: how many counted, of which kinds, and from when to when."""

    gone: int = 0
    gone_for_good: int = 0
    failed: int = 0
    first: datetime | None = None
    last: datetime | None = None


@dataclass(frozen=True, slots=True)
class History:
    """A URL's standing with what it rests on: the last look, the last success, and the failures in a row since."""

    standing: Standing = Standing.NEW
    last: Look | None = None
    last_success: datetime | None = None
    row: Row = Row()

    @property
    def due(self) -> datetime | None:
        """When to look again; `None` for a URL never looked at, which is due at once."""
        if self.last is None:
            return None
        return self.last.at + _interval(self)


def after(history: History, look: Look) -> History:
    """The history with one more look, which must not be older than the last one."""
    if look.state in SUCCESS:
        return History(Standing.ALIVE, look, look.at, Row())
    if look.state in UNTOLD:
        standing = Standing.UNDECIDED if history.standing is Standing.NEW else history.standing
        return replace(history, standing=standing, last=look)
    row = _count(history.row, look)
    dead = history.standing is Standing.DEAD or _is_dead(row)
    return replace(history, standing=Standing.DEAD if dead else Standing.FAILING, last=look, row=row)


def of(looks: Iterable[Look]) -> History:
    """The history of *looks*, oldest first."""
    history = History()
    for look in looks:
        history = after(history, look)
    return history


def _count(row: Row, look: Look) -> Row:
    if row.last is not None and look.at - row.last < APART:
        return row
    return Row(
        gone=row.gone + (look.state in GONE),
        gone_for_good=row.gone_for_good + (look.status == 410),
        failed=row.failed + 1,
        first=row.first or look.at,
        last=look.at,
    )


def _is_dead(row: Row) -> bool:
    if row.gone >= GONE_TIMES or row.gone_for_good >= GONE_FOR_GOOD_TIMES:
        return True
    lasted = row.last - row.first if row.last and row.first else timedelta()
    return row.failed >= FAILED_TIMES and lasted >= FAILED_FOR


def _interval(history: History) -> timedelta:
    match history.standing:
        case Standing.DEAD:
            return RECHECK_DEAD
        case Standing.FAILING:
            return RECHECK_FAILING
        case _:
            return RECHECK_ALIVE
