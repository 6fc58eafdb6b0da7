from __future__ import annotations

from dataclasses import replace

import pytest

from gather_parts import cite
from link_parts import UNREAD, dossier, evidence, quoted, run
from refcheck.model import Alignment, Confidence, Evidence, Severity, Verdict


def elsewhere(verdict: Verdict, own: Verdict = Verdict.NOT_FOUND) -> Evidence:
    other = Alignment(verdict=verdict, passage="We will sail")
    return evidence(quotes=(quoted(own, other_key="Pier2020", other=other),))


@pytest.mark.parametrize(
    ("gathered", "confidence"),
    [
        pytest.param(elsewhere(Verdict.EXACT), Confidence.HIGH, id="verbatim in another source"),
        pytest.param(elsewhere(Verdict.ALTERED), Confidence.MEDIUM, id="altered in another source"),
        pytest.param(elsewhere(Verdict.EXACT, own=Verdict.EXACT), None, id="its own source has it as well"),
        pytest.param(elsewhere(Verdict.EXACT, own=Verdict.UNVERIFIABLE), None, id="its own source was not read"),
        pytest.param(evidence(quotes=(quoted(Verdict.NOT_FOUND),)), None, id="nowhere"),
        pytest.param(evidence(live=UNREAD), None, id="Unavailable"),
        pytest.param(None, None, id="not looked at"),
    ],
)
def test_which_quotations_belong_to_another_source(gathered: Evidence | None, confidence: Confidence | None) -> None:
    problems = run("misattributed-quote", dossier(gathered))
    assert [problem.confidence for problem in problems] == ([] if confidence is None else [confidence])


def test_the_other_source_is_named() -> None:
    [problem] = run("misattributed-quote", dossier(elsewhere(Verdict.EXACT)))
    assert problem.message == (
        "the quoted words do not stand in the live page (1,240 words read), "
        "but in the source of Pier2020; cite that one"
    )
    assert (problem.seen, problem.suggestion) == ("We will sail", "cite Pier2020")


def test_two_sources_in_one_sentence_may_only_be_hard_to_tell_apart() -> None:
    given = dossier(elsewhere(Verdict.EXACT))
    beside = replace(given.document, citations=(*given.document.citations, cite("Pier2020")))
    [problem] = run("misattributed-quote", replace(given, document=beside))
    assert (problem.severity, problem.confidence) == (Severity.INFO, Confidence.LOW)
    assert "which the same sentence cites" in problem.message
