"""From the evidence that was gathered about a reference to the observation that the history keeps."""

from __future__ import annotations

import hashlib
from datetime import datetime

from refcheck.dates import iso
from refcheck.model import Document, Evidence, Found, Outcome, Page, Reference, Verdict, WitnessKind
from refcheck.monitor.observation import Observation, QuoteLook
from refcheck.text.titles import compare_title


def observe(reference: Reference, document: Document, evidence: Evidence, now: datetime) -> Observation:
    """The observation that *evidence* about *reference* amounts to, dated when the page was fetched, else *now*."""
    page = evidence.live.value if isinstance(evidence.live, Found) else None
    memento = evidence.memento.value if isinstance(evidence.memento, Found) else None
    return Observation(
        url=evidence.url,
        at=page.fetched_at if page else now,
        state=evidence.state,
        status=evidence.status,
        seen=evidence.state_seen,
        final_url=page.final_url if page else "",
        digest=digest(page.text) if page else "",
        title_found=_title_found(reference.item.title, page),
        page_date=_page_date(page),
        memento_url=memento.memento_url if memento else "",
        memento_at=memento.captured_at if memento else None,
        quotes=tuple(_quote_looks(document, evidence)),
        notices=evidence.record.value.notices if isinstance(evidence.record, Found) else (),
    )


def digest(text: str) -> str:
    """A digest of *text* that spacing, case and line breaks do not change."""
    return hashlib.sha256(" ".join(text.casefold().split()).encode("utf-8", "surrogatepass")).hexdigest()


def _title_found(title: str, page: Page | None) -> bool | None:
    """Whether the page is still the cited one by its title; only a page that has another title says no."""
    if page is None or not title:
        return None
    match = compare_title(title, page.titles, page.text, page_language=page.language, url=page.final_url)
    return {Outcome.CONFIRM: True, Outcome.CONTRADICT: False}.get(match.outcome)


def _page_date(page: Page | None) -> str:
    if page is None:
        return ""
    return next((iso(w.date) for w in page.witnesses if w.kind is WitnessKind.PUBLISHED), "")


def _quote_looks(document: Document, evidence: Evidence) -> list[QuoteLook]:
    looks = []
    for found in evidence.quotes:
        on_page = found.alignment.verdict if not found.captured_at else Verdict.NOT_FOUND
        looks.append(QuoteLook(document.quotes[found.quote].text, on_page, found.url if found.captured_at else ""))
    return looks
