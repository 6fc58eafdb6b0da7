"""A run of the watch over a simulated web and a simulated year: exactly the expected alerts, and nothing lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from refcheck.errors import InputError
from refcheck.model import (
    Alignment,
    Answer,
    Document,
    Dossier,
    Evidence,
    Found,
    Item,
    LinkState,
    Location,
    Medium,
    Missing,
    Notice,
    NoticeKind,
    Page,
    Quote,
    QuoteEvidence,
    QuoteKind,
    Record,
    Reference,
    Unavailable,
    Verdict,
    Why,
)
from refcheck.monitor import looking, telling, watch, watching
from refcheck.monitor.alerts import Kind
from refcheck.monitor.standing import Standing
from refcheck.monitor.store import Store, open_store

T0 = datetime(2026, 1, 5, 6, tzinfo=UTC)
DAY = timedelta(days=1)
BIB = "/library/refs.bib"
WORDS = "the very words of the source"


def reference(url: str, key: str, path: str = BIB) -> Reference:
    item = Item(title="Grain corridors of the Black Sea", url=url)
    return Reference(key=key, item=item, raw="", location=Location(path, 1, 1, 0), end=0)


def document(*urls: str, path: str = BIB, quote: bool = False) -> Document:
    quotes = (Quote(text=WORDS, kind=QuoteKind.INLINE, location=Location(path, 1, 1, 0), end=0, citation=-1),)
    references = tuple(reference(url, f"key{n}", path) for n, url in enumerate(urls))
    return Document(path=path, references=references, quotes=quotes if quote else ())


State = LinkState | str
"""A link state, "gone for good", "title gone", "quote gone", "retracted", "registry silent" or "unplugged"."""


@dataclass
class Web:
    """What each URL shows from which day on, and the time now."""

    plans: dict[str, list[tuple[int, State]]]
    now: datetime = T0
    asked: list[str] = field(default_factory=list)

    def state(self, url: str) -> State:
        day = (self.now - T0).days
        return [state for since, state in self.plans[url] if since <= day][-1]

    def gather(self, doc: Document) -> Dossier:
        self.asked += [r.item.url for r in doc.sources]
        evidence = {r.key: self.evidence(r, quoted=bool(doc.quotes)) for r in doc.sources}
        return Dossier(document=doc, now=self.now, evidence=evidence)

    def evidence(self, ref: Reference, *, quoted: bool) -> Evidence:
        state = self.state(ref.item.url)
        page = self.page(ref.item.url, title=state != "title gone")
        live: Answer[Page] = Found(page, "live")
        link = LinkState.ALIVE
        match state:
            case "unplugged":
                live, link = Unavailable("x", Why.NO_NETWORK), LinkState.NOT_ASKED
            case LinkState.GONE:
                live, link = Missing("x", "404 Not Found"), state
            case "gone for good":
                live, link = Missing("x", "410 Gone"), LinkState.GONE
            case LinkState.SOFT_404:
                live, link = Missing("x", "not-found page"), state
            case LinkState.BLOCKED | LinkState.RATE_LIMITED | LinkState.TLS_ERROR:
                live, link = Unavailable("x", Why.BLOCKED), state
            case LinkState.SERVER_ERROR | LinkState.UNREACHABLE:
                live, link = Unavailable("x", Why.BLOCKED), state
            case LinkState.MOVED:
                link = state
            case _:
                pass
        verdict = Verdict.NOT_FOUND if state == "quote gone" else Verdict.EXACT
        look = QuoteEvidence(quote=0, alignment=Alignment(verdict=verdict), source="live page", url=ref.item.url)
        quotes = (look,) if quoted and isinstance(live, Found) else ()
        status = 410 if state == "gone for good" else 404
        return Evidence(
            key=ref.key,
            url=ref.item.url,
            state=link,
            status=status,
            live=live,
            quotes=quotes,
            record=self.record(state),
        )

    def record(self, state: State) -> Answer[Record]:
        notice = Notice(NoticeKind.RETRACTION, "10.1000/r.7")
        match state:
            case "retracted":
                return Found(Record(Item(title="Grain corridors"), notices=(notice,)), "registry")
            case "registry silent":
                return Unavailable("registry", Why.TIMEOUT)
            case _:
                return Found(Record(Item(title="Grain corridors")), "registry")

    def page(self, url: str, *, title: bool) -> Page:
        titles = ("Grain corridors of the Black Sea",) if title else ("Buy this domain name at a great price today",)
        moved = "https://new.example/" if self.state(url) is LinkState.MOVED else url
        text = f"{titles[0]}\n{WORDS}"
        return Page(
            url=url,
            final_url=moved,
            status=200,
            medium=Medium.HTML,
            text=text,
            fetched_at=self.now,
            titles=titles,
            language="en",
        )


def always() -> bool:
    return True


def year(store: Store, web: Web, doc: Document, days: int = 130) -> list[tuple[int, str, Kind]]:
    """Run the watch on every day; what was told on which day about which URL."""
    watch.add(store, doc.path, doc, T0)
    told = []
    for day in range(days):
        web.now = T0 + day * DAY
        outcome = watch.run(
            store, read=lambda _path: doc, gather=web.gather, clock=lambda: web.now, owner="me", go_on=always
        )
        told += [(day, alert.url, alert.kind) for alert in outcome.alerts]
    return told


OK, GONE, WALL, FIVE, MOVED = (
    LinkState.ALIVE,
    LinkState.GONE,
    LinkState.BLOCKED,
    LinkState.SERVER_ERROR,
    LinkState.MOVED,
)


@pytest.mark.parametrize(
    ("plan", "expected"),
    [
        pytest.param([(0, OK)], [], id="always alive"),
        pytest.param([(0, OK), (30, GONE)], [(41, Kind.DIED)], id="dies, told at the third failure"),
        pytest.param([(0, OK), (30, GONE), (41, OK)], [], id="back before the third failure"),
        pytest.param(
            [(0, OK), (30, GONE), (100, OK)],
            [(41, Kind.DIED), (101, Kind.RECOVERED)],
            id="comes back within a month",
        ),
        pytest.param([(0, OK), (30, WALL)], [], id="behind a wall from then on"),
        pytest.param([(0, WALL)], [], id="never seen"),
        pytest.param([(0, OK), (30, FIVE), (40, OK)], [], id="a server down for ten days"),
        pytest.param([(0, OK), (30, FIVE)], [(50, Kind.DIED)], id="a server down for good: five failures over 14 days"),
        pytest.param([(0, OK), (30, MOVED)], [(35, Kind.MOVED)], id="moves, told once"),
        pytest.param([(0, OK), (30, "title gone")], [(35, Kind.TITLE_GONE)], id="the domain is sold"),
        pytest.param(
            [(0, OK), (30, "quote gone"), (60, OK)],
            [(35, Kind.QUOTE_GONE), (63, Kind.QUOTE_BACK)],
            id="a quotation goes and comes back",
        ),
        pytest.param([(0, OK), (30, "unplugged"), (90, OK)], [], id="two months without network"),
        pytest.param([(0, OK), (30, "retracted")], [(35, Kind.RETRACTED)], id="retracted, told once"),
        pytest.param(
            [(0, "retracted"), (30, "registry silent"), (60, "retracted")],
            [(0, Kind.RETRACTED)],
            id="a registry that falls silent and speaks again",
        ),
    ],
)
def test_what_is_told_on_which_day(
    store: Store, plan: list[tuple[int, State]], expected: list[tuple[int, Kind]]
) -> None:
    url = "https://a.example/"
    told = year(store, Web({url: plan}), document(url, quote=True))
    assert told == [(day, url, kind) for day, kind in expected]
    assert [alert.kind for alert in telling.alerts(store)] == [kind for _day, kind in expected]


def test_a_year_of_every_kind_in_one_bibliography(tmp_path: Path) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'year.sqlite3'}")
    limited, soft, tls, down = (
        LinkState.RATE_LIMITED, LinkState.SOFT_404, LinkState.TLS_ERROR, LinkState.UNREACHABLE,
    )  # fmt: skip
    plans: dict[str, list[tuple[int, State]]] = {
        "https://alive.example/": [(0, OK)],
        "https://blocked.example/": [(0, OK), (20, WALL)],
        "https://limited.example/": [(0, OK), (20, limited)],
        "https://certificate.example/": [(0, OK), (20, tls), (80, OK)],
        "https://dies.example/": [(0, OK), (100, GONE)],
        "https://withdrawn.example/": [(0, OK), (100, "gone for good")],
        "https://sold.example/": [(0, OK), (100, soft)],
        "https://outage.example/": [(0, OK), (100, down)],
        "https://recovers.example/": [(0, GONE), (200, OK)],
        "https://moves.example/": [(0, OK), (60, MOVED), (90, WALL), (120, MOVED)],
        "https://drifts.example/": [(0, OK), (60, "title gone"), (90, WALL), (120, "title gone"), (180, OK)],
        "https://quote.example/": [(0, OK), (60, "quote gone"), (90, WALL), (120, "quote gone")],
        "https://retracted.example/": [(0, OK), (250, "retracted")],
        "https://walled.example/": [(0, OK), (27, GONE), (30, WALL), (60, GONE), (64, OK)],
        "https://behind.example/": [(0, OK), (27, GONE), (30, WALL), (60, GONE)],
        "https://flaps.example/": [(day, OK if day % 14 else FIVE) for day in range(0, 365, 7)],
    }
    told = year(store, Web(plans), document(*plans, quote=True), days=365)
    store.close()
    assert sorted((day, url.removeprefix("https://").partition(".")[0], kind) for day, url, kind in told) == [
        (6, "recovers", Kind.DIED),
        (63, "drifts", Kind.TITLE_GONE),
        (63, "moves", Kind.MOVED),
        (63, "quote", Kind.QUOTE_GONE),
        (64, "behind", Kind.DIED),  # failures before and after the wall count together
        (108, "withdrawn", Kind.DIED),
        (111, "dies", Kind.DIED),
        (111, "sold", Kind.DIED),
        (120, "outage", Kind.DIED),
        (182, "drifts", Kind.TITLE_BACK),
        (216, "recovers", Kind.RECOVERED),
        (252, "retracted", Kind.RETRACTED),
    ]


def test_every_page_is_asked_as_often_as_its_standing_wants(store: Store) -> None:
    alive, dead = "https://alive.example/", "https://dead.example/"
    web = Web({alive: [(0, OK)], dead: [(0, GONE)]})
    year(store, web, document(alive, dead), days=61)
    assert web.asked.count(alive) == 9  # weekly
    assert web.asked.count(dead) == 4  # three strikes, then monthly


def test_a_url_that_two_files_cite_is_one_observation(store: Store) -> None:
    url = "https://a.example/"
    web = Web({url: [(0, OK)]})
    docs = {path: document(url, path=path) for path in ("/x/one.bib", "/x/two.bib")}
    for path, doc in docs.items():
        watch.add(store, path, doc, T0)
    outcome = watch.run(store, read=docs.__getitem__, gather=web.gather, clock=lambda: T0, owner="me", go_on=always)
    assert outcome.looked == 1
    assert len(looking.observations(store, url)) == 1


def test_a_retraction_of_one_of_the_works_behind_a_url_is_told(store: Store) -> None:
    url = "https://a.example/"
    doc = document(url, url)

    class OneRetracted(Web):
        def evidence(self, ref: Reference, *, quoted: bool) -> Evidence:
            record = self.record("retracted" if ref.key == "key1" else "registry silent")
            return replace(super().evidence(ref, quoted=quoted), record=record)

    web = OneRetracted({url: [(0, OK)]})
    watch.add(store, BIB, doc, T0)
    outcome = watch.run(store, read=lambda _: doc, gather=web.gather, clock=lambda: T0, owner="me", go_on=always)
    assert [alert.kind for alert in outcome.alerts] == [Kind.RETRACTED]
    assert outcome.worse


def test_a_file_that_cannot_be_read_is_said_and_its_links_are_still_looked_at(store: Store) -> None:
    url = "https://a.example/"
    watch.add(store, BIB, document(url), T0)

    def unreadable(path: str) -> Document:
        raise InputError(f"{path}: no such file")

    web = Web({url: [(0, OK)]})
    outcome = watch.run(store, read=unreadable, gather=web.gather, clock=lambda: T0, owner="me", go_on=always)
    assert outcome.unread == ((BIB, f"{BIB}: no such file"),)
    assert outcome.looked == 1


def test_without_network_nothing_is_recorded_and_all_stays_due(store: Store) -> None:
    url = "https://a.example/"
    watch.add(store, BIB, document(url), T0)
    web = Web({url: [(0, "unplugged")]})
    outcome = run_once(store, web, [url])
    assert not outcome.network
    assert looking.observations(store, url) == ()
    assert looking.lease(store, "next", T0, limit=10) == (url,)


def test_a_stopped_run_leaves_the_rest_due(store: Store) -> None:
    urls = [f"https://a.example/{n}" for n in range(watch.BATCH + 5)]
    watch.add(store, BIB, document(*urls), T0)
    web = Web({url: [(0, OK)] for url in urls})
    answers = iter([True, False])
    outcome = run_once(store, web, urls, go_on=lambda: next(answers))
    assert outcome.looked == watch.BATCH
    assert len(looking.lease(store, "next", T0, limit=1000)) == 5


def test_a_file_is_read_again_only_when_it_changed_or_something_is_due(store: Store, tmp_path: Path) -> None:
    url, new = "https://a.example/", "https://b.example/"
    file = tmp_path / "refs.bib"
    file.write_text("first", encoding="utf-8")
    holds, reads = [url], []

    def read(path: str) -> Document:
        reads.append(path)
        return document(*holds, path=path)

    web = Web({url: [(0, OK)], new: [(0, OK)]})

    def run_at(day: int) -> int:
        web.now = T0 + day * DAY
        done = watch.run(store, read=read, gather=web.gather, clock=lambda: web.now, owner="me", go_on=always)
        return done.looked

    watch.add(store, str(file), document(url, path=str(file)), T0)
    assert (run_at(0), len(reads)) == (1, 1)  # due
    assert (run_at(1), len(reads)) == (0, 1)  # neither due nor changed
    holds.append(new)
    file.write_text("second", encoding="utf-8")
    assert (run_at(2), len(reads)) == (1, 2)  # changed
    assert (run_at(7), len(reads)) == (1, 3)  # due again


def test_a_url_that_is_no_longer_cited_is_not_asked(store: Store) -> None:
    old, new = "https://old.example/", "https://new.example/"
    watch.add(store, BIB, document(old), T0)
    web = Web({old: [(0, OK)], new: [(0, OK)]})
    run_once(store, web, [new])
    assert web.asked == [new]


def test_an_address_outside_the_list_is_watched(store: Store) -> None:
    url = "https://data.example/tides"
    doc = replace(document("https://a.example/1"), addresses=(reference(url, "data.example"),))
    web = Web({"https://a.example/1": [(0, OK)], url: [(0, OK), (30, GONE)]})
    assert year(store, web, doc) == [(41, url, Kind.DIED)]


def test_a_doi_is_watched_at_its_resolver(store: Store) -> None:
    item = Item(title="Grain corridors of the Black Sea", doi="10.1000/182")
    doc = Document(
        path=BIB, references=(Reference(key="k", item=item, raw="", location=Location(BIB, 1, 1, 0), end=0),)
    )
    watch.add(store, BIB, doc, T0)
    [known] = watching.urls(store)
    assert (known.url, known.history.standing) == ("https://doi.org/10.1000/182", Standing.NEW)


def run_once(store: Store, web: Web, urls: Iterable[str], go_on: Callable[[], bool] = always) -> watch.Run:
    doc = document(*urls)
    return watch.run(store, read=lambda _path: doc, gather=web.gather, clock=lambda: web.now, owner="me", go_on=go_on)
