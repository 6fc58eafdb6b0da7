from __future__ import annotations

from datetime import UTC, datetime

import pytest

from gather_parts import FILLER, TITLE, page
from link_parts import UNREAD, URL, dossier, evidence, quoted, run
from refcheck.model import Confidence, Evidence, Found, Page, PartialDate, Severity, Verdict, Witness, WitnessKind

RULE = "title-mismatch"
DAY = PartialDate(2020, 10, 5)
OTHER = "Bakery wins the prize of the guild for its bread"


def titled(*titles: str, text: str = FILLER * 2, **more: object) -> Found[Page]:
    values: dict[str, object] = {"title": titles[0] if titles else "", "titles": titles, "language": "en"} | more
    return Found(page(text, **values), URL)


CAPTURE = titled(TITLE, captured_at=datetime(2020, 10, 6, tzinfo=UTC))


@pytest.mark.parametrize(
    ("gathered", "confidence", "severity"),
    [
        pytest.param(evidence(live=titled(OTHER)), None, None, id="another title"),
        pytest.param(evidence(live=titled(OTHER), memento=titled(OTHER)), None, None, id="in the capture too"),
        pytest.param(evidence(live=UNREAD, memento=titled(OTHER)), None, None, id="only the capture was readable"),
        pytest.param(
            evidence(live=titled(OTHER), quotes=(quoted(Verdict.NOT_FOUND),)),
            Confidence.LOW,
            None,
            id="neither title nor quotation",
        ),
        pytest.param(
            evidence(live=titled(OTHER), quotes=(quoted(Verdict.EXACT),)),
            Confidence.LOW,
            Severity.INFO,
            id="the quotation stands there",
        ),
        pytest.param(
            evidence(live=titled(OTHER, witnesses=(Witness(DAY, WitnessKind.PUBLISHED, "JSON-LD"),))),
            Confidence.LOW,
            Severity.INFO,
            id="the day of the entry stands there",
        ),
    ],
)
def test_what_is_told(gathered: Evidence, confidence: Confidence | None, severity: Severity | None) -> None:
    [problem] = run(RULE, dossier(gathered))
    assert (problem.confidence, problem.severity) == (confidence, severity)
    assert (problem.printed, problem.seen) == (TITLE, OTHER)


@pytest.mark.parametrize(
    "gathered",
    [
        pytest.param(evidence(live=UNREAD), id="Unavailable"),
        pytest.param(None, id="not looked at"),
        pytest.param(evidence(live=None), id="not asked"),
        pytest.param(evidence(live=titled(TITLE)), id="the title"),
        pytest.param(evidence(live=titled(OTHER, TITLE)), id="one of its titles"),
        pytest.param(evidence(live=titled(OTHER), memento=CAPTURE), id="the capture has the title"),
        pytest.param(evidence(live=titled(OTHER, text=f"{FILLER * 2}\n{TITLE}")), id="only in the text"),
        pytest.param(evidence(live=titled("Winter ferry sails for northern islands")), id="reworded"),
        pytest.param(evidence(live=titled(OTHER, language="tr")), id="a page in another language"),
        pytest.param(evidence(live=titled(OTHER, text="Short.")), id="hardly any text"),
        pytest.param(evidence(live=titled(OTHER, truncated=True)), id="a page cut short"),
        pytest.param(evidence(live=titled(OTHER, final_url="https://news.example/")), id="a start page"),
    ],
)
def test_silence(gathered: Evidence | None) -> None:
    assert run(RULE, dossier(gathered)) == []


@pytest.mark.parametrize(
    ("gathered", "suggestion"),
    [
        pytest.param(evidence(live=titled(OTHER), quotes=(quoted(Verdict.EXACT),)), OTHER, id="the quotation is there"),
        pytest.param(
            evidence(live=titled(OTHER, witnesses=(Witness(DAY, WitnessKind.PUBLISHED, "JSON-LD"),))),
            "",
            id="only the day is there",
        ),
    ],
)
def test_a_page_is_taken_for_the_source_by_its_quotation_not_by_its_day(gathered: Evidence, suggestion: str) -> None:
    [problem] = run(RULE, dossier(gathered))
    assert problem.suggestion == suggestion


def test_missing_title_and_quotation_are_said_once_together() -> None:
    [problem] = run(RULE, dossier(evidence(live=titled(OTHER), quotes=(quoted(Verdict.NOT_FOUND),))))
    assert "neither the cited title nor the quoted words" in problem.message
    assert "probably not the cited page any more" in problem.message
