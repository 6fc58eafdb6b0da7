"""How a text is set: lines, wrapping, paragraphs, and the running text with breaks evened out.

Every view keeps the length of the content, so that an offset means the same place everywhere.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import islice, pairwise

from refcheck.manuscript.lines import PAGE_MARK, Line, lines_of, wrap_width
from refcheck.manuscript.pageheads import running_heads
from refcheck.model import Text

_HEADING = re.compile(r"#{1,6}\s|(?:\d{1,2}|[IVX]{1,5}|[A-H])(?:\.\d{1,2}){0,4}[.)]?\s+\S")
# Marks of direction, zero-width blanks, byte order marks, as they come with pasted text; within a word they may belong.
_MARKS = "\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff"
_UNPRINTED = re.compile(rf"(?:^|(?<=[\s(\[“«„\"'‘]))[{_MARKS}]+|[{_MARKS}]+(?=[\s)\],;.:!?”»]|$)", re.MULTILINE)
_TERMINAL = re.compile(r"[.!?:;…][\"'”’»)\]*_]{0,4}$")
_FOOTNOTE = re.compile(r"[¹²³⁴-⁹⁰*†‡]|\d{1,3}[A-ZÀ-Þ]")
_ITEM = re.compile(r"[-*•–]\s|\(?\d{1,3}[.)]\s|\(?[a-z]\)\s|#|\||```|~~~|!\[")
_CAPTION = re.compile(
    r"(?:fig(?:ure|\.)?|tab(?:le|elle|ela|la)?|figura|quadro|abb(?:ildung|\.)|gráfico|рис(?:унок|\.)|таблица|"
    r"şekil|tablo)\s*\d",
    re.IGNORECASE,
)
_FENCE = re.compile(r"^(```|~~~)[^\n]*\n.*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_FRONT = re.compile(r"\A---\r?\n.{0,20000}?^(?:---|\.\.\.)[ \t]*$", re.MULTILINE | re.DOTALL)
# A paragraph that ends with a bracket after its last sentence, as block quotations do: "... and lime. (Smith 2004)".
_CITED = re.compile(r"[.!?…][\"'”’»]{0,2}\s+(?:\([^()]{2,150}\)|\[[^\[\]]{2,150}\])\.?$")
_BRACKET_ONLY = re.compile(r"(?:\([^()]{4,150}\)|\[[^\[\]]{4,150}\])[.,;]?")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_PRINTED = ("text", "pdf")  # where blank lines may part printed lines; in markup they part paragraphs
_MOST_SPACED = 120  # characters of a line
_LEAST_SPACED = 12  # lines
_FINAL = frozenset('.!?:;)]>”"»0123456789')
_LEAST_PROSE = 90
_LEAST_HALF = 40
_MOST_FOOTNOTE = 700


def _without_spacing(content: str, lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """*lines*, where blank lines between all of a long run part sentences too: there they say nothing of paragraphs."""
    found: list[Line] = []
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].gap and lines[end].end - lines[end].start <= _MOST_SPACED:
            end += 1
        run = lines[at:end] or lines[at : at + 1]
        if len(run) >= _LEAST_SPACED and _broken([content[line.start : line.end] for line in run]):
            run = (run[0], *(replace(line, gap=False) for line in run[1:]))
        found.extend(run)
        at += len(run)
    return tuple(found)


def _broken(texts: list[str]) -> bool:
    """Whether lines with blank lines between them break sentences, or entries of which not each line has a year."""
    unfinished = [after for before, after in pairwise(texts) if before[-1] not in _FINAL]
    in_words = sum(text[0].islower() for text in unfinished)
    dated = sum(bool(_YEAR.search(text)) for text in texts)
    listed = len(texts) <= dated * 4 and dated * 10 <= len(texts) * 7
    return len(unfinished) * 4 >= len(texts) and (in_words * 20 >= len(texts) or listed)


@dataclass(frozen=True)
class Layout:
    """A text with its lines, paragraphs and running text."""

    text: Text

    @cached_property
    def content(self) -> str:
        """The file as it stands, with the marks at the edges of words blanked out that print nothing."""
        content = self.text.content
        return content if content.isascii() else _UNPRINTED.sub(lambda found: " " * len(found[0]), content)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines that are not blank, without the running heads and feet of printed pages."""
        lines = lines_of(self.content, 0, len(self.content))
        repeated = running_heads(self.content, lines)
        kept = tuple(line for line in lines if line not in repeated) if repeated else lines
        return _without_spacing(self.content, kept) if self.text.format in _PRINTED else kept

    @cached_property
    def width(self) -> int:
        """The width at which the whole text is wrapped, or 0."""
        return wrap_width(self.content, self.lines)

    def paragraphs(self, start: int, end: int) -> tuple[tuple[Line, ...], ...]:
        """The printed paragraphs between two offsets, as lines; a line each in a plain text that is not wrapped.

        A line break within a paragraph of Markdown is a blank; a line of only a bracket goes with the one before.
        """
        groups: list[list[Line]] = []
        for line in islice(self.lines, bisect_left(self.lines, start, key=lambda line: line.start), None):
            if line.end > end:
                break
            if groups and not line.gap and self._goes_on(groups[-1][-1], line):
                groups[-1].append(line)
            else:
                groups.append([line])
        return tuple(tuple(group) for group in groups)

    def _goes_on(self, before: Line, line: Line) -> bool:
        """Whether *line* is of one paragraph with the line *before* it, no blank line being between them."""
        markdown = self.text.format == "markdown"
        if self._stands_alone(line) or (markdown and self.content[before.start] == "#"):
            return False
        if markdown and self.content[line.start] == ">":
            return self.content[before.start] == ">"
        alone = len(self.content[line.start : line.end]) <= 160 and _BRACKET_ONLY.fullmatch(
            self.content, line.start, line.end
        )
        return markdown or bool(self.width) or alone is not None

    def _stands_alone(self, line: Line) -> bool:
        return bool(_ITEM.match(self.content[line.start : line.start + 8]))


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph as running text: `text[i]` stands at offset `start + i`; breaks inside it are blanks.

    Halves that a page break had parted are one paragraph; a footnote printed between them is blanked out of it and is
    a paragraph of its own. `block` says that it is set off as a quotation.
    """

    start: int
    text: str
    block: bool = False

    @property
    def end(self) -> int:
        """The offset past its last character."""
        return self.start + len(self.text)


def running_text(layout: Layout, start: int, end: int) -> tuple[Paragraph, ...]:
    """The paragraphs between two offsets, in reading order, as running text."""
    content = masked(layout)
    printed = [group for group in layout.paragraphs(start, end) if _is_text(content[group[0].start : group[-1].end])]
    texts = [content[group[0].start : group[-1].end] for group in printed]
    found: list[Paragraph] = []
    taken: set[int] = set()
    for index in range(len(printed)):
        if index in taken:
            continue
        halves = [index]
        while (after := _continuation(texts, halves[-1])) is not None:
            halves.append(after)
        taken.update(halves)
        found.append(_join([printed[half] for half in halves], content))
    return tuple(sorted(found, key=lambda paragraph: paragraph.start))


def _is_text(printed: str) -> bool:
    """Whether a paragraph is text: not blanked out, and not a page's number alone."""
    return bool(printed.strip()) and not (len(printed) < 20 and PAGE_MARK.fullmatch(printed))


def _join(halves: list[tuple[Line, ...]], content: str) -> Paragraph:
    """*halves* as one line, everything between their lines blanked out."""
    lines = [line for half in halves for line in half]
    parts: list[str] = []
    at = lines[0].start
    block = all(content[line.start] == ">" for line in lines)
    for line in lines:
        parts.append(" " * (line.start - at))
        text = content[line.start : line.end]
        parts.append(" " * (len(text) - len(text.lstrip("> "))) + text.lstrip("> ") if block else text)
        at = line.end
    return Paragraph(lines[0].start, "".join(parts), block)


def _runs_on(before: str, after: str) -> bool:
    """Whether a page break parts *before* and *after*, two printed paragraphs of one sentence."""
    if (before[0] == ">") != (after[0] == ">") or _CITED.search(before[-200:]):
        return False
    if _TERMINAL.search(before[-6:]) or _HEADING.match(before) or _CAPTION.match(before):
        return False
    if _HEADING.match(after) or _ITEM.match(after) or _CAPTION.match(after):
        return False
    if after[0].islower():
        return len(before) >= _LEAST_HALF
    opens = after[0].isalpha() or after[0] in "([“\"'‘«„"
    return opens and len(before) >= _LEAST_PROSE and ". " in before and len(after) > _LEAST_HALF


def _continuation(texts: list[str], index: int) -> int | None:
    """The index of the paragraph that goes on with the sentence of *index* after a page break, or None."""
    if index + 1 >= len(texts):
        return None
    after = texts[index + 1]
    footnote = bool(_FOOTNOTE.match(after)) and len(after) <= _MOST_FOOTNOTE
    if not footnote:
        return index + 1 if _runs_on(texts[index], after) else None
    if index + 2 < len(texts) and texts[index + 2][0].islower() and _runs_on(texts[index], texts[index + 2]):
        return index + 2
    return None


def masked(layout: Layout) -> str:
    """The content with front matter and code blocks of a Markdown text blanked out, length kept."""
    content = layout.content
    if layout.text.format != "markdown":
        return content
    for pattern in (_FRONT, _FENCE):
        content = pattern.sub(lambda found: re.sub(r"[^\n]", " ", found[0]), content)
    return content
