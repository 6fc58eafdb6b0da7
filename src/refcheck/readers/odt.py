"""An OpenDocument text (`.odt`): tracked deletions out, notes after their paragraph, list numbers in place.

Where no list is printed, the works that Zotero or LibreOffice itself keep beside the citations are the references.

Element names: OpenDocument 1.3, part 3, chapters 5 and 6.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Text
from refcheck.readers import Reader
from refcheck.readers._bibfields import TYPES
from refcheck.readers._composed import Record, person
from refcheck.readers._managers import Cited
from refcheck.readers._markup import BLOCK, INLINE, NOTE, QUOTE, RAISED, SKIP, SPACED, Act, paragraphs
from refcheck.readers._paragraphs import BLOCK_STYLES, compose
from refcheck.text.xmlparts import Archive, attribute, local

if TYPE_CHECKING:
    from lxml import etree

_FIXED = {
    **dict.fromkeys(("list", "table-row", "section", "frame", "text-box"), BLOCK),
    "table-cell": SPACED,
    **dict.fromkeys(("tracked-changes", "annotation", "note-citation", "forms", "sequence-decls", "object"), SKIP),
    "tab": Act(after=" "), "s": Act(after=" "), "line-break": Act(after="\n"), "note": NOTE,
}  # fmt: skip


def recognises(data: bytes) -> bool:
    """Whether *data* is a zip archive that says in its first part that it is an OpenDocument text."""
    if not data.startswith(b"PK\x03\x04") or data[30:38] != b"mimetype":
        return False
    is_packed = data[8:10] != b"\0\0"  # against the standard, but then its word cannot be seen here
    return b"application/vnd.oasis.opendocument.text" in data[:200] or (is_packed and b"content.xml" in data)


def read(path: str, data: bytes) -> Text:
    """The text of an OpenDocument file."""
    archive = Archive(data, path, "OpenDocument text")
    if b"encryption-data" in (archive.part("META-INF/manifest.xml") or b""):
        raise InputError(f"{path} is protected by a password; save it without one")
    root = archive.tree("content.xml")
    if root is None:
        raise InputError(f"{path} is a zip archive without an OpenDocument text in it")
    styles = _styles(root)
    side = archive.tree("styles.xml")
    if side is not None:
        styles = {**_styles(side), **styles}
    body = root.find("{*}body")
    acts = _Acts(styles)
    text = compose(path, "odt", paragraphs(body if body is not None else root, acts.of))
    return replace(text, references=acts.cited.references(text))


@dataclass(frozen=True, slots=True)
class _Style:
    """What counts of a style: a block quotation, raised, or how the first level of a list is numbered (None: not)."""

    parent: str = ""
    is_raised: bool = False
    number: tuple[str, str, int] | None = None


def _styles(root: etree._Element) -> dict[str, _Style]:
    found: dict[str, _Style] = {}
    for part in root:
        if local(part) not in ("styles", "automatic-styles"):
            continue
        for style in part:
            name = attribute(style, "name")
            if local(style) == "style":
                raised = any(attribute(each, "text-position").startswith("super") for each in style)
                found[name] = _Style(attribute(style, "parent-style-name"), raised)
            elif local(style) == "list-style":
                found[name] = _Style(number=_number(style))
    return found


def _number(style: etree._Element) -> tuple[str, str, int] | None:
    """What stands before and after the number, and the first number, of a list's first level."""
    for level in style:
        if attribute(level, "level") == "1":
            if local(level) != "list-level-style-number" or attribute(level, "num-format") != "1":
                return None
            start = attribute(level, "start-value")
            first = int(start) if re.fullmatch(r"\d{1,6}", start) else 1
            return attribute(level, "num-prefix")[:10], attribute(level, "num-suffix")[:10], first
    return None


class _Acts:
    """What the elements of one text do; numbered lists are counted, and what its citations hold is kept."""

    def __init__(self, styles: dict[str, _Style]) -> None:
        self.styles = styles
        self.counts: dict[str, int] = {}
        self.cited = Cited()

    def of(self, element: etree._Element, name: str) -> Act:
        """What *element* does."""
        match name:
            case "p":
                return QUOTE if self._is_quotation(attribute(element, "style-name")) else BLOCK
            case "h":
                level = attribute(element, "outline-level")
                return Act(block=True, lead="#" * (int(level) if level in tuple("123456") else 1) + " ")
            case "span":
                style = self.styles.get(attribute(element, "style-name"))
                return RAISED if style and style.is_raised else INLINE
            case "a":
                return Act(link=attribute(element, "href"))
            case "list-item":
                return self._item(element)
            case "reference-mark-start" | "reference-mark" | "bookmark-start" | "section":
                self.cited.take(attribute(element, "name"))
            case "bibliography":
                self.cited.has_list = True
            case "bibliography-mark":
                record = _record(element)
                self.cited.works.setdefault(record.key or record.values.get("title", ""), record)
        return _FIXED.get(name, INLINE)

    def _is_quotation(self, name: str) -> bool:
        style = self.styles.get(name)
        names = (name, style.parent if style else "")  # a blank in a name is written _20_
        return any(each.replace("_20_", " ").lower() in BLOCK_STYLES for each in names)

    def _item(self, element: etree._Element) -> Act:
        """An item of a list of the first level, with its number."""
        parent = element.getparent()
        above = parent.getparent() if parent is not None else None
        name = attribute(parent, "style-name") if parent is not None else ""
        style = self.styles.get(name)
        if style is None or style.number is None or (above is not None and local(above) == "list-item"):
            return BLOCK
        before, after, first = style.number
        self.counts[name] = self.counts.get(name, first - 1) + 1
        return Act(block=True, lead=f"{before}{self.counts[name]}{after} ")


# The attributes of LibreOffice's own citations (part 3, 7.5.12), and its types where CSL's are called otherwise.
_ATTRIBUTES = {
    "title": "title", "journal": "journaltitle", "booktitle": "journaltitle", "publisher": "publisher",
    "address": "location", "volume": "volume", "number": "issue", "pages": "pages", "edition": "edition",
    "url": "url", "isbn": "isbn", "note": "note", "series": "series",
}  # fmt: skip
_MONTHS = tuple(map(str, range(1, 13)))


def _record(mark: etree._Element) -> Record:
    """The work that a citation of LibreOffice's own carries with it."""
    found = {name: value for key, name in _ATTRIBUTES.items() if (value := attribute(mark, key))}
    year, month = attribute(mark, "year"), attribute(mark, "month")
    date = f"{year}-{month.zfill(2)}" if year and month in _MONTHS else f"{month} {year}".strip()
    authors, editors = (
        tuple(person(each, inverted_only=False) for each in re.split(r";| and ", attribute(mark, role)) if each.strip())
        for role in ("author", "editor")
    )
    kind = TYPES.get(attribute(mark, "bibliography-type"), "")
    return Record(0, 0, attribute(mark, "identifier"), kind, {**found, "date": date}, authors, editors)


READER = Reader("odt", (".odt",), recognises, read)
