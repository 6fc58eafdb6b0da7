"""Glances here or in another process: every answer comes back once, and only what is plain is taken for it."""

from __future__ import annotations

from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool

import pytest

from gather_parts import URL, HonestWeb, Web, closed, document, html, snapshot
from refcheck.gather import gather, glances
from refcheck.gather.glances import AT_ONCE
from refcheck.gather.live import look_at_all
from refcheck.gather.plan import plan
from refcheck.model import Answer, Found, LinkState, Need, Page, Snapshot, Why

WORDS = "The minister said that the bridge would be opened in spring if the piers can stand until then. "
PLAIN = html("The bridge", *[WORDS * 10] * 4)


def answers(number: int) -> list[tuple[str, Answer[Snapshot]]]:
    """Plain pages, with a short one and a failure now and then."""
    made: list[tuple[str, Answer[Snapshot]]] = []
    for each in range(number):
        url = f"https://a.example/{each}"
        body = "<p>short</p>" if each % 10 == 3 else PLAIN
        made.append((url, closed(Why.TIMEOUT) if each % 10 == 7 else Found(snapshot(body), url)))
    return made


@pytest.mark.parametrize(
    ("number", "many"),
    [
        pytest.param(12, False, id="here"),
        pytest.param(3 * AT_ONCE + 5, True, id="in another process, with a bundle that is not full"),
        pytest.param(2, True, id="fewer than a bundle"),
        pytest.param(0, True, id="none"),
    ],
)
def test_every_answer_once(number: int, many: bool) -> None:
    given = answers(number)
    found = {url: (answer, is_plain) for url, answer, is_plain in glances.glances(iter(given), many=many)}
    assert {url: answer for url, (answer, _) in found.items()} == dict(given)
    assert {url for url, (_, is_plain) in found.items() if is_plain} == {
        url for number, (url, _) in enumerate(given) if number % 10 not in (3, 7)
    }


def test_a_lost_process_costs_nothing_but_time(monkeypatch: pytest.MonkeyPatch) -> None:
    class Lost:
        def __init__(self, *_: object, **__: object) -> None: ...

        def submit(self, *_: object) -> Future[list[bool]]:
            future: Future[list[bool]] = Future()
            future.set_exception(BrokenProcessPool("killed"))
            return future

        def shutdown(self, **_: object) -> None: ...

    monkeypatch.setattr(glances, "ProcessPoolExecutor", Lost)
    given = [(f"https://a.example/{number}", Found(snapshot(PLAIN), "")) for number in range(AT_ONCE)]
    assert [is_plain for _, _, is_plain in glances.glances(iter(given), many=True)] == [False] * AT_ONCE


def test_a_process_that_takes_no_more_work(monkeypatch: pytest.MonkeyPatch) -> None:
    class Broken:
        def __init__(self, *_: object, **__: object) -> None: ...

        def submit(self, *_: object) -> Future[list[bool]]:
            raise BrokenProcessPool("killed")

        def shutdown(self, **_: object) -> None: ...

    monkeypatch.setattr(glances, "ProcessPoolExecutor", Broken)
    given = [(f"https://a.example/{number}", Found(snapshot(PLAIN), "")) for number in range(3 * AT_ONCE)]
    assert [is_plain for _, _, is_plain in glances.glances(iter(given), many=True)] == [False] * 3 * AT_ONCE


def test_a_machine_without_semaphores(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no semaphores")

    monkeypatch.setattr(glances, "ProcessPoolExecutor", refuse)
    assert [is_plain for _, _, is_plain in glances.glances(iter(answers(2)), many=True)] == [True, True]


@pytest.mark.parametrize(
    ("needs", "text"),
    [
        pytest.param({Need.LINK}, False, id="links only"),
        pytest.param({Need.LINK, Need.LIVE}, True, id="a rule wants the page"),
        pytest.param({Need.LINK, Need.QUOTES}, True, id="quotations are looked for"),
    ],
)
def test_the_page_is_read_only_for_who_needs_it(needs: set[Need], text: bool) -> None:
    web = Web({URL: snapshot(PLAIN)})
    found = gather(document(), needs=needs, client=web, archive=None, now=snapshot().fetched_at).evidence["Ferry2020"]
    assert found.state is LinkState.ALIVE
    assert isinstance(found.live, Found)
    assert bool(found.live.value.text) is text


def test_a_page_that_is_not_plain_is_judged_as_ever() -> None:
    web = HonestWeb({URL: snapshot(html("Page not found", "Sorry, there is no such page."))})
    [(_, look)] = look_at_all(web, plan(document()), links_only=True)
    assert look.state is LinkState.SOFT_404
    assert isinstance(look.page, Page)
