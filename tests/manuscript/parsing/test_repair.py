"""What typesetting did to a reference string is undone before it is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.manuscript.parsing.repair import MAX_LENGTH, mend


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("The eﬃcient ﬁrm", "The efficient firm", id="ligatures"),
        pytest.param("infor\u00admation", "information", id="a soft hyphen"),
        pytest.param("infor\u00ad mation", "information", id="a soft hyphen and a blank"),
        pytest.param("infor\x02mation", "information", id="pdfium's mark for a line-end hyphen"),
        pytest.param("the infor- mation age", "the information age", id="a word broken at a line's end"),
        pytest.param("pre- and post-war", "pre- and post-war", id="a hyphen that waits for another word"),
        pytest.param("Vor- und Nachteile", "Vor- und Nachteile", id="the same in German"),
        pytest.param("Ben- Gurion", "Ben-Gurion", id="a double name broken"),
        pytest.param("*Journal of Things*, 12", "Journal of Things, 12", id="emphasis with stars"),
        pytest.param("_Journal of Things_, 12", "Journal of Things, 12", id="emphasis with underscores"),
        pytest.param("<i>Journal</i> 12", "Journal 12", id="HTML emphasis"),
        pytest.param("R\\&D \\[sic\\]", "R&D [sic]", id="Markdown escapes"),
        pytest.param("[*A rise*](https://a.example/x_(y)). Falls", "A rise. Falls <https://a.example/x_(y)>",
                     id="a Markdown link behind a title"),
        pytest.param("doi:[10.1000/x](https://doi.org/10.1000/x)", "doi:10.1000/x", id="a link that shows itself"),
        pytest.param("A [new] (2nd) rise [1](x)", "A [new] (2nd) rise [1](x)", id="brackets that are no link"),
        pytest.param("Smith &amp; Sons", "Smith & Sons", id="an entity"),
        pytest.param("A\u00a0B\tC\n D", "A B C D", id="every kind of blank"),
        pytest.param(
            "https://x.org/no_-300_-a_b_c", "https://x.org/no_-300_-a_b_c", id="underscores of an address stay"
        ),
        pytest.param("snake_case_name", "snake_case_name", id="underscores inside a word stay"),
        pytest.param("3 * 4 * 5", "3 * 4 * 5", id="stars that emphasise nothing"),
        pytest.param("a\ud800b", "a b", id="a lone surrogate"),
        pytest.param(
            "F .Lind ,M .Roe ,Phys .Rev ,vol .34", "F. Lind, M. Roe, Phys. Rev, vol. 34", id="marks moved by a PDF"
        ),
        pytest.param(
            "Lind , A. Rivers .5 m deep", "Lind , A. Rivers .5 m deep", id="one or two moved marks prove nothing"
        ),
        pytest.param("p. 7, Oct1962", "p. 7, Oct 1962", id="a month grown onto its year"),
    ],
)  # fmt: skip
def test_mending(raw: str, expected: str) -> None:
    assert mend(raw).text == expected


def test_italics_are_kept_as_spans() -> None:
    mended = mend("Roe, J. \\(2020\\). *The* Title. *A Journal*, 1.")
    assert [mended.text[a:b] for a, b in mended.italics] == ["The", "A Journal"]


@given(st.text(max_size=200))
def test_mending_is_idempotent_on_plain_text(text: str) -> None:
    once = mend(text.translate(dict.fromkeys(map(ord, "*_\\&<->\u00ad\x02")))).text
    assert mend(once).text == once


def test_a_hostile_string_is_cut_and_done_quickly() -> None:
    for hostile in ("*a " * 400_000, "_" * 1_000_000, "- a" * 300_000, "<i" * 500_000, "&" * 1_000_000):
        assert len(mend(hostile).text) <= MAX_LENGTH
