"""The date of an entry contradicts the dates that its page gives for itself.

**What it looks at.** Every dated witness of the live page and of the archived capture: structured data (JSON-LD, meta
elements, microdata), the address, the line beside the headline; and the first capture in the archive, before which
the page must have been there.

**Why it matters.** A mistyped year or month sends the reader to the wrong place in time, and makes a source seem
older or younger than the events it is cited for.

**Example.** The entry says 5 October 2010; the page is dated 5 October 2020 in its structured data and beside the
headline. One digit of the year differs.

**When it stays silent.** When any copy gives the date, or gives it as the date of a change; when the page is undated,
or has a date in one place only that readers do not see; when it could not be read, no longer bears the cited title, or
has neither title nor quotation for sure; when it was changed after the entry's date and no slip parts the two, as the
page of a wiki is cited with the day of a version; when only the address disagrees (*date-contradicts-url* tells that);
for books, and for journal articles within a year. A difference of up to three days is told only where two independent
places agree on it, and then as information: time zones and print editions explain most of them.

**What to do.** Open the page and compare; the suggestion is the smallest change that fits what the page says.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from refcheck.checks import rule
from refcheck.checks._copies import copies, is_home, is_serial, is_work, name, title_on
from refcheck.checks._entries import short
from refcheck.dates import Agreement, compare, day_number, first_day, iso, words
from refcheck.dates.verdict import Verdict as Weighed
from refcheck.dates.verdict import weigh
from refcheck.dates.weigh import phrase
from refcheck.dates.weigh import weigh as weigh_text
from refcheck.model import (
    Confidence,
    Document,
    Dossier,
    Evidence,
    Found,
    Need,
    Outcome,
    Page,
    PartialDate,
    Problem,
    Reference,
    Severity,
    Verdict,
    Witness,
    WitnessKind,
)

NEAR = 3  # days: a print edition, a weekend
_FOUND = {Verdict.EXACT, Verdict.NEAR, Verdict.ALTERED}
_SHOWN = 6  # witnesses named in a finding


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM, needs={Need.LIVE, Need.FIRST_CAPTURE, Need.RECORD})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose readable copies all give another date than it."""
    for reference in dossier.document.references:
        claimed = reference.item.issued
        evidence = dossier.evidence.get(reference.key)
        if claimed is None or claimed.qualifier or evidence is None or is_work(reference.item):
            continue
        pages = [page for page in copies(evidence) if _is_cited(page, reference, evidence)]
        weighed = [(page, weigh(claimed, page.witnesses)) for page in pages]
        if _is_registered(claimed, evidence) or any(_is_excused(claimed, *each) for each in weighed):
            continue
        against = [(page, verdict) for page, verdict in weighed if verdict.outcome is Outcome.CONTRADICT]
        if against:
            problem = _dated(dossier.document, reference, claimed, against, evidence)
        else:
            problem = _archived(reference, claimed, evidence)
        if problem:
            yield problem


def _is_cited(page: Page, reference: Reference, evidence: Evidence) -> bool:
    """Whether the copy is a page with a date of its own, and still the cited one."""
    if is_home(page):
        return False
    match title_on(page, reference.item.title):
        case Outcome.CONFIRM:
            return True
        case Outcome.CONTRADICT:
            return False
    verdicts = {quote.alignment.verdict for quote in evidence.quotes}
    return Verdict.NOT_FOUND not in verdicts or bool(verdicts & _FOUND)


def _is_registered(claimed: PartialDate, evidence: Evidence) -> bool:
    """Whether the registry of the DOI gives the claimed date, of print or online."""
    match evidence.record:
        case Found(record, _):
            return any(compare(claimed, date) is not Agreement.DISAGREE for date in record.dates)
    return False


def _is_excused(claimed: PartialDate, page: Page, verdict: Weighed) -> bool:
    """Whether a copy gives the claimed date, be it as that of a change."""
    changed = [one for one in page.witnesses if one.kind is WitnessKind.MODIFIED]
    return verdict.outcome is Outcome.CONFIRM or any(
        compare(claimed, one.date) is not Agreement.DISAGREE for one in changed
    )


def _dated(
    document: Document,
    reference: Reference,
    claimed: PartialDate,
    against: Sequence[tuple[Page, Weighed]],
    evidence: Evidence,
) -> Problem | None:
    page, verdict = against[0]
    date = verdict.date
    if date is None or all(one.kind is WitnessKind.URL for one in verdict.witnesses):
        return None
    days = _apart(claimed, date)
    near = days is not None and days <= NEAR
    if near and verdict.sources < 2:
        return None
    if is_serial(reference.item) and abs(claimed.year - date.year) <= 1:
        return None
    bound = _bound(claimed, evidence)
    kept_up = _is_kept_up(claimed, page, date)
    if kept_up and verdict.edit is None:
        return None
    low = near or is_serial(reference.item) or kept_up
    high = verdict.sources > 1 or bound is not None or len(against) > 1
    repaired = verdict.edit.repaired if verdict.edit else date
    return Problem(
        message=(
            f"the entry is dated {words(claimed)}; {name(page)} gives {words(date)} for itself"
            f" ({_places(verdict.witnesses)}){_slip(verdict)}"
        ),
        location=reference.location,
        reference=reference.key,
        printed=reference.issued_printed or iso(claimed),
        seen=iso(date),
        suggestion=_suggestion(document, reference, claimed, repaired),
        evidence=(
            *_reasons(against),
            *([f"already archived on {bound:%Y-%m-%d}"] if bound else []),
            *_copied(document, reference),
        ),
        url=page.memento_url or page.final_url,
        severity=Severity.INFO if near or kept_up else None,
        confidence=Confidence.LOW if low else Confidence.HIGH if high else Confidence.MEDIUM,
    )


def _copied(document: Document, reference: Reference) -> Iterator[str]:
    """The entry beside this one that has the very same day, from which it may have been copied."""
    entries = document.references
    place = next(number for number, each in enumerate(entries) if each.key == reference.key)
    for number, side in ((place - 1, "above"), (place + 1, "below")):
        same = 0 <= number < len(entries) and entries[number].item.issued == reference.item.issued
        if same and reference.item.issued and reference.item.issued.day:
            yield f"the entry {side}, {short(entries[number])}, has the same day"


def _suggestion(document: Document, reference: Reference, claimed: PartialDate, repaired: PartialDate) -> str:
    """The repair, with the letter that the text shows where it comes to the same date; else with the entry's own."""
    weighing = weigh_text(document, reference)
    if weighing is not None and weighing.repair is not None and weighing.repair.date == repaired:
        return weighing.repair.phrase
    return phrase(claimed, repaired, reference.year_suffix)


def _archived(reference: Reference, claimed: PartialDate, evidence: Evidence) -> Problem | None:
    """The finding where the archive had the page, by its title, before the entry's date."""
    bound = _bound(claimed, evidence)
    titled = any(
        title_on(page, reference.item.title) is Outcome.CONFIRM and not is_home(page) for page in copies(evidence)
    )
    if bound is None or not titled or is_serial(reference.item):
        return None
    held = [page.captured_at for page in copies(evidence) if page.captured_at == bound]
    return Problem(
        message=f"the entry is dated {words(claimed)}; the page was already archived on {bound:%Y-%m-%d}",
        location=reference.location,
        reference=reference.key,
        printed=reference.issued_printed or iso(claimed),
        seen=f"not later than {bound:%Y-%m-%d}",
        evidence=(f"capture of {bound:%Y-%m-%d} in the web archive",),
        url=evidence.url,
        severity=Severity.WARNING,
        confidence=Confidence.MEDIUM if held else Confidence.LOW,
    )


def _bound(claimed: PartialDate, evidence: Evidence) -> datetime | None:
    """The earliest known capture, where it lies more than *NEAR* days before the claimed date begins."""
    known = [page.captured_at for page in copies(evidence) if page.captured_at]
    if isinstance(evidence.first_capture, Found):
        known.append(evidence.first_capture.value)
    earliest = min(known, default=None)
    begins = day_number(PartialDate(*first_day(claimed)))
    return earliest if earliest and begins and earliest.toordinal() < begins - NEAR else None


def _is_kept_up(claimed: PartialDate, page: Page, date: PartialDate) -> bool:
    """Whether the page was changed long after its date and after the claimed one: a version of it may be meant."""
    changed = [one.date for one in page.witnesses if one.kind is WitnessKind.MODIFIED]
    later = any(first_day(one) > first_day(claimed) for one in changed)
    apart = _apart(claimed, date)
    return later and first_day(date) < first_day(claimed) and (apart is None or apart > 30)


def _apart(a: PartialDate, b: PartialDate) -> int | None:
    first, second = day_number(a), day_number(b)
    return None if first is None or second is None else abs(first - second)


def _slip(verdict: Weighed) -> str:
    return f"; one slip explains it: {verdict.edit.kind}" if verdict.edit else ""


def _places(witnesses: Sequence[Witness]) -> str:
    return ", ".join(list(dict.fromkeys(one.where for one in witnesses))[:3])


def _reasons(against: Sequence[tuple[Page, Weighed]]) -> tuple[str, ...]:
    lines = [
        f"{name(page)}: {one.where} has {one.printed or iso(one.date)}"
        for page, verdict in against
        for one in verdict.witnesses
    ]
    return tuple(dict.fromkeys(lines))[:_SHOWN]
