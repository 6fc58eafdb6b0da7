"""Holders of an office whom a citing sentence and its source name differently ("French President X").

The office must be printed with its country or body on both sides; an office alone has many holders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.checks._passages import Clash, Passage
from refcheck.checks._persons import NAME_WORD, names, occurs, same_person, same_script
from refcheck.text.fold import fold
from refcheck.text.quantities import same_noun

_HOLDER = rf"(?P<name>{NAME_WORD}(?:\s(?:van|von|de|der|al)\s{NAME_WORD}|\s{NAME_WORD}){{0,2}})"
_ENGLISH = (
    r"(?:President|Prime Minister|Chancellor|(?:Foreign|Defen[cs]e|Interior|Finance|Economy) Minister|"
    r"Secretary[- ]General|Secretary of State)"
)
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<office>\b[A-Z][A-Za-z.]{{1,20}}\s{_ENGLISH})\s{_HOLDER}",
        rf"(?P<office>\b[a-zäöü]{{3,20}}isch(?:e|er|en)\s(?:Präsident|Präsidentin|Ministerpräsident|Ministerpräsidentin|"
        rf"Außenminister|Außenministerin|Verteidigungsminister))\s{_HOLDER}",
        rf"(?P<office>{NAME_WORD}\s(?:Cumhurbaşkanı|Başbakanı|Devlet Başkanı|(?:Dışişleri|Savunma|İçişleri) Bakanı|"
        rf"Genel Sekreteri))\s{_HOLDER}",
        rf"(?P<office>(?:[Пп]резидент|[Пп]ремьер-министр|[Кк]анцлер|[Мм]инистр иностранных дел|[Гг]лава МИД)\s"
        rf"{NAME_WORD})\s{_HOLDER}",
    )
)
_ANOTHER_TIME = re.compile(
    r"(?:\b(?:former|then|ex|late|deputy|vice|acting|future|previous|predecessor|successor|unlike|than|like|after|ehemalig\w{1,2}|"
    r"damalig\w{1,2}|eski|dönemin|бывший|тогдашний|экс)[\s-]{0,2}(?:the\s)?|-)$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"['’][^\W\d_]{1,4}$")  # "the party of": something else than the person
# First words that make no country of an office: "Vice President" is one in every country.
_NO_COUNTRY = re.compile(
    r"(?:Vice|Deputy|First|Former|The|New|Mr|Madam|Ex|Acting|Interim|Late|Lord|State|Federal|Then|Eski|Yeni)\b"
)


def clashing_names(said: str, passage: Passage, speaker: str) -> Iterator[Clash]:
    """The holders of an office in *said* whom the sentence of *passage* names otherwise; not the *speaker*."""
    claims = list(_holders(said))
    if not claims:
        return
    low, high = passage.sentences(beside=0)
    whole = list(_holders(passage.text))
    for claim in claims:
        name = claim["name"]
        same = [other for other in whole if _same_office(claim["office"], other["office"])]
        near = [other for other in same if low <= other.start() < high]
        if not near or not names(name) or _POSSESSIVE.search(name) or (speaker and same_person(name, speaker)):
            continue
        holder = near[0]["name"]
        if any(not same_person(holder, other["name"]) for other in same) or not same_script(name, holder):
            continue
        if not same_person(name, holder) and not occurs(name, f"{passage.page.title}\n{passage.text}"):
            yield Clash(claim[0], near[0][0], near[0].start())


def _holders(text: str) -> Iterator[re.Match[str]]:
    for pattern in _PATTERNS:
        for found in pattern.finditer(text):
            before = text[max(0, found.start() - 24) : found.start()]
            if not _NO_COUNTRY.match(found["office"]) and not _ANOTHER_TIME.search(before):
                yield found


def _same_office(one: str, other: str) -> bool:
    words, others = fold(one).words, fold(other).words
    return len(words) == len(others) and all(map(same_noun, words, others))
