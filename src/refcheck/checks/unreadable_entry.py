"""A passage of the input could not be read.

**What it looks at.** Entries of a bibliography that break its syntax, entries of a list that could not be told apart,
and fields whose content could not be taken; each with its line and what was printed.

**Why it matters.** Nothing in such a passage was checked.

**Example.** `@article{smith2004, title = {On names` without its closing brace.

**When it stays silent.** For dates that are on no calendar: `impossible-date` tells those.

**What to do.** Repair the entry as the reason says.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import listed, short
from refcheck.model import Confidence, Document, Dossier, Location, Problem, Reference, Severity

_TOLD_ELSEWHERE = {
    "issued", "date", "year", "month", "accessed", "urldate", "archive_date", "archivedate", "doi", "isbn", "url",
}  # fmt: skip


@rule(severity=Severity.WARNING, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each passage that was not read, and each field of an entry that was not taken."""
    for passage in dossier.document.unread:
        yield Problem(
            message=f"this could not be read: {passage.reason}",
            location=passage.location or Location(dossier.document.path, 1, 1, 0),
            printed=_shown(passage.printed),
            suggestion="repair the entry; nothing in it was checked",
        )
    yield from _undefined(dossier.document)
    for reference in dossier.document.references:
        for piece in reference.unread:
            if piece.field != "string" and piece.field not in _TOLD_ELSEWHERE:
                yield Problem(
                    message=f"the {piece.field or 'text'} of {short(reference)} could not be read: {piece.reason}",
                    location=piece.location or reference.location,
                    reference=reference.key,
                    printed=_shown(piece.printed),
                    confidence=Confidence.LOW,
                    severity=Severity.INFO,
                )


def _undefined(document: Document) -> Iterator[Problem]:
    """One finding for each word that stands for a text which no `@string` of the file gives, with its entries."""
    users: dict[str, list[Reference]] = {}
    for reference in document.references:
        for piece in reference.unread:
            if piece.field == "string":
                users.setdefault(piece.printed, []).append(reference)
    for word, those in users.items():
        yield Problem(
            message=f"no @string defines “{word}”, which stands in {listed(map(short, those), most=5)}",
            location=those[0].location,
            reference=those[0].key,
            printed=word,
            suggestion=f"define {word} with @string, or put the text in braces or quotes",
            confidence=Confidence.LOW,
            severity=Severity.INFO,
        )


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= 200 else line[:200] + " …"
