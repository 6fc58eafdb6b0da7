"""SARIF 2.1.0 for code scanning (https://docs.oasis-open.org/sarif/sarif/v2.1.0/)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import TypeAlias
from urllib.parse import quote

from refcheck.formats import _summary, report_format
from refcheck.model import Confidence, Finding, Report, Severity
from refcheck.text.printable import printable

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
RANKS = {Confidence.HIGH: 90.0, Confidence.MEDIUM: 60.0, Confidence.LOW: 30.0}
Json: TypeAlias = "str | int | float | bool | Sequence[Json] | dict[str, Json] | None"
Table: TypeAlias = dict[str, Json]


@report_format("sarif", suffix="sarif")
def render(report: Report) -> str:
    """The *report* as one SARIF run; open questions and faults are notifications of its invocation."""
    findings = [*report.findings, *(each.finding for each in report.suppressed)]
    rules = sorted({finding.rule for finding in findings})
    results = [_result(finding, rules) for finding in report.findings]
    results += [
        _result(each.finding, rules) | {"suppressions": [{"kind": "external", "justification": each.reason}]}
        for each in report.suppressed
    ]
    driver: Table = {
        "name": "refcheck",
        "version": report.version,
        "rules": [{"id": rule, "name": rule} for rule in rules],
    }
    run: Table = {
        "tool": {"driver": driver},
        "invocations": [
            {"executionSuccessful": not report.faults, "toolExecutionNotifications": list(_notifications(report))}
        ],
        "columnKind": "unicodeCodePoints",
        "results": results,
    }
    log: Table = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=1) + "\n"


def _result(finding: Finding, rules: list[str]) -> Table:
    place = finding.location
    region: Table = {"startLine": max(place.line, 1), "startColumn": max(place.column, 1)}
    lines = [finding.message, *_summary.details(finding)]
    return {
        "ruleId": finding.rule,
        "ruleIndex": rules.index(finding.rule),
        "level": LEVELS[finding.severity],
        "rank": RANKS[finding.confidence],
        "message": {"text": "\n".join(map(_plain, lines))},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": quote(place.path, errors="replace")}, "region": region}}
        ],
        "partialFingerprints": {"refcheck/v1": finding.fingerprint},
        "properties": {"reference": finding.reference or None, "confidence": _summary.confidence(finding)},
    }


def _plain(text: str) -> str:
    """*text* as a SARIF message, where square brackets would make a link (section 3.11.6)."""
    return re.sub(r"([\\\[\]])", r"\\\1", printable(text))


def _notifications(report: Report) -> Iterator[Table]:
    for question in _summary.open_questions(report):
        yield {"level": "note", "message": {"text": _plain(question.sentence)}}
    for fault in report.faults:
        yield {"level": "error", "message": {"text": _plain(f"{fault.rule}: {fault.error}")}}
