"""A piece of a note cut before each source of the list that it names by author and title amid other words.

"The same point is made by Peter Bolton, *Walls of Salt*", "…, 3, and Peter Bolton, *Walls of Salt*": no form of words
tells where such a source begins, but the list does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.manuscript.naming import is_opener
from refcheck.manuscript.pieces import Kind, Piece, told
from refcheck.manuscript.shortened import agreement, find
from refcheck.manuscript.sources import Sources
from refcheck.model import Confidence
from refcheck.text.names import fold_name

_CAPITAL = r"[^\W\d_a-zß-ÿа-яё]"
_WORD = re.compile(rf"(?<![\w'’-]){_CAPITAL}[\w'’-]{{2,30}}(?=[,:]?\s)")
_GIVEN = re.compile(
    rf"(?P<first>{_CAPITAL}[\w.'’-]{{0,20}}\s)?(?P<last>{_CAPITAL}[\w.'’-]{{0,20}}\s)?"
    r"(?:(?:van|von|de|der|den|della|di|da|du|la|le|af|bin|ibn)\s){0,3}$"
)
_NAMES = re.compile(
    rf"(?:{_CAPITAL}[\w.'’-]*[\s,/&]+|(?:and|und|et|y|e|ve|и|van|von|zu|de|do|dos|da|das|del|di|du|der|den|ter|bin|ibn)\.?\s)*"
)
_HOLDS = re.compile(r"\b(?:in|dans|eds?\.|hg\. v\.|hrsg\. von|a cura di):?\s$", re.IGNORECASE)
_BETWEEN = re.compile(r"(?<=[\d)*_”\"»“.])[.,;:]?\s[^\d;()]{0,120}$")
_SET = tuple("*_“\"„«‘'")


def parted(text: str, piece: Piece, known: Sources) -> Iterator[Piece]:
    """*piece*, or its parts where it names sources of the list further on."""
    cuts: list[int] = []
    for found in _WORD.finditer(text, piece.starts[0], piece.end):
        begin = cuts[-1] if cuts else piece.starts[0]
        at = _named(text, found, begin, piece.end, known) if found.start() > begin else -1
        if at > begin:
            cuts.append(at)
    starts = piece.starts
    for cut in cuts:
        between = _BETWEEN.search(text, starts[0], cut)
        before = tuple(start for start in starts if start < cut)
        yield Piece(before, between.start() if between else len(text[:cut].rstrip()))
        starts = (cut,)
    yield Piece(starts, piece.end)


def _named(text: str, word: re.Match[str], begin: int, end: int, known: Sources) -> int:
    """Where a source begins whose author's family name is *word*, with its title behind it; -1 for any other word."""
    if fold_name(word[0]) not in known.index.by_form or _is_within(text[begin : word.start()]):
        return -1
    for start in _beginnings(text, begin, word.start()):
        aside = _is_names(text[begin:start]) or _HOLDS.search(text, begin, start)
        if not aside and _is_source(text[start:end], known):
            return start
    return -1


def _beginnings(text: str, begin: int, family: int) -> Iterator[int]:
    """Where the name may begin whose family name stands at *family*: two words before it, one, or none at hand."""
    found = _GIVEN.search(text, begin, family)
    starts = [found.start(), found.start("last")] if found else [family]
    yield from dict.fromkeys(start for start in starts if start >= 0)


def _is_names(before: str) -> bool:
    """Whether what follows *before* is a further author, or the rest of one name."""
    return bool(_NAMES.fullmatch(before)) and not is_opener(before.split()[0] if before.strip() else "")


def _is_within(before: str) -> bool:
    """Whether what follows *before* stands within a title that is set off."""
    return before.count("*") % 2 == 1 or before.count("“") > before.count("”")


def _is_source(words: str, known: Sources) -> bool:
    """Whether *words* begin with the author and the title of one source, set off or as a whole."""
    how = told(words)
    links = find(how.names, how.rest, how.locator, known) if how.kind is Kind.NAMED else ()
    if len(links) != 1 or links[0].confidence is Confidence.LOW:
        return False
    source = known.all[known.index.by_key[links[0].key]]
    least = 2 if how.rest.startswith(_SET) else 3
    return source in known.named(how.names) and agreement(how.rest, source) >= least
