"""A manuscript that cites in notes, checked against a real site on loopback: what is wrong is told, nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from loopback import Answer, site
from refcheck import engine
from refcheck.config import ArchiveSettings, Config, HttpSettings, RegistrySettings

BRIDGE = """<html><head><title>Bridge closed after storm</title>
<meta property="article:published_time" content="2020-10-05"></head><body><article><h1>Bridge closed after storm</h1>
<p>The bridge over the Arl was closed on Monday after a storm tore away parts of the railing. The mayor said that the
bridge would not reopen before spring. Engineers will inspect the piers in the coming weeks.</p>
</article></body></html>"""
FERRY = """<html><head><title>The last ferry of Dornach</title>
<meta property="article:published_time" content="2019-03-02"></head><body><article><h1>The last ferry of Dornach</h1>
<p>2 March 2019</p>
<p>For three hundred years the ferry was the only way across the river, and nobody thought it slow. When the bridge
came, the ferrymen became porters, and their sons became clerks.</p></article></body></html>"""
TEXT = """# Crossing

The storm closed the bridge.[^1] The mayor said that "{reopen}."[^2] Before that, the ferry "was the only way across the
river, and nobody thought it slow."[^3] Its men "became porters, and their sons became clerks."[^4]

[^1]: Paul Dorn, "Bridge Closed After Storm," *Harbour Times*, October 5, 2020, {base}/bridge.
[^2]: Dorn, "Bridge Closed."
[^3]: Anna Lee, "The Last Ferry of Dornach," *River Blog*, March 2, {year}, {base}/ferry.
[^4]: Ibid.
"""


@pytest.mark.parametrize(
    ("reopen", "year", "told"),
    [
        pytest.param("the bridge would not reopen before spring", 2019, [], id="all as the sources have it"),
        pytest.param(
            "the bridge would reopen before spring",
            2009,
            [("altered-quote", "Dorn2020"), ("date-contradicts-page", "Lee2009")],
            id="a word left out, a wrong year",
        ),
    ],
)
def test_notes_lead_to_their_sources(tmp_path: Path, reopen: str, year: int, told: list[tuple[str, str]]) -> None:
    with site({"/bridge": Answer(BRIDGE), "/ferry": Answer(FERRY)}) as web:
        path = tmp_path / "m.md"
        path.write_text(TEXT.format(reopen=reopen, year=year, base=web.base), encoding="utf-8")
        settings = HttpSettings(allow_private=True, interval=0.0, deadline=5.0, read_timeout=2.0)
        config = Config(http=settings, archive=ArchiveSettings(enabled=False), registry=RegistrySettings(enabled=False))
        report = engine.verify(str(path), config, network=engine.Network(cache=False))
    assert [(finding.rule, finding.reference) for finding in report.findings] == told
    assert len(report.dossier.document.quotes) == 3
