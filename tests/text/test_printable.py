"""What may reach a terminal or a file from outside."""

from __future__ import annotations

import pytest

from refcheck.text.printable import one_line, printable


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        pytest.param("Plain words: 5 °C – “so”", "Plain words: 5 °C – “so”", id="ordinary typography stays"),
        pytest.param("Пример 例 مثال", "Пример 例 مثال", id="every script stays"),
        pytest.param("می\u200cخواهم", "می\u200cخواهم", id="joiners that a script needs stay"),
        pytest.param("\x1b[2Jcleared\x07", "\ufffd[2Jcleared\ufffd", id="a sequence that drives a terminal"),
        pytest.param("\x9b31mred", "\ufffd31mred", id="the same in one eight-bit character"),
        pytest.param("safe\u202egnp.exe", "safe\ufffdgnp.exe", id="an override of the direction"),
        pytest.param("a\nb\tc\u00a0d\u2028e", "a b c d e", id="breaks and odd blanks become blanks"),
        pytest.param("soft\u00adhyphen", "softhyphen", id="a soft hyphen is left out"),
        pytest.param("\ud800", "\ufffd", id="half a surrogate pair cannot be written"),
    ],
)
def test_printable(text: str, shown: str) -> None:
    assert printable(text) == shown


def test_one_line_evens_out_the_blanks() -> None:
    assert one_line(" a \r\n  b\u3000c ") == "a b c"
