"""The address of a source redirects for good to another site, or to the start page of one.

**What it looks at.** The redirects on the way from the cited address to the page that answered, when all of them are
permanent (301, 308).

**Why it matters.** The publisher says that the old address will not come back. Old addresses stop redirecting some
day, and after a change of owner they lead to somebody else's page.

**Example.** `https://old-agency.example/news/41` redirects permanently to `https://agency.example/archive/41`.

**When it stays silent.** For redirects within one site, from `http` to `https`, to or from `www.`, with or without a
trailing slash, to a language folder, or without tracking parameters; for temporary redirects; for addresses that are
meant to redirect (DOI, Handle, PURL, ARK and the like); when the page could not be read.

**What to do.** Open the new address; when it shows the cited source, cite it instead.
"""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

from refcheck.checks import rule
from refcheck.identifiers import registered_domain
from refcheck.model import Confidence, Dossier, Found, LinkState, Need, Page, Problem, Severity

_RESOLVERS = frozenset(
    {
        "doi.org",
        "dx.doi.org",
        "hdl.handle.net",
        "purl.org",
        "w3id.org",
        "n2t.net",
        "arxiv.org",
        "nbn-resolving.org",
        "urn.fi",
        "urn.kb.se",
        "ark.bnf.fr",
        "id.loc.gov",
        "orcid.org",
        "youtu.be",
        "perma.cc",
        "web.archive.org",
    }
)


@rule(severity=Severity.INFO, confidence=Confidence.HIGH, needs={Need.LINK})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each reference whose address has moved to another site or to a start page."""
    for reference in dossier.document.sources:
        evidence = dossier.evidence.get(reference.key)
        if evidence is None or evidence.state is not LinkState.MOVED or not isinstance(evidence.live, Found):
            continue
        page = evidence.live.value
        if not (where := _where(page)):
            continue
        yield Problem(
            message=f"the address redirects permanently to {where}; cite the address that answers",
            location=reference.location,
            reference=reference.key,
            printed=evidence.url,
            seen=page.final_url,
            suggestion=page.final_url,
            evidence=tuple(f"{hop.url} answered {hop.status} and pointed to {hop.location}" for hop in page.chain),
            url=page.final_url,
        )


def _where(page: Page) -> str:
    """Where the redirect leads, when that is worth telling."""
    try:
        asked, final = urlsplit(page.url), urlsplit(page.final_url)
    except ValueError:
        return ""
    here, there = asked.hostname or "", final.hostname or ""
    if here in _RESOLVERS:
        return ""
    if registered_domain(here) != registered_domain(there):
        return f"another site, {there}"
    return "the site's start page" if final.path in ("", "/") and asked.path not in ("", "/") else ""
