"""A quotation whose words stand in the source with changes: which passage, which words, and whether that convinces.

Quotations in the humanities are often translated twice or typed from memory: 60 to 95 % of the words survive in nearly
the same order. A paraphrase shares topic words, scattered; function words in order prove nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from refcheck.model import Alignment, Difference, Grade, Verdict
from refcheck.text.align_approximate import Block, Match, locate
from refcheck.text.align_differences import differences
from refcheck.text.align_equivalents import spelling
from refcheck.text.align_exact import occurrences
from refcheck.text.align_parts import (
    MOST_CHARACTERS,
    MOST_PIECES,
    OMISSION,
    has_edits,
    pieces,
    without_brackets_in_words,
)
from refcheck.text.fold import Folded, fold

_SHORT = 5  # fewer words than this are found as they stand or not at all


@dataclass(frozen=True, slots=True)
class _Found:
    """A piece of the quotation with the passage that it follows, if any."""

    piece: Folded
    match: Match | None


def altered(quote: str, source: Folded) -> Alignment:
    """The passage that *quote* follows with changes; `NOT_FOUND` with the best one's share where none convinces."""
    view = source.lean
    parts = _parts(quote[:MOST_CHARACTERS])
    total = sum(map(len, parts))
    if total < _SHORT:
        return (_spelt(parts[0], view) if len(parts) == 1 else None) or Alignment(verdict=Verdict.NOT_FOUND)
    found = _located(parts, view)
    share = sum(item.match.kept * len(item.piece) for item in found if item.match) / total
    anchor = max((item for item in found if item.match), key=_strength, default=None)
    if anchor is None or anchor.match is None or not _convinces(anchor.match, len(anchor.piece)) or share < 0.5:
        return Alignment(verdict=Verdict.NOT_FOUND, share=round(share, 3))
    return _alignment(found, view, share)


def _spelt(piece: Folded, view: Folded) -> Alignment | None:
    """A few words in another spelling ("defense" for "defence"), in a row; they are too few for any other change."""
    wanted = [spelling(word) for word in piece.words]
    longest = max(wanted, key=len, default="")
    if len(longest) < _SHORT:
        return None
    head, length = longest[:2], len(longest)  # a plain word's first letters are the same in all its spellings
    variants = (
        word
        for word in view.positions
        if (word.startswith(head) or not word.isascii()) and abs(len(word) - length) <= 2 and spelling(word) == longest
    )
    for place in sorted(place for word in variants for place in view.positions[word]):
        start = place - wanted.index(longest)
        if start >= 0 and [spelling(word) for word in view.words[start : start + len(wanted)]] == wanted:
            block = Block(0, len(piece), start, start + len(piece), same=False)
            match = Match(start, block.end, (block,), 1.0, 1.0, len(piece))
            return _alignment([_Found(piece, match)], view, 1.0)
    return None


def _parts(quote: str) -> list[Folded]:
    parts = [part.folded for part in pieces(without_brackets_in_words(quote))] if has_edits(quote) else []
    return parts if 0 < len(parts) <= MOST_PIECES else [fold(quote)]


def _strength(item: _Found) -> float:
    return item.match.share * len(item.piece) if item.match else 0.0


def _located(parts: Sequence[Folded], view: Folded) -> list[_Found]:
    """Each piece at its best place; with several, near the one found best."""
    matches = [locate(view, part.words) if len(part) >= 4 else None for part in parts]
    if len(parts) == 1:
        return [_Found(parts[0], matches[0])]
    found = [_Found(part, match) for part, match in zip(parts, matches, strict=True)]
    anchor = max(found, key=_strength).match
    if anchor is None:
        return found
    low, high = max(0, anchor.start - OMISSION), anchor.end + OMISSION
    return [item if item.match is anchor else _Found(item.piece, _beside(item, view, low, high)) for item in found]


def _beside(item: _Found, view: Folded, low: int, high: int) -> Match | None:
    """The piece within the tokens *low* to *high*; short ones as they stand only."""
    if item.match and low <= item.match.start and item.match.end <= high:
        return item.match if _convinces(item.match, len(item.piece)) else None
    if len(item.piece) >= 4:
        match = locate(view, item.piece.words, low, high)
        return match if match and _convinces(match, len(item.piece)) else None
    span = next(occurrences(view, item.piece, low, high), None)
    return Match(*span, (), 1.0, 1.0, len(item.piece)) if span else None


def _convinces(match: Match, words: int) -> bool:
    """Whether so many words agree in order that the passage must be the one quoted."""
    if words < _SHORT + 3:
        return match.kept >= 0.6 and match.share >= 0.6 and match.run >= 2
    if words < 2 * _SHORT + 2:
        return match.kept >= 0.65 and match.share >= 0.6 and match.run >= 3
    return match.kept >= 0.58 and match.share >= 0.55 and match.run >= 3


def _alignment(found: Sequence[_Found], view: Folded, share: float) -> Alignment:
    matches = [item.match for item in found if item.match]
    first, last = min(match.start for match in matches), max(match.end for match in matches)
    listed: list[Difference] = []
    for item in found:
        if item.match:
            listed += differences(item.piece, view, item.match.blocks)
        else:
            listed.append(Difference(" ".join(item.piece.text.split()), "", Grade.WORDING, "added"))
    starts = [match.start for match in matches]
    if starts != sorted(starts):
        listed.append(Difference("the order of the pieces", "another order", Grade.MEANING, "order"))
    whole = last - first == sum(len(item.piece) for item in found)
    return Alignment(
        verdict=Verdict.ALTERED if listed else Verdict.EXACT if whole else Verdict.NEAR,
        passage=view.passage(first, last),
        start=view.starts[first],
        end=view.ends[last - 1],
        share=round(share, 3),
        differences=tuple(listed),
        reason="" if listed or whole else "what stands between is none of the text",
    )
