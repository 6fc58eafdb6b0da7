"""An ISBN as printed is not one.

**What it looks at.** What the entry prints as its ISBN: the number of digits, the prefix, the check digit.

**Why it matters.** Libraries and shops will not find the book by it; one digit is mistyped or missing.

**Example.** `ISBN 978-0-393-34927-7`: for these digits the last one would be 6.

**When it stays silent.** When length and check digit are right; for an ISSN in the field `isbn`, where some citation
managers put it; for a Cyrillic Х as the check digit.

**What to do.** Copy the number from the book.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.identifiers import isbn, isbn_fault, issn
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

_PRINTED = re.compile(r"\bISBN(?:[-\s]?1[03])?\s?[:.]?\s?((?:\d[-–\s]?){6,16}[\dX]?)(?!\d)", re.IGNORECASE)
_APART = re.compile(r"[,;/]|\band\b|\s\(|\)\s?|\$\\backslash\$[nrt]?")
_LEAST_DIGITS = 7  # fewer are a volume or an edition


@rule(severity=Severity.WARNING, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry whose ISBN is malformed."""
    for reference in dossier.document.references:
        for printed in _printed(reference):
            reason = isbn_fault(printed)
            if reason:
                yield Problem(
                    message=f"the ISBN is printed as “{printed}”: {reason}",
                    location=reference.location,
                    reference=reference.key,
                    printed=printed,
                    suggestion="copy the number from the book",
                )


def _printed(reference: Reference) -> Iterator[str]:
    if reference.fields:
        pieces = [piece.strip(" {}") for piece in _APART.split(_plain(reference.fields.get("isbn", "")))]
        yield from (piece for piece in pieces if _is_number(piece) and not isbn(piece) and not issn(piece))
        return
    for match in _PRINTED.finditer(_plain(reference.raw)):
        printed = match[1].strip(" -–")
        # Two numbers side by side ("978… 0-…") are read as one by the pattern; each is taken by itself then.
        if not isbn(printed):
            yield printed


def _plain(text: str) -> str:
    """The *text* with the dashes and the letter that stand for an ISBN's own, one for one."""
    return text.translate({0x2010: "-", 0x2011: "-", 0x2012: "-", 0x2014: "-", 0x2212: "-", 0x425: "X", 0x445: "x"})


def _is_number(piece: str) -> bool:
    return sum(char.isdigit() for char in piece) >= _LEAST_DIGITS
