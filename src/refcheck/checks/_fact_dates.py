"""The day on which something was said, where a citing sentence and its source give different ones.

A date counts only where a word of saying leads up to it and no other event does; neighbouring days may be one in two
time zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from refcheck.checks._passages import Clash, Passage
from refcheck.dates import find
from refcheck.model import DateMention, PartialDate, Reference

_SAYING = re.compile(
    r"\b(?:said|saying|told|stated|declared|announced|added|statement|speech|address|interview|remarks|briefing|spoke|"
    r"speaking|tweeted|press conference|sagte|erklärte|rede|erklärung|pressekonferenz|konuşma\w{0,8}|açıklama\w{0,8}|"
    r"röportaj\w{0,6}|basın toplantısı\w{0,6}|dedi|заявил\w?|сказал\w?|интервью|выступлени\w|заявлени\w)\b",
    re.IGNORECASE,
)
_OTHER_EVENT = re.compile(
    r"\b(?:after|following|before|since|until|till|from|by|between|anniversary|attack\w{0,3}|began|begun|started|signed|adopted|"
    r"election\w?|war|ceasefire|agreement|night|held|scheduled|due|expected|planned|vor|nach|seit|bis|sonra|önce|beri|kadar|"
    r"после|до|с|от|накануне)\b",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:^|[.!?\n]\s{0,2})(?:(?:On|Am)\s(?:[^\W\d_]{3,12},?\s)?)?$")
_LEAD = 60  # characters before a date that may say what it is the date of
_BESIDE = 1


def clashing_dates(said: str, passage: Passage, reference: Reference) -> Iterator[Clash]:
    """The day in *said* on which the words were spoken, where the source has another beside *passage*."""
    claims = _days(said)
    if len(claims) != 1 or not _is_of_saying(said, claims[0]):
        return
    low, high = passage.sentences(beside=_BESIDE)
    near = passage.text[low:high]
    seen = _days(near)
    if len(seen) != 1 or passage.start <= low + seen[0].offset < passage.end or not _is_of_saying(near, seen[0]):
        return
    claim, other = claims[0], seen[0]
    if _near(claim, other) or _elsewhere(claim, passage, reference):
        return
    yield Clash(claim.printed, other.printed, low + other.offset)


def _days(text: str) -> list[DateMention]:
    return [mention for mention in find(text) if mention.month and mention.day]


def _is_of_saying(text: str, mention: DateMention) -> bool:
    """Whether the date in *text* is evidently the day on which somebody spoke."""
    lead = text[max(0, mention.offset - _LEAD) : mention.offset]
    clause = re.split(r"[.!?;\n]\s", lead)[-1]
    if _OTHER_EVENT.search(clause):
        return False
    if _OPENING.search(text[: mention.offset]):
        following = re.split(r"[.!?;\n]\s", text[mention.offset : mention.offset + 200])[0]
        return bool(_SAYING.search(following))
    return bool(_SAYING.search(clause))


def _near(one: DateMention, other: DateMention) -> bool:
    """Whether two days may be one day: equal, or neighbours, in the years given or in one year."""
    years = (one.year or other.year or 2020), (other.year or one.year or 2020)
    days = [_ordinal(year, mention) for year, mention in zip(years, (one, other), strict=True)]
    return any(day is None for day in days) or abs((days[0] or 0) - (days[1] or 0)) <= 1


def _ordinal(year: int, mention: DateMention) -> int | None:
    try:
        return date(year, mention.month or 0, mention.day or 0).toordinal()
    except ValueError:
        return None


def _elsewhere(claim: DateMention, passage: Passage, reference: Reference) -> bool:
    """Whether the page, its dating or the entry bear the claimed day, or one beside it, anywhere."""
    dated = [witness.date for witness in passage.page.witnesses]
    dated += [witness.ambiguous for witness in passage.page.witnesses if witness.ambiguous]
    if reference.item.issued:
        dated.append(reference.item.issued)
    mentions = [_mention(each) for each in dated if each.month and each.day] + _days(passage.text)
    return any(_near(_without_year(claim), _without_year(each)) for each in mentions)


def _mention(day: PartialDate) -> DateMention:
    return DateMention(day.year, day.month, day.day, "", 0)


def _without_year(mention: DateMention) -> DateMention:
    return DateMention(None, mention.month, mention.day, mention.printed, mention.offset)
