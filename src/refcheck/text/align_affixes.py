"""Whether one word is the other denied by a prefix, suffix or syllable: "legal", "illegal"; "geldi", "gelmedi"."""

from __future__ import annotations

import re

from refcheck.text.align_similar import bare

_PREFIXES = (
    "un",
    "in",
    "im",
    "il",
    "ir",
    "dis",
    "non",
    "mis",
    "des",
    "anti",
    "не",
    "без",
    "бес",
    "nie",
    "bi",
    "na",
    "نا",
    "غير",
)
_SUFFIXES = (
    ("less", "ful"), ("los", "voll"), ("lose", "volle"), ("losen", "vollen"), ("siz", "li"), ("suz", "lu"),
    ("sizlik", ""),    ("less", ""), ("siz", ""), ("suz", ""), ("los", ""),
)  # fmt: skip
# Turkish and Azerbaijani deny inside the verb: stem + ma/me/mi/mu + ending ("olacak": "olmayacak", "geldi": "gelmedi").
_DENIED = re.compile(r"^(.{2,20}?)m(?:[aeiu])(?=(?:y[aei]|d[iu]|z|s[aei]|l[iae]|m[iu]s|k|n|cak|cek|r)|$)(.{0,20})$")
_SOFT = {"t": "d", "k": "g", "p": "b"}
_DENIED_PRESENT = re.compile(r"^(.{1,20}?)m[iu]yor(.{0,12})$")
_UNABLE = re.compile(r"^(.{2,24}?)(?:[ae]ma|[ae]me)(z|y|d|m|n)(.{0,14})$")


def denies_the_other(one: str, other: str) -> bool:
    """Whether exactly one of two folded words denies what the other says, told by their form."""
    a, b = bare(one), bare(other)
    return _denies(a, b) or _denies(b, a)


def _denies(word: str, plain: str) -> bool:
    if len(plain) >= 3 and len(word) > len(plain) and word.endswith(plain[1:]) and word[-len(plain) :] == plain:
        return len(plain) >= 4 and word[: -len(plain)] in _PREFIXES
    for suffix, counterpart in _SUFFIXES:
        if word.endswith(suffix) and plain == word[: -len(suffix)] + counterpart and len(plain) >= 4:
            return True
    return _denied_inside(word, plain)


def _denied_inside(word: str, plain: str) -> bool:
    """Turkish verbs: the same stem, the same ending, a denying syllable between them in *word* alone."""
    present = _DENIED_PRESENT.match(word)
    if present:
        hit = re.match(r"^(.{1,20}?)[iu]?yor(.{0,12})$", plain)
        return bool(
            hit and not _DENIED_PRESENT.match(plain) and _same_stem(present[1], hit[1]) and present[2] == hit[2]
        )
    unable = _UNABLE.match(word)
    if unable and re.match(rf"^{re.escape(unable[1])}[ae]bil", plain):
        return True
    hit = _DENIED.match(word)
    if not hit or not _begins(plain, hit[1]):
        return False
    rest, ending = plain[len(hit[1]) :], hit[2].removeprefix("y")
    if re.match(r"^m[aeiu]", rest) or not ending or not rest:
        return False
    if ending in ("z", "zlar", "zler"):  # aorist: "olmaz", "gelmez" against "olur", "gelir"
        return bool(re.match(r"^[aeiu]?r(?:lar|ler)?$", rest))
    return rest == ending or (len(ending) >= 3 and rest[-3:] == ending[-3:] and len(rest) <= len(ending) + 2)


def _begins(plain: str, stem: str) -> bool:
    """Whether *plain* begins with the verb *stem*, whose last consonant softens before vowels ("etme-", "ede-")."""
    if plain.startswith(stem):
        return True
    return len(stem) >= 2 and plain.startswith(stem[:-1] + _SOFT.get(stem[-1], "\0"))


def _same_stem(one: str, other: str) -> bool:
    """Stems before -yor: the vowel before it narrows ("iste-mi-yor", "isti-yor")."""
    return one == other or (len(one) >= 2 and one[:-1] == other[:-1] and abs(len(one) - len(other)) <= 1)
