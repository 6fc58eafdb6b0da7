"""Dates read from print: one date as a field gives it, or those that running text mentions."""

from __future__ import annotations

import re

from refcheck.dates import months
from refcheck.dates.partial import fault, first_day
from refcheck.dates.scanning import Raw, scan
from refcheck.model import DateMention, PartialDate

LONGEST = 200  # characters; a longer string is not one date

_EDTF = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d{1,2})(?:-(?P<day>\d{1,2}))?)?(?P<qualifier>[?~%]?)")
_TIME = re.compile(
    r"[T ]\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?\s?(?:Z|[+-]\d{2}:?\d{2}|[A-Z]{2,4}|[ap]\.?m\.?)?", re.IGNORECASE
)
_YEAR = re.compile(
    r"(?<![\w-])(?P<about>(?:c|ca|circa|um|vers|около|≈|~)\.?\s?)?(?P<year>[12]\d{3})(?:\s?[a-z])?(?P<q>[?~%]?)(?![\w-])",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"(?P<year>[12]\d{3}),\s(?P<rest>\d{1,2}(?:\s?[–-]\s?\d{1,2})?\D{2,40})")
_MONTH_YEAR = re.compile(r"(?P<month>\d{1,2})[/.](?P<year>[12]\d{3})|(?P<year2>[12]\d{3})[/.](?P<month2>\d{1,2})")
_YEARS = re.compile(r"([12]\d{3})\s?[–—/-]\s?([12]\d{3}|\d{2})")
_SPLIT = re.compile(
    r"\s?[–—]\s?|\s-\s|(?<=[^\W\d_])-(?=[^\W\d_])|\s?/\s?|\s(?:to|until|bis|au|al|a|до|по)\s", re.IGNORECASE
)
_WORDS = re.compile(r"[^\W\d_]+|\d+")
# Words that may stand beside a date without changing it: weekdays, seasons, "on", "year", "published".
_NOISE_WORDS = """
on in the of at published posted updated issued dated date copyright le el la il o den der am im vom
du del de
г год года году року році yil yili yılı tarihinde tarihli roku r rok ilin ildə ci cü cı year an anno
monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
montag dienstag mittwoch donnerstag freitag samstag sonntag lundi mardi mercredi jeudi vendredi samedi
dimanche
lunes martes miércoles jueves viernes sábado domingo lunedì martedì mercoledì giovedì venerdì sabato domenica
segunda terça quarta quinta sexta feira pazartesi salı çarşamba perşembe cuma cumartesi pazar
понедельник вторник среда четверг пятница суббота воскресенье
spring summer autumn fall winter season printemps été automne hiver frühling sommer herbst st nd rd th
"""
_NOISE = frozenset(months.fold(word) for word in _NOISE_WORDS.split())


def parse(text: str) -> PartialDate | None:
    """The one date that *text* is, in any common order or EDTF; None for no date, several, or an impossible one.

    A date that could be read day first or month first (03/04/2020) gives only its year; see `readings`.
    """
    found = readings(text)
    if len(found) == 1:
        return found[0]
    return PartialDate(found[0].year) if found else None


def readings(text: str) -> tuple[PartialDate, ...]:
    """Every way to read *text* as one date: none, one, or two where day and month could be swapped (day first)."""
    text = text.strip().strip("[](){}<>.,;:©").strip()
    if not 4 <= len(text) <= LONGEST:
        return ()
    date = _edtf(text) or _years(text) or _month_year(text) or _interval(text)
    if date:
        return (date,)
    if (led := _YEAR_FIRST.fullmatch(text)) and not _YEAR.search(led["rest"]):
        text = f"{led['rest']} {led['year']}"  # "(2020, 12 Kasım)", "(2019, 5 de julio)": APA in other languages
    raws = list(scan(_TIME.sub(" ", text)))
    dated = [raw for raw in raws if raw.month is not None] or raws
    if len(dated) == 1 and dated[0].year is not None and _is_whole(text, dated[0]):
        return _values(dated[0])
    return _bare_year(text)


def impossible(text: str) -> str:
    """Why the date printed in *text* is on no calendar ("November has 30 days, not 31"), or ""."""
    if len(text) > LONGEST:
        return ""
    if match := _EDTF.fullmatch(text.strip()):
        month, day = match["month"], match["day"]
        # "2019-20" is a pair of years, and 21 to 41 are EDTF's seasons.
        reason = fault(int(match["year"]), int(month) if month else None, int(day) if day else None)
        return reason if day or not month else ""
    for raw in scan(_TIME.sub(" ", text)):
        if raw.other is None and (reason := fault(raw.year, raw.month, raw.day)):
            return reason
    return ""


def find(text: str) -> tuple[DateMention, ...]:
    """The dates that running *text* mentions, in order; a span of days ("5–7 October") gives its two ends.

    The year is None where the text leaves it to its context; impossible dates and bare numbers are left out.
    """
    return tuple(mention for raw in scan(text) for mention in _mentions(text, raw))


def _mentions(text: str, raw: Raw) -> list[DateMention]:
    month, day = (None, None) if raw.other else (raw.month, raw.day)
    days = [raw.from_day, day] if raw.from_day is not None else [day]
    printed = text[raw.start : raw.end]
    return [DateMention(raw.year, month, one, printed, raw.start) for one in days if not fault(raw.year, month, one)]


def _values(raw: Raw) -> tuple[PartialDate, ...]:
    year = raw.year
    if year is None:
        return ()
    pairs = [(raw.month, raw.day), *([raw.other] if raw.other else [])]
    dates = tuple(PartialDate(year, month, day) for month, day in pairs if not fault(year, month, day))
    if raw.from_day is not None and dates and not fault(year, raw.month, raw.from_day):
        return (PartialDate(year, raw.month, raw.from_day, until=dates[0]),)
    return dates


def _is_whole(text: str, raw: Raw) -> bool:
    rest = text[: raw.start] + " " + text[raw.end :]
    return all(months.fold(word) in _NOISE for word in _WORDS.findall(_TIME.sub(" ", rest)))


def _edtf(text: str) -> PartialDate | None:
    ends = [_edtf_one(part) for part in text.split("/")] if text.count("/") <= 1 else []
    match ends:
        case [PartialDate() as only]:
            return only
        case [PartialDate() as start, PartialDate() as end] if first_day(start) <= first_day(end):
            return PartialDate(start.year, start.month, start.day, start.qualifier, end)
    return None


def _edtf_one(text: str) -> PartialDate | None:
    match = _EDTF.fullmatch(text)
    if not match:
        return None
    year, month, day = (int(match[name]) if match[name] else None for name in ("year", "month", "day"))
    if year is None or fault(year, month, day):
        return None
    return PartialDate(year, month, day, match["qualifier"])


def _years(text: str) -> PartialDate | None:
    match = _YEARS.fullmatch(text)
    if not match:
        return None
    start = int(match[1])
    end = int(match[2]) if len(match[2]) == 4 else start // 100 * 100 + int(match[2])
    return PartialDate(start, until=PartialDate(end)) if start < end else None


def _month_year(text: str) -> PartialDate | None:
    match = _MONTH_YEAR.fullmatch(text)
    if not match:
        return None
    year, month = int(match["year"] or match["year2"]), int(match["month"] or match["month2"])
    return None if fault(year, month) else PartialDate(year, month)


def _bare_year(text: str) -> tuple[PartialDate, ...]:
    match = _YEAR.search(text)
    if not match:
        return ()
    rest = text[: match.start()] + " " + text[match.end() :]
    if any(months.fold(word) not in _NOISE for word in _WORDS.findall(rest)):
        return ()
    qualifier = "~" if match["about"] else match["q"]
    return (PartialDate(int(match["year"]), qualifier=qualifier),)


def _interval(text: str) -> PartialDate | None:
    """The span "30 September – 2 October 2020": the left end takes what it lacks from the right one."""
    parts = [part for part in _SPLIT.split(text, maxsplit=1) if part]
    if len(parts) != 2:
        return None
    right = list(scan(parts[1]))
    if len(right) != 1 or right[0].year is None or right[0].other or not _is_whole(parts[1], right[0]):
        return None
    end = _values(right[0])
    start = _left_end(parts[0], right[0])
    if len(end) != 1 or start is None or end[0].until or first_day(start) > first_day(end[0]):
        return None
    return PartialDate(start.year, start.month, start.day, until=end[0])


def _left_end(text: str, right: Raw) -> PartialDate | None:
    year = right.year
    left = list(scan(text))
    if len(left) == 1 and _is_whole(text, left[0]) and not left[0].other:
        year, month, day = left[0].year or year, left[0].month, left[0].day
    elif months.month(text):
        month, day = months.month(text), None
    else:
        return None
    return None if year is None or fault(year, month, day) else PartialDate(year, month, day)
