"""What the author of an entry can be called: by the names read from it, and by what stands at its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from refcheck.model import Name
from refcheck.text.eastern import HAN, is_caseless
from refcheck.text.names import (
    JOINERS,
    fold_name,
    initialism,
    spellings,
    uninflected,
    with_one_place_name,
    without_particles,
    words,
)

_SEGMENT = re.compile(r"[,;(:\[]|(?<=[^\W\d_]{3})\.(?=\s|$)|\s[–—-]\s")
_AND = re.compile(rf"\s(?:&|ed|{JOINERS})\s")
_ACRONYM = re.compile(r"[(\[]([^\W\d_][\w.-]{1,11})[)\]]")
_BOTH_NAMES = re.compile(r"(?P<one>[^()]{2,120}?)\s\((?P<other>[^()]{2,120})\)")  # "BLS (Bureau of Labor Statistics)"
LEADING_INITIALS = re.compile(r"^(?:[^\W\d_a-zß-ÿ]\.?[ -]?){1,3}(?<=[. ])(?=\w{2})")
# GOST: "Иванов И. И., Петров П. П. Вода", with nothing between the initials and the title.
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]{1,30})\s(?:[^\W\d_a-zа-яё]\.\s?){1,3}(?:,\s)?")
# What joins names in scripts without capitals.
_DOT = re.compile(r"\s?[・·･‧]\s?|\s(?:و|და|및|与|和)\s")


def parsed_forms(people: Sequence[Name]) -> Iterable[str]:
    """What *people*, as they were read, can be called."""
    for name in people:
        if name.family:
            full = f"{name.particle} {name.family}".strip()
            yield from (*spellings(full), without_particles(full), *spellings(name.family))
        else:
            yield from _organisation_forms(name.literal)


def _organisation_forms(name: str) -> Iterable[str]:
    folded = fold_name(name)
    yield folded
    if both := _BOTH_NAMES.fullmatch(name.strip()):
        yield from (fold_name(both["one"]), fold_name(both["other"]))
    yield with_one_place_name(name)
    yield re.sub(r"^(?:the|la|le|el|os?|as?) ", "", folded)
    yield fold_name(re.sub(r"['’]s?$", "", name.strip(" .,")))  # "Sotheby’s", whose s a sentence takes for a genitive's
    carrying = words(name)
    if len(carrying) >= 2:
        yield initialism(carrying)
        yield initialism(folded.replace("-", " ").split())
        yield initialism([word for word in folded.split() if word in name.lower().split() and len(word) > 3])


def head_forms(head: str, year: str) -> Iterable[str]:
    """What the printed beginning of an entry can be called."""
    before_year = head.split(year, 1)[0] if year and year in head[:200] else head[:200]
    segment = _SEGMENT.split(before_year, maxsplit=1)[0].strip()
    if not segment or len(segment) > 120:
        return
    yield from _organisation_forms(segment)
    for surname in surnames_first(head)[:1]:
        yield fold_name(surname)
    acronym = _ACRONYM.search(before_year[: len(segment) + 16])
    if acronym and not acronym[1][0].isdigit():
        yield fold_name(acronym[1])
    if is_caseless(segment):
        yield from _caseless_forms(segment)
        return
    segment = _AND.split(segment, maxsplit=1)[0].strip()
    folded = fold_name(segment)
    parts = folded.split()
    yield from spellings(segment)
    yield without_particles(folded)
    if len(parts) > 1 and len(parts[-1]) <= 3 and segment.split()[-1].isupper():
        yield " ".join(parts[:-1])  # Vancouver: "Smith JB"
        yield without_particles(" ".join(parts[:-1]))
    bare = fold_name(LEADING_INITIALS.sub("", segment))
    if bare != folded:
        yield bare  # IEEE: "P. J. Hotez"
        yield without_particles(bare)
    if 1 < len(parts) <= 3 and len(parts[-1]) >= 3:
        yield parts[-1]  # a given name before the family name
    capitals = re.match(r"(?:[^\W\d_a-zß-ÿ]{3,}\s){1,3}(?=[^\W\d_]*[a-zß-ÿ])", head)
    if capitals:
        yield fold_name(capitals[0])  # ABNT, an entry by its title: "PROFESSOR Edson …"
    acronyms = _ACRONYM.findall(before_year)
    if len(acronyms) > 1:
        yield fold_name("-".join(acronyms[:3]))
    dashed = re.match(r"\s*[–—-]\s*([^.,;(]{3,80})", before_year[len(segment) :])
    if dashed:
        yield fold_name(dashed[1])


def _caseless_forms(segment: str) -> Iterable[str]:
    """What an author in a script without capitals is called: the whole name, or the family name of a Japanese one."""
    first = _DOT.split(segment, maxsplit=1)[0].strip()
    yield fold_name(first)
    if HAN.search(first) and " " not in first and 3 <= len(first) <= 6:
        yield from (first[:length] for length in (2, 3) if length < len(first))


def surnames_first(head: str) -> list[str]:
    """The surnames at the beginning of an entry that has initials behind them, and no comma between."""
    found: list[str] = []
    at = 0
    while len(found) < 12 and (match := _SURNAME_FIRST.match(head, at)):
        found.append(match[1])
        at = match.end()
    return found


def other_words(head: str, people: Sequence[Name]) -> Iterable[str]:
    """The words by which a citation may name the further authors of an entry."""
    for name in people[1:]:
        yield from fold_name(name.family or name.literal).replace("-", " ").split()
    if is_caseless(head):
        for part in _DOT.split(re.split(r"[\d(]", head, maxsplit=1)[0].replace(",", " و "))[1:]:
            yield from _caseless_forms(part.strip().removeprefix("و"))
        yield from (fold_name(word[1:]) for word in head.split() if word.startswith("ו"))  # Hebrew "and"
    for word in (*head.split(), *(name.family or name.literal for name in people[1:])):
        for spelled in spellings(word):
            yield from (spelled, *spelled.split(), *spelled.replace("-", " ").split())
        yield uninflected(word)
