"""Markdown is told from plain text by its signs and kept as it stands."""

from __future__ import annotations

from pathlib import Path

import pytest

from refcheck import manuscript
from refcheck.errors import NoReferenceList
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


BIB = "@book{doe, author={Doe, Jo}, title={One}, year=2004}\n@book{roe, author={Roe, R.}, title={Two}, year=2005}\n"
BODY = "It “rose by nine points in one year” [@doe, p. 3].\n"


@pytest.mark.parametrize(
    ("front", "keys"),
    [
        pytest.param("bibliography: refs.bib", ["doe"], id="the entries that are cited"),
        pytest.param("bibliography: [refs.bib]", ["doe"], id="a list in brackets"),
        pytest.param("title: x\nbibliography:\n  - 'refs.bib'", ["doe"], id="a list of lines"),
        pytest.param("bibliography: refs.bib\nnocite: '@*'", ["doe", "roe"], id="nocite"),
        pytest.param("title: x", [], id="none"),
    ],
)
def test_the_bibliography_that_the_front_matter_names(tmp_path: Path, front: str, keys: list[str]) -> None:
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    read = markdown.read(str(tmp_path / "a.md"), f"---\n{front}\n---\n\n{BODY}".encode())
    assert [each.key for each in read.references] == keys
    if keys:
        document = manuscript.read(read)
        assert [(each.style, each.links[0].key) for each in document.citations] == [("key", "doe")]
        assert [each.text for each in document.quotes] == ["rose by nine points in one year"]


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("gone.bib", "there is no such file in the manuscript's folder", id="missing"),
        pytest.param("../refs.bib", "it lies outside the manuscript's folder", id="out of the folder"),
        pytest.param("/etc/passwd", "it lies outside the manuscript's folder", id="absolute"),
        pytest.param("a" * 5000, "its name is none that a file can have", id="no name"),
    ],
)
def test_a_bibliography_that_cannot_be_read_is_told(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    (tmp_path / "folder").mkdir()
    content = f"---\nbibliography: {name}\n---\n\n{BODY}"
    read = markdown.read(str(tmp_path / "folder" / "a.md"), content.encode())
    assert [each.reason for each in read.unread] == [f"the bibliography {name}: {reason}"]
    with pytest.raises(NoReferenceList, match="no reference list found"):
        manuscript.read(read)
