"""Years of titles, meetings and statutes are no dates of the entry."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "title", "container", "year"),
    [
        pytest.param("WB: Regulation (WB) No 1291/2013 establishing Weirs 2020. Official Journal of the Weir Union L 347/104; 2013.", "Regulation (WB) No 1291/2013 establishing Weirs 2020", "Official Journal of the Weir Union L", 2013, id="a programme"),
        pytest.param("QSW International Pty Ltd: NWeir (released in March 2020). 2021. https://www.nweir.example/home", "NWeir (released in March 2020)", "", 2021, id="in brackets"),
        pytest.param("1. Lind J, Doe K. Adaptive control of northern weirs. 2012 IEEE International Conference on Weirs and Automation. 2012:1234–9.", "Adaptive control of northern weirs", "2012 IEEE International Conference on Weirs and Automation", 2012, id="a meeting"),
        pytest.param("Roe, K. (2019, June). The weir in winter. 2019 IEEE Weir Conference (WC). 2019 IEEE Weir Conference (WC). https://doi.org/10.1109/wc.2019.123", "The weir in winter", "2019 IEEE Weir Conference (WC)", 2019, id="a meeting printed twice"),
        pytest.param("Kumar S., Singh R. Synthesis of northern weirs (2010) Weir Letters, 64 (5), pp. 603-605.", "Synthesis of northern weirs", "Weir Letters", 2010, id="in brackets behind the title"),
        pytest.param("(2010). Synthesis of weirs. Weir Letters, 64(5), 603–605.", "Synthesis of weirs", "Weir Letters", 2010, id="at the very beginning"),
        pytest.param("Weir Council of Norland. (2009). 2009 report. Ufer: Brandt.", "2009 report", "", 2009, id="the first word of a title"),
        pytest.param("Lind, T. D., & Roe, S. A. (2012). Digest of weir statistics, 2011. Washington, DC: Weir Office.", "Digest of weir statistics, 2011", "", 2012, id="a yearbook"),
        pytest.param("River Rights and Privacy Act of 1974, 20 U.S.C. § 1232g (1974).", "River Rights and Privacy Act of 1974", "U.S.C. § 1232g", 1974, id="a statute"),
        pytest.param("J. Lind and R. Roe. Weir transfer protocol -- WTP. Internet RFC 1945, May 1996.", "Weir transfer protocol -- WTP", "", 1996, id="the number of an RFC"),
    ],
)  # fmt: skip
def test_the_year_of_a_name(raw: str, title: str, container: str, year: int) -> None:
    item = parse_reference(raw).item
    assert (item.title, item.container_title) == (title, container)
    assert item.issued is not None
    assert item.issued.year == year


def test_the_number_of_a_report_is_no_day() -> None:
    item = parse_reference('Weir Commission, "Report and order on northern weirs," FWC 12, Apr. 2002.').item
    assert item.issued is not None
    assert (item.issued.month, item.issued.day) == (4, None)
