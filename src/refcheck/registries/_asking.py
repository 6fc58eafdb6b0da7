"""One question to a registry over HTTP: which answers are a record, which say that there is none, which say nothing."""

from __future__ import annotations

import json
from collections.abc import Callable
from http import HTTPStatus
from typing import TypeAlias
from urllib.parse import urlsplit

from refcheck.http import Client, Terms
from refcheck.model import Answer, Found, Missing, Record, Snapshot, Unavailable, Why

Json: TypeAlias = "dict[str, Json] | list[Json] | str | int | float | bool | None"

# The address is the user's own setting, so one on a private network may be asked.
_TERMS = Terms(allow_private=True)


def ask(client: Client, source: str, url: str, read: Callable[[Json], Record | None]) -> Answer[Record]:
    """What *url* of the registry *source* answers; *read* takes a record from it, None where it is something else.

    `Missing`: the registry has no record, as for a DOI of another agency.
    """
    match client.fetch(url, _TERMS):
        case Found(snapshot) if snapshot.status == HTTPStatus.OK and snapshot.truncated is None:
            record = _read(snapshot.body, read)
            unread = Unavailable(source, Why.UNSUPPORTED, "the answer is no record of a work")
            return Found(record, source) if record is not None else unread
        case Found(snapshot):
            return _refused(source, snapshot, urlsplit(url).netloc)
        case Missing(_, seen):  # the host name does not exist, which says nothing about the work
            return Unavailable(source, Why.UNREACHABLE, seen)
        case Unavailable(_, why, detail):
            return Unavailable(source, why, detail)


def _read(body: bytes, read: Callable[[Json], Record | None]) -> Record | None:
    try:
        return read(json.loads(body))
    except (ValueError, RecursionError):
        return None


def _refused(source: str, snapshot: Snapshot, host: str) -> Missing | Unavailable:
    status = snapshot.status
    if snapshot.truncated is not None:
        return Unavailable(source, Why.UNSUPPORTED, "the answer was cut short")
    if status == HTTPStatus.NOT_FOUND:
        return Missing(source, "no record of this DOI")
    if status == HTTPStatus.TOO_MANY_REQUESTS:
        return Unavailable(source, Why.RATE_LIMITED, f"{host} answered {status}")
    why = Why.SERVER_ERROR if status >= HTTPStatus.INTERNAL_SERVER_ERROR else Why.BLOCKED
    return Unavailable(source, why, f"{host} answered {status}")
