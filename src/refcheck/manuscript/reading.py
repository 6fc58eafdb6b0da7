"""A manuscript read: its reference list, its citations, its quotations, and how they hang together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from refcheck.errors import NoReferenceList
from refcheck.manuscript import addresses, anchors, authorpage, chapters, citations, declension, mirrored, notes
from refcheck.manuscript.assembly import assemble
from refcheck.manuscript.citations import Placed
from refcheck.manuscript.entries import references
from refcheck.manuscript.footnotes import Note, separate
from refcheck.manuscript.index import build, with_abbreviations
from refcheck.manuscript.layout import Layout, Paragraph, running_text
from refcheck.manuscript.lines import Span
from refcheck.manuscript.lists import ReferenceList, find_lists
from refcheck.manuscript.shapes import label_of
from refcheck.manuscript.sources import sources
from refcheck.manuscript.split import split
from refcheck.model import Document, Reference, Text
from refcheck.text.headings import is_heading
from refcheck.text.language import language

_FEWEST = 3  # entries that show a list beside the notes
SAMPLE = 6000
"""Characters of the text that tell its language."""


def read(text: Text) -> Document:
    """The document that *text* holds; raises `NoReferenceList` where neither a list nor notes give its sources."""
    plain, called = _apart(text)
    layout = Layout(plain)
    lists = () if text.references else find_lists(layout)
    listed = text.references or _listed(layout, lists)
    noted = notes.read(text, called, listed)
    entries = listed or noted.references
    if not entries:
        raise _lacking(text)
    paragraphs = _body(layout, lists)
    placed, style = _cited(paragraphs, noted, called, entries)
    if listed and not text.references:
        entries = chapters.numbered(listed, lists, placed, paragraphs)
        placed = chapters.settled(placed, paragraphs, entries)
    cited, quotes = assemble([*paragraphs, *noted.bodies], placed, entries, text.locate)
    return Document(
        path=text.path,
        references=entries,
        citations=cited,
        quotes=quotes,
        unread=text.unread,
        style=style,
        addresses=addresses.outside(text, [*paragraphs, *noted.bodies], entries),
        nocited=text.nocited,
    )


def _listed(layout: Layout, lists: Sequence[ReferenceList]) -> tuple[Reference, ...]:
    """The references of all *lists* but those that repeat another one in another script, each with its section."""
    parted = [
        [(span, one.section(span.start)) for span in split(layout.content, one.lines, one.openings)] for one in lists
    ]
    printed = [[layout.content[span.start : span.end] for span, _ in spans] for spans in parted]
    placed = [each for number in mirrored.originals(printed) for each in parted[number]]
    entries = references(layout, [span for span, _ in placed]) if placed else ()
    return tuple(replace(entry, section=section) for entry, (_, section) in zip(entries, placed, strict=True))


def _apart(text: Text) -> tuple[Text, tuple[Note, ...]]:
    """*text* without its notes, and these; numbered print that points nowhere back may be the list, and stays."""
    plain, found = separate(text)
    if any(note.printed for note in found) and not (notes.name_shortly(text, found) or _has_list(plain)):
        return text, ()
    return plain, notes.in_order(found)


def _has_list(plain: Text) -> bool:
    """Whether a text without its notes still has a list under a heading, whose entries bear no numbers."""
    lists = [one for one in find_lists(Layout(plain)) if is_heading(plain.content[one.start :].split("\n", 1)[0])]
    entries = [plain.content[span.start : span.end] for one in lists for span in split(plain.content, one.lines)]
    return len(entries) >= _FEWEST and not any(map(label_of, entries))


def _lacking(text: Text) -> NoReferenceList:
    reason = "".join(f" ({each.reason})" for each in text.unread[:1])
    return NoReferenceList(
        f"{text.path}: no reference list found{reason}; give its bibliography instead: refcheck verify references.bib"
    )


def _cited(
    paragraphs: Sequence[Paragraph], noted: notes.Noted, called: Sequence[Note], entries: Sequence[Reference]
) -> tuple[tuple[Placed, ...], str]:
    """The citations of text and notes, in the style that more of them are in; numbered by *paragraphs*, then notes."""
    labelled = sum(entry.label.isdigit() for entry in entries) * 2 > len(entries) and not noted.references
    every = [*paragraphs, *noted.bodies]
    declines = language(" ".join(paragraph.text for paragraph in paragraphs)[:SAMPLE]) in declension.LANGUAGES
    index = with_abbreviations(build(entries, declines=declines), (paragraph.text for paragraph in every))
    order = sorted(range(len(every)), key=lambda number: every[number].start)
    found, style = citations.find([every[number] for number in order], index, labelled=labelled)
    placed = [replace(one, paragraph=order[one.paragraph]) for one in found]
    if not called:
        return _by_page(tuple(placed), style, paragraphs, entries)
    if noted.citing > anchors.otherwise(placed, paragraphs):
        return anchors.with_notes(placed, noted, paragraphs, called), "note"
    return anchors.anchored(placed, paragraphs, called), style


def _by_page(
    placed: tuple[Placed, ...], style: str, paragraphs: Sequence[Paragraph], entries: Sequence[Reference]
) -> tuple[tuple[Placed, ...], str]:
    """*placed*, or where hardly an entry is cited so, the citations by author and page."""
    cited = {link.key for one in placed for link in one.pointer.links}
    if style in ("numeric", "key") or len(cited) * 3 > len(entries):
        return placed, style
    paged = authorpage.find_all(paragraphs, sources(entries))
    keys = {link.key for one in paged for link in one.pointer.links}
    return (paged, "author-page") if len(keys) > len(cited) else (placed, style)


def _body(layout: Layout, lists: tuple[ReferenceList, ...]) -> tuple[Paragraph, ...]:
    """The running text outside the lists."""
    stretches: list[Span] = []
    at = 0
    for one in lists:
        stretches.append(Span(at, one.start))
        at = one.end
    stretches.append(Span(at, len(layout.content)))
    return tuple(paragraph for span in stretches for paragraph in running_text(layout, span.start, span.end))
