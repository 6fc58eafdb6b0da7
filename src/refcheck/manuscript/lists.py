"""Where a manuscript's reference lists stand: under a heading in any language, or as a run of entries without one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from refcheck.manuscript.dense import best_stretch, end_of_list, weight
from refcheck.manuscript.layout import Layout
from refcheck.manuscript.lines import Line
from refcheck.manuscript.shapes import ADDRESS, LABEL, YEAR, has_year, looks_like_entry, starts_as_name, without_label
from refcheck.text.headings import (
    CAPTION,
    IMPRINT,
    heads_archives,
    heads_other_text,
    heads_section,
    is_heading,
    is_other_heading,
)

_MOST_HEADING = 70
_FEWEST = 3
_PAGE_MARK = re.compile(
    r"[-–—\s]*(?:page|p\.|seite|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?[-–—\s]*", re.IGNORECASE
)
_MARKED = re.compile(r"(#{1,6})\s")
_BOLD = re.compile(r"(\*\*|__)(?=\w)[^*_\d]{2,60}\1:?")
_DEEPEST = 6
_CLOSED = re.compile(r"[.)\]>”\"»/\d]\W{0,2}$|\S{30}$")  # the end of an entry
_MOST_LETTERS = 2
_AHEAD = 200  # lines in which entries follow a section without any year
_PROSE = -1.5  # no entry begins with a line of this weight


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The lines of one list, its heading and subheadings left out; `start` is where the heading (or list) begins.

    `sections` are its subheadings, each with the number of the line of the list that follows it; `openings` are the
    numbers of lines that begin an entry for certain.
    """

    start: int
    end: int
    lines: tuple[Line, ...]
    sections: tuple[tuple[int, str], ...] = ()
    openings: tuple[int, ...] = ()

    def section(self, offset: int) -> str:
        """The subheading under which *offset* stands, "" before the first; a letter of the alphabet parts nothing."""
        above = bisect_right(self.sections, offset, key=lambda one: self.lines[one[0]].start)
        headings = (heading for _, heading in reversed(self.sections[:above]))
        return next((heading for heading in headings if sum(map(str.isalpha, heading)) > _MOST_LETTERS), "")


def find_lists(layout: Layout) -> tuple[ReferenceList, ...]:
    """The reference lists of a text in reading order; empty when there is none."""
    lines = layout.lines
    starts = [number for number, line in enumerate(lines) if _heads_a_list(layout, number, line)]
    found = []
    end = 0
    for position, number in enumerate(starts):
        if number < end:
            continue  # the heading of a section: "Secondary Sources" within "Bibliography"
        over = _end_of_section(layout, number)
        stop = next((start for start in starts[position + 1 :] if start >= over), len(lines))
        kept, end = _until_other_text(layout, number + 1, stop)
        if kept:
            entries, sections = [lines[at] for at in kept], _sections(layout, number + 1, kept)
            openings = _openings(layout, entries, sections)
            found.append(ReferenceList(lines[number].start, lines[end - 1].end, tuple(entries), sections, openings))
    return tuple(found) or _without_heading(layout)


def _print(layout: Layout, line: Line) -> str:
    return layout.content[line.start : line.end]


def _heads_a_list(layout: Layout, number: int, line: Line) -> bool:
    if not is_heading(_print(layout, line)):
        return False
    texts = [_print(layout, other) for other in layout.lines[number + 1 : number + 2]]
    if texts and weight(texts[0], "") < _PROSE:
        return False
    if _entries_begin(layout, number) or _sections_begin(layout, number):
        return True
    heads = number + 1 < len(layout.lines) and _depth(layout, number + 1) == _DEEPEST
    ahead = range(number + 2, min(number + _AHEAD, len(layout.lines) - 1))
    return heads and any(_entries_begin(layout, at) for at in ahead)


def _sections_begin(layout: Layout, number: int) -> bool:
    """Whether the marked heading *number* is over sections, of which one has entries and none before it is prose."""
    for at in range(number + 1, _end_of_section(layout, number)):
        text = _print(layout, layout.lines[at])
        if _level(text):
            if _entries_begin(layout, at):
                return True
        elif at == number + 1 or weight(text, "") < _PROSE:
            return False
    return False


def _level(text: str) -> int:
    """The depth of a heading that is marked as one, also by bold print, 0 for any other line."""
    marked = _MARKED.match(text)
    return len(marked[1]) if marked else _DEEPEST if _BOLD.fullmatch(text) else 0


def _depth(layout: Layout, number: int) -> int:
    """The depth of the line *number* as a heading: marked, or by the words for a section of a list alone on it."""
    text = _print(layout, layout.lines[number])
    if level := _level(text):
        return level
    before = _print(layout, layout.lines[number - 1]) if number else ""
    if is_heading(text) or not heads_section(text):
        return 0
    return _DEEPEST if not before or _CLOSED.search(before) or is_heading(before) else 0


def _end_of_section(layout: Layout, number: int) -> int:
    """The number of the line that ends what the marked heading *number* is over; the next one for any other line."""
    level = _depth(layout, number)
    if not level:
        return number + 1
    after = range(number + 1, len(layout.lines))
    ends = (at for at in after if 0 < _depth(layout, at) <= level)
    return next(ends, len(layout.lines))


def _entries_begin(layout: Layout, number: int) -> bool:
    """Whether entries of a list follow the line *number* soon."""
    texts = [_print(layout, other) for other in layout.lines[number + 1 : number + 13]]
    joined = [" ".join(texts[at : at + 4]) for at in range(min(4, len(texts)))]
    return any(has_year(text[:600]) or LABEL.match(text) for text in joined) and any(
        starts_as_name(without_label(text)) > 0 or LABEL.match(text) for text in texts[:4]
    )


def _sections(layout: Layout, first: int, kept: Sequence[int]) -> tuple[tuple[int, str], ...]:
    """The marked headings among the lines from *first* to the last of *kept*, with the places in *kept* after them."""
    headings = (number for number in range(first, kept[-1]) if _depth(layout, number))
    return tuple(
        (bisect_left(kept, number), _print(layout, layout.lines[number]).strip("#*_: ")) for number in headings
    )


def _openings(layout: Layout, entries: Sequence[Line], sections: Sequence[tuple[int, str]]) -> tuple[int, ...]:
    """The first line of each section; in one of archives, whose entries have no years to tell them by, every gap."""
    found: list[int] = []
    for (first, heading), (after, _) in pairwise([*sections, (len(entries), "")]):
        dated = any(YEAR.search(_print(layout, line)) for line in entries[first:after]) and not heads_archives(heading)
        found += [at for at in range(first, after) if at == first or (entries[at].gap and not dated)]
    return tuple(found)


def _until_other_text(layout: Layout, first: int, stop: int) -> tuple[list[int], int]:
    """The lines of a list from number *first* up to the text that follows it, and the number after its last line."""
    kept: list[int] = []
    end = stop
    undated, last = 0, _end_of_section(layout, first - 1) if _depth(layout, first - 1) else stop
    for number in range(first, stop):
        line = layout.lines[number]
        text = _print(layout, line)
        if undated <= number < last and _is_undated_section(layout, number, last):
            undated = _end_of_section(layout, number)
        depth = _depth(layout, number)
        if number < undated:
            kept += [] if depth else [number]
            continue
        turned = (line.gap or _turns_away(layout, number, text)) and not (depth and not _level(text))
        if kept and turned and _begins_other_text(layout, number, text):
            end = number
            break
        heads = depth or (line.gap and _is_subheading(layout, number, text))
        if not heads and not _is_page_mark(layout, number):
            kept.append(number)
    whole = end_of_list([_print(layout, layout.lines[number]) for number in kept])
    if whole < len(kept):
        kept, end = kept[:whole], kept[whole]
    return kept, end


def _is_undated_section(layout: Layout, number: int, last: int) -> bool:
    """Whether a marked heading within a list that ends at *last* is over archives, or no years but entries after it."""
    text = _print(layout, layout.lines[number])
    if not _depth(layout, number) or heads_other_text(text):
        return False
    end = _end_of_section(layout, number)
    texts = [_print(layout, line) for line in layout.lines[number + 1 : end]]
    if any(weight(each, "") < _PROSE for each in texts):
        return False
    if heads_archives(text):
        return True
    later = (at for at in range(end, min(end + _AHEAD, last)) if _depth(layout, at))
    return not any(map(YEAR.search, texts)) and any(_entries_begin(layout, at) for at in later)


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
    if _level(text):
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
