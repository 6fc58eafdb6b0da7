"""The transport that asks real servers: one GET through a `requests` adapter, within limits, failures told apart."""

from __future__ import annotations

import errno
import re
import ssl
import threading
import time
import urllib.request
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version

import requests
from requests.adapters import BaseAdapter
from requests.structures import CaseInsensitiveDict
from urllib3.exceptions import DecodeError, HTTPError, ReadTimeoutError
from urllib3.response import BaseHTTPResponse

from refcheck.config import HttpSettings
from refcheck.http.address import is_public
from refcheck.http.connections import LOCAL, Call, PinnedAdapter, Watchdog
from refcheck.http.exchange import Exchange, Failure, Outcome, Request, host_of
from refcheck.http.network import Network, Unresolved
from refcheck.identifiers import is_numeric
from refcheck.model import Truncation, Why

CHUNK = 65_536
READABLE = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})
"""The content codings that are asked for; a server that sends another one cannot be read."""

GIVE_UP_AFTER = 8
"""Rate limits in a row, over all URLs of a host, after which the rest of its URLs is not asked in this run."""

PLAIN = re.compile(
    r"https?://[a-z0-9][a-z0-9.-]{0,250}(?::[1-9]\d{0,4})?/(?!\.)(?:[A-Za-z0-9_~-]|[./](?![./])){0,2000}"
)
"""Addresses that go over the wire as they stand."""

NO_ROUTE = frozenset({errno.ENETUNREACH, errno.EHOSTUNREACH, errno.ENETDOWN})

Clock = Callable[[], datetime]


def utc_now() -> datetime:
    """The time now, in whole milliseconds, as WARC dates and reports keep it."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000)


def user_agent(contact: str) -> str:
    """The name we go by: `refcheck/1.0 (+contact)`; some firewalls refuse any agent with "link" in its name."""
    try:
        number = version("refcheck-verify")
    except PackageNotFoundError:
        number = "0"
    where = f"mailto:{contact}" if "@" in contact and ":" not in contact else contact
    return f"refcheck/{number} (+{where})" if where else f"refcheck/{number}"


class Live:
    """Asks real servers; safe for threads, each request in the thread that asks."""

    live = True
    uses_cache = True
    started: datetime | None = None

    def __init__(
        self,
        settings: HttpSettings,
        *,
        adapter: BaseAdapter | None = None,
        network: Network | None = None,
        keep_wire: bool = False,
        clock: Clock = utc_now,
    ) -> None:
        """Take the limits; *adapter* and *network* stand in for the real ones in tests.

        *keep_wire* keeps the bytes of each exchange, for a recording.
        """
        self.settings = settings
        self._adapter = adapter
        self._opening = threading.Lock()
        self.network = network or Network()
        self._watchdog = Watchdog()
        self._limits: dict[str, int] = {}
        self._keep_wire = keep_wire
        self._clock = clock
        # Read once: asking the environment for each request is the dearest part of a request without a proxy.
        self._proxies = {name: value for name, value in urllib.request.getproxies().items() if name != "no"}
        self.headers = {
            "User-Agent": user_agent(settings.contact),
            "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,application/pdf;q=0.9,*/*;q=0.8",
            "Accept-Language": "en,*;q=0.5",
            "Accept-Encoding": "gzip, deflate",
        }

    @property
    def network_down(self) -> bool:
        """Whether this machine was found to have no network."""
        return self.network.down

    def close(self) -> None:
        """Cut off the requests under way and close the connections."""
        self._watchdog.close()
        if self._adapter is not None:
            self._adapter.close()

    def exchange(self, request: Request) -> Outcome:
        """The response to *request* within the settings' limits, or why there is none."""
        try:
            prepared = self._prepare(request)
        except (requests.RequestException, UnicodeError, ValueError) as error:
            return self._failure(request, Why.UNSUPPORTED, f"not a usable web address ({_first_line(error)})")
        if self._limits.get(host_of(request.url), 0) >= GIVE_UP_AFTER:
            return self._failure(request, Why.RATE_LIMITED, "the host has refused many requests in a row")
        until = time.monotonic() + request.seconds
        proxies = self._proxies_for(request.url)
        allowed = self._allowed(request, prepared, by_proxy=bool(proxies))
        if isinstance(allowed, Failure):
            return allowed
        call = Call(addresses=allowed, connect_timeout=self.settings.connect_timeout, until=until, keep=self._keep_wire)
        LOCAL.call = call
        self._watchdog.watch(call)
        try:
            return self._send(request, prepared, call, proxies)
        finally:
            self._watchdog.release(call)
            LOCAL.call = None

    def _prepare(self, request: Request) -> requests.PreparedRequest:
        prepared = requests.PreparedRequest()
        prepared.method = "GET"
        if PLAIN.fullmatch(request.url):
            prepared.url = request.url  # preparing it would take a tenth of the whole request
        else:
            prepared.prepare_url(request.url, None)
        headers = CaseInsensitiveDict(self.headers)
        if request.cookie:
            headers["Cookie"] = request.cookie
        prepared.headers = headers
        prepared.body = None
        return prepared

    def _proxies_for(self, url: str) -> Mapping[str, str]:
        if not self._proxies or requests.utils.should_bypass_proxies(url, no_proxy=None):
            return {}
        return self._proxies

    def _allowed(
        self, request: Request, prepared: requests.PreparedRequest, *, by_proxy: bool
    ) -> tuple[str, ...] | Failure:
        """The addresses that may be connected to; a proxy resolves names itself, so there a name may have none."""
        # The name as it will be sent: `prepare_url` has made it ASCII.
        host = host_of(prepared.url or "")
        free = request.allow_private
        addresses = self._addresses(request, host, by_proxy=by_proxy)
        if isinstance(addresses, Failure):
            return addresses
        usable = tuple(each for each in addresses if free or is_public(each))
        if addresses and not usable:
            return self._failure(request, Why.POLICY, f"{host} is an address of a private network ({addresses[0]})")
        return usable

    def _addresses(self, request: Request, host: str, *, by_proxy: bool) -> tuple[str, ...] | Failure:
        if is_numeric(host):
            return (host,)
        if self.network.known_down and not by_proxy:
            return self._no_network(request)
        found = self.network.addresses(host, self.settings.connect_timeout)
        if not isinstance(found, Unresolved):
            return found
        if by_proxy:
            return ()
        return self._unresolved(request, found)

    def _unresolved(self, request: Request, problem: Unresolved) -> Failure:
        """A name without address: said of the name only if the network is known to work."""
        if problem is Unresolved.UNUSABLE:
            return self._failure(request, Why.UNSUPPORTED, problem.value)
        if not self.network.answered and not self.network.works():
            return self._no_network(request)
        if problem is Unresolved.NO_SUCH_NAME:
            return self._failure(request, Why.UNREACHABLE, problem.value, passing=True, no_such_host=True)
        return self._failure(request, Why.UNREACHABLE, problem.value, passing=True)

    def _send(
        self, request: Request, prepared: requests.PreparedRequest, call: Call, proxies: Mapping[str, str]
    ) -> Outcome:
        settings = self.settings
        timeout = (settings.connect_timeout, min(settings.read_timeout, request.seconds))
        at = self._clock()
        try:
            response = self._open_adapter().send(prepared, stream=True, timeout=timeout, proxies=dict(proxies))
        except (requests.RequestException, HTTPError, OSError, ValueError) as error:
            return self._unanswered(request, call, error)
        if call.expired:  # the end of file that cut the head off reads like the head's end
            return self._unanswered(request, call, TimeoutError())
        if not self.network.answered and (self.settings.allow_private or any(map(is_public, call.addresses))):
            self.network.note_answer()
        self._count_limits(host_of(request.url), response.status_code)
        return self._read(request, response, call, at)

    def _count_limits(self, host: str, status: int) -> None:
        if status == 429:
            self._limits[host] = self._limits.get(host, 0) + 1
        elif host in self._limits:
            self._limits.pop(host, None)

    def _open_adapter(self) -> BaseAdapter:
        with self._opening:
            if self._adapter is None:
                self._adapter = PinnedAdapter(per_host=self.settings.per_host)
            return self._adapter

    def _read(self, request: Request, response: requests.Response, call: Call, at: datetime) -> Outcome:
        raw: BaseHTTPResponse = response.raw
        outcome = read_response(request.url, raw, at=at, limit=self.settings.max_bytes)
        if isinstance(outcome, Exchange) and call.expired:
            outcome = replace(outcome, truncated=Truncation.TIME)
        if not self._keep_wire:
            return outcome
        sent, received = bytes(call.sent or b""), bytes(call.received or b"")
        return replace(outcome, peer=call.peer, sent=sent, received=received)

    def _unanswered(self, request: Request, call: Call, error: BaseException) -> Failure:
        """Which failure *error* is; a failure to connect is said of the server only if the network works."""
        if call.expired:
            return self._failure(request, Why.TIMEOUT, f"no answer within {request.seconds:.0f} s", passing=True)
        causes = list(_causes(error))
        tls = next((each for each in causes if isinstance(each, ssl.SSLError)), None)
        if tls is not None and not isinstance(tls, ssl.SSLEOFError | ssl.SSLZeroReturnError):
            return self._failure(request, Why.TLS, _tls_words(tls))
        numbers = {each.errno for each in causes if isinstance(each, OSError)}
        slow = isinstance(error, requests.Timeout)
        public = not call.addresses or any(map(is_public, call.addresses))
        unconnected = isinstance(error, requests.ConnectTimeout) or bool(numbers & NO_ROUTE)
        if unconnected and public and not self.network.answered and not self.network.works():
            return self._no_network(request)
        if slow:
            return self._failure(request, Why.TIMEOUT, "the server did not answer in time", passing=True)
        if isinstance(error, requests.exceptions.InvalidURL | ValueError) and not isinstance(error, OSError):
            return self._failure(request, Why.UNSUPPORTED, "not a usable web address")
        return self._failure(request, Why.UNREACHABLE, _connection_words(numbers, error), passing=True)

    def _no_network(self, request: Request) -> Failure:
        return self._failure(request, Why.NO_NETWORK, "")

    def _failure(
        self, request: Request, why: Why, detail: str, *, passing: bool = False, no_such_host: bool = False
    ) -> Failure:
        return Failure(
            url=request.url, why=why, detail=detail, at=self._clock(), passing=passing, no_such_host=no_such_host
        )


def read_response(url: str, raw: BaseHTTPResponse, *, at: datetime, limit: int) -> Outcome:
    """The response whose head has been received, with its body read as far as *limit*; it is closed if cut short."""
    coding = raw.headers.get("content-encoding", "")[:80]
    if not READABLE.issuperset(part.strip().lower() for part in coding.split(",")):
        raw.close()
        return Failure(url=url, why=Why.SERVER_ERROR, detail=f"the answer is in the content coding {coding!r}", at=at)
    try:
        body, truncated = _body(raw, limit)
    except DecodeError:
        raw.close()
        detail = f"the answer is not in the content coding {coding!r} that it names"
        return Failure(url=url, why=Why.SERVER_ERROR, detail=detail, at=at)
    if truncated is not None:
        raw.close()
    headers = tuple((str(name), str(value)) for name, value in raw.headers.items())
    return Exchange(url=url, status=raw.status, headers=headers, body=body, at=at, truncated=truncated)


def _body(raw: BaseHTTPResponse, limit: int) -> tuple[bytes, Truncation | None]:
    """The decoded body, at most *limit* bytes of it, and why it ends early if it does."""
    parts: list[bytes] = []
    size = 0
    try:
        for part in _parts(raw):
            parts.append(part)
            size += len(part)
            if size > limit:
                return b"".join(parts)[:limit], Truncation.LENGTH
    except ReadTimeoutError:
        return b"".join(parts), Truncation.TIME
    except DecodeError:
        if not parts:
            raise
        return b"".join(parts), Truncation.DISCONNECT
    except (HTTPError, OSError, ValueError, AttributeError):
        # A connection closed from outside while it is read shows in many ways.
        return b"".join(parts), Truncation.DISCONNECT
    return b"".join(parts), None


def _parts(raw: BaseHTTPResponse) -> Iterator[bytes]:
    """The decoded body in pieces, as they come; `stream` would drop what came before a connection was cut off."""
    if raw.headers.get("transfer-encoding", "").lower() == "chunked":
        yield from raw.stream(CHUNK, decode_content=True)
    else:
        while part := raw.read1(CHUNK, decode_content=True):
            yield part


def _causes(error: BaseException) -> Iterator[BaseException]:
    """*error* and all that it wraps, in `args`, `reason`, `__cause__` or `__context__`."""
    seen: set[int] = set()
    todo: list[object] = [error]
    while todo:
        each = todo.pop()
        if isinstance(each, BaseException) and id(each) not in seen:
            seen.add(id(each))
            yield each
            todo += [*each.args, getattr(each, "reason", None), each.__cause__, each.__context__]


def _tls_words(error: ssl.SSLError) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return str(getattr(error, "verify_message", "")) or "the certificate is not valid"
    return (error.reason or "handshake failed").replace("_", " ").lower()


def _connection_words(numbers: set[int | None], error: BaseException) -> str:
    if errno.ECONNREFUSED in numbers:
        return "connection refused"
    if numbers & NO_ROUTE:
        return "no route to the host"
    if isinstance(error, requests.exceptions.ProxyError):
        return "the proxy did not pass the request on"
    return "the connection was cut off before an answer"


def _first_line(error: BaseException) -> str:
    return str(error).splitlines()[0][:100] if str(error) else type(error).__name__
