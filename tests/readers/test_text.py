"""A plain file is read as it stands, whatever its encoding."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.errors import InputError, RefcheckError
from refcheck.readers import text

SENTENCE = "Çağrı Şahin, «l'été» — Müller."


@pytest.mark.parametrize(
    ("data", "content"),
    [
        pytest.param(SENTENCE.encode(), SENTENCE, id="UTF-8"),
        pytest.param(SENTENCE.encode("utf-8-sig"), SENTENCE, id="UTF-8 with a mark"),
        pytest.param(SENTENCE.encode("utf-16"), SENTENCE, id="UTF-16"),
        pytest.param("naïve café, Élan".encode("cp1252"), "naïve café, Élan", id="Windows, Western"),
        pytest.param("ağır iş, Şırnak ışığı".encode("cp1254"), "ağır iş, Şırnak ışığı", id="Windows, Turkish"),
        pytest.param("Список литературы".encode("cp1251"), "Список литературы", id="Windows, Cyrillic"),
        pytest.param(b"one\r\ntwo", "one\r\ntwo", id="line ends stay"),
    ],
)
def test_any_encoding_is_decoded(data: bytes, content: str) -> None:
    assert text.read("a.txt", data).content == content


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\r"])
def test_places_count_lines_and_columns_from_one(ends: str) -> None:
    read = text.read("a.txt", f"one{ends}two{ends}{ends}four".encode())
    place = read.locate(read.content.index("our"))
    assert (place.line, place.column) == (4, 2)


def test_a_stray_zero_byte_is_a_blank() -> None:
    assert text.read("a.txt", b"speakers of\x00it " + b"and more of it " * 100).content.startswith("speakers of it")


@pytest.mark.parametrize(("data", "says"), [(b" \n", "empty"), (b"\x89PNG\x00\x00", "not a text file")])
def test_what_is_no_text_is_said_in_one_line(data: bytes, says: str) -> None:
    with pytest.raises(InputError, match=says):
        text.read("a.txt", data)


@given(st.binary(max_size=300))
def test_no_bytes_raise_anything_but_a_message(data: bytes) -> None:
    try:
        read = text.read("a.txt", data)
    except RefcheckError:
        return
    assert read.locate(len(read.content)).line >= 1
