"""Entries that name no person open with their title; bodies stand before titles in quotation marks."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "authors", "title", "container"),
    [
        pytest.param("Contents. Weir Chimica Acta. 1998;372(3):9–10.", [], "Contents", "Weir Chimica Acta", id="contents"),
        pytest.param("Editorial Board. (2007). Journal of Weir Materials, 147(3), 1. https://doi.org/10.1000/s0304", [], "Editorial Board", "Journal of Weir Materials", id="an editorial board"),
        pytest.param("Lock Potential. 2016. Encyclopedia of Weir Neuropsychology, 1–3. doi:10.1000/978-3", [], "Lock Potential", "Encyclopedia of Weir Neuropsychology", id="an entry of an encyclopaedia"),
        pytest.param("Roe v. Board of Weirs, 347 U.S. 483 (1954).", [], "Roe v. Board of Weirs", "U.S", id="a case"),
        pytest.param("Oxford Dictionary of Northern Weirs. Oxford: OUP 2004. doi:10.1000/odnw/12345", [], "Oxford Dictionary of Northern Weirs", "", id="a book by its title"),
        pytest.param('[2] U.S. Energy Water Administration, "Annual Weir Outlook 2014," DOE/EWA-0383(2014), Washington, DC, Apr. 2014.', ["U.S. Energy Water Administration"], "Annual Weir Outlook 2014", "DOE/EWA-0383", id="a body before a title in marks"),
        pytest.param("Norland Department of Weirs. (n.d.). WeirQuest. Retrieved June 4, 2013, from http://dq.weirs.example/", ["Norland Department of Weirs"], "WeirQuest", "", id="undated"),
        pytest.param("Novo, K. S.; Lind, A. K.; Moro, S. V. Science 2004, 306 (5696), 666–669.", ["Novo", "Lind", "Moro"], "", "Science", id="a journal without a title"),
        pytest.param("Poe, W. E. B. The Mills of White Weir. 1903. New York: Penguin, 1989.", ["Poe"], "The Mills of White Weir", "", id="a book behind initials"),
    ],
)  # fmt: skip
def test_the_beginning(raw: str, authors: list[str], title: str, container: str) -> None:
    item = parse_reference(raw).item
    assert [name.literal or name.family for name in item.authors] == authors
    assert (item.title, item.container_title) == (title, container)
