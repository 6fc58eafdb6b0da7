"""A citation that misses its entry by one thing is linked to it, with what had to be mended."""

from __future__ import annotations

import pytest

from manuscript.samples import LIST, read, targets
from refcheck.model import Confidence, Mend

LEAD = "Floods are old (Adams, 2011). They come back (Ostrowski, 1999). "


@pytest.mark.parametrize(
    ("sentence", "target", "mends"),
    [
        pytest.param("Yes [Harbor Times, 2020].", "Harbour Times 2020", {Mend.SPELLING}, id="a letter is missing"),
        pytest.param("Yes (Ostrowsky, 1999).", "Ostrowski 1999", {Mend.SPELLING}, id="another letter"),
        pytest.param("Yes (Йoвович, 2017).", "Йовович 2017", {Mend.SCRIPT}, id="a Latin letter in a Cyrillic name"),
        pytest.param(
            "Yes (World Weather Office, 2008).", "World Weather Office 2018", {Mend.YEAR}, id="one wrong digit"
        ),
        pytest.param("Yes (Baker & Coles, 2015).", "Baker 2015", {Mend.SPELLING}, id="a co-author's letter"),
        pytest.param("Yes (Cole & Baker, 2015).", "Baker 2015", {Mend.NAMES}, id="authors turned round"),
        pytest.param(
            "Yes (Harbour Times, 2020b).", "Harbour Times 2020", {Mend.SUFFIX}, id="a letter that the list lacks"
        ),
    ],
)
def test_one_mend(sentence: str, target: str, mends: set[Mend]) -> None:
    document = read(LEAD + sentence)
    citation = document.citations[2]
    assert targets(citation, document) == [target]
    assert set(citation.links[0].mends) == mends
    assert citation.links[0].confidence < Confidence.HIGH
    assert citation.links[0].reason


def test_a_letter_beyond_the_list_means_the_entry_that_nothing_cites() -> None:
    document = read(LEAD + "Yes (Evans, 2020a). No (Evans, 2020c).")
    assert targets(document.citations[3], document) == ["Evans 2020b"]
    assert document.citations[3].links[0].mends == (Mend.SUFFIX,)
    assert read(LEAD + "No (Evans, 2020c).").citations[2].links == ()  # either could be meant


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param("Yes (Olson, 1999).", id="another name"),
        pytest.param("Yes (Adam, 2013).", id="a letter and a digit"),
        pytest.param("Yes (Evans, 2021).", id="one year off, but two entries could be meant"),
        pytest.param("Yes (Adams, 2012).", id="one digit off, but that entry is cited as it stands"),
    ],
)
def test_two_mends_are_no_link(sentence: str) -> None:
    document = read(LEAD + sentence)
    assert document.citations[2].links == ()


def test_an_exact_answer_comes_before_a_mend() -> None:
    entries = LIST + "\nOstrowsky, V. (1999). Weir songs. River News.\n"
    document = read(LEAD + "Yes (Ostrowsky, 1999).", entries)
    assert targets(document.citations[2], document) == ["Ostrowsky 1999"]
    assert document.citations[2].links[0].mends == ()


def test_co_authors_tell_two_entries_of_one_year_apart() -> None:
    document = read(LEAD + "Yes (Baker & Cole, 2015; Baker, Cole, & Drake, 2015).")
    two, three = document.citations[2:]
    assert [two.links[0].key, three.links[0].key] == ["Baker2015", "Baker2015-2"]


def test_a_year_with_two_letters_in_the_list_leaves_a_bare_year_undecided() -> None:
    [citation] = read(LEAD + "Yes (Evans, 2020).").citations[2:]
    assert len(citation.links) == 2
    assert {link.confidence for link in citation.links} == {Confidence.LOW}
    assert "2 entries" in citation.links[0].reason


def test_an_organisation_of_the_list_is_no_beginning_of_a_title() -> None:
    pages = "".join(
        f"\nOffice of the Mayor 2020{letter}. {title}. {day} June 2020. https://mayor.example/{letter}\n"
        for letter, title, day in (("a", "Joint statement", 3), ("b", "Interview", 4), ("c", "Address to the town", 5))
    )
    document = read(LEAD + "Yes [Office of the Mayor 2020a].", LIST + pages)
    assert [(one.item.authors[0].literal, one.year_suffix) for one in document.references[-3:]] == [
        ("Office of the Mayor", letter) for letter in "abc"
    ]


def test_the_year_of_a_day_is_not_what_an_entry_is_cited_by() -> None:
    entries = (
        LIST + "\nFairley, J. 2021. The mayor resigns. Port Weekly, October 12, 2012. https://port.example/mayor\n"
    )
    document = read(LEAD + "She resigned (Fairley 2012).", entries)
    assert targets(document.citations[2], document) == ["Fairley 2021"] or document.citations[2].links
    assert document.citations[2].links[0].mends == (Mend.YEAR,)


def test_a_title_may_stand_where_a_name_does() -> None:
    document = read(LEAD + "It holds (Ostrowski, 1999) that (Rivers, 2011; Intentions, 2011).")
    assert [[link.key for link in citation.links] for citation in document.citations[3:]] == [["Adams2011"], []]


PAIR = "\nLux, M., & Sunega, P. (2010). Homes of the town. Press of the Town.\n"


@pytest.mark.parametrize("word", ["a", "та", "і", "és", "και", "və", "și", "oraz", "ed", "ja", "ile"])
def test_words_that_join_two_authors(word: str) -> None:
    document = read(
        f"Floods are old (Adams, 2011; Evans, 2020a). Homes are few (Lux {word} Sunega, 2010).", LIST + PAIR
    )
    assert [link.key for link in document.citations[-1].links] == ["Lux2010"]


@pytest.mark.parametrize(
    "word", ["та ін.", "a kol.", "e.a.", "κ.ά.", "i wsp.", "m. fl.", "és mtsai", "və b.", "dkk.", "i sur."]
)
def test_words_for_further_authors(word: str) -> None:
    document = read(f"Floods are old (Adams, 2011; Evans, 2020a). Homes are few (Lux {word}, 2010).", LIST + PAIR)
    assert [link.key for link in document.citations[-1].links] == ["Lux2010"]


@pytest.mark.parametrize(
    ("cited", "keys"),
    [
        pytest.param("Bartos, 2011", 1, id="the first word"),
        pytest.param("Vidra Szabó, 2003", 1, id="the first two words"),
        pytest.param("Skaliczki és Zalainé, 2008", 1, id="the first of two authors"),
        pytest.param("Éva, 2012", 0, id="another year"),
    ],
)
def test_given_names_behind_the_family_name_without_a_comma(cited: str, keys: int) -> None:
    entries = (
        "\nBartos Éva (2011): A könyvtár új útjai. Budapest: Delta.\n"
        "\nVidra Szabó Ferenc (2003): Az olvasás kora. Budapest: Delta.\n"
        "\nSkaliczki Judit – Zalainé Kovács Éva (2008): Könyvtárosok. Budapest: Delta.\n"
    )
    document = read(f"Floods are old (Adams, 2011; Evans, 2020a). It is so ({cited}).", LIST + entries)
    exact = [link for citation in document.citations[2:] for link in citation.links if not link.mends]
    assert len(exact) == keys


def test_a_year_of_another_calendar_is_no_year_of_ours() -> None:
    entries = (
        "حسینی، مریم (۱۳۹۵). سواد رسانه‌ای در مدرسه. تهران: نشر نی.\n\nشکرخواه، یونس (۱۳۹۰). خبرنویسی. تهران: خجسته.\n"
    )
    document = read("به باور حسینی (۱۳۹۶) چنین است. نیز (شکرخواه، ۱۳۹۰).", entries, heading="منابع")
    assert [reference.item.issued for reference in document.references] == [None, None]
    assert [link.mends for citation in document.citations for link in citation.links] == [(Mend.YEAR,), ()]
