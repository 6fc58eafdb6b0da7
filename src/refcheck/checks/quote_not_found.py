"""Quoted words do not stand in the source that they are attributed to.

**What it looks at.** Every quotation, held against the text of its source: the live page, and where that lacks the
words the archived capture nearest the cited date. Case, typography, line breaks, ellipses and bracketed insertions
make no difference, and words that stand there in another wording are *altered-quote*, not this.

**Why it matters.** A quotation that its source does not contain is misremembered, taken from somewhere else, or made
up.

**Example.** “the talks will resume in spring” is attributed to a press release in which none of these words stand
together.

**When it stays silent.** When no copy could be read whole: walls, paywalls, cut-off pages, scans, videos, pages in
another language than the quotation (*unverifiable-quote* names those). When the words stand in another source of the
manuscript (*misattributed-quote*). When the page is an abstract that leads to the whole as a PDF. Confidence is low
where the page does not show the cited title either, for it may have changed, and where more pages follow it.

**What to do.** Look the words up in the source; correct the quotation or the citation, or mark the words as a
paraphrase.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._copies import copies
from refcheck.checks._quoted import Quoted, copies_read, quotations, shown
from refcheck.model import Confidence, Dossier, Need, Outcome, Problem, Severity, Unavailable, Verdict
from refcheck.text.titles import compare_title


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each quotation that no readable copy of its source contains."""
    for quoted in quotations(dossier):
        found = quoted.found
        if found.alignment.verdict is not Verdict.NOT_FOUND or found.other_key:
            continue
        confidence, reasons = _weigh(quoted)
        yield Problem(
            message=f"the quoted words do not stand in the {copies_read(found)}; look them up in the source",
            location=quoted.quote.location,
            reference=quoted.reference.key,
            printed=shown(quoted.quote.text),
            seen=found.alignment.passage,
            evidence=reasons,
            url=found.url,
            severity=Severity.WARNING if _further(quoted) else None,
            confidence=confidence,
        )


def _weigh(quoted: Quoted) -> tuple[Confidence, tuple[str, ...]]:
    """How sure the absence is: surest where two copies lack the words and the page is evidently the cited one."""
    reasons = []
    confidence = Confidence.HIGH if len(quoted.found.tried) > 1 else Confidence.MEDIUM
    if isinstance(quoted.evidence.memento, Unavailable):
        reasons.append(f"no archived copy could be read: {quoted.evidence.memento.reason}")
    title = _title(quoted)
    if title is Outcome.CONTRADICT:
        confidence = Confidence.LOW
        reasons.append("the cited title does not stand there either: the page may have changed since")
    elif title is Outcome.UNKNOWN:
        confidence = min(confidence, Confidence.MEDIUM)
    if further := _further(quoted):
        confidence = Confidence.LOW
        reasons.append(further)
    if quoted.link is not Confidence.HIGH:
        confidence = min(confidence, quoted.link)
        reasons.append("the citation points to this entry only after a repair or a guess")
    return confidence, tuple(reasons)


def _further(quoted: Quoted) -> str:
    """Where more of the text stands than the copies that were read, or ""."""
    return next((str(page.goes_on) for page in copies(quoted.evidence) if page.goes_on), "")


def _title(quoted: Quoted) -> Outcome:
    """Whether the copies that were read bear the cited title."""
    pages = copies(quoted.evidence)
    title = quoted.reference.item.title
    seen = {compare_title(title, page.titles, page.text, page_language=page.language).outcome for page in pages}
    return next((each for each in (Outcome.CONFIRM, Outcome.UNKNOWN) if each in seen), Outcome.CONTRADICT)
