"""Walking the quotations of a dossier, and words that the rules about quotations share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.model import Confidence, Dossier, Evidence, Quote, QuoteEvidence, Reference

_SHOWN = 300  # characters of quoted words that a finding repeats


@dataclass(frozen=True, slots=True)
class Quoted:
    """One quotation with the reference it hangs on and what became of it."""

    quote: Quote
    reference: Reference
    evidence: Evidence
    found: QuoteEvidence
    link: Confidence  # how sure it is that the citation means this reference


def quotations(dossier: Dossier) -> Iterator[Quoted]:
    """Every quotation that was looked for, by reference."""
    for reference in dossier.document.references:
        evidence = dossier.evidence.get(reference.key)
        if evidence is None:
            continue
        for found in evidence.quotes:
            quote = dossier.document.quotes[found.quote]
            yield Quoted(quote, reference, evidence, found, _link(dossier, quote, reference.key))


def _link(dossier: Dossier, quote: Quote, key: str) -> Confidence:
    if not 0 <= quote.citation < len(dossier.document.citations):
        return Confidence.LOW
    links = dossier.document.citations[quote.citation].links
    return next((link.confidence for link in links if link.key == key), Confidence.LOW)


def copies_read(found: QuoteEvidence) -> str:
    """The copies in which a quotation was looked for, with the words read in each."""
    read = [f"{copy.name} ({copy.extent})" for copy in found.tried]
    return " nor in the ".join(read) or found.source


def shown(words: str) -> str:
    """The beginning of *words*, cut at a word."""
    flat = " ".join(words.split())
    return flat if len(flat) <= _SHOWN else flat[:_SHOWN].rpartition(" ")[0] + " …"
