"""A date that cannot be: on no calendar, in the future, in the wrong order, or in two years at once.

**What it looks at.** The printed dates of an entry: of issue, of the original, of access and of the archived copy,
against the calendar, against the time of the run and against each other; a full date behind the title against the
year behind the author, where one digit parts them.

**Why it matters.** Such a date is always a slip, and nobody can look the day up.

**Example.** `(2020, November 31)`; a page accessed on 3 May 2019 and published on 5 October 2020.

**When it stays silent.** For “forthcoming”, for journals and books dated to the coming year, for differences of a
day, for dates too imprecise to be out of order.

**What to do.** Take the date from the source again.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from refcheck.checks import rule
from refcheck.checks._entries import is_scholarly
from refcheck.dates import first_day, impossible, last_day, seen_in_url, words
from refcheck.dates.own_day import own_day
from refcheck.dates.weigh import phrase, within
from refcheck.model import Confidence, Dossier, PartialDate, Problem, Reference, Severity

NEAR = 1  # days: time zones
_NAMES = {
    "issued": "date", "date": "date", "year": "date", "accessed": "date of access", "urldate": "date of access",
    "archive_date": "date of the archived copy", "archivedate": "date of the archived copy",
    "original_issued": "date of the original",
}  # fmt: skip


@rule(severity=Severity.ERROR, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each impossible date of each entry."""
    today = PartialDate(dossier.now.year, dossier.now.month, dossier.now.day)
    for reference in dossier.document.references:
        yield from _on_no_calendar(reference)
        yield from _in_the_future(reference, today, dossier.now)
        yield from _out_of_order(reference)
        yield from _in_two_years(reference)


def _on_no_calendar(reference: Reference) -> Iterator[Problem]:
    told = False
    for piece in reference.unread:
        reason = impossible(piece.printed) if piece.field in _NAMES else ""
        if reason:
            told = told or _NAMES[piece.field] == "date"
            yield _problem(
                reference, f"the {_NAMES[piece.field]} is printed as “{piece.printed}”: {reason}", piece.printed
            )
    reason = impossible(reference.issued_printed)
    if reason and not told:
        printed = reference.issued_printed
        yield _problem(reference, f"the date is printed as “{printed}”: {reason}", printed)


def _in_the_future(reference: Reference, today: PartialDate, now: datetime) -> Iterator[Problem]:
    issued = reference.item.issued
    if issued and _is_after(issued, today) and not (is_scholarly(reference) and issued.year <= now.year + 1):
        yield _problem(
            reference, f"the entry is dated {words(issued)}, after {words(today)}, the day of this run", words(issued)
        )
    accessed = reference.accessed
    if accessed and _is_after(accessed, today):
        yield _problem(
            reference,
            f"the page was accessed on {words(accessed)}, after {words(today)}, the day of this run",
            words(accessed),
        )


def _out_of_order(reference: Reference) -> Iterator[Problem]:
    item = reference.item
    issued, accessed, original = item.issued, reference.accessed, item.original_issued
    if issued and accessed and not is_scholarly(reference) and _is_after(issued, accessed):
        message = f"the page is dated {words(issued)} and was accessed before that, on {words(accessed)}"
        yield _problem(reference, message, words(accessed), None if issued.month else Confidence.MEDIUM)
    if issued and original and _is_after(original, issued):
        message = f"the original is dated {words(original)}, after the edition of {words(issued)}"
        yield _problem(reference, message, words(original), Confidence.MEDIUM)


def _in_two_years(reference: Reference) -> Iterator[Problem]:
    claimed, day, seen = reference.item.issued, own_day(reference), seen_in_url(reference.item.url)
    if claimed is None or day is None or (seen and seen.date.year != claimed.year):
        return  # where the address has another word, date-contradicts-url tells it with all reasons
    date, mention = day
    right = PartialDate(claimed.year, date.month, date.day) if seen else date
    if impossible(words(right)):  # 29 February in another year
        right = PartialDate(right.year)
    printed = reference.issued_printed or words(claimed)
    yield Problem(
        message=f"the entry is dated {printed} and again “{mention}”",
        location=reference.location,
        reference=reference.key,
        printed=printed,
        seen=words(date),
        suggestion=words(right) if seen else phrase(claimed, right, reference.year_suffix),
        evidence=(f"the address has “{seen.printed}”",) if seen else (),
        confidence=Confidence.MEDIUM,
    )


def _is_after(date: PartialDate, other: PartialDate) -> bool:
    if date.qualifier or other.qualifier:
        return False
    return first_day(date) > last_day(other) and not within(date, other, days=NEAR)


def _problem(reference: Reference, message: str, printed: str, confidence: Confidence | None = None) -> Problem:
    return Problem(
        message=message,
        location=reference.location,
        reference=reference.key,
        printed=printed,
        suggestion="take the date from the source again",
        confidence=confidence,
    )
