"""Places of publication and publishers, as imprints name them in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.manuscript.parsing.lexicon import traits

# Those that the lexicon, which has most names in English alone, does not know.
_MORE = frozenset(
    """
    abingdon acireale agrigento aix alcalá aldershot ancona antwerpen anvers anversa arles assisi atene athen avellino
    baden-baden barcellona basel basilea bassano bellinzona belluno benevento bergamo berlino berne besançon bielefeld
    bologne bolzano bordeaux brescia breslau bruxelles cagliari campobasso catania chieti clermont-ferrand coimbra
    cosenza cremona cuneo cádiz córdoba darmstadt donostia düsseldorf erfurt faenza farnham ferrara fiesole firenze
    florenz francoforte frankfurt freiburg freising fribourg galatina gand genf genova genève ghent giessen gießen
    ginevra glencoe gorizia gotha greifswald grenoble gênes göteborg göttingen hagen halle harmondsworth herbolzheim
    herborn hildesheim hillsdale houndmills imperia isernia ithaca jena katowice klagenfurt konstanz kraków köln
    königsberg königstein københavn lanciano lausanne lecce leiden leuven leverkusen lipsia lisboa lisbona lisbonne
    liège lodi london londra londres louvain louvain-la-neuve lovanio lucca lugano macerata mahwah mailand manduria
    mantova meisenheim memmingen messina milano modena monaco montpellier mosca münchen münster napoli neapel
    neuchâtel neuwied nijmegen nuoro nürnberg opladen oristano ostfildern paderborn padoue padova palermo pamplona
    parigi parma passau pavia perugia pfaffenweiler pisa pordenone potenza poznań praga praha princeton ravenna reggio
    reinbek rennes rieti rom roma rovigo saarbrücken saint-denis salamanca sassari schwalbach sevilla siena siviglia
    sondrio soveria speyer spoleto stettin stoccarda strasbourg straßburg séville tel-aviv teramo todi torino tours
    trento treviso trieste turnhout tübingen udine urbana urbino varsavia venedig venezia venice vercelli verona
    vicenza vienna villingen viterbo warszawa weingarten weinheim wien wiesbaden woodbridge wrocław zagreb zaragoza
    zurigo zürich évora
    """.split()
)
_NAMED_AFTER = re.compile(
    r"[\s/](?:a\. ?M\.?|a\. ?Main|am Main|M\.|Main|i\. ?Br\.?|im Breisgau|Br\.?|bei Hamburg|b\. Hamburg|(?:, )?Mass\.?|a\. ?d\. ?\w+\.?|u\. ?a\.?|"
    r"am Rhein|an der \w+|(?:Ts|Taunus)\.?|Mannelli|d['’]Ascq|(?:en|de|sur|la)[- ]\w+)$"
)
_JOINT = re.compile(r"\s?[-–/]\s?|,\s|\s(?:e|und|and|et|y|&)\s")
_SEVERAL_WORDS = frozenset(
    """new york|den haag|the hague|la haye|los angeles|san francisco|buenos aires|são paulo|rio de janeiro|belo horizonte|
    new haven|bad homburg|bad heilbrunn|st. gallen|sankt augustin|las palmas|porto alegre|l'aquila|l’aquila|la spezia|
    reggio emilia|reggio calabria|ascoli piceno|ann arbor|notre dame|hong kong|new delhi|chapel hill|state college|
    città di castello|città del vaticano|soveria mannelli|stanford|palo alto|mexico city|ciudad de méxico|méxico|
    santiago de compostela|santiago de chile|le havre|la plata|cape town|tel aviv|thousand oaks|newbury park|beverly hills|cinisello balsamo|aix en provence|st. louis""".replace(
        "\n    ", ""
    ).split("|")
)

# Houses of the humanities and social sciences whose names are no word for a publisher.
_PUBLISHERS = frozenset(
    """adelphi|akal|albin michel|alianza|almedina|anagrama|angeli|f. angeli|franco angeli|ariel|armand colin|a. colin|aubier|beck|c. h. beck|
    c.h. beck|belin|bollati boringhieri|bompiani|boringhieri|brill|bulzoni|campus|carocci|cátedra|cedam|champion|clarendon press|crítica|
    de boccard|de donato|de gruyter|donzelli|droz|editori riuniti|einaudi|electa|estampa|fayard|feltrinelli|flammarion|gallimard|garzanti|
    giuffrè|gredos|guida|hachette|il mulino|il saggiatore|jaca book|jouvence|juventa|karthala|klincksieck|kohlhammer|l'harmattan|l’harmattan|
    la découverte|la nuova italia|laterza|le monnier|le seuil|les belles lettres|liguori|loescher|loffredo|marietti|marsilio|maspero|metzler|
    minuit|mohr siebeck|mondadori|morcelliana|mouton|mursia|neri pozza|nomos|olschki|payot|pàtron|picard|piper|plon|puf|p.u.f.|pul|pur|reclam|
    rizzoli|rosenberg & sellier|routledge|rowohlt|sansoni|sellerio|seuil|sevpen|siglo xxi|skira|suhrkamp|taurus|tecnos|utet|
    vallecchi|vandenhoeck & ruprecht|viella|vrin|zanichelli""".replace("\n    ", "").split("|")
)
_BODIES = re.compile(
    r"(?:Centro|Istituto|Università|Accademia|Deputazione|Società|Edizioni|Tipografia|Casa editrice|Librairie|Éditions|Presses|Imprimerie|"
    r"Universidad|Editorial|Universitätsverlag|Verlag|Libreria)\b"
)


def publishes(text: str) -> bool:
    """Whether *text* names a publisher, or a body that is one."""
    bare = text.strip(" ,;:.")
    return bare.casefold() in _PUBLISHERS or _BODIES.match(bare) is not None


@lru_cache(maxsize=4096)
def is_place(text: str) -> bool:
    """Whether *text* names one place, or several joined ("Roma-Bari", "Frankfurt a. M./New York")."""
    bare = text.strip(" ,;:.")
    if not bare or not bare[0].isupper() or len(bare) > 60:
        return False
    return _is_one(bare) or all(_is_one(part) for part in _JOINT.split(bare))


def _is_one(text: str) -> bool:
    whole = text.strip(" .")
    if whole.casefold() in _SEVERAL_WORDS:
        return True
    bare = _NAMED_AFTER.sub("", whole).strip(" .")
    if bare.casefold() in _MORE:
        return True
    return " " not in bare and bare[:1].isupper() and "place" in traits(bare)
