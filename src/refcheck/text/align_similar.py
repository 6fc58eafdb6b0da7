"""How alike two words are as words: another form of the same word, the same word misread, or another word."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from rapidfuzz.distance import Levenshtein, Prefix

from refcheck.text.function_words import FUNCTION_WORDS

_STEM = 4


def weight(word: str) -> float:
    """What a word counts when shares are reckoned: function words occur in any two texts of a language."""
    return 0.4 if word in FUNCTION_WORDS or (len(word) <= 2 and not word[0].isdigit()) else 1.0


@lru_cache(maxsize=1 << 15)
def bare(word: str) -> str:
    """The word without diacritics, with the letters that decompose into none evened out ("ł" as "l", "ø" as "o")."""
    if word.isascii():
        return word
    split = unicodedata.normalize("NFD", word)
    return "".join(char for char in split if not unicodedata.combining(char)).translate(_LETTERS)


_LETTERS = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ə": "e"})


@lru_cache(maxsize=1 << 15)
def likeness(one: str, other: str) -> float:
    """1 for the same word, 0 for another one; between 0.6 and 0.95 for another form or spelling of it."""
    if one == other:
        return 1.0
    if one[0].isdigit() or other[0].isdigit() or min(len(one), len(other)) < 3:
        return 0.0
    a, b = bare(one), bare(other)
    if a == b:
        return 0.95
    shared = Prefix.similarity(a, b)
    longer = max(len(a), len(b))
    if shared >= _STEM and shared >= 0.6 * longer:
        return 0.85
    if shared >= _STEM and shared >= 0.75 * min(len(a), len(b)) and longer - shared <= 6:
        return 0.75
    alike = Levenshtein.normalized_similarity(a, b, score_cutoff=0.75)
    return 0.6 + 0.3 * (alike - 0.75) if longer >= 5 and alike else 0.0
