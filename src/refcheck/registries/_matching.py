"""Which of several records is the work that an entry means; none, where no title and no people agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from rapidfuzz import fuzz

from refcheck.model import Item, Name, Record
from refcheck.text.containers import may_be_one
from refcheck.text.persons import may_be_one as may_be_one_person
from refcheck.text.titles import letters, own_words

_ALIKE = 88.0  # likeness, of 100, of the letters of two titles of one work by the same people
_SLIP = 94.0  # likeness from which two titles differ by a slip of the pen
_SHARED = 0.7  # share of own words that both titles have, either way
_TELLING = 3  # own words of a title that is hardly that of two articles of one journal and year
_SURELY = 5  # own words of one that is hardly that of two articles at all
_PART = re.compile(r"\b(?:\d{1,4}|[IVX]{1,5})\b")
_ARTICLES = frozenset(("article-journal", "paper-conference"))


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
    if not likeness:
        return None
    if not people and not (likeness == 100.0 and _is_one_article(cited, record)):
        return None  # a review bears the title of its book, and many works are called "Introduction"
    if likeness < _SLIP and not (_same_year(cited, record) and _same_place(cited, record)):
        return None  # people write several works with similar titles, also in one year
    return likeness, people, _same_year(cited, record), -len(record.item.authors)


def _is_one_article(cited: Item, record: Record) -> bool:
    """Whether the title is enough: of two articles, a long one, or one in that year in what may be that journal."""
    own = len(own_words(cited.title))
    if not {cited.type, record.item.type} <= _ARTICLES or own < _TELLING:
        return False
    return own >= _SURELY or (_same_place(cited, record) and _same_year(cited, record))


def _same_place(cited: Item, record: Record) -> bool:
    """Whether both name a journal or proceedings, and it may be one."""
    ours, theirs = cited.container_title, record.item.container_title
    return bool(ours and theirs) and may_be_one(ours, theirs)


def _likeness(own: str, title: str, other: str) -> float:
    """100 for equal titles, less for alike ones, 0 for others."""
    theirs = letters(other)
    if own == theirs:
        return 100.0
    if _PART.findall(title) != _PART.findall(other):
        return 0.0  # the parts of one work
    ours, others = own_words(title), own_words(other)
    most = max(len(ours), len(others), 1)
    alike = fuzz.ratio(own, theirs)
    return min(alike, 99.0) if alike >= _ALIKE or len(ours & others) / most >= _SHARED else 0.0


def _known(cited: Item, registered: Item) -> int:
    """How many of the cited people the record names."""
    people: tuple[Name, ...] = (*registered.authors, *registered.editors)
    return sum(any(may_be_one_person(name, other) for other in people) for name in (*cited.authors, *cited.editors))


def _same_year(cited: Item, record: Record) -> bool:
    return cited.issued is not None and any(date.year == cited.issued.year for date in record.dates)
