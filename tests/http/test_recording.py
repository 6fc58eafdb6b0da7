"""Recordings: what stands in them, whether other tools accept them, and that they play back the same."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from refcheck.config import HttpSettings
from refcheck.errors import ConfigError, RecordingError
from refcheck.http import Terms, open_client
from refcheck.model import Answer, Found, Snapshot, Unavailable, Why
from servers import warc
from servers.site import Site, dripping, head, in_turn, page, raw, redirect, reset

SETTINGS = HttpSettings(
    allow_private=True, interval=0.0, deadline=1.0, read_timeout=0.5, max_bytes=50_000, retry_after_cap=0.0
)
Record = dict[str, str]


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    routes = {
        "/page": page(b"<p>Hello", headers=[("X-Mixed-CASE", "kept"), ("X-Mixed-CASE", "twice")]),
        "/gzip": page(gzip.compress(b"y" * 900), headers=[("Content-Encoding", "gzip")]),
        "/chunked": raw(head(200, [("Transfer-Encoding", "chunked")]) + b"5\r\nHello\r\n0\r\n\r\n"),
        "/big": page(b"z" * 60_000),
        "/drip": dripping(head(200, [("Content-Length", "900")]) + b"x" * 900),
        "/moved": redirect("/page#part", 301),
        "/wall": in_turn(redirect("/wall", headers=[("Set-Cookie", "seen=1")]), page(b"inside")),
        "/flaky": in_turn(page(b"later", 503), page(b"now")),
        "/reset": reset,
        "/coding": page(b"?", headers=[("Content-Encoding", "br")]),
    }
    with Site(routes) as each:
        yield each


@pytest.fixture(scope="module")
def recorded(site: Site, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, Answer[Snapshot]]]:
    path = tmp_path_factory.mktemp("recording") / "new folder" / "evidence.warc.gz"
    urls = [*(site.url + route for route in site.routes), site.url + "/ünïcode?q=a b", "http://127.0.0.1:1/"]
    with open_client(SETTINGS, record=str(path), cache=path.with_name("cache")) as client:
        answers = dict(client.fetch_all(urls))
        assert not path.exists()  # until it is complete
    return path, answers


def records(path: Path) -> list[tuple[Record, bytes]]:
    with open(path, "rb") as file:
        return [
            (dict(record.rec_headers.headers), record.raw_stream.read())
            for record in ArchiveIterator(file, no_record_parse=True)
        ]


def test_other_tools_accept_it(recorded: tuple[Path, object], capsys: pytest.CaptureFixture[str]) -> None:
    checker = Checker(type("Command", (), {"inputs": [str(recorded[0])], "verbose": True})())
    checker.process_all()
    said = capsys.readouterr().out
    assert "fail" not in said
    assert "digest pass" in said


def test_each_record_is_a_gzip_member_of_its_own(recorded: tuple[Path, object]) -> None:
    content = recorded[0].read_bytes()
    assert content.count(b"\x1f\x8b\x08\x00") >= len(records(recorded[0]))
    assert gzip.decompress(content).startswith(b"WARC/1.1\r\nWARC-Type: warcinfo\r\n")


def test_what_a_page_leaves_behind(recorded: tuple[Path, object], site: Site) -> None:
    of_page = [each for each in records(recorded[0]) if each[0].get("WARC-Target-URI") == f"{site.url}/page"]
    (asked, sent), (answered, received) = of_page[:2]
    assert (asked["WARC-Type"], answered["WARC-Type"]) == ("request", "response")
    assert asked["WARC-Concurrent-To"] == answered["WARC-Record-ID"]
    assert answered["WARC-IP-Address"] == "127.0.0.1"
    assert datetime.fromisoformat(answered["WARC-Date"]).tzinfo is not None
    assert sent.startswith(b"GET /page HTTP/1.1\r\n")
    assert b"User-Agent: refcheck/" in sent
    assert received.startswith(b"HTTP/1.1 200 OK\r\n")
    assert b"X-Mixed-CASE: kept\r\nX-Mixed-CASE: twice\r\n" in received
    assert received.endswith(b"<p>Hello")


def test_bytes_as_received_and_what_was_cut(recorded: tuple[Path, object], site: Site) -> None:
    of = {head["WARC-Target-URI"]: (head, block) for head, block in records(recorded[0]) if
          head["WARC-Type"] == "response"}  # fmt: skip
    assert of[f"{site.url}/chunked"][1].endswith(b"\r\n\r\n5\r\nHello\r\n0\r\n\r\n")
    assert gzip.decompress(of[f"{site.url}/gzip"][1].partition(b"\r\n\r\n")[2]) == b"y" * 900
    assert of[f"{site.url}/big"][0]["WARC-Truncated"] == "length"
    assert of[f"{site.url}/drip"][0]["WARC-Truncated"] == "time"
    assert "WARC-Truncated" not in of[f"{site.url}/page"][0]


def test_failures_are_kept_as_metadata(recorded: tuple[Path, object]) -> None:
    failures = {head["WARC-Target-URI"]: block for head, block in records(recorded[0])
                if head["WARC-Type"] == "metadata"}  # fmt: skip
    assert failures["http://127.0.0.1:1/"].startswith(b"why: UNREACHABLE\r\ndetail: connection refused\r\n")


def test_it_plays_back_the_same(recorded: tuple[Path, dict[str, Answer[Snapshot]]]) -> None:
    path, answers = recorded
    for _ in range(2):
        with open_client(SETTINGS, replay=str(path)) as client:
            assert not client.live
            assert dict(client.fetch_all(answers)) == answers
            started = client.started
    assert started == datetime.fromisoformat(records(path)[0][0]["WARC-Date"]).astimezone(UTC)


def test_what_was_not_asked_is_not_held_against_anybody(recorded: tuple[Path, object]) -> None:
    with open_client(SETTINGS, replay=str(recorded[0])) as client:
        assert client.fetch("https://example.org/other") == Unavailable("example.org", Why.NOT_RECORDED)


def test_a_recording_asks_even_what_the_cache_holds(site: Site, tmp_path: Path) -> None:
    for name in ("one", "two"):
        with open_client(SETTINGS, record=str(tmp_path / name), cache=tmp_path / "cache") as client:
            client.fetch(f"{site.url}/page")
        assert len(records(tmp_path / name)) == 3


def test_a_file_that_breaks_off_is_played_up_to_there(recorded: tuple[Path, object], tmp_path: Path) -> None:
    whole = recorded[0].read_bytes()
    (tmp_path / "part.warc.gz").write_bytes(whole[: len(whole) // 2])
    with open_client(SETTINGS, replay=str(tmp_path / "part.warc.gz")) as client:
        assert client.started


def test_recordings_of_other_tools_are_played(tmp_path: Path) -> None:
    path, date = tmp_path / "other.warc", "2020-10-05T06:07:08Z"
    moved = head(301, [("Location", "http://example.org/new")])
    there = head(200, [("Transfer-Encoding", "chunked")]) + b"5\r\n<p>Ne\r\n1\r\nw\r\n0\r\n\r\n"
    path.write_bytes(
        warc.response("http://example.org/", date, moved) + warc.response("http://example.org/new", date, there)
    )
    with open_client(HttpSettings(), replay=str(path)) as client:
        answer = client.fetch("http://example.org")
        assert isinstance(answer, Found)
        assert (answer.value.body, len(answer.value.chain)) == (b"<p>New", 1)
        assert isinstance(client.fetch("http://example.org/", Terms(max_redirects=0)), Found)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(None, id="no such file"),
        pytest.param(b"", id="empty"),
        pytest.param(b"just text\n" * 50, id="no WARC"),
        pytest.param(b"\x1f\x8b\x08\x00 not gzip", id="damaged gzip"),
    ],
)
def test_what_cannot_be_played(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "x.warc.gz"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(RecordingError, match=r"x\.warc\.gz: "):
        open_client(HttpSettings(), replay=str(path))


def test_what_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(RecordingError, match="cannot be written"):
        open_client(HttpSettings(), record=str(tmp_path / "file" / "x.warc.gz"))
    with pytest.raises(ConfigError):
        open_client(HttpSettings(), record="a", replay="b")
