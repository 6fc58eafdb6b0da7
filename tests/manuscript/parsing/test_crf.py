"""The labeller against the plain definition of what it computes: sums of weights, the best path, marginals."""

from __future__ import annotations

from itertools import pairwise, product
from math import exp

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.manuscript.parsing.crf import LEVEL, Model, decode, emissions, step
from refcheck.manuscript.parsing.features import expand

LABELS = ("author", "mark", "title")
WEIGHTS = st.integers(-900, 900)


def model(features: dict[str, list[int]], transitions: list[list[int]]) -> Model:
    return Model(LABELS, features, step(transitions))


@given(st.lists(WEIGHTS, min_size=6, max_size=6))
def test_packed_weights_add_up_label_by_label(weights: list[int]) -> None:
    some = model(
        {"w=go": [0, weights[0], 2, weights[1]], "s=x": [0, weights[2], 1, weights[3], 2, weights[4]]}, [[0] * 3] * 3
    )
    (row,) = emissions(some, [[("w", "go"), ("w", "go"), ("w", "")]])
    assert {"w=go", "s=x"} <= set(expand(("w", "go")))
    plain = (weights[0] + weights[2], weights[3], weights[1] + weights[4])
    assert tuple(score - LEVEL for score in row) == tuple(2 * score for score in plain)


@given(
    st.lists(st.lists(st.integers(-150, 150), min_size=3, max_size=3), min_size=1, max_size=4),
    st.lists(st.lists(st.integers(-150, 150), min_size=3, max_size=3), min_size=3, max_size=3),
)
def test_the_best_path_and_its_probabilities_are_those_of_all_paths(
    rows: list[list[int]], pairs: list[list[int]]
) -> None:
    found = decode(model({}, pairs), [tuple(LEVEL + score for score in row) for row in rows], [None] * len(rows))
    paths = {
        path: sum(row[i] for row, i in zip(rows, path, strict=True)) + sum(pairs[a][b] for a, b in pairwise(path))
        for path in product((0, 2), repeat=len(rows))
    }  # "mark" is for landmarks alone
    best = tuple(LABELS.index(label) for label in found.labels)
    assert paths[best] == max(paths.values())
    whole = sum(exp(score / 100) for score in paths.values())
    for t, sure in enumerate(found.sure):
        share = sum(exp(score / 100) for path, score in paths.items() if path[t] == best[t]) / whole
        assert sure == pytest.approx(share, abs=0.01)


def test_what_is_known_beforehand_stands() -> None:
    scores = [(LEVEL, LEVEL, LEVEL + 400), (LEVEL, LEVEL, LEVEL + 400)]
    assert decode(model({}, [[0] * 3] * 3), scores, ["mark", None]).labels == ("mark", "title")
    assert decode(model({}, [[0] * 3] * 3), scores, [None, "author"]).labels == ("title", "author")
