"""What the side parts of a Word document say of its paragraphs: styles, list numbers, link targets."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from refcheck.readers._paragraphs import BLOCK_STYLES
from refcheck.text.xmlparts import Archive, attribute, local

if TYPE_CHECKING:
    from lxml import etree

_DECIMAL = frozenset(("decimal", "decimalZero", ""))


def targets(archive: Archive, part: str) -> dict[str, str]:
    """The external link targets of *part* by relationship id."""
    folder, _, name = part.rpartition("/")
    root = archive.tree(f"{folder}/_rels/{name}.rels")
    if root is None:
        return {}
    return {
        each.get("Id", ""): each.get("Target", "")
        for each in root
        if isinstance(each.tag, str) and each.get("TargetMode") == "External"
    }


def main_part(archive: Archive) -> str:
    """The name of the part with the running text."""
    root = archive.tree("_rels/.rels")
    for each in root if root is not None else ():
        if isinstance(each.tag, str) and each.get("Type", "").endswith("/officeDocument"):
            return each.get("Target", "").lstrip("/")
    return "word/document.xml"


@dataclass(frozen=True, slots=True)
class Style:
    """A paragraph style: its English name in lower case, and the list (id, level) that it numbers by."""

    name: str
    list: str = ""
    level: int = 0

    @property
    def is_block(self) -> bool:
        """Whether it sets a paragraph off as a quotation."""
        return self.name in BLOCK_STYLES

    @property
    def heading(self) -> int:
        """The level of a heading, 0 for any other paragraph."""
        found = re.fullmatch(r"heading ([1-6])", self.name)
        return int(found[1]) if found else 0


def styles(archive: Archive, folder: str) -> dict[str, Style]:
    """The paragraph styles by id; built-in ones have English names in every language of Word."""
    root = archive.tree(f"{folder}/styles.xml")
    found: dict[str, Style] = {}
    for each in root if root is not None else ():
        if local(each) == "style":
            name = next((attribute(child, "val") for child in each if local(child) == "name"), "")
            properties = next((child for child in each if local(child) == "pPr"), None)
            number, level = numbering_of(properties)
            found[attribute(each, "styleId")] = Style(name.lower(), number, level)
    return found


def numbering_of(properties: etree._Element | None) -> tuple[str, int]:
    """The list id ("" for none) and level that paragraph *properties* name."""
    number, level = "", 0
    for child in properties if properties is not None else ():
        if local(child) == "numPr":
            for part in child:
                if local(part) == "numId":
                    number = attribute(part, "val")
                elif local(part) == "ilvl":
                    level = _number(attribute(part, "val"), 0)
    return number, level


def _number(text: str, default: int) -> int:
    return int(text) if re.fullmatch(r"\d{1,6}", text) else default


@dataclass(frozen=True, slots=True)
class _Level:
    pattern: str
    start: int
    decimal: bool


@dataclass(slots=True)
class Numbering:
    """The numbers that Word prints before list paragraphs but does not keep in their text.

    `restarts` holds where a list begins to count anew, until it has; lists of one kind count on otherwise.
    """

    lists: dict[str, str] = field(default_factory=dict)
    restarts: dict[tuple[str, int], int] = field(default_factory=dict)
    levels: dict[tuple[str, int], _Level] = field(default_factory=dict)
    counts: dict[str, dict[int, int]] = field(default_factory=dict)

    def label(self, number: str, level: int) -> str:
        """The printed number of the next paragraph of list *number*, "" for a bullet or an unknown list."""
        kind = self.lists.get(number, "")
        here = self.levels.get((kind, level))
        if here is None:
            return ""
        counts = self.counts.setdefault(kind, {})
        if (start := self.restarts.pop((number, level), None)) is not None:
            counts[level] = start - 1
        counts[level] = counts.get(level, here.start - 1) + 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if not here.decimal or "%" not in here.pattern:
            return ""
        return re.sub(r"%([1-9])", lambda found: str(self._count(kind, int(found[1]) - 1)), here.pattern)

    def _count(self, kind: str, level: int) -> int:
        known = self.levels.get((kind, level))
        return self.counts[kind].get(level, known.start if known else 1)


def numbering(archive: Archive, folder: str) -> Numbering:
    """The numbered lists of a document."""
    root = archive.tree(f"{folder}/numbering.xml")
    found = Numbering()
    for each in root if root is not None else ():
        if local(each) == "abstractNum":
            for level in each:
                if local(level) == "lvl":
                    key = (attribute(each, "abstractNumId"), _number(attribute(level, "ilvl"), 0))
                    found.levels[key] = _level(level)
        elif local(each) == "num":
            kind = next((attribute(child, "val") for child in each if local(child) == "abstractNumId"), "")
            found.lists[attribute(each, "numId")] = kind
            found.restarts.update(_restarts(each))
    return found


def _restarts(element: etree._Element) -> Iterator[tuple[tuple[str, int], int]]:
    """Where the list that *element* defines begins to count anew, by its id and level."""
    for override in element:
        for start in override if local(override) == "lvlOverride" else ():
            if local(start) == "startOverride":
                key = (attribute(element, "numId"), _number(attribute(override, "ilvl"), 0))
                yield key, _number(attribute(start, "val"), 1)


def _level(element: etree._Element) -> _Level:
    values = {local(child): attribute(child, "val") for child in element}
    return _Level(values.get("lvlText", "")[:40], _number(values.get("start", ""), 1), values.get("numFmt") in _DECIMAL)
