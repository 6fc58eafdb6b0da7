"""A linear-chain conditional random field, decoded in plain Python from the weights shipped beside this file."""

from __future__ import annotations

import gzip
import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from math import exp, log

from refcheck.manuscript.parsing.features import Key, expand

BEAM = 14.0  # labels scoring this much (log) below the best of their token are not followed: measured not to matter
CACHE = 60_000  # vectors of feature groups kept

Vector = list[float]


@dataclass(frozen=True, slots=True)
class Model:
    """Labels, the weights of each feature by label number, and of each pair of neighbouring labels."""

    labels: tuple[str, ...]
    features: dict[str, tuple[tuple[int, float], ...]]
    transitions: tuple[tuple[float, ...], ...]
    vectors: dict[Key, Vector] = field(default_factory=dict, compare=False)

    def vector(self, key: Key) -> Vector:
        """The scores that one group of features gives to every label."""
        known = self.vectors.get(key)
        if known is not None:
            return known
        scores = [0.0] * len(self.labels)
        for feature in expand(key):
            for label, weight in self.features.get(feature, ()):
                scores[label] += weight
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


def unpack(stored: dict[str, list[object]]) -> Model:
    """The model from its stored form: labels, transitions, and features as [name, label, weight, label, weight, ...]."""
    labels = tuple(str(label) for label in stored["labels"])
    transitions = tuple(
        tuple(float(str(w)) / 100 for w in row) for row in stored["transitions"] if isinstance(row, list)
    )
    features: dict[str, tuple[tuple[int, float], ...]] = {}
    for row in stored["features"]:
        if isinstance(row, list):
            numbers = row[1:]
            features[row[0]] = tuple((numbers[i], numbers[i + 1] / 100) for i in range(0, len(numbers), 2))
    return Model(labels, features, transitions)


def emissions(model: Model, keys: Sequence[Sequence[Key]]) -> list[Vector]:
    """The score of every label at every token."""
    vector = model.vector
    cached = model.vectors.get
    return [
        [sum(column) for column in zip(*[cached(key) or vector(key) for key in groups], strict=True)] for groups in keys
    ]


def decode(model: Model, scores: Sequence[Vector], fixed: Sequence[str | None]) -> Labelled:
    """The best label sequence; `fixed` names the label of tokens that are known beforehand."""
    if not scores:
        return Labelled((), ())
    numbers = {label: i for i, label in enumerate(model.labels)}
    open_labels = tuple(i for i, label in enumerate(model.labels) if label != "mark")
    lattice = [
        _kept(row, open_labels if known is None else (numbers[known],))
        for row, known in zip(scores, fixed, strict=True)
    ]
    path = _viterbi(model.transitions, scores, lattice)
    sure = _marginals(model.transitions, scores, lattice, path)
    return Labelled(tuple(model.labels[i] for i in path), tuple(sure))


def _kept(row: Vector, candidates: tuple[int, ...]) -> list[int]:
    if len(candidates) == 1:
        return list(candidates)
    least = max(row[i] for i in candidates) - BEAM
    return [i for i in candidates if row[i] >= least]


def _viterbi(
    transitions: tuple[tuple[float, ...], ...], scores: Sequence[Vector], lattice: list[list[int]]
) -> list[int]:
    best = {i: scores[0][i] for i in lattice[0]}
    back: list[dict[int, int]] = []
    for row, kept in zip(scores[1:], lattice[1:], strict=True):
        top = max(best.values()) - BEAM
        alive = [(i, score) for i, score in best.items() if score >= top]
        now: dict[int, float] = {}
        came: dict[int, int] = {}
        for j in kept:
            highest, source = max((score + transitions[i][j], i) for i, score in alive)
            now[j] = highest + row[j]
            came[j] = source
        back.append(came)
        best = now
    last = max(best, key=lambda i: best[i])
    path = [last]
    for came in reversed(back):
        path.append(came[path[-1]])
    return path[::-1]


def _marginals(
    transitions: tuple[tuple[float, ...], ...], scores: Sequence[Vector], lattice: list[list[int]], path: list[int]
) -> list[float]:
    """The probability of each label on the path, by forward and backward sums over the labels kept."""
    forward: list[dict[int, float]] = []
    before: dict[int, float] = {}
    for row, kept in zip(scores, lattice, strict=True):
        if not forward:
            now = {j: row[j] for j in kept}
        else:
            now = {j: row[j] + _log_sum([score + transitions[i][j] for i, score in before.items()]) for j in kept}
        forward.append(now)
        top = max(now.values()) - BEAM
        before = {j: score for j, score in now.items() if score >= top}
    after: dict[int, float] = dict.fromkeys(lattice[-1], 0.0)
    sure = [0.0] * len(path)
    for t in reversed(range(len(path))):
        joint = {i: score + after[i] for i, score in forward[t].items()}
        total = _log_sum(list(joint.values()))
        sure[t] = exp(min(0.0, joint[path[t]] - total))
        if t:
            ahead = [(j, scores[t][j] + after[j]) for j in lattice[t]]
            after = {i: _log_sum([transitions[i][j] + score for j, score in ahead]) for i in lattice[t - 1]}
    return sure


def _log_sum(values: list[float]) -> float:
    if len(values) == 1:
        return values[0]
    top = max(values)
    return top + log(sum(exp(value - top) for value in values))
