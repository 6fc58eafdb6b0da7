"""The authors that a page names: structured statements first, then bylines in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.pages.head import Head, Json, Node, one_line, plain
from refcheck.pages.titles import ARTICLE, PAGE_TYPES, squash
from refcheck.pages.walk import Walked
from refcheck.pages.zones import COMMENT, FOOTER, NAV, RELATED

_META_NAMES = (
    "citation_author dc.creator dcterms.creator dc.contributor author article:author og:article:author book:author "
    "parsely-author sailthru.author byl byline cxenseparse:author article.author authors citation_authors rbauthors "
    "dc.creator.personalname eprints.creators_name bepress_citation_author twitter:creator:name web_author"
)
_META = _META_NAMES.split()
_BY = (
    r"by|written by|posted by|story by|words by|reported by|edited by|from|von|text von|text und interview|text"
    r"|verfasst von"
    r"|ein beitrag von|par|écrit par|publié par|propos recueillis par|por|escrito por|publicado por|di|a cura di"
    r"|scritto da|door|geschreven door|av|af|tekst|przez|autor(?:in|en|a)?|authors?|auteur|yazar|yazan|haber"
    r"|haberi hazırlayan|автор|текст|мүəллиф|müəllif|автори|редактор|redaktion|redakteur|foto und text"
)
_BYLINE = re.compile(rf"^(?:{_BY})\s{{0,3}}[:|-]?\s+(?P<name>\S.{{1,120}})$", re.IGNORECASE)
_SPLIT = re.compile(r"\s*[;|/•·]\s*|\s*,\s+|\s+(?:and|AND|und|UND|et|y|e|en|og|och|ve|и|i|with|mit)\s+|\s*&\s*")
_LEAD = re.compile(rf"^(?:{_BY})(?:\s{{0,3}}[:|-]\s{{0,3}}|\s+)", re.IGNORECASE)
_NO_NAME = re.compile(r"https?\b|\d:\d\d|www\.|\d{3}|@\S+\.\w|facebook\.com|[<>{}\[\]=]|^\W*$", re.IGNORECASE)
# What follows a name in a byline: when it was published.
_SAID = r"posted|published|publicado|publicada|publié|veröffentlicht|updated|actualizado|aktualisiert|dabei\sseit"
_DATED = re.compile(
    rf"(?:^|\s)(?:(?:{_SAID})\b|on\s(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{{0,6}}\.?$"
    r"|(?:(?:on|am|el|le)\s)?(?:(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?\s\d|\d{1,2}\.\d"
    r"|\d{1,2}\.?\s[^\W\d_]{3,10}$|\d{1,3}\s(?:hours?|days?|min)\b)).*$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_NOBODY = "admin administrator author autor user guest webmaster redakteur by von share teilen more mehr"
_GENERIC = frozenset(_NOBODY.split())
_MAX = 30


def authors(head: Head, walked: Walked) -> tuple[str, ...]:
    """Every author that the page names, the most reliable statements first; people and organisations alike."""
    found: list[str] = []
    for value in _structured(head):
        found += _names(value)
    for spot in walked.spots:
        if spot.kind == "author" and not spot.zone & (COMMENT | RELATED | FOOTER | NAV) and len(spot.text) <= 160:
            found += _names(spot.value or spot.text)
    for line in _bylines(walked):
        found += _names(line)
    distinct: dict[str, str] = {}
    for name in found:
        distinct.setdefault(squash(name), name)
    return tuple(distinct.values())[:_MAX]


def _structured(head: Head) -> Iterator[str]:
    by_id: dict[str, Node] = {
        str(node.values["@id"]): node for node in head.nodes if "@id" in node.values and "name" in node.values
    }
    for node in head.nodes:
        fits = any(ARTICLE.search(kind) for kind in node.types) or PAGE_TYPES.intersection(node.types)
        if fits and node.held_by not in ("review", "comment", "itemListElement", "hasPart"):
            for name in ("author", "creator"):
                yield from _people(node.values.get(name), by_id)
    yield from (value for name in _META for value in head.all(name))


def _people(value: Json, by_id: dict[str, Node]) -> Iterator[str]:
    for item in (value if isinstance(value, list) else [value])[:20]:
        if isinstance(item, str):
            yield plain(item)
        elif isinstance(item, dict):
            name = item.get("name")
            if isinstance(name, list):
                yield from (plain(part) for part in name[:20] if isinstance(part, str))
            elif isinstance(name, str) and name:
                yield plain(name)
            elif str(item.get("@id", "")) in by_id:
                yield by_id[str(item["@id"])].text("name")


def _bylines(walked: Walked) -> Iterator[str]:
    """Short lines that open with "By", "Von", "Автор:" ..., wherever they stand outside comments and menus."""
    count = 0
    for block in walked.blocks:
        if len(block.text) <= 140 and not block.zone & (COMMENT | NAV | FOOTER | RELATED):
            hit = _BYLINE.match(block.text)
            if hit and hit["name"][0].isupper():
                count += 1
                yield hit["name"]
        if count >= 5:
            return


def _names(value: str) -> Iterator[str]:
    """The single names in a statement such as "By Ann Lee and Bo Ek, Reuters"."""
    if "://" in value:
        return
    line = _LEAD.sub("", one_line(value))[:300].strip(" ,.;:|-–—\"'")
    whole = _name(line)
    parts = [part for part in (_name(part) for part in _SPLIT.split(line)) if part]
    if whole and len(parts) > 1 and len(parts) == line.count(",") + 1 == 2 and len(parts[0].split()) == 1:
        yield whole  # "Lee, Ann" is one person
    else:
        yield from parts or ([whole] if whole else [])


def _name(part: str) -> str:
    part = _DATED.sub("", _LEAD.sub("", part.strip())).strip(" ,.;:|-–—\"'()")
    if not _LETTER.search(part):
        return ""
    if not 2 <= len(part) <= 80 or _NO_NAME.search(part) or part.lower() in _GENERIC or len(part.split()) > 9:
        return ""
    return part
