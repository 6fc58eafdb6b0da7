"""The registry of a DOI records that the work was retracted, withdrawn, questioned or corrected.

**What it looks at.** Crossref's record of each work in the list, by its DOI or its title: the notices that the
publisher or the Retraction Watch database report about the work, and a title that the publisher has headed RETRACTED or
WITHDRAWN. A retraction, withdrawal or removal is an error; an expression of concern, or the retraction of a part, a
warning; a correction is only mentioned. Where the registry's title is quite another than the cited one, the DOI may be
the slip, and the finding is less sure.

**Why it matters.** Most citations of retracted work come after the retraction, by authors who had not heard of it.

**Example.** `10.1000/quiet.1` is cited, and Crossref records a retraction of 2019-05-02 by `10.1000/retraction.7`.

**When it stays silent.** When no work of that DOI or title is found (DOIs of data sets and theses are often registered
elsewhere); when the registry could not be asked or gave no readable answer. When what is cited is the notice itself.
About new versions, new editions and addenda.

**What to do.** Read the notice, and see whether what the manuscript takes from the work still stands. Where retracted
work is cited on purpose, say so in the entry (“retracted”, as most styles ask for), and it is only mentioned; or
suppress the finding with your reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._registered import recorded, short_title
from refcheck.dates import iso
from refcheck.model import (
    Confidence,
    Dossier,
    Need,
    Notice,
    NoticeKind,
    Outcome,
    Problem,
    Record,
    Reference,
    Severity,
)
from refcheck.text.titles import KINDRED, compare_title

_SEVERITY = {
    NoticeKind.RETRACTION: Severity.ERROR,
    NoticeKind.WITHDRAWAL: Severity.ERROR,
    NoticeKind.REMOVAL: Severity.ERROR,
    NoticeKind.PARTIAL_RETRACTION: Severity.WARNING,
    NoticeKind.CONCERN: Severity.WARNING,
    NoticeKind.CORRECTION: Severity.INFO,
}
_SAID = re.compile(r"\b(?:[Rr]etract(?:ed|ion)|RETRACT(?:ED|ION)|WITHDRAWN)\b")


@rule(severity=Severity.ERROR, confidence=Confidence.HIGH, needs={Need.RECORD})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each reference about whose work a notice was published; the gravest notice, the others as evidence."""
    for reference, record, source in recorded(dossier):
        notices = [notice for notice in record.notices if notice.kind in _SEVERITY]
        if notices:
            yield _problem(reference, record, notices, source)


def _problem(reference: Reference, record: Record, notices: list[Notice], source: str) -> Problem:
    gravest = max(notices, key=lambda notice: _SEVERITY[notice.kind])
    severity = _SEVERITY[gravest.kind]
    said = severity > Severity.INFO and _SAID.search(reference.raw) is not None
    return Problem(
        message=f"{_observation(gravest, record, source)}; {_advice(severity, said=said)}",
        location=reference.location,
        reference=reference.key,
        printed=reference.item.doi or reference.item.url,
        seen=str(gravest.kind),
        evidence=(*map(_line, notices), *_registered(record)),
        url=f"https://doi.org/{gravest.doi}" if gravest.doi else "",
        severity=Severity.INFO if said else severity,
        confidence=_confidence(reference, record, gravest),
    )


def _confidence(reference: Reference, record: Record, gravest: Notice) -> Confidence:
    other = _is_other(reference.item.title, record.item.title)
    return Confidence.MEDIUM if gravest.in_title or record.by_title or other else Confidence.HIGH


def _is_other(cited: str, registered: str) -> bool:
    """Whether two titles have little in common: the DOI may be that of another work, or a title translated."""
    match = compare_title(cited, (registered,))
    return bool(cited and registered) and match.outcome is not Outcome.CONFIRM and match.share < KINDRED


def _observation(notice: Notice, record: Record, source: str) -> str:
    if notice.in_title:
        return f"{source} gives the title as “{short_title(record.item.title)}”"
    return f"{source} records {_named(notice)}{_when(notice)}{f' by {notice.doi}' if notice.doi else ''}"


def _advice(severity: Severity, *, said: bool) -> str:
    if said:
        return "the entry says so itself"
    if severity is Severity.INFO:
        return "see whether it touches what is cited"
    return "see whether what is cited still stands"


def _line(notice: Notice) -> str:
    by = f", {notice.doi}" if notice.doi else ""
    return f"{notice.kind}{_when(notice)}{by}{f' (reported by: {notice.source})' if notice.source else ''}"


def _registered(record: Record) -> Iterator[str]:
    if record.item.title:
        how = f"found by its title, {record.item.doi}" if record.by_title else "registered under this DOI"
        yield f"{how}: “{short_title(record.item.title)}”"


def _named(notice: Notice) -> str:
    return f"{'an' if str(notice.kind)[0] in 'aeiou' else 'a'} {notice.kind}"


def _when(notice: Notice) -> str:
    return f" of {iso(notice.date)}" if notice.date else ""
