"""Looking at the live pages: every address asked once, each page read in a thread as soon as it is there."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from typing import Protocol, TypeAlias

from refcheck import pages
from refcheck.gather.citing import is_cited, is_quoted
from refcheck.gather.faults import guarded
from refcheck.gather.glances import MANY, Glanced, glances
from refcheck.gather.plan import Want
from refcheck.gather.siblings import alike, sibling
from refcheck.gather.states import Doubt, Look, alive, judge, soft_404
from refcheck.http import Terms
from refcheck.model import Answer, Found, LinkState, Page, Snapshot, Unavailable

READERS = 3
"""Threads that read pages; more do not help, for reading is work of the interpreter itself."""

_WAITING = 24  # answers that may wait for a reader, so that bodies do not pile up in memory

CITED = Terms(doubt_gone=True)
"""How cited addresses are asked: that one is gone is said only after it was so twice."""

Reading: TypeAlias = list[tuple[Want, Look]]


class Fetcher(Protocol):
    """What is needed of the network: many addresses at once, answers as they come."""

    def fetch_all(self, urls: Iterable[str], terms: Terms = ...) -> Iterator[tuple[str, Answer[Snapshot]]]:
        """Each address with its answer, in any order."""
        ...


def look_at_all(client: Fetcher, wants: Sequence[Want], *, links_only: bool = False) -> Iterator[tuple[Want, Look]]:
    """Every want that has an address, with the look at its live page, in the order in which the answers come.

    With *links_only* a page that plainly answers is not read: its state is the same, its page holds no content. Pages
    that may not be the cited one come last: their sites are first asked for a made-up neighbour, once a folder.
    """
    by_url: dict[str, list[Want]] = {}
    for want in wants:
        if want.url:
            by_url.setdefault(want.url, []).append(want)
    doubtful: Reading = []
    answers = client.fetch_all(by_url, CITED)
    glanced = glances(answers, many=len(by_url) >= MANY) if links_only else ((*each, False) for each in answers)
    for pairs in _in_threads(glanced, lambda url, answer: _look(url, answer, by_url[url]), by_url):
        for want, look in pairs:
            if look.doubt is Doubt.NONE:
                yield want, look
            else:
                doubtful.append((want, look))
    yield from _settle(client, doubtful)


def read_safely(snapshot: Snapshot) -> Page | Unavailable:
    """The page, or why it could not be read: a hostile page or a bug of ours must not end the run."""
    return guarded(snapshot.url, lambda: pages.read(snapshot))


def _look(url: str, answer: Answer[Snapshot], wants: Sequence[Want]) -> Reading:
    if not isinstance(answer, Found):
        return [(want, judge(url, answer, None, is_cited=lambda _: False)) for want in wants]
    page = read_safely(answer.value)
    if isinstance(page, Unavailable):
        look = judge(url, answer, None, is_cited=lambda _: False)
        return [(want, _unread(look, page)) for want in wants]
    return [(want, _look_for(want, answer, page)) for want in wants]


def _look_for(want: Want, answer: Answer[Snapshot], page: Page) -> Look:
    def judged() -> Look:
        return judge(
            want.url,
            answer,
            page,
            is_cited=lambda page: is_cited(want, page),
            is_quoted=lambda page: is_quoted(want, page),
            has_title=bool(want.title),
        )

    look = guarded(want.url, judged)
    if isinstance(look, Look):
        return look
    return Look(url=want.url, state=LinkState.NOT_ASKED, seen=look.reason, status=page.status, live=look, page=page)


def _unread(look: Look, why: Unavailable) -> Look:
    if look.state is not LinkState.ALIVE:
        return look
    return Look(url=look.url, state=look.state, seen=why.detail, status=look.status, live=why)


def _in_threads(
    answers: Iterator[Glanced], work: Callable[[str, Answer[Snapshot]], Reading], wanted: Mapping[str, list[Want]]
) -> Iterator[Reading]:
    """The looks at each answer as they end, a few at a time; what a glance has settled is not read."""
    pool = ThreadPoolExecutor(READERS, thread_name_prefix="read")
    running: set[Future[Reading]] = set()
    try:
        for url, answer, is_plain in answers:
            if is_plain and isinstance(answer, Found):
                yield [(want, alive(want.url, answer.value)) for want in wanted[url]]
                continue
            running.add(pool.submit(work, url, answer))
            done = {future for future in running if future.done()}
            if len(running) - len(done) >= _WAITING:
                done |= wait(running, return_when=FIRST_COMPLETED).done
            running -= done
            for future in done:
                yield future.result()
        for future in running:
            yield future.result()
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _settle(client: Fetcher, doubtful: Reading) -> Iterator[tuple[Want, Look]]:
    """The doubtful looks, each held against what its site answers for an address that nobody published."""
    made_up: dict[str, Page] = {}
    asked = sorted({sibling(look.url) for _, look in doubtful})
    for url, answer in client.fetch_all(asked) if asked else ():
        if isinstance(answer, Found) and 200 <= answer.value.status < 300:
            page = read_safely(answer.value)
            if isinstance(page, Page):
                made_up[url] = page
    for want, look in doubtful:
        other = made_up.get(sibling(look.url))
        yield want, look if other is None else _held_against(look, other)


def _held_against(look: Look, made_up: Page) -> Look:
    if look.page is None or not alike(look.page, made_up):
        return look
    same = "a made-up address beside it shows the same page"
    seen = f"{look.seen}; {same}" if look.doubt is Doubt.STRONG else same
    return soft_404(look.url, look.page, seen, look.status)
