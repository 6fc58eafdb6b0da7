"""Names of journals and proceedings: whether two of them may be of one, in full, abbreviated or by acronym."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.titles import words

_WORDS = """
    journal proceedings conference international annual meeting symposium workshop transactions letters review reviews
    studies research science sciences advances association society national european american world bulletin archives
    annals magazine quarterly lecture notes series paper papers university press state acts acta zeitschrift revue
    revista rivista jahrbuch dergisi вестник журнал known first second third fourth fifth sixth seventh eighth ninth
    tenth track main volume part companion findings
"""
_GENERIC = frozenset(_WORDS.split())
_ACRONYM = re.compile(r"(?<![^\W_])(?:[A-Z][A-Za-z]{0,6}[A-Z]|[A-Z]{2,10})(?![^\W\d_])")
_LEAST = 3  # letters of an abbreviated word


def may_be_one(one: str, other: str) -> bool:
    """Whether two names may be of one journal or proceedings; true as well where too little is said to tell."""
    ours, theirs = _own(one), _own(other)
    if not (ours or _acronyms(one)) or not (theirs or _acronyms(other)):
        return True
    if any(_begin_alike(a, b) for a in ours for b in theirs):
        return True
    return _acronym_of(one, other) or _acronym_of(other, one)


@lru_cache(maxsize=4096)
def _own(name: str) -> frozenset[str]:
    """The words that tell a journal from others."""
    found = words(name)
    return frozenset(word for word in found if len(word) >= _LEAST and word.isalpha() and not _is_small(word))


def _is_small(word: str) -> bool:
    generic = word in _GENERIC or any(len(word) >= _LEAST and each.startswith(word) for each in _GENERIC)
    return generic or word in FUNCTION_WORDS


def _begin_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or (len(short) >= 6 and short[:5] == long[:5])


@lru_cache(maxsize=4096)
def _acronyms(name: str) -> frozenset[str]:
    return frozenset(found.lower() for found in _ACRONYM.findall(name))


def _acronym_of(short: str, name: str) -> bool:
    """Whether an acronym of *short* stands in *name* or is made of the beginnings of its words in a row."""
    parts = [word for word in words(name) if word not in FUNCTION_WORDS]
    for acronym in _acronyms(short) | ({short.strip().lower()} if short.strip().isalpha() else frozenset()):
        if acronym in parts or any(_spells(acronym, parts[start:]) for start in range(len(parts))):
            return True
    return False


def _spells(acronym: str, parts: list[str], depth: int = 0) -> bool:
    """Whether beginnings of *parts*, one after the other, spell *acronym* ("neurips": neural, information, …)."""
    if not acronym:
        return depth > 1
    if not parts or depth > 12:
        return False
    longest = min(len(acronym), len(parts[0]), 5)
    return any(
        acronym[:size] == parts[0][:size] and _spells(acronym[size:], parts[1:], depth + 1)
        for size in range(longest, 0, -1)
    )
