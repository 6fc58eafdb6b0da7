"""The entries of a list by what a citation can call them: first author's name in its forms, co-authors, year, suffix.

Names come from the parsed item and, independently, from the head of the printed entry, so that an entry whose parsing
went astray is still found by what stands at its beginning.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from refcheck import dates
from refcheck.manuscript import acts
from refcheck.manuscript.declension import is_declined
from refcheck.manuscript.shapes import LETTERS, NO_YEAR, YEAR, without_label
from refcheck.model import Name, Reference
from refcheck.text.eastern import HAN, era_year, evened, is_caseless
from refcheck.text.names import (
    JOINERS,
    abbreviates,
    fold_name,
    initialism,
    skeleton,
    spellings,
    to_latin,
    uninflected,
    with_one_place_name,
    without_particles,
    words,
)

_HEAD = 260
_SEGMENT = re.compile(r"[,;(:\[]|(?<=[^\W\d_]{3})\.(?=\s|$)|\s[–—-]\s")
_AND = re.compile(rf"\s(?:&|ed|{JOINERS})\s")
_ACRONYM = re.compile(r"[(\[]([^\W\d_][\w.-]{1,11})[)\]]")
_BOTH_NAMES = re.compile(r"(?P<one>[^()]{2,120}?)\s\((?P<other>[^()]{2,120})\)")  # "BLS (Bureau of Labor Statistics)"
_ADDRESS = re.compile(r"(?:https?://|www\.|10\.\d{4})\S+")
_ELIDED = re.compile(r"^(?:l|d|qu|un|dell|all|dall|nell|sull|L|D)['’](?=[A-ZÀ-Ý]{2})")  # "l’INSEE", "dell’ISTAT"
# "БИРН-а", "KSH-nak", "ETLA:n": the case of an abbreviation.
_DECLINED_INITIALS = re.compile(r"(?<=[^\W\d_a-zа-яё]{2})[-:’'][a-zа-яёíóáőűäö]{1,4}$")
_LEADING_INITIALS = re.compile(r"^(?:[^\W\d_a-zß-ÿ]\.?[ -]?){1,3}(?<=[. ])(?=\w{2})")
_ACCESSED = re.compile(
    r"\b(?:accessed|last access|retrieved|visited|acesso em|acessado|consultado|abgerufen|zugriff|abruf|"
    r"consulté|erişim|"
    r"дата обращения|available|disponível|disponible)\b",
    re.IGNORECASE,
)
# GOST: "Иванов И. И., Петров П. П. Вода", with nothing between the initials and the title.
_SURNAME_FIRST = re.compile(r"([^\W\d_][\w'’-]{1,30})\s(?:[^\W\d_a-zа-яё]\.\s?){1,3}(?:,\s)?")
# A German adjective in the name of an organisation: "laut Statistischem Bundesamt", "der Europäischen Kommission".
_ADJECTIVE = re.compile(r"(?<=\w{4})(?:e|er|es|en|em)\b")
_WORD = r"[^\W\d_a-z][^\W\d_]+(?:-[^\W\d_]+)?"
_BARE = re.compile(
    rf"(?:{_WORD}\s){{2,4}}(?:(?:[–-]|és|et|and|und|&)\s|\((?:1[5-9]|20)\d\d)"
    rf"|{_WORD}(?:\s{_WORD}){{1,2}}(?:\s[^\W\d_]\.)?(?:/|,\s)"  # Swiss: "Weber Rolf H., E-Commerce"
)
_EMPHASIS = re.compile(r"[*_“”\"«»„‘’']")


@dataclass(frozen=True, slots=True)
class Entry:
    """One reference as citations see it: `forms` name its first author, `others` are words of its co-authors.

    `given` are the given names or initials of the first author, folded. `bare` says that words alone stand before its
    year, so that the first of them may be the family name.
    """

    number: int
    key: str
    forms: frozenset[str]
    others: frozenset[str]
    authors: int
    year: str
    years: frozenset[str]
    suffix: str
    head: str
    title: str
    given: str
    bare: bool = False


@dataclass(frozen=True)
class Index:
    """The entries of a document and the ways to find them; `declines` says that the text's language declines names."""

    entries: tuple[Entry, ...]
    by_form: dict[str, tuple[int, ...]]
    by_skeleton: dict[str, tuple[int, ...]]
    by_stem: dict[str, tuple[int, ...]]
    by_label: dict[str, int]
    by_key: dict[str, int]
    acts: dict[tuple[str, str], str]
    declines: bool = False

    def named(self, name: str) -> tuple[int, ...]:
        """The entries whose first author can be called *name*."""
        for form in forms_of(name):
            if found := self.by_form.get(form):
                return found
        for stem in stems(name):
            if found := self.by_stem.get(stem):
                return found
        if found := self._headed(fold_name(name)):
            return found
        if self.declines and (found := self._declined(fold_name(name))):
            return found
        name = _ELIDED.sub("", name)
        shorts = initialisms(name)
        numbers = (number for short in shorts for number in self.by_form.get(short, ()))
        # The entry must print the initials itself: two offices may share theirs.
        if found := tuple(number for number in numbers if self.entries[number].head.partition(" ")[0] in shorts):
            return found
        if name.isupper() and " " not in name:
            return tuple(entry.number for entry in self.entries if any(abbreviates(name, form) for form in entry.forms))
        return ()

    def _headed(self, name: str) -> tuple[int, ...]:
        """The entries that begin with *name*, given names behind it without a comma: "Bartos Éva (2011)"."""
        return tuple(entry.number for entry in self.entries if entry.bare and entry.head.startswith(f"{name} "))

    def _declined(self, name: str) -> tuple[int, ...]:
        """The entries of which *name* is a grammatical case, where it is one author's."""
        forms = [form for form in self.by_form if is_declined(name, form)]
        return self.by_form[forms[0]] if len(forms) == 1 else ()


def build(references: Sequence[Reference], *, declines: bool = False) -> Index:
    """The index of *references*, in their order."""
    entries = tuple(_entry(number, reference) for number, reference in enumerate(references))
    by_form: dict[str, list[int]] = {}
    by_skeleton: dict[str, list[int]] = {}
    by_stem: dict[str, list[int]] = {}
    for entry in entries:
        for form in entry.forms:
            by_form.setdefault(form, []).append(entry.number)
            by_skeleton.setdefault(to_latin(skeleton(form)), []).append(entry.number)
            for stem in stems(form):
                by_stem.setdefault(stem, []).append(entry.number)
    labels = {reference.label: number for number, reference in reversed(list(enumerate(references))) if reference.label}
    return Index(
        entries,
        {form: tuple(numbers) for form, numbers in by_form.items()},
        {form: tuple(dict.fromkeys(numbers)) for form, numbers in by_skeleton.items()},
        {stem: tuple(dict.fromkeys(numbers)) for stem, numbers in by_stem.items()},
        labels,
        {reference.key: number for number, reference in enumerate(references)},
        acts.listed(references),
        declines,
    )


_SHORT = re.compile(
    r"[(\[](?:hereafter |henceforth |hereinafter |doravante |im Folgenden |далее[ —–-]{0,3})?"
    r"[“\"'‘]?(?P<short>[^\W\d_][\w.&-]{1,14})[”\"'’]?(?:[)\]]|,\s\d{4})"
)


def with_abbreviations(index: Index, texts: Iterable[str]) -> Index:
    """*index* with the abbreviations that *texts* introduce for authors of the list ("World Weather Office (WWO)")."""
    added: dict[str, tuple[int, ...]] = {}
    for text in texts:
        for found in _SHORT.finditer(text):
            short = fold_name(found["short"])
            if short in added or not found["short"][0].isupper():
                continue
            before = fold_name(text[max(0, found.start() - 160) : found.start()]).split()
            if known := index.by_form.get(short):
                added.update({name: known for name in _spelled_out(short, before) if name not in index.by_form})
                continue
            named = (index.by_form.get(" ".join(before[-length:])) for length in range(min(14, len(before)), 1, -1))
            if numbers := next((numbers for numbers in named if numbers), None):
                added[short] = numbers
    return replace(index, by_form={**index.by_form, **added}) if added else index


def _spelled_out(short: str, before: list[str]) -> Iterable[str]:
    """The names at the end of the words *before* an abbreviation that it stands for."""
    ends = (" ".join(before[-length:]) for length in range(2, min(14, len(before)) + 1))
    return [name for name in ends if abbreviates(short.upper(), name)]


def forms_of(name: str) -> tuple[str, ...]:
    """The folded forms in which a citation's *name* may be looked up, the fullest first."""
    bare = _EMPHASIS.sub(" ", _ELIDED.sub("", name))
    folded = fold_name(_EMPHASIS.sub(" ", name))
    without_article = re.sub(r"^(?:the|la|le|el|die|der|das|os?|as?) ", "", folded)
    forms = [folded, without_particles(folded), without_article, fold_name(_LEADING_INITIALS.sub("", bare.strip()))]
    forms.extend((*spellings(bare), with_one_place_name(name), fold_name(_DECLINED_INITIALS.sub("", bare.strip()))))
    return tuple(dict.fromkeys(form for form in forms if form))


def stems(name: str) -> tuple[str, ...]:
    """What is the same in every grammatical case of *name*: a Cyrillic one, or one that begins with an adjective."""
    first, _, rest = fold_name(name).partition(" ")
    adjective = f"{_ADJECTIVE.sub('~', first)} {rest.removesuffix('es').removesuffix('s')}" if rest else ""
    return tuple(stem for stem in (uninflected(name), adjective if "~" in adjective else "") if stem)


def initialisms(name: str) -> tuple[str, ...]:
    """The initials that may stand for *name*, with the parts of a hyphened word as words and as one."""
    parted = words(name)
    whole = [word for word in fold_name(name).split() if word in parted or "-" in word]
    found = dict.fromkeys((initialism(parted), initialism(whole)))
    return tuple(initials for initials in found if 3 <= len(initials) <= 8)


def _entry(number: int, reference: Reference) -> Entry:
    raw = evened(_printed(reference))
    head = _EMPHASIS.sub(" ", raw[:_HEAD])
    item = reference.item
    people = item.authors or item.editors
    year = str(item.issued.year) if item.issued else ""
    printed = YEAR.search(head) or era_year(head) or YEAR.search(raw)
    if not year:
        undated = NO_YEAR.search(raw)
        # "(n.d.) … Retrieved June 4, 2020": the year behind it is that of something else.
        if undated and printed and undated.start() < printed.start():
            printed = None
        year = printed[0][:4] if printed else fold_name(undated[0]) if undated else ""
    letter = printed[0][4:].translate(LETTERS) if printed and printed[0][:4] == year else ""
    suffix = reference.year_suffix or letter
    forms = {form for form in (*_parsed_forms(people[:1]), *_head_forms(head, printed[0] if printed else "")) if form}
    return Entry(
        number=number,
        key=reference.key,
        forms=frozenset(forms),
        others=frozenset(_other_words(head, people)),
        authors=max(len(people), len(_surnames_first(head))),
        year=year,
        years=_years(_ACCESSED.split(raw, maxsplit=1)[0]) | {year},
        suffix=suffix,
        head=fold_name(head),
        title=fold_name(item.title),
        given=fold_name(people[0].given) if people else "",
        bare=_BARE.match(head) is not None,
    )


def _years(printed: str) -> frozenset[str]:
    """The years that stand by themselves; the year of a day ("October 12, 2012") is not what an entry is cited by."""
    days = [range(one.offset, one.offset + len(one.printed)) for one in dates.find(printed) if one.day]
    return frozenset(found[0][:4] for found in YEAR.finditer(printed) if not any(found.start() in day for day in days))


def _printed(reference: Reference) -> str:
    """The entry as a list prints it, without its label and addresses; composed from the item for a `.bib` entry."""
    if not reference.fields:
        return _ADDRESS.sub(" ", without_label(reference.raw))
    item = reference.item
    names = ", ".join(
        f"{name.family}, {name.given}" if name.family else name.literal for name in item.authors or item.editors
    )
    years = [str(date.year) for date in (item.issued, item.original_issued) if date]
    year = f"({years[0]}{reference.year_suffix})" if years else ""
    return " ".join(part for part in (names, year, item.title, *years[1:]) if part)


def _parsed_forms(people: Sequence[Name]) -> Iterable[str]:
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


def _head_forms(head: str, year: str) -> Iterable[str]:
    """What the printed beginning of an entry can be called."""
    before_year = head.split(year, 1)[0] if year and year in head[:200] else head[:200]
    segment = _SEGMENT.split(before_year, maxsplit=1)[0].strip()
    if not segment or len(segment) > 120:
        return
    yield from _organisation_forms(segment)
    for surname in _surnames_first(head)[:1]:
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
    bare = fold_name(_LEADING_INITIALS.sub("", segment))
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


_DOT = re.compile(r"\s?[・·･‧]\s?|\s(?:و|და|및|与|和)\s")


def _caseless_forms(segment: str) -> Iterable[str]:
    """What an author in a script without capitals is called: the whole name, or the family name of a Japanese one."""
    first = _DOT.split(segment, maxsplit=1)[0].strip()
    yield fold_name(first)
    if HAN.search(first) and " " not in first and 3 <= len(first) <= 6:
        yield from (first[:length] for length in (2, 3) if length < len(first))


def _surnames_first(head: str) -> list[str]:
    """The surnames at the beginning of an entry that has initials behind them, and no comma between."""
    found: list[str] = []
    at = 0
    while len(found) < 12 and (match := _SURNAME_FIRST.match(head, at)):
        found.append(match[1])
        at = match.end()
    return found


def _other_words(head: str, people: Sequence[Name]) -> Iterable[str]:
    for name in people[1:]:
        yield from fold_name(name.family or name.literal).replace("-", " ").split()
    if is_caseless(head):
        for part in _DOT.split(re.split(r"[\d(]", head, maxsplit=1)[0].replace(",", " و "))[1:]:
            yield from _caseless_forms(part.strip().removeprefix("و"))
    for word in (*head.split(), *(name.family or name.literal for name in people[1:])):
        for spelled in spellings(word):
            yield from (spelled, *spelled.split(), *spelled.replace("-", " ").split())
        yield uninflected(word)
