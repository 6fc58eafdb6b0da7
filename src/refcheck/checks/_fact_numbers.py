"""Counted things that a citing sentence and its source give in different numbers.

Two numbers count the same only where noun and neighbouring word agree, no other number of that noun stands on the page,
and neither rounding nor adding up explains the difference.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from refcheck.checks._passages import Clash, Passage
from refcheck.text.align_lexicon import is_negation, opposite
from refcheck.text.fold import fold
from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.quantities import Quantity, quantities, same_noun, values

_BESIDE = 2  # sentences on either side of the passage
_ROUNDED = Fraction(2, 100)
_MOST = 60  # numbers near a passage; a table explains any number
_AGAINST = frozenset(("against", "gegen", "karşı", "против", "only", "nur", "sadece", "только"))


def clashing_numbers(said: str, passage: Passage, code: str) -> Iterator[Clash]:
    """The numbers of *said* that the source gives otherwise near *passage*; *code* is the language of both."""
    claims = [claim for claim in quantities(said, code) if not claim.vague]
    if not claims:
        return
    low, high = passage.sentences(beside=_BESIDE)
    near = quantities(passage.text[low:high], code)
    for claim in claims:
        seen = _same_thing(claim, said, near, passage.text[low:high])
        if seen is None or any(same_noun(other.noun, claim.noun) for other in claims if other is not claim):
            continue
        if not _explained(claim, seen, passage, passage.text[low:high], code):
            yield Clash(
                said[claim.start : claim.end], passage.text[low + seen.start : low + seen.end], low + seen.start
            )


def _same_thing(claim: Quantity, said: str, near: tuple[Quantity, ...], text: str) -> Quantity | None:
    """The one number of *near* that counts what *claim* counts, in the same surroundings."""
    same = [other for other in near if same_noun(claim.noun, other.noun)]
    if not same or len({other.value for other in same}) > 1 or any(other.vague for other in same):
        return None
    return next((other for other in same if _same_frame(claim, said, other, text)), None)


def _same_frame(claim: Quantity, said: str, seen: Quantity, text: str) -> bool:
    """Whether a word beside both numbers agrees, another word of the sentences too, and none says the opposite."""
    pairs = ((claim.before, seen.before), (claim.after, seen.after))
    beside = next((one for one, other in pairs if one and other and same_noun(one, other)), "")
    if not beside:
        return False
    ours, theirs = _around(said, claim), _around(text, seen)
    if ours & _AGAINST != theirs & _AGAINST or _denies(ours) != _denies(theirs):
        return False
    if any(opposite(one, other) for one in ours for other in theirs):
        return False
    shared = {one for one in _telling(ours) for other in _telling(theirs) if same_noun(one, other)}
    return any(not same_noun(one, claim.noun) and not same_noun(one, beside) for one in shared)


def _around(text: str, quantity: Quantity) -> set[str]:
    """The folded words of the sentence of *quantity*, from a bounded distance on either side."""
    before = re.split(r"[.!?\n]\s", text[max(0, quantity.start - 160) : quantity.start])[-1]
    after = re.split(r"[.!?\n]\s", text[quantity.end : quantity.end + 160])[0]
    return set(fold(f"{before} {text[quantity.start : quantity.end]} {after}").words)


def _telling(words: set[str]) -> set[str]:
    return {word for word in words if len(word) > 3 and word[0].isalpha() and word not in FUNCTION_WORDS}


def _denies(words: set[str]) -> bool:
    return any(map(is_negation, words))


def _explained(claim: Quantity, seen: Quantity, passage: Passage, near: str, code: str) -> bool:
    """Whether the two numbers may both be right."""
    if claim.value == seen.value or _is_rounding(claim.value, seen.value):
        return True
    found = sorted(values(near, code))
    if len(found) > _MOST:
        return True
    if any(claim.value in (one + other, abs(one - other), 100 - one) for one in found for other in found):
        return True
    page = f"{passage.page.title}\n{passage.text}"
    if claim.value in values(page, code):
        return True
    return any(other.value != seen.value for other in quantities(page, code) if same_noun(other.noun, claim.noun))


def _is_rounding(one: Fraction, other: Fraction) -> bool:
    difference = abs(one - other)
    if one.denominator != 1 or other.denominator != 1 or difference < _ROUNDED * max(one, other):
        return True
    return any(difference < _step(int(value)) for value in (one, other))


def _step(value: int) -> int:
    """The power of ten to which *value* may have been rounded; 1 for 65, 10 for 60, 100 for 300."""
    step = 1
    while value and value % (step * 10) == 0:
        step *= 10
    return step
