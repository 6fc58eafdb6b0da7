"""Citations and entries that do not meet: undefined, uncited, under another name, under another year."""

from __future__ import annotations

from dataclasses import replace

import pytest

from refcheck.model import CitationStyle, Confidence, Evidence, Label, Mend, Unavailable, Unread, Why
from tests_checks import at, citation, dossier, only, problems, reference

SMITH = reference("Smith, J.", "2004", key="smith")
DW = reference("Deutsche Welle", "2020", key="dw")
TASS = reference("ТАСС", "2021", key="tass")
UN = [reference("United Nations", year, key=f"un{year}") for year in ("2020", "2020c", "2020d")]
UN_22B = reference("United Nations", "2022b, September 27", key="un22b", url="https://un.org/statement/2020-09-27/x")
ANSWERED = [citation("Smith, 2004", "smith", line=line) for line in (1, 2, 3)]
BLOCKED = {"smith": Evidence(key="smith", live=Unavailable("x.org", Why.TIMEOUT))}


class TestUndefined:
    def test_a_label_is_told_once_with_how_often_it_stands(self) -> None:
        found = only(
            "undefined-citation",
            dossier(SMITH, citations=[*ANSWERED, citation("Şahin, 2020"), citation("Şahin, 2020", line=20)]),
        )
        assert found.message == "the text cites “Şahin, 2020” (twice); no entry of the list answers to it"
        assert (found.location, found.reference) == (at(10), "")

    def test_entries_of_that_author_are_named(self) -> None:
        found = only("undefined-citation", dossier(SMITH, citations=[*ANSWERED, citation("Smith, 2011")]))
        assert "Smith 2004" in found.message

    def test_an_entry_with_that_year_in_its_address_makes_it_unsure(self) -> None:
        page = reference("Arslan, D.", "2010, March 6", key="arslan", url="https://x.org/2020/03/06/labels")
        found = only("undefined-citation", dossier(SMITH, page, citations=[*ANSWERED, citation("Arslan, 2020")]))
        assert (found.confidence, "in its address" in found.message) == (Confidence.LOW, True)

    def test_a_number_beyond_the_list_is_sure(self) -> None:
        given = dossier(SMITH, citations=[citation("48", style=CitationStyle.NUMERIC)], style="numeric")
        assert only("undefined-citation", given).confidence is Confidence.HIGH

    @pytest.mark.parametrize(("key", "confidence"), [("jones", Confidence.HIGH), ("123", Confidence.LOW)])
    def test_digits_among_keys_of_words_may_be_a_page(self, key: str, confidence: Confidence) -> None:
        given = dossier(SMITH, citations=[citation(key, style=CitationStyle.KEY)])
        assert only("undefined-citation", given).confidence is confidence

    def test_numbers_right_behind_the_list_may_be_its_unread_end(self) -> None:
        for numbers, confidence in (("2",), Confidence.MEDIUM), (("2", "3"), Confidence.LOW):
            cited = [citation(number, style=CitationStyle.NUMERIC) for number in numbers]
            given = dossier(SMITH, citations=cited, style="numeric")
            assert {each.confidence for each in problems("undefined-citation", given)} == {confidence}

    def test_a_place_with_a_year_may_be_no_citation(self) -> None:
        book = reference("Reynaud, É.", "1988", key="r", publisher_place="Paris")
        found = only("undefined-citation", dossier(SMITH, book, citations=[*ANSWERED, citation("Paris, 1892")]))
        assert found.confidence is Confidence.LOW

    def test_where_few_citations_are_understood_it_is_unsure(self) -> None:
        given = dossier(SMITH, citations=[citation("Şahin, 2020"), citation("Goble, 2020")])
        assert {each.confidence for each in problems("undefined-citation", given)} == {Confidence.LOW}

    @pytest.mark.parametrize(
        "given",
        [
            pytest.param(dossier(SMITH, citations=ANSWERED), id="answered"),
            pytest.param(
                dossier(
                    SMITH,
                    citations=[citation("key", style=CitationStyle.KEY)],
                    unread=(Unread("bibliography", "refs", "the bibliography refs: there is no such file"),),
                ),
                id="a bibliography that was not read",
            ),
            pytest.param(
                dossier(SMITH, citations=[citation("Smyth, 2004", "smith", mends=(Mend.SPELLING,))]),
                id="answered after a repair",
            ),
            pytest.param(dossier(SMITH, citations=[citation("Smith, 2004", keys=("smith", "b"))]), id="undecided"),
            pytest.param(dossier(SMITH, citations=[citation("Smith, 1999", style=CitationStyle.NOTE)]), id="footnote"),
            pytest.param(dossier(citations=[citation("Smith, 1999")]), id="no list"),
            pytest.param(dossier(SMITH, citations=ANSWERED, evidence=BLOCKED), id="Unavailable"),
        ],
    )
    def test_silence(self, given: object) -> None:
        assert not problems("undefined-citation", given)  # type: ignore[arg-type]

    def test_a_footnote_without_a_source_among_many_that_have_one(self) -> None:
        notes = [citation("Smith, 2004", "smith", style=CitationStyle.NOTE)] * 5
        lost = citation("Lost, 1999", style=CitationStyle.NOTE)
        found = only("undefined-citation", dossier(SMITH, citations=[*notes, lost]))
        assert found.confidence is Confidence.LOW
        assert not problems("undefined-citation", dossier(SMITH, citations=[*notes, lost, lost]))
        letters = [replace(lost, label=Label())] * 5  # letters and papers of archives, which no list has
        assert only("undefined-citation", dossier(SMITH, citations=[*notes, lost, *letters]))


class TestUncited:
    def test_a_chapter_that_was_not_read_may_cite_it(self) -> None:
        unread = (Unread("input", "chapter2", "the file chapter2: there is no such file"),)
        assert not problems("uncited-reference", dossier(SMITH, DW, citations=ANSWERED, unread=unread))

    def test_an_entry_that_nothing_cites(self) -> None:
        found = only("uncited-reference", dossier(SMITH, DW, citations=ANSWERED))
        assert (found.reference, found.confidence) == ("dw", Confidence.LOW)
        assert found.message == "no citation in the text leads to Deutsche Welle 2020"

    @pytest.mark.parametrize(
        ("sentence", "confidence"),
        [
            pytest.param("It was so [United Nations, 2020].", None, id="named where another entry is cited"),
            pytest.param("The United Nations said so [United Nations, 2020].", Confidence.LOW, id="named in the text"),
        ],
    )
    def test_an_author_named_in_the_text_leaves_doubt(self, sentence: str, confidence: Confidence | None) -> None:
        others = [reference(f"Author{n}, A.", "2001", key=f"o{n}") for n in range(6)]
        cited = [
            *(citation(f"Author{n}, 2001", f"o{n}") for n in range(6)),
            citation("United Nations, 2020", "un2020", sentence),
        ]
        found = only("uncited-reference", dossier(*others, UN[0], UN[1], citations=cited))
        assert (found.reference, found.confidence) == ("un2020c", confidence)

    def test_it_is_surer_when_nearly_all_are_cited(self) -> None:
        cited = [citation(f"United Nations, {each.key[2:]}", each.key) for each in UN]
        assert only("uncited-reference", dossier(*UN, SMITH, DW, citations=[*cited, *ANSWERED])).confidence is None

    @pytest.mark.parametrize(
        "given",
        [
            pytest.param(
                dossier(DW, citations=[citation("Deutsch Welle, 2020", "dw", mends=(Mend.SPELLING,))]),
                id="cited after a repair",
            ),
            pytest.param(dossier(SMITH, DW, citations=[citation("x", keys=("smith", "dw"))]), id="perhaps cited"),
            pytest.param(dossier(SMITH, DW, citations=ANSWERED, nocited=("dw",)), id="listed on purpose"),
            pytest.param(
                dossier(SMITH, replace(DW, label="2"), citations=ANSWERED, nocited=("2",)), id="on purpose, by number"
            ),
            pytest.param(dossier(SMITH, DW, citations=ANSWERED, nocited=("*",)), id="all listed on purpose"),
            pytest.param(dossier(SMITH, DW), id="nothing cited at all"),
            pytest.param(dossier(SMITH, DW, TASS, citations=ANSWERED), id="few cited: not understood"),
            pytest.param(dossier(SMITH, DW, has_text=False), id="no text to look in"),
            pytest.param(dossier(SMITH, citations=ANSWERED, evidence=BLOCKED), id="Unavailable"),
            pytest.param(
                dossier(SMITH, reference("County Archive", "", raw="County Archive, SP 12/206."), citations=ANSWERED),
                id="a holding of an archive",
            ),
        ],
    )
    def test_silence(self, given: object) -> None:
        assert not problems("uncited-reference", given)  # type: ignore[arg-type]


class TestNameDiffers:
    def test_spelling(self) -> None:
        cited = [citation("Deutsch Welle, 2020", "dw", mends=(Mend.SPELLING,), line=line) for line in (3, 5, 8)]
        found = only("citation-name-differs", dossier(DW, citations=cited))
        assert found.message == (
            "the text cites “Deutsch Welle” (3 times), the entry that answers to it is by Deutsche Welle: "
            "the two names are spelled differently"
        )
        assert (found.suggestion, found.location.line) == ("Deutsche Welle", 3)

    def test_script(self) -> None:
        found = only(
            "citation-name-differs", dossier(TASS, citations=[citation("TACC, 2021", "tass", mends=(Mend.SCRIPT,))])
        )
        assert (found.suggestion, found.confidence) == ("ТАСС", Confidence.HIGH)

    def test_the_misspelled_co_author_is_the_one_named(self) -> None:
        pair = reference(["Idan, A.", "Shaffer, B."], "2021", key="idan")
        found = only(
            "citation-name-differs",
            dossier(pair, citations=[citation("Idan & Schaffer, 2021", "idan", mends=(Mend.SPELLING,))]),
        )
        assert found.suggestion == "Shaffer"

    def test_the_same_names_in_another_order(self) -> None:
        pair = reference(["Idan, A.", "Shaffer, B."], "2021", key="idan")
        cited = citation("Shaffer & Idan, 2021", "idan", mends=(Mend.NAMES,))
        found = only("citation-name-differs", dossier(pair, citations=[cited]))
        assert found.message.endswith("the same names in another order")
        assert found.suggestion == "Idan & Shaffer"

    def test_an_entry_without_an_author_that_alone_is_left(self) -> None:
        nameless = reference([], "2004", key="advances", title="Advances in weirs")
        found = only(
            "citation-name-differs",
            dossier(nameless, citations=[citation("Carde & Millar, 2004", "advances", mends=(Mend.NAMES,))]),
        )
        assert "the only entry of that year left for it prints no author" in found.message
        assert (found.reference, found.confidence) == ("advances", Confidence.LOW)

    @pytest.mark.parametrize("mends", [(), (Mend.YEAR,), (Mend.SUFFIX,)])
    def test_silence(self, mends: tuple[Mend, ...]) -> None:
        assert not problems(
            "citation-name-differs", dossier(DW, citations=[citation("Deutsche Welle, 2020", "dw", mends=mends)])
        )


class TestYearDiffers:
    def test_the_entry_is_to_be_mended_where_the_address_says_so(self) -> None:
        found = only(
            "citation-year-differs",
            dossier(*UN, UN_22B, citations=[citation("United Nations, 2020b", "un22b", mends=(Mend.YEAR,))]),
        )
        assert (
            found.message
            == "the text cites “United Nations, 2020b”, the entry that answers to it is United Nations 2022b"
        )
        assert (found.printed, found.seen, found.suggestion) == ("2020b", "2022b", "2020b (27 September 2020)")
        assert found.confidence is Confidence.HIGH

    def test_where_nothing_decides_both_ways_are_offered(self) -> None:
        found = only(
            "citation-year-differs", dossier(SMITH, citations=[citation("Smith, 2005", "smith", mends=(Mend.YEAR,))])
        )
        assert found.suggestion == "2004 in the citation, or 2005 in the list"

    def test_an_address_that_bears_the_entry_out_decides(self) -> None:
        page = reference("World Bank", "2020", key="wb", url="https://bank.example/news/2020/06/25/loan")
        given = dossier(page, citations=[citation("World Bank, 2010", "wb", mends=(Mend.YEAR,))])
        found = only("citation-year-differs", given)
        assert (found.suggestion, found.evidence[1:]) == ("2020 in the citation", ("the address has “2020/06/25”",))

    def test_an_entry_without_a_year(self) -> None:
        given = dossier(
            reference("Smith, J.", "n.d.", key="s"), citations=[citation("Smith, 2005", "s", mends=(Mend.YEAR,))]
        )
        assert only("citation-year-differs", given).suggestion == "2005 in the list, whose entry gives no year"

    def test_neither_undefined_nor_uncited(self) -> None:
        given = dossier(SMITH, citations=[citation("Smith, 2005", "smith", mends=(Mend.YEAR,))])
        assert not problems("undefined-citation", given)
        assert not problems("uncited-reference", given)

    def test_silence_when_it_agrees(self) -> None:
        assert not problems("citation-year-differs", dossier(SMITH, citations=ANSWERED, evidence=BLOCKED))


class TestUnreadable:
    def test_each_unread_passage_is_told_with_its_reason(self) -> None:
        broken = Unread("entry", "@article{x, title = {", "the brace is never closed", at(7))
        found = only("unreadable-entry", dossier(SMITH, unread=(broken,)))
        assert (found.location, found.printed) == (at(7), "@article{x, title = {")
        assert "the brace is never closed" in found.message

    def test_silence(self) -> None:
        assert not problems("unreadable-entry", dossier(SMITH))
