"""Where the main text of a page stands, and how much running text the page has."""

from __future__ import annotations

from bisect import bisect_left
from itertools import accumulate

from refcheck.pages.walk import Block, Walked
from refcheck.pages.zones import FURNITURE

_LONG = 80  # characters from which a block counts as a paragraph
_SHARE = 0.7  # part of the running text that the main container must hold


def weight(block: Block) -> int:
    """How much of *block* is running text: its length, unless it is furniture, short, or mostly links."""
    if block.zone & FURNITURE or len(block.text) < _LONG or block.linked * 2 > len(block.text):
        return 0
    return len(block.text)


def main_span(walked: Walked) -> tuple[int, int, int]:
    """Start and end of the smallest container that holds most of the running text, and the amount of that text."""
    starts = [block.start for block in walked.blocks]
    sums = [0, *accumulate(weight(block) for block in walked.blocks)]
    total = sums[-1]
    if not total:
        return (
            0,
            0,
            sum(
                len(block.text)
                for block in walked.blocks
                if len(block.text) >= _LONG and block.linked * 2 <= len(block.text)
            ),
        )
    best = (0, len(walked.text))
    for start, end, _ in walked.boxes:
        held = sums[bisect_left(starts, end)] - sums[bisect_left(starts, start)]
        if held >= _SHARE * total and end - start < best[1] - best[0]:
            best = (start, end)
    return best[0], min(best[1], len(walked.text)), total
