"""The language of a text, told by its script, its frequent words and its letters; undecided rather than guessed.

Used only where a quotation's wording was not found, so that a source in another language accuses nobody.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache

from refcheck.text.function_words import BY_LANGUAGE

_ENOUGH = 4000  # characters that decide; more change nothing
_LETTERS = 1500  # characters whose groups of letters are counted; the rest is taken to be like them
_MANY = 60  # words
_NEAREST = 5  # languages
_CLEARLY = 0.2  # share of words that are frequent ones of a language alone from which no letters need counting
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS: tuple[tuple[str, str], ...] = (
    ("hy", "\u0530-\u058f\ufb13-\ufb17"),
    ("ka", "\u10a0-\u10ff\u2d00-\u2d2f\u1c90-\u1cbf"),
    ("el", "\u0370-\u03ff\u1f00-\u1fff"),
    ("he", "\u0590-\u05ff"),
    ("ko", "\uac00-\ud7af\u1100-\u11ff"),
    ("ja", "\u3040-\u30ff"),
    ("th", "\u0e00-\u0e7f"),
    ("hi", "\u0900-\u097f"),
    ("bn", "\u0980-\u09ff"),
    ("ta", "\u0b80-\u0bff"),
    ("am", "\u1200-\u137f"),
)
_HAN = re.compile("[\u3400-\u9fff]")
_FAMILIES: tuple[tuple[str, str], ...] = (
    ("latin", "en de fr es it pt nl sv da no fi pl cs sk hu ro hr tr az id"),
    ("cyrillic", "ru uk be bg sr mk kk"),
    ("arabic", "ar fa ur"),
)
_FAMILY_LETTERS = {
    "latin": re.compile("[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]+"),
    "cyrillic": re.compile("[\u0400-\u052f]"),
    "arabic": re.compile("[\u0600-\u06ff\u0750-\u077f\ufb50-\ufdff\ufe70-\ufeff]"),
}
# Letters and groups of letters that speak for a language (a), and letters that it does not have (b).
_FOR: dict[str, str] = {
    "en": r"th|wh|ing\b|\b(?:of|the)\b|ough|tion(?:al|s)?\b|ly\b|ed\b|ck",
    "de": r"sch|ung(?:en)?\b|ß|[äöü]|keit|lich|isch|\bge|cht|tz|\bver|eich",
    "fr": r"eau|aux\b|[éèêç]|\b[dlqnsjc]['’]|oir|eux|ment\b|tion\b|qu|ais\b|œ",
    "es": r"ción|ñ|[¿¡]|ado\b|ados\b|dad\b|ll|ue|ía\b|mente\b|[áó]",
    "it": r"zion[ei]|gli|cch|tt|\b(?:dell|all|nell|dall|sull|l|un)['’]|ità\b|mente\b|zz|ggi|ò\b",
    "pt": r"ção|ções|[ãõ]|nh|lh|mente\b|dade\b|ç|ê",
    "nl": r"ij|aa|ee|oo|uu|sch|\bge|eid\b|lijk|ui|oe",
    "sv": r"[å]|ä|ö|ck|sj|\bför|arna\b|ning\b",
    "da": r"[æø]|å|hv|ede\b|erne\b|tion",
    "no": r"[æø]|å|hv|ene\b|kj|sjon",
    "fi": r"[äö]|aa|ii|uu|kk|ssa\b|ssä\b|lla\b|sta\b|nen\b|yy|ää",
    "pl": r"[łęąńśźż]|cz|sz|rz|ie|ów\b|ść",
    "cs": r"[řůěčšžý]|ou|ost",
    "sk": r"[ľĺŕôčšžý]|ie|ou|osť",
    "hu": r"[őű]|sz|gy|[áé]|ek\b|ok\b|nak\b|nek\b|ban\b|ben\b",
    "ro": r"[ășțţş]|ul\b|ului\b|ii\b|ea\b|ții|â|î",
    "hr": r"[čćšžđ]|ije|nja\b|iti\b",
    "tr": r"[ığş]|ler|lar|yor|d[ıiuü]r\b|n[ıiuü]n\b|m[ae]k|[çöü]",
    "az": r"ə|[ığş]|lər|lar|dır\b|nın\b|[çöü]",
    "id": r"\bme[mn]|\bber|\bdi|kan\b|ng|nya\b|an\b",
    "ru": r"[ыэъ]|ого\b|ться\b|ение\b|ения\b|ии\b|ый\b|ой\b",
    "uk": r"[іїєґ]|ння\b|ого\b|ськ",
    "be": r"[ўі]|дз|цц|ння\b|ы",
    "bg": r"ът\b|ият\b|ите\b|та\b|ъ|ата\b|ето\b",
    "sr": r"[ђћјљњџ]|ије",
    "mk": r"[ѓќѕјљњџ]|от\b|ите\b|ата\b",
    "kk": r"[қғңұүһәөі]|дық|тын",
    "ar": r"\bال|[ةىأإؤئ]|\bوال|ات\b|ين\b",
    "fa": r"[پچژگ]|ی|\bمی|های\b|\u200c|ک",
    "ur": r"[ٹڈڑےںہھ]",
}
_NOT: dict[str, str] = {
    "en": "äöüßñçãõłęąğışőűåøæəřůěčšžćđăâêôîșț",
    "de": "éèêñçãõłęąğışőűåøæəřůěčšžćđ",
    "fr": "äößñãõłęąğışőűåøəřůěčšž",
    "es": "äößãõłęąğışőűåøəèùçêâ",
    "it": "äöüßñãõłęąğışőűåøəç",
    "pt": "äößñłęąğışőűåøə",
    "nl": "äßñãõłęąğışőűåøəç",
    "tr": "äßñãõłęąőűåøəé",
    "az": "äßñãõłęąőűåø",
    "pl": "äöüßñãõğışőűåøəç",
    "ru": "іїєґўђћјљњџғқңұүһәө",
    "uk": "ыэъёўђћјљњџғқ",
    "bg": "ыэёіїєґўђћјљњџ",
    "be": "иїєґђћјљњџщъ",
    "sr": "йъыьэюящіїєґўё",
    "mk": "йъыьэюящіїєґўё",
    "kk": "їєґўђћјљњџ",
    "ar": "پچژگٹڈڑےںہھی",
    "fa": "ٹڈڑےںةى",
}


@lru_cache(maxsize=256)
def language(text: str) -> str:
    """The ISO 639-1 code of the language of *text*, or "" where too little speaks for one language."""
    sample = unicodedata.normalize("NFC", text[:_ENOUGH])
    letters = len(_WORD.sub("", sample))
    letters = len(sample) - letters
    if letters < 4:
        return ""
    if sample.isascii() or (len(sample) - len(_FAMILY_LETTERS["latin"].sub("", sample))) * 2 > letters:
        return _best(sample.replace("İ", "i").lower(), _FAMILIES[0][1].split())
    for code, span in _SCRIPTS:
        if len(_script(span).findall(sample)) * 2 > letters:
            return code
    if len(_HAN.findall(sample)) * 2 > letters:
        return "ja" if _script("\u3040-\u30ff").search(sample) else "zh"
    for family, codes in _FAMILIES[1:]:
        if len(_FAMILY_LETTERS[family].findall(sample)) * 2 > letters:
            return _best(sample.lower(), codes.split())
    return ""


def leaning(text: str, against: str) -> str:
    """The language that *text* leans to where nothing in it speaks for the language *against*; "" otherwise.

    For a few words beside a text of known language; a single frequent word is enough where the other has none.
    """
    sample = text[:_ENOUGH].replace("İ", "i").lower()
    codes = next((codes.split() for _, codes in _FAMILIES if against in codes.split()), [])
    counts = Counter(_WORD.findall(sample))
    if not codes:
        return ""
    scores = _scores(counts, sample, {*codes, against})
    best, code = max((scores[code], code) for code in codes)
    hits = any(word in _words(code) and len(word) > 1 for word in counts)
    contrary = any(word in _words(against) - _words(code) and len(word) > 1 for word in counts)
    clear = best >= 0.7 and best >= 1.6 * scores[against]
    return code if clear and hits and not contrary and code != against else ""


def _best(sample: str, codes: list[str]) -> str:
    """The code whose words and letters the sample shows most, if clearly more than any other's."""
    counts = Counter(_WORD.findall(sample))
    total = sum(counts.values())
    if total > _MANY:  # so many words tell most languages apart alone; the letters decide among the nearest
        frequent = _frequent(counts)
        codes = sorted(codes, key=lambda code: -frequent.get(code, 0.0))[:_NEAREST]
        first, next_one = (frequent.get(code, 0.0) for code in codes[:2])
        if first >= _CLEARLY * total and first >= 2 * next_one:
            return codes[0]
    scores = _scores(counts, sample, codes)
    (best, code), (second, _) = sorted(((scores[code], code) for code in codes), reverse=True)[:2]
    floor = 1.5 if total < 12 else 0.15 * total
    return code if best >= floor and best >= 1.25 * second and best - second >= 1 else ""


def _frequent(counts: Counter[str]) -> dict[str, float]:
    """What the frequent words of each language count for."""
    holders, found = _holders(), dict[str, float]()
    for word in counts.keys() & holders.keys():
        codes, worth = holders[word]
        for code in codes:
            found[code] = found.get(code, 0.0) + counts[word] * worth
    return found


def _scores(counts: Counter[str], sample: str, codes: Iterable[str]) -> dict[str, float]:
    """What the words and letters of the sample speak for each of *codes*."""
    frequent = _frequent(counts)
    return {code: frequent.get(code, 0.0) + _by_letters(counts, sample, code) for code in codes}


def _by_letters(counts: Counter[str], sample: str, code: str) -> float:
    part = sample[:_LETTERS]
    speaking = len(_pattern(code).findall(part)) * len(sample) / max(1, len(part))
    absent = _NOT.get(code, "")
    return 0.35 * min(speaking, 1.5 * sum(counts.values())) - sum(map(_marked(sample).count, absent))


@lru_cache(maxsize=2)
def _marked(sample: str) -> str:
    """The letters of the sample that are not ASCII."""
    return "".join(char for char in sample if char > "\x7f")


@cache
def _words(code: str) -> frozenset[str]:
    return frozenset(BY_LANGUAGE[code].split())


@cache
def _holders() -> dict[str, tuple[tuple[str, ...], float]]:
    """The languages that have a word, and what it counts: less where there are several."""
    holders: dict[str, list[str]] = {}
    for code in BY_LANGUAGE:
        for word in _words(code):
            holders.setdefault(word, []).append(code)
    return {word: (tuple(codes), _worth(word, len(codes))) for word, codes in holders.items()}


def _worth(word: str, languages: int) -> float:
    return 0.3 if len(word) == 1 else 1.0 if languages == 1 else 0.75 if languages == 2 else 0.5


@cache
def _pattern(code: str) -> re.Pattern[str]:
    return re.compile(_FOR[code])


@cache
def _script(span: str) -> re.Pattern[str]:
    return re.compile(f"[{span}]")
