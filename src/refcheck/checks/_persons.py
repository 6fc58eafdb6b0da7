"""Whether a printed name is surely a person's, and whether two of them may be one person's.

Bodies, places and royal names are left out: they speak through persons, or persons carry several of them.
"""

from __future__ import annotations

import re

from rapidfuzz.distance import Levenshtein

from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.language import language
from refcheck.text.names import fold_name
from refcheck.text.people import even_words

NAME_WORD = r"[^\W\d_a-zß-öø-ÿа-яё][^\W\d_]{1,24}(?:['’-][^\W\d_]{1,20})?"
_PART = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_CAPITALISED = re.compile(r"(?<![\w'’-])[^\W\d_a-zß-öø-ÿа-яё][^\W\d_]{1,40}(?:['’-][^\W\d_]{1,40})?")
_TITLES_WORDS = """
president prime minister foreign chancellor secretary general premier deputy vice senator governor mayor ambassador
mr mrs ms dr prof professor colonel commissioner king envoy chairman chairwoman chair speaker lawmaker spokesman
spokeswoman spokesperson state defense defence interior finance justice energy trade health education leader chief
head director judge präsident präsidentin ministerpräsident bundeskanzler kanzler kanzlerin außenminister
außenministerin ministerin herr frau bundespräsident verteidigungsminister finanzminister innenminister
bürgermeister cumhurbaşkanı başbakan başbakanı bakanı dışişleri savunma içişleri bakan başkan başkanı sayın genel
sekreteri büyükelçi президент премьер министр канцлер посол глава генерал господин
"""
_TITLES = frozenset(map(fold_name, _TITLES_WORDS.split()))
_BODIES_WORDS = """
ein eine einer mein unser berater aide adviser expert experts
agency agentur ajansı alliance army association bank board bureau cabinet center centre city club college commission
committee community company congress council court daily department embassy federation force forces foundation fund
government group house institute institution international journal kremlin league lobby magazine ministry mission
movement nations network news newspaper observatory office organisation organization parliament party pentagon
police post press report senate service society source sources staff states street times today tribunal tribune tv
union university watch west east north south world bbc cnn reuters afp interfax tass anadolu bloomberg guardian fox
nato eu un us uk usa regierung ministerium bundesregierung partei verein zeitung amt behörde bakanlığı başkanlığı
meclisi partisi kurumu haber hükümet sarayı министерство правительство парламент партия агентство кремль сми мид
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december he she it they we you i the this that these those who what there but and or if when while
in on at as for er sie es wir das die der o onlar bu он она они это according officials ankara athens baghdad baku
beijing berlin bern brussels cairo damascus delhi geneva jerusalem kabul kiev kyiv london madrid moscow paris prague
rome riyadh tbilisi tehran tokyo vienna warsaw washington yerevan germany france italy spain turkey arabia korea
zealand lanka rica faso salvador kong herzegovina africa kingdom republic islands cyprus palace emirates türkiye
russia ukraine china india iran iraq israel syria azerbaijan armenia georgia america britain england europe
"""
_BODIES = frozenset(map(fold_name, _BODIES_WORDS.split()))
_SAMPLE = 3000  # characters that tell the language
_CLOSELY = 0.7  # where any of many words may be meant
_ALIKE = 0.5  # of the letters: romanisations of one name differ that much ("Chruschtschow", "Khrushchev")
_ROYAL = frozenset(
    ("pope", "king", "queen", "prince", "princess", "papst", "sultan", "emir", "sheikh", "ayatollah", "saint")
)


def names(printed: str) -> list[str]:
    """The words of a person's name without titles, each in one spelling for all romanisations."""
    return [word for word in even_words(" ".join(_untitled(printed))) if len(word) > 1]


def _untitled(printed: str) -> list[str]:
    """The words of a name behind its last title; where none follows, those that are no titles."""
    words = _PART.findall(printed)
    last = max((number for number, word in enumerate(words) if is_title(word)), default=-1)
    return words[last + 1 :] or [word for word in words if not is_title(word)]


def is_title(word: str) -> bool:
    """Whether *word* is a title or the name of an office ("President", "Secretary-General")."""
    return all(part in _TITLES for part in fold_name(word).split("-"))


def has_title(printed: str) -> bool:
    """Whether a title stands before the name."""
    return any(is_title(word) for word in _PART.findall(printed)[:-1])


def is_person(printed: str, text: str) -> bool:
    """Whether *printed* is surely a person: a titled name, or a full one, or a family name that *text* has in full."""
    own = [word for word in _untitled(printed) if len(word) > 1]
    if (
        any(part in _BODIES for word in own for part in fold_name(word).split("-"))
        or not names(printed)
        or len(own) > 4
    ):
        return False
    if any(fold_name(word) in _ROYAL for word in _PART.findall(printed)):
        return False
    return len(own) >= 2 or has_title(printed) or _named_in_full(own[-1], text)


def _named_in_full(family: str, text: str) -> bool:
    """Whether *text* has a given name or a title before *family*, and never speaks of a place of that name.

    Before a German noun any capitalised word may stand; there only a title tells.
    """
    name = re.escape(family)
    if re.search(rf"\b(?:in|at|from|near|outside|into|nach|aus)\s{name}\b", text):
        return False
    before = [found[1] for found in re.finditer(rf"(?<![.!?\n]\s)\b({NAME_WORD})\s{name}\b", text)]
    if any(is_title(word) for word in before):
        return True
    told = [word for word in before if fold_name(word) not in _BODIES and word.lower() not in FUNCTION_WORDS]
    return bool(told) and language(text[:_SAMPLE]) != "de"


def same_person(one: str, other: str) -> bool:
    """Whether two printed names may be one person's: some word of both is alike."""
    return any(alike(a, b) for a in names(one) for b in names(other))


def occurs(name: str, text: str) -> bool:
    """Whether some word of *name*, in some spelling, stands in *text*."""
    there = set(even_words(" ".join(_CAPITALISED.findall(text))))
    return any(alike(word, other, _CLOSELY) for word in names(name) for other in there)


def alike(one: str, other: str, share: float = _ALIKE) -> bool:
    """Whether two evened-out words of names are spellings or case forms of one."""
    if one == other:
        return True
    if min(len(one), len(other)) < 4:
        return False
    return one.startswith(other) or other.startswith(one) or Levenshtein.normalized_similarity(one, other) >= share


def same_script(one: str, other: str) -> bool:
    """Whether both names are Latin or both are Cyrillic."""
    return bool(re.search(r"[A-Za-z]", one)) == bool(re.search(r"[A-Za-z]", other))


def other_person(one: str, other: str, text: str) -> bool:
    """Whether *one* and *other* are surely two persons; *text* is the page's, for family names alone."""
    return same_script(one, other) and not same_person(one, other) and is_person(one, text) and is_person(other, text)
