"""Names of persons and organisations brought to one form, so that spellings of one name compare equal.

Folding removes case, accents and punctuation (`İnat` and `Inat`, `O'Neill` and `O’Neill`); transliteration brings
Cyrillic to Latin letters (`Иванов`, `Ivanov`); the skeleton replaces letters that merely look alike, so that `TACC`
typed in Latin letters meets `ТАСС` typed in Cyrillic ones.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from itertools import product

# Letters that Unicode decomposition leaves whole.
_WHOLE = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h", "ŋ": "n",
    "ə": "a", "ſ": "s", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "‐": "-", "‑": "-", "–": "-", "—": "-",
}  # fmt: skip
# BGN/PCGN-like romanisation of Russian, Ukrainian, Serbian and Macedonian letters, after case folding.
_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "ґ": "g", "д": "d", "ђ": "dj", "е": "e", "ё": "e", "є": "ye", "ж": "zh",
    "з": "z", "и": "i", "і": "i", "ї": "yi", "й": "y", "ј": "j", "к": "k", "л": "l", "љ": "lj", "м": "m", "н": "n",
    "њ": "nj", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "ћ": "c", "у": "u", "ў": "u", "ф": "f", "х": "kh",
    "ц": "ts", "ч": "ch", "џ": "dz", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_CYRILLIC = re.compile(r"[Ѐ-ӿ]")
# Letters that one list prints as they are and another spells out: Müller and Mueller, Đorđević and Djordjevic.
_SPELLED_OUT = {
    "ä": "ae",
    "ö": "oe",
    "ü": "ue",
    "ø": "oe",
    "å": "aa",
    "đ": "dj",
    "ş": "sh",
    "č": "ch",
    "š": "sh",
    "ž": "zh",
}
_MOST_SPELLED_OUT = 4
JOINERS = "and|e|y|et|und|ve|və|и|та|і|й|oraz|és|και|și|ja"
"""The words that stand between two names wherever people are cited, as alternatives of a pattern."""

# Endings of Russian and Ukrainian nouns and adjectives: «по мнению Петровой», «у Иванова».
_CASE_ENDING = re.compile(
    r"(?:ого|его|ому|ему|ыми|ими|ою|ею|ові|еві|єві|ой|ей|ої|єї|ій|ый|ий|ая|яя|ое|ее|ую|юю|ым|им|ом|ем|ём|ых|их|ам|ям|ах|ях"
    r"|а|я|у|ю|е|ы|и|о|ь|ї|і|є)$"
)
_LEAST_STEM = 3
# Capital letters of Cyrillic and Greek that look like Latin ones; small letters where the shape is the same too.
_LOOK_ALIKE = str.maketrans(
    "АВЕЅЗІЈКМНОРСТУХҮаеѕіјорсухґΑΒΕΖΗΙΚΜΝΟΡΤΥΧο",
    "ABESЗIJKMHOPCTYXYaesijopcyxrABEZHIKMNOPTYXo",
)
_PARTICLES = frozenset({
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "los",
    "las", "el", "al", "bin", "ibn", "ten", "ter", "zu", "zur", "vom", "af", "av", "und", "y", "e", "d",
})  # fmt: skip
_SMALL_WORDS = frozenset({
    "the", "of", "and", "for", "on", "in", "at", "to", "a", "an", "by", "with", "de", "la", "le", "les", "des",
    "du", "del", "di", "da", "do", "dos", "das", "e", "y", "et", "und", "der", "die", "für", "von", "ve", "ile",
    "и", "по", "в", "на", "при", "о", "об",
})  # fmt: skip
# Names of countries that one list may give in two spellings; both are right.
_SAME_PLACE = {
    "turkiye": "turkey", "czechia": "czech republic", "us": "united states", "usa": "united states",
    "uk": "united kingdom", "uae": "united arab emirates", "ussr": "soviet union", "eu": "european union",
    "un": "united nations",
}  # fmt: skip
_INITIALS = re.compile(r"\b(?:\w\.\s?){2,8}")
_TOKEN = re.compile(r"[^\W_]+(?:['-][^\W_]+)*")


@lru_cache(maxsize=65536)
def fold_name(name: str) -> str:
    """The words of *name* in lower case without accents, dots or commas; in its own script."""
    dotted = _INITIALS.sub(lambda found: found[0].replace(".", "").replace(" ", "") + " ", name)
    spelled = "".join(_WHOLE.get(char, char) for char in unicodedata.normalize("NFKC", dotted).casefold())
    # й and ї are letters of their own: taking their marks away would make other letters of them.
    composed = unicodedata.normalize("NFC", spelled)
    plain = "".join(char if _CYRILLIC.match(char) else _without_marks(char) for char in composed.replace("ё", "е"))
    return " ".join(token.replace("'", "") for token in _TOKEN.findall(plain))


def _without_marks(char: str) -> str:
    decomposed = unicodedata.normalize("NFD", char)
    return "".join(_WHOLE.get(part, part) for part in decomposed if not unicodedata.combining(part))


def to_latin(name: str) -> str:
    """*name* folded and, where it is Cyrillic, romanised."""
    return "".join(_LATIN.get(char, char) for char in fold_name(name))


def skeleton(name: str) -> str:
    """*name* with letters of other scripts replaced by the Latin letters they look like, folded."""
    return fold_name(name.translate(_LOOK_ALIKE))


@lru_cache(maxsize=65536)
def spellings(name: str) -> tuple[str, ...]:
    """The folded spellings of *name*: with letters spelled out, romanised; the plain one comes first."""
    plain = fold_name(name)
    lower = unicodedata.normalize("NFC", name).casefold()
    letters = [letter for letter in _SPELLED_OUT if letter in lower][:_MOST_SPELLED_OUT]
    found = [plain]
    for chosen in product((False, True), repeat=len(letters)):
        table = {ord(letter): _SPELLED_OUT[letter] for letter, out in zip(letters, chosen, strict=True) if out}
        found.append(fold_name(lower.translate(table)) if table else plain)
    if _CYRILLIC.search(plain) and not mixed_script(name):
        found.append(to_latin(plain))
    return tuple(dict.fromkeys(found))


def uninflected(name: str) -> str:
    """The folded Cyrillic *name* without the endings of its case; "" for a name in another script."""
    folded = fold_name(name)
    if not _CYRILLIC.search(folded):
        return ""
    stems = ((word, _CASE_ENDING.sub("", word)) for word in folded.split())
    return " ".join(stem if len(stem) >= _LEAST_STEM else word for word, stem in stems)


def mixed_script(name: str) -> bool:
    """Whether *name* holds Cyrillic letters beside Latin ones."""
    return bool(_CYRILLIC.search(name)) and bool(re.search(r"[A-Za-z]", name))


def words(name: str) -> tuple[str, ...]:
    """The folded words of *name* that carry it: no articles, prepositions or conjunctions; hyphens part words."""
    return tuple(word for word in fold_name(name).replace("-", " ").split() if word not in _SMALL_WORDS)


def without_particles(family: str) -> str:
    """A folded family name without leading particles ("van den Berg" → "berg")."""
    parts = fold_name(family).split()
    while len(parts) > 1 and parts[0] in _PARTICLES:
        parts.pop(0)
    return " ".join(parts)


def initialism(parts: Iterable[str]) -> str:
    """The first letters of folded words ("world", "health", "organization" → "who")."""
    return "".join(part[0] for part in parts if part)


def abbreviates(short: str, name: str) -> bool:
    """Whether *short* is the initialism of the organisation *name*, with or without its small words."""
    letters = fold_name(short).replace(" ", "")
    if not 2 <= len(letters) <= 10 or not short.strip()[:1].isupper():
        return False
    spelled = fold_name(name)
    if " " not in spelled:
        return False
    hyphens_join = [word for word in spelled.split() if word not in _SMALL_WORDS]
    if letters in {initialism(spelled.replace("-", " ").split()), initialism(words(name)), initialism(hyphens_join)}:
        return True
    return len(hyphens_join) >= 3 and short.strip(" .").isupper() and _begins_each(letters, hyphens_join)


def _begins_each(letters: str, parts: list[str]) -> bool:
    """Whether *letters* are the first one or two letters of each of *parts* in a row (TÜİK, TÜBİTAK)."""
    reached = {0}
    for part in parts:
        reached = {at + size for at in reached for size in (1, 2) if letters[at : at + size] == part[:size]}
    return len(letters) in reached


def place_words(name: str) -> tuple[str, ...]:
    """`words` with the spellings of one country evened out."""
    return tuple(part for word in words(name) for part in _SAME_PLACE.get(word, word).split())


def with_one_place_name(name: str) -> str:
    """*name* folded, its countries and the United Nations in one spelling ("UN Women", "United Nations Women")."""
    return " ".join(_SAME_PLACE.get(word, word) for word in fold_name(name).split())


def same_name(a: str, b: str) -> bool:
    """Whether two printed names are one name: folding, particles, scripts, initialisms and countries aside."""
    if not fold_name(a) or not fold_name(b):
        return False
    if fold_name(a) == fold_name(b) or without_particles(a) == without_particles(b):
        return True
    if to_latin(a) == to_latin(b) or skeleton(a) == skeleton(b) or set(spellings(a)) & set(spellings(b)):
        return True
    return place_words(a) == place_words(b) or abbreviates(a, b) or abbreviates(b, a)
