"""Dates that the address of a page carries: `/2020/11/26/`, `/20201102-title`, `title-2021-9-23-0`, `/2020/oct/04/`.

Only what looks like a date of publication counts; numbers that merely have eight digits (document ids) do not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import unquote, urlsplit

from refcheck.dates import months
from refcheck.dates.partial import fault
from refcheck.model import PartialDate

EARLIEST = 1990  # the first year in which a page of the web can have been put up
LATEST = 2049

_Y = r"(?P<y>(?:19|20)\d\d)"
_PATTERNS = (
    re.compile(rf"/{_Y}[/-](?P<m>[01]?\d)[/-](?P<d>[0-3]?\d)(?=[/_.-]|$)"),  # /2020/11/26/  /2020-09-27/
    re.compile(rf"/{_Y}/(?P<m>[01]\d)(?P<d>[0-3]\d)(?=[/_.-]|$)"),  # /2020/1126/
    re.compile(rf"/{_Y}/(?P<name>[^\W\d_]{{3,9}})/(?P<d>[0-3]?\d)(?=[/_.-]|$)"),  # /2020/oct/04/
    re.compile(rf"/(?P<d>[0-3]?\d)[-/](?P<name>[^\W\d_]{{3,9}})[-/]{_Y}(?=[/_.-]|$)"),  # /4-october-2020/
    re.compile(rf"(?<![\d.])(?P<d>[0-3]?\d)-(?P<name>[^\W\d_]{{3,9}})-{_Y}(?=[/_.-]|$)"),  # ...-1-october-2020/
    re.compile(rf"[/_-]{_Y}(?P<m>[01]\d)(?P<d>[0-3]\d)(?=[/_.-]|$)"),  # /20201102-title
    re.compile(rf"(?<!\d)[/_-]{_Y}[_-](?P<m>[01]?\d)[_-](?P<d>[0-3]?\d)(?=[/_.-]|$)"),  # title-2021-9-23-0
    re.compile(rf"(?<!\d)[/_-](?P<d>[0-3]?\d)[._-](?P<m>[01]?\d)[._-]{_Y}(?=[/_.-]|$)"),  # title-23-9-2021
)
_MONTHS = (
    re.compile(rf"/{_Y}[/-](?P<m>0[1-9]|1[0-2])(?=/|$)"),  # /2020/10/
    re.compile(rf"/{_Y}/(?P<name>[^\W\d_]{{3,9}})(?=/|$)"),  # /2020/october/
    re.compile(rf"(?<!\w)(?<!\d-)(?P<name>[^\W\d_]{{3,9}})-{_Y}(?=[/_.]|$)"),  # /bulletin-october-2020
)
_YEARS = (re.compile(rf"/{_Y}(?=/)"),)  # /2020/sgsm20175.doc
_EVENT = re.compile(r"(?:^|[/_-])(?:on|of|from|since|until|before|after|held|anniversary)[-_]$", re.IGNORECASE)
# Folders into which files are put long after they were published: their month or year says when they were put there.
_STORE = re.compile(
    r"/(?:uploads?|files?|media|medias|assets|images?|img|static|downloads?|storage|attachments?|documents?|docs|"
    r"wp-content|content/dam|pdfs?)/",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class UrlDate:
    """A date in an address, the piece that shows it, and whether it stands in the path by itself or within a title."""

    date: PartialDate
    printed: str
    within_title: bool = False


def in_url(url: str) -> PartialDate | None:
    """The date that the path of *url* carries, as precise as it is there, or None."""
    seen = seen_in_url(url)
    return seen.date if seen else None


def seen_in_url(url: str) -> UrlDate | None:
    """The most precise date of the path of *url* with the piece that shows it; None when two pieces disagree."""
    path = _path(url)
    stored = _STORE.search(path) is not None
    for patterns in (_PATTERNS,) if stored else (_PATTERNS, _MONTHS, _YEARS):
        found = [seen for pattern in patterns for match in pattern.finditer(path) if (seen := _read(match, path))]
        alone = [seen for seen in found if not seen.within_title] or found
        if found:
            return alone[0] if len({seen.date for seen in alone}) == 1 else None
    return None


def _path(url: str) -> str:
    if len(url) > 4000:
        return ""
    try:
        return unquote(urlsplit(url).path)
    except ValueError:
        return ""


def _read(match: re.Match[str], path: str) -> UrlDate | None:
    groups = match.groupdict()
    month = months.month(groups["name"]) if groups.get("name") else int(groups["m"]) if groups.get("m") else None
    day = int(groups["d"]) if groups.get("d") else None
    year = int(groups["y"])
    if month == 0 or not EARLIEST <= year <= LATEST or fault(year, month, day):
        return None
    if _EVENT.search(path[: match.start()].rstrip("-_/") + "-"):
        return None
    printed = match.group().strip("/_-")
    # Digits that open or close a slug ("20201102-title") are the site's stamp; a month in words is the title's own.
    within = bool(groups.get("name")) and not match.group().startswith("/")
    return UrlDate(PartialDate(year, month, day), printed, within)
