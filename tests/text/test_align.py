"""What the words of a quotation do in a source: as they stand, with declared edits, altered, not there."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.model import Grade, Verdict
from refcheck.text.align import align
from refcheck.text.fold import fold

SOURCE = (
    "The minister said on Monday that the working people of this city would never accept a plan that was made "
    "elsewhere. "
    "“We have heard ‘promises’ before,” he told reporters in Ganja, “and the well-known result is that exports fell to "
    "5.4 % in 2019.” The council [of elders] met twice.12 Its members did not agree on the new road, and the "
    "mayor of "
    "Lachin, who had supported it, left the hall early. "
    "Nobody could say whether the road would be built before the winter."
)
EXACT, NEAR, ALTERED, NOT_FOUND = Verdict.EXACT, Verdict.NEAR, Verdict.ALTERED, Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("the working people of this city would never accept a plan", EXACT, id="verbatim"),
        pytest.param("The working people of this city would never accept a plan.", EXACT, id="first letter, full stop"),
        pytest.param('We have heard "promises" before', EXACT, id="nested quotation marks"),
        pytest.param("the wellknown result is that ex-\nports fell", EXACT, id="hyphens and line ends"),
        pytest.param("The council [of elders] met twice", EXACT, id="the brackets are the source's own"),
        pytest.param("The council met twice. Its members did not agree", ALTERED, id="unmarked omission"),
        pytest.param("met twice. Its members did not agree on the new road", EXACT, id="a footnote mark in the source"),
        pytest.param("working people ... would never accept a plan", NEAR, id="ellipsis"),
        pytest.param(
            "working people [...] would never accept … a plan that was made", NEAR, id="two kinds of ellipsis"
        ),
        pytest.param("[t]he work[ing] people of [that] city", NEAR, id="brackets in and for words"),
        pytest.param("the working people [sic] of this city would", NEAR, id="sic"),
        pytest.param("whether the road … working people of this city", ALTERED, id="pieces in another order"),
        pytest.param("this city would … accept a plan that was made", ALTERED, id="an ellipsis that hides a never"),
        pytest.param(
            "the working population of this town would never accept a plan made elsewhere", ALTERED, id="reworded"
        ),
        pytest.param(
            "The mayor believes that people in the city want a new road before winter", NOT_FOUND, id="same topic"
        ),
        pytest.param("Inflation in the euro area has been lower than expected", NOT_FOUND, id="absent"),
        pytest.param("the mayor of Lachin", EXACT, id="short, there"),
        pytest.param("the mayor of Shusha", NOT_FOUND, id="short, one word differs"),
        pytest.param("the king", NOT_FOUND, id="no word begins inside another: the working"),
        pytest.param("his city", NOT_FOUND, id="this city is not his city"),
        pytest.param("…", NOT_FOUND, id="no words"),
    ],
)
def test_verdicts(quote: str, verdict: Verdict) -> None:
    assert align(quote, SOURCE).verdict is verdict


@pytest.mark.parametrize(
    ("quote", "what"),
    [
        pytest.param("people of this city would accept a plan that was made", "negation", id="a never lost"),
        pytest.param("Its members did agree on the new road, and the mayor", "negation", id="a not lost"),
        pytest.param("the well-known result is that exports fell to 54 % in 2019", "number", id="a decimal point lost"),
        pytest.param("the well-known result is that exports fell to 5.4 in 2019", "unit", id="a percent sign lost"),
        pytest.param("the well-known result is that exports fell to 5.4", "unit", id="a number cut from its sign"),
        pytest.param("the well-known result is that exports fell to 5.4 % in 2018", "number", id="another year"),
        pytest.param("the well-known result is that exports rose to 5.4 % in 2019", "antonym", id="an opposite"),
        pytest.param("the mayor of Shusha, who had supported it, left the hall early", "name", id="another name"),
        pytest.param("The minister said on Friday that the working people of this city", "date", id="another day"),
        pytest.param("whether the road would be built after the winter", "antonym", id="before and after"),
        pytest.param("whether the road … working people of this city", "order", id="joined in another order"),
    ],
)
def test_turned_meaning_is_graded_as_such(quote: str, what: str) -> None:
    alignment = align(quote, SOURCE)
    assert alignment.verdict is ALTERED
    assert (Grade.MEANING, what) in {(difference.grade, difference.what) for difference in alignment.differences}


@pytest.mark.parametrize(
    ("quote", "grade"),
    [
        pytest.param("the working peoples of this city would never accept a plan", Grade.SPELLING, id="inflection"),
        pytest.param("the working people of that city would never accept a plan", Grade.WORDING, id="another word"),
        pytest.param(
            "the working people of this city would never ever accept a plan", Grade.WORDING, id="a word added"
        ),
        pytest.param(
            "met 2 times. Its members did not agree on the new road, and the mayor", Grade.WORDING, id="phrase"
        ),
    ],
)
def test_smaller_differences_stay_small(quote: str, grade: Grade) -> None:
    assert max(difference.grade for difference in align(quote, SOURCE).differences) is grade


@pytest.mark.parametrize(
    ("source", "quote", "what"),
    [
        pytest.param(
            "Der Rat hat dem Vertrag mit der Stadt nicht zugestimmt",
            "Der Rat hat dem Vertrag mit der Stadt zugestimmt",
            "negation",
            id="German nicht",
        ),
        pytest.param(
            "Hükümet bu anlaşmayı kabul etmeyecek ve görüşmelere dönecek",
            "Hükümet bu anlaşmayı kabul edecek ve görüşmelere dönecek",
            "negation",
            id="Turkish -me-",
        ),
        pytest.param(
            "Bu karar bölge halkı için mümkün değil dedi bakan",
            "Bu karar bölge halkı için mümkün dedi bakan",
            "negation",
            id="Turkish değil",
        ),
        pytest.param(
            "Мост должен быть открыт до зимы, сказала министр",
            "Мост должен быть открыт после зимы, сказала министр",
            "antonym",
            id="Russian before and after",
        ),
        pytest.param(
            "Die Preise sind im Mai um drei Prozent gestiegen",
            "Die Preise sind im Mai um vier Prozent gestiegen",
            "number",
            id="German number words",
        ),
    ],
)
def test_other_languages(source: str, quote: str, what: str) -> None:
    assert what in {difference.what for difference in align(quote, source).differences}


def test_the_passage_is_the_source_as_it_stands() -> None:
    alignment = align("exports dropped to 5.4 % in 2019", SOURCE)
    assert alignment.passage == "exports fell to 5.4 % in 2019" == SOURCE[alignment.start : alignment.end]
    assert [(item.printed, item.seen) for item in alignment.differences] == [("dropped", "fell")]
    assert 0.8 < alignment.share < 1


@pytest.mark.parametrize(
    ("quote", "verdict"),
    [
        pytest.param("Accept the plan of the mediators", ALTERED, id="set up as a sentence"),
        pytest.param("accept the plan of the mediators", EXACT, id="the writer may deny in words of his own"),
        pytest.param("We will not accept the plan", EXACT, id="with the negation"),
        pytest.param("[A]ccept the plan of the mediators", NEAR, id="a capital that is declared"),
    ],
)
def test_a_beginning_cut_behind_a_negation(quote: str, verdict: Verdict) -> None:
    found = align(quote, "He said: We will not accept the plan of the mediators.")
    assert found.verdict is verdict
    assert found.passage.startswith("not accept") is (verdict is ALTERED)


BODY = "The mission stayed in the capital for a week and then went up the valley with two guides and a driver.\n" * 2
FOOT = "\n1 See the report of 3 May 2019, p. 14, and its annexes.\n2 Interview, Tbilisi, 4 June 2020.\n17\f"
OVER = f"{BODY}It said in May1 that the corridor would{FOOT}remain closed until both capitals agree."
ACROSS = "the corridor would remain closed until both capitals agree"


@pytest.mark.parametrize(
    ("source", "quote", "verdict"),
    [
        pytest.param(OVER, ACROSS, EXACT, id="a sentence over the foot"),
        pytest.param(OVER, ACROSS.replace("would", "would not"), ALTERED, id="a negation over the foot"),
        pytest.param(OVER, "See the report of 3 May 2019, p. 14, and its annexes", EXACT, id="words of a note"),
        pytest.param(
            f"{BODY}It ended in May.1 It was late.{FOOT}They then met again.",
            "It ended in May. It was late. They then met again",
            EXACT,
            id="sentences on either side",
        ),
        pytest.param(
            f"{BODY}It ended in May that the corridor would\n3 June of the year was late.\f{BODY}",
            "the corridor would that it ended",
            NOT_FOUND,
            id="a line that begins with a day",
        ),
    ],
)
def test_the_notes_at_the_foot_of_a_page_are_no_words_of_the_sentence(
    source: str, quote: str, verdict: Verdict
) -> None:
    assert align(quote, source).verdict is verdict


def test_the_place_in_the_preferred_part_is_reported() -> None:
    text = "he said so twice today. " * 2
    assert align("he said so twice today", text, prefer=(20, len(text))).start == 24
    assert align("he said so twice today", text).start == 0


WORDS = fold(SOURCE)


@given(st.integers(0, len(WORDS) - 6), st.integers(5, 25))
def test_whatever_is_cut_from_a_text_is_found_in_it(first: int, count: int) -> None:
    quote = WORDS.passage(first, min(first + count, len(WORDS)))
    assert align(quote, WORDS).verdict is EXACT or align(quote, WORDS).differences[0].what == "unit"


@given(st.text(max_size=80), st.text(max_size=200))
def test_no_text_breaks_it(quote: str, source: str) -> None:
    alignment = align(quote, source)
    assert alignment.passage == (source[alignment.start : alignment.end] if alignment.start >= 0 else "")


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("working people ... accept a " * 3000, id="thousands of ellipses"),
        pytest.param("a[b]" * 20_000, id="thousands of brackets"),
        pytest.param("the working people " * 20_000, id="a quotation as long as a book"),
        pytest.param("[" * 100_000, id="open brackets"),
    ],
)
def test_hostile_quotations_end_soon(quote: str) -> None:
    source = fold("the working people of this city would accept a plan. " * 3000)
    begun = time.process_time()
    align(quote, source)
    assert time.process_time() - begun < 3
