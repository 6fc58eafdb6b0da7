"""The authors that a page names: structured statements first, then bylines in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.pages.head import Head, Json, Node, one_line, plain
from refcheck.pages.titles import ARTICLE, PAGE_TYPES, squash
from refcheck.pages.visible import headline_block
from refcheck.pages.walk import Walked
from refcheck.pages.zones import AUTHOR_LINK, CAPTION, COMMENT, FOOTER, NAV, RELATED

_META_NAMES = (
    "citation_author dc.creator dcterms.creator dc.contributor author article:author og:article:author book:author "
    "parsely-author sailthru.author byl byline cxenseparse:author article.author authors citation_authors rbauthors "
    "dc.creator.personalname eprints.creators_name bepress_citation_author twitter:creator:name web_author"
)
_META = _META_NAMES.split()
_BY = (
    r"(?:(?:an?\s)?(?:analysis|article|column|commentary|dispatch|essay|feature|guest\s(?:post|essay)|interview|op-?ed"
    r"|opinion|photos?\sand\stext|report|review|text\sand\sphotos?)\s)?by|written by|posted by|story by|words by"
    r"|reported by"
    r"|(?:eine?\s(?:analyse|bericht|essay|gastbeitrag|interview|kommentar|reportage)\s)?von|text von|text und interview"
    r"|verfasst von|ein beitrag von|(?:aus|in)\s[^\W\d_]{3,20}\sberichte(?:t|n)|foto und text|redakteur(?:in)?"
    r"|par|écrit par|publié par|propos recueillis par|de notre (?:correspondante?|envoyée? spéciale?)"
    r"|por|escrito por|publicado por|di|a cura di|scritto da|dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)"
    r"|door|geschreven door|av|af|przez|autor(?:in|en|a|ka|zy|es)?|authors?|auteur|autorius|autors"
    r"|yazar|yazan|haberi hazırlayan|müəllif|мүəллиф|автор|автори|текст і фото"
    r"|(?:haber|redaktion|tekst|text|текст)(?=\s{0,3}[:|–-])"
    r"|szerző|írta|kirjoittaja|skribent|forfatter|γράφει\s(?:ο|η)|γράφουν\sοι|հեղինակ|ავტორი|מאת|كتب|بقلم|نویسنده"
)
_BYLINE = re.compile(rf"^(?:{_BY})\s{{0,3}}[:|-]?\s+(?P<name>\S.{{1,120}})$", re.IGNORECASE)
# What parts the statements of one line: "Text: Ann Lee. Photo: Bo Ek", "5 October 2020 | By Ann Lee".
_SEGMENTS = re.compile(r"\s?[|•·∙]\s?|\s[–—-]\s|\s/\s|\.?(?<!\sund)(?<!\sand)\s(?=[^\W\d_]{4,20}:\s)")
_CLOCK = re.compile(r"^[\d\s:.,]{1,20}(?:uhr|h)?\s", re.IGNORECASE)
_PLACE = re.compile(r"\s(?:in|from|reporting|aus|à|depuis)\s.{2,60}$")  # "Ann Lee in Tbilisi"
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
# Those who only translated or illustrated: "Paul Good (Translator)".
_OTHER_HAND = re.compile(
    r"[,;&]?[^,;&()]{2,60}\((?:translat|photo|illustr|foto|übers|trad|перев|çeviri)[^()]{0,30}\)", re.IGNORECASE
)
# What a box with a name has besides: "(Author)", a footnote's number, links to more of the same hand.
_REST = re.compile(
    r"\s?(?:\(.{0,60}|[—–|].{0,60}|(?<!\d)\d{1,3}|(?:view|see|read|more|all)\s(?:(?:all|more)\s)?(?:articles|by|posts|profile|stories)\b.{0,40}"
    r"|tüm yazıları|alle (?:artikel|beiträge)|tous ses articles|все статьи|follow\b.{0,40})$",
    re.IGNORECASE,
)
_LETTER = re.compile(r"[^\W\d_]")
_NOBODY = "admin administrator author autor user guest webmaster redakteur by von share teilen more mehr"
_GENERIC = frozenset(_NOBODY.split())
_AWAY = COMMENT | RELATED | FOOTER | NAV | CAPTION
ABOVE, BELOW = 4, 8  # blocks around the headline in which a link to an author's page names the page's own
_MAX = 30


def authors(head: Head, walked: Walked, titles: tuple[str, ...] = ()) -> tuple[str, ...]:
    """Every author that the page names, the most reliable statements first; people and organisations alike."""
    found: list[str] = []
    for value in _structured(head):
        found += _names(value)
    headline = headline_block(walked, titles)
    for spot in walked.spots:
        if spot.kind != "author" or spot.zone & _AWAY or len(spot.text) > 160:
            continue
        if spot.name != AUTHOR_LINK or -ABOVE <= spot.block - headline <= BELOW:
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
        if len(block.text) <= 140 and not block.zone & _AWAY and block.tag not in ("h1", "h2", "h3"):
            for segment in _SEGMENTS.split(block.text):
                hit = _BYLINE.match(_CLOCK.sub("", segment))
                if hit and not hit["name"][0].islower():
                    count += 1
                    yield hit["name"]
        if count >= 5:
            return


def _names(value: str) -> Iterator[str]:
    """The single names in a statement such as "By Ann Lee and Bo Ek, Reuters"."""
    if "://" in value:
        return
    line = _LEAD.sub("", _OTHER_HAND.sub("", one_line(value)[:300])).strip(" ,.;:|-–—\"'")
    whole = _name(line)
    parts = [part for part in (_name(part) for part in _SPLIT.split(line)) if part]
    if whole and len(parts) > 1 and len(parts) == line.count(",") + 1 == 2 and len(parts[0].split()) == 1:
        yield whole  # "Lee, Ann" is one person
    else:
        yield from parts or ([whole] if whole else [])


def _name(part: str) -> str:
    part = _REST.sub("", _PLACE.sub("", _DATED.sub("", _LEAD.sub("", part.strip())))).strip(" ,.;:|-–—\"'()")
    if not _LETTER.search(part):
        return ""
    if not 2 <= len(part) <= 80 or _NO_NAME.search(part) or part.lower() in _GENERIC or len(part.split()) > 9:
        return ""
    return part
