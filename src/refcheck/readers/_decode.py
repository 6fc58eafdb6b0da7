"""Bytes of a text file as characters, in whatever encoding they were saved."""

from __future__ import annotations

import codecs

from refcheck.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Where Windows-1254 has the Turkish letters Ğ İ Ş ğ ı ş, Windows-1252 has Icelandic ones.
_TURKISH = frozenset(b"\xd0\xdd\xde\xf0\xfd\xfe")
_IN_TURKISH = _TURKISH | frozenset("ÇÖÜçöüâîû".encode("cp1254"))
_SAMPLE = 200_000
# Texts copied from a PDF hold a stray zero byte here and there; one byte in 256 of a picture or an archive is zero.
_BYTES_PER_ZERO = 1000


def decode(data: bytes, path: str) -> str:
    """The text of *data*: by its byte order mark, as UTF-8, else in the likeliest single-byte encoding.

    Raises `InputError` for empty files and for bytes that are no text.
    """
    if not data.strip():
        raise InputError(f"{path} is empty")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    zeros = data[:_SAMPLE].count(b"\x00")
    if zeros * _BYTES_PER_ZERO > len(data[:_SAMPLE]):
        raise InputError(f"{path} is not a text file")
    if zeros:
        data = data.replace(b"\x00", b" ")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_single_byte(data[:_SAMPLE]), "replace")


def _single_byte(sample: bytes) -> str:
    """The likeliest encoding of *sample*, which is no UTF-8."""
    letters = sum(65 <= byte <= 90 or 97 <= byte <= 122 for byte in sample)
    high = [byte for byte in sample if byte >= 0xC0]
    turkish = sum(byte in _TURKISH for byte in high)
    if turkish * 4 > len(high) and sum(byte in _IN_TURKISH for byte in high) * 10 > len(high) * 8:
        return "cp1254"
    return "cp1251" if len(high) > letters else "cp1252"
