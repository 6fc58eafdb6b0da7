"""The example of the documentation shows every verdict, without network, and what it says is what its README says."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import pytest

from refcheck import checks, engine
from refcheck.model import Report, Verdict

EXAMPLES = Path(__file__).parents[2] / "examples"
FOUND = [
    ("altered-quote", "MarkMarlow2021"),
    ("author-mismatch", "Halloran2019"),
    ("citation-name-differs", "DeutscheWelle2020"),
    ("citation-year-differs", "UnitedNations2022b"),
    ("damaged-url", "Sedgwick2023"),
    ("date-contradicts-page", "Kursun2010"),
    ("date-contradicts-page", "Underhill2020"),
    ("date-contradicts-page", "UnitedNations2022b"),
    ("dead-link", "France242020"),
    ("dead-link", "HarbourObservatory2020"),
    ("dead-link", "Pemberton2022"),
    ("dead-link", "Sedgwick2023"),
    ("duplicate-reference", "Thornbury2018-2"),
    ("fact-differs", "QuaysideGazette2020"),
    ("impossible-date", "Sedgwick2023"),
    ("incomplete-entry", "Northcotend"),
    ("inconsistent-host", "InstituteBorderStudies2020b"),
    ("inconsistent-style", ""),
    ("malformed-author", "MarkMarlow2021"),
    ("malformed-doi", "Pemberton2022"),
    ("malformed-isbn", "Oakes2016"),
    ("misattributed-quote", "Reuters2020b"),
    ("quote-not-found", "Brandt2019"),
    ("record-differs", "Ives2017"),
    ("redirected-link", "LakesideInstitute2020"),
    ("retracted-source", "Ives2017"),
    ("source-predates-event", "WeeklyLedger2020"),
    ("speaker-differs", "QuaysideGazette2020"),
    ("title-mismatch", "WeeklyLedger2020"),
    ("tracking-parameter", "Halloran2019"),
    ("unarchived-link", "Halloran2019"),
    ("unarchived-link", "InstituteBorderStudies2020"),
    ("unarchived-link", "InstituteBorderStudies2020b"),
    ("unarchived-link", "KestrelFilms2021"),
    ("unarchived-link", "Underhill2020"),
    ("unarchived-link", "WeeklyLedger2020"),
    ("uncited-reference", "Underhill2020"),
    ("undefined-citation", ""),
    ("unrecorded-work", ""),
    ("unsorted-bibliography", ""),
    ("unverifiable-quote", "KestrelFilms2021"),
    ("unverifiable-quote", "MinistryTransit2021"),
    ("year-series-broken", "UnitedNations2022b"),
]


@cache
def report(name: str = "manuscript.md") -> Report:
    network = engine.Network(replay=str(EXAMPLES / "evidence.warc.gz"), cache=False)
    return engine.verify(str(EXAMPLES / name), network=network)


def test_every_finding() -> None:
    assert sorted((finding.rule, finding.reference) for finding in report().findings) == FOUND
    assert not report().faults


def test_every_rule_is_shown() -> None:
    shown = {finding.rule for name in ("manuscript.md", "broken.bib") for finding in report(name).findings}
    assert shown == set(checks.load())


def test_the_readme_lists_what_is_found() -> None:
    row = re.compile(r"^\| `([a-z0-9-]+)` \| (?:`(.+)`|the text or the list) \|$", re.MULTILINE)
    table = row.findall((EXAMPLES / "README.md").read_text(encoding="utf-8"))
    assert table == FOUND


@pytest.mark.parametrize(
    ("key", "suggestion"),
    [("Kursun2010", "2020 (5 October 2020)"), ("UnitedNations2022b", "2020b (27 September 2020)")],
)
def test_the_two_wrong_years_are_told_with_their_repair(key: str, suggestion: str) -> None:
    assert suggestion in {finding.suggestion for finding in report().findings if finding.reference == key}


def test_which_copy_confirmed_a_quotation() -> None:
    evidence = report().dossier.evidence
    copies = {key: [q.source for q in evidence[key].quotes] for key in ("France242020", "UnitedNations2022b")}
    assert copies == {"France242020": ["capture of 2020-10-03"], "UnitedNations2022b": ["live page"]}
    assert evidence["France242020"].quotes[0].alignment.verdict is Verdict.EXACT


def test_what_could_not_be_read_is_counted() -> None:
    assert [each.reference for each in report().unanswered] == ["KestrelFilms2021", "MinistryTransit2021"]
