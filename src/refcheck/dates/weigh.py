"""The date of a reference held against everything in the document that dates it, and the smallest repair for it.

Clues are the address, the sentences that cite the source, the year the citations print, and the letters of the other
entries of the same author. Nothing is asked of the network.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from refcheck.dates.citing import Cited, cited, sole_citations
from refcheck.dates.own_day import own_day
from refcheck.dates.partial import Agreement, EditKind, compare, day_number, fault, nearest_edit, words
from refcheck.dates.urls import seen_in_url
from refcheck.model import DateMention, Document, Mend, PartialDate, Reference

SLACK = 1  # days: time zones, and a report on the day after
LETTERS = "abcdefghijklmnopqrstuvwxyz"


class ClueKind(StrEnum):
    """Where a clue about the date of a source was seen."""

    URL = "address"
    SENTENCE = "citing sentence"
    CITATION = "citation"
    SERIES = "letters of the same author's entries"
    ENTRY = "other date in the entry"


@dataclass(frozen=True, slots=True)
class Clue:
    """One date that the document gives for the source; `suffix` is the letter of the year, `weak` marks a bare year."""

    kind: ClueKind
    date: PartialDate
    seen: str
    suffix: str = ""
    weak: bool = False
    within_title: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """The smallest change of the printed date; `phrase` names the result, `reasons` are the clues, one a line."""

    date: PartialDate
    suffix: str
    kind: EditKind | None
    phrase: str
    reasons: tuple[str, ...]
    kinds: frozenset[ClueKind]


@dataclass(frozen=True, slots=True)
class Weighing:
    """A claimed date with the clues for and against it."""

    claimed: PartialDate
    agreeing: tuple[Clue, ...]
    contradicting: tuple[Clue, ...]
    repair: Repair | None

    def against(self, kind: ClueKind) -> Clue | None:
        """The first clue of *kind* that contradicts the claim."""
        return next((clue for clue in self.contradicting if clue.kind is kind), None)

    def supports(self, kind: ClueKind) -> bool:
        """Whether a clue of *kind* agrees with the claim as precisely as it can."""
        return any(clue.kind is kind for clue in self.agreeing)


def weigh(document: Document, reference: Reference, among: Cited | None = None) -> Weighing | None:
    """The date of *reference* against all its clues in *document*; None where the entry has no date to weigh.

    *among* are the document's citations, worked out once where many references are weighed.
    """
    claimed = reference.item.issued
    if claimed is None or claimed.qualifier:
        return None
    among = among or cited(document)
    clues = [
        *_url(reference),
        *_sentences(among, reference),
        *_labels(among, reference),
        *_series(document, reference),
        *_own_day(reference),
    ]
    agreeing = tuple(clue for clue in clues if agrees(claimed, clue, reference.year_suffix))
    contradicting = tuple(clue for clue in clues if clue not in agreeing)
    repair = _repair(reference, claimed, agreeing, contradicting, tuple(_days(among, reference)))
    return Weighing(claimed, agreeing, contradicting, repair)


def agrees(claimed: PartialDate, clue: Clue, suffix: str = "") -> bool:
    """Whether *clue* leaves the claimed date standing: the same, less precise, or no more than a day away."""
    if clue.kind in (ClueKind.CITATION, ClueKind.SERIES):
        return clue.date.year == claimed.year and clue.suffix in ("", suffix)
    if compare(claimed, clue.date) is not Agreement.DISAGREE:
        return True
    return within(claimed, clue.date, days=SLACK)


def within(a: PartialDate, b: PartialDate, *, days: int) -> bool:
    """Whether two dates come within *days* of each other, each taken as wide as it is."""
    gap = max(_ordinal(a, last=False) - _ordinal(b, last=True), _ordinal(b, last=False) - _ordinal(a, last=True))
    return gap <= days


def _ordinal(date: PartialDate, *, last: bool) -> int:
    end = (date.until or date) if last else date
    month = end.month or (12 if last else 1)
    day = end.day
    if day is None:
        day = next(each for each in (31, 30, 29, 28) if not fault(end.year, month, each)) if last else 1
    return day_number(PartialDate(end.year, month, day)) or 0


def _url(reference: Reference) -> Iterator[Clue]:
    seen = seen_in_url(reference.item.url)
    if seen:
        yield Clue(
            ClueKind.URL,
            seen.date,
            f"the address has “{seen.printed}”",
            weak=seen.date.month is None,
            within_title=seen.within_title,
        )


def _days(among: Cited, reference: Reference) -> Iterator[DateMention]:
    for citation, _ in sole_citations(among, reference.key):
        yield from (mention for mention in citation.mentions if mention.month is not None and mention.day is not None)


def _sentences(among: Cited, reference: Reference) -> Iterator[Clue]:
    """The days that a sentence about this source alone gives; an event's day need not be the source's."""
    for mention in _days(among, reference):
        if mention.year is not None and not fault(mention.year, mention.month, mention.day):
            date = PartialDate(mention.year, mention.month, mention.day)
            year = "" if str(mention.year) in mention.printed else f" of {mention.year}, by what stands before it"
            yield Clue(ClueKind.SENTENCE, date, f"the citing sentence has “{mention.printed}”{year}")


def _labels(among: Cited, reference: Reference) -> Iterator[Clue]:
    for citation in among.single.get(reference.key, ()):
        if {Mend.YEAR, Mend.SUFFIX} & set(citation.links[0].mends):
            year = citation.label.year
            if year.isdigit() and len(year) == 4:
                yield Clue(
                    ClueKind.CITATION,
                    PartialDate(int(year)),
                    f"the text cites it as “{citation.printed}”",
                    citation.label.suffix,
                )


def _series(document: Document, reference: Reference) -> Iterator[Clue]:
    """The year in which the same author's letters lack exactly the one that this entry has."""
    letter, claimed = reference.year_suffix, reference.item.issued
    if not letter or claimed is None:
        return
    years: dict[int, list[str]] = {}
    for other in document.references:
        if other.key != reference.key and other.item.issued and same_authors(other, reference):
            years.setdefault(other.item.issued.year, []).append(other.year_suffix)
    if claimed.year in years:
        return
    for year, letters in years.items():
        if len(letters) > 1 and not gaps([*letters, letter]) and gaps(letters) == (letter,):
            listed = ", ".join(sorted(f"{year}{each}" for each in letters))
            yield Clue(ClueKind.SERIES, PartialDate(year), f"the same author's other entries are {listed}", letter)


def _own_day(reference: Reference) -> Iterator[Clue]:
    if found := own_day(reference):
        yield Clue(ClueKind.ENTRY, found[0], f"the entry also has “{found[1]}”")


def same_authors(a: Reference, b: Reference) -> bool:
    """Whether two entries print the same authors."""
    return bool(a.item.authors) and _authors(a) == _authors(b)


def _authors(reference: Reference) -> tuple[tuple[str, str], ...]:
    return tuple(
        ((name.literal or name.family).casefold(), name.given[:1].casefold()) for name in reference.item.authors
    )


def gaps(letters: Iterable[str]) -> tuple[str, ...]:
    """The letters that a year's series lacks before its last one; a first entry without letter stands for "a"."""
    used = set(letters)
    last = max((LETTERS.find(each) for each in used if each), default=-1)
    missing = [each for each in LETTERS[: last + 1] if each not in used]
    return tuple(each for each in missing if not (each == "a" and "" in used))


def _repair(
    reference: Reference,
    claimed: PartialDate,
    agreeing: tuple[Clue, ...],
    contradicting: tuple[Clue, ...],
    days: tuple[DateMention, ...],
) -> Repair | None:
    """The edit that most kinds of clue explain; none where the address stands by the printed date."""
    if any(clue.kind is ClueKind.URL and not clue.weak for clue in agreeing):
        return None
    edits: dict[PartialDate, EditKind | None] = {}
    for clue in contradicting:
        edit = nearest_edit(claimed, clue.date)
        if edit and (clue.kind, edit.kind) == (ClueKind.SENTENCE, EditKind.DAY):
            continue  # another day of the same month is another event
        if edit:
            edits.setdefault(edit.repaired, edit.kind)
        elif clue.kind is ClueKind.URL and not clue.weak:
            edits.setdefault(_at_precision(clue.date, claimed), None)
    offers = [_offer(reference, date, kind, contradicting, days) for date, kind in edits.items()]
    offers.sort(key=lambda offer: (-len(offer.kinds), offer.kind is None, -len(offer.reasons)))
    if not offers or (len(offers) > 1 and len(offers[0].kinds) == len(offers[1].kinds) == 1):
        return offers[0] if len(offers) == 1 else None
    return offers[0]


def _offer(
    reference: Reference,
    date: PartialDate,
    kind: EditKind | None,
    contradicting: tuple[Clue, ...],
    days: tuple[DateMention, ...],
) -> Repair:
    claimed = reference.item.issued
    for_it = [clue for clue in contradicting if _backs(clue, date)]
    reasons = list(dict.fromkeys(clue.seen for clue in for_it))
    kinds = {clue.kind for clue in for_it}
    if claimed and (date.month, date.day) == (claimed.month, claimed.day):
        same = [day for day in days if day.year is None and (day.month, day.day) == (date.month, date.day)]
        reasons += [f"the citing sentence has “{day.printed}”: month and day agree" for day in same[:1]]
        kinds |= {ClueKind.SENTENCE} if same else set()
    if kind is not None:
        reasons.append(f"{kind} differs" if kind not in _SWAPS else str(kind))
    suffixes = {clue.suffix for clue in for_it if clue.suffix}
    suffix = suffixes.pop() if len(suffixes) == 1 else reference.year_suffix
    return Repair(date, suffix, kind, phrase(claimed, date, suffix), tuple(reasons), frozenset(kinds))


_SWAPS = (EditKind.DAY_MONTH_SWAPPED, EditKind.YEAR_SWAPPED)


def _backs(clue: Clue, date: PartialDate) -> bool:
    if clue.kind in (ClueKind.CITATION, ClueKind.SERIES):
        return clue.date.year == date.year
    return compare(clue.date, date) is not Agreement.DISAGREE


def _at_precision(date: PartialDate, claimed: PartialDate) -> PartialDate:
    return PartialDate(
        date.year, None if claimed.month is None else date.month, None if claimed.day is None else date.day
    )


def phrase(claimed: PartialDate | None, date: PartialDate, suffix: str) -> str:
    """A repaired date in a phrase: "2020b (27 September 2020)", or "5 October 2020" when the year stays."""
    if claimed and claimed.year == date.year and not suffix:
        return words(date)
    short = f"{date.year}{suffix}"
    return short if date.month is None else f"{short} ({words(date)})"
