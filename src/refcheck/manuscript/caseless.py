"""Author–date citations in scripts without capitals: "(حسینی، ۱۳۹۵)", "김영수(2018)는", "廣井（2004）は".

Nothing in their print tells a name from other words: the list does. A citation is only what an entry answers to
by its first author and the co-authors named as printed, and its year but for a slip.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.manuscript.brackets import groups
from refcheck.manuscript.index import Index
from refcheck.manuscript.linking import resolve
from refcheck.manuscript.pointers import Pointer
from refcheck.manuscript.shapes import LETTERS
from refcheck.model import CitationStyle, Label, Link, Mend
from refcheck.text.eastern import CASELESS, HAN, is_caseless
from refcheck.text.names import fold_name

_YEAR = re.compile(
    r"(?<![\d.])(?P<year>(?:1[3-9]|20)\d\d)\s?(?P<suffix>[a-dა-ე])?(?![\w%])(?P<locator>[,:](?!\s?(?:1[3-9]|20)\d\d)[^;()]{1,30})?"
)
_JOINED = re.compile(
    r"\s?[,・·･&/]\s?|\s(?:و|და|및|와|과|與|与|和|and)\s|(?<=\w)[와과]\s(?=\w)|(?<=\s)و(?=\S)|(?<=\s)ו(?=[א-ת]{2})"
)
_ET_AL = re.compile(
    r"\s?(?:ほか|他|外|외|等人?|(?:و)?\s?(?:همکاران|دیگران|آخرون|آخرين)|და სხვ(?:ები)?\.?|وآخرون|et al\.?),?\s*$"
)
_LEAD = re.compile(r"^\s*(?:см\.|see|انظر(?: أيضا)?|نک\.?|ر\.ک\.?|იხ\.?|たとえば|参见|见|参照)\s*")
_RUN = re.compile(rf"[{CASELESS}\w\u200c'’.-]+(?:[ ・·･&][{CASELESS}\w\u200c'’.-]+){{0,7}}[,]?\s?$")
_DATES = frozenset({Mend.YEAR, Mend.SUFFIX})
_MOST_NAMES = 160  # characters
_MOST_CHARACTERS = 24
_MOST_WORDS = 7


def find(text: str, index: Index) -> Iterator[Pointer]:
    """The pointers of one paragraph, evened, whose names are in such a script."""
    for start, end in groups(text):
        last: tuple[str, ...] = ()
        at = start + 1
        for mark in _YEAR.finditer(text, start + 1, end - 1):
            begin = max(at, text.rfind(";", at, mark.start()) + 1)
            begin += len(text[begin : mark.start()]) - len(text[begin : mark.start()].lstrip(" ,;:"))
            before = text[begin : mark.start()].rstrip(" ,:")
            style = CitationStyle.PARENTHETICAL
            links: tuple[Link, ...] = ()
            if len(before) <= _MOST_NAMES and (before or last):
                last = _names(before) or last
                links = _links(last, before, mark, index)
            elif not before:
                last, links, begin = _narrative(text, start, mark, index)
                style = CitationStyle.NARRATIVE
            at = mark.end()
            if not links:
                last = ()
                continue
            label = Label(names=last, year=mark["year"], suffix=_suffix(mark))
            locator = (mark["locator"] or "").strip(" ,:")
            yield Pointer(begin, mark.end(), min(start, begin), end, style, label, locator, links)


def _suffix(mark: re.Match[str]) -> str:
    return (mark["suffix"] or "").translate(LETTERS)


def _names(printed: str) -> tuple[str, ...]:
    whole = _ET_AL.sub("", _LEAD.sub("", printed))
    return tuple(name.strip(" .,") for name in _JOINED.split(whole) if name and name.strip(" .,"))


def _links(
    names: tuple[str, ...], printed: str, mark: re.Match[str], index: Index, *, glued: bool = False
) -> tuple[Link, ...]:
    """The entries that answer but for a slip of the year.

    None where nothing is in such a script ("Baron과 Kenny" has a joiner), unless a name is *glued* to a word in it.
    """
    if not names or not (glued or is_caseless(printed) or any(map(is_caseless, names))):
        return ()
    label = Label(names=names, et_al=bool(_ET_AL.search(printed)), year=mark["year"], suffix=_suffix(mark))
    links = resolve(label, index)
    return links if links and {mend for link in links for mend in link.mends} <= _DATES else ()


def _narrative(
    text: str, start: int, mark: re.Match[str], index: Index
) -> tuple[tuple[str, ...], tuple[Link, ...], int]:
    """The names that end right before the bracket at *start*: the longest stretch of words that an entry answers to."""
    run = _RUN.search(text, max(0, start - 90), start)
    if not run:
        return (), (), start
    words = run[0].rstrip(" ,")
    for cut in _beginnings(words):
        names = _names(words[cut:])
        glued = cut > 0 and is_caseless(words[cut - 1])
        if (
            names
            and fold_name(names[0]) in index.by_form
            and (links := _links(names, words[cut:], mark, index, glued=glued))
        ):
            return names, links, run.start() + cut
    return (), (), start


def _beginnings(words: str) -> Iterator[int]:
    """Where a name may begin in *words*: at each word, in Chinese and Japanese at each character; the longest first."""
    starts = [found.start() for found in re.finditer(r"(?<!\S)[^\s.,]", words)][-_MOST_WORDS:]
    if HAN.search(words):
        starts += range(max(0, len(words) - _MOST_CHARACTERS), len(words) - 1)
    yield from sorted(set(starts))
