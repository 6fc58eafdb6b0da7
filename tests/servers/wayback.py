"""A Wayback Machine on loopback: pywb plays the captures, a shim in front of it speaks as the Internet Archive does.

pywb runs as a process of its own from its own virtual environment (it is under the GPL and brings 20 packages):
`REFCHECK_PYWB` names that environment, `.venv-pywb` in the checkout is taken without being named. The shim evens out
(pywb 2.10 against web.archive.org, 2026-11): the index's address, field names, filters and JSON table; 302 with a
reason instead of 307; the Location of an archived redirect, which pywb leaves pointing out of the archive; the
original's headers, which the Internet Archive gives a prefix; excluded sites; a 429 on demand.
"""

from __future__ import annotations

import gzip
import json
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import time
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, quote, urlencode, urljoin, urlsplit

import pytest

from servers import site, warc

ROOT = Path(__file__).parent.parent.parent
FIELDS = ("urlkey", "timestamp", "original", "mimetype", "statuscode", "digest", "length")
PYWB_NAMES = {"original": "url", "mimetype": "mime", "statuscode": "status"}
OWN_HEADERS = (
    "memento-datetime",
    "link",
    "content-type",
    "content-length",
    "location",
    "date",
    "server",
    "connection",
    "transfer-encoding",
    "preference-applied",
    "vary",
)


@dataclass(frozen=True, slots=True)
class Captured:
    """What a URL answered at a time (14 digits)."""

    url: str
    at: str
    body: str = ""
    status: int = 200
    media_type: str = "text/html; charset=utf-8"
    location: str = ""
    headers: tuple[tuple[str, str], ...] = ()


def pywb_home() -> Path:
    """The virtual environment that has pywb; skips the test, with the reason, when there is none."""
    home = Path(os.environ.get("REFCHECK_PYWB") or ROOT / ".venv-pywb")
    if not (home / "bin" / "wayback").exists():
        pytest.skip("no pywb: `make pywb` sets it up, or REFCHECK_PYWB names a virtual environment that has it")
    return home


@contextmanager
def wayback_machine(folder: Path, captures: Iterable[Captured], *, excluded: Iterable[str] = ()) -> Iterator[Shim]:
    """An archive that holds *captures* and excludes some hosts; `url` is what to set instead of web.archive.org."""
    home = pywb_home()
    port = _free_port()
    process = _start(home, folder, captures, port)
    shim = Shim(port, frozenset(excluded))
    threading.Thread(target=shim.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
    try:
        yield shim
    finally:
        shim.shutdown()
        shim.server_close()
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
        return port


def _start(home: Path, folder: Path, captures: Iterable[Captured], port: int) -> subprocess.Popen[bytes]:
    shutil.rmtree(folder / "pywb", ignore_errors=True)  # adding a file twice would index its captures twice
    root = folder / "pywb"
    root.mkdir(parents=True)
    _write_warc(folder / "captures.warc.gz", captures)
    for command in (["init", "web"], ["add", "web", str(folder / "captures.warc.gz")]):
        subprocess.run([home / "bin" / "wb-manager", *command], cwd=root, check=True, capture_output=True)
    (root / "config.yaml").write_text(
        "collections_root: collections\nenable_memento: true\nframed_replay: false\nredirect_to_exact: true\n"
    )
    with open(folder / "pywb.log", "wb") as log:
        process = subprocess.Popen(
            [home / "bin" / "wayback", "-b", "127.0.0.1", "-p", str(port)],
            cwd=root,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    end = time.monotonic() + 30
    while time.monotonic() < end and process.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return process
        except OSError:
            time.sleep(0.05)
    raise AssertionError(f"pywb did not start:\n{(folder / 'pywb.log').read_text()[-2000:]}")


def _write_warc(path: Path, captures: Iterable[Captured]) -> None:
    with open(path, "wb") as file:
        for each in captures:
            body = each.body.encode()
            headers = [("Content-Type", each.media_type), ("Content-Length", str(len(body))), *each.headers]
            headers += [("Location", each.location)] if each.location else []
            date = re.sub(r"(....)(..)(..)(..)(..)(..)", r"\1-\2-\3T\4:\5:\6Z", each.at)
            file.write(gzip.compress(warc.response(each.url, date, site.head(each.status, headers) + body)))


class Shim(ThreadingHTTPServer):
    """The Internet Archive's ways, in front of a pywb on *pywb_port*; `refusing` is a status for everything."""

    daemon_threads = True

    def __init__(self, pywb_port: int, excluded: frozenset[str]) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pywb = f"http://127.0.0.1:{pywb_port}"
        self.url = f"http://127.0.0.1:{self.server_port}"
        self.excluded = excluded
        self.refusing = 0
        self.asked: list[str] = []

    def excludes(self, url: str) -> bool:
        return urlsplit(url if "//" in url else f"http://{url}").hostname in self.excluded

    def ask_pywb(self, path: str) -> tuple[int, list[tuple[str, str]], bytes]:
        connection = HTTPConnection(urlsplit(self.pywb).netloc, timeout=30)
        try:
            connection.request("GET", path)
            response = connection.getresponse()
            return response.status, response.getheaders(), response.read()
        finally:
            connection.close()

    def rows(self, **query: str) -> list[dict[str, str]]:
        # A query without a hit falls back to fuzzy matching, whose rows do not fit the query.
        _, _, body = self.ask_pywb("/web/cdx?" + urlencode({"output": "json", "allowFuzzy": "0", **query}))
        found = [json.loads(line) for line in body.decode().splitlines()]
        return [{name: row.get(PYWB_NAMES.get(name, name), "-") for name in FIELDS} for row in found]


class _Handler(BaseHTTPRequestHandler):
    server: Shim
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.server.refusing:
            return self.reply(self.server.refusing)  # the real one sends no Retry-After
        if self.path.startswith("/cdx/search/cdx?"):
            return self.index(parse_qs(urlsplit(self.path).query, keep_blank_values=True))
        match = re.fullmatch(r"/web/(\d{1,14})(id_)?/(.+)", self.path)
        return self.play(match[1], match[3]) if match else self.reply(404)

    def index(self, query: dict[str, list[str]]) -> None:
        url = query["url"][0]
        if self.server.excludes(url):
            reason = "AdministrativeAccessControlException"
            return self.reply(
                403, b"org.archive.wayback.exception." + reason.encode(), [("X-Archive-Wayback-Runtime-Error", reason)]
            )
        asked = {"url": url}
        if query.get("sort") == ["closest"]:  # without `sort`, `closest` does nothing
            asked |= {"sort": "closest", "closest": query["closest"][0].ljust(14, "0")}
        rows = self.server.rows(**asked)
        for condition in query.get("filter", []):
            name, _, pattern = condition.partition(":")
            rows = [row for row in rows if re.fullmatch(pattern, row[name])]
        rows = rows[: int(query.get("limit", ["1000"])[0])]
        names = query.get("fl", [",".join(FIELDS)])[0].split(",")
        table = [names, *([row[name] for name in names] for row in rows)] if rows else []
        return self.reply(200, json.dumps(table).encode(), [("Content-Type", "application/json")])

    def play(self, stamp: str, url: str) -> None:
        if self.server.excludes(url):
            return self.reply(200, b"<p>Sorry. This URL has been excluded from the Wayback Machine.</p>")
        status, headers, body = self.server.ask_pywb(quote(self.path, safe="/:?&=%#+,;@!$'()*[]~"))
        given = {name.lower(): value for name, value in headers}
        location = given.get("location", "").replace(self.server.pywb, self.server.url)
        kept = [(name, given[name]) for name in ("memento-datetime", "content-type") if name in given]
        if "memento-datetime" in given:
            originals = [pair for pair in headers if pair[0].lower() not in OWN_HEADERS]
            kept += [
                (f"X-Archive-Orig-{name.lower().removeprefix('x-archive-orig-')}", value) for name, value in originals
            ]
            if location and not location.startswith(self.server.url):
                location = f"{self.server.url}/web/{stamp}id_/{urljoin(url, location)}"
        elif status == 307:
            status = 302
            kept.append(("X-Archive-Redirect-Reason", "found capture at another time"))
        if location:
            kept.append(("Location", location))
        return self.reply(status, body, kept)

    def reply(self, status: int, body: bytes = b"", headers: Iterable[tuple[str, str]] = ()) -> None:
        self.send_response(status)
        for name, value in headers:
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: object) -> None:
        pass
