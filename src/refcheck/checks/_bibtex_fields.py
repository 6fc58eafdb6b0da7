"""What an entry of a `.bib` lacks, by its type: fields of other names that tell the same are counted as that field.

Sources: the warnings of BibTeX's own styles (btxdoc, 1988); the biblatex manual 2.1 for the fields that later came.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from refcheck.checks._entries import UNDATED, YEAR
from refcheck.model import Reference

_KIND = re.compile(r"@\s*(\w+)")
_FINDABLE = frozenset({"doi", "url", "eprint", "isbn", "howpublished", "pmid"})
_PARENT = frozenset({"crossref", "xdata", "xref", "entryset"})

# Each field with those that stand for it.
_AUTHOR = "author editor organization institution key shorthand label translator"
_TITLE = "title booktitle maintitle issuetitle chapter"
_YEARS = "year date origdate origyear eventdate pubstate"
_HOST = "booktitle maintitle eventtitle journal journaltitle series"
_JOURNAL = "journal journaltitle shortjournal issuetitle booktitle maintitle eprint archiveprefix"
_SCHOOL = "school institution organization publisher"
_PLACE = "publisher organization institution school address location series"
_REQUIRED: dict[str, dict[str, str]] = {
    "article": {"author": _AUTHOR, "title": _TITLE, "journal": _JOURNAL, "year": _YEARS},
    "book": {"author": _AUTHOR, "title": _TITLE, "publisher": _PLACE, "year": _YEARS},
    "incollection": {"author": _AUTHOR, "title": _TITLE, "booktitle": _HOST, "year": _YEARS},
    "inproceedings": {"author": _AUTHOR, "title": _TITLE, "booktitle": _HOST, "year": _YEARS},
    "phdthesis": {"author": _AUTHOR, "title": _TITLE, "school": _SCHOOL, "year": _YEARS},
    "mastersthesis": {"author": _AUTHOR, "title": _TITLE, "school": _SCHOOL, "year": _YEARS},
    "techreport": {"author": _AUTHOR, "title": _TITLE, "year": _YEARS},
    "online": {"title": _TITLE, "url": "url howpublished doi eprint note"},
}
# Where a year may stand in words: "month = {March 2001}", "journal = {2004 Duke Law Review}".
_DATED = ("month", "note", "journal", "journaltitle", "howpublished", "number", "titleaddon", "addendum", "edition")
_NO_PUBLISHER_BEFORE = 1900  # books of that age are cited by place, or by author and year alone


@dataclass(frozen=True, slots=True)
class Lack:
    """What an entry of *kind* ("book") lacks, and whether a reader finds the source all the same."""

    kind: str
    fields: tuple[str, ...]
    is_findable: bool


def kind_of(reference: Reference) -> str:
    """The type of a `.bib` entry in lower case, "" for one of another format."""
    kind = _KIND.match(reference.raw)
    return kind[1].lower() if kind else ""


def lack(reference: Reference) -> Lack | None:
    """What the entry lacks, itself and by its parent; None for nothing, or where it says why."""
    fields = reference.fields
    kind = kind_of(reference)
    # A word that no @string defines leaves the field empty here, not in the file.
    is_open = any(piece.field == "string" for piece in reference.unread)
    given = {name for name, value in fields.items() if is_open or value.strip(" {}")}
    if _PARENT & given or _is_unprinted(reference) or UNDATED.search(_said(fields)):
        return None
    if any(YEAR.search(fields.get(name, "")) for name in _DATED):
        given.add("year")
    issued = reference.item.issued
    if issued and issued.year < _NO_PUBLISHER_BEFORE:
        given.add("publisher")
    required = _REQUIRED.get(kind, {})
    lacking = tuple(name for name, same in required.items() if not given.intersection(same.split()))
    if not lacking:
        return None
    # Anonymous works are cited by their title.
    return Lack(kind, lacking, lacking == ("author",) or bool(_FINDABLE & given))


def _said(fields: Mapping[str, str]) -> str:
    return " ".join(value for name, value in fields.items() if name not in ("abstract", "citation-context"))


def _is_unprinted(reference: Reference) -> bool:
    """Whether the entry says that no list shall print it, or that it is a work of antiquity."""
    fields = reference.fields
    return (
        any(word in fields.get("options", "") for word in ("skipbib", "ancient"))
        or "notinbib" in fields.get("keywords", "")
        or fields.get("entrysubtype", "").lower() in ("classic", "classical", "ancient")
    )
