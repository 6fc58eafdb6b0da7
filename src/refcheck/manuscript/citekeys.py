r"""Citation keys in the text: pandoc's [@smith2004, p. 3] and @smith2004, LaTeX's \cite{smith2004,jones2010}."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.manuscript.index import Index
from refcheck.manuscript.linking import resolve
from refcheck.manuscript.pointers import Pointer
from refcheck.model import CitationStyle, Label

_KEY = r"[\w](?:[\w:.#$%&+?<>~/-]{0,80}[\w])?"
_PANDOC = re.compile(rf"(?<![\w@.\\])-?@(?:\{{([^{{}}\s]{{1,80}})\}}|({_KEY}))")
_LATEX = re.compile(r"\\(?:[A-Za-z]{0,12}c|C)ite[A-Za-z]{0,12}\*?(?:\[[^\[\]]{0,80}\]){0,2}\{([^{}]{1,400})\}")
_CROSS_REFERENCE = re.compile(r"(?:fig|tbl|tab|sec|eq|lst|thm|cor|lem|def|exm|exr|chp|ch|app)[-:]", re.IGNORECASE)


def find(text: str, index: Index) -> Iterator[Pointer]:
    """The keys that a paragraph cites."""
    for found in _PANDOC.finditer(text):
        key = found[1] or found[2]
        if not _CROSS_REFERENCE.match(key) and (key in index.by_key or _in_bracket(text, found.start())):
            yield _pointer(found.start(), found.end(), key, index)
    for found in _LATEX.finditer(text):
        for part in re.finditer(r"[^,\s]+", found[1]):
            start = found.start(1) + part.start()
            yield _pointer(start, start + len(part[0]), part[0], index, (found.start(), found.end()))


def _in_bracket(text: str, at: int) -> bool:
    opening = text.rfind("[", max(0, at - 200), at)
    return opening >= 0 and "]" not in text[opening:at]


def _pointer(start: int, end: int, key: str, index: Index, group: tuple[int, int] | None = None) -> Pointer:
    label = Label(key=key)
    group_start, group_end = group or (start, end)
    return Pointer(start, end, group_start, group_end, CitationStyle.KEY, label, "", resolve(label, index))
