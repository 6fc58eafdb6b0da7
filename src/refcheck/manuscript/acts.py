"""Laws, decrees and resolutions cited by their number ("Lei n° 13.146/2015") where the list has an entry for them.

A constitution is cited by its year ("a Constituição Federal de 1988").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from refcheck.manuscript.pointers import Pointer
from refcheck.model import CitationStyle, Confidence, Label, Link, Reference
from refcheck.text.names import fold_name

_ACT = re.compile(
    r"(?P<kind>[^\W\d_]{3,20}(?:\s[^\W\d_]{3,20}){0,2})\s(?:n\.?\s?[°ºo]\.?|No\.?|Nr\.?|№)\s?(?P<number>\d[\d.]{0,12}\d|\d)"
    r"(?:\s?/\s?(?P<year>\d{4}))?"
)
# Constitutions, which have a year instead of a number.
_CONSTITUTION = re.compile(
    r"(?P<kind>[Cc]onstitui[cç][aã]o|[Cc]onstituci[oó]n|[Cc]onstitution|[Cc]ostituzione|Verfassung|Grundgesetz|"
    r"[Кк]онституци[яиюе]й?|Anayasa\w{0,4})\b(?P<rest>[^.;\d]{0,60}?)[\s(.]{1,3}(?P<year>(?:1[5-9]|20)\d\d)(?!\d)"
)
# Acts whose number alone tells them: "SFS 1988:950", "Prop. 1998/99:38", "Nomor 20 Tahun 2008", "652 sayılı".
_NUMBERED = re.compile(
    r"(?<![\d:/])(?P<nordic>(?:1[89]|20)\d\d(?:/\d\d)?:\d{1,4})(?![\d:])"
    r"|\b(?P<indonesian>\d{1,4}\s[Tt]ahun\s(?:19|20)\d\d)\b|\b(?P<turkish>\d{2,5}\ssayılı)\b"
)
_SERIES = re.compile(r"(?:SFS|SOU|Ds|Dir|Prop|Lag|Förordning|Lov|FOR)\w*\.?\s?\(?(?:1[89]|20)\d\d")
_BEFORE = 80


def listed(references: Sequence[Reference]) -> dict[tuple[str, str], str]:
    """The keys of the entries that begin with an act, by the last word of its kind and its number."""
    found: dict[tuple[str, str], str] = {}
    for reference in references:
        match = _ACT.search(reference.raw[:_BEFORE])
        if match and match["kind"][0].isupper():
            found.setdefault(_name(match), reference.key)
        elif constitution := _CONSTITUTION.search(reference.raw[: 2 * _BEFORE]):
            found.setdefault(("constitution", constitution["year"]), reference.key)
        elif numbered := _numbered(reference.raw[: 2 * _BEFORE]):
            found.setdefault(_its_number(numbered), reference.key)
    return found


def find(text: str, acts: Mapping[tuple[str, str], str]) -> Iterator[Pointer]:
    """The acts of the list that a paragraph names."""
    if not acts:
        return
    for match in _ACT.finditer(text):
        key = acts.get(_name(match))
        if key and any(word[0].isupper() for word in match["kind"].split()):
            label = Label(title=match[0], year=match["year"] or "")
            link = Link(key, Confidence.HIGH, "its kind and number")
            yield _pointer(match, label, link)
    for match in _CONSTITUTION.finditer(text):
        if key := acts.get(("constitution", match["year"])):
            label = Label(title=match["kind"], year=match["year"])
            yield _pointer(match, label, Link(key, Confidence.MEDIUM, "its kind and year"))
    for match in _NUMBERED.finditer(text):
        if key := acts.get(_its_number(match)):
            yield _pointer(match, Label(title=match[0]), Link(key, Confidence.HIGH, "its number"))


def _numbered(printed: str) -> re.Match[str] | None:
    """The number of an act at the beginning of an entry."""
    found = _NUMBERED.search(printed)
    return found if found and (not found["nordic"] or _SERIES.match(printed)) else None


def _its_number(match: re.Match[str]) -> tuple[str, str]:
    return match.lastgroup or "", fold_name(match[0].replace(":", "-").replace("/", "-"))


def _pointer(match: re.Match[str], label: Label, link: Link) -> Pointer:
    start, end = match.start(), match.end()
    return Pointer(start, end, start, end, CitationStyle.NARRATIVE, label, "", (link,))


def _name(match: re.Match[str]) -> tuple[str, str]:
    return fold_name(match["kind"].split()[-1]), match["number"].replace(".", "")
