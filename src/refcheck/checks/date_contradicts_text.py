"""The date of an entry contradicts the day that the text gives for what it reports.

**What it looks at.** The dates in sentences that cite this source alone, held against the printed date: the same day
and month in another year, day and month in the other order, the same day of another month.

**Why it matters.** A statement, a speech or a news item is cited for what was said on a day; a source dated ten years
before that day cannot report it, so one of the two dates is mistyped.

**Example.** “… at a press conference on October 5, 2020 … (Kurşun, 2010)”, and the entry is dated 2010, October 5:
month and day agree, one digit of the year differs.

**When it stays silent.** When more than one slip separates the two dates (the sentence then speaks of another event),
when the address or the page that was read bears the printed date out, when the sentence cites several sources, and for
the days of anniversaries and of events that merely began then. Where the page tells the same repair,
*date-contradicts-page* says so with this among its evidence.

**What to do.** Look the source up; correct the entry, or the sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._copies import copies
from refcheck.dates import iso, words
from refcheck.dates.citing import Cited, cited, sole_citations
from refcheck.dates.partial import EditKind
from refcheck.dates.verdict import weigh as weigh_page
from refcheck.dates.weigh import ClueKind, Repair, Weighing, weigh
from refcheck.model import Confidence, Dossier, Evidence, Outcome, PartialDate, Problem, Reference, Severity

# Words before a date that make it the date of something else than the source.
_OTHER_EVENT = re.compile(
    r"(?:anniversar\w*|since|began|begun|started|broke\sout|founded|established|signed|born|died|killed|until|ending|ended|"
    r"ratified|adopted|entered\sinto\sforce)\b[^.;]{0,40}$",
    re.IGNORECASE,
)


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose citing sentence gives the same day in another year or month."""
    among = cited(dossier.document)
    for reference in dossier.document.references:
        weighing = weigh(dossier.document, reference, among)
        repair = weighing.repair if weighing else None
        if weighing is None or repair is None or ClueKind.SENTENCE not in repair.kinds or repair.kind is None:
            continue
        clue = weighing.against(ClueKind.SENTENCE)
        if weighing.against(ClueKind.URL):
            continue  # told by date-contradicts-url, with this clue among its reasons
        if clue is None or weighing.supports(ClueKind.SENTENCE) or weighing.claimed.day is None:
            continue
        confidence = _confidence(weighing, repair)
        if confidence is None or _is_of_another_event(among, reference, repair):
            continue
        if _is_confirmed(dossier.evidence.get(reference.key), weighing.claimed):
            continue
        yield Problem(
            message=f"the entry is dated {words(weighing.claimed)}; {clue.seen}",
            location=reference.location,
            reference=reference.key,
            printed=reference.issued_printed or iso(weighing.claimed),
            seen=iso(clue.date),
            suggestion=repair.phrase,
            evidence=repair.reasons,
            confidence=confidence,
        )


def _confidence(weighing: Weighing, repair: Repair) -> Confidence | None:
    """A source from before what it reports is surely misdated; one from after may look back on it."""
    earlier = (weighing.claimed.year, weighing.claimed.month or 0) < (repair.date.year, repair.date.month or 0)
    if len(repair.kinds) > 1:
        return Confidence.HIGH
    match repair.kind:
        case EditKind.YEAR_DIGIT | EditKind.YEAR_SWAPPED:
            return Confidence.HIGH if earlier else Confidence.LOW
        case EditKind.YEAR | EditKind.MONTH | EditKind.DAY_MONTH_SWAPPED if earlier:
            return Confidence.MEDIUM
    return None


def _is_confirmed(evidence: Evidence | None, claimed: PartialDate) -> bool:
    """Whether a copy of the source that was read gives the entry's own date."""
    return any(weigh_page(claimed, page.witnesses).outcome is Outcome.CONFIRM for page in copies(evidence))


def _is_of_another_event(among: Cited, reference: Reference, repair: Repair) -> bool:
    """Whether every mention of the repaired day follows words such as "since" or "anniversary of"."""
    before = [
        citation.sentence[: citation.sentence.find(mention.printed)]
        for citation, _ in sole_citations(among, reference.key)
        for mention in citation.mentions
        if (mention.month, mention.day) == (repair.date.month, repair.date.day)
    ]
    return bool(before) and all(_OTHER_EVENT.search(words_before) for words_before in before)
