"""`refcheck parse-references`: one reference string a line in, one CSL-JSON object a line out."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import json
import sys

import click

from refcheck.model import Item, Name, PartialDate


@click.command("parse-references")
def parse_references() -> None:
    """Parse reference strings from standard input, one a line, into CSL-JSON objects, one a line.

    Lines are answered as they come; an empty line gives an empty object.
    """
    from refcheck.manuscript.parsing import parse_reference

    out = sys.stdout.buffer
    for line in sys.stdin.buffer:
        raw = line.decode("utf-8", "replace").strip()
        csl: dict[str, object] = {}
        if raw:
            parsed = parse_reference(raw)
            csl = csl_json(parsed.item, accessed=parsed.accessed)
            csl.update({k: v for k, v in (("citation-label", parsed.label), ("year-suffix", parsed.year_suffix)) if v})
            csl["confidence"] = dict(parsed.confidence)
        out.write(json.dumps(csl, ensure_ascii=False).encode("utf-8", "replace") + b"\n")
        out.flush()


_PLAIN = {
    "type": "type", "title": "title", "container_title": "container-title", "collection_title": "collection-title", "publisher": "publisher",
    "publisher_place": "publisher-place", "volume": "volume", "issue": "issue", "pages": "page", "number": "number", "edition": "edition",
    "genre": "genre", "doi": "DOI", "url": "URL", "isbn": "ISBN", "issn": "ISSN", "pmid": "PMID", "note": "note", "language": "language",
}  # fmt: skip


def csl_json(item: Item, *, accessed: PartialDate | None = None) -> dict[str, object]:
    """The item in CSL-JSON's form, without what is empty."""
    csl: dict[str, object] = {name: value for field, name in _PLAIN.items() if (value := getattr(item, field))}
    for role, names in (("author", item.authors), ("editor", item.editors)):
        if names:
            csl[role] = [_csl_name(name) for name in names]
    for key, date in (("issued", item.issued), ("original-date", item.original_issued), ("accessed", accessed)):
        if date is not None:
            csl[key] = {"date-parts": [[part for part in (date.year, date.month, date.day) if part is not None]]}
    if item.arxiv:
        csl["archive_id"] = f"arXiv:{item.arxiv}"
    return csl


def _csl_name(name: Name) -> dict[str, str]:
    parts = {
        "literal": name.literal,
        "family": name.family,
        "given": name.given,
        "non-dropping-particle": name.particle,
        "suffix": name.suffix,
    }
    return {key: value for key, value in parts.items() if value}
