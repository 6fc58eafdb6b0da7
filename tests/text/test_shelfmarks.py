"""The marks under which archives and libraries keep papers."""

from __future__ import annotations

import pytest

from refcheck.text.shelfmarks import has_shelf_mark


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("British Library, Add. MS 78201", True, id="a manuscript"),
        pytest.param("TNA, SP 12/206/27", True, id="a file of state papers"),
        pytest.param("ГАРФ. Ф. 102. Оп. 1. Д. 160.", True, id="fond, inventory and file"),
        pytest.param("Национальный архив Республики (НАРТ). Ф. 92, 160.", True, id="fonds of an archive"),
        pytest.param("Центральний державний архів. Ф. 1", True, id="a Ukrainian archive"),
        pytest.param("Иванов Ф. 12 стульев. М., 1999.", False, id="an initial before a number"),
        pytest.param("Lind, A. 2010. Rivers. Oslo: Delta.", False, id="a book"),
    ],
)
def test_shelf_marks(text: str, expected: bool) -> None:
    assert has_shelf_mark(text) is expected
