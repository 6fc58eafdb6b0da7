"""Names that may be of one person, and those that cannot."""

from __future__ import annotations

import pytest

from refcheck.model import Name
from refcheck.text.persons import kin, may_be_one, one_script, stands_for_others


def name(printed: str) -> Name:
    family, _, given = printed.partition(", ")
    return Name(family=family, given=given)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("Poe, Ada", "Poe, A.", id="an initial"),
        pytest.param("Poe, A. B.", "Poe, Ada Beth", id="two initials"),
        pytest.param("Müller, Jörg", "Mueller, Joerg", id="umlauts spelled out"),
        pytest.param("Kurşun, Ali", "Kursun, Ali", id="without accents"),
        pytest.param("García Márquez, Gabriel", "Márquez, Gabriel García", id="a double name cut otherwise"),
        pytest.param("van den Berg, Jan", "Berg, Jan van den", id="particles"),
        pytest.param("Wei, Jason", "Jason, Wei", id="family and given name swapped"),
        pytest.param("Goodfelow, Ian", "Goodfellow, Ian", id="a slip"),
        pytest.param("Poe, Ada", "Poe", id="no given name"),
        pytest.param("Wu, Jeff", "Wu, Jeffrey", id="a short form"),
    ],
)
def test_may_be_one(one: str, other: str) -> None:
    assert may_be_one(name(one), name(other))
    assert may_be_one(name(other), name(one))


@pytest.mark.parametrize(
    ("one", "other", "related"),
    [
        pytest.param("Poe, Ada", "Roe, Ada", False, id="another family name"),
        pytest.param("Poe, Ada", "Poe, Bertram", True, id="another given name"),
        pytest.param("Li, Bo", "Lu, Bo", False, id="short names are alike by chance"),
        pytest.param("Sato, Yuki", "Tanaka, Yuki", False, id="one given name"),
    ],
)
def test_cannot_be_one(one: str, other: str, related: bool) -> None:
    assert not may_be_one(name(one), name(other))
    assert kin(name(one), name(other)) is related


def test_the_end_of_a_list() -> None:
    assert stands_for_others(Name(family="others"))
    assert not stands_for_others(Name(family="Other", given="Ann"))


def test_scripts() -> None:
    assert one_script([name("Poe, Ada"), name("Kurşun, Ali")])
    assert not one_script([name("Poe, Ada"), name("Иванов, Иван")])
