from __future__ import annotations

import pytest

from link_parts import UNREAD, dossier, evidence, quoted, run
from refcheck.model import Confidence, Difference, Evidence, Grade, Severity, Verdict

LOST_NOT = Difference("will", "will not", Grade.MEANING, "negation")
OTHER_WORD = Difference("sail", "depart", Grade.WORDING)
INFLECTED = Difference("sail", "sails", Grade.SPELLING, "inflection")


def altered(*differences: Difference, share: float = 0.8) -> Evidence:
    found = quoted(Verdict.ALTERED, differences=differences, share=share, passage="we will not sail", place="main text")
    return evidence(quotes=(found,))


@pytest.mark.parametrize(
    ("gathered", "severity"),
    [
        pytest.param(altered(INFLECTED, LOST_NOT), Severity.ERROR, id="the worst difference counts"),
        pytest.param(altered(OTHER_WORD, INFLECTED), Severity.WARNING, id="another word"),
        pytest.param(altered(INFLECTED), Severity.INFO, id="another form of the word"),
        pytest.param(altered(), Severity.WARNING, id="no difference named"),
        *(
            pytest.param(evidence(quotes=(quoted(verdict),)), None, id=f"{verdict} says nothing")
            for verdict in Verdict
            if verdict is not Verdict.ALTERED
        ),
        pytest.param(evidence(live=UNREAD), None, id="Unavailable"),
        pytest.param(None, None, id="not looked at"),
    ],
)
def test_how_bad_an_alteration_is(gathered: Evidence | None, severity: Severity | None) -> None:
    problems = run("altered-quote", dossier(gathered))
    assert [problem.severity for problem in problems] == ([severity] if severity else [])


def test_the_sources_own_wording_is_the_repair() -> None:
    [problem] = run("altered-quote", dossier(altered(INFLECTED, LOST_NOT)))
    assert problem.suggestion == "we will not sail"
    assert problem.message == (
        "the source words it otherwise (the live page, main text): printed “will”, source “will not” (negation); "
        "take over its wording"
    )
    assert problem.evidence[1] == "printed “sail”, source “sails” (inflection)"


@pytest.mark.parametrize(
    ("difference", "line"),
    [
        (Difference("never", "", Grade.MEANING, "negation"), "“never” does not stand in the source (negation)"),
        (Difference("", "never", Grade.MEANING, "negation"), "“never” of the source is left out (negation)"),
    ],
)
def test_words_on_one_side_only(difference: Difference, line: str) -> None:
    [problem] = run("altered-quote", dossier(altered(difference)))
    assert problem.evidence == (line,)


@pytest.mark.parametrize(
    ("share", "sure", "confidence"),
    [
        (0.8, Confidence.HIGH, Confidence.HIGH),
        (0.4, Confidence.HIGH, Confidence.MEDIUM),
        (0.8, Confidence.LOW, Confidence.LOW),
    ],
)
def test_few_common_words_and_a_guessed_citation_are_less_sure(
    share: float, sure: Confidence, confidence: Confidence
) -> None:
    [problem] = run("altered-quote", dossier(altered(OTHER_WORD, share=share), sure=sure))
    assert problem.confidence is confidence
