"""The dates of a reference: of issue, of the first edition, of access; as printed and as read."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck import dates
from refcheck.manuscript.parsing.landmarks import Landmark
from refcheck.manuscript.shapes import LETTERS, SUFFIX
from refcheck.model import PartialDate, Unread

_LETTER = SUFFIX.replace("a-z", "a-h")  # "2004 p. 3", "1999 v. 2"
YEAR = re.compile(rf"(?<!\d)(1[4-9]\d\d|20\d\d)\s?[-–]?\s?([{_LETTER}])?(?![\w])")
_ADDRESSES = re.compile(r"(?:https?://|www\.)\S{1,2000}")
_ORIGINAL = re.compile(r"\[(1[5-9]\d\d)\],? ?((?:1[89]|20)\d\d)(?!\w)|((?:1[89]|20)\d\d) ?\[(1[5-9]\d\d)\]")
_SUFFIXED = re.compile(
    rf"(?<!\d)(?:1[4-9]\d\d|20\d\d)\s?-?([{_LETTER}])(?!\w)|\b(?:n\.\s?d\.|o\.\s?J\.|s\.\s?f\.|t\.\s?y\.|б\.\s?г\.)\s?-?([{_LETTER}])(?!\w)"
)
_NUMBER_BEFORE = re.compile(r"\d[\d-]*, ")  # "Report 12, May 2002" is of no 12th of May
_LOOKED_AT = re.compile(
    r"\b(?:accessed|retrieved|visited|viewed|updated|modified|revised|archived|last\s|received|accepted|abgerufen|zugriff|abruf|"
    r"stand|consult|erişim|дата\sобращения|acesso|acessado|recuperado|geraadpleegd|hämtad|dostęp)",
    re.IGNORECASE,
)


def issue_date(printed: str, every: Sequence[str]) -> tuple[PartialDate | None, str, tuple[Unread, ...]]:
    """The date of issue, the letter behind its year, and what is printed but cannot be a date."""
    suffixed = _SUFFIXED.search(printed)
    suffix = (suffixed[1] or suffixed[2]).translate(LETTERS) if suffixed else ""
    bare = bare_date(re.sub(rf"((?<!\d)(?:1[4-9]|20)\d\d)\s?-?[{_LETTER}](?!\w)", r"\1", printed))
    issued = dates.parse(bare) if bare else None
    unread: tuple[Unread, ...] = ()
    year = YEAR.search(bare)
    if issued is None and bare and (reason := dates.impossible(bare)):
        unread = (Unread("issued", bare, reason),)
    if issued is None and year:
        issued = PartialDate(int(year[1]))
    if issued is not None and issued.month is None:
        for more in every[1:]:
            finer = dates.parse(bare_date(more))
            if finer is not None and finer.year == issued.year and finer.month is not None:
                issued = finer
    return issued, suffix, unread


def of_original(printed: str) -> tuple[int | None, str]:
    """The year of the first edition in square brackets, and the date without it: "[1922] 1980", "1980 [1922]"."""
    years = _ORIGINAL.search(printed)
    if years is None:
        return None, printed
    first, later = int(years[1] or years[4]), int(years[2] or years[3])
    return (first, str(later)) if first < later else (None, printed)


def with_day(raw: str, issued: PartialDate | None, title: str, volume: str) -> tuple[PartialDate | None, str]:
    """The date with the day that stands elsewhere in the entry, and the *volume* where it is not that day."""
    day = _day_elsewhere(raw, issued, title)
    if day is None or issued is None:
        return issued, volume
    return day, "" if issued.month and volume == str(day.day) else volume  # "15. Oktober 2012": no volume 15


def _day_elsewhere(raw: str, issued: PartialDate | None, title: str) -> PartialDate | None:
    """The one full date that an entry of this year prints after its title ("(2020a). Declaration. 5 October 2020.")."""
    if issued is None or issued.day or issued.until or issued.qualifier:
        return None
    text = " ".join(_ADDRESSES.sub(" ", raw).split())
    found = text.find(title) if title else -1
    text = _LOOKED_AT.split(text[found + len(title) :] if found >= 0 else text, maxsplit=1)[0]
    days = {
        PartialDate(mention.year, mention.month, mention.day)
        for mention in dates.find(text)
        if mention.day and mention.month and mention.year == issued.year and issued.month in (None, mention.month)
        if not _NUMBER_BEFORE.match(mention.printed)
    }
    return days.pop() if len(days) == 1 else None


def unread_access(mark: Landmark | None) -> tuple[Unread, ...]:
    """The date of access as printed, where it is on no calendar."""
    if mark is None or mark.date is not None:
        return ()
    return (Unread("accessed", mark.value, dates.impossible(mark.value)),)


def date_of(mark: Landmark) -> PartialDate | None:
    mention = mark.date
    if mention is None or mention.year is None:
        return None
    return PartialDate(mention.year, mention.month, mention.day)


def bare_date(text: str) -> str:
    return text.strip(" ,;:.()[]")
