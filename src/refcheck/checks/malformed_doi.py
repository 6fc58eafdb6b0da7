"""A DOI as printed is not one.

**What it looks at.** What the entry prints as its DOI: the field `doi`, or the words after `doi:` and `doi.org/`.

**Why it matters.** It leads nowhere, and programs that match references by DOI miss the work.

**Example.** `https://doi.org/10.108/19448953` (the number before the slash has at least four digits),
`10.1080/1944–8953` (an en dash where the DOI has a hyphen), `1O.1056/…` (a letter for the zero).

**When it stays silent.** When the DOI is well formed; whether it exists is another question. For closing punctuation
of the entry, and for breaks that the layout of a PDF puts into it.

**What to do.** Copy the DOI from the publisher's page.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.identifiers import doi, doi_fault
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

_PRINTED = re.compile(
    r"(?<![?&])(?:\bdoi\.org/|\bdoi\s?[:=]\s?)((?:https?://(?:dx\.)?doi\.org/|doi\s?:\s?)?[^\s<>]{1,300})",
    re.IGNORECASE,
)
# A prefix that is misprinted: a letter for a figure ("1O.1056/"), another number than 10, a comma for the full stop.
_MISPRINTED = re.compile(r"(?:[1lI][0oO],|[1lI][oO]\.|[lI]0\.|1[1-9]\.)(?=\d{4,9}/\S)")


@rule(severity=Severity.WARNING, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose DOI is malformed."""
    for reference in dossier.document.references:
        for printed in _printed(reference):
            if reason := doi_fault(printed):
                yield Problem(
                    message=f"the DOI is printed as “{printed}”: {reason}",
                    location=reference.location,
                    reference=reference.key,
                    printed=printed,
                    suggestion=_repaired(printed),
                )
                break


def _printed(reference: Reference) -> Iterator[str]:
    """What stands as DOI, without the punctuation that ends the entry or its field."""
    if reference.fields:
        if field := reference.fields.get("doi", ""):
            yield field.replace("\\", "").replace("{", "").replace("}", "")
        return
    unread = [piece.printed for piece in reference.unread if piece.field == "doi"]
    yield from unread
    if unread:
        return
    for match in _PRINTED.finditer(reference.raw):
        printed = match[1].rstrip(".,;:)]>*_\"'”’")
        if (printed.startswith("10.") or _MISPRINTED.match(printed)) and not _is_rejoined(reference, printed):
            yield printed
        elif _is_parted(reference, match):
            yield _whole(reference, match)


def _is_parted(reference: Reference, match: re.Match[str]) -> bool:
    """Whether a blank stands before the slash of the DOI, where no layout breaks a line."""
    return (
        not reference.location.path.lower().endswith(".pdf")
        and re.match(r"10\.\d{4,9} /", reference.raw[match.start(1) :]) is not None
    )


def _whole(reference: Reference, match: re.Match[str]) -> str:
    """The DOI with its blanks, as far as the entry's own one goes."""
    pattern = r" ?".join(map(re.escape, reference.item.doi))
    found = re.match(pattern, reference.raw[match.start(1) :], re.IGNORECASE)
    return found[0] if found else match[1]


def _is_rejoined(reference: Reference, printed: str) -> bool:
    """Whether the DOI goes on behind a blank: it was rejoined, and only the setting is at fault."""
    return (
        bool(reference.item.doi)
        and reference.item.doi != doi(printed)
        and reference.item.doi.startswith(printed.lower())
    )


def _repaired(printed: str) -> str:
    """The DOI with typeset dashes and blanks undone, "" when that does not mend it."""
    plain = re.sub(r"[–—−]", "-", re.sub(r"\s+", "", printed))
    plain = re.sub(r"^(?:https?://(?:dx\.)?doi\.org/)+", "", plain, flags=re.IGNORECASE)
    found = doi(_MISPRINTED.sub("10.", plain, count=1) if _MISPRINTED.match(plain) else plain)
    return found if found and not doi_fault(found) else ""
