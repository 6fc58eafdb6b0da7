"""Every dated witness of an HTML page, the strongest first; day and month in doubt are settled by its other dates."""

from __future__ import annotations

from dataclasses import replace

from refcheck import dates
from refcheck.model import PartialDate, Snapshot, Witness, WitnessKind
from refcheck.pages import stamps
from refcheck.pages.head import Head
from refcheck.pages.structured import structured
from refcheck.pages.visible import visible
from refcheck.pages.walk import Walked

_ORDER = {kind: place for place, kind in enumerate(WitnessKind)}
_OWN_PLACES = (WitnessKind.PUBLISHED, WitnessKind.URL)
_MONTH_FIRST = ("en-us", "en_us", "en-ca")
_DAY_FIRST = ("en-gb", "en_gb", "en-au", "en-nz", "en-in", "en-za", "en-ie")


def witnesses(
    snapshot: Snapshot, head: Head, walked: Walked, titles: tuple[str, ...], language: str
) -> tuple[Witness, ...]:
    """All dates on and about the page, one witness per date, kind and place, in the order of their strength."""
    found = [*structured(head, walked), *of_address(snapshot), *visible(walked, titles), *of_headers(snapshot)]
    found = _without_today(found, snapshot)
    settled = _settle(found, head.language.lower() or language)
    distinct: dict[tuple[PartialDate, WitnessKind, str], Witness] = {}
    for one in settled:
        distinct.setdefault((one.date, one.kind, one.where.split()[0]), one)
    return tuple(sorted(distinct.values(), key=lambda one: _ORDER[one.kind]))


def _without_today(found: list[Witness], snapshot: Snapshot) -> list[Witness]:
    """*found* with the day of the look as no byline: a masthead shows it on every page, unless other places agree."""
    day = snapshot.fetched_at
    today = PartialDate(day.year, day.month, day.day)
    if snapshot.memento_url or any(one.date == today and one.kind in _OWN_PLACES for one in found):
        return found
    return [
        replace(one, kind=WitnessKind.ELSEWHERE) if one.date == today and one.kind is WitnessKind.BYLINE else one
        for one in found
    ]


def of_address(snapshot: Snapshot) -> list[Witness]:
    """The date in the address asked and in the one that answered."""
    found = []
    for url in dict.fromkeys((snapshot.url, snapshot.final_url)):
        seen = dates.seen_in_url(url)
        if seen:
            found.append(Witness(seen.date, WitnessKind.URL, "URL", seen.printed[:60]))
    return found


def of_headers(snapshot: Snapshot) -> list[Witness]:
    """The HTTP Last-Modified header; of a memento it is the archive's and says nothing."""
    value = "" if snapshot.memento_url else snapshot.header("last-modified")
    return [
        Witness(stamp.date, WitnessKind.HEADER, "HTTP Last-Modified", stamp.printed[:60])
        for stamp in stamps.read(value)[:1]
    ]


def _settle(found: list[Witness], language: str) -> list[Witness]:
    """Choose between the readings of 03/04/2020: as a sure witness says, as other dates are written, by language."""
    sure = {one.date for one in found if one.ambiguous is None and one.kind is not WitnessKind.ELSEWHERE}
    month_first = _writes_month_first(found, language)
    return [one if one.ambiguous is None else _chosen(one, one.ambiguous, sure, month_first) for one in found]


def _chosen(one: Witness, other: PartialDate, sure: set[PartialDate], month_first: bool | None) -> Witness:
    if (one.date in sure) != (other in sure):
        return replace(one, date=one.date if one.date in sure else other, ambiguous=None)
    if month_first is None:
        return one
    return replace(one, date=other if month_first else one.date, ambiguous=None)


def _writes_month_first(found: list[Witness], language: str) -> bool | None:
    """The order in which the page writes numbers, None where nothing tells."""
    month_first = day_first = 0
    for one in found:
        parts = one.printed.replace("-", "/").split("/")
        if one.ambiguous is None and len(parts) == 3 and len(parts[0]) <= 2 and parts[0].isdigit() and one.date.day:
            month_first += int(parts[0]) == one.date.month and one.date.day > 12
            day_first += int(parts[0]) == one.date.day and one.date.day > 12
    if month_first != day_first:
        return month_first > day_first
    if language.startswith(_MONTH_FIRST):
        return True
    return False if language and (not language.startswith("en") or language.startswith(_DAY_FIRST)) else None
