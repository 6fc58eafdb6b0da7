"""The dates that a page states in its structure: JSON-LD, meta elements, microdata."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from refcheck.model import PartialDate, Witness, WitnessKind
from refcheck.pages import stamps
from refcheck.pages.head import Head, Node
from refcheck.pages.titles import ARTICLE, PAGE_TYPES, pieces, squash
from refcheck.pages.walk import Walked
from refcheck.pages.zones import ASIDE, COMMENT, RELATED

_PUBLISHED = frozenset(
    (
        "datepublished",
        "datecreated",
        "uploaddate",
        "date",
        "publicationdate",
        "dateposted",
        "dateissued",
        "publisheddate",
    )
)
_MODIFIED = frozenset(("datemodified", "dateupdated", "modified"))
# Names of meta elements that say when, without the separators and prefixes that vary.
_META_PUBLISHED = re.compile(
    r"publish|pubdate|publication|issued|datecreated|created|releasedate|release_date|dateposted|firstpub|^(?:dc\.|dcterms\.)?date$"
    r"|originaldate|displaydate|article[.:_-]?date|citation_(?:online_)?date|prism\.|sailthru\.date|parsely-pub|^date$"
    r"|dc\.date(?!\.mod)|date_published|^datum$|^fecha$|onlinedate|coverdate|^contentdate|first-publication",
    re.IGNORECASE,
)
_META_MODIFIED = re.compile(r"modif|updat|revis|lastmod|last-mod|changed|edited", re.IGNORECASE)
_META_NOT = re.compile(
    r"expir|valid|avail|event|birth|copyright|access|unpublish|publisher|publishing|crawl|verif|format", re.IGNORECASE
)
_MEDIA = frozenset(("VideoObject", "AudioObject", "ImageObject", "PodcastEpisode"))
# Things whose record has a date that no reader of the page sees; it confirms and does not contradict.
_THINGS = frozenset(("Recipe", "Product", "HowTo", "Person", "Organization", "Course", "SoftwareApplication"))
_SELF = ("", "mainEntity", "mainEntityOfPage", "hasPart")
_FOREIGN = re.compile(r"Comment|Event|Offer|Review|Rating|Person|Organization|ListItem|Job")


def structured(head: Head, walked: Walked) -> Iterator[Witness]:
    """The dates of publication and change that the structure gives, those of other things as ELSEWHERE."""
    stated = [*_json_ld(head, _headlines(head, walked)), *_meta(head)]
    yield from stated
    yield from _state(head, {one.date for one in stated if one.kind is WitnessKind.PUBLISHED})
    for spot in walked.spots:
        if spot.kind == "itemprop":
            foreign = bool(spot.zone & (RELATED | COMMENT | ASIDE))
            kind = WitnessKind.ELSEWHERE if foreign else _kind_of(spot.name)
            if kind is WitnessKind.PUBLISHED and _THINGS.intersection(walked.itemtypes - {"Person", "Organization"}):
                kind = WitnessKind.DOCUMENT
            yield from _witnesses(spot.value or spot.text, kind, f"microdata {spot.name}")


def _headlines(head: Head, walked: Walked) -> set[str]:
    """The page's titles apart from JSON-LD, squashed."""
    shown = [spot.text for spot in walked.spots if spot.kind in ("h1", "headline")]
    return {squash(title) for title in (*shown, head.get("og:title"), head.title, *pieces(head.title))}


def _json_ld(head: Head, headlines: set[str]) -> Iterator[Witness]:
    own = _own_nodes(head.nodes, headlines)
    for node in head.nodes:
        for name, value in node.values.items():
            lower = name.lower()
            if lower not in _PUBLISHED | _MODIFIED or not isinstance(value, str | list):
                continue
            kind = _kind_of(lower) if node in own else WitnessKind.ELSEWHERE
            if kind is WitnessKind.PUBLISHED and _THINGS.intersection(node.types):
                kind = WitnessKind.DOCUMENT
            yield from _witnesses(node.text(name), kind, f"JSON-LD {name}")


def _own_nodes(nodes: list[Node], headlines: set[str]) -> list[Node]:
    """The nodes that describe this page; of several articles side by side, those with a headline of the page."""
    candidates = [
        node
        for node in nodes
        if node.held_by in _SELF
        and not any(_FOREIGN.search(kind) for kind in node.types)
        and (not node.types or any(ARTICLE.search(kind) for kind in node.types) or PAGE_TYPES.intersection(node.types))
    ]
    articles = [node for node in candidates if not PAGE_TYPES.intersection(node.types)]
    texts = [node for node in articles if not _MEDIA.intersection(node.types)]
    if texts and len(texts) < len(articles):
        candidates = [node for node in candidates if not _MEDIA.intersection(node.types)]
        articles = texts
    if len({squash(node.text("headline") or node.text("name")) for node in articles}) <= 1:
        return candidates
    named = [node for node in articles if squash(node.text("headline") or node.text("name")) in headlines]
    return [node for node in candidates if node in named or node not in articles]


def _meta(head: Head) -> Iterator[Witness]:
    for name, value in head.meta:
        if len(value) > 100 or not any(map(str.isdigit, value)):
            continue
        if _META_MODIFIED.search(name) and not _META_NOT.search(name):
            yield from _witnesses(value, WitnessKind.MODIFIED, f"meta {name}")
        elif _META_PUBLISHED.search(name) and not _META_NOT.search(name):
            yield from _witnesses(value, WitnessKind.PUBLISHED, f"meta {name}")


def _state(head: Head, stated: set[PartialDate]) -> Iterator[Witness]:
    """The date in the page's script data, where it holds just one; of several, which are those of other articles too,
    the one that the page has *stated* of itself.
    """
    found = [one for name, value in head.state for one in _witnesses(value, WitnessKind.PUBLISHED, f"page data {name}")]
    if len({one.date for one in found}) == 1:
        yield found[0]
    else:
        for one in found:
            yield one if {one.date} == stated else replace(one, kind=WitnessKind.ELSEWHERE)


def _kind_of(name: str) -> WitnessKind:
    lower = name.lower()
    if _META_MODIFIED.search(lower):
        return WitnessKind.MODIFIED
    return (
        WitnessKind.PUBLISHED if "publi" in lower or "creat" in lower or lower in _PUBLISHED else WitnessKind.ELSEWHERE
    )


def _witnesses(value: str, kind: WitnessKind, where: str) -> Iterator[Witness]:
    for stamp in stamps.read(value)[:1]:
        yield Witness(stamp.date, kind, where, stamp.printed[:60], stamp.other)
