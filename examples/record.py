"""Record `evidence.warc.gz`: the web of the example, played on this machine, as refcheck's own recorder sees it.

    python examples/record.py

A server on loopback answers with the pages that `web.toml` names, for the cited addresses, for the web archive and for
Crossref. The recording carries the public addresses; nothing outside this machine is asked.
"""

from __future__ import annotations

import json
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

from refcheck import checks, engine
from refcheck.archives.wayback import Wayback
from refcheck.config import ArchiveSettings, HttpSettings, RegistrySettings
from refcheck.connecting import registries
from refcheck.gather import gather
from refcheck.http import Client
from refcheck.http.exchange import Exchange, Outcome, Request
from refcheck.http.live import Live
from refcheck.http.recording import Recording
from refcheck.model import Dossier

HERE = Path(__file__).parent
WHEN = datetime(2026, 5, 1, 9, 0, tzinfo=UTC)
ARCHIVE = "web.archive.org"
SEARCH = "https://api.crossref.org/works?"
NOTHING = b'{"status": "ok", "message-type": "work-list", "message": {"items": []}}'


class Web:
    """What `web.toml` says: answers by address, captures by address."""

    def __init__(self, path: Path) -> None:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
        self.answers = {answer["url"]: answer for answer in table["answer"]}
        self.captures = {capture["url"]: capture for capture in table["capture"]}

    def answer(self, url: str) -> tuple[int, list[tuple[str, str]], bytes]:
        """Status, headers and body for *url*."""
        if urlsplit(url).hostname == ARCHIVE:
            return self._archive(url)
        if url.startswith(SEARCH):
            return 200, [("Content-Type", "application/json")], NOTHING
        answer = self.answers.get(url, {"status": 404, "page": "404.html"})
        headers = [tuple(pair) for pair in answer.get("headers", ())]
        if "location" in answer:
            headers.append(("Location", answer["location"]))
        return answer.get("status", 200), headers, _page(answer["page"])

    def _archive(self, url: str) -> tuple[int, list[tuple[str, str]], bytes]:
        parts = urlsplit(url)
        if parts.path.startswith("/cdx/"):
            return self._index(parse_qs(parts.query)["url"][0])
        stamp, _, original = url.partition("/web/")[2].partition("/")
        capture = self.captures.get(original)
        if capture is None:
            return 404, [], b"<title>Internet Archive Wayback Machine</title><p>not archived</p>"
        at = capture["at"]
        exact = f"{at:%Y%m%d%H%M%S}"
        if stamp != f"{exact}id_":
            return 302, [("Location", f"https://{ARCHIVE}/web/{exact}id_/{original}")], b""
        return 200, [("Memento-Datetime", f"{at:%a, %d %b %Y %H:%M:%S GMT}")], _page(capture["page"])

    def _index(self, original: str) -> tuple[int, list[tuple[str, str]], bytes]:
        capture = self.captures.get(original)
        rows: list[list[str]] = []
        if capture is not None:
            names = ["timestamp", "original", "mimetype", "statuscode", "digest", "length"]
            rows = [names, [f"{capture['at']:%Y%m%d%H%M%S}", original, "text/html", "200", "EXAMPLE", "1000"]]
        return 200, [("Content-Type", "application/json")], json.dumps(rows).encode()


def _page(name: str) -> bytes:
    return (HERE / "pages" / name).read_bytes()


@contextmanager
def playing(web: Web) -> Iterator[str]:
    """Play *web* on loopback; the address below which each of its addresses is asked for."""

    class Answer(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            status, headers, body = web.answer(self.path[1:])
            self.send_response_only(status)
            if not any(name == "Content-Type" for name, _ in headers):
                self.send_header("Content-Type", "text/html; charset=utf-8")
            for name, value in headers:
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answer)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()


class Stage(Live):
    """A transport that asks the loopback server for every address, and tells it as if the address had answered."""

    live = False

    def __init__(self, base: str, settings: HttpSettings) -> None:
        super().__init__(settings, keep_wire=True, clock=lambda: WHEN)
        self._base = base

    def exchange(self, request: Request) -> Outcome:
        """What the page of `web.toml` for this address is."""
        outcome = super().exchange(replace(request, url=self._base + request.url, allow_private=True))
        if isinstance(outcome, Exchange):
            outcome = replace(outcome, peer="", sent=_as_sent(outcome.sent, request.url))
        return replace(outcome, url=request.url)


def _as_sent(sent: bytes, url: str) -> bytes:
    """The request with the target and host that the public address would have had."""
    parts = urlsplit(url)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    lines = sent.split(b"\r\n")
    lines[0] = f"GET {target or '/'} HTTP/1.1".encode()
    return b"\r\n".join(f"Host: {parts.netloc}".encode() if x.lower().startswith(b"host:") else x for x in lines)


def record(to: Path) -> Dossier:
    """Gather what every rule needs about the manuscript of the example, and record it into *to*."""
    needs = frozenset(need for rule in checks.load().values() for need in rule.needs)
    document = engine.extract(str(HERE / "manuscript.md"))
    settings = HttpSettings()
    with playing(Web(HERE / "web.toml")) as base:
        client = Client(settings, transport=Recording(Stage(base, settings), to))
        archive, registry = Wayback(client, ArchiveSettings()), registries(client, RegistrySettings())
        with client:
            return gather(document, needs=needs, client=client, archive=archive, registry=registry, now=WHEN)


if __name__ == "__main__":
    for key, evidence in record(HERE / "evidence.warc.gz").evidence.items():
        print(f"{key:24} {evidence.state:12} {evidence.state_seen}")
