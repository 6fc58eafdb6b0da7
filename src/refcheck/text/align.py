"""A quotation found in a text and held against it word by word.

In order: the words as they stand; the pieces that ellipses and brackets declare; the passage whose words differ.
A similarity threshold cannot tell a typographic variant from a dropped "not" (measured: one at 97 % passes 63 % of
turned meanings), so words are compared as words, and a difference is graded by what it does.
"""

from __future__ import annotations

from itertools import islice

from refcheck.model import Alignment, Verdict
from refcheck.text.align_altered import altered
from refcheck.text.align_declared import declared
from refcheck.text.align_edges import cut_negation, cut_numbers
from refcheck.text.align_exact import Span, occurrences
from refcheck.text.align_parts import has_edits
from refcheck.text.fold import Folded, fold

_PLACES = 100  # occurrences looked through for one in the preferred part of the text


def align(quote: str, source: str | Folded, *, prefer: tuple[int, int] = (0, 0)) -> Alignment:
    """*quote* held against *source*; of several places, the one within the characters *prefer* is reported.

    The verdict is never `UNVERIFIABLE`: whether the text is one that could be looked at is not known here.
    """
    text = source if isinstance(source, Folded) else fold(source)
    wanted = fold(quote)
    if not wanted.words:
        return Alignment(verdict=Verdict.NOT_FOUND, reason="a quotation without words")
    return _as_it_stands(wanted, text, prefer) or declared(quote, text) or altered(quote, text)


def _as_it_stands(wanted: Folded, text: Folded, prefer: tuple[int, int]) -> Alignment | None:
    for words, view in ((wanted, text), (wanted, text.lean), (wanted.lean, text)):
        if (words is wanted and view is text) or (words is not wanted) != (view is not text):
            span = _place(words, view, prefer) if words.words else None
            if span:
                return _same_words(words, view, span)
    return None


def _place(words: Folded, view: Folded, prefer: tuple[int, int]) -> Span | None:
    spans = list(islice(occurrences(view, words), _PLACES if prefer[1] > prefer[0] else 1))
    inside = (span for span in spans if prefer[0] <= view.starts[span[0]] < prefer[1])
    return next(inside, spans[0] if spans else None)


def _same_words(words: Folded, view: Folded, span: Span) -> Alignment:
    denied = cut_negation(words, view, span[0])
    cut = (*denied, *cut_numbers(words, view, *span))
    span = (span[0] - 1, span[1]) if denied else span
    passage = view.passage(*span)
    edited = has_edits(words.text) and not has_edits(passage)
    return Alignment(
        verdict=Verdict.ALTERED if cut else Verdict.NEAR if edited else Verdict.EXACT,
        passage=passage,
        start=view.starts[span[0]],
        end=view.ends[span[1] - 1],
        share=1.0,
        differences=cut,
        reason="declared: an edit that changes no word" if edited and not cut else "",
    )
