"""A work in Crossref's JSON as an item: titles, names, dates and where it appeared.

`published` is the earliest date; print and online dates may lie years apart, and a digitised volume may bear the date
of its digitisation, so all of them are kept. Source: Crossref REST API documentation, read 2026-11.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from refcheck.identifiers import doi
from refcheck.model import Item, Name, PartialDate
from refcheck.registries._asking import Json
from refcheck.registries._values import MOST, day, person, text, texts

TYPES = {
    "journal-article": "article-journal",
    "proceedings-article": "paper-conference",
    "book": "book",
    "monograph": "book",
    "edited-book": "book",
    "reference-book": "book",
    "book-chapter": "chapter",
    "book-section": "chapter",
    "book-part": "chapter",
    "reference-entry": "entry",
    "report": "report",
    "dissertation": "thesis",
    "posted-content": "article",
    "dataset": "dataset",
    "standard": "standard",
}
DATES = ("published-print", "published-online", "published-other", "published", "issued", "posted", "content-created")


def item(work: Mapping[str, Json]) -> Item:
    """The work as an item; what the record does not give stays empty."""
    return Item(
        type=TYPES.get(text(work.get("type")), ""),
        title=text(work.get("title")),
        authors=tuple(_names(work.get("author"))),
        editors=tuple(_names(work.get("editor"))),
        issued=next(iter(dates(work)), None),
        container_title=text(work.get("container-title")),
        publisher=text(work.get("publisher")),
        volume=text(work.get("volume")),
        issue=text(work.get("issue")),
        pages=text(work.get("page")),
        number=text(work.get("article-number")),
        doi=doi(text(work.get("DOI"))),
    )


def titles(work: Mapping[str, Json]) -> tuple[str, ...]:
    """Every title of the work: with its subtitle, alone, and in the original language."""
    plain, sub = list(texts(work.get("title"))), text(work.get("subtitle"))
    whole = [f"{title}: {sub}" for title in plain] if sub else []
    return tuple(dict.fromkeys([*whole, *plain, *texts(work.get("original-title")), *texts(work.get("short-title"))]))


def dates(work: Mapping[str, Json]) -> tuple[PartialDate, ...]:
    """Every date that the record gives for the publication, the print date first."""
    return tuple(dict.fromkeys(filter(None, (parts(work.get(name)) for name in DATES))))


def parts(value: Json) -> PartialDate | None:
    """The date in `{"date-parts": [[2019, 5, 2]]}`, as far as it is given and possible."""
    match value:
        case {"date-parts": [list(found), *_]}:
            return day(*found[:3])
    return None


def _names(value: Json) -> Iterator[Name]:
    for each in value[:MOST] if isinstance(value, list) else ():
        if isinstance(each, dict):
            name = person(each.get("given"), each.get("family"), each.get("name"), each.get("suffix"))
            if name:
                yield name
