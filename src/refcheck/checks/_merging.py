"""One finding where several rules tell the same repair of one entry's date, with the evidence of all of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from refcheck.model import Confidence, Problem, Rule, Severity

# Of rules that tell the same, the earlier one here speaks: what the page says outweighs its address, and both the text.
_DATES = ("date-contradicts-page", "date-contradicts-url", "date-contradicts-text")


def merged(problems: Iterable[tuple[Rule, Problem]]) -> list[tuple[Rule, Problem]]:
    """The *problems*, those that one date of one entry is mistyped, and how, told once."""
    kept: list[tuple[Rule, Problem]] = []
    same: dict[tuple[str, str, str], list[tuple[Rule, Problem]]] = {}
    for rule, problem in problems:
        if rule.name in _DATES and problem.suggestion:
            same.setdefault((problem.reference, problem.printed, problem.suggestion), []).append((rule, problem))
        else:
            kept.append((rule, problem))
    return kept + [_one(told) for told in same.values()]


def _one(told: list[tuple[Rule, Problem]]) -> tuple[Rule, Problem]:
    told = sorted(told, key=lambda pair: _DATES.index(pair[0].name))
    rule, problem = told[0]
    if len(told) == 1:
        return rule, problem
    evidence = dict.fromkeys(line for _, each in told for line in each.evidence)
    return rule, replace(
        problem,
        evidence=tuple(evidence),
        severity=max(_severity(*each) for each in told),
        confidence=max(_confidence(*each) for each in told),
    )


def _severity(rule: Rule, problem: Problem) -> Severity:
    return rule.severity if problem.severity is None else problem.severity


def _confidence(rule: Rule, problem: Problem) -> Confidence:
    return rule.confidence if problem.confidence is None else problem.confidence
