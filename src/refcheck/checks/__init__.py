"""The rules: pure functions over a dossier, one per file, found by name.

A rule is a module `checks/<rule_name>.py` whose docstring is its documentation page and which holds one function
decorated with `rule`. Third parties register theirs through the entry-point group `refcheck.plugins`.
"""

from __future__ import annotations

import hashlib
import importlib
import pkgutil
import sys
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from importlib.metadata import entry_points

from refcheck.checks._merging import merged
from refcheck.errors import told
from refcheck.model import Check, Confidence, Dossier, Fault, Finding, Need, Problem, Rule, Severity

RULES: dict[str, Rule] = {}


def rule(*, severity: Severity, confidence: Confidence, needs: Iterable[Need] = ()) -> Callable[[Check], Check]:
    """Register a check under its module's name in kebab case; the module's docstring is its documentation."""

    def register(check: Check) -> Check:
        name = check.__module__.rpartition(".")[2].replace("_", "-")
        doc = (sys.modules[check.__module__].__doc__ or "").strip()
        RULES[name] = Rule(
            name=name, severity=severity, confidence=confidence, check=check, doc=doc, needs=frozenset(needs)
        )
        return check

    return register


@cache
def load() -> dict[str, Rule]:
    """Every rule by name, sorted: those of this folder and those of installed plug-ins."""
    for module in pkgutil.iter_modules(__path__):
        if not module.name.startswith("_"):
            importlib.import_module(f"{__name__}.{module.name}")
    for plugin in entry_points(group="refcheck.plugins"):
        plugin.load()
    return dict(sorted(RULES.items()))


def run(dossier: Dossier, rules: Iterable[Rule]) -> tuple[tuple[Finding, ...], tuple[Fault, ...]]:
    """What the *rules* find in the *dossier*, in reading order, and the rules that failed on a fault of ours.

    What a rule had found before it failed is kept, and the other rules go on.
    """
    problems: list[tuple[Rule, Problem]] = []
    faults: list[Fault] = []
    for each in rules:
        try:
            problems.extend((each, problem) for problem in each.check(dossier))
        except Exception as error:  # a fault of ours in one rule must not take the report away
            faults.append(Fault(each.name, "", told(error)))
    problems = merged(problems)
    problems.sort(key=lambda pair: (pair[1].location, pair[0].name, pair[1].printed))
    seen: Counter[tuple[str, str, str]] = Counter()
    return tuple(_stamp(each, problem, seen) for each, problem in problems), tuple(faults)


def _stamp(each: Rule, problem: Problem, seen: Counter[tuple[str, str, str]]) -> Finding:
    """The *problem* as a finding; equal ones are told apart by their order, never by their lines."""
    place = (each.name, problem.reference, " ".join(problem.printed.split()))
    seen[place] += 1
    return Finding(
        rule=each.name,
        severity=each.severity if problem.severity is None else problem.severity,
        confidence=each.confidence if problem.confidence is None else problem.confidence,
        message=problem.message,
        location=problem.location,
        fingerprint=hashlib.sha256("\0".join([*place, str(seen[place])]).encode("utf-8", "replace")).hexdigest()[:16],
        reference=problem.reference,
        printed=problem.printed,
        seen=problem.seen,
        suggestion=problem.suggestion,
        evidence=problem.evidence,
        url=problem.url,
    )
