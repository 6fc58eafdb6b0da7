"""The entries of a list as references: parsed, keyed, with their places."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.keys import key_for, unique_keys
from refcheck.manuscript.layout import Layout
from refcheck.manuscript.lines import Span
from refcheck.manuscript.parsing import Parsed, parse_references
from refcheck.manuscript.parsing.organisations import holds_organisation
from refcheck.manuscript.shapes import label_of, without_label
from refcheck.model import Item, Name, Reference
from refcheck.text.names import fold_name


def references(layout: Layout, spans: Sequence[Span]) -> tuple[Reference, ...]:
    """The references that stand at *spans*, in order."""
    raws = [layout.content[span.start : span.end] for span in spans]
    parsed = _with_known_authors(_with_repeated_authors(raws, parse_references(raws)))
    keys = unique_keys([key_for(_item(raw, one), one.year_suffix) for raw, one in zip(raws, parsed, strict=True)])
    return tuple(
        _reference(layout, span, raw, one, key) for span, raw, one, key in zip(spans, raws, parsed, keys, strict=True)
    )


_REPEATED = re.compile(r"(?:[—–―_-]{2,}|[—―])\s?[.,:;(]?")
_TITLE_ENTRY = re.compile(
    r"[^\W\d_a-zß-ÿ]{4,}\s(?!(?:d[aeo]s?|e|y|para|of|for|and|the|in|on|und|für)\s)[a-zß-ÿ]{2,}\s.{8,300}"
)
# "National Institute for Health. Pneumonia: prescribing for adults": a name, then a title with small letters.
_HEADED = re.compile(r"(?P<name>[^\W\d_a-z][^.:?!\d]{8,120})\.\s(?P<title>[^\W\d_a-z][^.]*?\b[a-z]{4,}\s[a-z]{3,}.*)")
# "Market Information System. “About Us.”": nothing but an author stands before a title in quotation marks.
_BEFORE_QUOTED = re.compile(r"(?P<name>[^\W\d_a-zß-ÿа-яё][^“”\"«».]{3,100})\.\s[“\"](?P<title>[^“”\"]{3,300})[”\"]")
_ORGANISATION = re.compile(r"(?P<name>[^(\n]{2,140}?)(?P<stop>[,.]?)\s*\((?:(?:1[5-9]|20)\d\d|n\.d)")


def _with_repeated_authors(raws: Sequence[str], parsed: Sequence[Parsed]) -> tuple[Parsed, ...]:
    """*parsed*, where a dash in place of the author ("———. (2004)") stands for the authors of the entry before."""
    found: list[Parsed] = []
    for raw, one in zip(raws, parsed, strict=True):
        if found and _REPEATED.match(without_label(raw)) and found[-1].item.authors:
            one = replace(one, item=replace(one.item, authors=found[-1].item.authors))
        found.append(one)
    return tuple(found)


_DATED_HEAD = re.compile(r"(?P<name>\D{3,140}?)[,.]?\s(?:1[5-9]|20)\d\d(?P<letter>[a-z]?)[.:,]\s(?P<title>.{3,})")


def _with_known_authors(parsed: Sequence[Parsed]) -> tuple[Parsed, ...]:
    """*parsed*, where a title that begins with an organisation of the list and a year gives it back as its author.

    "Office of the Mayor 2020a. Statement." beside 2020b and 2020c by the Office of the Mayor.
    """
    known = {fold_name(name.literal) for one in parsed for name in one.item.authors if name.literal}
    found: list[Parsed] = []
    for one in parsed:
        head = None if one.item.authors else _DATED_HEAD.fullmatch(one.item.title)
        if head and fold_name(head["name"]) in known:
            item = replace(one.item, authors=(Name(literal=head["name"]),), title=head["title"])
            one = replace(one, item=item, year_suffix=one.year_suffix or head["letter"])
        found.append(one)
    return tuple(found)


def _item(raw: str, parsed: Parsed) -> Item:
    """The parsed item; where no author was read, what stands before a year in brackets ("France 24, (2020") or a title.

    A full stop before the bracket ends a title, which stands there when a work has no author.
    """
    item = parsed.item
    if len(item.authors) == 1 and _TITLE_ENTRY.fullmatch(item.authors[0].literal):
        held, _, place = item.title.partition(", ")  # ABNT: "PROFESSORES denunciam fechamento. A Tarde, Salvador"
        return replace(item, authors=(), title=item.authors[0].literal, container_title=item.container_title or held,
                       publisher_place=item.publisher_place or place)  # fmt: skip
    if item.authors or item.editors:
        return item
    if (headed := _HEADED.match(item.title)) and holds_organisation(headed["name"]) and _is_name(headed["name"]):
        return replace(item, authors=(Name(literal=headed["name"]),), title=headed["title"])
    if (quoted := _BEFORE_QUOTED.fullmatch(item.title)) and len(quoted["name"].split()) <= 12:
        return replace(item, authors=(Name(literal=quoted["name"]),), title=quoted["title"].strip(" ,."))
    found = _ORGANISATION.match(without_label(raw).lstrip("*_"))
    if not found or found["stop"] == "." or len(found["name"].split()) > 16:
        return item
    name = found["name"].strip(" *_")
    if fold_name(item.title).startswith(fold_name(name)):
        return item
    return replace(item, authors=(Name(literal=name),))


def _is_name(words: str) -> bool:
    """Whether three words or more have the capitals of a name, small ones between them left out."""
    long = [word for word in words.split() if len(word) > 3]
    return len(words.split()) > 2 and all(word[0].isupper() for word in long)


def _reference(layout: Layout, span: Span, raw: str, parsed: Parsed, key: str) -> Reference:
    return Reference(
        key=key,
        item=_item(raw, parsed),
        raw=raw,
        location=layout.text.locate(span.start),
        end=span.end,
        label=label_of(raw) or parsed.label,
        year_suffix=parsed.year_suffix,
        issued_printed=parsed.issued_printed,
        accessed=parsed.accessed,
        unread=parsed.unread,
        url_readings=parsed.url_readings,
    )
