"""A made-up neighbour shows whether a site answers "not found" honestly."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gather_parts import page
from refcheck.gather.siblings import alike, sibling
from refcheck.model import Hop, Page

SOFT = "We looked everywhere on our shelves and in the cellar and there is nothing by that name today."


def test_one_folder_has_one_neighbour() -> None:
    assert sibling("https://a.example/news/1.html?x=2#y") == sibling("https://a.example/news/2.html")
    assert sibling("https://a.example/news/1.html") != sibling("https://a.example/sport/1.html")
    assert sibling("https://a.example") == sibling("https://a.example/b")


@given(st.text(max_size=60))
def test_any_address_has_a_neighbour(path: str) -> None:
    assert sibling(f"https://a.example/{path}")


def to(url: str, *, asked: str) -> Page:
    return page(SOFT, url=asked, final_url=url, chain=(Hop(asked, 302, url),))


HERE, BESIDE = "https://a.example/news/ferry", "https://a.example/news/qwertz"


@pytest.mark.parametrize(
    ("shown", "made_up", "same"),
    [
        pytest.param(page(SOFT, url=HERE), page(SOFT, url=BESIDE), True, id="the same text"),
        pytest.param(
            page(f"{SOFT} You asked for ferry.", url=HERE),
            page(f"{SOFT} You asked for qwertz.", url=BESIDE),
            True,
            id="the same but for the name that was asked",
        ),
        pytest.param(page(SOFT), page("Nothing at all is kept here, said the clerk."), False, id="another text"),
        pytest.param(page(""), page(""), True, id="nothing on both"),
        pytest.param(page(""), page(SOFT), False, id="nothing on one"),
        pytest.param(
            to("https://a.example/news/", asked=HERE),
            to("https://www.a.example/news", asked=BESIDE),
            True,
            id="both are sent to the same section",
        ),
        pytest.param(to("https://a.example/news/", asked=HERE), page(SOFT, url=BESIDE), False, id="one is sent away"),
    ],
)
def test_alike(shown: Page, made_up: Page, same: bool) -> None:
    assert alike(shown, made_up) is same
