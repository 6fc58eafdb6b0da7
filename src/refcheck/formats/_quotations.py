"""Every quotation that was looked for: what is printed, what its source has, and how much of the source was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from refcheck.model import Difference, Quote, QuoteEvidence, Report, Verdict

_MOST = 600  # words of a quotation that are compared one by one

Marked = tuple[tuple[str, bool], ...]
"""A text in pieces; true are those words that differ from the other side."""


@dataclass(frozen=True, slots=True)
class Row:
    """One quotation in words, its differing words marked on both sides."""

    key: str
    line: int
    verdict: str
    printed: Marked
    passage: Marked
    where: str
    url: str
    differences: tuple[str, ...]
    read: tuple[str, ...]
    reason: str


def rows(report: Report) -> tuple[Row, ...]:
    """The quotations of the *report* that were looked for, in reading order."""
    dossier = report.dossier
    found = [(dossier.document.quotes[each.quote], key, each) for key, each in _looked_for(report)]
    return tuple(_row(*each) for each in sorted(found, key=lambda each: (each[0].location.offset, each[1])))


def _looked_for(report: Report) -> Iterator[tuple[str, QuoteEvidence]]:
    for reference in report.dossier.document.references:
        evidence = report.dossier.evidence.get(reference.key)
        yield from ((reference.key, each) for each in evidence.quotes) if evidence else ()


def _row(quote: Quote, key: str, found: QuoteEvidence) -> Row:
    own = found.alignment
    printed, passage = _whole(quote.text), _whole((found.other or own).passage)
    if own.verdict is Verdict.ALTERED:
        printed, passage = _beside(quote.text, own.passage)
    return Row(
        key=key,
        line=quote.location.line,
        verdict=str(own.verdict).replace("_", " "),
        printed=printed,
        passage=passage,
        where=_where(found),
        url="" if found.other_key else found.url,
        differences=tuple(map(_difference, own.differences)),
        read=tuple(f"{copy.name}: {copy.extent}" for copy in found.tried),
        reason=own.reason,
    )


def _whole(text: str) -> Marked:
    return ((" ".join(text.split()), False),) if text else ()


def _where(found: QuoteEvidence) -> str:
    if found.other_key:
        return f"in the source of {found.other_key} instead"
    if found.alignment.start < 0 and not found.alignment.passage:
        return ""
    return ", ".join(filter(None, (found.source, found.place)))


def _difference(difference: Difference) -> str:
    what = f" ({difference.what})" if difference.what else ""
    if not difference.seen:
        return f"“{difference.printed}” is not in the source{what}"
    if not difference.printed:
        return f"“{difference.seen}” is left out{what}"
    return f"“{difference.printed}” for “{difference.seen}”{what}"


def _beside(printed: str, passage: str) -> tuple[Marked, Marked]:
    """Both texts with the words marked that the other has not at that place."""
    ours, theirs = printed.split(), passage.split()
    if max(len(ours), len(theirs)) > _MOST:
        return _whole(printed), _whole(passage)
    same = SequenceMatcher(None, [*map(_bare, ours)], [*map(_bare, theirs)], autojunk=False).get_matching_blocks()
    left = {block.a + step for block in same for step in range(block.size)}
    right = {block.b + step for block in same for step in range(block.size)}
    return _pieces(ours, left), _pieces(theirs, right)


def _bare(word: str) -> str:
    return "".join(filter(str.isalnum, word)).casefold()


def _pieces(words: list[str], same: set[int]) -> Marked:
    runs = groupby(enumerate(words), key=lambda pair: pair[0] not in same)
    return tuple((" ".join(word for _, word in run), differs) for differs, run in runs)
