"""Partial dates as values: printed and read back, compared with their precision, and separated by one slip."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck import dates
from refcheck.dates import Agreement, EditKind
from refcheck.model import PartialDate


def date(text: str) -> PartialDate:
    found = dates.parse(text)
    assert found is not None
    return found


@st.composite
def partial_dates(draw: st.DrawFn, *, intervals: bool = True) -> PartialDate:
    day = draw(st.dates())
    precision = draw(st.integers(1, 3))
    qualifier = draw(st.sampled_from(["", "?", "~", "%"]))
    start = PartialDate(
        day.year,
        day.month if precision > 1 else None,
        day.day if precision > 2 else None,
        qualifier if intervals else "",
    )
    if not intervals or draw(st.booleans()):
        return start
    end = draw(partial_dates(intervals=False))
    first, last = sorted([PartialDate(start.year, start.month, start.day), end], key=dates.first_day)
    return PartialDate(first.year, first.month, first.day, until=last)


@given(partial_dates())
def test_what_is_printed_is_read_back(value: PartialDate) -> None:
    assert dates.parse(dates.iso(value)) == value


@given(partial_dates(intervals=False), partial_dates(intervals=False))
def test_agreement_has_no_direction(a: PartialDate, b: PartialDate) -> None:
    assert dates.compare(a, b) is dates.compare(b, a)
    assert dates.compare(a, a) is Agreement.AGREE


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        pytest.param("5 October 2020", "2020-10-05", Agreement.AGREE, id="the same day"),
        pytest.param("October 2020", "2020-10-31", Agreement.COMPATIBLE, id="a day within the month"),
        pytest.param("2020", "2020-10-31", Agreement.COMPATIBLE, id="a day within the year"),
        pytest.param("5-7 October 2020", "2020-10-06", Agreement.COMPATIBLE, id="a day within an interval"),
        pytest.param("1890~", "1893", Agreement.COMPATIBLE, id="about reaches a few years"),
        pytest.param("1890~", "1920", Agreement.DISAGREE, id="about does not reach thirty years"),
        pytest.param("October 2020", "2020-11-01", Agreement.DISAGREE, id="a day outside the month"),
        pytest.param("2010-10-05", "2020-10-05", Agreement.DISAGREE, id="one digit of the year"),
    ],
)
def test_dates_agree_as_precisely_as_they_say(a: str, b: str, expected: Agreement) -> None:
    assert dates.compare(date(a), date(b)) is expected


@pytest.mark.parametrize(
    ("claimed", "witness", "kind", "repaired"),
    [
        pytest.param("2010-10-05", "2020-10-05", EditKind.YEAR_DIGIT, "2020-10-05", id="one digit of the year"),
        pytest.param("2002", "2020-10-05", EditKind.YEAR_SWAPPED, "2020", id="two digits of the year, year only"),
        pytest.param("1999-10", "2020-10-05", EditKind.YEAR, "2020-10", id="another year, same month"),
        pytest.param("2020-05-10", "2020-10-05", EditKind.DAY_MONTH_SWAPPED, "2020-10-05", id="day and month swapped"),
        pytest.param("2020-09-05", "2020-10-05", EditKind.MONTH, "2020-10-05", id="the month"),
        pytest.param("2020-10-06", "2020-10-05", EditKind.DAY, "2020-10-05", id="the day"),
        pytest.param("2010-10-05", "2020", EditKind.YEAR_DIGIT, "2020-10-05", id="the witness knows only the year"),
    ],
)
def test_one_slip_explains_the_difference(claimed: str, witness: str, kind: EditKind, repaired: str) -> None:
    edit = dates.nearest_edit(date(claimed), date(witness))
    assert edit is not None
    assert (edit.kind, dates.iso(edit.repaired)) == (kind, repaired)


@pytest.mark.parametrize(
    ("claimed", "witness"),
    [
        pytest.param("2020-10", "2020-10-05", id="nothing to repair"),
        pytest.param("2019-03-12", "2020-10-05", id="more than one slip"),
        pytest.param("2020-02-29", "2019", id="the repaired day would not exist"),
    ],
)
def test_no_single_slip(claimed: str, witness: str) -> None:
    assert dates.nearest_edit(date(claimed), date(witness)) is None


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("2020-10-05", "5 October 2020"),
        ("2020-10", "October 2020"),
        ("1890~", "about 1890"),
        ("2019/2020", "2019 to 2020"),
    ],
)
def test_words_for_a_reader(printed: str, expected: str) -> None:
    assert dates.words(date(printed)) == expected
