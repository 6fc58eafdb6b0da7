"""Where something stands in an input, and dates as precise as they are known (EDTF)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in an input: line and column are 1-based, offset counts characters from 0."""

    path: str
    line: int
    column: int
    offset: int


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A date as precise as its source gives it (EDTF level 0, and `?`, `~`, `%` of level 1).

    `qualifier` is "", "?", "~" or "%"; `until` is the end of an interval. Always a possible calendar date: impossible
    ones ("30 February") stay printed text, in `Unread`.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""
    until: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date that running text mentions; the year may be left to the context ("on 18 October")."""

    year: int | None
    month: int | None
    day: int | None
    printed: str
    offset: int
