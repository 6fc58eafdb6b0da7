"""An entry of the reference list is cited nowhere in the text.

**What it looks at.** Every entry of the list, and every citation of the text with the entry it leads to.

**Why it matters.** Most styles list only what is cited; an entry that nothing cites is often left over from an
earlier version, or its citation is misprinted.

**Example.** The list has `Goble, P. (2020)`, and no citation of the text leads there.

**When it stays silent.** When a citation leads to the entry after a repair, or could lead to it. When the file asks for
it without citing it (`nocite` of LaTeX and pandoc). For the holdings of archives, of which notes cite single pieces.
When there is no running text to look in (a bibliography without citation contexts), when a chapter of the manuscript
could not be read, or when so few entries are cited that the citations were evidently not understood.

**What to do.** Cite the source, or take the entry out of the list.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from refcheck.checks import rule
from refcheck.checks._entries import as_printed, cited_keys, first_author, is_holding, label, short
from refcheck.model import Confidence, Document, Dossier, Problem, Reference, Severity
from refcheck.text.names import fold_name

_UNDERSTOOD = 0.5  # the share of entries that must be cited before a missing citation says anything
_NEARLY_ALL = 0.8  # the share from which on it says something with some certainty


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry that no citation leads to."""
    document = dossier.document
    cited = cited_keys(document)
    if not document.has_text or not document.references or not cited:
        return
    if "*" in document.nocited or any(piece.field == "input" for piece in document.unread):
        return  # the chapter that was not read may cite it
    answered = cited | document.nocited
    listed = [each for each in document.references if each.key in cited or not is_holding(each)]
    uncited = [each for each in listed if not {each.key, each.label or each.key} & answered]
    share = 1 - len(uncited) / len(listed)
    if share < _UNDERSTOOD:
        return
    beside = _beside_citations(document)
    for reference in uncited:
        doubt = _doubt(document, reference, beside)
        yield Problem(
            message=f"no citation in the text leads to {short(reference)}" + (f"; {doubt}" if doubt else ""),
            location=reference.location,
            reference=reference.key,
            printed=as_printed(reference),
            suggestion="cite it, or take it out of the list",
            confidence=Confidence.LOW if doubt or share < _NEARLY_ALL else None,
        )


def _beside_citations(document: Document) -> list[str]:
    """The folded citing sentences without their brackets, whose names are those of the sources they lead to."""
    sentences: dict[str, str] = {}
    for citation in document.citations:
        left = sentences.get(citation.sentence, citation.sentence)
        sentences[citation.sentence] = left.replace(citation.group, " ") if citation.links else left
    return [f" {fold_name(left)} " for left in sentences.values()]


def _doubt(document: Document, reference: Reference, beside: Sequence[str]) -> str:
    """Why the text may cite the entry after all, in a way that was not understood."""
    year = str(reference.item.issued.year) if reference.item.issued else ""
    for citation in document.citations:
        if not citation.links and year and citation.label.year == year:
            return f"it may be what “{label(citation)}” means"
    name = first_author(reference)
    if not name.strip("_- ") or not (reference.item.authors or reference.item.editors):
        return "it has no author of its own to be cited by"
    if len(name) > 3 and any(f" {name} " in sentence for sentence in beside):
        return "its author is named in the text"
    return ""
