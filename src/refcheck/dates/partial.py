"""Partial dates as values: printing, comparing with their precision, and the smallest edit between two of them.

EDTF (ISO 8601-2:2019) level 0, with the qualifiers `?`, `~` and `%` of level 1.
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass
from datetime import date as calendar_date
from enum import StrEnum

from refcheck.model import PartialDate

_NAMES = "January February March April May June July August September October November December"
MONTHS = tuple(_NAMES.split())  # the names in which we print
EARLIEST_YEAR, LATEST_YEAR = 1, 9999
APPROXIMATE_YEARS = 5  # how far "about 1890" reaches


class Agreement(StrEnum):
    """How two dates stand to each other."""

    AGREE = "agree"  # the same, as precisely as each says
    COMPATIBLE = "compatible"  # one is less precise, or approximate, and holds the other
    DISAGREE = "disagree"


class EditKind(StrEnum):
    """What one slip of the pen separates two dates."""

    YEAR_DIGIT = "one digit of the year"
    YEAR_SWAPPED = "two digits of the year in the other order"
    YEAR = "the year"
    MONTH = "the month"
    DAY = "the day"
    DAY_MONTH_SWAPPED = "day and month in the other order"


@dataclass(frozen=True, slots=True)
class Edit:
    """The one change that turns a claimed date into the witnessed one, at the claim's own precision."""

    kind: EditKind
    repaired: PartialDate


def fault(year: int | None, month: int | None = None, day: int | None = None) -> str:
    """Why there is no such calendar date, or "" when there is; an unknown year is taken as a leap year."""
    if year is not None and not EARLIEST_YEAR <= year <= LATEST_YEAR:
        return f"there is no year {year}"
    if month is not None and not 1 <= month <= 12:
        return f"there is no month {month}"
    if day is None or month is None:
        return "" if day is None or 1 <= day <= 31 else f"no month has a day {day}"
    last = monthrange(year or 2000, month)[1]
    if not 1 <= day <= last:
        when = f"{MONTHS[month - 1]} {year}" if month == 2 and year else MONTHS[month - 1]
        return f"{when} has {last} days, not {day}"
    return ""


def iso(date: PartialDate) -> str:
    """The *date* in EDTF: "2020-10-05", "2020-10", "2020~", "2020-10-05/2020-10-07"."""
    text = f"{date.year:04}"
    if date.month is not None:
        text += f"-{date.month:02}"
        if date.day is not None:
            text += f"-{date.day:02}"
    text += date.qualifier
    return f"{text}/{iso(date.until)}" if date.until else text


def words(date: PartialDate) -> str:
    """The *date* for a reader: "5 October 2020", "October 2020", "about 1890"."""
    if date.until:
        return f"{words(PartialDate(date.year, date.month, date.day, date.qualifier))} to {words(date.until)}"
    parts = [str(date.day)] if date.day is not None and date.month is not None else []
    parts += [MONTHS[date.month - 1]] if date.month is not None else []
    text = " ".join([*parts, str(date.year)])
    return {"~": f"about {text}", "?": f"{text} (uncertain)", "%": f"about {text} (uncertain)"}.get(
        date.qualifier, text
    )


def first_day(date: PartialDate) -> tuple[int, int, int]:
    """The earliest calendar day that *date* can mean, as (year, month, day)."""
    return (date.year, date.month or 1, date.day or 1)


def last_day(date: PartialDate) -> tuple[int, int, int]:
    """The latest calendar day that *date* can mean, as (year, month, day)."""
    end = date.until or date
    month = end.month or 12
    return (end.year, month, end.day or monthrange(end.year, month)[1])


def day_number(date: PartialDate) -> int | None:
    """The number of the day counted from year 1 (as `date.toordinal`), or None when the date is less precise."""
    if date.month is None or date.day is None:
        return None
    return calendar_date(date.year, date.month, date.day).toordinal()


def compare(a: PartialDate, b: PartialDate) -> Agreement:
    """How *a* and *b* stand to each other; a less precise or approximate date is not contradicted by one it holds."""
    if a.qualifier or b.qualifier:
        near = abs(a.year - b.year) <= (APPROXIMATE_YEARS if {"~", "%"} & {a.qualifier, b.qualifier} else 1)
        return Agreement.COMPATIBLE if near else Agreement.DISAGREE
    same_precision = (a.month is None, a.day is None) == (b.month is None, b.day is None)
    if (a.year, a.month, a.day) == (b.year, b.month, b.day) and same_precision and a.until == b.until:
        return Agreement.AGREE
    overlap = first_day(a) <= last_day(b) and first_day(b) <= last_day(a)
    return Agreement.COMPATIBLE if overlap else Agreement.DISAGREE


def nearest_edit(claimed: PartialDate, witness: PartialDate) -> Edit | None:
    """The single slip that explains why *claimed* is not *witness*, or None when more than one would be needed.

    Only the parts that both give are compared; the repaired date keeps the precision of *claimed*.
    """
    if compare(claimed, witness) is not Agreement.DISAGREE:
        return None
    month = claimed.month if witness.month is None else witness.month
    day = claimed.day if witness.day is None or claimed.month is None else witness.day
    repaired = PartialDate(witness.year, None if claimed.month is None else month, None if claimed.day is None else day)
    if fault(repaired.year, repaired.month, repaired.day):
        return None
    year_off, month_off, day_off = (
        claimed.year != repaired.year,
        claimed.month != repaired.month,
        claimed.day != repaired.day,
    )
    if year_off and not month_off and not day_off:
        return Edit(_year_edit(claimed.year, repaired.year), repaired)
    if not year_off and (claimed.month, claimed.day) == (repaired.day, repaired.month):
        return Edit(EditKind.DAY_MONTH_SWAPPED, repaired)
    if not year_off and month_off != day_off:
        return Edit(EditKind.MONTH if month_off else EditKind.DAY, repaired)
    return None


def _year_edit(claimed: int, seen: int) -> EditKind:
    pairs = [(a, b) for a, b in zip(f"{claimed:04}", f"{seen:04}", strict=True) if a != b]
    if len(pairs) == 1:
        return EditKind.YEAR_DIGIT
    if len(pairs) == 2 and pairs[0] == pairs[1][::-1]:
        return EditKind.YEAR_SWAPPED
    return EditKind.YEAR
