"""Gathering through the real client from a real server on loopback."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from gather_parts import ARTICLE, NOT_FOUND, NOW, OTHER, document, html, reference
from loopback import Answer, Site, site
from refcheck.config import HttpSettings
from refcheck.gather import gather
from refcheck.http import Client
from refcheck.model import Evidence, Found, LinkState, Missing, Need, Unavailable, Verdict

OOPS = html("Our shop", "Nothing to be seen here, dear visitor.")
SETTINGS = HttpSettings(allow_private=True, interval=0.0, deadline=3.0, read_timeout=1.0)


@pytest.fixture(scope="module")
def web() -> Iterator[tuple[Site, Site]]:
    """An honest site, and a shop that shows the same page under every address."""
    with site({}, otherwise=Answer(OOPS)) as shop:
        answers = {
            "/ok": Answer(ARTICLE),
            "/gone": Answer("", 410),
            "/refused": Answer("", 403),
            "/broken": Answer("", 500),
            "/soft": Answer(NOT_FOUND),
            "/sent-home": Answer("", 302, (("Location", "/"),)),
            "/": Answer(OTHER),
            "/moved": Answer("", 301, (("Location", "/ok"),)),
            "/little": Answer(OOPS),
            "/slow": Answer(ARTICLE, pause=2.5),
        }
        with site(answers) as honest:
            yield honest, shop


def look_at(url: str) -> Evidence:
    with Client(SETTINGS, wait=lambda _: None) as client:
        needs = {Need.LIVE, Need.QUOTES}
        dossier = gather(document(reference("Ferry2020", url=url)), needs=needs, client=client, archive=None, now=NOW)
    return dossier.evidence["Ferry2020"]


@pytest.mark.parametrize(
    ("path", "state", "live"),
    [
        ("/ok", LinkState.ALIVE, Found),
        ("/nowhere", LinkState.GONE, Missing),
        ("/gone", LinkState.GONE, Missing),
        ("/refused", LinkState.BLOCKED, Unavailable),
        ("/soft", LinkState.SOFT_404, Missing),
        ("/sent-home", LinkState.SOFT_404, Missing),
        ("/moved", LinkState.MOVED, Found),
        ("/little", LinkState.ALIVE, Found),
    ],
)
def test_what_a_site_answers(web: tuple[Site, Site], path: str, state: LinkState, live: type) -> None:
    found = look_at(web[0].base + path)
    assert found.state is state
    assert isinstance(found.live, live)


def test_a_site_that_shows_one_page_for_everything(web: tuple[Site, Site]) -> None:
    found = look_at(f"{web[1].base}/stories/ferry")
    assert found.state is LinkState.SOFT_404
    assert "a made-up address beside it shows the same page" in found.state_seen


def test_a_port_that_nobody_listens_on_is_not_dead(web: tuple[Site, Site]) -> None:
    assert look_at("http://127.0.0.1:9/ferry").state in (LinkState.UNREACHABLE, LinkState.NOT_ASKED)


def test_many_references_at_once(web: tuple[Site, Site]) -> None:
    base = web[0].base
    refs = tuple(reference(f"R{n}", url=f"{base}/{path}") for n, path in enumerate(("ok", "gone", "refused", "ok")))
    with Client(SETTINGS) as client:
        dossier = gather(document(*refs), needs=set(Need), client=client, archive=None, now=NOW)
    assert [dossier.evidence[f"R{n}"].state for n in range(4)] == [
        LinkState.ALIVE, LinkState.GONE, LinkState.BLOCKED, LinkState.ALIVE,
    ]  # fmt: skip
    assert dossier.evidence["R0"].quotes[0].alignment.verdict is Verdict.EXACT
