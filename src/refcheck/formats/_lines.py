"""A report as lines with styles, for the terminal: plain text here, colours where the command line adds them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from refcheck.formats import _summary
from refcheck.model import Finding, Report
from refcheck.text.printable import printable


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its text, how far it is set in, and its style: "", title, dim, good, or a severity."""

    text: str
    indent: int = 0
    style: str = ""


def lines(report: Report) -> Iterator[Line]:
    """The whole report, counts first."""
    yield Line(f"{printable(report.path)}: {_summary.headline(report)}", style="title")
    yield from (Line(printable(note), style="info") for note in report.notes)
    for group in _summary.groups(report):
        yield Line("")
        key = f"[{group.reference.key}] " if group.reference else ""
        yield Line(printable(key + group.title), style="title")
        for repair in group.repairs:
            for finding in repair.findings:
                yield from _finding(finding)
            yield from (Line(f"- {printable(reason)}", 4) for reason in repair.reasons)
            if repair.suggestion:
                yield Line(f"suggested: {printable(repair.suggestion)}", 4, "good")
    yield from _rest(report)


def _finding(finding: Finding) -> Iterator[Line]:
    severity = _summary.severity(finding)
    yield Line(f"{severity}: {printable(finding.message)}", 2, severity)
    for name, value in (("printed", finding.printed), ("seen", finding.seen)):
        if value:
            yield Line(f"{name}: {_summary.shorten(printable(value), 600)}", 4)
    place = f"{_summary.where(finding)}  {finding.rule}, {_summary.confidence(finding)} confidence"
    yield Line(printable(place), 4, "dim")


def _rest(report: Report) -> Iterator[Line]:
    """What is no finding: open questions, passages not read, what was silenced, faults."""
    questions = _summary.open_questions(report)
    if questions:
        yield Line("")
        yield Line("Not answered (no finding follows from it)", style="title")
        for question in questions:
            yield Line(printable(question.sentence), 2)
    if report.suppressed:
        yield Line("")
        yield Line("Suppressed", style="title")
        for each in _summary.silenced(report):
            about = f"{each.finding.rule} {each.finding.reference}".rstrip()
            yield Line(printable(f"{about}: {each.reason}"), 2, "dim")
    for fault in report.faults:
        text = f"fault in refcheck: {fault.rule} {fault.reference}".rstrip() + f": {fault.error}"
        yield Line(printable(text), style="error")
