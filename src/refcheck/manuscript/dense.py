"""A list told from prose line by line, for texts that set neither a heading nor a gap before or after it.

Every line is weighed: signs of an entry (a name turned round, a year, a place with a publisher, pages, an address)
speak for the list, words that only sentences have (verbs, pronouns) against it. One line proves nothing; the stretch
with the greatest sum does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import accumulate

from refcheck.manuscript.shapes import ADDRESS, LABEL, PLACE, YEAR, starts_as_name, without_label

_SENTENCE = re.compile(
    r"\b(?:is|are|was|were|been|has|had|that|this|these|it|its|they|we|our|their|can|not|there|than|which|would|may|"
    r"dass|daß|wird|sich|ist|nicht|werden|wurde|wurden|sind|hat|haben|hatte|kann|können|auch|aber|wenn|dies|diese|"
    r"dieser|dieses|es|wir|man|war|waren|sein|ihre|jedoch|durch|bei|est|sont|qui|nous|cette|ces|était|il|elle|ils|"
    r"son|fue|esta|está|este|não|são|foi|pela|pelo|isso|è|sono|che|si|nella|stato|что|это|был|была|было|не|как|также|"
    r"которые|которых|он|они|olarak|olan|olduğu|edilen|ise|gibi|daha)\b"
)
_SIGNS = re.compile(
    r"\((?:Hrsg|Hg|Eds?|eds?|orgs?|Orgs?|dir|coord|ред|сост)\.?\)|\b(?:Hrsg|Hg|Eds?|Aufl|Diss|ред|изд)\.|"
    r"\((?:1[5-9]|20)\d\d[a-z]?\)[:.,]?\s[^\W\d_a-zß-ÿ]|,\s(?:1[5-9]|20)\d\d[a-z]?:\s|\b\d{1,3}\s?\(\d{1,4}\)"
)
_FEWEST = 4.0
_MOST_UNLIKE = 5.0
_LEAST_TAIL = 2


def weight(text: str, before: str) -> float:
    """How much one line reads as a list's: below 0 for prose."""
    body = without_label(text)
    score = 0.0
    if not before or before[-1] in '.)]/”"»0123456789>':
        score += max(0.0, starts_as_name(body) - 0.6)
    if LABEL.match(text) and len(body) < len(text):
        score += 0.7
    score += 0.5 * bool(YEAR.search(text)) + 0.6 * bool(PLACE.search(text)) + 0.8 * bool(ADDRESS.search(text))
    score += 0.8 * min(2, len(_SIGNS.findall(text)))
    return score - 0.6 * min(5, len(_SENTENCE.findall(text))) - 0.35


def best_stretch(texts: Sequence[str]) -> tuple[int, int] | None:
    """The lines (first, after the last) that read as one list, None where none do."""
    best, best_sum = (0, 0), 0.0
    start, total = 0, 0.0
    for number, text in enumerate(texts):
        total += weight(text, texts[number - 1] if number else "")
        if total <= 0:
            start, total = number + 1, 0.0
        elif total > best_sum:
            best, best_sum = (start, number + 1), total
    return _from_a_name(texts, best) if best_sum >= _FEWEST else None


def _from_a_name(texts: Sequence[str], stretch: tuple[int, int]) -> tuple[int, int] | None:
    """*stretch* from its first line that surely begins an entry."""
    for number in range(*stretch):
        body = without_label(texts[number])
        if starts_as_name(body) >= 1 or len(body) < len(texts[number]):
            return number, stretch[1]
    return None


def end_of_list(texts: Sequence[str]) -> int:
    """How many of the lines of a list are one: the rest, at its end, is prose."""
    sums = [0.0, *accumulate(weight(text, before) for text, before in zip(texts, ["", *texts], strict=False))]
    highest = max(range(len(sums)), key=lambda number: (sums[number], number))
    tail = sums[highest] - sums[-1]
    return highest if tail > _MOST_UNLIKE and len(texts) - highest >= _LEAST_TAIL else len(texts)
