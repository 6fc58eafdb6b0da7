"""A periodical in quotation marks behind "in" is the container, whatever the labeller sees there."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference


@pytest.mark.parametrize(
    ("raw", "container", "year"),
    [
        pytest.param(
            "G. Rossi, Il fiume e la città, in «Rivista storica», 12, 1999, pp. 3-20.", "Rivista storica", 1999, id="«»"
        ),
        pytest.param(
            "M.Â. Marini e F.I. Garcia, Conservação de aves no Brasil, in «Megadiversidade», 1, 2005, pp. 95–101.",
            "Megadiversidade",
            2005,
            id="two authors",
        ),
        pytest.param(
            'G. Rossi, Il fiume e la città, in "Rivista storica", 12, 1999, pp. 3-20.', "Rivista storica", 1999, id='""'
        ),
    ],
)
def test_the_container(raw: str, container: str, year: int) -> None:
    item = parse_reference(raw).item
    assert item.container_title == container
    assert item.issued is not None
    assert (item.issued.year, item.title.split()[-1]) in {(year, "città"), (year, "Brasil")}


def test_a_title_that_quotes_is_left_whole() -> None:
    item = parse_reference("Smith, J. (2004). Freedom, in “On Liberty” and after. London: Verso.").item
    assert item.title.startswith("Freedom, in “On Liberty”")
