"""The sentences on either side of a citing one, which go on about its source where they cite nothing themselves."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import itemgetter

from refcheck.manuscript.anchors import at_call
from refcheck.manuscript.citations import Placed
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.sentences import sentence_spans

LONGEST = 1000
"""Characters beyond which a neighbour is no sentence but a table or a list run together."""


class Beside:
    """The sentences of all paragraphs, and which of them cite."""

    def __init__(self, paragraphs: Sequence[Paragraph], placed: Sequence[Placed]) -> None:
        """Take the paragraphs and everything in them that cites, notes at their calls included."""
        self._paragraphs = paragraphs
        self._spans: dict[int, tuple[tuple[int, int], ...]] = {}
        self._citing: set[tuple[int, int]] = set()
        for one in placed:
            here = at_call(one) or one
            self._citing.add((here.paragraph, self._number(here)))

    def of(self, placed: Placed) -> tuple[str, ...]:
        """The sentences before and after the one that *placed* stands in, without those that cite."""
        here = at_call(placed) or placed
        number = self._number(here)
        text = self._paragraphs[here.paragraph].text
        spans = self._of_paragraph(here.paragraph)
        found = []
        for each in (number - 1, number + 1):
            if 0 <= each < len(spans) and (here.paragraph, each) not in self._citing:
                start, end = spans[each]
                if end - start <= LONGEST:
                    found.append(" ".join(text[start:end].split()))
        return tuple(found)

    def _number(self, placed: Placed) -> int:
        """Which sentence of its paragraph *placed* stands in."""
        spans = self._of_paragraph(placed.paragraph)
        return bisect_right(spans, placed.pointer.start, key=itemgetter(0)) - 1

    def _of_paragraph(self, number: int) -> tuple[tuple[int, int], ...]:
        if number not in self._spans:
            self._spans[number] = sentence_spans(self._paragraphs[number].text)
        return self._spans[number]
