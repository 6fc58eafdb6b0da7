"""Names as a sentence declines them: "według Szczepańskiego (2010)", "podle Nováka (2012)", "Kovácsnak (2015)".

Only in texts in languages that do so; in an English text, "Roberts" is another name than "Robert". Cyrillic names have
rules of their own (`refcheck.text.names.uninflected`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.text.names import fold_name

LANGUAGES = frozenset(
    ("pl", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "fi", "et", "el", "lt", "lv", "az", "ro", "hy", "ka")
)
_LEAST = 4
_CITED = """
a e i u y o ie iej ego emu ej ej iego iemu im em iem ym om ami ach ich owi owie ovi ove ovou ova eho emu ho mu ou u om
ih oga ome nak nek val vel al el ban ben bol rol tol hoz hez t at et ot n en in an on ssa lla lle lta sta stä
ou o i a as es os io aus o ui us es iaus ei ies ienes
nin nun in un dan den da de ya ye a e ni nu
ը ն ի ին ից ով ում ս մա მა ს ის ით მ
"""
_LISTED = """
a e i y o ий as is us ys es os s ი
"""
_CITED_ENDINGS = frozenset(fold_name(ending) for ending in _CITED.split()) | frozenset(
    ["υ", "ου", "ο", "η", "ησ", "ων", "α", "ασ"]
)
# Folding makes σ of ς.
_LISTED_ENDINGS = (
    frozenset(_LISTED.split()) | {"", "η", "α"} | {f"{vowel}{s}" for vowel in ("", "ο", "η", "α") for s in "ςσ"}
)
# Finnish: the consonant before the last vowel is weaker before an ending ("Suoranta", "Suorannan").
_WEAKER = (
    ("nt", "nn"), ("lt", "ll"), ("rt", "rr"), ("mp", "mm"), ("nk", "ng"), ("kk", "k"), ("pp", "p"), ("tt", "t"),
    ("t", "d"), ("p", "v"), ("k", ""),
)  # fmt: skip
_WEAK_STEM = re.compile(r"(?P<before>.+?)(?P<grade>nt|lt|rt|mp|nk|kk|pp|tt|t|p|k)(?P<vowel>[aeiouy])")


def is_declined(cited: str, listed: str) -> bool:
    """Whether the folded name *cited* can be a case of the folded name *listed*."""
    if any(cited.startswith(stem) and cited[len(stem) :] in _CITED_ENDINGS for stem in _changed_stems(listed)):
        return True
    shared = next(
        (at for at, (one, other) in enumerate(zip(cited, listed, strict=False)) if one != other),
        min(len(cited), len(listed)),
    )
    if shared < _LEAST or " " in cited or " " in listed:
        return False
    # "Szackiej" shares one letter more with "Szacki" than its stem has.
    return any(
        cited[at:] in _CITED_ENDINGS and listed[at:] in _LISTED_ENDINGS for at in (shared, shared - 1) if at >= _LEAST
    )


def _changed_stems(listed: str) -> Iterator[str]:
    """What *listed* becomes before an ending, where that is more than cutting its own off."""
    if " " in listed or len(listed) < _LEAST:
        return
    if listed.endswith("nen"):
        yield f"{listed[:-3]}se"  # Finnish: "Mäkisen", "Hokkasella"
        yield f"{listed[:-3]}s"
    elif listed.endswith(("as", "is", "os", "us", "ys")):
        yield f"{listed[:-1]}kse"  # Finnish: "laitos", "laitoksen"
    elif listed[-2] == "e" and len(listed) > _LEAST:
        yield listed[:-2] + listed[-1]  # Polish, Czech: "Owczarek", "Owczarka"
    elif weak := _WEAK_STEM.fullmatch(listed):
        yield weak["before"] + dict(_WEAKER)[weak["grade"]] + weak["vowel"]
