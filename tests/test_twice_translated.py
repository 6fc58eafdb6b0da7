"""The project's own twice-translated quotations stay within their bars; `benchmarks/twice_translated` has the table."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

SCORE = Path(__file__).parent.parent / "benchmarks" / "twice_translated" / "score.py"


def share(kind: str) -> float:
    """The share of the cases of a kind that come out right."""
    spec = importlib.util.spec_from_file_location("twice_translated", SCORE)
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    judged = [module.right(kind, alignment) for _, each, _, alignment in module.results() if each == kind]
    assert len(judged) >= 20
    return sum(judged) / len(judged)


@pytest.mark.parametrize(
    ("kind", "least"),
    [
        pytest.param("altered", 0.95, id="other words for most of the source's"),
        pytest.param("reversal", 0.9, id="a sense turned round"),
        pytest.param("trap", 0.98, id="the same topic in other words"),
    ],
)
def test_the_bars(kind: str, least: float) -> None:
    assert share(kind) >= least
