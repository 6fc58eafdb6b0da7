"""Whether a page is the one that a reference cites: its title or a quotation from it stands there."""

from __future__ import annotations

from dataclasses import replace

from refcheck.gather.plan import Want
from refcheck.gather.quotations import look
from refcheck.model import Access, Outcome, Page, Verdict
from refcheck.text.titles import KINDRED, compare_title

_PRESENT = (Verdict.EXACT, Verdict.NEAR, Verdict.ALTERED)


def is_cited(want: Want, page: Page) -> bool:
    """Whether the cited title or one of the quotations stands on *page*, whatever kind of page it looks like."""
    return bool(want.title and _has_title(want.title, page)) or _holds(want, page, _PRESENT)


def is_quoted(want: Want, page: Page) -> bool:
    """Whether one of the quotations stands on *page* as it is printed: there is text, whatever wall stands in it."""
    return _holds(want, page, _PRESENT[:2])


def _holds(want: Want, page: Page, verdicts: tuple[Verdict, ...]) -> bool:
    plain = replace(page, access=Access.OPEN, access_seen="")
    return any(look(quote.text, plain).alignment.verdict in verdicts for _, quote in want.quotes)


def _has_title(title: str, page: Page) -> bool:
    """Whether *page* bears the title, stands it in its text, or words it otherwise but plainly means it."""
    match = compare_title(title, page.titles, page.text)
    return match.outcome is Outcome.CONFIRM or match.share >= KINDRED
