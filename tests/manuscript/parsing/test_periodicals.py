"""A periodical in quotation marks behind "in" is the container, whatever the labeller sees there."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference
from refcheck.manuscript.parsing.periodicals import periodical
from refcheck.manuscript.parsing.repair import mend
from refcheck.manuscript.parsing.tokens import tokenise


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


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("G. Rossi, Il saggio, in «Libertà» e dopo, Torino, Einaudi, 1999.", id="the title goes on"),
        pytest.param("G. Rossi, Il saggio, in «Rivista», Torino, Einaudi.", id="neither volume nor year"),
        pytest.param("G. Rossi, Il saggio, in «Rivista storica, 12, 1999, pp. 3-20.", id="never closed"),
    ],
)
def test_other_words_in_marks_are_left_to_the_labeller(raw: str) -> None:
    tokens = tokenise(mend(raw), ())
    assert periodical(tokens, ["title"] * len(tokens)) == {}
