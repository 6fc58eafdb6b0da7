"""The items of CSL-JSON, as Zotero, Crossref and citeproc write it (CSL data schema 1.0.2).

They stand in a list, in an object with `items`, or alone.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from refcheck.model import Document, Name, Text, Unread
from refcheck.readers._composed import Record, document
from refcheck.readers._decode import decode
from refcheck.readers._lines import line_starts

_FIELDS = {
    "title": "title", "container-title": "journaltitle", "collection-title": "series", "publisher": "publisher",
    "publisher-place": "location", "volume": "volume", "issue": "issue", "page": "pages", "number": "number",
    "edition": "edition", "genre": "type", "DOI": "doi", "URL": "url", "ISBN": "isbn", "ISSN": "issn", "PMID": "pmid",
    "language": "language", "note": "note", "archive_location": "archiveurl",
}  # fmt: skip
_DATES = {"issued": "date", "accessed": "urldate", "original-date": "origdate"}
_TAG = re.compile(r"</?(?:i|b|sup|sub|em|strong|span)\b[^<>]{0,100}>", re.IGNORECASE)
_BLANK = re.compile(r"[\s,]*")


def read(path: str, data: bytes) -> Document:
    """The references of a CSL-JSON file in its order; what follows a fault in it is kept as `Unread`."""
    content = decode(data, path)
    text = Text(path, content, "csljson", line_starts(content))
    records: list[Record] = []
    unread: list[Unread] = []
    for found in _items(text):
        if isinstance(found, Record):
            records.append(found)
        else:
            unread.append(found)
    return document(text, records, "CSL-JSON", tuple(unread))


def _items(text: Text) -> Iterator[Record | Unread]:
    """The items one by one, each with its place, so that a fault costs only what follows it."""
    decoder = json.JSONDecoder()
    content = text.content
    found = re.match(r'\ufeff?\s*(?:\{\s*"items"\s*:\s*)?(\[)?', content)
    at, several = (found.end(), bool(found[1])) if found else (0, False)
    while True:
        blank = _BLANK.match(content, at)
        at = blank.end() if blank else at
        if at >= len(content) or (several and content[at] == "]"):
            return
        try:
            value, end = decoder.raw_decode(content, at)
        except (ValueError, RecursionError) as error:
            reason = str(error) if isinstance(error, json.JSONDecodeError) else "too deeply nested"
            yield Unread("entry", content[at : at + 200], f"no JSON: {reason}", text.locate(at))
            return
        if isinstance(value, dict):
            yield record(value, at, end)
        else:
            yield Unread("entry", content[at : min(end, at + 200)], "no item of a bibliography", text.locate(at))
        at = end
        if not several:
            return


def record(item: Mapping[str, object], start: int, end: int) -> Record:
    """The record that one *item*, which stands from *start* to *end*, is."""
    values = {name: _text(item.get(key)) for key, name in _FIELDS.items()}
    for key, name in _DATES.items():
        values[name] = _date(item.get(key))
    kind = _text(item.get("type"))
    key = _text(item.get("citation-key")) or _text(item.get("id"))
    return Record(
        start, end, key, _TYPES.get(kind, kind), values, _names(item.get("author")), _names(item.get("editor"))
    )


# What Crossref writes in place of CSL's types (api.crossref.org, seen 2026-11).
_TYPES = {"journal-article": "article-journal", "book-chapter": "chapter", "proceedings-article": "paper-conference"}


def _text(value: object) -> str:
    """A value as plain text; Crossref gives lists of one."""
    match value:
        case str():
            return _TAG.sub("", value)
        case bool():
            return ""
        case int() | float():
            return str(value)[:40]
        case [first, *_] if isinstance(first, str):
            return _TAG.sub("", first)
    return ""


def _names(value: object) -> tuple[Name, ...]:
    """The names in a list, or the one name; pandoc also takes a name as one text."""
    listed = value if isinstance(value, list) else [value]
    return tuple(
        _name({"literal": each} if isinstance(each, str) else each) for each in listed if isinstance(each, str | dict)
    )


def _name(value: Mapping[str, object]) -> Name:
    family = _text(value.get("family"))
    if not family:
        return Name(literal=_text(value.get("literal")) or _text(value.get("name")) or _text(value.get("given")))
    return Name(
        family=family,
        given=_text(value.get("given")),
        particle=_text(value.get("non-dropping-particle")) or _text(value.get("dropping-particle")),
        suffix=_text(value.get("suffix")),
    )


def _date(value: object) -> str:
    """A CSL date as EDTF: its parts, or what it was read from; in YAML also a year, month and day, or two of them."""
    if isinstance(value, list):
        return "/".join(filter(None, (_date(each) for each in value[:2] if not isinstance(each, list))))
    if not isinstance(value, dict):
        return _text(value)
    parts = value.get("date-parts") or [[value[part] for part in ("year", "month", "day") if value.get(part)]]
    spans = [span for each in parts if (span := _parts(each))] if isinstance(parts, list) else []
    if spans:
        return "/".join(spans[:2]) + ("~" if value.get("circa") and len(spans) == 1 else "")
    return _text(value.get("literal")) or _text(value.get("raw"))


def _parts(value: object) -> str:
    if not isinstance(value, list):
        return ""
    plain = [_text(part).removesuffix(".0") for part in value[:3]]
    if not plain or not all(re.fullmatch(r"\d{1,4}", part) for part in plain if part):
        return ""
    return "-".join(part.zfill(4 if not place else 2) for place, part in enumerate(plain) if part)
