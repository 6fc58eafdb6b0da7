"""Asking the archive, and only where its answer settles something.

The most useful questions come first, because archives allow few of them: pages that cannot be read now, then
quotations that the live page lacks, then dates in question, then whether a copy exists at all. A run asks about at
most `AT_MOST` references; what it leaves out stays "not asked".
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from concurrent.futures import ThreadPoolExecutor, as_completed
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from refcheck.archives import Archive
from refcheck.dates import Agreement, compare, day_number, in_url
from refcheck.gather.events import ArchiveAsked, OnEvent, Stage, Started
from refcheck.gather.faults import guarded
from refcheck.gather.live import read_safely
from refcheck.gather.plan import Want
from refcheck.gather.states import Look, split, status_line
from refcheck.model import (
    Access,
    Answer,
    Found,
    LinkState,
    Missing,
    Need,
    Page,
    PartialDate,
    QuoteEvidence,
    Snapshot,
    Unavailable,
    Verdict,
    Why,
    WitnessKind,
)

AT_MOST = 120
"""References that one run asks the archive about; at the allowed pace, one to two minutes (limits of 2026)."""

AT_ONCE = 2
_NOT_THERE = (LinkState.NOT_ASKED, LinkState.SKIPPED, LinkState.REFUSED)
_DATING = (WitnessKind.PUBLISHED, WitnessKind.URL, WitnessKind.BYLINE)


class Worth(IntEnum):
    """What an answer would settle, the most useful first."""

    UNREADABLE = 1
    QUOTATION = 2
    DATE = 3
    EXISTENCE = 4


@dataclass(frozen=True, slots=True)
class Question:
    """One reference to ask about; `first` asks for the first capture as well."""

    want: Want
    worth: Worth
    first: bool = False


@dataclass(frozen=True, slots=True)
class Copies:
    """What the archive said about one reference; `None` is not asked.

    `further` are captures beside the nearest, or the fault of ours that kept them from being read.
    """

    memento: Answer[Page] | None = None
    first_capture: Answer[datetime] | None = None
    further: tuple[Page, ...] | Unavailable = ()

    def best(self, look: Look) -> Page | None:
        """The page to read the source from: the live one where it can be read, else the capture."""
        for answer in (look.live, self.memento):
            if isinstance(answer, Found):
                return answer.value
        return None


def questions(
    looked: Iterable[tuple[Want, Look, tuple[QuoteEvidence, ...]]], needs: Collection[Need]
) -> tuple[Question, ...]:
    """What to ask the archive about, the most useful first, each reference at most once."""
    if Need.MEMENTO not in needs and Need.FIRST_CAPTURE not in needs:
        return ()
    found = [
        Question(want, _worth(want, look, quotes), first=Need.FIRST_CAPTURE in needs and date_in_question(want, look))
        for want, look, quotes in looked
        if look.state not in _NOT_THERE and not _is_itself_archived(want.url)
    ]
    wanted = [q for q in found if Need.MEMENTO in needs or q.first]
    return tuple(sorted(wanted, key=lambda q: q.worth)[:AT_MOST])


def _worth(want: Want, look: Look, quotes: tuple[QuoteEvidence, ...]) -> Worth:
    if not isinstance(look.live, Found):
        return Worth.UNREADABLE
    if any(quote.alignment.verdict not in (Verdict.EXACT, Verdict.NEAR) for quote in quotes):
        return Worth.QUOTATION
    return Worth.DATE if date_in_question(want, look) else Worth.EXISTENCE


def date_in_question(want: Want, look: Look) -> bool:
    """Whether the page's address or the page itself gives another date than the reference does."""
    if want.issued is None:
        return False
    dates = [in_url(want.url)]
    if isinstance(look.live, Found):
        dates += [witness.date for witness in look.live.value.witnesses if witness.kind in _DATING]
    return any(date is not None and _apart(want.issued, date) for date in dates)


def _apart(one: PartialDate, other: PartialDate) -> bool:
    """Whether two dates differ by more than a day, which time zones alone explain."""
    days = day_number(one), day_number(other)
    if days[0] is not None and days[1] is not None and abs(days[0] - days[1]) <= 1:
        return False
    return compare(one, other) is Agreement.DISAGREE


def _is_itself_archived(url: str) -> bool:
    host = split(url).hostname or ""
    return host in ("web.archive.org", "archive.org", "archive.ph", "archive.today", "perma.cc")


def ask_archive(archive: Archive, asked: tuple[Question, ...], on_event: OnEvent) -> Mapping[str, Copies]:
    """The archive's answers by reference key, a few questions at a time; one address is asked once."""
    on_event(Started(Stage.ARCHIVE, len(asked)))
    by_url: dict[str, list[Question]] = {}
    for question in asked:
        by_url.setdefault(question.want.url, []).append(question)
    answered: dict[str, Copies] = {}
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="archive")
    try:
        running = {pool.submit(_ask, archive, group): group for group in by_url.values()}
        for future in as_completed(running):
            copies = future.result()
            for question in running[future]:
                answered[question.want.key] = copies
                found = isinstance(copies.memento, Found)
                on_event(ArchiveAsked(question.want.key, question.want.url, found, len(answered), len(asked)))
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return answered


def _ask(archive: Archive, group: list[Question]) -> Copies:
    want = group[0].want

    def asked() -> Copies:
        memento = readable(archive.find_memento(want.url, want.near))
        if not any(question.first for question in group) or isinstance(memento, Missing):
            return Copies(memento)
        return Copies(memento, archive.first_capture(want.url))

    copies = guarded(want.url, asked)
    return Copies(copies) if isinstance(copies, Unavailable) else copies


def readable(answer: Answer[Snapshot]) -> Answer[Page]:
    """The capture as a page, where what was captured is the page and not an error or a wall."""
    if not isinstance(answer, Found):
        return answer
    snapshot, source = answer.value, answer.value.memento_url or answer.source
    if not 200 <= snapshot.status < 300:
        return Unavailable(source, Why.UNSUPPORTED, f"the capture holds {status_line(snapshot.status)}")
    page = read_safely(snapshot)
    if isinstance(page, Unavailable):
        return page
    if page.access is not Access.OPEN:
        return Unavailable(source, Why.UNSUPPORTED, f"the capture holds a {page.access}")
    return Found(page, source)
