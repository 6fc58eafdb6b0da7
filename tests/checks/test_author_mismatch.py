from __future__ import annotations

import pytest

from gather_parts import FILLER, TITLE, page
from link_parts import UNREAD, URL, dossier, evidence, run
from refcheck.model import Confidence, Evidence, Found, Name, Page

RULE = "author-mismatch"
LUND = Name(given="Ole", family="Lund")
AGENCY = Name(literal="Harbour News")


def by(*authors: str, text: str = FILLER * 6 + "\nBy Ayşe Yılmaz", **more: object) -> Found[Page]:
    values: dict[str, object] = {"title": TITLE, "titles": (TITLE,), "language": "en", "authors": authors} | more
    return Found(page(text, **values), URL)


@pytest.mark.parametrize(
    ("gathered", "confidence"),
    [
        pytest.param(evidence(live=by("Ayşe Yılmaz")), None, id="another person"),
        pytest.param(evidence(live=by("Ayşe Yılmaz"), memento=by("Ayşe Yılmaz")), None, id="in both copies"),
        pytest.param(evidence(live=UNREAD, memento=by("Ayşe Yılmaz")), None, id="in the capture"),
        pytest.param(
            evidence(live=by("Ayşe Yılmaz", text=FILLER + "\nBy Ayşe Yılmaz")), Confidence.LOW, id="on a short page"
        ),
    ],
)
def test_what_is_told(gathered: Evidence, confidence: Confidence | None) -> None:
    [problem] = run(RULE, dossier(gathered, authors=(LUND,)))
    assert (problem.printed, problem.seen, problem.confidence) == ("Ole Lund", "Ayşe Yılmaz", confidence)


@pytest.mark.parametrize(
    ("authors", "gathered"),
    [
        pytest.param((LUND,), evidence(live=UNREAD), id="Unavailable"),
        pytest.param((LUND,), None, id="not looked at"),
        pytest.param((LUND,), evidence(live=None), id="not asked"),
        pytest.param((LUND,), evidence(live=by("O. Lund")), id="by initial"),
        pytest.param((LUND,), evidence(live=by("Ayşe Yılmaz", text=FILLER + "Mr Lund said so.")), id="in the text"),
        pytest.param((LUND,), evidence(live=by()), id="a page without an author"),
        pytest.param(
            (LUND,), evidence(live=by("Ayşe Yılmaz", text=FILLER * 6)), id="a name that only the markup gives"
        ),
        pytest.param((LUND,), evidence(live=by("News Desk")), id="a page by an organisation"),
        pytest.param((AGENCY,), evidence(live=by("Ayşe Yılmaz")), id="an entry by an organisation"),
        pytest.param((LUND,), evidence(live=by("Ayşe Yılmaz"), memento=by("Ole Lund")), id="the capture names him"),
        pytest.param((LUND,), evidence(live=by("Ayşe Yılmaz", titles=("Bakery wins",))), id="not the cited page"),
        pytest.param((), evidence(live=by("Ayşe Yılmaz")), id="an entry without author"),
    ],
)
def test_silence(authors: tuple[Name, ...], gathered: Evidence | None) -> None:
    assert run(RULE, dossier(gathered, authors=authors)) == []
