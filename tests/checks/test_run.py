"""Running the rules: findings in reading order, stamped; a fault of ours in one rule leaves the rest standing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from refcheck import checks
from refcheck.model import Confidence, Dossier, Problem, Rule, Severity
from tests_checks import at, dossier


def rule(name: str, *found: Problem, fails: bool = False) -> Rule:
    def check(_: Dossier) -> Iterator[Problem]:
        yield from found
        if fails:
            raise KeyError("missing")

    return Rule(name=name, severity=Severity.WARNING, confidence=Confidence.MEDIUM, check=check, doc="What it is.")


def problem(line: int, printed: str = "", **more: Confidence) -> Problem:
    return Problem(message="seen", location=at(line), reference="key", printed=printed, **more)  # type: ignore[arg-type]


def test_findings_come_in_reading_order_whatever_the_order_of_the_rules() -> None:
    rules = [rule("b", problem(9), problem(2)), rule("a", problem(9))]
    found, _ = checks.run(dossier(), rules)
    assert [(each.location.line, each.rule) for each in found] == [(2, "b"), (9, "a"), (9, "b")]
    assert checks.run(dossier(), rules[::-1])[0] == found


def test_a_finding_carries_its_rule_and_what_overrides_it() -> None:
    (plain, sure), _ = checks.run(dossier(), [rule("a", problem(1), problem(2, confidence=Confidence.HIGH))])
    assert (plain.rule, plain.severity, plain.confidence) == ("a", Severity.WARNING, Confidence.MEDIUM)
    assert sure.confidence is Confidence.HIGH


def test_a_fingerprint_does_not_depend_on_lines() -> None:
    before, _ = checks.run(dossier(), [rule("a", problem(1, "x  y"), problem(5, "z"))])
    after, _ = checks.run(dossier(), [rule("a", problem(31, "x y"), problem(35, "z"))])
    assert [each.fingerprint for each in before] == [each.fingerprint for each in after]


def test_fingerprints_tell_findings_apart() -> None:
    found, _ = checks.run(
        dossier(), [rule("a", problem(1, "x"), problem(2, "x"), problem(3, "y")), rule("b", problem(1, "x"))]
    )
    other, _ = checks.run(dossier(), [rule("a", replace(problem(1, "x"), reference="another"))])
    assert len({each.fingerprint for each in (*found, *other)}) == 5


def test_a_rule_that_fails_is_told_and_the_others_go_on() -> None:
    found, faults = checks.run(dossier(), [rule("bad", problem(1), fails=True), rule("good", problem(2))])
    assert [each.rule for each in found] == ["bad", "good"]
    assert [fault.rule for fault in faults] == ["bad"]
    assert "KeyError" in faults[0].error


def test_rules_that_tell_the_same_repair_of_a_date_speak_once_with_all_evidence() -> None:
    def dated(name: str, seen: str, suggestion: str = "2020") -> Rule:
        return rule(name, replace(problem(1, "2010"), suggestion=suggestion, evidence=(seen,)))

    told = [dated("date-contradicts-url", "address"), dated("date-contradicts-page", "page")]
    [one], _ = checks.run(dossier(), told)
    assert (one.rule, one.evidence) == ("date-contradicts-page", ("page", "address"))
    apart, _ = checks.run(dossier(), [told[0], dated("date-contradicts-page", "page", "2021")])
    assert len(apart) == 2
    other, _ = checks.run(dossier(), [rule("a", problem(1), problem(1))])
    assert len(other) == 2
