"""A citation gives another year, or another letter, than the entry that answers to it.

**What it looks at.** Citations that lead to an entry only after a repair of the year: one digit, two digits in the
other order, the year before or after, or the letter that tells apart the works of one year.

**Why it matters.** One of the two is wrong, and the reader cannot tell which.

**Example.** The text has `[United Nations, 2020b]`; the list has 2020, 2022b, 2020c and 2020d by the United Nations.

**When it stays silent.** When another entry answers exactly. Such a citation is not reported as undefined, nor its
entry as uncited.

**What to do.** The finding says which of the two the other evidence speaks for (address, other entries' letters,
dates in the text); correct the other one.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import label, linked, short, times
from refcheck.dates.citing import cited
from refcheck.dates.weigh import ClueKind, Repair, Weighing, weigh
from refcheck.model import Citation, Confidence, Dossier, Link, Mend, Problem, Reference, Severity


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each year under which an entry is cited and that it does not have, once, where it first stands."""
    differing: dict[tuple[str, str], list[tuple[Citation, Link, Reference]]] = {}
    for citation, link, reference in linked(dossier.document):
        if {Mend.YEAR, Mend.SUFFIX} & set(link.mends):
            differing.setdefault((citation.label.year + citation.label.suffix, reference.key), []).append(
                (citation, link, reference)
            )
    among = cited(dossier.document)
    for (year, key), found in differing.items():
        citation, link, reference = found[0]
        weighing = weigh(dossier.document, reference, among)
        repair = _of_entry(weighing)
        backed = () if repair else _backing(weighing)
        own = f"{reference.item.issued.year if reference.item.issued else ''}{reference.year_suffix}"
        yield Problem(
            message=f"the text cites “{label(citation)}”{times(len(found))}, the entry that answers to it is "
            + short(reference),
            location=citation.location,
            reference=key,
            printed=year,
            seen=own,
            suggestion=repair.phrase if repair else _suggestion(reference, year, own, backed),
            evidence=(link.reason, *(repair.reasons if repair else backed)),
            confidence=_confidence(link, repair),
        )


def _of_entry(weighing: Weighing | None) -> Repair | None:
    """A repair of the entry itself, where more than the citation speaks for it."""
    repair = weighing.repair if weighing else None
    return repair if repair and repair.kinds - {ClueKind.CITATION} else None


def _backing(weighing: Weighing | None) -> tuple[str, ...]:
    """What else has the entry's own year: its address, the sentences that cite it."""
    kinds = (ClueKind.URL, ClueKind.SENTENCE)
    return tuple(clue.seen for clue in weighing.agreeing if clue.kind in kinds) if weighing else ()


def _suggestion(reference: Reference, year: str, own: str, backed: tuple[str, ...]) -> str:
    if reference.item.issued is None:
        return f"{year} in the list, whose entry gives no year"
    return f"{own} in the citation" + ("" if backed else f", or {year} in the list")


def _confidence(link: Link, repair: Repair | None) -> Confidence:
    if repair:
        return Confidence.HIGH
    return Confidence.LOW if link.confidence is Confidence.LOW else Confidence.MEDIUM
