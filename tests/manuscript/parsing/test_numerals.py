"""Volume, issue and pages are told apart where one stretch prints two of them."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing.fields import Field
from refcheck.manuscript.parsing.numerals import with_parted_numbers


@pytest.mark.parametrize(
    ("label", "text", "expected"),
    [
        pytest.param("volume", "vol. 75, no. 299,", [("volume", "vol. 75"), ("issue", "no. 299")], id="both named"),
        pytest.param("volume", "vol. 75, n° 299,", [("volume", "vol. 75"), ("issue", "n° 299")], id="a French number"),
        pytest.param("issue", "75(299):", [("volume", "75"), ("issue", "(299)")], id="the issue in brackets"),
        pytest.param("pages", "(299). 493", [("issue", "(299)"), ("pages", "493")], id="the issue before the pages"),
        pytest.param("pages", "493-512.", [("pages", "493-512.")], id="pages alone"),
        pytest.param("volume", "75", [("volume", "75")], id="a volume alone"),
    ],
)
def test_numbers(label: str, text: str, expected: list[tuple[str, str]]) -> None:
    fields = with_parted_numbers([Field(label, text, 1.0, 0, len(text))])
    assert [(field.label, field.text) for field in fields] == expected


def test_what_has_an_issue_keeps_its_volume() -> None:
    fields = [Field("volume", "vol. 75, no. 299", 1.0, 0, 16), Field("issue", "(3)", 1.0, 17, 20)]
    assert with_parted_numbers(fields) == tuple(fields)
