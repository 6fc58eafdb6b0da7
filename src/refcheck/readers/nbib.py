"""A PubMed file (`.nbib`, MEDLINE display format; tags: NLM, MEDLINE/PubMed data element descriptions)."""

from __future__ import annotations

import re

from refcheck.model import Document, Name, Text
from refcheck.readers import Reader
from refcheck.readers._composed import Record, Tagged, document, numbers, person, tagged
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts

_LINE = re.compile(r"([A-Z]{2,4}) {0,2}- ?(.*)")
_INITIALS = re.compile(r"(.{1,80}?) ([A-Z]{1,4})(?: (Jr|Sr|2nd|3rd|II|III|IV))?$")
_KINDS = {"book": "book", "book chapter": "chapter", "technical report": "report", "dataset": "dataset"}


def recognises(data: bytes) -> bool:
    """Whether a PubMed identifier is the first line."""
    return re.match(rb"(?:\xef\xbb\xbf)?\s{0,200}PMID ?- ?\d{1,9}\s", data) is not None


def read(path: str, data: bytes) -> Document:
    """The references of a PubMed file in its order."""
    content = decode(data, path)
    text = Text(path, content, "nbib", line_starts(content))
    return document(text, map(_record, tagged(text, _LINE, lambda tag: tag == "PMID")), "PubMed")


def _record(found: Tagged) -> Record:
    types = [each.lower() for each in found.all("PT")]
    kind = next(
        (_KINDS[each] for each in types if each in _KINDS), "article-journal" if found.first("JT", "TA") else ""
    )
    values = {
        "title": found.first("TI", "BTI", "CTI").removesuffix("."),
        "journaltitle": found.first("JT", "TA") or (found.first("BTI") if kind == "chapter" else ""),
        "date": found.first("DP", "DEP"),
        "volume": found.first("VI"),
        "issue": found.first("IP"),
        "pages": found.first("PG"),
        "publisher": found.first("PB"),
        "location": found.first("PL") if found.first("PB") else "",
        "doi": next((each[:-5].strip() for each in found.all("LID", "AID") if each.endswith("[doi]")), ""),
        "pmid": found.first("PMID"),
        "language": found.first("LA"),
        **(numbers(found.first("ISBN")) if found.first("ISBN") else numbers(found.first("IS").partition(" ")[0])),
    }  # fmt: skip
    full = found.all("FAU")
    authors = [person(each) for each in full] if full else [_short(each) for each in found.all("AU")]
    authors += [Name(literal=each) for each in found.all("CN")]
    editors = [person(each) for each in found.all("FED")] or [_short(each) for each in found.all("ED")]
    return Record(found.start, found.end, f"PMID{found.first('PMID')}", kind, values, authors, editors)


def _short(printed: str) -> Name:
    """A name "Smith JA Jr"."""
    found = _INITIALS.fullmatch(printed)
    if not found:
        return Name(literal=printed)
    return Name(family=found[1], given=" ".join(f"{letter}." for letter in found[2]), suffix=found[3] or "")


READER = Reader("nbib", (".nbib",), recognises, read)
