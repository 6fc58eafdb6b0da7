"""The address of a source answers that there is no such page.

**What it looks at.** What each address of an entry, and each that stands in the text or a note, answered: “404 Not
Found”, “410 Gone”, a host name that does not exist; or a page that answers with success and is an error page, a parked
domain, an empty answer or the site's start page (a *soft 404*, reported with less confidence). An address that a line
break had parted is told with low confidence, for its hyphen may be the typesetter's; the other reading is offered.

**Why it matters.** A reader cannot follow the reference. About one web reference in five rots within a few years.

**Example.** `https://news.example/2020/10/05/ceasefire` answers “404 Not Found”, and the web archive holds a capture
of 2020-10-06.

**When it stays silent.** When nobody could look: refusals (401, 403, 999, …), bot walls, log-in and consent pages,
rate limits, failing servers, time-outs, refused certificates, a machine without network. When the cited title or a
quotation stands on the page, whatever else the page looks like.

**What to do.** Look for the page's new address; where there is none, add the archived copy to the entry (`archiveurl`,
`archivedate`), as the finding suggests.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import address_in_pieces
from refcheck.model import (
    Confidence,
    Dossier,
    Evidence,
    Found,
    LinkState,
    Missing,
    Need,
    Problem,
    Severity,
    Unavailable,
)

_SURE = {LinkState.GONE: Confidence.HIGH, LinkState.SOFT_404: Confidence.MEDIUM}


@rule(severity=Severity.WARNING, confidence=Confidence.HIGH, needs={Need.LINK, Need.MEMENTO})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each reference whose address is gone."""
    for reference in dossier.document.sources:
        evidence = dossier.evidence.get(reference.key)
        if evidence is None or evidence.state not in _SURE:
            continue
        copy, suggestion = _copy(evidence)
        is_joined = bool(address_in_pieces(reference))
        yield Problem(
            message=f"{_observation(evidence, is_joined=is_joined)}; {copy}",
            location=reference.location,
            reference=reference.key,
            printed=evidence.url,
            seen=evidence.state_seen,
            suggestion=suggestion or " or ".join(reference.url_readings),
            url=evidence.url,
            confidence=Confidence.LOW if is_joined else _SURE[evidence.state],
        )


def _observation(evidence: Evidence, *, is_joined: bool) -> str:
    address = "the address, put together from the pieces that are printed," if is_joined else "the address"
    if evidence.state is LinkState.SOFT_404:
        return f"{address} answers, but not with the cited page ({evidence.state_seen})"
    return f"{address} is gone ({evidence.state_seen})"


def _copy(evidence: Evidence) -> tuple[str, str]:
    """What is known of an archived copy, and the entry's fields that would lead to it."""
    match evidence.memento:
        case Found(page) if page.captured_at is not None:
            day = f"{page.captured_at:%Y-%m-%d}"
            return f"the archive holds a capture of {day}", f"archiveurl = {page.memento_url}, archivedate = {day}"
        case Missing():
            return "the archive holds no capture of it", ""
        case Unavailable() as answer:
            return f"whether the archive holds it is not known ({answer.reason})", ""
    return "look for its new address", ""
