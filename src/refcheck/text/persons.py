"""Two names of persons, in parts: whether they may be of one person.

Registries and lists give names in full or by initial, in either order, with and without accents, second names and
particles, and with slips; so two names are of different people only where nothing of that explains the difference.
"""

from __future__ import annotations

from collections.abc import Iterable

from rapidfuzz import fuzz

from refcheck.model import Name
from refcheck.text.people import even_words, printed

_SPELLING = 80.0  # likeness, of 100, of two names that are one name misspelled
_SHORTEST = 4  # letters of a name that may be misspelled; shorter ones are alike by chance
_SHORT = 3  # letters that a short form keeps ("Jeff", "Jeffrey")
_OTHERS = frozenset(("others", "et al", "et al.", "u. a.", "и др.", "vd.", "y otros", "e outros"))


def may_be_one(one: Name, other: Name) -> bool:
    """Whether two names may be of one person: kin, and with given names that can be one."""
    if not kin(one, other):
        return False
    ours, theirs = even_words(one.given), even_words(other.given)
    if not ours or not theirs:
        return True
    if set(even_words(printed(one))) & set(theirs) or set(even_words(printed(other))) & set(ours):
        return True
    if any(_is_initial(a, b) for a in ours for b in theirs):
        return True
    return ours[0][:_SHORT] == theirs[0][:_SHORT] or fuzz.ratio(ours[0], theirs[0]) >= _SPELLING


def kin(one: Name, other: Name) -> bool:
    """Whether two names share a part of the family name, also misspelled, or one has it in the given name's place."""
    ours, theirs = _family(one), _family(other)
    if not ours or not theirs or set(ours) & set(theirs):
        return True
    if len(set(even_words(printed(one))) & set(even_words(printed(other)))) > 1:
        return True
    long = [(a, b) for a in ours for b in theirs if min(len(a), len(b)) >= _SHORTEST]
    return any(fuzz.ratio(a, b) >= _SPELLING for a, b in long)


def stands_for_others(name: Name) -> bool:
    """Whether a name is the "and others" at the end of a list."""
    return printed(name).casefold().strip() in _OTHERS


def one_script(names: Iterable[Name]) -> bool:
    """Whether all of the names are in Latin letters, or none."""
    return len({_is_latin(printed(name)) for name in names}) <= 1


def _family(name: Name) -> list[str]:
    """The words of a family name; a single letter is an initial that stands in its place."""
    found = [word for word in even_words(name.family or name.literal) if len(word) > 1]
    return found or even_words(printed(name))


def _is_initial(one: str, other: str) -> bool:
    return one[0] == other[0] and min(len(one), len(other)) == 1


def _is_latin(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return sum(char < "\u0250" for char in letters) * 2 > len(letters)
