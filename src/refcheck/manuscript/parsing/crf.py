"""A linear-chain conditional random field, decoded in plain Python from the weights shipped beside this file."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from math import exp
from operator import itemgetter, mul
from struct import Struct
from typing import TypedDict

from refcheck.manuscript.parsing.features import Key, expand

BEAM = 700  # labels this much (hundredths, log) below the best of their token are not followed: changes 1 path in 700
CHANCE = 3e-3  # nor are those whose share, given all before, is smaller than this: changes 1 reference in 80
SLIGHT = 1e-4  # labels of a smaller probability are on no best path
CACHE = 100_000  # features and groups of them kept
LEVEL = 1 << 31  # added to the score of every label, which changes no comparison and keeps them above zero

Vector = tuple[int, ...]  # of every label, in hundredths above a common level
Row = tuple[Vector, int, list[int]]  # the scores of one token, the highest that it may have, the labels to follow
Shares = dict[int, float]  # by label number
Matrix = tuple[tuple[float, ...], ...]

_FACTORS = tuple(exp(-k / 100) for k in range(BEAM + 1))


class Stored(TypedDict):
    """The form in which weights are kept: hundredths; a feature has label, weight, label, weight, ..."""

    labels: list[str]
    transitions: list[list[int]]
    features: dict[str, list[int]]
    usual: dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Step:
    """The scores, in hundredths, of going from one label (row) to the next (column), and their exponentials.

    `sources` are the exponentials with the next label as row.
    """

    scores: Matrix
    factors: Matrix
    sources: Matrix


def step(scores: Sequence[Sequence[float]]) -> Step:
    """A step with its exponentials."""
    factors = tuple(tuple(exp(w / 100) for w in row) for row in scores)
    return Step(tuple(tuple(row) for row in scores), factors, tuple(zip(*factors, strict=True)))


@dataclass(frozen=True, slots=True)
class Model:
    """Labels, the weights of each feature by label number, and of each pair of neighbouring labels.

    `usual` counts in the training data which label follows which at each kind of boundary (see `style`). `rows` and
    `sums` keep what features and groups of them give to every label, each packed into one number (see `_packed`).
    """

    labels: tuple[str, ...]
    features: dict[str, list[int]]  # label, weight in hundredths, label, weight, ...
    step: Step
    usual: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict, compare=False)
    rows: dict[str, int] = field(default_factory=dict, compare=False)
    sums: dict[Key, int] = field(default_factory=dict, compare=False)

    def total(self, key: Key) -> int:
        """What one group of features gives to every label, packed."""
        rows, known = self.rows, self.features
        total = 0
        for feature in expand(key):
            if feature in rows:
                total += rows[feature]
            elif feature in known:
                total += self._row(feature)
        if len(self.sums) > CACHE:
            self.sums.clear()
        self.sums[key] = total
        return total

    def _row(self, feature: str) -> int:
        row = _packed(self.features[feature])
        if len(self.rows) > CACHE:
            self.rows.clear()
        self.rows[feature] = row
        return row


def _packed(weights: Sequence[int]) -> int:
    """Label, weight, label, weight, ... as one number with 32 bits for each label, so that one addition adds them all.

    A negative weight borrows from the label above it; `emissions` undoes this by adding the same to every label.
    """
    return sum([weight << 32 * label for label, weight in zip(weights[::2], weights[1::2], strict=True)])


@dataclass(frozen=True, slots=True)
class Labelled:
    """The best labels of a sequence and the marginal probability of each."""

    labels: tuple[str, ...]
    sure: tuple[float, ...]


@cache
def shipped() -> Model:
    """The weights in the package, read once."""
    packed = resources.files("refcheck.manuscript.parsing").joinpath("weights.json.gz").read_bytes()
    return unpack(json.loads(gzip.decompress(packed)))


def unpack(stored: Stored) -> Model:
    """The model from its stored form."""
    return Model(tuple(stored["labels"]), stored["features"], step(stored["transitions"]), stored["usual"])


def emissions(model: Model, keys: Sequence[Sequence[Key]]) -> list[Vector]:
    """The score of every label at every token, all raised by `LEVEL`."""
    count = len(model.labels)
    level = sum(LEVEL << 32 * label for label in range(count))
    unpack_row = Struct(f"<{count}I").unpack
    cached, total, size = model.sums.get, model.total, 4 * count
    rows: list[Vector] = []
    for groups in keys:
        packed = level
        for key in groups:
            known = cached(key)
            packed += total(key) if known is None else known
        rows.append(unpack_row(packed.to_bytes(size, "little")))
    return rows


def decode(
    model: Model, scores: Sequence[Vector], fixed: Sequence[str | None], steps: Sequence[Step] | None = None
) -> Labelled:
    """The best label sequence; `fixed` names the label of tokens that are known beforehand.

    `steps` holds the step into each token where they are not all the model's own.
    """
    if not scores:
        return Labelled((), ())
    numbers = {label: i for i, label in enumerate(model.labels)}
    free = [i for i, label in enumerate(model.labels) if label != "mark"]
    pick = itemgetter(*free)
    rows = [
        _row(row, free, pick(row)) if known is None else _row(row, [numbers[known]], (row[numbers[known]],))
        for row, known in zip(scores, fixed, strict=True)
    ]
    into = steps or [model.step] * len(scores)
    chances = _marginals(into, rows, _forward(into, rows))
    path = _viterbi(into, scores, [[i for i, chance in row.items() if chance > SLIGHT] for row in chances])
    sure = tuple(row[i] for row, i in zip(chances, path, strict=True))
    return Labelled(tuple(model.labels[i] for i in path), sure)


def _row(scores: Vector, labels: list[int], allowed: Vector) -> Row:
    """One token: its scores, its highest, and the labels among the *allowed* that are worth following."""
    top = max(allowed)
    least = top - BEAM
    return scores, top, [i for i, score in zip(labels, allowed, strict=True) if score >= least]


def _forward(steps: Sequence[Step], rows: Sequence[Row]) -> list[Shares]:
    """The share of each label at each token given the tokens before it; labels without a chance are dropped."""
    scores, top, labels = rows[0]
    before = {j: _FACTORS[top - scores[j]] for j in labels}
    lattice = [before]
    for row, into in zip(rows[1:], steps[1:], strict=True):
        now = _spread(before, into, row)
        total = sum(now.values()) or 1.0
        least = total * CHANCE
        before = {j: share / total for j, share in now.items() if share >= least}
        lattice.append(before)
    return lattice


def _spread(before: Shares, into: Step, row: Row) -> Shares:
    """What reaches each label of *row*; spelt out for up to three labels before it, which most tokens have."""
    scores, top, labels = row
    if len(before) == 1:
        ((i, share),) = before.items()
        a = into.factors[i]
        return {j: _FACTORS[top - scores[j]] * share * a[j] for j in labels}
    if len(before) == 2:
        (i, share), (k, other) = before.items()
        a, b = into.factors[i], into.factors[k]
        return {j: _FACTORS[top - scores[j]] * (share * a[j] + other * b[j]) for j in labels}
    if len(before) == 3:
        (i, share), (k, other), (m, third) = before.items()
        a, b, c = into.factors[i], into.factors[k], into.factors[m]
        return {j: _FACTORS[top - scores[j]] * (share * a[j] + other * b[j] + third * c[j]) for j in labels}
    pick = itemgetter(*before)
    shares = list(before.values())
    return {j: _FACTORS[top - scores[j]] * sum(map(mul, pick(into.sources[j]), shares)) for j in labels}


def _marginals(steps: Sequence[Step], rows: Sequence[Row], lattice: Sequence[Shares]) -> list[Shares]:
    """The probability of each label at each token, by the forward shares and their backward counterparts."""
    after = dict.fromkeys(lattice[-1], 1.0)
    found: list[Shares] = []
    for t in reversed(range(len(lattice))):
        here = lattice[t]
        if len(here) == 1:
            found.append(dict.fromkeys(here, 1.0))
        else:
            joint = {i: share * after[i] for i, share in here.items()}
            total = sum(joint.values()) or 1.0
            found.append({i: share / total for i, share in joint.items()})
        before = lattice[t - 1] if t else here
        if len(before) == 1:
            after = dict.fromkeys(before, 1.0)
            continue
        transitions = steps[t].factors
        scores, most, _ = rows[t]
        if len(after) == 1:
            ((j, share),) = after.items()
            weight = _FACTORS[most - scores[j]] * share
            raw = {i: transitions[i][j] * weight for i in before}
        else:
            pick = itemgetter(*after)
            weights = [_FACTORS[most - scores[j]] * share for j, share in after.items()]
            raw = {i: sum(map(mul, pick(transitions[i]), weights)) for i in before}
        top = max(raw.values()) or 1.0
        after = {i: share / top for i, share in raw.items()}
    return found[::-1]


def _viterbi(steps: Sequence[Step], scores: Sequence[Vector], lattice: Sequence[Sequence[int]]) -> list[int]:
    """The best path through the labels that are left."""
    best: dict[int, float] = {i: scores[0][i] for i in lattice[0]}
    back: list[dict[int, int]] = []
    for row, kept, into in zip(scores[1:], lattice[1:], steps[1:], strict=True):
        if len(best) == 1:
            ((i, score),) = best.items()
            along = into.scores[i]
            back.append(dict.fromkeys(kept, i))
            best = {j: score + along[j] + row[j] for j in kept}
            continue
        came: dict[int, int] = {}
        now: dict[int, float] = {}
        reach = [(i, score, into.scores[i]) for i, score in best.items()]
        for j in kept:
            highest, came[j] = max([(score + along[j], i) for i, score, along in reach])
            now[j] = highest + row[j]
        back.append(came)
        best = now
    path = [max(best, key=lambda i: best[i])]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]
