"""The client that a run asks for, put together from its parts."""

from __future__ import annotations

from pathlib import Path

from refcheck.config import HttpSettings
from refcheck.errors import ConfigError
from refcheck.http.client import Client
from refcheck.http.exchange import Transport


def open_client(
    settings: HttpSettings,
    *,
    offline: bool = False,
    record: str = "",
    replay: str = "",
    cache: str | Path | None = None,
    refresh: bool = False,
) -> Client:
    """A client that asks real servers, a recording, or nobody; at most one of *offline*, *record*, *replay*.

    *cache* is the file of kept answers (`cache.default_path()` is the user's), None for none; with *refresh* it is only
    written to. A recording is made without the cache, for what it left out would be missing from the evidence. Raises
    `RecordingError`, `ConfigError`.
    """
    if sum(map(bool, (offline, record, replay))) > 1:
        raise ConfigError("only one of offline, recording and replaying can be asked for")
    transport = _transport(settings, offline=offline, record=record, replay=replay)
    if cache is None or not transport.uses_cache:
        return Client(settings, transport=transport)
    from refcheck.http.cache import Cache

    return Client(settings, transport=transport, cache=Cache(cache, refresh=refresh))


def _transport(settings: HttpSettings, *, offline: bool, record: str, replay: str) -> Transport:
    if offline:
        from refcheck.http.offline import Offline

        return Offline()
    if replay:
        from refcheck.http.replay import Replay

        return Replay(replay, settings)
    from refcheck.http.live import Live

    if record:
        from refcheck.http.recording import Recording

        return Recording(Live(settings, keep_wire=True), record)
    return Live(settings)
