"""Dates read from print: one date as a field gives it, and those that running text mentions."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck import dates
from refcheck.dates import months
from refcheck.model import PartialDate


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        pytest.param("5 October 2020", "2020-10-05", id="English, day first"),
        pytest.param("Oct. 5, 2020", "2020-10-05", id="English, month first, abbreviated"),
        pytest.param("the 5th of October, 2020", "2020-10-05", id="ordinal"),
        pytest.param("(2020b, October 26)", "2020-10-26", id="APA with a year suffix"),
        pytest.param("2020, Октября 21", "2020-10-21", id="APA with a Russian genitive"),
        pytest.param("2021, Апрель 12", "2021-04-12", id="APA with a Russian nominative"),
        pytest.param("(2020, 12 Kasım)", "2020-11-12", id="APA in Turkish, day first"),
        pytest.param("2019, 5 de julio", "2019-07-05", id="APA in Spanish"),
        pytest.param("21 октября 2020 г.", "2020-10-21", id="Russian"),
        pytest.param("4 Հոկտեմբեր, 2020", "2020-10-04", id="Armenian"),
        pytest.param("05 ოქტომბერი, 2020", "2020-10-05", id="Georgian"),
        pytest.param("5 באוקטובר 2020", "2020-10-05", id="Hebrew"),
        pytest.param("5 кастрычніка 2020", "2020-10-05", id="Belarusian"),
        pytest.param("5. oktobris, 2020", "2020-10-05", id="Latvian"),
        pytest.param("11 грудня 2019 року", "2019-12-11", id="Ukrainian"),
        pytest.param("5 EKİM 2020", "2020-10-05", id="Turkish capitals with a dotted I"),
        pytest.param("14 oktyabr 2020-ci il", "2020-10-14", id="Azerbaijani"),
        pytest.param("1er août 2020", "2020-08-01", id="French"),
        pytest.param("5 de octubre de 2020", "2020-10-05", id="Spanish"),
        pytest.param("12. Dez. 2019", "2019-12-12", id="German"),
        pytest.param("3 lipca 2019 r.", "2019-07-03", id="Polish"),
        pytest.param("5 out. 2020", "2020-10-05", id="Portuguese abbreviation that is also an English word"),
        pytest.param("2020年10月5日", "2020-10-05", id="Japanese"),
        pytest.param("5.X.2020", "2020-10-05", id="Roman month"),
        pytest.param("05.10.2020", "2020-10-05", id="dots are day first"),
        pytest.param("10/25/2020", "2020-10-25", id="month first where only that is possible"),
        pytest.param("03/04/2020", "2020", id="day and month could be swapped: only the year is sure"),
        pytest.param("Monday, 5 October 2020, 12:30 GMT", "2020-10-05", id="weekday and time"),
        pytest.param("2020-10-05T23:10:00+03:00", "2020-10-05", id="ISO with time"),
        pytest.param("Ekim 2020", "2020-10", id="month and year"),
        pytest.param("2004-05", "2004-05", id="EDTF month"),
        pytest.param("2019-20", "2019/2020", id="a pair of years, not month 20"),
        pytest.param("5–7 October 2020", "2020-10-05/2020-10-07", id="days"),
        pytest.param("30 September – 2 October 2020", "2020-09-30/2020-10-02", id="over a month's end"),
        pytest.param("Sept-Oct 2020", "2020-09/2020-10", id="months"),
        pytest.param("2020-10-05/2020-10-07", "2020-10-05/2020-10-07", id="EDTF interval"),
        pytest.param("c. 1890", "1890~", id="about"),
        pytest.param("1890?", "1890?", id="uncertain"),
        pytest.param("Spring 2020", "2020", id="season"),
    ],
)
def test_one_date_is_read(printed: str, expected: str) -> None:
    date = dates.parse(printed)
    assert date is not None
    assert dates.iso(date) == expected


@pytest.mark.parametrize(
    "printed", ["", "n.d.", "in press", "20 October", "vol. 24(4), 595", "2019 or 2020", "x" * 9999]
)
def test_what_is_not_one_date_is_none(printed: str) -> None:
    assert dates.parse(printed) is None


@pytest.mark.parametrize(
    ("printed", "reason"),
    [
        pytest.param("2020, November 31", "November has 30 days, not 31", id="31 November"),
        pytest.param("29 February 2019", "February 2019 has 28 days, not 29", id="no leap year"),
        pytest.param("2020-13-05", "there is no month 13", id="month 13"),
        pytest.param("32.10.2020", "October has 31 days, not 32", id="day 32"),
        pytest.param("29 February 2020", "", id="leap year"),
        pytest.param("2019-20", "", id="a pair of years"),
        pytest.param("n.d.", "", id="no date at all"),
    ],
)
def test_an_impossible_date_tells_why(printed: str, reason: str) -> None:
    assert dates.impossible(printed) == reason
    if reason:
        assert dates.parse(printed) is None
        assert not dates.find(printed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("On 25 October 2020, they announced", ["2020-10-25"], id="day first"),
        pytest.param("held on October 5, 2020, stating", ["2020-10-05"], id="month first"),
        pytest.param("On 18 October, when", ["?-10-18"], id="year left to the context"),
        pytest.param("5 Ekim'de Ankara'da", ["?-10-5"], id="Turkish case ending"),
        pytest.param("Kasım 2020'den sonra", ["2020-11"], id="Turkish month and year"),
        pytest.param("21 октября 2020 г. в Москве", ["2020-10-21"], id="Russian"),
        pytest.param("from 5 to 7 October 2020", ["2020-10-05", "2020-10-07"], id="both ends of a span"),
        pytest.param("27 September and 10 November 2020", ["?-9-27", "2020-11-10"], id="two dates"),
        pytest.param("signed in May 1993 when", ["1993-05"], id="month and year"),
        pytest.param("the elections in 2020 and", ["2020"], id="year after a preposition"),
        pytest.param("pp. 5-10, 24(4), 595–613; no. 2020", [], id="pages and volumes"),
        pytest.param("(May, 2020) and March (2019)", [], id="authors called May and March"),
        pytest.param("the 2020 rover; they may 5 times march 7 miles", [], id="verbs"),
        pytest.param("0.5 March 10% and 1.2.3", [], id="decimals and shares"),
    ],
)
def test_dates_in_running_text(text: str, expected: list[str]) -> None:
    mentions = [(m.year, m.month, m.day) for m in dates.find(text)]
    shown = [dates.iso(PartialDate(year, month, day)) if year else f"?-{month}-{day}" for year, month, day in mentions]
    assert shown == expected


def test_a_mention_tells_where_it_stands() -> None:
    (mention,) = dates.find("Then, on 5 Ekim 2020, she said")
    assert (mention.printed, mention.offset) == ("5 Ekim 2020", 9)


@pytest.mark.parametrize("line", months._lines(months._FULL), ids=lambda line: line[0])
def test_every_month_of_every_language_is_read(line: list[str]) -> None:
    for month, forms in enumerate(line, start=1):
        for name in forms.split("|"):
            assert dates.parse(f"5 {name} 2020") == PartialDate(2020, month, 5)
            assert dates.parse(f"5 {name.title()} 2020") == PartialDate(2020, month, 5)


@given(st.text(max_size=300))
def test_no_text_breaks_the_reading(text: str) -> None:
    dates.parse(text)
    dates.impossible(text)
    for mention in dates.find(text):
        assert text[mention.offset :].startswith(mention.printed)
