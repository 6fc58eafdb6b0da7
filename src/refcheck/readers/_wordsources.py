"""The list of sources that Word keeps in a document for its own citations (ECMA-376, part 1, 22.6)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Name
from refcheck.readers._composed import Record, numbers
from refcheck.text.xmlparts import Archive, local

if TYPE_CHECKING:
    from lxml import etree

_MOST_PARTS = 100
_TYPES = {
    "Book": "book", "BookSection": "chapter", "JournalArticle": "article-journal",
    "ArticleInAPeriodical": "article-magazine", "ConferenceProceedings": "paper-conference", "Report": "report",
    "SoundRecording": "song", "Performance": "performance", "Art": "graphic", "DocumentFromInternetSite": "webpage",
    "InternetSite": "webpage", "ElectronicSource": "webpage", "Film": "motion_picture", "Interview": "interview",
    "Patent": "patent", "Case": "legal_case",
}  # fmt: skip
_CONTAINERS = ("JournalName", "BookTitle", "ConferenceName", "PeriodicalTitle", "InternetSiteTitle", "PublicationTitle")


def sources(archive: Archive) -> dict[str, Record]:
    """The sources of a document by tag; a part that cannot be read holds none."""
    found: dict[str, Record] = {}
    names = sorted(name for name in archive.names if name.startswith("customXml/item") and "/_rels/" not in name)
    for name in names[:_MOST_PARTS]:
        try:
            root = archive.tree(name) if "Props" not in name else None
        except InputError:
            continue
        if root is not None and local(root) == "Sources":
            records = (_record(each) for each in root if local(each) == "Source")
            found.update((record.key, record) for record in records if record.key)
    return found


def _record(source: etree._Element) -> Record:
    words = {local(each): " ".join((each.text or "").split()) for each in source}
    kind = _TYPES.get(words.get("SourceType", ""), "document")
    standard = words.get("StandardNumber", "")
    values = {
        "title": words.get("Title", ""),
        "journaltitle": next((words[name] for name in _CONTAINERS if words.get(name)), ""),
        "date": _date(words, ""),
        "publisher": words.get("Publisher") or words.get("Institution", ""),
        "location": words.get("City", ""),
        "volume": words.get("Volume", ""),
        "issue": words.get("Issue", ""),
        "pages": words.get("Pages", ""),
        "edition": words.get("Edition", ""),
        "type": words.get("ThesisType", ""),
        "doi": words.get("DOI") or (standard if "10." in standard else ""),
        "url": words.get("URL", ""),
        "urldate": _date(words, "Accessed"),
        "note": words.get("Comments", ""),
        **(numbers(standard) if "10." not in standard else {}),
    }
    return Record(
        0, 0, words.get("Tag", ""), kind, values, tuple(_people(source, "Author")), tuple(_people(source, "Editor"))
    )


def _date(words: dict[str, str], suffix: str) -> str:
    """The date in the three elements that end in *suffix*, in figures as EDTF, in words as printed."""
    year, month, day = (words.get(f"{part}{suffix}", "") for part in ("Year", "Month", "Day"))
    if month.isdecimal() or not month:
        parts = [year, *(part.zfill(2) for part in (month, day if month else "") if part)]
        return "-".join(parts)
    return " ".join(filter(None, (day, month, year)))


def _people(source: etree._Element, role: str) -> Iterator[Name]:
    """The persons of one *role*, or the organisation in their place."""
    for corporate in source.iterfind(f"{{*}}Author/{{*}}{role}/{{*}}Corporate"):
        yield Name(literal=" ".join((corporate.text or "").split()))
    for person in source.iterfind(f"{{*}}Author/{{*}}{role}/{{*}}NameList/{{*}}Person"):
        parts = {local(each): " ".join((each.text or "").split()) for each in person}
        given = " ".join(filter(None, (parts.get("First"), parts.get("Middle"))))
        family = parts.get("Last", "")
        yield Name(family=family, given=given) if family else Name(literal=given)
