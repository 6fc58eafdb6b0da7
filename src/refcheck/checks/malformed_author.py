"""The author's name in an entry is not in the form of a name.

**What it looks at.** The authors and editors of each entry: a given name left in front of the family name whose
initial follows, a name repeated, digits or stray signs, “et al.” where all names belong, names that BibTeX takes for
one.

**Why it matters.** The entry is sorted and cited under the wrong name, and citation managers pass the error on.

**Example.** `Mehmet Koçak, M. (2020)`, cited as “Koçak, 2020”: the family name is Koçak.

**When it stays silent.** For organisations, double family names (`García López, G.`, unless the text cites only the
last part), names without given name, “et al.” in a printed list.

**What to do.** Print the name in the form of the other entries.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks import rule
from refcheck.checks._entries import family_behind_given, linked, printed_name
from refcheck.model import Confidence, Document, Dossier, Name, Problem, Reference, Severity
from refcheck.text.names import fold_name

_STRANGE = re.compile(r"[\d@#$%^*_=+<>|\\{}\[\]?!:]|https?:|\.\.(?!\.)|,,|[(].{0,3}$")
_ET_AL = re.compile(r"(?:^|[\s,])(?:et\.?\s?al\b\.?|and\s+others$|u\.\s?a\.$|и\s+др\.?$|vd\.?$)", re.IGNORECASE)
_COMMA_LIST = re.compile(r"[^,\s][^,]{0,60},\s*[^,]{1,30},\s*[^,]{1,60},\s*[^,]{1,30}")
_IN_PARTS = re.compile(r"\b(?:family|given)(?:-i)?\s?=", re.IGNORECASE)  # biblatex: "given=William, family=Atheling"
_SEPARATORS = re.compile(r"\sand\s", re.IGNORECASE)

# Given names that are seldom the first word of a double family name.
_GIVEN_NAMES = """
ahmet ali ayşe emre fatma hakan hasan hüseyin ibrahim kemal mehmet murat mustafa ömer osman yusuf zeynep
anna charles christopher daniel david edward elizabeth emily george jennifer jessica john jonathan joseph joshua karen
kevin linda margaret mary matthew michael nancy patricia peter richard robert sarah stephen steven susan thomas timothy
andreas barbara christian claudia hans jürgen klaus markus matthias stefan susanne ulrich wolfgang
antoine camille catherine françois jean julien nathalie nicolas philippe pierre sophie
ana carlos carmen eduardo fernando javier joão jorge josé juan luis manuel maria miguel paulo pedro
alessandro francesco giovanni giuseppe marco paolo
aleksandr aleksey andrey anna dmitriy irina ivan mikhail natalya nikolay olga sergey tatyana vladimir
александр алексей андрей владимир дмитрий ирина михаил наталья николай ольга сергей татьяна
"""
_GIVEN = frozenset(fold_name(name) for name in _GIVEN_NAMES.split())


@rule(severity=Severity.WARNING, confidence=Confidence.MEDIUM)
def check(dossier: Dossier) -> Iterator[Problem]:
    """Each entry with such a name, once for every name."""
    cited = _cited_names(dossier.document)
    for reference in dossier.document.references:
        yield from _bibtex(reference)
        for name in (*reference.item.authors, *reference.item.editors):
            found = _given_in_front(name, cited.get(reference.key, frozenset())) or _fault(name, reference)
            if found:
                reason, suggestion, confidence = found
                yield Problem(
                    message=f"the name is printed as “{_whole(name)}”: {reason}",
                    location=reference.location,
                    reference=reference.key,
                    printed=_whole(name),
                    suggestion=suggestion,
                    confidence=confidence,
                )


def _cited_names(document: Document) -> dict[str, frozenset[str]]:
    """Each entry's key with the folded first names that citations lead to it by."""
    names: dict[str, set[str]] = {}
    for citation, _, reference in linked(document):
        names.setdefault(reference.key, set()).update(map(fold_name, citation.label.names[:1]))
    return {key: frozenset(found) for key, found in names.items()}


def _given_in_front(name: Name, cited: frozenset[str]) -> tuple[str, str, Confidence] | None:
    """`Mehmet Koçak, M.`: the initial is that of the first word of what stands as the family name."""
    family, first = family_behind_given(name), name.family.partition(" ")[0]
    if not family:
        return None
    repaired = f"{family}, {' '.join(f'{letter}.' for letter in name.given if letter.isalnum())}"
    if fold_name(family) in cited:
        return f"the text cites {family}, and the initial is that of “{first}”", repaired, Confidence.HIGH
    if fold_name(first) in _GIVEN and not cited:
        return f"the initial is that of “{first}”, which looks like the given name", repaired, Confidence.LOW
    return None  # "Madan Babu, M.": a family name of two words


def _fault(name: Name, reference: Reference) -> tuple[str, str, Confidence | None] | None:
    whole = printed_name(name)
    if fold_name(name.family) == "al" and fold_name(name.given) in ("et", ""):
        return "“et al.” stands for authors that are not named", "and others, or all the names", None
    if name.literal:
        return None
    given = [part for part in re.split(r"[\s.]+", name.given) if len(part) > 2]
    if len(given) > 1 and fold_name(given[0]) == fold_name(given[-1]):
        return "the given name stands twice", f"{whole}, {given[0]}", None
    if name.family and fold_name(name.family) == fold_name(name.given) and len(name.family) > 2:
        return "family name and given name are the same", "look the name up", Confidence.LOW
    if _IN_PARTS.search(" ".join(reference.fields.get(field, "") for field in ("author", "editor"))):
        return None
    completed = re.sub(r"(?<=\w)\[(\w{1,20})\]", r"\1", f"{name.family} {name.given}")  # "J[oanne]"
    if reference.fields and (strange := _STRANGE.search(completed)):
        return f"“{strange.group()}” is no part of a name", "look the name up", Confidence.LOW
    return None


def _bibtex(reference: Reference) -> Iterator[Problem]:
    """What a `.bib` field says to BibTeX, where that is not what its author meant."""
    for field in ("author", "editor"):
        printed = " ".join(reference.fields.get(field, "").split())
        if not printed or printed.startswith("{") or _IN_PARTS.search(printed):
            continue
        reason = suggestion = ""
        if _ET_AL.search(printed) and not re.search(r"\sand\s+others$", printed, re.IGNORECASE):
            reason, suggestion = "BibTeX takes “et al.” for a name", "and others"
        elif not _SEPARATORS.search(printed) and _COMMA_LIST.match(printed):
            reason, suggestion = (
                "BibTeX takes this for one name; names are separated by “and”",
                "names separated by “and”",
            )
        if reason:
            yield Problem(
                message=f"the field {field} is “{printed[:120]}”: {reason}",
                location=reference.location,
                reference=reference.key,
                printed=printed,
                suggestion=suggestion,
                confidence=Confidence.HIGH,
            )


def _whole(name: Name) -> str:
    return name.literal or ", ".join(part for part in (printed_name(name), name.given) if part)
