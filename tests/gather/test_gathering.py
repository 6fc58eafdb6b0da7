"""Gathering: which question is asked after which answer, and that the result does not depend on their order."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gather_parts import (
    ARTICLE,
    FILLER,
    NOT_FOUND,
    NOW,
    OTHER,
    QUOTE,
    TITLE,
    URL,
    HonestWeb,
    Register,
    Shelf,
    Web,
    cite,
    closed,
    document,
    html,
    memento,
    quote,
    reference,
    snapshot,
)
from refcheck.archives import Capture
from refcheck.gather import gather
from refcheck.gather.events import ArchiveAsked, Event, Looked, NoNetwork, RecordAsked, Stage, Started
from refcheck.model import (
    Access,
    Answer,
    Document,
    Dossier,
    Evidence,
    Found,
    Item,
    LinkState,
    Missing,
    Name,
    Need,
    PartialDate,
    QuoteEvidence,
    Record,
    Snapshot,
    Unavailable,
    Verdict,
    Why,
)

ALL = frozenset(Need)
WITHOUT_QUOTE = html(TITLE, FILLER, FILLER)
ALTERED = ARTICLE.replace("until the ice is gone", "until the ice has come")
PIER = "https://news.example/world/pier"


def run(
    web: Web, shelf: Shelf | None = None, doc: Document | None = None, *, needs: frozenset[Need] = ALL
) -> tuple[Dossier, list[Event]]:
    events: list[Event] = []
    dossier = gather(doc or document(), needs=needs, client=web, archive=shelf, now=NOW, on_event=events.append)
    return dossier, events


def evidence(web: Web, shelf: Shelf | None = None, doc: Document | None = None) -> Evidence:
    return run(web, shelf, doc)[0].evidence["Ferry2020"]


def names(words: QuoteEvidence) -> list[str]:
    return [copy.name for copy in words.tried]


def test_a_page_with_the_quotation() -> None:
    found = evidence(Web({URL: snapshot()}), Shelf())
    assert (found.state, found.status, found.url) == (LinkState.ALIVE, 200, URL)
    [words] = found.quotes
    assert (words.alignment.verdict, words.source, names(words)) == (Verdict.EXACT, "live page", ["live page"])


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(snapshot(NOT_FOUND, status=404), id="gone"),
        pytest.param(snapshot("", status=403), id="refused"),
        pytest.param(closed(Why.TIMEOUT), id="timed out"),
        pytest.param(snapshot(WITHOUT_QUOTE), id="the quotation is not on it any more"),
    ],
)
def test_the_capture_confirms_what_the_live_page_does_not_show(answer: Answer[Snapshot] | Snapshot) -> None:
    found = evidence(Web({URL: answer}), Shelf({URL: memento()}))
    assert isinstance(found.memento, Found)
    [words] = found.quotes
    assert (words.alignment.verdict, words.source) == (Verdict.EXACT, "capture of 2020-10-06")
    assert words.url.startswith("https://web.archive.org/web/20201006080000/")
    assert words.captured_at == datetime(2020, 10, 6, 8, tzinfo=UTC)


def test_the_best_copy_counts() -> None:
    [words] = evidence(Web({URL: snapshot(ALTERED)}), Shelf({URL: memento()})).quotes
    assert words.alignment.verdict is Verdict.EXACT
    assert names(words) == ["live page", "capture of 2020-10-06"]


def test_words_that_no_copy_has_are_not_found_and_every_copy_is_named() -> None:
    [words] = evidence(Web({URL: snapshot(WITHOUT_QUOTE)}), Shelf({URL: memento(WITHOUT_QUOTE)})).quotes
    assert words.alignment.verdict is Verdict.NOT_FOUND
    assert names(words) == ["live page", "capture of 2020-10-06"]


@pytest.mark.parametrize(
    ("live", "archived", "reason"),
    [
        pytest.param(
            snapshot("", status=403),
            Missing("a", "no capture"),
            "live page: access refused: 403 Forbidden; archive: no capture",
            id="nowhere to read",
        ),
        pytest.param(
            closed(Why.TIMEOUT),
            Unavailable("a", Why.CIRCUIT_OPEN, "429"),
            "live page: timed out; archive: archive not asked: 429",
            id="neither answers",
        ),
        pytest.param(
            snapshot("", status=403),
            memento(NOT_FOUND, status=404),
            "the capture holds 404 Not Found",
            id="an archived 404 is no page",
        ),
        pytest.param(
            snapshot("", status=403),
            memento(html("Just a moment...", "Checking your browser")),
            "the capture holds a bot wall",
            id="an archived wall",
        ),
    ],
)
def test_what_could_not_be_read_says_why(
    live: Answer[Snapshot] | Snapshot, archived: Answer[Snapshot] | Snapshot, reason: str
) -> None:
    [words] = evidence(Web({URL: live}), Shelf({URL: archived})).quotes
    assert words.alignment.verdict is Verdict.UNVERIFIABLE
    assert reason in words.alignment.reason


def test_one_more_capture_is_read_for_words_that_the_nearest_lacks() -> None:
    def capture(day: int, digest: str) -> Capture:
        at = datetime(2020, 10, day, 8, tzinfo=UTC)
        return Capture(url=f"{URL}#{day}", at=at, status=200, media_type="text/html", digest=digest, memento_url="")

    held = {
        URL: memento(WITHOUT_QUOTE),
        f"{URL}#9": memento(day=9),
    }
    older = {URL: (capture(6, "A"), capture(7, "A"), capture(9, "B"))}
    shelf = Shelf(held, older=older)
    [words] = evidence(Web({URL: snapshot(WITHOUT_QUOTE)}), shelf).quotes
    assert (words.alignment.verdict, words.source) == (Verdict.EXACT, "capture of 2020-10-09")
    assert shelf.asked == [URL, f"{URL}#9"]


def test_a_bug_over_further_captures_is_told_and_leaves_what_the_nearest_showed() -> None:
    class Broken(Shelf):
        def captures(self, url: str, near: PartialDate | None) -> Answer[tuple[Capture, ...]]:
            raise KeyError("a bug")

    found = evidence(Web({URL: snapshot(WITHOUT_QUOTE)}), Broken({URL: memento(WITHOUT_QUOTE)}))
    assert found.further is not None
    assert (found.further.why, "a bug" in found.further.detail) == (Why.FAULT, True)
    assert isinstance(found.memento, Found)
    assert found.quotes[0].alignment.verdict is Verdict.NOT_FOUND


def test_a_soft_404_is_gathered_as_missing_and_the_archive_is_asked() -> None:
    found = evidence(HonestWeb({URL: snapshot(NOT_FOUND)}), Shelf({URL: memento()}))
    assert found.state is LinkState.SOFT_404
    assert isinstance(found.live, Missing)
    assert found.quotes[0].alignment.verdict is Verdict.EXACT


def test_little_text_is_a_soft_404_only_where_a_made_up_address_shows_the_same() -> None:
    stub = html("Bakery", "Bread and cakes.")

    class SameEverywhere(Web):
        def unknown(self, url: str) -> Answer[Snapshot]:
            return Found(snapshot(stub, url=url), url)

    assert evidence(SameEverywhere({URL: snapshot(stub)})).state is LinkState.SOFT_404
    assert evidence(HonestWeb({URL: snapshot(stub)})).state is LinkState.ALIVE


def test_one_made_up_address_a_folder() -> None:
    urls = [f"https://news.example/world/{name}" for name in "abc"]
    web = HonestWeb({url: snapshot(NOT_FOUND, url=url) for url in urls})
    run(web, None, document(*(reference(f"R{n}", url=url) for n, url in enumerate(urls)), quotes=()))
    assert len(web.asked) == 4


def test_an_address_is_asked_once_for_all_its_references() -> None:
    web, shelf = Web({URL: snapshot("", status=403)}), Shelf()
    dossier, _ = run(web, shelf, document(reference("A"), reference("B")))
    assert (web.asked, shelf.asked) == ([URL], [URL])
    assert set(dossier.evidence) == {"A", "B"}


@pytest.mark.parametrize(
    ("live", "title", "asked"),
    [
        pytest.param(snapshot(), TITLE, [], id="a page that has it all, where nobody asks for its captures"),
        pytest.param(snapshot(WITHOUT_QUOTE), TITLE, [URL], id="a quotation is lacking"),
        pytest.param(closed(Why.POLICY), TITLE, [], id="a private address is told to nobody"),
        pytest.param(closed(Why.NO_NETWORK), TITLE, [], id="no network"),
        pytest.param(closed(Why.NOT_RECORDED), TITLE, [], id="not in the recording"),
    ],
)
def test_when_the_archive_is_asked(live: Answer[Snapshot] | Snapshot, title: str, asked: list[str]) -> None:
    shelf = Shelf()
    run(Web({URL: live}), shelf, needs=ALL - {Need.MEMENTO} if not asked and isinstance(live, Snapshot) else ALL)
    assert shelf.asked == asked


@pytest.mark.parametrize(
    ("issued", "firsts"),
    [
        pytest.param(PartialDate(2020, 10, 5), [], id="page and entry agree"),
        pytest.param(PartialDate(2020, 10, 6), [], id="a day apart is a time zone"),
        pytest.param(PartialDate(2020), [], id="a year that holds the day"),
        pytest.param(PartialDate(2021, 10, 5), [URL], id="another year"),
        pytest.param(None, [], id="no date to question"),
    ],
)
def test_the_first_capture_is_asked_for_only_where_a_date_is_in_question(
    issued: PartialDate | None, firsts: list[str]
) -> None:
    dated = ARTICLE.replace("<head>", '<head><meta property="article:published_time" content="2020-10-05T10:00:00Z">')
    shelf = Shelf({URL: memento()}, first=lambda url: Found(datetime(2020, 10, 6, tzinfo=UTC), url))
    dossier, _ = run(Web({URL: snapshot(dated)}), shelf, document(reference("Ferry2020", issued=issued)))
    assert shelf.firsts == firsts
    assert isinstance(dossier.evidence["Ferry2020"].first_capture, Found) == bool(firsts)


def test_the_archive_is_asked_about_what_cannot_be_read_before_what_can() -> None:
    urls = {"A": "https://a.example/1", "B": "https://b.example/1", "C": "https://c.example/1"}
    web = Web({
        urls["A"]: snapshot(url=urls["A"]),
        urls["B"]: snapshot(WITHOUT_QUOTE, url=urls["B"]),
        urls["C"]: snapshot("", url=urls["C"], status=403),
    })  # fmt: skip
    refs = tuple(reference(key, url=url) for key, url in urls.items())
    doc = replace(document(*refs), citations=(cite("A"), cite("B")), quotes=(quote(), quote(citation=1)))
    shelf = Shelf()
    _, events = run(web, shelf, doc)
    assert set(shelf.asked[:2]) == {urls["C"], urls["B"]}
    assert shelf.asked[2:] == [urls["A"]]
    assert sum(isinstance(event, ArchiveAsked) for event in events) == 3


def two(first: str, second: str, *, group: str = "") -> tuple[Web, Document]:
    """Two references, the quotation hanging on the first; with *group*, both in one bracket."""
    web = Web({URL: snapshot(first), PIER: snapshot(second, url=PIER)})
    refs = reference("Ferry2020"), reference("Pier2020", url=PIER, title="Bakery wins a prize")
    citations = (cite("Ferry2020", group=group), cite("Pier2020", group=group or "(Pier)"))
    return web, Document(path="m.md", references=refs, citations=citations, quotes=(quote(),))


def test_words_that_their_source_lacks_are_sought_in_the_others() -> None:
    web, doc = two(WITHOUT_QUOTE, OTHER.replace("</body>", f"<p>They say {QUOTE}.</p></body>"))
    [words] = evidence(web, Shelf(), doc).quotes
    assert words.alignment.verdict is Verdict.NOT_FOUND
    assert words.other_key == "Pier2020"
    assert words.other is not None
    assert words.other.verdict is Verdict.EXACT


def test_words_of_the_other_source_in_the_bracket_are_found() -> None:
    web, doc = two(WITHOUT_QUOTE, OTHER.replace("</body>", f"<p>They say {QUOTE}.</p></body>"), group="[A; B]")
    [words] = evidence(web, Shelf(), doc).quotes
    assert (words.alignment.verdict, words.source, words.other_key) == (Verdict.EXACT, "live page of Pier2020", "")


def test_words_that_nobody_could_look_for_are_sought_nowhere_else() -> None:
    web, doc = two(WITHOUT_QUOTE, OTHER.replace("</body>", f"<p>They say {QUOTE}.</p></body>"))
    web.answers = {**web.answers, URL: snapshot("", status=403)}
    [words] = evidence(web, Shelf(), doc).quotes
    assert (words.alignment.verdict, words.other_key) == (Verdict.UNVERIFIABLE, "")


def test_the_order_of_answers_changes_nothing() -> None:
    def gathered(*, backwards: bool) -> Dossier:
        web, doc = two(WITHOUT_QUOTE, OTHER.replace("</body>", f"<p>They say {QUOTE}.</p></body>"))
        web.backwards = backwards
        return run(web, Shelf({URL: memento()}), doc)[0]

    assert gathered(backwards=True) == gathered(backwards=False)
    assert list(gathered(backwards=True).evidence) == ["Ferry2020", "Pier2020"]


def test_a_machine_without_network_says_so_once_and_asks_no_archive() -> None:
    shelf = Shelf()
    doc = document(reference("A"), reference("B", url=PIER), reference("C", url=""))
    down = {url: Unavailable(url, Why.NO_NETWORK) for url in (URL, PIER)}
    dossier, events = run(Web(down), shelf, doc)
    assert [event for event in events if isinstance(event, NoNetwork)] == [NoNetwork(2)]
    assert not shelf.asked
    assert [dossier.evidence[key].state for key in "ABC"] == [LinkState.NOT_ASKED] * 3
    assert not dossier.evidence["A"].quotes


def test_a_book_is_not_asked_for() -> None:
    found = run(Web({}), Shelf(), document(reference("Book", url="")))[0].evidence["Book"]
    assert (found.state, found.live, found.quotes) == (LinkState.NOT_ASKED, None, ())


def test_an_address_of_another_kind_is_skipped() -> None:
    found = run(Web({}), Shelf(), document(reference("F", url="ftp://old.example/a")))[0].evidence["F"]
    assert found.state is LinkState.SKIPPED


def test_rules_that_need_nothing_ask_nothing() -> None:
    assert not run(Web({}), Shelf(), needs=frozenset())[0].evidence


def test_a_page_that_breaks_the_reader_concerns_that_page_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    from refcheck import pages

    read = pages.read

    def fragile(shown: Snapshot) -> object:
        if shown.url == URL:
            raise RuntimeError("a knot")
        return read(shown)

    monkeypatch.setattr(pages, "read", fragile)
    web, doc = two(ARTICLE, OTHER)
    dossier, _ = run(web, None, doc)
    broken = dossier.evidence["Ferry2020"].live
    assert isinstance(broken, Unavailable)
    assert broken.why is Why.FAULT
    assert broken.detail.startswith("RuntimeError: a knot (fragile, line ")
    assert isinstance(dossier.evidence["Pier2020"].live, Found)


def test_an_archive_that_breaks_concerns_its_question_alone() -> None:
    class Broken(Shelf):
        def find_memento(self, url: str, near: PartialDate | None) -> Answer[Snapshot]:
            raise RuntimeError("a knot")

    found = evidence(Web({URL: snapshot("", status=403)}), Broken())
    assert isinstance(found.memento, Unavailable)
    assert found.memento.why is Why.FAULT


def test_events_count_up_to_their_totals() -> None:
    web, doc = two(ARTICLE, OTHER)
    _, events = run(web, Shelf(), doc)
    assert events[0] == Started(Stage.LIVE, 2)
    assert sorted(event.done for event in events if isinstance(event, Looked)) == [1, 2]


def test_a_page_known_by_its_quotation_is_open_whatever_it_says() -> None:
    found = evidence(Web({URL: snapshot(html("Page not found", f"The mayor said that {QUOTE}."))}))
    assert isinstance(found.live, Found)
    assert found.live.value.access is Access.OPEN


DOI = "10.1000/quiet"
RECORD = Found(Record(Item(title="A quiet war")), "registry")
WITH_DOI = document(reference("A", doi=DOI), reference("B", doi=DOI), reference("C"))
ONE_PAGE = {URL: snapshot()}


def registered(
    registry: Register | None, web: Web | None = None, *, needs: frozenset[Need] = ALL, doc: Document = WITH_DOI
) -> tuple[Dossier, list[Event]]:
    events: list[Event] = []
    dossier = gather(
        doc, needs=needs, client=web or Web(ONE_PAGE), archive=None, registry=registry, now=NOW, on_event=events.append
    )
    return dossier, events


def test_the_registry_is_asked_once_for_each_doi() -> None:
    registry = Register({DOI: RECORD})
    dossier, events = registered(registry)
    assert registry.asked == [DOI]
    assert [dossier.evidence[key].record for key in "ABC"] == [RECORD, RECORD, None]
    assert [event.done for event in events if isinstance(event, RecordAsked)] == [1, 2]
    assert Started(Stage.REGISTRY, 2) in events


@pytest.mark.parametrize(
    ("web", "needs"),
    [
        pytest.param(Web(ONE_PAGE), ALL - {Need.RECORD}, id="no rule needs it"),
        pytest.param(Web({URL: closed(Why.NO_NETWORK)}), ALL, id="there is no network"),
    ],
)
def test_the_registry_is_not_asked(web: Web, needs: frozenset[Need]) -> None:
    registry = Register({DOI: RECORD})
    dossier, _ = registered(registry, web, needs=needs)
    assert not registry.asked
    assert dossier.evidence["A"].record is None


def test_without_a_registry_nobody_is_asked() -> None:
    assert registered(None)[0].evidence["A"].record is None


def test_rules_that_need_only_the_record_ask_for_no_page() -> None:
    web, down = Web({}), Unavailable("registry", Why.NO_NETWORK)
    dossier, events = registered(Register({DOI: down}), web, needs=frozenset({Need.RECORD}))
    assert not web.asked
    assert (dossier.evidence["A"].record, dossier.evidence["A"].live) == (down, None)
    assert [event for event in events if isinstance(event, NoNetwork)] == [NoNetwork(2)]


QUIET = "A quiet war in the northern harbours"


@pytest.mark.parametrize(
    ("given", "searched"),
    [
        pytest.param({"type": "article-journal"}, [QUIET], id="an article without a DOI"),
        pytest.param({"type": "book"}, [QUIET], id="a book"),
        pytest.param({"type": "article-journal", "doi": DOI}, [], id="its DOI has a record"),
        pytest.param({"type": "article-journal", "doi": "10.1000/none"}, [QUIET], id="its DOI has none"),
        pytest.param({"type": "webpage"}, [], id="a page of the web"),
        pytest.param({"type": "book", "title": "War and peace"}, [], id="a title of few words"),
        pytest.param({"type": "book", "authors": ()}, [], id="nobody's work"),
    ],
)
def test_which_works_are_searched_for_by_title(given: dict[str, object], searched: list[str]) -> None:
    registry = Register({DOI: RECORD, QUIET: RECORD})
    item: dict[str, object] = {"title": QUIET, "url": "", "authors": (Name(family="Poe", given="Ada"),)} | given
    doc = document(reference("A", **item), quotes=())  # type: ignore[arg-type]
    dossier, _ = registered(registry, Web({}), needs=frozenset({Need.RECORD}), doc=doc)
    assert registry.searched == searched
    assert (dossier.evidence["A"].record == RECORD) is bool(searched or given.get("doi"))


def test_without_network_one_question_is_enough() -> None:
    down = Unavailable("registry", Why.NO_NETWORK)
    registry = Register({f"10.1000/{number}": down for number in range(9)})
    doc = document(*(reference(f"A{number}", doi=f"10.1000/{number}") for number in range(9)))
    dossier, _ = registered(registry, needs=frozenset({Need.RECORD}), doc=doc)
    assert len(registry.asked) <= 2
    assert {dossier.evidence[f"A{number}"].record for number in range(9)} == {down}


def test_a_registry_that_breaks_concerns_its_question_alone() -> None:
    class Broken(Register):
        def look_up(self, doi: str) -> Answer[Record]:
            raise RuntimeError("a knot")

    found = registered(Broken())[0].evidence["A"]
    assert isinstance(found.record, Unavailable)
    assert isinstance(found.live, Found)


@pytest.mark.parametrize(
    ("given", "asked"),
    [
        pytest.param({"url": "https://doi.org/10.1000/Quiet"}, [DOI], id="given as an address of the resolver"),
        pytest.param({"url": "https://dx.doi.org/10.1000/quiet", "doi": "10.1000/loud"}, ["10.1000/loud"], id="both"),
        pytest.param({"url": "https://publisher.example/doi/10.1000/quiet"}, [], id="inside another address"),
        pytest.param({"url": "https://doi.org/"}, [], id="the resolver itself"),
        pytest.param({"doi": "10.1000/1097(199806)49:8%3c693::x%3E3"}, ["10.1000/1097(199806)49:8<693::x>3"], id="%3C"),
    ],
)
def test_which_doi_is_asked_about(given: dict[str, str], asked: list[str]) -> None:
    registry = Register()
    registered(registry, needs=frozenset({Need.RECORD}), doc=document(reference("A", **given)))
    assert registry.asked == asked


@pytest.mark.parametrize(
    ("teaser", "state", "verdict"),
    [
        pytest.param(
            f"The mayor said that {QUOTE}.", LinkState.ALIVE, Verdict.EXACT, id="the quotation is in the open"
        ),
        pytest.param("The mayor spoke.", LinkState.BLOCKED, Verdict.UNVERIFIABLE, id="the title alone"),
    ],
)
def test_a_teaser_before_a_paywall(teaser: str, state: LinkState, verdict: Verdict) -> None:
    locked = '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":false}</script>'
    found = evidence(Web({URL: snapshot(html(TITLE, teaser).replace("</head>", f"{locked}</head>"))}))
    assert found.state is state
    assert [quote.alignment.verdict for quote in found.quotes] == [verdict]
