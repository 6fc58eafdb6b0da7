"""Partial dates: read from print in many languages, found in running text and in addresses, compared, printed."""

from refcheck.dates.partial import (
    MONTHS,
    Agreement,
    Edit,
    EditKind,
    compare,
    day_number,
    fault,
    first_day,
    iso,
    last_day,
    nearest_edit,
    words,
)
from refcheck.dates.reading import find, impossible, parse, readings
from refcheck.dates.urls import UrlDate, in_url, seen_in_url

__all__ = [
    "MONTHS",
    "Agreement",
    "Edit",
    "EditKind",
    "UrlDate",
    "compare",
    "day_number",
    "fault",
    "find",
    "first_day",
    "impossible",
    "in_url",
    "iso",
    "last_day",
    "nearest_edit",
    "parse",
    "readings",
    "seen_in_url",
    "words",
]
