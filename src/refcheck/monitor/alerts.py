"""What changed between two looks at a URL, told once: pure functions from the history to alerts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from refcheck.dates import iso
from refcheck.model import LinkState, Notice, NoticeKind
from refcheck.monitor.observation import Observation, QuoteLook
from refcheck.monitor.standing import History, Standing


class Kind(StrEnum):
    """What an alert is about."""

    DIED = "dead"
    RECOVERED = "recovered"
    MOVED = "moved"
    QUOTE_GONE = "quotation gone"
    QUOTE_BACK = "quotation back"
    TITLE_GONE = "title gone"
    TITLE_BACK = "title back"
    DATE_CHANGED = "date changed"
    RETRACTED = "retracted"
    ARCHIVED = "archived"


_RETURNS = {Kind.TITLE_BACK: Kind.TITLE_GONE, Kind.QUOTE_BACK: Kind.QUOTE_GONE}
WORSE = frozenset({Kind.DIED, Kind.QUOTE_GONE, Kind.TITLE_GONE, Kind.RETRACTED})
UNSETTLING = (
    NoticeKind.RETRACTION,
    NoticeKind.WITHDRAWAL,
    NoticeKind.REMOVAL,
    NoticeKind.PARTIAL_RETRACTION,
    NoticeKind.CONCERN,
)
"""The notices after which a work no longer stands as it was cited, the gravest first; a correction is none of them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """One change worth telling: of which URL, what kind, when it was seen, and the observation in one sentence."""

    url: str
    kind: Kind
    at: datetime
    message: str

    @property
    def worse(self) -> bool:
        """Whether something stopped holding."""
        return self.kind in WORSE


@dataclass(frozen=True, slots=True)
class Past:
    """What earlier looks left behind: the standing, and the last word on the page, its title, date and quotations.

    `page` is the latest observation in which the live page was read, `titled` the latest that told whether it bears the
    cited title, `dated` the latest in which it gave its date; `quotes` maps a quotation to the time and look at which
    the live page was last decided about it. `notices` are the kinds of notices ever recorded about the work.
    """

    history: History
    page: Observation | None = None
    titled: Observation | None = None
    dated: Observation | None = None
    quotes: tuple[tuple[datetime, QuoteLook], ...] = ()
    notices: frozenset[NoticeKind] = frozenset()


def changes(past: Past, after: History, now: Observation) -> Iterator[Alert]:
    """The alerts that the look *now*, which led to *after*, is worth."""
    yield from _standing(past.history, after, now)
    yield from _moved(past, now)
    yield from _title(past, now)
    yield from _date(past, now)
    yield from _quotes(past, now)
    yield from _notices(past, now)


def _standing(before: History, after: History, now: Observation) -> Iterator[Alert]:
    if after.standing is Standing.DEAD and before.standing is not Standing.DEAD:
        row = after.row
        since = f" since {row.first:%Y-%m-%d}" if row.first else ""
        yield _alert(now, Kind.DIED, f"{now.seen or now.state}, {row.failed} looks in a row{since}{_kept(now)}")
    elif after.standing is Standing.ALIVE and before.standing is Standing.DEAD:
        yield _alert(now, Kind.RECOVERED, "the address answers again")


def _moved(past: Past, now: Observation) -> Iterator[Alert]:
    if now.state is not LinkState.MOVED:
        return
    known = past.page.final_url if past.page and past.page.state is LinkState.MOVED else ""
    if now.final_url and now.final_url.partition("?")[0] != known.partition("?")[0]:  # the rest may be a session
        yield _alert(now, Kind.MOVED, f"permanently redirected to {now.final_url}")
    elif not now.final_url and (past.history.last is None or past.history.last.state is not LinkState.MOVED):
        yield _alert(now, Kind.MOVED, now.seen or "permanently redirected")  # to what cannot be read: a video, a scan


def _title(past: Past, now: Observation) -> Iterator[Alert]:
    before = past.titled
    if before is not None and before.title_found and now.title_found is False:
        message = f"the cited title was on the page on {before.at:%Y-%m-%d} and is gone{_kept(now)}"
        yield _alert(now, Kind.TITLE_GONE, message)
    elif before is not None and before.title_found is False and now.title_found:
        yield _alert(now, Kind.TITLE_BACK, "the cited title is on the page again")


def _date(past: Past, now: Observation) -> Iterator[Alert]:
    before = past.dated
    if before is None or not now.page_date or before.page_date == now.page_date:
        return
    if not (_dates_itself_today(before) and _dates_itself_today(now)):
        message = f"the page dates itself {now.page_date}; on {before.at:%Y-%m-%d} it gave {before.page_date}"
        yield _alert(now, Kind.DATE_CHANGED, message)


def _dates_itself_today(look: Observation) -> bool:
    """Whether the page gives the day of the look as its date, in any time zone, as pages do that are made anew."""
    days = (look.at + timedelta(days=off) for off in (-1, 0, 1))
    return look.page_date[:10] in {f"{day:%Y-%m-%d}" for day in days}


def _quotes(past: Past, now: Observation) -> Iterator[Alert]:
    earlier = {look.quote: (at, look) for at, look in past.quotes}
    for look in now.quotes:
        if not look.decided or look.quote not in earlier:
            continue
        at, before = earlier[look.quote]
        if before.confirmed and not look.confirmed:
            kept = f"; the capture {look.capture} still has it" if look.capture else ""
            message = f"“{shorten(look.quote)}” was on the page on {at:%Y-%m-%d} and is gone{kept}"
            yield _alert(now, Kind.QUOTE_GONE, message)
        elif look.confirmed and not before.confirmed:
            yield _alert(now, Kind.QUOTE_BACK, f"“{shorten(look.quote)}” is on the page again")


def _notices(past: Past, now: Observation) -> Iterator[Alert]:
    """One alert for each kind of notice that was never seen before, also at the first look."""
    for kind in UNSETTLING:
        first = next((notice for notice in now.notices if notice.kind is kind), None)
        if first is not None and kind not in past.notices:
            yield _alert(now, Kind.RETRACTED, _recorded(first))


def _recorded(notice: Notice) -> str:
    if notice.in_title:
        return f"the registry of the DOI heads the title with the word of a {notice.kind}"
    article = "an" if notice.kind is NoticeKind.CONCERN else "a"
    when = f" of {iso(notice.date)}" if notice.date else ""
    return f"the registry of the DOI records {article} {notice.kind}{when}{f' by {notice.doi}' if notice.doi else ''}"


def drifted(alerts: Iterable[Alert]) -> frozenset[str]:
    """The URLs whose page lost the cited title or a quotation and has not got it back; *alerts* are oldest first."""
    lost: defaultdict[str, Counter[Kind]] = defaultdict(Counter)
    for alert in alerts:
        if alert.kind in {Kind.TITLE_GONE, Kind.QUOTE_GONE}:
            lost[alert.url][alert.kind] += 1  # a page may lose several quotations and get one back
        elif alert.kind in _RETURNS:
            lost[alert.url][_RETURNS[alert.kind]] -= 1
    return frozenset(url for url, missing in lost.items() if any(count > 0 for count in missing.values()))


def unsettled(alerts: Iterable[Alert]) -> dict[str, str]:
    """What the registry recorded last about each work that no longer stands as it was cited; oldest alerts first."""
    return {alert.url: alert.message for alert in alerts if alert.kind is Kind.RETRACTED}


def shorten(text: str, *, limit: int = 80) -> str:
    """*text* on one line, cut at a word with an ellipsis when longer than *limit* characters."""
    line = " ".join(text.split())
    return line if len(line) <= limit else line[:limit].rsplit(" ", 1)[0] + " …"


def _kept(now: Observation) -> str:
    return f"; a capture is kept at {now.memento_url}" if now.memento_url else ""


def _alert(now: Observation, kind: Kind, message: str) -> Alert:
    return Alert(url=now.url, kind=kind, at=now.at, message=message)
