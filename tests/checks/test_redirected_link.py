from __future__ import annotations

from dataclasses import replace

import pytest

from link_parts import LIVE, UNREAD, URL, dossier, evidence, moved, run
from refcheck.model import Evidence, LinkState


@pytest.mark.parametrize(
    ("gathered", "where"),
    [
        pytest.param(moved((301, "https://other.example/a")), "another site, other.example", id="another site"),
        pytest.param(moved((308, "https://news.other.co.uk/a")), "another site, news.other.co.uk", id="another suffix"),
        pytest.param(moved((301, "https://news.example/")), "the site's start page", id="the start page"),
        pytest.param(
            moved((301, "https://old.paper.co.uk/a"), url="https://www.paper.co.uk/a"), "", id="a host of the same site"
        ),
        pytest.param(moved((301, "https://news.example/2020/ferry")), "", id="elsewhere on the site"),
        pytest.param(moved((301, "https://dx.example/a"), url="https://doi.org/10.1/a"), "", id="meant to redirect"),
        pytest.param(replace(moved((302, "https://other.example/a")), state=LinkState.ALIVE), "", id="temporary"),
        pytest.param(evidence(LinkState.MOVED, live=UNREAD), "", id="Unavailable"),
        pytest.param(evidence(LinkState.ALIVE, live=LIVE), "", id="no redirect"),
        pytest.param(None, "", id="not looked at"),
    ],
)
def test_which_redirects_are_told(gathered: Evidence | None, where: str) -> None:
    problems = run("redirected-link", dossier(gathered))
    assert [where in problem.message for problem in problems] == ([True] if where else [])


def test_the_new_address_is_the_suggestion_and_the_hops_are_the_evidence() -> None:
    [problem] = run("redirected-link", dossier(moved((301, "https://a.example/x"), (308, "https://b.example/y"))))
    assert (problem.printed, problem.suggestion) == (URL, "https://b.example/y")
    assert problem.evidence == (
        f"{URL} answered 301 and pointed to https://a.example/x",
        "https://a.example/x answered 308 and pointed to https://b.example/y",
    )
