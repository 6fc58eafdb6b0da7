"""What is worth telling between two looks, and what is not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from refcheck.model import LinkState, Notice, NoticeKind, PartialDate, Verdict
from refcheck.monitor import standing
from refcheck.monitor.alerts import Alert, Kind, Past, changes, drifted, shorten
from refcheck.monitor.observation import Observation, QuoteLook
from refcheck.monitor.standing import History

T0 = datetime(2026, 5, 1, tzinfo=UTC)
PAGE = "https://example.org/a"
CAPTURE = "https://web.archive.org/web/20260501000000/https://example.org/a"


def seen(day: int, state: LinkState = LinkState.ALIVE, **more: object) -> Observation:
    return Observation(url=PAGE, at=T0 + timedelta(days=day), state=state, **more)  # type: ignore[arg-type]


def past(*before: Observation) -> Past:
    """What the store would remember of *before*."""
    latest = before[::-1]
    page = next((look for look in latest if look.digest), None)
    titled = next((look for look in latest if look.title_found is not None), None)
    dated = next((look for look in latest if look.page_date), None)
    quotes = {q.quote: (look.at, q) for look in before for q in look.quotes if q.decided}
    notices = frozenset(notice.kind for look in before for notice in look.notices)
    history = standing.of([look.look for look in before])
    return Past(history, page, titled, dated, tuple(quotes.values()), notices)


def told(before: list[Observation], now: Observation) -> list[tuple[Kind, str]]:
    known = past(*before)
    return [(alert.kind, alert.message) for alert in changes(known, standing.after(known.history, now.look), now)]


def quoted(verdict: Verdict, capture: str = "") -> tuple[QuoteLook, ...]:
    return (QuoteLook("the very words", verdict, capture),)


RETRACTION = Notice(NoticeKind.RETRACTION, "10.1000/r.7", PartialDate(2019, 5, 2))
CONCERN = Notice(NoticeKind.CONCERN, "10.1000/e")
RETRACTED = (Kind.RETRACTED, "the registry of the DOI records a retraction of 2019-05-02 by 10.1000/r.7")
QUESTIONED = (Kind.RETRACTED, "the registry of the DOI records an expression of concern by 10.1000/e")
HEADED = (Kind.RETRACTED, "the registry of the DOI heads the title with the word of a withdrawal")

GONE = LinkState.GONE
THREE_GONE = [seen(0, GONE), seen(3, GONE)]


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        pytest.param([], seen(0), [], id="a first look that succeeds"),
        pytest.param([], seen(0, GONE), [], id="a first failure is not told yet"),
        pytest.param(
            THREE_GONE,
            seen(6, GONE, seen="404 Not Found", memento_url=CAPTURE),
            [(Kind.DIED, f"404 Not Found, 3 looks in a row since 2026-05-01; a capture is kept at {CAPTURE}")],
            id="the third failure, with the capture that is left",
        ),
        pytest.param([*THREE_GONE, seen(6, GONE)], seen(36, GONE), [], id="dead is told once"),
        pytest.param(
            [*THREE_GONE, seen(6, GONE)], seen(36), [(Kind.RECOVERED, "the address answers again")], id="it came back"
        ),
        pytest.param([seen(0, GONE)], seen(3), [], id="one failure and back is no news"),
        pytest.param([seen(0)], seen(7, LinkState.BLOCKED), [], id="a wall is no news"),
        pytest.param(
            [seen(0)],
            seen(7, LinkState.MOVED, final_url="https://example.net/", digest="d"),
            [(Kind.MOVED, "permanently redirected to https://example.net/")],
            id="moved",
        ),
        pytest.param(
            [seen(0, LinkState.MOVED, final_url="https://example.net/", digest="d")],
            seen(7, LinkState.MOVED, final_url="https://example.net/", digest="d"),
            [],
            id="moved to the same place is told once",
        ),
        pytest.param(
            [seen(0, LinkState.MOVED, final_url="https://example.net/?sid=1", digest="d")],
            seen(7, LinkState.MOVED, final_url="https://example.net/?sid=2", digest="d"),
            [],
            id="another session is no other place",
        ),
        pytest.param(
            [seen(0)],
            seen(7, LinkState.MOVED, seen="moved permanently to https://video.example/1"),
            [(Kind.MOVED, "moved permanently to https://video.example/1")],
            id="moved to what cannot be read",
        ),
        pytest.param(
            [seen(0, LinkState.MOVED, seen="moved permanently to https://video.example/1")],
            seen(7, LinkState.MOVED, seen="moved permanently to https://video.example/1"),
            [],
            id="moved to what cannot be read is told once",
        ),
        pytest.param(
            [seen(0, digest="d", title_found=True), seen(7, digest="e")],
            seen(14, digest="f", title_found=False),
            [(Kind.TITLE_GONE, "the cited title was on the page on 2026-05-01 and is gone")],
            id="the title is gone after a look that could not tell",
        ),
        pytest.param(
            [seen(0, digest="d", title_found=True)],
            seen(7, digest="e", title_found=False),
            [(Kind.TITLE_GONE, "the cited title was on the page on 2026-05-01 and is gone")],
            id="the title is gone",
        ),
        pytest.param([seen(0, digest="d", title_found=True)], seen(7, digest="e", title_found=True), [], id="edited"),
        pytest.param(
            [seen(0, digest="d", title_found=False)],
            seen(7, digest="e", title_found=True),
            [(Kind.TITLE_BACK, "the cited title is on the page again")],
            id="the title is back",
        ),
        pytest.param(
            [seen(0, digest="d", page_date="2020-10-05")],
            seen(7, digest="e", page_date="2026-05-08"),
            [(Kind.DATE_CHANGED, "the page dates itself 2026-05-08; on 2026-05-01 it gave 2020-10-05")],
            id="the page gives another date",
        ),
        pytest.param([seen(0, digest="d", page_date="2020-10-05")], seen(7, digest="e"), [], id="no date any more"),
        pytest.param(
            [seen(0, digest="d", page_date="2026-05-01")],
            seen(7, digest="e", page_date="2026-05-08T03:00"),
            [],
            id="a page that dates itself by the day it is asked",
        ),
        pytest.param(
            [seen(0, digest="d", page_date="2020-10-05"), seen(7, digest="e")],
            seen(14, digest="f", page_date="2021-10-05"),
            [(Kind.DATE_CHANGED, "the page dates itself 2021-10-05; on 2026-05-01 it gave 2020-10-05")],
            id="another date after a look that gave none",
        ),
        pytest.param([seen(0, digest="d", title_found=True)], seen(7), [], id="no page to look for the title on"),
        pytest.param(
            [seen(0, quotes=quoted(Verdict.EXACT))],
            seen(7, quotes=quoted(Verdict.NOT_FOUND, CAPTURE)),
            [
                (
                    Kind.QUOTE_GONE,
                    f"“the very words” was on the page on 2026-05-01 and is gone; the capture {CAPTURE} still has it",
                )
            ],
            id="a quotation is gone and a capture has it",
        ),
        pytest.param([], seen(0, quotes=quoted(Verdict.NOT_FOUND)), [], id="never found is not gone"),
        pytest.param(
            [seen(0, quotes=quoted(Verdict.EXACT))], seen(7, quotes=quoted(Verdict.UNVERIFIABLE)), [], id="undecidable"
        ),
        pytest.param(
            [seen(0, quotes=quoted(Verdict.EXACT)), seen(7, quotes=quoted(Verdict.NOT_FOUND))],
            seen(14, quotes=quoted(Verdict.NOT_FOUND)),
            [],
            id="gone is told once",
        ),
        pytest.param(
            [seen(0, quotes=quoted(Verdict.EXACT)), seen(7, quotes=quoted(Verdict.NOT_FOUND))],
            seen(14, quotes=quoted(Verdict.ALTERED)),
            [(Kind.QUOTE_BACK, "“the very words” is on the page again")],
            id="a quotation is back",
        ),
        pytest.param([], seen(0, notices=(RETRACTION,)), [RETRACTED], id="retracted before it was watched"),
        pytest.param([seen(0)], seen(7, notices=(RETRACTION,)), [RETRACTED], id="retracted since"),
        pytest.param([seen(0, notices=(RETRACTION,))], seen(7, notices=(RETRACTION,)), [], id="retracted is told once"),
        pytest.param(
            [seen(0, notices=(RETRACTION,)), seen(7)],
            seen(14, notices=(RETRACTION,)),
            [],
            id="a registry that was silent meanwhile is no news",
        ),
        pytest.param([seen(0)], seen(7, notices=(CONCERN,)), [QUESTIONED], id="questioned"),
        pytest.param(
            [seen(0, notices=(CONCERN,))], seen(7, notices=(CONCERN, RETRACTION)), [RETRACTED], id="then retracted"
        ),
        pytest.param(
            [seen(0)],
            seen(7, notices=(Notice(NoticeKind.WITHDRAWAL, in_title=True),)),
            [HEADED],
            id="the title alone tells",
        ),
        pytest.param(
            [seen(0)],
            seen(7, notices=(Notice(NoticeKind.CORRECTION, "10.1000/c"), Notice(NoticeKind.OTHER, "10.1000/2"))),
            [],
            id="a correction or a new edition is no news",
        ),
    ],
)
def test_changes(before: list[Observation], now: Observation, expected: list[tuple[Kind, str]]) -> None:
    assert told(before, now) == expected


def test_a_retraction_counts_as_worse() -> None:
    [alert] = changes(past(), standing.of([seen(0).look]), seen(0, notices=(RETRACTION,)))
    assert alert.worse


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        pytest.param([], False, id="nothing told"),
        pytest.param([Kind.TITLE_GONE], True, id="the title is gone"),
        pytest.param([Kind.QUOTE_GONE, Kind.QUOTE_BACK], False, id="a quotation went and came back"),
        pytest.param([Kind.TITLE_GONE, Kind.QUOTE_GONE, Kind.QUOTE_BACK], True, id="only the quotation came back"),
        pytest.param([Kind.QUOTE_GONE, Kind.QUOTE_GONE, Kind.QUOTE_BACK], True, id="one of two came back"),
        pytest.param([Kind.MOVED, Kind.DIED, Kind.RECOVERED], False, id="other news is no drift"),
    ],
)
def test_drifted(kinds: list[Kind], expected: bool) -> None:
    assert (PAGE in drifted([Alert(url=PAGE, kind=kind, at=T0, message="") for kind in kinds])) is expected


def test_long_quotations_are_cut_at_a_word() -> None:
    assert shorten("word " * 40, limit=20) == "word word word word …"
    assert shorten(" two\nlines ") == "two lines"


def test_nothing_is_told_of_a_url_never_seen() -> None:
    assert list(changes(Past(History()), History(), seen(0, LinkState.NOT_ASKED))) == []
