"""Two entries of the list are the same source.

**What it looks at.** DOI, address, title with year and first author, and journal with volume and pages of every two
entries, after folding.

**Why it matters.** The text then cites one source as two; the letters after the year and the numbers shift.

**Example.** The same press release once under `OSCE` and once under its full name, with the same address.

**When it stays silent.** For entries that share an address because it is only the start page of a site, for chapters
and pages of one book, for works of the same title in different years, and for the lists of different chapters.

**What to do.** Keep one entry and let all citations point to it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from urllib.parse import urlsplit

from refcheck.checks import rule
from refcheck.checks._entries import as_printed, printed_names, short
from refcheck.identifiers import address
from refcheck.model import Confidence, Dossier, Problem, Reference, Severity
from refcheck.text.names import fold_name, same_name

_LONG_TITLE = 12  # letters; shorter ones ("Editorial") belong to many works


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry that an earlier one already gives, once."""
    told: set[str] = set()
    for same, what, confidence in _SAME:
        earlier: dict[tuple[int, str], Reference] = {}
        for reference in dossier.document.references:
            mark = same(reference)
            first = earlier.setdefault((reference.chapter, mark), reference) if mark else reference
            if first is reference or reference.key in told or not _may_be_one(first, reference, what):
                continue
            told.add(reference.key)
            yield Problem(
                message=f"{_told_apart(reference, first)} have the same {what}",
                location=reference.location,
                reference=reference.key,
                printed=as_printed(reference),
                seen=as_printed(first),
                suggestion=f"keep one of the two ({first.key}, {reference.key})",
                evidence=(f"{what}: {mark}",),
                confidence=_confidence(first, reference, confidence),
            )


def _told_apart(reference: Reference, first: Reference) -> str:
    """The two entries in few words, with what tells them apart where the words are the same."""
    one, two = short(reference), short(first)
    if one != two:
        return f"{one} and {two}"
    if reference.fields and reference.key != first.key:
        return f"{one} ({reference.key}) and {two} ({first.key})"
    if reference.label and first.label and reference.label != first.label:
        return f"{one} (number {reference.label}) and {two} (number {first.label})"
    if not _has_same_title(reference, first):
        return f"{one} (“{reference.item.title[:60]}”) and {two} (“{first.item.title[:60]}”)"
    return f"{one} (line {reference.location.line}) and {two} (line {first.location.line})"


def _doi(reference: Reference) -> str:
    return reference.item.doi


def _address(reference: Reference) -> str:
    """The address where it points to one page rather than to a site or a section."""
    url = reference.item.url
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    last = parts.path.rstrip("/").rpartition("/")[2]
    is_one_page = bool(parts.query) or any(char.isdigit() for char in last) or last.count("-") > 2 or len(last) > 25
    return address(url) if is_one_page else ""


def _title(reference: Reference) -> str:
    item = reference.item
    title = fold_name(item.title)
    if len(title) < _LONG_TITLE or " " not in title or item.issued is None:
        return ""
    return f"{title} ({item.issued.year})"


def _place(reference: Reference) -> str:
    """The journal, volume and pages of an article, which no other one has; on one page two may stand."""
    item = reference.item
    if not (item.container_title and item.volume and item.pages and item.title):
        return ""
    title = "" if "-" in _pages(reference) else f" ({fold_name(item.title)})"
    return f"{fold_name(item.container_title)} {item.volume}, {_pages(reference)}{title}"


_SAME: tuple[tuple[Callable[[Reference], str], str, Confidence], ...] = (
    (_doi, "DOI", Confidence.HIGH),
    (_address, "address", Confidence.HIGH),
    (_title, "title and year", Confidence.MEDIUM),
    (_place, "journal, volume and pages", Confidence.MEDIUM),
)


def _has_same_title(a: Reference, b: Reference) -> bool:
    return bool(a.item.title) and fold_name(a.item.title) == fold_name(b.item.title)


def _confidence(a: Reference, b: Reference, sure: Confidence) -> Confidence:
    """As sure as the mark is for the same title in the same year; two years of one report may share an address."""
    if not _has_same_title(a, b) or (sure is Confidence.MEDIUM and _are_two_forms(a, b)):
        return Confidence.LOW
    years = {each.item.issued.year for each in (a, b) if each.item.issued}
    return sure if len(years) < 2 else Confidence.MEDIUM


def _are_two_forms(a: Reference, b: Reference) -> bool:
    """Whether one is a report or a thesis and the other its published form: two works of one title."""
    return a.item.type != b.item.type and bool({"report", "thesis", "speech"} & {a.item.type, b.item.type})


def _first_person(reference: Reference) -> str:
    """The first author, or the first editor of a work that has only editors, folded."""
    return fold_name(next(iter(printed_names(reference)), ""))


def _pages(reference: Reference) -> str:
    """The pages with the last one in full: "644-57" is "644-657"."""
    pages = re.sub(r"\s*[–—‒−-]+\s*", "-", reference.item.pages)
    match = re.fullmatch(r"(\d+)-(\d+)", pages)
    if not match or len(match[2]) >= len(match[1]):
        return pages
    return f"{match[1]}-{match[1][: -len(match[2])]}{match[2]}"


def _may_be_one(a: Reference, b: Reference, what: str) -> bool:
    """Whether nothing else tells the two apart: pages of a book, another author, another day."""
    if _pages(a) != _pages(b) and a.item.pages and b.item.pages:
        return False
    if a.item.volume != b.item.volume and a.item.volume and b.item.volume:
        return False
    if what != "title and year":
        return _has_same_title(a, b) or not {"chapter", "entry", "entry-encyclopedia"} & {a.item.type, b.item.type}
    issued, other = a.item.issued, b.item.issued
    if issued and other and issued != other and issued.month and other.month:
        return False
    if a.item.url and b.item.url and address(a.item.url) != address(b.item.url):
        return False
    one, two = _first_person(a), _first_person(b)
    return same_name(one, two) or not (one and two)
