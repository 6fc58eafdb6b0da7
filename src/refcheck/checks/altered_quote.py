"""Quoted words stand in their source in another wording.

**What it looks at.** The passage of the source that each quotation was found to follow, word by word: which words
differ, and how much that matters. A negation, number, unit or name that differs, or an opposite, changes the meaning
(an error); another word is a change of wording (a warning); another form or spelling of the same word is only noted.

**Why it matters.** Quotation marks promise the source's own words. Quotations that were translated and translated
back, or typed from memory, often keep the topic and lose the sense.

**Example.** Printed “we will never accept the plan”, where the source has “we will accept the plan”.

**When it stays silent.** When only case, typography, punctuation or spacing differ; when the change is marked
(ellipsis, brackets, “sic”); when the source could not be read or is in another language; when some readable copy has
the words exactly.

**What to do.** Take over the source's wording, which the finding gives, or drop the quotation marks.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._quoted import Quoted, quotations, shown
from refcheck.model import Confidence, Difference, Dossier, Grade, Need, Problem, Severity, Verdict

_SEVERITY = {Grade.SPELLING: Severity.INFO, Grade.WORDING: Severity.WARNING, Grade.MEANING: Severity.ERROR}
_MOST = 12  # differences that a finding lists
_LITTLE = 0.6  # share of the words from which the passage is surely the one meant


@rule(severity=Severity.WARNING, confidence=Confidence.HIGH, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each quotation whose source has other words in its place."""
    for quoted in quotations(dossier):
        alignment = quoted.found.alignment
        if alignment.verdict is not Verdict.ALTERED:
            continue
        worst = max((difference.grade for difference in alignment.differences), default=Grade.WORDING)
        listed = sorted(alignment.differences, key=lambda difference: -difference.grade)[:_MOST]
        yield Problem(
            message=_message(quoted, listed),
            location=quoted.quote.location,
            reference=quoted.reference.key,
            printed=shown(quoted.quote.text),
            seen=alignment.passage,
            suggestion=alignment.passage,
            evidence=tuple(_line(difference) for difference in listed),
            url=quoted.found.url,
            severity=_SEVERITY[worst],
            confidence=_confidence(quoted),
        )


def _message(quoted: Quoted, listed: list[Difference]) -> str:
    where = f"the {quoted.found.source}" + (f", {quoted.found.place}" if quoted.found.place else "")
    if not listed:
        return f"the source words it otherwise ({where}); take over its wording"
    return f"the source words it otherwise ({where}): {_line(listed[0])}; take over its wording"


def _line(difference: Difference) -> str:
    what = f" ({difference.what})" if difference.what else ""
    if not difference.seen:
        return f"“{difference.printed}” does not stand in the source{what}"
    if not difference.printed:
        return f"“{difference.seen}” of the source is left out{what}"
    return f"printed “{difference.printed}”, source “{difference.seen}”{what}"


def _confidence(quoted: Quoted) -> Confidence:
    sure = Confidence.HIGH if quoted.found.alignment.share >= _LITTLE else Confidence.MEDIUM
    return min(sure, quoted.link) if quoted.link is Confidence.LOW else sure
