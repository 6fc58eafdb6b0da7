"""What becomes of each quotation over the copies of its source, and over the other sources of the manuscript."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from refcheck.gather.archived import Copies
from refcheck.gather.plan import Want, companions
from refcheck.gather.quotations import elsewhere, look
from refcheck.gather.states import Look
from refcheck.model import (
    Alignment,
    Copy,
    Document,
    Found,
    LinkState,
    Missing,
    Page,
    Quote,
    QuoteEvidence,
    Unavailable,
    Verdict,
)

_RANK = {Verdict.EXACT: 4, Verdict.NEAR: 3, Verdict.ALTERED: 2, Verdict.NOT_FOUND: 1, Verdict.UNVERIFIABLE: 0}


def in_copies(want: Want, seen: Look, copies: Copies) -> tuple[QuoteEvidence, ...]:
    """Each quotation of *want* over the live page and the capture: the copy in which it stands best."""
    if seen.state in (LinkState.NOT_ASKED, LinkState.SKIPPED):
        return ()
    pages = [answer.value for answer in (seen.live, copies.memento) if isinstance(answer, Found)]
    pages += () if isinstance(copies.further, Unavailable) else copies.further
    if not pages:
        return tuple(_unread(index, want, seen, copies) for index, _ in want.quotes)
    return tuple(_best(index, quote, pages) for index, quote in want.quotes)


def copy_name(page: Page) -> str:
    """How a report names a copy: "live page" or "capture of 2020-10-05"."""
    return f"capture of {page.captured_at:%Y-%m-%d}" if page.captured_at else "live page"


def _best(index: int, quote: Quote, pages: list[Page]) -> QuoteEvidence:
    tried: list[Copy] = []
    found: list[QuoteEvidence] = []
    for page in pages:
        seen = look(quote.text, page, language=quote.language)
        tried.append(Copy(copy_name(page), seen.words, whole=not page.truncated))
        found.append(_evidence(index, seen.alignment, page, place=seen.place))
        if seen.alignment.verdict is Verdict.EXACT:
            break
    best = max(found, key=lambda evidence: (_RANK[evidence.alignment.verdict], evidence.alignment.share))
    return replace(best, tried=tuple(tried))


def _evidence(index: int, alignment: Alignment, page: Page, *, place: str) -> QuoteEvidence:
    return QuoteEvidence(
        quote=index,
        alignment=alignment,
        source=copy_name(page),
        url=page.memento_url or page.final_url,
        place=place,
        captured_at=page.captured_at,
    )


def _unread(index: int, want: Want, seen: Look, copies: Copies) -> QuoteEvidence:
    """A quotation whose source could not be read in any copy, with the reasons."""
    live = seen.live.reason if isinstance(seen.live, Unavailable) else seen.seen
    reasons = [f"live page: {live}"]
    match copies.memento:
        case Missing(_, words):
            reasons.append(f"archive: {words}")
        case Unavailable() as answer:
            reasons.append(f"archive: {answer.reason}")
    alignment = Alignment(verdict=Verdict.UNVERIFIABLE, reason="; ".join(reasons))
    return QuoteEvidence(quote=index, alignment=alignment, source="", url=want.url)


def search_elsewhere(document: Document, key: str, evidence: QuoteEvidence, pages: Mapping[str, Page]) -> QuoteEvidence:
    """*evidence* with the other source in which the words stand, where their own source does not have them.

    The other sources of the same bracket count as the quotation's own: "[A 2020; B 2021]" does not say whose words
    they are.
    """
    if evidence.alignment.verdict is not Verdict.NOT_FOUND:
        return evidence
    quote = document.quotes[evidence.quote]
    beside = {other: pages[other] for other in companions(document, quote) if other in pages}
    for other, page in beside.items():
        seen = look(quote.text, page, language=quote.language)
        if _RANK[seen.alignment.verdict] >= _RANK[Verdict.ALTERED]:
            here = _evidence(evidence.quote, seen.alignment, page, place=seen.place)
            return replace(here, source=f"{copy_name(page)} of {other}", tried=evidence.tried)
    others = {other: page for other, page in pages.items() if other != key and other not in beside}
    found = elsewhere(quote.text, others)
    return evidence if found is None else replace(evidence, other_key=found.key, other=found.alignment)
