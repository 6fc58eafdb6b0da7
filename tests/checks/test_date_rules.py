"""Dates of entries against their addresses, the text that cites them and their siblings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gather_parts import page as web_page
from refcheck.model import (
    Citation,
    Confidence,
    Evidence,
    Found,
    Mend,
    PartialDate,
    Reference,
    Unavailable,
    Why,
    Witness,
    WitnessKind,
)
from tests_checks import citation, dossier, only, problems, reference

UN = [reference("United Nations", year, key=f"un{year}") for year in ("2020", "2020c", "2020d")]
UN_22B = reference("United Nations", "2022b, September 27", key="un22b", url="https://un.org/statement/2020-09-27/x")
KURSUN = reference("Kurşun, M.", "2010, October 5", key="k", url="https://aa.com.tr/tr/title/1995818")
SAID = "She said on October 5, 2020, that it was closed (Kurşun, 2010)."
BLOCKED = {"k": Evidence(key="k", live=Unavailable("x.org", Why.BOT_WALL))}


def cited(sentence: str, key: str = "k", printed: str = "Kurşun, 2010") -> list[Citation]:
    return [citation(printed, key, sentence)]


def page(issued: str, url: str, **item: object) -> Reference:
    return reference("The Paper", issued, key="k", url=url, **item)


class TestAgainstTheAddress:
    def test_all_clues_are_weighed(self) -> None:
        quoted = citation("United Nations, 2020b", "un22b", "On 27 September it said so.", mends=(Mend.YEAR,))
        found = only("date-contradicts-url", dossier(*UN, UN_22B, citations=[quoted]))
        assert (
            found.message
            == "the entry is dated 27 September 2022; the address has “2020-09-27”, which is 27 September 2020"
        )
        assert (found.seen, found.suggestion) == ("2020-09-27", "2020b (27 September 2020)")
        assert found.confidence is Confidence.HIGH
        assert "the same author's other entries are 2020, 2020c, 2020d" in found.evidence

    @pytest.mark.parametrize(
        ("issued", "url", "suggestion"),
        [
            pytest.param("2020, May 10", "https://x.org/2020/10/05/a", "5 October 2020", id="day and month swapped"),
            pytest.param("2021, October", "https://x.org/2020/10/05/a", "2020 (October 2020)", id="month and year"),
            pytest.param("2020, March 12", "https://x.org/2020/10/05/a", "5 October 2020", id="no single slip"),
            pytest.param("2019", "https://x.org/2020/10/05/a", "2020", id="a year before the page"),
        ],
    )
    def test_the_repair_is_as_precise_as_the_entry(self, issued: str, url: str, suggestion: str) -> None:
        assert only("date-contradicts-url", dossier(page(issued, url))).suggestion == suggestion

    @pytest.mark.parametrize("issued", ["2019", "2016, January 18"])
    def test_a_page_may_be_put_up_long_after_its_text(self, issued: str) -> None:
        found = only("date-contradicts-url", dossier(page(issued, "https://x.org/2020/10/05/a")))
        assert found.confidence is Confidence.LOW

    @pytest.mark.parametrize(
        "entry",
        [
            pytest.param(page("2020, October 5", "https://x.org/2020/10/05/a"), id="the same"),
            pytest.param(page("2020, October 7", "https://x.org/2020/10/05/a"), id="days apart"),
            pytest.param(page("October 2020", "https://x.org/2020/09/30/a"), id="the day before the month"),
            pytest.param(page("October 2020", "https://x.org/2020/10/05/a"), id="month only"),
            pytest.param(page("2022", "https://x.org/2020/10/05/a"), id="a living page cited by its last year"),
            pytest.param(page("2021, May 3", "https://x.org/en/2020/sgsm20175.doc.htm"), id="a bare year alone"),
            pytest.param(page("2010", "https://x.org/wp-content/uploads/2020/10/a.pdf"), id="month of an upload"),
            pytest.param(page("2021, May 3", "https://x.org/resolution-5-october-2020/"), id="date in the title"),
            pytest.param(page("2019, May", "https://x.org/2020/10/05/a", type="article-journal"), id="online later"),
            pytest.param(page("2019, May", "https://x.org/a-55208668"), id="document number"),
            pytest.param(
                page("2021, January", "https://x.org/2020-12-08/a", container_title="External Affairs"),
                id="an issue that came online before its month",
            ),
            pytest.param(
                page(
                    "2019",
                    "https://x.org/2020/10/05/a",
                    raw="Bureau. 2019. Survey. Oct. 5, 2020. https://x.org/2020/10/05/a",
                ),
                id="the entry gives both the year reported on and the day",
            ),
            pytest.param(page("n.d.", "https://x.org/2020/10/05/a"), id="no date"),
            pytest.param(page("2020", ""), id="no address"),
        ],
    )
    def test_silence(self, entry: Reference) -> None:
        assert not problems("date-contradicts-url", dossier(entry, evidence=BLOCKED))


class TestAgainstTheText:
    def test_one_digit_of_the_year(self) -> None:
        found = only("date-contradicts-text", dossier(KURSUN, citations=cited(SAID)))
        assert found.message == "the entry is dated 5 October 2010; the citing sentence has “October 5, 2020”"
        assert (found.suggestion, found.confidence) == ("2020 (5 October 2020)", Confidence.HIGH)
        assert "one digit of the year differs" in found.evidence

    def test_a_source_from_after_may_look_back(self) -> None:
        later = reference("Kurşun, M.", "2021, October 5", key="k")
        assert only("date-contradicts-text", dossier(later, citations=cited(SAID))).confidence is Confidence.LOW

    def test_the_same_day_a_month_early(self) -> None:
        early = reference("Kurşun, M.", "2020, September 5", key="k")
        assert only("date-contradicts-text", dossier(early, citations=cited(SAID))).suggestion == "5 October 2020"

    @pytest.mark.parametrize(
        ("issued", "sentence"),
        [
            pytest.param("2020, October 5", SAID, id="the same day"),
            pytest.param("2020, October 6", SAID, id="a report of the next day"),
            pytest.param("2024", SAID, id="a living page dated later"),
            pytest.param("October 2020", SAID, id="month only"),
            pytest.param("2010, October 6", SAID, id="two slips"),
            pytest.param("2010, October 5", "Since October 5, 2020, it is closed (Kurşun, 2010).", id="it began then"),
            pytest.param("2010, October 5", "In 1992, it closed (Kurşun, 2010).", id="history"),
            pytest.param("2010, October 5", "On 5 October it closed (Kurşun, 2010).", id="no year in the sentence"),
            pytest.param("2020, October 5", SAID + " On 5 October 2010 too.", id="one of two days is the printed one"),
        ],
    )
    def test_silence(self, issued: str, sentence: str) -> None:
        entry = reference("Kurşun, M.", issued, key="k")
        assert not problems("date-contradicts-text", dossier(entry, citations=cited(sentence), evidence=BLOCKED))

    def test_silence_where_the_page_bears_the_entry_out(self) -> None:
        witness = Witness(PartialDate(2010, 10, 5), WitnessKind.PUBLISHED, "JSON-LD datePublished")
        seen = {"k": Evidence(key="k", live=Found(web_page("He said so.", witnesses=(witness,)), "x.org"))}
        assert not problems("date-contradicts-text", dossier(KURSUN, citations=cited(SAID), evidence=seen))

    def test_silence_in_a_sentence_with_several_sources(self) -> None:
        both = [*cited(SAID), citation("Reuters, 2020", "r", SAID)]
        assert not problems("date-contradicts-text", dossier(KURSUN, citations=both))

    def test_silence_where_the_address_bears_the_entry_out(self) -> None:
        entry = page("2010, October 5", "https://x.org/2010/10/05/a")
        assert not problems("date-contradicts-text", dossier(entry, citations=cited(SAID)))


class TestPredatesTheEvent:
    ENTRY = reference("U.S. Department of State", "2020b, September 27", key="k", url="https://state.gov/a")

    def test_a_later_day_in_the_sentence(self) -> None:
        found = only(
            "source-predates-event", dossier(self.ENTRY, citations=cited("They met in Moscow on 10 October 2020 [k]."))
        )
        assert found.message == (
            "U.S. Department of State 2020b is dated 27 September 2020; "
            "the sentence that cites it speaks of 10 October 2020"
        )
        assert (found.confidence, found.location.line) == (None, 10)

    @pytest.mark.parametrize(
        "sentence",
        [
            pytest.param("They met on 28 September 2020 [k].", id="the next day"),
            pytest.param("They met on 3 May 1992 [k].", id="an older event"),
            pytest.param("They will meet on 10 October 2020 [k].", id="the future"),
            pytest.param(
                "On 27 September 2020 they fought, and on 10 October 2020 they met [k].", id="its own day too"
            ),
            pytest.param("They met in October [k].", id="no day"),
            pytest.param("", id="no sentence"),
        ],
    )
    def test_silence(self, sentence: str) -> None:
        assert not problems("source-predates-event", dossier(self.ENTRY, citations=cited(sentence), evidence=BLOCKED))

    def test_the_day_stands_in_the_sentence_before_words_that_go_on_from_it(self) -> None:
        [found] = problems("source-predates-event", dossier(self.ENTRY, citations=self.after("They said: “No” [k].")))
        assert "the sentence before the one that cites it speaks of 10 October 2020" in found.message

    @pytest.mark.parametrize(
        "sentence",
        [
            pytest.param("The war went on: “No” [k].", id="another subject"),
            pytest.param("They went on [k].", id="nobody's words"),
            pytest.param("They had said: “No” [k].", id="what was said earlier"),
            pytest.param("On 26 September 2020 they said: “No” [k].", id="a day of its own"),
        ],
    )
    def test_the_sentence_before_is_of_something_else(self, sentence: str) -> None:
        assert not problems("source-predates-event", dossier(self.ENTRY, citations=self.after(sentence)))

    @staticmethod
    def after(sentence: str) -> list[Citation]:
        return [replace(one, beside=("They met in Moscow on 10 October 2020.",)) for one in cited(sentence)]

    def test_silence_for_books(self) -> None:
        book = reference(
            "Mearsheimer, J.", "2019, May 2", key="k", type="book", publisher="Norton", url="https://x.org"
        )
        assert not problems("source-predates-event", dossier(book, citations=cited("They met on 10 October 2020 [k].")))

    def test_silence_where_another_rule_offers_a_repair(self) -> None:
        assert not problems("source-predates-event", dossier(KURSUN, citations=cited(SAID)))


class TestYearSeries:
    def test_a_year_mistyped_in_the_series(self) -> None:
        found = only("year-series-broken", dossier(*UN, UN_22B))
        assert found.message == (
            "2022b is this author's only entry of its year; the same author's other entries are 2020, 2020c, 2020d, "
            "and 2020b is missing"
        )
        assert (found.reference, found.suggestion) == ("un22b", "2020b (27 September 2020)")

    @pytest.mark.parametrize(
        ("years", "suggestion"),
        [
            pytest.param(["2020a", "2020c"], "2020b, or list the entry that is missing", id="a gap"),
            pytest.param(
                ["2020", "2020c", "2020d"], "2020b, or list the entry that is missing", id="a gap after no letter"
            ),
            pytest.param(["2020a", "2020b", "2020b"], "2020c, so that each entry has a letter of its own", id="twice"),
            pytest.param(
                ["2020", "2020b", "2020b"], "2020c, so that each entry has a letter of its own", id="twice, no a"
            ),
            pytest.param(["2020b"], "2020, or list the entry that is missing", id="alone"),
        ],
    )
    def test_a_broken_series(self, years: list[str], suggestion: str) -> None:
        entries = [reference("Reuters", year, key=f"r{place}") for place, year in enumerate(years)]
        assert only("year-series-broken", dossier(*entries)).suggestion == suggestion

    @pytest.mark.parametrize(
        "years",
        [
            pytest.param(["2020a", "2020b", "2020c"], id="from a"),
            pytest.param(["2020", "2020b", "2020c"], id="from no letter"),
            pytest.param(["2020c", "2020a", "2020b"], id="in another order"),
            pytest.param(["2020", "2021"], id="no letters"),
            pytest.param(["2020", "2020"], id="letters not used"),
            pytest.param(["n.d."], id="no date"),
        ],
    )
    def test_silence(self, years: list[str]) -> None:
        entries = [reference("Reuters", year, key=f"r{place}") for place, year in enumerate(years)]
        assert not problems("year-series-broken", dossier(*entries, evidence=BLOCKED))

    def test_silence_where_the_entry_prints_two_years(self) -> None:
        entry = reference("United Nations", "2022b", raw="United Nations 2022b. A title. 15 December 2020.")
        assert not problems("year-series-broken", dossier(reference("United Nations", "2020a"), entry))

    def test_silence_when_co_authors_share_the_letters(self) -> None:
        entries = [
            reference(["Smith, J.", "Lee, K."], "2020a", key="a"),
            reference(["Smith, J.", "Wu, L."], "2020b", key="b"),
        ]
        assert not problems("year-series-broken", dossier(*entries))

    def test_a_body_with_and_without_its_acronym_is_one_author(self) -> None:
        names = ("World Health Organization", "World Health Organization (WHO)")
        entries = [reference(name, year, key=year) for name, year in zip(names, ("2019a", "2019b"), strict=True)]
        assert not problems("year-series-broken", dossier(*entries))

    def test_different_authors_have_their_own_letters(self) -> None:
        entries = [reference("Reuters", "2020a", key="a"), reference("OSCE", "2020a", key="b")]
        assert not problems("year-series-broken", dossier(*entries))

    def test_silence_in_a_numbered_list(self) -> None:
        assert not problems("year-series-broken", dossier(reference("Reuters", "2020b"), style="numeric"))
