"""An entry held against the registry's record of the work: which of its statements the record has otherwise.

Two people, two titles or two places are taken for different only where no spelling, abbreviation, order of names or
script explains the difference; registries err, too, so that most of it is a hint to look.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html import unescape
from textwrap import shorten

from rapidfuzz import fuzz

from refcheck.model import Confidence, Dossier, Found, Item, Name, Outcome, Record, Reference
from refcheck.text.align_similar import likeness
from refcheck.text.containers import may_be_one
from refcheck.text.people import printed
from refcheck.text.persons import kin, one_script, stands_for_others
from refcheck.text.persons import may_be_one as may_be_one_person
from refcheck.text.titles import KINDRED, compare_title, letters, own_words, words

_SPELLING = 80.0  # likeness, of 100, of two stretches of a title that differ by a slip
_SAME_WORD = 0.74
_FORMULA = re.compile(r"[$\\^_{}<>]|[^\W\d_a-zA-Z\u00c0-\u024f\u0400-\u04ff]")
_FIRST_PAGE = re.compile(r"\s*[a-zA-Z]{0,2}0*(\d{1,7})")
_NUMBER = re.compile(r"\s*0*(\d{1,5})\s*")
_SAYS_OTHERS = re.compile(
    r"\b(?:and others|et al|and colleagues|u\. ?a\.|vd\.|и др|y otros|e outros)\b|…|\.\.\.", re.IGNORECASE
)
_PARTS = {"article-journal", "paper-conference"}


@dataclass(frozen=True, slots=True)
class Disagreement:
    """One statement of the entry with what the record has in its place."""

    field: str
    printed: str
    seen: str
    confidence: Confidence


def short_title(title: str) -> str:
    """A title for a message, cut at a word."""
    return shorten(title, 150, placeholder=" …")


def recorded(dossier: Dossier) -> Iterator[tuple[Reference, Record, str]]:
    """Every reference whose work a registry or catalogue has, with the record and the name of who keeps it."""
    for reference in dossier.document.references:
        evidence = dossier.evidence.get(reference.key)
        match evidence and evidence.record:
            case Found(record, source):
                yield reference, record, source


def is_other_work(cited: Item, record: Record) -> bool:
    """Whether the record is evidently of another work: another title by other people."""
    if not cited.title or not any(record.titles):
        return False
    match = compare_title(cited.title, (*record.titles, record.item.container_title))
    if match.outcome is Outcome.CONFIRM or match.share >= KINDRED or not own_words(cited.title):
        return False
    contained = compare_title(cited.container_title, record.titles).outcome is Outcome.CONFIRM
    return not contained and bool(_people(record.item)) and not _anybody_known(cited, record.item)


def is_this_work(cited: Item, record: Record) -> bool:
    """Whether the record is of the cited work: by its title, or by most of it and the people."""
    match = compare_title(cited.title, record.titles)
    return match.outcome is Outcome.CONFIRM or (match.share >= KINDRED and _anybody_known(cited, record.item))


def disagreements(reference: Reference, record: Record) -> Iterator[Disagreement]:
    """What the entry has otherwise than the record of the same work."""
    cited = reference.item
    yield from _title(cited, record)
    others = _SAYS_OTHERS.search(reference.raw) or any(map(stands_for_others, cited.authors))
    yield from _authors(cited, record.item, all_named=not others)
    yield from _year(cited, record)
    yield from _places(cited, record)


# ------------------------------------------------------------------------------------------------------ titles


def _title(cited: Item, record: Record) -> Iterator[Disagreement]:
    """A word of the title exchanged for another, by the same people; of a slip only a hint."""
    titles = [title for title in record.titles if not _FORMULA.search(title)]
    title = unescape(cited.title)  # lists made by programs carry "&amp;"
    if not titles or not title or _FORMULA.search(title) or not _anybody_known(cited, record.item):
        return
    if all(_exchanged(title, other) for other in titles):
        yield Disagreement("title", cited.title, titles[0], Confidence.MEDIUM)
    elif not any(_contains(letters(title), letters(other)) for other in titles):
        yield Disagreement("title", cited.title, titles[0], Confidence.LOW)


def _contains(one: str, other: str) -> bool:
    return one in other or other in one


def _exchanged(one: str, other: str) -> bool:
    """Whether words of one title stand for others in the other; words left out at either end are a subtitle."""
    ours, theirs = words(one), words(other)
    if "".join(ours) in "".join(theirs) or "".join(theirs) in "".join(ours):
        return False
    pairs = SequenceMatcher(None, ours, theirs, autojunk=False).get_opcodes()
    return any(tag == "replace" and _unlike(ours[a:b], theirs[c:d]) for tag, a, b, c, d in pairs)


def _unlike(ours: Sequence[str], theirs: Sequence[str]) -> bool:
    """Whether two stretches of a title have words of their own that are not forms of one another."""
    if "".join(ours) == "".join(theirs) or fuzz.ratio("".join(ours), "".join(theirs)) >= _SPELLING:
        return False
    left = [word for word in ours if not any(likeness(word, other) >= _SAME_WORD for other in theirs)]
    right = [word for word in theirs if not any(likeness(word, other) >= _SAME_WORD for other in ours)]
    return bool(left and right)


# ------------------------------------------------------------------------------------------------------ people


def _authors(cited: Item, registered: Item, *, all_named: bool) -> Iterator[Disagreement]:
    claimed = [name for name in cited.authors if not stands_for_others(name)]
    people = _people(registered)
    if not claimed or not people or any(name.literal for name in (*claimed, *people)):
        return  # organisations go by many names
    if not one_script((*claimed, *people)):
        return
    seen = _listed(registered.authors or people)
    unknown = [name for name in claimed if not any(kin(name, other) for other in people)]
    strange = [name for name in claimed if not any(may_be_one_person(name, other) for other in people)]
    if len(unknown) == len(claimed):
        sure = Confidence.HIGH if len(claimed) > 1 else Confidence.MEDIUM
        yield Disagreement("authors", _listed(claimed), seen, sure)
    elif len(strange) == len(claimed) > 1:
        yield Disagreement("authors", _listed(claimed), seen, Confidence.MEDIUM)
    elif unknown:
        if len(claimed) <= len(people):
            yield Disagreement("authors", _listed(unknown), seen, Confidence.MEDIUM)
    elif registered.authors and len(claimed) > 1 and not kin(claimed[0], registered.authors[0]):
        yield Disagreement("first author", _listed(claimed[:1]), _listed(registered.authors[:1]), Confidence.MEDIUM)
    elif all_named and len(claimed) < len(registered.authors):
        yield Disagreement("authors", _listed(claimed), seen, Confidence.LOW)


def _people(item: Item) -> tuple[Name, ...]:
    return (*item.authors, *item.editors)


def _anybody_known(cited: Item, registered: Item) -> bool:
    people = _people(registered)
    return any(may_be_one_person(name, other) for name in _people(cited) for other in people)


def _listed(names: Sequence[Name]) -> str:
    shown = "; ".join(printed(name) for name in names[:6])
    return f"{shown}; …" if len(names) > 6 else shown


# ------------------------------------------------------------------------------------- when and where it appeared


def _year(cited: Item, record: Record) -> Iterator[Disagreement]:
    """The year of an article or paper, where the registry has no date in it; one year's difference is print and online.

    Of a work found by its title, another year means another version as often as a slip. Books have editions.
    """
    years = sorted({date.year for date in record.dates})
    if not cited.issued or not years or not {cited.type, record.item.type} <= _PARTS or cited.original_issued:
        return
    apart = min(abs(cited.issued.year - year) for year in years)
    if apart:
        sure = apart > 1 and not record.by_title
        seen = ", ".join(map(str, years))
        yield Disagreement("year", str(cited.issued.year), seen, Confidence.MEDIUM if sure else Confidence.LOW)


def _places(cited: Item, record: Record) -> Iterator[Disagreement]:
    """The journal or proceedings; of an article also volume and first page, where both are plain numbers.

    A work found by its title may have appeared twice, as a paper and as an article; the year tells them apart.
    """
    kinds = {cited.type, record.item.type}
    ours, theirs = cited.container_title, record.item.container_title
    if kinds <= _PARTS and not may_be_one(ours, theirs):
        other = record.by_title and not any(cited.issued and date.year == cited.issued.year for date in record.dates)
        yield Disagreement("journal or volume", ours, theirs, Confidence.LOW if other else Confidence.MEDIUM)
        return
    if kinds != {"article-journal"}:
        return
    for field, one, other_one, shape in (
        ("volume", cited.volume, record.item.volume, _NUMBER),
        ("first page", cited.pages, record.item.pages, _FIRST_PAGE),
    ):
        here, there = shape.match(one), shape.match(other_one)
        if here and there and here[1] != there[1] and not (shape is _FIRST_PAGE and _is_numbered(here, there, record)):
            yield Disagreement(field, one, other_one, Confidence.MEDIUM)


def _is_numbered(here: re.Match[str], there: re.Match[str], record: Record) -> bool:
    """Whether one of two first pages is the number of the article, whose own pages begin with 1."""
    number = _FIRST_PAGE.match(record.item.number)
    return "1" in (here[1], there[1]) or (number is not None and number[1] in (here[1], there[1]))
