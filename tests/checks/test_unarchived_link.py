from __future__ import annotations

import pytest

from link_parts import ARCHIVE_SHUT, CAPTURE, NO_CAPTURE, UNREAD, URL, dossier, evidence, run
from refcheck.model import Evidence, LinkState


@pytest.mark.parametrize(
    ("gathered", "told"),
    [
        pytest.param(evidence(memento=NO_CAPTURE), True, id="alive and never captured"),
        pytest.param(evidence(LinkState.MOVED, memento=NO_CAPTURE), True, id="moved and never captured"),
        pytest.param(evidence(memento=CAPTURE), False, id="captured"),
        pytest.param(evidence(memento=ARCHIVE_SHUT), False, id="Unavailable"),
        pytest.param(evidence(memento=None), False, id="the archive was not asked"),
        pytest.param(evidence(LinkState.GONE, memento=NO_CAPTURE), False, id="gone: too late to keep it"),
        pytest.param(evidence(LinkState.BLOCKED, live=UNREAD, memento=NO_CAPTURE), False, id="is it there?"),
        pytest.param(evidence(url="https://doi.org/10.1/a", memento=NO_CAPTURE), False, id="a DOI is kept by others"),
        pytest.param(None, False, id="not looked at"),
    ],
)
def test_which_pages_want_keeping(gathered: Evidence | None, told: bool) -> None:
    assert [problem.url for problem in run("unarchived-link", dossier(gathered))] == ([URL] if told else [])
