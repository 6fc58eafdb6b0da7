"""The sentences beside a citing one, as far as they cite nothing themselves."""

from __future__ import annotations

import pytest

from manuscript.samples import read


@pytest.mark.parametrize(
    ("body", "beside"),
    [
        pytest.param(
            "Rain fell. Floods are old (Adams, 2011). The gates were open.",
            ("Rain fell.", "The gates were open."),
            id="both sides",
        ),
        pytest.param(
            "Floods are old (Adams, 2011). Evans (2020b) disagrees. Rain fell.", (), id="the next sentence cites"
        ),
        pytest.param("Rain fell.\n\nFloods are old (Adams, 2011).", (), id="another paragraph"),
        pytest.param(
            "Adams said that “floods are old. They came every year again.” (Adams, 2011). Rain fell.",
            ("Rain fell.",),
            id="the quotation has two sentences",
        ),
        pytest.param("Floods are old (Adams, 2011). " + "Rain " * 300 + "fell.", (), id="no sentence but a table"),
    ],
)
def test_neighbours(body: str, beside: tuple[str, ...]) -> None:
    assert read(body).citations[0].beside == beside
