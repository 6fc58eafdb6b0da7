"""The items that reference managers keep in the citation fields of a Word document (Zotero, Mendeley; CSL-JSON)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from refcheck.model import Reference, Text

MAX_FIELD = 400_000  # characters: a citation of fifty items with their abstracts
_LIST = re.compile(r"ADDIN\s+(?:ZOTERO_BIBL|Mendeley Bibliography|EN\.REFLIST)|CSL_BIBLIOGRAPHY|^\s*BIBLIOGRAPHY\b")
_HEADING = re.compile(
    r"^(?:#{1,6} )?(?:\d{1,2}\.? )?(?:references(?: cited)?|bibliography|works cited|literature(?: cited)?|sources|"
    r"literatur(?:verzeichnis)?|quellen\w*|r[eé]f[eé]rences|bibliographie|referencias|bibliograf[ií]a|referências|"
    r"riferimenti|kaynak(?:lar|ça)|список литературы|литература|источники)\W{0,3}$",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(slots=True)
class Cited:
    """What the fields of one document hold: its items in order, and whether one of them is the reference list."""

    items: dict[str, dict[str, object]] = field(default_factory=dict)
    has_list: bool = False

    def take(self, instruction: str) -> None:
        """Note what one field's *instruction* says."""
        if _LIST.search(instruction[:400]):
            self.has_list = True
        elif "CSL_CITATION" in instruction[:200] and (at := instruction.find("{")) >= 0:
            for item in _items(instruction[at:]):
                self.items.setdefault(json.dumps([item.get(key) for key in ("title", "author", "issued")]), item)

    def references(self, text: Text) -> tuple[Reference, ...]:
        """The items as references, where *text* prints no list of its own."""
        if self.has_list or not self.items or _HEADING.search(text.content):
            return ()
        from refcheck.readers import _composed, _cslitems

        records = [_cslitems.record({**item, "id": ""}, 0, 0) for item in self.items.values()]
        return _composed.document(text, records, "CSL-JSON").references


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
