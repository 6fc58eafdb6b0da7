"""A quotation on a page: found in which part, not there, or a page that cannot tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from refcheck.gather.quotations import HIDDEN, OUTSIDE, elsewhere, look
from refcheck.model import Access, Further, Medium, Page, Verdict

MENU = "Home News Sport. Readers liked this line in the margin of the page best. "
BODY = (
    "The council met on Tuesday to discuss the new bridge across the river. Engineers told the 24 members that the "
    "piers can stand by spring if the water stays low. "
    "Several residents asked why the old ferry of Lachin is to be closed in 2023. "
)
UNSEEN = "The minister will open the bridge himself, says the description of the page."
PAGE = Page(
    url="https://news.example/a",
    final_url="https://news.example/a",
    status=200,
    medium=Medium.HTML,
    text=f"{MENU}\n{BODY}\n{UNSEEN}",
    fetched_at=datetime(2026, 1, 2, tzinfo=UTC),
    language="en",
    main=(len(MENU) + 1, len(MENU) + 1 + len(BODY)),
    hidden_from=len(MENU) + len(BODY) + 2,
)
ABSENT = "The governor has promised to rebuild the theatre with his own money"


@pytest.mark.parametrize(
    ("quote", "place"),
    [
        pytest.param("the piers can stand by spring", "main text, paragraph 1", id="main text"),
        pytest.param("Readers liked this line in the margin", f"{OUTSIDE}, paragraph 1 of the page", id="a margin"),
        pytest.param("The minister will open the bridge himself", HIDDEN, id="a description"),
    ],
)
def test_the_place_is_told(quote: str, place: str) -> None:
    seen = look(quote, PAGE)
    assert (seen.alignment.verdict, seen.place) == (Verdict.EXACT, place)
    assert PAGE.text[seen.alignment.start : seen.alignment.end] == quote


def test_paragraphs_without_words_are_not_counted() -> None:
    spaced = replace(PAGE, text=f"{MENU}\n\n \n{BODY}", main=(0, 0), hidden_from=-1)
    assert look("the piers can stand by spring", spaced).place == "paragraph 2"


def test_the_words_read_are_those_shown() -> None:
    assert look(ABSENT, PAGE).words == len(f"{MENU} {BODY}".split())


def test_the_page_of_a_document_is_told() -> None:
    paged = replace(PAGE, medium=Medium.PDF, page_starts=(0, len(MENU) + 1), hidden_from=-1)
    assert look("the piers can stand by spring", paged).place == "page 2"


def test_a_readable_page_without_the_words_says_so() -> None:
    assert look(ABSENT, PAGE).alignment.verdict is Verdict.NOT_FOUND


@pytest.mark.parametrize(
    ("page", "reason"),
    [
        pytest.param(replace(PAGE, access=Access.BOT_WALL, access_seen="“Just a moment”"), "bot wall", id="challenge"),
        pytest.param(replace(PAGE, access=Access.PAYWALL), "paywall", id="paywall"),
        pytest.param(replace(PAGE, access=Access.MEDIA), "video", id="video"),
        pytest.param(replace(PAGE, access=Access.SCAN), "scan", id="scan"),
        pytest.param(replace(PAGE, truncated=True), "beginning", id="cut off"),
        pytest.param(replace(PAGE, goes_on=Further.PDF), "as a PDF", id="an abstract"),
        pytest.param(replace(PAGE, text="Loading.", main=(0, 0), hidden_from=-1), "hardly any text", id="empty shell"),
    ],
)
def test_a_page_that_cannot_tell_accuses_nobody(page: Page, reason: str) -> None:
    alignment = look(ABSENT, page).alignment
    assert alignment.verdict is Verdict.UNVERIFIABLE
    assert reason in alignment.reason


def test_words_behind_a_wall_count_where_they_are_seen() -> None:
    assert (
        look("the piers can stand by spring", replace(PAGE, access=Access.PAYWALL)).alignment.verdict is Verdict.EXACT
    )


def test_a_quotation_in_another_language_gets_its_likely_passage() -> None:
    quote = "Mehrere Bewohner fragten, warum die alte Fähre von Lachin im Jahr 2023 geschlossen werden soll"
    seen = look(quote, PAGE)
    assert seen.alignment.verdict is Verdict.UNVERIFIABLE
    assert "German" in seen.alignment.reason
    assert "English" in seen.alignment.reason
    assert "ferry of Lachin is to be closed in 2023" in seen.alignment.passage
    assert seen.alignment.share < 0.9


def test_words_spelt_in_another_script_are_not_missed() -> None:
    assert look("ni odin lodochnik ne zhdal vesny", PAGE).alignment.verdict is Verdict.NOT_FOUND
    seen = look("ни один лодочник", PAGE)
    assert (seen.alignment.verdict, seen.alignment.reason) == (
        Verdict.UNVERIFIABLE,
        "the quotation is not in the script of the source",
    )


def test_words_of_another_source_are_found_there() -> None:
    other = replace(
        PAGE, text="Nothing of this kind stands here, only other words about other things. " * 5, main=(0, 0)
    )
    found = elsewhere("the piers can stand by spring if the water stays low", {"b2020": PAGE, "a2019": other})
    assert found is not None
    assert (found.key, found.alignment.verdict, found.place) == ("b2020", Verdict.EXACT, "main text, paragraph 1")


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("the new bridge", id="too short to tell a source"),
        pytest.param(ABSENT, id="in none of them"),
        pytest.param("The council wants to close the old bridge because of the low water", id="the same topic"),
    ],
)
def test_nothing_is_found_elsewhere_by_accident(quote: str) -> None:
    assert elsewhere(quote, {"b2020": PAGE}) is None
