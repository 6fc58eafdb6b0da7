from __future__ import annotations

import pytest

from refcheck.model import Name, Outcome
from refcheck.text.people import compare_authors, is_person

NAMED = ("Ayşe Yılmaz", "John O’Neill")
TEXT = """A statement by the foreign ministry.
Ayşe Yılmaz
Photo: Jürgen Müller-Berg
The witness, a Mrs Whitaker, was calm.
Eve P. Lee
Ole BergeTbilisi"""
SITE, URL = "Anadolu Agency", "https://www.aa.com.tr/en/news/1"


def person(given: str, family: str) -> Name:
    return Name(given=given, family=family)


@pytest.mark.parametrize(
    ("claimed", "outcome"),
    [
        pytest.param([person("Ayşe", "Yılmaz")], Outcome.CONFIRM, id="as printed"),
        pytest.param([person("A.", "Yilmaz")], Outcome.CONFIRM, id="initial and no accents"),
        pytest.param([person("John", "O'Neill"), person("Ayşe", "Yılmaz")], Outcome.CONFIRM, id="two in another order"),
        pytest.param([person("Juergen", "Mueller-Berg")], Outcome.CONFIRM, id="in the text, ue for ü"),
        pytest.param([person("Айше", "Йылмаз")], Outcome.CONFIRM, id="Cyrillic for Latin"),
        pytest.param([Name(literal="Anadolu Agency")], Outcome.CONFIRM, id="the site itself"),
        pytest.param([Name(literal="AA")], Outcome.CONFIRM, id="the site's initials in its host"),
        pytest.param([person("Ayşe", "Yılmaz"), person("Ole", "Lund")], Outcome.UNKNOWN, id="one of two"),
        pytest.param([Name(literal="Ministry of Trade")], Outcome.UNKNOWN, id="an organisation that is not named"),
        pytest.param([person("Ann", "Whitaker")], Outcome.UNKNOWN, id="the family name occurs in the text"),
        pytest.param([person("Иван", "Петров")], Outcome.UNKNOWN, id="another script"),
        pytest.param([], Outcome.UNKNOWN, id="nobody claimed"),
        pytest.param([person("Johnny", "O'Neill")], Outcome.CONFIRM, id="a longer form of the given name"),
        pytest.param([Name(literal="Eve Lee")], Outcome.CONFIRM, id="an initial in the middle"),
        pytest.param([person("Ole", "Berge")], Outcome.UNKNOWN, id="the next word is glued to the family name"),
        pytest.param([person("Ole", "Lund")], Outcome.CONTRADICT, id="other people"),
    ],
)
def test_authors_against_their_page(claimed: list[Name], outcome: Outcome) -> None:
    assert compare_authors(claimed, NAMED, TEXT, site=SITE, url=URL).outcome is outcome


def test_a_chinese_name_of_three_letters_is_found_beside_its_trade() -> None:
    text = "益阳\n半月谈记者 史卫燕\n益水之阳。"
    assert compare_authors([Name(literal="史卫燕")], ("孔德明",), text).outcome is Outcome.CONFIRM


def test_the_site_s_own_name_in_its_address_is_its_author() -> None:
    claimed = [Name(given="OÖ", family="Volksblatt")]
    assert compare_authors(claimed, (), TEXT, url="https://volksblatt.example/1").outcome is Outcome.CONFIRM


def test_names_that_only_the_markup_gives_contradict_nobody() -> None:
    assert compare_authors([person("Ole", "Lund")], ("Hannah Brooks",), TEXT).outcome is Outcome.UNKNOWN


def test_who_is_named_twice_is_told_once() -> None:
    text = "By Wei Hu, Anna Melkonyan"
    match = compare_authors([person("Ole", "Lund")], ("Hu, Wei", "Wei Hu", "Anna Melkonyan", "Melkonyan A"), text)
    assert match.named == ("Hu, Wei", "Anna Melkonyan")


@pytest.mark.parametrize("candidates", [(), ("Reuters Staff",), ("admin",), ("Foreign Desk",)])
def test_a_page_that_names_no_person_contradicts_nobody(candidates: tuple[str, ...]) -> None:
    assert compare_authors([person("Ole", "Lund")], candidates, TEXT).outcome is Outcome.UNKNOWN


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Ann Lee", True),
        ("Ludwig van Beethoven", True),
        ("Reuters", False),
        ("News Desk", False),
        ("press office of the mayor", False),
        ("Ministry Of Trade", False),
    ],
)
def test_who_looks_like_a_person(name: str, person: bool) -> None:
    assert is_person(name) is person
