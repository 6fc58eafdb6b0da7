from __future__ import annotations

from dataclasses import replace

import pytest

from link_parts import run
from refcheck.model import (
    Answer,
    Confidence,
    Document,
    Dossier,
    Evidence,
    Found,
    Item,
    Location,
    Missing,
    Name,
    PartialDate,
    Problem,
    Record,
    Reference,
    Severity,
    Unavailable,
    Why,
)
from tests_checks import NOW

POE, ROE, LUND = Name(family="Poe", given="Ada"), Name(family="Roe", given="Bo"), Name(family="Lund", given="Olaf")
ITEM = Item(
    type="article-journal",
    title="A quiet war in the northern harbours",
    authors=(POE, ROE),
    issued=PartialDate(2019),
    container_title="Journal of Peace Research",
    volume="12",
    pages="101-119",
    doi="10.1000/quiet.1",
)
OTHER = Item(title="Grain prices of the Baltic", authors=(LUND,))


def recorded(item: Item, *, titles: tuple[str, ...] = (), by_title: bool = False) -> Answer[Record]:
    dates = (item.issued,) if item.issued else ()
    return Found(Record(item, titles or (item.title,), dates, by_title=by_title), "Crossref")


def judged(cited: Item, record: Answer[Record] | None, *, raw: str = "") -> list[Problem]:
    reference = Reference(key="Poe2019", item=cited, raw=raw, location=Location("a.bib", 3, 1, 0), end=0)
    document = Document(path="a.bib", references=(reference,), has_text=False)
    evidence = {"Poe2019": Evidence(key="Poe2019", record=record)}
    return run("record-differs", Dossier(document=document, now=NOW, evidence=evidence))


@pytest.mark.parametrize(
    ("changed", "says", "confidence"),
    [
        pytest.param({"title": "A quiet war in the northern islands"}, "the title", Confidence.MEDIUM, id="a word"),
        pytest.param({"title": "A quiet war in the northern harbourrs"}, "the title", Confidence.LOW, id="a slip"),
        pytest.param({"authors": (LUND, Name(family="Holm", given="Eva"))}, "the authors", Confidence.HIGH, id="all"),
        pytest.param({"authors": (POE, LUND)}, "the entry as “Olaf Lund”", Confidence.MEDIUM, id="one other"),
        pytest.param({"authors": (ROE, POE)}, "the first author", Confidence.MEDIUM, id="order"),
        pytest.param({"authors": (POE,)}, "the authors", Confidence.LOW, id="one left out"),
        pytest.param(
            {"authors": (Name(family="Poe", given="Karl"), Name(family="Roe", given="Dora"))}, "the authors",
            Confidence.MEDIUM, id="their families only",
        ),
        pytest.param({"container_title": "Marine Biology"}, "the journal", Confidence.MEDIUM, id="another journal"),
        pytest.param({"volume": "21"}, "the volume", Confidence.MEDIUM, id="volume"),
        pytest.param({"pages": "110-119"}, "the first page", Confidence.MEDIUM, id="first page"),
        pytest.param({"issued": PartialDate(2009)}, "the year of this work as “2019”", Confidence.MEDIUM, id="year"),
        pytest.param({"issued": PartialDate(2020)}, "the year", Confidence.LOW, id="the year after"),
    ],
)  # fmt: skip
def test_one_statement_differs(changed: dict[str, object], says: str, confidence: Confidence) -> None:
    [problem] = judged(replace(ITEM, **changed), recorded(ITEM))  # type: ignore[arg-type]
    assert says in problem.message
    assert problem.confidence is confidence
    assert problem.severity is (Severity.INFO if confidence is Confidence.LOW else None)


def test_the_doi_of_another_work() -> None:
    [problem] = judged(ITEM, recorded(OTHER))
    assert problem.message == (
        "Crossref has the DOI 10.1000/quiet.1 for another work, “Grain prices of the Baltic” by Olaf Lund; "
        "look up the DOI of the cited one"
    )
    assert (problem.severity, problem.confidence) == (Severity.ERROR, Confidence.HIGH)


@pytest.mark.parametrize(
    ("cited", "record"),
    [
        pytest.param(ITEM, recorded(ITEM), id="all agrees"),
        pytest.param(replace(ITEM, title="A Quiet War"), recorded(ITEM), id="a title cut short"),
        pytest.param(ITEM, recorded(ITEM, titles=(f"{ITEM.title}: a history",)), id="a subtitle"),
        pytest.param(replace(ITEM, title="A quiet war in the northern harbours &amp; bays"),
                     recorded(replace(ITEM, title="A quiet war in the northern harbours & bays")), id="an entity"),
        pytest.param(replace(ITEM, title="Une guerre tranquille dans les ports"), recorded(ITEM), id="translated"),
        pytest.param(replace(ITEM, title="The $O(n)$ harbour of northern wars"),
                     recorded(replace(ITEM, title="The O(n) harbour of northern wars")), id="a formula"),
        pytest.param(replace(ITEM, authors=(Name(family="Poe", given="A."), Name(family="others"))), recorded(ITEM),
                     id="and others"),
        pytest.param(replace(ITEM, authors=(Name(literal="Peace Group"),)), recorded(ITEM), id="an organisation"),
        pytest.param(replace(ITEM, authors=(Name(family="По", given="Ада"),)), recorded(ITEM), id="another script"),
        pytest.param(ITEM, recorded(replace(ITEM, authors=())), id="the record names nobody"),
        pytest.param(ITEM, recorded(replace(ITEM, authors=(POE,))), id="the record names fewer"),
        pytest.param(replace(ITEM, container_title="J. Peace Res."), recorded(ITEM), id="an abbreviated journal"),
        pytest.param(replace(ITEM, pages="e101"), recorded(ITEM), id="an e-locator"),
        pytest.param(replace(ITEM, pages="104567"), recorded(replace(ITEM, pages="2-15", number="104567")),
                     id="the number of the article"),
        pytest.param(replace(ITEM, pages="1-15"), recorded(replace(ITEM, pages="104567")), id="pages of its own"),
        pytest.param(replace(ITEM, type="book", issued=PartialDate(1999)), recorded(ITEM), id="another edition"),
        pytest.param(
            replace(ITEM, issued=PartialDate(1999), original_issued=PartialDate(2019)), recorded(ITEM), id="a reprint"
        ),
        pytest.param(replace(ITEM, volume="XII"), recorded(ITEM), id="a Roman volume"),
        pytest.param(replace(OTHER, type="chapter", container_title=ITEM.title), recorded(ITEM), id="the book's DOI"),
        pytest.param(replace(ITEM, title=""), recorded(OTHER), id="no title"),
        pytest.param(ITEM, recorded(replace(OTHER, title="")), id="a record without a title"),
        pytest.param(ITEM, Missing("Crossref", "no record of this DOI"), id="no record"),
        pytest.param(ITEM, Unavailable("Crossref", Why.RATE_LIMITED), id="Unavailable"),
        pytest.param(ITEM, None, id="not looked at"),
    ],
)  # fmt: skip
def test_silence(cited: Item, record: Answer[Record] | None) -> None:
    assert judged(cited, record) == []


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param("author = {Poe, Ada and others},", id="BibTeX"),
        pytest.param("Poe, A., et al. (2019)", id="et al."),
        pytest.param("Poe, A., … Roe, B. (2019)", id="an ellipsis"),
    ],
)
def test_authors_left_out_and_said_so(raw: str) -> None:
    assert judged(replace(ITEM, authors=(POE,)), recorded(ITEM), raw=raw) == []


@pytest.mark.parametrize(
    ("year", "confidence"),
    [
        pytest.param(2019, Confidence.MEDIUM, id="of the same year"),
        pytest.param(2021, Confidence.LOW, id="of another year: it may have appeared twice"),
    ],
)
def test_a_journal_of_a_work_found_by_its_title(year: int, confidence: Confidence) -> None:
    cited = replace(ITEM, doi="", container_title="Marine Biology", issued=PartialDate(year))
    [problem] = judged(cited, recorded(ITEM, by_title=True))
    assert problem.confidence is confidence
    assert problem.url == "https://doi.org/10.1000/quiet.1"
    assert "found by its title" in problem.evidence[-1]


def test_all_that_differs_is_listed() -> None:
    [problem] = judged(replace(ITEM, volume="21", pages="9"), recorded(ITEM))
    assert problem.evidence[:2] == (
        "volume: “21” here, “12” at Crossref",
        "first page: “9” here, “101-119” at Crossref",
    )
