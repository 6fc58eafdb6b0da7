"""The entries of one list are printed in more than one style.

**What it looks at.** How the entries of a printed list give the date, lead to the address, set the address and the
DOI, and join the last two authors; counted over the whole list. One finding sums up all that differs.

**Why it matters.** Journals ask for one style; a mixture shows which entries were added later or by another hand.

**Example.** 33 entries have “Retrieved from”, 7 “Available at”; 42 have `(2020, October 5)`, 3 `(October 2020)`.

**When it stays silent.** For short lists, for sources that only notes give, for bibliographies in a file format that a
style prints, for one stray entry in a habit that most entries do not need, and for differences that follow from the
kind of source.

**What to do.** Choose one form for each and change the few; the finding names them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from refcheck.checks import rule
from refcheck.checks._entries import given_in_notes, listed, short
from refcheck.dates import MONTHS
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity

_LEAST = 8  # entries that show a form before it is a habit
_HABIT = 0.6  # the share of the commonest form
_MONTH = "|".join(name[:3] for name in MONTHS)
_YEAR_FIRST = re.compile(r"\((?:1[89]|20)\d\d[a-z]?,\s?[^\W\d_]{3,12}\.?(?:\s\d{1,2})?\)")
_MONTH_FIRST = re.compile(rf"\((?:\d{{1,2}}\s)?(?:{_MONTH})[a-z]{{0,6}}\.?(?:\s\d{{1,2}},)?\s(?:1[89]|20)\d\d[a-z]?\)")
_LEAD = re.compile(
    r"\b(retrieved(?:\sfrom)?|available(?:\s(?:at|from|online))?|accessed(?:\s(?:at|from))?|erişim(?:\sadresi)?|режим\sдоступа|"
    r"disponible\sen|disponível\sem|verfügbar\sunter|online)\b[:\s]*(?=<?\s?https?:)",
    re.IGNORECASE,
)


@rule(severity=Severity.INFO, confidence=Confidence.HIGH)
def check(dossier: Dossier) -> Iterator[Problem]:
    """One finding for the list, a line for each habit that some entries do not share."""
    if given_in_notes(dossier.document):
        return
    references = [reference for reference in dossier.document.references if not reference.fields]
    lines: list[str] = []
    strays: list[Reference] = []
    for what, form in _FORMS:
        line, few = _differing(references, what, form)
        lines += [line] if line else []
        strays += few
    if lines:
        yield Problem(
            message="the list is not printed in one style: " + "; ".join(lines),
            location=min(stray.location for stray in strays),
            printed=listed(dict.fromkeys(stray.key for stray in strays), most=20),
            suggestion="the commoner form throughout",
            evidence=tuple(lines),
        )


def _differing(
    references: Sequence[Reference], what: str, form: Callable[[Reference], str]
) -> tuple[str, list[Reference]]:
    """How many entries show which form of one habit, and those in the rarer ones; ("", []) where they agree."""
    shown: dict[str, list[Reference]] = {}
    for reference in references:
        if found := form(reference):
            shown.setdefault(found, []).append(reference)
    total = sum(map(len, shown.values()))
    by_count = sorted(shown.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    if len(by_count) < 2 or total < _LEAST or len(by_count[0][1]) < _HABIT * total:
        return "", []
    few = [reference for _, entries in by_count[1:] for reference in entries]
    counts = ", ".join(
        f"{found} in {len(entries)}" + (f" ({listed(map(short, entries), most=5)})" if place else "")
        for place, (found, entries) in enumerate(by_count)
    )
    return f"{what}: {counts}", few


def _date(reference: Reference) -> str:
    if _YEAR_FIRST.search(reference.raw):
        return "(2020, October 5)"
    return "(October 2020)" if _MONTH_FIRST.search(reference.raw) else ""


def _lead(reference: Reference) -> str:
    match = _LEAD.search(reference.raw)
    return f"“{' '.join(match[1].split()).capitalize()}”" if match else ""


def _setting(reference: Reference) -> str:
    match = re.search(r"(<?)https?://", reference.raw)
    return ("<address> in angle brackets" if match[1] else "bare address") if match else ""


def _doi(reference: Reference) -> str:
    if re.search(r"https?://(?:dx\.)?doi\.org/", reference.raw, re.IGNORECASE):
        return "https://doi.org/…"
    return "doi:…" if re.search(r"\bdoi\s?:", reference.raw, re.IGNORECASE) else ""


def _after_authors(reference: Reference) -> str:
    """What stands between the authors and a year in brackets."""
    match = re.search(r"([,.]?)\s?\((?:\w{3,9}\s)?(?:1[89]|20)\d\d", reference.raw[:300])
    if not match:
        return ""
    before = reference.raw[: match.start()].rstrip()
    # An initial's or an abbreviation's own full stop says nothing of the habit.
    if match[1] == "." or before.endswith("."):
        return ""
    return "“Author, (2020)”" if match[1] == "," else "“Author (2020)”"


def _joint(reference: Reference) -> str:
    """What stands before the last author; titles and publishers hold the same words."""
    if len(reference.item.authors) < 2:
        return ""
    last = reference.item.authors[-1]
    family = re.escape(last.literal or last.family)
    head = re.split(r"\(?(?:1[89]|20)\d\d", reference.raw, maxsplit=1)[0]
    # Initials, given names and a particle may stand between the two.
    match = re.search(rf"(&|\band\b)\s+(?:[^\W\d_][\w.'’-]{{0,20}}\s+){{0,4}}{family}(?!\w)", head) if family else None
    return f"“{match[1]}”" if match else ""


_FORMS: tuple[tuple[str, Callable[[Reference], str]], ...] = (
    ("date", _date),
    ("words before the address", _lead),
    ("address", _setting),
    ("DOI", _doi),
    ("before the year", _after_authors),
    ("last two authors", _joint),
)
