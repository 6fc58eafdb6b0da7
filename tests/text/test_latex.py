"""LaTeX in fields becomes the words that it prints, and words become LaTeX that prints them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refcheck.text.latex import decode, encode


@pytest.mark.parametrize(
    ("source", "words"),
    [
        pytest.param(r"{\'E}cole na{\"\i}ve", "École naïve", id="accents in braces"),
        pytest.param(r"Erd\H{o}s, \c{S}ahin, {\c S}im", "Erdős, Şahin, Şim", id="accents with an argument"),
        pytest.param(r"\.Istanbul, Diyarbak{\i}r", "İstanbul, Diyarbakır", id="Turkish dots"),
        pytest.param(r"\'{\i}le", "íle", id="accent on a dotless i"),
        pytest.param(r"{\L}\'od\'z, S{\o}ren, Stra{\ss}e", "Łódź, Søren, Straße", id="letters by name"),
        pytest.param(r"{NATO} and the {EU}", "NATO and the EU", id="braces that keep capitals"),
        pytest.param(
            r"\emph{Nature} \textbf{x} \url{http://a.b}", "Nature x http://a.b", id="commands leave arguments"
        ),
        pytest.param(r"1--20, a---b, ``so''", "1–20, a—b, “so”", id="dashes and quotation marks"),
        pytest.param(r"R\&D, 50\%, \#1, a\_b, \$5", "R&D, 50%, #1, a_b, $5", id="escaped signs"),
        pytest.param('Bad Gl\\"{o}ckel~x\n  y', "Bad Glöckel x y", id="ties and line breaks are blanks"),
        pytest.param(r"$\alpha$-helix", "α-helix", id="a Greek letter"),
        pytest.param(r"{\`{}}o\~{}x", "ox", id="an accent on nothing"),
        pytest.param("O'Neil's", "O'Neil's", id="an apostrophe stays"),
        pytest.param("end\\", "end\\", id="a lone backslash"),
    ],
)
def test_decode(source: str, words: str) -> None:
    assert decode(source) == words


@given(st.text(alphabet=st.characters(exclude_categories=["Cc", "Cs", "Zs", "Zl", "Zp"])))
def test_what_is_encoded_reads_back(text: str) -> None:
    assert decode(encode(text)) == text
