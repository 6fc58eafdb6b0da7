"""Crossref: which answers are a record, which say that there is none, and which say nothing."""

from __future__ import annotations

import json
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import requests
from hypothesis import given
from hypothesis import strategies as st

from refcheck.config import HttpSettings, RegistrySettings
from refcheck.errors import ConfigError
from refcheck.model import Answer, Found, Item, Missing, Name, Notice, NoticeKind, PartialDate, Record, Unavailable, Why
from refcheck.registries import open_registry
from refcheck.registries.crossref import Crossref, read_record
from servers.adapter import Reply, client_over

DOI = "10.1000/quiet.1"
ADDRESS = "https://api.crossref.org/works/10.1000%2Fquiet.1"
RETRACTED = Notice(NoticeKind.RETRACTION, "10.1000/retraction.7", PartialDate(2019, 5, 2), "publisher")
RETRACTED_SOMEWHERE = replace(RETRACTED, doi="")


def update(kind: object = "retraction", doi: object = "10.1000/Retraction.7", *day: object, **more: object) -> object:
    parts = {"updated": {"date-parts": [list(day or (2019, 5, 2))]}, "source": "publisher"}
    return {"type": kind, "DOI": doi, "label": "Retraction", **parts, **more}


def work(**fields: object) -> bytes:
    more = {name.replace("_", "-"): value for name, value in fields.items()}
    message = {"DOI": "10.1000/Quiet.1", "title": ["A quiet war"], **more}
    return json.dumps({"status": "ok", "message-type": "work", "message": message}).encode()


def read(body: bytes) -> Record | None:
    return read_record(json.loads(body), DOI)


def ask(reply: Reply | Exception) -> Answer[Record]:
    with client_over({ADDRESS: reply}, HttpSettings(interval=0, retry_after_cap=0)) as client:
        return open_registry("crossref", client, RegistrySettings()).look_up(DOI)


@pytest.mark.parametrize(
    ("body", "notices"),
    [
        pytest.param(work(), (), id="nothing published about it"),
        pytest.param(work(updated_by=[update()]), (RETRACTED,), id="retracted by a notice"),
        pytest.param(work(update_to=[update(doi="10.1/other")]), (), id="itself a notice about another work"),
        pytest.param(
            work(update_to=[update(doi="10.1000/QUIET.1")]),
            (Notice(NoticeKind.RETRACTION, "", PartialDate(2019, 5, 2), "publisher"),),
            id="retracted in place: it updates itself",
        ),
        pytest.param(
            work(updated_by=[update(source="retraction-watch"), update("Retraction", RETRACTED.doi, 2019, 4, 1)]),
            (Notice(NoticeKind.RETRACTION, "10.1000/retraction.7", PartialDate(2019, 4, 1), "publisher"),),
            id="one notice reported twice is one",
        ),
        pytest.param(
            work(updated_by=[update(), update("corrigendum", "10.1000/c", 2018)]),
            (Notice(NoticeKind.CORRECTION, "10.1000/c", PartialDate(2018), "publisher"), RETRACTED),
            id="oldest first",
        ),
        pytest.param(work(updated_by=[update(), 7, None, {"DOI": "10.1/x"}, {"type": "x"}]), (RETRACTED,), id="noise"),
        pytest.param(work(updated_by={"type": "retraction"}), (), id="no list"),
        pytest.param(work(update_to=[update(doi="nonsense")]), (), id="a notice about nothing that can be read"),
        pytest.param(work(updated_by=[update("retraction", "?")]), (RETRACTED_SOMEWHERE,), id="an unreadable notice"),
    ],
)  # fmt: skip
def test_the_notices_of_a_record(body: bytes, notices: tuple[Notice, ...]) -> None:
    answer = ask(Reply(body))
    assert isinstance(answer, Found)
    assert (answer.source, answer.value.item.title, answer.value.notices) == ("Crossref", "A quiet war", notices)


def test_the_item_of_a_record() -> None:
    whole = work(
        type="journal-article",
        title=["A <i>quiet</i> war &amp; peace"],
        subtitle=["Notes"],
        original_title=["Une guerre tranquille"],
        author=[{"given": "Ada", "family": "Poe"}, {"name": "The Peace Group"}, {"given": "alone"}, 7],
        container_title=["Journal of Quiet", "J. Quiet"],
        volume="12", issue=3, page="101-119",
        published_print={"date-parts": [[2011, 2]]},
        published_online={"date-parts": [[2010, 12, 5]]},
        published={"date-parts": [[2010, 12, 5]]},
    )  # fmt: skip
    record = read(whole)
    assert record
    assert record.titles == (
        "A quiet war & peace: Notes", "A quiet war & peace", "Une guerre tranquille"
    )  # fmt: skip
    assert record.dates == (PartialDate(2011, 2), PartialDate(2010, 12, 5))
    assert record.item == Item(
        type="article-journal",
        title="A quiet war & peace",
        authors=(Name(family="Poe", given="Ada"), Name(literal="The Peace Group")),
        issued=PartialDate(2011, 2),
        container_title="Journal of Quiet",
        volume="12",
        issue="3",
        pages="101-119",
        doi=DOI,
    )


@pytest.mark.parametrize(
    ("printed", "kind"),
    [
        pytest.param("Retraction", NoticeKind.RETRACTION, id="capital"),
        pytest.param("partial_retraction", NoticeKind.PARTIAL_RETRACTION, id="of a part"),
        pytest.param("withdrawal", NoticeKind.WITHDRAWAL, id="withdrawal"),
        pytest.param("removal", NoticeKind.REMOVAL, id="removal"),
        pytest.param("expression_of_concern", NoticeKind.CONCERN, id="underscores"),
        pytest.param("Expression-of  Concern", NoticeKind.CONCERN, id="hyphen and blanks"),
        pytest.param("erratum", NoticeKind.CORRECTION, id="an erratum is no retraction"),
        pytest.param("corrigendum", NoticeKind.CORRECTION, id="corrigendum"),
        pytest.param("new_edition", NoticeKind.OTHER, id="a new edition is none of these"),
        pytest.param("retraction of the retraction", NoticeKind.OTHER, id="unknown words are not guessed at"),
    ],
)
def test_the_kinds_of_notices(printed: str, kind: NoticeKind) -> None:
    record = read(work(updated_by=[update(printed)]))
    assert record
    assert [notice.kind for notice in record.notices] == [kind]


@pytest.mark.parametrize(
    ("title", "updates", "told"),
    [
        pytest.param("RETRACTED: A quiet war", {}, [NoticeKind.RETRACTION], id="capitals"),
        pytest.param("RETRACTED ARTICLE: A quiet war", {}, [NoticeKind.RETRACTION], id="article"),
        pytest.param("[Retracted] A quiet war", {}, [NoticeKind.RETRACTION], id="brackets"),
        pytest.param("WITHDRAWN: A quiet war", {}, [NoticeKind.WITHDRAWAL], id="withdrawn"),
        pytest.param("Retraction: A quiet war", {}, [], id="the title of a notice"),
        pytest.param("Retracted: A quiet war", {"update_to": [update()]}, [], id="a notice so headed"),
        pytest.param("Retracted papers and their citations", {}, [], id="about retracted papers"),
        pytest.param("Withdrawn: a novel", {}, [], id="a title of its own"),
        pytest.param("RETRACTED: A", {"updated_by": [update()]}, [NoticeKind.RETRACTION], id="told by a notice, too"),
        pytest.param(
            "RETRACTED: A",
            {"updated_by": [update("erratum")]},
            [NoticeKind.CORRECTION, NoticeKind.RETRACTION],
            id="there is a correction, too",
        ),
    ],
)  # fmt: skip
def test_a_title_that_tells_of_it(title: str, updates: dict[str, object], told: list[NoticeKind]) -> None:
    record = read(work(title=[title], **updates))
    assert record
    assert [notice.kind for notice in record.notices] == told
    assert all(notice.in_title == (not notice.doi) for notice in record.notices)


@pytest.mark.parametrize(
    ("day", "date"),
    [
        pytest.param((2019,), PartialDate(2019), id="year"),
        pytest.param((2019, 5), PartialDate(2019, 5), id="month"),
        pytest.param((2019, 2, 30), PartialDate(2019, 2), id="no such day"),
        pytest.param((2019, 13), PartialDate(2019), id="no such month"),
        pytest.param((0,), None, id="no year"),
        pytest.param((None,), None, id="null"),
        pytest.param((10**30, 1, 1), None, id="a year beyond counting"),
    ],
)
def test_the_date_of_a_notice(day: tuple[object, ...], date: PartialDate | None) -> None:
    record = read(work(updated_by=[update("retraction", "10.1000/r", *day)]))
    assert record
    assert record.notices == (Notice(NoticeKind.RETRACTION, "10.1000/r", date, "publisher"),)


UNREADABLE = "cannot be read: the answer is no record of a work"


@pytest.mark.parametrize(
    ("reply", "reason"),
    [
        pytest.param(Reply(b"Resource not found.", 404), "no record of this DOI", id="another agency's DOI"),
        pytest.param(Reply(b"", 429), "rate limited: api.crossref.org answered 429", id="asked too often"),
        pytest.param(Reply(b"", 503), "server error: api.crossref.org answered 503", id="out of order"),
        pytest.param(Reply(b"", 403), "access refused: api.crossref.org answered 403", id="refused"),
        pytest.param(requests.ConnectTimeout(), "timed out", id="a timeout proves nothing"),
        pytest.param(Reply(b"<html>Please log in"), UNREADABLE, id="a portal's page"),
        pytest.param(Reply(b"[" * 100_000), UNREADABLE, id="nested without end"),
        pytest.param(Reply(b'{"status":"ok","message":[]}'), UNREADABLE, id="another message"),
        pytest.param(Reply(b'{"status":"failed","message":{"DOI":"x"}}'), UNREADABLE, id="a failure told with 200"),
        pytest.param(Reply(work().replace(b"DOI", b"doi")), UNREADABLE, id="a record of nothing"),
    ],
)  # fmt: skip
def test_what_is_no_record(reply: Reply | Exception, reason: str) -> None:
    match ask(reply):
        case Missing(source, seen):
            assert (source, seen) == ("Crossref", reason)
        case Unavailable(source) as answer:
            assert source == "Crossref"
            assert answer.reason.startswith(reason)
        case other:
            pytest.fail(f"{other}")


def test_an_answer_that_was_cut_short_is_not_read() -> None:
    with client_over({ADDRESS: Reply(work(padding="x" * 5000))}, HttpSettings(interval=0, max_bytes=500)) as client:
        answer = open_registry("crossref", client, RegistrySettings()).look_up(DOI)
    assert answer == Unavailable("Crossref", Why.UNSUPPORTED, "the answer was cut short")


def test_any_json_is_a_record_or_none() -> None:
    plain = st.none() | st.booleans() | st.integers() | st.floats() | st.text()
    names = st.sampled_from([
        "DOI", "type", "updated", "date-parts", "title", "updated-by", "update-to", "source", "author", "family",
        "name", "published", "volume",
    ])  # fmt: skip
    anything = st.recursive(plain, lambda inner: st.lists(inner) | st.dictionaries(names, inner), max_leaves=12)

    @given(st.dictionaries(names, anything))
    def reads(fields: dict[str, object]) -> None:
        body = json.dumps({"status": "ok", "message": {"DOI": DOI, **fields}}).encode()
        assert read(body) is None or isinstance(read(body), Record)

    reads()


@pytest.mark.parametrize(
    ("doi", "path"),
    [
        pytest.param("10.1000/a,b(c)<d>", "/works/10.1000%2Fa%2Cb%28c%29%3Cd%3E", id="comma and brackets"),
        pytest.param("10.1000/a?b#c%2f/é", "/works/10.1000%2Fa%3Fb%23c%252f%2F%C3%A9", id="query, fragment, per cent"),
    ],
)
def test_the_address_on_the_wire(doi: str, path: str) -> None:
    asked = []
    with client_over(lambda url: asked.append(url) or Reply(status=404)) as client:  # type: ignore[func-returns-value]
        open_registry("crossref", client, RegistrySettings(url="https://registry.example/")).look_up(doi)
    assert asked == ["https://registry.example" + path]


def test_no_other_registry() -> None:
    with client_over({}) as client, pytest.raises(ConfigError, match="no registry is called 'nowhere'"):
        open_registry("nowhere", client, RegistrySettings())


@pytest.mark.parametrize(
    ("contact", "most"),
    [
        pytest.param("", 1, id="a caller without a name asks one thing after the other"),
        pytest.param("me@example.org", 2, id="one with a name asks more, as far as the client lets it"),
    ],
)
def test_how_much_is_asked_at_once(contact: str, most: int) -> None:
    lock, under_way, seen = threading.Lock(), [0], [0]

    def serve(_url: str) -> Reply:
        with lock:
            under_way[0] += 1
            seen[0] = max(seen[0], under_way[0])
        time.sleep(0.05)
        with lock:
            under_way[0] -= 1
        return Reply(status=404)

    with client_over(serve, HttpSettings(interval=0, contact=contact)) as client, ThreadPoolExecutor(4) as pool:
        registry = open_registry("crossref", client, RegistrySettings())
        list(pool.map(registry.look_up, [f"10.1000/{number}" for number in range(6)]))
    assert seen[0] == most


SEARCH = "https://api.crossref.org/works?query.bibliographic=A+quiet+war+of+words+Ada+Poe&rows=5"
SOUGHT = Item(title="A quiet war of words", authors=(Name(family="Poe", given="Ada"),))


def search(works: object) -> Answer[Record]:
    body = json.dumps({"status": "ok", "message-type": "work-list", "message": {"items": works}}).encode()
    with client_over({SEARCH: Reply(body)}, HttpSettings(interval=0, retry_after_cap=0)) as client:
        return Crossref(client, RegistrySettings()).find(SOUGHT)


HIT = {"DOI": "10.1000/words", "title": ["A quiet war of words"], "author": [{"family": "Poe", "given": "A."}]}


@pytest.mark.parametrize(
    ("works", "doi"),
    [
        pytest.param([{"DOI": "10.1/x", "title": ["Review of: A quiet war"]}, HIT], "10.1000/words", id="the second"),
        pytest.param([{"DOI": "10.1/x", "title": ["Another war"]}, {}, 7], "", id="none of them"),
        pytest.param([], "", id="an empty list"),
    ],
)
def test_a_title_is_searched_for(works: object, doi: str) -> None:
    match search(works):
        case Found(record, "Crossref"):
            assert (record.item.doi, record.by_title) == (doi, True)
        case answer:
            assert not doi
            assert answer == Missing("Crossref", "no work of this title")


def test_a_list_without_works_is_no_answer() -> None:
    assert search({"a": 1}) == Unavailable("Crossref", Why.UNSUPPORTED, "the answer is no record of a work")
