"""Initials, and what joins persons."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.manuscript.parsing.lexicon import traits

_INITIALS = re.compile(r"(?:[^\W\d_]\.?\s?[-‐]?\s?){1,5}\.?|(?:[^\W\d_]{1,2}\.\s?-?\s?){1,4}")
LETTERS = re.compile(r"[^\W\d_a-zа-яё]{1,3}|(?:[^\W\d_]h?\.[\s-]?){1,4}[^\W\d_]?|Дж\.|Ю\.\s?[А-Я]\.")
# Two letters that are a name ("Wu.", "Li"), where "Yu." and "Zh." are initials of Cyrillic names.
SHORT_NAME = re.compile(
    r"(?!(?:Yu|Ya|Ye|Yo|Zh|Ch|Sh|Ts|Kh|Th|Ph|Ju|Ja|Je|Dz|Dj|Dž|St|Jr|Sr|Dr)\b)[A-ZÀ-Þ][a-zß-ÿ](?:\.|(?!\w))"
)
# "Lee K.", "LI W": persons, no initials.
_SHORT_FAMILY = re.compile(
    r"[A-ZÀ-Þ][a-zß-ÿ]{2}\s|[^\W\d_a-zа-яё]{2,4}\s+(?:[^\W\d_a-zа-яё]{1,2}$|(?:[^\W\d_]\.\s?-?)+$)"
)
AND = re.compile(
    r"\s*(?:,?\s*(?<![^\s,.;)])(?i:&|and|und|et|ve|и|och|og|en|with|avec|mit)(?=\s|$)|(?<=\s)u\.(?=\s[^\W\d_a-z])|(?<=\s)(?:[yeia]|și|şi|və|oraz|és|ja|та|და)(?=\s[^\W\d_a-z]))\s*"
)


_INITIALS_FIRST = re.compile(r"(?:[^\W\d_]\.[\s-]?){1,4}[A-ZÀ-Þ][a-zß-ÿ]{1,2}")  # "J. Xu": a person


@lru_cache(maxsize=65536)
def letters(chunk: str) -> bool:
    """Whether the chunk is initials: "J. K.", "JK", "J.-P."."""
    chunk = chunk.strip()
    if SHORT_NAME.match(chunk) or _SHORT_FAMILY.match(chunk) or _INITIALS_FIRST.fullmatch(chunk):
        return False
    if chunk.isalpha() and (len(chunk) > 4 or (len(chunk) == 4 and "family" in traits(chunk))):
        return False  # "BECK"
    return (
        bool(_INITIALS.fullmatch(chunk))
        and (len(re.sub(r"[^\w]", "", chunk)) <= 4)
        and (chunk.isupper() or "." in chunk or len(chunk) == 1)
    )


def short_family(chunk: str, following: str) -> bool:
    """Whether three capitals are a family name, for a given name follows: "LEE", "Karl"."""
    return (
        len(chunk) == 3 and chunk.isalpha() and chunk.isupper() and following[:1].isupper() and following[1:2].islower()
    )


@lru_cache(maxsize=65536)
def vancouver(chunk: str) -> bool:
    """Of the form "Smith JA", "Иванов И. И.", "COBB A.": a family name with initials behind it."""
    words = chunk.removeprefix("St. ").split()
    if len(words) < 2 or not (LETTERS.fullmatch(words[-1]) or letters(words[-1])):
        return False
    last = words[-1].replace(".", "")
    is_dotted = all("." in word for word in words[1:])
    is_short_in_capitals = words[0].isalpha() and len(words[0]) > 1 and (is_dotted or len(last) <= len(words[0]))
    return not letters(words[0]) or is_short_in_capitals
