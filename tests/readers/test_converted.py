"""A manuscript that pandoc and LibreOffice wrote in each format is read as the Markdown that it was made from.

The files in `converted/` were made from `tides.md` by pandoc 2.17 and LibreOffice 7.4. Notes stand after their
paragraph or at the end, so the order of what is cited in them is the format's own.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from refcheck import manuscript, readers
from refcheck.model import Document, Item, QuoteKind, Text

FOLDER = Path(__file__).parent / "converted"
FILES = sorted(path.name for path in FOLDER.iterdir() if path.name != "tides.md")


def read(name: str) -> Document:
    text = readers.read(str(FOLDER / name))
    assert isinstance(text, Text)
    return manuscript.read(text)


def items(document: Document, *, name: str) -> list[Item]:
    """The items; a PDF shows no address behind a title, nor that its words are a page of the web."""
    found = [each.item for each in document.references]
    return [replace(item, url="", type="") for item in found] if name.endswith(".pdf") else found


def cited(document: Document) -> list[tuple[str, str]]:
    return sorted((each.printed, link.key) for each in document.citations for link in each.links)


def quoted(document: Document, *, blocks: bool) -> list[tuple[str, QuoteKind, str]]:
    return sorted(
        (quote.text, quote.kind, document.citations[quote.citation].links[0].key)
        for quote in document.quotes
        if quote.citation is not None and (blocks or quote.kind is not QuoteKind.BLOCK)
    )


@pytest.mark.parametrize("name", FILES)
def test_what_a_converter_wrote_is_read_as_its_source(name: str) -> None:
    found, expected = read(name), read("tides.md")
    assert items(found, name=name) == items(expected, name=name)
    assert cited(found) == cited(expected)
    blocks = not name.endswith(".pdf")  # there an indented paragraph is a paragraph
    assert quoted(found, blocks=blocks) == quoted(expected, blocks=blocks)


def test_the_source_is_read_as_it_stands() -> None:
    document = read("tides.md")
    assert [each.key for each in document.references] == ["Doe2004", "Roe2010", "WorldTideBoard2010"]
    assert len(cited(document)) == 8
    assert [kind for _, kind, _ in quoted(document, blocks=True)] == [QuoteKind.BLOCK, QuoteKind.INLINE]
