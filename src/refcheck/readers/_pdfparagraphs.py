"""The printed lines of a PDF put together as paragraphs, by where they stand on their pages.

A PDF knows no paragraphs. What parts them: a wider gap, another size of type, an indent after a line with room left,
a label. In a list set with hanging indent it is the line that is not indented. Words broken at a line end are joined.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise
from operator import attrgetter

_LABEL = re.compile(r"\[\d{1,4}\]|\d{1,3}\.\s{1,3}[^\W\d_a-z]")
_NUMBER = re.compile(
    r"(?:\[(\d{1,4})\]|(\d{1,3})\.\s)\s{0,3}(?:[^\W\d_a-zß-ÿ]|[\"“„«]|(?:van|von|de[lrn]?|d[aiu]|el|al|ter|ten)\b)"
)
_COUNTED = 3  # labels that count on from one another are labels; a line of text may begin with "2019." or "12."
_ENTRY_LINES = 30
# A name turned round: "Bernales, S", "Brodsky AS,", "Le Roch, K".
_TURNED = re.compile(r"(?:[^\W\d_a-z][\w'’-]{1,30} ?){1,2}(?:, ?[^\W\d_a-z]|[^\W\d_a-z]{1,3}[,.])")
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b|https?:|doi")
_PAGE_MARK = re.compile(
    r"[-–—\s]*(?:page|p\.|seite|s\.|página|sayfa|стр\.)?\s*(?:\d{1,4}|[ivxl]{1,6})(?:\s*(?:/|of|von|de)\s*\d{1,4})?[-–—\s]*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]{3}")  # the tails of entries, "1986;16(7):106-116.", are alike on many pages, too
_OPEN_ADDRESS = re.compile(r"(?:https?://|www\.|\w\.\w{2,10}/|\b10\.\d{4,9}/)\S*$", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;…>][\"'”’»)\]\d]{0,6}$")
_OPEN = re.compile(r"[\d\])][–—-]$|[(&]$")  # what goes on in the next line: a range, a bracket
_COLUMN_GAP = 60.0  # points between the left edges of two columns, at least
_LONGEST = 20_000  # characters: no paragraph is longer, and joining stays linear
_HEADS = 3  # a line at the edge of so many pages is a running head


@dataclass(frozen=True, slots=True)
class Line:
    """A printed line: its words, its edges in points (bottom-up), its size, its page; `broken` ends within a word."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    page: int
    broken: bool = False


def without_heads(lines: Sequence[Line]) -> list[Line]:
    """*lines* without page numbers and the heads and feet that repeat from page to page."""
    pages: dict[int, list[Line]] = {}
    for line in lines:
        pages.setdefault(line.page, []).append(line)
    edges: dict[int, list[Line]] = {}
    for number, page in pages.items():
        by_height = sorted(page, key=lambda line: -line.bottom)
        edges[number] = list(dict.fromkeys([*by_height[:2], *by_height[-2:]])) if len(page) > 4 else by_height
    seen = Counter(text for page in edges.values() for text in {_folded(line) for line in page})
    dropped = {
        id(line)
        for page in edges.values()
        for line in page
        if _PAGE_MARK.fullmatch(line.text.strip())
        or (len(pages) >= _HEADS and _WORD.search(line.text) and seen[_folded(line)] >= _least(len(pages)))
    }
    return [line for line in lines if id(line) not in dropped]


def _least(pages: int) -> int:
    return max(_HEADS, pages // 8)


def _folded(line: Line) -> str:
    return re.sub(r"\d+", "#", " ".join(line.text.casefold().split()))


def paragraphs(lines: Sequence[Line]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """The paragraphs that *lines* make; with each, the pages on which it stands and where in it they begin."""
    placed = [each for _, page in groupby(lines, key=attrgetter("page")) for each in _placed(list(page))]
    counted = _counted(placed)
    blocks = _blocks(placed)
    open_text, hanging = "", False
    pages: list[tuple[int, int]] = []
    last: _Placed | None = None
    for flows, block in blocks:
        hanging = _is_hanging(block, hanging)
        as_lines = not hanging and _is_list(block)
        keeps_lines = not hanging and _is_unmarked_list(block, counted)
        for number, each in enumerate(block):
            before = block[number - 1] if number else last if flows else None
            goes_on = (
                before is not None
                and id(each) not in counted
                and not _begins(before, each, hanging=hanging, as_lines=as_lines)
            )
            is_new = not number and before is not None and _begins_column(open_text, before, each, hanging=hanging)
            if before and 0 < len(open_text) < _LONGEST and goes_on and not is_new:
                if each.line.page != before.line.page:
                    pages.append((len(open_text), each.line.page))
                open_text = _joined(open_text, before.line, each.line, blank="\n" if keeps_lines else " ")
                last = each
                continue
            if open_text:
                yield open_text, pages
            open_text, pages, last = each.line.text.strip(), [(0, each.line.page)], each
    if open_text:
        yield open_text, pages


@dataclass(frozen=True, slots=True)
class _Placed:
    """A line in its column: whether it is indented, and whether the next line's first word had no room in it."""

    line: Line
    column: float
    indented: bool
    full: bool = True
    leading: float = 0.0


def _placed(page: Sequence[Line]) -> list[_Placed]:
    columns = _columns(page)
    steps = sorted(a.bottom - b.bottom for a, b in pairwise(page) if 2 < a.bottom - b.bottom < 4 * max(a.height, 1))
    leading = steps[len(steps) // 4] if steps else 14.0  # not the median: in a list most steps can be gaps
    found = []
    for number, line in enumerate(page):
        left, right = next(each for each in reversed(columns) if line.left >= each[0] - 1 or each is columns[0])
        following = page[number + 1].text.split() if number + 1 < len(page) else []
        width = (line.right - line.left) / max(1, len(line.text))
        room = right - line.right
        full = line.broken or room < (len(following[0]) + 1 if following else 6) * width
        found.append(_Placed(line, left, line.left - left > max(4.0, 0.5 * line.height), full, leading))
    return found


def _columns(page: Sequence[Line]) -> list[tuple[float, float]]:
    """The left and right edges of the columns of a page, from the left."""
    lefts = sorted(line.left for line in page)
    groups: list[list[float]] = [[lefts[0]]]
    for left in lefts[1:]:
        if left - groups[-1][-1] > _COLUMN_GAP:
            groups.append([])
        groups[-1].append(left)
    columns = [_edge(group) for number, group in enumerate(groups) if not number or len(group) * 7 >= len(page)]
    edges = [*columns[1:], float("inf")]
    found = []
    for left, end in zip(columns, edges, strict=True):
        rights = sorted(line.right for line in page if left - 1 <= line.left < end - 1)
        found.append((left, rights[int((len(rights) - 1) * 0.95)] if rights else left))
    return found


def _edge(lefts: Sequence[float]) -> float:
    """The leftmost edge at which more than a stray line or two begins."""
    counts = Counter(round(left / 3) for left in lefts)
    often = [left for left in lefts if counts[round(left / 3)] * 12 >= len(lefts)]
    return often[0] if often else lefts[0]


def _blocks(placed: Sequence[_Placed]) -> list[tuple[bool, list[_Placed]]]:
    """Lines of one size in one column without a wider gap; with each, whether its text may go on from before."""
    blocks: list[tuple[bool, list[_Placed]]] = []
    for number, each in enumerate(placed):
        before = placed[number - 1] if number else None
        if before is None:
            blocks.append((False, [each]))
            continue
        other_size = abs(before.line.height - each.line.height) > 0.12 * max(before.line.height, each.line.height)
        flows = before.line.page != each.line.page or each.line.bottom > before.line.bottom + each.line.height
        gap = not flows and before.line.bottom - each.line.bottom > 1.3 * max(before.leading, 0.8 * each.line.height)
        if other_size or gap:
            blocks.append((False, [each]))
        elif flows:
            blocks.append((True, [each]))
        else:
            blocks[-1][1].append(each)
    return blocks


def _counted(placed: Sequence[_Placed]) -> frozenset[int]:
    """The lines, by `id`, that begin with labels counting on from one another: each begins an entry."""
    chains: dict[int, list[tuple[int, int]]] = {}  # by the label that comes next: the lines' places and ids
    found: set[int] = set()
    for place, each in enumerate(placed):
        label = _NUMBER.match(each.line.text.lstrip())
        if not label or (place and _OPEN.search(placed[place - 1].line.text.rstrip())):
            continue
        number = int(label[1] or label[2])
        chain = chains.pop(number, [])
        if chain and place - chain[-1][0] > _ENTRY_LINES:
            chain = []
        chain = [*chain[-_COUNTED:], (place, id(each))]
        chains[number + 1] = chain
        if len(chain) >= _COUNTED:
            found.update(line for _, line in chain)
    return frozenset(found)


def _is_hanging(block: Sequence[_Placed], before: bool) -> bool:
    """Whether indented lines go on with the line before them instead of beginning a paragraph."""
    pairs = [(a, b) for a, b in pairwise(block) if b.indented]
    goes_on = sum(a.full for a, _ in pairs)
    if len(pairs) < 2:
        return before if len(block) < 4 else bool(pairs) and goes_on == 1 and _is_dated(block)
    return goes_on * 3 > len(pairs) * 2


def _is_list(block: Sequence[_Placed]) -> bool:
    """Whether a block without indents is full of years and addresses and of lines with room left: entries that end.

    In text with a ragged edge lines have room left, too, and go on in the middle of a sentence.
    """
    indented = sum(each.indented for each in block)
    ends = sum(not each.full for each in block[:-1])
    if len(block) < 5 or not _is_dated(block) or indented * 10 > len(block) or ends * 5 < len(block):
        return False
    pairs = [
        (before.line.text.strip(), after.line.text.strip()) for before, after in pairwise(block) if not before.full
    ]
    within = sum(not _ENDED.search(text) and following[:1].islower() for text, following in pairs)
    return within * 4 <= len(pairs)


def _is_unmarked_list(block: Sequence[_Placed], counted: frozenset[int]) -> bool:
    """Whether a block without indents, gaps and labels begins so many lines with a name turned round that it is a list.

    Nothing in its setting parts the entries then; who splits the list needs to see the lines.
    """
    lines = [each.line.text.lstrip() for each in block]
    named = sum(bool(_TURNED.match(line)) for line in lines)
    indented = sum(each.indented for each in block)
    labelled = any(id(each) in counted for each in block)
    return _is_dated(block) and not labelled and named >= 3 and named * 8 >= len(block) and indented * 10 <= len(block)


def _is_dated(block: Sequence[_Placed]) -> bool:
    return sum(bool(_YEAR.search(each.line.text)) for each in block) * 3 >= len(block)


def _begins(before: _Placed, each: _Placed, *, hanging: bool, as_lines: bool) -> bool:
    """Whether a paragraph begins with the line *each*."""
    if before.line.broken:
        return False
    if abs(before.line.bottom - each.line.bottom) < 0.4 * each.line.height and before.line.page == each.line.page:
        return False  # a piece of the same line
    if _OPEN.search(before.line.text.rstrip()):
        return False
    if as_lines or (_LABEL.match(each.line.text) and (not before.full or _ends_entry(before, each))):
        return True
    if hanging:
        return not each.indented
    if each.indented and not before.indented:
        return not before.full or bool(_ENDED.search(before.line.text.strip()))
    ended = _ENDED.search(before.line.text.strip()) or _OPEN_ADDRESS.search(before.line.text.strip()[-300:])
    return not before.full and bool(ended)


def _ends_entry(before: _Placed, each: _Placed) -> bool:
    """Whether a bracketed number after a full line is a label, and no citation in the midst of a sentence."""
    return each.line.text[0] == "[" and bool(_ENDED.search(before.line.text.strip()))


def _begins_column(open_text: str, before: _Placed, each: _Placed, *, hanging: bool) -> bool:
    """Whether a paragraph begins with the first line of a column or page: after an end, with a capital.

    In a list with hanging indent an indented line goes on with the entry; an address may be set over several lines.
    """
    if hanging and each.indented:
        return False
    text = open_text.strip()
    address = _OPEN_ADDRESS.search(text[-300:]) and text[-1] not in "/-_=&?.%"
    ended = _ENDED.search(text) or address or not before.full
    return bool(ended) and not before.line.broken and each.line.text.strip()[:1].isupper()


def _joined(text: str, before: Line, line: Line, *, blank: str) -> str:
    """*text* with *line* after it; a word that the line end broke is whole again."""
    following = line.text.strip()
    if before.broken:
        keep = _OPEN_ADDRESS.search(text[-300:]) or not text[-1:].isalpha() or not following[:1].islower()
        return f"{text}-{following}" if keep else text + following
    if text.endswith("–") and text[-2:-1].isdigit() and following[:1].isdigit():
        return text + following
    if text.endswith(("-", "‐")) and len(text) > 1:
        if text[-2].islower() and following[:1].islower() and not _OPEN_ADDRESS.search(text[-300:]):
            return text[:-1] + following
        return text + following
    if (address := _OPEN_ADDRESS.search(text[-300:])) and not _ENDED.search(address[0][-1:]):
        goes_on = re.match(r"[\w/.%?=&#~_-]*[/.%?=&#~_\d-][\w/.%?=&#~_-]*", following)
        if text[-1] in "/-_=&?.%" or (goes_on and "/" in goes_on[0] and before.right - before.left > 100):
            return text + following
    return f"{text}{blank}{following}"


def merged(lines: Sequence[Line]) -> list[Line]:
    """*lines* with pieces of one printed line (a raised figure, a tab) put together."""
    found: list[Line] = []
    for line in lines:
        before = found[-1] if found else None
        beside = before is not None and before.page == line.page and not before.broken
        if before and beside and abs(before.bottom - line.bottom) < 0.3 * line.height and line.left >= before.right - 1:
            near = line.left - before.right < _COLUMN_GAP / 3
            if near:
                text = f"{before.text.rstrip()} {line.text.lstrip()}"
                found[-1] = replace(before, text=text, right=line.right, broken=line.broken)
                continue
        found.append(line)
    return found
