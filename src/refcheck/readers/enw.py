"""An EndNote export file (`.enw`, "refer" tags; meanings: EndNote's own table of export tags)."""

from __future__ import annotations

import re

from refcheck.model import Document, Text
from refcheck.readers import Reader
from refcheck.readers._composed import Record, Tagged, document, numbers, person, slashed, tagged
from refcheck.readers._decode import decode
from refcheck.readers._endnote import TYPES
from refcheck.readers._lines import line_starts

_LINE = re.compile(r"\ufeff?%([0-9A-Z@$&*+()>?!~\[\]^=<])[ \t](.*)")


def recognises(data: bytes) -> bool:
    """Whether the first line gives the type of a record."""
    return re.match(rb"(?:\xef\xbb\xbf)?\s{0,200}%0[ \t]+[A-Za-z]", data) is not None


def read(path: str, data: bytes) -> Document:
    """The references of an EndNote export file in its order."""
    content = decode(data, path)
    text = Text(path, content, "enw", line_starts(content))
    return document(text, map(_record, tagged(text, _LINE, lambda tag: tag == "0")), "EndNote")


def _record(found: Tagged) -> Record:
    kind = TYPES.get(found.first("0").lower(), "document")
    values = {
        "title": found.first("T"),
        "journaltitle": found.first("J", "B") if kind != "book" else "",
        "series": found.first("S") or (found.first("B") if kind == "book" else ""),
        "date": _issued(found),
        "publisher": found.first("I"),
        "location": found.first("C"),
        "volume": found.first("V"),
        "issue": found.first("N"),
        "pages": found.first("P"),
        "edition": found.first("7"),
        "type": found.first("9") if kind in ("report", "thesis") else "",
        "doi": found.first("R") if "10." in found.first("R") else "",
        "url": next((each for each in found.all("U", ">") if "://" in each or each.startswith("www.")), ""),
        "urldate": slashed(found.first("[")),
        "language": found.first("G"),
        "note": found.first("Z"),
        **numbers(found.first("@")),
    }
    authors, editors = ([person(each, inverted_only=False) for each in found.all(tag)] for tag in "AE")
    return Record(found.start, found.end, found.first("F"), kind, values, authors, editors)


def _issued(found: Tagged) -> str:
    """The day of issue where it names its year, else the year with what the day adds."""
    year, day = found.first("D"), slashed(found.first("8"))
    if re.search(r"\d{4}", day):
        return day
    return f"{day} {year}" if re.search(r"[^\W\d_]{3}", day) and year else year


READER = Reader("enw", (".enw",), recognises, read)
