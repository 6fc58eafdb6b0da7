from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.pages.charset import decode

RUSSIAN, GERMAN = "Страница о мосте и реке. " * 5, "Über die Brücke führt ein schöner Weg. " * 5


@pytest.mark.parametrize(
    ("body", "content_type", "text"),
    [
        pytest.param(GERMAN.encode(), "", GERMAN, id="UTF-8, nothing declared"),
        pytest.param(GERMAN.encode(), "text/html; charset=iso-8859-1", GERMAN, id="UTF-8 under a lying header"),
        pytest.param(b"<meta charset=latin1>" + GERMAN.encode(), "", f"<meta charset=latin1>{GERMAN}", id="lying meta"),
        pytest.param(GERMAN.encode("cp1252"), "text/html; charset=utf-8", GERMAN, id="Windows under a lying UTF-8"),
        pytest.param(GERMAN.encode("cp1252"), "", GERMAN, id="Windows, nothing declared"),
        pytest.param(RUSSIAN.encode("cp1251"), "", RUSSIAN, id="Cyrillic Windows, nothing declared"),
        pytest.param(RUSSIAN.encode("koi8-r"), "text/html; charset=koi8-r", RUSSIAN, id="KOI8 as declared"),
        pytest.param(RUSSIAN.encode("utf-16"), "", RUSSIAN, id="UTF-16 by its mark"),
        pytest.param(b"\xef\xbb\xbfabc", "text/html; charset=cp1251", "abc", id="UTF-8 by its mark"),
        pytest.param("日本".encode("iso-2022-jp"), "text/html; charset=iso-2022-jp", "日本", id="seven bits"),
        pytest.param(GERMAN.encode()[:-5] + b"\xc3", "", GERMAN[:-5] + "\ufffd", id="cut in a character"),
        pytest.param(b"a\x00b\x07c", "", "abc", id="control characters"),
        pytest.param(b"abc", "text/html; charset=no-such-thing", "abc", id="an unknown charset"),
        pytest.param(b"abc", "text/html; charset=base64", "abc", id="a codec that is no charset"),
    ],
)
def test_bytes_are_believed_before_declarations(body: bytes, content_type: str, text: str) -> None:
    assert decode(body, content_type) == text


@given(
    st.binary(max_size=300),
    st.sampled_from(["", "charset=utf-16", "charset=utf-7", "charset=punycode", "charset=idna"]),
)
def test_nothing_fails(body: bytes, content_type: str) -> None:
    decode(body, content_type).encode("utf-8")
