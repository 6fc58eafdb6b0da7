"""Names compare by what they name, not by how they are typed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.text.names import (
    abbreviates,
    fold_name,
    same_name,
    skeleton,
    to_latin,
    uninflected,
    without_particles,
    words,
)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("İnat", "Inat", id="Turkish dotted capital"),
        pytest.param("Kılıç", "KILIÇ", id="Turkish dotless i against capitals"),
        pytest.param("O’Neill", "O'Neill", id="typographic apostrophe"),
        pytest.param("van den Berg", "Berg", id="particles"),
        pytest.param("Müller", "Muller", id="accents"),
        pytest.param("TACC", "ТАСС", id="Latin letters that look Cyrillic"),
        pytest.param("Иванов", "Ivanov", id="transliteration"),
        pytest.param("U.S. Department of State", "US Department of State", id="dotted initials"),
        pytest.param("Government of Türkiye", "Government of Turkey", id="two spellings of one country"),
        pytest.param("Müller", "Mueller", id="umlaut spelled out"),
        pytest.param("Đorđević", "Djordjevic", id="a barred letter spelled out"),
        pytest.param("Ødegård", "Odegaard", id="one letter spelled out, one without its mark"),
        pytest.param("Фёдорова", "Федорова", id="ё printed as е"),
        pytest.param("TÜİK", "Türkiye İstatistik Kurumu", id="two letters of one word in an abbreviation"),
        pytest.param("WHO", "World Health Organization", id="initialism"),
        pytest.param("OSCE", "Organization for Security and Co-operation in Europe", id="initialism over a hyphen"),
    ],
)
def test_one_name_in_two_spellings(a: str, b: str) -> None:
    assert same_name(a, b)
    assert same_name(b, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("Smith", "Smythe", id="another name"),
        pytest.param("", "Smith", id="nothing names nobody"),
        pytest.param("Ministry of Culture of Iran", "Ministry of Culture of Turkey", id="two ministries"),
        pytest.param("who", "World Health Organization", id="a small word is no initialism"),
        pytest.param("Muller", "Mueller", id="two names where neither has the umlaut"),
        pytest.param("SILVA", "Sindicato Livre", id="a family name in capitals is no abbreviation"),
        pytest.param("Deutsch Welle", "Deutsche Welle", id="a misspelling is told apart elsewhere"),
    ],
)
def test_two_names(a: str, b: str) -> None:
    assert not same_name(a, b)


def test_forms_of_a_name() -> None:
    assert fold_name("Kurşun,  M.") == "kursun m"
    assert to_latin("Щербаков") == "shcherbakov"
    assert to_latin("Йовович") == "yovovich"
    assert skeleton("ТАСС") == "tacc"
    assert without_particles("de la Cruz") == "cruz"
    assert words("Ministry of Foreign Affairs of the Republic") == ("ministry", "foreign", "affairs", "republic")
    assert abbreviates("UN", "United Nations")
    assert uninflected("Петровой") == uninflected("Петрова") == "петров"
    assert uninflected("Найдьонової") == uninflected("Найдьонова") == "найдьонов"
    assert uninflected("Anna") == ""
    assert not abbreviates("UN", "Union")


@given(st.text(max_size=80))
def test_folding_a_folded_name_changes_nothing(name: str) -> None:
    assert fold_name(fold_name(name)) == fold_name(name)


@given(st.text(min_size=1, max_size=40))
def test_a_name_is_the_same_as_itself_unless_it_is_empty(name: str) -> None:
    assert same_name(name, name) == bool(fold_name(name))
