"""The history database: opening it, and the transaction that everything else happens in."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, NoSuchModuleError, OperationalError

from refcheck.errors import ConfigError
from refcheck.monitor import schema


def open_store(database: str) -> Store:
    """The history at *database* (an SQLAlchemy URL), created or brought forward where needed.

    Raises:
        ConfigError: the address cannot be understood or reached, or holds a newer schema.
    """
    try:
        engine = create_engine(database)
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError) as error:
        raise ConfigError(f"--db {database!r} is not a database address: {error}") from error
    if engine.dialect.name == "sqlite":
        _make_sqlite_safe(engine)
    try:
        schema.migrate(engine)
    except ConfigError:
        engine.dispose()
        raise
    except OperationalError as error:
        engine.dispose()
        shown = engine.url.render_as_string(hide_password=True)
        raise ConfigError(f"the history at {shown} cannot be opened: {error.orig}") from error
    return Store(engine)


def _make_sqlite_safe(engine: Engine) -> None:
    """Let several processes write: wait for each other, and take the write lock when a transaction begins."""

    @event.listens_for(engine, "connect")
    def connected(connection: Any, _record: object) -> None:  # the driver's own type, which SQLAlchemy does not name
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute("PRAGMA busy_timeout = 30000")
        _write_ahead(cursor)
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.close()

    @event.listens_for(engine, "begin")
    def begun(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _write_ahead(cursor: Any) -> None:
    """Switch to write-ahead logging; while another program does the same, SQLite fails at once instead of waiting."""
    for wait in (*(0.05,) * 100, None):
        try:
            cursor.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if wait is None or "locked" not in str(error):
                raise
            time.sleep(wait)
        else:
            return


class Store:
    """A history database that is open."""

    def __init__(self, engine: Engine) -> None:
        """Take an engine whose schema is current."""
        self._engine = engine

    @contextmanager
    def begin(self) -> Iterator[Connection]:
        """One transaction: kept when the block ends, undone when it raises."""
        with self._engine.begin() as connection:
            yield connection

    def close(self) -> None:
        """Give the connections back."""
        self._engine.dispose()


def insert_ignoring(db: Connection, table: Any, rows: list[dict[str, object]]) -> None:
    """Insert *rows*, passing over those that are there already; both databases spell that alike."""
    if rows:
        dialect = postgresql if db.dialect.name == "postgresql" else sqlite
        db.execute(dialect.insert(table).on_conflict_do_nothing(), rows)
