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
        cut = edition.start()
        whole = replace(made[0], label="title", text=made[0].text[:cut], end=made[0].start + cut)
        made[:1] = [whole, replace(made[0], label="edition", text=made[0].text[cut:], start=made[0].start + cut)]
    if not made or made[0].label not in ("author", "title"):
        return tuple(made)
    for told in (_generic, _notice, _case, _body, _journal, _whole):
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


def _notice(fields: list[Field]) -> list[Field]:
    """A notice about another work with that work's title as its title: "Corrigendum to" and "“Heat in fins”"."""
    if (
        len(fields) > 1
        and (fields[0].label, fields[1].label) == ("author", "title")
        and _NOTICE.fullmatch(fields[0].text)
    ):
        joined = replace(fields[1], text=f"{fields[0].text.rstrip()} {fields[1].text.lstrip()}", start=fields[0].start)
        return [joined, *fields[2:]]
    return fields


def _case(fields: list[Field]) -> list[Field]:
    """The two sides of a case as one title: "Roe v." and "Board of Trade"."""
    if len(fields) > 1 and (fields[0].label, fields[1].label) == ("author", "title") and _CASE.match(fields[0].text):
        joined = replace(fields[1], text=f"{fields[0].text.rstrip()} {fields[1].text.lstrip()}", start=fields[0].start)
        return [joined, *fields[2:]]
    return fields


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
    return [replace(body, end=at), replace(field, text=field.text[found.end() :], start=at), *fields[number + 1 :]]


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
