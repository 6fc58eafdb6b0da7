from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.text.numerals import numeral
from refcheck.text.quantities import quantities, same_noun, values


@pytest.mark.parametrize(
    ("text", "code", "value", "noun"),
    [
        ("a motion signed by 65 MPs", "en", 65, "mps"),
        ("the 720-seat chamber", "en", 720, "seat"),
        ("sixty-five MPs", "en", 65, "mps"),
        ("two hundred and fifty people", "en", 250, "people"),
        ("1,200 soldiers", "en", 1200, "soldiers"),
        ("3.2 million refugees", "en", 3_200_000, "refugees"),
        ("65 % of them", "en", 65, "%"),
        ("fünfundsechzig Abgeordnete", "de", 65, "abgeordnete"),
        ("zweihundertfünfzig Soldaten", "de", 250, "soldaten"),
        ("dreitausendfünfhundert Leute", "de", 3500, "leute"),
        ("3,2 Millionen Menschen", "de", 3_200_000, "menschen"),
        ("1.200 Soldaten", "de", 1200, "soldaten"),
        ("altmış beş milletvekili", "tr", 65, "milletvekili"),
        ("iki yüz elli asker", "tr", 250, "asker"),
        ("15 bin asker", "tr", 15_000, "asker"),
        ("шестьдесят пять депутатов", "ru", 65, "депутатов"),
        ("двести пятьдесят солдат", "ru", 250, "солдат"),
        ("3 тыс солдат", "ru", 3000, "солдат"),
    ],
)
def test_figures_and_words_are_equal(text: str, code: str, value: int, noun: str) -> None:
    [found] = quantities(text, code)
    assert (found.value, found.noun, found.vague) == (Fraction(value), noun, False)


@pytest.mark.parametrize(
    "text",
    ["Resolution 884 members", "the 2020 elections", "14 October", "30 years", "room 12 today", "$5", "10:30 trains"],
)
def test_what_counts_nothing(text: str) -> None:
    assert quantities(text, "en") == ()


@pytest.mark.parametrize(
    "text",
    [
        "about 65 MPs",
        "more than 65 MPs",
        "another 65 MPs",
        "14–17 MPs",
        "65 MPs or more",
        "up to 65 MPs",
        "million people",
        "a Boeing 737 planes",
    ],
)
def test_vague_numbers(text: str) -> None:
    assert all(found.vague for found in quantities(text, "en"))


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [("mp", "mps", True), ("abgeordnete", "abgeordneten", True), ("депутата", "депутатов", True),
     ("town", "towns", True), ("member", "people", False), ("mp", "me", False)],
)  # fmt: skip
def test_forms_of_a_noun(one: str, other: str, same: bool) -> None:
    assert same_noun(one, other) is same


def test_all_values_of_a_text() -> None:
    assert {Fraction(65), Fraction(14), Fraction(2020)} <= values("sixty-five on 14 May 2020", "en")


@pytest.mark.parametrize("word", ["und", "hundertund", "zehn" * 12, "ein" * 20, "xtausend"])
def test_what_is_no_german_number(word: str) -> None:
    assert numeral(word, "de") in (None, Fraction(100))


@given(st.text(alphabet="0123456789.,:-–/ %$abcü\nundein", max_size=60), st.sampled_from(["en", "de", "tr", "ru", ""]))
def test_any_text_can_be_read(text: str, code: str) -> None:
    for found in quantities(text, code):
        assert 0 <= found.start < found.end <= len(text)
        assert found.value in values(text, code)
