"""The order in which a row of persons prints its names, told by the row as a whole.

"Roe, Karl, Lind, Q., and Ufer, Anna M." is pairs throughout, "Karl Roe, Q. Lind and Anna Ufer" whole names, and "Roe,
Karl, Q. Lind, Anna Ufer" one pair and whole names; one person more often tells it than the first two alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum, auto

from refcheck.manuscript.parsing.initials import letters, vancouver
from refcheck.manuscript.parsing.lexicon import traits
from refcheck.manuscript.parsing.onename import CAPITAL_PARTICLES, PARTICLES, SUFFIX
from refcheck.manuscript.parsing.organisations import holds_organisation

_INITIAL = re.compile(r"(?:[^\W\d_]{1,2}\.-?){1,4}|[^\W\d_]")


class Order(Enum):
    """How a row prints its persons; `UNTOLD` where they do not agree."""

    PAIRS = auto()
    WHOLE = auto()
    ONE_PAIR = auto()
    UNTOLD = auto()


def order(blocks: Sequence[Sequence[str]], *, inverted: bool | None) -> Order:
    """The order of the chunks between commas, in blocks between "and"s.

    `inverted` says how the rest of the list prints persons, if known.
    """
    chunks = [chunk for block in blocks for chunk in block]
    if len(chunks) < 2 or any(SUFFIX.fullmatch(chunk) or holds_organisation(chunk) for chunk in chunks):
        return Order.UNTOLD
    if inverted is not False and all(len(block) % 2 == 0 for block in blocks):
        evens = [chunk for block in blocks for chunk in block[::2]]
        odds = [chunk for block in blocks for chunk in block[1::2]]
        if all(map(_is_pair, evens, odds)) and any(map(_is_surely_forename, odds)):
            return Order.PAIRS
    is_begun = len(chunks) > 2 and len(blocks[0]) > 1 and _is_pair(*chunks[:2])
    if is_begun and _is_surely_forename(chunks[1]) and all(map(_is_whole, chunks[2:])):
        return Order.ONE_PAIR
    if inverted is not True and all(map(_is_whole, chunks)):
        opening = sum(map(_opens_with_forename, chunks))
        if opening == len(chunks) or (len(chunks) > 2 and opening * 2 >= len(chunks)):
            return Order.WHOLE
    return Order.UNTOLD


def _plain(chunk: str) -> list[str]:
    """The words of a name without its particles."""
    words = chunk.removeprefix("St. ").split()
    plain = [word for word in words if word.casefold() not in PARTICLES and word not in CAPITAL_PARTICLES]
    return plain or words


def _is_family(chunk: str) -> bool:
    """One word, or two of which the first is no given name."""
    words = _plain(chunk)
    if not 0 < len(words) < 3 or any("." in word or not word[0].isupper() or len(word) < 2 for word in words):
        return False
    return not letters(chunk) and not vancouver(chunk) and (len(words) == 1 or "given" not in traits(words[0]))


def _is_pair(family: str, forename: str) -> bool:
    """Whether two chunks can be one person; two words and two more without an initial are rather two persons."""
    second = forename.split()
    is_short = len(_plain(family)) == 1 or len(second) == 1 or bool(_INITIAL.fullmatch(second[-1]))
    return is_short and _is_family(family) and _is_forename(forename)


def _is_forename(chunk: str) -> bool:
    """Initials, or one to three given names or initials."""
    words = chunk.split()
    if letters(chunk):
        return True
    if vancouver(chunk) and "." not in words[-1]:
        return False
    if len(words) > 3 or not all(word[0].isupper() for word in words if word.casefold() not in PARTICLES):
        return False
    return all(_INITIAL.fullmatch(word) or "given" in traits(word.split("-")[0]) for word in words[1:])


def _is_surely_forename(chunk: str) -> bool:
    words = chunk.split()
    return letters(chunk) or (
        _is_forename(chunk) and ("given" in traits(words[0].split("-")[0]) or bool(_INITIAL.fullmatch(words[-1])))
    )


def _is_whole(chunk: str) -> bool:
    """Given names or initials, then a family name."""
    words = chunk.split()
    if len(words) < 2 or not words[0][0].isupper() or letters(chunk) or vancouver(chunk):
        return False
    if words[0] in CAPITAL_PARTICLES:
        return False
    return not _INITIAL.fullmatch(words[-1])


def _opens_with_forename(chunk: str) -> bool:
    first = chunk.split()[0]
    return bool(_INITIAL.fullmatch(first)) or "given" in traits(first.split("-")[0])
