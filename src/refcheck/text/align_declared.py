"""A quotation with ellipses or brackets whose pieces stand in the source: in order, within a bounded distance.

Joining true fragments can still misquote: in another order, from far apart, or around a dropped "not".
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from refcheck.model import Alignment, Difference, Grade, Verdict
from refcheck.text.align_edges import cut_numbers
from refcheck.text.align_exact import Span, in_order, occurrences
from refcheck.text.align_lexicon import is_negation
from refcheck.text.align_parts import (
    MOST_CHARACTERS,
    MOST_PIECES,
    Edit,
    Gap,
    Piece,
    has_edits,
    pieces,
    without_brackets_in_words,
)
from refcheck.text.fold import Folded, fold

_FAR = 200  # how much wider than usual an omission is sought, to tell "from far apart" from "not there"
_FEW = 3  # omitted words among which a negation is surely the one of this clause
_LONG = 120  # omitted words from which the report says how many
_WORDS = 3  # a piece of fewer words stands anywhere by accident


def declared(quote: str, source: Folded) -> Alignment | None:
    """The pieces of *quote* in *source*; None where there are no declared edits or not all the pieces stand there."""
    if not has_edits(quote) or len(quote) > MOST_CHARACTERS:
        return None
    readings = [pieces(without_brackets_in_words(quote)), pieces(quote)]
    for parts in readings:
        for view in (source, source.lean):
            found = _in_order(parts, view)
            if found:
                return found
    return _misplaced(readings[0], source)


def _in_order(parts: Sequence[Piece], view: Folded) -> Alignment | None:
    if not parts or len(parts) > MOST_PIECES or (len(parts) == 1 and len(parts[0].folded) == 1):
        return None
    if len(parts) == 1:
        span = next(occurrences(view, parts[0].folded), None)
        spans: tuple[Span, ...] | None = (span,) if span else None
    else:
        spans = in_order(view, parts)
    if not spans:
        return None
    found = [
        *(difference for part, span in zip(parts, spans, strict=True) for difference in _cut(part, view, span)),
        *_hidden_negations(parts, view, spans),
    ]
    start, end = view.starts[spans[0][0]], view.ends[spans[-1][1] - 1]
    return Alignment(
        verdict=Verdict.ALTERED if found else Verdict.NEAR,
        passage=view.text[start:end],
        start=start,
        end=end,
        share=1.0,
        differences=tuple(found),
        reason=_declared_edits(parts, spans),
    )


def _cut(part: Piece, view: Folded, span: Span) -> tuple[Difference, ...]:
    return cut_numbers(part.folded, view, *span)


def _hidden_negations(parts: Sequence[Piece], view: Folded, spans: Sequence[Span]) -> list[Difference]:
    """Omissions of a few words that drop a negation, unless the author's own words in brackets keep it."""
    found = []
    for part, (before, after) in zip(parts[1:], pairwise(spans), strict=True):
        omitted = view.words[before[1] : after[0]]
        if part.gap is None or part.gap.edit is Edit.WORD or any(map(is_negation, fold(part.gap.inserted).words)):
            continue
        if len(omitted) <= _FEW and any(map(is_negation, omitted)):
            seen = view.passage(before[1], after[0])
            found.append(Difference("…", seen, Grade.MEANING, "negation"))
    return found


def _declared_edits(parts: Sequence[Piece], spans: Sequence[Span]) -> str:
    """What the author declared, as a phrase; long omissions with their length."""
    edits = dict.fromkeys(str(part.gap.edit) for part in parts if part.gap)
    longest = max((after[0] - before[1] for before, after in pairwise(spans)), default=0)
    said = "declared: " + (", ".join(edits) or "brackets")
    return f"{said}; {longest} words are left out" if longest >= _LONG else said


def _misplaced(parts: Sequence[Piece], source: Folded) -> Alignment | None:
    """All the pieces stand in the source, but in another order or far apart."""
    if not 2 <= len(parts) <= MOST_PIECES or any(len(part.folded) < _WORDS for part in parts):
        return None
    turned = [Piece(part.folded, _gap_after(parts, number)) for number, part in enumerate(parts)][::-1]
    for order, widen, what in ((turned, 1, "order"), (parts, _FAR, "distance"), (turned, _FAR, "order")):
        spans = in_order(source, order, widen=widen)
        if spans:
            return _joined(parts, source, sorted(spans), what)
    return None


def _gap_after(parts: Sequence[Piece], number: int) -> Gap | None:
    return parts[number + 1].gap if number + 1 < len(parts) else None


def _joined(parts: Sequence[Piece], source: Folded, spans: Sequence[Span], what: str) -> Alignment:
    longest = max(spans, key=lambda span: span[1] - span[0])
    near = what == "order" and spans[-1][1] - spans[0][0] < 400
    first, last = (spans[0][0], spans[-1][1]) if near else longest
    omitted = max(after[0] - before[1] for before, after in pairwise(spans))
    seen = " … ".join(" ".join(source.passage(*span).split()) for span in spans)
    printed = " … ".join(" ".join(part.folded.text.split()) for part in parts)
    difference = (
        Difference(printed, seen, Grade.MEANING, "order")
        if what == "order"
        else Difference("…", f"{omitted} words of the source", Grade.WORDING, "distance")
    )
    return Alignment(
        verdict=Verdict.ALTERED,
        passage=source.passage(first, last),
        start=source.starts[first],
        end=source.ends[last - 1],
        share=1.0,
        differences=(difference,),
    )
