"""Whether and when to ask again: the only place where anything is retried.

The policy is made of tenacity's parts, asked one decision at a time: its own loop would sleep in the thread, and a URL
that waits for its next try must hold no worker. What can pass is tried again (2026-11, the practice of link checkers
and of InternetArchiveBot): time-outs, resets, refused connections and failing name servers once, server errors twice,
rate limits twice; a page or host that is not there once, where the asker wishes it. A server's Retry-After is kept to;
when it asks for more than the cap, the URL is not asked again in this run.
"""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from http import HTTPStatus

from tenacity import RetryCallState, Retrying, wait_exponential, wait_random
from tenacity.stop import stop_base
from tenacity.wait import wait_base

from refcheck.http.exchange import Exchange, Failure, Outcome
from refcheck.model import Truncation

SERVER_ERRORS = frozenset({408, 425, 500, 502, 503, 504, *range(520, 528)})
MARGIN = 0.1
"""Seconds added to a Retry-After, for clocks and rounding."""


def says_gone(outcome: Outcome) -> bool:
    """Whether there is no such page, or no such host: true of most, and now and then of a server that starts anew."""
    return outcome.no_such_host if isinstance(outcome, Failure) else outcome.status == HTTPStatus.NOT_FOUND


def may_pass(outcome: Outcome) -> bool:
    """Whether another try may go better."""
    if isinstance(outcome, Failure):
        return outcome.passing
    return outcome.status == 429 or outcome.status in SERVER_ERRORS or outcome.truncated is Truncation.DISCONNECT


def retry_after(exchange: Exchange) -> float | None:
    """The seconds that the server asks to wait, as a number or as a date; None when it does not say."""
    value = exchange.header("retry-after").strip()
    if not value:
        return None
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    until = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(0.0, (until - _server_time(exchange)).total_seconds())


def _server_time(exchange: Exchange) -> datetime:
    try:
        said = parsedate_to_datetime(exchange.header("date"))
    except ValueError:
        return exchange.at
    return said if said.tzinfo else said.replace(tzinfo=UTC)


def tries(outcome: Outcome) -> int:
    """How often in all to ask a URL that ends like this."""
    if isinstance(outcome, Exchange) and outcome.truncated is None and not says_gone(outcome):
        return 3
    return 2


class _Wait(wait_base):
    """As the server asks; else 2 and 6 s after an error, 5 and 10 s after a rate limit, a little spread out."""

    error = wait_exponential(multiplier=2, exp_base=3) + wait_random(0, 0.5)
    limit = wait_exponential(multiplier=5, exp_base=2) + wait_random(0, 1)

    def __call__(self, retry_state: RetryCallState) -> float:
        outcome = _outcome(retry_state)
        if isinstance(outcome, Failure):
            return self.error(retry_state)
        asked = retry_after(outcome)
        if asked is not None:
            return asked + MARGIN
        return (self.limit if outcome.status == 429 else self.error)(retry_state)


class _Enough(stop_base):
    """Enough tries, or a wait that the server wants longer than *cap* seconds."""

    def __init__(self, cap: float) -> None:
        self._cap = cap

    def __call__(self, retry_state: RetryCallState) -> bool:
        outcome = _outcome(retry_state)
        asked = retry_after(outcome) if isinstance(outcome, Exchange) else None
        return retry_state.attempt_number >= tries(outcome) or (asked or 0.0) > self._cap


def _outcome(state: RetryCallState) -> Outcome:
    assert state.outcome is not None
    outcome: Outcome = state.outcome.result()
    return outcome


class Again:
    """The retry policy of one client."""

    def __init__(self, *, cap: float, live: bool = True) -> None:
        """Take the longest wait, in seconds, that is worth its while in one run; a replay does not wait at all."""
        self._live = live
        self._policy = Retrying(stop=_Enough(cap), wait=_Wait())

    def wait(self, outcome: Outcome, attempt: int, *, doubt_gone: bool = False) -> float | None:
        """Seconds until the next try after try number *attempt* ended in *outcome*; None: it stays at that.

        With *doubt_gone* what is not there is asked for once more, too.
        """
        if not may_pass(outcome) and not (doubt_gone and says_gone(outcome)):
            return None
        state = RetryCallState(self._policy, fn=None, args=(), kwargs={})
        state.attempt_number = attempt
        state.set_result(outcome)
        if self._policy.stop(state):
            return None
        return self._policy.wait(state) if self._live else 0.0
