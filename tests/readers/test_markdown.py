"""Markdown is told from plain text by its signs and kept as it stands."""

from __future__ import annotations

import pytest

from refcheck.readers import markdown


@pytest.mark.parametrize(
    ("content", "is_markdown"),
    [
        pytest.param("# Title\n\nA claim [@smith2004].\n", True, id="heading and citation key"),
        pytest.param("---\ntitle: A\n---\n\nA [link](https://example.org) here.\n", True, id="front matter and link"),
        pytest.param("A plain text (Smith, 2004).\n\nReferences\n\nSmith, J. 2004. A book.\n", False, id="plain text"),
        pytest.param("1. One\n2. Two\n# not twice", False, id="one sign is chance"),
    ],
)
def test_recognised_by_content(content: str, is_markdown: bool) -> None:
    assert markdown.recognises(content.encode()) is is_markdown


def test_markup_stays_so_that_offsets_are_places_in_the_file() -> None:
    read = markdown.read("a.md", b"# One\n\n*two* three\n")
    assert read.content == "# One\n\n*two* three\n"
    assert read.format == "markdown"
    assert read.locate(read.content.index("three")).line == 3
