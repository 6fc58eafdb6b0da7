"""Answers kept from one run to the next: an interrupted run goes on where it stopped, and a repeated one asks nothing.

One SQLite file, safe for several threads and processes. An answer is on disk when `put` returns, so that even `kill -9`
loses only what is under way. Only what a server said is kept: a failure is asked again. A file that is damaged or of
another make is set aside under a new name, never a reason to fail.
"""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
import zlib
from datetime import datetime
from pathlib import Path

from refcheck.model import Found, Hop, Snapshot, Truncation

VERSION = 1
KEEP_HOURS = 24 * 90
"""Answers older than this are thrown away when the file is opened."""

SCHEMA = """
CREATE TABLE IF NOT EXISTS answers (
    url TEXT PRIMARY KEY, at REAL NOT NULL, head TEXT NOT NULL, body BLOB NOT NULL
) WITHOUT ROWID
"""


def default_path() -> Path:
    """The file in the user's cache folder."""
    from platformdirs import user_cache_path

    return user_cache_path("refcheck") / "answers.sqlite"


class Cache:
    """The answers kept in one file; one connection under a lock."""

    def __init__(self, path: str | Path, *, refresh: bool = False) -> None:
        """Open or make the file; with *refresh* nothing kept is used, and new answers replace the old."""
        self._path, self._refresh = Path(path), refresh
        self._lock = threading.Lock()
        self._db: sqlite3.Connection | None = self._open()

    def get(self, url: str, hours: float) -> Found[Snapshot] | None:
        """The answer kept for *url* if it is at most *hours* old."""
        if self._refresh or self._db is None:
            return None
        oldest = time.time() - hours * 3600
        with self._lock:
            try:
                row = self._db.execute(
                    "SELECT head, body FROM answers WHERE url = ? AND at > ?", (url, oldest)
                ).fetchone()
                return None if row is None else _read(row[0], row[1])
            except (sqlite3.Error, ValueError, KeyError, TypeError, zlib.error):
                return None

    def put(self, url: str, answer: Found[Snapshot]) -> None:
        """Keep *answer*; a disk that is full or a file that is locked for long only costs the keeping."""
        if self._db is None:
            return
        head, body = _written(answer)
        with self._lock:
            try:
                self._db.execute("INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?)", (url, time.time(), head, body))
            except sqlite3.Error:
                return

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._db is not None:
                self._db.close()
                self._db = None

    def _open(self) -> sqlite3.Connection | None:
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return None
        for _ in range(2):
            try:
                return self._connect()
            except sqlite3.OperationalError:
                return None  # locked for long, or a folder that cannot be written: go on without
            except sqlite3.DatabaseError:
                if not _set_aside(self._path):
                    return None
        return None

    def _connect(self) -> sqlite3.Connection:
        db = sqlite3.connect(self._path, timeout=10.0, check_same_thread=False, isolation_level=None)
        try:
            db.execute("PRAGMA journal_mode = WAL")
            db.execute("PRAGMA synchronous = NORMAL")
            [found] = db.execute("PRAGMA user_version").fetchone()
            if found not in (0, VERSION):
                raise sqlite3.DatabaseError("made by another version")
            db.execute(SCHEMA)
            db.execute(f"PRAGMA user_version = {VERSION}")
            db.execute("DELETE FROM answers WHERE at < ?", (time.time() - KEEP_HOURS * 3600,))
        except BaseException:
            db.close()
            raise
        return db


def _set_aside(path: Path) -> bool:
    """Rename a file that cannot be used, with its companions; False when even that fails."""
    stamp = f"unusable-{time.time_ns()}"
    try:
        os.replace(path, path.with_name(f"{path.name}.{stamp}"))
        for ending in ("-wal", "-shm"):
            path.with_name(path.name + ending).unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _written(answer: Found[Snapshot]) -> tuple[str, bytes]:
    it = answer.value
    head = {
        "source": answer.source,
        "url": it.url,
        "final_url": it.final_url,
        "status": it.status,
        "headers": it.headers,
        "fetched_at": it.fetched_at.isoformat(),
        "chain": [[hop.url, hop.status, hop.location] for hop in it.chain],
        "truncated": it.truncated,
    }
    return json.dumps(head), zlib.compress(it.body, 1)


def _read(head: str, body: bytes) -> Found[Snapshot]:
    kept = json.loads(head)
    snapshot = Snapshot(
        url=kept["url"],
        final_url=kept["final_url"],
        status=kept["status"],
        headers=tuple((name, value) for name, value in kept["headers"]),
        body=zlib.decompress(body),
        fetched_at=datetime.fromisoformat(kept["fetched_at"]),
        chain=tuple(Hop(url, status, location) for url, status, location in kept["chain"]),
        truncated=kept["truncated"] and Truncation(kept["truncated"]),
    )
    return Found(snapshot, kept["source"])
