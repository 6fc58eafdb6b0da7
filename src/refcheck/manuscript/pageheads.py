"""The heads and feet of printed pages: lines that come again from page to page, and are no text."""

from __future__ import annotations

import re
from itertools import pairwise

from refcheck.manuscript.lines import Line

_NUMBERED = re.compile(r"^#\s|\s#$")
_MOST_HEAD = 130
_LEAST_PAGE = 1000  # characters
_MOST_PAGES = 10  # between two heads that are alike
_DIGITS = re.compile(r"\d+")


def running_heads(content: str, lines: tuple[Line, ...]) -> frozenset[Line]:
    """The first and last lines of pages (parted by form feeds) that come again elsewhere but for their numbers."""
    edges: dict[str, list[Line]] = {}
    for number, line in enumerate(lines):
        before = lines[number - 1].end if number else 0
        after = lines[number + 1].start if number + 1 < len(lines) else len(content)
        breaks = "\f" in content[before : line.start] or "\f" in content[line.end : after]
        if (breaks or not number) and line.end - line.start <= _MOST_HEAD:
            text = _DIGITS.sub("#", " ".join(content[line.start : line.end].split())).strip("# |-–—")
            edges.setdefault(text, []).append(line)
    repeated = frozenset(line for text, some in edges.items() if text and len(some) > 1 for line in some)
    return repeated if "\f" in content else repeated | _paged_heads(content, lines)


def _paged_heads(content: str, lines: tuple[Line, ...]) -> frozenset[Line]:
    """The lines that come again page after page in a text without form feeds, with a page number or all alike."""
    found: dict[str, list[int]] = {}
    for number, line in enumerate(lines):
        if line.end - line.start <= _MOST_HEAD:
            found.setdefault(_DIGITS.sub("#", content[line.start : line.end]), []).append(number)
    heads: set[Line] = set()
    for text, numbers in found.items():
        if (
            len(numbers) > 1
            and len(text) > 4
            and text[-1] not in ".,;:-–"
            and _paged([lines[at].start for at in numbers])
        ):
            printed = [_DIGITS.findall(content[lines[at].start : lines[at].end]) for at in numbers]
            alike = all(each == printed[0] for each in printed)
            if (len(numbers) > 3 and " " in text) if alike else _NUMBERED.search(text) and _count_pages(printed):
                heads.update(lines[at] for at in numbers)
    return frozenset(heads)


def _count_pages(printed: list[list[str]]) -> bool:
    """Whether of the numbers in lines that are otherwise alike one counts pages, and the others stay."""
    changing = [column for column in zip(*printed, strict=True) if len(set(column)) > 1]
    if len(changing) != 1:
        return False
    pages = [int(number) for number in changing[0]]
    looks_dated = len(pages) < 3 and any(1500 <= page < 2100 for page in pages)
    return pages[0] > 9 and not looks_dated and all(0 < b - a <= _MOST_PAGES for a, b in pairwise(pages))


def _paged(offsets: list[int]) -> bool:
    """Whether lines stand a page apart, or a few pages."""
    gaps = [b - a for a, b in pairwise(offsets)]
    page = min(gaps)
    return page >= _LEAST_PAGE and all(abs(gap - round(gap / page) * page) * 4 <= page for gap in gaps)
