"""The full date that an entry prints beside its year of publication, where a slip of the finger parts the two."""

from __future__ import annotations

import re

from refcheck.dates.partial import EditKind, nearest_edit
from refcheck.dates.reading import find
from refcheck.model import DateMention, PartialDate, Reference

_SLIPS = (EditKind.YEAR_DIGIT, EditKind.YEAR_SWAPPED)
_ADDRESS = re.compile(r"(?:https?:|www\.)\S{1,2000}")
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
    """The full dates outside title and address that are not said to be of something else."""
    text = _ADDRESS.sub(" ", " ".join(reference.raw.split()))
    title = reference.item.title
    if title:
        text = text.replace(title, " " * len(title), 1)
    return [
        mention
        for mention in find(text)
        if mention.year
        and mention.month
        and mention.day
        and not _OTHER_DATE.search(text[max(0, mention.offset - 40) : mention.offset])
    ]
