"""Names in the grammatical case of their sentence lead to their entry, in languages that decline names."""

from __future__ import annotations

import pytest

from manuscript.samples import read
from refcheck.manuscript.declension import is_declined

ENTRIES = """Szczepański, J. (2010). Rzeka i miasto. Wydawnictwo Delty.

Nowak, A. (2015). Mosty starego miasta. Wydawnictwo Delty.

Robert, P. (2012). Młyny. Wydawnictwo Delty."""
POLISH = (
    "Miasto leży nad rzeką, a jego mieszkańcy od dawna wiedzą, że woda może wrócić w każdym roku i o każdej porze. "
    "Mosty są stare (Nowak, 2015), młyny też (Robert, 2012). "
)


@pytest.mark.parametrize(
    ("cited", "listed", "same"),
    [
        pytest.param("szczepanskiego", "szczepanski", True, id="Polish adjective"),
        pytest.param("szackiej", "szacka", True, id="Polish, feminine"),
        pytest.param("baumanem", "bauman", True, id="Polish instrumental"),
        pytest.param("cerneho", "cerny", True, id="Czech"),
        pytest.param("kovacsnak", "kovacs", True, id="Hungarian"),
        pytest.param("hasanovanin", "hasanova", True, id="Azerbaijani"),
        pytest.param("παπαδοπουλου", "παπαδοπουλος", True, id="Greek"),
        pytest.param("hokkasen", "hokkanen", True, id="Finnish -nen"),
        pytest.param("խառատյանը", "խառատյան", True, id="Armenian article"),
        pytest.param("მელაძის", "მელაძე", False, id="Georgian, another vowel"),
        pytest.param("kowalska", "nowak", False, id="another name"),
        pytest.param("nowakowski", "nowak", False, id="a longer name"),
        pytest.param("kula", "kulik", False, id="too short a stem"),
    ],
)
def test_cases(cited: str, listed: str, *, same: bool) -> None:
    assert is_declined(cited, listed) is same


@pytest.mark.parametrize(
    ("body", "keys"),
    [
        pytest.param(f"{POLISH}Według Szczepańskiego (2010) tak jest.", ["Szczepanski2010"], id="a Polish text"),
        pytest.param(
            "The town lies at the river (Nowak, 2015), and the mills are old (Robert, 2012). "
            "In the words of Szczepańskiego (2010) it is so.",
            [],
            id="an English text",
        ),
    ],
)
def test_in_a_text(body: str, keys: list[str]) -> None:
    cited = read(body, ENTRIES).citations[2:]
    assert [link.key for citation in cited for link in citation.links if not link.mends] == keys
