"""Place and publisher where the labeller left them within a title, or took one for part of the other.

"Title, Place, Publisher, 1976" has nothing but commas to tell its parts by; a known place between two of them does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.places import is_place, publishes
from refcheck.manuscript.parsing.taker import Field, label_behind

_TITLED = ("title", "container")
_LAST = re.compile(r"[.,;!?»”\"“)]\s+(?P<place>[A-ZÀ-ÝŁ][^,;:!?()«»“”\"]{1,45})\s?[,:]\s*$")
_BEFORE_DATE = re.compile(r"[,»”\"“)]\s(?P<place>[A-ZÀ-ÝŁ][^,;:!?()«»“”\"]{1,45})$")  # "A title, Place" and "1984"
_LAST_SENTENCE = re.compile(r"\.\s(?P<place>[A-ZÀ-ÝŁ][^,;:!?()«»“”\".]{1,45})\.?\s*$")
_BODY = re.compile(r",\s(?P<body>[^,.;:()]{2,90}(?:\.\s[^\W\d_]\w+)?),\s*$")
_LAST_TWO = re.compile(
    r"[.,;!?»”\"“)]\s+(?P<place>[A-ZÀ-ÝŁ][^,;:!?()«»“”\"]{1,40})(?:,|\s?:)\s(?P<publisher>[A-ZÀ-ÝŁ][^,;:!?()«»“”\"\d]{1,80}?)[,:\s]*$"
)
_TWO = re.compile(r"\s*(?P<place>[^,:]{2,40}),\s(?P<publisher>[^\W\d_][^,:;()]{2,40}?)[,\s]*")
_REGION_NAMES = """
africa alabama alaska alberta allemagne angleterre arabia arizona arkansas australia austria belgien belgio belgique
belgium brasil brazil calif california canada carolina china colorado columbia conn connecticut dakota delaware
denmark deutschland dänemark emirates england españa finland finnland florida france francia frankreich georgia
germania germany großbritannien hampshire hants hawaii idaho ill illinois india indiana inghilterra iowa ireland
israel italia italie italien italy japan jersey kansas kent kentucky kingdom korea lanka louisiana main maine
manitoba maryland mass massachusetts md michigan minnesota mississippi missouri montana nebraska netherlands nevada
niederlande nj norway norwegen ny ohio oklahoma olanda ontario oregon oxon pa pennsylvania poland polen portugal
quebec republic russia schweden schweiz scotland spain spanien states suisse surrey sussex svezia svizzera sweden
switzerland tennessee texas turkey uk ungarn us usa utah va vermont virginia wales washington wisconsin wyoming
zealand österreich
"""
_REGIONS = frozenset(_REGION_NAMES.split())
_MAKERS = frozenset(
    ("editrice", "editore", "editori", "verlag", "press", "publishers", "books", "éditions", "editions", "editorial")
)


def imprinted(fields: Sequence[Field]) -> list[Field]:
    """The stretches with places and publishers set apart from titles and from one another."""
    return _bodies(_noted(_parted(_with_maker(_set_off(_taken_off(fields))))))


def _labels(fields: Sequence[Field]) -> set[str]:
    return {field.label for field in fields}


def _set_off(fields: Sequence[Field]) -> list[Field]:
    """The place at the end of a title, where the publisher follows and no place is named elsewhere."""
    made = list(fields)
    if "location" in _labels(made):
        return made
    for number, field in enumerate(made):
        after = label_behind(made, number)
        if field.label not in _TITLED or after not in ("publisher", "date"):
            continue
        if after == "date" and ({"container", "publisher"} & _labels(made) or made[number + 1].text[:1] == "("):
            continue
        found = (_LAST if after == "publisher" else _BEFORE_DATE).search(field.text)
        if found and is_place(found["place"]):
            return [*made[:number], *field.cut(found.start("place"), "location"), *made[number + 1 :]]
    return made


def _noted(fields: Sequence[Field]) -> list[Field]:
    """The place as the last sentence of a note: "Forschungsbericht 6. Nürnberg"."""
    made = list(fields)
    last = made[-1] if made else None
    found = (
        _LAST_SENTENCE.search(last.text) if last and last.label == "note" and "location" not in _labels(made) else None
    )
    return (
        [*made[:-1], *last.cut(found.start("place"), "location")]
        if last and found and is_place(found["place"])
        else made
    )


def _bodies(fields: Sequence[Field]) -> list[Field]:
    """A body that publishes at the end of a title before its place: "Storia, Centro per gli studi, <Venezia>"."""
    made = list(fields)
    if "publisher" in _labels(made):
        return made
    for number, field in enumerate(made):
        found = (
            _BODY.search(field.text) if field.label == "title" and label_behind(made, number) == "location" else None
        )
        if found and publishes(found["body"]):
            return [*made[:number], *field.cut(found.start("body"), "publisher"), *made[number + 1 :]]
    return made


def _taken_off(fields: Sequence[Field]) -> list[Field]:
    """Place and publisher at the end of a title, where the date follows and neither is named elsewhere."""
    made = list(fields)
    if {"location", "publisher"} & _labels(made):
        return made
    for number, field in enumerate(made):
        after = label_behind(made, number)
        is_part = field.label == "container" and after == "pages" and "editor" in _labels(made)
        if field.label not in _TITLED or not (after == "date" or is_part):
            continue
        found = _LAST_TWO.search(field.text)
        if found and is_place(found["place"]):
            before, place = field.cut(found.start("place"), "location")
            at = found.start("publisher") - found.start("place")
            publisher = replace(
                place, label="publisher", text=found["publisher"], start=field.start + found.start("publisher")
            )
            place = replace(place, text=place.text[:at], end=publisher.start)
            return [*made[:number], before, place, publisher, *made[number + 1 :]]
    return made


def _with_maker(fields: Sequence[Field]) -> list[Field]:
    """A publisher's whole name, where the labeller took its first word for one more place: "Roma, Lind", "Editrice"."""
    made = list(fields)
    for number, field in enumerate(made[:-1]):
        after = made[number + 1]
        if field.label != "location" or after.label != "publisher":
            continue
        found = _TWO.fullmatch(field.text)
        if found and after.text.strip(" ,.").casefold() in _MAKERS and not field.text.rstrip().endswith((",", ":")):
            at = found.start("publisher")
            made[number] = field.before(at)
            made[number + 1] = replace(after, text=f"{found['publisher']} {after.text}", start=field.start + at)
    return made


def _parted(fields: Sequence[Field]) -> list[Field]:
    """A place and the publisher behind it, where both were read as the one or the other: "Milan, Vallardi"."""
    made = list(fields)
    if {"location", "publisher"} <= _labels(made):
        return made
    for number, field in enumerate(made):
        found = _TWO.fullmatch(field.text) if field.label in ("location", "publisher") else None
        if found and is_place(found["place"]) and (publishes(found["publisher"]) or _may_publish(found["publisher"])):
            at = found.start("publisher")
            parts = replace(field, label="location").cut(at, "publisher")
            return [*made[:number], *parts, *made[number + 1 :]]
    return made


def _may_publish(text: str) -> bool:
    words = text.strip(" .").split()
    if is_place(text) or len(words[0].strip(".")) < 3 or words[-1].casefold() in _REGIONS:
        return False
    return not any("place" in traits(word) for word in words)
