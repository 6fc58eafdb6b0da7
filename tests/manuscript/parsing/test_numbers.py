"""Numbers lose their words and are told from one another."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import numbers


@pytest.mark.parametrize(
    ("container", "volume", "expected"),
    [
        pytest.param("Phys. Rev.", "D65", ("Phys. Rev. D", "65"), id="a series of a journal of physics"),
        pytest.param("Nucl. Phys.", "B 72", ("Nucl. Phys. B", "72"), id="with a blank"),
        pytest.param("Physical Review", "A 12(3)", ("Physical Review A", "12(3)"), id="with an issue"),
        pytest.param("Annals of Towns", "B72", ("Annals of Towns", "B72"), id="other journals number so"),
        pytest.param("Phys. Rev.", "65", ("Phys. Rev.", "65"), id="no letter"),
        pytest.param("", "D65", ("", "D65"), id="no journal"),
    ],
)
def test_a_letter_of_a_series_belongs_to_the_journal(container: str, volume: str, expected: tuple[str, str]) -> None:
    assert numbers.with_series(container, volume) == expected


@pytest.mark.parametrize(
    ("volume", "expected"),
    [
        pytest.param("653, 278", ("653", "278"), id="a page behind a comma"),
        pytest.param("D95, 034001", ("D95", "034001"), id="an article number"),
        pytest.param("12, 3-9", ("12", "3-9"), id="a range"),
        pytest.param("653", ("653", ""), id="a volume alone"),
        pytest.param("3, Part B", ("3, Part B", ""), id="a part of a volume"),
    ],
)
def test_a_page_read_with_the_volume_is_taken_off(volume: str, expected: tuple[str, str]) -> None:
    assert numbers.off_page(volume) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("vol. 12,", "12", id="a volume"),
        pytest.param("3 vols.", "3", id="how many there are"),
        pytest.param("Jg. 7,", "7", id="a German year's run"),
        pytest.param("zv. 7", "7", id="a Slovak volume"),
        pytest.param("č. 8", "8", id="a Czech issue"),
        pytest.param("årg. 12", "12", id="a Danish year's run"),
        pytest.param("Heft4", "4", id="a word grown onto its number"),
        pytest.param("Heringia9", "Heringia9", id="a name that begins as a word does"),
        pytest.param("vol. XII", "XII", id="a Roman number"),
        pytest.param("(3–4)", "3-4", id="a double issue"),
    ],
)
def test_volumes_and_issues(text: str, expected: str) -> None:
    assert numbers.number(text) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("N Engl J Med 342:1878-86, 2000.", ("1878-86", "2000"), id="a range before the year"),
        pytest.param("J. Chem. 77, 1546 (1955).", ("1546", "1955"), id="a year in brackets"),
        pytest.param("Oslo: Lind, 1978.", None, id="a year alone"),
        pytest.param("Lind, 1978 (1996).", None, id="a reprint"),
    ],
)
def test_a_page_that_could_be_a_year(raw: str, expected: tuple[str, str] | None) -> None:
    assert numbers.page_and_year(raw) == expected
