"""Places of publication and publishers, as imprints name them in many languages."""

from __future__ import annotations

import re
from functools import lru_cache

from refcheck.manuscript.parsing.lexicon import traits

# Places that the lexicon, which has most names in English alone, does not know.
_MORE_NAMES = """
abingdon acireale agrigento aix alcalá aldershot ancona antwerpen anvers anversa arles assisi atene athen avellino
baden-baden barcellona basel basilea bassano bellinzona belluno benevento bergamo berlino berne besançon bielefeld
bologne bolzano bordeaux brescia breslau bruxelles cagliari campobasso catania chieti clermont-ferrand coimbra
cosenza cremona cuneo cádiz córdoba darmstadt donostia düsseldorf erfurt faenza farnham ferrara fiesole firenze
florenz francoforte frankfurt freiburg freising fribourg galatina gand genf genova genève ghent giessen gießen
ginevra glencoe gorizia gotha greifswald grenoble gênes göteborg göttingen hagen halle harmondsworth herbolzheim
herborn hildesheim hillsdale houndmills imperia isernia ithaca jena katowice klagenfurt konstanz kraków köln
königsberg königstein københavn lanciano lausanne lecce leiden leuven leverkusen lipsia lisboa lisbona lisbonne
liège lodi london londra londres louvain louvain-la-neuve lovanio lucca lugano macerata mahwah mailand manduria
mantova meisenheim memmingen messina milano modena monaco montpellier mosca münchen münster napoli neapel neuchâtel
neuwied nijmegen nuoro nürnberg opladen oristano ostfildern paderborn padoue padova palermo pamplona parigi parma
passau pavia perugia pfaffenweiler pisa pordenone potenza poznań praga praha princeton ravenna reggio reinbek rennes
rieti rom roma rovigo saarbrücken saint-denis salamanca sassari schwalbach sevilla siena siviglia sondrio soveria
speyer spoleto stettin stoccarda strasbourg straßburg séville tel-aviv teramo todi torino tours trento treviso
trieste turnhout tübingen udine urbana urbino varsavia venedig venezia venice vercelli verona vicenza vienna
villingen viterbo warszawa weingarten weinheim wien wiesbaden woodbridge wrocław zagreb zaragoza zurigo zürich évora
"""
_MORE = frozenset(_MORE_NAMES.split())
_NAMES_OF_WORDS = """
aix en provence|ann arbor|ascoli piceno|bad heilbrunn|bad homburg|belo horizonte|beverly hills|buenos aires|
cape town|chapel hill|cinisello balsamo|città del vaticano|città di castello|ciudad de méxico|den haag|hong kong|
l'aquila|la haye|la plata|la spezia|las palmas|le havre|los angeles|l’aquila|mexico city|méxico|new delhi|
new haven|new york|newbury park|notre dame|palo alto|porto alegre|reggio calabria|reggio emilia|rio de janeiro|
san francisco|sankt augustin|santiago de chile|santiago de compostela|soveria mannelli|st. gallen|st. louis|
stanford|state college|são paulo|tel aviv|the hague|thousand oaks
"""
_SEVERAL_WORDS = frozenset(_NAMES_OF_WORDS.replace("\n", "").split("|"))
_NAMED_AFTER = re.compile(
    r"[\s/](?:a\. ?M\.?|a\. ?Main|am Main|M\.|Main|i\. ?Br\.?|im Breisgau|Br\.?|bei Hamburg|b\. Hamburg|(?:, )?Mass\.?|"
    r"a\. ?d\. ?\w+\.?|u\. ?a\.?|am Rhein|an der \w+|(?:Ts|Taunus)\.?|Mannelli|d['’]Ascq|(?:en|de|sur|la)[- ]\w+)$"
)
_JOINT = re.compile(r"\s?[-–/]\s?|,\s|\s(?:e|und|and|et|y|&)\s")
# Houses of the humanities and social sciences whose names hold no word for a publisher.
_HOUSES = """
a. colin|adelphi|akal|albin michel|alianza|almedina|anagrama|angeli|ariel|armand colin|aubier|beck|belin|
bollati boringhieri|bompiani|boringhieri|brill|bulzoni|c. h. beck|c.h. beck|campus|carocci|cedam|champion|
clarendon press|crítica|cátedra|de boccard|de donato|de gruyter|donzelli|droz|editori riuniti|einaudi|electa|
estampa|f. angeli|fayard|feltrinelli|flammarion|franco angeli|gallimard|garzanti|giuffrè|gredos|guida|hachette|
il mulino|il saggiatore|jaca book|jouvence|juventa|karthala|klincksieck|kohlhammer|l'harmattan|la découverte|
la nuova italia|laterza|le monnier|le seuil|les belles lettres|liguori|loescher|loffredo|l’harmattan|marietti|
marsilio|maspero|metzler|minuit|mohr siebeck|mondadori|morcelliana|mouton|mursia|neri pozza|nomos|olschki|p.u.f.|
payot|picard|piper|plon|puf|pul|pur|pàtron|reclam|rizzoli|rosenberg & sellier|routledge|rowohlt|sansoni|sellerio|
seuil|sevpen|siglo xxi|skira|suhrkamp|taurus|tecnos|utet|vallecchi|vandenhoeck & ruprecht|viella|vrin|zanichelli
"""
_PUBLISHERS = frozenset(_HOUSES.replace("\n", "").split("|"))
_BODIES = re.compile(
    r"(?:Centro|Istituto|Università|Accademia|Deputazione|Società|Edizioni|Tipografia|Casa editrice|Librairie|Éditions|"
    r"Presses|Imprimerie|Universidad|Editorial|Universitätsverlag|Verlag|Libreria)\b"
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
