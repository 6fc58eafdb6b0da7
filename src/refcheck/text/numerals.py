"""Single number words of English, German, Turkish and Russian, in the cases in which news prose has them."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache

from refcheck.text.align_similar import bare
from refcheck.text.fold import fold_word

_TABLES = {
    "en": """0 zero|1 one|2 two|3 three|4 four|5 five|6 six|7 seven|8 eight|9 nine|10 ten|11 eleven|12 twelve
    |13 thirteen|14 fourteen|15 fifteen|16 sixteen|17 seventeen|18 eighteen|19 nineteen|20 twenty|30 thirty|40 forty
    |50 fifty|60 sixty|70 seventy|80 eighty|90 ninety|100 hundred|1000 thousand|1000000 million|1000000000 billion""",
    "de": """0 null|1 ein eins eine einen einem einer|2 zwei|3 drei|4 vier|5 fünf|6 sechs|7 sieben|8 acht|9 neun|10 zehn
    |11 elf|12 zwölf|16 sechzehn|17 siebzehn|20 zwanzig|30 dreißig|40 vierzig|50 fünfzig|60 sechzig|70 siebzig
    |80 achtzig|90 neunzig|100 hundert|1000 tausend|1000000 million millionen|1000000000 milliarde milliarden""",
    "tr": """0 sıfır|1 bir|2 iki|3 üç|4 dört|5 beş|6 altı|7 yedi|8 sekiz|9 dokuz|10 on|20 yirmi|30 otuz|40 kırk|50 elli
    |60 altmış|70 yetmiş|80 seksen|90 doksan|100 yüz|1000 bin|1000000 milyon|1000000000 milyar""",
    "ru": """0 ноль нуль|1 один одна одно одного одной|2 два две двух двум двумя|3 три трех трем тремя
    |4 четыре четырех четырем|5 пять пяти пятью|6 шесть шести шестью|7 семь семи семью|8 восемь восьми|9 девять девяти
    |10 десять десяти|11 одиннадцать одиннадцати|12 двенадцать двенадцати|13 тринадцать тринадцати
    |14 четырнадцать четырнадцати|15 пятнадцать пятнадцати|16 шестнадцать шестнадцати|17 семнадцать семнадцати
    |18 восемнадцать восемнадцати|19 девятнадцать девятнадцати|20 двадцать двадцати|30 тридцать тридцати
    |40 сорок сорока|50 пятьдесят пятидесяти|60 шестьдесят шестидесяти|70 семьдесят семидесяти
    |80 восемьдесят восьмидесяти|90 девяносто девяноста|100 сто ста|200 двести двухсот|300 триста трехсот
    |400 четыреста четырехсот|500 пятьсот пятисот|600 шестьсот шестисот|700 семьсот семисот|800 восемьсот восьмисот
    |900 девятьсот девятисот|1000 тысяча тысячи тысяч тысячу|1000000 миллион миллиона миллионов
    |1000000000 миллиард миллиарда миллиардов""",
}
_GERMAN = re.compile(
    r"(?:(?P<thousands>[a-z]{0,30})tausend)?(?:(?P<hundreds>[a-z]{0,10})hundert)?(?P<rest>[a-z]{0,24})"
)


def numeral(word: str, code: str) -> Fraction | None:
    """The number that a folded and bare *word* of the language *code* is, or `None`."""
    found = _table(code).get(word)
    if found is None and code == "de":
        found = _german(word)
    return None if found is None else Fraction(found)


@cache
def _table(code: str) -> dict[str, int]:
    lines = (line.split() for line in _TABLES.get(code, "").split("|") if line.strip())
    return {bare(fold_word(word)): int(value) for value, *words in lines for word in words}


@cache
def _german(word: str) -> int | None:
    """A German number written in one word ("zweihundertfunfundsechzig", bare of its umlauts)."""
    if len(word) > 60 or not (found := _GERMAN.fullmatch(word)):
        return None
    parts = (found["thousands"], 1000), (found["hundreds"], 100)
    total = 0
    for part, scale in parts:
        if part is not None:
            count = _below_hundred(part) if scale == 100 or not part else _german(part)
            if count is None and part:
                return None
            total += (count or 1) * scale
    rest = _below_hundred(found["rest"])
    if found["rest"].startswith("und"):
        rest = _below_hundred(found["rest"].removeprefix("und"))
    return None if rest is None and found["rest"] else total + (rest or 0)


def _below_hundred(word: str) -> int | None:
    table = _table("de")
    value = table.get(word)
    if value is not None:
        return value if value < 100 else None
    ones, und, tens = word.partition("und")
    if und and table.get(ones, 100) < 10 and 20 <= table.get(tens, 0) < 100:
        return table[ones] + table[tens]
    ones, ten, rest = word.partition("zehn")
    return table[ones] + 10 if ten and not rest and 2 < table.get(ones, 0) < 10 else None
