"""Quoted words stand in another source of the manuscript than the one they are attributed to.

**What it looks at.** Quotations of five words and more that their own source, read whole, does not contain, sought in
the other sources of the same manuscript.

**Why it matters.** The words are real, the pointer is not: usually a suffix (2020a, 2020b) or a neighbouring entry was
taken.

**Example.** Words attributed to `Ministry2020` stand in the page of `Ministry2020b`.

**When it stays silent.** When the own source could not be read; when the words are those of another source in the same
bracket; when they are nowhere (*quote-not-found*). Where the same sentence cites that other source it is only mentioned
(info, low confidence): the sentence may be built so that it is hard to tell which of the two speaks.

**What to do.** Point the citation to the source that the finding names, once you have looked at it.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._quoted import copies_read, quotations, shown
from refcheck.model import Confidence, Dossier, Need, Problem, Quote, Severity, Verdict

_SURE = {Verdict.EXACT: Confidence.HIGH, Verdict.NEAR: Confidence.HIGH}


@rule(severity=Severity.ERROR, confidence=Confidence.HIGH, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each quotation that belongs to another entry of the list."""
    for quoted in quotations(dossier):
        found = quoted.found
        if found.alignment.verdict is not Verdict.NOT_FOUND or not found.other_key or found.other is None:
            continue
        beside = found.other_key in _cited_beside(dossier, quoted.quote)
        advice = ", which the same sentence cites; make sure which of the two is meant" if beside else "; cite that one"
        yield Problem(
            message=f"the quoted words do not stand in the {copies_read(found)}, "
            f"but in the source of {found.other_key}{advice}",
            location=quoted.quote.location,
            reference=quoted.reference.key,
            printed=shown(quoted.quote.text),
            seen=found.other.passage,
            suggestion=f"cite {found.other_key}",
            url=_url(dossier, found.other_key),
            severity=Severity.INFO if beside else None,
            confidence=Confidence.LOW if beside else _SURE.get(found.other.verdict, Confidence.MEDIUM),
        )


def _cited_beside(dossier: Dossier, quote: Quote) -> set[str]:
    """The references that the sentence of *quote* cites."""
    citations = dossier.document.citations
    if not 0 <= quote.citation < len(citations):
        return set()
    sentence = citations[quote.citation].sentence
    return {link.key for citation in citations if citation.sentence == sentence for link in citation.links}


def _url(dossier: Dossier, key: str) -> str:
    evidence = dossier.evidence.get(key)
    return evidence.url if evidence else ""
