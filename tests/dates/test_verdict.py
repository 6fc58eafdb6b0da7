from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.dates import EditKind, parse
from refcheck.dates.verdict import weigh
from refcheck.model import Outcome, PartialDate, Witness, WitnessKind

CONFIRM, CONTRADICT, UNKNOWN = Outcome.CONFIRM, Outcome.CONTRADICT, Outcome.UNKNOWN
PUBLISHED, BYLINE, URL = WitnessKind.PUBLISHED, WitnessKind.BYLINE, WitnessKind.URL
MODIFIED, ELSEWHERE, DOCUMENT = WitnessKind.MODIFIED, WitnessKind.ELSEWHERE, WitnessKind.DOCUMENT


def date(printed: str) -> PartialDate:
    found = parse(printed)
    assert found
    return found


def one(kind: WitnessKind, printed: str, where: str = "", ambiguous: str = "") -> Witness:
    places = {PUBLISHED: "JSON-LD datePublished", BYLINE: "line beside the headline", URL: "URL", MODIFIED: "JSON-LD"}
    other = date(ambiguous) if ambiguous else None
    return Witness(date(printed[:10]), kind, where or places.get(kind, "text"), printed, other)


PAGE = one(PUBLISHED, "2020-10-05T08:00:00+02:00")
SHOWN = one(BYLINE, "2020-10-05")


@pytest.mark.parametrize(
    ("claimed", "witnesses", "outcome"),
    [
        pytest.param("2020-10-05", [PAGE], CONFIRM, id="the day in structured data"),
        pytest.param("2020-10", [PAGE], CONFIRM, id="its month"),
        pytest.param("2020", [one(URL, "2020")], CONFIRM, id="its year in the address"),
        pytest.param("2020-10-05", [one(BYLINE, "2020-10-05"), one(PUBLISHED, "2021-01-02")], CONFIRM, id="one of two"),
        pytest.param("2020-10-05", [one(DOCUMENT, "2020-10-05", "PDF CreationDate")], CONFIRM, id="a PDF's own date"),
        pytest.param(
            "2020-10-05",
            [one(MODIFIED, "2020-10-05", "line at the foot")],
            CONFIRM,
            id="the shown change of an undated page",
        ),
        pytest.param("2020-10-05", [one(MODIFIED, "2020-10-05")], UNKNOWN, id="an unseen change of an undated page"),
        pytest.param(
            "1921-10-13", [PAGE, SHOWN, one(ELSEWHERE, "1921-10-13", "title")], UNKNOWN, id="a document's day"
        ),
        pytest.param("2010-10-05", [SHOWN], CONTRADICT, id="another year beside the headline"),
        pytest.param("2010-10-05", [PAGE, one(PUBLISHED, "2020-10-05", "meta date")], CONTRADICT, id="two places"),
        pytest.param("2010-10-05", [PAGE, one(ELSEWHERE, "2020-10-05")], CONTRADICT, id="structured and shown"),
        pytest.param("2020-11", [PAGE, SHOWN], CONTRADICT, id="another month"),
        pytest.param("2020-10-06", [PAGE, SHOWN], CONTRADICT, id="the next day, two places and local time"),
        pytest.param("2010-10-05", [one(PUBLISHED, "2020-10-05", "meta date"), SHOWN], CONTRADICT, id="weak and shown"),
        pytest.param("2010-10-05", [], UNKNOWN, id="an undated page"),
        pytest.param("2010-10-05", [one(ELSEWHERE, "2020-10-05")], UNKNOWN, id="a date of something else"),
        pytest.param("2010-10-05", [one(MODIFIED, "2020-10-05")], UNKNOWN, id="only a change"),
        pytest.param(
            "2010-10-05", [one(DOCUMENT, "2020-10-05", "PDF CreationDate")], UNKNOWN, id="the converter's day"
        ),
        pytest.param("2010-10-05", [PAGE], UNKNOWN, id="one place that no reader sees"),
        pytest.param("2010-10-05", [one(PUBLISHED, "2020-10-05", "meta date")], UNKNOWN, id="a meta element alone"),
        pytest.param("2020-10-05", [one(URL, "2020-10")], UNKNOWN, id="only the month is known"),
        pytest.param("2021-02-03", [PAGE, one(MODIFIED, "2021-02-03")], UNKNOWN, id="the date of a change"),
        pytest.param("2020-10-01", [PAGE, one(ELSEWHERE, "2020-10-01")], UNKNOWN, id="it stands on the page"),
        pytest.param("2020-10-06", [one(PUBLISHED, "2020-10-05T23:30:00Z")], UNKNOWN, id="the next day, east of UTC"),
        pytest.param("2020-10-04", [one(PUBLISHED, "2020-10-05T01:30:00Z")], UNKNOWN, id="the day before, west of UTC"),
        pytest.param(
            "2020-04-03", [one(BYLINE, "2020-03-04", ambiguous="2020-04-03")], UNKNOWN, id="day and month in doubt"
        ),
        pytest.param(
            "2020-10-05", [one(PUBLISHED, "2020-10-05T22:04:00Z"), one(BYLINE, "2020-10-06")], UNKNOWN, id="UTC shifted"
        ),
    ],
)
def test_outcome(claimed: str, witnesses: list[Witness], outcome: Outcome) -> None:
    assert weigh(date(claimed), witnesses).outcome is outcome


def test_a_contradiction_names_the_date_its_sources_and_the_slip() -> None:
    verdict = weigh(date("2010-10-05"), [PAGE, SHOWN, one(ELSEWHERE, "2019-01-01")])
    assert (verdict.date, verdict.sources, verdict.witnesses) == (date("2020-10-05"), 2, (PAGE, SHOWN))
    assert verdict.edit
    assert verdict.edit.kind is EditKind.YEAR_DIGIT
    assert not verdict.neighbour


def test_the_date_that_most_places_give_is_the_page_s() -> None:
    odd = one(PUBLISHED, "2005-12-25", "microdata datePublished")
    assert weigh(date("2010-10-05"), [odd, PAGE, SHOWN]).date == date("2020-10-05")


def test_of_two_own_dates_the_one_is_named_that_a_slip_parts_from_the_claim() -> None:
    held = one(BYLINE, "2020-10-05", "line beside the headline")
    verdict = weigh(date("2010-10-05"), [one(PUBLISHED, "2020-10-09", "meta date"), one(BYLINE, "2020-10-09"), held])
    assert verdict.date == date("2020-10-05")


def test_a_date_in_doubt_is_named_in_the_reading_that_a_slip_parts_from_the_claim() -> None:
    verdict = weigh(date("2020-10-07"), [one(BYLINE, "2020-01-10", ambiguous="2020-10-01")])
    assert verdict.date == date("2020-10-01")


days = st.dates().map(lambda day: PartialDate(day.year, day.month, day.day))
kinds = st.sampled_from(list(WitnessKind))
seen = st.builds(Witness, days, kinds, st.sampled_from(["JSON-LD", "meta date", "text", "URL"]))


@given(days, st.lists(seen, max_size=6))
def test_a_day_on_the_page_is_never_contradicted_by_one_source(claimed: PartialDate, witnesses: list[Witness]) -> None:
    on_page = Witness(claimed, WitnessKind.PUBLISHED, "JSON-LD datePublished")
    assert weigh(claimed, [*witnesses, on_page]).outcome is Outcome.CONFIRM
