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
from refcheck.manuscript.callnames import LEADING_INITIALS, head_forms, other_words, parsed_forms, surnames_first
from refcheck.manuscript.declension import is_declined
from refcheck.manuscript.shapes import LETTERS, NO_YEAR, YEAR, without_label
from refcheck.model import Reference
from refcheck.text.eastern import era_year, evened
from refcheck.text.names import (
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
_ADDRESS = re.compile(r"(?:https?://|www\.|10\.\d{4})\S+")
_ELIDED = re.compile(r"^(?:l|d|qu|un|dell|all|dall|nell|sull|L|D)['’](?=[A-ZÀ-Ý]{2})")  # "l’INSEE", "dell’ISTAT"
# "БИРН-а", "KSH-nak", "ETLA:n": the case of an abbreviation.
_DECLINED_INITIALS = re.compile(r"(?<=[^\W\d_a-zа-яё]{2})[-:’'][a-zа-яёíóáőűäö]{1,4}$")
_ACCESSED = re.compile(
    r"\b(?:accessed|last access|retrieved|visited|diakses|acesso em|acessado|consultado|abgerufen|zugriff|abruf|"
    r"consulté|erişim|"
    r"дата обращения|available|disponível|disponible)\b",
    re.IGNORECASE,
)
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
    year, so that the first of them may be the family name; `declines` that the text's language declines names.
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
    declines: bool = False


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
        if forms:
            return self.by_form[forms[0]] if len(forms) == 1 else ()
        headed = [(entry.head.partition(" ")[0], entry.number) for entry in self.entries if entry.bare]
        found = [(word, number) for word, number in headed if is_declined(name, word)]
        return tuple(number for _, number in found) if len({word for word, _ in found}) == 1 else ()


def build(references: Sequence[Reference], *, declines: bool = False) -> Index:
    """The index of *references*, in their order."""
    entries = tuple(_entry(number, reference, declines=declines) for number, reference in enumerate(references))
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
            if short in added or not any(map(str.isupper, found["short"][:4])):
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
    forms = [folded, without_particles(folded), without_article, fold_name(LEADING_INITIALS.sub("", bare.strip()))]
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


def _entry(number: int, reference: Reference, *, declines: bool) -> Entry:
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
    forms = {form for form in (*parsed_forms(people[:1]), *head_forms(head, printed[0] if printed else "")) if form}
    return Entry(
        number=number,
        key=reference.key,
        forms=frozenset(forms),
        others=frozenset(other_words(head, people)),
        authors=max(len(people), len(surnames_first(head))),
        year=year,
        years=_years(_ACCESSED.split(raw, maxsplit=1)[0]) | {year},
        suffix=suffix,
        head=fold_name(head),
        title=fold_name(item.title),
        given=fold_name(people[0].given) if people else "",
        bare=_BARE.match(head) is not None,
        declines=declines,
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
