"""Where the words of a quotation stand in a text as they are, alone or as pieces in order with declared gaps between.

Compared are the letters and digits alone, and a hit begins and ends where words do: so hyphenation, markup and lost
spaces do no harm, and "apart" is not found in "a partner".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from refcheck.text.align_parts import Gap, Piece
from refcheck.text.fold import Folded

Span = tuple[int, int]  # tokens: from the first up to, without it, the last
_TRIES = 400  # places looked at for one piece; a book says "of the" oftener
_BRANCHES = 12


def occurrences(source: Folded, wanted: Folded, low: int = 0, high: int | None = None) -> Iterator[Span]:
    """The token spans, in order, between the tokens *low* and *high* where the words of *wanted* stand."""
    needle = wanted.joined
    at = source.at
    end = at[len(source) if high is None else min(high, len(source))]
    whole = len(wanted) <= 3  # short quotations: word for word, or "the rapist" stands in "therapist"
    position = source.joined.find(needle, at[low], end) if needle else -1
    tries = 0
    while position >= 0 and tries < _TRIES:
        tries += 1
        first, last = bisect_left(at, position), bisect_left(at, position + len(needle))
        if at[first] != position and first and source.words[first - 1][0] == "-" and at[first - 1] + 1 == position:
            first -= 1  # "5 degrees" cut from "-5 degrees" begins behind the sign; the numbers are compared elsewhere
        elif at[first] != position:
            first = -1
        fits = first >= 0 and at[last] == position + len(needle) and not _runs_on(source, last)
        if fits and (not whole or list(source.words[first:last]) == list(wanted.words)):
            yield first, last
        position = source.joined.find(needle, position + 1, end)


def _runs_on(source: Folded, last: int) -> bool:
    """Whether the token before *last* goes on without a break ("1990" in "1990s")."""
    return (
        0 < last < len(source)
        and source.ends[last - 1] == source.starts[last]
        and (source.words[last - 1][-1].isdigit() and source.words[last][0].isalpha() and len(source.words[last]) == 1)
    )


def in_order(source: Folded, pieces: Sequence[Piece], *, widen: int = 1) -> tuple[Span, ...] | None:
    """The spans of all *pieces*, each within its gap of the one before; None where they do not stand so.

    The longest piece is looked for first; the others beside it. *widen* multiplies the gaps' limits.
    """
    anchor = max(range(len(pieces)), key=lambda number: len(pieces[number].folded.joined))
    failed: set[tuple[int, int]] = set()  # pieces and places from which no way leads on: looked at once
    for tries, span in enumerate(occurrences(source, pieces[anchor].folded)):
        if tries == 4 * _BRANCHES:
            break
        after = _forward(source, pieces, anchor + 1, span[1], widen, failed)
        before = _backward(source, pieces, anchor - 1, span[0], widen, failed) if after is not None else None
        if before is not None and after is not None:
            return (*before, span, *after)
    return None


def _forward(
    source: Folded, pieces: Sequence[Piece], number: int, end: int, widen: int, failed: set[tuple[int, int]]
) -> tuple[Span, ...] | None:
    if number == len(pieces):
        return ()
    if (number, end) in failed:
        return None
    piece, gap = pieces[number].folded, pieces[number].gap
    assert gap is not None
    limit = end + gap.limit * widen + 2 * len(piece) + 4
    for branch, span in enumerate(occurrences(source, piece, end, limit)):
        if branch == _BRANCHES or span[0] - end > gap.limit * widen:
            break
        if _filled(source, gap, end, span[0]):
            rest = _forward(source, pieces, number + 1, span[1], widen, failed)
            if rest is not None:
                return (span, *rest)
    failed.add((number, end))
    return None


def _backward(
    source: Folded, pieces: Sequence[Piece], number: int, start: int, widen: int, failed: set[tuple[int, int]]
) -> tuple[Span, ...] | None:
    if number < 0:
        return ()
    if (number, start) in failed:
        return None
    piece, gap = pieces[number].folded, pieces[number + 1].gap
    assert gap is not None
    low = max(0, start - gap.limit * widen - 2 * len(piece) - 4)
    found = [span for span in occurrences(source, piece, low, start) if start - span[1] <= gap.limit * widen]
    for span in found[: -_BRANCHES - 1 : -1]:
        if _filled(source, gap, span[1], start):
            rest = _backward(source, pieces, number - 1, span[0], widen, failed)
            if rest is not None:
                return (*rest, span)
    failed.add((number, start))
    return None


def _filled(source: Folded, gap: Gap, first: int, last: int) -> bool:
    """Whether the source's words in a gap can be those that the author changed there."""
    if not gap.stem:
        return True
    words = source.words[first:last]
    return any(word.startswith(gap.stem) or word.endswith(gap.stem) for word in words)
