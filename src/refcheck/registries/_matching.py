"""Which of several records is the work that an entry means; none, where no title and no people agree."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from refcheck.model import Item, Name, Record
from refcheck.text.persons import may_be_one
from refcheck.text.titles import letters, own_words

_ALIKE = 88.0  # likeness, of 100, of the letters of two titles of one work by the same people
_SHARED = 0.7  # share of own words that both titles have, either way
_TELLING = 3  # own words from which an equal title is enough by itself


def choose(cited: Item, records: Iterable[Record]) -> Record | None:
    """The record that comes nearest to *cited* among those that may be of the same work."""
    ranked = [(rank, number, record) for number, record in enumerate(records) if (rank := _rank(cited, record))]
    best = max(ranked, key=lambda each: (each[0], -each[1]), default=None)
    return replace(best[2], by_title=True) if best else None


def _rank(cited: Item, record: Record) -> tuple[float, int, bool, int] | None:
    """How near a record comes: the title, the people, the year; None where it is another work."""
    own = letters(cited.title)
    likeness = max((_likeness(own, cited.title, title) for title in record.titles), default=0.0)
    people = _known(cited, record.item)
    equal = likeness == 100.0
    if not likeness or (equal and len(own_words(cited.title)) < _TELLING and not people):
        return None
    if not equal and not (people and _same_year(cited, record)):
        return None  # people write several works with similar titles
    return likeness, people, _same_year(cited, record), -len(record.item.authors)


def _likeness(own: str, title: str, other: str) -> float:
    """100 for equal titles, less for alike ones, 0 for others."""
    theirs = letters(other)
    if own == theirs:
        return 100.0
    ours, others = own_words(title), own_words(other)
    most = max(len(ours), len(others), 1)
    alike = fuzz.ratio(own, theirs)
    return min(alike, 99.0) if alike >= _ALIKE or len(ours & others) / most >= _SHARED else 0.0


def _known(cited: Item, registered: Item) -> int:
    """How many of the cited people the record names."""
    people: tuple[Name, ...] = (*registered.authors, *registered.editors)
    return sum(any(may_be_one(name, other) for other in people) for name in (*cited.authors, *cited.editors))


def _same_year(cited: Item, record: Record) -> bool:
    return cited.issued is not None and any(date.year == cited.issued.year for date in record.dates)
