"""Where in its source a work stands, and when that came out: volume, issue, pages and date, told from one another."""

from __future__ import annotations

import re

from refcheck.manuscript.parsing import numbers
from refcheck.manuscript.parsing.issued import YEAR
from refcheck.manuscript.parsing.taker import Taker

_YEARS = re.compile(r"(?:1[5-9]|20)\d\d-(?:1[5-9]|20)\d\d")
_LONG_AGO = re.compile(r"(?<!\d)1[0-4]\d\d(?!\d)")  # of an event in a title: print is younger
_DAY_NUMBER = re.compile(r"\W*(?:Nr|No|n)\.?\s(\d{1,4})(?:,?\s(?:vom|of|du|del)\s.{0,20})?\W*$")  # of a newspaper
_ISSUE_FIRST = re.compile(r"\((\d{1,3}(?:[-/–]\d{1,3})?)\)[.,]?\s")  # "1(1). Verfügbar über"
_ISSUE_NOTED = re.compile(
    r"(?:^|[,\s])(?:n|nn|n°|nr|no|fasc|H|Heft)\.?\s?(\d{1,3}(?:[-/–]\d{1,3})?)(?![\w.])", re.IGNORECASE
)
_ISSUE_OF_YEAR = re.compile(r"\W*(\d{1,2}(?:[-–/]\d{1,2})?)\s?/\s?(?:19|20)\d\d\b")  # "49-50/2002", "7-8/2011"


def date_and_pages(raw: str, take: Taker, first: str) -> tuple[str, str]:
    """The date as printed and the pages, each where the labeller took one for the other."""
    every = take.texts("date")
    young = (text for text in every if YEAR.search(text) and not _LONG_AGO.search(text))
    printed = next(young, every[0] if every else "")
    pages = numbers.pages(take.pages() or first)
    if not pages and (behind := numbers.YEAR_AND_PAGE.search(printed)):
        return printed[: behind.start("pages")], numbers.pages(behind["pages"])
    if not pages and (both := numbers.page_and_year(raw)) and both[0] in printed:
        return both[1], numbers.pages(both[0])
    if not printed and _YEARS.fullmatch(pages):
        return pages, ""
    return printed, pages


def second_number(take: Taker) -> str:
    """The issue that stands behind the year, read as one more volume: "14 (1989), 1, S. 5-24"."""
    numbers_read = [numbers.number(text) for text in take.texts("volume")]
    is_pair = len(numbers_read) == 2 and all(each.isdigit() for each in numbers_read)
    return numbers_read[1] if is_pair and len(numbers_read[1]) <= 3 else ""


def volume_and_issue(take: Taker, volume: str, issue: str) -> tuple[str, str]:
    """Volume and issue, where both were read as the one ("VII, 4") or one as the other ("n° 31")."""
    if issue:
        return volume, numbers.undated(issue)
    if take.text("pages") and take.text("container") and not volume:
        dated = next(filter(None, map(_ISSUE_OF_YEAR.match, take.texts("date"))), None)
        if dated:
            return volume, dated[1]
    if volume and (bracketed := _ISSUE_FIRST.match(take.text("note"))):
        return volume, bracketed[1]
    if take.text("container") and (noted := _ISSUE_NOTED.search(take.before("note", "pages"))):
        return volume, noted[1]
    if take.text("container") and not volume and (of_day := _DAY_NUMBER.match(take.text("note"))):
        return volume, of_day[1]
    if (numbers.is_issue(take.text("volume")) or numbers.NO_VOLUME.match(take.text("volume"))) and len(
        take.texts("volume")
    ) == 1:
        return "", volume
    return numbers.two(volume) if take.text("container") else (volume, issue)
