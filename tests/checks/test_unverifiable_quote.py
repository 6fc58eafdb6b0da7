from __future__ import annotations

import pytest

from link_parts import UNREAD, dossier, evidence, quoted, run
from refcheck.model import Evidence, LinkState, Verdict

VIDEO = quoted(Verdict.UNVERIFIABLE, reason="video or audio")


@pytest.mark.parametrize(
    ("gathered", "told"),
    [
        pytest.param(evidence(quotes=(VIDEO,)), True, id="a video"),
        *(
            pytest.param(evidence(quotes=(quoted(verdict),)), False, id=verdict)
            for verdict in Verdict
            if verdict is not Verdict.UNVERIFIABLE
        ),
        pytest.param(evidence(LinkState.NOT_ASKED, live=UNREAD), False, id="Unavailable and never looked for"),
        pytest.param(None, False, id="not looked at"),
    ],
)
def test_which_quotations_are_left_to_the_reader(gathered: Evidence | None, told: bool) -> None:
    problems = run("unverifiable-quote", dossier(gathered))
    expected = ["the quotation could not be compared with its source: video or audio"] if told else []
    assert [problem.message for problem in problems] == expected
