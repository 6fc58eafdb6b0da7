from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from gather_parts import page
from link_parts import UNREAD, URL, dossier, evidence, run
from refcheck.model import (
    Alignment,
    Answer,
    Confidence,
    Evidence,
    Found,
    Page,
    PartialDate,
    QuoteEvidence,
    Record,
    Severity,
    Unavailable,
    Verdict,
    Why,
    Witness,
    WitnessKind,
)

RULE = "date-contradicts-page"
TITLE = "Ferry to the northern islands will sail in winter"
PUBLISHED, BYLINE, MODIFIED = WitnessKind.PUBLISHED, WitnessKind.BYLINE, WitnessKind.MODIFIED
DAY = PartialDate(2020, 10, 5)


def on(date: PartialDate, *kinds: WitnessKind) -> list[Witness]:
    where = {PUBLISHED: "JSON-LD datePublished", BYLINE: "line beside the headline", WitnessKind.URL: "URL"}
    return [Witness(date, kind, where.get(kind, "text"), str(date.day)) for kind in kinds]


def dated(*witnesses: Witness, title: str = TITLE, **more: object) -> Found[Page]:
    values: dict[str, object] = {"title": title, "titles": (title,), "language": "en"} | more
    return Found(page("The harbour master spoke of the winter.", witnesses=witnesses, **values), URL)


def look(live: Answer[Page] | None, **more: object) -> Evidence:
    return evidence(live=live, **more)


def quoted(verdict: Verdict) -> QuoteEvidence:
    return QuoteEvidence(quote=0, alignment=Alignment(verdict=verdict), source="live page", url=URL)


BOTH = on(DAY, PUBLISHED, BYLINE)
EARLY = Found(datetime(2019, 3, 1, tzinfo=UTC), "web.archive.org")


@pytest.mark.parametrize(
    ("claimed", "gathered", "confidence"),
    [
        pytest.param(PartialDate(2010, 10, 5), look(dated(*BOTH)), Confidence.HIGH, id="another year, two places"),
        pytest.param(PartialDate(2010, 10, 5), look(dated(*BOTH[1:])), Confidence.MEDIUM, id="another year, one place"),
        pytest.param(PartialDate(2020, 11), look(dated(*BOTH)), Confidence.HIGH, id="another month"),
        pytest.param(PartialDate(2020, 10, 7), look(dated(*BOTH)), Confidence.LOW, id="two days apart"),
        pytest.param(
            PartialDate(2010, 10, 5),
            look(UNREAD, memento=dated(*BOTH, captured_at=datetime(2021, 1, 1, tzinfo=UTC))),
            Confidence.HIGH,
            id="only the capture could be read",
        ),
        pytest.param(DAY, look(dated(), first_capture=EARLY), Confidence.LOW, id="archived before the claimed day"),
    ],
)
def test_what_is_told(claimed: PartialDate, gathered: Evidence, confidence: Confidence) -> None:
    [problem] = run(RULE, dossier(gathered, issued=claimed))
    assert problem.confidence is confidence


@pytest.mark.parametrize(
    "claimed", [pytest.param(PartialDate(2022), id="a year"), pytest.param(PartialDate(2022, 10, 5), id="a slip")]
)
def test_a_page_that_is_kept_up_is_only_mentioned(claimed: PartialDate) -> None:
    gathered = look(dated(*BOTH, *on(PartialDate(2024, 11, 3), MODIFIED)))
    [problem] = run(RULE, dossier(gathered, issued=claimed))
    assert (problem.severity, problem.confidence) == (Severity.INFO, Confidence.LOW)


@pytest.mark.parametrize(
    ("claimed", "gathered"),
    [
        pytest.param(PartialDate(2010, 10, 5), look(UNREAD), id="Unavailable"),
        pytest.param(PartialDate(2010, 10, 5), None, id="not looked at"),
        pytest.param(PartialDate(2010, 10, 5), look(None), id="not asked"),
        pytest.param(DAY, look(dated(*BOTH)), id="the same day"),
        pytest.param(PartialDate(2020), look(dated(*BOTH)), id="the same year, less precise"),
        pytest.param(PartialDate(2020, 10, 6), look(dated(*BOTH[1:])), id="a day apart, one place"),
        pytest.param(
            PartialDate(2010, 10, 5), look(dated(*BOTH[:1])), id="structured data that nothing on the page shows"
        ),
        pytest.param(PartialDate(2010, 10, 5), look(dated()), id="an undated page"),
        pytest.param(PartialDate(2010, 10, 5), look(dated(*on(DAY, WitnessKind.ELSEWHERE))), id="a date of something"),
        pytest.param(PartialDate(2010, 10, 5), look(dated(*on(DAY, MODIFIED))), id="a change and nothing else"),
        pytest.param(PartialDate(2021), look(dated(*BOTH, *on(PartialDate(2021, 2, 3), MODIFIED))), id="of a change"),
        pytest.param(
            PartialDate(2022, 3, 1),
            look(dated(*BOTH, *on(PartialDate(2024, 11, 3), MODIFIED))),
            id="a version of a wiki",
        ),
        pytest.param(
            PartialDate(2010, 10, 5),
            look(dated(*BOTH, title="Ferry crews of the southern coast"), quotes=(quoted(Verdict.NOT_FOUND),)),
            id="neither the title nor the quotation for sure",
        ),
        pytest.param(PartialDate(2010, 10, 5), look(dated(*on(DAY, WitnessKind.URL))), id="the address alone"),
        pytest.param(
            PartialDate(2010, 10, 5),
            look(dated(*BOTH, title="Ten recipes for the autumn of apples")),
            id="not the page",
        ),
        pytest.param(
            PartialDate(2010, 10, 5), look(dated(*BOTH, final_url="https://news.example/")), id="a start page"
        ),
        pytest.param(
            PartialDate(2010, 10, 5),
            look(dated(*BOTH), memento=dated(*on(PartialDate(2010, 10, 5), BYLINE))),
            id="the capture gives the date",
        ),
        pytest.param(PartialDate(2010, 10, 5, "~"), look(dated(*BOTH)), id="about 2010"),
        pytest.param(PartialDate(2020, 10, 5), look(dated(title="Other"), first_capture=EARLY), id="an untitled bound"),
    ],
)
def test_silence(claimed: PartialDate, gathered: Evidence | None) -> None:
    assert run(RULE, dossier(gathered, issued=claimed)) == []


@pytest.mark.parametrize(
    ("item", "told"),
    [
        pytest.param({"type": "book", "isbn": "9780306406157"}, False, id="a book"),
        pytest.param({"type": "article-journal", "doi": "10.1/x", "issued": PartialDate(2021)}, False, id="issue year"),
        pytest.param({"type": "article-journal", "doi": "10.1/x", "issued": PartialDate(2012)}, True, id="years apart"),
    ],
)
def test_works_are_dated_by_themselves(item: dict[str, object], told: bool) -> None:
    problems = run(RULE, dossier(look(dated(*BOTH)), **({"issued": PartialDate(2010)} | item)))
    assert bool(problems) is told
    assert all(problem.confidence is Confidence.LOW for problem in problems)


def test_the_finding_says_what_was_seen_where_and_the_smallest_repair() -> None:
    [problem] = run(RULE, dossier(look(dated(*BOTH)), issued=PartialDate(2010, 10, 5)))
    assert problem.message == (
        "the entry is dated 5 October 2010; the page gives 5 October 2020 for itself"
        " (JSON-LD datePublished, line beside the headline); one slip explains it: one digit of the year"
    )
    assert (problem.seen, problem.suggestion) == ("2020-10-05", "2020 (5 October 2020)")


def test_the_entry_beside_it_with_the_same_day_is_named() -> None:
    gathered = dossier(look(dated(*BOTH)), issued=PartialDate(2010, 10, 5))
    [own] = gathered.document.references
    beside = replace(own, key="above", item=replace(own.item, title="Another"))
    both = replace(gathered, document=replace(gathered.document, references=(beside, own)))
    [problem] = run(RULE, both)
    assert "the entry above" in problem.evidence[-1]


def test_a_print_edition_is_information() -> None:
    [problem] = run(RULE, dossier(look(dated(*BOTH)), issued=PartialDate(2020, 10, 7)))
    assert problem.severity is Severity.INFO


def test_a_first_capture_before_the_claimed_day_is_named() -> None:
    [problem] = run(
        RULE,
        dossier(
            look(dated(*BOTH[1:]), first_capture=Found(datetime(2020, 10, 6, tzinfo=UTC), "")),
            issued=PartialDate(2021, 10, 5),
        ),
    )
    assert "already archived on 2020-10-06" in problem.evidence
    assert problem.confidence is Confidence.HIGH


@pytest.mark.parametrize(
    ("record", "told"),
    [
        pytest.param(
            Found(Record(dates=(PartialDate(2010, 10), PartialDate(2011))), "Crossref"), False, id="registered"
        ),
        pytest.param(Found(Record(dates=(PartialDate(2011),)), "Crossref"), True, id="the registry has another, too"),
        pytest.param(Found(Record(), "Crossref"), True, id="the registry has none"),
        pytest.param(Unavailable("Crossref", Why.TIMEOUT), True, id="the registry could not be asked"),
        pytest.param(None, True, id="the registry was not asked"),
    ],
)
def test_a_date_that_the_registry_gives_is_no_contradiction(record: Answer[Record] | None, told: bool) -> None:
    gathered = look(dated(*BOTH), record=record)
    assert bool(run("date-contradicts-page", dossier(gathered, issued=PartialDate(2010, 10, 5)))) is told
