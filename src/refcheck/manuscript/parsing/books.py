"""What humanities print between a part and the book that holds it.

"In: ders., Schriften", "in Id., Opere": the book is by the author of the part. "In: J. Roe u. a.: Shores": it is by
those people.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from refcheck.manuscript.parsing.taker import Field

HELD = re.compile(r"\s*(?:in|en|dans|em|aus)\b", re.IGNORECASE)
_SELF = re.compile(
    r"\s*(?:(?i:in|en|dans|em)\s?:?\s+)?(?:[Dd]ers|[Dd]ies|[Dd]ens|[Ii]d|[Ii]dem|ID|[Ee]ad|[Ee]adem|EAD|[Ii]id|[Dd]erselbe|[Dd]ieselbe)\b"
    r"\.?\s?(?:[(\[](?:Hrsg|Hgg?|eds?|dir|a cura di)\.?[)\]])?\s?[:.,]?\s*"
)
_FAMILY_ALONE = re.compile(r"\s*In\s?:?\s+(?:[a-z]{1,4}\s){0,2}[^\W\d_][\w'’-]+,\s*")
_IN = re.compile(r"\s*[Ii]n\s?:\s")
_GIVEN_AND_ROLE = re.compile(r"\s*[^\W\d_a-z][\w'’.-]*(?:\s[^\W\d_a-z][\w'’.-]*){0,3}\s?[(\[][^\W\d_]{2,6}\.?[)\]]")
_BAND = re.compile(r"\b(?:Bd|Band|Vol|vol|t|tome|T)\b\.?\s?(?:\d{1,3}|[IVX]{1,6})\s?[:,.]\s?$")
_MADE = re.compile(r"\W{0,3}(?:besorgt|bearb(?:\.|eitet)|hrsg\.|herausgegeben|edited)\s(?:von|v\.|by)\s", re.IGNORECASE)
_ROLE_LAST = re.compile(r"[(\[][^\W\d_]{2,5}\.?[)\]]\s?[:,.]?\s*$")
_MAY_REFER = frozenset(("container", "editor", "author", "note"))
_IN_PEOPLE = re.compile(
    r"\s*[Ii]n\s?:\s?(?P<people>(?:[^\W\d_]\.[\s-]?){1,3}[^\W\d_a-z][\w'’-]{1,25}(?:(?:\s?/\s?|,\s|\sund\s|\s&\s)(?:[^\W\d_]\.[\s-]?){1,3}"
    r"[^\W\d_a-z][\w'’-]{1,25}){0,3}(?:,?\su\.\s?a\.)?|[^\W\d_a-z][\w'’-]{1,25},\s(?:[^\W\d_]\.[\s-]?){1,3}(?:\su\.\s?a\.)?|"
    r"[^\W\d_a-z][\w'’-]{1,25},\s[^\W\d_a-z][\w'’-]{1,25}):\s(?=\S{3})"
)


def booked(fields: Sequence[Field]) -> list[Field]:
    """The stretches with the people of a book told from the book."""
    edited = [replace(field, label="editor") if _is_edited(field) else field for field in fields]
    return _by_same(_whole_editor(_volumes_named(_published(_of_people(_named_within(edited))))))


def _is_edited(field: Field) -> bool:
    return field.label == "translator" and _MADE.match(field.text) is not None


def _volumes_named(fields: Sequence[Field]) -> list[Field]:
    """A book's volume by its number alone, where the volume's own title was taken for a book that holds it."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        is_named = (field.label, after.label) == ("volume", "container") and _BAND.search(field.text)
        if is_named and number and made[number - 1].label == "title" and not HELD.match(after.text):
            made[number + 1] = replace(after, label="part")
    return made


def _of_people(fields: Sequence[Field]) -> list[Field]:
    """The people in front of the name of a book, without a word for editors: "In: J. Roe u. a.: Shores"."""
    made: list[Field] = []
    for number, field in enumerate(fields):
        found = _IN_PEOPLE.match(field.text) if field.label == "container" and number else None
        if not found:
            made.append(field)
            continue
        own = fields[0].label == "author" and found["people"].split(",")[0].split()[-1] in fields[0].text
        made.append(replace(field, label="holder" if own else "editor", text=found["people"]))
        made.append(field.behind(found.end()))
    return made


def _named_within(fields: Sequence[Field]) -> list[Field]:
    """The book behind a lone "in" whose first sentence was taken for a person: "in <I Greci.> <Storia e arte>"."""
    made = list(fields)
    for number in range(1, len(made) - 2):
        lone, first, rest = made[number : number + 3]
        is_in = lone.label == "note" and lone.text.strip(" :,").casefold() in ("in", "en", "dans")
        if (
            is_in
            and first.label == "author"
            and first.text.rstrip().endswith(".")
            and rest.label in ("container", "title")
        ):
            book = replace(first.followed_by(rest), label="container")
            return [*made[: number + 1], book, *made[number + 3 :]]
    return made


def _published(fields: Sequence[Field]) -> list[Field]:
    """The book right behind its editors, where it was taken for one more publisher."""
    made = list(fields)
    labels = [field.label for field in made]
    if "container" in labels or labels.count("publisher") < 2:
        return made
    at = labels.index("publisher")
    if at and labels[at - 1] == "editor" and HELD.match(made[at - 1].text) and _ROLE_LAST.search(made[at - 1].text):
        made[at] = replace(made[at], label="container")
    return made


def _by_same(fields: Sequence[Field]) -> list[Field]:
    """Without "in: ders.," before the name of a book."""
    made: list[Field] = []
    is_named = any(field.label == "container" for field in fields)
    for number, field in enumerate(fields):
        last = made[-1] if made else None
        if last and last.label == "part" and field.label == "title":  # of the book, after "in: ders., On"
            made[-1] = replace(last.followed_by(field), label="container")
            continue
        if last and last.label == "holder" and field.label in ("title", "publisher") and not is_named:
            made.append(replace(field, label="container"))
            continue
        found = _SELF.match(field.text) if number > 1 and field.label in _MAY_REFER else None
        if not found or (field.label == "container" and not field.text.lstrip()[:1].isalpha()):
            made.append(field)
            continue
        rest = field.text[found.end() :]
        if not any(char.isalnum() for char in rest):
            made.append(replace(field, label="holder"))
        elif field.label in ("container", "note"):
            label = (
                "container"
                if field.label == "container" or [each.label for each in fields[number + 1 : number + 2]] != ["title"]
                else "part"
            )
            made.append(field.behind(found.end(), label))
        else:
            made.append(field)
    return made


def _whole_editor(fields: Sequence[Field]) -> list[Field]:
    """An editor whose family name was taken for the book: "In: Roe," and "Anna (Ed.):"."""
    made = list(fields)
    for number, (field, after) in enumerate(pairwise(fields)):
        if (field.label, after.label) != ("container", "editor"):
            continue
        is_broken = _FAMILY_ALONE.fullmatch(field.text) and _GIVEN_AND_ROLE.match(after.text)
        is_body = _IN.match(field.text) and field.text[-1:].isalpha() and number + 2 < len(made)
        if is_broken or (is_body and made[number + 2].label in ("container", "title", "publisher")):
            joined = after.led_by(field)
            behind = made[number + 2 :]
            if is_body and behind[0].label != "container":
                behind[0] = replace(behind[0], label="container")
            return [*made[:number], joined, *behind]
    return made
