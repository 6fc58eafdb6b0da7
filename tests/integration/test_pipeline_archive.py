"""Gathering with a real archive: pywb on loopback, asked through the real client, beside a real site."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gather_parts import ARTICLE, FILLER, NOW, TITLE, document, html, reference
from loopback import Answer, Site, site
from refcheck.archives.wayback import Wayback
from refcheck.config import ArchiveSettings, HttpSettings
from refcheck.gather import gather
from refcheck.http import Client
from refcheck.model import Evidence, Found, LinkState, Missing, Need, PartialDate, Verdict
from servers.wayback import Captured, wayback_machine

pytestmark = pytest.mark.pywb
WITHOUT = html(TITLE, FILLER, FILLER)
DATED = ARTICLE.replace("<head>", '<head><meta property="article:published_time" content="2020-10-05T10:00:00Z">')


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Site, str]]:
    """A site, and an archive that holds some of its pages."""
    answers = {"/gone": Answer("", 404), "/lost": Answer(WITHOUT), "/dated": Answer(DATED), "/new": Answer(ARTICLE)}
    with site(answers) as web:
        captures = [
            Captured(f"{web.base}/gone", "20201006080000", ARTICLE),
            Captured(f"{web.base}/lost", "20201004080000", WITHOUT),
            Captured(f"{web.base}/lost", "20201020080000", ARTICLE),
            Captured(f"{web.base}/dated", "20201006080000", DATED),
        ]
        with wayback_machine(tmp_path_factory.mktemp("archive"), captures) as archive:
            yield web, archive.url


def look_at(world: tuple[Site, str], path: str, tmp_path: Path, *, issued: PartialDate | None = None) -> Evidence:
    web, archive_url = world
    ref = reference("Ferry2020", url=web.base + path, issued=issued or PartialDate(2020, 10, 5))
    with Client(HttpSettings(allow_private=True, interval=0.0), wait=lambda _: None) as client:
        archive = Wayback(client, ArchiveSettings(url=archive_url), state=tmp_path / "breaker.json")
        dossier = gather(document(ref), needs=set(Need), client=client, archive=archive, now=NOW)
    return dossier.evidence["Ferry2020"]


def test_a_page_that_is_gone_is_read_from_its_capture(world: tuple[Site, str], tmp_path: Path) -> None:
    found = look_at(world, "/gone", tmp_path)
    assert found.state is LinkState.GONE
    [words] = found.quotes
    assert (words.alignment.verdict, words.source) == (Verdict.EXACT, "capture of 2020-10-06")


def test_words_that_page_and_nearest_capture_lack_are_read_in_a_later_one(
    world: tuple[Site, str], tmp_path: Path
) -> None:
    [words] = look_at(world, "/lost", tmp_path).quotes
    assert (words.alignment.verdict, words.source) == (Verdict.EXACT, "capture of 2020-10-20")
    assert [copy.name for copy in words.tried] == ["live page", "capture of 2020-10-04", "capture of 2020-10-20"]


def test_a_date_in_question_is_bounded_by_the_first_capture(world: tuple[Site, str], tmp_path: Path) -> None:
    found = look_at(world, "/dated", tmp_path, issued=PartialDate(2021, 10, 5))
    assert isinstance(found.first_capture, Found)
    assert found.first_capture.value == datetime(2020, 10, 6, 8, tzinfo=UTC)


def test_a_page_that_nobody_captured(world: tuple[Site, str], tmp_path: Path) -> None:
    found = look_at(world, "/new", tmp_path)
    assert isinstance(found.memento, Missing)
    assert found.quotes[0].alignment.verdict is Verdict.EXACT
