"""Words of a source between quoted ones that nobody quotes: the reporter's, the page's, the typist's.

A speech is printed in pieces ("…," she said, "…"), with numbered paragraphs, times, stage directions in brackets; a web
page sets captions, advertisements and links between its paragraphs.
"""

from __future__ import annotations

import re
from enum import Enum

from refcheck.text.fold import Folded

_CLOSING = re.compile(r"[”»“\"’']")
_OPENING = re.compile(r"[“«„\"‘']")
_LABEL = re.compile(
    r"[\[(]?(?:\d{1,4}|\d{1,2}(?::\d\d){1,2}|[ivxlc]{1,6}|[a-z]|pp?\.?\s?\d{1,4})[\])]?[.):]?", re.IGNORECASE
)
# After a sentence: "(Applause.)", "[laughter]", "(The delegate sat down.)".
_DIRECTION = re.compile(
    r"[.!?…,;:—–-]{1,2}[\"”’]?\s{1,3}[(\[](?:(?:applause|laughter|laughs|cheers|interruption|inaudible|crosstalk|pause|"
    r"beifall|heiterkeit|zuruf|applaudissements|rires|aplausos|risas|alkış\w*|gülüşme\w*|аплодисменты|смех)\b[^()\[\]\n]{0,40}|"
    r"[^\W\d_a-zß-ÿа-яё][^()\[\]\n]{2,40}\.)[)\]][.]?\s{0,3}",
    re.IGNORECASE,
)
_SAID = 12  # words of a reporter between two pieces of speech


class Between(Enum):
    """What words of the source between two quoted ones are."""

    SPEECH = "words of the text"
    ASIDE = "no words of the text"
    LINES = "whole lines"


def between(source: Folded, start: int, end: int) -> Between:
    """What the tokens *start* to *end* are, which the source has and the quotation leaves out between its words."""
    if not 0 < start < end < len(source):
        return Between.SPEECH
    text = source.text
    low, high = source.ends[start - 1], source.starts[end]
    whole = text[low:high]
    before, words, after = (
        text[low : source.starts[start]],
        source.passage(start, end),
        text[source.ends[end - 1] : high],
    )
    if end - start <= _SAID and "\n" not in whole and _CLOSING.search(before) and _OPENING.search(after):
        return Between.ASIDE
    if _DIRECTION.fullmatch(whole):
        return Between.ASIDE
    begins = "\n" in before
    if begins and _LABEL.fullmatch(f"{before[-1:].strip()}{words}{after[:2].strip()}"):
        return Between.ASIDE
    return Between.LINES if begins and "\n" in after else Between.SPEECH
