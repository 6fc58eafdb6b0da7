"""Writing without capitals: Arabic, Persian, Hebrew, Georgian, Chinese, Japanese, Korean, and their figures and marks.

`evened` gives a text of the same length with ASCII figures and marks, so that offsets stay.
"""

from __future__ import annotations

import re

# Georgian has capitals of its own (U+1C90), which no text sets one by one.
CASELESS = r"\u0590-\u06ff\u0750-\u077f\u0900-\u097f\u0e00-\u0e7f\u10d0-\u10ff\u3041-\u30ff\u3400-\u9fff\uac00-\ud7af"
HAN = re.compile(r"[\u3041-\u30ff\u3400-\u9fff]")
_CASELESS = re.compile(f"[{CASELESS}]")
_ARABIC = re.compile(r"[\u0620-\u064a\u066e-\u06d3]")
_ERA = re.compile(r"(?<![\d\w/.-])1[34]\d\d(?:[a-z](?![\w]))?(?![\w/]|[.-]\d)")
_MARKS = dict(zip("،؛，；：（）、［］【】〔〕　", ",;,;:(),[][]() ", strict=True))
_FIGURES = {chr(zero + figure): str(figure) for zero in (0x660, 0x6F0, 0x966, 0xFF10) for figure in range(10)}
_TABLE = str.maketrans({**_MARKS, **_FIGURES})
_LETTER = re.compile(r"(?<=\d{4})(?:الف|[بجد])(?![\u0620-\u064a])")  # "۱۳۹۷الف", "۱۳۹۷ب"
_LETTERS = {"الف": "a  ", "ب": "b", "ج": "c", "د": "d"}


def is_caseless(text: str) -> bool:
    """Whether *text* holds letters of a script without capitals."""
    return _CASELESS.search(text) is not None


def evened(text: str) -> str:
    """*text* with ASCII figures, brackets and commas, and Latin letters behind years; as long as before."""
    if text.isascii():
        return text
    plain = text.translate(_TABLE)
    return _LETTER.sub(lambda found: _LETTERS[found[0]], plain) if _ARABIC.search(plain) else plain


def era_year(text: str) -> re.Match[str] | None:
    """The first year of the Iranian or the Islamic calendar ("1395", "1441") in an evened *text* in Arabic script."""
    return _ERA.search(text) if _ARABIC.search(text) else None
