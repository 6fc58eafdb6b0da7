"""The passage in another language that a translated quotation may come from: anchored by numbers, names and cognates.

Evidence for a reader who wants to look, never for an accusation.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from refcheck.text.align_lexicon import month_or_day, number_value
from refcheck.text.align_similar import bare
from refcheck.text.fold import Folded, fold
from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.names import to_latin

_MOST = 400  # places of one word that are looked at
_LONG = 6  # letters by which words are compared
_SENTENCE = re.compile(r"[.!?…։。]\s|\n")
_LEAST = 2.0  # a number and a name, or three cognates


def likely_passage(quote: str, source: Folded) -> tuple[int, int, tuple[str, ...], float] | None:
    """The sentences that hold most of the quotation's anchors: characters from and to, the anchors, their share."""
    wanted = _anchors(fold(quote))
    if len(wanted) < 2:
        return None
    places = _places(wanted, source)
    width = max(20, int(1.8 * len(fold(quote))))
    best, found = _densest(places, wanted, width)
    if best < _LEAST or len(found) < 2:
        return None
    start, end = _sentences(source, min(found.values()), max(found.values()))
    shown = tuple(source.passage(place, place + 1) for place in sorted(found.values()))
    return start, end, shown, best / sum(wanted.values())


def _anchors(quote: Folded) -> dict[str, float]:
    """What may survive translation, in Latin letters, with its weight: numbers and names most, long words a little."""
    found: dict[str, float] = {}
    for number, word in enumerate(quote.words):
        key = _key(word)
        named = quote.text[quote.starts[number]].isupper() and number > 0
        if number_value(word):
            found[key] = 1.2 if len(key) > 1 else 0.6
        elif month_or_day(word):
            found[key] = 0.8
        elif word not in FUNCTION_WORDS and len(key) >= 5:
            found[key] = 1.0 if named else 0.7
    return found


@lru_cache(maxsize=1 << 15)
def _key(word: str) -> str:
    """The form in which words of two languages meet: digits, a month's number, or the first letters in Latin script."""
    value = number_value(word)
    if value:
        return value
    months = month_or_day(word)
    if months:
        return f"month {min(months)}"
    plain = word.isascii() and word.isalpha()  # a folded word without marks is its own Latin form
    return word[:_LONG] if plain else bare(to_latin(word[:40]))[:_LONG]


def _places(wanted: dict[str, float], source: Folded) -> list[tuple[int, str]]:
    """Where the anchors stand, in order."""
    found: list[tuple[int, str]] = []
    by_letters = all(map(str.isalpha, wanted))  # no number and no month
    for word, positions in source.positions.items():
        if word[:_LONG] not in wanted and by_letters and word.isascii():
            continue
        key = _key(word)
        if key in wanted and (word not in FUNCTION_WORDS or month_or_day(word)):
            found += ((position, key) for position in positions[:_MOST])
    return sorted(found)


def _densest(places: Sequence[tuple[int, str]], wanted: dict[str, float], width: int) -> tuple[float, dict[str, int]]:
    """The window of *width* tokens whose different anchors weigh most, with the place of each."""
    best, chosen = 0.0, (0, 0)
    counts: dict[str, int] = {}
    total = 0.0
    left = 0
    for right, (position, key) in enumerate(places):
        total += wanted[key] if not counts.get(key) else 0.0
        counts[key] = counts.get(key, 0) + 1
        while position - places[left][0] > width:
            gone = places[left][1]
            counts[gone] -= 1
            total -= wanted[gone] if not counts[gone] else 0.0
            left += 1
        if total > best + 1e-9:
            best, chosen = total, (left, right + 1)
    found: dict[str, int] = {}
    for position, key in places[chosen[0] : chosen[1]]:
        found.setdefault(key, position)
    return best, found


def _sentences(source: Folded, first: int, last: int) -> tuple[int, int]:
    """The characters of the whole sentences around the tokens *first* to *last*, at most 300 more on either side."""
    begin, end = source.starts[first], source.ends[last]
    before = [match.end() for match in _SENTENCE.finditer(source.text, max(0, begin - 300), begin)]
    after = _SENTENCE.search(source.text, end, end + 300)
    return (before[-1] if before else begin), (after.start() + 1 if after else end)
