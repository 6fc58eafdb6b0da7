"""The words in which a quotation and its passage differ, and how much each difference matters.

Graded are pairs of words: another form or spelling, another word, or one that turns the sense: a negation gained or
lost, another number, unit, date or name, an opposite, joined parts in another order.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from refcheck.model import Difference, Grade
from refcheck.text import align_lexicon as lexicon
from refcheck.text.align_affixes import denies_the_other
from refcheck.text.align_approximate import Block
from refcheck.text.align_between import Between, between
from refcheck.text.align_equivalents import same_said
from refcheck.text.align_names import other_name
from refcheck.text.align_similar import bare, likeness
from refcheck.text.fold import SIGNS, Folded

_NEAR = 8  # words within which a word that stands elsewhere counts as moved


class Pair(NamedTuple):
    """Words `first` to `last` of the quotation that the words `start` to `end` of the source stand for."""

    first: int
    last: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Graded:
    pair: Pair
    grade: Grade
    what: str


def differences(quote: Folded, source: Folded, blocks: Iterable[Block]) -> tuple[Difference, ...]:
    """What differs, in the order of the quotation; empty where only typography does."""
    pairs = [pair for block in blocks if not block.same for pair in _paired(quote, source, block)]
    pairs = [pair for pair in _moved(quote, source, pairs) if not _is_aside(source, pair)]
    graded = [_Graded(pair, *_graded(quote, source, pair)) for pair in pairs]
    return tuple(_difference(quote, source, item) for item in _settled(quote, source, graded))


def _is_aside(source: Folded, pair: Pair) -> bool:
    """Whether the source's words are none of the text that is quoted."""
    return pair.first == pair.last and between(source, pair.start, pair.end) is Between.ASIDE


def _difference(quote: Folded, source: Folded, item: _Graded) -> Difference:
    pair = item.pair
    printed, seen = quote.passage(pair.first, pair.last), source.passage(pair.start, pair.end)
    return Difference(_line(printed), _line(seen), item.grade, item.what)


def _line(text: str) -> str:
    return " ".join(text.split())


def _paired(quote: Folded, source: Folded, block: Block) -> Iterator[Pair]:
    """Related words of a block one to one, in order, and what stands between them together."""
    if same_said(quote.words[block.first : block.last], source.words[block.start : block.end]):
        yield Pair(block.first, block.last, block.start, block.end)
        return
    first, start = block.first, block.start
    for number in range(block.first, block.last):
        limit = min(block.end, start + 12)
        found = next((k for k in range(start, limit) if _related(quote.words[number], source.words[k])), -1)
        if found < 0:
            continue
        yield from _rest(first, number, start, found)
        if quote.words[number] != source.words[found]:
            yield Pair(number, number + 1, found, found + 1)
        first, start = number + 1, found + 1
    yield from _rest(first, block.last, start, block.end)


def _rest(first: int, last: int, start: int, end: int) -> Iterator[Pair]:
    if first < last or start < end:
        yield Pair(first, last, start, end)


def _related(one: str, other: str) -> bool:
    if likeness(one, other) > 0 or lexicon.opposite(one, other) or denies_the_other(one, other):
        return True
    if lexicon.number_value(one) and lexicon.number_value(other):
        return True
    return bool(
        (lexicon.unit(one) and lexicon.unit(other)) or (lexicon.month_or_day(one) and lexicon.month_or_day(other))
    )


def _graded(quote: Folded, source: Folded, pair: Pair) -> tuple[Grade, str]:
    """The grade of a pair and what kind of difference it is."""
    printed, seen = quote.words[pair.first : pair.last], source.words[pair.start : pair.end]
    if same_said(printed, seen):
        return Grade.SPELLING, "spelling"
    if not printed and between(source, pair.start, pair.end) is Between.LINES:
        return Grade.SPELLING, "lines left out"
    if sorted(printed) == sorted(seen):
        names = any(quote.text[quote.starts[k]].isupper() for k in range(pair.first, pair.last))
        return (Grade.MEANING if names and len(printed) <= 4 else Grade.WORDING), "order"
    if _negations(printed) != _negations(seen):
        return Grade.MEANING, "negation"
    numbers = _numbers(printed), _numbers(seen)
    if numbers[0] != numbers[1] and (all(numbers) or any(word[-1].isdigit() for word in (*printed, *seen))):
        return Grade.MEANING, "number"
    return _one_to_one(quote, source, pair) if len(printed) == len(seen) == 1 else _phrases(quote, source, pair)


def _one_to_one(quote: Folded, source: Folded, pair: Pair) -> tuple[Grade, str]:
    printed, seen = quote.words[pair.first], source.words[pair.start]
    kind = _kind(printed, seen)
    if kind:
        return (Grade.SPELLING, "spelling") if kind == "same" else (Grade.MEANING, kind)
    confused = lexicon.confusable(printed, seen)
    if other_name(quote, pair.first, source, pair.start) or (
        confused and quote.text[quote.starts[pair.first]].isupper()
    ):
        return Grade.MEANING, "name"
    if confused:
        return Grade.WORDING, ""
    alike = likeness(printed, seen)
    if alike:
        return Grade.SPELLING, "spelling" if bare(printed) == bare(seen) or alike < 0.7 else "inflection"
    return Grade.WORDING, ""


def _kind(printed: str, seen: str) -> str:
    """The kind of a pair that turns the sense, "same" for two spellings of one number, unit or date, else ""."""
    if lexicon.number_value(printed) and lexicon.number_value(seen):
        return "same" if lexicon.number_value(printed) == lexicon.number_value(seen) else "number"
    for groups, kind in ((lexicon.month_or_day, "date"), (lexicon.unit, "unit")):
        one, other = groups(printed), groups(seen)
        if one and other and bare(printed) != bare(seen):
            return "same" if one & other else kind
    if lexicon.opposite(printed, seen):
        return "antonym"
    return "negation" if denies_the_other(printed, seen) else ""


def _phrases(quote: Folded, source: Folded, pair: Pair) -> tuple[Grade, str]:
    """Several words against several, or against none."""
    printed, seen = quote.words[pair.first : pair.last], source.words[pair.start : pair.end]
    signs = [{word for word in words if word in SIGNS} for words in (printed, seen)]
    if signs[0] != signs[1] and not any(lexicon.unit(word) for word in (seen if signs[0] else printed)):
        return Grade.MEANING, "unit"
    for number, word in enumerate(printed):
        for other_number, other in enumerate(seen):
            if lexicon.opposite(word, other):
                return Grade.MEANING, "antonym"
            if len(printed) + len(seen) <= 5 and other_name(
                quote, pair.first + number, source, pair.start + other_number
            ):
                return Grade.MEANING, "name"
    return Grade.WORDING, "" if printed and seen else "added" if printed else "left out"


def _negations(words: Sequence[str]) -> int:
    return sum(map(lexicon.is_negation, words))


def _numbers(words: Sequence[str]) -> list[str]:
    return sorted(value for value in map(lexicon.number_value, words) if value)


def _moved(quote: Folded, source: Folded, pairs: Sequence[Pair]) -> list[Pair]:
    """Words that the quotation has in one place and the source in another, nearby, as one pair."""
    found = list(pairs)
    for number in range(len(found) - 1):
        one, other = found[number], found[number + 1]
        if other.first - one.last > _NEAR or other.start - one.end > _NEAR:
            continue
        printed = Counter(quote.words[one.first : one.last]) + Counter(quote.words[other.first : other.last])
        seen = Counter(source.words[one.start : one.end]) + Counter(source.words[other.start : other.end])
        if printed and printed == seen:
            found[number + 1] = Pair(one.first, other.last, one.start, other.end)
            found[number] = Pair(-1, -1, -1, -1)
    return [pair for pair in found if pair.first >= 0]


def _settled(quote: Folded, source: Folded, items: Sequence[_Graded]) -> Iterator[_Graded]:
    """The differences with negations that only moved nearby graded as wording: as many, and in the same clause."""
    gained = [item for item in items if item.what == "negation" and _balance(quote, source, item.pair) > 0]
    lost = [item for item in items if item.what == "negation" and _balance(quote, source, item.pair) < 0]
    moved = {
        id(item)
        for one in gained
        for other in lost
        if max(one.pair.first - other.pair.last, other.pair.first - one.pair.last) <= 3
        and _balance(quote, source, one.pair) == 1
        for item in (one, other)
        if _balance(quote, source, other.pair) == -1
    }
    for item in items:
        yield replace(item, grade=Grade.WORDING, what="order") if id(item) in moved else item


def _balance(quote: Folded, source: Folded, pair: Pair) -> int:
    return _negations(quote.words[pair.first : pair.last]) - _negations(source.words[pair.start : pair.end])
