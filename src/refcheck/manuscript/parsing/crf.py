"""A linear-chain conditional random field, decoded in plain Python from the weights shipped beside this file."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from math import exp
from typing import TypedDict

from refcheck.manuscript.parsing.features import Key, expand

BEAM = 7.0  # labels scoring this much (log) below the best of their token are not followed: changes 1 path in 700
CHANCE = 1e-3  # nor are those whose share, given all before, is smaller than this
CACHE = 60_000  # vectors of feature groups kept

Vector = list[float]
Matrix = tuple[tuple[float, ...], ...]


class Stored(TypedDict):
    """The form in which weights are kept: hundredths; a feature has label, weight, label, weight, ..."""

    labels: list[str]
    transitions: list[list[int]]
    features: dict[str, list[int]]
    usual: dict[str, dict[str, dict[str, float]]]


@dataclass(frozen=True, slots=True)
class Step:
    """The scores of going from one label (row) to the next (column), and their exponentials."""

    scores: Matrix
    factors: Matrix


def step(scores: Sequence[Sequence[float]]) -> Step:
    """A step with its exponentials."""
    return Step(tuple(tuple(row) for row in scores), tuple(tuple(exp(w) for w in row) for row in scores))


@dataclass(frozen=True, slots=True)
class Model:
    """Labels, the weights of each feature by label number, and of each pair of neighbouring labels.

    `usual` counts in the training data which label follows which at each kind of boundary (see `style`).
    """

    labels: tuple[str, ...]
    features: dict[str, list[int]]  # label, weight in hundredths, label, weight, ...
    step: Step
    usual: dict[str, dict[str, dict[str, float]]] = field(default_factory=dict, compare=False)
    vectors: dict[Key, Vector] = field(default_factory=dict, compare=False)

    def vector(self, key: Key) -> Vector:
        """The scores that one group of features gives to every label."""
        known = self.vectors.get(key)
        if known is not None:
            return known
        scores = [0.0] * len(self.labels)
        for feature in expand(key):
            if row := self.features.get(feature):
                for k in range(0, len(row), 2):
                    scores[row[k]] += row[k + 1] / 100
        if len(self.vectors) > CACHE:
            self.vectors.clear()
        self.vectors[key] = scores
        return scores


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
    transitions = [[weight / 100 for weight in row] for row in stored["transitions"]]
    return Model(tuple(stored["labels"]), stored["features"], step(transitions), stored["usual"])


def emissions(model: Model, keys: Sequence[Sequence[Key]]) -> list[Vector]:
    """The score of every label at every token."""
    vector = model.vector
    cached = model.vectors.get
    return [
        [sum(column) for column in zip(*[cached(key) or vector(key) for key in groups], strict=True)] for groups in keys
    ]


def decode(
    model: Model, scores: Sequence[Vector], fixed: Sequence[str | None], steps: Sequence[Step] | None = None
) -> Labelled:
    """The best label sequence; `fixed` names the label of tokens that are known beforehand.

    `steps` holds the step into each token where they are not all the model's own.
    """
    if not scores:
        return Labelled((), ())
    numbers = {label: i for i, label in enumerate(model.labels)}
    free = tuple(i for i, label in enumerate(model.labels) if label != "mark")
    allowed = [free if known is None else (numbers[known],) for known in fixed]
    factors = [_factors(row, labels) for row, labels in zip(scores, allowed, strict=True)]
    into = steps or [model.step] * len(scores)
    forward = _forward(into, factors)
    path = _viterbi(into, scores, forward)
    return Labelled(tuple(model.labels[i] for i in path), tuple(_marginals(into, factors, forward, path)))


def _factors(row: Vector, labels: tuple[int, ...]) -> dict[int, float]:
    """The labels of one token worth following, with the exponentials of their scores relative to the best."""
    top = max([row[i] for i in labels])
    least = top - BEAM
    return {i: exp(row[i] - top) for i in labels if row[i] >= least}


def _forward(steps: Sequence[Step], factors: Sequence[dict[int, float]]) -> list[dict[int, float]]:
    """The share of each label at each token given the tokens before it; labels without a chance are dropped."""
    before = factors[0]
    shares = [before]
    for row, into in zip(factors[1:], steps[1:], strict=True):
        transitions = into.factors
        sources = list(before.items())
        now = {j: factor * sum([share * transitions[i][j] for i, share in sources]) for j, factor in row.items()}
        total = sum(now.values()) or 1.0
        least = total * CHANCE
        before = {j: share / total for j, share in now.items() if share >= least}
        shares.append(before)
    return shares


def _viterbi(steps: Sequence[Step], scores: Sequence[Vector], lattice: Sequence[dict[int, float]]) -> list[int]:
    """The best path through the labels that are left."""
    best = {i: scores[0][i] for i in lattice[0]}
    back: list[dict[int, int]] = []
    for row, kept, into in zip(scores[1:], lattice[1:], steps[1:], strict=True):
        transitions = into.scores
        came: dict[int, int] = {}
        now: dict[int, float] = {}
        for j in kept:
            highest, source = max([(score + transitions[i][j], i) for i, score in best.items()])
            now[j] = highest + row[j]
            came[j] = source
        back.append(came)
        best = now
    path = [max(best, key=lambda i: best[i])]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _marginals(
    steps: Sequence[Step], factors: Sequence[dict[int, float]], forward: Sequence[dict[int, float]], path: Sequence[int]
) -> list[float]:
    """The probability of each label on the path, by the forward shares and their backward counterparts."""
    after = dict.fromkeys(forward[-1], 1.0)
    sure = [0.0] * len(path)
    for t in reversed(range(len(path))):
        joint = {i: share * after[i] for i, share in forward[t].items()}
        sure[t] = joint[path[t]] / (sum(joint.values()) or 1.0)
        if t:
            transitions = steps[t].factors
            ahead = [(j, factors[t][j] * share) for j, share in after.items()]
            raw = {i: sum([transitions[i][j] * share for j, share in ahead]) for i in forward[t - 1]}
            top = max(raw.values()) or 1.0
            after = {i: share / top for i, share in raw.items()}
    return sure
