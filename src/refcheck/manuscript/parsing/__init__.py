"""One reference string, or a whole list of them, read into bibliographic items."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from refcheck.manuscript.parsing import gbt, isbd, landmarks, paged, style
from refcheck.manuscript.parsing.books import booked
from refcheck.manuscript.parsing.clauses import clauses
from refcheck.manuscript.parsing.closing import closed
from refcheck.manuscript.parsing.corporate import corporate
from refcheck.manuscript.parsing.crf import Labelled, Vector, decode, emissions, shipped
from refcheck.manuscript.parsing.dated import with_years
from refcheck.manuscript.parsing.features import keys
from refcheck.manuscript.parsing.fields import (
    assemble,
    part_italics,
    stretches,
    with_dates_in_titles,
    with_whole_italics,
)
from refcheck.manuscript.parsing.heading import heading, misread, pinned
from refcheck.manuscript.parsing.holding import held
from refcheck.manuscript.parsing.imprint import imprinted
from refcheck.manuscript.parsing.landmarks import Landmark
from refcheck.manuscript.parsing.numerals import with_parted_numbers
from refcheck.manuscript.parsing.parsed import Parsed
from refcheck.manuscript.parsing.periodicals import periodical
from refcheck.manuscript.parsing.persons import persons
from refcheck.manuscript.parsing.quoted import quoted
from refcheck.manuscript.parsing.repair import Mended, mend
from refcheck.manuscript.parsing.titles import titled
from refcheck.manuscript.parsing.tokens import Token, tokenise
from refcheck.manuscript.parsing.unnamed import named
from refcheck.manuscript.shapes import YEAR
from refcheck.text.eastern import era_year, evened

__all__ = ["Parsed", "parse_reference", "parse_references"]


_DITTO = re.compile(r"\s*(?:[–—―]{2,8}|[-_]{3,20}|—|ders\.|dies\.|id\.|idem)\s*[.,:]?\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Entry:
    """One string on its way to an item."""

    raw: str
    mended: Mended
    marks: tuple[Landmark, ...]
    tokens: tuple[Token, ...]
    scores: list[Vector]
    fixed: tuple[str | None, ...]
    labelled: Labelled


def parse_reference(raw: str) -> Parsed:
    """The reference that one string prints; every string gives one, however little could be read of it."""
    return _assemble(_read(raw))


def parse_references(raws: Sequence[str]) -> tuple[Parsed, ...]:
    """The references of one list, in order: read one by one, then again with the style that the list has shown."""
    entries = [_read(raw) for raw in raws]
    if len(entries) < style.LEAST:
        return tuple(_assemble(entry) for entry in entries)
    model = shipped()
    learnt = style.steps(model, style.learn((entry.tokens, entry.labelled) for entry in entries))
    again = [
        replace(entry, labelled=decode(model, entry.scores, entry.fixed, style.into(model, entry.tokens, learnt)))
        for entry in entries
    ]
    inverted = style.inverted(entry.mended.text for entry in again)
    return _same_author(_assemble(entry, inverted=inverted) for entry in again)


def _same_author(parsed: Iterable[Parsed]) -> tuple[Parsed, ...]:
    """A dash, or "Ders.", where the author should stand means the author of the entry before."""
    found: list[Parsed] = []
    for one in parsed:
        if found and not one.item.authors and _DITTO.match(one.raw):
            one = replace(one, item=replace(one.item, authors=found[-1].item.authors))
        found.append(one)
    return tuple(found)


def _read(raw: str) -> _Entry:
    mended = mend(raw)
    marks = landmarks.find(mended.text)
    tokens = tokenise(mended, marks)
    model = shipped()
    scores = emissions(model, keys(tokens))
    fixed = _fixed(tokens)
    labelled = decode(model, scores, fixed)
    if (head := heading(tokens)) and misread(tokens, labelled.labels, head):
        fixed = pinned(tokens, fixed, head)
        labelled = decode(model, scores, fixed)
    for told in (persons, corporate, quoted, periodical, clauses):
        if pins := told(tokens, labelled.labels):
            fixed = [pins.get(i, known) for i, known in enumerate(fixed)]
            labelled = decode(model, scores, fixed)
    return _Entry(raw, mended, marks, tokens, scores, tuple(fixed), labelled)


def _fixed(tokens: Sequence[Token]) -> list[str | None]:
    """What is known without reading: landmarks, and the number of an RFC, which often looks like a year."""
    fixed: list[str | None] = ["mark" if token.text[0] == "@" else None for token in tokens]
    for i, (name, number) in enumerate(pairwise(tokens)):
        if name.text == "RFC" and number.text.isdigit():
            fixed[i] = fixed[i + 1] = "number"
    return fixed


def _assemble(entry: _Entry, *, inverted: bool | None = None) -> Parsed:
    found = with_dates_in_titles(stretches(entry.mended, entry.tokens, entry.labelled), entry.mended)
    dated = with_years(part_italics(with_whole_italics(found, entry.mended), entry.mended), entry.mended)
    fields = with_parted_numbers(closed(imprinted(held(named(titled(booked(dated)))))))
    parsed = assemble(entry.raw, fields, entry.marks, inverted=inverted)
    for form in (isbd, gbt, paged):
        parsed = form.refined(parsed, entry.mended.text)
    return _without_era(parsed)


def _without_era(parsed: Parsed) -> Parsed:
    """*parsed* without the date that stands for one of another calendar, which no date can be held against."""
    found = era_year(evened(parsed.raw))
    if found is None or YEAR.search(evened(parsed.raw[: found.start()])):
        return parsed
    return replace(parsed, item=replace(parsed.item, issued=None), issued_printed=found[0])
