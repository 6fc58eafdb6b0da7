"""The in-text citations of a manuscript: found in the style that the text uses, linked to the list's entries."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from refcheck.manuscript import again, authordate, citekeys, numeric
from refcheck.manuscript.index import Index
from refcheck.manuscript.layout import Paragraph
from refcheck.manuscript.leftover import with_nameless
from refcheck.manuscript.linking import resolve
from refcheck.manuscript.places import COUNTRIES
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.sentences import bounded, sentence_at, sentence_spans
from refcheck.model import CitationStyle, Mend

_FEWEST = 2
_PLACE = re.compile(
    r"\b(?:[Ii]n|[Ff]rom|near|across|throughout|within|against|invaded|em|en|à|aus|из|в)\s"
    r"(?P<one>[^\W\d_][\w-]{2,30})(?:\s(?P<two>[^\W\d_a-zà-ÿ][\w-]{2,30}))?(?!\w|['’]|,?\s?\(|\set\sal)"
)


@dataclass(frozen=True, slots=True)
class Placed:
    """A pointer with the paragraph it stands in (by number) and the sentence around it (indices in the paragraph)."""

    paragraph: int
    pointer: Pointer
    sentence: tuple[int, int]


def find(
    paragraphs: Sequence[Paragraph], index: Index, *, labelled: bool, every: bool = False
) -> tuple[tuple[Placed, ...], str]:
    """The citations of *paragraphs* in reading order, and the style of the text ("numeric", "author-date", "key").

    *every* keeps what looks like a citation even in a text too short to show that it cites at all.
    """
    keys = [list(citekeys.find(paragraph.text, index)) for paragraph in paragraphs]
    numbers = _numeric(paragraphs, index, labelled=labelled, every=every)
    names = _author_date(paragraphs, index, every=every)
    counts = {"key": _linked(keys), "numeric": _linked(numbers), "author-date": _linked(names)}
    style = max(counts, key=lambda name: counts[name]) if any(counts.values()) else ""
    chosen = {"key": keys, "numeric": numbers, "author-date": names}.get(style, names)
    if style != "key" and any(keys):
        chosen = [[*a, *b] for a, b in zip(chosen, keys, strict=True)]
    settled = with_nameless(_with_years(chosen, index), index)
    return _placed(paragraphs, again.with_ibid(paragraphs, settled) if style == "author-date" else settled), style


def _linked(pointers: Sequence[Sequence[Pointer]]) -> int:
    return len({(number, one.group_start) for number, some in enumerate(pointers) for one in some if one.links})


def _numeric(paragraphs: Sequence[Paragraph], index: Index, *, labelled: bool, every: bool) -> list[list[Pointer]]:
    """The numeric pointers, of the kind that the text uses most."""
    if every and not labelled:
        return [[] for _ in paragraphs]
    kinds = ("square", "round", "raised", "bare") if labelled and not every else ("square", "raised")
    found = {kind: [list(numeric.find(paragraph.text, index, kind)) for paragraph in paragraphs] for kind in kinds}
    weights = {"square": 1.0, "raised": 0.9, "round": 0.6, "bare": 0.5}
    reach = {kind: _distinct(_unworded(paragraphs, found[kind])) * weights[kind] for kind in kinds}
    best = max(kinds, key=lambda kind: reach[kind])
    if best != "square" and not every and _distinct(found[best]) * 3 < len(index.entries):
        return [[] for _ in paragraphs]
    return found[best]


def _unworded(paragraphs: Sequence[Paragraph], pointers: Sequence[Sequence[Pointer]]) -> list[list[Pointer]]:
    """*pointers* without those such as "ref 3", which stand beside marks of every kind."""
    pairs = zip(paragraphs, pointers, strict=True)
    return [[one for one in some if not paragraph.text[one.start].isalpha()] for paragraph, some in pairs]


def _distinct(pointers: Sequence[Sequence[Pointer]]) -> int:
    return len({link.key for some in pointers for one in some for link in one.links})


def _author_date(paragraphs: Sequence[Paragraph], index: Index, *, every: bool) -> list[list[Pointer]]:
    """The author–date pointers; those without an entry only where the text has enough that do have one."""
    found = [authordate.find(paragraph.text, index) for paragraph in paragraphs]
    places = _places(paragraphs)
    found = [[pair for pair in some if not (pair[1] and _is_place(pair[0], places))] for some in found]
    sure = sum(not doubtful for some in found for _, doubtful in some)
    keep = every or sure >= _FEWEST
    return [[pointer for pointer, doubtful in some if keep or not doubtful] for some in found]


def _is_place(pointer: Pointer, places: frozenset[str]) -> bool:
    """Whether a pointer before its bracket is a place: "fighting in Georgia (2008)"."""
    one = len(pointer.label.names) == 1 and not pointer.label.et_al
    return one and pointer.style is CitationStyle.NARRATIVE and pointer.label.names[0] in places


def _places(paragraphs: Sequence[Paragraph]) -> frozenset[str]:
    """The names that the text has as places somewhere ("in Georgia", "from Moscow to"), in one word or two."""
    found: set[str] = set()
    for paragraph in paragraphs:
        for used in _PLACE.finditer(paragraph.text):
            found.update((used["one"], f"{used['one']} {used['two']}" if used["two"] else used["one"]))
    return COUNTRIES | found


def _with_years(pointers: list[list[Pointer]], index: Index) -> list[list[Pointer]]:
    """*pointers* with misprinted years mended: only an entry that nothing cites exactly answers for one."""
    exact = {
        link.key for some in pointers for one in some for link in one.links if not link.mends and len(one.links) == 1
    }
    cited = frozenset(entry.number for entry in index.entries if entry.key in exact)
    return [[_again(one, index, cited) for one in some] for some in pointers]


def _again(pointer: Pointer, index: Index, cited: frozenset[int]) -> Pointer:
    if pointer.style in (CitationStyle.NUMERIC, CitationStyle.KEY):
        return pointer
    if pointer.links and not any(Mend.YEAR in link.mends for link in pointer.links):
        return pointer
    return replace(pointer, links=resolve(pointer.label, index, cited))


def _placed(paragraphs: Sequence[Paragraph], pointers: Sequence[Sequence[Pointer]]) -> tuple[Placed, ...]:
    placed: list[Placed] = []
    for number, (paragraph, some) in enumerate(zip(paragraphs, pointers, strict=True)):
        if not some:
            continue
        spans = sentence_spans(paragraph.text)
        ordered = sorted(some, key=lambda one: (one.start, one.end))
        placed.extend(
            Placed(number, one, bounded(sentence_at(paragraph.text, spans, one.start), one.start)) for one in ordered
        )
    return tuple(placed)
