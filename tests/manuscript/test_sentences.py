"""Sentences end at their full stops, and behind the citations that stand right after them."""

from __future__ import annotations

import pytest

from refcheck.manuscript.sentences import sentence_spans


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        pytest.param("It rained.[@roe2010] It snowed.", ["It rained.[@roe2010]", "It snowed."], id="a key"),
        pytest.param("It rained.[@roe; -@poe] It snowed.", ["It rained.[@roe; -@poe]", "It snowed."], id="two keys"),
        pytest.param("It rained.[3][4,5] It snowed.", ["It rained.[3][4,5]", "It snowed."], id="numbers"),
        pytest.param("It rained.\\footcite[12]{roe} It snowed.", ["It rained.\\footcite[12]{roe}", "It snowed."],
                     id="a command of LaTeX"),
        pytest.param("They said “no.”[@roe] It snowed.", ["They said “no.”[@roe]", "It snowed."], id="a quotation"),
        pytest.param("Mills Inc.[@roe] was sold. So.", ["Mills Inc.[@roe] was sold.", "So."], id="an abbreviation"),
        pytest.param("It rained [@roe]. It snowed.", ["It rained [@roe].", "It snowed."], id="before the full stop"),
        pytest.param("It rained. [@roe2010] It snowed.", ["It rained. [@roe2010]", "It snowed."], id="after a blank"),
    ],
)  # fmt: skip
def test_a_sentence_ends_behind_its_citation(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences
