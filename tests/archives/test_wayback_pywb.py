"""The Wayback client against a real archive: pywb with captures of pages written for this test."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from refcheck.archives.wayback import Wayback
from refcheck.config import ArchiveSettings, HttpSettings
from refcheck.http import open_client
from refcheck.model import Answer, Found, Missing, PartialDate, Snapshot, Unavailable, Why
from servers.wayback import Captured, Shim, wayback_machine

PAGE = "http://paper.example/2020/10/story.html?id=7&lang=en"
CAPTURES = (
    Captured(PAGE, "20190301000000", "<p>Coming soon"),
    Captured(PAGE, "20201007101112", "<p>The story", headers=(("Last-Modified", "Mon, 05 Oct 2020 08:00:00 GMT"),)),
    Captured(PAGE, "20230101000000", "<p>Not here any more", status=404),
    Captured("http://paper.example/old", "20201001000000", status=301, location="/2020/new"),
    Captured("http://paper.example/2020/new", "20201002000000", "<p>Moved here"),
    Captured("http://paper.example/lost", "20201001000000", "<p>No", status=404),
    Captured("http://secret.example/", "20201001000000", "<p>Secret"),
)
pytestmark = pytest.mark.pywb


@pytest.fixture(scope="module")
def machine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shim]:
    with wayback_machine(tmp_path_factory.mktemp("archive"), CAPTURES, excluded=["secret.example"]) as shim:
        yield shim


def ask(machine: Shim, folder: Path, url: str, near: PartialDate | None, **how: str) -> tuple[Answer[Snapshot], object]:
    with open_client(HttpSettings(), **how) as client:  # type: ignore[arg-type]
        settings = ArchiveSettings(url=machine.url, playback_per_minute=6000, index_per_minute=6000)
        archive = Wayback(client, settings, state=folder / "state.json")
        return archive.find_memento(url, near), archive.first_capture(url)


def test_the_capture_nearest_to_the_date(machine: Shim, tmp_path: Path) -> None:
    answer, first = ask(machine, tmp_path, PAGE, PartialDate(2020, 10, 5))
    assert isinstance(answer, Found)
    assert answer.value.body == b"<p>The story"
    assert answer.value.captured_at == datetime(2020, 10, 7, 10, 11, 12, tzinfo=UTC)
    assert answer.value.memento_url == f"{machine.url}/web/20201007101112/{PAGE}"
    assert answer.value.header("last-modified") == "Mon, 05 Oct 2020 08:00:00 GMT"
    assert isinstance(first, Found)
    assert first.value == datetime(2019, 3, 1, tzinfo=UTC)


def test_the_nearest_capture_of_a_page_that_is_gone_since(machine: Shim, tmp_path: Path) -> None:
    answer, _ = ask(machine, tmp_path, PAGE, PartialDate(2023, 2))
    assert isinstance(answer, Found)
    assert answer.value.status == 404 or answer.value.body == b"<p>The story"


def test_an_archived_redirect(machine: Shim, tmp_path: Path) -> None:
    answer, _ = ask(machine, tmp_path, "http://paper.example/old", PartialDate(2020, 10, 1))
    assert isinstance(answer, Found)
    assert (answer.value.body, answer.value.final_url) == (b"<p>Moved here", "http://paper.example/2020/new")


@pytest.mark.parametrize(
    ("url", "status"),
    [pytest.param("http://paper.example/lost", 404, id="only an error was captured")],
)
def test_captures_of_errors(machine: Shim, tmp_path: Path, url: str, status: int) -> None:
    answer, first = ask(machine, tmp_path, url, None)
    assert isinstance(answer, Found)
    assert answer.value.status == status
    assert isinstance(first, Missing)


def test_never_archived_and_excluded_are_two_things(machine: Shim, tmp_path: Path) -> None:
    never, _ = ask(machine, tmp_path, "http://paper.example/never", None)
    assert isinstance(never, Missing)
    excluded, first = ask(machine, tmp_path, "http://secret.example/", None)
    assert isinstance(excluded, Unavailable)
    assert isinstance(first, Unavailable)
    assert excluded.why is first.why is Why.BLOCKED


def test_archive_traffic_is_recorded_and_played_back(machine: Shim, tmp_path: Path) -> None:
    path = str(tmp_path / "evidence.warc.gz")
    seen = ask(machine, tmp_path, PAGE, None, record=path)
    asked = len(machine.asked)
    assert ask(machine, tmp_path, PAGE, None, replay=path) == seen
    assert len(machine.asked) == asked


def test_a_429_is_never_not_archived(machine: Shim, tmp_path: Path) -> None:
    machine.refusing = 429
    try:
        answer, first = ask(machine, tmp_path, PAGE, None)
    finally:
        machine.refusing = 0
    assert isinstance(answer, Unavailable)
    assert isinstance(first, Unavailable)
    assert answer.why is first.why is Why.CIRCUIT_OPEN
