"""`refcheck parse FILE`: what was read of a manuscript, as JSON."""

from __future__ import annotations

import json

import click

from refcheck.model import Citation, Document, Name, Reference


@click.command("parse")
@click.argument("file", type=click.Path())
def command(file: str) -> None:
    """Print the references, citations and quotations read from FILE as JSON, with their places and links.

    `start` and `end` are character offsets in the file; `ref_ids` name entries of `references`.
    """
    from refcheck import manuscript, readers

    read = readers.read(file)
    document = read if isinstance(read, Document) else manuscript.read(read)
    click.echo(json.dumps(as_json(document), ensure_ascii=False, indent=1))


def as_json(document: Document) -> dict[str, object]:
    """*document* as plain data."""
    return {
        "style": document.style,
        "references": [_reference(reference) for reference in document.references],
        "citations": [_citation(citation) for citation in document.citations],
        "quotes": [
            {
                "text": quote.text,
                "kind": str(quote.kind),
                "start": quote.location.offset,
                "end": quote.end,
                "citation": quote.citation,
                "language": quote.language,
                "speaker": quote.speaker,
            }
            for quote in document.quotes
        ],
    }


def _reference(reference: Reference) -> dict[str, object]:
    item = reference.item
    fields = {
        "type": item.type,
        "title": item.title,
        "container": item.container_title,
        "publisher": item.publisher,
        "volume": item.volume,
        "issue": item.issue,
        "pages": item.pages,
        "doi": item.doi,
        "url": item.url,
        "isbn": item.isbn,
        "language": item.language,
    }
    return {
        "id": reference.key,
        "label": reference.label,
        "raw": reference.raw,
        "start": reference.location.offset,
        "end": reference.end,
        "authors": [_name(name) for name in item.authors],
        "editors": [_name(name) for name in item.editors],
        "year": f"{item.issued.year}{reference.year_suffix}" if item.issued else "",
        **{field: value for field, value in fields.items() if value},
    }


def _name(name: Name) -> dict[str, str]:
    if name.literal:
        return {"literal": name.literal}
    parts = {"family": name.family, "given": name.given, "non-dropping-particle": name.particle, "suffix": name.suffix}
    return {part: value for part, value in parts.items() if value}


def _citation(citation: Citation) -> dict[str, object]:
    return {
        "text": citation.printed,
        "start": citation.location.offset,
        "end": citation.end,
        "style": str(citation.style),
        "sentence": citation.sentence,
        "locator": citation.locator,
        "ref_ids": [link.key for link in citation.links],
        "links": [
            {
                "id": link.key,
                "confidence": link.confidence.name.lower(),
                "reason": link.reason,
                "mends": [str(mend) for mend in link.mends],
            }
            for link in citation.links
        ],
        "dates": [mention.printed for mention in citation.mentions],
    }
