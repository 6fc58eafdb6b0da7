"""Years that belong to a name and were taken for the date: "Horizon 2020", "2012 IEEE Conference on Robotics".

An entry has one date of its own. A year that goes on a title, or stands right before the name of a meeting, with
another date in the entry, is part of that name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refcheck.manuscript.parsing.issued import YEAR
from refcheck.manuscript.parsing.repair import Mended
from refcheck.manuscript.parsing.taker import Field

_AHEAD = 30  # years: programmes and plans are named after years to come
_BARE = re.compile(r"\s*(?:1[5-9]|20)\d\d\s*")
_TWICE = re.compile(r".{0,30}(?:1[5-9]|20)\d\d[^()]{0,20}\)[.,]?\s+(?P<year>(?:1[5-9]|20)\d\d)\s*")
_ACT = re.compile(r"\b(?:Act|Amendments|Law|Code|Order) of\s*$")
_LAST_YEAR = re.compile(r"[.?!”\"’]\s+(?P<year>(?:1[5-9]|20)\d\d)\s*$")
_EDITION = re.compile(r"\s*(?:1[5-9]|20)\d\d(?:\s?[-–/]\s?\d{2,4})?(?:\s(?:edition|ed\.|report|yearbook))?\s*[.,]?\s*")
_GOES_ON = re.compile(r"\s*((?:1[5-9]|20)\d\d)\b(?:\s?(?P<bracket>\)))?(?=\s*(?:$|[.,;:]))")
_MEETING = re.compile(
    r"\b(?:conference|symposium|workshop|congress|convention|meeting|proceedings|forum|IEEE|ACM|AAAI|Annual|International)\b"
)
_IN_MEETING = re.compile(r"\s*In:?\s(?=.{0,60}\b(?:Conference|Symposium|Workshop|Congress|Proceedings|Meeting)\b)")


def with_years(fields: Sequence[Field], mended: Mended) -> tuple[Field, ...]:
    """The stretches with such years put back into the titles and the names of meetings."""
    made = _first_words(_act(list(fields), mended.text), mended.text)
    return tuple(_meetings(_names(_titles(made, mended.text), mended.text)))


def _act(fields: list[Field], text: str) -> list[Field]:
    """A statute with its year as the title: "Rights and Privacy Act of 1974, 20 U.S.C. § 12"."""
    if len(fields) < 2 or fields[0].label == "title" or any(field.label == "title" for field in fields):
        return fields
    name, date = fields[:2]
    year = _GOES_ON.match(date.text) if date.label == "date" and _ACT.search(name.text) else None
    if not year:
        return fields
    end = date.start + year.end()
    title = replace(name, label="title", text=text[name.start : end], end=end)
    return [title, *([] if any(x.label == "date" for x in fields[2:]) else [date]), *fields[2:]]


def _first_words(fields: list[Field], text: str) -> list[Field]:
    """A year right behind the date in brackets with the title that it begins: "(2009). 2009 report of the board"."""
    made = list(fields)
    for number, (date, title) in enumerate(pairwise(fields)):
        found = _TWICE.fullmatch(date.text) if (date.label, title.label) == ("date", "title") else None
        if found and not text[date.end : title.start].strip():
            at = date.start + found.start("year")
            made[number] = date.before(found.start("year"))
            made[number + 1] = replace(title, text=text[at : title.end], start=at)
    return made


def _titles(fields: list[Field], text: str) -> list[Field]:
    """A year right behind the title in it, where another date comes later: "Rankings 2022. 2021", "Horizon 2020. …"."""
    for number in range(1, len(fields)):
        title, date = fields[number - 1], fields[number]
        if (title.label, date.label) != ("title", "date") or not title.text[-1:].isalnum():
            continue
        year = _GOES_ON.match(date.text)
        if not year or text[title.end : date.start].strip():
            continue
        if year["bracket"] and title.text.count("(") <= title.text.count(")"):
            continue
        cut = year.end()
        rest = date.text[cut:]
        others = [rest, *(x.text for x in fields[number + 1 :] if x.label == "date")]
        more = next((found for other in others if (found := YEAR.search(other))), None)
        if more is None or int(year[1]) - int(more[1]) > _AHEAD:
            continue
        whole = replace(title, text=text[title.start : date.start + cut], end=date.start + cut)
        behind = [date.behind(cut)] if YEAR.search(rest) else []
        after = fields[number + 1 :]
        if not behind and after and after[0].label == "title":  # "Judgment of 16 July 2020, Roe v Poe"
            whole, after = replace(whole, text=text[whole.start : after[0].end], end=after[0].end), after[1:]
        return [*fields[: number - 1], whole, *behind, *after]
    return _editions(fields, text)


def _editions(fields: list[Field], text: str) -> list[Field]:
    """A year behind the comma of a title in an author-date entry: "Roe, K. (2012). Digest of statistics, 2011."."""
    for number in range(2, len(fields)):
        title, date = fields[number - 1], fields[number]
        if (title.label, date.label) != ("title", "date") or not _EDITION.fullmatch(date.text):
            continue
        has_date = any(x.label == "date" and x.text.lstrip().startswith("(") for x in fields[: number - 1])
        is_followed = number + 1 < len(fields) and fields[number + 1].label in ("volume", "issue", "pages")
        if has_date and not is_followed and title.text.rstrip().endswith(","):
            whole = replace(title, text=text[title.start : date.end], end=date.end)
            return [*fields[: number - 1], whole, *fields[number + 1 :]]
    return fields


def _names(fields: list[Field], text: str) -> list[Field]:
    """A year right before the name of a meeting in it, where another date stands elsewhere in the entry."""
    for number in range(1, len(fields)):
        date, name = fields[number - 1], fields[number]
        if (date.label, name.label) == ("title", "container") and _MEETING.search(name.text):
            if (year := _LAST_YEAR.search(date.text)) and not text[date.end : name.start].strip():
                at = date.start + year.start("year")
                held = replace(name, text=text[at : name.end], start=at)
                return [*fields[: number - 1], date.before(year.start("year")), held, *fields[number + 1 :]]
            continue
        if date.label != "date" or name.label not in ("container", "title") or not _BARE.fullmatch(date.text):
            continue
        if number == 1 and name.label == "title":  # "1999 guidelines for the care of …", without an author
            return _joined(fields, text) if any(x.label == "date" for x in fields[number:]) else fields
        others = [x for x in fields if x.label == "date" and x is not date and YEAR.search(x.text)]
        has_title = any(x.label == "title" for x in fields if x is not name)
        if not others or not _MEETING.search(name.text) or (name.label == "title" and has_title):
            continue
        whole = replace(name, label="container", text=text[date.start : name.end], start=date.start)
        return [*fields[: number - 1], whole, *fields[number + 1 :]]
    return fields


def _joined(fields: list[Field], text: str) -> list[Field]:
    """The first two stretches as the title."""
    first, second = fields[:2]
    return [replace(second, text=text[first.start : second.end], start=first.start), *fields[2:]]


def _meetings(fields: list[Field]) -> list[Field]:
    """What begins with "In 2011 International Conference on …" without a title before it as what holds the work."""
    for number, field in enumerate(fields):
        if field.label == "title":
            is_held = number and _IN_MEETING.match(field.text) and not any(x.label == "container" for x in fields)
            return [replace(x, label="container") if x is field and is_held else x for x in fields]
    return fields
