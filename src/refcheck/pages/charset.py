"""A body's bytes as characters, believing the bytes more than what is said about them.

Declared charsets lie often enough (pages saved as UTF-8 under a header that says ISO-8859-1) that valid UTF-8 with
any byte above 127 in it is taken as UTF-8 whatever is declared; other bytes are practically never valid UTF-8.
"""

from __future__ import annotations

import codecs
import re

from bs4.dammit import EncodingDetector

_BOMS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_IN_HEADER = re.compile(r"charset\s*=\s*[\"']?([\w.:-]{2,40})", re.IGNORECASE)
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
_SEVEN_BIT = {"iso-2022-jp", "iso2022jp", "hz-gb-2312", "hz", "iso-2022-kr"}
_NO_CHARSETS = frozenset(
    (
        "idna",
        "punycode",
        "unicode-escape",
        "raw-unicode-escape",
        "unicode_escape",
        "raw_unicode_escape",
        "utf-7",
        "undefined",
    )
)
_PARTLY = 0.1  # share of undecodable bytes among those above 127 up to which a body still counts as UTF-8
_HEAD = 4096


def decode(body: bytes, content_type: str = "") -> str:
    """The text of *body*; never fails: what cannot be decoded becomes U+FFFD, control characters go."""
    for bom, name in _BOMS:
        if body.startswith(bom):
            return _clean(body[len(bom) :].decode(name, "replace"))
    for name in _declared(body, content_type):
        if name in _SEVEN_BIT:
            return _clean(body.decode(name, "replace"))
    text = _as_utf8(body)
    if text is not None:
        return _clean(text)
    for name in _declared(body, content_type):
        if name.replace("_", "-") not in {"utf-8", "utf8"}:
            return _clean(body.decode(name, "replace"))
    return _clean(body.decode(_guess(body), "replace"))


def _declared(body: bytes, content_type: str) -> list[str]:
    """The charsets that Python knows among those of the header and of the document, in this order."""
    header = _IN_HEADER.search(content_type)
    names = [header[1] if header else "", EncodingDetector.find_declared_encoding(body[:_HEAD], is_html=True) or ""]
    return [name.lower() for name in names if name and _is_text_codec(name)]


def _is_text_codec(name: str) -> bool:
    """Whether Python has *name* as a charset that pages are written in, not one of its other codecs."""
    try:
        "a".encode(name)
        return codecs.lookup(name).name not in _NO_CHARSETS
    except (LookupError, UnicodeError, TypeError, ValueError):
        return False


def _as_utf8(body: bytes) -> str | None:
    """*body* as UTF-8 where it is that, but for a cut end or a few stray bytes."""
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        text = body.decode("utf-8", "replace")
    stray = text.count("\ufffd")
    high = len(body) - len(body.translate(None, bytes(range(128, 256))))
    return text if stray <= 1 + _PARTLY * high / 2 and stray * 4 < high else None


def _guess(body: bytes) -> str:
    """Windows' Western or Cyrillic code page: in Cyrillic text most letters lie above 0xC0."""
    sample = body[:200_000]
    cyrillic = len(sample) - len(sample.translate(None, bytes(range(0xC0, 256))))
    latin = len(sample) - len(sample.translate(None, b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"))
    return "windows-1251" if cyrillic * 5 > latin else "windows-1252"


def _clean(text: str) -> str:
    return _CONTROL.sub("", text) if _CONTROL.search(text) else text
