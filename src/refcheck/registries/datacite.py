"""DataCite, where data sets, software, theses, preprints of arXiv and much grey literature register their DOIs.

It records no retractions. Source: DataCite REST API documentation and metadata schema 4, read 2026-11.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from urllib.parse import quote

from refcheck.config import RegistrySettings
from refcheck.dates import parse
from refcheck.http import Client
from refcheck.model import Answer, Item, Name, PartialDate, Record
from refcheck.registries import registry
from refcheck.registries._asking import Json, ask
from refcheck.registries._values import MOST, day, person, text

DATES = frozenset(("Issued", "Available", "Created", "Submitted", "Accepted", "Copyrighted", "Updated"))


@registry("datacite")
class DataCite:
    """Asks DataCite; safe for threads."""

    def __init__(self, client: Client, settings: RegistrySettings) -> None:
        """Ask through *client*, whose pace is far within what DataCite allows: ten requests a second (2026-11)."""
        self._client, self._base = client, settings.datacite_url.rstrip("/")

    def look_up(self, doi: str) -> Answer[Record]:
        """The record of the work *doi*; one request."""
        return ask(self._client, "DataCite", f"{self._base}/dois/{quote(doi, safe='')}", read_record)


def read_record(answer: Json) -> Record | None:
    """The record that *answer* is; None where it is something else."""
    match answer:
        case {"data": {"attributes": dict(work)}} if isinstance(work.get("doi"), str):
            titles = tuple(dict.fromkeys(filter(None, map(_title, _each(work.get("titles"))))))
            return Record(item=_item(work, titles), titles=titles, dates=tuple(_dates(work)))
    return None


def _item(work: Mapping[str, Json], titles: tuple[str, ...]) -> Item:
    types, container = work.get("types"), work.get("container")
    where: Mapping[str, Json] = container if isinstance(container, dict) else {}
    publisher = work.get("publisher")
    return Item(
        type=text(types.get("citeproc")) if isinstance(types, dict) else "",
        title=titles[0] if titles else "",
        authors=tuple(filter(None, map(_name, _each(work.get("creators"))))),
        issued=next(_dates(work), None),
        container_title=text(where.get("title")),
        publisher=text(publisher.get("name")) if isinstance(publisher, dict) else text(publisher),
        volume=text(where.get("volume")),
        issue=text(where.get("issue")),
        pages=text(where.get("firstPage")),
        doi=text(work.get("doi")).lower(),
    )


def _each(value: Json) -> Iterator[Mapping[str, Json]]:
    yield from (one for one in value[:MOST] if isinstance(one, dict)) if isinstance(value, list) else ()


def _title(value: Mapping[str, Json]) -> str:
    return text(value.get("title"))


def _name(value: Mapping[str, Json]) -> Name | None:
    if text(value.get("nameType")) == "Organizational":
        return person(None, None, value.get("name"))
    return person(value.get("givenName"), value.get("familyName"), value.get("name"))


def _dates(work: Mapping[str, Json]) -> Iterator[PartialDate]:
    """Every date on which the work may be said to have appeared, the year of publication first."""
    seen = [_year(work.get("publicationYear"))]
    seen += [parse(text(each.get("date"))) for each in _each(work.get("dates")) if text(each.get("dateType")) in DATES]
    yield from dict.fromkeys(filter(None, seen))


def _year(value: Json) -> PartialDate | None:
    printed = text(value)
    return day(int(printed)) if printed.isascii() and printed.isdigit() and len(printed) == 4 else None
