"""The title of an entry is not a title of its page, and its words stand nowhere on it.

**What it looks at.** The cited title against all titles that the page gives itself (structured data, share titles,
headlines, the browser's title with and without the site's name), against its text and its address, on the live page
and on the archived capture.

**Why it matters.** A title that the page does not know belongs to another source, or the address has been given to
another page since: then quotations and dates cannot be confirmed there either.

**Example.** The entry is called “Ceasefire talks fail”; the page is called “Ten recipes for autumn”.

**When it stays silent.** When one copy has the title, also shortened, reworded, translated or with a slip; when page
and title may be in different languages; when the page could not be read, ends early, or holds little text; when the
address leads to a start page (*dead-link* and *redirected-link* tell that). Where the page gives the very day of the
entry, or holds a quotation, another title is only mentioned.

**What to do.** Open the address. When it shows the source, take its title over; else find the source's address of
today, or cite the capture of that time. Where the quotations are missing too, this finding says so once.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._copies import copies, is_home, name
from refcheck.dates.verdict import weigh
from refcheck.model import (
    Confidence,
    Dossier,
    Evidence,
    Need,
    Outcome,
    Page,
    Problem,
    Reference,
    Severity,
    Verdict,
)
from refcheck.text.titles import TitleMatch, compare_title

ENOUGH = 500  # characters of text from which a page can be expected to show its title
_FOUND = (Verdict.EXACT, Verdict.NEAR, Verdict.ALTERED)


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs={Need.LIVE})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose title no readable copy of its page has."""
    for reference in dossier.document.references:
        evidence = dossier.evidence.get(reference.key)
        pages = copies(evidence)
        if evidence is None or not pages or not reference.item.title:
            continue
        matches = [_match(reference, page) for page in pages]
        if all(match.outcome is Outcome.CONTRADICT for match in matches):
            yield _problem(reference, evidence, pages[0], matches[0])


def _match(reference: Reference, page: Page) -> TitleMatch:
    """What one copy says of the title; a copy that cannot be expected to show it says nothing."""
    if is_home(page) or page.truncated or len(page.text) < ENOUGH:
        return TitleMatch(Outcome.UNKNOWN)
    title = reference.item.title
    return compare_title(title, page.titles, page.text, page_language=page.language, url=page.final_url)


def _problem(reference: Reference, evidence: Evidence, page: Page, match: TitleMatch) -> Problem:
    verdicts = [quote.alignment.verdict for quote in evidence.quotes]
    quoted = any(verdict in _FOUND for verdict in verdicts)
    missing = Verdict.NOT_FOUND in verdicts and not quoted
    seen = page.title or match.nearest
    dated = False
    message = f"the cited title does not stand on {name(page)}, whose title is “{seen}”"
    if missing:
        message = f"neither the cited title nor the quoted words stand on {name(page)} (“{seen}”); " + (
            "it is probably not the cited page any more"
        )
    elif quoted:
        message += "; the quoted words do stand there"
    elif dated := _is_dated_alike(reference, page):
        message += "; the cited day does: it has another title now, or is another item of that day"
    return Problem(
        message=message,
        location=reference.location,
        reference=reference.key,
        printed=reference.item.title,
        seen=seen,
        suggestion=seen if quoted else "",  # of the same day alone, it may be another item altogether
        evidence=tuple(f"title of the page: {title}" for title in page.titles[:3]),
        url=page.memento_url or page.final_url,
        severity=Severity.INFO if quoted or dated else None,
        confidence=Confidence.LOW if missing or quoted or dated or len(reference.item.title.split()) < 4 else None,
    )


def _is_dated_alike(reference: Reference, page: Page) -> bool:
    """Whether the page gives the very day of the entry for itself."""
    issued = reference.item.issued
    return issued is not None and bool(issued.day) and weigh(issued, page.witnesses).outcome is Outcome.CONFIRM
