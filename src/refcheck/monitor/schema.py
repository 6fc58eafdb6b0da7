"""The tables of the history, and the steps that bring an older database forward.

Works on SQLite and PostgreSQL through SQLAlchemy Core. Times are stored as whole seconds since 1970 (UTC).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from typing import TypeAlias

from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    Dialect,
    Engine,
    ForeignKey,
    Index,
    Integer,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    func,
    insert,
    inspect,
    select,
    text,
    update,
)

from refcheck.errors import ConfigError


class Moment(TypeDecorator[datetime]):
    """An aware UTC time, kept as whole seconds since 1970."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, _dialect: Dialect) -> int | None:
        """Seconds for the database; a naive time would be ambiguous and is refused."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a time without a zone cannot be stored")
        return int(value.timestamp())

    def process_result_value(self, value: int | None, _dialect: Dialect) -> datetime | None:
        """The time that was stored."""
        return None if value is None else datetime.fromtimestamp(value, UTC)


METADATA = MetaData()

SCHEMA = Table("refcheck_schema", METADATA, Column("version", Integer, nullable=False))

BIBLIOGRAPHY = Table(
    "bibliography",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("path", Text, nullable=False, unique=True),
    Column("added_at", Moment, nullable=False),
    Column("digest", Text, nullable=False, server_default=""),
)

URL = Table(
    "url",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("url", Text, nullable=False, unique=True),
    Column("standing", Text, nullable=False, default="new"),
    Column("due_at", Moment, nullable=False),
    Column("leased_by", Text, nullable=False, default=""),
    Column("leased_until", Moment),
    Column("last_at", Moment),
    Column("last_state", Text, nullable=False, default=""),
    Column("last_status", Integer, nullable=False, default=0),
    Column("last_success", Moment),
    Column("row_gone", Integer, nullable=False, default=0),
    Column("row_gone_for_good", Integer, nullable=False, default=0),
    Column("row_failed", Integer, nullable=False, default=0),
    Column("row_first", Moment),
    Column("row_last", Moment),
    Index("url_due", "due_at"),
)

CITING = Table(
    "citing",
    METADATA,
    Column("url_id", ForeignKey("url.id", ondelete="CASCADE"), nullable=False),
    Column("bibliography_id", ForeignKey("bibliography.id", ondelete="CASCADE"), nullable=False),
    Column("key", Text, nullable=False),
    Column("title", Text, nullable=False, default=""),
    Column("year", Integer),
    UniqueConstraint("url_id", "bibliography_id", "key"),
)

OBSERVATION = Table(
    "observation",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("url_id", ForeignKey("url.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("status", Integer, nullable=False, default=0),
    Column("seen", Text, nullable=False, default=""),
    Column("final_url", Text, nullable=False, default=""),
    Column("digest", Text, nullable=False, default=""),
    Column("title_found", Integer),
    Column("page_date", Text, nullable=False, default=""),
    Column("memento_url", Text, nullable=False, default=""),
    Column("memento_at", Moment),
    Index("observation_url", "url_id", "at"),
)

QUOTE_LOOK = Table(
    "quote_look",
    METADATA,
    Column("observation_id", ForeignKey("observation.id", ondelete="CASCADE"), nullable=False),
    Column("quote", Text, nullable=False),
    Column("verdict", Text, nullable=False),
    Column("copy", Text, nullable=False, default=""),
    UniqueConstraint("observation_id", "quote"),
)

NOTICE_LOOK = Table(
    "notice_look",
    METADATA,
    Column("observation_id", ForeignKey("observation.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("doi", Text, nullable=False, default=""),
    Column("date", Text, nullable=False, default=""),
    Column("source", Text, nullable=False, default=""),
    Column("in_title", Integer, nullable=False, default=0),
    UniqueConstraint("observation_id", "kind", "doi"),
)

ALERT = Table(
    "alert",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("url_id", ForeignKey("url.id", ondelete="CASCADE"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("message", Text, nullable=False),
    Column("worse", Integer, nullable=False),
)

DELIVERY = Table(
    "delivery",
    METADATA,
    Column("alert_id", ForeignKey("alert.id", ondelete="CASCADE"), nullable=False),
    Column("channel", Text, nullable=False),
    Column("delivered_at", Moment),
    Column("tries", Integer, nullable=False, default=0),
    Column("error", Text, nullable=False, default=""),
    UniqueConstraint("alert_id", "channel"),
)

SUBMISSION = Table(
    "submission",
    METADATA,
    Column("id", Integer, primary_key=True),
    Column("url_id", ForeignKey("url.id", ondelete="CASCADE"), nullable=False),
    Column("at", Moment, nullable=False),
    Column("job_id", Text, nullable=False, default=""),
    Column("state", Text, nullable=False),
    Column("detail", Text, nullable=False, default=""),
    Column("memento_url", Text, nullable=False, default=""),
    Index("submission_url", "url_id", "at"),
)

Migration: TypeAlias = Callable[[Connection], None]


def _create_all(connection: Connection) -> None:
    METADATA.create_all(connection)


def _add_notices(connection: Connection) -> None:
    # An empty database has the table from the first step, which makes all tables of today.
    NOTICE_LOOK.create(connection, checkfirst=True)


def _add_digest(connection: Connection) -> None:
    columns = {column["name"] for column in inspect(connection).get_columns(BIBLIOGRAPHY.name)}
    if "digest" not in columns:
        connection.execute(text("ALTER TABLE bibliography ADD COLUMN digest TEXT NOT NULL DEFAULT ''"))


MIGRATIONS: tuple[Migration, ...] = (_create_all, _add_notices, _add_digest)
"""Step n brings a database of version n to version n + 1; an empty database has version 0."""


LOCK = 7_332_063
"""The number of our advisory lock on PostgreSQL; any will do that no other program of the database uses."""


def migrate(engine: Engine, migrations: Sequence[Migration] = MIGRATIONS) -> None:
    """Bring the database to the newest version, in one transaction.

    Raises:
        ConfigError: the database was written by a newer refcheck; nothing is touched.
    """
    with engine.begin() as connection:
        _alone(connection)
        version = _version(connection)
        if version > len(migrations):
            raise ConfigError(
                f"the history at {engine.url.render_as_string(hide_password=True)} has schema version {version}; this "
                f"refcheck knows {len(migrations)}: update refcheck, or give another --db"
            )
        for step in migrations[version:]:
            step(connection)
        _set_version(connection, len(migrations))


def _alone(connection: Connection) -> None:
    """Let one program at a time bring the database forward; SQLite's transactions are begun that way already."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(LOCK)))


def _version(connection: Connection) -> int:
    if not inspect(connection).has_table(SCHEMA.name):
        return 0
    return connection.execute(select(SCHEMA.c.version)).scalar() or 0


def _set_version(connection: Connection, version: int) -> None:
    if connection.execute(update(SCHEMA).values(version=version)).rowcount == 0:
        connection.execute(insert(SCHEMA).values(version=version))
