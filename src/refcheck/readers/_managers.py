"""The items that reference managers keep beside the citations of an office document.

Zotero and Mendeley: CSL-JSON in a field or reference mark; Mendeley Cite 3: the same, in base64, as the tag of a
content control; EndNote: XML in a field or in base64 beside it; Word itself: the tag of a source in its own list.
"""

from __future__ import annotations

import base64
import binascii
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from refcheck.errors import InputError
from refcheck.model import Reference, Text
from refcheck.text.headings import is_heading
from refcheck.text.xmlparts import parse

if TYPE_CHECKING:
    from refcheck.readers._composed import Record

MAX_FIELD = 400_000  # characters: a citation of fifty items with their abstracts
_LIST = re.compile(
    r"ADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST)|CSL_BIBLIOGRAPHY|MENDELEY_BIBLIOGRAPHY|"
    r"^\s*(?:BIBLIOGRAPHY\b|ZOTERO_BIBL)"
)
_MENDELEY = "MENDELEY_CITATION_v3_"
_ENDNOTE = "<EndNote>"
_ENDNOTE_PACKED = base64.b64encode(_ENDNOTE.encode()).decode().rstrip("=")[:-1]
# `CITATION Smi04 \l 1033 \p 12 \m Doe05`: a source, and with \m one more (ECMA-376, part 1, 17.16.5.8).
_WORD = re.compile(r"\s*CITATION\s+\"?([^\s\"\\]{1,200})")
_WORD_MORE = re.compile(r"\\m\s+\"?([^\s\"\\]{1,200})")


@dataclass(slots=True)
class Cited:
    """What the citations of one document hold: works in order, and whether one of its fields is the reference list.

    `sources` are those of the document's own list, by tag.
    """

    sources: Mapping[str, Record] = field(default_factory=dict)
    works: dict[str, Record] = field(default_factory=dict)
    has_list: bool = False

    def take(self, instruction: str) -> None:
        """Note what the instruction of a field, the name of a mark or the tag of a content control says."""
        if _LIST.search(instruction[:400]):
            self.has_list = True
        elif instruction.startswith(_MENDELEY):
            self._csl(_unpacked(instruction.removeprefix(_MENDELEY)))
        elif "CSL_CITATION" in instruction[:200]:
            self._csl(instruction)
        elif "EN.CITE" in instruction[:200]:
            self._endnote(instruction)
        elif found := _WORD.match(instruction):
            for tag in (found[1], *_WORD_MORE.findall(instruction[:4000])):
                if tag in self.sources:
                    self.works.setdefault(tag, self.sources[tag])

    def take_data(self, packed: str) -> None:
        """Note what stands beside a field in base64."""
        if packed.lstrip()[:200].startswith(_ENDNOTE_PACKED):
            self._endnote(_unpacked(packed))

    def references(self, text: Text) -> tuple[Reference, ...]:
        """The works as references, where *text* prints no list of its own."""
        if self.has_list or not self.works or any(map(is_heading, text.content.splitlines())):
            return ()
        from refcheck.readers import _composed

        return _composed.document(text, self.works.values(), "citation").references

    def _add(self, record: Record) -> None:
        record = replace(record, key="")
        self.works.setdefault(repr((record.values["title"], record.authors, record.values["date"])), record)

    def _csl(self, printed: str) -> None:
        from refcheck.readers import _cslitems

        for item in _items(printed[max(0, printed.find("{")) :]):
            self._add(_cslitems.record(item, 0, 0))

    def _endnote(self, printed: str) -> None:
        from refcheck.readers import _endnote

        start, end = printed.find(_ENDNOTE), printed.rfind("</EndNote>")
        if not 0 <= start < end:
            return
        try:
            root = parse(printed[start : end + len("</EndNote>")].encode("utf-8", "replace"), "a citation")
        except InputError:
            return
        for record in root.iterfind("{*}Cite/{*}record"):
            self._add(_endnote.record(record))


def _items(printed: str) -> Iterator[dict[str, object]]:
    """The items of a citation; none where it is cut off."""
    try:
        citation: object = json.JSONDecoder().raw_decode(printed)[0]
    except (ValueError, RecursionError):
        return
    match citation:
        case {"citationItems": list(cited)}:
            for each in cited:
                match each:
                    case {"itemData": dict(item)}:
                        yield item


def _unpacked(packed: str) -> str:
    """The words that base64 holds, "" where it is none."""
    try:
        plain = "".join(packed[: 2 * MAX_FIELD].split())
        return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=False).decode("utf-8", "replace")
    except (binascii.Error, ValueError):
        return ""
