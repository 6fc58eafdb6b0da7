from __future__ import annotations

from dataclasses import replace

import pytest

from gather_parts import TITLE
from link_parts import dossier, evidence, run
from refcheck.model import (
    Answer,
    Confidence,
    Evidence,
    Found,
    Item,
    Missing,
    Notice,
    NoticeKind,
    PartialDate,
    Problem,
    Record,
    Severity,
    Unavailable,
    Why,
)

DOI = "10.1000/quiet.1"
RETRACTION = Notice(NoticeKind.RETRACTION, "10.1000/r.7", PartialDate(2019, 5, 2), "retraction-watch")
CORRECTION = Notice(NoticeKind.CORRECTION, "10.1000/c.3", PartialDate(2018), "publisher")
CONCERN = Notice(NoticeKind.CONCERN, "10.1000/e", PartialDate(2018, 11))


def recorded(*notices: Notice, title: str = TITLE) -> Answer[Record]:
    return Found(Record(Item(title=title), notices=notices), "Crossref")


def found(record: Answer[Record] | None, *, raw: str = "") -> list[Problem]:
    given = dossier(evidence(record=record), doi=DOI)
    [reference] = given.document.references
    document = replace(given.document, references=(replace(reference, raw=raw or reference.raw),))
    return run("retracted-source", replace(given, document=document))


@pytest.mark.parametrize(
    ("record", "says", "severity", "confidence"),
    [
        pytest.param(
            recorded(RETRACTION),
            "Crossref records a retraction of 2019-05-02 by 10.1000/r.7; see whether what is cited still stands",
            Severity.ERROR,
            Confidence.HIGH,
            id="retracted",
        ),
        pytest.param(
            recorded(Notice(NoticeKind.WITHDRAWAL)),
            "Crossref records a withdrawal; see whether what is cited still stands",
            Severity.ERROR,
            Confidence.HIGH,
            id="withdrawn in place, undated",
        ),
        pytest.param(
            recorded(Notice(NoticeKind.RETRACTION, in_title=True), title=f"RETRACTED: {TITLE}"),
            f"Crossref gives the title as “RETRACTED: {TITLE}”; see whether what is cited still stands",
            Severity.ERROR,
            Confidence.MEDIUM,
            id="only the title tells",
        ),
        pytest.param(
            recorded(CONCERN),
            "Crossref records an expression of concern of 2018-11 by 10.1000/e; see whether what is cited still stands",
            Severity.WARNING,
            Confidence.HIGH,
            id="questioned",
        ),
        pytest.param(
            recorded(Notice(NoticeKind.PARTIAL_RETRACTION, "10.1000/p")),
            "Crossref records a partial retraction by 10.1000/p; see whether what is cited still stands",
            Severity.WARNING,
            Confidence.HIGH,
            id="a part retracted",
        ),
        pytest.param(
            recorded(CORRECTION),
            "Crossref records a correction of 2018 by 10.1000/c.3; see whether it touches what is cited",
            Severity.INFO,
            Confidence.HIGH,
            id="an erratum is no retraction",
        ),
    ],
)
def test_what_is_said(record: Answer[Record], says: str, severity: Severity, confidence: Confidence) -> None:
    [problem] = found(record)
    assert (problem.message, problem.severity, problem.confidence) == (says, severity, confidence)
    assert (problem.reference, problem.printed) == ("Ferry2020", DOI)


@pytest.mark.parametrize(
    "record",
    [
        pytest.param(None, id="not asked"),
        pytest.param(Missing("Crossref", "no record of this DOI"), id="registered elsewhere"),
        pytest.param(Unavailable("Crossref", Why.TIMEOUT), id="a timeout proves nothing"),
        pytest.param(Unavailable("Crossref", Why.RATE_LIMITED), id="asked too often"),
        pytest.param(recorded(), id="nothing published about it"),
        pytest.param(recorded(Notice(NoticeKind.OTHER, "10.1000/second")), id="a new edition"),
    ],
)
def test_silence(record: Answer[Record] | None) -> None:
    assert not found(record)


@pytest.mark.parametrize(
    "given", [pytest.param(None, id="not looked at"), pytest.param(Evidence(key="Ferry2020"), id="nothing gathered")]
)
def test_nothing_gathered(given: Evidence | None) -> None:
    assert not run("retracted-source", dossier(given, doi=DOI))


def test_the_gravest_notice_is_told_and_the_others_are_its_evidence() -> None:
    [problem] = found(recorded(CORRECTION, CONCERN, RETRACTION))
    assert (problem.seen, problem.url) == ("retraction", "https://doi.org/10.1000/r.7")
    assert problem.evidence == (
        "correction of 2018, 10.1000/c.3 (reported by: publisher)",
        "expression of concern of 2018-11, 10.1000/e",
        "retraction of 2019-05-02, 10.1000/r.7 (reported by: retraction-watch)",
        f"registered under this DOI: “{TITLE}”",
    )


@pytest.mark.parametrize(
    ("title", "confidence"),
    [
        pytest.param(TITLE.upper(), Confidence.HIGH, id="the cited title"),
        pytest.param("", Confidence.HIGH, id="no title registered"),
        pytest.param(
            "Expression of kinases in cultured liver cells of rats", Confidence.MEDIUM, id="another work's DOI"
        ),
    ],
)
def test_a_doi_of_another_work_is_less_sure(title: str, confidence: Confidence) -> None:
    [problem] = found(recorded(RETRACTION, title=title))
    assert problem.confidence is confidence


@pytest.mark.parametrize(
    ("raw", "severity"),
    [
        pytest.param("Poe, A. (2010). RETRACTED: A quiet war. Lancet.", Severity.INFO, id="in the title"),
        pytest.param("Poe, A. (2010). A quiet war (retraction published 2019)", Severity.INFO, id="with the notice"),
        pytest.param(
            "@article{poe, title={A quiet war}, note={Retracted}}", Severity.INFO, id="in a .bib entry's note"
        ),
        pytest.param("Poe, A. (2010). Troops withdrawn from the north.", Severity.ERROR, id="an ordinary word"),
        pytest.param("Poe, A. (2010). A quiet war.", Severity.ERROR, id="not said"),
    ],
)
def test_work_that_is_cited_on_purpose_is_only_mentioned(raw: str, severity: Severity) -> None:
    [problem] = found(recorded(RETRACTION), raw=raw)
    assert problem.severity is severity
    assert problem.message.endswith("the entry says so itself") is (severity is Severity.INFO)
