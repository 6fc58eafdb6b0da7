"""Pieces of notes that are printed as citations and that no source of the document answers to."""

from __future__ import annotations

import re

from refcheck import dates
from refcheck.manuscript.naming import is_opener
from refcheck.manuscript.noteentries import full
from refcheck.manuscript.pieces import Kind, Piece, Told, told
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.shortened import years
from refcheck.manuscript.sources import Sources
from refcheck.model import CitationStyle, Label
from refcheck.text.names import fold_name

_PERSON = re.compile(
    r"(?:[^\W\d_]\.\s?){0,3}(?:(?:van|von|der|de|del|della|di|da|du|la|le|al|el|bin|ibn)\s){0,3}"
    r"[^\W\d_a-zß-ÿа-яё][a-zß-ÿа-яё'’-]{2,30}(?:(?:\s|,\s|/|\s(?:and|und|et|y|e|ve|и|&)\s)[^\W\d_a-zß-ÿа-яё][\w'’.-]{0,30}){0,7}"
)
_SET = re.compile(r"[“\"„«*_‘][^“”\"„«»*_]{4,100}[”\"“»*_’][,.]?|[^\W\d_a-zß-ÿа-яё][^\d.;:]{3,80}")
_PLACE = re.compile(r"(?:pp?|S|s|ss|с|С|fols?|f)?\.?\s?\d")
_IMPRINT = re.compile(r"\([^()]{2,120}[:,][^()]{0,60}\d{4}\)")
# Where and when a work came out, as no letter and no news item tells it.
_YEAR = r"(?:1[4-9]|20)\d\d[a-z]?"
_ARTICLE = re.compile(
    rf"\({_YEAR}\)(?:[:,]\s?(?:pp?\.\s?|S\.\s?)?|\s\d{{1,4}}(?:\(\d{{1,3}}\))?\s[^\W\d_a-z][^\d;,()]{{2,60}}\s)\d"
    rf"|[,.]\s(?:n[°o]|no\.|Nr\.|H\.|Heft|vol\.|S\.|№)\s?\d{{1,4}}[^;“”\"]{{0,40}}[,(]\s?{_YEAR}\)?[,.:]\s(?:pp?|S|s|с|С)\.\s?\d"
)
_PLACED = re.compile(
    rf",\s(?P<place>[^\W\d_a-z][\w./ -]{{2,40}}?),?\s(?P<year>{_YEAR})(?:,\s(?:pp?|S|s|с|С)\.\s?\d|[,.;]?$)"
)
_MOST_TITLE = 10  # words


def find(text: str, piece: Piece, known: Sources) -> Pointer | None:
    """The citation that a piece is by its print, without links; one that may be something else has no names."""
    for start in piece.starts:
        words = text[start : piece.end]
        how = told(words)
        if (
            _PERSON.fullmatch(how.names)
            and not is_opener(how.names.split()[0])
            and (_is_short(how, words) or _is_opus(how))
        ):
            return _pointer(start, piece.end, how, Label(names=_names(how, known), title=how.rest.strip(' ,*_“”"„«»')))
    given = full(text, piece)
    if given is None:
        return None
    how = told(text[given.start : piece.end])
    named = _PERSON.fullmatch(how.names) and _came_out(text[given.start : piece.end])
    printed = years(text[given.start : given.end])
    label = Label(names=_names(how, known) if named else (), title=how.rest[:80], year=printed[-1] if printed else "")
    return _pointer(given.start, piece.end, how, label)


def _came_out(words: str) -> bool:
    """Whether *words* tell where a book or an article came out; "March 1937" is no place."""
    if _IMPRINT.search(words) or _ARTICLE.search(words):
        return True
    placed = _PLACED.search(words)
    date = dates.parse(f"{placed['place']} {placed['year'][:4]}") if placed else None
    return placed is not None and (date is None or date.month is None)


def _names(how: Told, known: Sources) -> tuple[str, ...]:
    """Whom a piece names; nobody where it may mean the editor or the container of a source."""
    family = fold_name(how.names).split()[-1]
    return () if family in known.mentioned and not known.named(how.names) else (how.names,)


def _is_short(how: Told, words: str) -> bool:
    """Whether a piece is an author, a title and a place in it, and nothing else."""
    title = how.rest.strip()
    short = 0 < len(title.split()) <= _MOST_TITLE and not years(words)
    return short and how.kind is Kind.NAMED and bool(_SET.fullmatch(title) and _PLACE.match(how.locator))


def _is_opus(how: Told) -> bool:
    return how.kind is Kind.OPUS and len(how.rest.split()) <= _MOST_TITLE


def _pointer(start: int, end: int, how: Told, label: Label) -> Pointer:
    return Pointer(start, end, start, end, CitationStyle.NOTE, label, how.locator)
