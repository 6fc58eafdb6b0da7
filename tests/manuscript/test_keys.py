"""Keys are made of the first author's name and the year, in plain letters, and are unique in a list."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.manuscript.keys import key_for, unique_keys
from refcheck.model import Item, Name, PartialDate

YEAR = PartialDate(2020)


@pytest.mark.parametrize(
    ("item", "suffix", "key"),
    [
        pytest.param(Item(authors=(Name(family="Kılıç", given="A."),), issued=YEAR), "b", "Kilic2020b", id="accents"),
        pytest.param(
            Item(authors=(Name(family="Berg", particle="van den"),), issued=YEAR), "", "Berg2020", id="particles"
        ),
        pytest.param(Item(authors=(Name(family="Йовович"),), issued=YEAR), "", "Yovovich2020", id="Cyrillic"),
        pytest.param(
            Item(authors=(Name(literal="Ministry of Water and Forests"),), issued=YEAR),
            "",
            "MinistryWaterForests2020",
            id="an organisation",
        ),
        pytest.param(Item(editors=(Name(family="Cole"),), issued=YEAR), "", "Cole2020", id="an editor"),
        pytest.param(Item(title="The old bridge of the town"), "", "OldBridgeTownnd", id="a title, no year"),
        pytest.param(Item(), "", "Untitlednd", id="nothing"),
    ],
)
def test_key(item: Item, suffix: str, key: str) -> None:
    assert key_for(item, suffix) == key


def test_the_second_entry_of_a_key_gets_a_number() -> None:
    assert unique_keys(["A2020", "A2020", "a2020", "A2020-2"]) == ("A2020", "A2020-2", "a2020-3", "A2020-2-2")


@given(st.lists(st.sampled_from(["A1", "A1-2", "a1", "B", "A1-2-2"]), max_size=12))
def test_keys_are_unique_whatever_is_wanted(wanted: list[str]) -> None:
    keys = unique_keys(wanted)
    assert len({key.lower() for key in keys}) == len(wanted)


@given(st.text(max_size=60), st.text(max_size=20))
def test_a_key_is_plain_ascii(family: str, literal: str) -> None:
    key = key_for(Item(authors=(Name(family=family, literal="" if family else literal),), issued=YEAR), "")
    assert re.fullmatch(r"[A-Za-z0-9]+", key)
