"""Entries with a mark of their kind in square brackets, as the Chinese standard GB/T 7714 prints them.

"彭兰. 短视频[J]. 新闻界, 2019(1): 34-43." gives authors, title, what holds the work, year, issue and pages in this
order; "[M]" is a book with place and publisher, "[M]//" a chapter, "[R/OL]" a report on the web with its day.
"""

from __future__ import annotations

import re
from dataclasses import replace

from refcheck import dates
from refcheck.manuscript.parsing.parsed import Parsed
from refcheck.manuscript.shapes import without_label
from refcheck.model import Item, Name, PartialDate

_KIND = re.compile(r"\s?\[(?P<kind>[JMDCRNSPZGAKB]|DB|CP|EB|DS|CM)(?:/(?:OL|CD|DK|MT))?\]\s?")
_TYPES = {
    "J": "article-journal", "M": "book", "D": "thesis", "C": "paper-conference", "R": "report",
    "N": "article-newspaper",
    "S": "standard", "P": "patent", "EB": "webpage", "DB": "dataset", "DS": "dataset", "CP": "software",
}  # fmt: skip
_END = re.compile(r"[.．。]\s?(?=\S)")
_LATIN_END = re.compile(r"(?<=[^\W\d_]{2})\.\s|(?<=[A-Z])\.\s(?=[A-Z][a-z])|(?<=\bal)\.\s")
_YEAR = re.compile(
    r"[,，(（.]\s?(?P<year>(?:19|20)\d\d)(?P<rest>-\d\d-\d\d)?"
    r"(?:[,，]\s?(?P<volume>\d{1,4}))?(?:\s?[(（](?P<issue>[\w/-]{1,8})[)）])?[)）]?(?:\s?[:：]\s?(?P<pages>[A-Z]?\d{1,6}(?:\s?[-–+]\s?\d{1,6})?))?"
)
_IMPRINT = re.compile(r"(?P<place>[^:：.,，]{2,40})[:：]\s?(?P<publisher>[^:：,，]{2,80})$")
_OTHERS = frozenset({"等", "et al", "et al."})
_HAN = re.compile(r"[\u3400-\u9fff]")


def refined(parsed: Parsed, text: str) -> Parsed:
    """*parsed* with what the form of *text*, the entry on one line, gives; as it is where it bears no such mark."""
    bare = without_label(text)
    found = _KIND.search(bare)
    if not found or not (head := _parted(bare[: found.start()])):
        return parsed
    names, title = head
    rest = bare[found.end() :].lstrip(" .．。")
    year = _YEAR.search(f", {rest}" if rest[:4].isdigit() else rest)
    if not year:
        return parsed
    held = rest[: year.start()].strip(" ,，.．。")
    item = replace(
        parsed.item,
        type="chapter" if rest.startswith("//") and found["kind"] == "M" else _TYPES.get(found["kind"], "document"),
        title=title,
        authors=_names(names),
        editors=(),
        volume=year["volume"] or "",
        issue=year["issue"] or "",
        pages=year["pages"] or "",
        issued=dates.parse(year["year"] + (year["rest"] or "")) or PartialDate(int(year["year"])),
    )
    return replace(parsed, item=_held(item, held, found["kind"]), issued_printed=year["year"] + (year["rest"] or ""))


def _parted(head: str) -> tuple[str, str] | None:
    """The authors and the title; the title alone where no author is named."""
    pattern = _END if _HAN.search(head) else _LATIN_END
    names, *title = pattern.split(head, maxsplit=1)
    if not title:
        return ("", head.strip()) if head.strip() else None
    return names.strip(), title[0].strip()


def _names(printed: str) -> tuple[Name, ...]:
    parts = [part.strip(" .") for part in re.split(r"[,，、]", printed)]
    return tuple(_name(part) for part in parts if part and part not in _OTHERS)


def _name(part: str) -> Name:
    words = part.split()
    if _HAN.search(part) or len(words) < 2 or not all(len(word) <= 2 for word in words[1:]):
        return Name(literal=part)
    return Name(family=words[0], given=" ".join(words[1:]))


def _held(item: Item, held: str, kind: str) -> Item:
    """*item* with what stands between its mark and its year: a journal, place and publisher, or a book with these."""
    book, imprint = "", held
    if held.startswith("//"):
        book, _, imprint = held[2:].strip().rpartition(". ")
        book = _KIND.sub("", book)
    elif kind in "JN":
        return replace(item, container_title=held, publisher="", publisher_place="")
    found = _IMPRINT.match(imprint)
    if not found:
        return replace(item, container_title=book, publisher=imprint if kind in "MDRS" else "", publisher_place="")
    place, publisher = found["place"].strip(), found["publisher"].strip()
    return replace(item, container_title=book, publisher=publisher, publisher_place=place)
