"""CSL items to be rendered: the gold collections' own references, and made-up ones in many languages."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import random
from typing import Any

from content import Content
from gold import Sample

from refcheck.manuscript.parsing import fields, landmarks
from refcheck.manuscript.parsing.crf import Labelled
from refcheck.model import Item, Name

MOST_NAMES = 12
KINDS = ("article-journal", "chapter", "book", "thesis", "report", "webpage", "article-newspaper", "paper-conference")
OFTEN = (30, 18, 22, 5, 8, 7, 6, 4)
TRANSLATED = 0.15
EDITED = 0.2  # books with editors and no author
DOI_STEMS = ("j.cell", "s", "", "jpm", "acprof:oso/97801992", "978-3-531-1", "zfsoz-", "jhep0")
GENRES = ("PhD thesis", "Dissertation", "Doctoral dissertation", "Master's thesis")

Csl = dict[str, Any]  # CSL-JSON: https://docs.citationstyles.org


def item_of(one: Sample) -> Csl | None:
    """A gold reference as an item, by the parser's own reading of its labelled fields; None where that is too little."""
    found = fields.stretches(one.mended, one.tokens, Labelled(one.labels, (1.0,) * len(one.labels)))
    item = fields.assemble(one.mended.text, found, landmarks.find(one.mended.text)).item
    names = [_name(name) for name in item.authors[:MOST_NAMES]]
    if not (item.title and item.issued and item.issued.year and names and all(names)) or "@" in item.title:
        return None
    editors = [_name(name) for name in item.editors[:4]]
    parts = {
        "container-title": item.container_title, "volume": item.volume, "issue": item.issue, "page": item.pages,
        "publisher": item.publisher, "publisher-place": item.publisher_place, "genre": item.genre,
        "editor": editors if all(editors) else [],
    }  # fmt: skip
    return {
        "type": _kind(item), "title": item.title, "author": names, "issued": {"date-parts": [[item.issued.year]]},
        **{key: value for key, value in parts.items() if value},
    }  # fmt: skip


def _kind(item: Item) -> str:
    return item.type if item.type in KINDS else ("article-journal" if item.container_title else "book")


def _name(name: Name) -> Csl:
    if name.literal:
        return {"literal": name.literal}
    if not (name.family and name.given) or len(name.given) > 30:
        return {}
    return {"family": f"{name.particle} {name.family}".strip(), "given": name.given}


def varied(rng: random.Random, item: Csl) -> Csl:
    """A known item, now and then with an issue, a day or a DOI of its own."""
    made = dict(item)
    year = made["issued"]["date-parts"][0][0]
    if made["type"] == "article-journal":
        if "issue" not in made and rng.random() < 0.5:
            made["issue"] = str(rng.randint(1, 12))
        if rng.random() < 0.4:
            made["DOI"] = _doi(rng)
    if rng.random() < 0.2:
        made["issued"] = {"date-parts": [[year, rng.randint(1, 12), rng.randint(1, 28)][: rng.choice((2, 3, 3))]]}
    return made


def new(rng: random.Random, content: Content, lang: str) -> Csl:
    """An item made up in a language: an article, a chapter, a book, a thesis, a report, a web page, a newspaper's piece."""
    kind = rng.choices(KINDS, OFTEN)[0]
    is_dated = kind in ("webpage", "article-newspaper")
    is_institutional = kind in ("report", "webpage") and rng.random() < 0.6
    is_edited = kind == "book" and rng.random() < EDITED
    year = rng.randint(1950, 2024)
    people = [{"literal": content.organisation()}] if is_institutional else _people(rng, content, lang, 5)
    return {
        "type": kind,
        "issued": {"date-parts": [[year, rng.randint(1, 12), rng.randint(1, 28)] if is_dated else [year]]},
        "editor" if is_edited else "author": people,
        **_work(rng, content, lang, kind),
        **({"accessed": {"date-parts": [[year + 1, rng.randint(1, 12), rng.randint(1, 28)]]}} if is_dated else {}),
    }


def _work(rng: random.Random, content: Content, lang: str, kind: str) -> Csl:
    first = rng.randint(1, 900)
    pages = {"page": f"{first}-{first + rng.randint(5, 40)}"}
    match kind:
        case "article-journal":
            numbers = {"volume": str(rng.randint(1, 180)), "issue": str(rng.randint(1, 12))}
            doi = {"DOI": _doi(rng)} if rng.random() < 0.35 else {}
            return {
                "title": content.title(lang, "article"),
                "container-title": content.journal(lang),
                **numbers,
                **pages,
                **doi,
            }
        case "chapter" | "paper-conference":
            held = {"title": content.title(lang, "article"), "container-title": content.title(lang, "book")}
            editors = {"editor": _people(rng, content, lang, 3)} if rng.random() < 0.75 else {}
            imprint = _imprint(content, lang) if kind == "chapter" else {}
            return {**held, **pages, **editors, **imprint, **_translators(rng, content, lang)}
        case "thesis":
            return {
                "title": content.title(lang, "book"),
                "publisher": content.organisation(),
                "genre": rng.choice(GENRES),
            }
        case "webpage" | "article-newspaper":
            title = content.headline(lang) if kind == "webpage" else content.title(lang, "article")
            medium = {"container-title": content.organisation(media=True), "URL": content.address(title)}
            return {"title": title, **medium, **(pages if kind == "article-newspaper" else {})}
    edition = {"edition": str(rng.randint(2, 6))} if rng.random() < 0.12 else {}
    return {
        "title": content.title(lang, "book"),
        **_imprint(content, lang),
        **edition,
        **_translators(rng, content, lang),
    }


def _translators(rng: random.Random, content: Content, lang: str) -> Csl:
    return {"translator": _people(rng, content, lang, 2)} if rng.random() < TRANSLATED else {}


def _imprint(content: Content, lang: str) -> Csl:
    return {"publisher": content.publisher(lang), "publisher-place": content.city(lang).rstrip(".")}


def _people(rng: random.Random, content: Content, lang: str, most: int) -> list[Csl]:
    people = [content.person(lang) for _ in range(rng.choices(range(1, most + 1), (5, 4, 2, 1, 1)[:most])[0])]
    return [{"family": family, "given": " ".join(given)} for given, family in people]


def _doi(rng: random.Random) -> str:
    return f"10.{rng.randint(1000, 9999)}/{rng.choice(DOI_STEMS)}{rng.randint(10**5, 10**8)}"
