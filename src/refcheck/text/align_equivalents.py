"""Two ways to write one thing: "45 %" and "45 per cent", "twentieth" and "20th", "isn't" and "is not", "Oct.".

Only what any copy-editor would exchange counts; two words that mean nearly the same are another wording.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from refcheck.text.align_lexicon import month_or_day, number_value
from refcheck.text.align_similar import bare

_PHRASES = {
    ("per", "cent"): "%", ("pour", "cent"): "%", ("por", "ciento"): "%", ("per", "cento"): "%", ("us", "$"): "$",
    ("is", "not"): "isnt", ("are", "not"): "arent", ("was", "not"): "wasnt", ("were", "not"): "werent",
    ("do", "not"): "dont", ("does", "not"): "doesnt", ("did", "not"): "didnt", ("have", "not"): "havent",
    ("has", "not"): "hasnt", ("had", "not"): "hadnt", ("can", "not"): "cant", ("will", "not"): "wont",
    ("would", "not"): "wouldnt", ("could", "not"): "couldnt", ("should", "not"): "shouldnt", ("must", "not"): "mustnt",
    ("that", "is"): "thats", ("there", "is"): "theres", ("he", "is"): "hes", ("she", "is"): "shes", ("i", "am"): "im",
    ("you", "are"): "youre", ("they", "are"): "theyre", ("i", "have"): "ive", ("we", "have"): "weve",
    ("they", "have"): "theyve", ("let", "us"): "lets",
}  # fmt: skip
_WORDS = {
    "percent": "%", "prozent": "%", "usd": "$", "and": "&", "cannot": "cant",
    "gen": "general", "st": "saint", "dr": "doctor", "prof": "professor", "sen": "senator", "rep": "representative",
    "gov": "governor", "lt": "lieutenant", "col": "colonel", "capt": "captain", "sgt": "sergeant", "pres": "president",
    "art": "article", "sec": "section", "para": "paragraph", "vs": "versus", "mt": "mount", "co": "company",
    "mr": "mister", "approx": "approximately", "dept": "department", "govt": "government",
}  # fmt: skip
_MONTHS = {
    "jan": "january", "feb": "february", "mar": "march", "apr": "april", "jun": "june", "jul": "july", "aug": "august",
    "sep": "september", "sept": "september", "oct": "october", "nov": "november", "dec": "december",
}  # fmt: skip
_ORDINALS = """first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
fifteenth sixteenth seventeenth eighteenth nineteenth twentieth"""
_ORDINAL = {word: str(number) for number, word in enumerate(_ORDINALS.split(), 1)}
_ENDING = frozenset(("st", "nd", "rd", "th"))
_LONGEST = 12  # words of either side


def same_said(printed: Sequence[str], seen: Sequence[str]) -> bool:
    """Whether two runs of folded words are two ways to write the same."""
    if not printed or not seen or max(len(printed), len(seen)) > _LONGEST:
        return False
    one, other = _even(tuple(printed)), _even(tuple(seen))
    return one == other or (bool(one) and _value(one) is not None and _value(one) == _value(other))


@lru_cache(maxsize=1 << 14)
def _even(words: tuple[str, ...]) -> tuple[str, ...]:
    """*words* each in one way of writing, phrases as one."""
    found: list[str] = []
    at = 0
    while at < len(words):
        pair = words[at : at + 2]
        if pair in _PHRASES:
            found.append(_PHRASES[pair])
            at += 2
        elif len(pair) == 2 and pair[0].isdigit() and pair[1] in _ENDING:
            found.append(f"{pair[0]}th")
            at += 2
        else:
            found.append(_one(words[at]))
            at += 1
    return tuple(found)


def _one(word: str) -> str:
    if word in _ORDINAL:
        return f"{_ORDINAL[word]}th"
    return _WORDS.get(word) or _MONTHS.get(word) or (word if not word.isalpha() else spelling(word))


def _value(words: Sequence[str]) -> int | None:
    """The whole number that *words* spell together, None for other words."""
    total = current = 0
    numbers = [word for word in words if word != "&"]
    for word in numbers:
        digits = number_value(word)
        if not digits.isdigit():
            return None
        value = int(digits)
        if value >= 1000 and len(numbers) > 1:
            total, current = total + max(current, 1) * value, 0
        elif value == 100 and len(numbers) > 1:
            current = max(current, 1) * 100
        else:
            current += value
    return total + current if numbers else None


# British and American endings, and letters that decompose; enough to tell two spellings of one word.
_SPELLINGS = tuple(
    (re.compile(pattern), ending)
    for pattern, ending in (
        (r"(?<=\w{3})our(?=$|s$|ed$|ing$|able$|ite$|al$)", "or"),
        (r"(?<=\w{3})is(?=(?:e|es|ed|ing|er|ers|ation|ations)$)", "iz"),
        (r"(?<=\w{2})ys(?=(?:e|es|ed|ing)$)", "yz"),
        (r"(?<=\w{3})re(?=s?$)", "er"),
        (r"(?<=\w{3})ence(?=s?$)", "ense"),
        (r"(?<=\w{3})ll(?=(?:ed|ing|er|ers)$)", "l"),
        (r"(?<=\w{3})ogue(?=s?$)", "og"),
        (r"(?<=\w{4})mme(?=s?$)", "m"),
    )
)


@lru_cache(maxsize=1 << 15)
def spelling(word: str) -> str:
    """The folded *word* in the one spelling that its variants share: without diacritics, with American endings."""
    even = bare(word)
    if word.isascii() and len(word) > 4 and not month_or_day(word):
        for pattern, ending in _SPELLINGS:
            even = pattern.sub(ending, even)
    return even
