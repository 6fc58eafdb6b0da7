"""The client against a real server on loopback: hostile bodies, slow servers, politeness, interrupts."""

from __future__ import annotations

import gzip
import itertools
import signal
import socket
import subprocess
import sys
import threading
import time
import zlib
from collections.abc import Iterator
from pathlib import Path

import pytest

from refcheck.config import HttpSettings
from refcheck.http import Client, open_client
from refcheck.http.cache import Cache
from refcheck.model import Answer, Found, Snapshot, Truncation, Unavailable, Why
from servers.site import Behaviour, Site, dripping, head, in_turn, page, raw, redirect, reset, silent

QUICK = HttpSettings(
    allow_private=True, connect_timeout=1.0, read_timeout=0.6, deadline=1.2, max_bytes=100_000, interval=0.0, workers=8
)
BOMB = gzip.compress(bytes(20_000_000), 9)
GZIP = [("Content-Encoding", "gzip")]
SHORT = raw(head(200, [("Content-Length", "900")]) + b"x" * 90)


@pytest.fixture
def site() -> Iterator[Site]:
    with Site() as each:
        yield each


def ask(site: Site, behaviour: Behaviour, settings: HttpSettings = QUICK) -> Answer[Snapshot]:
    site.routes["/x"] = behaviour
    with Client(settings, wait=lambda _: None) as client:
        return client.fetch(f"{site.url}/x")


def chunked(*parts: bytes, end: bytes = b"0\r\n\r\n") -> bytes:
    body = b"".join(b"%x\r\n%b\r\n" % (len(part), part) for part in parts)
    return head(200, [("Transfer-Encoding", "chunked")]) + body + end


@pytest.mark.parametrize(
    ("behaviour", "size", "truncated"),
    [
        pytest.param(page(b"x" * 1000), 1000, None, id="a page"),
        pytest.param(page(b""), 0, None, id="an empty page"),
        pytest.param(raw(chunked(b"a" * 10, b"b" * 20)), 30, None, id="chunks"),
        pytest.param(raw(head(200) + b"x" * 50), 50, None, id="no length, ends with the connection"),
        pytest.param(page(gzip.compress(b"y" * 5000), headers=GZIP), 5000, None, id="gzip"),
        pytest.param(page(gzip.compress(b"y" * 10) + gzip.compress(b"z" * 10), headers=GZIP), 20, None, id="two gzips"),
        pytest.param(
            page(zlib.compress(b"y" * 5000), headers=[("Content-Encoding", "deflate")]), 5000, None, id="deflate"
        ),
        pytest.param(page(b"x" * 100_001), 100_000, Truncation.LENGTH, id="one byte too many"),
        pytest.param(page(BOMB, headers=GZIP), 100_000, Truncation.LENGTH, id="a gzip bomb"),
        pytest.param(SHORT, 90, Truncation.DISCONNECT, id="cut short"),
        pytest.param(raw(chunked(b"a" * 10, end=b"")), 10, Truncation.DISCONNECT, id="chunks cut short"),
    ],
)
def test_bodies(site: Site, behaviour: Behaviour, size: int, truncated: Truncation | None) -> None:
    answer = ask(site, behaviour)
    assert isinstance(answer, Found)
    assert (len(answer.value.body), answer.value.truncated) == (size, truncated)


@pytest.mark.parametrize(
    ("behaviour", "why"),
    [
        pytest.param(silent(), Why.TIMEOUT, id="no answer"),
        pytest.param(dripping(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 5000), Why.TIMEOUT, id="a head that never ends"),
        pytest.param(reset, Why.UNREACHABLE, id="hung up"),
        pytest.param(raw(b""), Why.UNREACHABLE, id="closed without a word"),
        pytest.param(raw(b"SSH-2.0-OpenSSH_9\r\n"), Why.UNREACHABLE, id="another protocol"),
        pytest.param(raw(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 500 + b"\r\n"), Why.UNREACHABLE, id="500 headers"),
        pytest.param(
            raw(b"HTTP/1.1 200 OK\r\nX: " + b"y" * 200_000 + b"\r\n\r\n"), Why.UNREACHABLE, id="a huge header"
        ),
        pytest.param(page(b"z", headers=[("Content-Encoding", "br")]), Why.SERVER_ERROR, id="a coding not asked for"),
        pytest.param(page(b"not gzip", headers=GZIP), Why.SERVER_ERROR, id="not the coding it names"),
    ],
)
def test_no_readable_answer(site: Site, behaviour: Behaviour, why: Why) -> None:
    started = time.monotonic()
    answer = ask(site, behaviour)
    assert isinstance(answer, Unavailable)
    assert answer.why is why
    assert time.monotonic() - started < 2 * (QUICK.deadline + 1)


def test_a_page_that_drips_ends_at_the_deadline_with_what_has_come(site: Site) -> None:
    started = time.monotonic()
    answer = ask(site, dripping(head(200, [("Content-Length", "9000")]) + b"x" * 9000, every=0.01))
    assert isinstance(answer, Found)
    assert answer.value.truncated is Truncation.TIME
    assert 0 < len(answer.value.body) < 9000
    assert time.monotonic() - started < QUICK.deadline + 1


def test_loopback_is_refused_unless_allowed_also_after_a_redirect(site: Site) -> None:
    with Client(HttpSettings()) as client:
        for url in (site.url, site.url.replace("127.0.0.1", "localhost")):
            answer = client.fetch(url)
            assert isinstance(answer, Unavailable)
            assert answer.why is Why.POLICY
    assert site.asked == []


def test_no_more_at_once_on_a_host_than_allowed_and_not_faster() -> None:
    settings = HttpSettings(allow_private=True, per_host=2, interval=0.05, workers=16)
    with (
        Site(delay=0.15, default=page()) as slow,
        Site(address="127.0.0.2", default=page()) as quick,
        Client(settings) as client,
    ):
        urls = [f"{slow.url}/{n}" for n in range(8)] + [f"{quick.url}/{n}" for n in range(8)]
        client.fetch(f"{slow.url}/0")  # what is set up once is not to blur the times
        slow.times.clear()
        order = [url for url, _ in client.fetch_all(urls)]
    assert slow.most_at_once == 2
    for times in (slow.times, quick.times):
        gaps = [later - earlier for earlier, later in itertools.pairwise(times)]
        assert min(gaps) > 0.04
    assert order.index(f"{quick.url}/7") < order.index(f"{slow.url}/7")  # one slow host holds nobody up


def test_a_url_that_waits_for_its_next_try_holds_no_worker(site: Site) -> None:
    site.routes["/flaky"] = in_turn(page(b"", 503), page(b"well"))
    settings = HttpSettings(allow_private=True, interval=0.0, workers=1)
    with Client(settings) as client:
        answers = list(client.fetch_all([f"{site.url}/flaky", *(f"{site.url}/{n}" for n in range(20))]))
    url, answer = answers[-1]
    assert url.endswith("/flaky")
    assert isinstance(answer, Found)
    assert answer.value.body == b"well"


def test_redirects_keep_cookies_and_hosts_apart(site: Site) -> None:
    with Site(address="127.0.0.3", default=page(b"there")) as other, Client(QUICK) as client:
        site.routes["/a"] = redirect(f"{other.url}/b", headers=[("Set-Cookie", "secret=1; Path=/")])
        [(_, answer)] = client.fetch_all([f"{site.url}/a"])
        assert isinstance(answer, Found)
        assert (answer.value.body, len(answer.value.chain)) == (b"there", 1)
        assert "cookie" not in other.asked[0].headers


def test_closing_the_iterator_stops_and_what_was_answered_is_kept(site: Site, tmp_path: Path) -> None:
    site.delay = 0.02
    site.default = page()
    urls = [f"{site.url}/{n}" for n in range(100)]
    settings = HttpSettings(allow_private=True, interval=0.0, workers=4, per_host=4)
    with open_client(settings, cache=tmp_path / "c") as client:
        answers = client.fetch_all(urls)
        told = [next(answers)[0] for _ in range(10)]
        answers.close()  # type: ignore[attr-defined]
    time.sleep(0.1)
    asked = len(site.asked)
    assert asked < 40
    kept = Cache(tmp_path / "c")
    assert all(kept.get(url, 1) for url in told)


RUN = """
import sys
from refcheck.config import HttpSettings
from refcheck.http import open_client
settings = HttpSettings(allow_private=True, interval=0.0, workers=2)
with open_client(settings, cache=sys.argv[1], record=sys.argv[3] if len(sys.argv) > 3 else "") as client:
    for url, _ in client.fetch_all(f"{sys.argv[2]}/{number}" for number in range(80)):
        print(url, flush=True)
"""


def test_a_killed_run_loses_only_what_was_under_way(site: Site, tmp_path: Path) -> None:
    site.delay, site.default = 0.02, page()
    with subprocess.Popen([sys.executable, "-c", RUN, tmp_path / "c", site.url], stdout=subprocess.PIPE) as run:
        assert run.stdout
        told = [run.stdout.readline().decode().strip() for _ in range(20)]
        run.send_signal(signal.SIGKILL)
    kept = Cache(tmp_path / "c")
    assert all(kept.get(url, 1) for url in told)
    before = len(site.asked)
    again = subprocess.run([sys.executable, "-c", RUN, tmp_path / "c", site.url], capture_output=True, check=True)
    assert len(again.stdout.split()) == 80
    assert len(site.asked) - before <= 80 - len(told)


def test_an_interrupted_recording_keeps_what_was_seen(site: Site, tmp_path: Path) -> None:
    site.delay, site.default = 0.02, page()
    command = [sys.executable, "-c", RUN, tmp_path / "c", site.url, tmp_path / "e.warc.gz"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as run:
        assert run.stdout
        told = [run.stdout.readline().decode().strip() for _ in range(10)]
        run.send_signal(signal.SIGINT)
        run.wait(10)
    with open_client(HttpSettings(), replay=str(tmp_path / "e.warc.gz")) as client:
        assert all(isinstance(client.fetch(url), Found) for url in told)


def test_a_machine_without_network_is_noticed_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object, **__: object) -> list[object]:
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", fail)
    started = time.monotonic()
    with Client(HttpSettings()) as client:
        answers = list(client.fetch_all(f"https://host{n}.example/" for n in range(47)))
        assert client.network_down
    assert {answer.why for _, answer in answers if isinstance(answer, Unavailable)} == {Why.NO_NETWORK}
    assert len(answers) == 47
    assert time.monotonic() - started < 3


def test_a_silent_name_server_is_no_network_within_seconds(monkeypatch: pytest.MonkeyPatch) -> None:
    hold = threading.Event()

    def hang(*_: object, **__: object) -> list[object]:
        hold.wait(20)
        raise socket.gaierror(socket.EAI_AGAIN, "Temporary failure in name resolution")

    monkeypatch.setattr(socket, "getaddrinfo", hang)
    started = time.monotonic()
    with Client(HttpSettings(connect_timeout=0.5)) as client:
        answers = list(client.fetch_all(f"https://host{n}.example/" for n in range(47)))
    hold.set()
    assert {answer.why for _, answer in answers if isinstance(answer, Unavailable)} == {Why.NO_NETWORK}
    assert time.monotonic() - started < 8
