"""What a run may ask: the web, the archive, the registries of DOIs, and catalogues of the user's own."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from refcheck.config import Config, RegistrySettings
from refcheck.errors import InputError

if TYPE_CHECKING:
    from refcheck.archives import Archive
    from refcheck.http import Client
    from refcheck.registries import InTurn
    from refcheck.registries.library import Library


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How one run meets the network: not at all, through a recording (WARC files), through the cache or past it."""

    offline: bool = False
    record: str = ""
    replay: str = ""
    cache: bool = True
    refresh: bool = False


@contextmanager
def connected(config: Config, network: Network) -> Iterator[tuple[Client, Archive | None, InTurn | None]]:
    """What a run may ask: the client and, unless the settings leave them out, the archive and the registries.

    The client is closed when the block ends.
    """
    from refcheck.archives import open_archive
    from refcheck.http import open_client

    client = open_client(
        config.http,
        offline=network.offline,
        record=network.record,
        replay=network.replay,
        cache=_cache_path() if network.cache else None,
        refresh=network.refresh,
    )
    with client:
        yield (
            client,
            open_archive("wayback", client, config.archive) if config.archive.enabled else None,
            registries(client, config.registry) if config.registry.enabled else None,
        )


def registries(client: Client, settings: RegistrySettings) -> InTurn:
    """The user's own catalogues, then Crossref, then DataCite for what Crossref does not have."""
    from refcheck.registries import Catalogue, InTurn, open_registry

    own = [open_library(Path(path)) for path in settings.libraries]
    public = [open_registry(name, client, settings) for name in ("crossref", "datacite")]
    searched = [each for each in public if settings.search and isinstance(each, Catalogue)]
    return InTurn([*own, *public], [*own, *searched])


def open_library(path: Path) -> Library:
    """The bibliography at *path* as a catalogue; made once, and again when the file changes. Raises `InputError`."""
    from refcheck import readers
    from refcheck.model import Document
    from refcheck.registries import library

    try:
        state = path.stat()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror or error}") from None
    identity = f"{library.FORMAT}|{path.resolve()}|{state.st_size}|{state.st_mtime_ns}"
    made = _cache_path().parent / "libraries" / f"{hashlib.sha256(identity.encode()).hexdigest()[:24]}.sqlite"
    if not made.exists():
        document = readers.read(str(path))
        if not isinstance(document, Document):
            raise InputError(f"{path}: a catalogue is a bibliography, for instance a .bib file")
        library.build(made, (reference.item for reference in document.references))
    return library.Library(made, path.name)


def _cache_path() -> Path:
    from refcheck.http.cache import default_path

    return default_path()
