"""CSL items written in YAML, as pandoc takes them (`references:`), in a file of their own or in Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TypeGuard

from refcheck.model import Document, Text, Unread
from refcheck.readers import _cslitems
from refcheck.readers._composed import Record, document
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts
from refcheck.readers._yaml import Loaded, Value, load

# pandoc reads the texts as Markdown: emphasis, and spans that only keep capitals.
_SPAN = re.compile(r"\[([^\[\]]{1,500})\]\{[.#][^{}]{1,80}\}")
_EMPHASIS = re.compile(r"(?<![\w*])(\*{1,3}|_)(?=\S)([^*\n]{1,500}?)(?<=\S)\1(?![\w*])")
_PLAIN_KEYS = frozenset(("id", "citation-key", "DOI", "URL", "ISBN", "ISSN"))


def read(path: str, data: bytes) -> Document:
    """The references of a CSL-YAML file in its order; what follows a fault in it is kept as `Unread`."""
    content = decode(data, path)
    text = Text(path, content, "cslyaml", line_starts(content))
    records, unread = items(text, content, 0)
    return document(text, records, "CSL-YAML", unread)


def items(text: Text, content: str, offset: int) -> tuple[list[Record], tuple[Unread, ...]]:
    """The items in *content*, which stands in *text* at *offset*, and what is none."""
    loaded = load(content)
    records: list[Record] = []
    unread: list[Unread] = []
    for each in _listed(loaded.value):
        start, end = _span(loaded, each, content)
        if isinstance(each, dict):
            records.append(_cslitems.record(_words(each), offset + start, offset + end))
        else:
            printed = each if isinstance(each, str) else ""
            unread.append(Unread("entry", printed[:200], "no item of a bibliography", text.locate(offset)))
    if loaded.fault:
        unread.append(Unread("entry", "", loaded.fault, text.locate(offset)))
    return records, tuple(unread)


def _listed(value: Value) -> Iterator[Value]:
    match value:
        case {"references": list(listed)}:
            yield from listed
        case list():
            yield from value
        case {"type": _, "title": _}:
            yield value


def _span(loaded: Loaded, value: Value, content: str) -> tuple[int, int]:
    """Where an item stands, without the blanks after it."""
    start, end = loaded.spans.get(id(value), (0, 0))
    return start, start + len(content[start:end].rstrip().removesuffix("\n-").rstrip())


def _words(value: Mapping[str, Value]) -> dict[str, object]:
    """The item with the markup of its texts gone."""
    return {key: _plain(each) if _is_text(each) and key not in _PLAIN_KEYS else each for key, each in value.items()}


def _is_text(value: Value) -> TypeGuard[str]:
    return isinstance(value, str)


def _plain(text: str) -> str:
    return _EMPHASIS.sub(r"\2", _SPAN.sub(r"\1", text))
