"""A second list that repeats the first in another script is none of its own."""

from __future__ import annotations

import pytest

from manuscript.samples import read

RUSSIAN = """1. Иванов А. А. Река и город // Вестник. 2014. № 3. С. 12–25.

2. Петрова Б. Б. Мосты старого города. М.: Наука, 2010. 240 с.

3. Сидоров В. В. Паводок // Речной журнал. 2017. Т. 5. С. 101–119.

4. Орлова Г. Г. Мельницы края // Вестник. 2019. № 2. С. 33–48."""
LATIN = """1. Ivanov A. A. Reka i gorod [River and town]. Vestnik, 2014, no. 3, pp. 12–25.

2. Petrova B. B. Mosty starogo goroda [Bridges of the old town]. Moscow, Nauka, 2010, 240 p.

3. Sidorov V. V. Pavodok [The flood]. Rechnoi zhurnal, 2017, vol. 5, pp. 101–119.

4. Orlova G. G. Mel'nitsy kraya [The mills]. Vestnik, 2019, no. 2, pp. 33–48."""
TURNED = "\n\n".join(f"{number}. {entry[3:]}" for number, entry in enumerate(reversed(LATIN.split("\n\n")), 1))
OTHER = """1. Adams R. Rivers of the plain. Delta Press, 2011, 310 p.

2. Baker T. Weirs and their keepers. Journal of Weirs, 2015, vol. 4, pp. 11–19.

3. Evans P. A second flood. River News, 2020, no. 7, pp. 70–71."""
BODY = "Реки меняются [1]. Мосты стоят [2, с. 17]. Паводки приходят [3; 4]."


@pytest.mark.parametrize(
    ("second", "entries"),
    [
        pytest.param(LATIN, 4, id="the same in Latin letters"),
        pytest.param(TURNED, 4, id="in another order"),
        pytest.param(OTHER, 7, id="other works"),
    ],
)
def test_the_second_list(second: str, entries: int) -> None:
    document = read(BODY, f"{RUSSIAN}\n\nReferences\n\n{second}", heading="Литература")
    assert len(document.references) == entries
    assert {link.key for citation in document.citations for link in citation.links} == {
        reference.key for reference in document.references[:4]
    }


def test_a_list_in_the_same_script_is_a_list_of_its_own() -> None:
    document = read(BODY, f"{RUSSIAN}\n\nИсточники\n\n{RUSSIAN}", heading="Литература")
    assert len(document.references) == 8
