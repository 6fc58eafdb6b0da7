"""Web addresses outside the reference list: which are found, and what is left alone."""

from __future__ import annotations

import pytest

from manuscript.samples import read

CITED = "Floods are old (Adams, 2011)."


def urls(body: str, **more: str) -> list[str]:
    return [address.item.url for address in read(f"{CITED} {body}", **more).addresses]


@pytest.mark.parametrize(
    ("body", "found"),
    [
        pytest.param("Data are at https://data.delta.net/tides.", ["https://data.delta.net/tides"], id="full stop"),
        pytest.param("(see http://delta.net/a_(b)), too.", ["http://delta.net/a_(b)"], id="brackets of its own"),
        pytest.param("(from http://delta.net).where it is", ["http://delta.net"], id="a bracket closes before the end"),
        pytest.param(
            "One https://delta.net/a and http://www.delta.net/a/ again.", ["https://delta.net/a"], id="once"
        ),
        pytest.param(
            "https://delta.net/b is new. https://delta.net/a is old.",
            ["https://delta.net/b", "https://delta.net/a"],
            id="in reading order",
        ),
        pytest.param("At https://delta.net/a\n\nThe next one.", ["https://delta.net/a"], id="ends its paragraph"),
        pytest.param("At https://delta.net/a\nThe next line.", ["https://delta.net/a"], id="a sentence follows"),
        pytest.param("At https://harbour.example/2020/10/05/bridge it was told.", [], id="of an entry"),
        pytest.param("At https://www.harbour.example/2020/10/05/bridge/ it was.", [], id="of an entry, otherwise"),
        pytest.param("At https://example.com/a it may be.", [], id="an example"),
        pytest.param("At http://localhost:8080/a or http://127.0.0.1/b it runs.", [], id="this machine"),
        pytest.param("At https://delta.net/{year}/a and https://delta.net/... it is.", [], id="a pattern"),
        pytest.param("DOI: http://dx.doi.org/10.7554/eLife.06003.001 (figure)", [], id="a figure's mark"),
        pytest.param("At https://delta.net/tides-\nand-ebbs it is.", [], id="cut off by a line break"),
        pytest.param("At https://delta.net/tides\nand ebbs it is.", [], id="perhaps cut off"),
        pytest.param("At https://delta.net/wiki/File: Ebb it is.", [], id="perhaps cut off by a blank"),
    ],
)  # fmt: skip
def test_in_the_text(body: str, found: list[str]) -> None:
    assert urls(body) == found


def test_in_a_note_and_behind_a_link() -> None:
    body = "It is [here](https://delta.net/a).[^1]\n\n[^1]: Raw data: <https://delta.net/b>."
    assert urls(body, form="markdown") == ["https://delta.net/a", "https://delta.net/b"]


def test_not_in_code() -> None:
    assert urls("So:\n\n```\ncurl https://delta.net/a\n```\n", form="markdown") == []


def test_they_have_places_and_keys_of_their_own() -> None:
    body = "Data: https://delta.net/a; code: https://delta.net/b."
    first, second = read(f"{CITED} {body}").addresses
    assert (first.key, second.key) == ("delta.net", "delta.net-2")
    assert (first.raw, first.location.line, first.location.column) == ("https://delta.net/a", 1, len(CITED) + 8)


def test_the_list_is_as_without_them() -> None:
    with_one, without = read(f"{CITED} At https://delta.net/a."), read(f"{CITED} At home.")
    assert [entry.key for entry in with_one.references] == [entry.key for entry in without.references]
