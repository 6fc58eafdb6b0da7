"""JUnit XML for build servers: one test case a reference, one failure for each finding of severity warning or error."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from refcheck.formats import _summary, report_format
from refcheck.model import Finding, Report, Severity
from refcheck.text.printable import printable


@report_format("junit", suffix="xml")
def render(report: Report) -> str:
    """The *report* as a test suite; the text and the list as a whole are the last case."""
    document = report.dossier.document
    groups = {group.reference.key if group.reference else group.title: group for group in _summary.groups(report)}
    names = list(dict.fromkeys([*(each.key for each in document.sources), *groups]))
    failing = [each for each in report.findings if each.severity > Severity.INFO]
    suite = Element(
        "testsuite",
        name=_text(report.path),
        tests=str(len(names) + len(report.faults)),
        failures=str(len(failing)),
        errors=str(len(report.faults)),
        skipped="0",
        timestamp=report.now.isoformat(timespec="seconds"),
    )
    for name in names:
        case = SubElement(suite, "testcase", classname=_text(report.path), name=_text(name))
        _findings(case, groups[name].findings if name in groups else ())
    for fault in report.faults:
        case = SubElement(suite, "testcase", classname="refcheck", name=_text(fault.rule))
        SubElement(case, "error", type="fault", message=_text(fault.error))
    notes = [*report.notes, *(question.sentence for question in _summary.open_questions(report))]
    if notes:
        SubElement(suite, "system-out").text = _text("\n".join(notes))
    root = Element("testsuites")
    root.append(suite)
    indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _findings(case: Element, findings: Iterable[Finding]) -> None:
    said: list[str] = []
    for finding in findings:
        lines = "\n".join(_summary.details(finding))
        if finding.severity > Severity.INFO:
            SubElement(case, "failure", type=finding.rule, message=_text(finding.message)).text = _text(lines)
        else:
            said.append(f"{finding.rule}: {finding.message}")
    if said:
        SubElement(case, "system-out").text = _text("\n".join(said))


def _text(text: str) -> str:
    """*text* with only the characters that XML 1.0 allows."""
    return "\n".join(map(printable, text.splitlines()))
