"""Citations in notes: linked to the list, or to what the notes themselves give in full."""

from __future__ import annotations

import pytest

from refcheck import manuscript
from refcheck.model import Citation, CitationStyle, Confidence, Document, Mend
from refcheck.readers import markdown, text

LIST = """
Adams, Rosa. *Rivers of the Plain: A History*. Oxford: Delta Press, 2004.

Adams, Rosa. *Weirs and Their Keepers*. Oxford: Delta Press, 2011.

Brandt, Karl. *Die Entstehung der Deiche*. München: Beck, 1998.

Coles, Mary. "The Archive and the City." *Urban Waters* 12, no. 3 (2010): 345–367.

Hale, Roger B., Jr., and Mary C. Dean. *Mills and Millers in England*. London: Delta Press, 1980.

HC Deb 12 October 2021, vol 701, col 74WH

Lind, John, ed. *River Histories*. Chicago: Delta Press, 2001.

Vogel Rolf H., Wasserrecht und Recht, 2. Aufl., Zürich 2010 (zit. DeichK-Vogel).

Иванов И. И. История одного города. М.: Наука, 1999.
"""


def read(*notes: str, entries: str = "", body: str = "", form: str = "markdown") -> Document:
    """A manuscript whose sentences each call one of *notes*, with the list *entries* where it has one."""
    sentences = body or " ".join(f"Sentence number {number} says so.[^{number}]" for number in range(1, len(notes) + 1))
    defined = "\n\n".join(f"[^{number}]: {note}" for number, note in enumerate(notes, 1))
    listed = f"\n\n## Bibliography\n{entries}" if entries else ""
    content = f"# On water\n\n{sentences}\n\n{defined}{listed}\n"
    reader = markdown if form == "markdown" else text
    return manuscript.read(reader.read("sample", content.encode()))


def cited(document: Document) -> list[str]:
    """What each citation leads to: keys joined by "|" where it is undecided."""
    return ["|".join(link.key for link in citation.links) for citation in document.citations]


def only(document: Document, printed: str) -> Citation:
    [found] = [citation for citation in document.citations if printed in citation.printed]
    return found


FULL = "Rosa Adams, *Rivers of the Plain: A History* (Oxford: Delta Press, 2004), 45."
SECOND = "Karl Brandt, Die Entstehung der Deiche, München 1998, S. 12."


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        pytest.param(FULL, ["Adams2004"], id="in full"),
        pytest.param("Adams, *Rivers of the Plain*, 52.", ["Adams2004"], id="main title"),
        pytest.param("Adams, *Weirs*, 52.", ["Adams2011"], id="one word of the title"),
        pytest.param("Coles, “Archive and the City,” 350.", ["Coles2010"], id="without the article"),
        pytest.param("Brandt, Entstehung, S. 14 f.", ["Brandt1998"], id="German, a word from the middle"),
        pytest.param("K. Brandt, Entstehung der Deiche, S. 14.", ["Brandt1998"], id="initial"),
        pytest.param("Vgl. Brandt, Deiche, S. 14; siehe auch Coles, „Archive“, S. 2.", ["Brandt1998", "Coles2010"],
                     id="two after words that lead to them"),
        pytest.param("For another view, see Coles, “Archive,” 350; but cf. Adams, *Weirs*, 3.",
                     ["Coles2010", "Adams2011"], id="commentary before the first"),
        pytest.param("See Karl Brandt, *Entstehung der Deiche* (München: Beck, 1998), 3, and Rosa Adams, *Weirs*, 9.",
                     ["Brandt1998", "Adams2011"], id="two joined by and"),
        pytest.param("Brandt, Entstehung, S. 3. The same point is made by Rosa Adams, *Weirs and Their Keepers*, 9.",
                     ["Brandt1998", "Adams2011"], id="a second in a sentence of its own"),
        pytest.param("Zur Forschungslage Karl Brandt, Die Entstehung der Deiche, München 1998.", ["Brandt1998"],
                     id="behind words with capitals"),
        pytest.param("Si vedano almeno K. Brandt, *Die Entstehung der Deiche*, München, Beck, 1998.", ["Brandt1998"],
                     id="behind words that are known from nowhere"),
        pytest.param("See Brandt, *Entstehung*, 3, and Zora Adams, *Weirs*, 4.", ["Brandt1998"],
                     id="a second by another person of that name"),
        pytest.param("The mayor to the council, 4 May 1917, quoted in Brandt, Entstehung, 33.", ["Brandt1998"],
                     id="quoted in another source"),
        pytest.param("Adams 2011, 52.", ["Adams2011"], id="author and year"),
        pytest.param("Adams (2011).", ["Adams2011"], id="a year in brackets, without a place"),
        pytest.param("Adams (2011, 52) saw that first.", ["Adams2011"], id="a year in brackets within a sentence"),
        pytest.param("Vgl. etwa Coles (2010) und Adams (2011).", ["Coles2010", "Adams2011"], id="two with years"),
        pytest.param("Coles (2010), S. 66, Anm. 12.", ["Coles2010"], id="year, page and note"),
        pytest.param("Coles (2010), passim.", ["Coles2010"], id="year and passim"),
        pytest.param("Coles (2010), On Water and Mud, in a letter.", [], id="year and another title"),
        pytest.param("Adams (1999).", [], id="a year that no work of the author has"),
        pytest.param("Brandt, S. 14.", ["Brandt1998"], id="author alone, who has one work"),
        pytest.param("Vogel, N 245 ff.", ["VogelRolf2010"], id="Swiss, a family name first and a margin number"),
        pytest.param("DeichK-Vogel, Rz. 88.", ["VogelRolf2010"], id="the short form that an entry asks for"),
        pytest.param("HC Deb 12 October 2021, vol 701, col 74WH.", ["Deb2021"], id="a debate as the list prints it"),
        pytest.param("Adams, 52.", ["Adams2004|Adams2011"], id="author alone, who has two"),
        pytest.param("Иванов И. И. История одного города. С. 99.", ["Ivanov1999"], id="Russian"),
        pytest.param("Roger B. Hale, *Mills*, 52.", ["Hale1980"], id="an initial between given and family name"),
        pytest.param("Roger B. Hale: Mills and Millers, S. 52.", ["Hale1980"], id="an initial between, a title unset"),
        pytest.param("Roger B. Hale Jr. and Mary C. Dean, *Mills and Millers in England* (London: Delta, 1980), 4.",
                     ["Hale1980"], id="an initial between, in full"),
        pytest.param("Roger B. Hale, Jr., *Mills*, 4.", ["Hale1980"], id="Jr. behind a comma"),
        pytest.param("Roger B. Hale, op. cit., 4.", ["Hale1980"], id="an initial between, op. cit."),
        pytest.param("Adams, *Dams*, 52.", [""], id="a title that no entry has"),
        pytest.param("Zora Adams, *Weirs*, 52.", [""], id="another person of that name"),
        pytest.param("Age of the dikes, as some say, 45.", [], id="a word that begins like age."),
        pytest.param("L. C. Adams, *Weirs*, 3.", [""], id="initials that look like l. c."),
        pytest.param("Adams, however, came to doubt that rivers matter.", [], id="a sentence about an author"),
        pytest.param("The council had met in 1998 and in 2004, without result.", [], id="a note without a source"),
    ],
)  # fmt: skip
def test_a_note_is_linked_to_the_list(note: str, keys: list[str]) -> None:
    document = read("Coles, “Archive,” 345.", note, "Coles, “Archive,” 346.", entries=LIST)
    assert document.style == "note"
    assert cited(document)[1:-1] == keys
    assert all(citation.style is CitationStyle.NOTE for citation in document.citations)


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        pytest.param("Ibid., 14.", ["Brandt1998"], id="ibid."),
        pytest.param("Ebd., S. 14.", ["Brandt1998"], id="ebd."),
        pytest.param("Ivi, p. 14.", ["Brandt1998"], id="ivi"),
        pytest.param("Там же. С. 14.", ["Brandt1998"], id="там же"),
        pytest.param("A.g.e., s. 14.", ["Brandt1998"], id="a.g.e. alone"),
        pytest.param("Age, s. 14.", ["Brandt1998"], id="age alone"),
        pytest.param("Bkz. Adams, age., s. 45.", ["Adams2004"], id="age. of an author"),
        pytest.param("Id. at 14.", ["Brandt1998"], id="id. at law"),
        pytest.param("Adams, op. cit., p. 45.", ["Adams2004"], id="op. cit."),
        pytest.param("Adams, a. a. O., S. 45.", ["Adams2004"], id="a. a. O."),
        pytest.param("Bkz. Adams, a.g.e., s. 45.", ["Adams2004"], id="a.g.e."),
        pytest.param("Adams, *a.g.e.*, s. 45; ayrıca bkz. Brandt, Deiche, s. 3.", ["Adams2004", "Brandt1998"],
                     id="a.g.e. in italics"),
        pytest.param("Adams R. Указ. соч. С. 45.", ["Adams2004"], id="указ. соч."),
        pytest.param("Adams, *Rivers*, cit., p. 45.", ["Adams2004"], id="title and cit."),
        pytest.param("Adams (n 1) 45.", ["Adams2004"], id="(n 1)"),
        pytest.param("Adams, supra note 1, at 45.", ["Adams2004"], id="supra note 1"),
        pytest.param("*See* Adams, *supra* note 1, at 45.", ["Adams2004"], id="set in italics"),
        pytest.param("Adams, n 1 above, 45.", ["Adams2004"], id="n 1 above"),
        pytest.param("Adams (wie Anm. 1), S. 45.", ["Adams2004"], id="wie Anm. 1"),
        pytest.param("Adams, cit. (n. 1), p. 45.", ["Adams2004"], id="cit. (n. 1)"),
        pytest.param("Siehe Fn. 1.", ["Adams2004"], id="a note without a name"),
        pytest.param("Ibid., 14; Adams, op. cit., 3; ibid., 4.", ["Brandt1998", "Adams2004", "Adams2004"],
                     id="ibid. within the note"),
        pytest.param("Brandt, Entstehung, 45 n. 1.", ["Brandt1998"], id="a note of the source is a place in it"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("entries", ["", LIST], ids=["without a list", "with a list"])
def test_a_note_points_back(note: str, keys: list[str], entries: str) -> None:
    assert cited(read(FULL, SECOND, note, entries=entries)) == ["Adams2004", "Brandt1998", *keys]


@pytest.mark.parametrize(
    ("idem", "key"),
    [
        pytest.param("Idem, *Weirs and Their Keepers* (Oxford: Delta Press, 2011), 3.", "Adams2011", id="idem"),
        pytest.param("Dies., Weirs and Their Keepers, Oxford 2011, S. 3.", "Adams2011", id="dies."),
        pytest.param("Ead., *Weirs and Their Keepers*, Oxford, Delta Press, 2011, p. 3.", "Adams2011", id="ead."),
    ],
)
@pytest.mark.parametrize("entries", ["", LIST], ids=["without a list", "with a list"])
def test_another_work_of_the_same_author(idem: str, key: str, entries: str) -> None:
    document = read(FULL, "Adams, *Rivers of the Plain*, 5.", idem, "Adams, *Weirs*, 4.", entries=entries)
    assert cited(document) == ["Adams2004", "Adams2004", key, key]


@pytest.mark.parametrize(
    ("note", "keys"),
    [
        pytest.param("Anna Lee, “Night Boats,” in *River Histories*, ed. John Lind (Chicago: Delta Press, 2001), 40.",
                     ["Lind2001"], id="editor behind the title"),
        pytest.param("Anna Lee, Nachtboote, in: John Lind (Hg.), River Histories, Chicago 2001, S. 40–52, hier S. 41.",
                     ["Lind2001"], id="editor before the title"),
        pytest.param("Anna Lee, “Night Boats,” in *River Histories*, ed. Zora Poe (Oxford: Delta, 1994), 40.", [""],
                     id="another editor"),
        pytest.param("Anna Lee, “Night Boats,” in *Sea Histories*, ed. John Lind (Chicago: Delta, 2003), 40.", [""],
                     id="another collection"),
        pytest.param("Anna Lee, “River Histories,” *Urban Waters* 3 (1999): 7.", [""], id="an article of that title"),
    ],
)  # fmt: skip
def test_a_chapter_is_linked_to_the_collection_in_the_list(note: str, keys: list[str]) -> None:
    document = read("Coles, “Archive,” 345.", note, "Coles, “Archive,” 346.", entries=LIST)
    assert cited(document)[1:-1] == keys


def test_ibid_after_two_sources_may_mean_each() -> None:
    document = read(f"{FULL[:-1]}; {SECOND}", "Ibid., 46.")
    assert cited(document)[2:] == ["Adams2004|Brandt1998"]
    assert {link.confidence for link in document.citations[2].links} == {Confidence.LOW}


@pytest.mark.parametrize(
    ("note", "authors", "title", "year"),
    [
        pytest.param(FULL, ["Adams"], "Rivers of the Plain: A History", 2004, id="Chicago, a book"),
        pytest.param("Mary Coles, “The Archive and the City,” *Urban Waters* 12, no. 3 (2010): 345–67, here 350.",
                     ["Coles"], "The Archive and the City", 2010, id="Chicago, an article"),
        pytest.param("Anna Lee, “Night Boats,” in *River Histories*, ed. Paul Dorn (Chicago: Delta Press, 2001), 40.",
                     ["Lee"], "Night Boats", 2001, id="Chicago, a chapter"),
        pytest.param(SECOND, ["Brandt"], "Die Entstehung der Deiche", 1998, id="German, a book"),
        pytest.param("Anna Weber, „Archive und Wasser“, in: Zeitschrift für Deiche 25 (1990), S. 12–34, hier S. 20.",
                     ["Weber"], "Archive und Wasser", 1990, id="German, an article"),
        pytest.param("Pierre Lenoir, *Les lieux de l’eau*, Paris, Delta, 1984, p. 23.", ["Lenoir"],
                     "Les lieux de l’eau", 1984, id="French"),
        pytest.param("C. Bianchi, *Il fiume e i vermi*, Torino, Delta, 1976, p. 10.", ["Bianchi"],
                     "Il fiume e i vermi", 1976, id="Italian"),
        pytest.param("Halil Demir, Osmanlı Suları: Klasik Çağ (1300–1600), İstanbul: Delta Yayınları, 2003, s. 4.",
                     ["Demir"], "Osmanlı Suları: Klasik Çağ (1300–1600)", 2003, id="Turkish, years in the title"),
        pytest.param("Иванов И. И. История одного города. М.: Наука, 1999. С. 45.", ["Иванов"],
                     "История одного города", 1999, id="Russian"),
        pytest.param("Mary Coles, 'The Dam Case' (1998) 22 Delta L Rev 507, 510.", ["Coles"], "The Dam Case", 1998,
                     id="law, an article"),
        pytest.param("Leopold von Stade, Wasser, hg. v. Karl Brandt, Hamburg 1949, S. 122.", ["Stade"], "Wasser", 1949,
                     id="German, a title of one word"),
        pytest.param("Громов А. А., Белов С. П. Мосты // Отечественная история. — 1999. — № 4. — С. 33–47.",
                     ["Громов", "Белов"], "Мосты", 1999, id="Russian, an article"),
        pytest.param("Harbour Times, “Bridge closed after storm,” 5 October 2020, https://harbour.example/2020/bridge.",
                     ["Harbour Times"], "Bridge closed after storm", 2020, id="a page"),
    ],
)  # fmt: skip
def test_without_a_list_full_citations_are_the_references(note: str, authors: list[str], title: str, year: int) -> None:
    document = read(f"See {note}", "Ibid., 3.")
    [reference] = document.references
    assert [name.family or name.literal for name in reference.item.authors] == authors
    assert reference.item.title == title
    assert reference.item.issued is not None
    assert reference.item.issued.year == year
    assert note.startswith(reference.raw)
    assert cited(document) == [reference.key] * 2


@pytest.mark.parametrize(
    ("note", "title", "raw"),
    [
        pytest.param("https://harbour.example/2020/bridge?a=1;b=2.", "", "https://harbour.example/2020/bridge?a=1;b=2",
                     id="bare"),
        pytest.param("See <https://harbour.example/2020/bridge> (accessed 3 March 2020).", "",
                     "<https://harbour.example/2020/bridge> (accessed 3 March 2020)", id="with the day of access"),
        pytest.param("[Bridge closed](https://harbour.example/2020/bridge)", "Bridge closed",
                     "[Bridge closed](https://harbour.example/2020/bridge)", id="a link of Markdown"),
    ],
)  # fmt: skip
def test_a_note_that_is_an_address_is_a_source(note: str, title: str, raw: str) -> None:
    document = read(note, "Ibid.", "The data stand at https://harbour.example/data for all to see.")
    [reference] = document.references
    assert (reference.item.title, reference.raw) == (title, raw)
    assert reference.item.url.startswith("https://harbour.example/2020/bridge")
    assert cited(document) == [reference.key] * 2


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("In Paris, the council met again in May 1919.", id="a sentence with a year"),
        pytest.param("Brandt, who saw the dikes in 1919, never wrote about them.", id="a sentence about an author"),
        pytest.param("Paris, Berlin and London were flooded in 1944.", id="places and a year"),
        pytest.param("See above, chapter 2.", id="a place in the text"),
        pytest.param("Marbury v. Madison, 5 U.S. (1 Cranch) 137, 177 (1803).", id="a case at law"),
        pytest.param("The figures are those of 1998, 2004 and 2010.", id="years"),
        pytest.param("On the flood of 1717 (the greatest of its century), the sources are silent.", id="an event"),
    ],
)
def test_commentary_is_no_reference(note: str) -> None:
    document = read(FULL, note, "Adams, Rivers, 3.")
    assert [reference.key for reference in document.references] == ["Adams2004"]
    assert cited(document) == ["Adams2004", "Adams2004"]


@pytest.mark.parametrize(
    ("note", "names"),
    [
        pytest.param("Peter Dorn, *Dams of the North* (London: Delta, 1999), 3.", ("Peter Dorn",), id="in full"),
        pytest.param("Dorn, *Dams*, 3.", ("Dorn",), id="shortened"),
        pytest.param("Peter D. Dorn, *Dams*, 3.", ("Peter D. Dorn",), id="an initial between the names"),
        pytest.param("Dorn, op. cit., 3.", ("Dorn",), id="op. cit."),
        pytest.param("Peter Dorn, “Dams,” *Water* 23, no. 4 (2014): 261–68.", ("Peter Dorn",), id="an article"),
        pytest.param(
            "Peter D Dorn and Ann Poe, 'Dams in Law' (2017) 7 Delta Law Review 233.",
            ("Peter D Dorn and Ann Poe",),
            id="an article in law",
        ),
        pytest.param("Peter Dorn, Dämme im Norden, München 1998, S. 12.", ("Peter Dorn",), id="German, place and year"),
        pytest.param(
            "Pierre Dorn, « Les digues », *Revue*, t. 101, n° 187, 1989, p. 257-276.",
            ("Pierre Dorn",),
            id="French, an article",
        ),
        pytest.param("Peter Dorn, “Dams,” *The Times*, 14 March 1937, p. 3.", (), id="a news item, which needs none"),
        pytest.param("TNA, FO 371/1234, Adams to Coles, 4 May 1917.", (), id="an archive, which needs no entry"),
        pytest.param("BGH, Urt. v. 12.3.1974 – VI ZR 2/73, NJW 1974, 1234.", (), id="a judgment, which needs none"),
    ],
)
def test_what_no_entry_answers_to_is_a_citation_without_a_link(note: str, names: tuple[str, ...]) -> None:
    document = read("Coles, “Archive,” 345.", note, "Ibid., 4.", "Coles, “Archive,” 346.", entries=LIST)
    assert cited(document) == ["Coles2010", "", "Coles2010"]  # and "ibid." behind it means nothing that is known
    assert document.citations[1].label.names == names


@pytest.mark.parametrize(
    ("note", "key"),
    [
        pytest.param("*The Times*, 12 March 1931.", "", id="a newspaper"),
        pytest.param("BArch, R 901/25421.", "", id="a file of an archive"),
        pytest.param("Interview with the author.", "", id="an interview"),
        pytest.param("All translations are mine.", "Coles2010", id="a remark, behind which ibid. means the same"),
    ],
)
def test_ibid_means_nothing_behind_a_source_that_is_not_known(note: str, key: str) -> None:
    document = read("Coles, “Archive,” 345.", note, "Ibid., 4.", entries=LIST)
    behind = [one for one in document.citations if one.printed.startswith("Ibid")]
    assert [link.key for one in behind for link in one.links] == [key] * bool(key)


def test_a_misspelled_author_is_linked_by_the_title() -> None:
    document = read("Coles, “Archive,” 345.", "Brandr, Entstehung der Deiche, 3.", entries=LIST)
    [link] = document.citations[1].links
    assert (link.key, link.mends) == ("Brandt1998", (Mend.SPELLING,))


def test_a_source_given_in_full_twice_is_one_reference() -> None:
    document = read(FULL, SECOND, FULL.replace("45", "99"), "Adams, *Rivers of the Plain* (Oxford: Delta Press, 2004).")
    assert len(document.references) == 2
    assert cited(document) == ["Adams2004", "Brandt1998", "Adams2004", "Adams2004"]


def test_the_year_of_a_full_citation_that_differs_from_the_list_is_told() -> None:
    document = read("Coles, “Archive,” 345.", SECOND.replace("1998", "1989"), entries=LIST)
    [link] = document.citations[1].links
    assert (link.key, link.mends) == ("Brandt1998", (Mend.YEAR,))
    assert document.citations[1].label.year == "1989"


def test_the_year_is_compared_where_an_initial_stands_between_the_names() -> None:
    full = "Roger B. Hale, *Mills and Millers in England* (London: Delta Press, 1908), 4."
    document = read("Coles, “Archive,” 345.", full, entries=LIST)
    [link] = document.citations[1].links
    assert (link.key, link.mends) == ("Hale1980", (Mend.YEAR,))


# ------------------------------------------------------------------------------------------- places and quotations


BODY = (
    "Adams calls the plain “a country made of mud and promises.”[^1] Nothing else is known of it.[^2]\n\n"
    "The dikes came later:\n\n> They were built in haste by men who had never seen the sea, and mended by those "
    "who had.[^3]\n\nA word about “the sea” itself."
)


def test_a_quotation_hangs_on_the_note_behind_it() -> None:
    document = read(FULL, "Ibid., 46.", SECOND, body=BODY)
    hanging = {quote.text[:10]: document.citations[quote.citation] for quote in document.quotes}
    assert {words: citation.links[0].key for words, citation in hanging.items()} == {
        "a country ": "Adams2004",
        "They were ": "Brandt1998",
    }
    first = document.citations[0]
    assert first.sentence == "Adams calls the plain “a country made of mud and promises.”"
    assert document.citations[1].sentence == "Nothing else is known of it."
    assert "The dikes came later: They were built" in hanging["They were "].sentence


def test_a_citation_stands_where_it_is_printed() -> None:
    document = read(FULL, "Ibid., 46.", SECOND, body=BODY)
    content = f"# On water\n\n{BODY}\n\n[^1]: {FULL}\n\n[^2]: Ibid., 46.\n\n[^3]: {SECOND}\n"
    for citation in document.citations:
        assert content[citation.location.offset : citation.end] == citation.printed


def test_titles_in_notes_are_no_quotations() -> None:
    document = read("Mary Coles, “The Archive and the City,” *Urban Waters* 12 (2010): 345; " + SECOND, "Ibid., 3.")
    assert document.quotes == ()


def test_a_quotation_hangs_on_the_citation_key_in_its_note() -> None:
    body = "Adams calls it “a country made of mud and promises.”[^1] It is (Coles 2010). So it is (Brandt 1998)."
    document = read("Adams (2011, 4) and Brandt (1998) agree.", entries=LIST, body=body)
    assert document.style == "author-date"
    [quote] = document.quotes
    assert document.citations[quote.citation].links[0].key == "Adams2011"


def test_keys_stand_beside_what_notes_cite() -> None:
    document = read("See @Brandt1998, 4; Coles, “Archive,” 2.", "Coles, “Archive,” 3.", "Ibid.", entries=LIST)
    assert document.style == "note"
    assert cited(document) == ["Brandt1998", "Coles2010", "Coles2010", "Coles2010"]


def test_a_year_of_writing_is_no_citation_where_notes_cite() -> None:
    body = "So wrote Brandt 1998.[^1] So does (Coles 2010).[^2] So do all.[^3]"
    document = read(FULL, "Adams, *Weirs*, 5.", "Ibid.", entries=LIST, body=body)
    assert cited(document) == ["Coles2010", "Adams2004", "Adams2011", "Adams2011"]


def test_author_date_manuscripts_keep_their_style_beside_notes() -> None:
    body = "Rivers move (Adams 2004). Weirs do not.[^1] Dikes may (Brandt 1998). Archives, too (Coles 2010)."
    document = read("But see Adams (2011).", entries=LIST, body=body)
    assert document.style == "author-date"
    assert sorted(cited(document)) == ["Adams2004", "Adams2011", "Brandt1998", "Coles2010"]


def test_author_date_manuscripts_keep_their_style_beside_many_such_notes() -> None:
    body = "Adams (2004) says so.[^1] Brandt (1998) does not.[^2] It rains.[^3]"
    document = read("See Adams (2011).", "Coles (2010).", "Hale and Dean (1980) differ.", entries=LIST, body=body)
    assert document.style == "author-date"
    assert sorted(cited(document)) == ["Adams2004", "Adams2011", "Brandt1998", "Coles2010", "Hale1980"]
