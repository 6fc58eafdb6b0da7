"""Lists that give the entries of another one once more in another script: "Литература", then "References".

Journals in Cyrillic want them for the databases; the text cites the first. They are told by their numbers: years,
volumes and pages stay as they are when names and titles are transliterated.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

_NUMBER = re.compile(r"\d{2,9}")
_FEWEST = 3  # entries of a list
_MOST_ALIKE = 0.7  # share of its entries that must be there in the other list
_SHARED = 0.6  # share of the numbers of an entry that make two the same


def originals(lists: Sequence[Sequence[str]]) -> tuple[int, ...]:
    """The numbers of the *lists*, each as its printed entries, that do not mirror an earlier one."""
    kept: list[int] = []
    for number, entries in enumerate(lists):
        if not any(_mirrors(entries, lists[other]) for other in kept):
            kept.append(number)
    return tuple(kept)


def _mirrors(entries: Sequence[str], others: Sequence[str]) -> bool:
    if len(entries) < _FEWEST or len(entries) * 5 > len(others) * 6:
        return False
    if _is_latin(" ".join(entries)) == _is_latin(" ".join(others)):
        return False
    known = [_numbers(other) for other in others]
    alike = sum(any(_is_same(_numbers(entry), other) for other in known) for entry in entries)
    return alike >= _MOST_ALIKE * len(entries)


def _numbers(entry: str) -> frozenset[str]:
    return frozenset(_NUMBER.findall(re.sub(r"https?:\S+", " ", entry)))


def _is_same(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one & other) >= max(1, _SHARED * max(len(one), len(other)))


def _is_latin(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return 2 * sum(char < "\u0250" for char in letters) > len(letters)
