"""The letters after the year of one author's entries leave a gap, occur twice, or stand alone.

**What it looks at.** All entries of the same authors in one year and their letters: 2020, 2020b, 2020c or 2020a,
2020b, 2020c.

**Why it matters.** The letter is what a citation points with. A gap is usually a mistyped year (2022b among 2020,
2020c, 2020d), a deleted entry, or an entry whose letter was not adjusted.

**Example.** United Nations 2020, 2022b, 2020c and 2020d: 2020b is missing, and 2022b is the only entry of its year.

**When it stays silent.** When the letters of a year run on from a or b without a gap, in whatever order the list has
them; also when they do so only if entries are grouped by their first author, as many styles do. For lists that are
cited by number or key.

**What to do.** Correct the year or the letter as suggested, and the citations with it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from refcheck.checks import rule
from refcheck.checks._entries import authors_key, first_author, listed
from refcheck.dates.citing import Cited, cited
from refcheck.dates.own_day import own_day
from refcheck.dates.weigh import LETTERS, ClueKind, gaps, weigh
from refcheck.model import Confidence, Document, Dossier, Problem, Reference, Severity


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each series of one author and year that is not a series, once, at the entry that stands out."""
    document = dossier.document
    if document.style in ("numeric", "key") and not _is_cited_with_letters(document):
        return
    told: set[str] = set()
    among = cited(document)
    for series in _series(document.references):
        if moved := _moved(document, series, among):
            told.add(moved.reference)
            yield moved
    for series in _series(document.references):
        if not told & {reference.key for reference in series} and not _is_filled(document, series, told):
            yield from _broken(document, series)


def _is_cited_with_letters(document: Document) -> bool:
    return any(citation.label.suffix for citation in document.citations)


def _series(references: Iterable[Reference]) -> list[list[Reference]]:
    """The entries of one year and the same authors, in list order, where at least one has a letter."""
    groups: dict[tuple[int, tuple[str, ...], int], list[Reference]] = {}
    for reference in references:
        if reference.item.issued and reference.item.authors:
            mark = (reference.chapter, authors_key(reference), reference.item.issued.year)
            groups.setdefault(mark, []).append(reference)
    return [group for group in groups.values() if any(each.year_suffix for each in group)]


def _moved(document: Document, series: list[Reference], among: Cited) -> Problem | None:
    """An entry alone in its year whose letter is just the one that another year lacks."""
    if len(series) != 1:
        return None
    reference = series[0]
    weighing = weigh(document, reference, among)
    clue = weighing.against(ClueKind.SERIES) if weighing else None
    repair = weighing.repair if weighing else None
    if clue is None or (repair and ClueKind.SERIES not in repair.kinds):
        return None
    printed = _year(reference)
    sure = repair is not None and len(repair.kinds) > 1
    return Problem(
        message=f"{printed} is this author's only entry of its year; {clue.seen}, "
        f"and {clue.date.year}{clue.suffix} is missing",
        location=reference.location,
        reference=reference.key,
        printed=reference.issued_printed or printed,
        seen=clue.seen,
        suggestion=repair.phrase if repair else f"{clue.date.year}{clue.suffix}",
        evidence=repair.reasons if repair else (clue.seen,),
        confidence=Confidence.HIGH if sure else None,
    )


def _broken(document: Document, series: list[Reference]) -> Iterator[Problem]:
    letters = [reference.year_suffix for reference in series]
    twice = [letter for letter, count in Counter(letters).items() if count > 1 and letter]
    missing = gaps(letters)
    if twice:
        at = [each for each in series if each.year_suffix == twice[0]][-1]
        what = f"{_year(at)} stands for {letters.count(twice[0])} entries"
        hint = f"{_with(at, _free(letters))}, so that each entry has a letter of its own"
    elif not missing or _is_whole_by_first_author(document, series[0]):
        return
    elif len(series) == 1 and own_day(series[0]):
        return  # the entry prints two years: impossible-date or date-contradicts-url tells it
    elif len(series) == 1:
        at = series[0]
        what = f"{_year(at)} is the only entry of its author in that year"
        hint = f"{_with(at, '')}, or list the entry that is missing"
    else:
        at = next(each for each in sorted(series, key=lambda one: one.year_suffix) if each.year_suffix > missing[0])
        what = f"{listed(_with(at, letter) for letter in missing)} is missing"
        hint = f"{_with(at, missing[0])}, or list the entry that is missing"
    yield Problem(
        message=f"the years of one author's entries run {listed(map(_year, series))}: {what}",
        location=at.location,
        reference=at.key,
        printed=_year(at),
        seen=listed(map(_year, series)),
        suggestion=hint,
        confidence=Confidence.LOW if len(series) == 1 else None,
    )


def _is_filled(document: Document, series: list[Reference], told: set[str]) -> bool:
    """Whether an entry already told to belong to this year fills its gap."""
    missing = set(gaps(reference.year_suffix for reference in series))
    moved = [each for each in document.references if each.key in told and authors_key(each) == authors_key(series[0])]
    return bool(missing) and missing <= {each.year_suffix for each in moved}


def _is_whole_by_first_author(document: Document, reference: Reference) -> bool:
    """Whether the letters run on when works with other co-authors are counted in, as "et al." citations need it."""
    year = reference.item.issued.year if reference.item.issued else None
    letters = [
        other.year_suffix
        for other in document.references
        if other.chapter == reference.chapter
        and other.item.issued
        and other.item.issued.year == year
        and first_author(other) == first_author(reference)
    ]
    return not gaps(letters)


def _year(reference: Reference) -> str:
    return _with(reference, reference.year_suffix)


def _with(reference: Reference, letter: str) -> str:
    return f"{reference.item.issued.year if reference.item.issued else ''}{letter}"


def _free(letters: list[str]) -> str:
    """The first letter that no entry has; an entry without letter takes the place of "a"."""
    used = {*letters, "a"} if "" in letters else set(letters)
    return next((letter for letter in LETTERS if letter not in used), "")
