"""What is kept from one run to the next, and what a damaged file costs: nothing but the keeping."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import threading
from datetime import UTC, datetime
from pathlib import Path

import pytest

from refcheck.config import HttpSettings
from refcheck.http import Client, Terms
from refcheck.http.cache import Cache
from refcheck.http.offline import Offline
from refcheck.model import Found, Hop, Snapshot, Truncation, Unavailable, Why
from servers.adapter import FunctionAdapter, Reply, transport_over

URL = "https://example.org/a"
ANSWER = Found(
    Snapshot(
        url=URL,
        final_url="https://example.org/b",
        status=404,
        headers=(("Content-Type", "text/html"), ("X", "é")),
        body=bytes(range(256)),
        fetched_at=datetime(2026, 11, 24, 6, 7, 8, 9000, UTC),
        chain=(Hop(URL, 301, "https://example.org/b"),),
        truncated=Truncation.LENGTH,
    ),
    "example.org",
)


def test_an_answer_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "made on the way" / "answers.sqlite"
    cache = Cache(path)
    assert cache.get(URL, 24) is None
    cache.put(URL, ANSWER)
    cache.close()
    assert Cache(path).get(URL, 24) == ANSWER


def test_old_answers_and_refreshing(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    cache = Cache(path)
    cache.put(URL, ANSWER)
    assert cache.get(URL, 0) is None
    assert Cache(path, refresh=True).get(URL, 24) is None


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"this is no database at all, just text" * 100, id="not a database"),
        pytest.param(b"SQLite format 3\0" + b"\xff" * 5000, id="a damaged database"),
        pytest.param(None, id="made by another version"),
    ],
)
def test_a_file_that_cannot_be_used_is_set_aside(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "answers.sqlite"
    if content is None:
        with sqlite3.connect(path) as db:
            db.execute("PRAGMA user_version = 99")
        db.close()
    else:
        path.write_bytes(content)
    cache = Cache(path)
    cache.put(URL, ANSWER)
    assert cache.get(URL, 24) == ANSWER
    assert [each for each in tmp_path.iterdir() if "unusable" in each.name]


def test_a_folder_that_cannot_be_made_costs_only_the_keeping(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    cache = Cache(tmp_path / "file" / "answers.sqlite")
    cache.put(URL, ANSWER)
    assert cache.get(URL, 24) is None
    cache.close()


def test_threads_and_processes_share_one_file(tmp_path: Path) -> None:
    path = tmp_path / "answers.sqlite"
    writer = f"""
from refcheck.http.cache import Cache
from tests_http_answer import ANSWER
cache = Cache({str(path)!r})
for number in range(200):
    cache.put(f"https://other.example/{{number}}", ANSWER)
"""
    source = Path(__file__).read_text(encoding="utf-8")
    head = source[: source.index("\ndef test_")].replace("from servers", "#").replace("import pytest", "")
    (tmp_path / "tests_http_answer.py").write_text(head, encoding="utf-8")
    other = subprocess.Popen([sys.executable, "-c", writer], cwd=tmp_path)
    cache = Cache(path)
    threads = [
        threading.Thread(target=lambda n=n: [cache.put(f"https://a.example/{n}/{i}", ANSWER) for i in range(50)])
        for n in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert other.wait(30) == 0
    with sqlite3.connect(path) as db:
        assert db.execute("SELECT count(*) FROM answers").fetchone() == (400,)
    db.close()


def run(path: Path, reply: Reply, terms: Terms = Terms(), *, url: str = URL) -> tuple[object, list[str]]:  # noqa: B008
    transport = transport_over({url: reply})
    with Client(HttpSettings(interval=0.0, retry_after_cap=0.0), transport=transport, cache=Cache(path),
                wait=lambda _: None) as client:  # fmt: skip
        answer = client.fetch(url, terms)
        assert isinstance(transport._adapter, FunctionAdapter)
        return answer, transport._adapter.asked


@pytest.mark.parametrize(
    ("reply", "kept"),
    [
        pytest.param(Reply(b"x"), True, id="a page"),
        pytest.param(Reply(b"x", 404), True, id="not there"),
        pytest.param(Reply(b"x", 403), True, id="refused"),
        pytest.param(Reply(b"x", 503), False, id="a server error is asked again"),
        pytest.param(Reply(b"x", 429), False, id="a rate limit is asked again"),
    ],
)
def test_what_the_next_run_does_not_ask(tmp_path: Path, reply: Reply, kept: bool) -> None:
    first, _ = run(tmp_path / "c", reply)
    again, asked = run(tmp_path / "c", reply)
    assert (asked == []) is kept
    if kept:
        assert again == first


def test_how_far_redirects_are_followed_makes_another_answer(tmp_path: Path) -> None:
    reply = Reply(b"", 302, (("Location", URL),))
    run(tmp_path / "c", reply)
    assert run(tmp_path / "c", reply, Terms(max_redirects=0))[1] == [URL]


def test_an_offline_run_uses_what_is_kept(tmp_path: Path) -> None:
    first, _ = run(tmp_path / "c", Reply(b"x"))
    client = Client(HttpSettings(), transport=Offline(), cache=Cache(tmp_path / "c"))
    answers = dict(client.fetch_all([URL, "https://example.org/other"]))
    assert answers[URL] == first
    assert answers["https://example.org/other"] == Unavailable("example.org", Why.OFFLINE)
