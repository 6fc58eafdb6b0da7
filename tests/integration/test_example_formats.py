"""The example's Word, LaTeX and PDF files hold what its Markdown holds, as `examples/convert.py` wrote them."""

from __future__ import annotations

from pathlib import Path

import pytest

from refcheck import engine
from refcheck.model import Document, Reference

EXAMPLES = Path(__file__).parents[2] / "examples"
STRAIGHT = str.maketrans("“”‘’", "\"\"''")


def read(ending: str) -> Document:
    return engine.extract(str(EXAMPLES / f"manuscript.{ending}"))


def plain(reference: Reference) -> tuple[object, ...]:
    item = reference.item
    title = item.title.translate(STRAIGHT)
    return title, item.type, item.authors, item.issued, item.url, item.doi, item.isbn, item.container_title


@pytest.mark.parametrize("ending", ["docx", "tex", "pdf"])
def test_the_same_manuscript(ending: str) -> None:
    expected, found = read("md"), read(ending)
    assert [each.key for each in found.references] == [each.key for each in expected.references]
    assert list(map(plain, found.references)) == list(map(plain, expected.references))
    assert [(each.printed, each.links) for each in found.citations] == [
        (each.printed, each.links) for each in expected.citations
    ]
    assert [(each.text, each.citation) for each in found.quotes] == [
        (each.text, each.citation) for each in expected.quotes
    ]
