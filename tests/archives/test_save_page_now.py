"""Save Page Now, played by a real server on loopback: what is kept, what may be tried later, and what is final."""

from __future__ import annotations

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from refcheck.archives.save_page_now import Keys, Outcome, Quota, SavePageNow, Saving, keys_from

PAGE = "https://example.org/page?a=1&b=2"
JOB = {"url": PAGE, "job_id": "spn2-1"}
PENDING = {"status": "pending", "job_id": "spn2-1"}
SUCCESS = {"status": "success", "job_id": "spn2-1", "timestamp": "20261124060000", "original_url": PAGE}


class Archive(HTTPServer):
    """Answers POST /save and the polls in turn from lists of (status, JSON or text), the last one for ever."""

    def __init__(self, save: tuple[int, object], *polls: tuple[int, object]) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.save, self.polls = save, list(polls)
        self.asked: list[tuple[str, str, dict[str, list[str]], str]] = []


class Handler(BaseHTTPRequestHandler):
    server: Archive

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.reply(self.server.save, form)

    def do_GET(self) -> None:
        polls = self.server.polls
        self.reply(polls.pop(0) if len(polls) > 1 else polls[0], {})

    def reply(self, answer: tuple[int, object], form: dict[str, list[str]]) -> None:
        self.server.asked.append((self.command, self.path, form, self.headers["Authorization"]))
        status, value = answer
        body = (value if isinstance(value, str) else json.dumps(value)).encode()
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def archive(save: tuple[int, object], *polls: tuple[int, object]) -> Iterator[tuple[SavePageNow, Archive, list[float]]]:
    server = Archive(save, *polls)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    slept: list[float] = []
    base = f"http://127.0.0.1:{server.server_port}"
    client = SavePageNow(base, Keys("access", "secret"), sleep=slept.append, agent="refcheck/test")
    try:
        yield client, server, slept
    finally:
        client.close()
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_page_is_kept_after_some_waiting() -> None:
    with archive((200, JOB), (200, PENDING), (200, PENDING), (200, SUCCESS)) as (client, server, slept):
        saving = client.save(PAGE)
    base = f"http://127.0.0.1:{server.server_port}"
    assert saving == Saving(Outcome.KEPT, f"{base}/web/20261124060000/{PAGE}", "20261124060000", "spn2-1")
    assert len(slept) == 2
    [(method, path, form, authorization), *_] = server.asked
    assert (method, path, form["url"], authorization) == ("POST", "/save", [PAGE], "LOW access:secret")


@pytest.mark.parametrize(
    ("save", "poll", "outcome", "detail"),
    [
        pytest.param(
            (200, JOB),
            (200, {"status": "error", "status_ext": "error:no-access", "message": "403"}),
            Outcome.REFUSED,
            "error:no-access: 403",
            id="the page refuses the archive",
        ),
        pytest.param(
            (200, JOB),
            (200, {"status": "error", "status_ext": "error:soft-time-limit-exceeded"}),
            Outcome.LATER,
            "error:soft-time-limit-exceeded",
            id="too slow today",
        ),
        pytest.param(
            (200, {"status": "error", "status_ext": "error:user-session-limit", "message": "too many"}),
            (200, PENDING),
            Outcome.LATER,
            "error:user-session-limit: too many",
            id="too many captures at once",
        ),
        pytest.param((401, {}), (200, PENDING), Outcome.REFUSED, "did not accept the keys", id="wrong keys"),
        pytest.param((429, "slow down"), (200, PENDING), Outcome.LATER, "answered 429", id="rate limited"),
        pytest.param((503, "down"), (200, PENDING), Outcome.LATER, "answered 503", id="the archive is down"),
        pytest.param((200, "<html>"), (200, PENDING), Outcome.LATER, "could not be", id="an answer that is no JSON"),
        pytest.param((200, ["x"]), (200, PENDING), Outcome.LATER, "could not be read", id="an unexpected answer"),
        pytest.param((200, JOB), (200, PENDING), Outcome.UNKNOWN, "still under way", id="never ends"),
        pytest.param((200, JOB), (200, {"x": 1}), Outcome.UNKNOWN, "could not be read", id="an unexpected poll"),
        pytest.param(
            (200, {"message": "already captured"}),
            (200, PENDING),
            Outcome.REFUSED,
            "already",
            id="said no",
        ),
    ],
)
def test_what_is_final_and_what_is_not(
    save: tuple[int, object], poll: tuple[int, object], outcome: Outcome, detail: str
) -> None:
    with archive(save, poll) as (client, _server, _slept):
        saving = client.save(PAGE)
    assert saving.outcome is outcome
    assert detail in saving.detail


def test_an_archive_that_cannot_be_reached_is_for_later() -> None:
    client = SavePageNow("http://127.0.0.1:1", Keys("a", "s"), sleep=lambda _s: None, agent="refcheck/test")
    assert client.save(PAGE).outcome is Outcome.LATER
    client.close()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param(
            (200, {"available": 4, "processing": 2, "daily_captures": 10, "daily_captures_limit": 40}),
            Quota(4, 30),
            id="both",
        ),
        pytest.param((200, {"available": 4, "processing": 2}), Quota(4, 4), id="no daily figures"),
        pytest.param((500, ""), None, id="not said"),
    ],
)
def test_quota(said: tuple[int, object], expected: Quota | None) -> None:
    with archive((200, {}), said) as (client, _server, _slept):
        assert client.quota() == expected


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        pytest.param({"IA_ACCESS_KEY_ID": "a", "IA_SECRET_ACCESS_KEY": "s"}, Keys("a", "s"), id="both"),
        pytest.param({"IA_ACCESS_KEY_ID": "a"}, None, id="half"),
        pytest.param({}, None, id="none"),
    ],
)
def test_keys(environment: dict[str, str], expected: Keys | None) -> None:
    assert keys_from(environment) == expected
