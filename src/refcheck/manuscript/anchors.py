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


def placed(
    in_text: Sequence[Placed], noted: Noted, paragraphs: Sequence[Paragraph], notes: Sequence[Note]
) -> tuple[Placed, ...]:
    """The citations of the notes, and those of the text that surely lead to an entry, in reading order."""
    sure = [one for one in in_text if _is_bracketed(one, paragraphs[one.paragraph].text)]
    of_notes = [
        Placed(len(paragraphs) + number, pointer, (0, len(body.text)))
        for number, (body, pointers) in enumerate(zip(noted.bodies, noted.pointers, strict=True))
        for pointer in pointers
    ]
    return anchored([*sure, *of_notes], paragraphs, notes)


def _is_bracketed(one: Placed, text: str) -> bool:
    """Whether a citation of the text surely is one; "wrote Smith in 1926" is none where notes cite."""
    pointer = one.pointer
    sure = len(pointer.links) == 1 and not pointer.links[0].mends
    bracketed = pointer.style is CitationStyle.PARENTHETICAL and text[pointer.group_start] in "(["
    return sure and (bracketed or pointer.style is CitationStyle.KEY)


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
