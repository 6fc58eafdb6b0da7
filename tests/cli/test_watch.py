"""`refcheck watch` as real processes against a real server on loopback."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from refcheck.monitor import telling
from refcheck.monitor.alerts import Alert, Kind
from refcheck.monitor.store import open_store
from servers.site import Site as RoutedSite
from servers.site import page


class Site(ThreadingHTTPServer):
    """Pages by path: a status and a title each; every request is counted, and may be made slow."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.pages: dict[str, int] = {}
        self.asked: Counter[str] = Counter()
        self.delay = 0.0

    @property
    def base(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked[self.path] += 1
        time.sleep(self.server.delay)
        body = f"<title>Page {self.path[1:]}</title><p>{'Words of the page. ' * 80}</p>".encode()
        self.send_response(self.server.pages.get(self.path, 404))
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[Site]:
    server = Site()
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def env(tmp_path: Path) -> dict[str, str]:
    """An environment whose data and cache are the test's own."""
    folders = {name: str(tmp_path / name) for name in ("XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")}
    keep = {name: value for name, value in os.environ.items() if not name.startswith(("REFCHECK", "IA_"))}
    return {**keep, **folders, "HOME": str(tmp_path), "REFCHECK_DB": f"sqlite:///{tmp_path / 'history.sqlite3'}"}


def bibliography(folder: Path, site: Site, paths: list[str]) -> Path:
    entries = (f"@online{{{path},\n title = {{Page {path}}},\n url = {{{site.base}/{path}}}\n}}\n" for path in paths)
    file = folder / "refs.bib"
    file.write_text("\n".join(entries), encoding="utf-8")
    return file


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "refcheck", "watch", *map(str, arguments)]


RUN = ("run", "--allow-private", "--no-archive")


def watch(env: dict[str, str], *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command(*arguments), env=env, cwd=env["HOME"], capture_output=True, text=True, timeout=60, check=False
    )


def test_a_retraction_is_told_and_counts_as_worse(env: dict[str, str], tmp_path: Path) -> None:
    notice = {"DOI": "10.1000/r.7", "type": "retraction", "updated": {"date-parts": [[2019, 5, 2]]}}
    record = {"status": "ok", "message": {"DOI": "10.1000/a", "title": ["Page a"], "updated-by": [notice]}}
    routes = {"/a": page("<title>Page a</title>" + "Words. " * 100), "/works/10.1000%2Fa": page(json.dumps(record))}
    with RoutedSite(routes) as site:
        file = tmp_path / "refs.bib"
        file.write_text(f"@article{{a, title={{Page a}}, url={{{site.url}/a}}, doi={{10.1000/a}}}}")
        (tmp_path / "refcheck.toml").write_text(f'[registry]\nurl = "{site.url}"\n')
        watch(env, "add", file)
        told = watch(env, *RUN)
    assert told.returncode == 1
    assert "the registry of the DOI records a retraction of 2019-05-02 by 10.1000/r.7" in told.stdout
    assert "registry: retraction 10.1000/r.7" in watch(env, "history", "a").stdout
    assert f"retracted: {site.url}/a (the registry of the DOI records a retraction" in watch(env, "status").stdout


def test_from_adding_to_the_report(site: Site, env: dict[str, str], tmp_path: Path) -> None:
    site.pages = {"/a": 200, "/b": 200}
    file = bibliography(tmp_path, site, ["a", "b", "gone"])
    added = watch(env, "add", file)
    assert added.stdout == f"watching {file}: 3 references, 3 addresses\n"
    first = watch(env, *RUN, "--format", "json")
    assert (first.returncode, json.loads(first.stdout)["alerts"]) == (0, [])
    again = watch(env, *RUN)
    assert "0 addresses looked at" in again.stderr
    status = watch(env, "status").stdout
    assert "     2 alive" in status
    assert f"failing: {site.base}/gone (1 failure in a row" in status
    assert "alive" in watch(env, "history", "a").stdout
    page = tmp_path / "link-rot.html"
    watch(env, "report", "-o", page)
    assert f"{site.base}/gone" in page.read_text(encoding="utf-8")
    assert watch(env, "forget", file).returncode == 0
    assert "gone" not in watch(env, "status").stdout


def test_without_keys_what_would_be_archived_is_listed(site: Site, env: dict[str, str], tmp_path: Path) -> None:
    site.pages = {"/a": 200}
    watch(env, "add", bibliography(tmp_path, site, ["a", "gone"]))
    watch(env, *RUN)
    listed = watch(env, "archive")
    assert listed.stdout == f"{site.base}/a\n"
    assert "IA_ACCESS_KEY_ID" in listed.stderr


def test_a_killed_run_leaves_its_answers_to_the_next(site: Site, env: dict[str, str], tmp_path: Path) -> None:
    paths = [f"p{n}" for n in range(40)]
    site.pages = {f"/{path}": 200 for path in paths}
    site.delay = 0.1
    watch(env, "add", bibliography(tmp_path, site, paths))
    process = subprocess.Popen(
        command(*RUN), env=env, cwd=tmp_path, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    while len(site.asked) < 10 and process.poll() is None:
        time.sleep(0.02)
    process.send_signal(signal.SIGKILL)
    process.wait(timeout=10)
    answered = set(site.asked)
    later = {**env, "REFCHECK_DB": f"sqlite:///{tmp_path / 'other.sqlite3'}"}  # the lease of the killed run still holds
    watch(later, "add", tmp_path / "refs.bib")
    done = watch(later, *RUN)
    assert "40 addresses looked at" in done.stderr
    asked_again = {path for path in answered if site.asked[path] > 1}
    assert len(asked_again) <= 2 + 2, "at most what was in flight: two at once on one host, and the two just finished"


def test_running_again_and_again_stops_cleanly(site: Site, env: dict[str, str], tmp_path: Path) -> None:
    site.pages = {"/a": 200}
    watch(env, "add", bibliography(tmp_path, site, ["a"]))
    process = subprocess.Popen(
        command(*RUN, "--every", "1d"), env=env, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "refcheck: nothing changed\n"
    process.send_signal(signal.SIGTERM)
    _out, err = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in err


def test_alerts_that_cannot_be_posted_are_kept(site: Site, env: dict[str, str], tmp_path: Path) -> None:
    site.pages = {"/a": 200}
    watch(env, "add", bibliography(tmp_path, site, ["a"]))
    watch(env, *RUN)
    store = open_store(env["REFCHECK_DB"])
    telling.add(store, Alert(url=f"{site.base}/a", kind=Kind.ARCHIVED, at=datetime.now(UTC), message="kept"))
    done = watch({**env, "REFCHECK_WEBHOOK_SECRET": "s"}, *RUN, "--webhook", f"{site.base}/hook")
    assert "webhook was not delivered, it is kept for the next run: the webhook answered 501" in done.stderr
    assert len(telling.undelivered(store, f"webhook:{site.base}/hook")) == 1
    store.close()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        pytest.param(["add", "missing.bib"], "no such file", id="a file that is not there"),
        pytest.param(["forget", "missing.bib"], "is not watched", id="a file that is not watched"),
        pytest.param(["history", "nothing"], "no watched address", id="an unknown key"),
        pytest.param(["run", "--every", "soon"], "is no time", id="a time that is none"),
        pytest.param(["run", "--mail", "a@example.org"], "REFCHECK_SMTP", id="mail without a server"),
        pytest.param(["status", "--db", "nonsense://x"], "not a database address", id="no database"),
    ],
)
def test_what_cannot_be_done_is_one_line(arguments: list[str], message: str, env: dict[str, str]) -> None:
    done = watch(env, *arguments)
    assert done.returncode == 2
    assert message in done.stderr
    assert len(done.stderr.splitlines()) == 1
