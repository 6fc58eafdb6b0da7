"""A printed date against every clue of the document, and the smallest repair that explains them."""

from __future__ import annotations

import pytest

from refcheck import dates
from refcheck.dates import EditKind
from refcheck.dates.citing import MOST_BESIDE, cited, sole_citations
from refcheck.dates.weigh import ClueKind, Repair, gaps, weigh
from refcheck.model import Mend
from tests_checks import citation, dossier, reference

KURSUN = reference("Kurşun, M.", "2010, October 5", key="k")
UN_22B = reference(
    "United Nations", "2022b, September 27", key="un22b", url="https://un.org/statement/2020-09-27/title"
)
UN = [reference("United Nations", year, key=f"un{year}") for year in ("2020", "2020c", "2020d")]


def repair(*references: object, citations: object = (), of: int = 0) -> Repair | None:
    document = dossier(*references, citations=citations).document  # type: ignore[arg-type]
    weighing = weigh(document, document.references[of], cited(document))
    return weighing.repair if weighing else None


def test_the_citing_sentence_alone_tells_the_year() -> None:
    found = repair(
        KURSUN, citations=[citation("Kurşun, 2010", "k", "It was said on October 5, 2020, that (Kurşun, 2010).")]
    )
    assert found is not None
    assert (found.phrase, found.kind) == ("2020 (5 October 2020)", EditKind.YEAR_DIGIT)
    assert found.reasons == ("the citing sentence has “October 5, 2020”", "one digit of the year differs")


def test_address_series_and_citation_agree_on_one_repair() -> None:
    other_year = citation(
        "United Nations, 2020b", "un22b", "On 27 September it stated [United Nations, 2020b].", mends=(Mend.YEAR,)
    )
    found = repair(UN_22B, *UN, citations=[other_year])
    assert found is not None
    assert (dates.iso(found.date), found.suffix, found.phrase) == ("2020-09-27", "b", "2020b (27 September 2020)")
    assert found.kinds == {ClueKind.URL, ClueKind.SERIES, ClueKind.CITATION, ClueKind.SENTENCE}
    assert "the citing sentence has “27 September”: month and day agree" in found.reasons


@pytest.mark.parametrize(
    ("issued", "url", "sentence"),
    [
        pytest.param(
            "2020, October 5", "https://x.org/2020/10/05/a", "On 5 October 2021 he said (K, 2020).", id="address agrees"
        ),
        pytest.param("2020, October 5", "", "On 7 October 2020 he said (K, 2020).", id="another event"),
        pytest.param("2020, October 5", "", "In 1992, after 3 May 1991, they left (K, 2020).", id="history"),
        pytest.param("2020, October 5", "https://x.org/2020/10/06/a", "", id="a day apart"),
        pytest.param("October 2020", "https://x.org/2020/10/06/a", "", id="less precise"),
        pytest.param("n.d.", "https://x.org/2020/10/06/a", "", id="no date to weigh"),
        pytest.param("2020", "", "", id="nothing to weigh it with"),
    ],
)
def test_nothing_to_repair(issued: str, url: str, sentence: str) -> None:
    assert repair(reference("K, M.", issued, key="k", url=url), citations=[citation("K, 2020", "k", sentence)]) is None


def test_two_clues_that_disagree_give_no_repair() -> None:
    page = reference("K, M.", "2010, October 5", key="k", url="https://x.org/2019/10/05/a")
    assert repair(page, citations=[citation("K, 2010", "k", "On 5 October 2020 he said (K, 2010).")]) is None


def test_a_sentence_with_several_sources_belongs_to_none() -> None:
    sentence = "On 5 October 2020 both said so (K, 2010; L, 2020)."
    document = dossier(
        KURSUN, citations=[citation("K, 2010", "k", sentence), citation("L, 2020", "l", sentence)]
    ).document
    assert not list(sole_citations(cited(document), "k"))


def test_each_source_of_a_sentence_has_the_dates_before_it() -> None:
    sentence = "On 5 October 2020 one said so (K, 2010), and on 7 October 2020 the other (L, 2020)."
    document = dossier(
        KURSUN, citations=[citation("K, 2010", "k", sentence), citation("L, 2020", "l", sentence)]
    ).document
    [(own, _)] = sole_citations(cited(document), "k")
    assert [mention.printed for mention in own.mentions] == ["5 October 2020"]


def test_a_source_cited_twice_in_one_sentence_is_still_alone_in_it() -> None:
    sentence = "K (2010) said it (K, 2010)."
    document = dossier(
        KURSUN, citations=[citation("K (2010", "k", sentence), citation("K, 2010", "k", sentence)]
    ).document
    assert len(list(sole_citations(cited(document), "k"))) == 2


def test_a_sentence_that_lists_very_many_sources_dates_none_of_them() -> None:
    listed = [f"(L{number}, 2020)" for number in range(MOST_BESIDE)]
    sentence = f"On 5 October 2020 one said so (K, 2010), and then {' and '.join(listed)}."
    others = [citation(each, f"l{number}", sentence) for number, each in enumerate(listed)]
    few, many = (
        dossier(KURSUN, citations=[citation("(K, 2010)", "k", sentence), *others[:count]]).document
        for count in (3, MOST_BESIDE)
    )
    assert [len(list(sole_citations(cited(document), "k"))) for document in (few, many)] == [1, 0]


@pytest.mark.parametrize(
    ("letters", "missing"),
    [("", ()), ("abc", ()), ("cab", ()), (["", "b", "c"], ()), ("acd", ("b",)), ("b", ("a",)), (["", "c"], ("b",))],
)
def test_gaps_in_a_series(letters: list[str], missing: tuple[str, ...]) -> None:
    assert gaps(letters) == missing
