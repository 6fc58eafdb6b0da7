"""Author–page citations: known by what the list answers to, never by their print alone."""

from __future__ import annotations

import pytest

from manuscript.samples import LIST as DATED
from manuscript.samples import read as read_sample
from refcheck.model import Citation, Document

LIST = """
Adams, Rosa. *Rivers of the Plain*. Delta Press, 2004.

Brandt, Karl. *The Making of Dikes*. Beck, 1998.

"Bridge Closed After Storm." *Harbour Times*, 5 Oct. 2020, p. 2.

Coles, Mary, and Tom Baker. "The Archive and the City." *Urban Waters*, vol. 12, no. 3, 2010, pp. 345-67.

Dorn, Paul. *Day Boats*. Delta Press, 2003.

Dorn, Paul. "Night Boats." *River Review*, vol. 3, 2001, pp. 4-9.

Frey, Ann. *The Valley*. Delta Press, 2001.

Gray, Tom. "The Valley." *River Review*, vol. 4, 2002, pp. 4-9.

*Night Ferry*. Directed by Ann Berg, Delta Films, 2017.

River Museum of Arland. *Guide*. River Museum of Arland, 2012.
"""
BEFORE = "Rivers are read (Adams 12). Dikes are not (Brandt 40). Archives are (Coles and Baker 7). "
AFTER = " Rivers move (Adams 13). Dikes do not (Brandt 41)."


def read(sentence: str, *, entries: str = LIST) -> Document:
    return read_sample(BEFORE + sentence + AFTER, entries, heading="Works Cited")


def cited(sentence: str) -> list[Citation]:
    """The citations of *sentence* among others by author and page."""
    document = read(sentence)
    assert document.style == "author-page"
    return list(document.citations[3:-2])


@pytest.mark.parametrize(
    ("sentence", "keys", "locator"),
    [
        pytest.param("So it is (Adams 45).", ["Adams2004"], "45", id="a page"),
        pytest.param("So it is (Adams 45-46).", ["Adams2004"], "45-46", id="pages"),
        pytest.param("So it is (Adams, *Rivers* 45).", ["Adams2004"], "45", id="with a title"),
        pytest.param("So it is (Dorn, “Night Boats” 5).", ["Dorn2001"], "5", id="a title decides between two works"),
        pytest.param("So it is (“Bridge Closed” 2).", ["BridgeClosedAfter2020"], "2", id="a title alone"),
        pytest.param("So it is (“Bridge Closed” A1).", ["BridgeClosedAfter2020"], "A1", id="a newspaper's page"),
        pytest.param("So it is (*Day Boats* 5).", ["Dorn2003"], "5", id="a title alone, by a known author"),
        pytest.param("So it is (Rivers of the Plain 5).", ["Adams2004"], "5", id="a title without marks"),
        pytest.param("So it is (River Museum of Arland 9).", ["RiverMuseumArland2012"], "9", id="an organisation"),
        pytest.param("A proverb has it so (qtd. in Adams 9).", ["Adams2004"], "9", id="known from another source"),
        pytest.param("Brandt calls it “a wall against time” (33).", ["Brandt1998"], "33", id="a page after the name"),
        pytest.param(
            "Brandt calls it a wall. He says why (33).", ["Brandt1998"], "33", id="a name one sentence before"
        ),
        pytest.param("So it is (Coles and Baker 9).", ["Coles2010"], "9", id="two authors"),
        pytest.param("So it is (Coles et al. 9).", ["Coles2010"], "9", id="et al."),
        pytest.param("Brandt calls it a wall (33; emphasis added).", ["Brandt1998"], "33", id="a remark"),
        pytest.param("So it is (*Night Ferry* 00:31:05).", ["NightFerry2017"], "00:31:05", id="a time in a film"),
        pytest.param("So it is (*The Valley* 8).", ["Frey2001"], "8", id="italics for the book of that title"),
        pytest.param("So it is (“The Valley” 8).", ["Gray2002"], "8", id="marks for the story of that title"),
        pytest.param("So it is (Valley 8).", ["Frey2001", "Gray2002"], "8", id="no marks: either of that title"),
        pytest.param("In *Night Ferry* it rains.", ["NightFerry2017"], "", id="a film by its title in the text"),
        pytest.param("Later Frey answered.", ["Frey2001"], "", id="a whole work by its author in the text"),
        pytest.param("Later Dorn answered.", [], "", id="an author of two works in the text"),
    ],
)
def test_a_citation(sentence: str, keys: list[str], locator: str) -> None:
    found = cited(sentence)
    assert [link.key for citation in found for link in citation.links] == keys
    assert [citation.locator for citation in found] == [locator][: len(keys)]


def test_several_in_one_bracket() -> None:
    assert [each.links[0].key for each in cited("So it is (Adams 4; Brandt 5).")] == ["Adams2004", "Brandt1998"]


def test_an_author_with_two_works_is_undecided() -> None:
    [citation] = cited("So it is (Dorn 4).")
    assert [link.key for link in citation.links] == ["Dorn2003", "Dorn2001"]


@pytest.mark.parametrize(
    "printed",
    ["Figure 3", "Table 2", "Genesis 3", "Article 5", "Matthew 5", "Apollo 11", "Act 3", "May 12", "1914", "UNESCO 12",
     "World Health Report 12", "Summer Fair 12", "about 45", "i", "45 percent"],
)  # fmt: skip
def test_look_alikes_are_no_citations(printed: str) -> None:
    assert cited(f"So it is ({printed}).") == []


def test_numbers_that_count_are_no_pages() -> None:
    assert cited("Brandt names two: (1) sand and (2) clay.") == []


def test_an_author_without_an_entry_is_a_citation_beside_many_that_have_one() -> None:
    [citation] = cited("So it is (Lowell 99).")
    assert citation.links == ()
    assert citation.label.names == ("Lowell",)


def test_a_quotation_hangs_on_its_page() -> None:
    document = read("As one says, “the river is a sentence that never ends” (Adams 45).")
    [quote] = document.quotes
    assert document.citations[quote.citation].locator == "45"


def test_author_date_manuscripts_are_left_alone() -> None:
    document = read_sample(
        "Floods are old (Adams, 2011). They return (Ostrowski, 1999; Evans 12). See (Adams 3).", DATED
    )
    assert document.style == "author-date"
    assert [citation.label.year for citation in document.citations] == ["2011", "1999"]


def test_two_names_with_numbers_are_no_style() -> None:
    document = read_sample("The bus (Adams 12) is late, and so is (Evans 14).", DATED)
    assert document.citations == ()
