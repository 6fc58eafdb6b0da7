"""The web archive holds no copy of a cited page that is still there.

**What it looks at.** Whether the archive was asked for the address and answered that it has never captured it.

**Why it matters.** When the page goes, its words go with it: nobody can confirm the quotation any more.

**Example.** `https://ministry.example/statement/300` answers, and the archive has no capture of it.

**When it stays silent.** When the archive was not asked or could not be asked (rate limit, outage, excluded site);
for DOIs and other identifiers, which publishers keep; for pages that are gone, of which *dead-link* speaks.

**What to do.** Have the page kept: `https://web.archive.org/save`, or `refcheck watch archive` for a whole list.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from refcheck.checks import rule
from refcheck.model import Confidence, Dossier, LinkState, Missing, Need, Problem, Severity

_THERE = (LinkState.ALIVE, LinkState.MOVED)
_KEPT = ("doi.org", "dx.doi.org", "hdl.handle.net", "arxiv.org", "pubmed.ncbi.nlm.nih.gov")


@rule(severity=Severity.INFO, confidence=Confidence.HIGH, needs={Need.LINK, Need.MEMENTO})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each living page without a capture."""
    for reference in dossier.document.references:
        evidence = dossier.evidence.get(reference.key)
        if evidence is None or evidence.state not in _THERE or not isinstance(evidence.memento, Missing):
            continue
        if urlsplit(evidence.url).hostname in _KEPT:
            continue
        yield Problem(
            message="the page answers, but the web archive holds no copy of it; have one kept before it changes",
            location=reference.location,
            reference=reference.key,
            printed=evidence.url,
            seen=evidence.memento.seen,
            suggestion=f"https://web.archive.org/save/{evidence.url}",
            url=evidence.url,
        )
