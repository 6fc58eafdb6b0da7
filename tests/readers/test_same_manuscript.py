"""One manuscript in every format gives the same references, citations and quotations."""

from __future__ import annotations

import json
import textwrap
from html import escape

import pytest

from readers.office import archive, p, word
from readers.pdffile import Words, pdf
from refcheck import manuscript
from refcheck.model import Document, Text
from refcheck.readers import _choosing

BODY = (
    "Tides have been measured for long (Doe, 2004, p. 3). It “rose by nine points in one year and never fell again” "
    "(Roe & Poe, 2010a), which Miller (2011) doubts.",
    "On 5 October 2010 the World Tide Board wrote that “the harbour of the old town was closed to all ships” "
    "(World Tide Board, 2010). Others followed (Doe, 2004; Miller, 2011).",
    "According to Roe and Poe (2010b, p. 12), “nothing of the kind had been seen since the great flood of that "
    "century”. This was widely reported at the time.",
)
LIST = (
    "Doe, J. (2004). A rise in the history of the northern tides. Journal of Rises, 3(2), 1-9.",
    "Miller, A. B. (2011). Doubts about the tides. London: Falls Press.",
    "Roe, R., & Poe, E. (2010a). Nine points. Tides and Times, 12(4), 233-251. https://doi.org/10.1000/tides.12",
    "Roe, R., & Poe, E. (2010b). The flood of the century. In A. Editor (Ed.), Floods (pp. 10-20). Oxford: Wave Press.",
    "World Tide Board. (2010, October 5). Harbour closed. https://tides.example/news/2010/10/harbour-closed",
)


def _html() -> bytes:
    body, entries = ("".join(f"<p>{escape(each)}</p>" for each in part) for part in (BODY, LIST))
    return f"<!DOCTYPE html><html><body>{body}<h2>References</h2>{entries}</body></html>".encode()


def _docx() -> bytes:
    return word("".join(p(escape(each)) for each in (*BODY, "References", *LIST)))


def _odt() -> bytes:
    inner = "".join(f"<text:p>{escape(each)}</text:p>" for each in (*BODY, "References", *LIST))
    names = 'xmlns:office="o" xmlns:text="t"'
    content = f"<office:d {names}><office:body><office:text>{inner}</office:text></office:body></office:d>"
    return archive({"mimetype": "application/vnd.oasis.opendocument.text", "content.xml": content})


def _jats() -> bytes:
    body = "".join(f"<p>{escape(each)}</p>" for each in BODY)
    refs = "".join(f"<ref><mixed-citation>{escape(each)}</mixed-citation></ref>" for each in LIST)
    back = f"<back><ref-list><title>References</title>{refs}</ref-list></back>"
    return f'<article article-type="x"><body>{body}</body>{back}</article>'.encode()


def _latex() -> bytes:
    lines = "\n\n".join("\n".join(textwrap.wrap(each.replace("&", "\\&"), 60)) for each in BODY)
    entries = "\n\n".join(each.replace("&", "\\&") for each in LIST)
    marked = lines.replace("“", "``").replace("”", "''")
    written = f"{marked}\n\\section*{{References}}\n{entries}\n"
    return f"\\documentclass{{article}}\n\\begin{{document}}\n{written}\\end{{document}}".encode()


def _pdf() -> bytes:
    words: list[Words] = []
    y = 780
    for part, width, first, others in ((BODY, 80, 84, 72), (("References",), 80, 72, 72), (LIST, 80, 72, 90)):
        for each in part:
            y -= 16 if part == ("References",) else 0
            for number, line in enumerate(textwrap.wrap(each, width, break_on_hyphens=False)):
                words.append(Words(line, others if number else first, y, 14 if part == ("References",) else 10))
                y -= 12
    return pdf(words)


FILES = {
    "text": "\n\n".join((*BODY, "References", *LIST)).encode(),
    "markdown": "\n\n".join(("# Tides", *BODY, "## References", *LIST)).encode(),
    "html": _html(),
    "docx": _docx(),
    "odt": _odt(),
    "jats": _jats(),
    "latex": _latex(),
    "ipynb": json.dumps(
        {"cells": [{"cell_type": "markdown", "source": "\n\n".join((*BODY, "# References", *LIST))}], "nbformat": 4}
    ).encode(),
    "pdf": _pdf(),
}


def read(name: str) -> Document:
    text = _choosing.choose("-", FILES[name], "" if name not in ("text", "markdown") else name).read("a", FILES[name])
    assert isinstance(text, Text)
    return manuscript.read(text)


@pytest.mark.parametrize("name", [name for name in FILES if name != "text"])
def test_the_same_is_read(name: str) -> None:
    expected, found = read("text"), read(name)
    assert [each.item for each in found.references] == [each.item for each in expected.references]
    assert [(each.printed, [link.key for link in each.links]) for each in found.citations] == [
        (each.printed, [link.key for link in each.links]) for each in expected.citations
    ]
    assert [(each.text, each.kind, each.citation) for each in found.quotes] == [
        (each.text, each.kind, each.citation) for each in expected.quotes
    ]


def test_what_is_read_is_what_stands_there() -> None:
    document = read("text")
    assert [each.key for each in document.references] == [
        "Doe2004",
        "Miller2011",
        "Roe2010a",
        "Roe2010b",
        "WorldTideBoard2010",
    ]
    assert [each.links[0].key for each in document.citations] == [
        "Doe2004", "Roe2010a", "Miller2011", "WorldTideBoard2010", "Doe2004", "Miller2011", "Roe2010b",
    ]  # fmt: skip
    assert len(document.quotes) == 3
