"""A citation in the text has no entry in the reference list.

**What it looks at.** Every citation of the text and every entry of the list; a citation is also tried with small
repairs (spelling, script, one digit of the year, the letter) before it is said to have no entry.

**Why it matters.** The reader cannot find the source; often an entry was lost while the text was revised.

**Example.** The text has `Şahin (2020)`, and no entry of the list is by Şahin.

**When it stays silent.** When an entry answers to the citation after a repair: `citation-name-differs` or
`citation-year-differs` tells that. For footnotes, unless nearly all of them lead to a source and the one that does not
names an author and a title; and where no list was found at all, or a bibliography that the
manuscript names could not be read.

**What to do.** Add the entry, or correct the name, year or number of the citation.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import cited_keys, first_author, given_in_notes, is_note, label, listed, short, times
from refcheck.dates import seen_in_url
from refcheck.model import Citation, CitationStyle, Confidence, Document, Dossier, Problem, Reference, Severity
from refcheck.text.names import fold_name, same_name

_UNPUBLISHED = re.compile(r"review|prep|submi|unpub|press|forth|comm|appear|accept", re.IGNORECASE)
_FEWEST_NOTES = 5
_NEARLY_ALL = 0.8
_SURE = (CitationStyle.NUMERIC, CitationStyle.KEY)


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each label that no entry answers to, once, where it first stands."""
    document = dossier.document
    if not document.references or any(piece.field == "bibliography" for piece in document.unread):
        return  # the entry may stand in the bibliography that was not read
    unanswered: dict[tuple[str, ...], list[Citation]] = {}
    notes_understood = _notes_understood(document)
    for citation in document.citations:
        if is_note(citation) and not (notes_understood and citation.label.names):
            continue
        if not citation.links and not _needs_no_entry(citation):
            unanswered.setdefault(_mark(citation), []).append(citation)
    lacking, remedy = "no entry of the list answers to it", "add the entry to the list"
    if given_in_notes(document):
        lacking, remedy = "no note gives it in full", "give the source in full"
    for citations in unanswered.values():
        first = citations[0]
        yield Problem(
            message=f"the text cites {_shown(first)}{times(len(citations))}; {lacking}" + _near(document, first),
            location=first.location,
            printed=label(first),
            suggestion=f"{remedy}, or correct the citation",
            confidence=_confidence(document, first),
        )


def _notes_understood(document: Document) -> bool:
    """Whether nearly all citations in notes lead to a source, so that one without stands out.

    Letters, papers of an archive and unsigned news, which lists leave out, name nobody and are not counted.
    """
    naming = (each for each in document.citations if is_note(each) and (each.links or each.label.names))
    notes = [bool(citation.links) for citation in naming]
    return sum(notes) >= _FEWEST_NOTES and sum(notes) >= _NEARLY_ALL * len(notes)


def _needs_no_entry(citation: Citation) -> bool:
    """Work that is not out yet, and an interval such as [0, 1]."""
    year = citation.label.year
    unpublished = bool(year) and not year[:1].isdigit() and _UNPUBLISHED.search(year) is not None
    return unpublished or re.search(r"(?<!\d)0(?!\d)", citation.label.number) is not None


def _shown(citation: Citation) -> str:
    number = citation.label.number
    return (
        f"number {number} in “{citation.printed}”" if number and number != citation.printed else f"“{label(citation)}”"
    )


def _mark(citation: Citation) -> tuple[str, ...]:
    own = citation.label
    return (*map(fold_name, own.names), own.year, own.suffix, own.number, own.key, fold_name(own.title))


def _near(document: Document, citation: Citation) -> str:
    """Entries of the first author cited, which the reader will look at first."""
    if not citation.label.names:
        return ""
    if uncited := _uncited_of_year(document, citation):
        return f" (of that year, the list has {listed(map(short, uncited), most=3)}, which nothing cites)"
    name = citation.label.names[0]
    if dated := _dated_by_address(document, citation):
        return f" ({short(dated)} has that year in its address)"
    near = [short(each) for each in document.references if same_name(name, first_author(each))]
    return f" (entries by {name}: {listed(near, most=4)})" if near else ""


def _confidence(document: Document, citation: Citation) -> Confidence:
    """Numbers and keys are sure; a name that no other citation of this kind shares may be something else."""
    if citation.style is CitationStyle.NUMERIC and (beyond := _beyond_the_list(document, citation)):
        return Confidence.LOW if len(beyond) > 1 else Confidence.MEDIUM
    if is_note(citation):
        return Confidence.LOW  # many lists are selections
    if citation.label.key.isdigit() and not any(each.key.isdigit() for each in document.references):
        return Confidence.LOW  # the page, in a command of the author's own: \citetPage{123}{smith2004}
    if citation.style in _SURE:
        return Confidence.HIGH
    if _is_imprint(document, citation):
        return Confidence.LOW
    answered = sum(bool(each.links) for each in document.citations)
    few = answered < 3 or answered < len(document.citations) / 2
    if few or not citation.label.names or _uncited_of_year(document, citation) or _dated_by_address(document, citation):
        return Confidence.LOW
    return Confidence.MEDIUM


def _beyond_the_list(document: Document, citation: Citation) -> tuple[int, ...]:
    """The cited numbers that run on right behind the last entry, if this is one of them: its end may not be read."""
    labels = [int(each.label) for each in document.references if each.label.isdigit()]
    last = max(labels, default=len(document.references))
    unanswered = {
        int(each.label.number) for each in document.citations if each.label.number.isdigit() and not each.links
    }
    beyond: list[int] = []
    while last + 1 + len(beyond) in unanswered:
        beyond.append(last + 1 + len(beyond))
    return tuple(beyond) if citation.label.number.isdigit() and int(citation.label.number) in beyond else ()


def _is_imprint(document: Document, citation: Citation) -> bool:
    """Whether the one name cited is a place or a publisher of the list: "(Paris, 1892)" need not be a citation."""
    if len(citation.label.names) != 1 or citation.label.et_al:
        return False
    imprints = {
        fold_name(each) for one in document.references for each in (one.item.publisher_place, one.item.publisher)
    }
    return fold_name(citation.label.names[0]) in imprints - {""}


def _dated_by_address(document: Document, citation: Citation) -> Reference | None:
    """The entry of the first author cited whose address carries the cited year, whatever year it prints."""
    first = citation.label.names[0] if citation.label.names else ""
    for reference in document.references:
        seen = seen_in_url(reference.item.url)
        if seen and str(seen.date.year) == citation.label.year and same_name(first, first_author(reference)):
            return reference
    return None


def _uncited_of_year(document: Document, citation: Citation) -> list[Reference]:
    """The entries of the cited year that nothing cites: one of them may be meant, under a name not understood."""
    cited = cited_keys(document)
    return [
        reference
        for reference in document.references
        if reference.key not in cited
        and reference.item.issued
        and str(reference.item.issued.year) == citation.label.year
        and reference.year_suffix == citation.label.suffix
    ]
