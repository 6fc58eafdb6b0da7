"""The same source again: ibid. and its like point to what was cited last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.pointers import Pointer
from refcheck.model import CitationStyle, Confidence, Label, Link

_IBID = re.compile(
    r"[(\[](?:see\s|cf\.\s)?(?:ibid(?:em)?|ebd|ebenda|a\.\s?a\.\s?o|id|idem|там же|a\.g\.e|a\.e)\b"
    r"\.?,?\s?(?P<locator>[^()\[\]]{0,40})[)\]]",
    re.IGNORECASE,
)


def with_ibid(paragraphs: Sequence[Paragraph], pointers: Sequence[Sequence[Pointer]]) -> list[list[Pointer]]:
    """*pointers* with one more for each "(ibid., p. 5)", linked to the citation before it; none where nothing is."""
    last: Pointer | None = None
    settled: list[list[Pointer]] = []
    for paragraph, some in zip(paragraphs, pointers, strict=True):
        here = sorted([*some, *_found(paragraph.text)], key=lambda one: one.start)
        kept: list[Pointer] = []
        for one in here:
            if one.label == _AGAIN:
                if last is None or len(last.links) != 1:
                    continue
                link = Link(last.links[0].key, Confidence.MEDIUM, "the source cited last")
                one = replace(one, label=replace(last.label, title=""), links=(link,))
            last = one
            kept.append(one)
        settled.append(kept)
    return settled


_AGAIN = Label(title="ibid.")


def _found(text: str) -> list[Pointer]:
    return [
        Pointer(match.start() + 1, match.end() - 1, match.start(), match.end(), CitationStyle.PARENTHETICAL, _AGAIN,
                match["locator"].strip(" ,"))
        for match in _IBID.finditer(text)
    ]  # fmt: skip
