"""Evidence: everything that went over the wire, and every failure, in a WARC/1.1 file.

Records are built by hand. warcio's own capture records nothing from worker threads, nothing of a reused connection, and
marks no cut-off body (measured with 1.8.1, 2026-11). One gzip member a record; bytes as received, with the header's
own spelling and the transfer coding; digests over exactly those bytes, as the common tools check them.
"""

from __future__ import annotations

import base64
import gzip
import hashlib
import os
import threading
import uuid
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from pathlib import Path

from refcheck.errors import RecordingError
from refcheck.http.exchange import Exchange, Failure, Outcome, Request
from refcheck.http.live import Live, user_agent, utc_now
from refcheck.http.wire import sendable

FIELDS = "application/warc-fields"
Pairs = Iterable[tuple[str, str]]


def warc_date(time: datetime) -> str:
    """A time as WARC/1.1 writes it: UTC, with a fraction of a second."""
    return time.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def digest(content: bytes) -> str:
    """The labelled SHA-1 in base 32, the form that WARC tools share."""
    return "sha1:" + base64.b32encode(hashlib.sha1(content, usedforsecurity=False).digest()).decode("ascii")


def fields(pairs: Pairs) -> bytes:
    """A block of the type `application/warc-fields`."""
    return "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in pairs).encode()


class Recording:
    """A transport that writes down what another one does; the file appears under its name when closed.

    Until then it is `NAME.part`, complete up to the last exchange, so that an interrupt costs nothing that was seen.
    """

    live = True
    uses_cache = False

    def __init__(self, inner: Live, path: str | Path) -> None:
        """Record what *inner* (made with `keep_wire`) does into *path*; raises `RecordingError`."""
        self._inner, self._path = inner, Path(path)
        self._part = self._path.with_name(self._path.name + ".part")
        self._lock = threading.Lock()
        self.started = utc_now()
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            self._file = open(self._part, "wb")  # noqa: SIM115 - open for as long as the client is
        except OSError as error:
            raise RecordingError(f"{self._path}: the recording cannot be written ({error.strerror})") from error
        head = (("WARC-Filename", self._path.name), ("Content-Type", FIELDS))
        self._write([_record("warcinfo", self.started, fields(self._policy()), head)])

    @property
    def network_down(self) -> bool:
        """Whether this machine was found to have no network."""
        return self._inner.network_down

    def exchange(self, request: Request) -> Outcome:
        """What the inner transport answers; it is in the file on return."""
        outcome = self._inner.exchange(request)
        self._write(_records(outcome))
        return outcome

    def close(self) -> None:
        """Finish the file and give it its name."""
        self._inner.close()
        with self._lock:
            if self._file.closed:
                return
            self._file.close()
            try:
                os.replace(self._part, self._path)
            except OSError as error:
                raise RecordingError(f"{self._path}: the recording stays in {self._part} ({error.strerror})") from error

    def _write(self, records: Iterable[bytes]) -> None:
        content = b"".join(gzip.compress(record, 6) if self._path.suffix == ".gz" else record for record in records)
        with self._lock:
            if self._file.closed:
                return  # a request that was still under way when the client was closed
            try:
                self._file.write(content)
                self._file.flush()
            except OSError as error:
                raise RecordingError(f"{self._part}: the recording cannot be written ({error.strerror})") from error

    def _policy(self) -> Pairs:
        settings = self._inner.settings
        return (
            ("software", user_agent("")),
            ("format", "WARC File Format 1.1"),
            ("conformsTo", "http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/"),
            ("http-header-user-agent", self._inner.headers["User-Agent"]),
            ("robots", "ignore"),
            ("maxBytes", str(settings.max_bytes)),
            ("maxSeconds", f"{settings.deadline:g}"),
            ("maxRedirects", str(settings.max_redirects)),
        )


def _records(outcome: Outcome) -> Iterator[bytes]:
    """Request and response as they went over the wire, else what became of the request."""
    common = [("WARC-Target-URI", sendable(outcome.url))]
    if outcome.received:
        if outcome.peer:
            common.append(("WARC-IP-Address", outcome.peer))
        of_request, of_response = _new_id(), _new_id()
        yield _message("request", of_request, outcome.at, outcome.sent, [*common, ("WARC-Concurrent-To", of_response)])
        if isinstance(outcome, Exchange) and outcome.truncated is not None:
            common.append(("WARC-Truncated", outcome.truncated))
        yield _message("response", of_response, outcome.at, outcome.received, common)
    elif isinstance(outcome, Failure):
        block = fields(
            (
                ("why", outcome.why.name),
                ("detail", outcome.detail),
                ("passing", str(outcome.passing).lower()),
                ("noSuchHost", str(outcome.no_such_host).lower()),
            )
        )
        yield _record("metadata", outcome.at, block, [*common, ("Content-Type", FIELDS)])


def _message(kind: str, record_id: str, at: datetime, block: bytes, head: Pairs) -> bytes:
    payload = block.partition(b"\r\n\r\n")[2]
    typed = ("Content-Type", f"application/http; msgtype={kind}")
    return _record(kind, at, block, [*head, typed, ("WARC-Payload-Digest", digest(payload))], record_id)


def _record(kind: str, at: datetime, block: bytes, head: Pairs, record_id: str = "") -> bytes:
    lines = [
        ("WARC-Type", kind),
        ("WARC-Record-ID", record_id or _new_id()),
        ("WARC-Date", warc_date(at)),
        *head,
        ("WARC-Block-Digest", digest(block)),
        ("Content-Length", str(len(block))),
    ]
    return b"WARC/1.1\r\n" + fields(lines) + b"\r\n" + block + b"\r\n\r\n"


def _new_id() -> str:
    return f"<urn:uuid:{uuid.uuid4()}>"
