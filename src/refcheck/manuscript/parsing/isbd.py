"""Entries in areas, as ISBD and the standards made of it print them (GOST R 7.0.5, GOST R 7.0.100, DSTU 8302).

"Title : rest / who. – City : Publisher, 2014. – 765 с." has an area behind every full stop with a dash; what holds an
article stands behind two strokes: "Title // Journal. – 2015. – Т. 15, № 1. – С. 1–42.", or, without dashes,
"// Journal. 2015. № 1. С. 1–42.". Such strings are read by their form alone; names are left as they were read where
the form does not give more of them.
"""

from __future__ import annotations

import re
from dataclasses import replace

from refcheck.manuscript.parsing.kinds import with_type
from refcheck.manuscript.parsing.parsed import Parsed
from refcheck.manuscript.shapes import LETTERS, without_label
from refcheck.model import Item, Name, PartialDate

_AREA = re.compile(r"(?<=[.)\]»”\"?!…])\s[–—-]\s(?=\S)")
_HOST = re.compile(r"(?<![:/])\s//\s?(?=[^\s/])")
_DATED = r"(?P<year>(?:1[5-9]|20)\d\d)(?P<letter>[a-zа-е])?(?!\w)"
_STOP = re.compile(
    r"\.\s(?=(?:1[5-9]|20)\d\d\b|(?:Т|Вып|Вип|Ч|Кн|Vol|Bd|С|P|S)\.\s?\d|[№N]|DOI|URL|[^\W\d_a-zа-я][\w-]{0,30}\s?:\s)"
)
_YEAR = re.compile(_DATED)
_IMPRINT = re.compile(
    rf"(?P<place>[^\W\d_a-zа-я][\w. ;-]{{0,40}}?)\s?:\s(?:(?P<publisher>[^:]{{2,90}}?),\s)?(?:\w+\s)?{_DATED}"
)
_PLACED = re.compile(rf"(?P<place>[^\W\d_a-zа-я][\w. -]{{0,30}}?),\s{_DATED}")
_VOLUME = re.compile(r"\b(?:Т|Вып|Вип|Том|Vol|vol|Bd|T)\.?\s?(\d{1,4}(?:/\d{1,4})?)")
_ISSUE = re.compile(r"(?:№|\b(?:[Nn]o|[Nn]r|Iss|H)\.?)\s?(\d{1,4}(?:\s?[/–-]\s?\d{1,4})?(?:\s\(\d{1,5}\))?)")
_PAGES = re.compile(r"\b(?:С|с|P|p|S|Pp|Стр|C)\.\s?(\d{1,5}(?:\s?[–—-]\s?\d{1,5})?)(?!\d)")
_MEDIUM = re.compile(r"(?:Текст|Text|Изображение)\s:|\[(?:Электрон|Electronic|сайт)", re.IGNORECASE)
_INITIALS = r"(?:[^\W\d_a-zа-яё][a-zа-яё]?\.[\s-]?){1,3}"
_FAMILY = r"[^\W\d_a-zа-яё][\w'’-]{1,30}"
_HEADING = re.compile(
    rf"(?:{_FAMILY}(?:\s{_FAMILY})?,?\s{_INITIALS}(?:(?:,|\sи|\sта|;)\s)?){{1,12}}(?:\[?(?:и др|та ін|et al)\.\]?\s)?"
)
_HEADED = re.compile(rf"{_FAMILY},?\s{_INITIALS}")
_PERSON = re.compile(rf"(?P<given>{_INITIALS})\s?(?P<family>{_FAMILY})")
_PERSONS = re.compile(rf"{_INITIALS}\s?{_FAMILY}(?:,\s{_INITIALS}\s?{_FAMILY}){{0,12}}(?:\s\[(?:и др|et al)\.\])?")
_HEAD_YEAR = re.compile(rf"(?:\({_DATED}\)[.,]?\s)?")
_STOPPED = re.compile(rf"\.\s{_DATED}\.")
_EXTENT = re.compile(r"\d{1,4}(?:,\s\[?\d{1,3}\]?)?\s(?:с|c|p|S|s|о|б|стр|pp)\b\.?")


def refined(parsed: Parsed, text: str) -> Parsed:
    """*parsed* with what the areas of *text*, the entry on one line, give; as it is where there are none."""
    bare = without_label(text)
    work, *hosts = _HOST.split(bare, maxsplit=1)
    areas = _AREA.split(work)
    if not hosts and not any(_dated_area(area) or _EXTENT.match(area) for area in areas[1:]):
        return parsed
    stated = _MEDIUM.split(areas[0], maxsplit=1)[0]
    title, _, who = stated[_heading(stated) :].partition(" / ")
    title = title.split(" : ")[0] if _is_sort(title) else title.replace(" : ", ": ")
    if not title.strip(" .") or not any(char.isalpha() for char in title):
        return parsed
    item = replace(parsed.item, title=title.strip(" .,;:"), authors=_authors(parsed.item, who, stated))
    if hosts:
        return _dated(parsed, _in_host(item, hosts[0]), _AREA.split(hosts[0]), hosts[0], text)
    return _dated(parsed, _in_print(item, areas[1:]), areas[1:], "", text)


def _heading(stated: str) -> int:
    """Where the title begins, behind the persons at the head of an entry."""
    found = _HEADING.match(stated)
    year = _HEAD_YEAR.match(stated, found.end() if found else 0)
    return year.end() if year else 0


def _is_sort(title: str) -> bool:
    """Whether what stands behind the colon says what sort of work it is: "учебное пособие", "дис. … канд. наук"."""
    behind = title.partition(" : ")[2]
    return behind[:1].islower() and len(behind) < 90


def _authors(item: Item, who: str, stated: str) -> tuple[Name, ...]:
    """The persons of the statement of responsibility, where it names persons alone and the heading is one of them."""
    named = _PERSONS.match(who)
    if not named or who[named.end() :].strip(" .;")[:1].isalpha():
        return item.authors
    persons = tuple(Name(family=one["family"], given=one["given"].strip()) for one in _PERSON.finditer(named[0]))
    heading = stated[: _heading(stated)]
    agrees = not heading or any(heading.startswith(person.family) for person in persons)
    return persons if agrees and len(persons) >= len(_HEADED.findall(heading)) else item.authors


def _in_host(item: Item, host: str) -> Item:
    """*item* within what stands behind the two strokes: a periodical, a collection, a site."""
    name = _STOP.split(_AREA.split(host, maxsplit=1)[0], maxsplit=1)[0].partition(" / ")[0]
    title = re.split(r"\s:\s|,\s(?=(?:1[5-9]|20)\d\d)", name, maxsplit=1)[0].strip(" .,;")
    volume, issue, pages = (pattern.search(host, len(name)) for pattern in (_VOLUME, _ISSUE, _PAGES))
    item = replace(
        item,
        container_title=title or item.container_title,
        volume=volume[1] if volume else "",
        issue=issue[1] if issue else "",
        pages=re.sub(r"\s?[–—]\s?", "-", pages[1]) if pages else "",
    )
    imprint = _IMPRINT.search(host, len(name))
    if not imprint:
        return replace(item, publisher="", publisher_place="", editors=())
    return replace(item, publisher=imprint["publisher"] or "", publisher_place=imprint["place"].strip(" ."))


def _in_print(item: Item, areas: list[str]) -> Item:
    """*item* with its imprint; what the number of its sheets was read as is no page."""
    found = next((match for area in areas if (match := _IMPRINT.match(area) or _PLACED.match(area))), None)
    editors = tuple(one for one in item.editors if one.family not in {author.family for author in item.authors})
    item = replace(item, pages="", container_title="", editors=editors)
    if found is None:
        return item
    publisher = found.groupdict().get("publisher") or ""
    return replace(item, publisher=publisher or item.publisher, publisher_place=found["place"].strip(" ."))


def _dated(parsed: Parsed, item: Item, areas: list[str], host: str, text: str) -> Parsed:
    """*parsed* with *item*, and the year that stands as an area or ends one, where no date was read."""
    found = next((match for area in areas if (match := _dated_area(area))), None) or (host and _STOPPED.search(host))
    if parsed.item.issued or not found:
        return replace(parsed, item=with_type(item, text))
    letter = (found["letter"] or "").translate(LETTERS)
    dated = replace(item, issued=PartialDate(int(found["year"])))
    return replace(
        parsed, item=with_type(dated, text), year_suffix=parsed.year_suffix or letter, issued_printed=found["year"]
    )


def _dated_area(area: str) -> re.Match[str] | None:
    return _YEAR.match(area) or _IMPRINT.match(area) or _PLACED.match(area)
