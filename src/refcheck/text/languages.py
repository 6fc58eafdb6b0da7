"""Whether a quotation can stand in a text at all, judging by the languages of both."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.text.function_words import BY_LANGUAGE
from refcheck.text.language import language, leaning

_WORDS = 6  # fewer words of a quotation tell no language
_LETTERS = 4
_CHUNK = 700
_ENOUGH = 200_000
_WORD = re.compile(r"[^\W\d_]{2,40}")
_CHUNKS = 16
_NAMES = {
    "en": "English", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "sv": "Swedish", "da": "Danish", "no": "Norwegian", "fi": "Finnish", "pl": "Polish", "cs": "Czech",
    "sk": "Slovak", "hu": "Hungarian", "ro": "Romanian", "hr": "Croatian", "tr": "Turkish", "az": "Azerbaijani",
    "id": "Indonesian", "ru": "Russian", "uk": "Ukrainian", "be": "Belarusian", "bg": "Bulgarian", "sr": "Serbian",
    "mk": "Macedonian", "kk": "Kazakh", "ar": "Arabic", "fa": "Persian", "ur": "Urdu", "hy": "Armenian",
    "ka": "Georgian", "el": "Greek", "he": "Hebrew", "ko": "Korean", "ja": "Japanese", "zh": "Chinese", "th": "Thai",
    "hi": "Hindi", "bn": "Bengali", "ta": "Tamil", "am": "Amharic",
}  # fmt: skip
# Neighbours that short texts confuse, and that no reader would call another language on such evidence.
_CLOSE = ({"da", "no", "sv"}, {"cs", "sk"}, {"hr", "sr"}, {"bg", "mk"}, {"ru", "be", "uk"}, {"es", "pt"}, {"tr", "az"})


def names_language(code: str) -> str:
    """The English name of a language, or its code where this project has no name for it."""
    return _NAMES.get(code, code)


def other_language(quote: str, text: str, *, quoted: str = "", declared: str = "") -> tuple[str, str] | None:
    """The languages of *quote* and *text* where both are told and no part of the text is in the quotation's.

    *quoted* is the language that the manuscript says or is written in around the quotation, *declared* what the page
    says; they count only where the words do not speak.
    """
    words = len(quote.split())
    there = languages_of(text) if quoted or words >= _WORDS else ()
    if not there:
        return None
    main = there[0]
    own = (language(quote) or _leaning(quote, text, main)) if words >= _WORDS else ""
    if not own:
        own = quoted[:2].lower()
    if not own or own in there or (_shares_function_words(quote, main) and words < 3 * _WORDS):
        return None
    if any({own, main} <= group for group in _CLOSE) and words < 2 * _WORDS and declared[:2] != main:
        return None
    return own, main


def other_script(quote: str, text: str) -> bool:
    """Whether *quote* is in Latin letters and *text* in others, or the other way about: one may spell the other."""
    return _is_latin(quote) is not None and _is_latin(text) is not None and _is_latin(quote) != _is_latin(text)


_LATIN = re.compile("[\\x00-\u024f\u1e00-\u1eff]+")


@lru_cache(maxsize=16)
def _is_latin(text: str) -> bool | None:
    """Whether most letters of *text* are Latin; None where there are few, or both kinds are many."""
    letters = "".join(filter(str.isalpha, text[:_ENOUGH]))
    latin = len(letters) - len(_LATIN.sub("", letters))
    if len(letters) < _LETTERS or len(letters) < 10 * min(latin, len(letters) - latin):
        return None
    return 2 * latin > len(letters)


def _leaning(quote: str, text: str, main: str) -> str:
    """The language to which a few words lean, unless the text knows several of them."""
    words = set(_WORD.findall(quote.lower()))
    known = words & _vocabulary(text)
    return leaning(quote, main) if 6 * len(known) <= len(words) else ""


@lru_cache(maxsize=16)
def _vocabulary(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text[:_ENOUGH].lower()))


@lru_cache(maxsize=64)
def languages_of(text: str) -> tuple[str, ...]:
    """The languages that make up a fifth of *text* or more, most used first; told piece by piece."""
    step = max(_CHUNK, len(text) // _CHUNKS)
    told = [language(text[at : at + _CHUNK]) for at in range(0, max(1, len(text)), step)]
    counted = {code: told.count(code) for code in told if code}
    return tuple(
        code for code in sorted(counted, key=lambda code: (-counted[code], code)) if 5 * counted[code] >= len(told)
    )


def _shares_function_words(quote: str, code: str) -> bool:
    """Whether a quarter of the quotation's words are frequent words of the language *code*."""
    words = _WORD.findall(quote.casefold())
    known = frozenset(BY_LANGUAGE.get(code, "").split())
    return 4 * sum(word in known for word in words) >= len(words)
