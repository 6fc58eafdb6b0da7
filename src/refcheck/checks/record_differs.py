"""The registry has another work under the entry's DOI, or gives the work otherwise than the entry does.

**What it looks at.** The entry against the record of its DOI at Crossref or DataCite, or, where it gives none, against
the work of that title and those people at Crossref or in a catalogue of your own (`--library`): the title, the authors
and their order, the journal or proceedings, and for articles the year, the volume and the first page. Titles are
compared with and without subtitle and in the original language; names with and without accents, in full and by
initial, in either order and with a slip; journals in full, abbreviated and by acronym.

**Why it matters.** A DOI copied from the neighbouring entry leads every reader to another work. And a record is a
second opinion about names, volumes and pages that were typed by hand, or made up.

**Example.** The entry is “Quiet war” by Poe; its DOI is registered for “Grain prices of the Baltic” by Lund.

**When it stays silent.** When the registry has no record, or could not be asked. When the title is translated or
shortened and the people agree; when an organisation is the author; when the names are in different scripts; when the
DOI is that of the volume in which the cited chapter stands; about publishers, and the years of books. A slip in the
title, authors left out, or a year beside the registered ones is only mentioned, at low confidence.

**What to do.** Open the DOI. Where it leads to another work, look up the right one; else take over what the record has,
unless it is the record that errs.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._registered import Disagreement, disagreements, is_other_work, is_this_work, recorded, short_title
from refcheck.model import Confidence, Dossier, Need, Problem, Record, Reference, Severity
from refcheck.text.people import printed


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM, needs={Need.RECORD})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose DOI is registered for another work, or for this one with other statements."""
    for reference, record, source in recorded(dossier):
        yield from _judged(reference, record, source)


def _judged(reference: Reference, record: Record, source: str) -> Iterator[Problem]:
    if not record.by_title and is_other_work(reference.item, record):
        yield _other_work(reference, record, source)
    elif record.by_title or is_this_work(reference.item, record):
        found = list(disagreements(reference, record))
        if found:
            yield _differs(reference, record, source, found)


def _other_work(reference: Reference, record: Record, source: str) -> Problem:
    who = ", ".join(map(printed, record.item.authors[:3]))
    seen = f"“{short_title(record.item.title)}”" + (f" by {who}" if who else "")
    return Problem(
        message=f"{source} has the DOI {reference.item.doi} for another work, {seen}; look up the DOI of the cited one",
        location=reference.location,
        reference=reference.key,
        printed=reference.item.title,
        seen=record.item.title,
        url=_address(reference, record),
        severity=Severity.ERROR,
        confidence=Confidence.HIGH if reference.item.authors else Confidence.MEDIUM,
    )


def _differs(reference: Reference, record: Record, source: str, found: list[Disagreement]) -> Problem:
    first = max(found, key=lambda each: each.confidence)
    return Problem(
        message=f"{source} gives the {first.field} of this work as “{short_title(first.seen)}”, the entry as "
        f"“{short_title(first.printed)}”; see which is right",
        location=reference.location,
        reference=reference.key,
        printed=first.printed,
        seen=first.seen,
        evidence=(
            *(
                f"{each.field}: “{short_title(each.printed)}” here, “{short_title(each.seen)}” at {source}"
                for each in found
            ),
            f"{_how(record)}: “{short_title(record.item.title)}”",
        ),
        url=_address(reference, record),
        confidence=first.confidence,
        severity=Severity.INFO if first.confidence is Confidence.LOW else None,
    )


def _how(record: Record) -> str:
    return "found by its title" if record.by_title else "registered under this DOI"


def _address(reference: Reference, record: Record) -> str:
    doi = record.item.doi if record.by_title else reference.item.doi
    return f"https://doi.org/{doi}" if doi else ""
