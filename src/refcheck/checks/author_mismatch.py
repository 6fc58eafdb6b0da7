"""The page names other people as its authors than the entry does.

**What it looks at.** The entry's persons against the authors that the page names (structured data, meta elements,
bylines) and against its whole text: in full, by initial, in either order, without accents, in another script.

**Why it matters.** A wrong author credits somebody else with the words, and the source cannot be found by its name.

**Example.** The entry has “Lund, O.”; the page, which bears the cited title, is by Ayşe Yılmaz, and no Lund occurs on
it.

**When it stays silent.** When the page names nobody, or an organisation, or only in its markup, which often names who
put the page up; when the entry's author is an organisation (agencies and ministries are cited for what their staff
wrote); when any of the names, or one family name, occurs on a copy; when the page does not bear the cited title, or
could not be read.

**What to do.** Compare the byline and correct the entry, or add the author who is missing.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._copies import copies, is_home, name, title_on
from refcheck.model import Confidence, Dossier, Need, Outcome, Page, Problem, Reference, Severity
from refcheck.text.people import AuthorMatch, compare_authors

CERTAIN = 1500  # characters of text from which an absent name says more


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs={Need.LIVE})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose persons no copy of its page has, where the page names others."""
    for reference in dossier.document.references:
        matches = [(page, _match(reference, page)) for page in copies(dossier.evidence.get(reference.key))]
        if matches and all(match.outcome is Outcome.CONTRADICT for _, match in matches):
            page, match = matches[0]
            yield _problem(reference, page, match)


def _match(reference: Reference, page: Page) -> AuthorMatch:
    item = reference.item
    if is_home(page) or page.truncated or title_on(page, item.title) is not Outcome.CONFIRM:
        return AuthorMatch(Outcome.UNKNOWN)
    return compare_authors(item.authors, page.authors, page.text, site=page.site, url=page.final_url)


def _problem(reference: Reference, page: Page, match: AuthorMatch) -> Problem:
    claimed, named = ", ".join(match.missing), ", ".join(match.named[:4])
    return Problem(
        message=f"the entry is by {claimed}; {name(page)} names {named} and nowhere the cited author",
        location=reference.location,
        reference=reference.key,
        printed=claimed,
        seen=named,
        suggestion=named,
        evidence=tuple(f"author on {name(page)}: {one}" for one in page.authors[:4]),
        url=page.memento_url or page.final_url,
        confidence=None if len(page.text) >= CERTAIN else Confidence.LOW,
    )
