"""The order of names is told by the whole row, and by capitals where family names are set in them."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing.people import people


@pytest.mark.parametrize(
    ("text", "families"),
    [
        pytest.param("José Santos, J. Xu, William Roe", ["Santos", "Xu", "Roe"], id="given names first throughout"),
        pytest.param("Young, Kimberly, Law, Averill M., Day, J. W., Du, Q., and Roe, Anna.", ["Young", "Law", "Day", "Du", "Roe"], id="pairs throughout"),
        pytest.param("Long, Q., Di Stefano, Marco, and Ivanov, Sergey V.", ["Long", "Di Stefano", "Ivanov"], id="pairs with a particle"),
        pytest.param("Jordan, Michael I., Clive Thomas, Y. Sun, Iain Roe, et al.", ["Jordan", "Thomas", "Sun", "Roe"], id="one pair, then whole names"),
        pytest.param("Smith, Jones and Brown", ["Smith", "Jones", "Brown"], id="family names alone"),
        pytest.param("James, William, Pieter van der Berg, Claire Le Roux et al.", ["James", "Berg", "Le Roux"], id="a particle is no body"),
        pytest.param("R. Van Noorden", ["Van Noorden"], id="a particle in capitals"),
        pytest.param("Mary St. John and T. Ha", ["St. John", "Ha"], id="a saint"),
        pytest.param("Kuan LEE, K. HE, Patrick O’BRIEN, et al.", ["LEE", "HE", "O’BRIEN"], id="capitals last"),
        pytest.param("DI STEFANO Marco, LONG Q., LEE Kuan, and SANTOS Ana,", ["DI STEFANO", "LONG", "LEE", "SANTOS"], id="capitals first"),
        pytest.param("LI W, KAYA M, DAY JW, KING ML", ["LI", "KAYA", "DAY", "KING"], id="capitals before initials"),
        pytest.param("Langen RCJ, Schols AMWJ, Kelders MCJM", ["Langen", "Schols", "Kelders"], id="four initials are no name"),
        pytest.param("Lind J, Doe K.", ["Lind", "Doe"], id="a family name of three letters"),
        pytest.param("Xu J, Tan Y.", ["Xu", "Tan"], id="family names of two and three letters"),
        pytest.param("A.Roe", ["Roe"], id="an initial set close"),
    ],
)  # fmt: skip
def test_family_names(text: str, families: list[str]) -> None:
    assert [name.family for name in people(text)] == families


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("FAO, IFAD, UNICEF, et al.", ["FAO", "IFAD", "UNICEF"], id="acronyms"),
        pytest.param("Alter G, Banks GC", ["Alter", "Banks"], id="a person named like a bank"),
        pytest.param(
            "Centers for Weir Control and Prevention, Roe J",
            ["Centers for Weir Control and Prevention", "Roe"],
            id="an and within a body",
        ),
        pytest.param("World Bank and Roe, J.", ["World Bank", "Roe"], id="an and behind a body"),
        pytest.param("Annie E. Roe Foundation", ["Annie E. Roe Foundation"], id="named after a person"),
        pytest.param("cOAlition W", ["cOAlition W"], id="a coalition"),
    ],
)
def test_bodies(text: str, expected: list[str]) -> None:
    assert [name.literal or name.family for name in people(text)] == expected
