"""A source is dated before the event that the citing sentence takes from it.

**What it looks at.** The days that a sentence citing this source alone gives, held against the printed date of news
items, statements and web pages; where a sentence goes on with somebody's words (“He said: …”) and gives no day, the
days of the sentence before it.

**Why it matters.** A report cannot be older than what it reports: the sentence may hang on another source, or the
date of the entry may be that of a sibling.

**Example.** “… reaffirmed in Moscow on 10 October … [U.S. Department of State, 2020b]”, and the entry 2020b is dated
27 September 2020.

**When it stays silent.** When the event is older than the source: that is the normal case. For books and articles,
for sentences about the future, for sentences that cite several sources or give a date of their own source as well,
when the address bears out a repair that `date-contradicts-url` or `date-contradicts-text` proposes. It is always a
weak hint: a sentence may well bring together two events.

**What to do.** Check that the sentence cites the right source, and the source's date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from refcheck.checks import rule
from refcheck.checks._entries import is_scholarly, label, short
from refcheck.dates import fault, find, first_day, iso, last_day, words
from refcheck.dates.citing import cited, sole_citations
from refcheck.dates.weigh import ClueKind, weigh, within
from refcheck.model import Citation, Confidence, DateMention, Dossier, PartialDate, Problem, Reference, Severity

NEAR = 2  # days: time zones, an event announced for the next day
_AHEAD = re.compile(
    r"\b(?:will|would|shall|scheduled|planned|plans?|due|upcoming|expected|expires?|deadline|until|till|by\s(?:\d|the\send)|no\slater|"
    r"before|ahead\sof|forthcoming|intends?|proposed|announced\sthat|to\sbe\sheld|effective|through|later|subsequent\w*|"
    r"after\w*|followed)\b",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[\"“„«‘]?(?:He|She|They|It|Er|Sie|Es|Il|Elle|Ils|Elles|Él|Ella|Ellos|Он|Она|Они|Він|Вона|Вони|O|Onlar)\b"
)
_QUOTED = re.compile(r"[“„«»”\"]")
_EARLIER = re.compile(
    r"\b(?:had|hatten?|avait|había|earlier|previously|before|zuvor|ранее|раніше|daha\sönce)\b", re.IGNORECASE
)


@rule(severity=Severity.INFO, confidence=Confidence.LOW)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each dated source that is cited alone for a later day."""
    among = cited(dossier.document)
    for reference in dossier.document.references:
        weighing = weigh(dossier.document, reference, among)
        if weighing is None or is_scholarly(reference) or not reference.item.url:
            continue
        if weighing.supports(ClueKind.SENTENCE) or (weighing.repair and weighing.repair.kind):
            continue
        for citation, _ in sole_citations(among, reference.key):
            event = _later_event(citation.sentence, citation.mentions, weighing.claimed)
            said = "the sentence that cites it"
            if event is None and not citation.mentions and (before := _told_before(citation)):
                event = _later_event(before, find(before), weighing.claimed)
                said = "the sentence before the one that cites it"
            if event:
                yield _problem(reference, citation, weighing.claimed, said, *event)
                break


def _told_before(citation: Citation) -> str:
    """The sentence that says when the words of this one were spoken, or "" where this one does not go on from it."""
    goes_on = _GOES_ON.match(citation.sentence) and _QUOTED.search(citation.sentence)
    return citation.beside[0] if goes_on and citation.beside and not _EARLIER.search(citation.sentence) else ""


def _later_event(
    sentence: str, mentions: Sequence[DateMention], claimed: PartialDate
) -> tuple[DateMention, PartialDate] | None:
    """The day of the *sentence* if it gives days only after *claimed*, and speaks of what has happened."""
    if _AHEAD.search(sentence):
        return None
    days = [
        (mention, PartialDate(mention.year, mention.month, mention.day))
        for mention in mentions
        if mention.year and mention.month and mention.day and not fault(mention.year, mention.month, mention.day)
    ]
    later = [
        (mention, day)
        for mention, day in days
        if first_day(day) > last_day(claimed) and not within(claimed, day, days=NEAR)
    ]
    return later[0] if later and len(later) == len(days) else None


def _problem(
    reference: Reference, citation: Citation, claimed: PartialDate, said: str, mention: DateMention, day: PartialDate
) -> Problem:
    return Problem(
        message=f"{short(reference)} is dated {words(claimed)}; {said} speaks of {words(day)}",
        location=citation.location,
        reference=reference.key,
        printed=label(citation),
        seen=iso(day),
        suggestion="check which source the sentence means, and the date of this one",
        evidence=(f"{said} has “{mention.printed}”",),
    )
