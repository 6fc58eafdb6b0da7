"""A number, day or name beside a quotation differs from what the source has around the passage.

**What it looks at.** The citing sentence without its quotation, and the sentences of the source around the passage that
was found: counted things (“65 MPs”, “720-seat”; figures and English, German, Turkish and Russian number words are
equal), the day on which something was said or done, and who held an office (“French President …”). Counted things are
looked for in the sentences before and after the citing one too, where those cite nothing themselves.

**Why it matters.** A quotation may be faithful and the sentence around it not: a digit swapped, a day off, a
predecessor named.

**Example.** Printed: the motion, signed by 65 MPs in the 720-seat chamber, called the decision “a step backwards”. The
source has: the motion signed by 56 MPs.

**When it stays silent.** Whenever both may be right: the sentence cites several sources; the source has the printed
number, day or name anywhere, or several numbers for the same noun; one is rounded, bounded, a range, or adds up from
others; the words beside the two do not agree; the days are neighbours (time zones) or of another event; the languages
differ; the source could not be read, or the quotation does not stand there almost as printed.

**What to do.** Read the passage that the finding quotes; correct the sentence, or cite where its number is from.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._fact_dates import clashing_dates
from refcheck.checks._fact_names import clashing_names
from refcheck.checks._fact_numbers import clashing_numbers
from refcheck.checks._passages import Clash, Passage, beside, outside, passage_of, sentence_around, sole_citation
from refcheck.checks._quoted import Quoted, quotations, shown
from refcheck.model import Confidence, Document, Dossier, Need, Problem, Severity
from refcheck.text.language import language
from refcheck.text.languages import languages_of


@rule(severity=Severity.WARNING, confidence=Confidence.LOW, needs={Need.LIVE, Need.MEMENTO, Need.QUOTES})
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each number, day or name around a quotation that its source gives otherwise beside the passage."""
    told: set[tuple[str, str]] = set()
    for quoted in quotations(dossier):
        passage = passage_of(quoted) if quoted.link is not Confidence.LOW else None
        if passage is None:
            continue
        for said, clash in _clashes(dossier.document, quoted, passage):
            if (said, clash.printed) in told:
                continue
            told.add((said, clash.printed))
            yield Problem(
                message=f"the text has “{clash.printed}”; beside the quoted passage the {quoted.found.source} has "
                f"“{clash.seen}”; make sure which is meant",
                location=quoted.quote.location,
                reference=quoted.reference.key,
                printed=shown(said),
                seen=shown(sentence_around(passage.text, clash.at)),
                url=quoted.found.url,
            )


def _clashes(document: Document, quoted: Quoted, passage: Passage) -> Iterator[tuple[str, Clash]]:
    """What the citing sentence says outside its quotations, with each piece of it that the source has otherwise."""
    citation = sole_citation(document, quoted)
    said = outside(document, citation) if citation else ""
    code = _language(said, passage)
    if citation is None or not said or not code:
        return
    for clash in clashing_numbers(said, passage, code):
        yield said, clash
    for clash in clashing_dates(said, passage, quoted.reference):
        yield said, clash
    for clash in clashing_names(said, passage, quoted.quote.speaker):
        yield said, clash
    for other in beside(citation):
        for clash in clashing_numbers(other, passage, code):
            yield other, clash


def _language(said: str, passage: Passage) -> str:
    """The language of the sentence and of the page, "" where they are not one."""
    there = languages_of(passage.text)
    own = language(said) or passage.page.language[:2]
    return own if own and own in (there[:1] or (passage.page.language[:2],)) else ""
