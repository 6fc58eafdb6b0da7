"""Crossref, where most journals register their DOIs: what it records about a work.

Notices stand in two fields of a record. `updated-by` of the work itself lists what was published about it, by the
publisher or in the Retraction Watch database (which Crossref carries since 2025). `update-to` of a notice lists the
works that the notice is about; only where it names the record's own DOI (a publisher that retracts in place) does it
say something about the work. A reference to the notice itself is thus not a reference to retracted work.
Sources: Crossref REST API documentation, "Updates to content" and the list of update types, read 2026-11.

Crossref asks its callers to name themselves; the client's user agent carries `mailto:` and the contact setting. Not the
address's query: an answer recorded or kept under one contact would be lost under another.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import quote, urlencode

from refcheck.config import RegistrySettings
from refcheck.http import Client
from refcheck.identifiers import doi as find_doi
from refcheck.model import Answer, Found, Item, Missing, Notice, NoticeKind, PartialDate, Record
from refcheck.registries import registry
from refcheck.registries._asking import Json, ask
from refcheck.registries._crossref_work import dates, item, parts, titles
from refcheck.registries._matching import choose
from refcheck.registries._values import LONGEST, text
from refcheck.text.people import printed

KINDS = {
    "retraction": NoticeKind.RETRACTION,
    "partial retraction": NoticeKind.PARTIAL_RETRACTION,
    "withdrawal": NoticeKind.WITHDRAWAL,
    "removal": NoticeKind.REMOVAL,
    "expression of concern": NoticeKind.CONCERN,
    "concern": NoticeKind.CONCERN,
    "correction": NoticeKind.CORRECTION,
    "corrigendum": NoticeKind.CORRECTION,
    "erratum": NoticeKind.CORRECTION,
}
"""Update types as they are deposited; publishers spell them with blanks, underscores or hyphens, in any case."""

HEADED = re.compile(r"\[?(?P<word>RETRACTED|WITHDRAWN|Retracted)(?: ARTICLE| Article)?(?::|\])")
"""What publishers put before the title of retracted work without always depositing a notice; read 2026-11."""

HEADINGS = {"RETRACTED": NoticeKind.RETRACTION, "WITHDRAWN": NoticeKind.WITHDRAWAL}

AT_ONCE_NAMED = 3
"""Requests at once that Crossref allows a caller who gives a contact; others may make one (2026-11)."""

ROWS = 5
"""Works of a search that are looked at: the right one stands first or second where Crossref has it."""

MOST = 100
"""Notices that are read of one record; the most that any work has is far below."""


@registry("crossref")
class Crossref:
    """Asks Crossref; safe for threads."""

    def __init__(self, client: Client, settings: RegistrySettings) -> None:
        """Ask through *client*, whose pace is within what Crossref allows: five requests a second (2026-11)."""
        self._client, self._base = client, settings.url.rstrip("/")
        self._at_once = threading.Semaphore(AT_ONCE_NAMED if client.settings.contact else 1)

    def look_up(self, doi: str) -> Answer[Record]:
        """The record of the work *doi*, with the notices published about it; one request."""
        with self._at_once:
            url = f"{self._base}/works/{quote(doi, safe='')}"
            return ask(self._client, "Crossref", url, lambda answer: read_record(answer, doi))

    def find(self, item: Item) -> Answer[Record]:
        """The record of the work that *item* describes, by its title and first author; one request.

        `Missing`: none of the works that Crossref thinks nearest has this title.
        """
        words = " ".join((item.title, *(printed(name) for name in item.authors[:1])))
        query = urlencode({"query.bibliographic": words[:LONGEST], "rows": ROWS})
        with self._at_once:
            answer = ask(self._client, "Crossref", f"{self._base}/works?{query}", lambda answer: _chosen(item, answer))
        if isinstance(answer, Found) and not answer.value.titles:
            return Missing("Crossref", "no work of this title")
        return answer


def _chosen(item: Item, answer: Json) -> Record | None:
    """The record of *item* among those of a list, one without titles where it is not in it."""
    match answer:
        case {"status": "ok", "message": {"items": list(works)}}:
            records = (read_record({"status": "ok", "message": work}, "") for work in works[:ROWS])
            return choose(item, filter(None, records)) or Record()
    return None


def read_record(answer: Json, doi: str) -> Record | None:
    """The record of the work *doi* that *answer* is; None where it is something else."""
    match answer:
        case {"status": "ok", "message": dict(work)}:
            own = work.get("DOI")
            # The record's own DOI differs from the one asked where two were merged.
            names = {doi or find_doi(own), find_doi(own)} if isinstance(own, str) else set()
            by_others = {notice for notice in _notices(work.get("updated-by")) if notice.doi not in names}
            by_itself = {notice for notice in _updates(work) if notice.doi in names}
            found = by_others | {replace(notice, doi="") for notice in by_itself}
            registered = item(work)
            # A notice may itself be headed “Retracted:” and the title of the work that it is about.
            if not work.get("update-to") and not any(notice.kind in HEADINGS.values() for notice in found):
                found |= _told_by_title(registered.title)
            return Record(registered, titles(work), dates(work), _each_once(found)) if names else None
    return None


def _updates(work: dict[str, Json]) -> Iterator[Notice]:
    """What both fields of *work* list."""
    yield from _notices(work.get("updated-by"))
    yield from _notices(work.get("update-to"))


def _notices(updates: Json) -> Iterator[Notice]:
    """The updates that one field lists; `doi` is the DOI that they name."""
    for update in updates[:MOST] if isinstance(updates, list) else ():
        match update:
            case {"type": str(kind), "DOI": str(by)} if isinstance(update, dict):
                yield Notice(
                    kind=KINDS.get(_plain(kind), NoticeKind.OTHER),
                    doi=find_doi(by),
                    date=parts(update.get("updated")),
                    source=text(update.get("source")),
                )


def _each_once(notices: set[Notice]) -> tuple[Notice, ...]:
    """The notices in order; of one that the publisher and Retraction Watch both report, the one that is dated first."""
    ordered = sorted(notices, key=lambda each: (_order(each.date), each.kind, each.doi, each.source))
    kept: dict[tuple[NoticeKind, str], Notice] = {}
    for notice in ordered:
        kept.setdefault((notice.kind, notice.doi), notice)
    return tuple(kept.values())


def _order(day: PartialDate | None) -> tuple[int, int, int]:
    return (day.year, day.month or 0, day.day or 0) if day else (9999, 0, 0)


def _plain(kind: str) -> str:
    return " ".join(kind[:LONGEST].lower().replace("_", " ").replace("-", " ").split())


def _told_by_title(title: str) -> set[Notice]:
    match = HEADED.match(title)
    return {Notice(HEADINGS[match["word"].upper()], in_title=True)} if match else set()
