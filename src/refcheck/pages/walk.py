"""All text of an HTML tree in reading order, with block boundaries as newlines, in one pass.

Inline elements never split a word; block elements, line breaks and table rows separate. What a browser does not show
(`hidden`, `display:none`) is kept apart, because it is evidence of another grade. While walking, the places that other
modules judge are noted: headlines, dates and bylines (`Spot`), and the zone of the page each block stands in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import accumulate

from lxml import etree

from refcheck.pages.zones import (
    AUTHOR_LINK,
    AUTHOR_PAGE,
    COMMENT,
    FOOTER,
    RELATED,
    ZONE_OF_ROLE,
    ZONE_OF_TAG,
    spot_of_class,
    zone_of_class,
)

_BLOCK_TAGS = (
    "address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol option p pre "
    "section summary table tbody td tfoot th thead title tr ul"
)
_SKIP_TAGS = (
    "script style template head noscript svg iframe object embed audio video canvas select datalist textarea rp rt "
    "annotation annotation-xml noframes applet param source track"
)
_BLOCK = frozenset(_BLOCK_TAGS.split())
_SKIP = frozenset(_SKIP_TAGS.split())
_BOXES = frozenset(("div", "section", "article", "main", "td", "body", "blockquote", "form"))
_UNSEEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
# For screen readers alone: "(opens in new window)" in the middle of a sentence.
_UNSEEN_WORDS = """
visually-hidden visuallyhidden u-visually-hidden is-visually-hidden visually-hidden-text sr-only screen-reader-text
screen-reader-only screenreader-text assistive-text a11y-hidden element-invisible
"""
_UNSEEN_CLASSES = frozenset(_UNSEEN_WORDS.split())
_SPACE = re.compile(r"\s+")
_MAX_SPOTS = 600
_SPOT_PIECES = 60
_LONG = 120  # characters from which a block is running text
_ATTRIBUTE = 240  # characters of an attribute that are looked at


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph-like run of text: where it begins in the page's text, its zone, how much of it is links."""

    text: str
    start: int
    zone: int
    tag: str
    linked: int


@dataclass(frozen=True, slots=True)
class Spot:
    """A headline, date or byline element: `name` is the tag or property that made it one, `value` its attribute."""

    kind: str
    name: str
    text: str
    value: str
    zone: int
    block: int


@dataclass(slots=True)
class Walked:
    """The outcome of one walk: `boxes` are the spans of container elements within `text`."""

    text: str = ""
    unseen: str = ""
    blocks: list[Block] = field(default_factory=list)
    spots: list[Spot] = field(default_factory=list)
    boxes: list[tuple[int, int, str]] = field(default_factory=list)
    itemtypes: set[str] = field(default_factory=set)
    inputs: set[str] = field(default_factory=set)
    noscript: str = ""
    scripts: int = 0
    media: int = 0


@dataclass(slots=True)
class _Open:
    """What is remembered of an element between its start and its end."""

    zone: int
    unseen: bool
    start: int = -1
    spot: tuple[str, str, str] | None = None
    piece: int = 0
    block: int = 0
    link: bool = False
    classed: int = 0


class _Walker:
    """The state of one walk; `run` visits every element once."""

    def __init__(self) -> None:
        self.out = Walked()
        self.stack: list[_Open] = []
        self.pieces: list[str] = []  # every visible string in order, for the text of spots
        self.line: list[str] = []
        self.linked = 0
        self.links = 0
        self.length = 0
        self.unseen: list[str] = []
        self.pre = 0
        self.headlines = 0
        self.tag = "body"
        self.zoned: list[tuple[int, int, int]] = []  # first and last block of an element that a class put in a zone

    def run(self, root: etree._Element) -> Walked:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag
            if not isinstance(tag, str):
                continue
            if event == "end":
                self._end(element, tag)
            elif tag in _SKIP:
                self._skipped(element, tag)
                walk.skip_subtree()
            else:
                self._start(element, tag)
        self._flush()
        self._rezone()
        self.out.text = "\n".join(block.text for block in self.out.blocks)
        self.out.unseen = "\n".join(filter(None, (_SPACE.sub(" ", piece).strip() for piece in _joined(self.unseen))))
        return self.out

    def _skipped(self, element: etree._Element, tag: str) -> None:
        if tag == "script":
            self.out.scripts += 1
        elif tag in ("video", "audio", "iframe", "embed", "object"):
            self.out.media += 1
        elif tag == "noscript" and len(self.out.noscript) < 4000:
            self.out.noscript += " ".join(str(element.xpath("string()"))[:2000].split()) + "\n"
        zone, unseen = (self.stack[-1].zone, self.stack[-1].unseen) if self.stack else (0, False)
        self.stack.append(_Open(zone, unseen))

    def _start(self, element: etree._Element, tag: str) -> None:
        above = self.stack[-1] if self.stack else _Open(0, False)
        opened = _Open(above.zone, above.unseen)
        if tag in _BLOCK:
            self._flush()
            self.tag = tag
        if element.attrib or tag in ZONE_OF_TAG:
            self._attributes(element, tag, opened)
        if tag in _BOXES:
            opened.start = self.length
        elif tag == "a":
            opened.link = True
            self.links += 1
        elif tag == "pre":
            self.pre += 1
        elif tag == "input":
            self.out.inputs.add((element.get("type") or "text").lower()[:20])
        elif tag == "q":
            self._text("“", opened.unseen)
        if tag == "h1":
            self._clear_zones()
            opened.zone = self.stack[-1].zone if self.stack else 0
        if opened.spot is None and tag in ("h1", "h2", "time"):
            value = element.get("datetime") or element.get("content") or "" if tag == "time" else ""
            opened.spot = (tag, tag, value[:_ATTRIBUTE])
        opened.piece, opened.block = len(self.pieces), len(self.out.blocks)
        self.stack.append(opened)
        if element.text:
            self._text(element.text, opened.unseen)

    def _attributes(self, element: etree._Element, tag: str, opened: _Open) -> None:
        """Zone, visibility and the kind of spot, from the element's attributes."""
        get = element.get
        words = f"{get('class') or ''} {get('id') or ''}"[:_ATTRIBUTE]
        zone = ZONE_OF_TAG.get(tag, 0) | ZONE_OF_ROLE.get(get("role") or "", 0)
        if tag not in ("html", "body", "main", "h1") and words != " ":
            of_class = zone_of_class(words)
            if of_class and not (tag == "article" and of_class != COMMENT):
                opened.classed = of_class & ~opened.zone
                zone |= opened.classed
        opened.zone |= zone
        style = get("style")
        styled = style and _UNSEEN.search(style[:_ATTRIBUTE])
        if styled or get("hidden") is not None or not _UNSEEN_CLASSES.isdisjoint(words.split()):
            opened.unseen = True
        itemtype = get("itemtype")
        if itemtype and len(self.out.itemtypes) < 100:
            self.out.itemtypes.add(itemtype[:_ATTRIBUTE].rstrip("/").rpartition("/")[2])
        itemprop = get("itemprop") or get("property") or ""
        if itemprop or words != " " or tag == "a":
            opened.spot = _spot(element, tag, words, itemprop[:_ATTRIBUTE])

    def _clear_zones(self) -> None:
        """A headline does not stand in a side bar: layouts that name their main column so are read anew."""
        self.headlines += 1
        if self.headlines <= 2:
            for opened in self.stack:
                opened.zone &= ~(RELATED | COMMENT | FOOTER)

    def _rezone(self) -> None:
        """Take back a zone that a class name gave to the element which holds most of the running text."""
        blocks = self.out.blocks
        sums = [0, *accumulate(len(b.text) * (len(b.text) >= _LONG and b.linked * 2 < len(b.text)) for b in blocks)]
        for first, last, zone in self.zoned:
            if zone != COMMENT and (sums[last] - sums[first]) * 2 > sums[-1]:
                for index in range(first, last):
                    blocks[index] = replace(blocks[index], zone=blocks[index].zone & ~zone)
                self.out.spots = [
                    replace(spot, zone=spot.zone & ~zone) if first <= spot.block < last else spot
                    for spot in self.out.spots
                ]

    def _end(self, element: etree._Element, tag: str) -> None:
        opened = self.stack[-1]
        if tag == "q":
            self._text("”", opened.unseen)
        if tag in _BLOCK:
            self._flush()
        self.stack.pop()
        if opened.link:
            self.links -= 1
        elif tag == "pre":
            self.pre -= 1
        if opened.start >= 0 and self.length > opened.start:
            self.out.boxes.append((opened.start, self.length, tag))
        if opened.classed and len(self.out.blocks) > opened.block:
            self.zoned.append((opened.block, len(self.out.blocks), opened.classed))
        if opened.spot is not None and len(self.out.spots) < _MAX_SPOTS:
            self._close_spot(opened)
        if element.tail:
            above = self.stack[-1] if self.stack else None
            if above is not None and tag in _BLOCK:
                self.tag = "text"
            self._text(element.tail, above.unseen if above else False)

    def _close_spot(self, opened: _Open) -> None:
        kind, name, value = opened.spot or ("", "", "")
        if len(self.pieces) - opened.piece > _SPOT_PIECES and not value:
            return
        gap = " " if kind == "author" else ""  # a style sheet keeps names apart that the markup does not
        text = _SPACE.sub(" ", gap.join(self.pieces[opened.piece : opened.piece + _SPOT_PIECES])).strip()
        if value or (text and len(text) <= 400):
            self.out.spots.append(Spot(kind, name, text[:400], value, opened.zone, opened.block))

    def _text(self, text: str, unseen: bool) -> None:
        if unseen:
            self.unseen.append(text)
            return
        self.pieces.append(text)
        self.line.append(text)
        if self.links:
            self.linked += len(text)

    def _flush(self) -> None:
        self.unseen.append("\n")
        if not self.line:
            return
        self.pieces.append(" ")
        raw = "".join(self.line)
        lines = raw.split("\n") if self.pre else (raw,)
        zone = self.stack[-1].zone if self.stack else 0
        for line in lines:
            text = _SPACE.sub(" ", line).strip()
            if text:
                self.out.blocks.append(Block(text, self.length, zone, self.tag, min(self.linked, len(text))))
                self.length += len(text) + 1
        self.line.clear()
        self.linked = 0


def _spot(element: etree._Element, tag: str, words: str, itemprop: str) -> tuple[str, str, str] | None:
    """What kind of place an element's attributes make it: a date, an author or a headline."""
    lower = itemprop.lower()
    value = (element.get("content") or element.get("datetime") or "")[:_ATTRIBUTE]
    if "date" in lower and len(lower) < 60:
        return ("itemprop", itemprop, value or (element.get("title") or "")[:_ATTRIBUTE])
    if tag == "time":
        return ("time", words.strip() or "time", value)
    if "author" in lower.split() or (element.get("rel") or "").lower() == "author":
        return ("author", itemprop or "rel=author", value)
    if tag == "a" and AUTHOR_PAGE.search((element.get("href") or "")[:_ATTRIBUTE]):
        return ("author", AUTHOR_LINK, "")
    if lower in ("headline", "schema:headline"):
        return ("headline", itemprop, value)
    if tag in ("h1", "h2", "body", "html", "main", "article", "form", "nav"):
        return None
    match spot_of_class(words):
        case "author":
            return ("author", words.strip(), value)
        case "date":
            return ("date", words.strip(), (element.get("title") or element.get("data-date") or "")[:_ATTRIBUTE])
    return None


def _joined(pieces: list[str]) -> list[str]:
    return "".join(pieces).split("\n")


def walk(root: etree._Element) -> Walked:
    """The text and the notable places of the tree under *root*; linear in its size, without recursion."""
    return _Walker().run(root)
