"""Words of the source that nobody quotes, and two ways to write one thing."""

from __future__ import annotations

import pytest

from refcheck.model import Grade, Verdict
from refcheck.text.align import align
from refcheck.text.align_equivalents import same_said, spelling

BEFORE = "The ministers met in the capital on Sunday.\n"
AFTER = "\nThen they left the town."
SPEECH = "inflation is a choice made by people who sit in warm rooms"
FLOOD = "The applicant was born in the year of the flood. The commission heard him twice"
WELL = "We dug for nine days and found sand, and on the tenth we found a well of water"


@pytest.mark.parametrize(
    ("quote", "source"),
    [
        pytest.param(
            SPEECH, "“Inflation is,” she said, “a choice made by people who sit in warm rooms.”", id="she said"
        ),
        pytest.param(
            "We are a nation of sailors. And sailors do not fear the wind",
            "We are a nation of sailors. (Applause.) And sailors do not fear the wind.",
            id="a stage direction",
        ),
        pytest.param(
            FLOOD,
            "12. The applicant was born in the year of the flood.\n13. The commission heard him twice.",
            id="numbered paragraphs",
        ),
        pytest.param(
            FLOOD,
            "The applicant was born in the year of the flood.\n0:15\nThe commission heard him twice.",
            id="a time",
        ),
    ],
)
def test_words_of_nobody_are_passed_over(quote: str, source: str) -> None:
    alignment = align(quote, BEFORE + source + AFTER)
    assert (alignment.verdict, alignment.differences) == (Verdict.NEAR, ())


@pytest.mark.parametrize(
    ("quote", "source", "seen", "grade"),
    [
        pytest.param(
            WELL,
            "We dug for nine days and found sand,\nNo water in Lindau\nand on the tenth we found a well of water",
            "No water in Lindau",
            Grade.SPELLING,
            id="a line of the page, with a negation",
        ),
        pytest.param(
            "The council met twice. Its members did not agree on a plan",
            "The council (of elders) met twice. Its members did not agree on a plan",
            "of elders",
            Grade.WORDING,
            id="a bracket that belongs to the text",
        ),
        pytest.param(
            "The council met 12 times and did not agree on any plan of the mayor",
            "The council met only 12 times and did not agree on any plan of the mayor",
            "only",
            Grade.WORDING,
            id="a word of the text",
        ),
    ],
)
def test_words_of_the_text_are_told(quote: str, source: str, seen: str, grade: Grade) -> None:
    [difference] = align(quote, BEFORE + source + AFTER).differences
    assert (difference.printed, difference.seen, difference.grade) == ("", seen, grade)


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("The rebels [did not] want peace at any price", Verdict.NEAR, id="another form of it"),
        pytest.param("The rebels [cannot] want peace at any price", Verdict.NEAR, id="in one word"),
        pytest.param("The rebels [all] want peace at any price", Verdict.ALTERED, id="gone"),
    ],
)
def test_a_negation_in_brackets(quote: str, verdict: Verdict) -> None:
    assert align(quote, f"{BEFORE}The rebels do not want peace at any price{AFTER}").verdict is verdict


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("%", "per cent", True, id="per cent"),
        pytest.param("twentieth", "20 th", True, id="an ordinal"),
        pytest.param("isnt", "is not", True, id="a contraction"),
        pytest.param("oct", "october", True, id="a month"),
        pytest.param("gen", "general", True, id="a title"),
        pytest.param("3500", "three thousand five hundred", True, id="a number in words"),
        pytest.param("us $", "$", True, id="a currency"),
        pytest.param("3500", "three thousand", False, id="another number"),
        pytest.param("20 th", "twelfth", False, id="another ordinal"),
        pytest.param("isnt", "is", False, id="a negation less"),
        pytest.param("oct", "november", False, id="another month"),
        pytest.param("", "not", False, id="nothing"),
    ],
)
def test_ways_to_write_one_thing(one: str, other: str, *, same: bool) -> None:
    assert same_said(one.split(), other.split()) is same
    assert same_said(other.split(), one.split()) is same


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        pytest.param("defence", "defense", True, id="-ence"),
        pytest.param("labour", "labor", True, id="-our"),
        pytest.param("organisation", "organization", True, id="-isation"),
        pytest.param("centre", "center", True, id="-re"),
        pytest.param("travelled", "traveled", True, id="a doubled letter"),
        pytest.param("türkiye", "turkiye", True, id="diacritics"),
        pytest.param("our", "or", False, id="a short word"),
        pytest.param("promise", "promize", True, id="either way the same word"),
        pytest.param("council", "counsel", False, id="another word"),
    ],
)
def test_spellings_of_one_word(one: str, other: str, *, same: bool) -> None:
    assert (spelling(one) == spelling(other)) is same


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("defense industry", Verdict.ALTERED, id="another spelling"),
        pytest.param("defence ministry", Verdict.NOT_FOUND, id="another word"),
        pytest.param("all the", Verdict.NOT_FOUND, id="too short for anything but itself"),
    ],
)
def test_a_few_words_in_another_spelling(quote: str, verdict: Verdict) -> None:
    alignment = align(quote, f"{BEFORE}The plan for the defence industry was al the talk{AFTER}")
    assert alignment.verdict is verdict
    assert all(difference.grade is Grade.SPELLING for difference in alignment.differences)


@pytest.mark.parametrize(
    ("printed", "source", "grade", "what"),
    [
        pytest.param("Niger", "Nigeria", Grade.MEANING, "name", id="a country for another"),
        pytest.param("Slovenian", "Slovak", Grade.MEANING, "name", id="of a country"),
        pytest.param("adopt", "adapt", Grade.WORDING, "", id="a word that looks alike"),
        pytest.param("could", "would", Grade.WORDING, "", id="a modal verb"),
        pytest.param("attacks", "attack", Grade.SPELLING, "inflection", id="a form of the word"),
    ],
)
def test_words_that_look_alike(printed: str, source: str, grade: Grade, what: str) -> None:
    words = "the speaker of the house said that the minister of {} knew of the long road to the sea"
    [difference] = align(words.format(printed), f"{BEFORE}{words.format(source)}{AFTER}").differences
    assert (difference.grade, difference.what) == (grade, what)
