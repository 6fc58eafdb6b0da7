from __future__ import annotations

from dataclasses import replace

import pytest

from gather_parts import TITLE, page
from link_parts import ARCHIVE_SHUT, CAPTURE, NO_CAPTURE, URL, dossier, evidence, quoted, run
from refcheck.model import Confidence, Copy, Evidence, Found, Further, Verdict

LOST = quoted(Verdict.NOT_FOUND)
ELSEWHERE = quoted(Verdict.NOT_FOUND, other_key="Pier2020")
BOTH = quoted(Verdict.NOT_FOUND, tried=(Copy("live page", 1240), Copy("capture of 2020-10-06", 900, whole=False)))
TITLED = Found(page(f"{TITLE}\nThe weather was fine.", titles=(TITLE,), title=TITLE), URL)
FIRST_OF_TWO = Found(replace(TITLED.value, goes_on=Further.NEXT), URL)
BAKERY = Found(page("Bread", titles=("Bakery wins the prize of the year",), language="en"), URL)
CITED = {"live": TITLED, "memento": NO_CAPTURE}


@pytest.mark.parametrize(
    ("gathered", "confidence"),
    [
        pytest.param(evidence(quotes=(LOST,), **CITED), Confidence.MEDIUM, id="not on the one page that was read"),
        pytest.param(evidence(quotes=(BOTH,), live=TITLED, memento=CAPTURE), Confidence.HIGH, id="nor in the capture"),
        pytest.param(evidence(quotes=(LOST,), live=BAKERY), Confidence.LOW, id="the title is not there either"),
        pytest.param(evidence(quotes=(LOST,), live=FIRST_OF_TWO), Confidence.LOW, id="the text goes on elsewhere"),
        pytest.param(evidence(quotes=(ELSEWHERE,), **CITED), None, id="it is elsewhere"),
        *(
            pytest.param(evidence(quotes=(quoted(verdict),), **CITED), None, id=verdict)
            for verdict in Verdict
            if verdict is not Verdict.NOT_FOUND
        ),
        pytest.param(evidence(quotes=(), live=ARCHIVE_SHUT), None, id="Unavailable"),
        pytest.param(None, None, id="not looked at"),
    ],
)  # fmt: skip
def test_which_quotations_are_missed(gathered: Evidence | None, confidence: Confidence | None) -> None:
    problems = run("quote-not-found", dossier(gathered))
    assert [problem.confidence for problem in problems] == ([] if confidence is None else [confidence])


def test_every_copy_tried_is_named() -> None:
    [problem] = run("quote-not-found", dossier(evidence(quotes=(BOTH,), live=TITLED, memento=CAPTURE)))
    assert problem.message == (
        "the quoted words do not stand in the live page (1,240 words read) nor in the capture of 2020-10-06 "
        "(900 words read, cut off there); look them up in the source"
    )
    assert (problem.printed, problem.location.line) == ("we will sail", 3)


def test_an_archive_that_could_not_be_asked_is_told() -> None:
    [problem] = run("quote-not-found", dossier(evidence(quotes=(LOST,), live=TITLED, memento=ARCHIVE_SHUT)))
    assert problem.evidence == ("no archived copy could be read: archive not asked: 429",)


def test_a_citation_that_was_guessed_makes_the_finding_a_guess() -> None:
    [problem] = run("quote-not-found", dossier(evidence(quotes=(LOST,), **CITED), sure=Confidence.LOW))
    assert problem.confidence is Confidence.LOW
