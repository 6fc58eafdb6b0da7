"""Quotations cut where it turns the sense: "rose by 5" from "rose by 5 %", "Yield now" from "do not yield now".

The source's own sentence goes on before such a beginning; only a capital letter that the source does not have claims
that it begins there, for a writer may put the negation into words of his own.
"""

from __future__ import annotations

from refcheck.model import Difference, Grade
from refcheck.text.align_lexicon import is_negation
from refcheck.text.fold import SIGNS, Folded


def cut_numbers(quote: Folded, source: Folded, first: int, last: int) -> tuple[Difference, ...]:
    """The signs of the source beside the tokens *first* to *last* that belong to a number at the quotation's edge."""
    found: list[Difference] = []
    opening, closing = quote.words[0], quote.words[-1]
    if source.words[first] == "-" + opening:
        found.append(_difference(quote, 0, source.passage(first, first + 1), "number"))
    if opening[0].isdigit() and first and _is_sign(source, first - 1) and _beside(source, first):
        found.append(_difference(quote, 0, source.passage(first - 1, first + 1), "unit"))
    if closing[-1].isdigit() and last < len(source) and _is_sign(source, last) and _beside(source, last):
        follows = last + 1 < len(source) and source.words[last + 1][0].isdigit() and _beside(source, last + 1)
        if source.words[last] in "%‰°" or not follows:  # in "5 €10" the sign belongs to the ten
            found.append(_difference(quote, len(quote) - 1, source.passage(last - 1, last + 1), "unit"))
    return tuple(found)


def cut_negation(quote: Folded, source: Folded, first: int) -> tuple[Difference, ...]:
    """The negation right before token *first*, where the quotation sets up its first word as a sentence's beginning."""
    if not first or not is_negation(source.words[first - 1]) or not _beside(source, first):
        return ()
    printed, seen = quote.passage(0, 1), source.passage(first, first + 1)
    declared = "[" in quote.text[: quote.starts[0]]
    if declared or not (printed[:1].isupper() and seen[:1].islower()):
        return ()
    return (Difference(printed, source.passage(first - 1, first + 1), Grade.MEANING, "negation"),)


def _difference(quote: Folded, at: int, seen: str, what: str) -> Difference:
    return Difference(quote.passage(at, at + 1), seen, Grade.MEANING, what)


def _is_sign(source: Folded, at: int) -> bool:
    return source.words[at] in SIGNS


def _beside(source: Folded, at: int) -> bool:
    """Whether nothing but a space stands before token *at*."""
    return not source.text[source.ends[at - 1] : source.starts[at]].strip() and (
        source.starts[at] - source.ends[at - 1] <= 1
    )
