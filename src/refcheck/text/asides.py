"""What stands in a text without belonging to its sentences: footnote marks and notes, page numbers, running heads."""

from __future__ import annotations

import re

_SUPERSCRIPT = "⁰¹²³⁴⁵⁶⁷⁸⁹*†‡§"
_MARK = re.compile(
    rf"[\d.,\[{_SUPERSCRIPT}](?:"  # a mark's first character, so that the search leaps from one to the next
    r"(?<=[^\s\d][.,;:!?)”\"’'»\]]\d)\d{0,2}(?=[\s)\]]|$)"  # "the policy.12 The next"
    r"|(?<=\d[;!?)”’»\]]\d)\d{0,2}(?=\s|$)"
    r"|(?<=\b(?:19|20)\d\d[.,])\d{1,3}(?=\s|$)"  # "in 2019.12 The next"
    r"|(?<=[^\W\d_]{3}\d)\d{0,2}(?=[\s.,;:!?)”\"’»]|$)"  # "policy12 of"
    rf"|(?<=[^\s\d][{_SUPERSCRIPT}])[{_SUPERSCRIPT}]{{0,3}}(?:[,–-][{_SUPERSCRIPT}]{{1,4}}){{0,4}}"
    r"|(?<=\[)(?:(?:note|n\.?|nb|a|fn) ?)?\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,6}\]"  # "[12]", "[note 3]"
    r"|(?<=\[)(?:[a-z]|citation needed|update|edit|who\?|when\?)\]"
    r")"
)
_PAGE_NUMBER = re.compile(r"^[ \t]{0,80}[-–—|]?[ \t]?\d{1,4}[ \t]?[-–—|]?[ \t]{0,80}$", re.MULTILINE)
_HEAD = re.compile(r"\f[ \t]{0,80}([^\n\f]{1,70})(?=\n|$)")
_AFTER_NUMBER = re.compile(r"\s{0,4}([^\n]{1,70})(?=\n|$)")
_BREAK = re.compile("\f")
_MOST_PAGES = 3000
_PAGE = 8000  # characters of a page
_FOOT = 2500  # characters before a page's end in which its notes begin, and half of the page at most
_LINES = 8  # lines of one note
# The first line of a note: its number, and a beginning in capitals, a quotation or an address.
_NOTE = re.compile(r"[ \t]{0,20}(\d{1,3})[.)]?[ \t]{1,4}(?=[^\W\d_a-zß-ÿа-яё]|[\"“„«(]|https?:|www\.)")


def asides(text: str) -> list[tuple[int, int]]:
    """The character spans, ascending and apart, that a reader of the sentences skips."""
    spans = [match.span() for match in _MARK.finditer(text)]
    if "\n" in text:
        spans += _furniture(text)
    merged: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def _furniture(text: str) -> list[tuple[int, int]]:
    """Page numbers on lines of their own, and the short line at the top of the page that follows.

    A head is told from a first line of the text by being much shorter than the lines around it, or by coming again.
    """
    numbers = [match.span() for match in _PAGE_NUMBER.finditer(text)]
    if len(numbers) > 2000:  # a table of figures, not page numbers
        numbers = []
    heads = [match.span(1) for match in _HEAD.finditer(text)]
    for _, end in numbers:
        after = _AFTER_NUMBER.match(text, end)
        if after and after.span(1) not in heads:
            heads.append(after.span(1))
    seen: dict[str, int] = {}
    for start, end in heads:
        key = re.sub(r"\d+", "#", text[start:end].strip())
        seen[key] = seen.get(key, 0) + 1
    breaks = [start for start, _ in numbers] + [match.start() for match in _BREAK.finditer(text)]
    spans = numbers + [span for end in breaks[:_MOST_PAGES] if (span := _footnotes(text, end))]
    for start, end in heads:
        line = text[start:end].strip()
        again = seen[re.sub(r"\d+", "#", line)] > 1
        if again or len(line) < 0.85 * _usual_width(text, end):
            spans.append((start, end))
    return spans


def _footnotes(text: str, end: int) -> tuple[int, int] | None:
    """The span of the notes at the foot of the page that ends at *end*, of which the text above calls the first."""
    page = max(text.rfind("\f", 0, end) + 1, end - _PAGE)
    low = end - min(_FOOT, (end - page) // 2)
    starts = [low + hit.end() for hit in re.finditer("\n", text[low:end])]
    first, number, lines = -1, 0, 0
    for start in reversed(starts):
        note, lines = _NOTE.match(text, start, end), lines + 1
        if lines > _LINES:
            break
        if note and (first < 0 or int(note[1]) == number - 1):
            first, number, lines = start, int(note[1]), 0
    if first < 0:
        return None
    mark = rf"(?:(?<=[^\W\d_]{{3}})|(?<=[.,;:!?)”\"’»])){number}(?=[\s.,;:!?)”\"’»]|$)"
    return (first, end) if re.search(mark, text[page:first]) else None


def _usual_width(text: str, offset: int) -> int:
    """The width of the lines that follow *offset*: the middle one of five; 0 where lines are whole paragraphs."""
    widths = sorted(len(line) for line in text[offset : offset + 600].split("\n")[1:6])
    width = widths[len(widths) // 2] if widths else 0
    return width if width <= 120 else 0
