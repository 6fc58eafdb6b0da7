"""One run of the watch: read what is watched, look at what is due, keep what was seen, and say what changed."""

from __future__ import annotations

import hashlib
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TypeAlias

from refcheck.archives import Archive
from refcheck.errors import RefcheckError
from refcheck.gather import gather
from refcheck.gather.plan import address
from refcheck.gather.registered import Registries
from refcheck.http import Client
from refcheck.model import Document, Dossier, Item, LinkState, Location, Need, PartialDate, Reference, Unavailable, Why
from refcheck.monitor import looking, standing, watching
from refcheck.monitor.alerts import Alert, changes
from refcheck.monitor.observation import Observation
from refcheck.monitor.observing import observe
from refcheck.monitor.store import Store
from refcheck.monitor.watching import Citing

ALONE = (".bib", ".bbl", ".ris", ".nbib", ".enw", ".json", ".xml", ".docx", ".odt", ".pdf")
"""Endings of files that hold all they cite; a LaTeX or Markdown file names others."""

BATCH = 100
"""URLs leased at once; a killed run leaves at most these unrecorded, and the cache keeps their answers."""

NEEDS = frozenset({Need.LIVE, Need.QUOTES, Need.MEMENTO, Need.RECORD})
"""A look settles whether the page is there, bears its title and holds the quotations, whether a capture does, and
whether the work was retracted."""

Read: TypeAlias = Callable[[str], Document]
Gather: TypeAlias = Callable[[Document], Dossier]
Clock: TypeAlias = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Run:
    """What one run did: how many URLs it looked at, what changed, and which files could not be read and why."""

    looked: int = 0
    alerts: tuple[Alert, ...] = ()
    unread: tuple[tuple[str, str], ...] = ()
    network: bool = True

    @property
    def worse(self) -> bool:
        """Whether something stopped holding."""
        return any(alert.worse for alert in self.alerts)


def asking(client: Client, archive: Archive | None, registry: Registries | None, clock: Clock) -> Gather:
    """What asks *client*, *archive* and *registry* about a document's references."""
    return lambda document: gather(
        document, needs=NEEDS, client=client, archive=archive, registry=registry, now=clock()
    )


def add(store: Store, path: str, document: Document, now: datetime) -> None:
    """Watch the file at *path*, which holds *document*."""
    watching.add(store, path, citings(document), now, digest=digest_of(path))


def digest_of(path: str) -> str:
    """A digest of the file's content, or "", which is the same as no other.

    That is so where the file cannot be read, and where it may take its entries from further files.
    """
    if not path.lower().endswith(ALONE):
        return ""
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def run(store: Store, *, read: Read, gather: Gather, clock: Clock, owner: str, go_on: Callable[[], bool]) -> Run:
    """Look at everything that is due, in batches; *go_on* is asked before each batch, so that a run can be stopped.

    *gather* asks the network about a document's references; *owner* names this run in the leases. Without network
    nothing is recorded, and what was leased stays due.
    """
    library = _Library(store, read, clock)
    done = Run(unread=library.refresh())
    while done.network and go_on():
        leased = frozenset(looking.lease(store, owner, clock(), limit=BATCH))
        if not leased:
            break
        documents = [library.document(path) for path in watching.paths_citing(store, leased)]
        dossiers = tuple(_gather_due(documents, leased, gather))
        if any(_unplugged(dossier) for dossier in dossiers):
            looking.release(store, owner, leased)
            return replace(done, network=False)
        seen = _observations(dossiers, clock())
        alerts = [alert for now in seen for alert in _keep(store, owner, now)]
        looking.postpone(store, owner, leased - {now.url for now in seen}, clock())
        done = replace(done, looked=done.looked + len(seen), alerts=(*done.alerts, *alerts))
    return done


class _Library:
    """The watched files: each is read when its content has changed, or when one of its addresses is due."""

    def __init__(self, store: Store, read: Read, clock: Clock) -> None:
        self._store, self._read, self._clock = store, read, clock
        self._documents: dict[str, Document] = {}
        self._unread: dict[str, str] = {}

    def refresh(self) -> tuple[tuple[str, str], ...]:
        """Read what has changed since it was last read; the files that could not be read, and why."""
        for watched in watching.watched(self._store):
            if not watched.digest or digest_of(watched.path) != watched.digest:
                self.document(watched.path)
        return tuple(self._unread.items())

    def document(self, path: str) -> Document:
        """What the file holds now, or what the history remembers of it where it cannot be read."""
        if path not in self._documents:
            try:
                self._documents[path] = self._read(path)
            except RefcheckError as error:
                self._unread[path] = str(error)
                self._documents[path] = _remembered(self._store, path)
            else:
                add(self._store, path, self._documents[path], self._clock())
        return self._documents[path]


def _remembered(store: Store, path: str) -> Document:
    """The references of *path* as the history knows them: key, title, year and URL."""
    references = []
    for citing in watching.citings(store, path):
        issued = PartialDate(citing.year) if citing.year else None
        item = Item(title=citing.title, url=citing.url, issued=issued)
        references.append(Reference(key=citing.key, item=item, raw="", location=Location(path, 1, 1, 0), end=0))
    return Document(path=path, references=tuple(references), has_text=False)


def citings(document: Document) -> Iterator[Citing]:
    """The references of *document* that give an address on the web, and the addresses outside its list."""
    for reference in document.sources:
        url = address(reference.item)
        if url.startswith(("http://", "https://")):
            year = reference.item.issued.year if reference.item.issued else None
            yield Citing(url, reference.key, reference.item.title, year)


def _gather_due(documents: Iterable[Document], urls: frozenset[str], gather: Gather) -> Iterator[Dossier]:
    for document in documents:
        wanted, beside = (
            tuple(each for each in some if address(each.item) in urls)
            for some in (document.references, document.addresses)
        )
        if wanted or beside:
            yield gather(replace(document, references=wanted, addresses=beside))


def _unplugged(dossier: Dossier) -> bool:
    answers = (evidence.live for evidence in dossier.evidence.values())
    return any(isinstance(answer, Unavailable) and answer.why is Why.NO_NETWORK for answer in answers)


def _observations(dossiers: Iterable[Dossier], now: datetime) -> list[Observation]:
    """One observation of each URL about which the network said something, in the order of the URLs."""
    seen: dict[str, list[Observation]] = defaultdict(list)
    for dossier in dossiers:
        for reference in dossier.document.sources:
            evidence = dossier.evidence.get(reference.key)
            if evidence is not None and evidence.state is not LinkState.NOT_ASKED:
                seen[evidence.url].append(observe(reference, dossier.document, evidence, now))
    return [_together(seen[url]) for url in sorted(seen)]


def _together(observations: Iterable[Observation]) -> Observation:
    """One observation of a URL that several references give: whichever of them recognised the page is believed."""
    by_trust = sorted(observations, key=lambda each: (each.state not in standing.SUCCESS, each.title_found is not True))
    first, *rest = by_trust
    quotes = {look.quote: look for each in (*reversed(rest), first) for look in each.quotes}
    notices = dict.fromkeys(notice for each in (first, *rest) for notice in each.notices)
    return replace(first, quotes=tuple(quotes[quote] for quote in sorted(quotes)), notices=tuple(notices))


def _keep(store: Store, owner: str, now: Observation) -> tuple[Alert, ...]:
    past = looking.past(store, now.url)
    after = standing.after(past.history, now.look)
    alerts = tuple(changes(past, after, now))
    return alerts if looking.record(store, owner, now, after, alerts) else ()
