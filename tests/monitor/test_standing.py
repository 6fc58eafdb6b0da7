"""When a URL is dead, when it is only failing, and when to look again."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.model import LinkState
from refcheck.monitor import standing
from refcheck.monitor.standing import Look, Standing

START = datetime(2026, 1, 1, tzinfo=UTC)


def looks(*steps: tuple[float, LinkState] | tuple[float, LinkState, int]) -> list[Look]:
    """Looks at day x after the start."""
    return [Look(START + timedelta(days=day), state, *status) for day, state, *status in steps]


GONE, SOFT, FIVE, OUT = LinkState.GONE, LinkState.SOFT_404, LinkState.SERVER_ERROR, LinkState.UNREACHABLE
OK, MOVED, WALL, SLOW = LinkState.ALIVE, LinkState.MOVED, LinkState.BLOCKED, LinkState.RATE_LIMITED


@pytest.mark.parametrize(
    ("history", "expected"),
    [
        pytest.param(looks(), Standing.NEW, id="never looked at"),
        pytest.param(looks((0, OK)), Standing.ALIVE, id="answers"),
        pytest.param(looks((0, MOVED)), Standing.ALIVE, id="moved is alive"),
        pytest.param(looks((0, GONE)), Standing.FAILING, id="one 404"),
        pytest.param(looks((0, GONE), (3, GONE)), Standing.FAILING, id="two 404"),
        pytest.param(looks((0, GONE), (3, GONE), (6, GONE)), Standing.DEAD, id="three 404, three days apart"),
        pytest.param(
            looks((0, GONE), (1, GONE), (2, GONE), (2.9, GONE)), Standing.FAILING, id="four 404 in three days"
        ),
        pytest.param(looks((0, GONE, 410), (3, GONE, 410)), Standing.DEAD, id="two 410"),
        pytest.param(looks((0, GONE, 410), (3, GONE, 404)), Standing.FAILING, id="a 410 and a 404"),
        pytest.param(looks((0, SOFT), (3, SOFT), (6, SOFT)), Standing.DEAD, id="three soft 404"),
        pytest.param(looks((0, GONE), (3, SOFT), (6, GONE)), Standing.DEAD, id="404 and soft 404 count alike"),
        pytest.param(looks((0, FIVE), (3, FIVE), (6, FIVE), (9, FIVE)), Standing.FAILING, id="four server errors"),
        pytest.param(
            looks(*((d, FIVE) for d in (0, 3, 6, 9, 12))), Standing.FAILING, id="five server errors in 12 days"
        ),
        pytest.param(
            looks(*((d, FIVE) for d in (0, 3, 6, 9, 14))), Standing.DEAD, id="five server errors over 14 days"
        ),
        pytest.param(looks(*((d, OUT) for d in (0, 4, 8, 12, 16))), Standing.DEAD, id="five time-outs over 16 days"),
        pytest.param(looks((0, GONE), (3, GONE), (6, OK), (9, GONE)), Standing.FAILING, id="success resets the row"),
        pytest.param(
            looks((0, GONE), (3, GONE), (6, WALL), (9, GONE)), Standing.DEAD, id="a wall does not end the row"
        ),
        pytest.param(looks(*((d, WALL) for d in range(0, 365, 7))), Standing.UNDECIDED, id="a year behind a wall"),
        pytest.param(looks(*((d, SLOW) for d in range(0, 365, 7))), Standing.UNDECIDED, id="a year of 429"),
        pytest.param(looks((0, OK), (7, WALL)), Standing.ALIVE, id="a wall keeps what was known"),
        pytest.param(looks((0, OK), (7, LinkState.TLS_ERROR)), Standing.ALIVE, id="a certificate proves nothing"),
        pytest.param(looks((0, GONE), (3, GONE), (6, GONE), (36, OK)), Standing.ALIVE, id="the dead may come back"),
        pytest.param(looks((0, GONE), (3, GONE), (6, GONE), (36, FIVE)), Standing.DEAD, id="dead until it answers"),
    ],
)
def test_standing(history: list[Look], expected: Standing) -> None:
    assert standing.of(history).standing is expected


@pytest.mark.parametrize(
    ("history", "days"),
    [
        pytest.param(looks((0, OK)), 7, id="alive: weekly"),
        pytest.param(looks((0, GONE)), 3, id="failing: every three days"),
        pytest.param(looks((0, GONE), (3, GONE), (6, GONE)), 30, id="dead: monthly"),
        pytest.param(looks((0, WALL)), 7, id="undecided: weekly"),
    ],
)
def test_due(history: list[Look], days: int) -> None:
    assert standing.of(history).due == history[-1].at + timedelta(days=days)


def test_a_new_url_is_due_at_once() -> None:
    assert standing.of([]).due is None


@given(st.lists(st.sampled_from(sorted(standing.UNTOLD)), max_size=60))
def test_no_number_of_refusals_makes_a_url_dead(states: list[LinkState]) -> None:
    history = standing.of(looks(*((day * 7, state) for day, state in enumerate(states))))
    assert history.standing in {Standing.NEW, Standing.UNDECIDED}


@given(st.lists(st.sampled_from(list(LinkState)), max_size=60))
def test_a_success_always_makes_it_alive(states: list[LinkState]) -> None:
    steps = [(day * 7, state) for day, state in enumerate([*states, LinkState.ALIVE])]
    assert standing.of(looks(*steps)).standing is Standing.ALIVE
