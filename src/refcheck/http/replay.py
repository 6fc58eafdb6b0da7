"""A recording played back: every request is answered as it was, failures included, and nothing touches the network.

Any WARC file with responses will do, of whatever tool. A URL that was asked several times (a further try, a cookie
wall) answers in the recorded order, and then stays at its last answer.
"""

from __future__ import annotations

import http.client
import threading
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import BinaryIO, Protocol

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed

from refcheck.config import HttpSettings
from refcheck.errors import RecordingError
from refcheck.http.exchange import Exchange, Failure, Outcome, Request
from refcheck.http.live import read_response, utc_now
from refcheck.http.recording import FIELDS
from refcheck.http.wire import parse, sendable
from refcheck.model import Truncation, Why

UNREADABLE = (ArchiveLoadFailed, zlib.error, EOFError, ValueError, KeyError, IndexError, OSError)
"""What warcio raises for a file that is damaged or no WARC at all."""

MOST_HEAD = 1_000_000
"""Bytes of a head, or of a record of our own, beyond which a recording is not read."""


class _Headers(Protocol):
    def get_header(self, name: str) -> str | None: ...


class _Stream(Protocol):
    def read(self, length: int, /) -> bytes: ...


class _Record(Protocol):
    rec_type: str
    rec_headers: _Headers
    raw_stream: _Stream


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a record stands in the file, and what kind it is."""

    offset: int
    is_response: bool


class Replay:
    """A transport that answers from a WARC file; safe for threads."""

    live = False
    uses_cache = False

    def __init__(self, path: str | Path, settings: HttpSettings) -> None:
        """Index *path*; raises `RecordingError` when it cannot be read or holds nothing to replay."""
        self._path, self._limit = Path(path), settings.max_bytes
        self._most = 2 * settings.max_bytes + MOST_HEAD  # a body may have grown by its transfer coding
        self._lock = threading.Lock()
        self._places: dict[str, list[_Place]] = {}
        self._turn: dict[str, int] = {}
        self._no_network = False
        self.started = utc_now()
        try:
            self._file: BinaryIO = open(self._path, "rb")  # noqa: SIM115 - open for as long as the client is
        except OSError as error:
            raise RecordingError(f"{path}: the recording cannot be read ({error.strerror})") from error
        try:
            self._index()
        except RecordingError:
            self._file.close()
            raise

    @property
    def network_down(self) -> bool:
        """Whether the recorded run had no network: nothing answered, and that was why."""
        return self._no_network

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            self._file.close()

    def exchange(self, request: Request) -> Outcome:
        """What was recorded for the URL, in turn; `NOT_RECORDED` when nothing was."""
        uri = sendable(request.url)
        with self._lock:
            places = self._places.get(uri)
            if places is None:
                return Failure(url=request.url, why=Why.NOT_RECORDED, detail="", at=self.started)
            turn = self._turn.get(uri, 0)
            self._turn[uri] = turn + 1
            place = places[min(turn, len(places) - 1)]
            record = self._record_at(place.offset)
            block = record.raw_stream.read(self._most)
            at, cut = _date(record), record.rec_headers.get_header("WARC-Truncated")
        if place.is_response:
            return _response(request.url, block, at, cut, self._limit)
        return _failure(request.url, block, at)

    def _record_at(self, offset: int) -> _Record:
        self._file.seek(offset)
        record: _Record = next(iter(ArchiveIterator(self._file, no_record_parse=True)))
        return record

    def _index(self) -> None:
        dates: list[datetime] = []
        responses = network_failures = 0
        for offset, record, block in self._records():
            dates.append(_date(record))
            uri = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<>")
            response = record.rec_type == "response"
            if response or "why" in _fields(block):
                self._places.setdefault(uri, []).append(_Place(offset, response))
                responses += response
                network_failures += _fields(block).get("why") == Why.NO_NETWORK.name
        if not dates:
            raise RecordingError(f"{self._path}: not a WARC file, or damaged from its start")
        self.started = min(dates)
        self._no_network = bool(network_failures) and not responses

    def _records(self) -> Iterator[tuple[int, _Record, bytes]]:
        """Offset, record and (of small ones) block; a file that breaks off is read up to there."""
        records = ArchiveIterator(self._file, no_record_parse=True)
        try:
            for record in records:
                kind = record.rec_headers.get_header("Content-Type") or ""
                small = record.rec_type == "metadata" and kind.startswith(FIELDS)
                if record.rec_type in ("warcinfo", "response", "metadata"):
                    block = record.raw_stream.read(MOST_HEAD) if small else b""
                    yield records.get_record_offset(), record, block
        except UNREADABLE:
            return


def _date(record: _Record) -> datetime:
    value = record.rec_headers.get_header("WARC-Date") or ""
    read = datetime.fromisoformat(value)
    return read.astimezone(UTC) if read.tzinfo else read.replace(tzinfo=UTC)


def _fields(block: bytes) -> dict[str, str]:
    lines = block.decode("utf-8", "replace").splitlines()
    return {name: value.strip() for name, _, value in (line.partition(":") for line in lines)}


def _failure(url: str, block: bytes, at: datetime) -> Failure:
    given = _fields(block)
    return Failure(
        url=url,
        why=Why.__members__.get(given["why"], Why.UNREACHABLE),
        detail=given.get("detail", ""),
        at=at,
        passing=given.get("passing") == "true",
        no_such_host=given.get("noSuchHost") == "true",
    )


def _response(url: str, block: bytes, at: datetime, cut: str | None, limit: int) -> Outcome:
    try:
        outcome = read_response(url, parse(block), at=at, limit=limit)
    except (http.client.HTTPException, OSError, ValueError):
        return Failure(url=url, why=Why.UNSUPPORTED, detail="the recorded answer cannot be read", at=at)
    if cut in set(Truncation) and isinstance(outcome, Exchange):
        return replace(outcome, truncated=Truncation(cut))
    return outcome
