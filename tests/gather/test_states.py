"""The verdict table of link checking: what one answer makes of a link."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gather_parts import ARTICLE, NOT_FOUND, OTHER, TITLE, URL, closed, html, redirected, snapshot
from refcheck import pages
from refcheck.gather.states import Doubt, Look, judge, lands_on_start_page, permanently, same_place
from refcheck.model import Access, Answer, Found, Hop, LinkState, Missing, Page, Snapshot, Truncation, Unavailable, Why


def look(answer: Answer[Snapshot] | Snapshot, *, has_title: bool = True) -> Look:
    """The look at an answer, the cited title being the article's."""
    answer = Found(answer, URL) if isinstance(answer, Snapshot) else answer
    page = pages.read(answer.value) if isinstance(answer, Found) else None
    return judge(URL, answer, page, is_cited=lambda page: has_title and TITLE in page.text, has_title=has_title)


WALL = html("Just a moment...", "Checking your browser")
CONSENT = html("Before you continue", "We use cookies.")
PARKED = html("This domain is for sale", "Buy this domain.")


@pytest.mark.parametrize(
    ("answer", "state"),
    [
        pytest.param(snapshot(), LinkState.ALIVE, id="the cited page"),
        pytest.param(snapshot(OTHER), LinkState.ALIVE, id="a page that cannot be told from the cited one"),
        pytest.param(redirected((302, "https://other.example/a")), LinkState.ALIVE, id="a temporary redirect is alive"),
        pytest.param(redirected((301, "https://other.example/a")), LinkState.MOVED, id="a permanent one has moved"),
        pytest.param(redirected((308, "/new/a")), LinkState.MOVED, id="308 is permanent too"),
        pytest.param(
            redirected((301, "https://a.example/x"), (302, "https://b.example/y")),
            LinkState.ALIVE,
            id="a chain is as lasting as its weakest hop",
        ),
        pytest.param(
            redirected((301, "https://www.news.example/world/ferry/")),
            LinkState.ALIVE,
            id="www and a slash are no move",
        ),
        pytest.param(snapshot(NOT_FOUND, status=404), LinkState.GONE, id="404"),
        pytest.param(snapshot("", status=410), LinkState.GONE, id="410"),
        pytest.param(Missing("news.example", "no such host"), LinkState.GONE, id="an unknown host name"),
        pytest.param(snapshot(NOT_FOUND), LinkState.SOFT_404, id="not-found words with success"),
        pytest.param(snapshot(PARKED), LinkState.SOFT_404, id="parked"),
        pytest.param(snapshot(""), LinkState.SOFT_404, id="an empty answer"),
        pytest.param(snapshot("", truncated=Truncation.TIME), LinkState.ALIVE, id="an answer that drips too slowly"),
        pytest.param(redirected((302, "https://news.example/"), body=OTHER), LinkState.SOFT_404, id="sent home"),
        pytest.param(redirected((302, "https://news.example/en/"), body=OTHER), LinkState.SOFT_404, id="sent home, en"),
        pytest.param(
            redirected((302, "https://news.example/")), LinkState.ALIVE, id="sent home, where the title stands"
        ),
        pytest.param(redirected((302, "/404.html"), body=NOT_FOUND), LinkState.SOFT_404, id="sent to the error page"),
        pytest.param(
            snapshot(NOT_FOUND.replace("here.", TITLE)), LinkState.ALIVE, id="never where the cited title stands"
        ),
        pytest.param(snapshot(WALL), LinkState.BLOCKED, id="a bot wall with success"),
        pytest.param(snapshot(CONSENT), LinkState.BLOCKED, id="a consent wall"),
        pytest.param(snapshot(WALL, status=403, headers=(("cf-mitigated", "challenge"),)), LinkState.BLOCKED, id="cf"),
        pytest.param(
            snapshot("", status=404, headers=(("cf-mitigated", "challenge"),)), LinkState.BLOCKED, id="404 from a wall"
        ),
        pytest.param(snapshot(WALL, status=503), LinkState.BLOCKED, id="a challenge that says 503"),
        pytest.param(snapshot("", status=429), LinkState.RATE_LIMITED, id="429"),
        *(
            pytest.param(snapshot("", status=code), LinkState.BLOCKED, id=f"{code} refuses")
            for code in (401, 402, 403, 405, 406, 407, 412, 418, 428, 440, 449, 451, 999, 400)
        ),
        *(
            pytest.param(snapshot("oops", status=code), LinkState.SERVER_ERROR, id=f"{code} fails")
            for code in (408, 425, 500, 502, 503, 504, 521)
        ),
        pytest.param(snapshot("", status=302), LinkState.UNREACHABLE, id="redirects without an end"),
        pytest.param(closed(Why.TIMEOUT), LinkState.UNREACHABLE, id="a time-out proves nothing"),
        pytest.param(closed(Why.UNREACHABLE, "reset"), LinkState.UNREACHABLE, id="nor does a lost connection"),
        pytest.param(closed(Why.TLS), LinkState.TLS_ERROR, id="a certificate"),
        pytest.param(closed(Why.POLICY), LinkState.REFUSED, id="a private address"),
        pytest.param(closed(Why.RATE_LIMITED), LinkState.RATE_LIMITED, id="a rate limit told by the client"),
        *(
            pytest.param(closed(why), LinkState.NOT_ASKED, id=f"not asked: {why}")
            for why in (Why.NO_NETWORK, Why.OFFLINE, Why.NOT_RECORDED)
        ),
    ],
)
def test_the_state_of_a_link(answer: Answer[Snapshot] | Snapshot, state: LinkState) -> None:
    assert look(answer).state is state


@pytest.mark.parametrize("why", list(Why))
def test_what_could_not_be_looked_at_is_never_dead(why: Why) -> None:
    seen = look(closed(why, "detail"))
    assert seen.state not in (LinkState.GONE, LinkState.SOFT_404, LinkState.ALIVE)
    assert seen.live == closed(why, "detail")


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        pytest.param(snapshot(WALL), Unavailable, id="a wall is no page"),
        pytest.param(snapshot(NOT_FOUND), Missing, id="a not-found page says that it is missing"),
        pytest.param(snapshot(), Found, id="the page"),
        pytest.param(redirected((302, "/en/"), body=OTHER), Missing, id="the start page"),
    ],
)
def test_the_page_as_an_answer(answer: Snapshot, expected: type) -> None:
    assert isinstance(look(answer).live, expected)


def test_a_page_that_shows_the_cited_words_counts_as_open() -> None:
    seen = look(snapshot(NOT_FOUND.replace("here.", TITLE)))
    assert isinstance(seen.live, Found)
    assert seen.live.value.access is Access.OPEN


@pytest.mark.parametrize(
    ("quoted", "live"),
    [pytest.param(True, Found, id="transcribed"), pytest.param(False, Unavailable, id="only a film")],
)
def test_words_beside_a_film_can_be_read(quoted: bool, live: type) -> None:
    answer = snapshot(
        ARTICLE.replace("<h1>", '<script type="application/ld+json">{"@type":"VideoObject"}</script><h1>')
    )
    page = replace(pages.read(answer), access=Access.MEDIA)
    seen = judge(URL, Found(answer, URL), page, is_cited=lambda _: True, is_quoted=lambda _: quoted)
    assert isinstance(seen.live, live)


def test_an_answer_cut_short_is_no_sign_of_life_but_what_came_is_kept() -> None:
    seen = look(snapshot(truncated=Truncation.DISCONNECT))
    assert seen.state is LinkState.UNREACHABLE
    assert isinstance(seen.live, Found)
    assert seen.live.value.truncated


def test_a_body_over_the_limit_is_alive() -> None:
    assert look(snapshot(truncated=Truncation.LENGTH)).state is LinkState.ALIVE


def test_a_page_that_cannot_be_read_is_alive_and_unavailable() -> None:
    seen = judge(URL, Found(snapshot(), URL), None, is_cited=lambda _: False)
    assert seen.state is LinkState.ALIVE
    assert isinstance(seen.live, Unavailable)


@pytest.mark.parametrize(
    ("answer", "has_title", "doubt"),
    [
        pytest.param(snapshot(ARTICLE), True, Doubt.NONE, id="the cited page"),
        pytest.param(
            snapshot("<h1>Bakery</h1><p>Bread and cakes, fresh every morning.</p>"),
            True,
            Doubt.SLIGHT,
            id="little text",
        ),
        pytest.param(snapshot(OTHER), True, Doubt.NONE, id="another long page is not asked about"),
        pytest.param(redirected((302, "/news/"), body=OTHER), True, Doubt.SLIGHT, id="sent to a section"),
        pytest.param(redirected((302, "/news/"), body=OTHER), False, Doubt.NONE, id="no title to miss"),
        pytest.param(snapshot(NOT_FOUND), True, Doubt.STRONG, id="it says so itself"),
    ],
)
def test_doubt(answer: Snapshot, has_title: bool, doubt: Doubt) -> None:
    assert look(answer, has_title=has_title).doubt is doubt


@pytest.mark.parametrize(
    ("asked", "final", "home"),
    [
        ("https://a.example/x/y", "https://a.example/", True),
        ("https://a.example/x/y", "https://b.example", True),
        ("https://a.example/x/y", "https://a.example/de/index.html", True),
        ("https://a.example/x/y", "https://a.example/en-us/", True),
        ("https://a.example/x/y", "https://a.example/?utm_source=old", True),
        ("https://a.example/x/y", "https://a.example/?p=12", False),
        ("https://a.example/", "https://a.example/en/", False),
        ("https://a.example/?p=12", "https://a.example/", True),
        ("https://a.example/x", "https://a.example/news", False),
    ],
)
def test_where_a_start_page_is(asked: str, final: str, home: bool) -> None:
    assert lands_on_start_page(asked, final) is home


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("http://a.example/x", "https://www.a.example/x/", True),
        ("http://a.example/x?utm_source=y", "http://a.example/x", True),
        ("http://a.example/x", "http://a.example/en/x", True),
        ("http://a.example/x", "http://a.example/y", False),
        ("http://a.example/x", "http://b.example/x", False),
        ("http://a.example/x?id=1", "http://a.example/x?id=2", False),
    ],
)
def test_same_place(one: str, other: str, same: bool) -> None:
    assert same_place(one, other) is same


@given(st.text(max_size=40), st.text(max_size=40), st.integers(300, 399))
def test_no_address_is_too_odd_to_compare(one: str, other: str, status: int) -> None:
    assert same_place(one, one)
    lands_on_start_page(f"http://{one}", f"http://{other}")
    permanently((Hop(f"http://{one}", status, other),))


@given(st.integers(100, 999))
def test_every_status_has_a_state_and_only_two_are_dead(status: int) -> None:
    def unread(page: Page) -> bool:
        return False

    state = judge(URL, Found(snapshot(OTHER, status=status), URL), None, is_cited=unread).state
    assert (state is LinkState.GONE) == (status in (404, 410))
    assert state is not LinkState.SOFT_404


def test_the_reason_is_said_once() -> None:
    shell = "<html><head><title>x</title><script src=a.js></script></head><body><div id=root></div></body></html>"
    seen = look(snapshot(shell))
    assert isinstance(seen.live, Unavailable)
    assert str(seen.live.why) not in seen.live.detail
