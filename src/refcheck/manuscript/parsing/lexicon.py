"""What single words tell of the field they stand in."""

# ruff: noqa: E501 (tables and patterns read better on one line)

from __future__ import annotations

import gzip
from functools import cache, lru_cache
from importlib import resources

_WORDS = {
    "month": "january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept "
    "oct nov dec januar februar märz mai juni juli oktober dezember okt dez janvier février mars avril juin juillet août septembre octobre "
    "novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre janeiro fevereiro março maio "
    "junho julho setembro outubro novembro dezembro gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre ocak şubat mart "
    "nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık января февраля марта апреля мая июня июля августа сентября октября ноября "
    "декабря январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь spring summer autumn fall winter",
    "journal": "journal j review rev transactions trans annals ann bulletin bull quarterly letters lett magazine zeitschrift zeitung revue "
    "revista rivista archiv archives acta proceedings proc proceeding conference conf symposium symp workshop journal's dergisi dergi журнал вестник "
    "известия труды bilten advances studies science sci research res int international annual times news jahrbuch jahrbücher annales "
    "anales cuadernos quaderni cahiers studi studia beiträge mitteilungen blätter newspaper gazette daily weekly post herald tribune lecture notes",
    "publisher": "press publishers publisher publishing verlag university univ universität université universidad universidade università "
    "üniversitesi университет издательство изд éditions editions editorial edizioni editore editrice books springer elsevier wiley routledge sage "
    "oxford cambridge mcgraw hill academic yayınları yayınevi yayıncılık kitabevi institute institut instituto inst academy society company co inc "
    "ltd gmbh sons macmillan palgrave blackwell brill harper penguin norton suhrkamp presses verlagsgesellschaft uitgeverij förlag наука мысль",
    "org": "ministry department office council committee commission agency bureau service government organization organisation association federation "
    "union bank nations foundation centre center embassy parliament court authority board ministerium bundesministerium ministère ministerio "
    "ministério ministero bakanlığı başkanlığı kurumu министерство совет комитет агентство organización organização verein verband bundesamt group "
    "fund programme program team collaboration consortium republic republik state european national world united",
    "genre": "thesis dissertation diss phd ph.d doctoral doktora tezi lisans habilitation habilitationsschrift doktorarbeit masterarbeit thèse "
    "tesis tese tesi диссертация дис report rapport bericht rapor tech technical working paper preprint discussion memorandum",
    "editor": "ed eds edited editor editors hrsg hg hgg herausgegeben herausgeber éd éds dir coord org orgs cura ред der redaktion",
    "in": "in dans en em в içinde",
    "vol": "vol volume vols band bd tome том т cilt c v volumen",
    "issue": "no nr issue number num heft h nº n° № sayı fasc вып iss",
    "page": "pp p pages page seiten s ss pag pág págs стр с sayfa seite pgs",
    "and": "and & und et y e ve и och en og i",
    "alii": "al alii others diğerleri др mitarb outros",
    "particle": "von van der den de di da del della dos du le la zu zur ten ter al el bin ibn",
    "edition": "edition ed aufl auflage édition edición edição edizione baskı издание изд edn",
    "trans": "translated trans translator übers übersetzt traduit trad çev перевод пер çeviren",
}  # fmt: skip
_LETTERS = {"g": "given", "f": "family", "l": "place"}
CODES = {
    "month": "m", "journal": "j", "publisher": "p", "org": "o", "genre": "t", "editor": "e", "in": "i", "vol": "v", "issue": "n", "page": "s",
    "and": "&", "alii": "a", "particle": "d", "edition": "r", "trans": "u", "given": "g", "family": "f", "place": "l",
}  # fmt: skip


@cache
def _table() -> dict[str, tuple[str, ...]]:
    """All words with their classes; the names and places are read from the list beside this file."""
    table: dict[str, tuple[str, ...]] = {}
    packed = resources.files("refcheck.manuscript.parsing").joinpath("lexicon.txt.gz").read_bytes()
    for line in gzip.decompress(packed).decode().split("\n"):
        word, _, letters = line.partition("\t")
        table[word] = tuple(_LETTERS[letter] for letter in letters)
    for trait, words in _WORDS.items():
        for word in words.split():
            table[word] = (trait, *table.get(word, ()))
    return table


@lru_cache(maxsize=65536)
def traits(text: str) -> tuple[str, ...]:
    """The classes a word belongs to; a name with a hyphen or an apostrophe is looked up by its last part too."""
    word = text.casefold()
    table = _table()
    found = table.get(word, ())
    if not found and "-" in word:
        found = table.get(word.rpartition("-")[2], ())
    return found
