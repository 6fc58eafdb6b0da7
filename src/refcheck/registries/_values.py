"""Values of a registry's JSON as ours: bounded texts, possible dates, names."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from html import unescape

from refcheck.model import Name, PartialDate
from refcheck.registries._asking import Json

LONGEST = 1000  # characters of one text
MOST = 500  # names or titles of one record
FIRST_YEAR = 1665
"""When the first journals appeared; what is dated earlier is not dated at all."""
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z:]{0,15}(?:\s[^<>]{0,200})?/?>")  # publishers leave markup in titles


def text(value: Json) -> str:
    """A text, or the first of a list of them, on one line and without markup; "" for anything else."""
    match value:
        case [str(one), *_] | str(one):
            return " ".join(unescape(_TAG.sub("", one[:LONGEST])).split())
        case int(number) if not isinstance(number, bool):
            return str(number)
    return ""


def texts(value: Json) -> Iterator[str]:
    """The texts of a list, each once, without empty ones."""
    found = [text(each) for each in value[:MOST]] if isinstance(value, list) else [text(value)]
    yield from dict.fromkeys(filter(None, found))


def person(given: Json, family: Json, literal: Json = None, suffix: Json = None) -> Name | None:
    """A name from its parts, None where there is none."""
    if text(family):
        return Name(family=text(family), given=text(given), suffix=text(suffix))
    return Name(literal=text(literal)) if text(literal) else None


def day(*parts: Json) -> PartialDate | None:
    """The date of year, month and day, as far as they are given and possible."""
    match parts:
        case (int(year), int(month), int(number), *_) if _is_day(year, month, number):
            return PartialDate(year, month, number)
        case (int(year), int(month), *_) if _is_day(year, month, 1):
            return PartialDate(year, month)
        case (int(year), *_) if _is_day(year, 1, 1):
            return PartialDate(year)
    return None


def _is_day(year: int, month: int, number: int) -> bool:
    try:
        return date(year, month, number).year >= FIRST_YEAR
    except (ValueError, OverflowError):
        return False
