from __future__ import annotations

from dataclasses import replace

import pytest

from link_parts import ARCHIVE_SHUT, CAPTURE, MEMENTO_URL, NO_CAPTURE, UNREAD, URL, dossier, evidence, run
from refcheck.model import Confidence, Evidence, LinkState, Missing

GONE = evidence(LinkState.GONE, live=Missing(URL, "404 Not Found"), state_seen="404 Not Found", status=404)
OFFERED = f"archiveurl = {MEMENTO_URL}, archivedate = 2020-10-06"
SOFT = evidence(LinkState.SOFT_404, live=Missing(URL, "not-found page"), state_seen="not-found page: “Page not found”")


@pytest.mark.parametrize(
    ("gathered", "confidence"),
    [
        pytest.param(GONE, Confidence.HIGH, id="404"),
        pytest.param(SOFT, Confidence.MEDIUM, id="a not-found page that says 200 is less sure"),
        pytest.param(None, None, id="not looked at"),
        pytest.param(Evidence(key="Ferry2020"), None, id="not asked"),
        *(
            pytest.param(evidence(state, live=UNREAD), None, id=f"{state} is not dead")
            for state in LinkState
            if state not in (LinkState.GONE, LinkState.SOFT_404)
        ),
    ],
)
def test_which_links_are_dead(gathered: Evidence | None, confidence: Confidence | None) -> None:
    assert [problem.confidence for problem in run("dead-link", dossier(gathered))] == (
        [confidence] if confidence else []
    )


def test_an_address_outside_the_list() -> None:
    given = dossier(GONE)
    [entry] = given.document.references
    outside = replace(given, document=replace(given.document, references=(), addresses=(entry,)))
    assert [problem.printed for problem in run("dead-link", outside)] == [URL]


def test_an_address_put_together_from_pieces_may_be_another() -> None:
    looked_at = dossier(replace(GONE, memento=NO_CAPTURE))
    [entry] = looked_at.document.references
    kept = URL.replace("ferry", "fer- ry")
    assert kept != URL
    parted = replace(entry, raw=f"Ferry (2020). {kept}", url_readings=("https://a.example/other",))
    document = replace(looked_at.document, references=(parted,))
    [problem] = run("dead-link", replace(looked_at, document=document))
    assert (problem.confidence, problem.suggestion) == (Confidence.LOW, "https://a.example/other")
    assert "put together from the pieces" in problem.message


@pytest.mark.parametrize(
    ("memento", "says", "suggestion"),
    [
        pytest.param(
            CAPTURE, "the archive holds a capture of 2020-10-06", OFFERED, id="a copy is offered"),
        pytest.param(NO_CAPTURE, "the archive holds no capture of it", "", id="there is none"),
        pytest.param(ARCHIVE_SHUT, "is not known (archive not asked: 429)", "", id="the archive could not be asked"),
        pytest.param(None, "look for its new address", "", id="the archive was not asked"),
    ],
)  # fmt: skip
def test_what_is_said_of_a_copy(memento: object, says: str, suggestion: str) -> None:
    [problem] = run("dead-link", dossier(replace(GONE, memento=memento)))  # type: ignore[arg-type]
    assert problem.message == f"the address is gone (404 Not Found); {problem.message.partition('; ')[2]}"
    assert says in problem.message
    assert problem.suggestion == suggestion
    assert (problem.reference, problem.printed, problem.seen) == ("Ferry2020", URL, "404 Not Found")
