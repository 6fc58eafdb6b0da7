"""Where the text calls the note that a citation stands in: there its sentence and its quotations are."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.citations import Placed
from refcheck.manuscript.footnotes import Note
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.notes import Noted
from refcheck.manuscript.pointers import Anchor
from refcheck.manuscript.sentences import bounded, sentence_at, sentence_spans
from refcheck.model import CitationStyle

_FARTHEST = 40  # characters between the end of a paragraph and the mark after it: other marks, blanks


def otherwise(placed: Sequence[Placed], paragraphs: Sequence[Paragraph]) -> int:
    """How many citations surely are of another style than notes: those of the text, and keys anywhere."""
    narrative = (CitationStyle.NARRATIVE, CitationStyle.NUMERIC)
    return sum(
        _is_kept(one, paragraphs)
        or (one.paragraph < len(paragraphs) and one.pointer.style in narrative and bool(one.pointer.links))
        for one in placed
    )


def with_notes(
    placed: Sequence[Placed], noted: Noted, paragraphs: Sequence[Paragraph], notes: Sequence[Note]
) -> tuple[Placed, ...]:
    """The citations of the notes, and those of *placed* that surely lead to an entry, in reading order."""
    of_notes = [
        Placed(len(paragraphs) + number, pointer, (0, len(body.text)))
        for number, (body, pointers) in enumerate(zip(noted.bodies, noted.pointers, strict=True))
        for pointer in pointers
    ]
    return anchored([*(one for one in placed if _is_kept(one, paragraphs)), *of_notes], paragraphs, notes)


def _is_kept(one: Placed, paragraphs: Sequence[Paragraph]) -> bool:
    """Whether a citation surely is one where notes cite: a key, a bracket of the text, not "wrote Smith in 1926"."""
    pointer = one.pointer
    if len(pointer.links) != 1 or pointer.links[0].mends:
        return False
    if pointer.style is CitationStyle.PARENTHETICAL and one.paragraph < len(paragraphs):
        return paragraphs[one.paragraph].text[pointer.group_start] in "(["
    return pointer.style is CitationStyle.KEY


def anchored(placed: Sequence[Placed], paragraphs: Sequence[Paragraph], notes: Sequence[Note]) -> tuple[Placed, ...]:
    """*placed* in reading order, with the calls of notes, which are numbered after the paragraphs."""
    anchors = _anchors(paragraphs, notes)
    first = len(paragraphs)
    starts = [*(paragraph.start for paragraph in paragraphs), *(note.start for note in notes)]
    found = [
        replace(one, pointer=replace(one.pointer, anchor=anchors.get(one.paragraph - first)))
        if one.paragraph >= first
        else one
        for one in placed
    ]
    return tuple(sorted(found, key=lambda one: (starts[one.paragraph] + one.pointer.start, one.pointer.end)))


def at_call(one: Placed) -> Placed | None:
    """*one* as if it stood where its note is called, None where it stands in the text itself."""
    anchor = one.pointer.anchor
    if anchor is None:
        return None
    start, end = anchor.start, anchor.end
    return Placed(
        anchor.paragraph,
        replace(one.pointer, start=start, end=end, group_start=start, group_end=end),
        anchor.sentence,
    )


def _anchors(paragraphs: Sequence[Paragraph], notes: Sequence[Note]) -> dict[int, Anchor]:
    """The first call of each note, by the note's number."""
    starts = [paragraph.start for paragraph in paragraphs]
    found: dict[int, Anchor] = {}
    spans: dict[int, tuple[tuple[int, int], ...]] = {}
    for number, note in enumerate(notes):
        for call in note.calls[:1]:
            at = bisect_right(starts, call.start) - 1
            if at < 0 or call.start > paragraphs[at].end + _FARTHEST:
                continue
            text = paragraphs[at].text
            start = len(text[: call.start - starts[at]].rstrip())  # a mark may stand a blank off
            end = min(call.end - starts[at], len(text))
            if at not in spans:
                spans[at] = sentence_spans(text)
            sentence = bounded(sentence_at(text, spans[at], start), start)
            found[number] = Anchor(at, start, end, sentence)
    return found
