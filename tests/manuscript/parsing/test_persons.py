"""Persons at the start of an entry are told by their form where the labeller errs."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.manuscript.parsing.persons import persons
from refcheck.manuscript.parsing.repair import Mended
from refcheck.manuscript.parsing.tokens import Token, tokenise


def pinned(text: str, labels: str) -> str:
    """The words pinned as author, then "|" and those pinned as title; the last of *labels* is repeated."""
    tokens = tokenise(Mended(text), ())
    names = {"a": "author", "t": "title", "e": "editor", "c": "container", "d": "date"}
    given = [names[letter] for letter in labels.ljust(len(tokens), labels[-1])]
    found = persons(tokens, given)
    author = " ".join(tokens[i].text for i in sorted(found) if found[i] == "author")
    title = " ".join(tokens[i].text for i in sorted(found) if found[i] == "title")
    return f"{author} | {title}" if title else author


@pytest.mark.parametrize(
    ("text", "labels", "expected"),
    [
        pytest.param("Li J, Aderem A. Rivers of the north.", "aat", "Li J , Aderem A .", id="initials without stops"),
        pytest.param("Wilk V, Van de Lind M. The codon.", "aat", "Wilk V , Van de Lind M .", id="particles"),
        pytest.param("Lind, A., Moore, B. X-means.", "aaaat", "Lind , A . , Moore , B .", id="initials after commas"),
        pytest.param(
            "Z. J. Lind, W. F. Wang and Y. Y. Fan, in preparation.",
            "t",
            "Z . J . Lind , W . F . Wang and Y . Y . Fan",
            id="initials first",
        ),
        pytest.param(
            "Lind, A., and B. Moore. Rivers.", "aaat", "Lind , A . , and B . Moore", id="only the first inverted"
        ),
        pytest.param("A. Lind, B. Moore, J. Phys. A 12", "aaat", "A . Lind , B . Moore", id="a journal is no person"),
        pytest.param(
            "A. Lind and B. Moore Phys. Rev. D 5", "aaat", "A . Lind and B . Moore", id="a journal behind a person"
        ),
        pytest.param(
            "Andrade, Maria de. Rivers. Oslo: Lind, 1984.", "aat", "Andrade , Maria de", id="a given name in full"
        ),
        pytest.param(
            "Lind, Kevin. Rivers of stone: a study.", "a", "Lind , Kevin . | Rivers", id="a title taken for a name"
        ),
        pytest.param(
            "Li J, Aderem A. DBTBS: a base.",
            "aaaaaaat",
            "Li J , Aderem A . | DBTBS",
            id="a title taken for one more person",
        ),
        pytest.param(
            "Lind L. HPLC determination of salts.",
            "aaaat",
            "Lind L . | HPLC",
            id="one word of a title taken for a name",
        ),
        pytest.param("Li J, Aderem A. Lind Study Group. Rivers.", "aaaaaaaaaat", "", id="a group behind the persons"),
        pytest.param(
            "A. Yu. Lind, B. Moore, Rivers.", "aaaat", "A . Yu . Lind , B . Moore", id="initials of two letters"
        ),
        pytest.param("Lind, Kevin. Moore, Maria. Rivers.", "a", "", id="a row of persons between stops"),
        pytest.param(
            "Li J, Aderem A. Rivers of the north.", "aaaaaat", "", id="nothing is pinned where the labeller agrees"
        ),
        pytest.param("Li J, Aderem A (eds). Rivers.", "e", "", id="editors stay editors"),
        pytest.param("Plato, Republic. Oslo: Lind, 1984.", "aat", "", id="one name and a title"),
        pytest.param(
            "Lind, Karl: Berlin, Tor des Ostens.", "a", "Lind , Karl : | Berlin", id="a colon, the title a place"
        ),
        pytest.param("Lind, Ulrike von: Ufer der Spree.", "at", "Lind , Ulrike von", id="a particle before a colon"),
        pytest.param("Lind, A. Cold War: A history.", "aat", "", id="a colon within a title"),
        pytest.param("Lind, A. Rivers of the north.", "aat", "", id="one person with initials"),
        pytest.param("Rivers and towns of the north, 1984.", "t", "", id="no person"),
    ],
)
def test_opening_persons(text: str, labels: str, expected: str) -> None:
    assert pinned(text, labels) == expected


@given(
    st.lists(st.sampled_from(["A", ".", ",", "and", "Li", "de", "-", "JK", "Maria", ";", "(", "x", "1"]), max_size=40)
)
def test_any_tokens_do(words: list[str]) -> None:
    tokens = [Token(word, i, i + 1) for i, word in enumerate(words)]
    found = persons(tokens, ["title"] * len(tokens))
    assert set(found.values()) <= {"author", "title"}
    assert all(0 <= i < len(tokens) for i in found)
