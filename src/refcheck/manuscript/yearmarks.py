"""Years of publication as citations print them, with suffix letters and locators after them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.manuscript.shapes import LETTERS, SUFFIX, UNDATED

YEAR = r"(?:1[5-9]|20)\d\d"
_MARK = re.compile(
    rf"(?<![\w/.§$€£#№-])(?P<year>{YEAR})(?P<suffix>[{SUFFIX}])?(?:\s?[/\[(]\s?(?P<other>{YEAR})[\])]?)?(?![\w%])(?!\.\d)"
    rf"|(?<!\w)(?P<none>{UNDATED}|in preparation|submitted|to appear)(?!\w)",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s?[–—-]\s?\d{2,4}(?!\d)")
_SUFFIXES = re.compile(rf"\s?(?:,|;|&|/|and|e|y|–|-)\s?([{SUFFIX}])(?![\w.'’])")
_WORD_LOCATOR = re.compile(
    r"[,:;]?\s*(?:at\s)?(?:(?:pp?|pgs?|págs?|S|с|стр|f|fl|fls|ff|chs?|chaps?|cap|secs?|§|vol|v|figs?|tab|table|"
    r"paras?|nota?|nn?|art|"
    r"appendix|chapter|section|page|pages|slide|min|Rn|Rz|bl|loc|book|part|pl|plates?)\b\.?|§§?|"
    r"¶)\s*[\dIVXLivxl][\w\s,.–-]{0,30}?(?=[;)\],]|$)",
    re.IGNORECASE,
)
_BARE_LOCATOR = re.compile(
    r"\s*(?::\s?|,\s)(?!(?:1[5-9]|"
    r"20)\d\d[a-z]?\b)\d{1,4}(?:\s?[–-]\s?\d{1,4})?(?:,\s\d{1,4}(?:\s?[–-]\s?\d{1,4})?){0,5}(?:ff?\.)?(?![\w])"
)


@dataclass(frozen=True, slots=True)
class YearMark:
    """One year in a text, with what belongs to it; `years` also holds a reprint's other year; `suffixes` every letter.

    `end` is after the suffix letters, `locator_end` after the locator.
    """

    start: int
    end: int
    locator_end: int
    years: tuple[str, ...]
    suffixes: tuple[str, ...]
    locator: str
    is_range: bool


def year_marks(text: str, start: int, end: int) -> Iterator[YearMark]:
    """The years printed between two indices of *text*, those inside a locator left out."""
    at = start
    while found := _MARK.search(text, at, end):
        mark = _mark(text, found, end)
        yield mark
        at = max(mark.locator_end, found.end())


def _mark(text: str, found: re.Match[str], stop: int) -> YearMark:
    years = tuple(year for year in (found["year"], found["other"]) if year) or (found["none"].lower(),)
    suffixes = [found["suffix"].lower().translate(LETTERS)] if found["suffix"] else []
    end = found.end()
    while suffixes and (more := _SUFFIXES.match(text, end, stop)) and more[1].translate(LETTERS) > suffixes[-1]:
        if more[0].strip()[0] in "–-":
            suffixes.extend(chr(code) for code in range(ord(suffixes[-1]) + 1, ord(more[1].translate(LETTERS))))
        suffixes.append(more[1].translate(LETTERS))
        end = more.end()
    is_range = bool(found["year"]) and not suffixes and bool(_RANGE.match(text, end, stop))
    located = _WORD_LOCATOR.match(text, end, stop) or _BARE_LOCATOR.match(text, end, stop)
    locator = located[0].strip(" ,:;") if located else ""
    return YearMark(
        found.start(), end, located.end() if located else end, years, tuple(suffixes) or ("",), locator, is_range
    )
