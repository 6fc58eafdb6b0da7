"""Places of publication, as imprints name them in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.manuscript.parsing.lexicon import traits

# Those that the lexicon, which has most names in English alone, does not know.
_MORE = frozenset(
    """
    aix alcalá ancona anvers antwerpen baden-baden bad basel bellinzona bergamo besançon bielefeld bolzano bordeaux brescia
    bruxelles cagliari catania clermont-ferrand coimbra cosenza cremona córdoba cádiz darmstadt donostia düsseldorf
    erfurt ferrara fiesole firenze fribourg gand genova genève giessen gießen göteborg göttingen grenoble hagen
    hildesheim jena katowice konstanz kraków københavn köln königstein lausanne lecce leiden leuven leverkusen liège
    lisboa lodi london louvain lucca lugano macerata mantova messina milano modena montpellier mulino münchen münster
    napoli neuchâtel neuwied nijmegen opladen ostfildern padova paderborn palermo pamplona parma pavia perugia pfaffenweiler
    pisa poznań praha ravenna reinbek rennes roma rovigo salerno salamanca saint-denis saarbrücken sassari schwalbach
    sevilla siena soveria spoleto strasbourg torino tours trento treviso trieste tübingen udine urbino venezia verona
    vicenza villingen warszawa weinheim wien wiesbaden wrocław zagreb zaragoza zürich
    """.split()
) - {"mulino", "bad"}
_NAMED_AFTER = re.compile(
    r"[\s/](?:a\. ?M\.?|a\. ?Main|am Main|M\.|Main|i\. ?Br\.?|im Breisgau|bei Hamburg|b\. Hamburg|a\. ?d\. ?\w+\.?|u\. ?a\.?|"
    r"am Rhein|an der \w+|(?:Ts|Taunus)\.?|Mannelli|d['’]Ascq|(?:en|de|sur|la)[- ]\w+)$"
)
_JOINT = re.compile(r"\s?[-–/]\s?|,\s|\s(?:e|und|and|et|y|&)\s")
_SEVERAL_WORDS = frozenset(
    """new york|den haag|the hague|la haye|los angeles|san francisco|buenos aires|são paulo|rio de janeiro|belo horizonte|
    new haven|bad homburg|bad heilbrunn|st. gallen|sankt augustin|las palmas|porto alegre|l'aquila|l’aquila|la spezia|
    reggio emilia|reggio calabria|ascoli piceno|ann arbor|notre dame|hong kong|new delhi|chapel hill|state college|
    città di castello|città del vaticano|soveria mannelli|stanford|palo alto|mexico city|ciudad de méxico|méxico|
    santiago de compostela|santiago de chile|le havre|la plata|cape town|tel aviv""".replace("\n    ", "").split("|")
)


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether *text* names one place, or several joined ("Roma-Bari", "Frankfurt a. M./New York")."""
    bare = text.strip(" ,;:.")
    if not bare or not bare[0].isupper() or len(bare) > 60:
        return False
    return _is_one(bare) or all(_is_one(part) for part in _JOINT.split(bare))


def _is_one(text: str) -> bool:
    bare = _NAMED_AFTER.sub("", text.strip(" .")).strip(" .")
    name = bare.casefold()
    if name in _MORE or name in _SEVERAL_WORDS:
        return True
    return " " not in bare and bare[:1].isupper() and "place" in traits(bare)
