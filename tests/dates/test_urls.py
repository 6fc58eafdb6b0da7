"""Dates in addresses, and the numbers there that are none."""

from __future__ import annotations

import pytest

from refcheck import dates


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        pytest.param("https://x.org/news/2020/11/26/title", "2020-11-26", id="folders"),
        pytest.param("https://x.org/a/2020/10/01/conclusions-of-1-october-2020/", "2020-10-01", id="folders and title"),
        pytest.param("https://x.org/en/20201102-title", "2020-11-02", id="eight digits at the start of a slug"),
        pytest.param("https://x.org/title-2021-9-23-0/", "2021-09-23", id="end of a slug"),
        pytest.param("https://x.org/world/2020/oct/04/title", "2020-10-04", id="month in letters"),
        pytest.param("https://x.org/statement/2020-09-27/title", "2020-09-27", id="a segment"),
        pytest.param("https://x.org/blog/2020/10/", "2020-10", id="month only"),
        pytest.param("https://x.org/en/2020/sgsm20175.doc.htm", "2020", id="year only"),
        pytest.param("https://x.org/haber/5-ekim-2020/", "2020-10-05", id="Turkish month"),
    ],
)
def test_an_address_carries_a_date(url: str, expected: str) -> None:
    date = dates.in_url(url)
    assert date is not None
    assert dates.iso(date) == expected


@pytest.mark.parametrize(
    "url",
    [
        pytest.param("https://x.org/a-55208668", id="a document id"),
        pytest.param("https://x.org/id/1995818", id="seven digits"),
        pytest.param("https://x.org/id/20191341/", id="month 13"),
        pytest.param("https://2017-2021.state.gov/title/", id="years in the host"),
        pytest.param("https://x.org/resolution-of-25-november-2020", id="the date of an event in the title"),
        pytest.param("https://x.org/wp-content/uploads/2020/10/paper.pdf", id="the month of an upload"),
        pytest.param("https://x.org/web/20200101000000/page", id="a time stamp"),
        pytest.param("https://x.org/1890/10/05/title", id="before the web"),
        pytest.param("https://x.org/2020/10/05/and/2021/11/06/", id="two dates that disagree"),
        pytest.param("https://x.org/?date=2020-10-05", id="a query is not the path"),
        pytest.param("https://[broken/2020/10/05/", id="not a URL"),
    ],
)
def test_numbers_that_are_no_date(url: str) -> None:
    assert dates.in_url(url) is None


def test_the_piece_and_its_standing_are_told() -> None:
    stamp = dates.seen_in_url("https://x.org/2020/oct/04/title")
    title = dates.seen_in_url("https://x.org/meeting-1-october-2020/")
    assert stamp is not None
    assert title is not None
    assert (stamp.printed, stamp.within_title) == ("2020/oct/04", False)
    assert title.within_title
