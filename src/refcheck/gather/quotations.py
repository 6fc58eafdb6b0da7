"""A quotation looked for on a page: what the words do there, or why the page cannot tell.

Words that stand on a page stand there whatever else is wrong with it. Only where they do not is it asked whether the
page could have shown them: a wall, a video, a scan, a text cut off or in another language denies nothing.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from refcheck.gather.crosslingual import likely_passage
from refcheck.model import Access, Alignment, Further, Medium, Page, Verdict
from refcheck.text.align import align
from refcheck.text.fold import Folded, fold
from refcheck.text.languages import names_language, other_language, other_script

_ELSEWHERE_WORDS = 5
_ELSEWHERE_SHARE = 0.75  # altered words in a source that nobody cited must be surely the same passage
_RANK = {Verdict.EXACT: 3, Verdict.NEAR: 2, Verdict.ALTERED: 1}
_FEW_WORDS = 25
_FILLED = re.compile(r"\S")
_BREAK = re.compile(r"\n\s*")
MAIN = "main text"
OUTSIDE = "outside the main text"
HIDDEN = "structured text that the page does not show"


@dataclass(frozen=True, slots=True)
class Seen:
    """A quotation held against one page: the part of it in which the passage stands ("page 12"), and the words read."""

    alignment: Alignment
    place: str = ""
    words: int = 0


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """The source, by its key, in which words stand that their own source does not have."""

    key: str
    alignment: Alignment
    place: str


def look(quote: str, page: Page, *, language: str = "") -> Seen:
    """*quote* on *page*; *language* is the quotation's, where the manuscript says it."""
    alignment = _on(page, quote)
    if alignment.verdict is Verdict.NOT_FOUND:
        alignment = _unless_unreadable(quote, page, alignment, language)
    place = _place(page, alignment) if alignment.start >= 0 else ""
    return Seen(alignment, place, len(_visible(page)))


def elsewhere(quote: str, pages: Mapping[str, Page]) -> Elsewhere | None:
    """The page in which the words of *quote* stand best: as they are, with declared edits, or hardly changed.

    Quotations of fewer than five words stand in many pages and are not looked for.
    """
    if len(fold(quote)) < _ELSEWHERE_WORDS:
        return None
    best: Elsewhere | None = None
    for key in sorted(pages):
        page = pages[key]
        alignment = _on(page, quote)
        if not _surely(alignment):
            continue
        if best is None or _better(alignment, best.alignment):
            best = Elsewhere(key, alignment, _place(page, alignment))
    return best


def _on(page: Page, quote: str) -> Alignment:
    """*quote* in what the page shows, then in what it carries without showing it: often the same text once more."""
    shown = _shown(page)
    best = align(quote, _visible(page), prefer=page.main)
    if shown == len(page.text) or best.verdict in (Verdict.EXACT, Verdict.NEAR):
        return best
    other = align(quote, _folded(page.text, shown, len(page.text)))
    if (_RANK.get(other.verdict, 0), other.share) <= (_RANK.get(best.verdict, 0), best.share):
        return best
    return other if other.start < 0 else replace(other, start=other.start + shown, end=other.end + shown)


def _visible(page: Page) -> Folded:
    return _folded(page.text, 0, _shown(page))


def _shown(page: Page) -> int:
    """How many of the text's characters the page shows."""
    return page.hidden_from if page.hidden_from >= 0 else len(page.text)


def _surely(alignment: Alignment) -> bool:
    if alignment.verdict is Verdict.ALTERED:
        return alignment.share >= _ELSEWHERE_SHARE and alignment.start >= 0
    return alignment.verdict in (Verdict.EXACT, Verdict.NEAR)


def _better(one: Alignment, other: Alignment) -> bool:
    return (_RANK[one.verdict], one.share) > (_RANK[other.verdict], other.share)


@lru_cache(maxsize=64)
def _folded(text: str, start: int, end: int) -> Folded:
    """A part of the page's text, folded once for all the quotations that are looked for in it."""
    return fold(text[start:end])


def _unless_unreadable(quote: str, page: Page, alignment: Alignment, language: str) -> Alignment:
    """*alignment*, or why the page cannot tell whether it holds the words."""
    if page.access is not Access.OPEN:
        seen = f" ({page.access_seen})" if page.access_seen else ""
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason=f"{page.access}{seen}")
    if page.truncated:
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason="only the beginning of the text could be read")
    if page.goes_on is Further.PDF:
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason=page.goes_on)
    if len(_folded(page.text, 0, len(page.text))) < _FEW_WORDS:
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason="hardly any text on the page")
    if page.medium is Medium.OTHER:
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason="the document's text could not be read")
    pair = other_language(quote, _running(page), quoted=language, declared=page.language)
    if not pair and other_script(quote, _running(page)):
        reason = "the quotation is not in the script of the source"
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason=reason)
    if not pair:
        return alignment
    reason = f"the quotation is in {names_language(pair[0])}, the source in {names_language(pair[1])}"
    passage = likely_passage(quote, _visible(page))
    if passage is None:
        return replace(alignment, verdict=Verdict.UNVERIFIABLE, reason=reason)
    start, end, anchors, share = passage
    shown = ", ".join(anchors[:6])
    return Alignment(
        verdict=Verdict.UNVERIFIABLE,
        passage=page.text[start:end],
        start=start,
        end=end,
        share=round(share, 3),
        reason=f"{reason}; a likely passage shares {shown}",
    )


def _running(page: Page) -> str:
    """The main text, or the whole where hardly any was told apart."""
    main = page.text[slice(*page.main)]
    return main if len(main) >= 400 else page.text


def _place(page: Page, alignment: Alignment) -> str:
    """The part of the page in which the passage begins, with the paragraph, counted from where that part begins."""
    start = alignment.start
    if 0 <= page.hidden_from <= start:
        return HIDDEN
    if page.page_starts:
        number = sum(first <= start for first in page.page_starts)
        return f"page {max(1, number)}"
    if page.main[0] <= start < page.main[1]:
        return f"{MAIN}, {_paragraph(page.text, page.main[0], start)}"
    whole = _paragraph(page.text, 0, start)
    return f"{OUTSIDE}, {whole} of the page" if page.main[0] < page.main[1] else whole


def _paragraph(text: str, first: int, at: int) -> str:
    """Which paragraph from *first* on holds the character *at*."""
    return f"paragraph {bisect_right(_breaks(text, first), at) + 1}"


@lru_cache(maxsize=8)
def _breaks(text: str, first: int) -> Sequence[int]:
    """Where, from *first* on, paragraphs begin, but for the one that stands there."""
    filled = _FILLED.search(text, first)
    return [match.end() for match in _BREAK.finditer(text, filled.start())] if filled else []
