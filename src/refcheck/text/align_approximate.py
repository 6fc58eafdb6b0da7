"""The passage of a text that a quotation follows though some of its words differ.

Words that both have vote for the diagonal they lie on, rare words most; in the best windows the longest common
subsequence is trimmed to its dense part, and the words of that part are aligned one to one.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import LCSseq, Levenshtein

from refcheck.text.align_similar import likeness, weight
from refcheck.text.fold import Folded

_VOTES = 700  # places of words that may vote, over one quotation
_OFTEN = 250  # a word with more places than this votes only when rarer words are wanting
_WINDOWS = 4
_SURE = 0.85  # share from which no other window is compared
_GAP = 0.35  # what one word between two matched runs costs, in matched words
_SENTENCE_END = re.compile(r"[.!?…:;。]\W|\n")
_UNPAIRED = 3  # words at an end without a partner for which the source's words beside the passage are taken in


@dataclass(frozen=True, slots=True)
class Block:
    """Words `first` to `last` of the quotation against words `start` to `end` of the source; `same` when they agree."""

    first: int
    last: int
    start: int
    end: int
    same: bool


@dataclass(frozen=True, slots=True)
class Match:
    """The best passage: its tokens, the blocks that cover the quotation, and how much of the quotation is there.

    `kept` counts the quoted words found, `share` the same weighing function words less and other forms of a word
    partly; `run` is the longest stretch of words that agree.
    """

    start: int
    end: int
    blocks: tuple[Block, ...]
    kept: float
    share: float
    run: int


def locate(source: Folded, words: Sequence[str], low: int = 0, high: int | None = None) -> Match | None:
    """The passage between the tokens *low* and *high* that *words* follow best; None where nothing agrees."""
    high = len(source) if high is None else min(high, len(source))
    best: Match | None = None
    for start, end in _windows(source, words, low, high):
        match = _align(source, words, max(low, start), min(high, end), low, high)
        if match and (best is None or (match.share, match.kept, match.run) > (best.share, best.kept, best.run)):
            best = match
        if best and best.share >= _SURE:
            break
    return best


def _windows(source: Folded, words: Sequence[str], low: int, high: int) -> Iterator[tuple[int, int]]:
    """The stretches of the source on whose diagonals most of the quotation's words lie, best first."""
    size = max(4, len(words) // 3)
    slack = size + 3
    votes: defaultdict[int, float] = defaultdict(float)
    for number, places, value in _voters(source, words):
        for place in places[bisect_left(places, low) : bisect_left(places, high)]:
            bucket = (place - number) // size
            votes[bucket] += value
            votes[bucket + 1] += value
    best = sorted(sorted(votes), key=votes.__getitem__, reverse=True)
    taken: list[int] = []
    for bucket in best:
        if all(abs(bucket - other) > 1 for other in taken):
            taken.append(bucket)
            middle = (bucket - 1) * size
            yield middle - slack, middle + 2 * size + len(words) + slack
        if len(taken) == _WINDOWS:
            return


def _voters(source: Folded, words: Sequence[str]) -> Iterator[tuple[int, list[int], float]]:
    """The words of the quotation that vote: number in it, places in the source, weight; rarest first."""
    index = source.positions
    known = [(index[word], number) for number, word in enumerate(words) if word in index]
    known.sort(key=lambda item: len(item[0]))
    spent = 0
    for rank, (places, number) in enumerate(known):
        if rank >= 3 and (len(places) > _OFTEN or spent > _VOTES):
            return
        spent += len(places)
        yield number, places[:20_000], 1 / (1 + math.log(len(places)))


def _align(source: Folded, words: Sequence[str], start: int, end: int, low: int, high: int) -> Match | None:
    window = source.words[start:end]
    common = LCSseq.opcodes(words, window)
    runs = [(op.src_start, op.src_end, start + op.dest_start) for op in common if op.tag == "equal"]
    dense = _dense(words, runs)
    if not dense:
        return None
    first, last = dense[0], dense[-1]
    begin = max(low, first[2] - first[0])
    stop = min(high, last[2] + len(words) - last[0])
    blocks = _trimmed(source, words, list(_blocks(words, source.words[begin:stop], begin)))
    return _measured(source, words, blocks) if blocks else None


def _trimmed(source: Folded, words: Sequence[str], blocks: list[Block]) -> list[Block]:
    """The blocks of the dense part alone; words without a partner at its ends get those of the source there."""
    dense = _dense(words, [(block.first, block.last, block.start) for block in blocks if block.same])
    if not dense:
        return []
    inner = [block for block in blocks if dense[0][0] <= block.first and block.last <= dense[-1][1]]
    if not inner[0].same:
        inner = inner[1:]
    if not inner[-1].same:
        inner = inner[:-1]
    head, tail = inner[0].first, len(words) - inner[-1].last
    if head:
        start = inner[0].start
        inner.insert(0, Block(0, head, start - _beside(source, start, head, step=-1), start, same=False))
    if tail:
        end = inner[-1].end
        inner.append(Block(inner[-1].last, len(words), end, end + _beside(source, end, tail, step=1), same=False))
    return inner


def _beside(source: Folded, edge: int, wanted: int, *, step: int) -> int:
    """How many words of the source beside token *edge* stand for *wanted* words at an end of the quotation.

    As many if they are few, never beyond the sentence; for more, the rest of the sentence if that is hardly longer.
    """
    count = 0
    while count < wanted + _UNPAIRED:
        at = edge + step * count - (1 if step < 0 else 0)
        before = at + (1 if step < 0 else 0)  # the token before which the space between two words is looked at
        if not 0 <= at < len(source) or (0 < before < len(source) and _parted(source, before)):
            return count if wanted > _UNPAIRED else min(count, wanted)
        count += 1
    return wanted if wanted <= _UNPAIRED else 0


def _parted(source: Folded, at: int) -> bool:
    """Whether a sentence ends before token *at*."""
    return bool(_SENTENCE_END.search(source.text[source.ends[at - 1] : source.starts[at]]))


def _dense(words: Sequence[str], runs: Sequence[tuple[int, int, int]]) -> Sequence[tuple[int, int, int]]:
    """The consecutive runs worth most: matched words less what stands between them (a maximum-sum segment)."""
    best = current = 0.0
    begin = chosen_begin = chosen_end = 0
    for number, (first, last, place) in enumerate(runs):
        value = sum(weight(word) for word in words[first:last]) + 0.3 * (last - first - 1)
        if number:
            before_first, before_last, before_place = runs[number - 1]
            between = place - (before_place + before_last - before_first)
            current -= _GAP * max(between - (first - before_last), 0) + 0.5 * _GAP * min(between, first - before_last)
        if current <= 0 or number == 0:
            current, begin = 0.0, number
        current += value
        if current > best:
            best, chosen_begin, chosen_end = current, begin, number + 1
    return runs[chosen_begin:chosen_end]


def _measured(source: Folded, words: Sequence[str], blocks: Sequence[Block]) -> Match:
    kept, share, run = 0.0, 0.0, 0
    for block in blocks:
        if block.same:
            kept += block.last - block.first
            share += sum(map(weight, words[block.first : block.last]))
            run = max(run, block.last - block.first)
        else:
            for word, alike in _alike(words[block.first : block.last], source.words[block.start : block.end]):
                kept += alike
                share += alike * weight(word)
    total = sum(map(weight, words)) or 1.0
    return Match(blocks[0].start, blocks[-1].end, tuple(blocks), kept / len(words), share / total, run)


def _alike(words: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, float]]:
    """The words of a differing block that the source has in another form, in order, with their likeness."""
    place = 0
    for word in words:
        for number in range(place, min(len(others), place + 8)):
            alike = likeness(word, others[number])
            if alike:
                yield word, alike
                place = number + 1
                break


def _blocks(words: Sequence[str], passage: Sequence[str], offset: int) -> Iterator[Block]:
    """Agreeing and differing stretches in turn; differing ones whose letters are the same together agree."""
    pending: list[int] = []
    for op in Levenshtein.opcodes(words, passage):
        if op.tag != "equal":
            pending = [pending[0], op.src_end, pending[2], op.dest_end] if pending else _place(op)
            continue
        if pending:
            yield _block(words, passage, pending, offset)
            pending = []
        yield Block(op.src_start, op.src_end, offset + op.dest_start, offset + op.dest_end, same=True)
    if pending:
        yield _block(words, passage, pending, offset)


def _place(op: object) -> list[int]:
    return [getattr(op, name) for name in ("src_start", "src_end", "dest_start", "dest_end")]


def _block(words: Sequence[str], passage: Sequence[str], place: list[int], offset: int) -> Block:
    first, last, start, end = place
    same = "".join(words[first:last]) == "".join(passage[start:end])
    return Block(first, last, offset + start, offset + end, same)
