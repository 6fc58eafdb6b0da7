"""Dossiers with one reference, for tests of the rules about links and quotations."""

from __future__ import annotations

from datetime import UTC, datetime

from gather_parts import NOW, URL, cite, page, quote, reference
from refcheck import checks
from refcheck.model import (
    Alignment,
    Confidence,
    Copy,
    Document,
    Dossier,
    Evidence,
    Found,
    Hop,
    LinkState,
    Missing,
    Problem,
    QuoteEvidence,
    Unavailable,
    Verdict,
    Why,
)

CAPTURED = datetime(2020, 10, 6, 8, 0, tzinfo=UTC)
MEMENTO_URL = f"https://web.archive.org/web/20201006080000/{URL}"
LIVE = Found(page(), URL)
CAPTURE = Found(page(memento_url=MEMENTO_URL, captured_at=CAPTURED), MEMENTO_URL)
NO_CAPTURE = Missing("web.archive.org", "no capture")
ARCHIVE_SHUT = Unavailable("web.archive.org", Why.CIRCUIT_OPEN, "429")
UNREAD = Unavailable(URL, Why.BOT_WALL)


def dossier(
    evidence: Evidence | None, *, cited: str = URL, sure: Confidence = Confidence.HIGH, **item: object
) -> Dossier:
    """A document with one quotation of one reference, and what was gathered about it."""
    ref = reference("Ferry2020", url=cited, **item)
    document = Document(
        path="m.md", references=(ref,), citations=(cite("Ferry2020", sure=sure),), quotes=(quote("we will sail"),)
    )
    return Dossier(document=document, now=NOW, evidence={"Ferry2020": evidence} if evidence else {})


def evidence(state: LinkState = LinkState.ALIVE, **more: object) -> Evidence:
    """What was gathered: by default, a living page."""
    values: dict[str, object] = {"url": URL, "live": LIVE, "state_seen": "200 OK", "status": 200} | more
    return Evidence(key="Ferry2020", state=state, **values)  # type: ignore[arg-type]


def moved(*to: tuple[int, str], url: str = URL) -> Evidence:
    """A page reached through redirects."""
    chain, here = [], url
    for status, there in to:
        chain.append(Hop(here, status, there))
        here = there
    live = Found(page(url=url, final_url=here, chain=tuple(chain)), here)
    return evidence(LinkState.MOVED, live=live, url=url)


def quoted(verdict: Verdict, *, tried: tuple[Copy, ...] = (Copy("live page", 1240),), **more: object) -> QuoteEvidence:
    """What became of the quotation."""
    aligned = {name: more.pop(name) for name in ("passage", "share", "differences", "reason") if name in more}
    alignment = Alignment(verdict=verdict, **aligned)  # type: ignore[arg-type]
    values: dict[str, object] = {"source": "live page", "url": URL, "tried": tried} | more
    return QuoteEvidence(quote=0, alignment=alignment, **values)  # type: ignore[arg-type]


def run(rule: str, given: Dossier) -> list[Problem]:
    """What the rule says about a dossier."""
    return list(checks.load()[rule].check(given))
