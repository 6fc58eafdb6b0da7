"""A bibliography of one's own as a catalogue, and which of several records is the work meant."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from pathlib import Path

import pytest

from refcheck.model import Found, Item, Missing, Name, PartialDate, Record
from refcheck.registries.library import Library, build

POE, ROE = Name(family="Poe", given="Ada"), Name(family="Roe", given="Bo", particle="van", suffix="Jr.")
QUIET = Item(
    type="article-journal",
    title="A quiet war in the northern harbours",
    authors=(POE, ROE),
    issued=PartialDate(2019, 5),
    container_title="Peace",
    doi="10.1000/quiet.1",
)
AGAIN = replace(QUIET, container_title="Peace Conference", issued=PartialDate(2017), doi="")
NAMESAKE = replace(QUIET, authors=(Name(family="Lund"),), doi="10.1000/other")
LONG = replace(QUIET, title="A quiet war in the northern harbours between two cold winters", doi="10.1000/long")
PLAIN = Item(title="Introduction", authors=(POE,), editors=(ROE,))


@pytest.fixture
def library(tmp_path: Path) -> Library:
    path = tmp_path / "catalogues" / "a.sqlite"
    build(path, [NAMESAKE, AGAIN, QUIET, LONG, PLAIN])
    return Library(path, "a.bib")


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    path = tmp_path / "a#b %20?c" / "a.sqlite"
    build(path, [QUIET])
    assert isinstance(Library(path, "a.bib").look_up("10.1000/quiet.1"), Found)


def test_a_doi_finds_its_work_as_it_went_in(library: Library) -> None:
    assert library.look_up("10.1000/quiet.1") == Found(Record(QUIET, (QUIET.title,), (PartialDate(2019, 5),)), "a.bib")
    assert library.look_up("10.1000/none") == Missing("a.bib", "no record of this DOI")


@pytest.mark.parametrize(
    ("cited", "found"),
    [
        pytest.param(QUIET, QUIET, id="title, people and year"),
        pytest.param(replace(QUIET, issued=PartialDate(2017)), AGAIN, id="the year tells two apart"),
        pytest.param(replace(QUIET, title="A Quiet War in the Northern Harbors"), QUIET, id="spelled otherwise"),
        pytest.param(replace(QUIET, title="A quiet war in the southern harbours"), QUIET, id="a word exchanged"),
        pytest.param(replace(QUIET, authors=(Name(family="Holm"),)), QUIET, id="made-up authors, the same place"),
        pytest.param(
            replace(QUIET, authors=(Name(family="Holm"),), issued=PartialDate(1990)), None,
            id="other people, another year: a work of the same title",
        ),
        pytest.param(
            replace(QUIET, authors=(Name(family="Holm"),), type="book"), None, id="other people, a book: its review"
        ),
        pytest.param(
            replace(LONG, authors=(Name(family="Holm"),), issued=PartialDate(1990)), LONG,
            id="made-up authors, a long title",
        ),
        pytest.param(PLAIN, PLAIN, id="a common title by the same people"),
        pytest.param(
            replace(QUIET, title="A quiet war in the southern harbours", container_title="Fisheries"), None,
            id="another title in another journal: a work of their own",
        ),
        pytest.param(
            replace(QUIET, title="A quiet war in the northern harbours II"), None, id="the second part of it",
        ),
        pytest.param(replace(PLAIN, authors=(Name(family="Holm"),), editors=()), None, id="a common title by others"),
        pytest.param(
            replace(QUIET, title="A quiet war in the southern harbours", authors=(Name(family="Holm"),)), None,
            id="another title by others",
        ),
        pytest.param(
            replace(QUIET, title="A quiet war in the southern harbours", issued=PartialDate(1990)), None,
            id="another title of another year: a work of their own",
        ),
        pytest.param(replace(QUIET, title="Grain prices of the Baltic"), None, id="not in it"),
        pytest.param(replace(QUIET, title=""), None, id="no title"),
    ],
)  # fmt: skip
def test_a_title_finds_the_work_meant(library: Library, cited: Item, found: Item | None) -> None:
    answer = library.find(cited)
    if found is None:
        assert answer == Missing("a.bib", "no work of this title")
    else:
        assert isinstance(answer, Found)
        assert (answer.value.item.container_title, answer.value.by_title) == (found.container_title, True)
        assert answer.value.item.title == found.title


def test_a_catalogue_appears_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> object:
        yield QUIET
        raise KeyboardInterrupt

    path = tmp_path / "a.sqlite"
    with pytest.raises(KeyboardInterrupt):
        build(path, broken())  # type: ignore[arg-type]
    assert not path.exists()
    build(path, [QUIET])
    assert isinstance(Library(path, "a.bib").look_up(QUIET.doi), Found)


def test_a_catalogue_is_only_read(library: Library) -> None:
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        library._connection.execute("DELETE FROM work")
