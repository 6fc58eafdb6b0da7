"""One look at a URL, as the history keeps it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from refcheck.model import LinkState, Notice, Verdict
from refcheck.monitor.standing import Look

CONFIRMED = frozenset({Verdict.EXACT, Verdict.NEAR, Verdict.ALTERED})


@dataclass(frozen=True, slots=True)
class QuoteLook:
    """What became of one quotation on the live page: its words, the verdict there, and a capture that has it."""

    quote: str
    on_page: Verdict
    capture: str = ""

    @property
    def decided(self) -> bool:
        """Whether the page could be judged at all; a wall or another language decides nothing."""
        return self.on_page is not Verdict.UNVERIFIABLE

    @property
    def confirmed(self) -> bool:
        """Whether the live page has the words, as quoted or nearly so."""
        return self.on_page in CONFIRMED


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """What one URL showed at one moment.

    `digest` is of the page's text without case, spacing and layout; `title_found` is None where no page could be read
    or the reference has no title. `memento_url` is a capture known to exist. `notices` are those that the registry of
    the DOI records about the work; empty also where it was not asked or did not answer.
    """

    url: str
    at: datetime
    state: LinkState
    status: int = 0
    seen: str = ""
    final_url: str = ""
    digest: str = ""
    title_found: bool | None = None
    page_date: str = ""
    memento_url: str = ""
    memento_at: datetime | None = None
    quotes: tuple[QuoteLook, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def look(self) -> Look:
        """The part that the standing of a URL rests on."""
        return Look(self.at, self.state, self.status)
