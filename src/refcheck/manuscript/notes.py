"""The citations that the notes of a manuscript hold, each linked to the source that it names.

A source is given in full once and named shortly afterwards: by author and short title, "op. cit.", "ibid.", or the
number of the note that has it. Where the manuscript has a list, its entries are the sources; where it has none, the
full citations in the notes are. Nothing is cited by words that no source answers to.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from refcheck.manuscript import unanswered
from refcheck.manuscript.collected import collection
from refcheck.manuscript.footnotes import Note
from refcheck.manuscript.further import parted
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.noteentries import Entries, Full, entries, full
from refcheck.manuscript.pieces import Kind, Piece, Told, pieces, tellings, told
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.shortened import find, years
from refcheck.manuscript.sources import Sources, sources
from refcheck.model import CitationStyle, Confidence, Label, Link, Reference, Text
from refcheck.text.shelfmarks import has_shelf_mark

_BREAKS = re.compile(r"[\r\n\t\f]")
_SIGNAL = re.compile(
    r"[*_]((?:see(?: also| generally|,? e\.g\.,?)?|but see|cf\.?|supra|infra|"
    r"id\.?|ibid(?:em)?\.?|op\. ?cit\.?|loc\. ?cit\.?|"
    r"art\. ?cit\.?|ebd\.?|a\. ?a\. ?O\.?|a\. ?g\. ?[emty]\.?|ag[emty]\.?|adı geçen (?:eser|makale)|указ\. ?соч\.?|"
    r"passim|in|vgl\.|siehe|voir)[.,]?)[*_]",
    re.IGNORECASE,
)
_YEAR_FIRST = re.compile(r"^(?:\d{1,2}[,.]?\s)?(?:1[4-9]|20)\d\d[a-z]?\)?(?:[,.:]?\s|$)")
_WORD = re.compile(r"[^\W\d_]{4}")
_UNLISTED = re.compile(  # what no list has: "Interview with the author."
    r"(?:interview|personal communication|e-?mail|letter (?:from|to)|gespräch mit|brief (?:an|von)|entretien avec|"
    r"lettre|intervista|lettera|entrevista|carta|görüşme|mektup|интервью|беседа|письмо)\b",
    re.IGNORECASE,
)
_FEWEST = 2
_SHARE = 0.15  # of the notes, which name a source shortly before printed numbers are taken for notes
_MOST_SHORT = 90


@dataclass(frozen=True, slots=True)
class Noted:
    """The notes as paragraphs, the citations in each, and the references that they give where there is no list."""

    bodies: tuple[Paragraph, ...]
    pointers: tuple[tuple[Pointer, ...], ...]
    references: tuple[Reference, ...]

    @property
    def citing(self) -> int:
        """How many notes cite a source that is known; "Roe (1978)" alone is set so in author-date manuscripts, too."""
        return sum(any(one.links and not _is_author_date(one) for one in some) for some in self.pointers)


def _is_author_date(pointer: Pointer) -> bool:
    return pointer.label.title.startswith("(") and not pointer.locator


def in_order(notes: Sequence[Note]) -> tuple[Note, ...]:
    """*notes* as the text calls them; those that it does not call where they stand."""
    return tuple(sorted(notes, key=lambda note: note.calls[0].start if note.calls else note.start))


def bodies_of(text: Text, notes: Sequence[Note]) -> tuple[Paragraph, ...]:
    """The words of *notes* as paragraphs."""
    return tuple(Paragraph(note.start, _plain(text.content[note.start : note.end])) for note in notes)


def _plain(text: str) -> str:
    """*text* on one line, without the emphasis that words pointing back are set in; as long as before."""
    return _SIGNAL.sub(lambda found: f" {found[1]} ", _BREAKS.sub(" ", text))


def name_shortly(text: Text, notes: Sequence[Note]) -> bool:
    """Whether enough *notes* point back to a source, or name one shortly, for them to be no list of references."""
    short = sum(_names_shortly(body.text) for body in bodies_of(text, notes))
    return short >= max(_FEWEST, _SHARE * len(notes))


def _names_shortly(text: str) -> bool:
    """Whether a note says "ibid.", "op. cit." or the like, or is an author, a title and a page without any year."""
    some = [told(text[start : piece.end]) for piece in pieces(text) for start in piece.starts]
    if any(how.kind in (Kind.SAME, Kind.OPUS, Kind.CROSS) for how in some):
        return True
    named = any(how.names[:1].isupper() and how.locator and _WORD.search(how.rest) for how in some)
    return named and len(text) <= _MOST_SHORT and not years(text)


def read(text: Text, notes: Sequence[Note], listed: Sequence[Reference]) -> Noted:
    """What *notes*, in the order of their calls, cite of the references *listed*, or of their own where none are."""
    if not notes:
        return Noted((), (), ())
    bodies = bodies_of(text, notes)
    parts = [list(pieces(body.text)) for body in bodies]
    given = Entries((), {}) if listed else _given(text, bodies, parts)
    known = sources(listed or given.references)
    walk = _Walk(known, given.keys)
    pointers = tuple(
        tuple(walk.note(number, _number(note, number), body.text, some))
        for number, (note, body, some) in enumerate(zip(notes, bodies, parts, strict=True))
    )
    return Noted(bodies, pointers, given.references)


def _number(note: Note, place: int) -> str:
    """The number under which a note is referred to: as printed, else the place of its call."""
    return note.label if note.printed else str(place + 1)


def _given(text: Text, bodies: Sequence[Paragraph], parts: Sequence[Sequence[Piece]]) -> Entries:
    """The references that the notes give in full; "Idem, …" takes the names of the piece before it."""
    places: list[tuple[int, Full]] = []
    author = ""
    for number, (body, some) in enumerate(zip(bodies, parts, strict=True)):
        for piece in some:
            found = full(body.text, piece, author=author)
            if found:
                places.append((number, found))
            author = _names(body.text, piece, found) or author
    return entries(text, places, [(body.start, body.text) for body in bodies])


def _names(text: str, piece: Piece, found: Full | None) -> str:
    """Whom a piece names, "" where it points back without a name."""
    how = told(text[found.start if found else piece.starts[0] : piece.end])
    return how.names if how.names[:1].isupper() and len(how.names.split()) <= 8 else ""


@dataclass
class _Walk:
    """One walk over the notes: what was cited last, what of whom, and what in which note."""

    known: Sources
    given: dict[tuple[int, int], str]
    last: tuple[str, ...] = ()
    cited: dict[str, int] = field(default_factory=dict)  # key → when last
    by_note: dict[str, tuple[str, ...]] = field(default_factory=dict)

    def note(self, place: int, number: str, text: str, some: Sequence[Piece]) -> Iterator[Pointer]:
        """The citations of one note; "ibid." after a note with several sources may mean each."""
        here: list[tuple[str, ...]] = []
        group = (some[0].starts[0], some[-1].end) if some else (0, 0)
        for piece in (part for whole in some for part in parted(text, whole, self.known)):
            for start, how in self._readings(place, piece, text):
                links = self._links(how, self.given.get((place, start), ""), here)
                links = links or self._as_printed(text[start : piece.end])
                if links:
                    locator = _YEAR_FIRST.sub("", how.locator)
                    yield Pointer(start, piece.end, *group, CitationStyle.NOTE, _label(how), locator, links)
                    here.append(tuple(link.key for link in links))
                    self.cited.update({link.key: place for link in links})
                    break
            else:
                unknown = unanswered.find(text, piece, self.known)
                if unknown or _may_cite(text[piece.starts[-1] : piece.end]):
                    here.append(())  # a source that is not known: "ibid." after it means nothing that is
                if unknown:
                    yield replace(unknown, group_start=group[0], group_end=group[1])
        self.by_note[number] = tuple(dict.fromkeys(key for keys in here for key in keys))
        if here:
            self.last = self.by_note[number] if here[-1] else ()

    def _readings(self, place: int, piece: Piece, text: str) -> Iterator[tuple[int, Told]]:
        """The beginnings of a piece and what it tells from there; the one alone from which it is a source in full."""
        given = next(((start,) for start in piece.starts if (place, start) in self.given), None)
        for start in given or piece.starts:
            ways = tellings(text[start : piece.end])
            yield from ((start, how) for how in sorted(ways, key=lambda how: not self.known.named(how.names)))

    def _links(self, how: Told, given: str, here: Sequence[tuple[str, ...]]) -> tuple[Link, ...]:
        if given:
            return (Link(given, Confidence.HIGH, "given in full"),)
        last = here[-1] if here else self.last
        match how.kind:
            case Kind.SAME:
                return _linked(last, "the source cited last", Confidence.MEDIUM)
            case Kind.SAME_AUTHOR:
                names = self._author(last[-1]) if last else ""
                return find(names, how.rest, how.locator, self.known) if names else ()
            case Kind.OPUS:
                return self._opus(how)
            case Kind.CROSS:
                return self._cross(how)
        if how.rest or how.locator:
            return find(how.names, how.rest, how.locator, self.known) or collection(how.rest, self.known)
        return ()

    def _as_printed(self, words: str) -> tuple[Link, ...]:
        """The entry that a piece repeats word for word: a case, a law, a debate have neither author nor title."""
        found = self.known.printed(words)
        return (Link(found[0].entry.key, Confidence.HIGH, "printed as in the list"),) if len(found) == 1 else ()

    def _author(self, key: str) -> str:
        entry = self.known.index.entries[self.known.index.by_key[key]]
        return max(entry.forms, key=len, default="")

    def _opus(self, how: Told) -> tuple[Link, ...]:
        """The work of that author: the one with that title, else the one cited last."""
        if how.rest and (found := find(how.names, how.rest, how.locator, self.known)):
            return found
        of_author = [source.entry.key for source in self.known.named(how.names) or self.known.co_authored(how.names)]
        before = sorted((key for key in of_author if key in self.cited), key=lambda key: self.cited[key])
        if before:
            sure = Confidence.HIGH if len(of_author) == 1 else Confidence.MEDIUM
            return (Link(before[-1], sure, "the work of that author cited last"),)
        return _linked(of_author, "the work of that author", Confidence.MEDIUM)

    def _cross(self, how: Told) -> tuple[Link, ...]:
        """The source of the note referred to, the one of that author where a name is given."""
        there = self.by_note.get(how.note, ())
        if not how.names:
            return _linked(there, f"the source of note {how.note}", Confidence.MEDIUM) if len(there) == 1 else ()
        named = {source.entry.key for source in self.known.named(how.names)}
        both = [key for key in there if key in named]
        if both:
            return _linked(both, f"the source of note {how.note} by that author", Confidence.HIGH)
        return find(how.names, how.rest, how.locator, self.known)


def _may_cite(words: str) -> bool:
    """Whether words that no source answers to may cite one all the same."""
    how = told(words)
    if how.kind is not Kind.NAMED or has_shelf_mark(words) or _UNLISTED.match(words):
        return True
    return bool(how.names and (how.locator or years(words)))


def _linked(keys: Sequence[str], reason: str, confidence: Confidence) -> tuple[Link, ...]:
    if len(keys) == 1:
        return (Link(keys[0], confidence, reason),)
    return tuple(Link(key, Confidence.LOW, f"{reason}; {len(keys)} entries answer to it") for key in keys[:8])


def _label(how: Told) -> Label:
    printed = years(f"{how.rest} {how.locator}")
    return Label(
        names=(how.names,) if how.names else (),
        year=printed[-1] if printed else "",
        title=how.rest.strip(' ,."“”«»„*_')[:200] if how.kind is Kind.NAMED else str(how.kind.value),
    )
