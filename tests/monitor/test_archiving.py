"""What is handed to the archive, what is not, and what is remembered of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import cast

import pytest

from refcheck.archives.save_page_now import Outcome, Quota, SavePageNow, Saving
from refcheck.model import LinkState
from refcheck.monitor import archiving, keeping, looking, standing, telling, watching
from refcheck.monitor.alerts import Kind
from refcheck.monitor.keeping import Submission
from refcheck.monitor.observation import Observation
from refcheck.monitor.store import Store
from refcheck.monitor.watching import Citing

T0 = datetime(2026, 5, 1, 12, tzinfo=UTC)
PAGE = "https://example.org/a"
CAPTURE = "https://web.archive.org/web/20260501120000/https://example.org/a"


def seen(store: Store, state: LinkState, *, memento: str = "") -> None:
    watching.add(store, "/x/refs.bib", [Citing(PAGE, "k")], T0)
    looking.lease(store, "me", T0, limit=10)
    now = Observation(url=PAGE, at=T0, state=state, memento_url=memento)
    assert looking.record(store, "me", now, standing.of([now.look]), [])


def handed(outcome: Outcome, ago: timedelta) -> Callable[[Store], None]:
    return lambda store: keeping.submitted(store, PAGE, Submission(T0 - ago, outcome))


@pytest.mark.parametrize(
    ("state", "memento", "before", "expected"),
    [
        pytest.param(LinkState.ALIVE, "", None, (PAGE,), id="alive and without a capture"),
        pytest.param(LinkState.ALIVE, CAPTURE, None, (), id="there is a capture"),
        pytest.param(LinkState.GONE, "", None, (), id="gone"),
        pytest.param(LinkState.BLOCKED, "", None, (), id="behind a wall"),
        pytest.param(LinkState.ALIVE, "", handed(Outcome.KEPT, timedelta(days=9)), (), id="kept before"),
        pytest.param(LinkState.ALIVE, "", handed(Outcome.LATER, timedelta(minutes=44)), (), id="tried 44 minutes ago"),
        pytest.param(LinkState.ALIVE, "", handed(Outcome.LATER, timedelta(minutes=45)), (PAGE,), id="45 minutes ago"),
    ],
)
def test_what_wants_keeping(
    store: Store, state: LinkState, memento: str, before: Callable[[Store], None] | None, expected: tuple[str, ...]
) -> None:
    seen(store, state, memento=memento)
    if before:
        before(store)
    assert archiving.wanting(store, T0) == expected


class Service:
    """A Save Page Now that answers from a list."""

    def __init__(self, quota: Quota | None, *answers: Saving) -> None:
        self.answers, self._quota = list(answers), quota

    def quota(self) -> Quota | None:
        return self._quota

    def save(self, url: str) -> Saving:
        return self.answers.pop(0)


def keep(store: Store, quota: Quota | None, *answers: Saving) -> list[archiving.Kept]:
    service = cast(SavePageNow, Service(quota, *answers))
    return list(archiving.archive(store, [PAGE] * len(answers), service, lambda: T0))


def test_a_kept_page_is_remembered_told_and_offered(store: Store) -> None:
    seen(store, LinkState.ALIVE)
    [kept] = keep(store, Quota(3, 100), Saving(Outcome.KEPT, CAPTURE, "20260501120000", "job"))
    assert kept.fields == (("archiveurl", CAPTURE), ("archivedate", "2026-05-01"))
    assert keeping.last_submission(store, PAGE) == Submission(T0, "kept", "job", "", CAPTURE)
    assert [alert.kind for alert in telling.alerts(store)] == [Kind.ARCHIVED]


def test_a_refusal_is_remembered_and_not_told(store: Store) -> None:
    seen(store, LinkState.ALIVE)
    keep(store, None, Saving(Outcome.REFUSED, detail="error:no-access"))
    assert keeping.last_submission(store, PAGE) == Submission(T0, "refused", "", "error:no-access")
    assert telling.alerts(store) == ()


def test_the_quota_is_kept_to(store: Store) -> None:
    seen(store, LinkState.ALIVE)
    assert len(keep(store, Quota(3, 2), *[Saving(Outcome.LATER)] * 3)) == 2
