"""A citation in the text has no entry in the reference list.

**What it looks at.** Every citation of the text and every entry of the list; a citation is also tried with small
repairs (spelling, script, one digit of the year, the letter) before it is said to have no entry.

**Why it matters.** The reader cannot find the source; often an entry was lost while the text was revised.

**Example.** The text has `Şahin (2020)`, and no entry of the list is by Şahin.

**When it stays silent.** When an entry answers to the citation after a repair: `citation-name-differs` or
`citation-year-differs` tells that. For footnotes, and where no list was found at all.

**What to do.** Add the entry, or correct the name, year or number of the citation.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import first_author, is_note, label, listed, short, times
from refcheck.model import Citation, CitationStyle, Confidence, Document, Dossier, Problem, Severity
from refcheck.text.names import fold_name, same_name

_SURE = (CitationStyle.NUMERIC, CitationStyle.KEY)


@rule(severity=Severity.ERROR, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each label that no entry answers to, once, where it first stands."""
    document = dossier.document
    if not document.references:
        return
    unanswered: dict[tuple[str, ...], list[Citation]] = {}
    for citation in document.citations:
        if not citation.links and not is_note(citation):
            unanswered.setdefault(_mark(citation), []).append(citation)
    for citations in unanswered.values():
        first = citations[0]
        yield Problem(
            message=f"the text cites “{label(first)}”{times(len(citations))}; no entry of the list answers to it"
            + _near(document, first),
            location=first.location,
            printed=label(first),
            suggestion="add the entry to the list, or correct the citation",
            confidence=_confidence(document, first),
        )


def _mark(citation: Citation) -> tuple[str, ...]:
    own = citation.label
    return (*map(fold_name, own.names), own.year, own.suffix, own.number, own.key, fold_name(own.title))


def _near(document: Document, citation: Citation) -> str:
    """Entries of the first author cited, which the reader will look at first."""
    if not citation.label.names:
        return ""
    name = citation.label.names[0]
    near = [short(each) for each in document.references if same_name(name, first_author(each))]
    return f" (entries by {name}: {listed(near, most=4)})" if near else ""


def _confidence(document: Document, citation: Citation) -> Confidence:
    """Numbers and keys are sure; a name that no other citation of this kind shares may be something else."""
    if citation.style in _SURE:
        return Confidence.HIGH
    answered = sum(bool(each.links) for each in document.citations)
    few = answered < 3 or answered < len(document.citations) / 2
    return Confidence.LOW if few or not citation.label.names else Confidence.MEDIUM
