"""Markdown for reading, mailing and pasting into an issue; nothing from outside can act as markup."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refcheck.formats import _quotations as _quotations_seen
from refcheck.formats import _summary, report_format
from refcheck.model import Finding, Report
from refcheck.text.printable import one_line

_MARKUP = re.compile(r"([\\`*_\[\]<>#|~!$])")
_LIST_MARK = re.compile(r"^(?:[0-9]{1,9}(?=[.)](?:\s|$))|(?=[-+](?:\s|$|[-+])))")
_SAFE_LINK = re.compile(r"https?://[^\s<>\"'\\`|]{1,2000}")


@report_format("markdown", suffix="md")
def render(report: Report) -> str:
    """The *report* as Markdown, counts first."""
    return "\n".join(_lines(report)).rstrip() + "\n"


def _lines(report: Report) -> Iterator[str]:
    yield f"# refcheck: {escape(report.path)}\n"
    yield f"**{escape(_summary.headline(report))}**\n"
    yield from (f"> {escape(note)}\n" for note in report.notes)
    yield from _counts(report)
    for group in _summary.groups(report):
        heading = f"{code(group.reference.key)} " if group.reference else ""
        yield f"## {heading}{escape(group.title)}\n"
        if group.reference and group.reference.item.url:
            yield f"{link(group.reference.item.url)}\n"
        for repair in group.repairs:
            for finding in repair.findings:
                yield from _finding(finding)
            yield from (f"  - {escape(reason)}" for reason in repair.reasons)
            if repair.suggestion:
                yield f"  - **Suggested:** {escape(repair.suggestion)}"
        yield ""
    yield from _quotations(report)
    yield from _rest(report)
    yield f"---\n\nrefcheck {escape(report.version)}, {report.now.isoformat(timespec='seconds')}"


def _counts(report: Report) -> Iterator[str]:
    number = {name: value for name, value in _summary.counts(report).items() if value}
    yield "| " + " | ".join(name.replace("_", " ") for name in number) + " |"
    yield "|" + " ---: |" * len(number)
    yield "| " + " | ".join(map(str, number.values())) + " |\n"


def _finding(finding: Finding) -> Iterator[str]:
    severity, confidence = _summary.severity(finding), _summary.confidence(finding)
    yield f"- **{severity}**: {escape(finding.message)} ({code(finding.rule)}, {confidence} confidence)"
    if finding.printed:
        yield f"  - Printed: {escape(_summary.shorten(finding.printed, 600))}"
    if finding.seen:
        yield f"  - Seen: {escape(_summary.shorten(finding.seen, 600))}"
    address = f", {link(finding.url)}" if finding.url else ""
    yield f"  - Where: {code(_summary.where(finding))}{address}"


def _quotations(report: Report) -> Iterator[str]:
    rows = _quotations_seen.rows(report)
    if not rows:
        return
    yield "## Quotations\n\nEach with what its source has; differing words are bold.\n"
    for row in rows:
        where = f" ({escape(row.where)})" if row.where else ""
        yield f"- **{row.verdict}**{where}: line {row.line}, {code(row.key)}"
        yield f"  - Printed: {_marked(row.printed)}"
        if row.passage:
            yield f"  - Source: {_marked(row.passage)}"
        yield from (f"  - {escape(line)}" for line in (*row.differences, *filter(None, [row.reason]), *row.read))
    yield ""


def _marked(pieces: _quotations_seen.Marked) -> str:
    return " ".join(f"**{escape(text)}**" if differs else escape(text) for text, differs in pieces)


def _rest(report: Report) -> Iterator[str]:
    questions = _summary.open_questions(report)
    if questions:
        yield "## Not answered\n\nNo finding follows from these.\n"
        for question in questions:
            yield f"- {escape(question.sentence)}: {', '.join(code(key) for key in question.keys)}"
        yield ""
    if report.suppressed:
        yield "## Suppressed\n"
        for each in _summary.silenced(report):
            reference = f" {code(each.finding.reference)}" if each.finding.reference else ""
            yield f"- {code(each.finding.rule)}{reference}: {escape(each.reason)}"
        yield ""
    if report.faults:
        yield "## Faults of refcheck\n"
        yield from (f"- {code(each.rule)}: {escape(each.error)}" for each in report.faults)
        yield ""


def escape(text: str) -> str:
    """*text* on one line as Markdown that prints it as it stands: no markup, no HTML, no automatic links."""
    line = one_line(text).replace("&", "&amp;")
    line = _MARKUP.sub(lambda found: {"<": "&lt;", ">": "&gt;"}.get(found[0], f"\\{found[0]}"), line)
    line = _LIST_MARK.sub(r"\g<0>\\", line)
    return line.replace("://", ":&#47;/").replace("www.", "www&#46;").replace("@", "&#64;")


def code(text: str) -> str:
    """*text* as a code span, whatever backticks are in it."""
    line = one_line(text)
    fence = "`" * (max((len(run) for run in re.findall(r"`+", line)), default=0) + 1)
    pad = " " if line.startswith("`") or line.endswith("`") else ""
    return f"{fence}{pad}{line}{pad}{fence}"


def link(url: str) -> str:
    """A clickable address where it is a plain http one, else its text."""
    return f"<{url}>" if _SAFE_LINK.fullmatch(url) and url.isprintable() else escape(url)
