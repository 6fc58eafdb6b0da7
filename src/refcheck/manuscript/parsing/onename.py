"""One person's name out of the words that print it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from refcheck.manuscript.parsing.initials import LETTERS, SHORT_NAME, letters, vancouver
from refcheck.manuscript.parsing.lexicon import traits
from refcheck.model import Name

_PARTICLE_WORDS = """
von van der den de del della dello di da das do dos du la le las los zu zum zur ten ter te af av bin ibn al el
ben y e 't op vom degli dei в' ван фон де дер
"""
PARTICLES = frozenset(_PARTICLE_WORDS.split())
CAPITAL_PARTICLES = frozenset(
    ("Van", "Von", "De", "Del", "Della", "Di", "Da", "Du", "La", "Le", "El", "Ter", "Ten", "Dos")
)
SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|2nd|3rd|filho|neto|junior|júnior|sobrinho)\.?", re.IGNORECASE)
_SPANISH = re.compile(r"[^\W\d_a-z][^\W\d_]{1,12}(?:[eéií]z|cía|cia)", re.UNICODE)  # a first family name: "Pérez López"


def stripped(text: str) -> str:
    """Without the punctuation around a name; the full stop of an initial or of "Jr." stays."""
    text = text.strip(" ,;:–—-*†‡/|\"“”'‘’")
    text = re.sub(r"^[.)\]]+\s*|[\s(\[]+$", "", text)
    if text.count(")") > text.count("("):
        text = text.rstrip(") ")
    if text.count("(") > text.count(")"):
        text = text.replace("(", "", 1) if text.startswith("(") else text
    if text.endswith(".") and (SHORT_NAME.fullmatch(text.rsplit(maxsplit=1)[-1]) and "," not in text[-6:]):
        text = text.rstrip(". ")
    if text.endswith(".") and not re.search(r"(?:\b[^\W\d_]{1,2}|\b(?:Jr|Sr|St|Dr|Inc|Ltd|Co|Corp))\.$", text):
        text = text.rstrip(". ")
    return text.strip(" ,;:")


def person(chunk: str, *, suffix: str = "") -> Name:
    """One person printed without a comma."""
    chunk = re.sub(r"(?<=[^\W\d_a-zа-яё]\.)(?=[^\W\d_]{2})", " ", chunk)
    words = chunk.split()
    if len(words) == 1:
        return Name(family=chunk, suffix=suffix)
    if (
        len(words) > 2
        and SUFFIX.fullmatch(words[-1])
        and words[-1].rstrip(".").casefold() in ("jr", "sr", "ii", "iii", "filho", "neto", "júnior")
    ):
        suffix = words.pop()
    if cut := capitals_first(words):
        return family_first(" ".join(words[:cut]), " ".join(words[cut:]), suffix=suffix)
    if cut := capitals_last(words):
        return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]), suffix=suffix)
    if len(words) == 2 and _stands_last(words[1]) and _stands_first(words[0]):
        return family_first(words[0], words[1], suffix=suffix)  # "Perrot Michelle"
    if vancouver(" ".join(words)):
        cut, is_dotted = len(words) - 1, "." in words[-1]
        while cut > 1 and ("." in words[cut - 1]) == is_dotted and _is_initial(words[cut - 1]):
            cut -= 1
        return family_first(" ".join(words[:cut]), " ".join(words[cut:]), suffix=suffix)
    cut = len(words) - 1
    while cut > 1 and words[cut - 1].casefold() in PARTICLES and words[cut - 1][0].islower():
        cut -= 1
    particles = [w for w in words[cut:-1] if w.casefold() in PARTICLES]
    if len(words) > 2 and cut == len(words) - 1 and _SPANISH.fullmatch(words[-2]):
        return Name(family=" ".join(words[-2:]), given=" ".join(words[:-2]), suffix=suffix)
    if larger := _capital_particle(words):
        return Name(family=" ".join(words[larger:]), given=" ".join(words[:larger]), suffix=suffix)
    if 1 < cut == len(words) - 1 and all(letters(word) for word in words[: cut - 1]) and _is_first_half(words[-2]):
        return Name(family=" ".join(words[-2:]), given=" ".join(words[:-2]), suffix=suffix)
    given, family = " ".join(words[:cut]), words[-1]
    if words[0].casefold() in PARTICLES and cut == 1:  # "van Dijk" alone
        return Name(
            family=family,
            particle=words[0] if words[0].islower() else "",
            given="" if words[0].islower() else given,
            suffix=suffix,
        )
    return Name(family=family, given=given, particle=" ".join(particles), suffix=suffix)


def _stands_first(word: str) -> bool:
    known = traits(word)
    return "family" in known and "given" not in known


def _stands_last(word: str) -> bool:
    return len(word) > 2 and word[1:].islower() and "given" in traits(word.split("-")[0])


def _is_first_half(word: str) -> bool:
    """Whether a word after initials begins a family name: "A. La Penna", "G. Stedman Jones", not "J. Edgar Hoover"."""
    if word.casefold() in PARTICLES:
        return word[0].isupper()
    return len(word) > 2 and _stands_first(word)


def _is_initial(word: str) -> bool:
    return bool(LETTERS.fullmatch(word)) or ("." in word and letters(word))


def _is_long(word: str) -> bool:
    """Whether a word in capitals is too long for initials."""
    return len(word) > 4 or (len(word) == 4 and "family" in traits(word))


def capitals_last(words: Sequence[str]) -> int:
    """How many given names stand before a family name in capitals: "Ana Paula DE SOUZA", "R. M. MAY"."""
    cut = len(words)
    while cut > 1 and words[cut - 1].isupper() and len(words[cut - 1]) > 1 and "." not in words[cut - 1]:
        cut -= 1
    is_long = any(map(_is_long, words[cut:])) or ("." in words[cut - 1] and cut < len(words))
    is_given = all(word[0].isupper() and (word[1:2].islower() or "." in word) for word in words[:cut])
    return cut if cut < len(words) and is_long and is_given else 0


def is_capitals(word: str) -> bool:
    """Whether a word in capitals can be a family name: no initial, no abbreviation."""
    return len(word) > 1 and word[0].isalpha() and word.isupper() and "." not in word


def with_capitals(words: Sequence[str], *, last: bool) -> Name:
    """A person whose family name is the words in capitals at the end, or at the beginning."""
    if last:
        cut = (
            next(at for at in range(len(words), 0, -1) if not is_capitals(words[at - 1]))
            if not is_capitals(words[0])
            else 1
        )
        return Name(family=" ".join(words[cut:]), given=" ".join(words[:cut]))
    cut = next((at for at, word in enumerate(words) if not is_capitals(word)), len(words) - 1)
    return family_first(" ".join(words[:cut]), " ".join(words[cut:]))


def _capital_particle(words: Sequence[str]) -> int:
    """How many given names stand before a family name with a capital particle: "R. Van Noorden", "Mary St. John"."""
    at = len(words) - 2
    if at < 1 or not (words[at] in CAPITAL_PARTICLES or words[at] in ("St.", "St", "Saint")):
        return 0
    if at > 1 and words[at - 1] in CAPITAL_PARTICLES:  # "J. De La Cruz"
        at -= 1
    is_given = all(letters(word) or "given" in traits(word) for word in words[:at])
    return at if is_given else 0


def capitals_first(words: Sequence[str]) -> int:
    """How many words in capitals, a family name, stand before given names that are not: "RITCHIE William A."."""
    cut = next((number for number, word in enumerate(words) if not word.isupper() or "." in word), len(words))
    given = words[cut:]
    if sum(map(len, words[:cut])) <= 3 or (letters(words[0]) and len(words[0]) < 4 and cut < 2):
        is_named = cut == 1 and len(words[0]) > 1 and given and "family" in traits(words[0])
        return 1 if is_named and "given" in traits(given[0].split("-")[0]) else 0
    is_given = all(word[0].isupper() for word in given) and any(len(word) > 2 and word[1].islower() for word in given)
    return cut if is_given else 0


def family_first(family: str, given: str, *, suffix: str = "") -> Name:
    """A person printed with the family name first; particles before it or after the given name are taken off."""
    words, after = stripped(family).split(), stripped(given).split()
    particles: list[str] = []
    while len(words) > 1 and words[0].casefold() in PARTICLES and words[0][0].islower():
        particles.append(words.pop(0))
    trailing: list[str] = []
    while len(after) > 1 and after[-1].casefold() in PARTICLES and after[-1].islower():
        trailing.insert(0, after.pop())
    if len(words) > 1 and SUFFIX.fullmatch(words[-1]):
        suffix = words.pop()
    if len(after) > 1 and SUFFIX.fullmatch(after[-1]):
        suffix = after.pop()
    return Name(family=" ".join(words), given=" ".join(after), particle=" ".join(particles + trailing), suffix=suffix)
