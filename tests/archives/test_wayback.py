"""What the Wayback Machine's answers mean; the archive is a function from path to reply."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import UTC, datetime
from pathlib import Path

import pytest
import requests

from refcheck.archives import open_archive
from refcheck.archives.wayback import Wayback
from refcheck.config import ArchiveSettings, HttpSettings
from refcheck.errors import ConfigError
from refcheck.http import Client
from refcheck.http.offline import Offline
from refcheck.model import Answer, Found, Hop, Missing, PartialDate, Snapshot, Unavailable, Why
from servers.adapter import FunctionAdapter, Reply, client_over

BASE = "https://web.archive.org"
URL = "https://example.org/news"
NEAR = PartialDate(2020, 10, 5)
ASKED = f"/web/20201005120000id_/{URL}"
CDX = "/cdx/search/cdx?"
ROWS = ["timestamp", "original", "mimetype", "statuscode", "digest"]


def capture(at: str, status: int = 200, body: bytes = b"<p>then", **headers: str) -> Reply:
    when = datetime.strptime(at, "%Y%m%d%H%M%S").strftime("%a, %d %b %Y %H:%M:%S GMT")
    pairs = tuple((name.replace("_", "-"), value) for name, value in headers.items())
    return Reply(body, status, (("Memento-Datetime", when), ("Content-Type", "text/html"), *pairs))


def elsewhere(at: str, url: str = URL) -> Reply:
    return Reply(b"", 302, (("Location", f"{BASE}/web/{at}id_/{url}"),))


def table(*rows: tuple[str, str]) -> Reply:
    lines = [[at, URL, "text/html", status, "ABC"] for at, status in rows]
    return Reply(json.dumps([ROWS, *lines] if rows else []).encode())


class Archive:
    """A Wayback over a table of paths; every index request is answered by the row for `CDX`."""

    def __init__(self, folder: Path, replies: Mapping[str, Reply | Exception]) -> None:
        self.now = 1_790_000_000.0
        self.slept: list[float] = []

        def serve(url: str) -> Reply | Exception:
            path = url.removeprefix(BASE)
            found = replies.get(CDX if path.startswith(CDX) else path)
            if found is None:
                pytest.fail(f"an unexpected request: {path}")
            return found

        self.client = client_over(serve)
        self.folder = folder
        self.wayback = self.open()

    def open(self) -> Wayback:
        settings, state = ArchiveSettings(), self.folder / "state.json"
        return Wayback(self.client, settings, state=state, clock=lambda: self.now, sleep=self.slept.append)

    @property
    def asked(self) -> list[str]:
        adapter = self.client.transport._adapter  # type: ignore[attr-defined]
        assert isinstance(adapter, FunctionAdapter)
        return [url.removeprefix(BASE) for url in adapter.asked]


def memento(answer: Answer[Snapshot]) -> Snapshot:
    assert isinstance(answer, Found), answer
    return answer.value


def test_the_capture_of_that_very_second(tmp_path: Path) -> None:
    reply = capture("20201005120000", X_Archive_Orig_Last_Modified="Mon, 05 Oct 2020 08:00:00 GMT", X_Archive_Src="x")
    snapshot = memento(Archive(tmp_path, {ASKED: reply}).wayback.find_memento(URL + "#part", NEAR))
    assert (snapshot.url, snapshot.final_url, snapshot.status, snapshot.body) == (URL, URL, 200, b"<p>then")
    assert snapshot.captured_at == datetime(2020, 10, 5, 12, tzinfo=UTC)
    assert snapshot.memento_url == f"{BASE}/web/20201005120000/{URL}"
    assert snapshot.header("last-modified") == "Mon, 05 Oct 2020 08:00:00 GMT"
    assert not snapshot.header("memento-datetime")


def test_the_nearest_capture_is_followed_to_and_the_index_left_alone(tmp_path: Path) -> None:
    near = f"/web/20201101000000id_/{URL}"
    archive = Archive(tmp_path, {ASKED: elsewhere("20201101000000"), near: capture("20201101000000")})
    assert memento(archive.wayback.find_memento(URL, NEAR)).chain == ()
    assert archive.asked == [ASKED, near]


def test_a_capture_from_long_before_gives_way_to_a_later_one(tmp_path: Path) -> None:
    early, late = "20150101000000", "20230101000000"
    archive = Archive(
        tmp_path,
        {
            ASKED: elsewhere(early),
            f"/web/{early}id_/{URL}": capture(early),
            CDX: table((early, "200"), (late, "200")),
            f"/web/{late}id_/{URL}": capture(late, body=b"<p>later"),
        },
    )
    assert memento(archive.wayback.find_memento(URL, NEAR)).body == b"<p>later"


def test_a_capture_from_long_before_is_better_than_none(tmp_path: Path) -> None:
    early = "20150101000000"
    replies = {ASKED: elsewhere(early), f"/web/{early}id_/{URL}": capture(early), CDX: table((early, "200"))}
    snapshot = memento(Archive(tmp_path, replies).wayback.find_memento(URL, NEAR))
    assert snapshot.captured_at == datetime(2015, 1, 1, tzinfo=UTC)


def test_an_archived_404_gives_way_to_a_capture_of_the_page(tmp_path: Path) -> None:
    good = "20201220000000"
    replies = {
        ASKED: capture("20201005120000", 404),
        CDX: table((good, "200")),
        f"/web/{good}id_/{URL}": capture(good),
    }
    assert memento(Archive(tmp_path, replies).wayback.find_memento(URL, NEAR)).status == 200


def test_an_archived_404_alone_is_told_as_it_is(tmp_path: Path) -> None:
    replies = {ASKED: capture("20201005120000", 404), CDX: table()}
    assert memento(Archive(tmp_path, replies).wayback.find_memento(URL, NEAR)).status == 404


@pytest.mark.parametrize(
    "location",
    [
        pytest.param(f"{BASE}/web/20201005120000id_/https://example.org/new", id="rewritten into the archive"),
        pytest.param("/web/20201005120000id_/https://example.org/new", id="rewritten, relative"),
        pytest.param("https://example.org/new", id="left as recorded: still followed inside the archive"),
        pytest.param("/new", id="left as recorded, relative"),
    ],
)
def test_an_archived_redirect_is_followed_inside_the_archive(tmp_path: Path, location: str) -> None:
    new = "/web/20201005120000id_/https://example.org/new"
    replies = {ASKED: capture("20201005120000", 301, Location=location), new: capture("20201005120000")}
    snapshot = memento(Archive(tmp_path, replies).wayback.find_memento(URL, NEAR))
    assert (snapshot.url, snapshot.final_url) == (URL, "https://example.org/new")
    assert snapshot.chain == (Hop(URL, 301, "https://example.org/new"),)


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        pytest.param(Reply(b"", 404), Missing("web.archive.org", "no capture of this address"), id="never archived"),
        pytest.param(
            Reply(b"This URL has been excluded from the Wayback Machine."),
            Unavailable("web.archive.org", Why.BLOCKED, "the site is excluded from the archive"),
            id="an excluded site, as a 200",
        ),
        pytest.param(
            Reply(b"", 403, (("X-Archive-Wayback-Runtime-Error", "RobotAccessControlException: blocked"),)),
            Unavailable("web.archive.org", Why.BLOCKED, "the site is excluded from the archive"),
            id="an excluded site, as a 403",
        ),
        pytest.param(
            Reply(b"<h1>Welcome"),
            Unavailable("web.archive.org", Why.UNSUPPORTED, "the archive answered 200 without a capture"),
            id="no Memento-Datetime, no capture",
        ),
        pytest.param(
            Reply(b"", 503),
            Unavailable("web.archive.org", Why.SERVER_ERROR, "the archive answered 503"),
            id="the archive is down",
        ),
        pytest.param(
            Reply(b"", 302, (("Location", "https://archive.org/sorry"),)),
            Unavailable("web.archive.org", Why.UNSUPPORTED, "the archive redirects to 'https://archive.org/sorry'"),
            id="sent away",
        ),
        pytest.param(
            capture("20201005120000", 302, Location=URL),
            Unavailable("web.archive.org", Why.UNSUPPORTED, "the archived redirects go in a circle"),
            id="an archived circle",
        ),
        pytest.param(
            requests.ReadTimeout(),
            Unavailable("web.archive.org", Why.TIMEOUT, "the server did not answer in time"),
            id="no answer in time",
        ),
    ],
)
def test_only_a_404_without_a_capture_says_not_archived(
    tmp_path: Path, reply: Reply | Exception, expected: Missing | Unavailable
) -> None:
    assert Archive(tmp_path, {ASKED: reply}).wayback.find_memento(URL, NEAR) == expected


@pytest.mark.parametrize(
    ("near", "stamp"),
    [
        pytest.param(PartialDate(2020, 10, 5), "20201005120000", id="a day"),
        pytest.param(PartialDate(2020, 10), "20201015120000", id="a month: its middle"),
        pytest.param(PartialDate(2020), "20200701120000", id="a year: its middle"),
        pytest.param(PartialDate(1848), "19910701120000", id="before the web"),
        pytest.param(None, "20260921141320", id="no date: the time of the run"),
    ],
)
def test_what_time_is_asked_for(tmp_path: Path, near: PartialDate | None, stamp: str) -> None:
    archive = Archive(tmp_path, {f"/web/{stamp}id_/{URL}": Reply(b"", 404)})
    assert isinstance(archive.wayback.find_memento(URL, near), Missing)


def test_the_index_gives_captures_and_the_first_one(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {CDX: table(("20150102030405", "200"), ("bad", "200"), ("20160102030405", "-"))})
    answer = archive.wayback.captures(URL, NEAR)
    assert isinstance(answer, Found)
    assert [(each.at.year, each.status) for each in answer.value] == [(2015, 200), (2016, 0)]
    assert answer.value[0].memento_url == f"{BASE}/web/20150102030405/{URL}"
    assert archive.wayback.first_capture(URL) == Found(datetime(2015, 1, 2, 3, 4, 5, tzinfo=UTC), "web.archive.org")
    first, second = archive.asked
    assert "sort=closest&closest=20201005120000" in first  # `closest` alone does nothing
    assert "limit=1" in second


@pytest.mark.parametrize(
    ("reply", "why"),
    [
        pytest.param(Reply(b"[]"), None, id="an empty table"),
        pytest.param(Reply(b""), None, id="nothing"),
        pytest.param(Reply(b"x AdministrativeAccessControlException", 403), Why.BLOCKED, id="excluded"),
        pytest.param(Reply(b"<html>busy"), Why.UNSUPPORTED, id="no table"),
        pytest.param(Reply(b'{"a": 1}'), Why.UNSUPPORTED, id="another JSON"),
        pytest.param(Reply(b"", 504), Why.SERVER_ERROR, id="the index gave up"),
        pytest.param(Reply(b"", 429), Why.CIRCUIT_OPEN, id="rate limited"),
    ],
)
def test_when_the_index_gives_nothing(tmp_path: Path, reply: Reply, why: Why | None) -> None:
    answer = Archive(tmp_path, {CDX: reply}).wayback.first_capture(URL)
    if why is None:
        assert answer == Missing("web.archive.org", "no successful capture")
    else:
        assert isinstance(answer, Unavailable)
        assert answer.why is why


def test_a_429_stops_all_asking_for_a_minute_and_the_second_one_for_an_hour(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {ASKED: Reply(b"", 429)})

    def why() -> str:
        answer = archive.wayback.find_memento(URL, NEAR)
        assert isinstance(answer, Unavailable)
        assert answer.why is Why.CIRCUIT_OPEN
        return answer.detail

    why()
    assert "asked again in 60 s" in why()
    assert len(archive.asked) == 1
    archive.now += 61
    why()
    assert len(archive.asked) == 2
    archive.wayback = archive.open()  # a later run remembers
    assert "asked again in 60 min" in why()
    archive.now += 3000
    why()
    assert len(archive.asked) == 2


def test_refused_connections_are_a_ban(tmp_path: Path) -> None:
    error = requests.ConnectionError(ConnectionRefusedError(111, "Connection refused"))
    archive = Archive(tmp_path, {ASKED: error})
    assert isinstance(archive.wayback.find_memento(URL, NEAR), Unavailable)
    archive.now += 600
    answer = archive.wayback.find_memento(URL, NEAR)
    assert isinstance(answer, Unavailable)
    assert (answer.why, len(archive.asked)) == (Why.CIRCUIT_OPEN, 1)


def test_silence_several_times_in_a_row_is_a_refusal(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {ASKED: requests.ReadTimeout()})
    for _ in range(8):
        archive.wayback.find_memento(URL, NEAR)
    assert len(archive.asked) == 5


def test_the_pace_stays_under_the_limits(tmp_path: Path) -> None:
    archive = Archive(tmp_path, {CDX: table()})
    for _ in range(8):
        archive.wayback.first_capture(URL)
    assert [round(each, 1) for each in archive.slept] == [2.5, 5.0, 7.5, 10.0]  # four at once, then 24 a minute


def test_a_state_file_that_cannot_be_read_costs_only_the_memory(tmp_path: Path) -> None:
    (tmp_path / "state.json").write_text('{"until": "soon"')
    archive = Archive(tmp_path, {ASKED: Reply(b"", 404)})
    assert isinstance(archive.wayback.find_memento(URL, NEAR), Missing)


def test_offline_is_not_not_archived(tmp_path: Path) -> None:
    client = Client(HttpSettings(), transport=Offline())
    archive = Wayback(client, ArchiveSettings(), state=tmp_path / "s")
    assert archive.find_memento(URL, None) == Unavailable("web.archive.org", Why.OFFLINE)


def test_archives_are_opened_by_name(tmp_path: Path) -> None:
    client = Client(HttpSettings(), transport=Offline())
    assert isinstance(open_archive("wayback", client, ArchiveSettings()), Wayback)
    with pytest.raises(ConfigError, match="no archive is called 'nowhere'"):
        open_archive("nowhere", client, ArchiveSettings())
