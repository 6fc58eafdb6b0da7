from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.model import Outcome
from refcheck.text.titles import compare_title

TITLE = "Ceasefire talks between Ankara and Moscow fail after two days"
CANDIDATES = (TITLE, "Ceasefire talks fail", "The Evening Post")
TEXT = (
    "The delegations left the building without a statement. Diplomats had hoped for a short truce before the winter.\n"
    "Read also: The mayor opens the new library in the old harbour\n"
)
URL = "https://post.example/2020/10/05/talks"


@pytest.mark.parametrize(
    ("claimed", "outcome"),
    [
        pytest.param(TITLE, Outcome.CONFIRM, id="the title itself"),
        pytest.param(
            "CEASEFIRE TALKS between Ankara and Moscow fail, after two days!", Outcome.CONFIRM, id="typography"
        ),
        pytest.param("Ceasefire Talks between Ankara and Moscow Fail", Outcome.CONFIRM, id="cut short"),
        pytest.param(f"{TITLE} - The Evening Post", Outcome.CONFIRM, id="with the site's name"),
        pytest.param("Ceasefire talk between Ankara and Moscow fails after two days", Outcome.CONFIRM, id="a slip"),
        pytest.param("The mayor opens the new library in the old harbour", Outcome.CONFIRM, id="only in the text"),
        pytest.param(
            "Ceasefire talks between Ankara and Vienna fail after two days", Outcome.UNKNOWN, id="another word in it"
        ),
        pytest.param(
            "Ceasefire talks between Ankara and Moscow not fail after two days", Outcome.UNKNOWN, id="a not in it"
        ),
        pytest.param(
            "Ceasefire talks between Ankara and Moscow sin fail after two days", Outcome.UNKNOWN, id="a Spanish not"
        ),
        pytest.param("Cease-fire talks between Ankara and Moscow fail after two days", Outcome.CONFIRM, id="a hyphen"),
        pytest.param(f"{TITLE}: diplomats hoped for a truce", Outcome.CONFIRM, id="a subtitle of the text"),
        pytest.param(f"{TITLE}: ministers welcome harvest", Outcome.UNKNOWN, id="a subtitle from elsewhere"),
        pytest.param("Talks on a ceasefire fail: Ankara and Moscow disagree", Outcome.UNKNOWN, id="reworded"),
        pytest.param("Ateşkes görüşmeleri iki gün sonra sonuçsuz kaldı", Outcome.UNKNOWN, id="translated"),
        pytest.param("Переговоры о прекращении огня провалились", Outcome.UNKNOWN, id="another script"),
        pytest.param("Report", Outcome.UNKNOWN, id="a single common word"),
        pytest.param("", Outcome.UNKNOWN, id="no title"),
        pytest.param("Harvest of apples is the best in twenty years", Outcome.CONTRADICT, id="another title"),
        pytest.param("Minister resigns over the budget of the railways", Outcome.CONTRADICT, id="yet another title"),
    ],
)
def test_a_title_against_its_page(claimed: str, outcome: Outcome) -> None:
    assert compare_title(claimed, CANDIDATES, TEXT, page_language="en", url=URL).outcome is outcome


@pytest.mark.parametrize(
    ("claimed", "language", "url"),
    [
        pytest.param("Harvest of apples is the best in twenty years", "", URL, id="the page's language is not known"),
        pytest.param("Harvest of apples is the best in twenty years", "tr", URL, id="the page has another language"),
        pytest.param(
            "Harvest of apples is the best", "en", "https://x.example/apples-harvest-best", id="the address has it"
        ),
    ],
)
def test_silence(claimed: str, language: str, url: str) -> None:
    assert compare_title(claimed, CANDIDATES, TEXT, page_language=language, url=url).outcome is Outcome.UNKNOWN


def test_other_numbers_are_not_the_same_title() -> None:
    match = compare_title("Annual report of the harbour board 2019", ["Annual report of the harbour board 2021"], "")
    assert match.outcome is Outcome.UNKNOWN
    assert match.nearest.endswith("2021")


@pytest.mark.parametrize(
    ("claimed", "outcome"),
    [
        pytest.param("The delegations left the building", Outcome.CONFIRM, id="words of the main text"),
        pytest.param("The mayor opens the new library in the old harbour", Outcome.UNKNOWN, id="a headline behind it"),
    ],
)
def test_the_headline_of_another_page_confirms_nothing(claimed: str, outcome: Outcome) -> None:
    headed = TEXT.index("Read also")
    assert compare_title(claimed, CANDIDATES, TEXT, page_language="en", url=URL, headed=headed).outcome is outcome


def test_a_subtitle_cannot_be_asked_of_a_list_of_titles_alone() -> None:
    claimed = "Ceasefire talks between Ankara and Moscow fail: a chronicle"
    assert compare_title(claimed, ["Ceasefire talks between Ankara and Moscow fail"]).outcome is Outcome.CONFIRM


@given(st.text(min_size=1, max_size=80), st.lists(st.text(max_size=80), max_size=5))
def test_a_title_of_the_page_is_never_contradicted(title: str, others: list[str]) -> None:
    match = compare_title(title, [*others, title], "Some words of the page.", page_language="en")
    assert match.outcome is not Outcome.CONTRADICT
