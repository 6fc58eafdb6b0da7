"""The names that stand before a year: cut out of running text from the right.

"According to Smith and Jones's (2004)" gives Smith, Jones; "by the Council of the European Union [2020b" gives the
council; "LAROS; MARCIANO; ANDRADE, 2010" gives three. Where the words alone do not tell how far a name reaches, all
readings are offered, the longest first, and the list decides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.text.names import JOINERS

_REACH = 240
_MOST_NAMES = 12
_MOST_WORDS = 14
_ET_AL = re.compile(
    r"(?:\s?等人?|[\s,]+(?:\(?et\.?\s+al\b\.?(?:\s+al\.?)?\)?|and others|and colleagues|and co-?workers|y otros|"
    r"y cols?\.?|y colaboradores|e cols?\.?|e colaboradores|e outros|e altri|et coll\.?|"
    r"und andere|u\.\s?a\.|ve diğerleri|ve ark\.?|vd\.?|и др\.?|"
    r"и соавт\.?|та ін\.?|й ін\.?|i in\.|i wsp\.|m\.\s?fl\.|ym\.|a kol\.?|e\.\s?a\.|κ\.\s?[άα]\.|και συν\.|és mtsai\.?|"
    r"et mtsai\.?|i sur\.|və b\.|və başqaları|o\.\s?fl\.|[șş]\.\s?a\.|ir kt\.|u\.\s?c\.|"
    r"dkk\.?|și col\.?|ja muut|in drugi|idr\.))"
    r"(?:['’]s?)?[\s,;]*$",
    re.IGNORECASE,
)
_POSSESSIVE = re.compile(r"(?:['’`]s|(?<=s)['’])$")
# Turkish and Azerbaijani set the case of a name behind an apostrophe: "İnce'ye göre", "Öztürk’ün", "Kurumu'nun".
CASE = re.compile(
    r"(?<=\w)['’](?:n?[ıiuü]n|[yn]?[ıiuüeaə]|s[ıiuü]|[nys]?[ıiuüeaə]?n?[dt][eaə]n?|l[eaə]r\w{0,4}|[yn]?l[eaə]|c[eaə])$"
)
_SHORT_FORM = re.compile(r"\s*[(\[][^\W\d_a-zß-ÿ][\w.&/-]{1,14}[)\]]$")
EDITORS = re.compile(
    r"\s?[(\[]?\b(?:eds?|hrsg|hg|dirs?|coords?|orgs?|ред|haz|der|ur|red|szerk)\b\.?[)\],]?\s{0,2}$", re.IGNORECASE
)
# Words with a capital only because a sentence begins with them: "As Smith (2004) put it", "Nach Weber (1922)".
_OPENERS = frozenset({
    "as", "in", "for", "by", "from", "with", "while", "after", "since", "although", "though", "but", "when", "like",
    "unlike", "both", "yet", "however", "thus", "where", "whereas", "until", "before", "because", "if", "to", "of",
    "on", "also", "even", "only", "see", "und", "wie", "nach", "laut", "bei", "für", "mit", "auch", "zu", "zum", "zur",
    "para", "como", "según", "segundo", "conforme", "selon", "sur", "comme", "pour", "chez", "avec", "dans", "secondo",
    "per", "come",
    "при", "по", "как", "у", "в", "для", "о", "об",
})  # fmt: skip
_TRAILING = re.compile(r"[\s,:;.(\[–—-]+$")
_CONNECTOR = re.compile(
    rf"(?:,?\s*;\s*|(?<=[^\W\d_])\s?–\s?(?=[^\W\d_a-zß-ÿ])|,?\s+(?:&|{JOINERS}|ed|ile|en|och|og|i|w|a|in)\s+|,\s+(?:&\s+)?|,(?=[A-Z][a-z])|\s*/\s*|\s*&\s*)"
)
_JOINED = re.compile(rf"(?:&|\b(?:{JOINERS}|ed))\s+$")
_WORD = re.compile(r"\S+")
_SMALL = frozenset({
    "of", "the", "for", "and", "on", "in", "to", "de", "la", "le", "les", "del", "della", "di", "da", "do", "dos",
    "das", "du",
    "des", "e", "y", "et", "und", "der", "die", "für", "von", "van", "den", "ten", "ter", "zu", "zur", "al", "el",
    "bin", "ibn", "ve", "ile", "af", "av", "vom", "los", "las", "и", "по", "при", "&", "d'", "an", "a",
})  # fmt: skip
_NAME_PARTICLES = frozenset({
    "van", "von", "der", "den", "de", "del", "della", "di", "da", "do", "dos", "das", "du", "la", "le", "el", "al",
    "bin", "ibn",
    "ten", "ter", "zu", "zur", "af", "av", "vom", "los", "las", "d'", "'t", "’t", "y",
})  # fmt: skip
_TITLED = re.compile(r"[“\"«„‘'*_]([^“”\"«»„*_]{4,200}?)[,.]?[”\"»“’'*_]{1,2},?\s*$")
_SUFFIX_WORD = re.compile(r"^(?:Jr|Sr|II|III|IV|Filho|Neto|Junior|Júnior)\.?$")


@dataclass(frozen=True, slots=True)
class Naming:
    """One reading of the names: `start` is the index in the text at which they begin.

    `cut` says that it leaves out what may belong to it: capital words right before, or a name joined by "and".
    """

    names: tuple[str, ...]
    et_al: bool
    start: int
    title: str = ""
    cut: bool = False


def readings(text: str, end: int, low: int = 0) -> Iterator[Naming]:
    """The readings of the names that stand between *low* and *end* of *text*, at its end; the most inclusive first."""
    low = max(low, end - _REACH)
    piece = text[low:end]
    titled = _TITLED.search(piece)
    et_al = _ET_AL.search(piece)
    stem = piece[: et_al.start()] if et_al else piece
    stem = _SHORT_FORM.sub("", EDITORS.sub("", _TRAILING.sub("", stem)))
    stem = _POSSESSIVE.sub("", stem)
    if titled and not et_al:
        yield Naming((), False, low + titled.start(), titled[1])
    if CASE.search(stem):
        yield from _chains(CASE.sub("", stem), low, bool(et_al))
    yield from _chains(stem, low, bool(et_al))


def whole_readings(text: str, end: int, low: int = 0) -> Iterator[Naming]:
    """Every run of words before *end* that begins with a capital, as one name: for organisations of the list.

    "Commission des ponts et chaussées", "Office of Arts and Crafts": their own words look like several names or none.
    """
    low = max(low, end - _REACH)
    stem = _SHORT_FORM.sub("", _TRAILING.sub("", text[low:end]))
    stem = CASE.sub("", _POSSESSIVE.sub("", stem))
    for word in list(_WORD.finditer(stem))[-_MOST_WORDS:-1]:
        if _is_capital(word[0]):
            yield Naming((_clean(stem[word.start() :]),), False, low + word.start())


def _chains(stem: str, low: int, et_al: bool) -> Iterator[Naming]:
    """The lists of names at the end of *stem*: first the longest list, then shorter ones."""
    whole, found = _parts(stem)
    if not found:
        return
    for length in range(len(found), 0, -1):
        chosen = found[-length:]
        first_start, first_text = chosen[0]
        rest = tuple(_clean(text) for _, text in chosen[1:])
        joined = bool(_JOINED.search(stem[:first_start])) and length < len(found)
        for place, (offset, name) in enumerate(_name_starts(first_text)):
            yield Naming((_clean(name), *rest), et_al, low + first_start + offset, cut=joined or place > 0)
    # An organisation whose own name holds "and" or a comma: the words from an earlier capital to the end.
    if whole is not None and len(found) > 1:
        for place, (offset, name) in enumerate(_name_starts(stem[whole:])):
            yield Naming((_clean(name),), et_al, low + whole + offset, cut=place > 0)


def _clean(name: str) -> str:
    return _POSSESSIVE.sub("", name.strip(' ,.;:*_“”"«»„')).strip()


def _parts(stem: str) -> tuple[int | None, list[tuple[int, str]]]:
    """The names from the right, each with its start, as long as whole parts are names; and where they all begin."""
    cuts = [(0, 0), *((found.start(), found.end()) for found in _CONNECTOR.finditer(stem))]
    end = len(stem)
    found: list[tuple[int, str]] = []
    for cut_start, cut_end in reversed(cuts):
        part = stem[cut_end:end]
        run = _capital_run(part)
        if run is None:
            break
        found.append((cut_end + run, part[run:]))
        end = cut_start
        if run > 0 or len(found) >= _MOST_NAMES or not cut_start:
            break
    found.reverse()
    merged = _with_initials(found)
    return (merged[0][0] if merged else None), merged


def _with_initials(found: list[tuple[int, str]]) -> list[tuple[int, str]]:
    """*found* with "Jr." and lone initials ("Smith, J.") joined to the name before them."""
    merged: list[tuple[int, str]] = []
    for start, text in found:
        bare = text.strip(" .,")
        lone = bool(_SUFFIX_WORD.match(text.strip())) or (
            len(bare.replace(".", "").replace(" ", "")) <= 2 and bare.isupper()
        )
        if lone and merged:
            continue
        merged.append((start, text))
    return merged


def _capital_run(part: str) -> int | None:
    """Where the words of a name at the end of *part* begin, or None when its last word is no name."""
    words = list(_WORD.finditer(part))
    if not words or not (_is_capital(words[-1][0]) or _is_number_after_name(words)):
        return None
    start: int | None = None
    for word in reversed(words[-_MOST_WORDS:]):
        bare = word[0].strip("“”\"«»„(['’*_")
        if _is_capital(word[0]):
            start = word.start() + (len(word[0]) - len(word[0].lstrip("“\"«„(['’*_")))
        elif bare.lower() not in _SMALL and not (word is words[-1] and bare.isdigit()):
            break
        if (
            word[0].rstrip().endswith((".", ":", "?", "!", ")", "]"))
            and word is not words[-1]
            and not _is_initial(bare)
        ):
            return _after(words, word, start)
    if start is None:
        return None
    return _with_particle(part, start)


def _is_number_after_name(words: list[re.Match[str]]) -> bool:
    """Whether a number ends the name of an organisation: "France 24", "Channel 4"."""
    return len(words) > 1 and words[-1][0].isdigit() and len(words[-1][0]) <= 3 and _is_capital(words[-2][0])


def _after(words: list[re.Match[str]], stop: re.Match[str], start: int | None) -> int | None:
    """The first capital after the word *stop*, which ends a sentence."""
    for word in words:
        if word.start() > stop.start() and _is_capital(word[0]):
            return word.start()
    return start


def _with_particle(part: str, start: int) -> int:
    """*start* moved before lower-case particles of a family name ("van den Berg")."""
    before = part[:start]
    while True:
        found = re.search(r"(\S+)\s+$", before)
        if not found or found[1].lower() not in _NAME_PARTICLES or not found[1][0].islower():
            return len(before)
        before = before[: found.start()]


def _is_initial(word: str) -> bool:
    return bool(re.fullmatch(r"(?:[^\W\d_]\.){1,4}-?|[^\W\d_]{1,3}\.|St\.|Jr\.|Sr\.|Dr\.|Prof\.|Mr\.|Ms\.|Mrs\.", word))


def _is_capital(word: str) -> bool:
    bare = word.lstrip("“\"«„(['’*_-ʿʾʻʼ`‘")
    if not bare:
        return False
    if bare[0].isupper():
        return True
    if bare[0].isalpha() and sum(map(str.isupper, bare[1:6])) > 1:
        return True  # "idEA", "eLIBRARY"
    # iPhone-like and number names ("14CHRONO", "d'Arc"): a capital soon after the first letter
    return len(bare) > 2 and (bare[0].isdigit() or bare[1] in "'’") and any(char.isupper() for char in bare[1:4])


def _name_starts(text: str) -> Iterator[tuple[int, str]]:
    """*text* from its beginning, then from each later capital word: the readings of how far a name reaches."""
    found = list(_WORD.finditer(text))
    while len(found) > 1 and found[0][0].lower() in _OPENERS and _is_capital(found[1][0]):
        found.pop(0)
    begin = found[0].start() if found else 0
    yield begin, text[begin:]
    for word in found[1:]:
        if _is_capital(word[0]) or (word[0].lower() in _NAME_PARTICLES and word[0][0].islower()):
            yield word.start(), text[word.start() :]


def is_opener(word: str) -> bool:
    """Whether a word has its capital only because a sentence begins with it ("In", "Nach")."""
    return word.lower() in _OPENERS
