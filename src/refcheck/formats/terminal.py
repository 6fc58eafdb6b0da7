"""Plain text for reading in a terminal or a mail."""

from __future__ import annotations

from refcheck.formats import report_format
from refcheck.formats._lines import lines
from refcheck.model import Report


@report_format("terminal", suffix="txt")
def render(report: Report) -> str:
    """The *report* as plain text, one statement a line."""
    return "".join(f"{' ' * line.indent}{line.text}".rstrip() + "\n" for line in lines(report))
