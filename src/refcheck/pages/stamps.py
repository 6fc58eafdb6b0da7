"""A date as an attribute or a short line gives it, whatever its notation; possible years of publication only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime

from refcheck import dates
from refcheck.model import PartialDate

EARLIEST, LATEST = 1800, 2100
_COMPACT = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?\d{4,6}Z?)?$")
_ISO = re.compile(r"^\s*([12]\d{3})-(\d\d)-(\d\d)(?![\d-])")
_EPOCH = re.compile(r"^(1[0-9]{9})(?:\d{3})?$")
_SHORT = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.]|\s?\d)")
_LONGEST = 400


@dataclass(frozen=True, slots=True)
class Stamp:
    """One date with the text that gives it; `other` is the second reading of 03/04/2020 (the first is day first)."""

    date: PartialDate
    printed: str
    offset: int = 0
    other: PartialDate | None = None


def read(value: str) -> tuple[Stamp, ...]:
    """The dates in *value*: a time stamp, a written date, or a line that holds some; partial ones only when alone."""
    value = value.strip()[:_LONGEST]
    quick = _quick(value)
    found = [quick] if quick else [stamp for stamp in written(value) if stamp.date.month is not None]
    if not found:
        found = [Stamp(date, value) for date in dates.readings(value)[:1]]
    return tuple(stamp for stamp in found if _is_possible(stamp.date))


def _quick(value: str) -> Stamp | None:
    """A machine's stamp: ISO 8601, its compact form, or seconds since 1970."""
    hit = _ISO.match(value) or _COMPACT.match(value)
    if hit:
        numbers = (int(hit[1]), int(hit[2]), int(hit[3]))
        return None if dates.fault(*numbers) else Stamp(PartialDate(*numbers), value)
    hit = _EPOCH.match(value)
    if hit:
        day = datetime.fromtimestamp(int(hit[1]), UTC)
        return Stamp(PartialDate(day.year, day.month, day.day), value)
    return None


def written(text: str) -> list[Stamp]:
    """The dates that running *text* mentions with a year, in order."""
    found = []
    for mention in dates.find(text):
        if mention.year is None:
            continue
        if mention.month is None:
            both = dates.readings(mention.printed)
            if len(both) == 2:
                found.append(Stamp(both[0], mention.printed, mention.offset, both[1]))
            continue
        date = PartialDate(mention.year, mention.month, mention.day)
        found.append(Stamp(date, mention.printed, mention.offset))
    found += _two_digit_years(text)
    return [stamp for stamp in sorted(found, key=lambda stamp: stamp.offset) if _is_possible(stamp.date)]


def _two_digit_years(text: str) -> list[Stamp]:
    """German style 05.10.20."""
    found = []
    for hit in _SHORT.finditer(text):
        day, month, year = int(hit[1]), int(hit[2]), int(hit[3])
        year += 2000 if year < 50 else 1900
        if not dates.fault(year, month, day):
            found.append(Stamp(PartialDate(year, month, day), hit[0], hit.start()))
    return found


def _is_possible(date: PartialDate) -> bool:
    return EARLIEST <= date.year <= LATEST and (date.year, date.month, date.day) != (1970, 1, 1)
