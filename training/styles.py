"""Random reference styles.

A style is drawn once and used for several references, as in a list: how persons, years, titles, containers, numbers and
pages are printed, in which order, and with which words of which language.
"""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import random
from dataclasses import dataclass

from presets import preset
from words import AND, IN, PAGES, QUOTES, VOLUMES


@dataclass(frozen=True)
class Style:
    """One list's way of printing."""

    lang: str
    name: str  # "F, I. I." "F I" "I. I. F" "F, G" "G F" "F II" "F G"
    rest_straight: bool  # only the first person is inverted
    caps: bool
    between: str
    last: str
    most: int
    et_al: str
    year_at: str  # "after author", "end", "after container"
    year: str
    quote: tuple[str, str] | None
    quote_stop: str  # where the stop after a quoted title goes: "in" or "out"
    stop: str  # between the main parts: ". ", ", "
    after_author: str
    into: str
    volume: str
    before_volume: str
    pages: str
    before_pages: str
    editors: str
    imprint: str
    italics: bool
    label: str
    end: str
    dating: str = "any"  # of articles without a date after the author


def draw(rng: random.Random, lang: str = "") -> Style:
    """A random style; common ones are commoner."""
    lang = (
        lang
        or rng.choices(
            ("en", "de", "fr", "es", "pt", "it", "tr", "ru", "nl", "pl", "sv"), (44, 15, 6, 5, 7, 6, 7, 6, 1, 1.5, 1.5)
        )[0]
    )
    name = rng.choices(
        ("F, I. I.", "F, I.I.", "F I", "I. I. F", "F, G", "G F", "F II", "F I. I.", "I.I. F", "F, II"),
        (26, 8, 4, 12, 18, 14, 14, 6, 5, 2),
    )[0]
    if lang == "ru":
        name = rng.choices(("F I. I.", "F I.I.", "F, I. I.", "F G", "I.I. F"), (5, 4, 2, 1, 1))[0]
    year_at = rng.choices(("after author", "end", "imprint"), (55, 25, 20))[0]
    quoted = rng.random() < (0.45 if year_at != "after author" else 0.22)
    stop = rng.choices((". ", ", "), (65, 35) if year_at == "after author" else (45, 55))[0]
    between = rng.choices((", ", "; ", " / ", "/", " – "), (74, 20, 2, 3, 1))[0]
    vols = VOLUMES.get(lang, VOLUMES["en"]) if rng.random() < 0.75 else VOLUMES["en"]
    pages = PAGES.get(lang, PAGES["en"])
    colon = rng.random() < 0.1
    style = Style(
        lang=lang, name=name, rest_straight=name in ("F, G", "F, I. I.") and rng.random() < 0.45, caps=rng.random() < (0.4 if lang == "pt" else 0.08), between=between,
        last=between if between != ", " or rng.random() < 0.2 else rng.choice(AND.get(lang, AND["en"])), most=rng.choice((1, 3, 3, 6, 6, 20)),
        et_al=rng.choice((" et al.", ", et al.", " et al", " and others", " u. a.", " vd.", ", и др.", " et alii", " … ")) if rng.random() < 0.3 else " et al.",
        year_at=year_at,
        year=rng.choice((" ({y}). ", " ({y}). ", " ({y}) ", " ({y}), ", " ({y}): ", ", {y}. ", " {y}. ", ". {y}. ", " {y}: ", ", ({y}), ", ", {y}, ", " ({y}) ", ", ({y}). ", " [{y}] ", " {y} ", " {y}, ", ": {y}. ", ", {y} ", " ({y}) – ", " {y}: ")) if not colon else " ({y}): ",
        quote=rng.choice(QUOTES) if quoted else None, quote_stop=rng.choice(("in", "out")), stop=stop, after_author=rng.choice((". ", ", ", ": ", ". ", ", ", " - ") if not colon else (": ",)),
        into=rng.choice(IN.get(lang, IN["en"])), volume=rng.choice(vols), before_volume=rng.choice((", ", " ", ", ", ". ", "; ")), pages=rng.choice(pages) if rng.random() < 0.8 else rng.choice(PAGES["en"]),
        before_pages=rng.choice((", ", ", ", ":", ": ", ". ", " ", "; ")), editors=rng.choice(("in names (Eds.), book", "in book, edited by names", "in names (Eds.), book", "in names: book", "in book (names, Eds.)", "in book. names (Eds.)")),
        imprint=rng.choice(("city: publisher", "city: publisher", "publisher, city", "publisher", "city, publisher", "city", "publisher: city", "(city: publisher)", "publisher")), italics=rng.random() < 0.12,
        label=rng.choices(("", "[{n}] ", "{n}. ", "({n}) ", "{n} "), (64, 14, 16, 3, 3))[0], end=rng.choice((".", ".", ".", "")),
    )  # fmt: skip
    return preset(rng, style) if rng.random() < 0.5 else style
