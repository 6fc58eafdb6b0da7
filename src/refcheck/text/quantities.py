"""Numbers with the noun they count ("65 MPs", "720-seat"), in figures or in English, German, Turkish or Russian words.

Told apart are numbers that state an amount from those that name something ("Resolution 884"), and exact ones from
rounded, bounded and ranged ones; what is no plain count is left out or called vague.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import cache, lru_cache

from refcheck.text import align_lexicon as lexicon
from refcheck.text.align_similar import bare
from refcheck.text.fold import fold_word
from refcheck.text.function_words import FUNCTION_WORDS
from refcheck.text.numerals import numeral

_TOKEN = re.compile(
    r"(?P<figure>(?<![\w.,:/#№§$€£¥₺₽-])\d{1,12}(?:[.,\u00a0\u202f]\d{1,3}){0,4}(?![\d:/]))"
    r"|(?P<word>[^\W\d_]{1,40}(?:['’][^\W\d_]{1,8})?)|(?P<sign>[%‰])|(?P<mark>[^\s\w])"
)
_JOIN = re.compile(r"[ \u00a0\u202f]?-?[ \u00a0\u202f]?")
_BIG = "hundred thousand million billion hundert tausend yuz bin milyon milyar сто тысяча"
_SCALE_WORDS = frozenset(_BIG.split())
_SCALES = {"тыс": 1000, "млн": 10**6, "mln": 10**6, "mio": 10**6, "bn": 10**9, "mrd": 10**9, "млрд": 10**9}
# Before a number: it is rounded, bounded, a share of something, or counts others than the ones named before.
_VAGUE_WORDS = """
about approximately around roughly nearly almost some over under than least most up to until between another other
others further additional more fewer less average per each every half last next first past remaining total circa ca
or rund etwa ungefahr fast knapp uber unter als mindestens hochstens bis zu gut weitere weiteren andere anderen
letzten ersten zwischen insgesamt je pro durchschnittlich oder yaklasik az fazla diger son ilk ortalama toplam her
asgari bin veya ila около более менее почти примерно свыше порядка до еще другие других последние последних первые
первых минимум не от или каждые всего
"""
_VAGUE = frozenset(_VAGUE_WORDS.split())
_VAGUE_AFTER_WORDS = """
or to and odd plus more kadar civarinda askin fazla ila veya ve bis oder und или и более из of von dan den per
percent
"""
_VAGUE_AFTER = frozenset(_VAGUE_AFTER_WORDS.split())
_ENDS_CLAUSE = frozenset(".,;:!?()[]–—")
# Before a number that is a name.
_LABELS_WORDS = """
article articles resolution resolutions no number page pages chapter section paragraph item figure table room flight
level phase group protocol law decree artikel nummer seite kapitel absatz gesetz madde sayili sayfa karar статья
статьи резолюция резолюции резолюцию номер глава закон пункт covid top art
"""
_LABELS = frozenset(_LABELS_WORDS.split())


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number and the word it counts; `start`/`end` span both, `before`/`after` are the nearest words that tell."""

    value: Fraction
    noun: str
    start: int
    end: int
    vague: bool
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    folded: str
    start: int
    end: int
    value: Fraction | None = None


@lru_cache(maxsize=32)
def quantities(text: str, code: str) -> tuple[Quantity, ...]:
    """The numbers of *text* that count something, in order; *code* is the language whose number words are read."""
    tokens = _merged(text, list(_tokens(text, code)))
    return tuple(_read(text, tokens, code))


@lru_cache(maxsize=32)
def values(text: str, code: str) -> frozenset[Fraction]:
    """Every number of *text*, whatever it counts, dates and years among them."""
    tokens = list(_tokens(text, code))
    merged = _merged(text, tokens)
    loose = (Fraction(found) for found in re.findall(r"\d{1,12}", text))
    return frozenset(token.value for token in (*tokens, *merged) if token.value is not None) | frozenset(loose)


def same_noun(one: str, other: str) -> bool:
    """Whether two counted words are forms of one word."""
    if one == other:
        return True
    short, long = sorted((one, other), key=len)
    if len(short) < 4:
        return long in (f"{short}s", f"{short}es")
    return long.startswith(short[: max(4, len(short) - 2)]) and len(long) - len(short) <= 3


def _tokens(text: str, code: str) -> Iterator[_Token]:
    for found in _TOKEN.finditer(text):
        raw = found[0]
        folded = bare(fold_word(raw)) if found["word"] else raw
        value = _figure(raw) if found["figure"] else numeral(folded, code) if found["word"] else None
        yield _Token(raw, folded, found.start(), found.end(), value)


def _figure(raw: str) -> Fraction | None:
    """A number in figures; three digits after a separator are thousands."""
    if raw.isascii() and raw.isdigit():
        return Fraction(raw)
    folded = fold_word(re.sub("[\u00a0\u202f]", ",", raw))
    return Fraction(folded) if re.fullmatch(r"\d+(?:\.\d+)?", folded) else None


def _merged(text: str, tokens: Sequence[_Token]) -> list[_Token]:
    """The tokens with the words of one number as one: "two hundred and fifty", "3.2 million"."""
    found: list[_Token] = []
    at = 0
    while at < len(tokens):
        end, value = _number(text, tokens, at)
        if value is None:
            found.append(tokens[at])
            at += 1
            continue
        first, last = tokens[at], tokens[end - 1]
        whole = text[first.start : last.end]
        found.append(_Token(whole, whole, first.start, last.end, value))
        at = end
    return found


def _number(text: str, tokens: Sequence[_Token], at: int) -> tuple[int, Fraction | None]:
    """The number that begins at token *at*: where it ends and what it is."""
    if tokens[at].value is None:
        return at, None
    total, current, end = Fraction(0), tokens[at].value or Fraction(0), at + 1
    if current >= 1000 and not tokens[at].text[0].isdigit():
        total, current = current, Fraction(0)
    while end < len(tokens) and end - at < 12:
        step = _step(text, tokens, end)
        if step is None:
            break
        token, following = step
        scale = _SCALES.get(token.folded) or token.value
        if scale is None or token.text[0].isdigit():
            break
        if scale >= 1000:
            total, current = total + (current or 1) * scale, Fraction(0)
        elif scale == 100 and 0 < current < 10:
            current *= 100
        elif _fits(current, Fraction(scale)):
            current += scale
        else:
            break
        end = following
    return end, total + current


def _fits(current: Fraction, smaller: Fraction) -> bool:
    """Whether *smaller* may follow *current* in one number ("sixty" "five", not "five" "six")."""
    if current.denominator != 1 or current >= 1000:
        return False
    rest = int(current) % 100
    return rest == 0 if smaller >= 10 else (rest == 0 or (rest >= 20 and rest % 10 == 0))


def _step(text: str, tokens: Sequence[_Token], at: int) -> tuple[_Token, int] | None:
    """The next word of a number from token *at* on, over a hyphen or "and", and the index after it."""
    token, gap = tokens[at], text[tokens[at - 1].end : tokens[at].start]
    if len(gap) > 1 or not (gap == "" or gap.isspace()):
        return None
    if token.folded in ("-", "and") and at + 1 < len(tokens) and tokens[at + 1].value is not None:
        return (tokens[at + 1], at + 2) if not tokens[at + 1].text[0].isdigit() else None
    return token, at + 1


def _read(text: str, tokens: Sequence[_Token], code: str) -> Iterator[Quantity]:
    for at, token in enumerate(tokens):
        if token.value is None or token.value <= 1 or _is_year(token):
            continue
        noun_at = _noun(text, tokens, at)
        if noun_at is None or (at and tokens[at - 1].folded in _LABELS):
            continue
        noun = "%" if tokens[noun_at].text == "%" else tokens[noun_at].folded
        yield Quantity(
            value=token.value,
            noun=noun,
            start=token.start,
            end=tokens[noun_at].end,
            vague=_is_vague(tokens, at, noun_at) or (code != "de" and _follows_name(text, tokens, at)),
            before=_telling(tokens[max(0, at - 4) : at][::-1]),
            after=_telling(tokens[noun_at + 1 : noun_at + 5]),
        )


def _is_year(token: _Token) -> bool:
    return token.text.isdigit() and len(token.text) == 4 and 1500 <= int(token.text) <= 2150


def _noun(text: str, tokens: Sequence[_Token], at: int) -> int | None:
    """The index of the word that the number at *at* counts."""
    for place in (at + 1, at + 2):
        if place >= len(tokens):
            return None
        if tokens[place].folded != "-":
            break
    token = tokens[place]
    if len(text[tokens[at].end : token.start]) > 2 or not _JOIN.fullmatch(text[tokens[at].end : token.start]):
        return None
    if token.text == "%":
        return place
    word = token.folded
    if len(word) < 2 or not token.text[0].isalpha() or word in FUNCTION_WORDS or _is_measure(word):
        return None
    return place


@cache
def _is_measure(word: str) -> bool:
    """Whether the word is a unit, a month or a scale: durations and distances are rounded and converted freely."""
    return bool(lexicon.unit(word) or lexicon.month_or_day(word) or word in _SCALES)


def _is_vague(tokens: Sequence[_Token], at: int, noun_at: int) -> bool:
    before = [token.folded for token in tokens[max(0, at - 3) : at]]
    after = tokens[noun_at + 1].folded if noun_at + 1 < len(tokens) else ""
    if any(word in _VAGUE for word in before[-2:]) or tokens[noun_at].folded in _VAGUE | _VAGUE_AFTER:
        return True
    if not tokens[at].text[0].isdigit() and tokens[at].folded in _SCALE_WORDS:
        return True  # "million people" after a sum that is no count
    ranged = bool(before) and before[-1] in ("-", "–", "—", "~", "<", ">", "≈", "+", "/", "$", "€", "£")
    return ranged or after in ("or", "oder", "veya", "или", "+")


def _follows_name(text: str, tokens: Sequence[_Token], at: int) -> bool:
    """Whether the number may belong to the name before it ("Boeing 737"); German nouns have capitals too."""
    if at == 0 or not tokens[at - 1].text[0].isupper() or text[tokens[at - 1].end : tokens[at].start] != " ":
        return False
    return at > 1 and tokens[at - 2].folded not in _ENDS_CLAUSE


def _telling(tokens: Sequence[_Token]) -> str:
    """The first of *tokens* that is no function word, in the same clause."""
    for token in tokens:
        if token.folded in _ENDS_CLAUSE:
            return ""
        if token.text[0].isalpha() and token.value is None and token.folded not in FUNCTION_WORDS:
            return token.folded
    return ""
