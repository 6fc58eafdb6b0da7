"""A date as an attribute or a short line gives it, whatever its notation; possible years of publication only."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from refcheck import dates
from refcheck.model import DateMention, PartialDate

EARLIEST, LATEST = 1800, 2100
_COMPACT = re.compile(r"^((?:19|20)\d\d)(0[1-9]|1[0-2])([0-2]\d|3[01])(?:T?\d{4,6}Z?)?$")
_ISO = re.compile(r"^\s*([12]\d{3})-(\d\d)-(\d\d)(?![\d-])")
_EPOCH = re.compile(r"^(1[0-9]{9})(?:\d{3})?$")
_SHORT = re.compile(r"(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d\d)(?![\d.]|\s?\d)")
_LONGEST = 400
_WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_WEEKDAY = re.compile(r"\b(mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,?\s{1,3}$", re.IGNORECASE)
# The first day of a stretch that a date ends: "30 September – ", "September 30 to ", "30.09. - ".
_SPAN = re.compile(
    r"(?:\b\d{1,2}\.?\s[^\W\d_]{3,12}|\b[^\W\d_]{3,12}\s\d{1,2}|\b\d{1,2}\.\d{1,2}\.)(?:,?\s?\d{4})?\s?"
    r"(?:[–—]|\s-|\sto|\sbis|\suntil|\sau|\sal|\sпо)\s?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Stamp:
    """One date with the text that gives it; `other` is the second reading of 03/04/2020 (the first is day first).

    `span` marks the ends of a stretch of days ("14–16 May 2021"), which is when something took place.
    """

    date: PartialDate
    printed: str
    offset: int = 0
    other: PartialDate | None = None
    span: bool = False


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
    reached = -1
    for mention in dates.find(text):
        if mention.year is None:
            continue
        if mention.month is None:
            if both := dates.readings(mention.printed):
                found += _in_doubt(text, mention, both) if len(both) == 2 else []
            continue
        date = PartialDate(mention.year, mention.month, mention.day)
        both_ends = mention.offset == reached
        if both_ends:
            begins = found.pop()
            both_ends = (begins.date.day or 0) < (mention.day or 0)  # in "No. 12 – 5 October" nothing begins
            found += [replace(begins, span=True)] if both_ends else []
        is_end = both_ends or _SPAN.search(text[max(0, mention.offset - 40) : mention.offset]) is not None
        found.append(Stamp(date, mention.printed, mention.offset, span=is_end))
        reached = mention.offset
    found += _two_digit_years(text)
    return [stamp for stamp in sorted(found, key=lambda stamp: stamp.offset) if _is_possible(stamp.date)]


def _in_doubt(text: str, mention: DateMention, both: tuple[PartialDate, ...]) -> list[Stamp]:
    """03/04/2020 with its two readings, or with the one that falls on the weekday printed before it."""
    named = _WEEKDAY.search(text[max(0, mention.offset - 14) : mention.offset])
    fitting = [date for date in both if named and _weekday(date) == named[1].lower()]
    if len(fitting) == 1:
        return [Stamp(fitting[0], mention.printed, mention.offset)]
    return [Stamp(both[0], mention.printed, mention.offset, both[1])]


def _weekday(date: PartialDate) -> str:
    number = dates.day_number(date)
    return _WEEKDAYS[(number - 1) % 7] if number else ""


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
