"""The day on which something was said or done, where a citing sentence and its source give different ones.

Two dates are of one thing only where a word of saying leads up to both and no other event does, or the same words do;
neighbouring days may be one in two time zones.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from refcheck.checks._passages import Clash, Passage
from refcheck.dates import find
from refcheck.model import DateMention, PartialDate, Reference
from refcheck.text.align_lexicon import opposite
from refcheck.text.fold import fold
from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.quantities import same_noun

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
_EVENT_WORDS = 2


def clashing_dates(said: str, passage: Passage, reference: Reference) -> Iterator[Clash]:
    """The day in *said* on which the words were spoken, where the source has another beside *passage*."""
    claims = _days(said)
    if len(claims) != 1:
        return
    low, high = passage.sentences(beside=_BESIDE)
    near = passage.text[low:high]
    seen = _days(near)
    if len(seen) != 1 or passage.start <= low + seen[0].offset < passage.end:
        return
    claim, other = claims[0], seen[0]
    first, last = passage.sentences(beside=0)
    own = first <= low + other.offset < last
    saying = own and _is_of_saying(said, claim) and _is_of_saying(near, other)
    if not saying and not _same_event(_lead(said, claim), _lead(near, other)):
        return
    if _near(claim, other) or _elsewhere(claim, passage, reference):
        return
    yield Clash(claim.printed, other.printed, low + other.offset)


def _days(text: str) -> list[DateMention]:
    return [mention for mention in find(text) if mention.month and mention.day]


def _is_of_saying(text: str, mention: DateMention) -> bool:
    """Whether the date in *text* is evidently the day on which somebody spoke."""
    clause = _lead(text, mention)
    if _OTHER_EVENT.search(clause):
        return False
    if _OPENING.search(text[: mention.offset]):
        following = re.split(r"[.!?;\n]\s", text[mention.offset : mention.offset + 200])[0]
        return bool(_SAYING.search(following))
    return bool(_SAYING.search(clause))


def _lead(text: str, mention: DateMention) -> str:
    """The words of its sentence that lead up to a date, from a bounded distance."""
    return re.split(r"[.!?;\n]\s", text[max(0, mention.offset - _LEAD) : mention.offset])[-1]


def _same_event(one: str, other: str) -> bool:
    """Whether two leads share the words that tell an event, the last one among them, and nothing opposite."""
    words, others = _telling(one), _telling(other)
    if len(words) < _EVENT_WORDS or len(others) < _EVENT_WORDS or not same_noun(words[-1], others[-1]):
        return False
    if any(opposite(a, b) for a in words for b in others):
        return False
    return sum(any(same_noun(a, b) for b in others) for a in words) >= _EVENT_WORDS


def _telling(lead: str) -> list[str]:
    words = fold(lead).words
    return [word for word in words if len(word) > 3 and word[0].isalpha() and word not in FUNCTION_WORDS]


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
