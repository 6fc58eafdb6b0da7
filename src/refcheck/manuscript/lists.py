"""Where a manuscript's reference lists stand: under a heading in any language, or as a run of entries without one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refcheck.manuscript.dense import best_stretch, end_of_list, weight
from refcheck.manuscript.layout import Layout
from refcheck.manuscript.lines import Line
from refcheck.manuscript.shapes import ADDRESS, LABEL, YEAR, has_year, looks_like_entry, starts_as_name, without_label
from refcheck.text.headings import CAPTION, IMPRINT, heads_other_text, is_heading, is_other_heading

_MOST_HEADING = 70
_FEWEST = 3
_PAGE_MARK = re.compile(
    r"[-–—\s]*(?:page|p\.|seite|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
_PROSE = -1.5  # no entry begins with a line of this weight


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The lines of one list, its heading and subheadings left out; `start` is where the heading (or list) begins."""

    start: int
    end: int
    lines: tuple[Line, ...]


def find_lists(layout: Layout) -> tuple[ReferenceList, ...]:
    """The reference lists of a text in reading order; empty when there is none."""
    lines = layout.lines
    starts = [number for number, line in enumerate(lines) if _heads_a_list(layout, number, line)]
    found = []
    for position, number in enumerate(starts):
        stop = starts[position + 1] if position + 1 < len(starts) else len(lines)
        entries, end = _until_other_text(layout, number + 1, stop)
        if entries:
            found.append(ReferenceList(lines[number].start, lines[end - 1].end, entries))
    return tuple(found) or _without_heading(layout)


def _print(layout: Layout, line: Line) -> str:
    return layout.content[line.start : line.end]


def _heads_a_list(layout: Layout, number: int, line: Line) -> bool:
    if not is_heading(_print(layout, line)):
        return False
    following = layout.lines[number + 1 : number + 13]
    texts = [_print(layout, other) for other in following]
    joined = [" ".join(texts[at : at + 4]) for at in range(min(4, len(texts)))]
    if texts and weight(texts[0], "") < _PROSE:
        return False
    return any(has_year(text[:600]) or LABEL.match(text) for text in joined) and any(
        starts_as_name(without_label(text)) > 0 or LABEL.match(text) for text in texts[:4]
    )


def _until_other_text(layout: Layout, first: int, stop: int) -> tuple[tuple[Line, ...], int]:
    """The lines of a list from number *first* up to the text that follows it, and the number after its last line."""
    kept: list[int] = []
    end = stop
    for number in range(first, stop):
        line = layout.lines[number]
        text = _print(layout, line)
        if kept and (line.gap or _turns_away(layout, number, text)) and _begins_other_text(layout, number, text):
            end = number
            break
        if not (line.gap and _is_subheading(layout, number, text)) and not _is_page_mark(layout, number):
            kept.append(number)
    whole = end_of_list([_print(layout, layout.lines[number]) for number in kept])
    if whole < len(kept):
        kept, end = kept[:whole], kept[whole]
    return tuple(layout.lines[number] for number in kept), end


def _turns_away(layout: Layout, number: int, text: str) -> bool:
    """Whether a line that no gap sets off is the heading of other text, in a list without gaps."""
    following = [_print(layout, line) for line in layout.lines[number + 1 : number + 9]]
    return is_other_heading(text) and sum(starts_as_name(each) >= 2 for each in following) < _FEWEST


def _begins_other_text(layout: Layout, number: int, text: str) -> bool:
    """Whether the line *number* (after a gap) is where the list has ended."""
    if CAPTION.match(text) or IMPRINT.match(text):
        return True
    if heads_other_text(text) and not YEAR.search(text) and not _entries_follow(layout, number + 1, 2, least=1.2):
        return True
    if ADDRESS.search(text):
        return False  # an entry that is hardly more than its address
    short = len(text) <= _MOST_HEADING and not YEAR.search(text) and not text.endswith((".", ",", ";"))
    heading = short and (text.startswith("#") or text.isupper() or _next_is_gapped(layout, number))
    return heading and not _entries_follow(layout, number + 1, 6)


def _is_subheading(layout: Layout, number: int, text: str) -> bool:
    """A heading within a list ("Primary sources", "A"): short, undated, and entries follow it."""
    if text.startswith("#"):
        return True
    if len(text) > 50 or has_year(text) or text.endswith((".", ",", ";", ">", "/")) or LABEL.match(text):
        return False
    if layout.width and len(text) * 3 > layout.width * 2 and not _next_is_gapped(layout, number):
        return False  # the first line of a wrapped entry
    return "/" not in text and starts_as_name(text) < 1 and _entries_follow(layout, number + 1, 3)


def _next_is_gapped(layout: Layout, number: int) -> bool:
    return number + 1 < len(layout.lines) and layout.lines[number + 1].gap


def _entries_follow(layout: Layout, number: int, lines: int, *, least: float = 0.3) -> bool:
    """Whether an entry of a list is among the next few lines, one that begins with a name as surely as *least*."""
    for at in range(number, min(number + lines, len(layout.lines))):
        whole = " ".join(_print(layout, line) for line in layout.lines[at : at + (4 if layout.width else 1)])
        if looks_like_entry(whole[:700]) and (starts_as_name(whole) >= least or LABEL.match(whole)):
            return True
    return False


def _is_page_mark(layout: Layout, number: int) -> bool:
    """Whether the line *number* is a page number alone, and not the end of "pp. 289-"."""
    text = _print(layout, layout.lines[number])
    before = _print(layout, layout.lines[number - 1]) if number else ""
    return bool(_PAGE_MARK.fullmatch(text)) and not before.endswith(("-", "–", "S.", "p.", ":"))


def _without_heading(layout: Layout) -> tuple[ReferenceList, ...]:
    """The best run of entries in a text that has no heading for them: of paragraphs, else of lines."""
    if not layout.width and (found := _run_of_paragraphs(layout)):
        return found
    lines = layout.lines
    stretch = best_stretch([_print(layout, line) for line in lines])
    if stretch is None or stretch[1] - stretch[0] < _FEWEST:
        return () if not layout.width else _run_of_paragraphs(layout)
    kept = tuple(lines[number] for number in range(*stretch) if not _is_page_mark(layout, number))
    return (ReferenceList(kept[0].start, kept[-1].end, kept),)


def _run_of_paragraphs(layout: Layout) -> tuple[ReferenceList, ...]:
    groups = layout.paragraphs(0, len(layout.content))
    texts = [layout.content[group[0].start : group[-1].end] for group in groups]
    best, best_sum = (0, 0), 0.0
    start, total = 0, 0.0
    for number, text in enumerate(texts):
        total += 1.0 if _surely_entry(text) else -0.6 if len(text) < 60 else -1.5
        if total <= 0:
            start, total = number + 1, 0.0
        elif total > best_sum:
            best, best_sum = (start, number + 1), total
    if best_sum < _FEWEST:
        return ()
    lines = tuple(line for group in groups[best[0] : best[1]] for line in group)
    return (ReferenceList(lines[0].start, lines[-1].end, lines),)


def _surely_entry(text: str) -> bool:
    body = without_label(text)
    named = starts_as_name(body) >= 1 or len(body) < len(text)
    return looks_like_entry(text) and named and has_year(body)
