"""Articles of the list that the registries asked know neither by DOI nor by title.

**What it looks at.** Journal articles and conference papers: the record of the DOI at Crossref and DataCite and, where
there is none, a search for the title and the first author at Crossref and in the catalogues given with `--library`.

**Why it matters.** References that a program made up look like others: real authors, a likely journal, a smooth title.
What they lack is a record.

**Example.** 2 of 40 articles have no record at Crossref: Poe 2021, Roe 2019.

**When it stays silent.** About books, theses, reports, laws and the press, which registries hardly know; about titles
of few words; where a registry could not be asked, or the search was left out. It is one finding for the whole list, at
low confidence: many journals, most of all outside English, register no DOIs, and a title may be translated.

**What to do.** Look up those that you have not had in your hands.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.model import Confidence, Dossier, Found, Location, Missing, Need, Problem, Reference, Severity

_TYPES = ("article-journal", "paper-conference")
_NAMED = 12  # keys that the message names


@rule(severity=Severity.INFO, confidence=Confidence.LOW, needs={Need.RECORD})
def check(dossier: Dossier) -> Iterator[Problem]:
    """One problem for all articles without a record."""
    answered = list(_answered(dossier))
    missing = [(reference, answer) for reference, answer in answered if isinstance(answer, Missing)]
    if not missing:
        return
    keys = [reference.key for reference, _ in missing]
    more = f" and {len(keys) - _NAMED} more" if len(keys) > _NAMED else ""
    yield Problem(
        message=f"{len(keys)} of {len(answered)} articles looked for have no record at {missing[0][1].source}: "
        f"{', '.join(keys[:_NAMED])}{more}; look up those that you have not seen",
        location=Location(missing[0][0].location.path, 1, 1, 0),
        evidence=tuple(f"{reference.key}: {answer.seen} at {answer.source}" for reference, answer in missing),
    )


def _answered(dossier: Dossier) -> Iterator[tuple[Reference, object]]:
    """The articles about which a registry said something."""
    for reference in dossier.document.references:
        evidence = dossier.evidence.get(reference.key)
        answer = evidence.record if evidence else None
        searched = isinstance(answer, Missing) and "title" in answer.seen
        if reference.item.type in _TYPES and (isinstance(answer, Found) or searched):
            yield reference, answer
