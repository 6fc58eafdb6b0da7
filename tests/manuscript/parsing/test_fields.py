"""Labels that cannot stand as they are become the fields that the string shows."""

from __future__ import annotations

import pytest

from refcheck import dates
from refcheck.manuscript.parsing.fields import assemble
from refcheck.manuscript.parsing.taker import Field


def read(*labelled: tuple[str, str]) -> dict[str, str]:
    fields, start = [], 0
    for label, text in labelled:
        fields.append(Field(label, text, 1.0, start, start + len(text)))
        start += len(text) + 1
    item = assemble(" ".join(text for _, text in labelled), fields, ()).item
    return {
        "title": item.title,
        "container": item.container_title,
        "year": dates.iso(item.issued) if item.issued else "",
        "pages": item.pages,
    }


@pytest.mark.parametrize(
    ("labelled", "expected"),
    [
        pytest.param(
            [("editor", "Lind, A., ed."), ("container", "Towns."), ("volume", "4 vols."), ("date", "1996.")],
            {"title": "Towns", "container": "", "year": "1996", "pages": ""},
            id="an edited book of several volumes",
        ),
        pytest.param(
            [("author", "Lind, A."), ("container", "Towns,"), ("volume", "2 vols."), ("location", "Oslo")],
            {"title": "Towns", "container": "", "year": "", "pages": ""},
            id="a book with a place",
        ),
        pytest.param(
            [("author", "Линд А."), ("container", "Реки."), ("publisher", "Наука,"), ("pages", "272 с.")],
            {"title": "Реки", "container": "", "year": "", "pages": "272"},
            id="a book with the number of its pages",
        ),
        pytest.param(
            [("author", "A. Lind,"), ("container", "Phys. Rev. D"), ("volume", "5,"), ("pages", "12")],
            {"title": "", "container": "Phys. Rev. D", "year": "", "pages": "12"},
            id="a journal without a title stays a journal",
        ),
        pytest.param(
            [("author", "Lind, A."), ("container", "In Rivers,"), ("editor", "ed. B. Roe."), ("date", "1990.")],
            {"title": "", "container": "Rivers", "year": "1990", "pages": ""},
            id="what has an editor of its own holds something",
        ),
        pytest.param(
            [("publisher", "World Trends."), ("location", "Oslo:"), ("publisher", "Lind.")],
            {"title": "World Trends", "container": "", "year": "", "pages": ""},
            id="no entry opens with a publisher",
        ),
        pytest.param(
            [("title", "Towns."), ("publisher", "Lind,"), ("pages", "1974–1978.")],
            {"title": "Towns", "container": "", "year": "1974/1978", "pages": ""},
            id="years taken for pages",
        ),
        pytest.param(
            [("title", "Towns."), ("date", "July/"), ("container", "Rivers,"), ("date", "Aug., 2000.")],
            {"title": "Towns", "container": "Rivers", "year": "2000-08", "pages": ""},
            id="a month apart from the year",
        ),
        pytest.param(
            [("title", "Towns."), ("publisher", "Lind;"), ("volume", "2003.")],
            {"title": "Towns", "container": "", "year": "2003", "pages": ""},
            id="a year taken for a volume",
        ),
        pytest.param(
            [("title", "Texts"), ("date", "1350-1450),"), ("container", "HT"), ("volume", "12,"), ("date", "1999,")],
            {"title": "Texts", "container": "HT", "year": "1999", "pages": ""},
            id="a year from before print",
        ),
    ],
)  # fmt: skip
def test_fields(labelled: list[tuple[str, str]], expected: dict[str, str]) -> None:
    assert read(*labelled) == expected
