"""The one door to the network: `Client.fetch` and `Client.fetch_all`, with limits, cache, recording and replay.

The names below are loaded when they are first used, so that importing this package costs nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refcheck.http.client import Client
    from refcheck.http.journey import Terms
    from refcheck.http.opening import open_client

__all__ = ["Client", "Terms", "open_client"]

_HOMES = {
    "Client": "refcheck.http.client",
    "Terms": "refcheck.http.journey",
    "open_client": "refcheck.http.opening",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
