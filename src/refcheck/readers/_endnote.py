"""What EndNote means by its reference types, and by one `<record>` of its XML (in an export, or in a Word field).

Element names: EndNote's own RIS-like DTD as exported by EndNote X9 to 21; every text may stand in `<style>` elements.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from refcheck.readers._composed import Record, numbers, person, slashed
from refcheck.text.xmlparts import local

if TYPE_CHECKING:
    from lxml import etree

TYPES = {
    "journal article": "article-journal", "electronic article": "article-journal",
    "magazine article": "article-magazine",
    "newspaper article": "article-newspaper", "book": "book", "edited book": "book", "electronic book": "book",
    "book section": "chapter", "encyclopedia": "entry-encyclopedia", "dictionary": "entry-dictionary",
    "conference paper": "paper-conference", "conference proceedings": "paper-conference", "report": "report",
    "government document": "report", "thesis": "thesis", "web page": "webpage", "blog": "post-weblog",
    "online database": "dataset", "dataset": "dataset", "computer program": "software",
    "unpublished work": "manuscript",
    "manuscript": "manuscript", "film or broadcast": "motion_picture", "audiovisual material": "motion_picture",
    "patent": "patent", "case": "legal_case", "statute": "legislation", "bill": "bill", "hearing": "hearing",
    "map": "map", "standard": "standard", "personal communication": "personal_communication", "pamphlet": "pamphlet",
}  # fmt: skip
# Old exports give a type's number alone.
_NUMBERED = {
    "5": "chapter", "6": "book", "10": "paper-conference", "12": "webpage", "17": "article-journal",
    "19": "article-magazine", "23": "article-newspaper", "25": "patent", "27": "report", "28": "book", "32": "thesis",
    "43": "article-journal", "46": "report", "47": "paper-conference", "56": "post-weblog",
}  # fmt: skip
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")


def record(element: etree._Element, start: int = 0, end: int = 0) -> Record:
    """The work that a `<record>`, which stands from *start* to *end*, is about."""
    kind = _type(element)
    whole = _first(element, "titles/secondary-title", "periodical/full-title", "titles/alt-title")
    values = {
        "title": _first(element, "titles/title"),
        "journaltitle": whole if kind != "book" else "",
        "series": _first(element, "titles/tertiary-title") or (whole if kind == "book" else ""),
        "date": _issued(element),
        "publisher": _first(element, "publisher"),
        "location": _first(element, "pub-location"),
        "volume": _first(element, "volume"),
        "issue": _first(element, "number"),
        "pages": _first(element, "pages"),
        "edition": _first(element, "edition"),
        "type": _first(element, "work-type") if kind in ("report", "thesis") else "",
        "doi": doi if "10." in (doi := _first(element, "electronic-resource-num")) else "",
        "url": next((each for each in _all(element, "urls/*/url") if "://" in each or each.startswith("www.")), ""),
        "urldate": slashed(_first(element, "access-date")),
        "language": _first(element, "language"),
        **numbers(_first(element, "isbn")),
    }
    authors, editors = (
        [person(each, inverted_only=False) for each in _all(element, f"contributors/{path}")]
        for path in ("authors/author", "secondary-authors/author")
    )
    label = _first(element, "label")
    return Record(start, end, label if " " not in label else "", kind, values, authors, editors)


def _type(element: etree._Element) -> str:
    kind = next((each for each in element if local(each) == "ref-type"), None)
    if kind is None:
        return "document"
    name = kind.get("name", "").lower()
    return TYPES.get(name) or _NUMBERED.get(_words(kind), "document")


def _issued(element: etree._Element) -> str:
    """The year, with the day and month where the entry gives them."""
    year = _first(element, "dates/year")
    day = slashed(_first(element, "dates/pub-dates/date"))
    if not day or not re.search(r"[^\W\d_]{3}|\d{4}", day):
        return year
    return day if _YEAR.search(day) else f"{day} {year}"


def _all(element: etree._Element, path: str) -> list[str]:
    """The texts of the elements at *path*, in any namespace."""
    found = element.iterfind("/".join(f"{{*}}{step}" if step != "*" else step for step in path.split("/")))
    return [text for text in map(_words, found) if text]


def _words(element: etree._Element) -> str:
    return " ".join("".join(map(str, element.itertext())).split())


def _first(element: etree._Element, *paths: str) -> str:
    return next((text for path in paths for text in _all(element, path)), "")
