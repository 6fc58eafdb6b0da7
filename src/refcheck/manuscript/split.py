"""A reference list parted into its entries.

Printed labels part a list by themselves. Where there are none, every line is weighed as the beginning of an entry:
blank lines, a line that ends although the next word would still have fitted, hanging indents, names at the beginning,
alphabetical order, a year in every entry; what the list does consistently counts more. The best reading of the whole
list is found at once (dynamic programming over its lines), so that one odd line does not shift its neighbours.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from refcheck.manuscript.lines import Line, Span, wrap_width
from refcheck.manuscript.shapes import ACCESS, ADDRESS, CODE_LABEL, LABEL, has_year, label_of, starts_as_name
from refcheck.text.eastern import evened
from refcheck.text.names import fold_name

_MOST_LINES = 25
_UNFINISHED = re.compile(
    r"(?:[,&;:(–—‐-]|[\w/]-|\b(?:and|und|et|y|e|of|the|in|de|и|ve|In|In:|Em|doi:?|Retrieved from))$", re.IGNORECASE
)
_FINISHED = re.compile(r"[.)\]>”\"»\d/]$|(?:https?://|www\.|10\.\d{4})\S+$")
_FIRST_PIECE = re.compile(r"\S+?[-–—](?=\w)|\S+")
_BRACKETED_YEAR = re.compile(r"\((?:(?:1[5-9]|20)\d\d|n\.d\.)[a-z]?(?:, [^()]{2,20})?\)")
# What stands in the place of an author named in the entry before: "———.", "– (1993):", "- 2004.", "Ders., 1993:".
_REPEATED = re.compile(
    r"[—–_―-]{2,}|[—―]\s?[.,:]|[–-]:\s|[—–―-]\s?[,:]?\s?\(?(?:1[5-9]|20)\d\d[a-z]?[).,:]|"
    r"(?:Ders|Dies|Dens)\.|(?:Derselbe|Dieselben?|Idem|Eadem|Id\.)[\s,:(]"
)
_SMALL = re.compile(r"(?:the|el|la|los|las|le|les|der|die|das|o|a|os|as|van|von|de|den|del|d['’])\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Setting:
    """How a list is set: its wrap width (0: a line is a paragraph), whether every wrap is at the last word that fits,
    whether blank lines part the entries, the indent that begins entries (-1: none), alphabetical order.
    """

    width: int
    exact: bool
    gapped: bool
    first_indent: int
    sorted: bool
    year_in_brackets: bool


def split(content: str, lines: Sequence[Line], openings: Sequence[int] = ()) -> tuple[Span, ...]:
    """The spans of the entries in the *lines* of a list, in order; labels belong to their entries.

    *openings* are the numbers of lines that begin an entry for certain.
    """
    if not lines:
        return ()
    starts = _labelled(content, lines)
    if starts is None:
        starts = _weighed(content, lines, openings)
    ends = [*starts[1:], len(lines)]
    return tuple(Span(lines[start].start, lines[end - 1].end) for start, end in zip(starts, ends, strict=True))


# ------------------------------------------------------------------------------------------------------- labels


def _labelled(content: str, lines: Sequence[Line]) -> list[int] | None:
    """The numbers of the lines that begin entries where printed labels count up, else None."""
    coded = [number for number, line in enumerate(lines) if CODE_LABEL.match(content, line.start, line.end)]
    if coded and coded[0] <= 1 and len(coded) >= 3 and not _counts(content, lines):
        return coded
    starts = _counts(content, lines)
    return starts if len(starts) >= 2 and starts[0] <= 1 and _explains(lines, starts) else None


def _counts(content: str, lines: Sequence[Line]) -> list[int]:
    """The lines whose labels go up one by one (a few may be missing), bracketed or dotted like the first."""
    starts: list[int] = []
    kind, last = "", 0
    for number, line in enumerate(lines):
        found = LABEL.match(content, line.start, line.end)
        if not found:
            continue
        this, value = (
            found.lastgroup or "",
            int(label_of(found[0] + "x" if found.lastgroup != "bare" else found[0] + " X") or 0),
        )
        if (not starts and value <= 3) or (starts and this == kind and last < value <= last + 3):
            kind, last = this, value
            starts.append(number)
        elif starts and this == kind and value == 1 and last >= 2 and line.gap:
            last = value  # a list that begins to count again (per chapter)
            starts.append(number)
    return starts


def _explains(lines: Sequence[Line], starts: list[int]) -> bool:
    """Whether the labels part the list: entries of a few lines, not a stray number in an unlabelled list."""
    if len(lines) <= 3 * len(starts):
        return True
    characters = lines[-1].end - lines[0].start
    return characters / len(starts) < 700


# ------------------------------------------------------------------------------------------------------- weights


def _weighed(content: str, lines: Sequence[Line], openings: Sequence[int]) -> list[int]:
    """The most likely beginnings of entries, by dynamic programming over the lines."""
    texts = [evened(content[line.start : line.end]) for line in lines]
    setting = _learn(content, lines, texts)
    weights = [_weight(setting, lines, texts, number) for number in range(len(lines))]
    folded = [fold_name(_SMALL.sub("", text, count=1)[:24]) for text in texts]
    best: list[float] = [0.0] + [float("-inf")] * len(lines)
    came: list[int] = [0] * (len(lines) + 1)
    for end in range(1, len(lines) + 1):
        opened = openings[before - 1] if (before := bisect_left(openings, end)) else 0
        for start in range(max(opened, end - _MOST_LINES), end):
            score = best[start] + (weights[start] if start else 0.0) + _entry_weight(setting, texts[start:end])
            if setting.sorted and start:
                score += _order(folded, came[start], start)
            if score > best[end]:
                best[end], came[end] = score, start
    starts: list[int] = []
    at = len(lines)
    while at > 0:
        at = came[at]
        starts.append(at)
    return starts[::-1]


def _order(folded: list[str], before: int, start: int) -> float:
    """What alphabetical order says of an entry beginning at *start* after one beginning at *before*."""
    if not folded[start] or not folded[before]:
        return 0.0
    a, b = folded[before], folded[start]
    if a[:1] == b[:1]:
        return 0.8 if a[:4] <= b[:4] else -0.3
    if a < b:
        return 0.5 if ord(b[0]) - ord(a[0]) <= 4 else -0.2
    return -1.6


def _entry_weight(setting: Setting, texts: Sequence[str]) -> float:
    """What the lines of one entry say together: a year, a bearable length."""
    length = sum(map(len, texts)) + len(texts)
    whole = " ".join(texts[:8]) if length < 2400 else texts[0]
    score = 0.6 if has_year(whole) else -2.0
    if length < 40:
        score -= 2.0
    if length > 900:
        score -= (length - 900) / 300
    if setting.year_in_brackets:
        years = len(_BRACKETED_YEAR.findall(whole))
        score -= 1.0 if not years else 2.0 * (min(years, 4) - 1)
    return score


def _weight(setting: Setting, lines: Sequence[Line], texts: Sequence[str], number: int) -> float:
    """How much speaks for line *number* beginning an entry."""
    if number == 0:
        return 0.0
    before, text, line = texts[number - 1], texts[number], lines[number]
    score = 1.3 * starts_as_name(text) if not _REPEATED.match(text) else 3.0
    score += 1.0 if _FINISHED.search(before) else -1.5
    if _UNFINISHED.search(before):
        score -= 4.0
    if ACCESS.match(text):
        score -= 4.0
    if ADDRESS.search(before[-60:]) and _FINISHED.search(before):
        score += 0.7
    return score + _breaks(setting, before, text, line) - 1.2


def _breaks(setting: Setting, before: str, text: str, line: Line) -> float:
    """What the layout says: gap, early line end, indent."""
    score = 0.0
    if setting.gapped:
        score += 4.5 if line.gap else -6.0
    elif line.gap:
        score += 1.5
    if setting.first_indent >= 0:
        score += 4.0 if abs(line.indent - setting.first_indent) <= 1 else -4.0
    if not setting.width:
        return score + (0.0 if setting.gapped else 2.0)
    first = _FIRST_PIECE.match(text)
    room = setting.width - len(before) - 1 - (len(first[0]) if first else 0)
    if setting.exact:
        return score + (5.0 if room >= 0 else -0.8)
    return score + max(-1.0, min(3.0, room / 8))


# ---------------------------------------------------------------------------------------------- learning the setting


def _learn(content: str, lines: Sequence[Line], texts: Sequence[str]) -> Setting:
    """How this list is set, from its own lines."""
    width = wrap_width(content, tuple(lines))
    named = [
        number
        for number in range(1, len(lines))
        if starts_as_name(texts[number]) >= 1 and _FINISHED.search(texts[number - 1])
    ]
    gaps = sum(line.gap for line in lines[1:])
    unparted = sum(not lines[number].gap and starts_as_name(texts[number]) >= 2 for number in named)
    gapped = gaps >= 2 and unparted * 4 <= gaps and _gaps_part(lines, texts)
    return Setting(
        width=width,
        exact=bool(width) and _wraps_exactly(texts, width),
        gapped=gapped,
        first_indent=_first_indent(lines, named),
        year_in_brackets=_has_bracketed_years(texts, named),
        sorted=_is_sorted([fold_name(_SMALL.sub("", texts[number], count=1)[:24]) for number in named]),
    )


def _has_bracketed_years(texts: Sequence[str], named: Sequence[int]) -> bool:
    """Whether the lines that surely begin entries have a year in brackets in them or soon after."""
    dated = sum(bool(_BRACKETED_YEAR.search(" ".join(texts[number : number + 2]))) for number in named)
    return len(named) >= 3 and dated * 10 >= len(named) * 8


def _gaps_part(lines: Sequence[Line], texts: Sequence[str]) -> bool:
    """Whether most gaps stand where an entry can begin."""
    after = [text for line, text in zip(lines[1:], texts[1:], strict=True) if line.gap]
    return sum(starts_as_name(text) > 0 for text in after) * 10 >= len(after) * 6


def _first_indent(lines: Sequence[Line], named: Sequence[int]) -> int:
    """The indent of first lines where further lines have another one throughout, else -1."""
    if len(named) < 3:
        return -1
    [(likely, times)] = Counter(lines[number].indent for number in named).most_common(1)
    others = sum(abs(line.indent - likely) > 1 for line in lines)
    return -1 if times * 10 < len(named) * 8 or others * 5 < len(lines) else likely


def _wraps_exactly(texts: Sequence[str], width: int) -> bool:
    """Whether lines that surely go on were broken only where the next word did not fit."""
    pairs = [(before, text) for before, text in pairwise(texts) if text[:1].islower() and before[-1:].isalpha()]
    if len(pairs) < 4:
        return False
    early = sum(len(before) + 1 + len(text.split(" ", 1)[0]) <= width for before, text in pairs)
    return early * 50 <= len(pairs)


def _is_sorted(heads: Sequence[str]) -> bool:
    """Whether the list is meant to be in alphabetical order."""
    pairs = [(a[:3], b[:3]) for a, b in pairwise(heads) if a and b]
    return len(pairs) >= 4 and sum(a <= b for a, b in pairs) * 10 >= len(pairs) * 8
