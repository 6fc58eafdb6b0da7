"""What stands between a part and the work that holds it: translators after a title, the authors of a book after "In:".

Translated and collected works are common in the humanities and rare where the labeller learnt; the words that lead to
their people are few and plain.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.opening import IN, PERSON, opened
from refcheck.manuscript.parsing.taker import Field

# Words that lead to translators, organisers and writers of notes, at the beginning of a sentence.
_CONTRIBUTED = re.compile(
    r"(?:Tradução|Traduzido|Trad\.|Organização|Organizado|Prefácio e|Traducción|Traducido|Traduit|Traduction|"
    r"Traduzione|Translated|Transl\.|Trans\.|Übersetzt|Übers\.|Übersetzung|Aus dem \w+ von|Ins Deutsche|"
    r"Пер(?:евод|\.)|Çev(?:iren|\.))"
    r"(?:,? \w+){0,6}?(?:,? (?:de|da|do|por|par|by|von|di|с|с англ\.)|\s(?=[A-ZÀ-ÝА-Я]))"
)
_SENTENCE = re.compile(r"[.?!]\s+(?=\w)|,\s+(?=\w)")
# People in front of the title of their book: "In: BAKHTIN, M", "In: HIRSCHKOP, K.; SHEPHERD, D".
_IN_PEOPLE = re.compile(rf"\s*(?:In|Em|Dans)\s?:?\s+{PERSON}(?:\s*[;&]\s*{PERSON}){{0,5}}\s*")
_BRIEF_PERSON = r"(?:[a-z]{1,4}\s){0,2}[A-ZÀ-Ý][\w'’-]{1,40}\s[A-Z]{1,3}"
_IN_EDITORS = re.compile(
    rf"\s*In\s?:?\s+{_BRIEF_PERSON}(?:,\s*{_BRIEF_PERSON}){{0,20}}\s*,?\s*"
)  # "In: Roe J, Lind KW,"
_LEADS_EDITORS = re.compile(
    r"\s*\b(?:(?:a cura di|a c\. di|dirett[oa] da|curat[oa] da|edited by|ed\. by|h(?:rs)?g\. v(?:on|\.)|"
    r"herausgegeben von|besorgt von|"
    r"sous la dir(?:\.|ection) de|dirigée? par|bajo la dirección de|edición de|dir(?:\.|igido) por|coord\. por)\s|"
    r"sous la dir(?:\.|ection) d['’])",
    re.IGNORECASE,
)
_VOLUME_FIRST = re.compile(r"(?P<title>.{8,300}[,”\"’»])\s*(?P<volume>\d{1,3})\s*")
_HELD = re.compile(r"\s*(?:in|em|dans|en):?\s", re.IGNORECASE)
_MAY_LEAD = frozenset(("author", "editor", "title", "container"))
_PAUSE = re.compile(r"[,.;]\s*$")
_NUMBERED = re.compile(r",\s*(?P<volume>(?:vol|t|tomo|Bd)\.\s*(?:[IVX]{1,6}|\d{1,3})[,.\s]*)$")
_LAW_REVIEW = re.compile(
    r"\s*(?P<volume>\d{1,3}) (?P<container>(?:[A-Z][\w&'’]{0,20}\.? ){1,6})(?P<pages>\d{1,5}(?:[-–]\d{1,5})?)[\s,.(]*"
)
# The end of a sentence: no abbreviation, and a capital after it.
_LAST_SENTENCE = re.compile(r"(?:(?<=\w{4})|(?<=[\d)\]”\"’»])|(?<=\s[IVX])|(?<=\s[IVX]{2}))[.?!]\s+(?=[A-ZÀ-ÝА-Я])")
_BROKEN_OFF = re.compile(r"(?:,|\b[a-z]{1,4}\.|(?P<small>\s(?:of|the|and|for|in|on|to|a|an|with|from)))\s*$")
_COUNTRY_WORDS = """
Argentina Australia Austria Bolivia Bolívia Brasil Brazil Canada Chile China Colombia Colômbia Cuba Deutschland Ecuador
Egypt España Espanha Europe France Germany Greece India Iran Iraq Israel Italia Italy Japan Kenya Korea Mexico México
Mozambique Moçambique Nigeria Norway Pakistan Perú Peru Poland Portugal Russia Spain Sweden Switzerland Tanzania
Thailand Turkey Türkiye Uganda Ukraine Uruguay USA Venezuela Vietnam
"""
_COUNTRIES = frozenset(_COUNTRY_WORDS.split())
_PRINTED = frozenset(("journal", "publisher", "org", "edition"))  # what a city's name does not hold
_PLACED = re.compile(
    r"^(?P<journal>.{4,200}?)[.,]\s+(?P<place>[A-ZÀ-Ý][\w'’-]+(?:\s(?:d[eao]s?\s)?[A-ZÀ-Ý][\w'’-]+){0,2})[\s,.]*$"
)


def held(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The stretches with contributors parted from titles, and a title after "In: its author" as that of the book."""
    fields = _volumes_first(_edited(opened(_contributed(fields))))
    return _without_places(_journals(_whole_titles(_books(_editors(fields)))))


def _contributed(fields: Sequence[Field]) -> list[Field]:
    """Titles and containers up to the words that lead to a translator."""
    parted: list[Field] = []
    for field in fields:
        cut = _cut(field.text) if field.label in ("title", "container") else -1
        if cut < 0:
            parted.append(field)
            continue
        if cut:
            parted.append(field.before(cut))
        parted.append(field.behind(cut, "translator"))
    return parted


def _cut(text: str) -> int:
    """Where the words begin that lead to a translator, -1 where there are none."""
    starts = [0, *(found.end() for found in _SENTENCE.finditer(text))]
    return next((start for start in starts if _CONTRIBUTED.match(text, start)), -1)


def _edited(fields: Sequence[Field]) -> list[Field]:
    """Fields parted before the words for editors in them: "Storia, a cura di G. Rossi", "Wasser, hg. v. Karl Brandt".

    What stands before them in a second row of authors, or among editors, is a title.
    """
    made: list[Field] = []
    is_first = True
    for field in fields:
        led = _LEADS_EDITORS.search(field.text) if field.label in _MAY_LEAD and not is_first else None
        is_first = is_first and field.label != "author"
        if led is None or (field.label in ("title", "container") and not _PAUSE.search(field.text[: led.start()])):
            made.append(field)
            continue
        cut = led.start()
        if cut:
            is_held = field.label == "container" or _HELD.match(field.text)
            label = "container" if is_held else "title"
            made.append(replace(field.before(cut), label=label))
        number = _NUMBERED.search(field.text, cut)
        end = number.start() if number else len(field.text)
        made.append(replace(field, label="editor", text=field.text[cut:end], start=field.start + cut))
        if number:
            made.append(
                replace(field, label="volume", text=number["volume"], start=field.start + number.start("volume"))
            )
    return _with_family_name(made)


def _with_family_name(fields: Sequence[Field]) -> list[Field]:
    """Editors with the last one's family name, where it was taken for a title: "G. Rossi e P." and "Lodi,"."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        is_broken = field.label == "editor" and re.search(r"\b[^\W\d_]\.\s*$", field.text)
        if is_broken and after.label == "title" and re.fullmatch(r"\s*[^\W\d_][\w'’-]+,?\s*", after.text):
            made[number] = field.followed_by(after)
            return [*made[: number + 1], *made[number + 2 :]]
    return made


def _volumes_first(fields: Sequence[Field]) -> list[Field]:
    """A title without the volume that law reviews print before their name: "..., 22 Delta L. Rev. 507"."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        whole = _LAW_REVIEW.fullmatch(after.text) if (field.label, after.label) == ("title", "note") else None
        if whole:
            parts = [
                replace(after, label=label, text=whole[label], start=after.start + whole.start(label))
                for label in ("volume", "container", "pages")
            ]
            return [*made[: number + 1], *parts, *made[number + 2 :]]
        found = _VOLUME_FIRST.fullmatch(field.text) if (field.label, after.label) == ("title", "container") else None
        if found:
            at = field.start + found.start("volume")
            is_paged = any(each.label == "pages" for each in fields)
            rest = [
                replace(each, label="pages") if each.label == "volume" and not is_paged else each
                for each in fields[number + 1 :]
            ]
            title = replace(field, text=found["title"], end=at)
            return [*made[:number], title, replace(field, label="volume", text=found["volume"], start=at), *rest]
    return made


def _editors(fields: Sequence[Field]) -> list[Field]:
    """The people between "In" and "editors" as the editors."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        if field.label == "container" and after.label == "editor" and _IN_EDITORS.fullmatch(field.text):
            joined = after.led_by(field)
            return [*made[:number], joined, *made[number + 2 :]]
    return made


def _books(fields: Sequence[Field]) -> list[Field]:
    """The second title as the container where people after "In" stand before it."""
    first = next((number for number, field in enumerate(fields) if field.label == "title"), None)
    if first is None:
        return list(fields)
    made = list(fields)
    for number in range(first + 1, len(made)):
        field = made[number]
        if field.label == "note" and field.text.strip(" :,.").casefold() == "in" and number + 1 < len(made):
            if made[number + 1].label == "title" and not any(each.label == "container" for each in made):
                made[number + 1] = replace(made[number + 1], label="container")
            continue
        is_people = field.label == "container" and _IN_PEOPLE.fullmatch(field.text) is not None
        if not is_people and not (field.label == "editor" and (IN.match(field.text) or field.text.startswith("in:"))):
            continue
        later = next((at for at in range(number + 1, min(number + 3, len(made))) if made[at].label == "title"), None)
        others = any(each.label == "container" for each in made if each is not field)
        if later is not None and not others:
            made[later] = replace(made[later], label="container")
            if is_people:
                made[number] = replace(field, label="holder")
        break
    return made


def _whole_titles(fields: Sequence[Field]) -> list[Field]:
    """A title that was broken off in its middle, with the sentences that the journal's name was given in front."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        if (field.label, after.label) != ("title", "container"):
            continue
        unpaused = field.text[-1:].isalpha() and _HELD.match(after.text)  # "What is new <in Oslo? Delta Letters>"
        broken = _BROKEN_OFF.search(field.text)
        last = list(_LAST_SENTENCE.finditer(after.text))[-1:] if broken or unpaused else []
        asked = unpaused and last and last[0][0][0] in "?!"
        small = bool(broken and broken["small"])
        if last and (asked or small or (not unpaused and _ends_a_title(after.text[: last[0].start()]))):
            cut = last[0].end()
            joined = f"{field.text} {after.text[:cut]}"
            made[number] = replace(field, text=joined, end=after.start + cut)
            made[number + 1] = after.behind(cut)
    return made


def _ends_a_title(text: str) -> bool:
    """Whether a stretch before a journal's name is more of a title: it ends with a place or a bracket."""
    last = text.split()[-1]
    return text.endswith(")") or "place" in traits(last) or last.strip(" ,.") in _COUNTRIES


def _journals(fields: Sequence[Field]) -> list[Field]:
    """The last sentence of a title as the journal, where a volume and pages follow and no journal is named."""
    labels = [field.label for field in fields]
    if "container" in labels or "editor" in labels or not {"volume", "pages"} <= set(labels) or "title" not in labels:
        return list(fields)
    number = labels.index("title")
    field, following = fields[number], labels[number + 1 :][:2]
    last = list(_LAST_SENTENCE.finditer(field.text))[-1:]
    if not last or not (following[:1] == ["volume"] or following == ["location", "volume"]):
        return list(fields)
    return [*fields[:number], *field.cut(last[0].end(), "container"), *fields[number + 1 :]]


def _without_places(fields: Sequence[Field]) -> tuple[Field, ...]:
    """A journal without the city behind it, which Brazilian lists give before the volume ("…, São Paulo, v. 15")."""
    made = list(fields)
    capitals = bool(fields) and fields[0].label == "author" and fields[0].text.split(",")[0].isupper()
    for number, field in enumerate(fields[:-1]):
        if not capitals or field.label != "container" or not fields[number + 1].text.lstrip().startswith("v."):
            continue
        found = _PLACED.match(field.text)
        if found and not any(_PRINTED.intersection(traits(word)) for word in found["place"].split()):
            made[number] = replace(field, text=found["journal"], end=field.start + found.end("journal"))
    return tuple(made)
