"""A chapter whose pages stand before its book, as theologians cite: "“Title.” Pages 63–73 in Book. Edited by …"."""

from __future__ import annotations

import re
from dataclasses import replace

from refcheck.manuscript.parsing.kinds import with_type
from refcheck.manuscript.parsing.parsed import Parsed
from refcheck.manuscript.parsing.people import people

_PAGED = re.compile(
    r"[“\"](?P<title>[^“”\"]{3,300}?)[.,]?[”\"]\s(?:Pages?|Pp?\.)\s(?P<pages>\d{1,4}(?:\s?[-–]\s?\d{1,4})?)\sin\s"
    r"(?:vol\.\s\d{1,2}\sof\s)?(?P<book>[^.“”]{3,200})\."
    r"(?:\sEdited\sby\s(?P<editors>(?:[^\W\d_]\.\s?|[^.\d]){3,200}?)\.(?=\s))?"
)


# German sociologists: "Title. S. 7-41 in: J. Roe (Hg.), Book. Berlin: Lind."
_IN_GERMAN = re.compile(
    r"[.?!”“\"]\s(?:S|pp)\.\s(?P<pages>\d{1,4}\s?[-–]\s?\d{1,4})\s[Ii]n:?\s(?:(?:[Dd]ers|[Dd]ies)\.|(?P<editors>[^:]{3,150}?))\s"
    r"\((?:Hgg?|Hrsg|[Ee]ds?)\.\)[,:]\s(?P<book>[^:]{3,200}?)(?:[.,]\s(?P<place>[^.:,]{2,40}(?:\s[aM]\.[^.:,]{0,5}){0,2}):\s(?P<publisher>[^.:]{2,60}))?\.?$"
)
_TITLE_END = re.compile(r"[.,]?\s(?:S|pp)\.\s\d.*$")


def refined(parsed: Parsed, text: str) -> Parsed:
    """*parsed* with what *text*, the entry on one line, gives where it has one of these forms."""
    return _paged(_in_german(parsed, text), text)


def _in_german(parsed: Parsed, text: str) -> Parsed:
    found = _IN_GERMAN.search(text)
    if not found:
        return parsed
    item = replace(
        parsed.item,
        title=_TITLE_END.sub("", parsed.item.title),
        container_title=found["book"].strip(),
        pages=re.sub(r"\s?[-–]\s?", "-", found["pages"]),
        editors=people(found["editors"]) if found["editors"] else (),
        publisher=found["publisher"] or parsed.item.publisher,
        publisher_place=found["place"] or parsed.item.publisher_place,
    )
    return replace(parsed, item=with_type(item, text))


def _paged(parsed: Parsed, text: str) -> Parsed:
    """*parsed* with title, pages, book and editors, where *text*, the entry on one line, has this form."""
    found = _PAGED.search(text)
    if not found:
        return parsed
    item = replace(
        parsed.item,
        title=found["title"].strip(" .,"),
        container_title=found["book"].strip(),
        pages=re.sub(r"\s?–\s?", "-", found["pages"]),
        editors=people(found["editors"]) if found["editors"] else (),
    )
    return replace(parsed, item=with_type(item, text))
