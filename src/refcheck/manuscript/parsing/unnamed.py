"""Entries that name no person: works under a title that is none of their own, and bodies as authors.

"Contents. Acta. 1998;3:ix." opens with its title; "Roe v. Poe, 5 U.S. 12" with the names of a case; in "Energy
Administration, "Annual outlook," …" a body was taken for the beginning of the title.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.organisations import holds_organisation
from refcheck.manuscript.parsing.taker import Field

_GENERIC = re.compile(
    r"\W{0,2}(?:(?:Table of )?Contents|(?:Front|Back) ?matter|(?:Subject |Author |Cumulative )?Index|Erratum|Errata|"
    r"Editorial(?: Board)?|Corrigend(?:um|a)|Addendum|Retraction|Preface|Foreword|Introduction|Book Reviews?|"
    r"Abstracts?|Announcements?|Masthead|Title Page|List of (?:Contributors|Reviewers)|Acknowledge?ments?|"
    r"Correspondence|Obituary|News|In Memoriam)\W{0,3}",
    re.IGNORECASE,
)
_NOTICE = re.compile(
    r"\W{0,2}(?:Corrigend(?:um|a)|Errat(?:um|a)|Addendum|Retraction|Correction|Reply|Comments?|Commentary|Response|Review|Discussion)"
    r"(?: (?:to|on|of|for|by))?\s*[:.]?\s*",
    re.IGNORECASE,
)
_REFERENCE_WORK = re.compile(r"\s*(?:The )?(?:[A-Z]\w+ )?(?:Encyclop|Handbook|Dictionary|Lexikon|Companion)")
_CASE = re.compile(r"[^,;]{2,80}\sv(?:s?\.|\s)\s*$")
_BODY_AND_TITLE = re.compile(r"(?P<body>[^“”\",;:]{4,90}),\s*(?=[“\"])")
_PERSON_AND_JOURNAL = re.compile(
    r"(?P<author>.{0,400}[^\W\d_]{2,30},?\s(?:[A-ZÀ-Þ]\.[\s-]?){1,4})(?<=\s)"
    r"(?P<journal>[A-Z][A-Za-z.&]+(?:\s[A-Z&(][A-Za-z.&)]*|\s(?:of|the|and|in|for)){0,8})\s*"
)
_EDITION = re.compile(r"\s\(\d{1,2}(?:st|nd|rd|th) ed\.?\)[.,]?\s*$")
_PERSONS = re.compile(r"[,;&]|\b[^\W\d_]\.|\b(?:and|et|und|y|e|i|og|och|en)\b|\s[A-ZÀ-Þ]{1,3}$")
_HELD = frozenset(("volume", "issue", "pages"))


def named(fields: Sequence[Field]) -> tuple[Field, ...]:
    """The stretches with such beginnings told apart."""
    made = list(fields)
    if made and made[0].label == "editor" and (edition := _EDITION.search(made[0].text)):
        made[:1] = replace(made[0], label="title").cut(edition.start(), "edition")
    if not made or made[0].label not in ("author", "title"):
        return tuple(made)
    for told in (_generic, _first_words, _body, _journal, _whole):
        made = told(made)
    return tuple(made)


def _generic(fields: list[Field]) -> list[Field]:
    """A title that many works bear as the title: "Editorial Board. (2007). Acta, 3(2), i."."""
    if fields[0].label != "author" or not _GENERIC.fullmatch(fields[0].text):
        return fields
    made = [replace(fields[0], label="title"), *fields[1:]]
    if any(field.label == "container" and any(map(str.isalnum, field.text)) for field in fields):
        return made
    later = next((number for number, field in enumerate(fields) if field.label == "title"), 0)
    if later and any(field.label in _HELD for field in fields[later:]):
        made[later] = replace(fields[later], label="container")
    return made


def _first_words(fields: list[Field]) -> list[Field]:
    """A title with its first words: "Corrigendum to" and "“Heat in fins”", "Roe v." and "Board of Trade"."""
    if [field.label for field in fields[:2]] != ["author", "title"]:
        return fields
    first, title, *rest = fields
    if not _NOTICE.fullmatch(first.text) and not _CASE.match(first.text):
        return fields
    return [title.led_by(first), *rest]


def _body(fields: list[Field]) -> list[Field]:
    """A body before a title in quotation marks as the author, joined with what was read of it."""
    number = 1 if len(fields) > 1 and (fields[0].label, fields[1].label) == ("author", "title") else 0
    field = fields[number]
    found = _BODY_AND_TITLE.match(field.text) if field.label == "title" else None
    if not found or not holds_organisation(found["body"]):
        return fields
    first = fields[0].text if number else ""
    if number and not first.rstrip().endswith((".", "&", ",")):
        return fields
    body = replace(field, label="author", text=f"{first.rstrip()} {found['body']}".strip(), start=fields[0].start)
    at = field.start + found.end()
    return [replace(body, end=at), field.behind(found.end()), *fields[number + 1 :]]


def _journal(fields: list[Field]) -> list[Field]:
    """A journal behind the initials of the last author, cited without a title: "Roe, K. S. Science 2004, 3".

    Without numbers, but with an imprint, it is a book: "Roe, K. S. The Lake. 1903. Ufer: Brandt".
    """
    labels = [field.label for field in fields]
    if {"title", "container"} & set(labels) or labels[:2] != ["author", "date"]:
        return fields
    label = "container" if _HELD & set(labels) else "title"
    if label == "title" and not {"publisher", "location"} & set(labels):
        return fields
    found = _PERSON_AND_JOURNAL.fullmatch(fields[0].text)
    if not found:
        return fields
    at = fields[0].start + found.start("journal")
    author = replace(fields[0], text=found["author"], end=at)
    return [author, replace(fields[0], label=label, text=found["journal"], start=at), *fields[1:]]


def _whole(fields: list[Field]) -> list[Field]:
    """A name without any title behind it as the title, where it is no person's: "Dictionary of Lakes. Ufer, 2004.".

    So is the entry of an encyclopaedia, "Renal stones. 2016. Encyclopedia of Water".
    """
    labels = {field.label for field in fields}
    text = fields[0].text.strip(" .,:")
    if fields[0].label != "author" or _PERSONS.search(text):
        return fields
    if len(fields) > 1 and fields[1].label == "title" and _REFERENCE_WORK.match(fields[1].text):
        if "container" not in labels and " " in text:
            fields = [replace(fields[0], label="title"), replace(fields[1], label="container"), *fields[2:]]
        return fields
    if "title" in labels:
        return fields
    words = text.split()
    if "container" in labels:
        is_named = any("given" in traits(word) for word in words[:-1]) or holds_organisation(text)
        is_title = len(words) > 1 and not is_named
    else:
        is_title = len(words) > 2 and bool({"publisher", "location"} & labels)
    return [replace(fields[0], label="title"), *fields[1:]] if is_title else fields
