"""Quoted words stand in another source of the manuscript than the one they are attributed to.

**What it looks at.** Quotations of five words and more that their own source, read whole, does not contain, sought in
the other sources of the same manuscript.

**Why it matters.** The words are real, the pointer is not: usually a suffix (2020a, 2020b) or a neighbouring entry was
taken.

**Example.** Words attributed to `Ministry2020` stand in the page of `Ministry2020b`.

**When it stays silent.** When the own source could not be read; when the words are those of another source in the same
bracket; when they are nowhere (*quote-not-found*).

**What to do.** Point the citation to the source that the finding names, once you have looked at it.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._quoted import quotations, shown
from refcheck.model import Confidence, Dossier, Need, Problem, Severity, Verdict


@rule(severity=Severity.ERROR, confidence=Confidence.HIGH, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each quotation that belongs to another entry of the list."""
    for quoted in quotations(dossier):
        found = quoted.found
        if found.alignment.verdict is not Verdict.NOT_FOUND or not found.other_key or found.other is None:
            continue
        verbatim = found.other.verdict in (Verdict.EXACT, Verdict.NEAR)
        yield Problem(
            message=f"the quoted words do not stand in the {' nor in the '.join(found.tried) or found.source}, "
            f"but in the source of {found.other_key}; cite that one",
            location=quoted.quote.location,
            reference=quoted.reference.key,
            printed=shown(quoted.quote.text),
            seen=found.other.passage,
            suggestion=f"cite {found.other_key}",
            url=_url(dossier, found.other_key),
            confidence=Confidence.HIGH if verbatim else Confidence.MEDIUM,
        )


def _url(dossier: Dossier, key: str) -> str:
    evidence = dossier.evidence.get(key)
    return evidence.url if evidence else ""
