"""The registry of DOIs from a bibliography to the findings: a server on loopback, recording, replay, suppression."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from refcheck import engine
from refcheck.config import Config, HttpSettings, RegistrySettings, Suppression
from refcheck.engine import Network
from refcheck.model import Report
from servers.site import Site, page

BIB = """
@article{quiet, title={A quiet war}, author={Poe, A.}, year={2010}, doi={10.1000/a,b(c)}}
@article{loud, title={A loud war}, author={Roe, B.}, year={2011}, doi={10.1000/loud}}
@article{busy, title={A busy war}, author={Coe, C.}, year={2012}, doi={10.1000/busy}}
@book{plain, title={A plain war}, author={Doe, D.}, year={2013}}
"""
RETRACTED = {
    "DOI": "10.1000/A,B(C)",
    "title": ["A quiet war"],
    "updated-by": [{"DOI": "10.1000/r.7", "type": "retraction", "updated": {"date-parts": [[2019, 5, 2]]}}],
}
JSON = (("Content-Type", "application/json"),)


@pytest.fixture
def registry() -> Iterator[Site]:
    record = json.dumps({"status": "ok", "message": RETRACTED})
    routes = {"/works/10.1000%2Fa%2Cb%28c%29": page(record, headers=JSON), "/works/10.1000%2Fbusy": page("", 403)}
    with Site(routes) as site:
        yield site


def verify(tmp_path: Path, site: Site, config: Config | None = None, **network: str) -> Report:
    path = tmp_path / "a.bib"
    path.write_text(BIB)
    settings = replace(
        config or Config(),
        select=("retracted-source",),
        http=HttpSettings(interval=0, contact="me@example.org"),
        registry=RegistrySettings(
            url=site.url, datacite_url=site.url, enabled=config is None or config.registry.enabled
        ),
    )
    return engine.verify(str(path), settings, network=Network(cache=False, **network))  # type: ignore[arg-type]


def test_a_retraction_is_told_and_what_was_not_answered_is_counted(tmp_path: Path, registry: Site) -> None:
    report = verify(tmp_path, registry)
    [finding] = report.findings
    assert (finding.rule, finding.reference) == ("retracted-source", "quiet")
    assert finding.message.startswith("Crossref records a retraction of 2019-05-02 by 10.1000/r.7")
    assert [(each.reference, each.source, each.question) for each in report.unanswered] == [
        ("busy", "Crossref", "registry record")
    ]
    assert all("mailto:me@example.org" in asked.headers["user-agent"] for asked in registry.asked)
    assert sorted(registry.counts.values()) == [1, 1, 1, 1, 1]


def test_a_recording_gives_the_same_findings_without_the_registry(tmp_path: Path, registry: Site) -> None:
    recording = str(tmp_path / "evidence.warc.gz")
    recorded = verify(tmp_path, registry, record=recording)
    asked = len(registry.asked)
    replayed = verify(tmp_path, registry, replay=recording)
    assert (replayed.findings, replayed.unanswered) == (recorded.findings, recorded.unanswered)
    assert len(registry.asked) == asked


def test_work_cited_on_purpose_can_be_suppressed(tmp_path: Path, registry: Site) -> None:
    silence = Suppression("retracted-source", "quiet", "cited as an example of its kind")
    report = verify(tmp_path, registry, Config(suppress=(silence,)))
    assert not report.findings
    assert [each.reason for each in report.suppressed] == ["cited as an example of its kind"]


def test_a_registry_that_is_left_out_is_not_asked(tmp_path: Path, registry: Site) -> None:
    report = verify(tmp_path, registry, Config(registry=RegistrySettings(enabled=False)))
    assert (report.findings, report.unanswered, registry.asked) == ((), (), [])
