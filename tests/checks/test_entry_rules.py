"""Entries by themselves and beside one another: names, fields, dates, duplicates, order, style."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refcheck.model import Confidence, Dossier, Evidence, Name, Reference, Unavailable, Unread, Why
from tests_checks import citation, dossier, only, problems, reference

BLOCKED = {"k": Evidence(key="k", live=Unavailable("x.org", Why.TIMEOUT))}


class TestMalformedAuthor:
    @pytest.mark.parametrize(
        ("authors", "suggestion", "confidence"),
        [
            pytest.param("Mehmet Koçak, M.", "Koçak, M.", Confidence.LOW, id="given name in front"),
            pytest.param("Smith, John John", "Smith, John", None, id="given name twice"),
            pytest.param("Smith, Smith", "look the name up", Confidence.LOW, id="the same twice"),
        ],
    )
    def test_no_name(self, authors: str, suggestion: str, confidence: Confidence | None) -> None:
        found = only("malformed-author", dossier(reference(authors, "2020")))
        assert (found.suggestion, found.confidence) == (suggestion, confidence)

    def test_the_citation_shows_the_family_name(self) -> None:
        entry = reference("Mehmet Koçak, M.", "2020", key="k")
        found = only("malformed-author", dossier(entry, citations=[citation("Koçak, 2020", "k")]))
        assert (found.confidence, found.suggestion) == (Confidence.HIGH, "Koçak, M.")

    def test_a_sign_that_no_name_has_in_a_field(self) -> None:
        entry = reference("Smith2, J.", "2020", fields={"author": "Smith2, J."})
        assert only("malformed-author", dossier(entry)).confidence is Confidence.LOW
        assert not problems("malformed-author", dossier(reference("Smith2, J.", "2020")))

    @pytest.mark.parametrize(
        ("author", "suggestion"),
        [
            pytest.param("Smith, J. and Jones, K. et al.", "and others", id="et al."),
            pytest.param("Smith, J., Jones, K., Lee, M.", "names separated by “and”", id="commas"),
        ],
    )
    def test_what_bibtex_takes_for_one_name(self, author: str, suggestion: str) -> None:
        entry = reference("Smith, J.", "2020", fields={"author": author})
        assert only("malformed-author", dossier(entry)).suggestion == suggestion

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(reference("García López, A.", "2020"), id="double family name"),
            pytest.param(reference("Madan Babu, M.", "2020"), id="double family name with its initial"),
            pytest.param(reference("Ripsman, N. M.", "2016"), id="initials"),
            pytest.param(reference("France 24", "2020"), id="an organisation with a number"),
            pytest.param(reference("O’Neill, T. P.", "2020"), id="apostrophe"),
            pytest.param(reference("İnat, K.", "2021"), id="Turkish"),
            pytest.param(reference("A", "2020", fields={"author": "Smith, J. and others"}), id="and others"),
            pytest.param(reference("A", "2020", fields={"author": "SMITH, J. AND OTHERS"}), id="AND OTHERS"),
            pytest.param(reference("Rowling, J[oanne] K.", "2020", fields={"author": "x"}), id="an initial completed"),
            pytest.param(
                reference("A", "2020", fields={"author": "given=William, family=Blish, suffix=Jr., x=y"}),
                id="a name in biblatex's parts",
            ),
            pytest.param(
                reference("A", "2020", fields={"author": "{Centers for Disease Control, Prevention, and Health, US}"}),
                id="an organisation in braces",
            ),
            pytest.param(reference("A", "2020", fields={"author": "Smith, Jr., John"}), id="suffix"),
        ],
    )
    def test_silence(self, entry: Reference) -> None:
        assert not problems("malformed-author", dossier(entry, evidence=BLOCKED))


def pages(count: int, **item: object) -> list[Reference]:
    return [
        reference(f"Author{n:02}", "2020, May 3", f"Title {n}", url=f"https://x.org/{n}", **item) for n in range(count)
    ]


class TestIncomplete:
    def test_no_year(self) -> None:
        entry = reference("Smith, J.", "", raw="Smith, J. On names. London: Faber.")
        assert only("incomplete-entry", dossier(entry)).message == "Smith has no year"

    def test_a_document_is_found_by_its_symbol(self) -> None:
        lone = reference("Commission", "2021, July 2", raw="Commission (2021, July 2). Recovery, SWD(2021) 186 final.")
        assert not problems("incomplete-entry", dossier(*pages(12), lone))

    def test_an_unpublished_thesis_has_a_year_all_the_same(self) -> None:
        thesis = reference(
            "Roe, J.", "", raw="Roe, J. Weirs of the plain. Unpublished PhD thesis, University of Arland."
        )
        assert only("incomplete-entry", dossier(thesis)).message == "Roe has no year"

    def test_no_title(self) -> None:
        entry = reference("Smith, J.", "2004", title="", raw="Smith, J. (2004). https://x.org/a")
        assert only("incomplete-entry", dossier(entry)).suggestion == "add title"

    def test_a_supplement_named_within_an_entry(self) -> None:
        entry = reference("Smith, J.", "", raw="Smith J. On names; see supplementary material. London: Faber.")
        assert only("incomplete-entry", dossier(entry)).suggestion == "add year"

    def test_no_address_among_many_that_have_one(self) -> None:
        lone = reference("OSCE", "2020, May 9", raw="OSCE (2020, May 9). A meeting was held.")
        found = only("incomplete-entry", dossier(*pages(12), lone))
        assert (found.reference, found.suggestion) == (lone.key, "add the address")

    @pytest.mark.parametrize(
        ("raw", "section"),
        [
            pytest.param("County Archive, Weir: Add. MS 78201", "", id="a manuscript"),
            pytest.param("County Archive, Weir, SP 12/206/27.", "", id="a series with a slash"),
            pytest.param("НАРТ. Ф. 92. Оп. 1. Д. 160.", "", id="Russian"),
            pytest.param("County Archive, Weir", "Archival Collections", id="under a heading for archives"),
            pytest.param("*Western Weir* (Cardiff)", "", id="a newspaper with its place"),
            pytest.param("The Weir", "Newspapers and periodicals", id="a newspaper under a heading of its own"),
        ],
    )
    def test_what_archives_hold_needs_no_year(self, raw: str, section: str) -> None:
        assert not problems("incomplete-entry", dossier(reference("County Archive", "", raw=raw, section=section)))

    def test_fields_that_bibtex_requires(self) -> None:
        entry = reference("A", "2020", raw="@article{a, ...}", fields={"author": "A", "title": "B", "year": "2020"})
        assert only("incomplete-entry", dossier(entry)).suggestion == "add journal"

    @pytest.mark.parametrize(
        ("fields", "confidence"),
        [
            pytest.param({"author": "A", "title": "B", "year": "2020"}, None, id="not to be found"),
            pytest.param({"author": "A", "title": "B", "year": "2020", "url": "u"}, Confidence.LOW, id="an address"),
            pytest.param({"title": "B", "year": "2020", "journal": "J"}, Confidence.LOW, id="an anonymous work"),
        ],
    )
    def test_what_is_found_all_the_same(self, fields: dict[str, str], confidence: Confidence | None) -> None:
        entry = reference("A", "2020", raw="@Article {a, ...}", fields=fields)
        assert only("incomplete-entry", dossier(entry)).confidence is confidence

    def test_what_half_the_entries_lack_is_told_once(self) -> None:
        fields = {"author": "A", "title": "B", "year": "2020"}
        entries = [reference(each, "2020", key=each, raw="@book{a, ...}", fields=fields) for each in "ABCDE"]
        found = only("incomplete-entry", dossier(*entries))
        assert found.message == "5 entries @book have no publisher: A 2020, B 2020, C 2020, D 2020, E 2020"
        assert (found.confidence, found.printed) == (Confidence.LOW, "A, B, C, D, E")
        others = [
            reference("F", "2020", key=f"f{n}", raw="@book{f,}", fields=fields | {"school": "S"}) for n in range(6)
        ]
        assert len(problems("incomplete-entry", dossier(*entries, *others))) == 5

    @pytest.mark.parametrize(
        ("kind", "fields"),
        [
            pytest.param("book", {"organization": "A", "title": "B", "address": "C", "year": "1"}, id="a place"),
            pytest.param("article", {"author": "A", "title": "B", "eprint": "C", "year": "1"}, id="a preprint"),
            pytest.param("incollection", {"author": "A", "title": "B", "maintitle": "C", "date": "1"}, id="main title"),
            pytest.param("article", {"author": "A", "title": "B", "journal": "2004 Law Rev. 9"}, id="year in the name"),
            pytest.param("book", {"author": "A", "title": "B", "publisher": "C", "pubstate": "inpress"}, id="in press"),
            pytest.param("book", {"author": "Lucian", "title": "B", "entrysubtype": "classic"}, id="antiquity"),
            pytest.param("book", {"publisher": "P", "options": "skipbib=true"}, id="not printed"),
        ],
    )
    def test_fields_that_tell_the_same(self, kind: str, fields: dict[str, str]) -> None:
        entry = reference("A", "2020", raw=f"@{kind}{{a, ...}}", fields=fields)
        assert not problems("incomplete-entry", dossier(entry))

    def test_neither_old_books_nor_undefined_strings_are_told(self) -> None:
        old = reference("A", "1885", raw="@book{a,}", fields={"author": "A", "title": "B", "year": "1885"})
        macro = (Unread("string", "jht", "no @string defines this word"),)
        fields = {"author": "A", "title": "B", "journal": "", "year": "2020"}
        entry = reference("B", "2020", key="b", raw="@article{b,}", fields=fields, unread=macro)
        assert not problems("incomplete-entry", dossier(old, entry))

    @pytest.mark.parametrize(
        "given",
        [
            *(
                pytest.param(dossier(reference("A", "", raw=f"A. ({word}). A title of it.")), id=word)
                for word in ("n.d.", "z.d.", "u.å.", "б. р.", "b.r.", "é. n.", "s.d.", "χ.χ.")
            ),
            pytest.param(dossier(reference("A", "", raw="A. A title. Forthcoming.")), id="forthcoming"),
            pytest.param(
                dossier(reference("Smith, J", "", "", raw="Smith J (private communication).")), id="a word of mouth"
            ),
            pytest.param(dossier(reference("Smith, J.", "", "", raw="J. Smith, unpublished.")), id="unpublished"),
            pytest.param(dossier(reference("Results, U.", "2021", "", raw="Unpublished results, 2021.")), id="results"),
            pytest.param(
                dossier(reference("A", "", "", raw="[4] See Supplemental Material at http://x.org/s.")),
                id="a supplement",
            ),
            pytest.param(
                dossier(reference("A", "", raw="A. A title of it, 2004.")), id="a year that was not understood"
            ),
            pytest.param(
                dossier(reference("A", "2004", title="", raw="A (2004). Some words that may be it.")),
                id="a title not understood",
            ),
            pytest.param(
                dossier(*pages(12), reference("B", "2020, May 3", type="article-journal", volume="3")),
                id="an article among pages",
            ),
            pytest.param(dossier(*pages(4), reference("B", "2020, May 3")), id="too few siblings"),
            pytest.param(
                dossier(reference("A", "2020", raw="@article{a,}", fields={"crossref": "b", "title": "x"})),
                id="crossref",
            ),
            pytest.param(
                dossier(reference("A", "2020", raw="@misc{a,}", fields={"note": "x"})),
                id="a type that requires nothing",
            ),
            pytest.param(dossier(*pages(3), evidence=BLOCKED), id="Unavailable"),
        ],
    )
    def test_silence(self, given: Dossier) -> None:
        assert not problems("incomplete-entry", given)


class TestUnreadableEntry:
    def test_an_undefined_string_is_told_once(self) -> None:
        macro = (Unread("string", "j-AMS", "no @string defines this word"),)
        entries = [reference(each, "2020", key=each, unread=macro) for each in ("Abel", "Bell")]
        found = only("unreadable-entry", dossier(*entries))
        assert found.message == "no @string defines “j-AMS”, which stands in Abel 2020, Bell 2020"


class TestImpossibleDate:
    @pytest.mark.parametrize(
        ("entry", "message"),
        [
            pytest.param(
                reference("A", "2020, November 31"),
                "the date is printed as “2020, November 31”: November has 30 days, not 31",
                id="31 November",
            ),
            pytest.param(
                reference("A", "2020", unread=(Unread("accessed", "30 February 2020", "no such day"),)),
                "the date of access is printed as “30 February 2020”: February 2020 has 29 days, not 30",
                id="access on 30 February",
            ),
            pytest.param(
                reference("A", "2027, May 3"),
                "the entry is dated 3 May 2027, after 24 November 2026, the day of this run",
                id="future",
            ),
            pytest.param(
                reference("A", "2020", accessed="2062-05-03"),
                "the page was accessed on 3 May 2062, after 24 November 2026, the day of this run",
                id="accessed in the future",
            ),
            pytest.param(
                reference("A", "2020, October 5", accessed="2019-05-03"),
                "the page is dated 5 October 2020 and was accessed before that, on 3 May 2019",
                id="accessed before",
            ),
            pytest.param(
                reference("A", "2022b", raw="A 2022b. A title. 15 December 2020."),
                "the entry is dated 2022b and again “15 December 2020”",
                id="two years in one entry",
            ),
            pytest.param(
                reference("A", "2017", raw="A 2017. A title. The Times, 3 May 2019, https://a.example/1"),
                "the entry is dated 2017 and again “3 May 2019”",
                id="the day of a newspaper before the address",
            ),
        ],
    )
    def test_what_cannot_be(self, entry: Reference, message: str) -> None:
        assert only("impossible-date", dossier(entry)).message == message

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(reference("A", "2020, November 30"), id="the last day of a month"),
            pytest.param(reference("A", "2019–20"), id="a span of years"),
            pytest.param(reference("A", "2026, November 25"), id="tomorrow, elsewhere today"),
            pytest.param(reference("A", "2027", type="article-journal"), id="the coming volume"),
            pytest.param(reference("A", "2020, October 5", accessed="2020-10-04"), id="a day before"),
            pytest.param(reference("A", "2020", accessed="2020-03"), id="too imprecise to be out of order"),
            pytest.param(reference("A", "2021", type="article-journal", accessed="2020-12-01"), id="online first"),
            pytest.param(reference("A", "n.d."), id="no date"),
            pytest.param(
                reference("A", "2019", raw="A 2019. A title. 5 March 2020."), id="a report on the year before"
            ),
            pytest.param(reference("A", "2019", raw="A 2019. A title. Updated 5 March 2029."), id="updated"),
            *(
                pytest.param(reference("A", "2017", raw=f"A 2017. A title. {rest}"), id=f"a visit: {rest}")
                for rest in (
                    "3 Mayıs 2019 tarihinde https://a.example/1 adresinden erişildi.",
                    "https://a.example/1 (дата звернення: 03.05.2019)",
                    "[cit. 2019-05-03]. Dostupné z: https://a.example/1",
                    "(Letöltve: 2019. május 3.). https://a.example/1",
                    "https://a.example/1 [03.05.2019]",
                )
            ),
            pytest.param(
                reference("A", "2020", "The 5 March 2010", raw="A 2020. The 5 March 2010."), id="a day in the title"
            ),
        ],
    )
    def test_silence(self, entry: Reference) -> None:
        assert not problems("impossible-date", dossier(entry, evidence=BLOCKED))

    def test_of_two_years_the_address_bears_one_out(self) -> None:
        raw = "A 2020b. A title. 18 November 2010. https://a.example/2020/11/18/title"
        entry = reference("A", "2020b", raw=raw, url="https://a.example/2020/11/18/title")
        assert only("impossible-date", dossier(entry)).suggestion == "18 November 2020"

    def test_a_day_that_the_other_year_does_not_have_is_not_offered(self) -> None:
        raw = "A 2022. A title. 29 February 2020. https://a.example/2022/02/title"
        entry = reference("A", "2022", raw=raw, url="https://a.example/2022/02/title")
        assert only("impossible-date", dossier(entry)).suggestion == "2022"


def replace_editor(entry: Reference, name: str) -> Reference:
    family, given = name.split(", ")
    return replace(entry, item=replace(entry.item, authors=(), editors=(Name(family=family, given=given),)))


class TestDuplicate:
    def test_entries_of_one_name_are_told_apart_by_their_keys(self) -> None:
        entries = [reference("Chen", "2007", "On the names", key=key, fields={"title": "x"}) for key in ("chen", "c2")]
        found = only("duplicate-reference", dossier(*entries))
        assert found.message == "Chen 2007 (c2) and Chen 2007 (chen) have the same title and year"

    @pytest.mark.parametrize(
        ("second", "told"),
        [
            pytest.param({}, "Roe 2018 (line 3) and Roe 2018 (line 2)", id="by their lines"),
            pytest.param(
                {"title": "Of dikes"}, "Roe 2018 (“Of dikes”) and Roe 2018 (“Of weirs”)", id="by their titles"
            ),
        ],
    )
    def test_entries_of_a_printed_list_are_told_apart(self, second: dict[str, str], told: str) -> None:
        one = reference("Roe", "2018", "Of weirs", line=2, doi="10.1/x")
        two = reference("Roe", "2018", **{"title": "Of weirs", **second}, line=3, key="two", doi="10.1/x")
        assert only("duplicate-reference", dossier(one, two)).message == f"{told} have the same DOI"

    def test_a_report_and_its_article_are_two_forms(self) -> None:
        report = reference("A", "2004", "On the names of things", type="report")
        article = reference("A", "2004", "On the names of things", key="b", type="article-journal")
        assert only("duplicate-reference", dossier(report, article)).confidence is Confidence.LOW

    @pytest.mark.parametrize(
        ("one", "two", "what"),
        [
            pytest.param(
                reference("A", "2020", doi="10.1/x"), reference("A", "2020b", doi="10.1/x", key="b"), "DOI", id="DOI"
            ),
            pytest.param(
                reference("OSCE", "2020", url="https://x.org/465225"),
                reference("Organization", "2020", key="b", url="http://www.x.org/465225/?utm_source=a"),
                "address",
                id="address",
            ),
            pytest.param(
                reference("Grossmann, M.", "1991", "On names", container_title="J Names", volume="24", pages="237-41"),
                reference(
                    "Grossmann, M.",
                    "2001",
                    "On names",
                    key="b",
                    container_title="J Names",
                    volume="24",
                    pages="237–241",
                ),
                "journal, volume and pages",
                id="the same pages under two years",
            ),
            pytest.param(
                reference("Smith, J.", "2004", "On the names of things"),
                reference("Smith, John", "2004", "On the Names of Things.", key="b"),
                "title and year",
                id="title",
            ),
            pytest.param(
                reference("Smith, J.", "2004", "On the names of things", pages="644-57"),
                reference("Smith, J.", "2004", "On the names of things", pages="644–657", key="b"),
                "title and year",
                id="pages, shortened",
            ),
        ],
    )
    def test_the_same_source_twice(self, one: Reference, two: Reference, what: str) -> None:
        found = only("duplicate-reference", dossier(one, two))
        assert found.reference == "b"
        assert found.message.endswith(f"have the same {what}")

    @pytest.mark.parametrize(
        ("one", "two"),
        [
            pytest.param(
                reference("A", "2020", url="https://x.org/news"),
                reference("A", "2020b", "Another", url="https://x.org/news", key="b"),
                id="a section of a site",
            ),
            pytest.param(
                reference("A", "2004", "On the names of things"),
                reference("A", "2011", "On the names of things", key="b"),
                id="another edition",
            ),
            pytest.param(
                reference("A", "2004", "On the names of things", pages="644-57"),
                reference("A", "2004", "On the names of things", pages="644-658", key="b"),
                id="other pages",
            ),
            pytest.param(
                reference("A", "2004", "Introduction"),
                reference("A", "2004b", "Introduction", key="b"),
                id="a title of many works",
            ),
            pytest.param(
                reference("A", "2020, May 3", "Statement on the ceasefire"),
                reference("A", "2020b, May 9", "Statement on the ceasefire", key="b"),
                id="another day",
            ),
            pytest.param(
                reference("A", "2004", "On the names of things"),
                reference("Bo, K.", "2004", "On the names of things", key="b"),
                id="another author",
            ),
            pytest.param(
                replace_editor(reference("A", "2004", "On the names of things"), "Nussbaum, F."),
                reference("Bo, K.", "2004", "On the names of things", key="b"),
                id="another editor",
            ),
            pytest.param(
                reference("A", "2004", "On one", doi="10.1/x", pages="1-9"),
                reference("A", "2004", "On two", doi="10.1/x", pages="10-19", key="b"),
                id="pages of one book",
            ),
            pytest.param(
                reference("A", "2020", "On the names of things", chapter=1),
                reference("A", "2020", "On the names of things", key="b", chapter=2),
                id="the lists of two chapters",
            ),
        ],
    )
    def test_silence(self, one: Reference, two: Reference) -> None:
        assert not problems("duplicate-reference", dossier(one, two, evidence=BLOCKED))


NAMES = [
    *(
        "Al Jazeera",
        "Babayev, A.",
        "Chitadze, N.",
        "Council",
        "Deutsche Welle",
        "France 24",
        "Haber Global",
        "İnat, K.",
    ),
    *(
        "Keohane, R.",
        "Kurşun, M.",
        "Mehdiyev, M.",
        "News.ru",
        "OSCE",
        "Reuters",
        "The Guardian",
        "United Nations",
        "ТАСС",
    ),
]


class TestUnsorted:
    def test_the_entries_out_of_place_are_named_once(self) -> None:
        names = [*NAMES[:8], "Goble, P.", *NAMES[8:11], "Almond, M.", *NAMES[11:]]
        found = only("unsorted-bibliography", dossier(*[reference(each, "2020") for each in names]))
        assert found.message == "the list is alphabetical but for 2 of its 19 entries: Goble 2020, Almond 2020"
        assert found.evidence == (
            "Goble 2020 belongs after France 24 2020",
            "Almond 2020 belongs after Al Jazeera 2020",
        )

    def test_the_order_of_a_bib_is_nobody_s(self) -> None:
        names = [*NAMES[:3], "Mehdiyev, M.", *NAMES[3:]]
        made = [reference(each, "2020", fields={"citation-context": "x"}) for each in names]
        kept = [reference(each, "2020", fields={"title": "x"}) for each in names]
        assert only("unsorted-bibliography", dossier(*made))
        assert not problems("unsorted-bibliography", dossier(*kept))

    @pytest.mark.parametrize(
        "names",
        [
            pytest.param(NAMES, id="in order, with The, İ and a Cyrillic name at the end"),
            pytest.param(["ТАСС", *NAMES[:-1]], id="Cyrillic first"),
            pytest.param([*NAMES[:6], "The Fund", *NAMES[6:]], id="without its article"),
            pytest.param([*NAMES[:6], "de Graaf, L.", "Haas, P.", *NAMES[6:]], id="without its particle"),
            pytest.param([*NAMES[:4], "de Graaf, L.", *NAMES[4:]], id="with its particle"),
            pytest.param([*NAMES[:12], "O'Neill, S.", "Office", *NAMES[12:]], id="an apostrophe as a blank"),
            pytest.param([*NAMES[:9], "Mehmet Kestrel, M.", *NAMES[9:]], id="a given name left in front"),
            pytest.param(NAMES[::2] + NAMES[1::2], id="another order"),
            pytest.param([*NAMES[:-1], "Åkesson, L.", "Östling, J."], id="Nordic letters at the end"),
            pytest.param([*NAMES[:7], "Horák, J.", "Chalupa, P.", *NAMES[7:]], id="Czech Ch behind H"),
            pytest.param([*NAMES[:3], "Al, B."], id="a short list"),
            pytest.param([*NAMES[:5], "Əliyev, R.", *NAMES[5:]], id="Azerbaijani Ə behind E"),
            pytest.param([*NAMES[:10], "Quliyev, Q.", "Lind, L.", *NAMES[10:]], id="Azerbaijani Q behind K"),
            pytest.param([*NAMES[:10], "Lukić, P.", "Ljubić, T.", *NAMES[10:]], id="Croatian Lj behind L"),
            pytest.param(
                [*(f"{letter}апазян, Р." for letter in "БДКЛМНПРСТШ"), "Adorno, T."], id="a Latin name among Cyrillic"
            ),
        ],
    )
    def test_silence(self, names: list[str]) -> None:
        assert not problems(
            "unsorted-bibliography", dossier(*[reference(each, "2020") for each in names], evidence=BLOCKED)
        )

    def test_each_section_has_an_order_of_its_own(self) -> None:
        books = [reference(each, "2020", section="Books") for each in [*NAMES[:8], "Goble, P.", *NAMES[8:]]]
        papers = [reference(each, "2020", section="Papers") for each in ("Almond, M.", "Goble, P.", "Haas, P.")]
        found = only("unsorted-bibliography", dossier(*books, *papers))
        assert found.message == "the list is alphabetical but for 1 of its 18 entries: Goble 2020"

    def test_each_chapter_has_an_order_of_its_own(self) -> None:
        first = [reference(each, "2020", chapter=1) for each in NAMES]
        second = [reference(each, "2020", chapter=2) for each in ("Almond, M.", "Goble, P.", "Haas, P.")]
        assert not problems("unsorted-bibliography", dossier(*first, *second))

    def test_holdings_of_archives_follow_no_order(self) -> None:
        entries = [reference(each, "2020") for each in NAMES]
        entries.insert(4, reference("United Archives", "", raw="United Archives, SP 12/206."))
        assert not problems("unsorted-bibliography", dossier(*entries))

    def test_silence_for_an_entry_whose_author_was_misread(self) -> None:
        misread = reference("Fatigue, W.", "2014", raw="Watanabe K. Fatigue. Mus Lett. 2014;2(1):3-9.")
        entries = [*(reference(each, "2020") for each in NAMES[:-1]), misread]
        assert not problems("unsorted-bibliography", dossier(*entries))

    def test_silence_in_a_numbered_list(self) -> None:
        names = [*NAMES, "Almond, M."]
        assert not problems(
            "unsorted-bibliography", dossier(*[reference(each, "2020") for each in names], style="numeric")
        )


def listed(*raws: str) -> Dossier:
    return dossier(*[reference(f"Author{n}", "2020", raw=raw, line=n) for n, raw in enumerate(raws)])


class TestStyle:
    def test_one_finding_counts_every_habit(self) -> None:
        usual = [f"Name{n}, (2020, May {n}), A title. Retrieved from <https://x.org/{n}>" for n in range(1, 11)]
        found = only("inconsistent-style", listed(*usual, "Goble, P. (October 2020). B. Available at https://x.org/b"))
        assert found.evidence == (
            "date: (2020, October 5) in 10, (October 2020) in 1 (Author10 2020)",
            "words before the address: “Retrieved from” in 10, “Available at” in 1 (Author10 2020)",
            "address: <address> in angle brackets in 10, bare address in 1 (Author10 2020)",
        )
        assert found.location.line == 10

    @pytest.mark.parametrize(
        "raws",
        [
            pytest.param([f"A{n} (2020). T. Retrieved from https://x.org/{n}" for n in range(9)], id="one style"),
            pytest.param(
                ["A (2020). T. Retrieved from https://x.org/a", "B (2020). T. Available at https://x.org/b"],
                id="a short list",
            ),
            pytest.param(
                [f"A{n} (2020). T. {('doi:', 'https://doi.org/')[n % 2]}10.1000/{n}" for n in range(12)],
                id="no habit at all",
            ),
            pytest.param([f"A{n}, B. (2020). T. Journal, {n}" for n in range(12)], id="initials before the year"),
        ],
    )
    def test_silence(self, raws: list[str]) -> None:
        assert not problems("inconsistent-style", listed(*raws))

    @pytest.mark.parametrize(
        ("last", "told"),
        [
            pytest.param("Roe, R. & van Lind, B. (2020). Weirs.", True, id="between the authors"),
            pytest.param("Roe, R. & B. Lind (2020). Weirs.", True, id="before the initial"),
            pytest.param("Roe R, Lind B. Weirs & rivers. Mill & Co; 2020.", False, id="in title and publisher"),
            pytest.param("Roe R, Lind B. Weirs & Lindens; 2020.", False, id="before a word that begins like the name"),
        ],
    )
    def test_what_joins_the_last_two_authors(self, last: str, told: bool) -> None:
        raws = [*(f"Roe, R. and Lind, B. (2020). Weirs {n}." for n in range(9)), last]
        pair = [reference(["Roe, R.", "Lind, B."], "2020", key=f"r{n}", raw=raw) for n, raw in enumerate(raws)]
        found = problems("inconsistent-style", dossier(*pair))
        assert [each.evidence for each in found] == [
            ("last two authors: “and” in 9, “&” in 1 (Roe & Lind 2020)",)
        ] * told

    def test_silence_for_a_bib_file(self) -> None:
        entries = [reference("A", "2020", raw=f"doi: {n}", fields={"doi": "x"}) for n in range(20)]
        assert not problems("inconsistent-style", dossier(*entries, evidence=BLOCKED))
