"""The survey's figures, and the page that shows them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from xml.etree import ElementTree

import pytest

from refcheck.model import LinkState
from refcheck.monitor import standing
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.report import render
from refcheck.monitor.standing import Look, Standing
from refcheck.monitor.survey import Share, survey
from refcheck.monitor.watching import Citing, Known

T0 = datetime(2026, 1, 1, tzinfo=UTC)
DEAD = [(0, LinkState.ALIVE), (7, LinkState.GONE), (10, LinkState.GONE), (13, LinkState.GONE)]
ALIVE = [(0, LinkState.ALIVE), (7, LinkState.ALIVE), (14, LinkState.ALIVE)]
WALL = [(0, LinkState.BLOCKED)]


def looks(steps: list[tuple[int, LinkState]]) -> list[Look]:
    return [Look(T0 + timedelta(days=day), state) for day, state in steps]


def known(url: str, steps: list[tuple[int, LinkState]], year: int | None = 2020) -> Known:
    return Known(url, standing.of(looks(steps)), T0, (("/x/refs.bib", Citing(url, "Key2020", "T", year)),))


URLS = {
    "https://a.example/1": (DEAD, 2001),
    "https://a.example/2": (ALIVE, 2001),
    "https://b.example/<script>alert(1)</script>": (ALIVE, 2019),
    "https://c.example/": (WALL, 2019),
}


def surveyed(alerts: tuple[Alert, ...] = ()):  # type: ignore[no-untyped-def]
    urls = [known(url, steps, year) for url, (steps, year) in URLS.items()]
    rows = {url: looks(steps) for url, (steps, _year) in URLS.items()}
    return survey(urls, rows, alerts, T0 + timedelta(days=14))


def test_counts() -> None:
    assert surveyed().counts == {Standing.DEAD: 1, Standing.ALIVE: 2, Standing.UNDECIDED: 1}


def test_a_page_is_alive_until_the_third_failure() -> None:
    over_time = {share.label: (share.alive, share.decided) for share in surveyed().over_time}
    assert over_time["2026-01-01"] == (3, 3)
    assert over_time["2026-01-11"] == (3, 3)
    assert over_time["2026-01-14"] == (2, 3)


def test_shares_by_year_leave_the_undecided_out() -> None:
    assert surveyed().by_year == (Share("2001", 1, 2), Share("2019", 1, 1))


def test_sites_without_dead_pages_are_not_listed() -> None:
    assert surveyed().by_site == (Share("a.example", 1, 2),)


def test_a_long_history_has_few_points() -> None:
    steps = [(day, LinkState.ALIVE) for day in range(0, 3650, 7)]
    url = "https://a.example/"
    result = survey([known(url, steps)], {url: looks(steps)}, (), T0 + timedelta(days=3650))
    assert 30 <= len(result.over_time) <= 62


def test_the_page_is_well_formed_and_loads_nothing() -> None:
    page = render(surveyed((Alert(url="https://a.example/1", kind=Kind.DIED, at=T0, message="404 <b>"),)))
    body = page[page.index("<body>") : page.index("</body>") + 7].replace("&nbsp;", " ")
    tree = ElementTree.fromstring(body)
    assert not [e for e in tree.iter() if e.tag in {"script", "img", "link", "iframe"}]
    assert all(svg.get("aria-label") and svg.get("role") == "img" for svg in tree.iter("svg"))
    assert "<script>" not in page
    assert "404 &lt;b&gt;" in page


@pytest.mark.parametrize("url", ["javascript:alert(1)", "data:text/html,x"])
def test_only_web_addresses_become_links(url: str) -> None:
    page = render(survey([known(url, ALIVE)], {}, (), T0))
    assert f'href="{url}' not in page
    assert url in page


def test_a_page_that_lost_what_was_cited_is_drifted() -> None:
    page = render(surveyed((Alert(url="https://a.example/2", kind=Kind.QUOTE_GONE, at=T0, message="gone"),)))
    assert "alive, drifted" in page
    assert page.count(", drifted") == 1


def test_only_the_last_run_is_news() -> None:
    old = Alert(url="https://a.example/1", kind=Kind.DIED, at=T0, message="404 Not Found")
    result = survey([], {}, [old], T0, last_run=T0 + timedelta(days=1))
    assert result.alerts == ()


def test_an_empty_history_has_a_page_too() -> None:
    page = render(survey([], {}, (), T0))
    assert "Nothing changed." in page
    assert "no history to draw" in page
