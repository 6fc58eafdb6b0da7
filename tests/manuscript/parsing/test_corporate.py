"""A body before a colon is the author; the beginning of a title with a colon is none."""

# ruff: noqa: E501 (tables read better on one line)

from __future__ import annotations

import pytest

from refcheck.manuscript.parsing import parse_reference


def authors(raw: str) -> list[str]:
    return [name.literal or name.family for name in parse_reference(raw).item.authors]


@pytest.mark.parametrize(
    ("raw", "expected", "title"),
    [
        pytest.param("Ministry of the Rivers, Norland: Medium-term weir policy plan. 2022. https://weirs.example/plan", ["Ministry of the Rivers, Norland"], "Medium-term weir policy plan", id="a ministry and its country"),
        pytest.param("High-Level Expert Group on Weirs: A definition of locks: main capabilities and disciplines. Ufer: Weir Commission; 2019.", ["High-Level Expert Group on Weirs"], "A definition of locks: main capabilities and disciplines", id="a title with a colon"),
        pytest.param("Weirpedia contributors: Citizen angling. In: Weirpedia, The Free Encyclopedia. 2022; [Accessed 14 Nov 2022]. https://weirpedia.example/angling", ["Weirpedia contributors"], "Citizen angling", id="contributors"),
        pytest.param("River Commission, Directorate-General for Weirs and Locks, Baker L, Lind IA, et al.: Flow in the north: scoping report. Weir Office, 2020.", ["River Commission", "Directorate-General for Weirs and Locks", "Baker", "Lind"], "Flow in the north: scoping report", id="bodies before persons"),
        pytest.param("Lind K, Roe A, Members of the Weir Study Group: Flow in the north. Lancet. 2015; 385(9966): 117–171.", ["Lind", "Roe", "Members of the Weir Study Group"], "Flow in the north", id="a body behind persons"),
        pytest.param("Lind A: weirtools (v2.1.0). Python package. 2021. https://pypi.example/weirtools/", ["Lind"], "weirtools (v2.1.0). Python package", id="a title without a capital"),
        pytest.param("Roe A, Lind B: Weirs@home: distributed gauges. Weir J. 2021; 3: 4–9.", ["Roe", "Lind"], "Weirs@home: distributed gauges", id="an at sign in the title"),
        pytest.param("General Weir Office. Lock Safety: Causes of Injury. Washington, DC, 1994.", ["General Weir Office"], "Lock Safety: Causes of Injury", id="a stop behind the body"),
        pytest.param("The Idea of the University. New Haven: Brandt University Press, 1992.", [], "The Idea of the University", id="a stop behind a title"),
        pytest.param("Water and power: a history of the northern mills. Ufer: Brandt, 2004.", [], "Water and power: a history of the northern mills", id="no body"),
    ],
)  # fmt: skip
def test_a_body_before_a_colon(raw: str, expected: list[str], title: str) -> None:
    assert authors(raw) == expected
    assert parse_reference(raw).item.title == title
