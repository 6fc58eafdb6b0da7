"""The order of things: what is asked, what is sorted out, what becomes of faults, and the exit code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

import refcheck
from refcheck import checks, engine
from refcheck.config import Config, Suppression
from refcheck.engine import Network
from refcheck.errors import ConfigError, InputError
from refcheck.model import (
    Confidence,
    Document,
    Dossier,
    Evidence,
    Fault,
    Found,
    Need,
    Problem,
    Rule,
    Severity,
    Unavailable,
    Why,
)

NOW = datetime(2026, 11, 24, tzinfo=UTC)
BIB = "@misc{a, title={A}, url={https://a.example/}}\n@misc{b, title={B}, url={https://b.example/}}\n"


def each_reference(dossier: Dossier) -> Iterator[Problem]:
    for reference in dossier.document.references:
        yield Problem(message="seen", location=reference.location, reference=reference.key)


def failing(dossier: Dossier) -> Iterator[Problem]:
    yield from each_reference(dossier)
    raise KeyError("a bug")


def rule(name: str, check: object = each_reference, *, needs: frozenset[Need] = frozenset()) -> Rule:
    return Rule(name=name, severity=Severity.WARNING, confidence=Confidence.MEDIUM, check=check, doc=name, needs=needs)  # type: ignore[arg-type]


@pytest.fixture
def source(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    rules = {each.name: each for each in (rule("one"), rule("two", needs=frozenset({Need.LIVE})))}
    monkeypatch.setattr(checks, "load", lambda: rules)
    path = tmp_path / "a.bib"
    path.write_text(BIB)
    return str(path)


def verify(source: str, config: Config | None = None) -> engine.Report:
    return engine.verify(source, config, network=Network(offline=True), now=NOW)


def found(report: engine.Report) -> list[tuple[str, str]]:
    return [(finding.rule, finding.reference) for finding in report.findings]


def test_findings_come_in_reading_order(source: str) -> None:
    assert found(verify(source)) == [("one", "a"), ("two", "a"), ("one", "b"), ("two", "b")]


@pytest.mark.parametrize(
    ("config", "rules"),
    [
        pytest.param(Config(select=("one",)), {"one"}, id="selected"),
        pytest.param(Config(ignore=("one",)), {"two"}, id="ignored"),
        pytest.param(Config(select=("one", "two"), ignore=("two",)), {"one"}, id="ignoring goes before selecting"),
        pytest.param(Config(min_confidence=Confidence.HIGH), set(), id="not sure enough"),
    ],
)
def test_rules_and_confidence_are_chosen(source: str, config: Config, rules: set[str]) -> None:
    assert {name for name, _ in found(verify(source, config))} == rules


@pytest.mark.parametrize(
    "config",
    [
        Config(select=("onne",)),
        Config(ignore=("onne",)),
        Config(severities=(("onne", Severity.INFO),)),
        Config(suppress=(Suppression("onne", "", "why"),)),
    ],
    ids=["select", "ignore", "severity", "suppress"],
)
def test_a_rule_that_does_not_exist_is_named(source: str, config: Config) -> None:
    with pytest.raises(ConfigError, match="no rule is called 'onne'; did you mean one"):
        verify(source, config)


def test_suppressions_are_kept_with_their_reason_and_unused_ones_noted(source: str) -> None:
    silence = (Suppression("one", "a", "known"), Suppression("two", "", "all of it"), Suppression("one", "c", "gone"))
    report = verify(source, Config(suppress=silence))
    assert found(report) == [("one", "b")]
    assert [each.reason for each in report.suppressed] == ["known", "all of it", "all of it"]
    assert report.notes == ("nothing left to suppress: one c",)


def test_the_users_severity_goes_before_the_rules(source: str) -> None:
    report = verify(source, Config(select=("one",), severities=(("one", Severity.ERROR),)))
    assert {finding.severity for finding in report.findings} == {Severity.ERROR}


def test_a_fault_in_a_rule_keeps_the_rest_and_exits_two(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "load", lambda: {"bad": rule("bad", failing), "one": rule("one")})
    report = verify(source)
    assert ("one", "b") in found(report)
    assert [fault.rule for fault in report.faults] == ["bad"]
    assert engine.exit_code(report, Config()) == 2


def test_a_fault_in_gathering_keeps_what_the_text_shows(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object, **__: object) -> Dossier:
        raise KeyError("a bug")

    monkeypatch.setattr(engine, "gather", broken)
    report = verify(source)
    assert ("one", "a") in found(report)
    assert "a bug" in report.faults[0].error


def gathered(monkeypatch: pytest.MonkeyPatch, evidence: dict[str, Evidence]) -> None:
    def stand_in(document: Document, **_: object) -> Dossier:
        return Dossier(document=document, now=NOW, evidence=evidence)

    monkeypatch.setattr(engine, "gather", stand_in)


def test_a_fault_over_one_source_is_told_with_its_reference_and_exits_two(
    source: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Unavailable("https://a.example/", Why.FAULT, "KeyError: a bug (read, line 3)")
    gathered(monkeypatch, {"a": Evidence(key="a", live=broken)})
    report = verify(source)
    assert report.faults == (Fault("gather", "a", "KeyError: a bug (read, line 3)"),)
    assert ("one", "b") in found(report)
    assert engine.exit_code(report, Config()) == 2


def test_open_questions_are_listed_and_silence_is_none(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    wall = Unavailable("a.example", Why.BOT_WALL)
    limit = Unavailable("archive", Why.RATE_LIMITED, "429")
    silent = Unavailable("registry", Why.TIMEOUT)
    gathered(monkeypatch, {"a": Evidence(key="a", live=wall, memento=limit, record=silent), "b": Evidence(key="b")})
    report = verify(source)
    assert [(each.reference, each.question, each.reason) for each in report.unanswered] == [
        ("a", "page", "bot wall"),
        ("a", "archived copy", "rate limited: 429"),
        ("a", "registry record", "timed out"),
    ]


def test_without_network_each_source_is_counted_once(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    down = Unavailable("a.example", Why.NO_NETWORK)
    gathered(monkeypatch, {"a": Evidence(key="a", live=down, memento=down, first_capture=down)})
    report = verify(source)
    assert len(report.unanswered) == 1
    assert report.notes == ("no network: only what the text itself shows was checked",)


@pytest.mark.parametrize(
    ("config", "open_question", "code"),
    [
        pytest.param(Config(), False, 1, id="a warning at the default"),
        pytest.param(Config(fail_on=Severity.ERROR), False, 0, id="a warning below the bar"),
        pytest.param(Config(fail_on=None), False, 0, id="never"),
        pytest.param(Config(fail_on=None), True, 0, id="open questions fail nothing"),
        pytest.param(Config(fail_on=None, strict=True), True, 1, id="unless strict"),
        pytest.param(Config(fail_on=None, strict=True), False, 0, id="strict without open questions"),
    ],
)
def test_exit_codes(source: str, config: Config, open_question: bool, code: int) -> None:
    report = replace(verify(source, Config(select=("one",))), unanswered=())
    if open_question:
        report = replace(report, unanswered=(refcheck.engine.Unanswered("a", "s", "page", "blocked"),))
    assert engine.exit_code(report, config) == code


def test_progress_tells_that_the_input_was_read(source: str) -> None:
    events: list[object] = []
    engine.verify(source, network=Network(offline=True), now=NOW, on_event=events.append)
    assert isinstance(events[0], engine.Read)


def test_a_bibliography_without_any_entry_is_refused(source: str) -> None:
    Path(source).write_text("@comment{nothing}\n")
    with pytest.raises(InputError, match="no BibTeX entry"):
        verify(source)


def test_the_public_names_lead_to_their_homes() -> None:
    assert {name: getattr(refcheck, name).__name__ for name in refcheck.__all__} == {n: n for n in refcheck.__all__}
    with pytest.raises(AttributeError):
        refcheck.nothing  # noqa: B018 - the access is the test


def test_found_pages_are_no_questions(source: str, monkeypatch: pytest.MonkeyPatch) -> None:
    gathered(monkeypatch, {"a": Evidence(key="a", first_capture=Found(NOW, "archive"))})
    assert verify(source).unanswered == ()


@pytest.mark.parametrize(
    ("body", "noted"),
    [
        pytest.param("논의되었다(Lee, 2014). 그렇다.", True, id="hardly an entry is cited"),
        pytest.param("It rains (Lee 2014; Cho 2015; Kim 2016; Han 2017).", False, id="most are"),
    ],
)
def test_a_text_whose_citations_are_not_understood_is_told(tmp_path: Path, body: str, *, noted: bool) -> None:
    names = ("Lee", "Cho", "Kim", "Han", "Oh", "Seo")
    entries = "\n\n".join(f"{name}, A. (201{at}). A title of some words. Press." for at, name in enumerate(names, 4))
    path = tmp_path / "m.txt"
    path.write_text(f"A study\n\n{body}\n\nReferences\n\n{entries}\n", encoding="utf-8")
    notes = verify(str(path)).notes
    assert any("in a form that is not understood" in note for note in notes) is noted
