"""CSV for spreadsheets: one finding a row; no cell can be taken for a formula."""

from __future__ import annotations

import csv
import io

from refcheck.formats import _summary, report_format
from refcheck.model import Finding, Report
from refcheck.text.printable import one_line

COLUMNS = (
    "reference", "rule", "severity", "confidence", "message", "printed", "seen", "suggestion", "evidence", "url",
    "path", "line", "column",
)  # fmt: skip
# https://owasp.org/www-community/attacks/CSV_Injection; the full-width forms are formulas in East Asian locales.
FORMULA = ("=", "+", "-", "@", "\uff1d", "\uff0b", "\uff0d", "\uff20")


@report_format("csv", suffix="csv")
def render(report: Report) -> str:
    """The findings of *report* in reading order, with a heading row."""
    stream = io.StringIO()
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    writer.writerows([_cell(value) for value in _row(finding)] for finding in report.findings)
    return stream.getvalue()


def _row(finding: Finding) -> tuple[str, ...]:
    return (
        finding.reference,
        finding.rule,
        _summary.severity(finding),
        _summary.confidence(finding),
        finding.message,
        finding.printed,
        finding.seen,
        finding.suggestion,
        "; ".join(finding.evidence),
        finding.url,
        finding.location.path,
        str(finding.location.line),
        str(finding.location.column),
    )


def _cell(value: str) -> str:
    """*value* on one line; an apostrophe before what a spreadsheet would compute."""
    line = one_line(value)
    return f"'{line}" if line.startswith(FORMULA) else line
