"""One self-contained HTML page for reading and printing; everything from outside is escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from refcheck.formats import _quotations, _summary, report_format
from refcheck.model import Answer, Evidence, Found, Missing, Page, Reference, Report, Unavailable
from refcheck.text.printable import printable

_HTTP = re.compile(r"https?://[^\s<>\"'`]{1,2000}", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table of references, in words."""

    key: str
    title: str
    page: str
    copy: str
    quotations: str


@report_format("html", suffix="html")
def render(report: Report) -> str:
    """The *report* as one HTML page."""
    environment = Environment(
        loader=PackageLoader("refcheck", "formats"), autoescape=True, undefined=StrictUndefined, finalize=shown
    )
    page = environment.get_template("report.html.j2").render(
        report=report,
        headline=_summary.headline(report),
        counts=_summary.counts(report),
        groups=_summary.groups(report),
        quotations=_quotations.rows(report),
        questions=_summary.open_questions(report),
        suppressed=_summary.silenced(report),
        references=[_row(each, report.dossier.evidence.get(each.key)) for each in report.dossier.document.sources],
        severity=_summary.severity,
        confidence=_summary.confidence,
        where=_summary.where,
        address=address,
        marked=marked,
    )
    return page + "\n"


def shown(value: object) -> object:
    """Text without control characters; markup of our own as it is."""
    return printable(value) if isinstance(value, str) and not isinstance(value, Markup) else value


def address(url: str) -> str | Markup:
    """A link where *url* is a plain web address, else its text."""
    if not (_HTTP.fullmatch(url) and url.isprintable()):
        return url
    return Markup('<a href="{0}" rel="noreferrer nofollow">{0}</a>').format(url)


def marked(pieces: _quotations.Marked) -> Markup:
    """A text with the words emphasised that differ from the other side."""
    shapes = {True: Markup("<mark>{}</mark>"), False: Markup("{}")}
    return Markup(" ").join(shapes[differs].format(printable(text)) for text, differs in pieces)


def _row(reference: Reference, evidence: Evidence | None) -> Row:
    title = _summary.title(reference)
    if evidence is None:
        return Row(reference.key, title, "not asked", "", "")
    state = f"{evidence.state}" + (f" ({evidence.state_seen})" if evidence.state_seen else "")
    verdicts = [str(quote.alignment.verdict).replace("_", " ") for quote in evidence.quotes]
    return Row(reference.key, title, state, _copy(evidence.memento), ", ".join(verdicts))


def _copy(answer: Answer[Page] | None) -> str:
    match answer:
        case Found(page):
            return f"capture of {page.captured_at:%Y-%m-%d}" if page.captured_at else "read"
        case Missing(seen=seen):
            return seen
        case Unavailable() as unavailable:
            return f"not known: {unavailable.reason}"
    return ""
