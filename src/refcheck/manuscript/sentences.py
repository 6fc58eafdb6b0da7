"""Sentences of a paragraph as spans; brackets after the full stop belong to the sentence they support."""

from __future__ import annotations

import re
from bisect import bisect_right
from operator import itemgetter

# A citation right behind the full stop: "so.[@roe] Later", "so.[3] Later", "so.\footcite[12]{roe} Later".
_MARK = r"(?:\[-?[@\d][^\[\]]{0,300}\]|\\[A-Za-z]{0,12}cite[a-z]{0,8}\*?(?:\[[^\[\]]{0,100}\]){0,2}\{[^{}]{1,300}\})"
_END = re.compile(rf"[.!?…]+[\"'”’»)\]*_]{{0,4}}(?=\s|{_MARK})")
_MARKS = re.compile(rf"{_MARK}{{1,20}}\.?(?=\s|$)")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[.“\"‘'])(?:[^\W\d_]|al|vs|cf|e\.g|i\.e|etc|ca|resp|approx|no|nos|nr|vol|pp?|pg|fig|figs|eq|eqs|"
    r"ed|eds|ch|chap|sec|"
    r"dr|prof|mr|mrs|ms|st|sr|jr|gen|gov|sen|rep|col|hon|rev|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|u\.s|"
    r"u\.k|u\.n|a\.m|"
    r"p\.m|bzw|z\.b|vgl|usw|bd|hrsg|dra?|sra?|núm|pág|art|op|cit|ibid|ss?|vd|yy|örn|bkz|doç|yrd|им|г|гг|стр|см|"
    r"др|тыс|млн|млрд)\.$",
    re.IGNORECASE,
)
_ORDINAL = re.compile(
    r"(?:Jahrhundert|Jh|Jänner|Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|"
    r"Kapitel|Auflage)"
)  # German writes "the 19th century" with a full stop
_SHORT_NUMBER = re.compile(r"(?<!\d)\d{1,2}$")
_BRACKET_AFTER = re.compile(r"\s*(?:\[[^\[\]]{2,300}\]|\([^()]{2,300}\))\.?")
_LONGEST = 6000
_STEP = 2000
_YEAR_INSIDE = re.compile(r"\d{4}|\[\d|\(\d{1,3}[),;–-]|n\.d\.|ibid", re.IGNORECASE)


def sentence_spans(text: str) -> tuple[tuple[int, int], ...]:
    """The spans of the sentences of one paragraph, in order, without the blanks between them."""
    spans: list[tuple[int, int]] = []
    start = 0
    for found in _END.finditer(text):
        if found.end() <= start or not _ends(text, found, start):
            continue
        end = found.end()
        if not text[end : end + 1].isspace():
            marks = _MARKS.match(text, end)
            if not marks or not _closes(text, marks.end(), "."):
                continue
            end = marks.end()
        bracket = _BRACKET_AFTER.match(text, end)
        if bracket and _YEAR_INSIDE.search(bracket[0]) and _closes(text, bracket.end(), found[0]):
            end = bracket.end()
        _add(spans, text, start, end)
        start = end
    _add(spans, text, start, len(text))
    return tuple(spans)


def _add(spans: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    if piece.strip():
        lead = len(piece) - len(piece.lstrip())
        spans.append((start + lead, start + len(piece.rstrip())))


def _closes(text: str, end: int, mark: str) -> bool:
    """Whether the sentence ends with the bracket: after a closing quotation mark, or where a new sentence begins."""
    following = text[end : end + 3].lstrip()
    return not following or not following[0].islower() or mark[-1] in "\"'”’»"


def _ends(text: str, found: re.Match[str], start: int) -> bool:
    """Whether the mark *found* ends a sentence: no abbreviation, no initial, and a new sentence can begin after it."""
    after = text[found.end() : found.end() + 12].lstrip()
    if not after:
        return True
    if after[0].islower() or after[0] in ",;:–-":
        return False
    is_counted = _SHORT_NUMBER.search(text, max(0, found.start() - 3), found.start()) is not None
    if found[0] == "." and is_counted and _ORDINAL.match(after):
        return False
    if found[0] == "." and _ABBREVIATION.search(text[max(start, found.start() - 8) : found.start() + 1]):
        # An initial or abbreviation: a sentence ends only where what follows cannot go on with a name or number.
        return False
    return not (found[0].startswith("…") and after[0].islower())


def sentence_at(text: str, spans: tuple[tuple[int, int], ...], offset: int) -> tuple[int, int]:
    """The sentence that holds *offset* (or the last one before it)."""
    if not spans:
        return 0, len(text)
    return spans[max(0, bisect_right(spans, offset, key=itemgetter(0)) - 1)]


def bounded(span: tuple[int, int], offset: int) -> tuple[int, int]:
    """*span*, or in one that is too long for a sentence (a table run together) the stretch of it around *offset*."""
    start, end = span
    if end - start <= _LONGEST:
        return span
    step = start + (offset - start) // _STEP * _STEP
    return max(start, step - _STEP // 2), min(end, step + 2 * _STEP)
