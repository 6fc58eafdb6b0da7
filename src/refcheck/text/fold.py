"""Text folded for comparing: words evened out in case, Unicode form and typography, each with its place in the text.

A token is a word, a number with its decimal point, or a sign that changes a number's meaning (%, €, °). Two texts
hold the same words when the concatenations of their tokens agree: that is what survives hyphenation, inline markup
and the spacing of PDF text. Facts about what breaks literal search: measurements on saved pages and PDFs, 2026-11.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate

from refcheck.text.asides import asides

LOWERED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
"""Raised figures as plain ones."""

SIGNS = "%‰€$£¥₺₽₴₼₾₹¢°"
_INVISIBLE = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe00-\ufe0f\ufeff\ufffe\u0002\u0640"
)
# Scripts written without spaces between words: every character is a token, or whole clauses would be one.
_UNSPACED = "\u0e00-\u0e7f\u0e80-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_COMBINING = "".join(
    chr(code) for code in range(0x300, 0x1AFF) if unicodedata.category(chr(code)) in ("Mn", "Mc") and code < 0xE00
)
_SMALL_DIGITS = "".join(char for char in map(chr, range(0x80, 0x2800)) if char.isdigit() and not char.isdecimal())
_LETTER = rf"[^\W_{_UNSPACED}]"
# The letters of most texts in one table, which is looked up faster than the class above is gone through.
_USUAL = "[A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0391-\u03a1\u03a3-\u03c9\u0400-\u0481\u048a-\u052f]"
_ONWARDS = (
    rf"{_LETTER}*+(?:"
    rf"(?:[{_COMBINING}{_INVISIBLE}]++"
    r"|['’ʼ‘`](?=(?:t|s|d|m|re|ve|ll|T|S|D|M|RE|VE|LL)\b)"  # a contraction's end is not a word of its own
    r"|[-‐\u00ad][ \t]{0,3}\r?\n\s{0,8}(?=[^\W\dA-Z_])"  # a word broken at a line's end
    rf"){_LETTER}*+)*"
)
_TOKEN = re.compile(
    rf"({_USUAL}++{_ONWARDS}"
    rf"|[{SIGNS}]"
    r"|(?:(?<![^\s(])[-−](?=\d))?\d++(?:[.,:]\d++)*"
    rf"|[{_UNSPACED}]"
    rf"|[{_SMALL_DIGITS}]++"  # before a word; after one it is part of it ("m²")
    rf"|{_LETTER}{_ONWARDS})"
)
# Vowel points of Arabic and Hebrew, the dot that lower-casing İ leaves, letters with several usual shapes.
_EVEN = str.maketrans(
    dict.fromkeys([*range(0x64B, 0x660), 0x670, *range(0x591, 0x5C8), 0x307], "")
    | {ord("ı"): "i", ord("ё"): "е", ord("ی"): "ي", ord("ى"): "ي", ord("ک"): "ك", ord("ς"): "σ"}
)
_ASIDE = re.compile(r"[().,\s]")  # what stands beside the digit or the mark that "⑴", "⒈" and "ﱞ" turn into
_DROPPED = re.compile(rf"[{_INVISIBLE}'’ʼ‘`\-‐\s]")


@dataclass(frozen=True, eq=False)
class Folded:
    """A text with its folded tokens: `words[k]` stands at characters `starts[k]` to `ends[k]` of `text`.

    What is derived from them (the concatenation, the index, the view without footnote marks) is built once, when asked.
    """

    text: str
    words: Sequence[str]
    starts: Sequence[int]
    ends: Sequence[int]

    def __len__(self) -> int:
        return len(self.words)

    def passage(self, first: int, last: int) -> str:
        """The text as it stands from token *first* up to, without it, token *last*."""
        return self.text[self.starts[first] : self.ends[last - 1]] if first < last else ""

    @cached_property
    def joined(self) -> str:
        """All tokens without anything between them."""
        return "".join(self.words)

    @cached_property
    def at(self) -> Sequence[int]:
        """Where in `joined` each token begins; one more at the end."""
        return [0, *accumulate(map(len, self.words))]

    @cached_property
    def positions(self) -> dict[str, list[int]]:
        """For each word, the tokens that are this word."""
        index: defaultdict[str, list[int]] = defaultdict(list)
        for position, word in enumerate(self.words):
            index[word].append(position)
        return dict(index)

    @cached_property
    def lean(self) -> Folded:
        """The same text without footnote marks, page numbers and running heads; itself where there are none."""
        spans = asides(self.text)
        return _without(self, spans) if spans else self


def fold(text: str) -> Folded:
    """The tokens of *text*, folded, with their places in it."""
    pieces = _TOKEN.split(text)  # what stands between, a token, what stands between, a token, ...
    edges = list(accumulate(map(len, pieces)))
    words, starts, ends = list(map(_KNOWN.__getitem__, pieces[1::2])), edges[:-1:2], edges[1::2]
    if "" in words:
        kept = [row for row in zip(words, starts, ends, strict=True) if row[0]]
        words, starts, ends = [row[0] for row in kept], [row[1] for row in kept], [row[2] for row in kept]
    return Folded(text, words, starts, ends)


class _Words(dict[str, str]):
    """Tokens with what they fold to; a dictionary, which `fold` asks without a call of Python's for each token."""

    def __missing__(self, raw: str) -> str:
        if len(self) >= _MOST_KNOWN:
            self.clear()
        word = self[raw] = _evened(raw)
        return word


_MOST_KNOWN = 1 << 17
_KNOWN = _Words()


def fold_word(raw: str) -> str:
    """One token evened out: "Straße" and "STRASSE" agree, so do "ﬁnd" and "find", "1,000" and "1000"."""
    return _KNOWN[raw]


def _evened(raw: str) -> str:
    if raw.isascii() and raw.isalpha():
        return raw.lower()
    if raw[0].isdecimal() or raw[0] in "-−":
        return _number(raw)
    even = _ASIDE.sub("", unicodedata.normalize("NFKC", _DROPPED.sub("", raw))).casefold()
    return unicodedata.normalize("NFC", even).translate(_EVEN).replace("’", "")


def _number(raw: str) -> str:
    """A number in one spelling: ASCII digits, no thousands separators, a point before decimals and minutes."""
    sign = "-" if raw[0] in "-−" else ""
    groups = re.split("[.,:]", "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in raw))
    groups[0] = groups[0].lstrip("-−")
    if len(groups) == 1:
        return sign + groups[0]
    thousands = all(len(group) == 3 for group in groups[1:]) and groups[0] != "0" and len(groups[0]) <= 3
    if thousands and ":" not in raw:
        return sign + "".join(groups)
    if len(groups) > 2 and all(len(group) == 3 for group in groups[1:-1]) and len(groups[-1]) < 3:
        return f"{sign}{''.join(groups[:-1])}.{groups[-1]}"
    return sign + ".".join(groups) if len(groups) == 2 else sign + "".join(groups)


def _without(folded: Folded, spans: Sequence[tuple[int, int]]) -> Folded:
    """The tokens of *folded* outside *spans* (ascending); a token that a span only touches keeps its rest."""
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def keep(first: int, last: int) -> None:
        words.extend(folded.words[first:last])
        starts.extend(folded.starts[first:last])
        ends.extend(folded.ends[first:last])

    def keep_part(start: int, end: int, word: str) -> None:
        words.append(fold_word(word))
        starts.append(start)
        ends.append(end)

    at = 0
    for left, right in spans:
        touched = bisect_right(folded.ends, left, at)
        keep(at, touched)
        at = max(at, bisect_left(folded.starts, right, touched))
        is_begun = touched < at and folded.starts[touched] < left
        if is_begun:
            keep_part(folded.starts[touched], left, folded.text[folded.starts[touched] : left].rstrip(".,:"))
        if at - touched > is_begun and right < folded.ends[at - 1]:
            keep_part(right, folded.ends[at - 1], folded.text[right : folded.ends[at - 1]])
    keep(at, len(folded))
    return Folded(folded.text, words, starts, ends)
