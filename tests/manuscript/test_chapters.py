"""Where each chapter has a list of its own, its citations lead into that list."""

from __future__ import annotations

import pytest

from refcheck import manuscript
from refcheck.model import Document
from refcheck.readers import markdown

WEIRS = "Brown, W. (2010). Weirs and dikes. Delta Press."
MILLS = "Adams, R. (2011). Mills of the plain. Delta Press."
BOATS = "Coles, M. (2012). Boats of the plain. Delta Press."


def read(*parts: str) -> Document:
    return manuscript.read(markdown.read("book.md", "\n\n".join(parts).encode()))


def chapters(document: Document) -> list[tuple[str, int]]:
    """Each citation's year or number, with the chapter that its one entry stands in."""
    entries = {reference.key: reference for reference in document.references}
    return [(one.label.number or one.label.year, entries[link.key].chapter)
            for one in document.citations for link in one.links]  # fmt: skip


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        pytest.param(
            ("Weirs are old [1]. Mills are not [2].", "## References", f"1. {WEIRS}\n2. {MILLS}",
             "## Chapter 2", "Boats move [1]. Weirs do not [2]. So it is [1, 2].", "## References",
             f"1. {BOATS}\n2. {WEIRS}"),
            [("1", 1), ("2", 1), ("1", 2), ("2", 2), ("1", 2), ("2", 2)],
            id="by number",
        ),
        pytest.param(
            ("Weirs are old (Brown, 2010). Mills are (Adams, 2011).", "## References", WEIRS, MILLS,
             "## Chapter 2", "Boats move (Coles, 2012). Weirs do not (Brown, 2010).", "## References", WEIRS, BOATS),
            [("2010", 1), ("2011", 1), ("2012", 2), ("2010", 2)],
            id="by author and year",
        ),
        pytest.param(
            ("Weirs are old (Brown, 2010). Mills are (Adams, 2011).", "## Primary sources", WEIRS, "## References",
             MILLS, BOATS),
            [("2010", 0), ("2011", 0)],
            id="two lists at the end are no chapters",
        ),
    ],
)  # fmt: skip
def test_a_citation_leads_into_its_own_list(parts: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert chapters(read(*parts)) == expected
