"""A web site on loopback, down to the bytes: each path has a behaviour, and what was asked is counted.

A behaviour is a function that is given what was asked and a `Wire` to write to; `page`, `redirect` and the others below
make the usual ones. A site may be opened on any 127.x.y.z, so that several sites are several hosts.
"""

from __future__ import annotations

import contextlib
import socket
import struct
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

REASONS = {200: "OK", 301: "Moved Permanently", 302: "Found", 404: "Not Found", 429: "Too Many Requests"}
Pairs = Iterable[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Asked:
    """One request: its path with query, its headers in lower case, and how often the path was asked before."""

    path: str
    headers: Mapping[str, str]
    before: int
    raw: bytes = b""


class Wire:
    """The server's end of a connection."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.open = True

    def send(self, content: bytes) -> None:
        self.sock.sendall(content)

    def close(self) -> None:
        self.open = False

    def reset(self) -> None:
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.close()


Behaviour = Callable[[Asked, Wire], None]


def head(status: int, headers: Pairs = (), *, reason: str = "") -> bytes:
    lines = [f"HTTP/1.1 {status} {reason or REASONS.get(status, 'Whatever')}"]
    lines += [f"{name}: {value}" for name, value in headers]
    return ("\r\n".join(lines) + "\r\n\r\n").encode("latin-1")


def page(body: bytes | str = b"<p>Hello", status: int = 200, headers: Pairs = ()) -> Behaviour:
    content = body.encode() if isinstance(body, str) else body

    def behave(_asked: Asked, wire: Wire) -> None:
        own = [("Content-Type", "text/html; charset=utf-8"), ("Content-Length", str(len(content)))]
        given = {name.lower() for name, _ in headers}
        wire.send(head(status, [*(pair for pair in own if pair[0].lower() not in given), *headers]) + content)

    return behave


def redirect(to: str, status: int = 302, headers: Pairs = ()) -> Behaviour:
    return page(b"", status, [("Location", to), *headers])


def in_turn(*behaviours: Behaviour) -> Behaviour:
    """The first time the first one, and so on; the last one stays."""
    return lambda asked, wire: behaviours[min(asked.before, len(behaviours) - 1)](asked, wire)


def silent(seconds: float = 30.0) -> Behaviour:
    """Takes the request and says nothing until the other side gives up."""

    def behave(_asked: Asked, wire: Wire) -> None:
        wire.sock.settimeout(seconds)
        with contextlib.suppress(OSError):
            wire.sock.recv(1)
        wire.close()

    return behave


def dripping(content: bytes, *, every: float = 0.02) -> Behaviour:
    """Sends *content* a byte at a time, never ending a read time-out and never ending soon."""

    def behave(_asked: Asked, wire: Wire) -> None:
        try:
            for byte in content:
                wire.send(bytes((byte,)))
                time.sleep(every)
        except OSError:
            pass
        wire.close()

    return behave


def raw(content: bytes) -> Behaviour:
    """Sends *content* as it is, then closes."""

    def behave(_asked: Asked, wire: Wire) -> None:
        with contextlib.suppress(OSError):
            wire.send(content)
        wire.close()

    return behave


def reset(_asked: Asked, wire: Wire) -> None:
    """Hangs up without a word."""
    wire.reset()


NOT_FOUND = page("<h1>Not Found</h1>", 404)


@dataclass
class Site:
    """A site that is up while its context is open."""

    routes: dict[str, Behaviour] = field(default_factory=dict)
    default: Behaviour = NOT_FOUND
    address: str = "127.0.0.1"
    delay: float = 0.0

    def __post_init__(self) -> None:
        self.asked: list[Asked] = []
        self.times: list[float] = []
        self.counts: Counter[str] = Counter()
        self.connections = 0
        self.now = self.most_at_once = 0
        self._lock = threading.Lock()
        self._open: set[socket.socket] = set()
        self._listener = socket.create_server((self.address, 0), backlog=512)
        self.port = self._listener.getsockname()[1]

    @property
    def url(self) -> str:
        return f"http://{self.address}:{self.port}"

    def __enter__(self) -> Site:
        threading.Thread(target=self._accept, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._listener.close()
        with self._lock:
            for sock in self._open:
                with contextlib.suppress(OSError):
                    sock.shutdown(socket.SHUT_RDWR)

    def _accept(self) -> None:
        while True:
            try:
                sock, _ = self._listener.accept()
            except OSError:
                return
            with self._lock:
                self.connections += 1
                self._open.add(sock)
            threading.Thread(target=self._serve, args=(sock,), daemon=True).start()

    def _serve(self, sock: socket.socket) -> None:
        wire, buffer = Wire(sock), b""
        try:
            while wire.open:
                while b"\r\n\r\n" not in buffer:
                    got = sock.recv(65_536)
                    if not got:
                        return
                    buffer += got
                request, _, buffer = buffer.partition(b"\r\n\r\n")
                self._answer(request, wire)
        except OSError:
            return
        finally:
            with self._lock:
                self._open.discard(sock)
            sock.close()

    def _answer(self, request: bytes, wire: Wire) -> None:
        first, *lines = request.decode("latin-1").split("\r\n")
        path = first.split(" ")[1]
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        with self._lock:
            asked = Asked(path, headers, self.counts[path], request)
            self.asked.append(asked)
            self.times.append(time.monotonic())
            self.counts[path] += 1
            self.now += 1
            self.most_at_once = max(self.most_at_once, self.now)
        try:
            if self.delay:
                time.sleep(self.delay)
            self.routes.get(path, self.default)(asked, wire)
        finally:
            with self._lock:
                self.now -= 1
