"""Where a manuscript's reference lists stand: under a heading in any language, or as a run of entries without one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refcheck.manuscript.layout import Layout, Line
from refcheck.manuscript.shapes import ADDRESS, LABEL, YEAR, has_year, looks_like_entry, starts_as_name, without_label
from refcheck.text.names import fold_name

HEADINGS = (
    "references", "reference", "reference list", "list of references", "references cited", "references and notes",
    "bibliography", "selected bibliography", "select bibliography", "works cited", "literature cited",
    "cited literature",
    "literature", "cited works", "sources", "sources cited", "bibliographic references", "bibliographical references",
    "referências", "referênces", "referências bibliográficas", "bibliografia", "literatura citada", "obras citadas",
    "referencias", "referencias bibliográficas", "bibliografía", "fuentes", "lista de referencias", "literatura",
    "literatur", "literaturverzeichnis", "literaturhinweise", "literaturangaben", "quellen", "quellenverzeichnis",
    "quellen- und literaturverzeichnis", "bibliographie", "références", "références bibliographiques", "ouvrages cités",
    "riferimenti", "riferimenti bibliografici", "opere citate", "kaynaklar", "kaynakça", "kaynakca", "kaynak listesi",
    "список литературы", "литература", "библиография", "библиографический список", "список источников",
    "список использованной литературы", "список использованных источников", "источники", "источники и литература",
    "список літератури", "література", "літэратура", "referenties", "literatuur", "literatuurlijst", "bronnen",
    "referenser", "litteratur", "litteraturförteckning", "källor", "referanser", "litteraturliste", "kilder", "lähteet",
    "kirjallisuus", "viitteet", "bibliografia i źródła", "literatura cytowana", "piśmiennictwo", "bibliografie",
    "irodalom",
    "irodalomjegyzék", "felhasznált irodalom", "seznam literatury", "použitá literatura", "izvori", "popis literature",
    "viri", "βιβλιογραφία", "αναφορές", "ədəbiyyat", "istinadlar", "mənbələr", "参考文献", "引用文献", "참고문헌",
    "المراجع", "المصادر", "منابع", "مراجع", "ביבליוגרפיה", "מקורות", "գրականություն",
)  # fmt: skip
_AFTER = (
    "appendix", "appendices", "annex", "figure", "figures", "table", "tables", "caption", "captions", "legend",
    "legends",
    "supporting information", "supplementary", "supplemental", "acknowledgement", "acknowledgements", "acknowledgment",
    "acknowledgments", "author", "authors", "about the author", "about the authors", "notes on contributors", "funding",
    "conflict of interest", "conflicts of interest", "competing interests", "declaration", "data availability", "notes",
    "endnotes", "abbreviations", "received", "how to cite", "cite this article", "correspondence", "biography",
    "ethics",
    "publisher", "edited by", "reviewed by", "editor", "additional information", "abstract", "summary", "resumo",
    "resumen", "résumé", "zusammenfassung", "özet", "аннотация", "anhang", "anexo", "anexos", "apêndice", "apéndice",
    "ekler", "приложение", "приложения", "abbildungen", "tabellen", "figuras", "tabelas", "quadros", "notas",
    "anmerkungen",
    "autor", "autores", "sobre os autores", "recebido", "agradecimentos", "agradecimientos", "danksagung",
    "financiamento",
    "yazar", "об авторе", "об авторах", "сведения об авторах", "glossary", "index", "chapter", "kapitel", "capítulo",
    "box", "list of figures", "list of tables", "contributions", "author contributions", "footnotes", "fußnoten",
    "contribuição dos autores", "como citar", "licença", "license", "licence", "copyright",
)  # fmt: skip
_HEADINGS = frozenset(fold_name(heading) for heading in HEADINGS)
_FOLDED_AFTER = tuple(sorted((fold_name(word) for word in _AFTER), key=len, reverse=True))
_NUMBERING = re.compile(r"(?:#{1,6}\s+|\*{1,2}|_{1,2}|(?:\d{1,2}|[IVXLC]{1,6}|[A-Z])(?:\.\d{1,2}){0,3}[.):]?\s+){0,3}")
_CAPTION = re.compile(
    r"(?:(?:supplementary |extended data )?(?:fig(?:ure|s|\.)?|tab(?:le|elle|ela|la|\.)?|figura|quadro|"
    r"abb(?:ildung|\.)|gráfico|"
    r"box|рис(?:унок|\.)|таблица|şekil|tablo|scheme|video|movie|[STFA]\d))\s*\.?\s*\d",
    re.IGNORECASE,
)
_IMPRINT = re.compile(
    r"(?:received|recebido|recibido|eingegangen|submitted|accepted|how to cite|cite this|citation|copyright|©|"
    r"correspondence|"
    r"corresponding author|como citar|editors?|reviewed by|edited by|peer review)\b[^.]{0,80}(?:\d|:|©|@)",
    re.IGNORECASE,
)
_MOST_HEADING = 70
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class ReferenceList:
    """The lines of one list, its heading and subheadings left out; `start` is where the heading (or list) begins."""

    start: int
    end: int
    lines: tuple[Line, ...]


def is_heading(text: str) -> bool:
    """Whether a printed line is the heading of a reference list."""
    if len(text) > _MOST_HEADING:
        return False
    bare = fold_name(_NUMBERING.sub("", text, count=1))
    if bare in _HEADINGS:
        return True
    short = len(bare.split()) <= 6 and not any(char.isdigit() for char in bare)
    return short and not text.rstrip().endswith((".", ",", ";")) and _two_part(text)


def _two_part(text: str) -> bool:
    """Whether a known heading stands beside a little more: "References - Books:", "Bibliography / Kaynakça"."""
    parts = [fold_name(part) for part in re.split(r"\s*[-–—/:|&(]\s*", _NUMBERING.sub("", text, count=1))]
    return len(parts) > 1 and (parts[0] in _HEADINGS or parts[-1] in _HEADINGS)


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
    return any(has_year(text[:600]) or LABEL.match(text) for text in joined) and any(
        starts_as_name(without_label(text)) > 0 or LABEL.match(text) for text in texts[:4]
    )


def _until_other_text(layout: Layout, first: int, stop: int) -> tuple[tuple[Line, ...], int]:
    """The lines of a list from number *first* up to the text that follows it, and the number after its last line."""
    kept: list[Line] = []
    for number in range(first, stop):
        line = layout.lines[number]
        text = _print(layout, line)
        if line.gap and kept and _begins_other_text(layout, number, text):
            return tuple(kept), number
        if not (line.gap and _is_subheading(layout, number, text)) and not _is_page_mark(text):
            kept.append(line)
    return tuple(kept), stop


def _begins_other_text(layout: Layout, number: int, text: str) -> bool:
    """Whether the line *number* (after a gap) is where the list has ended."""
    if _CAPTION.match(text) or _IMPRINT.match(text):
        return True
    bare = fold_name(_NUMBERING.sub("", text, count=1))
    if len(text) <= _MOST_HEADING and not YEAR.search(text):
        known = next((word for word in _FOLDED_AFTER if bare == word or bare.startswith(word + " ")), "")
        if known and not _entries_follow(layout, number + 1, 2, least=1.2):
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


def _is_page_mark(text: str) -> bool:
    """A page number alone on its line."""
    return bool(
        re.fullmatch(
            r"[-–—\s]*(?:page|p\.|seite|s\.)?\s*\d{1,4}(?:\s*(?:/|of|von)\s*\d{1,4})?[-–—\s]*", text, re.IGNORECASE
        )
    )


def _without_heading(layout: Layout) -> tuple[ReferenceList, ...]:
    """The best run of entries in the last part of a text that has no heading for them."""
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
        return _dense_block(layout, groups, texts)
    lines = tuple(line for group in groups[best[0] : best[1]] for line in group)
    return (ReferenceList(lines[0].start, lines[-1].end, lines),)


def _surely_entry(text: str) -> bool:
    body = without_label(text)
    named = starts_as_name(body) >= 1 or len(body) < len(text)
    return looks_like_entry(text) and named and has_year(body)


def _dense_block(layout: Layout, groups: tuple[tuple[Line, ...], ...], texts: list[str]) -> tuple[ReferenceList, ...]:
    """A whole list set as one paragraph: many lines that begin with names, many years."""
    for group, text in zip(reversed(groups), reversed(texts), strict=True):
        names = sum(starts_as_name(_print(layout, line)) >= 2 for line in group)
        if names >= _FEWEST and names * 6 >= len(group) and len(YEAR.findall(text)) >= names:
            return (ReferenceList(group[0].start, group[-1].end, group),)
    return ()
