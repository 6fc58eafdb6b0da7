"""A citation names its source otherwise than the entry that answers to it.

**What it looks at.** Citations that lead to an entry only after a repair of the name: a letter or two of the
spelling, letters of another script, a co-author who is not in the entry; also those for which nothing is left but an
entry of that year without any author.

**Why it matters.** A reader who looks under the name as cited does not find the entry, and a search does not either.

**Example.** The text has `[Deutsch Welle, 2020]`, the list `Deutsche Welle`; or `TACC` in Latin letters where the
list has `ТАСС` in Cyrillic ones.

**When it stays silent.** For differences that are none: capitals, accents, İ and i, typographic apostrophes, “&” and
“and”, Türkiye and Turkey, an organisation's abbreviation. Such a citation is not reported as undefined, nor its entry
as uncited.

**What to do.** Print the name as the source itself gives it, in both places.
"""

from __future__ import annotations

from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import label, linked, printed_names, short, times
from refcheck.model import Citation, Confidence, Dossier, Link, Mend, Problem, Reference, Severity
from refcheck.text.names import fold_name, same_name

_WHAT = {
    Mend.SCRIPT: "the two names look alike and are in letters of different scripts",
    Mend.SPELLING: "the two names are spelled differently",
    Mend.NAMES: "the names are not the same ones",
}


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each way in which an entry is cited under another name, once, where it first stands."""
    differing: dict[tuple[str, str], list[tuple[Citation, Link, Reference]]] = {}
    for citation, link, reference in linked(dossier.document):
        if set(_WHAT) & set(link.mends):
            names = "; ".join(citation.label.names) or citation.label.title or citation.printed
            differing.setdefault((names, reference.key), []).append((citation, link, reference))
    for (names, key), found in differing.items():
        citation, link, reference = found[0]
        mend = next(each for each in _WHAT if each in link.mends)
        if Mend.NAMES in link.mends and not printed_names(reference):
            yield _nameless(citation, link, reference, names)
            continue
        right = _name_in_entry(citation, reference)
        yield Problem(
            message=f"the text cites “{names}”{times(len(found))}, the entry that answers to it is by {right}: "
            + (_WHAT[mend] if not _is_turned_round(citation, reference) else "the same names in another order"),
            location=citation.location,
            reference=key,
            printed=label(citation),
            seen=short(reference),
            suggestion=right if not _is_turned_round(citation, reference) else _all_names(reference),
            evidence=(link.reason,) if link.reason else (),
            confidence=Confidence.HIGH if mend is Mend.SCRIPT else Confidence.LOW if mend is Mend.NAMES else None,
        )


def _nameless(citation: Citation, link: Link, reference: Reference, names: str) -> Problem:
    """An entry without any author that is all that is left for what the text cites."""
    return Problem(
        message=f"the text cites “{names}”, and the only entry of that year left for it prints no author: "
        f"{short(reference)}",
        location=citation.location,
        reference=reference.key,
        printed=label(citation),
        seen=short(reference),
        suggestion="print the authors or editors in the entry, if it is the one that is meant",
        evidence=(link.reason,) if link.reason else (),
        confidence=Confidence.LOW,
    )


def _is_turned_round(citation: Citation, reference: Reference) -> bool:
    """Whether the citation has the entry's names in another order."""
    cited, printed = (sorted(map(fold_name, names)) for names in (citation.label.names, printed_names(reference)))
    return len(cited) > 1 and cited == printed


def _all_names(reference: Reference) -> str:
    *most, last = printed_names(reference)
    return f"{', '.join(most)} & {last}"


def _name_in_entry(citation: Citation, reference: Reference) -> str:
    """The entry's name in the place of the first cited one that it does not have."""
    names = printed_names(reference)
    if not names:
        return reference.item.title or reference.key
    for place, cited in enumerate(citation.label.names):
        if not any(cited == name or (same_name(cited, name) and cited.isascii() == name.isascii()) for name in names):
            return names[min(place, len(names) - 1)]
    return names[0]
