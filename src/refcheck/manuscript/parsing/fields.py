"""Labelled tokens made into the fields of a bibliographic item."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from refcheck.manuscript.parsing import kinds, numbers
from refcheck.manuscript.parsing.crf import Labelled
from refcheck.manuscript.parsing.issued import (
    YEAR,
    bare_date,
    date_of,
    issue_date,
    of_original,
    unread_access,
    with_day,
)
from refcheck.manuscript.parsing.landmarks import Kind, Landmark
from refcheck.manuscript.parsing.located import date_and_pages, second_number, volume_and_issue
from refcheck.manuscript.parsing.parsed import Parsed
from refcheck.manuscript.parsing.people import people
from refcheck.manuscript.parsing.repair import Mended
from refcheck.manuscript.parsing.taker import Field, Taker
from refcheck.manuscript.parsing.tokens import Token
from refcheck.model import Item, PartialDate, Unread

_PAGE_COUNT = re.compile(r"\d{1,4}\s?(?:с|p|pp|S|s|стр|págs?|str)\.?")  # "272 с.": how many pages a book has
_IN = re.compile(
    r"^[\s(\[]*(?:in|dans|en|em|içinde|within|в\s(?:сб|кн)\.|//)(?:\s*:\s*|\s+(?=\S))|^\s*//\s*|^\s*(?:in|in:)\s*(?=[“\"«„])",
    re.IGNORECASE,
)
_NO_DOI = re.compile(r"\b(?:doi\.org/|doi\s?:\s?)(10\.[^\s<>]{1,80})", re.IGNORECASE)
_CITED_BEFORE = re.compile(r",\s{0,4}(?:op\.\s?)?cit\.?$")
MADE = "Directed|Written and directed|Produced|Performed|Conducted"
"""What stands before "by" and the makers of a film or a performance."""
_MADE_BY = re.compile(rf"(?<=\w{{2}})[*_”\"]?\.\s(?:{MADE})\sby\s(?=[A-Z])")
_ONE_PAGE = re.compile(r"(?:pp?|S|pág|págs|pag)\.\s?\d{1,4}(?:\s?(?:ff?|sgg?|ss|s)\.?)?[.,;]?")
_GOES_ON = re.compile(
    r"(?:de[rsnml]?|die|das|vo[nm]|im|zu[rm]?|of|the|in|on|for|du|les?|la|dell[aeo]|di|dei|el|los?|do|da|um?)\s"
)
_TWICE = re.compile(r"(.{12,200})[.,;:] \1")  # a meeting and its proceedings, of one name
_MEDIUM = re.compile(
    r"\s*[\[(](?:online(?:[- ](?:journal|serial|document|publication|dokument))?|on-line|internet|serial|electronic resource|электронный ресурс|çevrimiçi|en ligne|en línea|en linea|web\s?page|website|video|pdf|cd-rom|dvd|film|motion picture|youtube|blog post|press release|text|print)[\])]\.?\s*$",
    re.IGNORECASE,
)


def stretches(mended: Mended, tokens: Sequence[Token], labelled: Labelled) -> tuple[Field, ...]:
    """Runs of equal labels in the order of the string; landmarks end a run."""
    found: list[Field] = []
    start = 0
    for i in range(1, len(tokens) + 1):
        if i == len(tokens) or labelled.labels[i] != labelled.labels[start]:
            sure = labelled.sure[start:i]
            a, b = tokens[start].start, tokens[i - 1].end
            found.append(Field(labelled.labels[start], mended.text[a:b], sum(sure) / len(sure), a, b))
            start = i
    return tuple(field for field in found if field.label != "mark")


def part_italics(fields: Sequence[Field], mended: Mended) -> tuple[Field, ...]:
    """The stretches with a title parted where a second sentence of it is set in italics: that is what holds the work."""
    if any(field.label == "container" for field in fields):
        return tuple(fields)
    parted: list[Field] = []
    for field in fields:
        span = next(((a, b) for a, b in mended.italics if field.start + 8 < a < field.end <= b + 3), None)
        if field.label == "title" and span and re.search(r"[.?!”\"]\s*$", mended.text[field.start : span[0]]):
            before, after = mended.text[field.start : span[0]], mended.text[span[0] : field.end]
            parted.append(Field("title", before, field.sure, field.start, span[0]))
            parted.append(Field("container", after, field.sure, span[0], field.end))
        else:
            parted.append(field)
    return tuple(parted)


def with_dates_in_titles(fields: Sequence[Field], mended: Mended) -> tuple[Field, ...]:
    """The stretches with what goes on a title without anything between put back into it ("Events of 5 October 2020").

    That is another stretch of the title, or a date where the entry has given its own before.
    """
    joined: list[Field] = []
    for field in fields:
        last = joined[-1] if joined else None
        is_inside = field.label == "date" and any(other.label == "date" for other in joined)
        goes_on = last and last.text[-1:].isalnum() and not mended.text[last.end : field.start].strip()
        is_inside = is_inside or (field.label == "note" and _GOES_ON.match(field.text) is not None)
        if last and goes_on and last.label == "title" and (is_inside or field.label == "title"):
            joined[-1] = Field("title", mended.text[last.start : field.end], last.sure, last.start, field.end)
        else:
            joined.append(field)
    return tuple(joined)


def with_whole_italics(fields: Sequence[Field], mended: Mended) -> tuple[Field, ...]:
    """The stretches with a title that was parted although one run of italics sets it ("How Did It Happen? And Why?")."""
    joined: list[Field] = []
    for field in fields:
        last = joined[-1] if joined else None
        if last and last.label == "title" and field.label in ("title", "container") and _in_one(last, field, mended):
            joined[-1] = Field("title", mended.text[last.start : field.end], last.sure, last.start, field.end)
        else:
            joined.append(field)
    return tuple(joined)


def _in_one(first: Field, second: Field, mended: Mended) -> bool:
    return any(a <= first.start + 1 < second.end <= b + 2 for a, b in mended.italics if a >= first.start - 2)


def assemble(raw: str, fields: Sequence[Field], marks: Sequence[Landmark], *, inverted: bool | None = None) -> Parsed:
    """The item that the labelled stretches and the landmarks describe."""
    take = Taker(fields)
    authors = people(take.text("author"), inverted=inverted)
    editors = people(
        " ; ".join(take.texts("editor")) if ";" in take.text("editor") else take.text("editor"), inverted=inverted
    )
    title, container, volume, first = _held(take, is_edited=bool(editors), opens=fields[0].label if fields else "")
    printed, pages = date_and_pages(raw, take, first)
    if not printed and YEAR.fullmatch(volume):
        printed, volume = volume, ""
    first_printed, printed = of_original(printed)
    issue = numbers.number(take.text("issue")) or second_number(take)
    volume, issue = volume_and_issue(take, volume, issue)
    if numbers.of_day(raw, volume, issue):
        volume = issue = ""
    issued, suffix, unread = issue_date(printed, take.texts("date"))
    if not (volume and take.text("pages")):
        issued, volume = with_day(raw, issued, title, volume)
    place, publisher = _imprint(_plain(take.text("location")), _plain(take.text("publisher")))
    item = Item(
        title=title,
        authors=authors,
        editors=editors,
        issued=issued,
        original_issued=PartialDate(first_printed) if first_printed else None,
        container_title=container,
        collection_title=_plain(_IN.sub("", take.text("series"))),
        publisher=publisher,
        publisher_place=place,
        volume=volume,
        issue=issue,
        pages=pages,
        number=_plain(take.text("number")),
        edition=numbers.edition(_plain(take.text("edition"))),
        genre=_plain(take.text("genre")),
        note=_plain(" ".join(take.texts("note"))),
    )
    first_of = {kind: next((mark for mark in marks if mark.kind is kind), None) for kind in Kind}
    accessed, label, url = first_of[Kind.ACCESSED], first_of[Kind.LABEL], first_of[Kind.URL]
    return Parsed(
        item=_at_page(kinds.with_type(_identified(item, first_of), raw), first_of[Kind.DOI]),
        raw=raw,
        label=label.value if label else "",
        year_suffix=suffix,
        issued_printed=bare_date(printed),
        accessed=date_of(accessed) if accessed else None,
        unread=(*unread, *unread_access(accessed), *_unread_doi(raw, first_of[Kind.DOI])),
        confidence=take.confidence(),
        url_readings=(url.other,) if url and url.other else (),
    )


def _held(take: Taker, *, is_edited: bool, opens: str) -> tuple[str, str, str, str]:
    """The title, what holds the work, its volume, and a first page that was printed with the volume."""
    title, container = _title(take.text("title")), _container(take.text("container"))
    container = twice[1] if (twice := _TWICE.fullmatch(container)) else container
    volume = numbers.number(take.text("volume"))
    if not container and title:
        container, volume = numbers.journal_of(volume)
    if container and not volume and not is_edited:
        container, volume = numbers.split_volume(container)
    container, volume = numbers.with_series(container, volume)
    volume, first = numbers.off_page(volume) if not take.text("pages") else (volume, "")
    if not title:
        title, container = _untitled(take, container, volume, opens=opens)
    return title, container, volume, first


def _identified(item: Item, first_of: Mapping[Kind, Landmark | None]) -> Item:
    """The *item* with the first identifier of each kind."""
    return replace(
        item,
        doi=_value(first_of[Kind.DOI]).casefold(),
        url=_address(_value(first_of[Kind.URL])),
        isbn=_value(first_of[Kind.ISBN]),
        issn=_value(first_of[Kind.ISSN]),
        arxiv=_value(first_of[Kind.ARXIV]),
        pmid=_value(first_of[Kind.PMID]),
    )


def _at_page(item: Item, doi: Landmark | None) -> Item:
    """The *item* with the address in which its DOI was printed, where it is a page of its own and no other was."""
    return replace(item, url=_address(doi.other)) if doi and doi.other and not item.url else item


def _untitled(take: Taker, container: str, volume: str, *, opens: str) -> tuple[str, str]:
    """Title and container where none was labelled as title: a book is its own container, a journal holds something else."""
    paged = (take.text("pages") and not _PAGE_COUNT.fullmatch(take.text("pages").strip())) or take.text("issue")
    printed = take.text("publisher") or take.text("location")
    is_held = take.text("editor") or _IN.match(take.text("container"))
    if take.text("location") and not is_held and _ONE_PAGE.fullmatch(take.text("pages").strip()):
        paged = take.text("issue")  # "Madrid, Tecnos, 1981, p. 55"
    if container and (opens == "editor" or not (paged or volume or take.text("editor")) or (printed and not paged)):
        whole = _plain(take.text("container"))
        return (whole if whole.startswith("In ") else container), ""  # "In the Wake" is a title of its own
    if not container and opens == "publisher":
        return _title(take.text("publisher")), ""
    return "", container


def _value(mark: Landmark | None) -> str:
    return mark.value if mark else ""


def _imprint(place: str, publisher: str) -> tuple[str, str]:
    """Place and publisher, also where both were read as one ("Rio de Janeiro: Esquina")."""
    if ": " in place and not publisher:
        place, _, publisher = place.partition(": ")
    elif ": " in publisher and not place:
        place, _, publisher = publisher.partition(": ")
    if publisher.count("(") > publisher.count(")"):
        publisher = publisher.partition("(")[0]  # "Lind (Harbour Series"
    return place.strip(), publisher.strip()


def _unread_doi(raw: str, mark: Landmark | None) -> tuple[Unread, ...]:
    """What is printed as a DOI and is none ("doi: 10.12/xyz")."""
    printed = None if mark else _NO_DOI.search(raw)
    return (Unread("doi", printed[1].rstrip(".,;)"), "it is no DOI"),) if printed else ()


def _address(value: str) -> str:
    return f"http://{value}" if value.startswith("www.") else value


_PAIRS = tuple(zip("“„«‘\"'([‹”„", "”“»’\"')]›””", strict=True))
_BRACKETS = tuple(zip("([“«„", ")]”»“", strict=True))


def _plain(text: str) -> str:
    """Without the punctuation that separates it from its neighbours; brackets and quotation marks in pairs go too."""
    text = text.strip(" ,;:.‒–—|/")
    if not text or (text[0].isalnum() and text[-1].isalnum()):
        return text
    for opener, closer in _PAIRS:
        inner = text[1:-1]
        if len(text) > 2 and text[0] == opener and text[-1] == closer and opener not in inner and closer not in inner:
            text = inner.strip(" ,;:.")
    for opener, closer in _BRACKETS:
        if text.count(opener) > text.count(closer) and (text[0] == opener or text[-1] == opener):
            text = text.strip(opener + " ")
        if text.count(closer) > text.count(opener) and text and text[-1] == closer:
            text = text.rstrip(closer + " ,.;:")
    return text.strip(" ,;:.‒–—|/")


def _container(text: str) -> str:
    return _plain(_MEDIUM.sub("", _IN.sub("", text).strip(" ,;:")))


def _title(text: str) -> str:
    text = _MADE_BY.split(text, maxsplit=1)[0]
    text = _plain(_CITED_BEFORE.sub("", _MEDIUM.sub("", text.strip(" ,;:"))))
    if len(text) > 2 and text[0] in "“”„«\"'‘`" and not re.search(r"[”“»\"'’]", text[1:]):
        text = text[1:]
    if len(text) > 2 and text[-1] in '”“»"' and not re.search(r"[“„«\"”]", text[:-1]):
        text = text[:-1]
    return text.strip(" ,;:.") if not text.endswith("...") else text
