"""Author–date citations: in brackets, with the names before the bracket, or bare in the text.

The list decides how far a name reaches and whether a name with a year is a citation at all. What no entry answers to is
kept only where it is printed just like the citations that do have one; life dates, events and acts are not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import TypeAlias

from refcheck.dates.months import is_name, is_strong
from refcheck.manuscript import acts, caseless
from refcheck.manuscript.brackets import groups
from refcheck.manuscript.index import Index
from refcheck.manuscript.linking import by_given_name, resolve
from refcheck.manuscript.naming import EDITORS, Naming, readings, whole_readings
from refcheck.manuscript.places import ends_in_place
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.yearmarks import YearMark, year_marks
from refcheck.model import CitationStyle, Label, Link, Mend
from refcheck.text.eastern import evened, is_caseless
from refcheck.text.names import JOINERS, fold_name

_BETWEEN = re.compile(
    rf"(?:[\s,;:&/]|{JOINERS}|also|see|cf\.?|in|as well as|or|ou|oder)*",
    re.IGNORECASE,
)
_LEAD = re.compile(
    r"[\s\"“‘'(\[]*(?:(?:see|also|cf|e\.g|i\.e|for example|for instance|as in|in|viz|compare|"
    r"contra|but|and|or|namely|after|from|"
    r"source|adapted from|based on|according to|cited in|quoted in|apud|vgl|siehe|auch|etwa|z\.\s?b|ver|veja|cf|"
    r"por exemplo|p\. ex|véase|"
    r"ver también|como|voir|par exemple|bkz|örn|см|напр|например|vide|review in|reviewed in|reviewed by|"
    r"data from|ex|notably)\b[.,:]*\s*){0,4}",
    re.IGNORECASE,
)
_SAME_AUTHOR = re.compile(r"[\s,;]*(?:id|idem|ders|dies|eadem)\.?[\s,]*", re.IGNORECASE)
_AGAIN = re.compile(r"[;,.](?:\s(?:and|e|y|et|und))?\s(?:idem|id\.|ders\.|dies\.|eadem)[\s,:]{1,3}$", re.IGNORECASE)
_SEPARATORS = re.compile(rf"[\s,;:&]*(?:(?:{JOINERS}|also|see|cf\.?)\s+)?")
_PRINTED = (
    "January February March April May June July August September October November December Jan Feb Mar Apr Jun "
    "Jul Aug Sep Sept Oct Nov Dec Spring Summer Autumn Fall Winter Monday Tuesday Wednesday Thursday Friday "
    "Saturday Sunday Figure Figures Fig Figs Table Tables Tab Eq Equation Section Chapter Part Appendix Box "
    "Note Article Act Law Bill Directive Regulation Resolution Version Release Since During After Before "
    "Between From Until By In On At The This That These Those Age Aged Year Years Day Week Grant Project No "
    "Number Vol Volume Issue Page Pages Copyright Covid COVID-19 Windows Office Born Died Reign Circa Ca "
    "Approximately About Over Janeiro Fevereiro Março Abril Maio Junho Julho Agosto Setembro Outubro Novembro "
    "Dezembro Enero Febrero Marzo Mayo Junio Julio Septiembre Octubre Noviembre Diciembre Januar Februar März "
    "Mai Juni Juli Oktober Dezember Janvier Février Mars Avril Juin Juillet Août Septembre Octobre Novembre "
    "Décembre Ocak Şubat Mart Nisan Mayıs Haziran Temmuz Ağustos Eylül Ekim Kasım Aralık University "
    "Universität Universidade Universidad Üniversitesi Dissertation Thesis PhD World War Olympics Olympic Cup "
    "Lei Decreto Portaria Resolução Ley Gesetz Loi Figura Tabela Tabla Quadro Abbildung Tabelle Kapitel "
    "Capítulo Dz BGBl GVBl Amtsblatt SFS Lagen Lag Lov Laki "
)
_NOT_NAMES = frozenset(fold_name(word) for word in _PRINTED.split())
_INSIDE = frozenset(("the", "of", "in", "on", "at", "by", "from", "and"))  # within the name of an organisation
_REPORTS = re.compile(
    r"[\s,:]*(?:[а-яё]+(?:л|ла|ло|ли|ет|ют|ит|ят|лся|лась)|göre)\b|"
    r"[\s,:]*(?:[a-zß-ÿ]+ly )?(?:[a-zß-ÿı]+(?:s|ed|t|ou|am|em|ó|te|en|a|er|dır|dir|di|dı|tir)|that|who|have|has|had)\b"
)
# A source known from another one, which alone is in the list: "(Drummond 1987, cited in Lima 2001)".
_SECONDHAND = re.compile(
    r"(?:['’]\w{1,4})?[\s,;)\]]{0,4}(?:apud|dalam|za:|idézi|viitattu|όπ\.\s?αναφ|geciteerd\s(?:in|door)|"
    r"cit\.\s(?:i|in|en|per)|refererad\s(?:i|av)|sitert\si|cyt\.\sza|(?:as\s)?(?:cited|quoted|qtd\.)\s(?:in|by)|zit(?:iert|\.)\s(?:nach|n\.|in|bei)|"
    r"citad[oa]\s(?:en|por|em)|citée?\s(?:par|dans)|citato\s(?:in|da)|akt(?:aran|\.)|цит\.\s(?:по|за))(?:\b|(?<=:))",
    re.IGNORECASE,
)
_CUES = re.compile(
    r"(?:\b(?:by|of|see|per|following|according to|por|segundo|según|selon|nach|von|bei|göre)|"
    r"\d[a-z]?\)\s?(?:[,;]|and|e|y|et|und|ve))\s*$",
    re.IGNORECASE,
)


_WIDE = re.compile(r"[，；：（）]")
_NARROW = str.maketrans("，；：（）、", ",;:(),")
_SEE = re.compile("(?:参见|参考|详见|见|参照)(?=[A-Z])")
_GIVEN = re.compile(r"((?:[^\W\d_a-zß-ÿ](?:\.|[^\W\d_A-Z]{2,15})[ -]?){1,3})\s?$")

_MOST_TITLE = 160

Linked: TypeAlias = list[tuple[Label, tuple[Link, ...]]]


def find(text: str, index: Index) -> list[tuple[Pointer, bool]]:
    """The author–date pointers of one paragraph, each with whether its likeness to a citation must still be judged."""
    found: list[tuple[Pointer, bool]] = []
    text = _evened(text)
    spans = groups(text)
    for start, end in spans:
        found.extend(_in_group(text, start, end, index))
    found.extend((pointer, not pointer.links) for pointer in _bare(text, spans, index))
    found.extend((pointer, False) for pointer in acts.find(text, index.acts))
    if is_caseless(text):
        taken = {pointer.start for pointer, _ in found}
        found.extend((pointer, False) for pointer in caseless.find(evened(text), index) if pointer.start not in taken)
    return sorted(found, key=lambda pair: (pair[0].start, pair[0].end))


def _evened(text: str) -> str:
    """*text* with Chinese and Japanese punctuation, and "see" before a name, as the Latin ones; its length kept."""
    if not _WIDE.search(text):
        return text
    return _SEE.sub(lambda found: " " * len(found[0]), text.translate(_NARROW))


def _in_group(text: str, start: int, end: int, index: Index) -> Iterator[tuple[Pointer, bool]]:
    """The pointers of one bracket."""
    inner, stop = start + 1, end - 1
    at = inner
    names: Naming | None = None
    narrative = through = False
    for mark in year_marks(text, inner, stop):
        between = text[at : mark.start]
        if names is not None and _BETWEEN.fullmatch(between):
            first = mark.start
            options = [names]
        elif not EDITORS.sub("", text[inner : mark.start]).strip(" \t[("):
            options = [*readings(text, start), *_whole(text, start, index), *_genitive(text, start)]
            narrative, first = True, mark.start
        else:
            options = [
                *_within(text, at, mark.start),
                *_whole(text, mark.start, index, at),
                *_title(text, at, mark.start),
            ]
            narrative, first = False, -1
        if names is not None and _SAME_AUTHOR.fullmatch(between):
            options, narrative, first = [names], False, mark.start
        chosen, linked = _choose(options, mark, index)
        if narrative and names is None and not (linked and linked[0][1]):
            if (titled := _as_title(options, mark, index)) is not None:
                chosen, linked = titled
            elif (earlier := _further_back(text, start, mark, index)) is not None:
                chosen, linked = earlier
                chosen = replace(chosen, start=start)  # what stands between the name and the bracket is no part of it
        if chosen is None:
            names = None
            at = mark.locator_end
            continue
        if linked and len(linked[0][1]) > 1 and (given := _given(text, chosen)):
            linked = [(label, by_given_name(links, given, index)) for label, links in linked]
        begin = chosen.start if first < 0 or (narrative and names is not chosen) else first
        names = chosen
        where = (begin, mark.locator_end, min(start, begin), end)
        if not (linked and linked[0][1]) and _is_secondhand(text, mark, stop):
            at, names, through = mark.locator_end, None, narrative
            continue
        for label, links in linked:
            judged = not links and not _fits(text, chosen, mark, narrative, start, end)
            if links or not judged:
                yield _pointer(where, label, links, mark, narrative or through), not links
        at = mark.locator_end


def _is_secondhand(text: str, mark: YearMark, stop: int) -> bool:
    """Whether the list gives another source for this one, inside the bracket or behind it."""
    return any(_SECONDHAND.match(text, at) for at in (mark.locator_end, *([stop] if mark.locator_end == stop else [])))


def _whole(text: str, end: int, index: Index, low: int = 0) -> list[Naming]:
    """The organisations of the list whose whole name stands before *end*."""
    return [
        option
        for option in whole_readings(text, end, low)
        if " " in (folded := fold_name(option.names[0])) and folded in index.by_form
    ]


def _title(text: str, at: int, end: int) -> list[Naming]:
    """All the words between *at* and *end* as a title, which may have small letters ("Public libraries, 2021")."""
    lead = _LEAD.match(text, at, end)
    start = lead.end() if lead else at
    words = text[start:end].strip(' ,;:.“”"«»„*_')
    return [Naming((), False, start, words)] if " " in words and words[0].isupper() and len(words) < _MOST_TITLE else []


def _genitive(text: str, end: int) -> list[Naming]:
    """The name before *end* without the s of a German genitive ("Müllers (2004) These")."""
    if text[end - 2 : end] != "s ":
        return []
    return [replace(option, names=(*option.names[:-1], option.names[-1][:-1]))
            for option in readings(text, end) if option.names and len(option.names[-1]) > 4]  # fmt: skip


def _within(text: str, at: int, end: int) -> list[Naming]:
    """The readings of the names between *at* and *end*, words that lead in ("see also", "e.g.") left out."""
    lead = _LEAD.match(text, at, end)
    separated = _SEPARATORS.match(text, lead.end() if lead else at, end)
    return list(readings(text, end, separated.end() if separated else at))


def _pointer(
    where: tuple[int, int, int, int], label: Label, links: tuple[Link, ...], mark: YearMark, narrative: bool
) -> Pointer:
    style = CitationStyle.NARRATIVE if narrative else CitationStyle.PARENTHETICAL
    return Pointer(*where, style, label, mark.locator, links)


def _labels(option: Naming, mark: YearMark, year: str) -> list[Label]:
    return [
        Label(names=option.names, et_al=option.et_al, year=year, suffix=suffix, title=option.title)
        for suffix in mark.suffixes
    ]


def _choose(options: list[Naming], mark: YearMark, index: Index) -> tuple[Naming | None, Linked]:
    """The reading of the names that the list answers to: exactly, else after a mend; whole names before cut ones.

    Where nothing answers, the first reading, unlinked.
    """
    answered: list[tuple[tuple[bool, bool], Naming, Linked]] = []
    for option in options:
        for year in mark.years:
            linked = [(label, resolve(label, index)) for label in _labels(option, mark, year)]
            links = linked[0][1]
            if links and not links[0].mends and not option.cut:
                return option, linked
            if links:
                answered.append(((option.cut, bool(links[0].mends)), option, linked))
    if answered:
        _, option, linked = min(answered, key=lambda one: one[0])
        return option, linked
    if mark.is_range or not options:
        return None, []
    bare = next((option for option in options if option.names), None)
    return bare, [(label, ()) for label in _labels(bare, mark, mark.years[0])] if bare else []


def _further_back(text: str, start: int, mark: YearMark, index: Index) -> tuple[Naming, Linked] | None:
    """A name earlier in the sentence ("in Paul Krugman's formulation (2023)") that an entry answers to exactly.

    A year with a page is a citation for sure; its name is then the nearest fitting one in the paragraph.
    """
    low = max(0, start - (1200 if mark.locator else 160))
    piece = text[low:start]
    cut = -1 if mark.locator else max(piece.rfind(". "), piece.rfind("; "), piece.rfind(") "))
    for word in reversed(list(re.finditer(r"[^\W\d_][\w'’-]+", piece[cut + 1 :]))):
        if not word[0][0].isupper():
            continue
        end = low + cut + 1 + word.end()
        for option in readings(text, end):
            label = Label(names=option.names, et_al=option.et_al, year=mark.years[0], suffix=mark.suffixes[0])
            links = resolve(label, index) if option.names and option.start >= low + cut + 1 else ()
            if len(links) == 1 and not links[0].mends:
                return option, [(label, links)]
    return None


def _as_title(options: list[Naming], mark: YearMark, index: Index) -> tuple[Naming, Linked] | None:
    """A work named by its title ("in Speech Acts (1969)")."""
    for option in options:
        title = option.title or (option.names[0] if len(option.names) == 1 else "")
        if " " not in title:
            continue
        label = Label(title=title, year=mark.years[0], suffix=mark.suffixes[0])
        links = resolve(label, index)
        if len(links) == 1 and not links[0].mends:
            return option, [(label, links)]
    return None


def _fits(text: str, names: Naming, mark: YearMark, narrative: bool, start: int, end: int) -> bool:
    """Whether a pointer without an entry is printed as a citation at all."""
    if not names.names or mark.is_range or not 1 <= len(names.names) <= 6:
        return False
    if any(_no_name(name) for name in names.names):
        return False
    if len(names.names) > 1 and any(len(name.split()) > 2 for name in names.names):
        return False  # "(PhD Dissertation, Sakarya University, 2024)"
    if narrative:
        if text[:start].rstrip()[-1:] in '”»"“':
            return False  # a title or a quotation stands before the bracket, no name
        said = (
            bool(mark.locator)
            or bool(_REPORTS.match(text, end))
            or bool(_CUES.search(text[max(0, names.start - 16) : names.start]))
        )
        short = all(len(name.split()) <= 2 for name in names.names)
        return short and (said or names.et_al or len(names.names) > 1) and len(text[start + 1 : end - 1]) <= 40
    if not names.et_al and ends_in_place(text[names.start : mark.start]):
        return False
    before = text[start + 1 : names.start]
    opening = re.split(r"[;,·]", before)[-1]
    return bool(_LEAD.fullmatch(opening)) and (names.et_al or text[mark.start - 2 : mark.start].strip() != "")


def _no_name(name: str) -> bool:
    first, *rest = fold_name(name).split() or [""]
    words = [first, *(word for word in rest if word not in _INSIDE)] if first else []
    if len(words) > 1 and rest[:1] == ["of"]:
        words.pop(0)  # "Office of the Mayor", where "Office 2019" would be a program
    if not words or len(words) > 8 or any(char.isdigit() for char in name):
        return True
    return any(word in _NOT_NAMES or _is_month(word) for word in words)


def _is_month(word: str) -> bool:
    """Whether a folded word is a month or several joined by dashes, and no common name ("May")."""
    parts = re.split(r"[–—/-]", re.sub(r"σ\b", "ς", word))  # folding makes σ of ς
    return all(is_strong(part) and not is_name(part) for part in parts)


def _bare(text: str, spans: tuple[tuple[int, int], ...], index: Index) -> Iterator[Pointer]:
    """Names with a year outside brackets ("see Smith 2004, p. 5; idem, 2006"), where an entry answers exactly.

    "Smith et al., 2004" is a citation in any case.
    """
    at = 0
    for start, end in (*spans, (len(text), len(text))):
        last: Naming | None = None
        told = at
        for mark in year_marks(text, at, start):
            options = _bare_options(text, at, told, mark, last)
            chosen, linked = _choose(options, mark, index)
            if chosen is None or mark.is_range or not (chosen.et_al or (linked[0][1] and _near(linked[0][1][0]))):
                continue
            begin = mark.start if chosen is last else chosen.start
            last, told = chosen, mark.locator_end
            for label, links in linked:
                yield _pointer((begin, mark.locator_end, begin, mark.locator_end), label, links, mark, False)
        at = end


def _given(text: str, naming: Naming) -> str:
    """The given names or initials printed before the first family name."""
    first = naming.names[0] if naming.names else ""
    found = _GIVEN.search(text[max(0, naming.start - 40) : naming.start] + " ".join(first.split()[:-1]))
    return found[1] if found else ""


def _near(link: Link) -> bool:
    """Whether a link agrees in names and year; the letter of a year may be left out."""
    return not set(link.mends) - {Mend.SUFFIX}


def _bare_options(text: str, at: int, told: int, mark: YearMark, last: Naming | None) -> list[Naming]:
    """The readings of the names before a year outside brackets; *last* again where "idem" stands for it."""
    if last is not None and _AGAIN.search(text[max(told, mark.start - 60) : mark.start]):
        return [last]
    before = re.search(r"([^\W\d_][\w'’.-]*)[,]?\s+$", text[max(0, mark.start - 60) : mark.start])
    if not before or not (before[1][0].isupper() or before[1].rstrip(".") == "al"):
        return []
    return list(readings(text, mark.start, at))
