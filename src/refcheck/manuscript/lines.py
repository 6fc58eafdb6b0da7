"""The printed lines of a text and the width at which they are broken."""

from __future__ import annotations

import re
from dataclasses import dataclass

PAGE_MARK = re.compile(r"[-–—\s]*\d{1,4}[-–—\s]*")  # a line that is the number of its page
_LINE = re.compile(r"[^\r\n\f\v\u2028\u2029]+")


@dataclass(frozen=True, slots=True)
class Line:
    """One printed line without its break: offsets of its first and past its last visible character.

    `gap` says that a blank line (or page break) precedes it; `indent` is the width of the blanks it begins with.
    """

    start: int
    end: int
    gap: bool
    indent: int


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the content."""

    start: int
    end: int


def lines_of(content: str, start: int, end: int) -> tuple[Line, ...]:
    """The lines between two offsets that are not blank."""
    found: list[Line] = []
    last_end = start
    for match in _LINE.finditer(content, start, end):
        text = match[0]
        stripped = text.strip()
        if not stripped:
            continue
        indent = len(text) - len(text.lstrip())
        begin = match.start() + indent
        between = content[last_end : match.start()]
        gap = not found or between.count("\n") > 1 or between.count("\r") > 1 or "\f" in between
        found.append(Line(begin, begin + len(stripped), gap, indent))
        last_end = begin + len(stripped)
    return tuple(found)


def wrap_width(content: str, lines: tuple[Line, ...]) -> int:
    """The width at which *lines* are broken, 0 where every line is a paragraph of its own."""
    lengths = sorted(line.end - line.start for line in lines if " " in content[line.start : line.end])
    if len(lengths) < 4:
        return 0
    for share in (0.98, 0.9):  # a few lines are longer: page heads, lines of a table
        width = lengths[min(len(lengths) - 1, int(len(lengths) * share))]
        full = sum(width - 14 <= length <= width + 2 for length in lengths)
        if width <= 160 and full * 10 >= len(lengths) * 3:
            return width
    return 0
