"""Titles and containers end before a publisher, a server, a number of a report."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference
from refcheck.manuscript.parsing.closing import closed
from refcheck.manuscript.parsing.fields import Field


@pytest.mark.parametrize(
    ("raw", "title", "container", "publisher"),
    [
        pytest.param("Lind M: Weir topics: a model of mills. arXiv. 2022. doi: 10.1000/arxiv.2203.05794", "Weir topics: a model of mills", "arXiv", "", id="a server of preprints"),
        pytest.param("Lind, G. (1965, September). A Theory of the Weir. The Weir Journal. JSTOR.", "A Theory of the Weir", "The Weir Journal", "JSTOR", id="a publisher behind a journal"),
        pytest.param("Kim S: Low-cost gauges for air. Weirs (Basel). 2020; 20(3): 45.", "Low-cost gauges for air", "Weirs (Basel)", "", id="a journal with its city"),
        pytest.param("Lind, A.: Transformation of weirs. Proc. of the 12th Int. Conf. on the Weir Approach, Arlington, Texas, USA, 1993, pp. 206-217.", "Transformation of weirs", "Proc. of the 12th Int. Conf. on the Weir Approach", "", id="proceedings"),
    ],
)  # fmt: skip
def test_what_holds_a_work(raw: str, title: str, container: str, publisher: str) -> None:
    item = parse_reference(raw).item
    assert (item.title, item.container_title, item.publisher) == (title, container, publisher)


def test_a_book_before_its_publisher() -> None:
    read = [("title", "Instructions."), ("publisher", "Computer Weirs and Design. Elsevier;"), ("pages", "74–221")]
    fields = closed([Field(label, text, 1.0, 0, len(text)) for label, text in read])
    assert [(field.label, field.text.strip()) for field in fields] == [
        ("title", "Instructions."), ("container", "Computer Weirs and Design."), ("publisher", "Elsevier;"), ("pages", "74–221"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("raw", "title"),
    [
        pytest.param("Lind, T. (2012). The condition of weirs (NCES 2012-045). Washington, DC: Weir Office.", "The condition of weirs", id="the number of a report"),
        pytest.param("Patel, R. (1992). U.S. Patent No. 5,123,456. Washington, DC: U.S. Patent and Trademark Office.", "U.S. Patent No. 5,123,456", id="a patent"),
        pytest.param("Weir Agency: Trends and projections in Norland. NWA Report No 13/2021. Weir Office; 2021.", "Trends and projections in Norland", id="a series of reports"),
        pytest.param("The Weir Way Community: The Weir Way: a handbook for anglers. (Version v1.0.2). Zenodo. 2022.", "The Weir Way: a handbook for anglers", id="a version in brackets"),
        pytest.param("Weir Census Office (2010). State & county facts: Montgomery County, VA. Retrieved from http://weirs.example/51.html", "State & county facts: Montgomery County, VA", id="a place behind a colon"),
        pytest.param("J. Lind. Weir control protocol. RFC 793, Sept. 1981.", "Weir control protocol", id="an RFC"),
    ],
)  # fmt: skip
def test_titles(raw: str, title: str) -> None:
    assert parse_reference(raw).item.title == title
