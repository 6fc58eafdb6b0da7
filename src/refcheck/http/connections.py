"""Connections that go only where they were told, can be cut off from outside, and can keep what passes over the wire.

`requests` brings no way to limit a whole request in time (its time-outs are per socket operation) or to pin a checked
address, so the urllib3 classes below it are extended at the points meant for it: `_new_conn`, `connect`, `request` and
http.client's `response_class`. What a connection must know about the request it serves is in `Call`, per thread.
"""

from __future__ import annotations

import contextlib
import http.client
import os
import socket
import ssl
import threading
import time
from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol, TypeAlias
from weakref import WeakValueDictionary

from requests import Response
from requests.adapters import HTTPAdapter
from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.connectionpool import HTTPConnectionPool, HTTPSConnectionPool
from urllib3.exceptions import ConnectTimeoutError, NewConnectionError

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from _typeshed import ReadableBuffer, SupportsRead
    from requests import PreparedRequest
    from urllib3.poolmanager import PoolManager
    from urllib3.response import BaseHTTPResponse

    Sendable: TypeAlias = SupportsRead[bytes] | Iterable[ReadableBuffer] | ReadableBuffer | str

MOST_POOLS = 600
"""Hosts whose connections are kept open for the next request, as far as the limit on open files allows."""


def pools() -> int:
    """How many hosts' connections to keep: half of the open files allowed are left for what is under way."""
    try:
        import resource
    except ImportError:  # not a Unix
        return 128
    return max(32, min(MOST_POOLS, resource.getrlimit(resource.RLIMIT_NOFILE)[0] // 4))


class Call:
    """One request under way: where it may connect, until when, and the bytes that passed if they are wanted."""

    def __init__(self, *, addresses: Sequence[str], connect_timeout: float, until: float, keep: bool) -> None:
        """Take numeric addresses, seconds to connect to each, a monotonic deadline, and whether bytes are kept."""
        self.addresses = addresses
        self.connect_timeout = connect_timeout
        self.until = until
        self.expired = False
        self.peer = ""
        self.sent: bytearray | None = bytearray() if keep else None
        self.received: bytearray | None = bytearray() if keep else None
        self._socket: socket.socket | None = None

    def hold(self, sock: socket.socket | None, peer: str) -> None:
        """Remember the socket that this call now depends on."""
        self._socket, self.peer = sock, peer
        if self.expired:
            self.expire()

    def expire(self) -> None:
        """End the call now: whoever waits on its socket wakes up with an end of file."""
        self.expired = True
        if self._socket is not None:
            # Not SSLSocket.shutdown, which would have the reader take cipher text for plain.
            with contextlib.suppress(OSError, ValueError):
                socket.socket.shutdown(self._socket, socket.SHUT_RDWR)


class _Local(threading.local):
    call: Call | None = None


LOCAL = _Local()


class Watchdog:
    """Ends calls whose time is over, from one thread that sleeps while there are none."""

    TICK = 0.2

    def __init__(self) -> None:
        """Start with nothing to watch; the thread is started by the first call."""
        self._calls: set[Call] = set()
        self._awake = threading.Event()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._closed = False

    def watch(self, call: Call) -> None:
        """End *call* when its time is over."""
        with self._lock:
            self._calls.add(call)
            if self._thread is None:
                self._thread = threading.Thread(target=self._run, daemon=True, name="refcheck-watchdog")
                self._thread.start()
        if self._closed:
            call.expire()
        if not self._awake.is_set():
            self._awake.set()

    def release(self, call: Call) -> None:
        """Forget *call*, which is over."""
        with self._lock:
            self._calls.discard(call)

    def close(self) -> None:
        """End every call under way, and every later one at once."""
        self._closed = True
        self._awake.set()

    def _run(self) -> None:
        while True:
            self._awake.wait()
            with self._lock:
                calls = list(self._calls)
                if not calls:
                    if self._closed:
                        return
                    self._awake.clear()
            now = time.monotonic()
            for call in calls:
                if self._closed or now > call.until:
                    call.expire()
            time.sleep(self.TICK)


class _Stream(Protocol):
    def read(self, size: int = -1, /) -> bytes: ...
    def readline(self, size: int = -1, /) -> bytes: ...
    def readinto(self, buffer: bytearray, /) -> int: ...
    def peek(self, size: int = 0, /) -> bytes: ...
    def flush(self) -> None: ...
    def close(self) -> None: ...


class Tee:
    """A file that keeps a copy of all that is read from it."""

    def __init__(self, stream: _Stream, copy: bytearray) -> None:
        """Read from *stream*, appending to *copy*."""
        self._stream, self._copy = stream, copy
        self.flush, self.close, self.peek = stream.flush, stream.close, stream.peek

    def read(self, size: int = -1, /) -> bytes:
        """Read up to *size* bytes."""
        found = self._stream.read(size)
        self._copy += found
        return found

    read1 = read

    def readline(self, size: int = -1, /) -> bytes:
        """Read one line of up to *size* bytes."""
        found = self._stream.readline(size)
        self._copy += found
        return found

    def readinto(self, buffer: bytearray, /) -> int:
        """Fill *buffer* as far as possible."""
        count = self._stream.readinto(buffer)
        self._copy += memoryview(buffer)[:count]
        return count


class WireResponse(http.client.HTTPResponse):
    """A response whose bytes are kept as they came, when the call wants them."""

    def __init__(self, sock: socket.socket, *args: object, **named: object) -> None:
        """Put a tee in front of the socket's file."""
        super().__init__(sock, *args, **named)  # type: ignore[arg-type]
        call = LOCAL.call
        if call is not None and call.received is not None:
            self.fp = Tee(self.fp, call.received)  # type: ignore[assignment]


def _open(connection: HTTPConnection, call: Call) -> tuple[socket.socket, str]:
    """A socket to the first of the call's addresses that accepts."""
    problem: OSError | None = None
    for address in call.addresses[:4]:
        seconds = min(call.connect_timeout, call.until - time.monotonic())
        if seconds <= 0:
            break
        try:
            sock = socket.create_connection((address, connection.port), timeout=seconds)
        except OSError as error:
            problem = error
            continue
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        return sock, address
    if problem is None or isinstance(problem, TimeoutError):
        raise ConnectTimeoutError(connection, "no connection in time") from problem
    raise NewConnectionError(connection, str(problem)) from problem


class PinnedConnection(HTTPConnection):
    """Plain HTTP to one of the call's addresses; through a proxy, to the proxy."""

    response_class = WireResponse
    peer = ""

    def _new_conn(self) -> socket.socket:
        call = LOCAL.call
        if call is None or self.proxy is not None:
            return super()._new_conn()
        sock, self.peer = _open(self, call)
        call.hold(sock, self.peer)
        return sock

    def request(self, *args: object, **named: object) -> None:
        """Send the request, telling the call which socket it now depends on."""
        if LOCAL.call is not None:
            LOCAL.call.hold(self.sock, self.peer)
        super().request(*args, **named)  # type: ignore[arg-type]

    def send(self, data: Sendable) -> None:
        """Send bytes, keeping them when the call wants them."""
        super().send(data)
        if LOCAL.call is not None and LOCAL.call.sent is not None and isinstance(data, bytes | bytearray):
            LOCAL.call.sent += data


class PinnedTlsConnection(HTTPSConnection):
    """HTTPS to one of the call's addresses; the certificate is checked for the name, as always."""

    response_class = WireResponse
    peer = ""
    lever: socket.socket | None = None
    request = PinnedConnection.request
    send = PinnedConnection.send

    def _new_conn(self) -> socket.socket:
        call = LOCAL.call
        if call is None or self.proxy is not None:
            return super()._new_conn()
        sock, self.peer = _open(self, call)
        # Wrapping the socket takes it out of reach until the handshake is over, so a second handle is kept until then.
        self.lever = sock.dup()
        call.hold(self.lever, self.peer)
        return sock

    def connect(self) -> None:
        """Connect and shake hands, staying in the watchdog's reach; what passed to a proxy is not evidence."""
        call = LOCAL.call
        try:
            super().connect()
        finally:
            if call is not None:
                call.hold(self.sock, self.peer)
                for kept in (call.sent, call.received):
                    if kept is not None:
                        kept.clear()
            if self.lever is not None:
                self.lever.close()
                self.lever = None


class PinnedPool(HTTPConnectionPool):
    """The kept connections of one http host."""

    ConnectionCls = PinnedConnection


class PinnedTlsPool(HTTPSConnectionPool):
    """The kept connections of one https host."""

    ConnectionCls = PinnedTlsConnection


def tls_context() -> ssl.SSLContext:
    """Certificates as `requests` finds them: the user's bundle when one is named, else certifi's."""
    import certifi

    variables = ("REQUESTS_CA_BUNDLE", "CURL_CA_BUNDLE", "SSL_CERT_FILE")
    named = next((os.environ[name] for name in variables if os.environ.get(name)), certifi.where())
    folder = named if os.path.isdir(named) else None
    return ssl.create_default_context(cafile=None if folder else named, capath=folder)


class PinnedAdapter(HTTPAdapter):
    """A `requests` adapter made of the above: one TLS context for all, and no retries of its own."""

    def __init__(self, *, per_host: int) -> None:
        """Keep up to *per_host* connections a host."""
        self._by_origin: WeakValueDictionary[str, HTTPConnectionPool] = WeakValueDictionary()
        super().__init__(pool_connections=pools(), pool_maxsize=per_host, max_retries=0)

    def init_poolmanager(self, connections: int, maxsize: int, block: bool = False, **named: object) -> None:
        """Have the pools made of pinned connections."""
        super().init_poolmanager(connections, maxsize, block, ssl_context=tls_context(), **named)
        _pin(self.poolmanager)

    def proxy_manager_for(self, proxy: str, **named: object) -> PoolManager:
        """Have the pools behind a proxy be cut off in time too."""
        manager: PoolManager = super().proxy_manager_for(proxy, **named)
        _pin(manager)
        return manager

    # The three below spare a sixth of each request: what they leave out is worked out anew for every one, and not used.

    def get_connection_with_tls_context(
        self, request: PreparedRequest, verify: object, proxies: Mapping[str, str] | None = None, cert: object = None
    ) -> HTTPConnectionPool:
        """The pool of the request's host, looked up by the beginning of the address where no proxy is asked."""
        address = request.url or ""
        origin = address[: max(address.find("/", len("https://")), 0)]
        pool = None if proxies else self._by_origin.get(origin)
        if pool is not None and pool.pool is not None:  # closed ones have lost theirs
            return pool
        found = super().get_connection_with_tls_context(request, verify, proxies, cert)  # type: ignore[arg-type]
        assert isinstance(found, HTTPConnectionPool)
        if origin and not proxies:
            self._by_origin[origin] = found
        return found

    def request_url(self, request: PreparedRequest, proxies: Mapping[str, str] | None) -> str:
        """The path that is asked for; through a proxy, as `requests` has it."""
        return str(super().request_url(request, proxies) if proxies else request.path_url)

    def build_response(self, req: PreparedRequest, resp: BaseHTTPResponse) -> Response:
        """The answer as it came: its headers and cookies are read where they are needed."""
        response = Response()
        response.request, response.raw = req, resp
        response.status_code, response.reason, response.url = resp.status, str(resp.reason), req.url or ""
        return response

    def cert_verify(self, conn: object, url: str, verify: object, cert: object) -> None:
        """Leave verification to the shared context; requests would load the bundle anew for each connection."""


def _pin(manager: PoolManager) -> None:
    manager.pool_classes_by_scheme = {"http": PinnedPool, "https": PinnedTlsPool}
