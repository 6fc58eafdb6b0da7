"""Whether two words at the same place are different names, told by their capitals."""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from refcheck.text.align_similar import bare
from refcheck.text.fold import Folded
from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.language import language

_ENDS_SENTENCE = re.compile(r"[.!?:…\n][\s\"'“”„«»‘’(\[–—-]{0,6}$")
# German nouns have capitals too: one that an article or an ending of abstract nouns gives away is no name.
_NOUN_ENDING = re.compile(r"(?:ung|heit|keit|schaft|tion|tat|nis|tum|ling|ment|ik|ismus|ei)(?:e?n|e?s|e)?$")
_DETERMINER = re.compile(
    r"(?:der|die|das|den|dem|des|ein|eine|einen|einem|einer|eines|kein|keine|keinen|diese|dieser|dieses|diesem|diesen"
    r"|ihre|ihren|seine|seinen|unsere|unser|mehr|viele|alle|im|am|zum|zur|vom|beim|ins)$"
)


def other_name(quote: Folded, at: int, source: Folded, where: int) -> bool:
    """Whether token *at* of the quotation and token *where* of the source are two names, and not spellings of one."""
    one, other = quote.words[at], source.words[where]
    if not (_is_name(quote, at) and _is_name(source, where)):
        return False
    return not _spellings(bare(one), bare(other))


def _is_name(text: Folded, at: int) -> bool:
    word, start = text.words[at], text.starts[at]
    raw = text.text[start : text.ends[at]]
    if not raw[0].isupper() or len(word) < 2 or word in FUNCTION_WORDS:
        return False
    if len(raw) > 1 and raw.isupper():
        return not text.text[max(0, start - 60) : start + 60].isupper()
    if at == 0 or _ENDS_SENTENCE.search(text.text[max(0, start - 8) : start]):
        return False
    return not _is_german_noun(text, at)


def _is_german_noun(text: Folded, at: int) -> bool:
    """Whether this may be a common noun because the text is German."""
    start = text.starts[at]
    if language(text.text[max(0, start - 300) : start + 300]) != "de":
        return False
    return (
        bool(_NOUN_ENDING.search(bare(text.words[at])))
        or bool(_DETERMINER.match(text.words[at - 1]))
        or (
            text.words[at - 1].endswith(("en", "er", "es", "e"))
            and not text.text[text.starts[at - 1]].isupper()
            and text.words[at - 1] not in FUNCTION_WORDS
        )
    )


def _spellings(one: str, other: str) -> bool:
    """Whether two names are forms of one: one begins with the other, or a letter or two differ in a long one."""
    short, long = sorted((one, other), key=len)
    if len(short) >= 4 and (long.startswith(short) or (long.startswith(short[:-1]) and len(long) - len(short) <= 3)):
        return True
    return Levenshtein.distance(one, other) <= (0 if len(short) < 5 else 1 if len(short) < 8 else 2)
