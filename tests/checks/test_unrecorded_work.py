from __future__ import annotations

import pytest

from link_parts import run
from refcheck.model import (
    Answer,
    Document,
    Dossier,
    Evidence,
    Found,
    Item,
    Location,
    Missing,
    Problem,
    Record,
    Reference,
    Unavailable,
    Why,
)
from tests_checks import NOW

HAS = Found(Record(Item(title="A quiet war")), "Crossref")
LACKS = Missing("Crossref", "no work of this title")


def judged(*answers: Answer[Record] | None, kind: str = "article-journal") -> list[Problem]:
    references = tuple(
        Reference(key=f"Poe{number}", item=Item(type=kind), raw="", location=Location("a.bib", 3, 1, 0), end=0)
        for number, _ in enumerate(answers)
    )
    evidence = {f"Poe{number}": Evidence(key=f"Poe{number}", record=answer) for number, answer in enumerate(answers)}
    return run(
        "unrecorded-work", Dossier(document=Document(path="a.bib", references=references), now=NOW, evidence=evidence)
    )


def test_articles_without_a_record_are_one_finding() -> None:
    [problem] = judged(HAS, LACKS, HAS, LACKS)
    assert problem.message == (
        "2 of 4 articles looked for have no record at Crossref: Poe1, Poe3; look up those that you have not seen"
    )
    assert problem.evidence[0] == "Poe1: no work of this title at Crossref"


def test_a_long_list_is_cut() -> None:
    [problem] = judged(*[LACKS] * 20)
    assert "Poe11 and 8 more;" in problem.message
    assert len(problem.evidence) == 20


@pytest.mark.parametrize(
    ("answers", "kind"),
    [
        pytest.param((HAS, HAS), "article-journal", id="all have one"),
        pytest.param((LACKS,), "book", id="books are seldom registered"),
        pytest.param((Missing("Crossref", "no record of this DOI"),), "article-journal", id="only the DOI was asked"),
        pytest.param((Unavailable("Crossref", Why.TIMEOUT),), "article-journal", id="Unavailable"),
        pytest.param((None,), "article-journal", id="not looked at"),
    ],
)
def test_silence(answers: tuple[Answer[Record] | None, ...], kind: str) -> None:
    assert judged(*answers, kind=kind) == []
