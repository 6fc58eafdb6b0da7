"""A web site on this machine: answers from a table, counted, for tests of the whole way."""

from __future__ import annotations

import threading
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@dataclass(frozen=True, slots=True)
class Answer:
    """What one path answers, after a pause in seconds."""

    body: str = ""
    status: int = 200
    headers: tuple[tuple[str, str], ...] = ()
    pause: float = 0.0


@dataclass(slots=True)
class Site:
    """The running site: its address and how often each path was asked and answered."""

    base: str
    asked: Counter[str] = field(default_factory=Counter)
    answered: Counter[str] = field(default_factory=Counter)


@contextmanager
def site(answers: Mapping[str, Answer], *, otherwise: Answer | None = None, host: str = "127.0.0.1") -> Iterator[Site]:
    """Serve *answers* by path until the block ends; other paths are `otherwise`, by default a 404."""
    missing = otherwise or Answer("<h1>Not Found</h1>", 404)
    running = Site("")

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            running.asked[self.path] += 1
            answer = answers.get(self.path, missing)
            time.sleep(answer.pause)
            body = answer.body.encode()
            self.send_response(answer.status)
            for name, value in (("Content-Type", "text/html; charset=utf-8"), *answer.headers):
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)
            running.answered[self.path] += 1

        def log_message(self, format: str, *args: object) -> None:
            pass

    server = ThreadingHTTPServer((host, 0), Handler)
    server.daemon_threads = True
    running.base = f"http://{host}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield running
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
