"""The history of `refcheck watch` as its commands open it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from refcheck.monitor.store import Store


def _named(ctx: click.Context, _parameter: click.Parameter, value: str) -> None:
    if value or ctx.obj is None:
        ctx.obj = value


# Of the group and of each command: it may stand before the command's name or behind it.
history_database = click.option(
    "--db",
    default="",
    metavar="FILE|URL",
    expose_value=False,
    callback=_named,
    help="History database (default: REFCHECK_DB, else an SQLite file in your data folder).",
)


@contextmanager
def opened(db: str) -> Iterator[Store]:
    """The history at *db*, else where REFCHECK_DB says, else in the user's data folder."""
    from refcheck.monitor.store import open_store

    address = db or os.environ.get("REFCHECK_DB", "")
    if not address:
        from platformdirs import user_data_path

        folder = user_data_path("refcheck", ensure_exists=True)
        address = str(folder / "history.sqlite3")
    if "://" not in address:
        address = f"sqlite:///{Path(address).expanduser().absolute()}"
    store = open_store(address)
    try:
        yield store
    finally:
        store.close()


def clock() -> datetime:
    """The time now."""
    return datetime.now(UTC)
