"""Words whose exchange, loss or addition turns the sense of a sentence: negations, opposites, numbers, units.

Written for this project for English, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Turkish and Russian.
A `*` stands for any ending. Casefolded and without diacritics, as `align_similar.bare` leaves them.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from refcheck.text.align_similar import bare
from refcheck.text.fold import fold_word

_NEGATIONS = """not no never nor neither none nobody nothing nowhere cannot without hardly scarcely
nicht kein keine keinen keinem keiner keines nie niemals niemand nichts weder ohne kaum
pas jamais rien aucun aucune personne sans ni nul nulle non nunca jamas nada nadie ningun ninguna ninguno sin tampoco
mai niente nulla nessuno nessuna nessun senza ne nao jamais ninguem nenhum nenhuma sem tampouco
niet geen nooit niemand niets noch zonder nie nigdy nikt nic zaden zadna zadne bez ani brak
degil yok hic hicbir asla yoktur olmadan deyil yoxdur hec
не нет ни никогда никто ничего нельзя без никакой никакие никаких нигде вовсе отнюдь ні немає ніколи ніхто нічого без
inte aldrig ikke aldri aldrig ej ingen inga inget neni nikdy nikdo nem nincs soha nu niciodata
δεν μην μη לא אין בלי არ არა ვერ არავინ ոչ չէ չի لا لم لن ليس ليست بدون غير نه نیست هیچ بدون نہیں نہ مت"""
NEGATIONS: frozenset[str] = frozenset(bare(fold_word(word)) for word in _NEGATIONS.split())
_CONTRACTED = re.compile(
    r"^(?:is|are|was|were|do|does|did|have|has|had|ca|wo|would|could|should|must|need|might|ai|sha|dare)nt$"
)


_NUMBERS = {
    # Articles ("un", "ein") and words that mean something else in another language ("on", "once") are left out.
    0: "zero null zero cero sifir ноль нуль",
    1: "one eins один одна одно одного одной jeden jedna",
    2: "two zwei deux dos due dois duas iki два две двух двумя dwa dwie twee twice",
    3: "three drei trois tres tre uc три трех тремя trzy drie",
    4: "four vier quatre cuatro quattro quatro четыре четырех cztery",
    5: "five funf cinq cinco cinque bes пять пяти piec vijf",
    6: "six sechs seis alti шесть шести szesc zes",
    7: "seven sieben sept siete sette sete yedi семь семи siedem zeven",
    8: "eight acht huit ocho otto oito sekiz восемь восьми osiem",
    9: "nine neun neuf nueve nove dokuz девять девяти dziewiec negen",
    10: "ten zehn dix diez dieci dez десять десяти dziesiec tien",
    11: "eleven elf onze undici одиннадцать",
    12: "twelve zwolf douze doce dodici doze двенадцать twaalf",
    15: "fifteen funfzehn quinze quince quindici пятнадцать",
    20: "twenty zwanzig vingt veinte venti vinte yirmi двадцать twintig dwadziescia",
    30: "thirty dreissig trente treinta trenta trinta otuz тридцать dertig",
    40: "forty vierzig quarante cuarenta quaranta quarenta kirk сорок veertig",
    50: "fifty funfzig cinquante cincuenta cinquanta cinquenta elli пятьдесят vijftig",
    60: "sixty sechzig soixante sesenta sessanta sessenta altmis шестьдесят",
    70: "seventy siebzig setenta settanta yetmis семьдесят",
    80: "eighty achtzig ochenta ottanta oitenta seksen восемьдесят",
    90: "ninety neunzig noventa novanta doksan девяносто",
    100: "hundred hundert cent cien ciento cento cem yuz сто honderd sto hundreds hunderte yuzlerce сотни сотен",
    1000: "thousand tausend mille mil mila bin тысяча тысячи тысяч duizend tysiac tysiecy thousands tausende binlerce",
    10**6: "million millionen millions millones milione milioni milhao milhoes milyon миллион миллиона "
    "миллионов mln miljoen milionow",
    10**9: "billion billions milliard milliarden milliards miliardo miliardi milyar миллиард миллиарда "
    "миллиардов mrd miljard miliardow",
    10**12: "trillion billionen trillions trilyon триллион триллиона триллионов",
}
_UNITS = """
kilometer* kilometre* km километр* kilometros| mile miles mil мил* meil*| meter* metre* metr* метр*| centimet*
cm santim* сантим*| foot feet| inch* inc| hectare* hektar* ha гектар*| acre*| percent* prozent* pourcent* %
yuzde процент* per*cent| promille ‰| dollar* $ доллар* usd| euro* € евро eur| pound* £ gbp sterling| rouble*
ruble* rubel rubl* рубл* ₽ rub| lira* ₺ try лир*| manat* ₼ манат*| yen* ¥| dram* драм*| second* sekunde* saniye*
секунд*| minute* dakika* минут*| hour* stunde* saat* час часа часов heures| day* tag tage tagen gun* день дня
дней dias jours| week* woche* hafta* недел* semaine* semana*| month* monat* ay aylar* месяц* mois mes meses|
year* jahr* yil* год года лет ans anos| decade* jahrzehnt* десятилет*| centur* jahrhundert* yuzyil* век века|
gram gramm* грамм*| kilogram* kg kilo килограмм*| ton tons tonne* tonn* тонн*| liter* litre* литр*| watt*|
kilowatt*| megawatt*| gigawatt*| celsius °| fahrenheit"""
_MONTHS = """
januar* ocak январ* janvier enero| februar* subat феврал* fevrier febrero| march marz maerz mart март* mars
marzo| april* nisan апрел* avril abril| may mai mayis мая май mayo| june juni haziran июн* juin junio| july juli
temmuz июл* juillet julio| august* agustos август* aout agosto| septemb* eylul сентябр* septiembre| octob*
oktob* ekim октябр* octubre| novemb* kasim ноябр* noviembre| decemb* dezemb* aralik декабр* decembre diciembre|
monday montag pazartesi понедельник* lundi lunes| tuesday dienstag sali вторник* mardi martes| wednesday
mittwoch carsamba сред* mercredi miercoles| thursday donnerstag persembe четверг* jeudi jueves| friday freitag
cuma пятниц* vendredi viernes| saturday samstag cumartesi суббот* samedi sabado| sunday sonntag pazar воскресен*
dimanche domingo"""


_HEAD = 3  # no stem is shorter
_NONE: frozenset[int] = frozenset()


def is_negation(word: str) -> bool:
    """Whether the folded *word* denies by itself ("not", "kein", "değil", "didnt")."""
    return bare(word) in NEGATIONS or bool(_CONTRACTED.match(word))


def number_value(word: str) -> str:
    """The number that the folded *word* is, in digits; "" for other words."""
    return word if word[0].isdigit() or (word[0] == "-" and len(word) > 1) else _number_words().get(bare(word), "")


def opposite(one: str, other: str) -> bool:
    """Whether two folded words say opposite things ("accept", "rejected")."""
    return _face(_pairs("opposites.txt"), one, other)


def confusable(one: str, other: str) -> bool:
    """Whether two folded words look like forms or spellings of one and are different words ("adopt", "adapted")."""
    return _face(_pairs("confusable.txt"), one, other)


def _face(table: str, one: str, other: str) -> bool:
    sides, others = _sides(table, bare(one)), _sides(table, bare(other))
    return any(side ^ 1 in others for side in sides) and not sides & others


def unit(word: str) -> frozenset[int]:
    """Which units of measure the folded *word* names; empty for other words."""
    return _sides(_UNITS, bare(word))


def month_or_day(word: str) -> frozenset[int]:
    """Which month or weekday the folded *word* names; empty for other words."""
    exact, _, heads = _compiled(_MONTHS)
    if word.isascii() and word[:_HEAD] not in heads and word not in exact:
        return _NONE  # most words: told without a place in the cache
    return _sides(_MONTHS, bare(word))


@cache
def _pairs(name: str) -> str:
    """The pairs of a file beside this one as one table of groups."""
    lines = files("refcheck.text").joinpath(name).read_text(encoding="utf-8").split("\n")
    return "|".join(line for line in lines if line and not line.startswith("#"))


@cache
def _number_words() -> dict[str, str]:
    return {bare(fold_word(word)): str(value) for value, words in _NUMBERS.items() for word in words.split()}


@lru_cache(maxsize=1 << 16)
def _sides(table: str, word: str) -> frozenset[int]:
    """The numbers of the table's groups that hold *word*; in files of pairs, 2n and 2n + 1 face each other."""
    exact, stems, heads = _compiled(table)
    if word[:_HEAD] not in heads:
        return exact.get(word, _NONE)
    return exact.get(word, _NONE).union(
        *(stems.get(word[:length], _NONE) for length in range(_HEAD, min(len(word), 24) + 1))
    )


@cache
def _compiled(table: str) -> tuple[dict[str, frozenset[int]], dict[str, frozenset[int]], frozenset[str]]:
    """Whole words, stems, and the letters that stems begin with."""
    exact: dict[str, frozenset[int]] = {}
    stems: dict[str, frozenset[int]] = {}
    groups = table.split("|")
    for number, group in enumerate(groups):
        for word in group.split():
            folded = bare(fold_word(word.rstrip("*")) or word)
            into = stems if word.endswith("*") else exact
            into[folded] = into.get(folded, _NONE) | {number}
    return exact, stems, frozenset(stem[:_HEAD] for stem in stems)
