"""What a list teaches about its own way of printing."""

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import style
from refcheck.manuscript.parsing.crf import Labelled, Model, step
from refcheck.manuscript.parsing.repair import Mended
from refcheck.manuscript.parsing.tokens import tokenise

LABELS = ("author", "container", "title")
MODEL = Model(LABELS, {}, step([[0.0] * 3] * 3), {". w": {"title": {"title": 50, "container": 50}}})
TOKENS = tokenise(Mended("Rivers and towns. Journal"), ())
TITLE, JOURNAL = LABELS.index("title"), LABELS.index("container")


def learnt(last: str, sure: float = 1.0) -> float:
    labelled = Labelled(("title", "title", "title", "title", last), (sure,) * 5)
    steps = style.steps(MODEL, style.learn([(TOKENS, labelled)] * 6))
    into = style.into(MODEL, TOKENS, steps)[4].scores[TITLE]
    return into[JOURNAL] - into[TITLE]


def test_a_list_moves_the_step_towards_what_it_does() -> None:
    assert learnt("container") > 100
    assert learnt("title") < -100


def test_unsure_readings_teach_less() -> None:
    assert 0 < learnt("container", sure=0.3) < learnt("container")


def test_inside_a_run_of_words_there_is_no_boundary() -> None:
    assert [style.boundary(TOKENS, i) for i in range(5)] == ["", "", "", "", ". w"]


@pytest.mark.parametrize(
    ("texts", "expected"),
    [
        pytest.param(["Roe, J. A.", "Doe, K.", "Poe JA, Lee K."], True, id="family names first"),
        pytest.param(["J. A. Roe, ", "K. Doe, ", "J. Poe, "], False, id="initials first"),
        pytest.param(["Roe, J.", "K. Doe, "], None, id="too few to tell"),
        (["Roe, Inés. 2014. Dust.", "Poe, Lan (2015): Sand.", "Doe, Ann, and Max Low. 2016."], True),
    ],
)
def test_how_persons_are_printed(texts: list[str], expected: bool | None) -> None:
    assert style.inverted(texts) is expected
