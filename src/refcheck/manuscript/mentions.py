"""The dates that a citing sentence mentions, their year taken from the context where that is unambiguous."""

from __future__ import annotations

from dataclasses import replace

from refcheck import dates
from refcheck.model import DateMention

NEARBY = 1500


def in_sentence(sentence: str, before: str) -> tuple[DateMention, ...]:
    """The dates of *sentence*, offsets being indices in it; *before* is the text of the paragraph that precedes it.

    A date without a year ("on 18 October") takes the year that all full dates of the sentence give, else the one that
    all full dates shortly before it give; where they differ it stays without.
    """
    found = dates.find(sentence)
    if all(mention.year is not None for mention in found):
        return found
    year = _only_year(found)
    if year is None and not any(mention.year for mention in found):
        year = _only_year(dates.find(before[-NEARBY:]))
    if year is None:
        return found
    return tuple(mention if mention.year is not None else replace(mention, year=year) for mention in found)


def _only_year(found: tuple[DateMention, ...]) -> int | None:
    """The year of all dates with a day that have one, if it is a single one."""
    years = {mention.year for mention in found if mention.year is not None and mention.day is not None}
    return years.pop() if len(years) == 1 else None
