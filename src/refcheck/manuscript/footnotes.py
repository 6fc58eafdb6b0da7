"""Where the notes of a manuscript stand, and where its text calls them.

Readers carry foot- and endnotes as Markdown writes them: "[^1]" in the text, "[^1]: …" after the paragraph. Plain text,
pages and PDFs print them at the feet of pages or in a section at the end ("Notes", "Anmerkungen"); their numbers must
count up, and the text must call them in that order by one kind of mark.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from refcheck.manuscript.layout import Layout
from refcheck.manuscript.lines import PAGE_MARK, Line, Span
from refcheck.model import Text
from refcheck.text.fold import LOWERED
from refcheck.text.headings import is_heading
from refcheck.text.names import fold_name

_MARK = re.compile(r"\[\^([^\]\s]{1,40})\]")
_DEFINITION = re.compile(r"^[ \t]{0,3}\[\^([^\]\s]{1,40})\]:[ \t]*", re.MULTILINE)
_INLINE = re.compile(r"(?<!\\)\^\[((?:[^\[\]]|\[[^\[\]]{0,200}\]){2,3000})\]")
_NEXT_BLOCK = re.compile(r"\n[ \t]*\n(?![ ]{2,}\S|\t)|\n(?=[ \t]{0,3}\[\^)|\n(?=#{1,6} )")
_HEADINGS = frozenset(map(fold_name, (
    "notes", "note", "endnotes", "end notes", "footnotes", "notes and references", "notes and sources",
    "anmerkungen", "fußnoten", "endnoten", "nachweise", "einzelnachweise", "notes de bas de page", "notes de fin",
    "notas", "notas al pie", "notas finales", "notas de rodapé", "notas finais", "note al testo",
    "noten", "voetnoten", "eindnoten", "примечания", "сноски", "ссылки", "ссылки и примечания", "примітки",
    "dipnotlar", "notlar", "sonnotlar", "son notlar", "przypisy", "poznámky", "noter", "fotnoter", "bilješke",
)))  # fmt: skip
_EMPHASIS = re.compile(r"^#{1,6}\s+|[*_:]+")
_MOST_HEADING = 40
_LABELS = {
    "dotted": re.compile(r"(\d{1,4})[.)](?!\d)[ \t]*"),
    "bare": re.compile(r"(\d{1,4})[ \t]+(?=[^\s\d])"),
    "alone": re.compile(r"(\d{1,4})(?:[ \t]+(?=[^\s\d])|$)"),  # a PDF may part a raised number from its line
    "raised": re.compile(r"([⁰¹²³⁴-⁹]{1,4})[ \t]*"),
    "square": re.compile(r"\[(\d{1,4})\][ \t]*"),
    "round": re.compile(r"\((\d{1,4})\)[ \t]*"),
}
_SIGNS = {
    "raised": re.compile(r"(?<=[^\s⁰¹²³⁴-⁹])(?<![⁰¹²³⁴-⁹][,–-])[⁰¹²³⁴-⁹]{1,4}(?![⁰¹²³⁴-⁹]|[,–-][⁰¹²³⁴-⁹])"),
    "square": re.compile(r"\[(\d{1,4})\](?!\()"),
    "alone": re.compile(r"(?<=[.,;:!?”\"’»)])\s{1,4}(\d{1,4})(?=\s|$)"),
    "bare": re.compile(
        r"(?:(?<=[^\W\d_]{2}[.,;:!?)”\"’»“])|(?<=[^\W\d_]{2}[.,!?)][”\"’»“])|(?<=[^\W\d_][”\"’»“)][.,;])|(?<=\d{4}[.,])"
        r"|(?<=[a-zа-яß-ÿığşçöü]{3}))\d{1,4}(?![\w%°,–-]|\.\d)"
    ),
}
_BACK = re.compile(r"[\s↩︎↵⏎^]+$")
_FEWEST = 2
_CALLED = 0.7  # the share of printed notes that the text must call, in order
_MOST_SKIPPED = 3
_LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Note:
    """One note: its number or name, the span of its words, the spans of the marks that call it.

    `printed` says that it stands in the text as numbered print, so that it might be something else after all.
    """

    label: str
    start: int
    end: int
    calls: tuple[Span, ...]
    printed: bool = False


def separate(text: Text) -> tuple[Text, tuple[Note, ...]]:
    """*text* with its notes and their marks blanked out, length kept, and the notes in order."""
    notes, blanks = _marked(text.content, markdown=text.format == "markdown")
    if not notes:
        notes, blanks = _printed(Layout(text))
    if not notes:
        return text, ()
    return replace(text, content=_blanked(text.content, blanks)), tuple(sorted(notes, key=lambda note: note.start))


def _blanked(content: str, spans: Sequence[Span]) -> str:
    """*content* with blanks for the visible characters of *spans*."""
    parts: list[str] = []
    at = 0
    for span in sorted(spans, key=lambda one: one.start):
        if span.start >= at:
            parts += [content[at : span.start], re.sub(r"[^\n\r\f]", " ", content[span.start : span.end])]
            at = span.end
    return "".join([*parts, content[at:]])


# -------------------------------------------------------------------------------------------------- with marks


def _marked(content: str, *, markdown: bool) -> tuple[list[Note], list[Span]]:
    """The notes that "[^1]" calls and "[^1]: …" gives; in Markdown also "^[…]"."""
    bodies: dict[str, Span] = {}
    blanks: list[Span] = []
    for found in _DEFINITION.finditer(content):
        after = _NEXT_BLOCK.search(content, found.end())
        end = after.start() if after else len(content)
        blanks.append(Span(found.start(), end))
        bodies.setdefault(found[1], Span(found.end(), _stripped(content, found.end(), end)))
    calls: dict[str, list[Span]] = {}
    starts = {blank.start for blank in blanks}
    for found in _MARK.finditer(content) if bodies else ():
        if found[1] in bodies and not any(place in starts for place in range(found.start() - 3, found.start() + 1)):
            calls.setdefault(found[1], []).append(Span(found.start(), found.end()))
    notes = [Note(name, span.start, span.end, tuple(calls.get(name, ()))) for name, span in bodies.items()]
    blanks += [span for some in calls.values() for span in some]
    for number, found in enumerate(_INLINE.finditer(content) if markdown and "^[" in content else ()):
        call = Span(found.start(), found.end())
        blanks.append(call)
        notes.append(Note(f"^{number + 1}", found.start(1), found.end(1), (call,)))
    return notes, blanks


def _stripped(content: str, start: int, end: int) -> int:
    """*end* without trailing blanks and the arrow that leads back to the text."""
    back = _BACK.search(content, max(start, end - 40), end)
    return max(start, back.start() if back else end)


# ---------------------------------------------------------------------------------------------------- in print


def _printed(layout: Layout) -> tuple[list[Note], list[Span]]:
    """The numbered notes of a section or of the feet of pages, where the text calls them in order."""
    candidates = [_sections(layout)]
    for kind in _LABELS:
        notes = _counted(layout, layout.lines, kind, at_feet=True)
        candidates.append((notes, [_with_label(layout.content, note) for note in notes]))
    candidates = [one for one in candidates if len(one[0]) >= _FEWEST]
    marks = [_marks(layout.content, pattern) for pattern in _SIGNS.values()] if candidates else []
    called = (_called(marks, notes, blanks) for notes, blanks in candidates)
    return max(called, key=lambda found: len(found[0]), default=([], []))


def _with_label(content: str, note: Note) -> Span:
    """The lines of a note with the label before its words."""
    return Span(max(content.rfind("\n", 0, note.start), content.rfind("\f", 0, note.start)) + 1, note.end)


def _sections(layout: Layout) -> tuple[list[Note], list[Span]]:
    """The notes under headings for them, at the end or after each chapter, and the spans of heading and notes."""
    notes: list[Note] = []
    blanks: list[Span] = []
    for number, line in enumerate(layout.lines[:-1]):
        printed = layout.content[line.start : line.end]
        if len(printed) > _MOST_HEADING or fold_name(_EMPHASIS.sub("", printed)) not in _HEADINGS:
            continue
        inside = _until_heading(layout, number + 1)
        kinds = [kind for kind, label in _LABELS.items() if label.match(layout.content, inside[0].start, inside[0].end)]
        found = _counted(layout, inside, kinds[0]) if kinds else []
        if len(found) >= _FEWEST:
            notes += found
            blanks.append(Span(line.start, found[-1].end))
    return notes, blanks


def _until_heading(layout: Layout, first: int) -> Sequence[Line]:
    """The lines from number *first* up to the heading of something else."""
    for number in range(first + 1, len(layout.lines)):
        line = layout.lines[number]
        printed = layout.content[line.start : line.end]
        if line.gap and (printed.startswith("#") or is_heading(printed) or _opens_chapter(layout, number)):
            return layout.lines[first:number]
    return layout.lines[first:]


def _opens_chapter(layout: Layout, number: int) -> bool:
    """Whether a short line alone between gaps, without a full stop, heads what follows the notes."""
    line = layout.lines[number]
    alone = number + 1 < len(layout.lines) and layout.lines[number + 1].gap
    printed = layout.content[line.start : line.end]
    return alone and len(printed) <= _MOST_HEADING and printed[:1].isupper() and printed[-1].isalnum()


def _counted(layout: Layout, lines: Sequence[Line], kind: str, *, at_feet: bool = False) -> list[Note]:
    """The notes among *lines* whose labels of one *kind* go up one by one, or begin again at 1.

    At the feet of pages a note begins after a gap or another note, and ends at a gap, in a PDF with its page.
    """
    notes: list[Note] = []
    last = 0
    is_open = is_alone = False
    for line in lines:
        found = _LABELS[kind].match(layout.content, line.start, line.end)
        # In a PDF whose lines all stand apart no gap tells a note from text; a number alone on its line does.
        opens = not at_feet or line.gap or is_open or (kind == "alone" and found and found.end() == line.end)
        value = int(found[1].translate(LOWERED)) if found and opens else 0
        if found and value == last and is_alone:
            notes.pop()  # a number alone on its line was the mark, this is the note
            last -= 1
        stands_alone = found is not None and found.end() == line.end
        skipped = _MOST_SKIPPED if last and not stands_alone else 1
        if found and value and (last < value <= last + skipped or (value == 1 and last > 1)):
            notes.append(Note(str(value), found.end(), line.end, (), printed=True))
            last, is_open, is_alone = value, True, stands_alone
        elif is_open and PAGE_MARK.fullmatch(layout.content, line.start, line.end):
            continue
        elif is_open and not (at_feet and _ends(layout, notes[-1], line)) and line.end - notes[-1].start < _LONGEST:
            notes[-1] = replace(notes[-1], end=line.end)
        else:
            is_open = False
    return [replace(note, end=_stripped(layout.content, note.start, note.end)) for note in notes]


def _ends(layout: Layout, note: Note, line: Line) -> bool:
    """Whether a note at the foot of a page has ended before *line*."""
    if layout.text.format != "pdf":
        return line.gap
    return layout.text.locate(note.start).line != layout.text.locate(line.start).line


def _marks(content: str, pattern: re.Pattern[str]) -> list[tuple[str, Span]]:
    """All that may call a note by one kind of mark: its number, and where it stands."""
    return [
        ((found[1] if pattern.groups else found[0]).translate(LOWERED), Span(found.start(), found.end()))
        for found in pattern.finditer(content)
    ]


def _called(
    marks: Sequence[Sequence[tuple[str, Span]]], notes: list[Note], blanks: list[Span]
) -> tuple[list[Note], list[Span]]:
    """*notes* with their calls, by the kind of mark that calls most of them in order; none where too few are.

    A number that reaches into *blanks*, the notes themselves, is no call.
    """
    labels = [note.label for note in notes]
    ends = {span.start: span.end for span in blanks}
    starts = sorted(ends)

    def is_text(span: Span) -> bool:
        at = bisect_right(starts, span.end - 1) - 1
        return at < 0 or ends[starts[at]] <= span.start

    best = max((_in_order(labels, [one for one in some if is_text(one[1])]) for some in marks), key=len)
    if len(best) < max(_FEWEST, _CALLED * len(notes)):
        return [], []
    called = [replace(note, calls=(best[at],) if at in best else ()) for at, note in enumerate(notes)]
    return called, [*blanks, *best.values()]


def _in_order(labels: Sequence[str], marks: Sequence[tuple[str, Span]]) -> dict[int, Span]:
    """Those of *marks* that name *labels* in order, by the place of the label; one or two may be missing."""
    found: dict[int, Span] = {}
    at = 0
    for number, span in marks:
        ahead = next(
            (place for place in range(at, min(at + _MOST_SKIPPED, len(labels))) if labels[place] == number), -1
        )
        if ahead >= 0:
            found[ahead] = span
            at = ahead + 1
    return found
