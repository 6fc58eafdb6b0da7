"""A manuscript read: its reference list, its citations, its quotations, and how they hang together."""

from __future__ import annotations

from refcheck.errors import NoReferenceList
from refcheck.manuscript import citations
from refcheck.manuscript.assembly import assemble
from refcheck.manuscript.entries import references
from refcheck.manuscript.index import build, with_abbreviations
from refcheck.manuscript.layout import Layout, Paragraph, Span, running_text
from refcheck.manuscript.lists import ReferenceList, find_lists
from refcheck.manuscript.split import split
from refcheck.model import Document, Text


def read(text: Text) -> Document:
    """The document that *text* holds; raises `NoReferenceList` where no list of references can be found."""
    layout = Layout(text)
    lists = () if text.references else find_lists(layout)
    spans = [span for one in lists for span in split(layout.content, one.lines)]
    if not spans and not text.references:
        lacking = "".join(f" ({each.reason})" for each in text.unread[:1])
        raise NoReferenceList(
            f"{text.path}: no reference list found{lacking}; "
            "give its bibliography instead: refcheck verify references.bib"
        )
    entries = text.references or references(layout, spans)
    paragraphs = _body(layout, lists)
    labelled = sum(entry.label.isdigit() for entry in entries) * 2 > len(entries)
    index = with_abbreviations(build(entries), (paragraph.text for paragraph in paragraphs))
    placed, style = citations.find(paragraphs, index, labelled=labelled)
    cited, quotes = assemble(paragraphs, placed, entries, text.locate)
    return Document(path=text.path, references=entries, citations=cited, quotes=quotes, unread=text.unread, style=style)


def _body(layout: Layout, lists: tuple[ReferenceList, ...]) -> tuple[Paragraph, ...]:
    """The running text outside the lists."""
    stretches: list[Span] = []
    at = 0
    for one in lists:
        stretches.append(Span(at, one.start))
        at = one.end
    stretches.append(Span(at, len(layout.content)))
    return tuple(paragraph for span in stretches for paragraph in running_text(layout, span.start, span.end))
