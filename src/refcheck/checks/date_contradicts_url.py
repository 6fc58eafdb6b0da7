"""The date of an entry contradicts the date in its own address.

**What it looks at.** Dates in the path of the address (`/2020/11/26/`, `/20201102-title`, `title-2021-9-23`), held
against the printed date with the precision of both; then the other clues of the document: the year the text cites,
the dates of the citing sentences, the letters of the same author's other entries.

**Why it matters.** News sites and institutions put the day of publication into the address; where the entry has
another one, a digit was usually mistyped, and with it the order of the entries and the letters after the year.

**Example.** `United Nations, (2022b, September 27)` with the address `https://www.un.org/…/statement/2020-09-27/…`:
month and day agree, and 2020b is the letter that is missing beside 2020, 2020c and 2020d.

**When it stays silent.** When the two agree as far as both go, or are a day apart (time zones, print edition of the
next day). For document numbers that merely look like dates, for the month of an upload, for a bare year unless
another clue agrees with it, for articles and books, whose address may carry the day they came online, and for the
month of an issue that came online some weeks from it. Where the page tells the same repair, *date-contradicts-page*
says so with this among its evidence.

**What to do.** Open the page and take the date from there; the suggestion is the smallest change that fits all the
clues.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import is_scholarly
from refcheck.dates import find, iso, words
from refcheck.dates.citing import cited
from refcheck.dates.weigh import Clue, ClueKind, Repair, Weighing, weigh, within
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

ISSUE = 45  # days between an issue of a magazine and the day on which its article went online
NEAR = 3  # days: a print edition, a weekend, the last days of a month


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose address carries another date."""
    among = cited(dossier.document)
    for reference in dossier.document.references:
        weighing = weigh(dossier.document, reference, among)
        clue = weighing.against(ClueKind.URL) if weighing else None
        if weighing is None or clue is None or within(weighing.claimed, clue.date, days=NEAR):
            continue
        repair = weighing.repair if weighing.repair and ClueKind.URL in weighing.repair.kinds else None
        if not _speaks(reference, clue, weighing, repair) or _is_issue(reference, weighing, clue):
            continue
        claimed = reference.issued_printed or iso(weighing.claimed)
        yield Problem(
            message=f"the entry is dated {words(weighing.claimed)}; {clue.seen}"
            + (f", which is {words(clue.date)}" if clue.date.month else ""),
            location=reference.location,
            reference=reference.key,
            printed=claimed,
            seen=iso(clue.date),
            suggestion=repair.phrase if repair else words(clue.date),
            evidence=repair.reasons if repair else (clue.seen,),
            url=reference.item.url,
            confidence=_confidence(weighing, clue, repair),
        )


def _speaks(reference: Reference, clue: Clue, weighing: Weighing, repair: Repair | None) -> bool:
    """Whether the address says anything of this entry's publication."""
    backed = repair is not None and len(repair.kinds) > 1
    if not backed and _is_printed(reference, clue):
        return False  # the entry gives that day too, beside the year that it reports on
    if clue.weak or clue.within_title:
        return backed
    if weighing.claimed.year > clue.date.year and weighing.claimed.month is None:
        return backed  # a page kept up to date may be cited with the year of its last version
    return backed or not is_scholarly(reference)


def _is_issue(reference: Reference, weighing: Weighing, clue: Clue) -> bool:
    """Whether the entry gives the month of an issue, which goes online some weeks before or after."""
    monthly = weighing.claimed.month is not None and weighing.claimed.day is None
    return monthly and bool(reference.item.container_title) and within(weighing.claimed, clue.date, days=ISSUE)


def _is_printed(reference: Reference, clue: Clue) -> bool:
    """Whether the entry itself prints the date of its address somewhere outside the address."""
    text = re.sub(r"https?:\S+", " ", " ".join([reference.raw, *reference.fields.values()]))
    return any((day.year, day.month) == (clue.date.year, clue.date.month) for day in find(text) if day.month)


def _confidence(weighing: Weighing, clue: Clue, repair: Repair | None) -> Confidence:
    if repair and len(repair.kinds) > 1:
        return Confidence.HIGH
    if weighing.supports(ClueKind.SENTENCE) or weighing.claimed.month is None or not (repair and repair.kind):
        return Confidence.LOW  # a page put up long after its text, or a report on the year before
    return Confidence.HIGH if clue.date.day else Confidence.MEDIUM
