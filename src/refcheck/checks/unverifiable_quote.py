"""A quotation could not be held against its source.

**What it looks at.** Quotations of which no copy of the source could be read so that their absence would mean
anything, with the reason: the page is behind a wall, gone without a capture, a video, a scan, cut off, or in another
language than the quotation.

**Why it matters.** It is not a fault of the quotation. It tells what a reader has to look up by hand.

**Example.** The source is a video; its words are not on the page.

**When it stays silent.** When the source was not asked at all (no network, an offline run, no address), and whenever
some copy could be read.

**What to do.** Nothing, or compare by hand. For a source in another language, say who translated.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._quoted import quotations, shown
from refcheck.model import Confidence, Dossier, Need, Problem, Severity, Verdict


@rule(severity=Severity.INFO, confidence=Confidence.HIGH, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each quotation that nobody could look for."""
    for quoted in quotations(dossier):
        alignment = quoted.found.alignment
        if alignment.verdict is not Verdict.UNVERIFIABLE:
            continue
        reason = alignment.reason or "the source could not be read"
        yield Problem(
            message=f"the quotation could not be compared with its source: {reason}",
            location=quoted.quote.location,
            reference=quoted.reference.key,
            printed=shown(quoted.quote.text),
            seen=alignment.passage,
            evidence=tuple(f"tried the {copy.name}: {copy.extent}" for copy in quoted.found.tried),
            url=quoted.found.url,
        )
