"""A claimed date weighed against the dated witnesses of a page: confirmed, contradicted, or neither, with the reasons.

The recipe was measured on 1,146 dated and 128 undated pages: search the witnesses for the claim rather than compare
it with one extracted date; confirm on publication, address and byline; contradict only where a place that readers
see, or two places, give another date and the claim stands nowhere on the page. A modified date neither confirms nor
contradicts unless it is shown and the page gives no other; one that only occurs somewhere never does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from refcheck.dates.partial import Agreement, Edit, compare, day_number, iso, nearest_edit
from refcheck.model import Outcome, PartialDate, Witness, WitnessKind

_OWN = (WitnessKind.PUBLISHED, WitnessKind.URL, WitnessKind.BYLINE)
# Places that confirm a date but need a second one to contradict it: structured data of pages that show no date is
# filled by templates, and a lone or an opening date of a text may be that of its subject.
_WEAK = ("JSON-LD", "microdata", "meta", "page data", "the only dated line", "dateline")
_YEAR = "year"
_LONE = "the only dated line"
_TITLE = "title"
_SHOWN = ("text", "byline", "time element", "line", _LONE, _TITLE)
_STAMP = re.compile(r"T(\d\d):(\d\d)(?::\d\d(?:\.\d{1,9})?)?\s?(Z|[+-]\d\d:?\d\d)?")
_UTC = ("Z", "+00:00", "+0000", "-00:00")


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """The outcome, the date that the page gives for itself, the witnesses it rests on and the reason in words.

    `sources` counts the independent kinds among the witnesses; `edit` is the one slip that explains a contradiction;
    `neighbour` says that claim and page differ by one day only.
    """

    outcome: Outcome
    date: PartialDate | None = None
    witnesses: tuple[Witness, ...] = ()
    sources: int = 0
    reason: str = ""
    edit: Edit | None = None
    neighbour: bool = False


def weigh(claimed: PartialDate, witnesses: Sequence[Witness]) -> Verdict:
    """What *witnesses* say of the date *claimed* for their page."""
    own = [_nearer(claimed, one) for one in witnesses if one.kind in _OWN and one.date.year]
    records = [one for one in witnesses if one.kind is WitnessKind.DOCUMENT and one.date.day is not None]
    kept_up = [] if own else [one for one in witnesses if one.kind is WitnessKind.MODIFIED and not _is_unseen(one)]
    support = [one for one in (*own, *records, *kept_up) if _holds(claimed, one) and not _is_shifted(one, own)]
    if support:
        return Verdict(
            outcome=Outcome.CONFIRM,
            date=support[0].date,
            witnesses=tuple(support),
            sources=len(groups(support)),
            reason=f"{iso(support[0].date)} in {support[0].where}",
        )
    best = published(own, witnesses)
    if best is None:
        return Verdict(outcome=Outcome.UNKNOWN, reason="the page gives no date of publication")
    if compare(claimed, best) is not Agreement.DISAGREE:
        return Verdict(outcome=Outcome.UNKNOWN, date=best, reason=f"the page gives only {iso(best)}")
    return _against(claimed, _meant(claimed, best, own), own, witnesses)


def _nearer(claimed: PartialDate, one: Witness) -> Witness:
    """The witness with that reading of 10/01/2020 first which a single slip parts from the claim, if only one is."""
    other = one.ambiguous
    if other is None or nearest_edit(claimed, one.date) is not None or nearest_edit(claimed, other) is None:
        return one
    return replace(one, date=other, ambiguous=one.date)


def _meant(claimed: PartialDate, best: PartialDate, own: Sequence[Witness]) -> PartialDate:
    """The one of the page's own dates that the claim is a slip of: a page may show when it was held and published."""
    if nearest_edit(claimed, best) is not None:
        return best
    days = dict.fromkeys(one.date for one in own if one.date.day is not None and not _in_utc(one))
    slips = [date for date in days if nearest_edit(claimed, date) is not None]
    return slips[0] if len(slips) == 1 else best


def _against(claimed: PartialDate, best: PartialDate, own: Sequence[Witness], witnesses: Sequence[Witness]) -> Verdict:
    agreeing = tuple(one for one in own if compare(one.date, best) is not Agreement.DISAGREE)
    neighbour = is_neighbour(claimed, best)
    sources = len(groups(agreeing))
    excuse = _excuse(claimed, own, witnesses, agreeing)
    local = [one for one in agreeing if one.kind is not WitnessKind.URL and not _in_utc(one)]
    if not excuse and neighbour and not local and any(_may_be_next_day(claimed, one) for one in agreeing):
        excuse = "the neighbouring day may be a matter of time zones"
    return Verdict(
        outcome=Outcome.UNKNOWN if excuse else Outcome.CONTRADICT,
        date=best,
        witnesses=agreeing,
        sources=sources,
        reason=excuse or f"the page is dated {iso(best)}",
        edit=nearest_edit(claimed, best),
        neighbour=neighbour,
    )


def _excuse(
    claimed: PartialDate, own: Sequence[Witness], witnesses: Sequence[Witness], agreeing: Sequence[Witness]
) -> str:
    """Why a claim that no own date confirms is still not contradicted, or ""."""
    if not is_strong(own, witnesses):
        return "only one weak witness gives another date"
    for one in own:
        if one.ambiguous is not None and compare(claimed, one.ambiguous) is not Agreement.DISAGREE:
            return f"{one.printed} can be read so"
    sure = len(groups(agreeing)) > 1
    for one in witnesses:
        if one.kind is WitnessKind.MODIFIED and _holds(claimed, one) and not (sure and _is_unseen(one)):
            return f"it is the date of a change ({one.where})"
    for one in witnesses:
        if one.kind is not WitnessKind.ELSEWHERE or one.date.day is None or (sure and one.where != _TITLE):
            continue
        if _holds(claimed, one):
            return f"the date stands elsewhere on the page ({one.where})"
    return ""


def _holds(claimed: PartialDate, one: Witness) -> bool:
    """Whether the witness gives the claim, at the claim's precision at most."""
    if compare(claimed, one.date) is Agreement.DISAGREE:
        return False
    return precision(one.date) >= precision(claimed)


def precision(date: PartialDate) -> int:
    """1 for a year, 2 for a month, 3 for a day."""
    return 1 + (date.month is not None) + (date.day is not None)


def _is_shifted(one: Witness, own: Sequence[Witness]) -> bool:
    """Whether a stamp in UTC shows the neighbour of the day that the page itself gives."""
    local = (other.date for other in own if other.date != one.date and not _in_utc(other))
    return any(is_neighbour(one.date, date) and _may_be_next_day(date, one) for date in local)


def _in_utc(one: Witness) -> bool:
    hit = _STAMP.search(one.printed)
    return hit is not None and hit[3] in _UTC


def published(own: Sequence[Witness], witnesses: Sequence[Witness]) -> PartialDate | None:
    """The date of publication among *own*: the most precise one that most places of the page give, then by strength."""

    def rank(one: Witness) -> tuple[int, int, int]:
        votes = {other.where.split()[0] for other in witnesses if other.date == one.date}
        return (-precision(one.date), -len(votes), _OWN.index(one.kind))

    return min(own, key=rank).date if own else None


def groups(witnesses: Sequence[Witness]) -> set[WitnessKind]:
    """The independent kinds: several fields of one page's structure are filled by one hand."""
    return {one.kind for one in witnesses}


def is_strong(own: Sequence[Witness], witnesses: Sequence[Witness]) -> bool:
    """Whether *own* witnesses, none of which gives the claim, contradict it: one strong place, or two, shown or not.

    A year alone ("/2020/") is no strong place.
    """
    places = {_place(one) for one in own}
    dates = {one.date for one in own if one.date.day is not None}
    shown = any(one.date in dates and not _is_unseen(one) for one in witnesses if one not in own)
    return "" in places or len(places - {_LONE, _YEAR}) + shown > 1


def _place(one: Witness) -> str:
    """The weak place that *one* stands in, or ""."""
    if one.date.month is None:
        return _YEAR
    return next((weak for weak in _WEAK if one.where.startswith(weak)), "")


def _is_unseen(one: Witness) -> bool:
    """Whether a reader of the page does not see the witness."""
    return not one.where.startswith(_SHOWN)


def is_neighbour(a: PartialDate, b: PartialDate) -> bool:
    """Whether two days follow each other."""
    first, second = day_number(a), day_number(b)
    return first is not None and second is not None and abs(first - second) == 1


def _may_be_next_day(claimed: PartialDate, one: Witness) -> bool:
    """Whether the time of a stamp in UTC lets it be the claimed day where the page was written (UTC-12 to UTC+14)."""
    hit = _STAMP.search(one.printed)
    first, second = day_number(claimed), day_number(one.date)
    if not hit or first is None or second is None or hit[3] not in _UTC:
        return False
    hour = int(hit[1])
    return hour >= 10 if first > second else hour < 12
