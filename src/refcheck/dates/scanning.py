"""Where a text prints a date: raw day, month and year beside a month's name, or between separators, not yet judged."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.dates import months

_WORD = re.compile(r"[^\W\d_]{1,14}")
_ORDINAL = r"(?:st|nd|rd|th|er|re|ère|º|ª|°|-?го|-?е)?"
_JOIN = r"(?:[\s.,]{0,3}(?:\b(?:of|de|di|do|del|d[eo]s|da)\b\s?|d['’])?\s?|[-/])"
_SUFFIX = r"(?:['’][^\W\d_]{1,6})?"  # a Turkish case ending: Ekim'de, 2020'nin

# What stands before the month's name: "5 ", "5. ", "5th of ", "5–7 ", "2020, ".
_DAY_BEFORE = re.compile(
    rf"(?<![\w.,:/-])(?:(?P<from>\d{{1,2}}){_ORDINAL}\s?(?P<dash>[–—-]|\b(?:and|to|bis|und|y|et|e|и|ve)\b)\s?)?"
    rf"(?P<day>\d{{1,2}}){_ORDINAL}{_JOIN}$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(r"(?<![\w.-])(?P<year>[12]\d{3})(?P<suffix>[a-z]?)(?:\s?[,.]\s?|\s)$")
# What stands behind it.
_YEAR_AFTER = re.compile(
    rf"{_SUFFIX}{_JOIN}(?:l['’])?(?P<year>[12]\d{{3}})(?P<suffix>[a-z]?)(?!\w|[.,]\d)", re.IGNORECASE
)
_DAY_AFTER = re.compile(
    rf"{_SUFFIX}\.?[\s-](?:(?P<from>\d{{1,2}})\s?[–—-]\s?)?(?P<day>\d{{1,2}}){_ORDINAL}(?![\d\w%°:]|[.,]\d)"
    rf"(?:(?:\s?,\s?|\s|-|\sof\s|\sde\s)(?P<year>[12]\d{{3}})(?P<suffix>[a-z]?)(?!\w|[.,]\d))?",
    re.IGNORECASE,
)
_NUMERIC = re.compile(
    r"(?<![\w.,/:-])(?:(?P<year>[12]\d{3})(?P<sep>[-/.])(?P<month>\d{1,2})(?P=sep)(?P<day>\d{1,2})(?:T[\d:.+Z-]{4,30})?"
    r"|(?P<a>\d{1,2})(?P<sep2>[-/.])(?P<b>\d{1,2})(?P=sep2)(?P<last>[12]\d{3})"
    r"|(?P<cjk>[12]\d{3})\s?[年년]\s?(?P<cm>\d{1,2})\s?[月월](?:\s?(?P<cd>\d{1,2})\s?[日일])?)"
    r"(?![\w/-]|[.]\d)"
)
_YEAR_WORDS = (
    r"(?:in|since|of|during|until|by|im|im\sjahre?|seit|en|depuis|desde|nel|dal|em|w|od|в|с|von|year|año|l['’]année|"
    r"anno|ano)\s"
)
_YEAR_ALONE = re.compile(
    rf"\b(?:{_YEAR_WORDS}(?P<a>[12]\d{{3}})(?![\w-]|[.,]\d)|(?P<b>[12]\d{{3}})\s?(?:['’]?\w{{1,4}}\s)?"
    rf"(?:yılı\w{{0,6}}|году|года|год|році|року|roku|ilin?də|г\.))",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Raw:
    """Day, month and year as printed, possible or not; `other` is the (month, day) of a second reading."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    day: int | None = None
    from_day: int | None = None
    other: tuple[int, int] | None = None
    suffix: str = ""


def scan(text: str) -> Iterator[Raw]:
    """Every printed date of *text* in order, the longer one where two overlap; linear in its length."""
    found = sorted(
        [*_named(text), *_numeric(text), *_years(text)], key=lambda raw: (raw.start, raw.year is None, -raw.end)
    )
    reached = 0
    for raw in found:
        if raw.start >= reached:
            yield raw
            reached = raw.end


def _named(text: str) -> Iterator[Raw]:
    reached = 0
    for word in _WORD.finditer(text):
        month = months.month(word.group())
        if month and word.start() >= reached and (raw := _around(text, word.start(), word.end(), month)):
            yield raw
            reached = raw.end


def _around(text: str, start: int, end: int, month: int) -> Raw | None:
    word = text[start:end]
    # The slice begins a little early so that the look-behinds see what stands before the number.
    base = max(0, start - 26)
    before, after = text[base:start], text[end : end + 40]
    day_before, year_before = _DAY_BEFORE.search(before), _YEAR_BEFORE.search(before)
    year_after, day_after = _YEAR_AFTER.match(after), _DAY_AFTER.match(after)
    if year_after and day_after and day_after.end() > year_after.end():
        year_after = None
    if day_before and not (day_after and day_after["year"] and not year_after):
        raw = _raw(start=base + day_before.start(), end=end, month=month, day=day_before, year=year_after)
    elif day_after:
        lead = year_before if year_before and not day_after["year"] else None
        year = day_after if day_after["year"] else lead
        first = base + lead.start() if lead else start
        raw = _raw(start=first, end=end + day_after.end(), month=month, day=day_after, year=year)
        return raw if _is_sure(word, raw, comma=False) else None
    elif year_after:
        raw = _raw(start=start, end=end, month=month, day=None, year=year_after)
        introduced = before.rstrip().endswith(("(", ";", "&", "and", "["))
        if months.is_name(word) and introduced and "," in after[: year_after.start("year")]:
            return None  # "(May, 2020)" cites May
    elif year_before and not months.is_name(word):
        raw = _raw(start=base + year_before.start(), end=end, month=month, day=None, year=year_before)
    else:
        return None
    if year_after:
        raw = _raw(start=raw.start, end=end + year_after.end(), month=month, day=day_before, year=year_after)
    return raw if _is_sure(word, raw, comma=True) else None


def _is_sure(word: str, raw: Raw, *, comma: bool) -> bool:
    if raw.day is not None and raw.year is not None:
        return True
    if word.isupper() and len(word) < 3:
        return False
    return months.is_strong(word) or (comma and months.is_name(word) and raw.day is not None and word != "may")


def _raw(*, start: int, end: int, month: int, day: re.Match[str] | None, year: re.Match[str] | None) -> Raw:
    first = int(day["from"]) if day and day["from"] else None
    return Raw(
        start=start,
        end=end,
        year=int(year["year"]) if year else None,
        month=month,
        day=int(day["day"]) if day else None,
        from_day=first,
        suffix=year["suffix"] if year else "",
    )


def _numeric(text: str) -> Iterator[Raw]:
    for match in _NUMERIC.finditer(text):
        start, end = match.span()
        if match["year"]:
            yield Raw(start, end, int(match["year"]), int(match["month"]), int(match["day"]))
        elif match["cjk"]:
            yield Raw(start, end, int(match["cjk"]), int(match["cm"]), int(match["cd"]) if match["cd"] else None)
        else:
            yield _day_first(match, start, end)


def _day_first(match: re.Match[str], start: int, end: int) -> Raw:
    """`05.10.2020` is day first; with a slash or hyphen the month may come first where both numbers allow it."""
    a, b, year = int(match["a"]), int(match["b"]), int(match["last"])
    if match["sep2"] == ".":
        return Raw(start, end, year, b, a)
    if a <= 12 < b:
        return Raw(start, end, year, a, b)
    return Raw(start, end, year, b, a, other=(a, b) if max(a, b) <= 12 and a != b else None)


def _years(text: str) -> Iterator[Raw]:
    for match in _YEAR_ALONE.finditer(text):
        group = "a" if match["a"] else "b"
        yield Raw(match.start(group), match.end(group), int(match[group]))
