"""What is tried again, how often, and after how long."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from refcheck.http.again import Again, retry_after
from refcheck.http.exchange import Exchange, Failure, Outcome
from refcheck.model import Truncation, Why

AT = datetime(2026, 11, 24, 12, 0, tzinfo=UTC)
URL = "https://example.org/"


def answered(status: int, *headers: tuple[str, str], truncated: Truncation | None = None) -> Exchange:
    return Exchange(url=URL, status=status, headers=headers, body=b"", at=AT, truncated=truncated)


def failed(why: Why, *, passing: bool) -> Failure:
    return Failure(url=URL, why=why, detail="", at=AT, passing=passing)


@pytest.mark.parametrize(
    ("outcome", "attempt", "least", "most"),
    [
        pytest.param(answered(503), 1, 2, 2.5, id="a server error, first try"),
        pytest.param(answered(502), 2, 6, 6.5, id="a server error, second try"),
        pytest.param(answered(521), 1, 2, 2.5, id="a proxy's own error"),
        pytest.param(answered(408), 1, 2, 2.5, id="the server's time-out"),
        pytest.param(answered(429), 1, 5, 6, id="a rate limit without Retry-After"),
        pytest.param(answered(429), 2, 10, 11, id="a second rate limit"),
        pytest.param(answered(429, ("Retry-After", "7")), 1, 7, 7.2, id="Retry-After in seconds"),
        pytest.param(answered(503, ("retry-after", "0")), 1, 0, 0.2, id="Retry-After at once"),
        pytest.param(
            answered(503, ("Retry-After", "Tue, 24 Nov 2026 12:00:09 GMT")), 1, 9, 9.2, id="Retry-After as a date"
        ),
        pytest.param(
            answered(
                503,
                ("Retry-After", "Tue, 24 Nov 2026 13:00:09 GMT"),
                ("Date", "Tue, 24 Nov 2026 13:00:00 GMT"),
            ),
            1,
            9,
            9.2,
            id="Retry-After by the server's own clock",
        ),
        pytest.param(answered(503, ("Retry-After", "soon")), 1, 2, 2.5, id="Retry-After that cannot be read"),
        pytest.param(answered(200, truncated=Truncation.DISCONNECT), 1, 2, 2.5, id="a body that was cut short"),
        pytest.param(failed(Why.TIMEOUT, passing=True), 1, 2, 2.5, id="a time-out"),
    ],
)
def test_tried_again(outcome: Outcome, attempt: int, least: float, most: float) -> None:
    wait = Again(cap=60).wait(outcome, attempt)
    assert wait is not None
    assert least <= wait <= most


@pytest.mark.parametrize(
    ("outcome", "attempt"),
    [
        pytest.param(answered(200), 1, id="a page"),
        pytest.param(answered(404), 1, id="not there"),
        pytest.param(answered(403), 1, id="refused"),
        pytest.param(answered(501), 1, id="not implemented"),
        pytest.param(answered(503), 3, id="a server error for the third time"),
        pytest.param(answered(429), 3, id="a rate limit for the third time"),
        pytest.param(answered(429, ("Retry-After", "3600")), 1, id="Retry-After beyond the cap"),
        pytest.param(answered(200, truncated=Truncation.LENGTH), 1, id="a body over the limit"),
        pytest.param(answered(200, truncated=Truncation.TIME), 1, id="a body that dripped"),
        pytest.param(failed(Why.TLS, passing=False), 1, id="a certificate"),
        pytest.param(failed(Why.TIMEOUT, passing=True), 2, id="a second time-out"),
    ],
)
def test_left_at_that(outcome: Outcome, attempt: int) -> None:
    assert Again(cap=60).wait(outcome, attempt) is None


GONE = Failure(url=URL, why=Why.UNREACHABLE, detail="no such name", at=AT, no_such_host=True)


@pytest.mark.parametrize(
    ("outcome", "attempt", "again"),
    [
        pytest.param(answered(404), 1, True, id="not there"),
        pytest.param(answered(404), 2, False, id="not there for the second time"),
        pytest.param(answered(410), 1, False, id="gone for good"),
        pytest.param(GONE, 1, True, id="no such host"),
        pytest.param(GONE, 2, False, id="no such host for the second time"),
        pytest.param(answered(200), 1, False, id="a page"),
    ],
)
def test_what_is_not_there_is_doubted_once_where_that_is_wished(outcome: Outcome, attempt: int, again: bool) -> None:
    wait = Again(cap=60).wait(outcome, attempt, doubt_gone=True)
    assert (wait is not None and 2 <= wait <= 2.5) is again
    assert Again(cap=60).wait(outcome, attempt) is None


def test_a_replay_does_not_wait() -> None:
    assert Again(cap=60, live=False).wait(answered(503), 1) == 0.0


def test_a_date_in_the_past_is_now() -> None:
    assert retry_after(answered(503, ("Retry-After", "Tue, 24 Nov 1998 12:00:00 GMT"))) == 0.0
