"""A RIS file, as Zotero, EndNote, Mendeley and publishers export it (tags: RIS specification of 2011)."""

from __future__ import annotations

import re

from refcheck.model import Document, Text
from refcheck.readers import Reader
from refcheck.readers._composed import Record, Tagged, document, numbers, person, slashed, tagged
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts

TYPES = {
    "JOUR": "article-journal", "EJOUR": "article-journal", "JFULL": "article-journal", "INPR": "article-journal",
    "ABST": "article-journal", "MGZN": "article-magazine", "NEWS": "article-newspaper", "BOOK": "book",
    "EBOOK": "book", "EDBOOK": "book", "SER": "book", "CHAP": "chapter", "ECHAP": "chapter",
    "ENCYC": "entry-encyclopedia", "DICT": "entry-dictionary", "CONF": "paper-conference",
    "CPAPER": "paper-conference", "RPRT": "report", "GOVDOC": "report", "THES": "thesis", "ELEC": "webpage",
    "WEB": "webpage", "ICOMM": "webpage", "BLOG": "post-weblog", "DATA": "dataset", "AGGR": "dataset",
    "DBASE": "dataset", "COMP": "software", "UNPB": "manuscript", "MANSCPT": "manuscript", "VIDEO": "motion_picture",
    "MPCT": "motion_picture", "PAT": "patent", "CASE": "legal_case", "STAT": "legislation", "BILL": "bill",
    "HEAR": "hearing", "MAP": "map", "STAND": "standard", "SOUND": "song", "MUSIC": "musical_score",
    "PCOMM": "personal_communication", "SLIDE": "speech", "ART": "graphic", "FIGURE": "figure", "PAMP": "pamphlet",
}  # fmt: skip
_LINE = re.compile(r"[ \t\ufeff]{0,4}([A-Z][A-Z0-9])[ \t]{1,4}-[ \t]?(.*)")


def recognises(data: bytes) -> bool:
    """Whether the first line gives the type of a record."""
    return (
        re.match(rb"(?:\xef\xbb\xbf)?\s{0,200}(?:\d{1,5}\.\s{1,4})?TY[ \t]{1,4}-[ \t]?[A-Z]{3,7}\s", data) is not None
    )


def read(path: str, data: bytes) -> Document:
    """The references of a RIS file in its order."""
    content = decode(data, path)
    text = Text(path, content, "ris", line_starts(content))
    records = tagged(text, _LINE, lambda tag: tag == "TY")
    return document(text, map(_record, records), "RIS")


def _record(found: Tagged) -> Record:
    kind = TYPES.get(found.first("TY").upper(), "document")
    pages = "-".join(filter(None, (found.first("SP"), found.first("EP")))) if "-" not in found.first("SP") else ""
    values = {
        "title": found.first("TI", "T1", "CT") or (found.first("BT") if kind == "book" else ""),
        "journaltitle": found.first("T2", "JF", "JO", "BT", "JA", "J2") if kind != "book" else "",
        "series": found.first("T3") or (found.first("T2") if kind == "book" else ""),
        "date": _issued(found),
        "publisher": found.first("PB"),
        "location": found.first("CY", "PP"),
        "volume": found.first("VL"),
        "issue": found.first("IS"),
        "pages": pages or found.first("SP"),
        "edition": found.first("ET"),
        "type": found.first("M3") if kind in ("report", "thesis") else "",
        "doi": found.first("DO") or next((each for each in found.all("M3", "N1") if each.startswith("10.")), ""),
        "url": next((each for each in found.all("UR", "LK", "L2") if "://" in each or each.startswith("www.")), ""),
        "urldate": slashed(found.first("Y2")),
        "language": found.first("LA"),
        "note": found.first("N1"),
        **numbers(found.first("SN")),
    }  # fmt: skip
    authors = [person(each) for each in found.all("AU", "A1")]
    editors = [person(each) for each in found.all("ED", "A2")]
    return Record(found.start, found.end, found.first("ID", "LB"), kind, values, authors, editors)


def _issued(found: Tagged) -> str:
    """The fuller of the day of issue and the year."""
    year, day = (slashed(found.first(*tags)) for tags in (("PY", "Y1"), ("DA",)))
    if re.match(r"\d{4}", day) and not (year and day[:4] != year[:4]):
        return day if len(day) >= len(year) else year
    return year or day


READER = Reader("ris", (".ris",), recognises, read)
