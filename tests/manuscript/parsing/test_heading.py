"""Years in brackets behind the names are the date of an entry, unless they stand within its title."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_references


@pytest.mark.parametrize(
    ("raw", "title", "year"),
    [
        pytest.param("Lind, John. *Mills and Weirs (1880–1914)*. London: Delta Press, 2004.",
                     "Mills and Weirs (1880–1914)", 2004, id="a span at the end of the title"),
        pytest.param("Lind, Javier, Molinos y ríos en Andalucía (1890-1923), Barcelona, Planeta, 1979.",
                     "Molinos y ríos en Andalucía (1890-1923)", 1979, id="a span, between commas"),
        pytest.param("Lind, A. B. & Poe, C. Trends in melt (1979–2010). Nat. Clim. Change 3, 12–19 (2013).",
                     "Trends in melt (1979–2010)", 2013, id="a span, and the year of the article at the end"),
        pytest.param("Lind, Anna. Die Flut (1848) und ihre Folgen. Berlin: Beck, 1999.",
                     "Die Flut (1848) und ihre Folgen", 1999, id="one year amid the title"),
    ],
)  # fmt: skip
def test_bracketed_years_within_a_title_are_no_date(raw: str, title: str, year: int) -> None:
    [one] = parse_references([raw])
    assert one.item.title == title
    assert one.item.issued is not None
    assert one.item.issued.year == year
