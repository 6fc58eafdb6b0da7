"""The full date that an entry prints beside its year of publication, where a slip of the finger parts the two."""

from __future__ import annotations

import re

from refcheck.dates.partial import EditKind, nearest_edit
from refcheck.dates.reading import find
from refcheck.model import DateMention, PartialDate, Reference

_SLIPS = (EditKind.YEAR_DIGIT, EditKind.YEAR_SWAPPED)
_ADDRESS = re.compile(r"(?:https?:|www\.)\S{1,2000}")
_TO_ADDRESS = re.compile(r"\s[^\W\d_]{2,20}(?:\s[^\W\d_]{2,20}){0,3}:?\s{1,3}$")  # "3 Mayıs 2019 tarihinde https://…"
_NAMED_IN_BRACKETS = re.compile(r"\([^()\d]{1,40}[:.]\s{0,2}$|\[[^\[\]]{0,20}$")  # "(Letöltve: …)", "[cit. 2019-05-03]"
# Words before a date that make it another one than the date of issue.
_OTHER_DATE = re.compile(
    r"\b(?:access|retriev|visit|view|consult|download|updat|modif|revis|archiv|captur|receiv|accept|abgerufen|"
    r"aufgerufen|zugriff|abruf|stand|erişim|дата обращения|acess|recuperado|geraadpleegd|hämtad|besøgt|dostęp|cit|"
    r"held|conference|meeting|session|originally|first|adopted|signed|since|until|from)\w*[^.;]{0,25}$",
    re.IGNORECASE,
)


def own_day(reference: Reference) -> tuple[PartialDate, str] | None:
    """That date with the words that print it; None where there is none, or several.

    One digit of the year differs, or two are swapped, by more than a year: "Report 2019 … 5 March 2020" is no slip.
    """
    claimed = reference.item.issued
    if reference.fields or claimed is None or claimed.month is not None or claimed.until:
        return None
    days = {(each.year, each.month, each.day): each for each in _days_of_issue(reference)}
    if len(days) != 1:
        return None
    [mention] = days.values()
    date = PartialDate(mention.year or 0, mention.month, mention.day)
    edit = nearest_edit(claimed, date)
    is_slip = edit is not None and edit.kind in _SLIPS and abs(claimed.year - date.year) > 1
    return (date, mention.printed) if is_slip else None


def _days_of_issue(reference: Reference) -> list[DateMention]:
    """The full dates before the address and outside the title that are not said to be of something else."""
    raw = " ".join(reference.raw.split())
    address = _ADDRESS.search(raw)
    text = raw[: address.start()] if address else raw
    title = reference.item.title
    if title:
        text = text.replace(title, " " * len(title), 1)
    days = [mention for mention in find(text) if mention.year and mention.month and mention.day]
    return [mention for mention in days if not _is_other(text, mention, leads_on=address is not None)]


def _is_other(text: str, mention: DateMention, *, leads_on: bool) -> bool:
    """Whether the words around a date make it that of a visit, a change or an event; or lead on to the address."""
    before, after = text[max(0, mention.offset - 40) : mention.offset], text[mention.offset + len(mention.printed) :]
    if _OTHER_DATE.search(before) or _NAMED_IN_BRACKETS.search(before):
        return True
    return leads_on and _TO_ADDRESS.fullmatch(after) is not None
