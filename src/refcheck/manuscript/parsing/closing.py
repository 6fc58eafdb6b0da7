"""What a title or the name of what holds the work took in at its end: a publisher, a server, a number of a report.

Each is told by its own form, a sentence that is nothing but a publisher's name or a bracket that holds a number.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.organisations import holds_organisation
from refcheck.manuscript.parsing.taker import Field

_SERVER = re.compile(
    r"(?<=[\w)\]”\"’?!.])[.,?!]?\s+(?P<rest>(?:arXiv|bioRxiv|medRxiv|chemRxiv|PsyArXiv|SocArXiv|EarthArXiv|EdArXiv|SSRN|"
    r"Research Square|Preprints\.org|OSF Preprints|engrXiv|techRxiv|Authorea)(?: preprint| Electronic Journal)?)"
    r"[\s.,;:]*$",
    re.IGNORECASE,
)
_LAST = re.compile(
    r"(?:(?<=[^\W\d_]{5})|(?<=\s[a-z]{2}))[.,]?[”\"’]?\.?(?<=[.,”\"’])\s+(?P<rest>[^.,;:()]{2,60}[^\W_])[\s.,;:]*$"
)
_DIVISION = re.compile(
    r"(?:Dep(?:artmen)?t|Institut|Faculty|School|Office|Ministry|Division|Center|Centre|University)\b"
)
_BOOK = re.compile(r"\s*(?P<book>[A-Z][^.;:]{6,150}[a-z]{4})\.\s+(?P<rest>[A-Z][^.;:]{2,60})[\s.,;:]*")
_HOUSES = "JSTOR IEEE ACM SAGE SPIE PLoS PeerJ MDPI Hindawi Elsevier Springer Wiley Routledge ASME AIAA ASCE USENIX"
_NAMES = frozenset(_HOUSES.split())
_SMALL = frozenset(("of", "the", "and", "for", "&", "de", "für", "in"))
_NUMBERED = re.compile(
    r"\s*\((?=[^()]{0,40}\d)(?:(?:[A-Z][\w.&/-]*\s){0,4}(?:No|Nos|Nr|Number)\.\s[\w./-]{1,20}|"
    r"(?:NCES|NIH|EPA|ERIC|ED|NCJ|NCEE|REL|RR|TR|USGS|DHHS|HHS|CRS|GAO|NASA)[\s-][\w./-]{2,20})\)[\s.,;]*$"
)
_GENRE = re.compile(
    r"(?<=[^\W\d_]{3})[.,]?[”\"’]?(?<=[.,”\"’])\s+"
    r"(?P<rest>(?:W3C (?:Recommendation|Note|Working (?:Draft|Group Note))|Invited talk|Unpublished manuscript|"
    r"White ?paper|Technical report|Working paper|Internet[ -]Draft|Press release|Fact sheet|Data sheet|Policy brief))"
    r"[\s.,;:]*$",
    re.IGNORECASE,
)
_MEETING = re.compile(r"(?<=[^\W\d_]{3})[.?!][”\"’]?\s+(?P<rest>(?:In:? )?Proc(?:\.|eedings) (?:of|[A-Z0-9]).{4,})$")
_DOCUMENT = re.compile(r"(?<=[.)])\s+(?:COM|SWD|SEC|JOIN)\s?[(/]\d{4}[)/]\s?\d{1,4}(?: final)?[\s.,;]*$")
_VERSION = re.compile(
    r"[.,]?\s*(?P<bracket>[\[(]?)\b(?:Version|Revision|Release|Ver\.|v)\s?v?(?:\d{1,3}(?:\.\d{1,4}){0,3})?\.?\s*$",
    re.IGNORECASE,
)
_NUMBERS = frozenset(("edition", "note", "number", "issue", "volume"))
_POINT = re.compile(r"\s*\d{1,2}\.\d")
_VERSION_NUMBER = re.compile(r"\.?(?:\d{1,4}\.){0,3}\d{1,4}(?![\d-])")
_OPEN_NUMBER = re.compile(r"\bNo\.?\s*$")
_QUOTED = re.compile(r"(?P<title>\s*[“\"][^“”\"]{8,300}[.,?!][”\"])\s+(?P<rest>[A-Z][^“”\"]{2,80})")
_CITY = re.compile(r"\s*\([A-Z][\w. ]{2,20}\)[.,;]?\s*")
_SENTENCE = re.compile(r"(?<=[\w)\]”\"’]{3})[.?!]\s+(?=[A-Z])")
_MARK = re.compile(r"(?<=[\w)])\.\s+[A-Z]{2,6}\s*$")


def closed(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The stretches with titles and containers up to where they end."""
    made = _meetings(_cities(list(fields)))
    return tuple(_publishers(_servers([part for number in range(len(made)) for part in _title(made, number)])))


def _meetings(fields: list[Field]) -> list[Field]:
    """Proceedings at the end of a title, with what was read of them, as what holds the work."""
    labels = [field.label for field in fields]
    if "title" not in labels:
        return fields
    number = labels.index("title")
    found = _MEETING.search(fields[number].text)
    following = fields[number + 1 :]
    is_read = "container" in labels and labels[number + 1 : number + 2] != ["container"]
    if not found or found.start() < 8 or is_read:
        return fields
    title, held = fields[number].cut(found.start("rest"), "container")
    if following and following[0].label == "container":
        more = following.pop(0)
        held = replace(held, text=f"{held.text.rstrip()}{_joint(held.text)}{more.text.lstrip()}", end=more.end)
    return [*fields[:number], title, held, *following]


def _joint(text: str) -> str:
    """The stop that an abbreviation lost at the end of a stretch ("… 12th Int")."""
    return " " if text.rstrip().endswith((".", ",", ":")) else ". "


def _cities(fields: list[Field]) -> list[Field]:
    """A journal with the city that tells it from its namesakes: "Air for all. Sensors (Basel). 2020; 20(3): 45."."""
    labels = [field.label for field in fields]
    if "location" not in labels or "volume" not in labels or "publisher" in labels:
        return fields
    number = labels.index("location")
    before, city = fields[number - 1], fields[number]
    if not number or not _CITY.fullmatch(city.text) or labels[number + 1 : number + 2] not in (["date"], ["volume"]):
        return fields
    last = list(_SENTENCE.finditer(before.text))[-1:] if before.label == "title" and "container" not in labels else []
    if not last and before.label != "container":
        return fields
    head = before.cut(last[0].end(), "container") if last else [before]
    journal = replace(head[-1], text=f"{head[-1].text.rstrip()} {city.text.strip()}", end=city.end)
    return [*fields[: number - 1], *head[:-1], journal, *fields[number + 1 :]]


def _title(fields: Sequence[Field], number: int) -> list[Field]:
    """A title without the words in it that number or describe a report, a patent, a version."""
    field = fields[number]
    after = fields[number + 1] if number + 1 < len(fields) else None
    if field.label == "number" and number and _OPEN_NUMBER.search(fields[number - 1].text):
        return [] if fields[number - 1].label == "title" else [field]
    if field.label != "title":
        return [field]
    if after and after.label == "location" and field.text.rstrip().endswith(":"):  # "Facts: Lake County, VA"
        return [field.followed_by(after)]
    if after and after.label == "number" and _OPEN_NUMBER.search(field.text):  # "U.S. Patent No." before its number
        return [field.followed_by(after)]
    quoted = _QUOTED.fullmatch(field.text)
    if quoted:
        is_held = any(each.label == "container" for each in fields) or re.search(r"\d", quoted["rest"])
        return [*field.cut(quoted.start("rest"), "note" if is_held else "container")]
    if genre := _GENRE.search(field.text):
        return [*field.cut(genre.start("rest"), "genre")]
    numbered = _NUMBERED.search(field.text) or _DOCUMENT.search(field.text)
    if numbered and numbered.start() > 8:
        return [*field.cut(numbered.start(), "number")]
    is_numbered = after and (after.label in _NUMBERS or (after.label == "date" and _POINT.match(after.text)))
    version = _VERSION.search(field.text) if is_numbered else None
    if after and version and version.start() > 3:
        more = _VERSION_NUMBER.match(after.text)
        if version["bracket"] or not more:
            return [*field.cut(version.start(), "note")]
        end = after.start + more.end()
        return [replace(field, text=f"{field.text.rstrip()}{more[0]}", end=end)]
    if after and after.label in ("genre", "number") and (mark := _MARK.search(field.text)):
        return [*field.cut(mark.start() + 1, "note")]
    return [field]


def _servers(fields: list[Field]) -> list[Field]:
    """The server of a preprint behind its title as what holds it: "Topics of time. arXiv. 2022."."""
    if any(field.label == "container" for field in fields):
        return fields
    for number, field in enumerate(fields):
        found = _SERVER.search(field.text) if field.label == "title" else None
        if found and found.start() > 8:
            return [*fields[:number], *field.cut(found.start("rest"), "container"), *fields[number + 1 :]]
    return fields


def _publishers(fields: list[Field]) -> list[Field]:
    """A last sentence that names a publisher, and nothing else, as the publisher, where none was read."""
    labels = {field.label for field in fields}
    if "publisher" in labels:
        return fields if "container" in labels or "title" not in labels else _books(fields)
    for number, field in enumerate(fields):
        if field.label not in ("title", "container") or (field.label == "title" and "container" in labels):
            continue
        found = _LAST.search(field.text)
        if found and found.start() > 8 and _is_publisher(found["rest"], is_title=field.label == "title"):
            return [*fields[:number], *field.cut(found.start("rest"), "publisher"), *fields[number + 1 :]]
    return fields


def _books(fields: list[Field]) -> list[Field]:
    """A book and its publisher, read as one: "Instructions. Design of Machines. Ufer; 2009. p. 7–12."."""
    if not any(field.label == "pages" for field in fields):
        return fields
    for number, field in enumerate(fields):
        found = _BOOK.fullmatch(field.text) if field.label == "publisher" else None
        if not found or not number or fields[number - 1].label != "title" or " " not in found["book"]:
            continue
        if _is_publisher(found["rest"], is_title=False) and not _DIVISION.match(found["book"]):
            book, rest = field.cut(found.start("rest"), "publisher")
            return [*fields[:number], replace(book, label="container"), rest, *fields[number + 1 :]]
    return fields


def _is_publisher(text: str, *, is_title: bool) -> bool:
    """Whether the words are those of a publisher; behind a title also those of another body."""
    words = [word for word in text.split() if word.casefold() not in _SMALL]
    if not words or any(word[0].islower() for word in words):
        return False
    if text in _NAMES or (len(words) > 1 and all("publisher" in traits(word) for word in words)):
        return True
    return is_title and holds_organisation(text)
