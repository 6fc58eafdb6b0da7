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


@pytest.mark.parametrize(
    ("front", "nocited"),
    [
        pytest.param("nocite: '@roe, @lind'", {"roe", "lind"}, id="a line"),
        pytest.param("nocite: |\n  @roe,\n  @lind\nlang: '@en'", {"roe", "lind"}, id="a block"),
        pytest.param("nocite:\n- '@{roe}'\nlang: en", {"roe"}, id="a list"),
        pytest.param("nocite: '@*'", {"*"}, id="all"),
        pytest.param("lang: '@en'", set(), id="none"),
    ],
)
def test_what_is_listed_without_being_cited(tmp_path: Path, front: str, nocited: set[str]) -> None:
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    content = f"---\nbibliography: refs.bib\n{front}\n---\n\n{BODY}"
    assert manuscript.read(markdown.read(str(tmp_path / "a.md"), content.encode())).nocited == nocited


YAML = """references:
- id: doe
  type: book
  title: "“One” and more"
  author:
  - family: Doe
    given: Jo
  issued: 2004
- {id: not, title: Not cited}
"""


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(f"---\ntitle: a\n{YAML}lang: en\n---\n\n{BODY}", id="front matter"),
        pytest.param(f"---\ntitle: a\n---\n\n{BODY}\n---\n{YAML}...\n", id="a block at the end"),
        pytest.param(f"---\r\ntitle: a\r\n---\r\n\r\n{BODY}\r\n---\r\n".replace("\r\r", "\r")
                     + YAML.replace("\n", "\r\n") + "...\r\n", id="line ends of Windows"),
    ],
)  # fmt: skip
def test_references_in_the_text_itself(content: str) -> None:
    read = markdown.read("-", content.encode())
    assert len(read.content) == len(content)
    document = manuscript.read(read)
    [doe] = document.references
    assert (doe.key, doe.item.title, doe.location.line) == (
        "doe", "“One” and more", content[: content.index("id: doe")].count("\n") + 1
    )  # fmt: skip
    assert [each.links[0].key for each in document.citations] == ["doe"]
    assert [each.text for each in document.quotes] == ["rose by nine points in one year"]


def test_raised_figures_are_citations() -> None:
    entries = "1. Doe, J. (2004). One. Press.\n2. Roe, R. (2005). Two. Press.\n"
    content = f"# On\n\nShown^1^ and seen.<sup>2</sup> It is 5 km^2^.\n\n# References\n\n{entries}"
    document = manuscript.read(markdown.read("a.md", content.encode()))
    assert [each.label.number for each in document.citations] == ["1", "2"]


def test_a_heading_underlined_begins_no_block() -> None:
    content = f"Heading\n---\n{YAML}\n---\n{BODY}"
    assert markdown.read("-", content.encode()).references == ()


def test_a_fault_in_the_yaml_of_the_text_is_told() -> None:
    read = markdown.read("-", f"---\n{YAML}- title: 'open\n---\n\n{BODY}".encode())
    assert [each.key for each in read.references] == ["doe"]
    assert [each.reason[:8] for each in read.unread] == ["no YAML:"]


@pytest.mark.parametrize("name", ["refs.yaml", "refs.yml", "refs.json", "refs"])
def test_the_bibliographies_that_pandoc_takes(tmp_path: Path, name: str) -> None:
    (tmp_path / "refs.yaml").write_text(YAML, "utf-8")
    (tmp_path / "refs.yml").write_text(YAML, "utf-8")
    (tmp_path / "refs.json").write_text('[{"id": "doe", "type": "book"}]', "utf-8")
    (tmp_path / "refs.bib").write_text(BIB, "utf-8")
    read = markdown.read(str(tmp_path / "a.qmd"), f"---\nbibliography: {name}\n---\n\n{BODY}".encode())
    assert [each.key for each in read.references] == ["doe"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("Long \\[1, 3\\]. Turkey\\'s \\\"words\\\"", "Long [1, 3]. Turkey's \"words\"",
                     id="marks of a converter"),
        pytest.param("<https://a.example/x\\_y>", "<https://a.example/x_y>", id="an address"),
        pytest.param("no \\@key, no \\*star\\*, \\(x\\), a \\\\ b", "no \\@key, no \\*star\\*, \\(x\\), a \\\\ b",
                     id="those that still mean something"),
        pytest.param("So^12^ and so.<sup>3, 4</sup>", "So¹² and so.³, ⁴", id="raised figures"),
        pytest.param("10^5^ km<sup>2</sup>, 5^th^, H~2~O, [^1] and^[a note of 2^",
                     "10^5^ km<sup>2</sup>, 5^th^, H~2~O, [^1] and^[a note of 2^", id="raised, but no citations"),
        pytest.param("```\nx \\[1\\]^1^\n```", "```\nx \\[1\\]^1^\n```", id="code"),
    ],
)  # fmt: skip
def test_marks_as_characters(line: str, expected: str) -> None:
    read = markdown.read("a.md", f"# One\n\n{line}\r\nThen\n".encode())
    assert [each.rstrip() for each in read.content.splitlines()[2:]] == [*expected.splitlines(), "Then"]
    assert read.content.index("Then") == len(f"# One\n\n{line}\r\n"), "lines stay where they are"
